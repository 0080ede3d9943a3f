"""Articles that several annotators have marked, made in a line."""

import pytest

from annotator.agreement.articles import Shared
from annotator.agreement.comparing import Compared
from annotator.model.annotation import Annotation, Status
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity, EntityKind
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.stance import Polarity, Stance

TEXT = "قال وزير المال للصحافيين إن الخطة ستنجح، وأضاف أنّ العمل يبدأ غداً بحسب بيان نُشر أمس."


def work(*frames, text=TEXT, updated=None):
    """Make an annotation of frames, each a dict of roles to spans, and of features.

    `polarity` makes a stance, `kind` an entity that the speakers refer to.
    """
    mentions, made, stances, entities = [], [], [], []
    for number, frame in enumerate(frames):
        roles = {layer: frame.get(layer.value, ()) for layer in Layer}
        keys = {layer: [] for layer in Layer}
        for layer, places in roles.items():
            for place in places:
                spans = (place,) if isinstance(place[0], int) else tuple(place)
                key = f"m{len(mentions)}"
                keys[layer].append(key)
                exact = exact_of(text, spans)
                mentions.append(Mention(id=key, layer=layer, spans=spans, exact=exact))
        known = {"polarity", "kind", *(layer.value for layer in Layer)}
        made.append(
            Attribution(
                id=f"a{number}",
                quote=next(iter(keys[Layer.QUOTE]), None),
                cues=tuple(keys[Layer.CUE]),
                speakers=tuple(keys[Layer.SPEAKER]),
                sources=tuple(keys[Layer.SOURCE]),
                addressees=tuple(keys[Layer.ADDRESSEE]),
                features={name: value for name, value in frame.items() if name not in known},
            )
        )
        if "polarity" in frame:
            polarity = Polarity(frame["polarity"])
            stances.append(Stance(id=f"s{number}", attribution=f"a{number}", polarity=polarity))
        if "kind" in frame:
            kind, linked = EntityKind(frame["kind"]), tuple(keys[Layer.SPEAKER])
            entities.append(Entity(id=f"e{number}", name="طرف", kind=kind, mentions=linked))
    return Annotation(
        status=Status.FINISHED,
        updated=updated,
        mentions=tuple(mentions),
        attributions=tuple(made),
        stances=tuple(stances),
        entities=tuple(entities),
    )


@pytest.fixture
def text():
    """Give the text of all articles."""
    return TEXT


@pytest.fixture(name="work")
def give_work():
    """Give the function that makes an annotation."""
    return work


@pytest.fixture
def compare():
    """Compare the works of annotators, in one article or, given lists, in several."""

    def compare(*, folded=False, **works):
        lists = {
            name: found if isinstance(found, list) else [found] for name, found in works.items()
        }
        count = max(map(len, lists.values()))
        articles = [
            {name: found[number] for name, found in lists.items() if found[number] is not None}
            for number in range(count)
        ]
        return [
            Compared(Shared(str(number), TEXT, article), folded=folded)
            for number, article in enumerate(articles)
        ]

    return compare
