"""Putting errors before an annotator: in their language, with what to do, never as a traceback."""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from annotator.problems import Problem
from annotator.wording.language import Language

log = logging.getLogger("musnad")


def told(error: BaseException, language: Language) -> str:
    """Say what went wrong; a fault of the program itself goes to the log in full."""
    if isinstance(error, Problem):
        return error.say(language)
    log.error("unexpected error", exc_info=error)
    text = QCoreApplication.translate(
        "Messages",
        "Something went wrong in the program ({kind}). Your saved work is safe; {file} tells more.",
    )
    return text.format(kind=type(error).__name__, file=f"\u2066{log_file()}\u2069")


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
