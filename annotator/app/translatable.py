"""Text translated elsewhere than where it is written: Qt's own marker, and counted things."""

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Give the text back; ``lupdate`` knows this name and gathers the text for translation."""
    del context
    return text


def counted(context: str, text: str, count: int) -> str:
    """Say a counted thing in the words of another part, which ``lupdate`` gathers there."""
    return QCoreApplication.translate(context, text, "", count)
