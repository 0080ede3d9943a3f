"""What a benchmark finds: figures with their references and bounds, and the table of them."""

from collections.abc import Iterable, Sequence
from statistics import median, quantiles

from msgspec import Struct

MILLI = 1e3
HEADINGS = ("figure", "median", "p95", "worst", "reference", "ratio", "bound", "holds")


class Samples(Struct, frozen=True):
    """The values of one measurement repeated, in the order in which they were taken."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The value in the middle."""
        return median(self.values)

    @property
    def p95(self) -> float:
        """The 95th percentile, interpolated; of few samples it is the worst."""
        return (
            quantiles(self.values, n=20, method="inclusive")[-1] if self.values[1:] else self.worst
        )

    @property
    def p99(self) -> float:
        """The 99th percentile, interpolated; of few samples it is the worst."""
        return (
            quantiles(self.values, n=100, method="inclusive")[-1] if self.values[1:] else self.worst
        )

    @property
    def worst(self) -> float:
        """The largest value."""
        return max(self.values)

    def scaled(self, factor: float) -> "Samples":
        """Give the same samples in another unit."""
        return Samples(tuple(value * factor for value in self.values))


class Figure(Struct, frozen=True, kw_only=True):
    """One line of the table.

    Attributes:
        name: what was measured.
        unit: of the samples and of the reference.
        samples: what was measured.
        reference: the same run's reference, compared by its median.
        bound: the most that the ratio to the reference, or without one the value, may be.
        bounded: which of the samples' values the bound is for.
        note: what else there is to know.
    """

    name: str
    unit: str
    samples: Samples
    reference: Samples | None = None
    bound: float | None = None
    bounded: str = "median"
    note: str = ""

    @property
    def value(self) -> float:
        """The value that the bound is for."""
        value: float = getattr(self.samples, self.bounded)
        return value

    @property
    def ratio(self) -> float | None:
        """How many times the reference's median this is."""
        return None if self.reference is None else self.value / self.reference.median

    @property
    def holds(self) -> bool | None:
        """Whether it keeps within its bound; None where it has none."""
        if self.bound is None:
            return None
        return (self.value if self.ratio is None else self.ratio) <= self.bound

    def as_data(self) -> dict[str, object]:
        """Give everything as JSON values, every sample included."""
        return {
            "name": self.name,
            "unit": self.unit,
            "median": self.samples.median,
            "p95": self.samples.p95,
            "worst": self.samples.worst,
            "samples": self.samples.values,
            "reference": None if self.reference is None else self.reference.median,
            "reference_samples": () if self.reference is None else self.reference.values,
            "ratio": self.ratio,
            "bound": self.bound,
            "bounded": self.bounded,
            "holds": self.holds,
            "note": self.note,
        }


def milliseconds(seconds: Iterable[float]) -> Samples:
    """Take samples in seconds, to be shown in milliseconds."""
    return Samples(tuple(seconds)).scaled(MILLI)


def table(figures: Sequence[Figure]) -> str:
    """Lay the figures out in columns, notes below their figures."""
    rows = [HEADINGS, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    lines = [_line(HEADINGS, widths), "─" * (sum(widths) + 2 * len(widths) - 2)]
    for figure, row in zip(figures, rows[1:], strict=True):
        lines.append(_line(row, widths))
        if figure.note:
            lines.append(f"    {figure.note}")
    return "\n".join(lines)


def _row(figure: Figure) -> tuple[str, ...]:
    samples, unit = figure.samples, figure.unit
    several = len(samples.values) > 1
    return (
        figure.name,
        _shown(samples.median, unit),
        _shown(samples.p95, "") if several else "",
        _shown(samples.worst, "") if several else "",
        "" if figure.reference is None else _shown(figure.reference.median, unit),
        "" if figure.ratio is None else f"{figure.ratio:.2f} ×",
        _shown_bound(figure),
        {None: "", True: "yes", False: "NO"}[figure.holds],
    )


def _shown(value: float, unit: str) -> str:
    digits = max(0, 3 - len(str(int(value)))) if value >= 1 else 3
    return f"{value:,.{digits}f} {unit}".rstrip()


def _shown_bound(figure: Figure) -> str:
    if figure.bound is None:
        return ""
    which = "" if figure.bounded == "median" else f" {figure.bounded}"
    return f"≤ {figure.bound:g} {'×' if figure.reference else figure.unit}{which}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(row, widths, strict=True)
    cells = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
    return "  ".join(cells).rstrip()
