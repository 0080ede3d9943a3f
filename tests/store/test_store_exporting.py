"""Exporting: the corpus lines that went in come out, letter for letter."""

import json
import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import UNSET
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article, Meta
from annotator.model.mention import Layer, Mention
from annotator.model.record import Record, Split, record_of
from annotator.problems import Place
from annotator.store.exporting import records
from annotator.store.importing import import_records
from annotator.store.project import Project

KEYS = [
    "format",
    "offset_unit",
    "id",
    "text",
    "text_sha256",
    "meta",
    "annotator",
    "status",
    "updated",
    "split",
    "mentions",
    "attributions",
    "stances",
    "entities",
    "labels",
    "comments",
    "provenance",
]


def written(record):
    return msgspec.json.encode(record)


@pytest.fixture
def several(project, bare, annotated, work, put):
    """Give a project of two annotators on n1, one of them finished, and n2 still bare."""
    omar = Annotation(annotator="omar", status=Status.IN_PROGRESS)
    gold = replace(work, annotator="adjudicated", status=Status.ADJUDICATED)
    put(project, annotated(), annotated(work=omar), annotated(work=gold), bare("n2"))
    return project


def who(lines):
    found = [json.loads(line) for line in lines]
    return [(line["id"], line["annotator"]) for line in found]


class TestALine:
    def test_is_what_the_model_writes_for_the_record(self, project, annotated, put):
        record = replace(annotated(title="عنوان", extra={"b": 1, "a": [None]}), split=Split.DEV)
        put(project, record)
        assert list(records(project)) == [written(record)]
        assert list(json.loads(written(record))) == KEYS

    def test_has_a_split_only_where_there_is_one(self, project, annotated, put):
        put(project, annotated())
        (line,) = records(project)
        assert list(json.loads(line)) == [key for key in KEYS if key != "split"]

    def test_of_an_article_without_annotation_is_bare(self, project, bare, put):
        put(project, bare(title="عنوان"))
        assert list(records(project)) == [written(bare(title="عنوان"))]

    def test_has_the_digest_even_if_none_was_imported(self, project, put):
        put(project, Record(id="n1", text="نص"))
        (line,) = records(project)
        assert msgspec.json.decode(line, type=Record) == record_of(Article(id="n1", text="نص"))

    def test_shows_the_present_value_after_an_edit(self, project, annotated, work, put):
        put(project, annotated())
        _, entry = project.annotations.history("n1", "sara").after_edit("edit")
        project.annotations.save("n1", replace(work, labels={"n": 1}), **entry._asdict())
        present = project.annotations.load("n1", "sara")
        assert list(records(project)) == [written(annotated(work=present))]

    def test_may_contain_what_looks_like_the_seams(self, project, annotated, work, put):
        seam = ',"mentions":[],"attributions":[]}'
        record = annotated(
            f'n{seam}"',
            replace(work, annotator=seam, labels={"mentions": seam}),
            title=seam,
            extra={"mentions": [], seam: seam},
        )
        put(project, record)
        assert list(records(project)) == [written(record)]


class TestTheSelection:
    def test_is_everything_in_the_order_of_articles_and_names(self, several):
        assert who(records(several)) == [
            ("n1", "adjudicated"),
            ("n1", "omar"),
            ("n1", "sara"),
            ("n2", None),
        ]

    def test_is_one_annotators(self, several):
        assert who(records(several, annotator="sara")) == [("n1", "sara")]
        assert who(records(several, annotator="zaid")) == []

    @pytest.mark.parametrize(
        ("statuses", "found"),
        [
            ([Status.FINISHED], [("n1", "sara")]),
            ([Status.FINISHED, Status.IN_PROGRESS], [("n1", "omar"), ("n1", "sara")]),
            ([Status.NEW], [("n2", None)]),
            ([], []),
        ],
    )
    def test_is_what_is_as_far_as_this(self, several, statuses, found):
        assert who(records(several, statuses=statuses)) == found

    def test_of_new_work_leaves_out_an_annotators_bare_articles(self, several):
        assert who(records(several, annotator="sara", statuses=[Status.NEW])) == []

    def test_is_the_adjudicated(self, several):
        assert who(records(several, adjudicated=True)) == [("n1", "adjudicated")]

    def test_is_the_adjudicated_whatever_they_are_called(self, project, annotated, work, put):
        put(project, annotated(work=replace(work, status=Status.ADJUDICATED)), annotated("n2"))
        assert who(records(project, adjudicated=True)) == [("n1", "sara")]


class TestTheStream:
    def test_is_of_one_moment(self, project, bare, put):
        put(project, *(bare(f"n{number}") for number in range(500)))
        lines = records(project)
        next(lines)
        put(project, bare("late"))
        assert len(list(lines)) == 499
        assert len(list(records(project))) == 501

    @pytest.mark.file_only
    def test_left_before_its_end_leaves_no_file_behind(self, project, bare, put):
        put(project, bare("n1"), bare("n2"))
        lines = records(project)
        next(lines)
        lines.close()
        project.close()
        assert [path.name for path in project.target.parent.iterdir()] == [project.target.name]

    def test_may_be_left_before_its_end(self, project, bare, put):
        put(project, *(bare(f"n{number}") for number in range(500)))
        lines = records(project)
        next(lines)
        lines.close()
        assert len(list(records(project))) == 500


LETTERS = st.text(st.characters(codec="utf-8"), max_size=30)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | LETTERS
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LETTERS, inner, max_size=3),
    max_leaves=6,
)
TEXTS = LETTERS.map(lambda text: text or None)


@st.composite
def any_record(draw):
    text = draw(LETTERS)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    mention = Mention(
        id=draw(LETTERS),
        layer=draw(st.sampled_from(Layer)),
        spans=((start, end),),
        exact=(text[start:end],),
        features=draw(st.dictionaries(LETTERS, JSON)),
    )
    work = Annotation(
        annotator=draw(st.text(st.characters(codec="utf-8"), min_size=1)),
        status=draw(st.sampled_from(Status)),
        updated=draw(st.none() | st.just("2026-11-22T09:30:00.25+03:00")),
        mentions=draw(st.sampled_from([(), (mention,)])),
        labels=draw(st.dictionaries(LETTERS, JSON, max_size=3)),
        comments=tuple(Comment(text=note) for note in draw(st.lists(LETTERS, max_size=2))),
        provenance=draw(st.dictionaries(LETTERS, LETTERS, max_size=2)),
    )
    meta = Meta(title=draw(TEXTS), outlet=draw(TEXTS), extra={"any": draw(JSON)})
    article = Article(id=draw(LETTERS) or "n", text=text, meta=meta)
    record = record_of(article, draw(st.sampled_from([None, work])))
    return replace(record, split=draw(st.sampled_from([UNSET, *Split])))


AWKWARD = ["\0نص\0", "😀قال𐤀", "a\r\nb\rc\nd\x85e\u2028f", "\x01\x1f\x7f\ufeff\u202e", "\uffff", ""]


@settings(max_examples=60, deadline=None)
@given(found=st.lists(any_record(), max_size=4, unique_by=lambda record: record.id))
@example(
    [
        record_of(
            Article(id=text or "-", text=text),
            Annotation(annotator=text or "-", labels={text: text}),
        )
        for text in AWKWARD
    ]
)
def test_any_unicode_comes_out_as_it_went_in(found):
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "p.musnad") as project,
    ):
        report = import_records(project, [(Place(), record) for record in found])
        assert not report.problems
        assert list(records(project)) == [written(record) for record in found]
        for record in found:
            assert project.articles.get(record.id) == record.article
