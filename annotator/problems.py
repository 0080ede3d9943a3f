"""Problems: errors that a person can act on, said in the person's language.

The lowest floor of the package: knows nothing but its own wording. A problem is a code, a
place and values; the sentence is made where it is shown, in English or Arabic, from
``annotator.wording``. Programming errors are not problems: they stay exceptions.
"""

import re
from typing import Any, NamedTuple, Self

from annotator.wording import WORDING, Language

# Up to what follows a name in an address, or in what was to be one: `name:password@`.
_NAMED = r"(?:[a-z][a-z0-9+.-]*:/{1,2}[^\s/:@]*|(?<![^\s/'\"«“(])[^\s/:@]+(?=:[^/\\]))"
_PASSWORD = re.compile(rf"({_NAMED}):\S*@(?=\S)|([?&](?:ssl)?password)=[^&\s]*", re.IGNORECASE)
_SPACED = re.compile(r"^([a-z][a-z0-9+.-]*:/{1,2}[^\s/:@]*):.*@(?=\S)", re.IGNORECASE)


def without_password(text: str) -> str:
    """Write a sentence, or what was given as a file or project, without an address's password.

    Mistyped addresses count as such, too: ``postgresql:/mona:secret@host``, ``mona:secret@host``.
    """
    return _PASSWORD.sub(lambda found: f"{found[1]}@" if found[1] else f"{found[2]}=…", text)


def _shown(file: str) -> str:
    """Write the name of a file without a password, which may have spaces in it."""
    return without_password(_SPACED.sub(r"\1@", file))


class Place(NamedTuple):
    """Where a problem is: a file, a line in it (from 1), a path inside the line's JSON."""

    file: str | None = None
    line: int | None = None
    path: str | None = None

    def __str__(self) -> str:
        """Write the place the way compilers do: ``file:line: path``."""
        head = _shown(self.file or "")
        if self.line is not None:
            head = f"{head}:{self.line}" if head else str(self.line)
        return ": ".join(part for part in (head, self.path) if part)


class Problem(Exception):  # noqa: N818 - it is named for what an annotator is told
    """What is wrong, where, and what to do about it."""

    severity = "error"

    def __init__(self, code: str, place: Place = Place(), **values: Any) -> None:  # noqa: ANN401, B008 - values are only shown; Place is immutable
        """Take the wording's code, the place, and the values that the wording names."""
        super().__init__(code, place, values)
        self.code = code
        self.place = place
        self.values = values

    def at(self, place: Place) -> Self:
        """Give the same problem with the parts of the place that were not known before."""
        mine = self.place
        line = place.line if mine.line is None else mine.line
        merged = Place(mine.file or place.file, line, mine.path or place.path)
        return type(self)(self.code, merged, **self.values)

    def as_data(self, language: Language = Language.ENGLISH) -> dict[str, Any]:
        """Give it for other programs: the place, the code, how bad it is, and the sentence."""
        return {
            **self.place._asdict(),
            "file": self.place.file and _shown(self.place.file),
            "severity": self.severity,
            "code": self.code,
            "message": say(self.code, language, **self.values),
        }

    def say(self, language: Language = Language.ENGLISH) -> str:
        """Put the problem into a sentence, led by its place."""
        sentence = say(self.code, language, **self.values)
        where = str(self.place)
        return f"{where}: {sentence}" if where else sentence

    def __str__(self) -> str:
        """Put the problem into an English sentence."""
        return self.say()


class Notice(Problem):
    """Something worth telling that stops nothing: what it is about is still read."""

    severity = "notice"


def say(code: str, language: Language, **values: Any) -> str:  # noqa: ANN401 - only shown
    """Fill the wording of a code in one of the languages."""
    return WORDING[code][language].format(**values)
