"""A record is checked for what its form cannot say: offsets, references, legal values."""

from pathlib import Path

import msgspec
import pytest

from annotator.model.article import Article
from annotator.model.check import cut_characters, departures, faults
from annotator.model.record import Record, record_of
from annotator.model.scheme import DEFAULT_SCHEME, Feature, Kind, Owner
from annotator.problems import Notice

TEXT = "قال الوزير: «نعم» ثم أضاف: «لا»."
GOLD = Path(__file__).parents[2].parent / "shared" / "data" / "gold"


def a_record(**changes):
    """A sound record with one thing of every kind, with these top-level fields instead."""
    fields = {
        "id": "a-1",
        "text": TEXT,
        "text_sha256": record_of(Article(id="a-1", text=TEXT)).text_sha256,
        "annotator": "هدى",
        "status": "finished",
        "mentions": [
            a_mention("m1", "quote", (12, 17), (27, 31)),
            a_mention("m2", "cue", (0, 3)),
            a_mention("m3", "speaker", (4, 10)),
        ],
        "attributions": [an_attribution()],
        "stances": [
            {"id": "s1", "attribution": "a1", "holder": "m3", "target": "e1", "polarity": "doubt"}
        ],
        "entities": [{"id": "e1", "name": "الوزير", "kind": "person", "mentions": ["m3"]}],
        "comments": [{"on": "a1", "text": "واضح"}, {"text": "على المقالة"}],
        "provenance": {"m1": "human", "a1": "rules@1"},
    }
    return msgspec.convert({**fields, **changes}, Record)


def a_mention(name, layer, *spans, exact=None, **features):
    slices = [TEXT[start:end] for start, end in spans]
    return {
        "id": name,
        "layer": layer,
        "spans": list(spans),
        "exact": exact or slices,
        "features": features,
    }


def marked(text, span, exact):
    """A record of one mention."""
    mention = {"id": "m1", "layer": "cue", "spans": [span], "exact": [exact]}
    return msgspec.convert({"id": "a", "text": text, "mentions": [mention]}, Record)


def an_attribution(**changes):
    return {
        "id": "a1",
        "quote": "m1",
        "cues": ["m2"],
        "speakers": ["m3"],
        "features": {"mode": "direct", "implicit": False},
    } | changes


def found_in(record, scheme=None):
    return [(problem.code, problem.place.path) for problem in faults(record, scheme)]


def test_a_sound_record_has_no_faults():
    assert faults(a_record(), DEFAULT_SCHEME) == []


def test_a_bare_article_has_no_faults():
    assert faults(Record(id="a", text="")) == []


def test_the_digest_must_be_that_of_the_text():
    assert found_in(a_record(text_sha256="0" * 64)) == [("check.digest", "$.text_sha256")]


@pytest.mark.parametrize(
    ("spans", "code", "path"),
    [
        ([(3, 3)], "check.span_empty", "$.mentions[0].spans[0]"),
        ([(5, 3)], "check.span_empty", "$.mentions[0].spans[0]"),
        ([(0, 33)], "check.span_outside", "$.mentions[0].spans[0]"),
        ([(0, 3), (2, 5)], "check.span_order", "$.mentions[0].spans[1]"),
        ([(5, 8), (0, 3)], "check.span_order", "$.mentions[0].spans[1]"),
    ],
)
def test_spans_lie_in_the_text_in_order_and_apart(spans, code, path):
    record = a_record(
        mentions=[a_mention("m1", "quote", *spans)],
        attributions=[],
        stances=[],
        entities=[],
        comments=[],
        provenance={},
    )
    assert found_in(record) == [(code, path)]


def test_spans_may_touch_and_reach_the_ends_of_the_text():
    record = a_record(
        mentions=[a_mention("m1", "quote", (0, 4), (4, len(TEXT)))],
        attributions=[],
        stances=[],
        entities=[],
        comments=[],
        provenance={},
    )
    assert faults(record) == []


def test_a_wrong_exact_is_told_with_the_mention_and_both_texts():
    record = a_record(
        mentions=[
            a_mention("m1", "quote", (12, 17), (27, 31), exact=["«نعم»", "«كلا»"]),
            a_mention("m2", "cue", (0, 3)),
            a_mention("m3", "speaker", (4, 10)),
        ]
    )
    [problem] = faults(record)
    assert (problem.code, problem.place.path) == ("check.exact", "$.mentions[0].exact[1]")
    assert problem.values["mention"] == "m1"
    assert problem.values["found"] == TEXT[27:31]
    assert problem.values["exact"] == "«كلا»"


def test_texts_that_differ_in_what_cannot_be_seen_are_told_apart():
    record = marked("قال\u00a0نعم", (0, 7), "قال نعم")
    [problem] = faults(record)
    assert problem.values["found"] == r"قال\xa0نعم"
    assert problem.values["exact"] == "قال نعم"


def test_long_texts_are_shown_where_they_differ():
    text = "ا" * 500 + "ب" + "ت" * 500
    record = marked(text, (0, 1001), text.replace("ب", "ث"))
    [problem] = faults(record)
    assert "ب" in problem.values["found"]
    assert "ث" in problem.values["exact"]
    assert len(problem.values["found"]) <= 42


def test_each_span_has_its_exact():
    record = a_record(
        mentions=[
            a_mention("m1", "quote", (12, 17), (27, 31), exact=["«نعم»"]),
            a_mention("m2", "cue", (0, 3)),
            a_mention("m3", "speaker", (4, 10)),
        ]
    )
    assert found_in(record) == [("check.exact_count", "$.mentions[0].exact")]


def test_ids_are_unique_across_all_kinds():
    record = a_record(
        entities=[
            {"id": "m1", "name": "الوزير"},
            {"id": "e1", "name": "س"},
            {"id": "e1", "name": "ص"},
        ]
    )
    assert found_in(record) == [
        ("check.id_twice", "$.entities[0].id"),
        ("check.id_twice", "$.entities[2].id"),
    ]


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"quote": "m9"}, "check.reference_unknown", "$.attributions[0].quote"),
        ({"quote": "m2"}, "check.reference_layer", "$.attributions[0].quote"),
        ({"cues": ["m2", "m3"]}, "check.reference_layer", "$.attributions[0].cues[1]"),
        ({"speakers": ["e1"]}, "check.reference_unknown", "$.attributions[0].speakers[0]"),
        ({"sources": ["m3"]}, "check.reference_layer", "$.attributions[0].sources[0]"),
        ({"addressees": ["m3"]}, "check.reference_layer", "$.attributions[0].addressees[0]"),
        ({"features": {"mode": "shouted"}}, "check.mode", "$.attributions[0].features.mode"),
        ({"features": {"mode": ["direct"]}}, "check.mode", "$.attributions[0].features.mode"),
        ({"features": {"implicit": 1}}, "check.implicit", "$.attributions[0].features.implicit"),
        *(
            (
                {"features": {"confidence": wrong}},
                "check.confidence",
                "$.attributions[0].features.confidence",
            )
            for wrong in (-0.1, 1.5, True, "high")
        ),
    ],
)
def test_a_frame_joins_mentions_of_the_right_layers(changes, code, path):
    assert found_in(a_record(attributions=[an_attribution(**changes)])) == [(code, path)]


@pytest.mark.parametrize(
    ("part", "value", "path"),
    [
        (
            "stances",
            [{"id": "s1", "attribution": "m1", "polarity": "doubt"}],
            "$.stances[0].attribution",
        ),
        (
            "stances",
            [{"id": "s1", "attribution": "a1", "holder": "a1", "polarity": "doubt"}],
            "$.stances[0].holder",
        ),
        (
            "stances",
            [{"id": "s1", "attribution": "a1", "target": "m9", "polarity": "doubt"}],
            "$.stances[0].target",
        ),
        (
            "entities",
            [{"id": "e1", "name": "س", "mentions": ["m3", "m9"]}],
            "$.entities[0].mentions[1]",
        ),
        ("comments", [{"on": "x", "text": "؟"}], "$.comments[0].on"),
        ("provenance", {"m1": "human", "m9": "human"}, '$.provenance["m9"]'),
    ],
)
def test_every_reference_leads_somewhere(part, value, path):
    assert found_in(a_record(**{part: value})) == [("check.reference_unknown", path)]


def test_the_scheme_says_which_features_are_legal():
    record = a_record(
        mentions=[
            a_mention("m1", "quote", (12, 17), loud=True),
            a_mention("m2", "cue", (0, 3)),
            a_mention("m3", "speaker", (4, 10), kind="planet"),
        ],
        attributions=[
            an_attribution(features={"mode": "direct", "commitment": "endorse", "sure": 3})
        ],
        labels={"topic": "سياسة"},
    )
    assert faults(record) == []
    assert found_in(record, DEFAULT_SCHEME) == [
        ("check.feature_unknown", "$.mentions[0].features.loud"),
        ("check.feature_value", "$.mentions[2].features.kind"),
        ("check.feature_unknown", "$.attributions[0].features.sure"),
        ("check.feature_unknown", "$.labels.topic"),
    ]
    wider = msgspec.structs.replace(
        DEFAULT_SCHEME,
        features=(
            *DEFAULT_SCHEME.features,
            Feature(name="loud", on=Owner.QUOTE, kind=Kind.FLAG),
            Feature(name="sure", on=Owner.ATTRIBUTION, kind=Kind.NUMBER),
            Feature(name="topic", on=Owner.DOCUMENT, kind=Kind.TEXT),
        ),
    )
    assert [problem.place.path for problem in departures(record, wider)] == [
        "$.mentions[2].features.kind"
    ]


def test_a_span_that_cuts_a_letter_from_its_marks_is_a_notice_and_no_fault():
    text = "قالَ نعم"
    record = marked(text, (0, 3), text[:3])
    assert faults(record) == []
    [notice] = cut_characters(record)
    assert isinstance(notice, Notice)
    assert notice.place.path == "$.mentions[0].spans[0]"
    assert (notice.values["whole_start"], notice.values["whole_end"]) == (0, 4)


def test_whole_letters_give_no_notice():
    assert list(cut_characters(a_record())) == []


@pytest.mark.skipif(not GOLD.is_dir(), reason="no gold corpora beside the repository")
def test_gold_corpora_have_no_faults():
    decode = msgspec.json.Decoder(Record).decode
    records = [
        decode(line)
        for file in sorted(GOLD.glob("*.jsonl"))
        for line in file.read_bytes().splitlines()
    ]
    assert records
    assert not [problem for record in records for problem in faults(record, DEFAULT_SCHEME)]
