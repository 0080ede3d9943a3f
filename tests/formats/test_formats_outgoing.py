"""What is said to be lost before an export is what is lost in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.formats.catalogue import format_named, format_names
from annotator.formats.corpus import corpus_line
from annotator.formats.holding import EVERYTHING
from annotator.formats.losses import Loss
from annotator.formats.outgoing import Counted, forecast, not_held, write_lines
from annotator.model.article import Article
from annotator.model.record import record_of

WRITTEN = [name for name in format_names() if format_named(name).is_written]


def target_of(chosen, folder):
    return folder / f"out{chosen.usual or chosen.suffixes[0]}"


@pytest.mark.parametrize("records", ["sample", "gold"], indirect=True)
@pytest.mark.parametrize("name", WRITTEN)
def test_a_forecast_comes_true(name, records, tmp_path):
    chosen, lines = format_named(name), [corpus_line(one) for one in records]
    told = forecast(chosen, lines)
    losses = write_lines(chosen, target_of(chosen, tmp_path), lines)
    assert told.losses.as_data() == losses.as_data()
    assert told.records == len(lines)


@pytest.mark.parametrize("name", ["brat", "label-studio", "doccano", "conll", "webanno"])
def test_of_names_that_no_file_can_have_too(name, tmp_path):
    chosen = format_named(name)
    ids = ["a/b", "A", "a", "a", "x" * 300, "ملف"]
    lines = [corpus_line(record_of(Article(id=one, text=f"نص {one}"))) for one in ids]
    told = forecast(chosen, lines)
    losses = write_lines(chosen, target_of(chosen, tmp_path), lines)
    assert told.losses.as_data() == losses.as_data()
    assert (told.articles, told.records) == (5, 6)


@pytest.mark.parametrize("records", ["sample"], indirect=True)
def test_counts_what_goes_out(records):
    marked_record = max(records, key=lambda one: len(one.attributions))
    lines = [corpus_line(marked_record), corpus_line(replace(marked_record, annotator="b"))]
    told = forecast(format_named("corpus"), lines)
    assert (told.articles, told.records) == (1, 2)
    assert told.mentions == 2 * len(marked_record.mentions)
    assert told.attributions == 2 * len(marked_record.attributions)
    assert not told.losses


@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_never_held_is_said_of_a_format(name):
    chosen = format_named(name)
    kinds = not_held(chosen.holds)
    assert list(kinds) == sorted(kinds, key=list(Loss).index)
    assert bool(kinds) == (chosen.holds != EVERYTHING)


@settings(max_examples=20)
@given(st.lists(st.binary(), max_size=5))
def test_counting_changes_nothing(lines):
    counted = Counted(lines)
    assert list(counted) == lines
    assert counted.count == len(lines)


def test_formats_that_are_only_read_are_not_written():
    assert not format_named("html").is_written
    assert not format_named("warc").is_written
    assert "corpus" in WRITTEN
    assert set(WRITTEN) == set(format_names(written=True))
