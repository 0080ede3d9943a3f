"""An annotation on a text that has come again changed: what of it stands, and what has no place.

Nothing is dropped: a mention that cannot be placed for sure leaves its frame unfinished and goes,
with all that it was, into the annotation's list of unplaced mentions (`annotator.model.unplaced`),
where it waits for the annotator or a later text. Offsets are code points.
"""

from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from msgspec import UNSET, Struct

from annotator.model.annotation import DONE, Annotation, Status
from annotator.model.article import Article
from annotator.model.attribution import ROLE_FIELDS
from annotator.model.edits.marking import join_spans
from annotator.model.edits.parts import replace, take_out
from annotator.model.edits.placing import put
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention, Span, exact_of
from annotator.model.rejection import Rejected
from annotator.model.unplaced import Reason, Role, Unplaced
from annotator.text.reanchoring import Anchor, Anchoring, Context, Revision, context_of

Spans = tuple[Span, ...]
RANKS = {how: rank for rank, how in enumerate(Anchoring)}
REASONS = {
    Anchoring.AMBIGUOUS: Reason.AMBIGUOUS,
    Anchoring.CHANGED: Reason.CHANGED,
    Anchoring.GONE: Reason.GONE,
}


class Outcome(Struct, frozen=True, kw_only=True):
    """How an annotation's mentions fared.

    Attributes:
        kept: how many mentions stand in stretches that are the same.
        found: how many were found elsewhere, by their words and what stands around them.
        folded: how many are there in another spelling.
        unplaced: how many have no place, those of earlier changes included.
        returned: how many without a place have one again.
        rejections: how many rejected suggestions stood in what is gone, and went with it.
        reopened: whether the work was done and is not any more.
    """

    kept: int = 0
    found: int = 0
    folded: int = 0
    unplaced: int = 0
    returned: int = 0
    rejections: int = 0
    reopened: bool = False


class Reanchored(Outcome, frozen=True, kw_only=True):
    """An annotation on the new text, and how its mentions fared."""

    annotation: Annotation


class _Placed(NamedTuple):
    how: Anchoring
    spans: Spans  # proposed, where it is not sure
    likeness: float


class Reanchoring:
    """Brings annotations from a text to the text in its place."""

    def __init__(self, old: str, new: Article, annotations: Iterable[Annotation] = ()) -> None:
        """Compare the texts; what these annotations mark is not cut where it need not be."""
        self._old, self._article = old, new
        works = tuple(annotations)
        spans = {span for work in works for mention in work.mentions for span in mention.spans}
        self._revision = Revision(old, new.text, sorted(spans))

    @property
    def likeness(self) -> float:
        """How much of the shorter text stands in the other: 0 to 1."""
        return self._revision.likeness

    def of(self, annotation: Annotation) -> Reanchored:
        """Give an annotation of the old text as one of the new."""
        places = {mention.id: self._placed(mention) for mention in annotation.mentions}
        lost = self._lost(annotation, places)
        items = self._unplaced(annotation, places, lost)
        rejected = [self._rejected(each) for each in annotation.rejections]
        value = replace(
            self._without(annotation, lost),
            mentions=tuple(
                self._moved(mention, places[mention.id].spans)
                for mention in annotation.mentions
                if mention.id not in lost
            ),
            rejected=tuple(each for each in rejected if each is not None) or UNSET,
        )
        value, waiting = self._again(value, annotation.homeless)
        left = (*waiting, *items)
        reopened = bool(items) and annotation.status in DONE
        status = Status.IN_PROGRESS if reopened else annotation.status
        hows = [places[key].how for key in places if key not in lost]
        return Reanchored(
            annotation=replace(value, unplaced=left or UNSET, status=status),
            kept=hows.count(Anchoring.KEPT),
            found=hows.count(Anchoring.FOUND),
            folded=hows.count(Anchoring.FOLDED),
            unplaced=len(left),
            returned=len(annotation.homeless) - len(waiting),
            rejections=rejected.count(None),
            reopened=reopened,
        )

    def _placed(self, mention: Mention) -> _Placed:
        attached = mention.layer is not Layer.QUOTE
        return _together([self._revision.anchor(s, attached=attached) for s in mention.spans])

    def _lost(self, annotation: Annotation, places: Mapping[str, _Placed]) -> dict[str, Reason]:
        """Give the mentions that have no place, and why."""
        lost: dict[str, Reason] = {}
        holders: dict[tuple[Layer, Spans], Spans] = {}
        for mention in sorted(annotation.mentions, key=lambda each: RANKS[places[each.id].how]):
            how, spans, _ = places[mention.id]
            if not how.is_sure:
                lost[mention.id] = REASONS[how]
            elif holders.setdefault((mention.layer, spans), mention.spans) != mention.spans:
                lost[mention.id] = Reason.TAKEN
        return lost

    def _unplaced(
        self,
        annotation: Annotation,
        places: Mapping[str, _Placed],
        lost: Mapping[str, Reason],
    ) -> tuple[Unplaced, ...]:
        """Make the items of the list, with all that hangs on each mention."""
        if not lost:
            return ()
        items = []
        for mention in sorted(annotation.mentions, key=lambda each: each.spans):
            if mention.id not in lost:
                continue
            whole = context_of(self._old, (mention.start, mention.end))
            _, proposal, likeness = places[mention.id]
            items.append(
                Unplaced(
                    mention=mention,
                    before=whole.before,
                    after=whole.after,
                    reason=lost[mention.id],
                    proposal=proposal,
                    likeness=likeness if proposal else 0.0,
                    roles=_roles(annotation, mention.id),
                    holder_of=tuple(s.id for s in annotation.stances if s.holder == mention.id),
                    target_of=tuple(s.id for s in annotation.stances if s.target == mention.id),
                    entity=_entity(annotation, mention.id),
                    comments=tuple(c for c in annotation.comments if c.on == mention.id),
                    provenance=annotation.provenance.get(mention.id),
                )
            )
        return tuple(items)

    def _without(self, annotation: Annotation, lost: Collection[str]) -> Annotation:
        """Take mentions out, but leave their frames, and entities of which somebody spoke."""
        value = take_out(annotation, lost)
        kept = {entity.id for entity in value.entities}
        spoken = {comment.on for comment in annotation.comments} - kept
        left = tuple(
            each if each.id in kept else replace(each, mentions=())
            for each in annotation.entities
            if each.id in kept or each.id in spoken
        )
        if len(left) == len(kept):
            return value
        by_id = {entity.id: entity for entity in value.entities}
        return replace(
            value,
            entities=tuple(by_id.get(each.id, each) for each in left),
            comments=tuple(each for each in annotation.comments if each.on not in lost),
            provenance={k: by for k, by in annotation.provenance.items() if k not in lost},
        )

    def _moved(self, mention: Mention, spans: Spans) -> Mention:
        exact = exact_of(self._article.text, spans)
        same = (spans, exact) == (mention.spans, mention.exact)
        return mention if same else replace(mention, spans=spans, exact=exact)

    def _rejected(self, rejected: Rejected) -> Rejected | None:
        """Give a rejection on the new text; None where that of which it speaks is gone."""
        quote = _together([self._revision.anchor(span) for span in rejected.quote])
        cues = _together([self._revision.anchor(span, attached=True) for span in rejected.cues])
        if not (quote.how.is_sure and cues.how.is_sure):
            return None
        return replace(rejected, quote=quote.spans, cues=cues.spans)

    def _again(
        self, annotation: Annotation, waiting: tuple[Unplaced, ...]
    ) -> tuple[Annotation, tuple[Unplaced, ...]]:
        """Look in the new text for what had no place in the old; the rest waits on."""
        left = []
        for item in waiting:
            mention = item.mention
            last = len(mention.exact) - 1
            found = _together(
                [
                    self._revision.search(
                        Context(
                            exact,
                            item.before if number == 0 else "",
                            item.after if number == last else "",
                        ),
                        attached=mention.layer is not Layer.QUOTE,
                    )
                    for number, exact in enumerate(mention.exact)
                ]
            )
            there = annotation.mentions_between(*found.spans[0]) if found.spans else []
            taken = any(m.layer is mention.layer and m.spans == found.spans for m in there)
            if found.how.is_sure and not taken:
                annotation, _ = put(self._article, annotation, item, found.spans)
            else:
                left.append(self._proposed_again(item))
        return annotation, tuple(left)

    def _proposed_again(self, item: Unplaced) -> Unplaced:
        """Move what is proposed for a mention to the new text, as far as it is there."""
        anchors = [self._revision.anchor(span) for span in item.proposal]
        carried = _together(anchors)
        if anchors and carried.how.is_sure:
            return replace(item, proposal=carried.spans)
        return replace(item, proposal=(), likeness=0.0)


def _together(anchors: Collection[Anchor]) -> _Placed:
    """Join what became of each span of a mention; only all of them are a place."""
    if not anchors:
        return _Placed(Anchoring.KEPT, (), 1.0)
    how = max((anchor.how for anchor in anchors), key=RANKS.__getitem__)
    spans = tuple(anchor.span for anchor in anchors if anchor.span is not None)
    in_order = all(one[1] <= other[0] for one, other in pairwise(spans))
    if how.is_sure and in_order:
        return _Placed(how, spans, 1.0)
    likeness = sum(anchor.likeness for anchor in anchors) / len(anchors)
    worst = how if not how.is_sure else Anchoring.CHANGED
    worst = Anchoring.CHANGED if worst is Anchoring.GONE and spans else worst
    return _Placed(worst, join_spans(spans) if spans else (), round(likeness, 2))


def _roles(annotation: Annotation, key: str) -> tuple[Role, ...]:
    frames = annotation.attributions_of.get(key, ())
    return tuple(
        Role(attribution=frame.id, role=layer, position=position)
        for frame in frames
        for layer in ROLE_FIELDS
        for position, member in enumerate(frame.role(layer))
        if member == key
    )


def _entity(annotation: Annotation, key: str) -> Entity | None:
    entity = annotation.entity_of.get(key)
    return None if entity is None else replace(entity, mentions=())
