"""What is told of a candidate, as features: names with numbers."""

from collections.abc import Sequence
from typing import Final

from annotator.model.matching import nearness
from annotator.model.mention import Layer
from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Agreement
from annotator.suggest.learned.candidates import Candidate, Party
from annotator.suggest.learned.endings import Ending
from annotator.suggest.learned.reading import Reading
from annotator.suggest.learned.tags import Tags
from annotator.suggest.name_words import COMPLEMENTIZERS, PREPOSITIONS, TITLES
from annotator.suggest.suggestion import Suggestion
from annotator.text.folding import fold
from annotator.text.spans import Span

LONG: Final = 10
FEW: Final = 4
STEPS: Final = (0, 1, 2, 3, 5, 8, 12, 20, 40)
SHORT: Final = frozenset(fold("من في على عن بن ابن أبو أبي عبد آل").split())
CHANNELS: Final = frozenset(
    fold("وكالة وكالات قناة صحيفة جريدة موقع إذاعة شبكة تلفزيون برنامج بيان تغريدة حسابه").split()
)

Named = dict[str, float]


def of_frame(reading: Reading, candidate: Candidate, tags: Tags) -> Named:
    """Tell of a whole frame what may show whether it is right."""
    frame = candidate.frame
    found: Named = {}
    words = reading.words_of(frame.quote)
    cue = reading.match_at(frame.cues[0]) if frame.cues else None
    speaker = reading.words_of(frame.speaker)
    names = [
        *_of_cue(reading, cue),
        f"cues={len(frame.cues)}",
        f"mode={frame.mode}",
        f"length={_step(len(words))}",
        f"fragments={len(frame.quote)}",
        f"opens={reading.prose.folded(words[0])}" if words else "no words",
        f"speaker={_kind_of_speaker(frame)}",
        f"speaker length={_step(len(speaker))}",
    ]
    if speaker:
        names.append(f"speaker begins={_title(reading.prose.folded(speaker[0]))}")
    if words and cue is not None:
        distance = words[0] - cue.last
        names.append(f"distance={_step(distance)}" if distance >= 0 else "cue after")
        if words[0]:
            before = reading.prose.folded(words[0] - 1)
            names.append(f"lead={before if before in COMPLEMENTIZERS else 'other'}")
    names += [f"crossed={_overlapping(reading, frame)}"]
    found |= dict.fromkeys(names, 1.0)
    return found | _by_tags(reading, frame, tags) | {"confidence": frame.confidence}


def of_party(
    reading: Reading, frame: Suggestion, party: Party, before: Sequence[Suggestion], tags: Tags
) -> Named:
    """Tell of a party what may show whether it speaks in a frame."""
    words = reading.words_of(party.spans)
    cue = reading.match_at(frame.cues[0]) if frame.cues else None
    origin = "by rules" if party.by_rules else f"rank {party.rank}"
    where = "nobody" if not party.spans else "implicit" if party.implicit else "named"
    names = [
        origin,
        where,
        f"{origin} {where}",
        f"length={_step(len(words))}",
    ]
    if cue is not None:
        names.append(f"{origin} {cue.shape}")
        if words:
            gender = _gender(reading.prose.folded(words[0]))
            names.append(f"agrees={cue.agreement}:{gender}")
            names.append(f"{origin} fits={_fits(cue.agreement, gender)}")
            distance = abs(words[0] - cue.first)
            names.append(f"{where} distance={_step(distance)}")
    last = next((one.speaker for one in reversed(before) if one.speaker), ())
    if party.spans and party.spans == last:
        names.append(f"{origin} spoke last")
    spoken = sum(one.speaker == party.spans for one in before)
    names.append(f"{where} spoke={_step(spoken)}")
    if words:
        names.append(f"begins={_title(reading.prose.folded(words[0]))}")
        names += _edges_of_party(reading, words)
    numbers = {
        "field": tags.mean(Layer.SPEAKER, words),
        "field first": tags.first(Layer.SPEAKER, words[0]) if words else 0.0,
        f"{where} field": tags.mean(Layer.SPEAKER, words),
        "field beyond": tags.share(Layer.SPEAKER, words[-1] + 1) if words else 0.0,
        "long": min(len(words), LONG) / LONG,
    }
    return dict.fromkeys(names, 1.0) | numbers


def of_ending(reading: Reading, frame: Suggestion, ending: Ending, tags: Tags) -> Named:
    """Tell of a place what may show whether the quote of a frame ends there."""
    prose = reading.prose
    first, known = reading.stretch(frame.quote[-1])
    last = ending.last
    side = "rules" if ending.by_rules else "sooner" if last < known else "later"
    names = [
        side,
        f"{side} {_after_word(reading, last)}",
        f"{side} {frame.mode}",
        f"{side} goes on with {_class_of(reading, last)}",
        f"length={_step(last - first)}",
    ]
    passed = range(min(last, known) + 1, max(last, known))
    if not ending.by_rules:
        names.append(f"{side} sentences={min(2, sum(prose.is_break(at) for at in passed))}")
        names.append(f"{side} cues={min(2, sum(at in prose.match_at for at in passed))}")
        names.append(f"{side} rules {_after_word(reading, known)}")
        names.append(f"{side} rules goes on with {_class_of(reading, known)}")
    between = range(min(last, known), max(last, known))
    return dict.fromkeys(names, 1.0) | {
        "field last": tags.last(last - 1),
        f"{side} field last": tags.last(last - 1),
        "field beyond": tags.share(Layer.QUOTE, last) - tags.first(Layer.QUOTE, last),
        f"{side} field between": tags.mean(Layer.QUOTE, between) if between else 0.5,
    }


def _after_word(reading: Reading, last: int) -> str:
    words = reading.prose.words
    if last >= len(words):
        return "the end"
    gap = words[last].gap
    if "\n" in gap:
        return "line"
    if words[last].ends_sentence:
        return "sentence"
    return "comma" if words[last].after_comma else "space" if not gap.strip() else "mark"


def _class_of(reading: Reading, index: int) -> str:
    prose = reading.prose
    if index >= len(prose.words):
        return "nothing"
    match = prose.match_at.get(index)
    if match is not None:
        return f"{match.shape} {match.is_joined}"
    folded = prose.folded(index)
    return folded if len(folded) <= FEW else folded[:1]


def of_channel(reading: Reading, frame: Suggestion, span: Span, layer: Layer, tags: Tags) -> Named:
    """Tell of a naming what may show whether it is a source, or the addressee, of a frame."""
    words = reading.words_of((span,))
    prose = reading.prose
    cue = reading.match_at(frame.cues[0]) if frame.cues else None
    by_rules = frame.sources if layer is Layer.SOURCE else (frame.addressee,)
    first = words[0] if words else 0
    names = [
        "by rules" if (span,) in by_rules else "not by rules",
        f"before={prose.folded(first - 1)}",
        f"head={_head(reading, span, first)}",
        f"length={_step(len(words))}",
    ]
    if any(prose.folded(index).removeprefix("ال").removeprefix("ل") in CHANNELS for index in words):
        names.append("medium")
    if _title(prose.folded(first)) != "other":
        names.append("title")
    if cue is not None:
        names += [f"sense={cue.cue.sense}", f"lemma={cue.cue.lemma}"]
        names.append(f"distance={_step(first - cue.last)}" if first >= cue.last else "before cue")
        names.append(f"{_head(reading, span, first)} {cue.cue.sense}")
    quoted = reading.words_of(frame.quote)
    if quoted:
        names.append("before quote" if first < quoted[0] else "after quote")
    return dict.fromkeys(names, 1.0) | {
        "field": tags.mean(layer, words),
        "field first": tags.first(layer, first),
        "speaker": nearness((span,), frame.speaker),
    }


def _edges_of_party(reading: Reading, words: Sequence[int]) -> list[str]:
    """Tell of the words of a naming what shows whether it is whole, and no more than that."""
    prose = reading.prose
    last = prose.folded(words[-1])
    after = prose.words[words[-1] + 1] if words[-1] + 1 < len(prose.words) else None
    verbs = sum(
        match is not None and match.is_verb
        for match in (prose.match_at.get(index) for index in words[1:])
    )
    found = [
        f"ends in {last}" if last in PREPOSITIONS | SHORT else "ends in a word",
        f"verbs={min(verbs, 1)}",
        f"crosses line={any(prose.words[index].ends_sentence for index in words[1:])}",
        f"crosses comma={any(prose.words[index].after_comma for index in words[1:])}",
        f"definite={prose.folded(words[0]).startswith('ال')}",
        f"one word={len(words) == 1}",
        f"accusative={any(prose.words[index].raw.endswith(('اً', 'ًا')) for index in words)}",
    ]
    if after is not None and not after.ends_sentence and after.is_joined:
        found.append(f"goes on with {after.folded[:2]}")
        found.append(f"a title goes on={_title(after.folded)}")
    else:
        found.append("ends at a mark")
    return found


def _of_cue(reading: Reading, cue: CueMatch | None) -> list[str]:
    if cue is None:
        return ["no cue"]
    prose = reading.prose
    before = prose.folded(cue.first - 1) if cue.first else ""
    start = prose.sentence_start(cue.first)
    return [
        f"lemma={cue.cue.lemma}",
        f"sense={cue.cue.sense}",
        f"shape={cue.shape}",
        f"ambiguous={cue.cue.ambiguous}",
        f"{cue.shape} ambiguous={cue.cue.ambiguous}",
        f"joined={cue.is_joined}",
        f"before={before}",
        f"since={_step(cue.first - start)}",
    ]


def _by_tags(reading: Reading, frame: Suggestion, tags: Tags) -> Named:
    quoted, cued = reading.words_of(frame.quote), reading.words_of(frame.cues)
    return {
        "field cue": tags.mean(Layer.CUE, cued),
        "field quote": tags.mean(Layer.QUOTE, quoted),
        "field first": tags.first(Layer.QUOTE, quoted[0]) if quoted else 0.0,
        "field last": tags.last(quoted[-1]) if quoted else 0.0,
        "field speaker": tags.mean(Layer.SPEAKER, reading.words_of(frame.speaker)),
    }


def _kind_of_speaker(frame: Suggestion) -> str:
    return "implicit" if frame.implicit else "named" if frame.speaker else "nobody"


def _overlapping(reading: Reading, frame: Suggestion) -> int:
    """Count the other frames of the rules that share words of its quote."""
    return sum(
        other.quote != frame.quote and nearness(other.quote, frame.quote) > 0
        for other in reading.rules
    )


def _head(reading: Reading, span: Span, first: int) -> str:
    """Give what is attached to the first word of a span: «للصحيفة»."""
    if first >= len(reading.prose.words):
        return ""
    word = reading.prose.words[first]
    return fold(reading.text[word.start : span[0]]) or word.folded[:1]


def _gender(word: str) -> str:
    if word.endswith(("ون", "ين", "وا")):
        return "plural"
    return "feminine" if word.endswith(("ه", "ات")) else "masculine"


def _fits(agreement: Agreement, gender: str) -> bool:
    match agreement:
        case Agreement.HE:
            return gender == "masculine"
        case Agreement.SHE:
            return gender == "feminine"
        case Agreement.THEY:
            return gender == "plural"
        case _:
            return True


def _title(word: str) -> str:
    bare = word.removeprefix("ال")
    return "title" if word in TITLES or bare in TITLES else "other"


def _step(number: int) -> int:
    """Give the largest step that a number reaches, so that near numbers are one feature."""
    return max((step for step in STEPS if step <= number), default=-1)
