"""What a member may do, in the words of the language in use."""

from PySide6.QtCore import QCoreApplication

from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.store.members import Role

TEXTS = {
    Role.ANNOTATOR: QT_TRANSLATE_NOOP("Roles", "annotator"),
    Role.ADJUDICATOR: QT_TRANSLATE_NOOP("Roles", "adjudicator"),
    Role.MANAGER: QT_TRANSLATE_NOOP("Roles", "manager"),
}


def role_name(role: Role) -> str:
    """Name a role."""
    return QCoreApplication.translate("Roles", TEXTS[role])
