"""Parquet: a corpus in typed columns, exactly; and other people's tables of articles."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import UNSET
from msgspec.structs import replace

from annotator.formats import parquet_files
from annotator.formats.catalogue import format_for, format_of, read_files
from annotator.formats.corpus import read_corpus
from annotator.formats.parquet import FORMAT
from annotator.formats.parquet_files import COLUMNS, schema
from annotator.formats.parquet_records import TYPED, record_of_row, row_of
from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article, Meta
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention
from annotator.model.record import Record, Split, record_of
from annotator.model.rejection import Rejected
from annotator.problems import Notice, Problem

arrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "data" / "gold" / "dev_adjudicated.jsonl"
TEXT = "قال الوزير 😀: «الجسر جاهز»"
CUE = Mention(id="m1", layer=Layer.CUE, spans=((0, 3),), exact=("قال",))
FRAME = Attribution(id="a1", cues=("m1",))
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def read_from(path):
    items = list(FORMAT.read([path]))
    told = [one for one in items if isinstance(one, Problem)]
    return [one[1] for one in items if not isinstance(one, Problem)], told


def through(records, folder):
    FORMAT.write(folder / "a.parquet", records)
    return read_from(folder / "a.parquet")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("parquet")


def annotated(**parts):
    work = Annotation(annotator="ليلى", mentions=(CUE,), attributions=(FRAME,))
    return replace(record_of(Article(id="خبر", text=TEXT), work), **parts)


@settings(deadline=None)  # the first file waits for pyarrow
@given(st.data())
def test_what_is_written_is_read_again_field_for_field(any_record, folder, data):
    records = data.draw(st.lists(any_record, min_size=1, max_size=3))
    assert through(records, folder) == (records, [])


@given(st.dictionaries(st.text(), JSON, max_size=3))
def test_values_of_every_kind_come_back_wherever_they_stand(values):
    own = {name: value for name, value in values.items() if name not in {"mode", "implicit"}}
    record = annotated(
        meta=Meta(extra=values),
        labels=values,
        mentions=(replace(CUE, features=values),),
        attributions=(replace(FRAME, features=own),),
    )
    assert record_of_row(row_of(record)) == record


@pytest.mark.parametrize(
    ("features", "columns"),
    [
        ({"mode": "direct", "implicit": True, "confidence": 0.25}, ("direct", True, 0.25)),
        ({"mode": None, "implicit": None, "confidence": None}, (None, None, None)),
        ({"confidence": 1, "commitment": "distance"}, (None, None, 1)),
        ({"mode": ["direct"], "implicit": 1, "confidence": True}, (None, None, None)),
    ],
)
def test_a_frames_own_features_are_columns_where_their_values_fit(features, columns, tmp_path):
    record = annotated(attributions=(replace(FRAME, features=features),))
    FORMAT.write(tmp_path / "a.parquet", [record])
    [row] = parquet.read_table(tmp_path / "a.parquet").to_pylist()
    [frame] = row["attributions"]
    assert tuple(frame[name] for name in TYPED) == columns
    assert repr(record_of_row(row)) == repr(record).replace(
        "'confidence': 1,", "'confidence': 1.0,"
    )


@pytest.mark.parametrize(
    "parts",
    [
        {"split": Split.DEV},
        {"rejected": ()},
        {"rejected": (Rejected(quote=((0, 3), (4, 6)), cues=(), provenance="rules@4"),)},
        {"text_sha256": UNSET},
        {"meta": Meta(language=None, title="")},
        {"provenance": {"m1": "human", "a1": "rules@4"}},
        *({"status": status} for status in Status),
    ],
)
def test_every_field_comes_back(parts, tmp_path):
    record = annotated(**parts)
    assert through([record], tmp_path) == ([record], [])


def test_an_article_without_annotation_comes_back_bare(tmp_path):
    [record], _ = through([record_of(Article(id="خبر", text=TEXT))], tmp_path)
    assert record.is_bare


@pytest.mark.parametrize("path", [ROOT / "corpus" / "sample.jsonl", GOLD], ids=["sample", "gold"])
def test_a_corpus_is_read_again_as_it_was(path, tmp_path):
    if not path.exists():
        pytest.skip("needs the shared corpora")
    records = [one[1] for one in read_corpus(path)]
    assert through(records, tmp_path) == (records, [])


def test_the_columns_are_the_fields_of_the_corpus_format():
    assert {*COLUMNS, "format", "offset_unit"} == set(Record.__struct_fields__)
    assert schema().names == list(COLUMNS)
    assert set(row_of(annotated())) == set(COLUMNS)


def test_annotations_are_lists_of_structs_that_need_no_decoding(tmp_path):
    FORMAT.write(tmp_path / "a.parquet", [annotated(labels={"نوع": "خبر", "عدد": 2})])
    [row] = parquet.read_table(tmp_path / "a.parquet").to_pylist()
    [mention], [frame] = row["mentions"], row["attributions"]
    assert (mention["layer"], mention["spans"]) == ("cue", [{"start": 0, "end": 3}])
    assert (frame["cues"], frame["mode"]) == (["m1"], None)
    assert row["labels"] == [{"name": "نوع", "value": "خبر"}, {"name": "عدد", "value": "2"}]


def test_rows_are_written_a_group_at_a_time(tmp_path, monkeypatch):
    monkeypatch.setattr(parquet_files, "GROUP", 2)
    monkeypatch.setattr(parquet_files, "GROUP_TEXT", 1000)
    texts = ["أ", "ب", "ج", "د" * 1000, "ه"]
    records = [record_of(Article(id=str(at), text=text)) for at, text in enumerate(texts)]
    assert through(records, tmp_path) == (records, [])
    assert parquet.ParquetFile(tmp_path / "a.parquet").num_row_groups == 3


def test_nothing_is_left_of_a_file_that_could_not_be_finished(tmp_path):
    def broken():
        yield annotated()
        raise Problem("file.empty")

    with pytest.raises(Problem):
        FORMAT.write(tmp_path / "a.parquet", broken())
    assert not list(tmp_path.iterdir())


def test_it_is_recognised_and_chosen(tmp_path):
    FORMAT.write(tmp_path / "a", [annotated()])
    assert format_of(tmp_path / "a").name == "parquet"
    assert format_for("a.parquet").name == "parquet"


# What other programs make of a corpus


def rewritten(table, folder):
    parquet.write_table(table, folder / "b.parquet")
    return read_from(folder / "b.parquet")


def table_of(record, folder):
    FORMAT.write(folder / "a.parquet", [record])
    return parquet.read_table(folder / "a.parquet")


def test_columns_may_be_missing_in_another_order_and_of_other_widths(tmp_path):
    table = table_of(annotated(), tmp_path).select(["attributions", "mentions", "text", "id"])
    table = table.set_column(2, "text", table["text"].cast(arrow.large_string()))
    [record], told = rewritten(table, tmp_path)
    assert (record.mentions, record.attributions, told) == ((CUE,), (FRAME,), [])


def test_another_column_is_kept_and_told_once(tmp_path):
    table = table_of(annotated(meta=Meta(extra={"n": 1})), tmp_path)
    table = table.append_column("n", arrow.array([2])).append_column("x", arrow.array([["ب"]]))
    [record], told = rewritten(table, tmp_path)
    assert record.meta.extra == {"n": 1, "$.n": 2, "x": ["ب"]}
    assert [(one.code, one.place.path) for one in told] == [
        ("corpus.field_kept", "n"),
        ("corpus.field_kept", "x"),
    ]
    assert all(isinstance(one, Notice) for one in told)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("mentions", [["m1"]]),
        ("mentions", [[{"id": "m1"}]]),
        ("text", [["ن"]]),
        ("labels", ["خبر"]),
    ],
)
def test_a_column_of_another_shape_is_told(name, values, tmp_path):
    table = table_of(annotated(), tmp_path)
    at = table.column_names.index(name)
    records, [told] = rewritten(table.set_column(at, name, arrow.array(values)), tmp_path)
    assert (records, told.code, told.place.path) == ([], "parquet.column", name)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"status": "done"}, "corpus.field_value"),
        ({"id": None}, "corpus.field_missing"),
        ({"text": "غير"}, "check.digest"),
        ({"mentions": [{"id": "m", "layer": "cue", "spans": None, "exact": []}]}, None),
        ({"mentions": [{"id": "m", "layer": "cue", "spans": [{"start": -1}]}]}, None),
        ({"provenance": [{"id": None, "provenance": "human"}]}, None),
        ({"labels": [{"name": None, "value": None}]}, None),
        ({"mentions": [None]}, None),
    ],
)
def test_a_bad_row_is_told_with_its_number_and_loses_no_other(change, code, tmp_path):
    rows = [row_of(annotated()), row_of(annotated()) | change, row_of(annotated())]
    table = arrow.Table.from_pylist(rows, schema=schema())
    records, told = rewritten(table, tmp_path)
    assert len(records) == 2
    assert {(one.place.file, one.place.line) for one in told} == {(str(tmp_path / "b.parquet"), 2)}
    assert code is None or told[0].code == code


def test_a_row_of_bytes_that_are_no_text_is_told_alone(tmp_path):
    broken = arrow.array([b"\xff\xfe", "ن".encode()]).cast(arrow.string(), safe=False)
    table = arrow.table({"id": ["a", "b"], "text": broken})
    [record], [told] = rewritten(table, tmp_path)
    assert (record.id, told.code, told.place.line) == ("b", "parquet.row_broken", 1)


def test_a_row_that_is_longer_than_any_article_is_told_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(parquet_files, "LONGEST", 1000)
    records = [record_of(Article(id=key, text=key * 700)) for key in ("ا", "b")]
    [record], [told] = through(records, tmp_path)
    assert (record.id, told.code, told.place.line) == ("b", "import.too_long", 1)


def test_long_texts_that_take_little_room_are_read_one_by_one(tmp_path, monkeypatch):
    parquet.write_table(
        arrow.table({"text": ["ن" * 5000] * 50}), tmp_path / "a.parquet", row_group_size=25
    )
    sizes = []

    def noting(batch):
        sizes.append(batch.num_rows)
        return batch.to_pylist()

    monkeypatch.setattr(parquet_files, "_rows", noting)
    for most, expected in ((1 << 26, {25}), (30_000, {1, 2}), (1, {1})):
        monkeypatch.setattr(parquet_files, "AT_ONCE", most)
        sizes.clear()
        assert len(read_from(tmp_path / "a.parquet")[0]) == 50
        assert set(sizes) <= expected


# Tables of articles


def test_a_table_of_articles_is_read(tmp_path):
    rows = {"body": [TEXT, None, "ب"], "n": [1, 2, None], "tags": [["أ"], [], None]}
    parquet.write_table(arrow.table(rows), tmp_path / "a.parquet")
    first, problem, last = read_files([tmp_path / "a.parquet"])
    assert (first[1].id, first[1].text) == ("a-1", TEXT)
    assert first[1].meta.extra == {"n": 1, "tags": ["أ"]}
    assert (problem.code, problem.place.line) == ("table.empty", 2)
    assert last[1].id == "a-3"


def test_its_columns_may_be_told(tmp_path):
    parquet.write_table(arrow.table({"a": ["نص"], "b": ["خبر"]}), tmp_path / "a.parquet")
    [item] = read_files([tmp_path / "a.parquet"], columns={"text": "a", "id": "b"})
    assert (item[1].id, item[1].text) == ("خبر", "نص")


def test_a_table_without_text_is_told_with_its_columns(tmp_path):
    parquet.write_table(arrow.table({"a": [1]}), tmp_path / "a.parquet")
    [problem] = read_files([tmp_path / "a.parquet"])
    assert (problem.code, problem.values) == ("table.no_text", {"names": "a"})


# What is broken


@pytest.mark.parametrize("content", [b"PAR1", b"PAR1" + b"\xff" * 100 + b"PAR1"])
def test_a_broken_file_is_told(content, tmp_path):
    (tmp_path / "a.parquet").write_bytes(content)
    [problem] = read_files([tmp_path / "a.parquet"])
    assert problem.code == "parquet.broken"
    assert problem.place.file == str(tmp_path / "a.parquet")


def test_a_file_cut_short_or_with_a_changed_byte_never_raises(tmp_path):
    FORMAT.write(tmp_path / "a.parquet", [annotated()] * 3)
    content = (tmp_path / "a.parquet").read_bytes()
    for at in range(4, len(content), 97):
        changed = content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]
        (tmp_path / "b.parquet").write_bytes(changed)
        read_from(tmp_path / "b.parquet")
        (tmp_path / "b.parquet").write_bytes(content[:at])
        assert [one.code for one in read_from(tmp_path / "b.parquet")[1]] == ["parquet.broken"]


def test_standard_input_is_refused():
    [problem] = read_files(["-"], "parquet")
    assert problem.code == "parquet.stream"


def test_without_pyarrow_the_extra_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    [problem] = read_files([tmp_path / "a.parquet"])
    assert problem.code == "parquet.missing"
    with pytest.raises(Problem) as caught:
        FORMAT.write(tmp_path / "b.parquet", [annotated()])
    assert caught.value.code == "parquet.missing"
    assert not (tmp_path / "b.parquet").exists()
