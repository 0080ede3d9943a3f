"""Splits: by article, as near to the shares as can be, the same for the same seed."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.corpus import corpus_line
from annotator.formats.splits import parse_shares, split_articles, with_splits
from annotator.model.record import Record, Split
from annotator.problems import Problem

SHARES = {Split.TRAIN: 80, Split.DEV: 10, Split.TEST: 10}
ARTICLES = [f"a{number}" for number in range(100)]


def test_shares_are_read_in_any_order():
    assert parse_shares("train=80,dev=10,test=10") == SHARES
    assert parse_shares("test=1, train=9") == {Split.TEST: 1, Split.TRAIN: 9}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "train",
        "train=",
        "train=x",
        "train=-1",
        "train=1.5",
        "train=80,train=20",
        "other=1",
        "train=0,test=0",
        "train=80;test=20",
    ],
)
def test_other_shares_are_refused(text):
    with pytest.raises(Problem) as caught:
        parse_shares(text)
    assert caught.value.code == "split.malformed"


def test_articles_are_dealt_out_by_the_shares():
    dealt = split_articles(ARTICLES, SHARES, 1)
    assert {part: list(dealt.values()).count(part) for part in Split} == SHARES


def test_the_deal_depends_on_the_seed_alone():
    first = split_articles(ARTICLES, SHARES, 1)
    assert split_articles(reversed(ARTICLES * 2), SHARES, 1) == first
    assert split_articles(ARTICLES, SHARES, 2) != first


@given(
    st.sets(st.text(min_size=1), max_size=40),
    st.lists(st.integers(0, 9), min_size=3, max_size=3).filter(any),
)
def test_every_article_has_a_part_and_no_part_is_off_by_more_than_one(ids, numbers):
    shares = dict(zip(Split, numbers, strict=True))
    dealt = split_articles(ids, shares, 0)
    assert dealt.keys() == ids
    for part, share in shares.items():
        exact = len(ids) * share / sum(numbers)
        assert abs(list(dealt.values()).count(part) - exact) <= 1


def test_all_records_of_an_article_are_in_one_part():
    lines = [
        corpus_line(Record(id=name, text="نص", annotator=who))
        for name in ARTICLES
        for who in ("هدى", "علي")
    ]
    records = [
        msgspec.json.decode(line, type=Record)
        for line in with_splits(lambda: iter(lines), SHARES, 7)
    ]
    assert [(record.id, record.annotator) for record in records] == [
        (name, who) for name in ARTICLES for who in ("هدى", "علي")
    ]
    parts = {}
    for record in records:
        parts.setdefault(record.id, set()).add(record.split)
    assert all(len(held) == 1 for held in parts.values())
    assert len(records) == 200
