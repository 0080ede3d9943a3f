"""Numbers, dates, names and sentences of the page, as its language writes them.

Words of people (names, titles, articles) may hold anything. They are escaped, set apart from what
is around them, and what would turn letters round or cannot be seen is shown by its name.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from markupsafe import Markup, escape

from annotator.agreement.features import Value
from annotator.agreement.figures import Estimate
from annotator.agreement.names import thing_name, value_name
from annotator.text.bidi import CONTROL_NAMES
from annotator.wording import WORDING, Language

ARABIC: Final = str.maketrans("0123456789.,%-", "٠١٢٣٤٥٦٧٨٩٫٬٪−")
HIDDEN: Final = re.compile(
    "([\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff])"
)
"""What changes the direction of letters, perhaps beyond its own text, and what no page may hold."""
FIRST_STRONG, POP = "\u2068", "\u2069"
NOTHING: Final = "–"
MONTHS: Final = (
    *("report.month_1", "report.month_2", "report.month_3", "report.month_4"),
    *("report.month_5", "report.month_6", "report.month_7", "report.month_8"),
    *("report.month_9", "report.month_10", "report.month_11", "report.month_12"),
)


class Writing:
    """Writes in one language."""

    def __init__(self, language: Language) -> None:
        """Take the language."""
        self.language: Final = language
        self.is_arabic: Final = language is Language.ARABIC
        self.direction: Final = "rtl" if self.is_arabic else "ltr"

    def say(self, code: str, **values: Any) -> Markup:  # noqa: ANN401 - shown as they are
        """Fill the wording of a code; what people wrote is set apart, numbers are written out."""
        shown = {name: self.shown(value) for name, value in values.items()}
        return escape(WORDING[code][self.language]).format(**shown)

    def plain(self, code: str, **values: Any) -> str:  # noqa: ANN401 - shown as they are
        """Fill the wording of a code for where no markup can be: in plots, and in titles."""
        shown = {name: self._plainly(value) for name, value in values.items()}
        return WORDING[code][self.language].format(**shown)

    def _plainly(self, value: object) -> str:
        if isinstance(value, Markup):  # which the page has written itself
            return str(value.striptags())
        return self.count(value) if isinstance(value, int) else set_apart(str(value))

    def shown(self, value: object) -> Markup:
        """Write a value: markup as it is, numbers as numbers, all else as somebody's words."""
        if isinstance(value, Markup):
            return value
        return escape(self.count(value)) if isinstance(value, int) else words_of(str(value))

    def thing(self, thing: str) -> Markup:
        """Name what a figure is of."""
        return words_of(thing_name(thing, self.language))

    def value(self, thing: str, value: Value) -> Markup:
        """Name a value of a feature."""
        name = value_name(thing, value, self.language)
        is_number = not isinstance(value, bool | str)
        return escape(self._digits(name)) if is_number else words_of(name)

    def share(self, value: float | None) -> str:
        """Write a share of one with three digits; a dash where there is none."""
        return NOTHING if value is None else self._digits(f"{value:.3f}")

    def mean(self, value: float | None) -> str:
        """Write a difference with its sign, and one digit behind the point."""
        return NOTHING if value is None else self._signed(value, ".1f")

    def change(self, value: float) -> str:
        """Write a difference in per cent with its sign."""
        return self._signed(100 * value, ".0f") + self._digits("%")

    def tenths(self, value: float) -> str:
        """Write a figure with one digit, for axes."""
        return self._digits(f"{value:.1f}")

    def percent(self, value: float) -> str:
        """Write a share in per cent."""
        return self._digits(f"{100 * value:.0f}%")

    def count(self, value: float) -> str:
        """Write a whole number, or a half, with its thousands apart."""
        return self._digits(f"{value:,.0f}" if value == int(value) else f"{value:,.1f}")

    def interval(self, one: Estimate) -> Markup:
        """Write the interval of a figure in brackets; nothing where it has none."""
        if one.low is None or one.high is None:
            return Markup()
        return Markup('<bdi class="ci" dir="{}">[{}–{}]</bdi>').format(
            self.direction, self.share(one.low), self.share(one.high)
        )

    def estimate(self, one: Estimate) -> Markup:
        """Write a figure with its interval."""
        return Markup("{} {}").format(self.share(one.value), self.interval(one))

    def day(self, moment: str) -> str:
        """Write the day of a moment (ISO 8601)."""
        found = date.fromisoformat(moment[: len("2025-01-31")])
        return f"{self._digits(str(found.day))} {self.month(moment)}"

    def month(self, moment: str) -> str:
        """Write the month of a moment, or of ``YYYY-MM``."""
        year, month = moment[:7].split("-")
        name = WORDING[MONTHS[int(month) - 1]][self.language]
        return f"{name} {self._digits(year)}"

    def row(self, names: Iterable[str]) -> Markup:
        """Put people's names in a row."""
        return escape("، " if self.is_arabic else ", ").join(map(words_of, names))

    def _signed(self, value: float, form: str) -> str:
        """Write a number with its sign; what comes to nothing has none."""
        written = f"{value:+{form}}"
        return self._digits(written if float(written) else f"{0:{form}}")

    def _digits(self, number: str) -> str:
        return number.translate(ARABIC) if self.is_arabic else number.replace("-", "−")


def words_of(text: str) -> Markup:
    """Give somebody's words as markup that cannot reach beyond itself."""
    return Markup("<bdi>{}</bdi>").format(visible(text))


def visible(text: str) -> Markup:
    """Escape a text; what turns letters round, and what no page may hold, is shown by its name."""
    return Markup().join(
        Markup('<span class="control">{}</span>').format(name) if name else escape(part)
        for part, name in _parts(text)
    )


def set_apart(text: str) -> str:
    """Give somebody's words for where no markup can be."""
    return (
        FIRST_STRONG + "".join(f"[{name}]" if name else part for part, name in _parts(text)) + POP
    )


def _parts(text: str) -> list[tuple[str, str | None]]:
    """Cut a text into what can be shown as it is, and single characters by their names."""
    pieces = HIDDEN.split(text)  # what is split at stands between what is split
    return [(piece, _name(piece) if index % 2 else None) for index, piece in enumerate(pieces)]


def _name(char: str) -> str:
    return CONTROL_NAMES.get(char, f"U+{ord(char):04X}")
