"""Taking whole frames that are suggested, and rejecting them. Spans are code points, half-open."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Protocol

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import Attribution, Mode
from annotator.model.edits.marking import Spans, of_whole_characters
from annotator.model.edits.parts import Edited, fresh_id, replace
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.rejection import Rejected
from annotator.model.stance import Polarity, Stance


class Proposal(Protocol):
    """A frame that somebody suggests; `annotator.suggest` makes them."""

    @property
    def quote(self) -> Spans:
        """What was said."""

    @property
    def cues(self) -> Spans:
        """The words by which the article attributes it, a span each."""

    @property
    def speaker(self) -> Spans:
        """Whose words they are; empty where nobody is named."""

    @property
    def sources(self) -> tuple[Spans, ...]:
        """The chain of transmission, from the speaker outwards."""

    @property
    def addressee(self) -> Spans:
        """To whom they were said; empty where the text does not say."""

    @property
    def mode(self) -> Mode:
        """How the quote gives the words."""

    @property
    def implicit(self) -> bool:
        """Whether the speaker is named outside the clause."""

    @property
    def polarity(self) -> Polarity | None:
        """The stance to begin from, where the cue tells one."""

    @property
    def provenance(self) -> str:
        """Who suggests it."""


def take(article: Article, annotation: Annotation, proposals: Sequence[Proposal]) -> Edited:
    """Make frames of what is suggested, as one edit; the last of them is in hand after it.

    A mention that stands there already on its layer is used again, so that frames can share a
    speaker; it keeps its own provenance. All that is new has that of the suggestion.
    """
    taking = _Taking(article, annotation)
    for proposal in proposals:
        taking.add(proposal)
    return taking.edited()


def reject(annotation: Annotation, proposal: Proposal) -> Annotation:
    """Keep in mind that a suggestion is not wanted."""
    refusal = Rejected(quote=proposal.quote, cues=proposal.cues, provenance=proposal.provenance)
    if refusal in annotation.rejections:
        return annotation
    return replace(annotation, rejected=(*annotation.rejections, refusal))


class _Taking:
    """An annotation that frames are added to: in the time of what is added, but for one copy."""

    def __init__(self, article: Article, annotation: Annotation) -> None:
        self._text, self._annotation = article.text, annotation
        self._mentions: dict[tuple[Layer, Spans], Mention] = {}
        self._frames: list[Attribution] = []
        self._stances: list[Stance] = []
        self._provenance: dict[str, str] = {}
        self._keys = {prefix: _fresh_ids(prefix, annotation) for prefix in "mas"}

    def add(self, one: Proposal) -> None:
        """Add a frame and the mentions that it needs."""
        by, parties = one.provenance, filter(None, (one.speaker,))
        addressees = filter(None, (one.addressee,))
        frame = Attribution(
            id=self._new("a", by),
            quote=self._mention(Layer.QUOTE, one.quote, by),
            cues=self._ids(Layer.CUE, sorted((cue,) for cue in one.cues), by),
            speakers=self._ids(Layer.SPEAKER, parties, by),
            sources=self._ids(Layer.SOURCE, one.sources, by),
            addressees=self._ids(Layer.ADDRESSEE, addressees, by),
            features={"mode": one.mode.value, "implicit": one.implicit},
        )
        self._frames.append(frame)
        if one.polarity is not None:
            holder = next(iter(frame.speakers), None)
            key = self._new("s", by)
            self._stances.append(
                Stance(id=key, attribution=frame.id, holder=holder, polarity=one.polarity)
            )

    def edited(self) -> Edited:
        """Give the annotation with all that was added."""
        before = self._annotation
        value = replace(
            before,
            mentions=(*before.mentions, *self._mentions.values()),
            attributions=(*before.attributions, *self._frames),
            stances=(*before.stances, *self._stances),
            provenance={**before.provenance, **self._provenance},
        )
        return Edited(value, self._frames[-1].id if self._frames else None)

    def _ids(self, layer: Layer, parts: Iterable[Spans], made_by: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._mention(layer, spans, made_by) for spans in parts))

    def _mention(self, layer: Layer, spans: Spans, made_by: str) -> str:
        """Find the mention with these spans on this layer, or make it, of whole characters."""
        joined = of_whole_characters(self._text, spans)
        found = self._mentions.get((layer, joined)) or self._there(layer, joined)
        if found is None:
            key = self._new("m", made_by)
            found = Mention(id=key, layer=layer, spans=joined, exact=exact_of(self._text, joined))
            self._mentions[layer, joined] = found
        return found.id

    def _there(self, layer: Layer, spans: Spans) -> Mention | None:
        touching = self._annotation.mentions_between(*spans[0])
        return next((one for one in touching if one.layer is layer and one.spans == spans), None)

    def _new(self, prefix: str, made_by: str) -> str:
        key = next(self._keys[prefix])
        self._provenance[key] = made_by
        return key


def _fresh_ids(prefix: str, annotation: Annotation) -> Iterator[str]:
    """Give ids that no part of the annotation has, one after the other."""
    first = fresh_id(prefix, annotation)
    yield first
    kinds = (annotation.mentions, annotation.attributions, annotation.stances, annotation.entities)
    taken = {part.id for kind in kinds for part in kind}
    keys = (f"{prefix}{number}" for number in count(int(first.removeprefix(prefix)) + 1))
    yield from (key for key in keys if key not in taken)
