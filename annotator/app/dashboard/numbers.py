"""How the numbers of a plot are written: for readers in their digits, in files for programs."""

from PySide6.QtCore import QLocale

from annotator.app.dashboard.plot import Unit

NONE = "–"
DECIMALS = {Unit.COUNT: 0, Unit.HOURS: 2, Unit.RATE: 1, Unit.FIGURE: 3}
KEPT = 4  # decimals in files


def written(value: float | None, unit: Unit, locale: QLocale) -> str:
    """Write a number for readers; a dash where there is none."""
    if value is None:
        return NONE
    return locale.toString(float(value), "f", DECIMALS[unit])


def plain(value: float | None, unit: Unit) -> str:
    """Write a number for programs; nothing where there is none."""
    if value is None:
        return ""
    return str(round(value)) if unit is Unit.COUNT else f"{value:.{KEPT}f}"
