"""The results of one annotation or prediction, sorted: regions, what is said of them, relations.

Nothing is understood here; what has not the form of a result is told.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from msgspec import Struct, field

from annotator.formats.graph import Link, Node
from annotator.formats.label_studio.controls import name_of
from annotator.formats.label_studio.values import Payload, value_of
from annotator.formats.offset_units import Claim, ToCodePoints, is_at
from annotator.model.annotation import Status
from annotator.problems import Place, Problem

REGIONS: Final = ("labels", "hypertextlabels", "paragraphlabels")


class Values:
    """What results say of one region, or of the whole article, by the names of the controls."""

    def __init__(self) -> None:
        """Start with nothing said."""
        self._said: dict[str, list[tuple[str, Payload]]] = {}
        self._values: dict[str, Any] = {}

    def __bool__(self) -> bool:
        """Tell whether anything is said."""
        return bool(self._said)

    def add(self, name: str, kind: str, payload: Payload) -> None:
        """Take what one result says; of one name the last value counts."""
        self._said.setdefault(name, []).append((kind, payload))
        self._values[name] = value_of(kind, payload)

    def values(self) -> Iterable[tuple[str, Any]]:
        """Give each name with its value."""
        return self._values.items()

    def value(self, name: str) -> Any:  # noqa: ANN401 - a feature's value is any JSON value
        """Give a value; None where nothing is said."""
        return self._values.get(name)

    def texts(self, name: str) -> Iterator[str]:
        """Give the lines of text areas, or choices, as they stand."""
        for kind, payload in self._said.get(name, ()):
            found = payload.get("text" if kind == "textarea" else kind)
            for each in found if isinstance(found, list) else [found]:
                if isinstance(each, str):
                    yield each

    def text(self, name: str) -> str | None:
        """Give the first line that is not empty."""
        return next((each for each in self.texts(name) if each), None)


NOTHING: Final = Values()
"""What is said of a region of which nothing is."""


class Region(Struct, frozen=True):
    """A region, in the file's unit."""

    id: str
    claim: Claim
    labels: tuple[str, ...]
    path: str
    number: int
    score: float | None = None

    @property
    def place(self) -> Place:
        """Where it stands among the results."""
        return Place(path=f"{self.path}[{self.number}].value")


class Said(Struct):
    """The sorted results of one annotation."""

    regions: list[Region] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    document: Values = field(default_factory=Values)
    naming: dict[str, list[str]] = field(default_factory=dict)
    """By control the regions of which it says something, in the order of the results."""

    problems: list[Problem] = field(default_factory=list)
    status: Status = Status.FINISHED
    """How far the work is, where no result says it."""

    _about: dict[str, Values] = field(default_factory=dict)
    _known: set[str] = field(default_factory=set)

    def about(self, region: str) -> Values:
        """Give what is said of a region."""
        return self._about.get(region, NOTHING)

    def texts(self, name: str) -> Iterator[str]:
        """Give what a control says of regions, in the order of the results."""
        for region in self.naming.get(name, ()):
            yield from self.about(region).texts(name)

    def nodes(self, text: str, convert: ToCodePoints) -> Iterator[Node]:
        """Give the regions as spans of code points; what does not fit the text is told."""
        for region in self.regions:
            span = convert(region.claim.span)
            told = region.claim.text
            if span is None:
                start, end = region.claim.span
                self.problems.append(
                    Problem("import.span_outside", region.place, start=start, end=end)
                )
            elif told is not None and not is_at(text, span, told):
                found = text[span[0] : span[1]]
                self.problems.append(
                    Problem(
                        "import.span_text", region.place, found=_short(found), told=_short(told)
                    )
                )
            else:
                for number, label in enumerate(region.labels):
                    key = f"{region.id}:{label}" if number else region.id
                    yield Node(id=key, label=label, span=span)

    def take(self, results: Sequence[object], path: str) -> None:
        """Sort results, regions first, for others may speak of one that comes later."""
        others: list[tuple[int, Mapping[str, Any]]] = []
        for number, result in enumerate(results):
            if not isinstance(result, dict):
                self._tell("import.result_unknown", path, number)
            elif result.get("type") in REGIONS:
                self._take_region(result, path, number)
            else:
                others.append((number, result))
        for number, result in others:
            if result.get("type") == "relation":
                self._take_link(result, path, number)
            else:
                self._take_value(result, path, number)

    def _take_region(self, result: Mapping[str, Any], path: str, number: int) -> None:
        value = result.get("value")
        kind = result["type"]
        span = _span(value) if isinstance(value, dict) else None
        if not isinstance(value, dict) or span is None:
            self._tell("import.result_unknown", path, number)
            return
        labels = value.get(kind) or value.get("labels")
        names = labels if isinstance(labels, list) else [labels]
        told = value.get("text")
        score = result.get("score")
        key = str(result.get("id") or f"r{number}")
        if key in self._known:
            key = f"{key}#{number}"  # labelled twice over, by two controls
        self._known.add(key)
        self.regions.append(
            Region(
                id=key,
                claim=Claim(span, told if isinstance(told, str) else None),
                labels=_distinct(names),
                path=path,
                number=number,
                score=score if isinstance(score, float) else None,
            )
        )

    def _take_link(self, result: Mapping[str, Any], path: str, number: int) -> None:
        head, tail = result.get("from_id"), result.get("to_id")
        if not (isinstance(head, str) and isinstance(tail, str)):
            self._tell("import.result_unknown", path, number)
            return
        if result.get("direction") == "left":
            head, tail = tail, head
        labels = result.get("labels")
        names = [one for one in labels if isinstance(one, str)] if isinstance(labels, list) else []
        self.links += [Link(head, tail, name) for name in names or [""]]

    def _take_value(self, result: Mapping[str, Any], path: str, number: int) -> None:
        name, kind, value = result.get("from_name"), result.get("type"), result.get("value")
        if not (isinstance(name, str) and isinstance(kind, str) and isinstance(value, dict)):
            self._tell("import.result_unknown", path, number)
            return
        name, key = name_of(name), str(result.get("id"))
        if key in self._known:
            self._about.setdefault(key, Values()).add(name, kind, value)
            self.naming.setdefault(name, []).append(key)
        elif "start" in value:  # it is of a region that is not there
            self._tell("import.result_unknown", path, number)
        else:
            self.document.add(name, kind, value)

    def _tell(self, code: str, path: str, number: int) -> None:
        self.problems.append(Problem(code, Place(path=f"{path}[{number}]")))


SHOWN: Final = 40  # characters


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _distinct(names: Sequence[object]) -> tuple[str, ...]:
    """Give the labels, each once; one without a name where there are none."""
    if len(names) == 1 and isinstance(names[0], str):
        return (names[0],)
    return tuple(dict.fromkeys(one for one in names if isinstance(one, str))) or ("",)


def _span(value: Mapping[str, Any]) -> tuple[int, int] | None:
    """Give where a region begins and ends; in marked-up text it says so elsewhere."""
    start, end = value.get("start"), value.get("end")
    if type(start) is int and type(end) is int:
        return start, end
    for place in (value, value.get("globalOffsets")):
        if isinstance(place, dict):
            edges = [_number(place.get(name)) for name in ("start", "end")]
            if edges[0] is not None and edges[1] is not None:
                return edges[0], edges[1]
    return None


def _number(value: object) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < DIGITS:
        return int(value)
    return value if type(value) is int else None


DIGITS: Final = 12
