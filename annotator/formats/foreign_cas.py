"""A record made of a CAS with other layers than ours, read by what they mean.

A span means what its layer is called (``custom.Quote``), or else what one of its features says
(``value="QUOTE"``). Relations lead from their governor to their dependent. A span with slots is an
attribution: its cue, if it is nothing else, and in the slots its parts.
"""

from collections.abc import Iterator
from typing import Any, Final

from msgspec.structs import replace

from annotator.formats import cas_library as library
from annotator.formats.from_graph import layer_of, parts_of
from annotator.formats.graph import Frame, Graph, Link, Node
from annotator.model.annotation import Annotation
from annotator.model.article import Article, Meta
from annotator.model.mention import Layer
from annotator.model.record import Record, record_of
from annotator.problems import Notice, Problem

Made = Any
"""A feature structure."""

UNMARKED: Final = ("uima.", "de.tudarmstadt.ukp.dkpro.core.api.")
"""What segments a text, or analyses its grammar, says nothing of attributions …"""

MARKED: Final = "de.tudarmstadt.ukp.dkpro.core.api.ner."
"""… but for this."""

GOVERNOR: Final = "Governor"
DEPENDENT: Final = "Dependent"
POSITION: Final = frozenset({"begin", "end", "sofa", GOVERNOR, DEPENDENT})
NO_LANGUAGE: Final = "x-unspecified"


def foreign_record(
    cas: library.Cas, key: str, annotator: str | None, problems: list[Problem]
) -> tuple[Record, tuple[Notice, ...]]:
    """Make a record.

    Args:
        cas: a view with a text.
        key: the article's id.
        annotator: whose it is, as far as that is known.
        problems: what is wrong with parts is put here.

    Returns:
        The record, and what is to be told of names that are none of ours.
    """
    drawing = _Drawing(cas, problems)
    parts = parts_of(drawing.graph(), cas.sofa_string)
    language = cas.document_language
    meta = Meta(title=_title(cas))
    if language not in {None, NO_LANGUAGE}:
        meta = replace(meta, language=language)
    annotation = Annotation(
        annotator=annotator,
        mentions=parts.mentions,
        attributions=parts.attributions,
        stances=parts.stances,
    )
    article = Article(id=key, text=cas.sofa_string, meta=meta)
    return record_of(article, annotation), parts.notices


def _title(cas: library.Cas) -> str | None:
    for made in cas.select_all_fs():
        if made.type.short_name == "DocumentMetaData":
            return getattr(made, "documentTitle", None) or None
    return None


class _Drawing:
    """The making of a graph of what a CAS says."""

    def __init__(self, cas: library.Cas, problems: list[Problem]) -> None:
        self._cas = cas
        self._problems = problems
        self._nodes: dict[str, Node] = {}
        self._links: list[Link] = []

    def graph(self) -> Graph:
        relations: list[Made] = []
        slotted: list[tuple[Made, list[tuple[str, Made]]]] = []
        for made in self._cas.select_all_fs():
            if not _is_marked(made):
                continue
            if _is_relation(made):
                relations.append(made)
                continue
            slots = list(_slots(made))
            self._add(made, is_frame=bool(slots))
            slotted += [(made, slots)] if slots else []
        for made, slots in slotted:
            self._add_slots(_key(made), slots)
        for made in relations:
            head, tail = getattr(made, GOVERNOR), getattr(made, DEPENDENT)
            if head is not None and tail is not None:
                self._links.append(Link(_key(head), _key(tail), self._role(tail, _label(made)[0])))
        return Graph(tuple(self._nodes.values()), tuple(self._links))

    def _add(self, made: Made, *, is_frame: bool) -> None:
        length = len(self._cas.sofa_string)
        if made.begin is None or made.end is None or not 0 <= made.begin < made.end <= length:
            self._problems.append(Problem("cas.span", begin=made.begin, end=made.end))
            return
        label, told_by = _label(made)
        if is_frame and layer_of(label) is None:
            label, told_by = Layer.CUE.value, None
        features = {
            name: value for name, value in _plain(made) if name not in POSITION and name != told_by
        }
        span = (made.begin, made.end)
        self._nodes[_key(made)] = Node(id=_key(made), label=label, span=span, features=features)

    def _add_slots(self, head: str, slots: list[tuple[str, Made]]) -> None:
        node = self._nodes.get(head)
        role = layer_of(node.label) if node else None
        if node is None or role is None:
            return
        told = Frame(id=f"a-{head}", features=node.features, role=role)
        self._nodes[head] = replace(node, features={}, frame=told)
        for name, target in slots:
            self._links.append(Link(head, _key(target), self._role(target, name)))

    def _role(self, target: Made, name: str) -> str:
        """Name a link after what it leads to, where that is one of ours."""
        node = self._nodes.get(_key(target))
        layer = layer_of(node.label) if node else None
        return name if layer is None else layer.value


def _key(made: Made) -> str:
    return f"m{made.xmiID}"


def _is_marked(made: Made) -> bool:
    name = made.type.name
    return hasattr(made, "begin") and (name.startswith(MARKED) or not name.startswith(UNMARKED))


def _is_relation(made: Made) -> bool:
    return hasattr(made, GOVERNOR) and hasattr(made, DEPENDENT)


def _plain(made: Made) -> Iterator[tuple[str, Any]]:
    """Give the features that have a plain value."""
    for feature in made.type.all_features:
        value = made[feature.name]
        if isinstance(value, str | bool | int | float):
            yield feature.name, value


def _label(made: Made) -> tuple[str, str | None]:
    """Tell what a span or relation is, and the feature that tells it."""
    name = made.type.short_name
    if layer_of(name) is not None:
        return name, None
    told = [(value, feature) for feature, value in _plain(made) if isinstance(value, str)]
    for value, feature in told:
        if layer_of(value) is not None:
            return value, feature
    return told[0] if told and not _is_relation(made) else (name, None)


def _slots(made: Made) -> Iterator[tuple[str, Made]]:
    for feature in made.type.all_features:
        value = made[feature.name]
        for link in getattr(value, "elements", None) or ():
            target = getattr(link, "target", None)
            if hasattr(target, "begin"):
                yield getattr(link, "role", None) or feature.name, target
