"""A record: one corpus line, an article joined to an annotation of it."""

import msgspec
import pytest

from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article, Meta, text_sha256
from annotator.model.record import Record, Split, record_of

ARTICLE = Article(id="a-1", text="قال الوزير", meta=Meta(title="عنوان", published="2019-08-03"))
WORK = Annotation(annotator="هدى", status=Status.FINISHED, updated="2026-11-22T09:30:00Z",
                  labels={"topic": "سياسة"}, comments=(Comment(text="واضح"),))  # fmt: skip


def test_what_is_joined_comes_apart_again():
    record = record_of(ARTICLE, WORK)
    assert (record.article, record.annotation) == (ARTICLE, WORK)
    assert record.text_sha256 == text_sha256(ARTICLE.text)


def test_every_part_of_an_annotation_has_its_place_in_a_record():
    assert set(Annotation.__struct_fields__) <= set(Record.__struct_fields__)


def test_it_survives_its_line():
    line = msgspec.json.encode(record_of(ARTICLE, WORK))
    assert msgspec.json.decode(line, type=Record) == record_of(ARTICLE, WORK)
    assert b"split" not in line


def test_a_split_is_written_only_where_there_is_one():
    line = msgspec.json.encode(msgspec.structs.replace(record_of(ARTICLE), split=Split.DEV))
    assert b'"split":"dev"' in line


def test_an_id_and_a_text_are_all_that_is_required():
    record = msgspec.json.decode('{"id": "x", "text": ""}', type=Record)
    assert record.is_bare
    assert record.annotation == Annotation()
    assert record.text_sha256 is msgspec.UNSET


@pytest.mark.parametrize(
    "work",
    [Annotation(annotator="هدى"), Annotation(status=Status.SKIPPED), Annotation(labels={"x": 1})],
)
def test_an_annotators_work_is_no_bare_article(work):
    assert not record_of(ARTICLE, work).is_bare
    assert record_of(ARTICLE).is_bare


@pytest.mark.parametrize(
    "change",
    [{"format": "musnad-corpus/2"}, {"offset_unit": "utf-16"}, {"id": ""}, {"status": "done"},
     {"updated": "yesterday"}, {"split": "all"}, {"text_sha256": "0"}, {"unknown": 1},
     {"text": None}],
)  # fmt: skip
def test_another_form_is_refused(change):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"id": "x", "text": ""} | change, Record)
