"""What features and values are called on the screen; what a project added goes by its name."""

from PySide6.QtCore import QCoreApplication

from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.scheme import Feature

NAMES = {
    "mode": QT_TRANSLATE_NOOP("Features", "Mode"),
    "implicit": QT_TRANSLATE_NOOP("Features", "Speaker implicit"),
    "kind": QT_TRANSLATE_NOOP("Features", "Kind"),
    "commitment": QT_TRANSLATE_NOOP("Features", "The article’s commitment"),
}
VALUES = {
    "kind": {
        "person": QT_TRANSLATE_NOOP("Features", "person"),
        "organisation": QT_TRANSLATE_NOOP("Features", "organisation"),
        "government": QT_TRANSLATE_NOOP("Features", "government"),
        "media": QT_TRANSLATE_NOOP("Features", "media"),
        "group": QT_TRANSLATE_NOOP("Features", "group"),
        "document": QT_TRANSLATE_NOOP("Features", "document"),
        "unnamed": QT_TRANSLATE_NOOP("Features", "unnamed"),
        "other": QT_TRANSLATE_NOOP("Features", "other"),
    },
    "commitment": {
        "endorse": QT_TRANSLATE_NOOP("Features", "vouches for it"),
        "neutral": QT_TRANSLATE_NOOP("Features", "takes no side"),
        "distance": QT_TRANSLATE_NOOP("Features", "keeps a distance"),
    },
}


def feature_name(name: str) -> str:
    """Name a feature in the language in use."""
    return QCoreApplication.translate("Features", NAMES[name]) if name in NAMES else name


def value_name(feature: Feature, value: str) -> str:
    """Name a value of a choice in the language in use."""
    text = VALUES.get(feature.name, {}).get(value)
    return QCoreApplication.translate("Features", text) if text else value
