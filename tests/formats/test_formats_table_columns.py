"""Columns: told, or known by their names; what is no field of ours is kept."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from annotator.formats.table_columns import FIELDS, KNOWN, parse_columns, plan_of, record_from
from annotator.problems import Problem


def test_columns_are_told_in_one_word():
    assert parse_columns("text=body, id = url") == {"text": "body", "id": "url"}


@pytest.mark.parametrize("text", ["", "text", "text=", "=body", "text=a,text=b", "colour=a"])
def test_what_is_not_said_so_is_refused(text):
    with pytest.raises(Problem) as caught:
        parse_columns(text)
    assert caught.value.code == "table.columns_malformed"


def test_every_field_has_well_known_names_and_no_name_stands_for_two():
    assert set(KNOWN) == set(FIELDS)
    names = [name for known in KNOWN.values() for name in known]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("names", "fields", "others"),
    [
        (["id", "text"], {"id": "id", "text": "text"}, ()),
        (["Body", "Pub-Date"], {"text": "Body"}, ("Pub-Date",)),
        (["Headline", "CONTENT", "Publish Date"], {"title": "Headline", "text": "CONTENT"}, ()),
        (["العنوان", "النص", "المصدر"], {"title": "العنوان", "outlet": "المصدر"}, ()),
        (["text", "content"], {"text": "text"}, ("content",)),
        (["url", "text"], {"url": "url"}, ()),
    ],
)
def test_well_known_names_are_recognised_in_any_case(names, fields, others):
    plan = plan_of(names, {})
    assert fields.items() <= plan.fields.items()
    assert plan.others == others


def test_what_is_told_goes_before_what_is_known_and_a_column_may_serve_twice():
    plan = plan_of(["id", "text", "summary", "url"], {"text": "summary", "id": "url"})
    assert plan.fields == {"text": "summary", "id": "url", "url": "url"}
    assert plan.others == ("id", "text")


def test_a_column_that_is_not_there_is_told():
    with pytest.raises(Problem) as caught:
        plan_of(["a", "b"], {"text": "c"})
    assert caught.value.values == {"column": "c", "names": "a, b"}


def test_a_table_without_a_text_is_told():
    with pytest.raises(Problem) as caught:
        plan_of(["a", "b"], {})
    assert caught.value.code == "table.no_text"


def test_values_keep_their_kind_where_they_are_kept_and_are_written_out_where_they_are_ours():
    row = {
        "id": 7,
        "text": " قال\r\n",
        "date": datetime(2020, 5, 4, 3, 2, 1),  # noqa: DTZ001 - tables have such
        "authors": ["أ", "ب"],
        "views": 5,
        "price": Decimal("1.50"),
        "seen": date(2020, 1, 1),
        "note": None,
        "empty": "",
        "zero": 0,
    }
    record = record_from(row, plan_of(list(row), {}), "else")
    assert (record.id, record.text, record.meta.published) == (
        "7",
        " قال\r\n",
        "2020-05-04T03:02:01",
    )
    assert record.meta.author is None
    assert record.meta.extra == {
        "authors": ["أ", "ب"],
        "views": 5,
        "price": "1.50",
        "seen": "2020-01-01",
        "zero": 0,
    }


@pytest.mark.parametrize("text", [None, "", " \n", 5])
def test_a_row_without_text_is_told(text):
    with pytest.raises(Problem) as caught:
        record_from({"text": text}, plan_of(["text"], {}), "a")
    assert caught.value.code == "table.empty"
