"""CAS: what is written is sound for dkpro-cassis and comes back whole; others' layers are read."""

import json
import tempfile
import zipfile
from pathlib import Path

import cassis
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.formats.cas import read_cas, write_cas
from annotator.formats.cas_library import our_types
from annotator.formats.catalogue import format_for, format_of
from annotator.model.article import text_sha256
from annotator.model.check import faults
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Record, Split
from annotator.model.rejection import Rejected
from annotator.problems import Notice, Problem

TEXT = "😀 قال الوزير إن الجسر جاهز،\r\nكما ذكرت الوكالة."
CUE, SPEAKER, QUOTE = (2, 5), (6, 12), (16, 26)


def read(path):
    """Give records, problems and notices."""
    items = list(read_cas([path]))
    records = [item[1] for item in items if not isinstance(item, Problem)]
    notices = [item for item in items if isinstance(item, Notice)]
    problems = [item for item in items if isinstance(item, Problem) and item not in notices]
    return records, problems, notices


def round_trip(records, target):
    assert write_cas(target, records).counts == {}
    assert read(target) == (records, [], [])


@settings(deadline=None)
@given(st.data(), st.sampled_from(["out", "out.json.zip"]))
def test_what_is_written_comes_back(any_record, data, name):
    record = data.draw(any_record)
    with tempfile.TemporaryDirectory() as folder:
        round_trip([record], Path(folder) / name)


@pytest.mark.parametrize("records", ["sample", "gold"], indirect=True)
@pytest.mark.parametrize("name", ["out", "out.zip", "out.json.zip"])
def test_whole_corpora_come_back(records, name, tmp_path):
    round_trip(records, tmp_path / name)


@pytest.mark.parametrize("name", ["a.xmi", "a.json"])
def test_an_article_fits_a_file(name, tmp_path):
    record = Record(
        id="a/1",
        text=TEXT,
        text_sha256=text_sha256(TEXT),
        split=Split.TRAIN,
        rejected=(Rejected(quote=(QUOTE,), cues=(CUE, SPEAKER), provenance="rules@1"),),
    )
    round_trip([record], tmp_path / name)
    with pytest.raises(Problem) as caught:
        write_cas(tmp_path / name, [record, record])
    assert caught.value.code == "cas.many_articles"
    assert read(tmp_path / name)[0] == [record]


def test_another_type_system_is_not_written_over(tmp_path):
    (tmp_path / "TypeSystem.xml").write_text("<theirs/>", "utf-8")
    with pytest.raises(Problem) as caught:
        write_cas(tmp_path / "a.xmi", [Record(id="a", text=TEXT)])
    assert caught.value.code == "bundle.foreign_files"
    assert [one.name for one in tmp_path.iterdir()] == ["TypeSystem.xml"]


def test_several_annotators_of_an_article_have_a_file_each(tmp_path):
    record = Record(id="a", text=TEXT, text_sha256=text_sha256(TEXT), annotator="ليلى")
    round_trip([record, replace(record, annotator="سعد")], tmp_path / "out")


# dkpro-cassis is the reader that others use.


@pytest.mark.parametrize("records", ["sample"], indirect=True)
def test_cassis_finds_every_text_and_every_type_sound(records, tmp_path):
    write_cas(tmp_path / "out", records)
    write_cas(tmp_path / "out.json.zip", records)
    with (tmp_path / "out" / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    for record in records:
        with (tmp_path / "out" / f"{record.id}.xmi").open("rb") as file:
            cas = cassis.load_cas_from_xmi(file, typesystem=types)
        with zipfile.ZipFile(tmp_path / "out.json.zip").open(f"{record.id}.json") as file:
            other = cassis.load_cas_from_json(file)
        for each in (cas, other):
            assert each.sofa_string == record.text
            assert each.typecheck() == []
            found = each.select("webanno.custom.Mention")
            assert sorted(one.get_covered_text() for one in found) == sorted(
                one.exact[0] for one in record.mentions
            )
            frames = {one.identifier: one for one in each.select("webanno.custom.Attribution")}
            for frame in record.attributions:
                links = frames[frame.id].roles.elements
                assert [link.target.identifier for link in links] == list(frame.members())
                assert {link.role for link in links} <= set(Layer)


def test_offsets_count_utf16_units(tmp_path):
    record = Record(id="a", text=TEXT)
    write_cas(
        tmp_path / "a.json", [replace(record, rejected=(Rejected(quote=(CUE,), provenance="r"),))]
    )
    made = json.loads((tmp_path / "a.json").read_text("utf-8"))["%FEATURE_STRUCTURES"]
    [span] = [one for one in made if one["%TYPE"] == "musnad.Span"]
    assert (span["begin"], span["end"]) == (3, 6)


def test_layers_are_as_inception_has_them():
    types = our_types()
    for layer, feature in (
        ("Attribution", "roles"),
        ("Stance", "parties"),
        ("Mention", "fragments"),
    ):
        link = f"webanno.custom.{layer}{feature.capitalize()}Link"
        found = types.get_type(f"webanno.custom.{layer}").get_feature(feature)
        assert (found.rangeType.name, found.elementType.name) == ("uima.cas.FSArray", link)
        assert [one.name for one in types.get_type(link).features] == ["role", "target"]


@pytest.mark.parametrize("records", ["sample"], indirect=True)
def test_what_people_add_copy_and_take_away_is_read(records, tmp_path):
    record = next(one for one in records if one.stances)
    write_cas(tmp_path / "a.xmi", [record])
    with (tmp_path / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    with (tmp_path / "a.xmi").open("rb") as file:
        cas = cassis.load_cas_from_xmi(file, typesystem=types)
    [gone] = [one for one in cas.select("webanno.custom.Stance") if one.identifier == "s1"]
    cas.remove(gone)
    Mention = types.get_type("webanno.custom.Mention")  # noqa: N806 - a class
    cas.add(Mention(begin=0, end=1, layer="CUE"))
    cas.add(Mention(begin=1, end=2, layer="quote", identifier=record.mentions[0].id))
    cas.add(Mention(begin=1, end=2, layer="nothing"))
    cas.to_xmi(tmp_path / "a.xmi")
    [back], problems, _ = read(tmp_path / "a.xmi")
    assert [one.code for one in problems] == ["cas.value"]
    assert back.mentions[: len(record.mentions)] == record.mentions
    assert [one.layer for one in back.mentions[len(record.mentions) :]] == [Layer.CUE, Layer.QUOTE]
    assert back.stances == tuple(one for one in record.stances if one.id != "s1")
    assert faults(back) == []


# What others wrote.


def foreign(tmp_path, *, name="a.xmi"):
    """Write what a project has whose layers are named by its people: slots, and relations."""
    types = cassis.TypeSystem()
    entity = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
    types.create_type(entity)
    types.create_feature(entity, "value", "uima.cas.String")
    types.create_type("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")
    types.create_type("custom.Verb")
    types.create_type("custom.VerbSlotsLink", "uima.cas.TOP")
    types.create_feature("custom.VerbSlotsLink", "role", "uima.cas.String")
    types.create_feature("custom.VerbSlotsLink", "target", "uima.tcas.Annotation")
    types.create_feature("custom.Verb", "slots", "uima.cas.FSArray", "custom.VerbSlotsLink")
    types.create_feature("custom.Verb", "mode", "uima.cas.String")
    types.create_type("custom.Said")
    for end in ("Governor", "Dependent"):
        types.create_feature("custom.Said", end, "uima.tcas.Annotation")
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string = TEXT
    cas.sofa_mime = "text/plain"

    def add(kind, span, **features):
        made = types.get_type(kind)(begin=span[0], end=span[1], **features)
        cas.add(made)
        return made

    add("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", CUE)
    quote = add(entity, QUOTE, value="QUOTE")
    speaker = add(entity, SPEAKER, value="Speaker")
    source = add(entity, (38, 45), value="SOURCE")
    add(entity, (0, 1), value="EMOJI")
    link = types.get_type("custom.VerbSlotsLink")
    slots = [link(role="Content", target=quote), link(role="Agent", target=speaker)]
    array = types.get_type("uima.cas.FSArray")(elements=slots)
    add("custom.Verb", CUE, slots=array, mode="direct")
    add("custom.Said", QUOTE, Governor=quote, Dependent=source)
    if name.endswith(".json"):
        cas.to_json(tmp_path / name)
    else:
        cas.to_xmi(tmp_path / name)
        types.to_xml(tmp_path / "TypeSystem.xml")
    return tmp_path / name


@pytest.mark.parametrize("name", ["a.xmi", "a.json"])
def test_layers_of_others_are_read_by_what_they_mean(name, tmp_path):
    [record], problems, notices = read(foreign(tmp_path, name=name))
    assert problems == []
    assert [(one.code, one.values["label"]) for one in notices] == [
        ("import.label_unknown", "EMOJI")
    ]
    assert {one.text: one.layer for one in record.mentions} == {
        "قال": Layer.CUE,
        "الوزير": Layer.SPEAKER,
        "الجسر جاهز": Layer.QUOTE,
        "الوكالة": Layer.SOURCE,
    }
    [slotted] = [one for one in record.attributions if one.cues]
    assert slotted.features == {"mode": "direct"}
    assert (len(slotted.speakers), bool(slotted.quote)) == (1, True)
    assert faults(record) == []


def test_a_project_of_inception_tells_articles_and_annotators(tmp_path):
    foreign(tmp_path)
    inner = tmp_path / "inner.zip"
    with zipfile.ZipFile(inner, "w") as archive:
        archive.write(tmp_path / "a.xmi", "CURATION_USER.xmi")
        archive.write(tmp_path / "TypeSystem.xml", "TypeSystem.xml")
    with zipfile.ZipFile(tmp_path / "project.zip", "w") as archive:
        archive.writestr("exportedproject.json", "{}")
        archive.writestr("source/خبر.txt", TEXT)
        for name in ("ليلى", "سعد"):
            archive.write(inner, f"annotation/خبر.txt/{name}.zip")
    records, problems, _ = read(tmp_path / "project.zip")
    assert problems == []
    assert [(one.id, one.annotator) for one in records] == [("خبر", "ليلى"), ("خبر", "سعد")]


# What should not be read.

BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
XMI = (
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"'
    ' xmlns:c="http:///webanno/custom.ecore" xmi:version="2.0">{}'
    '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="{}"/>'
    '<cas:View sofa="1" members="{}"/></xmi:XMI>'
)
CAS_JSON = '{"%%TYPES":{},"%%FEATURE_STRUCTURES":[%s],"%%VIEWS":{%s}}'
HALF = (
    '{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaNum":1,"sofaID":"_InitialView","sofaString":"\\ud800"}'
)
MENTION = '<c:Mention xmi:id="5" sofa="1" begin="{}" end="{}" layer="cue"/>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (BOMB + XMI.format("", "&b;", ""), "cas.doctype"),
        (OUTSIDE + XMI.format("", "&a;", ""), "cas.doctype"),
        (XMI.format("", "نص", "7"), "cas.broken"),
        (XMI.format("", " ", ""), "text.empty"),
        (XMI.format("", "نص", "")[:-9], "cas.broken"),
        (XMI.format(MENTION.format("x", 1), "نص", "5"), "cas.broken"),
        (XMI.format(MENTION.format(0, 99), "نص", "5"), "cas.span"),
        (XMI.format(MENTION.format(1, 1), "نص", "5"), "cas.span"),
        (XMI.format("<c:Mention>" * 500, "نص", ""), "cas.broken"),
        ('{"%TYPES": {}, "%FEATURE_STRUCTURES": [', "cas.broken"),
        (CAS_JSON % ("", '"_InitialView":{"%MEMBERS":[3]}'), "cas.broken"),
        ('{"%TYPES": ' + "[" * 100_000, "cas.broken"),
        (CAS_JSON % (HALF, ""), "cas.broken"),
        ("", "cas.broken"),
    ],
)
def test_what_is_unsound_is_told(content, code, tmp_path):
    file = tmp_path / ("a.json" if content.startswith("{") else "a.xmi")
    file.write_text(content, "utf-8")
    _, problems, _ = read(file)
    assert [one.code for one in problems] == [code]
    assert problems[0].place.file == str(file)


def edited(tmp_path, change):
    """Write an article as CAS JSON, let every feature structure be changed, and read it."""
    spans = ((0, 3),)
    quote = Mention(id="m1", layer=Layer.QUOTE, spans=spans, exact=exact_of(TEXT, spans))
    marked = replace(quote, features={"k": "v"})
    record = Record(id="a", text=TEXT, mentions=(marked,))
    write_cas(tmp_path / "a.json", [record])
    data = json.loads((tmp_path / "a.json").read_text("utf-8"))
    for one in data["%FEATURE_STRUCTURES"]:
        change(one)
    (tmp_path / "a.json").write_text(json.dumps(data), "utf-8")
    return read(tmp_path / "a.json")


@pytest.mark.parametrize("value", [1.5, {"a": 1}, ["x"], True])
@pytest.mark.parametrize("kind", ["Mention", "Value"])
def test_values_of_other_kinds_than_declared_are_told(kind, value, tmp_path):
    def change(one):
        for name in ("layer", "name"):
            if one["%TYPE"].endswith(kind) and name in one:
                one[name] = value

    records, problems, _ = edited(tmp_path, change)
    assert (records, [one.code for one in problems]) == ([], ["cas.broken"])


def test_what_stands_in_an_array_and_does_not_belong_there_is_left_out(tmp_path):
    def change(one):
        if one["%TYPE"] == "uima.cas.FSArray" or one["%TYPE"].endswith("[]"):
            one["%ELEMENTS"] = [1 for _ in one["%ELEMENTS"]]  # the text itself

    [record], problems, _ = edited(tmp_path, change)
    assert problems == []
    assert [(one.text, one.features) for one in record.mentions] == [(TEXT[:3], {})]


def test_a_layer_of_others_with_the_name_of_ours_is_theirs(tmp_path):
    types = cassis.TypeSystem()
    types.create_type("webanno.custom.Mention")
    types.create_feature("webanno.custom.Mention", "value", "uima.cas.String")
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string = TEXT
    cas.sofa_mime = "text/plain"
    cas.add(types.get_type("webanno.custom.Mention")(begin=0, end=3, value="Quote"))
    cas.to_xmi(tmp_path / "a.xmi")
    types.to_xml(tmp_path / "TypeSystem.xml")
    [record], problems, _ = read(tmp_path / "a.xmi")
    assert problems == []
    assert [one.layer for one in record.mentions] == [Layer.QUOTE]


def test_xml_that_hides_in_another_encoding_is_not_read(tmp_path):
    for name, encoding in (("a.xmi", "utf-16"), ("b.xmi", "utf-7")):
        head = f'<?xml version="1.0" encoding="{encoding}"?>'
        (tmp_path / name).write_bytes((head + BOMB + XMI.format("", "&b;", "")).encode(encoding))
        _, problems, _ = read(tmp_path / name)
        assert [one.code for one in problems] == ["text.encoding"]


def test_a_broken_document_does_not_lose_the_others(tmp_path):
    record = Record(id="a", text=TEXT, text_sha256=text_sha256(TEXT))
    write_cas(tmp_path / "out", [record, replace(record, id="b")])
    (tmp_path / "out" / "a.xmi").write_text(XMI.format("", "نص", "7"), "utf-8")
    records, problems, _ = read(tmp_path / "out")
    assert [one.id for one in records] == ["b"]
    assert [one.code for one in problems] == ["cas.broken"]


def test_a_character_that_xml_has_not_is_told_and_json_takes_it(tmp_path):
    record = Record(id="a", text="ن\x01ص", text_sha256=text_sha256("ن\x01ص"))
    with pytest.raises(Problem) as caught:
        write_cas(tmp_path / "out", [record])
    assert (caught.value.code, caught.value.place.path) == ("cas.character", "a")
    assert not (tmp_path / "out").exists()
    round_trip([record], tmp_path / "out.json.zip")


@pytest.mark.parametrize("name", ["out", "out.zip", "out.json.zip", "a.xmi", "a.json"])
def test_it_is_recognised(name, tmp_path):
    write_cas(tmp_path / name, [Record(id="a", text=TEXT)])
    assert format_of(tmp_path / name).name == "cas"


def test_a_name_tells_what_is_to_be_written():
    assert format_for("a.xmi").name == "cas"
    assert format_for("a.json").name == "corpus"
