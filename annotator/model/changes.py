"""What an edit was about: the part in which two versions of an annotation differ, in few words."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypeVar

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution


class _Part(Protocol):
    @property
    def id(self) -> str: ...


Part = TypeVar("Part", bound=_Part)


def subject(before: Annotation, after: Annotation) -> str:
    """Give the words of the article, or of the annotator, that an edit changed something about.

    A mention's text where one was made, reshaped or taken away; else the quote of the frame; else
    a comment's or an entity's. Empty where only the status or labels changed.
    """
    if len(before.comments) != len(after.comments) or before.comments != after.comments:
        shorter = min(len(before.comments), len(after.comments))
        pairs = zip(before.comments, after.comments, strict=False)
        index = next((i for i, (one, other) in enumerate(pairs) if one != other), shorter)
        more = before if len(before.comments) > len(after.comments) else after
        if before.mentions == after.mentions:  # a comment that goes with its mention is no subject
            return more.comments[index].text
    mention = _differing(before.mentions, after.mentions)
    if mention is not None:
        return mention.text
    frame = _differing(before.attributions, after.attributions)
    if frame is not None:
        return _words(before, after, frame)
    stance = _differing(before.stances, after.stances)
    if stance is not None:
        known = {**before.attribution_by_id, **after.attribution_by_id}
        return _words(before, after, known.get(stance.attribution))
    entity = _differing(before.entities, after.entities)
    return "" if entity is None else entity.name


def _differing(before: Iterable[Part], after: Iterable[Part]) -> Part | None:
    """Give the first part that is new, changed or gone, in this order; the parts are compared."""
    old: Mapping[str, Any] = {part.id: part for part in before}
    new: Mapping[str, Part] = {part.id: part for part in after}
    for key, part in new.items():
        known = old.get(key)
        if known is not part and known != part:
            return part
    return next((part for key, part in old.items() if key not in new), None)


def _words(before: Annotation, after: Annotation, frame: Attribution | None) -> str:
    """Tell a frame by its quote, or by the first mention that it has."""
    mentions = {**before.mention_by_id, **after.mention_by_id}
    keys = () if frame is None else frame.members()
    return next((mentions[key].text for key in keys if key in mentions), "")
