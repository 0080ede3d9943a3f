"""The kind that a name's first word suggests."""

import pytest

from annotator.model.entity import EntityKind
from annotator.model.entity_kinds import likely_kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("وكالة الأنباء", EntityKind.MEDIA),
        ("صحيفة «البلد»", EntityKind.MEDIA),
        ("وزارة الداخلية", EntityKind.GOVERNMENT),
        ("الوزارة", EntityKind.GOVERNMENT),
        ("المنظمة الدولية", EntityKind.ORGANISATION),
        ("مصادر مطلعة", EntityKind.UNNAMED),
        ("تقرير البنك", EntityKind.DOCUMENT),
        ("أهالي القرية", EntityKind.GROUP),
        ("الدكتورة هدى سالم", EntityKind.PERSON),
        ("وزير الري", EntityKind.PERSON),
        ("الوزيرة هدى سالم", EntityKind.PERSON),
        ("هدى سالم", EntityKind.OTHER),
        ("؟", EntityKind.OTHER),
    ],
)
def test_the_first_word_suggests_a_kind(name, kind):
    assert likely_kind(name) is kind
