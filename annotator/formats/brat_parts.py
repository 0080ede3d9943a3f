"""The lines of one brat file, sorted by what they speak of; what hangs in the air is told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from annotator.formats import brat_names as names
from annotator.formats.brat_lines import Attribute, Event, Line, Relation, Spans, TextBound
from annotator.formats.brat_spans import counting_of, is_text_of
from annotator.formats.fitting import joined
from annotator.formats.plain_values import meant
from annotator.model.stance import Polarity
from annotator.problems import Place, Problem

L = TypeVar("L")
SHOWN = 80  # characters of a line that a sentence shows
POLARITIES = frozenset(polarity.value for polarity in Polarity)
STANCE_NAMES = frozenset({names.STANCE.casefold(), names.POLARITY})


class Parts:
    """What one file says.

    Attributes:
        text: the article's.
        problems: what is wrong with lines.
        bound: the text-bound annotations that stand in the text, by id.
        spans: where these stand (code points), joined over line ends.
        events: the events whose trigger is there, by id.
        relations: those whose ends are there.
        counting: how the offsets count.
    """

    def __init__(self, text: str, lines: Iterable[Line | Problem], file: str) -> None:
        """Sort the lines.

        Args:
            text: the article.
            lines: as they were parsed.
            file: whose they are.
        """
        self.text = text
        self.problems: list[Problem] = []
        self._file = file
        self._lines = list(self._sound(lines))
        placed = list(self.of(TextBound))
        self.counting = counting_of(text, placed)
        self.spans: dict[str, Spans] = {}
        self.bound = {line.id: line for line in placed if self._is_placed(line)}
        self.events = {
            line.id: line
            for line in self.of(Event)
            if self.is_known(line, line.trigger, self.bound)
        }
        ends = self.bound.keys() | self.events.keys()
        self.relations = [
            line
            for line in self.of(Relation)
            if all(self.is_known(line, key, ends) for key in (line.head, line.tail))
        ]
        self._values: dict[str, dict[str, Any]] = defaultdict(dict)
        known = {line.id for line in self._lines}
        for line in self.of(Attribute):
            if self.is_known(line, line.target, known):
                value = True if line.value is None else meant(line.value)
                self._values[line.target][line.name] = value

    def of(self, kind: type[L]) -> Iterator[L]:
        """Give the lines of one kind."""
        return (line for line in self._lines if isinstance(line, kind))

    def tell(self, code: str, line: Line, **values: object) -> None:
        """Keep what is wrong with a line."""
        self.problems.append(Problem(code, Place(self._file, line.line), **values))

    def is_known(self, line: Line, key: str, known: Iterable[str]) -> bool:
        """Tell whether what a line speaks of is there; if not, this is told."""
        if key in known:
            return True
        self.tell("check.reference_unknown", line, id=key)
        return False

    def trigger(self, key: str) -> str:
        """Give an event's trigger; of anything else, itself."""
        event = self.events.get(key)
        return key if event is None else event.trigger

    def values(self, key: str) -> dict[str, Any]:
        """Give the attributes of a part, by their names in the file."""
        return self._values.get(key, {})

    def features(self, key: str, prefix: str = "") -> dict[str, Any]:
        """Give those attributes that are features; with a prefix, those whose names begin so."""
        return {
            names.feature_of(name.removeprefix(prefix)): value
            for name, value in self.values(key).items()
            if name.startswith(prefix or "")
            and bool(prefix) == name.startswith(names.OF_FRAME)
            and not self._is_own(name, value)
        }

    @staticmethod
    def _is_own(name: str, value: object) -> bool:
        folded = name.casefold()
        if folded in STANCE_NAMES:
            return isinstance(value, str) and value.casefold() in POLARITIES
        return folded in names.RESERVED

    def polarity(self, key: str) -> Polarity | None:
        """Give the polarity that an attribute of a part tells."""
        for name, value in self.values(key).items():
            if name.casefold() in STANCE_NAMES and self._is_own(name, value):
                return Polarity(value.casefold())
        return None

    def _sound(self, lines: Iterable[Line | Problem]) -> Iterator[Line]:
        seen: set[str] = set()
        for line in lines:
            if isinstance(line, Problem):
                self.problems.append(line)
            elif line.id in seen:
                self.tell("check.id_twice", line, id=line.id)
            else:
                seen.add(line.id)
                yield line

    def _is_placed(self, line: TextBound) -> bool:
        spans = self.counting.spans(line.spans)
        if spans is None:
            self.tell("brat.span", line, id=line.id, length=len(self.text))
        elif line.text.strip() and not is_text_of(self.text, spans, line.text):
            stretch = " ".join(self.text[start:end] for start, end in spans)
            self.tell("brat.text", line, id=line.id, found=stretch[:SHOWN], told=line.text[:SHOWN])
        else:
            self.spans[line.id] = joined(self.text, spans)
            return True
        return False
