"""Views: what is written for each task stands in the text, and what cannot be is counted."""

import json

import pytest
from hypothesis import given

from annotator.formats.losses import Losses
from annotator.model.mention import Layer
from annotator.training.plan import View
from annotator.training.tokenizers import Words
from annotator.training.views.catalogue import makings

VIEWS = makings(tuple(View), Words())


def rows_of(view, record):
    losses = Losses()
    rows = list(VIEWS[view].rows(record, losses))
    return rows, losses.counts


@pytest.fixture
def record(article):
    """One such article."""
    return article()


def words_of(text, spans):
    return [text[one.start : one.end] for one in spans]


def test_tokens_are_tagged_on_each_layer_by_itself(record):
    rows, lost = rows_of(View.TOKENS, record)
    first = rows[0]
    tagged = [
        (token, quote, cue, speaker)
        for token, quote, cue, speaker in zip(
            first.tokens, first.quote, first.cue, first.speaker, strict=True
        )
        if {quote, cue, speaker} != {"O"}
    ]
    assert tagged[:6] == [
        ("قال", "O", "B-CUE", "O"),
        ("وزير", "O", "O", "B-SPEAKER"),
        ("الري", "O", "O", "I-SPEAKER"),
        ("سامي", "O", "O", "I-SPEAKER"),
        ("الحقلي", "O", "O", "I-SPEAKER"),
        ("السد", "B-QUOTE", "O", "O"),
    ]
    # «أضاف» is marked within «وأضاف»; the quote in two parts is two; one lies within another.
    assert lost == {"edges": 1, "fragments": 1, "overlaps": 1, "mention_features": 1}


def test_tokens_tell_where_they_stand(record):
    rows, _ = rows_of(View.TOKENS, record)
    assert "".join(row.text for row in rows) == record.text
    for row in rows:
        assert record.text[row.start :].startswith(row.text)
        assert [row.text[slice(*edges)] for edges in zip(row.starts, row.ends, strict=True)] == [
            *row.tokens
        ]
        assert row.input_ids is None


def test_spans_hold_every_mention(record):
    (row,), lost = rows_of(View.SPANS, record)
    assert [(one.layer, words_of(row.text, one.spans)) for one in row.mentions[:3]] == [
        ("cue", ["قال"]),
        ("speaker", ["وزير الري سامي الحقلي"]),
        ("quote", ["السد", "«مكسب للجميع»"]),
    ]
    assert len(row.mentions) == 9
    assert lost == {"mention_features": 1}


def test_frames_name_their_mentions(record):
    (row,), lost = rows_of(View.FRAMES, record)
    frame = row.frames[2]
    assert (frame.id, frame.quote, frame.cues, frame.speakers) == ("a2", "m5", ("m4",), ("m3",))
    assert (frame.mode, frame.implicit, frame.commitment) == ("direct", True, "neutral")
    assert lost == {"mention_features": 1, "attribution_features": 1}


def test_pairs_are_a_quote_and_whoever_said_it_in_whole_sentences(record):
    rows, lost = rows_of(View.PAIRS, record)
    assert [(row.quote.text, row.speaker and row.speaker.text, row.entity) for row in rows] == [
        ("السد … «مكسب للجميع»", "وزير الري سامي الحقلي", "سامي الحقلي"),
        ("مكسب للجميع", None, None),
        ("«سنتمه»", "وزير الري سامي الحقلي", "سامي الحقلي"),
        ("الكلفة باهظة", "ليلى النخلي", None),
    ]
    assert rows[3].context == "ورأت ليلى النخلي أن الكلفة باهظة."
    for row in rows:
        assert record.text[row.start :].startswith(row.context)
        for part in (row.quote, *row.cues, *([row.speaker] if row.speaker else [])):
            assert " … ".join(words_of(row.context, part.spans)) == part.text
    assert lost == {}


def test_a_stance_is_speaker_target_quote_and_label(record):
    (row,), lost = rows_of(View.STANCE, record)
    assert (row.speaker, row.holder, row.target, row.quote, row.label) == (
        "ليلى النخلي",
        "ليلى النخلي",
        "الكلفة",
        "الكلفة باهظة",
        "oppose",
    )
    assert lost == {}


def test_a_conversation_asks_for_the_frames_and_answers_in_json(record):
    (row,), lost = rows_of(View.CHAT, record)
    assert [message.role for message in row.messages] == ["system", "user", "assistant"]
    assert row.messages[1].content == record.text
    answer = json.loads(row.messages[2].content)
    assert answer[0] == {
        "quote": ["السد", "«مكسب للجميع»"],
        "cues": ["قال"],
        "speakers": ["وزير الري سامي الحقلي"],
        "mode": "mixed",
        "implicit": False,
    }
    assert answer[3]["stances"] == [{"polarity": "oppose", "target": "الكلفة"}]
    assert lost == {"mention_features": 1, "attribution_features": 1}


def test_whatever_is_marked_is_written_or_counted(any_record):
    @given(any_record)
    def every_view_holds(record):
        for view in (View.SPANS, View.FRAMES, View.PAIRS, View.STANCE, View.CHAT):
            rows_of(view, record)
        (row,), _ = rows_of(View.SPANS, record)
        assert {
            (one.layer, tuple((s.start, s.end) for s in one.spans)) for one in row.mentions
        } == {(one.layer.value, one.spans) for one in record.mentions}
        rows, lost = rows_of(View.TOKENS, record)
        assert "".join(row.text for row in rows) == record.text
        begun = sum(
            tag.startswith("B-") for row in rows for layer in Layer for tag in getattr(row, layer)
        )
        spans = sum(len(one.spans) for one in record.mentions)
        untold = sum(lost.get(kind, 0) for kind in ("overlaps", "twins", "mentions"))
        assert begun + untold == spans

    every_view_holds()
