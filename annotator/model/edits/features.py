"""Setting the features of mentions and the labels of the article; frames': ``edits.frames``."""

from collections.abc import Mapping
from typing import Any

from annotator.model.annotation import Annotation
from annotator.model.edits.parts import replace, swap
from annotator.model.mention import Mention


def set_mention_feature(
    annotation: Annotation,
    mention_id: str,
    name: str,
    value: Any,  # noqa: ANN401 - any JSON value
) -> Annotation:
    """Set a feature of a mention; None takes it away."""

    def change(mention: Mention) -> Mention:
        return replace(mention, features=with_value(mention.features, name, value))

    return replace(annotation, mentions=swap(annotation.mentions, mention_id, change))


def set_label(annotation: Annotation, name: str, value: Any) -> Annotation:  # noqa: ANN401 - any JSON value
    """Set a label of the article as a whole; None takes it away."""
    return replace(annotation, labels=with_value(annotation.labels, name, value))


def with_value(values: Mapping[str, Any], name: str, value: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON value
    """Set one of several values by name, in its old place; None takes it away."""
    changed = {**values, name: value}
    if value is None:
        del changed[name]
    return changed
