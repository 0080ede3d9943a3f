"""Splits: nothing of one part is known from another, and the shares are met as near as can be."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.article import Meta
from annotator.model.mention import Layer, Mention
from annotator.model.record import Record, Split
from annotator.training.plan import Apart, Splitting, Stratum
from annotator.training.splitting import split, strata_of, with_parts

SHARES = {Split.TRAIN: 80, Split.DEV: 10, Split.TEST: 10}
PLACES = (
    "المدينة",
    "الميناء",
    "القرية",
    "الجبل",
    "الوادي",
    "السوق",
    "المدرسة",
    "الحديقة",
    "المتحف",
    "الملعب",
)
DEEDS = ("افتتح", "زار", "وصف", "أغلق", "رمّم", "باع", "نقل", "صوّر", "أنار", "سمّى")


def report(number, words=60):
    """An article that no other is like: invented words by its number."""
    return " ".join(
        f"{DEEDS[(number * 7 + at) % 10]} {PLACES[(number + at * 3) % 10]}{number}و{at}"
        for at in range(words)
    )


def a_record(name, text=None, *, outlet=None, published=None, **changes):
    number = int("".join(filter(str.isdecimal, name)) or 0)
    meta = Meta(outlet=outlet, published=published)
    return Record(id=name, text=text or report(number), meta=meta, **changes)


ARTICLES = [a_record(f"a{number}") for number in range(100)]


def sizes(dealt):
    return Counter(dealt.parts.values())


def codes(dealt):
    return [notice.code for notice in dealt.notices if notice.code != "split.undated"]


def test_articles_are_dealt_out_by_the_shares():
    dealt = split(ARTICLES, Splitting(shares=SHARES))
    assert sizes(dealt) == SHARES
    assert codes(dealt) == []


def test_the_deal_depends_on_the_seed_and_not_on_the_order():
    first = split(ARTICLES, Splitting(shares=SHARES, seed=1)).parts
    assert split(ARTICLES[::-1] + ARTICLES, Splitting(shares=SHARES, seed=1)).parts == first
    assert split(ARTICLES, Splitting(shares=SHARES, seed=2)).parts != first


@given(
    st.sets(st.integers(0, 10_000), max_size=40),
    st.lists(st.integers(0, 9), min_size=3, max_size=3).filter(any),
)
def test_of_articles_that_have_nothing_in_common_no_part_is_off_by_one(numbers, given_shares):
    shares = dict(zip(Split, given_shares, strict=True))
    records = [a_record(f"a{number}", f"نص {number}") for number in numbers]
    dealt = split(records, Splitting(shares=shares, apart=()))
    assert dealt.parts.keys() == {one.id for one in records}
    for part, share in shares.items():
        exact = len(numbers) * share / sum(given_shares)
        assert abs(sizes(dealt)[part] - exact) < 1
        assert dealt.shares[part].articles == sizes(dealt)[part]
        assert share or not sizes(dealt)[part]


def test_all_records_of_an_article_are_in_one_part():
    records = [
        a_record(f"a{number}", annotator=who) for number in range(50) for who in ("هدى", "علي")
    ]
    dealt = split(records, Splitting(shares=SHARES))
    found = list(with_parts(records, dealt))
    assert [(one.id, one.annotator) for one in found] == [
        (one.id, one.annotator) for one in records
    ]
    assert len({(one.id, one.split) for one in found}) == 50


def test_an_article_that_came_in_since_is_left_out():
    dealt = split(ARTICLES[:10], Splitting(shares=SHARES))
    assert len(list(with_parts(ARTICLES[:11], dealt))) == 10


@pytest.mark.parametrize("seed", range(5))
def test_copies_stay_together(seed):
    near = [report(number).replace("زار", "عاد") for number in range(30)]
    same = [report(number).replace(" ", "  ") + "\n" for number in range(30, 40)]
    records = ARTICLES + [a_record(f"b{number}", text) for number, text in enumerate(near + same)]
    parts = split(records, Splitting(shares=SHARES, seed=seed)).parts
    assert all(parts[f"a{number}"] == parts[f"b{number}"] for number in range(40))
    apart = split(records, Splitting(shares=SHARES, seed=seed, apart=())).parts
    assert any(apart[f"a{number}"] != apart[f"b{number}"] for number in range(40))


def event(number, teller, day):
    """A report on an event, in one of two tellers' words."""
    what = [f"{PLACES[at]}{number}" for at in range(10)]
    telling = [f"{DEEDS[at]}{teller}{number}" for at in range(10)]
    words = [word for pair in zip(what, telling, strict=True) for word in pair]
    return a_record(
        f"e{number}{teller}", " ".join(words[:: 1 if teller == "س" else -1]), published=day
    )


@pytest.mark.parametrize("seed", range(5))
def test_reports_on_the_same_event_stay_together(seed):
    told = [event(number, who, "2026-03-01") for number in range(30) for who in "سص"]
    parts = split([*ARTICLES, *told], Splitting(shares=SHARES, seed=seed)).parts
    assert all(parts[f"e{number}س"] == parts[f"e{number}ص"] for number in range(30))


def test_what_is_alike_weeks_apart_is_another_event():
    records = [event(1, "س", "2026-03-01"), event(1, "ص", "2026-03-20")]
    dealt = split([*ARTICLES, *records], Splitting(shares=SHARES))
    assert dealt.largest == 1
    near = [event(1, "س", "2026-03-01"), event(1, "ص", "2026-03-03T10:00:00Z")]
    assert split([*ARTICLES, *near], Splitting(shares=SHARES)).largest == 2


def test_outlets_stay_together_on_request():
    records = [a_record(f"a{number}", outlet=f"صحيفة {number % 9}") for number in range(90)]
    apart = split(records, Splitting(shares=SHARES, apart=(Apart.OUTLET,)))
    assert len({(number % 9, apart.parts[f"a{number}"]) for number in range(90)}) == 9
    assert apart.largest == 10


def test_shares_that_cannot_be_met_are_told():
    records = [a_record(f"a{number}", outlet="صحيفة واحدة") for number in range(10)]
    dealt = split(records, Splitting(shares=SHARES, apart=(Apart.OUTLET,)))
    assert codes(dealt) == ["split.unmet"]
    assert dealt.notices[0].values == {"part": "train", "wanted": 8.0, "got": 10, "largest": 10}


def test_what_could_not_be_looked_at_is_told():
    dealt = split(ARTICLES[:3], Splitting(shares=SHARES, apart=tuple(Apart)))
    assert [(one.code, one.values["count"]) for one in dealt.notices] == [
        ("split.undated", 3),
        ("split.nameless", 3),
    ]


def test_each_part_has_its_share_of_what_is_rare():
    def marked(number, layer):
        mention = Mention(id="m1", layer=layer, spans=((0, 3),), exact=(report(number)[:3],))
        return a_record(f"a{number}", mentions=(mention,))

    records = [
        marked(number, Layer.TARGET if number % 5 == 0 else Layer.CUE) for number in range(100)
    ]
    for seed in range(5):
        parts = split(records, Splitting(shares=SHARES, seed=seed)).parts
        targets = Counter(parts[f"a{number}"] for number in range(0, 100, 5))
        assert targets == {Split.TRAIN: 16, Split.DEV: 2, Split.TEST: 2}


def test_what_is_shared_out_is_counted_by_name():
    record = a_record("a1", outlet="صحيفة")
    assert list(strata_of(record, [Stratum.OUTLET, Stratum.STATUS])) == [
        "outlet صحيفة",
        "status new",
    ]


def test_lists_alone_leave_out_what_they_do_not_name():
    lists = {"a1": Split.TRAIN, "a2": Split.TEST, "x": Split.DEV}
    dealt = split(ARTICLES[:4], Splitting(lists=lists))
    assert dealt.parts == {"a1": Split.TRAIN, "a2": Split.TEST}
    assert [(one.code, one.values["count"]) for one in dealt.notices[:2]] == [
        ("split.unlisted", 2),
        ("split.not_there", 1),
    ]


def test_lists_with_shares_deal_out_the_others_beside_them():
    lists = {f"a{number}": Split.TEST for number in range(10)}
    dealt = split(ARTICLES, Splitting(lists=lists, shares=SHARES))
    assert sizes(dealt) == SHARES
    assert {dealt.parts[name] for name in lists} == {Split.TEST}
    rest = split(ARTICLES, Splitting(lists=lists, shares={Split.TRAIN: 8, Split.DEV: 1}))
    assert sizes(rest) == {Split.TRAIN: 80, Split.DEV: 10, Split.TEST: 10}


def test_a_copy_follows_the_article_that_is_listed():
    records = [*ARTICLES, a_record("copy", report(3))]
    dealt = split(records, Splitting(lists={"a3": Split.TEST}, shares={Split.TRAIN: 1}))
    assert dealt.parts["copy"] is Split.TEST
    assert codes(dealt) == []


def test_lists_that_tear_what_belongs_together_are_told():
    records = [*ARTICLES[:5], a_record("copy", report(3))]
    dealt = split(records, Splitting(lists={"a3": Split.TEST, "copy": Split.TRAIN}))
    assert dealt.parts == {"a3": Split.TEST, "copy": Split.TRAIN}
    assert codes(dealt) == ["split.torn", "split.unlisted"]
    assert dealt.notices[0].values == {"count": 1, "first": "a3, copy"}


def test_without_shares_and_lists_each_has_the_part_that_its_record_names():
    records = [a_record("a1", split=Split.DEV), a_record("a2")]
    assert split(records, Splitting()).parts == {"a1": Split.DEV, "a2": Split.TRAIN}
