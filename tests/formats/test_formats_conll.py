"""CoNLL columns: whole tokens come back as they were, and others' columns are understood."""

import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats import lines
from annotator.formats.catalogue import format_for, format_of
from annotator.formats.conll import HOLDS, read_conll, write_conll
from annotator.formats.holding import held
from annotator.formats.losses import Losses
from annotator.model.article import text_sha256
from annotator.model.check import faults
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Record
from annotator.problems import Notice, Problem

PEER = (
    Path(__file__).resolve().parents[2].parent
    / "shared/data/peers/label_studio_export_conll2003.zip"
)
TEXT = "قال الوزير: «الجسر جاهز».\r\nثم مضى\t#ذاك\\n."


def read(path):
    """Give records, problems and notices."""
    items = list(read_conll([path]))
    records = [item[1] for item in items if not isinstance(item, Problem)]
    notices = [item for item in items if isinstance(item, Notice)]
    problems = [item for item in items if isinstance(item, Problem) and item not in notices]
    return records, problems, notices


def round_trip(records, target):
    losses = write_conll(target, records)
    told = Losses()
    assert read(target) == ([held(record, HOLDS, told) for record in records], [], [])
    assert losses.counts == told.counts


@settings(deadline=None)
@given(st.data(), st.sampled_from(["out.conll", "out.bioes"]))
def test_what_is_written_comes_back(any_record, data, name):
    record = data.draw(any_record)
    with tempfile.TemporaryDirectory() as folder:
        round_trip([record, record], Path(folder) / name)


@pytest.mark.parametrize("records", ["sample", "gold"], indirect=True)
@pytest.mark.parametrize("name", ["out.conll", "out.bioes"])
def test_whole_corpora_come_back(records, name, tmp_path):
    round_trip(records, tmp_path / name)


def record(*mentions):
    made = tuple(
        Mention(id=f"m{number}", layer=layer, spans=(span,), exact=exact_of(TEXT, (span,)))
        for number, (layer, span) in enumerate(mentions, 1)
    )
    return Record(id="خبر", text=TEXT, text_sha256=text_sha256(TEXT), mentions=made)


MARKED = record((Layer.CUE, (0, 3)), (Layer.SPEAKER, (4, 10)), (Layer.QUOTE, (12, 24)))


@pytest.mark.parametrize(
    ("name", "quote"), [("a.conll", "BIII"), ("a.iob2", "BIII"), ("a.bioes", "BIIE")]
)
def test_there_is_a_column_for_each_layer(name, quote, tmp_path):
    write_conll(tmp_path / name, [MARKED])
    lines = (tmp_path / name).read_bytes().decode().split("\n")
    assert lines[:3] == [
        "# global.columns = FORM QUOTE CUE SPEAKER SOURCE ADDRESSEE TARGET",
        "# newdoc id = خبر",
        r"# text = قال الوزير: «الجسر جاهز».\u000d\n",
    ]
    rows = [line.split("\t") for line in lines[3:10]]
    assert [row[0] for row in rows] == ["قال", "الوزير", ":", "«", "الجسر", "جاهز", "»"]
    assert [row[1] for row in rows] == ["O", "O", "O", *(f"{one}-QUOTE" for one in quote)]
    single = "S" if name.endswith("bioes") else "B"
    assert (rows[0][2], rows[1][3]) == (f"{single}-CUE", f"{single}-SPEAKER")


def test_edges_within_words_are_counted(tmp_path):
    losses = write_conll(tmp_path / "a.conll", [record((Layer.CUE, (1, 2)))])
    assert losses.counts == {"edges": 2}


def test_a_quote_of_two_sentences_is_in_one_block(tmp_path):
    round_trip([record((Layer.QUOTE, (12, 30)))], tmp_path / "a.conll")
    assert (tmp_path / "a.conll").read_text("utf-8").count("# text") == 1


# What others wrote.


def foreign(folder, content, name="a.conll"):
    (folder / name).write_bytes(content.encode())
    return read(folder / name)


@pytest.mark.parametrize(
    "tags",
    [
        ["B-CUE", "B-SPEAKER", "O", "B-QUOTE", "I-QUOTE", "I-QUOTE"],
        ["I-cue", "I-speaker", "O", "I-quote", "I-quote", "I-quote"],
        ["S-Cue", "S-Speaker", "O", "B-Quote", "I-Quote", "E-Quote"],
        ["U-CUE", "U-SPEAKER", "_", "B-QUOTE", "I-QUOTE", "L-QUOTE"],
    ],
    ids=["IOB2", "IOB1", "BIOES", "BILOU"],
)
def test_tags_of_every_scheme_are_read(tags, tmp_path):
    words = ["قال", "الوزير", ":", "الجسر", "جاهز", "."]
    rows = "".join(f"{word} NN {tag}\r\n" for word, tag in zip(words, tags, strict=True))
    [found], problems, notices = foreign(tmp_path, f"-DOCSTART- -X- O\r\n\r\n{rows}")
    assert (problems, notices) == ([], [])
    assert (found.id, found.text) == ("a-1", "قال الوزير : الجسر جاهز .\n")
    assert [(one.layer, one.text) for one in found.mentions] == [
        (Layer.CUE, "قال"),
        (Layer.SPEAKER, "الوزير"),
        (Layer.QUOTE, "الجسر جاهز ."),
    ]


CONLLU = """\
# newdoc id = خبر
# sent_id = 1
# text = وقال الوزير: الجسر جاهز
1-2\tوقال\t_\t_\t_\t_\t_\t_\t_\t_
1\tو\tو\tCCONJ\t_\t_\t2\tcc\t_\t_
2\tقال\tقال\tVERB\t_\t_\t0\troot\t_\tNER=B-CUE|Gloss=said
3\tالوزير\tوزير\tNOUN\t_\t_\t2\tnsubj\t_\tSpaceAfter=No|NER=B-SPEAKER
4\t:\t:\tPUNCT\t_\t_\t3\tpunct\t_\t_
5\tالجسر\tجسر\tNOUN\t_\t_\t2\tobj\t_\tNER=B-QUOTE
5.1\tهو\tهو\tPRON\t_\t_\t_\t_\t_\tNER=B-SOURCE
6\tجاهز\tجاهز\tADJ\t_\t_\t5\tamod\t_\tNER=I-QUOTE

# text = مضى\\n.
1\tمضى\\n\t_\tX\t_\t_\t0\troot\t_\t_
2\t.\t_\tX\t_\t_\t1\tpunct\t_\t_

"""


def test_tags_in_the_last_column_of_conllu_are_read(tmp_path):
    [found], problems, notices = foreign(tmp_path, CONLLU, "a.conllu")
    assert (problems, notices) == ([], [])
    assert (found.id, found.text) == ("خبر", "وقال الوزير: الجسر جاهز\nمضى\\n.\n")
    assert [(one.layer, one.text) for one in found.mentions] == [
        (Layer.CUE, "وقال"),
        (Layer.SPEAKER, "الوزير"),
        (Layer.QUOTE, "الجسر جاهز"),
    ]
    assert format_of(tmp_path / "a.conllu").name == "conll"


def test_what_label_studio_exports_is_read():
    if not PEER.is_file():
        pytest.skip("the files of others are not on this machine")
    assert format_of(PEER).name == "conll"
    records, problems, notices = read(PEER)
    assert (problems, notices) == ([], [])
    lines = [line.split() for line in PEER.read_text("utf-8").split("\n")]
    begun = [line[-1] for line in lines if line and line[-1].startswith("B-")]
    assert len(records) == 5
    assert sum(len(one.mentions) for one in records) == len(begun)
    assert [word for one in records for word in one.text.split()] == [
        line[0] for line in lines[1:] if line
    ]
    assert [fault for one in records for fault in faults(one)] == []


def test_labels_that_are_none_of_ours_are_told_once(tmp_path):
    [found], problems, notices = foreign(tmp_path, "قال B-VERB\nهو B-PER\n\nقال B-VERB\n")
    assert (found.mentions, problems) == ((), [])
    assert [(one.values["label"], one.values["count"]) for one in notices] == [
        ("VERB", 2),
        ("PER", 1),
    ]


def test_a_token_that_is_not_in_the_text_is_told_with_its_line(tmp_path):
    [found], problems, _ = foreign(
        tmp_path, "# newdoc id = x\n# text = قال هو\nقال\tB-CUE\nهي\tB-SPEAKER\nهو\tB-SPEAKER\n"
    )
    assert [(one.code, one.place.line) for one in problems] == [("conll.token", 4)]
    assert [one.text for one in found.mentions] == ["قال", "هو"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "conll.no_tokens"),
        (b"# x\n\n", "conll.no_tokens"),
        (b"a B-CUE\n\xff O\n", "text.encoding"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(content, code, tmp_path):
    (tmp_path / "a.conll").write_bytes(content)
    _, problems, _ = read(tmp_path / "a.conll")
    assert [one.code for one in problems] == [code]


def test_a_line_without_end_is_not_read_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "LONGEST", 1000)
    (tmp_path / "a.conll").write_bytes(b"a B-CUE\n\n" + b"x" * 5000 + b"\nb O\n")
    records, problems, _ = read(tmp_path / "a.conll")
    assert [(one.code, one.place.line) for one in problems] == [("import.too_long", 3)]
    assert [one.text for one in records] == ["a\nb\n"]


def test_folders_and_zip_files_are_read(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.conll").write_text("قال B-CUE\n", "utf-8")
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.write(tmp_path / "a.conll", "a.conll")
    assert [one.id for one in read(tmp_path)[0]] == ["a-1", "b-1"]
    assert [one.id for one in read(tmp_path / "c.zip")[0]] == ["a-1"]
    assert format_of(tmp_path / "c.zip").name == "conll"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.conll", "", "conll"),
        ("a", "قال B-CUE\nهو O\n", "conll"),
        ("a.txt", "قال هو\nO\n", "text"),
        ("a", "-DOCSTART- -X- O\n", "conll"),
    ],
)
def test_a_file_is_recognised(name, content, expected, tmp_path):
    (tmp_path / name).write_text(content, "utf-8")
    assert format_of(tmp_path / name).name == expected
    assert format_for("a.bioes").name == "conll"


def test_a_row_without_a_word_is_told(tmp_path):
    (tmp_path / "a.conll").write_text("قال\tB-CUE\n\tB-QUOTE\nنعم\tI-QUOTE\n", "utf-8")
    [record], problems, _ = read(tmp_path / "a.conll")
    assert [(one.code, one.place.line) for one in problems] == [("conll.token", 2)]
    assert [one.text for one in record.mentions] == ["قال", "نعم"]
