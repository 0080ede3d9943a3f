"""WebAnno TSV: spans of whole tokens and relations come back; others' layers are read."""

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.catalogue import format_for, format_of
from annotator.formats.holding import held
from annotator.formats.losses import Losses
from annotator.formats.webanno import HOLDS, read_webanno, write_webanno
from annotator.model.article import text_sha256
from annotator.model.attribution import Attribution
from annotator.model.check import faults
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Record
from annotator.problems import Notice, Problem

TEXT = "😀 قال الوزير: «الجسر جاهز_».\r\nثم مضى\t[ذاك]\\n."


def read(path):
    """Give records, problems and notices."""
    items = list(read_webanno([path]))
    records = [item[1] for item in items if not isinstance(item, Problem)]
    notices = [item for item in items if isinstance(item, Notice)]
    problems = [item for item in items if isinstance(item, Problem) and item not in notices]
    return records, problems, notices


def round_trip(records, target):
    losses = write_webanno(target, records)
    told = Losses()
    assert read(target) == ([held(record, HOLDS, told) for record in records], [], [])
    assert losses.counts == told.counts
    return losses


@settings(deadline=None)
@given(st.data())
def test_what_is_written_comes_back(any_record, data):
    record = data.draw(any_record)
    with tempfile.TemporaryDirectory() as folder:
        round_trip([record], Path(folder) / "out")


@pytest.mark.parametrize("records", ["sample", "gold"], indirect=True)
@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_whole_corpora_come_back(records, name, tmp_path):
    round_trip(records, tmp_path / name)


def record(*mentions, frames=(), key="a"):
    made = tuple(
        Mention(id=f"m{number}", layer=layer, spans=(span,), exact=exact_of(TEXT, (span,)))
        for number, (layer, span) in enumerate(mentions, 1)
    )
    digest = text_sha256(TEXT)
    return Record(id=key, text=TEXT, text_sha256=digest, mentions=made, attributions=frames)


MARKED = record(
    (Layer.CUE, (2, 5)),
    (Layer.SPEAKER, (6, 12)),
    (Layer.QUOTE, (14, 27)),
    (Layer.SPEAKER, (15, 20)),
    frames=(Attribution(id="a1", quote="m3", cues=("m1",), speakers=("m2", "m4")),),
)


def test_it_looks_as_webanno_writes_it(tmp_path):
    write_webanno(tmp_path / "a.tsv", [MARKED])
    lines = (tmp_path / "a.tsv").read_bytes().decode().split("\n")
    assert lines[:6] == [
        "#FORMAT=WebAnno TSV 3.3",
        "#T_SP=webanno.custom.Mention|layer",
        "#T_RL=webanno.custom.Role|role|BT_webanno.custom.Mention",
        "",
        "",
        r"#Text=😀 قال الوزير: «الجسر جاهز_».\r\n",
    ]
    rows = [line.split("\t") for line in lines[6:13]]
    assert rows[1] == ["1-2", "3-6", "قال", "cue", "cue", "1-5[1_0]", ""]
    assert rows[2] == ["1-3", "7-13", "الوزير", "speaker", "speaker1", "1-5[1_0]", ""]
    assert rows[5][:3] == ["1-6", "16-21", "الجسر"]
    assert rows[5][3:6] == ["quote[1]|speaker[2]", "speaker2", "1-5[1_2]"]
    assert any(r"جاهز\_" in line or "جاهز" in line for line in lines)


def test_every_offset_is_that_of_its_token(tmp_path):
    write_webanno(tmp_path / "a.tsv", [MARKED])
    units = TEXT.encode("utf-16-le")
    for line in (tmp_path / "a.tsv").read_bytes().decode().split("\n"):
        found = re.match(r"\d+-\d+\t(\d+)-(\d+)\t([^\t]+)\t", line)
        if found:
            stretch = units[2 * int(found[1]) : 2 * int(found[2])].decode("utf-16-le")
            assert re.sub(r"\\(.)", r"\1", found[3]) == stretch


def test_several_articles_do_not_fit_a_file(tmp_path):
    with pytest.raises(Problem) as caught:
        write_webanno(tmp_path / "a.tsv", [MARKED, MARKED])
    assert caught.value.code == "webanno.many_articles"
    assert not (tmp_path / "a.tsv").exists()


# What others wrote.

FOREIGN = """\
#FORMAT=WebAnno TSV 3.2
#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value
#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|referenceRelation
#T_SP=webanno.custom.Verb|mode|ROLE_webanno.custom.Verb:slots_webanno.custom.VerbSlotsLink|\
de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity
#T_RL=webanno.custom.Said|by|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity


#Text=قال الوزير جاهز.
1-1\t0-3\tقال\t_\t_\t_\t_\tdirect\tContent;Agent\t1-3;1-2[7]\t_\t_\t
1-2\t4-10\tالوزير\t*[7]|*[8]\tSpeaker[7]|PER[8]\t*->1-1\t_\t_\t_\t_\t_\t_\t
1-3\t11-15\tجاهز\t*\tQUOTE\t_\t_\t_\t_\t_\t_\t_\t
1-4\t15-16\t.\t_\t_\t_\t_\t_\t_\t_\t_\t_\t

#Text=عن وكالة
2-1\t18-20\tعن\t_\t_\t_\t_\t_\t_\t_\t_\t_\t
2-2\t21-26\tوكالة\t_\t_\t_\t_\t_\t_\t_\t_\t_\t
2-2.1\t21-25\tوكال\t*\tSOURCE\t_\t_\t_\t_\t_\tvia\t1-3\t
"""


def foreign(folder, content, name="a.tsv"):
    (folder / name).write_bytes(content.encode())
    return read(folder / name)


def test_layers_slots_and_relations_of_others_are_read(tmp_path):
    [found], problems, notices = foreign(tmp_path, FOREIGN)
    assert problems == []
    assert [(one.values["label"], one.values["count"]) for one in notices] == [("PER", 1)]
    assert (found.id, found.text) == ("a", "قال الوزير جاهز.\n عن وكالة")
    assert {one.text: one.layer for one in found.mentions} == {
        "قال": Layer.CUE,
        "الوزير": Layer.SPEAKER,
        "جاهز": Layer.QUOTE,
        "وكال": Layer.SOURCE,
    }
    [slotted] = [one for one in found.attributions if one.cues]
    assert (slotted.quote, slotted.cues, slotted.speakers) == ("m3", ("m1",), ("m2",))
    [said] = [one for one in found.attributions if not one.cues]
    assert (said.quote, said.sources) == ("m3", ("m4",))
    assert faults(found) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "webanno.head"),
        ("#FORMAT=WebAnno TSV 3.3\n", "text.empty"),
        (FOREIGN.replace("1-4\t15-16", "1-4\t15"), "webanno.row"),
        (FOREIGN.replace("2-1\t18", "2-1\t4"), "webanno.offsets"),
    ],
)
def test_what_is_unsound_is_told(content, code, tmp_path):
    _, problems, _ = foreign(tmp_path, content)
    assert code in {one.code for one in problems}


@settings(deadline=None)
@given(st.data())
def test_whatever_stands_in_a_file_what_is_read_is_sound(data):
    content = FOREIGN
    pieces = ["\t", "\n", "|", "[7]", "[9_9]", "_", "*", "\\", ";", "1-1", "99-3", "QUOTE", "#"]
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(30, len(content)))
        gone = data.draw(st.integers(0, 8))
        put = "".join(data.draw(st.lists(st.sampled_from(pieces), max_size=4)))
        content = content[:start] + put + content[start + gone :]
    with tempfile.TemporaryDirectory() as folder:
        records, problems, _ = foreign(Path(folder), content)
    assert records or problems
    assert [fault for one in records for fault in faults(one)] == []


def test_it_is_recognised(tmp_path):
    write_webanno(tmp_path / "out", [MARKED])
    write_webanno(tmp_path / "out.zip", [MARKED])
    write_webanno(tmp_path / "b.tsv", [MARKED])
    (tmp_path / "table").mkdir()
    (tmp_path / "table" / "a.tsv").write_text("id\ttext\n", "utf-8")
    (tmp_path / "table" / "a.txt").write_text("نص", "utf-8")
    assert format_of(tmp_path / "table").name == "text"
    assert format_of(tmp_path / "out.zip").name == "webanno"
    assert format_of(tmp_path / "b.tsv").name == "webanno"
    assert format_of(tmp_path / "out").name == "webanno"
    assert format_for("b.tsv").name == "csv"  # unless it is told otherwise
