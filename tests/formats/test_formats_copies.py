"""Copies: exact ones are skipped, near ones are told with the other one, work is never lost."""

import tracemalloc
from random import Random

import pytest

from annotator.formats.copies import TOLD, Copies, without_copies
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.record import record_of
from annotator.problems import Notice, Place, Problem

WORDS = [
    *("قال", "الوزير", "المدير", "المدرسة", "الحديقة", "الجسر", "أمس", "اليوم", "صباح", "مساء"),
    *("افتتاح", "زيارة", "مجانية", "طويلة", "جديدة", "كبيرة", "أعلن", "أكد", "أوضح", "أضاف"),
    *("بعد", "قبل", "خلال", "أسبوع", "شهر", "عام", "المدينة", "القرية", "الميناء", "السوق"),
]


def text(seed, count=120):
    random = Random(seed)
    return " ".join(random.choice(WORDS) for _ in range(count))


def item(key, content, annotator=None):
    record = record_of(Article(id=key, text=content), Annotation(annotator=annotator))
    return Place("a.jsonl"), record


def sorted_out(items):
    items = list(items)
    ids = [item[1].id for item in items if not isinstance(item, Problem)]
    return ids, [(item.code, item.values) for item in items if isinstance(item, Problem)]


def test_a_copy_letter_for_letter_is_skipped_and_told():
    same = f"{text(1)}،\n أحمد إلى".replace("الوزير", "الوزيرُ")
    ids, told = sorted_out(
        without_copies([item("a", f"{text(1)}، احمد الى"), item("b", same), item("c", text(2))])
    )
    assert ids == ["a", "c"]
    assert told == [("copy.skipped", {"id": "b", "other": "a"})]


def test_a_near_copy_is_taken_and_told_with_the_share_of_its_text():
    near = text(1).split()
    near[60:63] = ["كلمة", "أخرى", "هنا"]
    ids, [(code, values)] = sorted_out(
        without_copies([item("a", text(1)), item("b", " ".join(near)), item("c", text(3))])
    )
    assert ids == ["a", "b", "c"]
    assert code == "copy.near"
    assert (values["id"], values["other"]) == ("b", "a")
    assert 75 <= values["percent"] <= 99


def test_the_most_alike_of_several_is_named():
    words = text(1).split()
    far, near = [*words[:100], *text(9, 20).split()], [*words[:115], *text(8, 5).split()]
    stream = [item("far", " ".join(far)), item("near", " ".join(near)), item("c", text(1))]
    _, values = sorted_out(without_copies(stream))[1][-1]
    assert (values["id"], values["other"]) == ("c", "near")


def test_annotated_copies_are_kept_for_the_work_in_them():
    ids, told = sorted_out(
        without_copies([item("a", text(1)), item("b", text(1), annotator="هدى")])
    )
    assert ids == ["a", "b"]
    assert told == [("copy.kept", {"id": "b", "other": "a"})]


def test_an_article_of_several_annotators_is_no_copy_of_itself():
    stream = [item("a", text(1)), item("a", text(1), "هدى"), item("a", text(1), "علي")]
    assert sorted_out(without_copies(stream)) == (["a", "a", "a"], [])


def test_what_the_project_has_is_compared_with():
    known = [("old", text(1)), ("older", text(2))]
    ids, told = sorted_out(without_copies([item("a", text(1)), item("older", text(2))], known))
    assert ids == ["older"]
    assert told == [("copy.skipped", {"id": "a", "other": "old"})]


def test_problems_and_notices_pass():
    wrong = Problem("text.empty", Place("a.txt"))
    assert sorted_out(without_copies([wrong])) == ([], [("text.empty", {})])


@pytest.mark.parametrize("short", ["", "قال", "نعم " * 20, "ا" * 500])
def test_short_texts_are_copies_only_letter_for_letter(short):
    stream = [item("a", short), item("b", f"{short}."), item("c", short)]
    assert sorted_out(without_copies(stream))[0] == ["a", "b"]


def test_only_the_last_articles_are_remembered_and_that_is_told():
    stream = [item(f"{number}", text(number)) for number in range(20)]
    stream += [item("x", text(0)), item("y", text(19))]
    ids, told = sorted_out(without_copies(stream, remembered=10))
    assert ids[-1] == "x"
    assert told == [
        ("copy.skipped", {"id": "y", "other": "19"}),
        ("copy.window", {"count": 10}),
    ]


def test_thousands_of_copies_are_told_in_a_thousand_lines_and_one():
    stream = [item("a", text(1)), *(item(f"b{number}", text(1)) for number in range(TOLD + 5))]
    items = list(without_copies(stream))
    notices = [each for each in items if isinstance(each, Notice)]
    assert len(items) - len(notices) == 1
    assert len(notices) == TOLD + 1
    assert notices[-1].code == "copy.more"
    assert notices[-1].values["count"] == 5


def test_memory_does_not_grow_with_the_corpus():
    texts = [text(number) for number in range(400)]
    copies = Copies(remembered=100)
    for number, each in enumerate(texts[:200]):
        copies.look(str(number), each)
    tracemalloc.start()
    for number, each in enumerate(texts[200:]):
        copies.look(str(number + 200), each)
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grown < 200_000
    assert len(copies._same) == 100
