"""What is marked at a place and what an edit did, in words to be spoken.

Values in, words out; offsets are code points.
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from annotator.app.deeds import deed
from annotator.app.language import Interface
from annotator.app.names import name_of
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention

translate = QCoreApplication.translate
SPOKEN = 200  # code points of a stretch that are spoken


def marks_at(annotation: Annotation, position: int, interface: Interface) -> list[str]:
    """Tell each mark on a letter: its layer, and the attributions that it belongs to."""
    return [
        _role(annotation, mention, interface)
        for mention in annotation.mentions
        if mention.covers(position)
    ]


def _role(annotation: Annotation, mention: Mention, interface: Interface) -> str:
    name = interface.layer_name(mention.layer)
    frames = annotation.attributions_of.get(mention.id, ())
    if not frames:
        return name
    order = annotation.in_reading_order
    numbers = ", ".join(interface.number(order.index(frame) + 1) for frame in frames)
    text = translate("Spoken", "{layer} of attribution {numbers}")
    return text.format(layer=name, numbers=numbers)


def told_edit(
    action: str, before: Annotation, after: Annotation, frame_id: str | None, interface: Interface
) -> str:
    """Tell what an edit did to a frame, by the edit's code (``mark.quote``)."""
    kind, _, value = action.partition(".")
    frame = after.attribution_by_id.get(frame_id or "")
    if kind in {"mark", "unmark"} and value in list(Layer):
        layer = interface.layer_name(Layer(value))
        one, other = (after, before) if kind == "mark" else (before, after)
        text = shortened(" … ".join(_only_in(one, other, frame_id)))
        marked = translate("Spoken", "Marked as {layer}: {text}")
        freed = translate("Spoken", "No longer {layer}: {text}")
        return (marked if kind == "mark" else freed).format(layer=layer, text=text).rstrip(": ")
    told = _told_value(kind, value, after, frame)
    if told:
        return told
    return translate("Spoken", "Done: {deed}").format(deed=deed(action))


def _told_value(kind: str, feature: str, after: Annotation, frame: Attribution | None) -> str:
    """Tell the value that a feature or a stance has now; nothing where there is none."""
    if frame is None:
        return ""
    if kind == "stance":
        return ", ".join(name_of(stance.polarity) for stance in after.stances_of(frame.id))
    if kind != "feature":
        return ""
    value = {"mode": frame.mode, "commitment": frame.commitment}.get(feature)
    if value is not None:
        return name_of(value)
    if feature == "implicit":
        implicit = translate("Spoken", "The speaker is implicit")
        return implicit if frame.implicit else translate("Spoken", "The speaker is named")
    return ""


def _only_in(one: Annotation, other: Annotation, frame_id: str | None) -> Iterator[str]:
    """Give the texts of the mentions that a frame has in one annotation and not in another."""
    known = set(_members(other, frame_id))
    return (one.mention_by_id[key].text for key in _members(one, frame_id) if key not in known)


def _members(annotation: Annotation, frame_id: str | None) -> Iterator[str]:
    frame = annotation.attribution_by_id.get(frame_id or "")
    if frame is not None:
        yield from frame.members()
        targets = (stance.target or "" for stance in annotation.stances_of(frame.id))
        yield from (key for key in targets if key in annotation.mention_by_id)


def shortened(text: str) -> str:
    """Cut a stretch to what is worth speaking, its line breaks spoken as spaces."""
    words = " ".join(text.split())
    return words if len(words) <= SPOKEN else f"{words[:SPOKEN].rstrip()}…"
