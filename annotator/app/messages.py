"""Putting errors before an annotator: in their language, with what to do, never as a traceback."""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from annotator.app.names import name_of
from annotator.model.attribution import Mode
from annotator.model.lint import Finding
from annotator.problems import Problem, say
from annotator.wording.language import Language

log = logging.getLogger("musnad")


def told(error: BaseException, language: Language) -> str:
    """Say what went wrong; a fault of the program itself goes to the log in full."""
    if isinstance(error, Problem):
        return told_problem(error, language)
    log.error("unexpected error", exc_info=error)
    text = QCoreApplication.translate(
        "Messages",
        "Something went wrong in the program ({kind}). Your saved work is safe; {file} tells more.",
    )
    return text.format(kind=type(error).__name__, file=f"\u2066{log_file()}\u2069")


def told_problem(problem: Problem, language: Language) -> str:
    """Say a problem, each value isolated from the direction of the sentence around it."""
    values = {name: isolated(value) for name, value in problem.values.items()}
    sentence = say(problem.code, language, **values)
    where = str(problem.place)
    return f"{isolated(where)}: {sentence}" if where else sentence


def told_finding(finding: Finding, language: Language) -> str:
    """Say a finding, with the names that modes have on the screen."""
    modes = {mode.value: name_of(mode) for mode in Mode}
    values = {
        name: modes.get(value, value) if name in {"mode", "shown"} else value
        for name, value in finding.values.items()
    }
    return say(finding.code, language, **values)


def isolated(value: object) -> object:
    """Isolate a text's direction (Unicode's FSI and PDI); other values stay as they are."""
    return f"\u2068{value}\u2069" if isinstance(value, str) else value


def log_file() -> Path:
    """Give the file in which faults of the program are written down."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "musnad.log"


def start_log() -> None:
    """Write faults into the log file from now on; it is made with the first of them."""
    log_file().parent.mkdir(parents=True, exist_ok=True)
    handler = logging.FileHandler(log_file(), encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
