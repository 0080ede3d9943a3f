"""Putting errors before an annotator: in their language, with what to do, never as a traceback."""

import logging

from PySide6.QtCore import QCoreApplication

from annotator.problems import Problem
from annotator.wording.language import Language

log = logging.getLogger("musnad")


def told(error: Exception, language: Language) -> str:
    """Say what went wrong; a fault of the program itself goes to the log in full."""
    if isinstance(error, Problem):
        return error.say(language)
    log.error("unexpected error", exc_info=error)
    text = QCoreApplication.translate(
        "Messages",
        "Something went wrong in the program ({kind}). Your work is saved; the log tells more.",
    )
    return text.format(kind=type(error).__name__)
