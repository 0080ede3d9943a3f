"""What a model makes of an article: it decides where that is better, the rules everywhere else."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from annotator.model.inference import quote_mode
from annotator.model.mention import Layer
from annotator.suggest.learned.candidates import Candidate, channels, frames, parties
from annotator.suggest.learned.endings import endings
from annotator.suggest.learned.features import of_channel, of_ending, of_frame, of_party
from annotator.suggest.learned.linear import Linear
from annotator.suggest.learned.reading import Reading
from annotator.suggest.learned.tags import Tags
from annotator.suggest.suggestion import Spans, Suggestion
from annotator.text.spans import Span, overlaps

MOST_SOURCES: Final = 3


class Decisions(Struct, frozen=True):
    """What the model decides, and from which likelihood on; None leaves it to the rules.

    Attributes:
        drop: frames of the rules that are less likely are left out.
        add: other frames that are as likely come in.
        speaker: a party speaks that is by so much likelier than the one of the rules.
        name: where the rules name nobody, a party speaks that is as likely among those there are.
        source: what is as likely is a source, beside those that the rules name.
        quote: a quote ends where it is by so much likelier than where the rules end it.
        addressee: the same of the addressee, where the rules name none.
    """

    drop: float | None = None
    add: float | None = None
    speaker: float | None = None
    name: float | None = None
    source: float | None = None
    addressee: float | None = None
    quote: float | None = None


class Weights(Struct, frozen=True):
    """What was fitted: how likely a frame stands there, is right as a whole, and so on."""

    frame: Linear
    whole: Linear
    party: Linear
    source: Linear
    addressee: Linear
    ending: Linear


class Case(Struct, frozen=True):
    """An article with what the fields say of it, and all frames that may be in it."""

    reading: Reading
    tags: Tags
    candidates: list[Candidate]


def case_of(reading: Reading, tags: Tags) -> Case:
    """Gather the candidates of an article."""
    return Case(reading, tags, frames(reading))


def decided(
    case: Case, weights: Weights, decisions: Decisions, provenance: str
) -> tuple[Suggestion, ...]:
    """Give the attributions of an article, in the order of their quotes."""
    kept = [one for one in case.candidates if _stands(case, one, weights, decisions)]
    kept.sort(key=lambda one: (_place(one.frame), one.frame.quote[0]))
    made: list[Suggestion] = []
    renamed: dict[Spans, Spans] = {}
    for one in kept:
        given = _with_ending(case, one.frame, weights, decisions)
        if given.implicit and given.speaker in renamed:
            given = replace(given, speaker=renamed[given.speaker])
        frame = _with_speaker(case, given, made, weights, decisions)
        if not frame.implicit and not one.frame.implicit and frame.speaker:
            renamed[one.frame.speaker] = frame.speaker
        frame = _with_channels(case, frame, weights, decisions)
        share = weights.whole.share(of_frame(case.reading, replace(one, frame=frame), case.tags))
        made.append(replace(frame, confidence=share, provenance=provenance))
    return tuple(sorted(made, key=lambda one: (one.quote[0], one.cues)))


def _place(frame: Suggestion) -> int:
    """Tell where a frame is introduced (code points)."""
    return frame.cues[0][0] if frame.cues else frame.quote[0][0]


def _stands(case: Case, one: Candidate, weights: Weights, decisions: Decisions) -> bool:
    least = decisions.drop if one.by_rules else decisions.add
    if least is None:
        return one.by_rules
    return weights.frame.share(of_frame(case.reading, one, case.tags)) >= least


def _with_speaker(
    case: Case,
    frame: Suggestion,
    before: Sequence[Suggestion],
    weights: Weights,
    decisions: Decisions,
) -> Suggestion:
    margin = decisions.speaker if frame.speaker else decisions.name
    if margin is None:
        return frame
    found = parties(case.reading, frame, before, case.tags)
    if not frame.speaker:
        found = [party for party in found if party.spans]
    shares = weights.party.shares(
        [of_party(case.reading, frame, party, before, case.tags) for party in found]
    )
    best = max(range(len(found)), key=shares.__getitem__, default=0)
    known = shares[0] if frame.speaker else 0.0
    if not found or shares[best] < known + margin:
        return frame
    return replace(frame, speaker=found[best].spans, implicit=found[best].implicit)


def _with_ending(
    case: Case, frame: Suggestion, weights: Weights, decisions: Decisions
) -> Suggestion:
    if decisions.quote is None:
        return frame
    found = endings(case.reading, frame, case.tags)
    told = [of_ending(case.reading, frame, one, case.tags) for one in found]
    shares = weights.ending.shares(told)
    best = max(range(len(found)), key=shares.__getitem__)
    if best == 0 or shares[best] < shares[0] + decisions.quote:
        return frame
    quote = found[best].quote
    return replace(frame, quote=quote, mode=quote_mode(case.reading.text, quote))


def _with_channels(
    case: Case, frame: Suggestion, weights: Weights, decisions: Decisions
) -> Suggestion:
    if decisions.source is None and decisions.addressee is None:
        return frame
    spans = channels(case.reading, frame, case.tags)

    def shares(layer: Layer, line: Linear, known: Iterable[Spans]) -> dict[Span, float]:
        told = (of_channel(case.reading, frame, span, layer, case.tags) for span in spans)
        named = dict.fromkeys((span for each in known for span in each), 1.0)
        return dict(zip(spans, map(line.share, told), strict=True)) | named

    sources, addressee = frame.sources, frame.addressee
    if decisions.source is not None:
        found = _likely(shares(Layer.SOURCE, weights.source, sources), decisions.source)
        sources = tuple((span,) for span in sorted(found[:MOST_SOURCES]))
    if decisions.addressee is not None:
        found = _likely(
            shares(Layer.ADDRESSEE, weights.addressee, (addressee,)), decisions.addressee
        )
        addressee = tuple(found[:1])
    return replace(frame, sources=sources, addressee=addressee)


def _likely(shares: Mapping[Span, float], least: float) -> list[Span]:
    """Give what is likely enough, the likeliest first; of what overlaps only the likeliest."""
    chosen: list[Span] = []
    for span in sorted(shares, key=lambda one: (-shares[one], one)):
        if shares[span] >= least and not any(overlaps(span, other) for other in chosen):
            chosen.append(span)
    return chosen
