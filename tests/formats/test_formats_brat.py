"""brat: what is written is brat's own, comes back as it was, and others' files are understood."""

import re
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.formats.brat import HOLDS, read_brat, write_brat
from annotator.formats.catalogue import format_for, format_of, read_files
from annotator.formats.holding import held
from annotator.formats.losses import Losses
from annotator.model.annotation import Comment
from annotator.model.article import text_sha256
from annotator.model.attribution import Attribution
from annotator.model.check import faults
from annotator.model.entity import Entity, EntityKind
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Record
from annotator.problems import Notice, Problem

ROOT = Path(__file__).resolve().parents[2]
PEERS = ROOT.parent / "shared" / "data" / "peers" / "brat"
TEXT = "قال الوزير إن الجسر جاهز،\nكما ذكرت الوكالة."


def read(path):
    """Give records, problems and notices."""
    items = list(read_brat([path]))
    records = [item[1] for item in items if not isinstance(item, Problem)]
    notices = [item for item in items if isinstance(item, Notice)]
    problems = [item for item in items if isinstance(item, Problem) and item not in notices]
    return records, problems, notices


def with_digest(record):
    return replace(record, text_sha256=text_sha256(record.text))


def round_trip(records, target):
    """Write and read, and compare with what the format says that it holds."""
    losses = write_brat(target, records)
    back, problems, _ = read(target)
    assert problems == []
    told = Losses()
    expected = [with_digest(held(record, HOLDS, told)) for record in records]
    assert back == expected
    assert losses.counts == told.counts
    return losses


@settings(deadline=None)
@given(st.data())
def test_what_is_written_comes_back(any_record, data):
    record = data.draw(any_record)
    with tempfile.TemporaryDirectory() as folder:
        round_trip([record], Path(folder) / "out")
        grammatical(Path(folder) / "out")


@pytest.mark.parametrize("records", ["sample", "gold"], indirect=True)
@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_whole_corpora_come_back(records, name, tmp_path):
    losses = round_trip(records, tmp_path / name)
    assert not {"attributions", "stances", "mentions", "entities"} & losses.counts.keys()


# brat's grammar, as its manual tells it; this reader shares nothing with ours.
GRAMMAR = {
    "T": re.compile(r"T\d+\t[\w-]+ \d+ \d+(?:;\d+ \d+)*\t.+", re.ASCII),
    "E": re.compile(r"E\d+\t[\w-]+:T\d+(?: [A-Za-z-]+\d*:[TE]\d+)*", re.ASCII),
    "R": re.compile(r"R\d+\t[\w-]+ Arg1:[TE]\d+ Arg2:[TE]\d+", re.ASCII),
    "A": re.compile(r"A\d+\t[\w-]+ [TER]\d+(?: .+)?", re.ASCII),
    "N": re.compile(r"N\d+\tReference [TE]\d+ [^\s:]+:\S+\t.+"),
    "#": re.compile(r"#\d+\t\w+ [TERAN]\d+\t.*"),
}


def grammatical(folder):
    """Read a folder as brat does, which cuts lines wherever Python does."""
    for file in folder.rglob("*.ann"):
        text = file.with_suffix(".txt").read_bytes().decode()
        lines = file.read_bytes().decode().splitlines()
        ids = [line.partition("\t")[0] for line in lines]
        assert len(set(ids)) == len(ids)
        for line in lines:
            assert GRAMMAR[line[0]].fullmatch(line), line
            named = re.findall(r"[ :]([TERN]\d+)(?=\s|$)", line.partition("\t")[2].split("\t")[0])
            assert set(named) <= set(ids)
            if line[0] == "T":
                data, covered = line.split("\t", 2)[1:]
                spans = [tuple(map(int, one.split())) for one in data.split(" ", 1)[1].split(";")]
                assert " ".join(text[start:end] for start, end in spans) == covered


@pytest.mark.parametrize("records", ["sample"], indirect=True)
def test_brat_takes_what_is_written(records, tmp_path):
    write_brat(tmp_path / "out", records)
    grammatical(tmp_path / "out")
    sections = conf((tmp_path / "out" / "annotation.conf").read_text("utf-8"))
    assert list(sections) == ["entities", "relations", "events", "attributes"]
    used = {"T": set(), "E": set(), "R": set(), "A": set()}
    for file in (tmp_path / "out").glob("*.ann"):
        for line in file.read_text("utf-8").splitlines():
            if line[0] in used:
                used[line[0]].add(re.split("[ :]", line.split("\t")[1])[0])
    assert used["T"] <= set(sections["entities"]) | set(sections["events"])
    assert used["E"] <= set(sections["events"])
    assert used["R"] <= set(sections["relations"])
    assert used["A"] <= set(sections["attributes"])
    visual = (tmp_path / "out" / "visual.conf").read_text("utf-8")
    assert "Quote | قول" in visual
    assert "Text direction:rtl" in visual


def conf(content):
    """Read a configuration file: names by section."""
    sections = {}
    for line in filter(None, content.splitlines()):
        if line.startswith("["):
            names = sections.setdefault(line.strip("[]"), [])
        else:
            names.append(re.split(r"\s", line)[0])
            assert re.fullmatch(r"[A-Za-z0-9_-]+|<OVERLAP>", names[-1])
    return sections


def mention(key, layer, *spans, text=TEXT, **features):
    return Mention(id=key, layer=layer, spans=spans, exact=exact_of(text, spans), features=features)


QUOTE, CUE, SPEAKER = (14, 24), (0, 3), (4, 10)
PLAIN = (
    mention("q", Layer.QUOTE, QUOTE),
    mention("c", Layer.CUE, CUE),
    mention("s", Layer.SPEAKER, SPEAKER),
)


def lines_of(record, tmp_path):
    write_brat(tmp_path / "out", [record])
    return (tmp_path / "out" / "a.ann").read_text("utf-8").splitlines()


def test_an_attribution_is_an_event_and_its_trigger_the_cue(tmp_path):
    frame = Attribution(
        id="f", quote="q", cues=("c",), speakers=("s",), features={"mode": "direct"}
    )
    lines = lines_of(Record(id="a", text=TEXT, mentions=PLAIN, attributions=(frame,)), tmp_path)
    assert lines == [
        "T1\tSpeaker 4 10\tالوزير",
        "T2\tQuote 14 24\tالجسر جاهز",
        "T3\tAttribution 0 3\tقال",
        "E1\tAttribution:T3 Quote:T2 Speaker:T1",
        "A1\tmode E1 direct",
    ]


def test_an_attribution_without_a_cue_is_relations(tmp_path):
    frame = Attribution(id="f", quote="q", speakers=("s",), features={"implicit": True})
    lines = lines_of(Record(id="a", text=TEXT, mentions=PLAIN, attributions=(frame,)), tmp_path)
    assert lines[3:] == [
        "A1\tHeads-attribution T3",
        "R1\tSaid_by Arg1:T3 Arg2:T2",
        "A2\tAttribution-implicit T3 true",
    ]


def test_a_span_across_lines_is_fragments_and_one_again(tmp_path):
    across = replace(PLAIN[0], spans=((14, 31),), exact=exact_of(TEXT, ((14, 31),)))
    record = Record(id="a", text=TEXT, mentions=(across,))
    assert lines_of(record, tmp_path) == ["T1\tQuote 14 25;26 31\tالجسر جاهز، كما ذ"]
    [back], _, _ = read(tmp_path / "out")
    assert back.mentions[0].spans == ((14, 31),)


def test_edges_at_line_ends_are_lost_and_counted(tmp_path):
    loose = (mention("m1", Layer.QUOTE, (14, 26)), mention("m2", Layer.CUE, (25, 26)))
    frame = Attribution(id="f", cues=("m2",))
    losses = round_trip(
        [Record(id="a", text=TEXT, mentions=loose, attributions=(frame,))], tmp_path / "out"
    )
    assert losses.counts == {"mentions": 1, "attributions": 1, "line_ends": 2}


def test_entities_are_references_and_comments_notes(tmp_path):
    entity = Entity(id="e 1", name="سامي", kind=EntityKind.PERSON, wikidata="Q42", mentions=("s",))
    comment = Comment(on="s", by="سلمى (م)", at="2026-05-04T03:02:01Z", text="من؟\nهو\\n")
    bare = Comment(on="s", text="هو (): لا")
    record = Record(id="a", text=TEXT, mentions=PLAIN, entities=(entity,), comments=(comment, bare))
    lines = lines_of(record, tmp_path)
    assert lines[3:5] == [
        "N1\tReference T2 person:e%201\tسامي",
        "N2\tReference T2 wikidata:Q42\tسامي",
    ]
    assert lines[5].startswith("#1\tAnnotatorNotes T2\tسلمى")
    [back], _, _ = read(tmp_path / "out")
    assert back.entities == (replace(entity, mentions=("m2",)),)
    assert back.comments == (replace(comment, on="m2"), replace(bare, on="m2"))


def test_several_annotators_of_an_article_have_a_folder_each(tmp_path):
    record = Record(id="أ/1", text=TEXT, mentions=PLAIN, annotator="ليلى")
    round_trip([record, replace(record, annotator="سعد", mentions=())], tmp_path / "out")
    assert (tmp_path / "out" / "أ%2F1.txt").is_file()
    assert (tmp_path / "out" / "2" / "أ%2F1.ann").is_file()


@pytest.mark.parametrize("text", ["\ufeffقال", "ق\0ال", "قال\r\n\r\n", " قال "])
def test_texts_come_back_letter_for_letter(text, tmp_path):
    round_trip([Record(id="a", text=text)], tmp_path / "out")


def test_an_id_that_is_no_name_is_counted(tmp_path):
    assert write_brat(tmp_path / "out", [Record(id="س" * 300, text=TEXT)]).counts == {"names": 1}


# What others wrote.


@pytest.mark.parametrize(
    "name", [f"{kind}_{number}" for kind in ("3", "edge") for number in range(3)]
)
def test_files_of_others_are_read_with_every_text_right(name):
    file = PEERS / f"{name}.ann"
    if not file.is_file():
        pytest.skip("the files of others are not on this machine")
    [record], problems, notices = read(file)
    lines = [line.split("\t") for line in file.read_text("utf-8").splitlines()]
    texts = sorted(line[2] for line in lines if line[0].startswith("T"))
    assert problems == []
    assert sorted(one.text for one in record.mentions) == texts
    assert [one.values["label"] for one in notices] == ["code points"]
    assert faults(record) == []
    quoting = {line[1].split()[1] for line in lines if line[1].startswith(("SAID", "CUED"))}
    stances = [line for line in lines if line[1].startswith("Stance")]
    cues = [line for line in lines if line[1].startswith("CUE_SPEAKER")]
    told = {line[1].split()[1] for line in stances}
    assert len(record.attributions) == len({one[5:] for one in quoting} | told) + len(cues)
    assert len(record.stances) == len(stances)


def foreign(folder, ann, text=TEXT, encoding="utf-8"):
    (folder / "a.txt").write_bytes(text.encode())
    (folder / "a.ann").write_bytes(ann.encode(encoding))
    return read(folder / "a.ann")


def test_events_of_others_are_read_by_their_roles(tmp_path):
    [record], problems, _ = foreign(
        tmp_path,
        "T1\tSays 0 3\tقال\r\nT2\tQUOTE 14 24\tالجسر جاهز\r\nT3\tSPEAKER 4 10\tالوزير\r\n"
        "E1\tSays:T1 Content:T2 Agent:T3\r\nM1\tDenied E1\r\nA1\tPolarity E1 doubt\r\n",
    )
    assert problems == []
    [frame] = record.attributions
    assert (frame.cues, frame.speakers, frame.quote) == (("m1",), ("m2",), "m3")
    assert frame.features == {"Denied": True}
    assert [one.polarity for one in record.stances] == ["doubt"]


def test_equivalents_are_one_entity(tmp_path):
    [record], problems, _ = foreign(
        tmp_path, "T1\tSpeaker 4 10\tالوزير\nT2\tSource 35 42\tالوكالة\n*\tEquiv T1 T2\n"
    )
    assert problems == []
    assert [(one.name, one.mentions) for one in record.entities] == [("الوكالة", ("m1", "m2"))]


@pytest.mark.parametrize(
    ("text", "start", "unit"),
    [
        ("😀\r\n" + TEXT, 3, "code points"),
        ("😀\r\n" + TEXT, 4, "UTF-16 units"),
        ("😀\r\n" + TEXT, 6, "UTF-8 bytes"),
        ("😀\r\n" + TEXT, 2, "code points, CRLF as one"),
    ],
)
def test_what_offsets_count_is_found_by_the_texts(text, start, unit, tmp_path):
    end = start + (6 if unit == "UTF-8 bytes" else 3)
    [record], problems, notices = foreign(tmp_path, f"T1\tCue {start} {end}\tقال\n", text)
    assert problems == []
    assert record.mentions[0].exact == ("قال",)
    assert [(one.code, one.values["label"]) for one in notices] == [("import.unit", unit)]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("T2\tCue 0 99\tقال", "brat.span"),
        ("T2\tCue 3 0\tقال", "brat.span"),
        ("T2\tCue 0 2;1 3\tقال", "brat.span"),
        ("T2\tCue 0 3\tقالت", "brat.text"),
        ("T2 Cue 0 3 قال", "brat.line"),
        ("T2\tCue -1 3\tقال", "brat.line"),
        ("T2\tCue " + "9" * 5000 + " 3\tقال", "brat.line"),
        ("\x00", "brat.line"),
        ("E1\tAttribution:T9", "check.reference_unknown"),
        ("E1\tAttribution:T1 Speaker:T9", "check.reference_unknown"),
        ("R1\tSaid_by Arg1:T1 Arg2:T9", "check.reference_unknown"),
        ("A1\tmode E9 direct", "check.reference_unknown"),
        ("N1\tReference T9 Wikipedia:1\tx", "check.reference_unknown"),
        ("#1\tAnnotatorNotes T9\tx", "check.reference_unknown"),
        ("*\tEquiv T1 T9", "check.reference_unknown"),
        ("T1\tCue 0 3\tقال", "check.id_twice"),
        ("E1\tStance:T1 Holder:T1", "brat.stance"),
        ("E1\tAttribution:T1\nA1\tmode E1 loud", "check.mode"),
    ],
)
def test_a_bad_line_is_told_and_the_rest_is_kept(line, code, tmp_path):
    [record], problems, _ = foreign(
        tmp_path, f"T1\tCue 0 3\tقال\n{line}\nT7\tSpeaker 4 10\tالوزير\n"
    )
    assert [one.code for one in problems] == [code]
    assert problems[0].place.file == str(tmp_path / "a.ann")
    assert [one.layer for one in record.mentions] == [Layer.CUE, Layer.SPEAKER]


def test_labels_that_are_none_of_ours_are_told_once(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
        (tmp_path / f"{name}.ann").write_text("T1\tVerb 0 3\tقال\n", "utf-8")
    records, problems, notices = read(tmp_path)
    assert (len(records), problems) == (2, [])
    assert [(one.code, one.values["count"]) for one in notices] == [
        ("import.label_unknown", 2),
        ("import.unit", 2),
    ]


PIECES = (
    *("T1", "T2", "T3", "E1", "E2", "R1", "A1", "M1", "N1", "#1", "*", "\t", " ", "\n", ":", ";"),
    *("Quote", "Cue", "Speaker", "Attribution", "Stance", "Holder", "Equiv", "Reference"),
    *("0 3", "4 10", "14 24", "0", "9", "Arg1", "Arg2", "polarity", "support", "mode", "قال"),
    *("Attribution-mode", "person", "wikidata", "Q42", "holder-entity", "intensity", "7"),
)
GOOD = (
    "T1\tQuote 14 24\tالجسر جاهز\nT2\tAttribution 0 3\tقال\nT3\tStance 0 3\tقال\n"
    "T4\tSpeaker 4 10\tالوزير\nE1\tAttribution:T2 Quote:T1 Speaker:T4\nA1\tmode E1 direct\n"
    "E2\tStance:T3 Attribution:E1 Holder:T4\nA2\tpolarity E2 support\nA3\tintensity E2 2\n"
    "N1\tReference T4 person:e-1\tسامي\n#1\tAnnotatorNotes E1\tأهذا قول؟\n"
)


@settings(deadline=None)
@given(st.data())
def test_whatever_stands_in_a_file_what_is_read_is_sound(data):
    content = GOOD
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(content)))
        gone = data.draw(st.integers(0, 8))
        put = "".join(data.draw(st.lists(st.sampled_from(PIECES), max_size=4)))
        content = content[:start] + put + content[start + gone :]
    with tempfile.TemporaryDirectory() as folder:
        records, _, _ = foreign(Path(folder), content)
    assert len(records) == 1
    assert [fault for one in records for fault in faults(one)] == []


def test_events_that_go_round_in_a_circle_end(tmp_path):
    [record], problems, notices = foreign(
        tmp_path, "T1\tCue 0 3\tقال\nE1\tCue:T1 Speaker:E2\nE2\tCue:T1 Speaker:E1\n"
    )
    assert problems == []
    assert "import.link_unused" in {one.code for one in notices}
    assert faults(record) == []


def test_files_that_cannot_be_read_are_told_and_the_others_read(tmp_path):
    (tmp_path / "good.txt").write_text(TEXT, "utf-8")
    (tmp_path / "lone.ann").write_text("T1\tCue 0 3\tقال\n", "utf-8")
    (tmp_path / "blank.txt").write_text(" ", "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"a\xff")
    (tmp_path / "latin.txt").write_text(TEXT, "utf-8")
    (tmp_path / "latin.ann").write_bytes(b"T1\tCue 0 3\t\xff\n")
    records, problems, _ = read(tmp_path)
    assert [one.id for one in records] == ["good"]
    assert {(Path(one.place.file).name, one.code) for one in problems} == {
        ("lone.ann", "brat.text_missing"),
        ("blank.txt", "text.empty"),
        ("bad.txt", "text.encoding"),
        ("latin.ann", "text.encoding"),
    }


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [("a.ann", "T1\tCue 0 3\tقال\n", "brat"), ("a.ann", "", "brat"), ("a.txt", "T1 Cue", "text")],
)
def test_a_file_is_recognised(name, content, expected, tmp_path):
    (tmp_path / name).write_text(content, "utf-8")
    assert format_of(tmp_path / name).name == expected


def test_folders_and_zip_files_are_recognised(tmp_path):
    write_brat(tmp_path / "out", [Record(id="a", text=TEXT)])
    write_brat(tmp_path / "out.zip", [Record(id="a", text=TEXT)])
    assert format_of(tmp_path / "out").name == "brat"
    assert format_of(tmp_path / "out.zip").name == "brat"
    assert format_for("a.ann").name == "brat"
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert archive.namelist() == ["a.txt", "a.ann", "annotation.conf", "visual.conf"]


@pytest.mark.parametrize("content", ["", "T1\tCue 0 3\tقال\n"])
def test_annotations_of_none_of_the_texts_make_no_brat_of_a_folder(content, tmp_path):
    (tmp_path / "notes.ann").write_text(content, "utf-8")
    (tmp_path / "a.txt").write_bytes(TEXT.encode("cp1256"))
    assert format_of(tmp_path).name == "text"
    items = list(read_files([tmp_path]))
    assert [item[1].text for item in items if not isinstance(item, Problem)] == [TEXT]
    told = {item.code: item.values for item in items if isinstance(item, Problem)}
    assert told["folder.left_out"]["names"] == "notes.ann"
    assert told["text.encoding_found"] == {"encoding": "Windows-1256"}


def test_the_encodings_of_texts_are_found_and_told(tmp_path):
    foreign(tmp_path, "T1\tCue 0 3\tقال\n")
    for name in "ab":  # with annotations, and without
        (tmp_path / f"{name}.txt").write_bytes(TEXT.encode("cp1256"))
    items = list(read_files([tmp_path]))
    first, second = [item[1] for item in items if not isinstance(item, Problem)]
    assert first.text == second.text == TEXT
    assert [exact_of(first.text, one.spans) for one in first.mentions] == [("قال",)]
    notices = [one for one in items if isinstance(one, Notice) and one.code.startswith("text.")]
    assert [(one.code, Path(one.place.file).name) for one in notices] == [
        ("text.encoding_found", "a.txt"),
        ("text.encoding_found", "b.txt"),
    ]
