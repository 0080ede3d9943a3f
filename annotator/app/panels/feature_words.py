"""What features and values are called on the screen; what a project added goes by its name."""

from PySide6.QtCore import QCoreApplication

from annotator.app.names import name_of
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.attribution import Commitment, Mode
from annotator.model.entity import EntityKind
from annotator.model.scheme import Feature

NAMES = {
    "mode": QT_TRANSLATE_NOOP("Features", "Mode"),
    "implicit": QT_TRANSLATE_NOOP("Features", "Speaker implicit"),
    "kind": QT_TRANSLATE_NOOP("Features", "Kind"),
    "commitment": QT_TRANSLATE_NOOP("Features", "The article’s commitment"),
}
NAMED: dict[str, type[Mode] | type[EntityKind] | type[Commitment]] = {
    "mode": Mode,
    "kind": EntityKind,
    "commitment": Commitment,
}  # features whose usual values have names of their own


def feature_name(name: str) -> str:
    """Name a feature in the language in use."""
    return QCoreApplication.translate("Features", NAMES[name]) if name in NAMES else name


def value_name(feature: Feature, value: str) -> str:
    """Name a value of a choice in the language in use."""
    usual = NAMED.get(feature.name, ())
    return next((name_of(member) for member in usual if member.value == value), value)
