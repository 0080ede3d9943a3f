"""What the app remembers of its user between runs, each with its type and its default."""

import getpass
from typing import TypeVar

from PySide6.QtCore import QByteArray, QLocale, QSettings

from annotator.app.fonts import Face
from annotator.app.theme import ThemeName
from annotator.store.listing import Order
from annotator.wording.language import Language

Choice = TypeVar("Choice", Language, ThemeName, Face, Order)
RECENT_KEPT = 8
POINTS = 17.0
SMALLEST, LARGEST = 10.0, 48.0


class Settings:
    """Typed access to Qt's settings store."""

    def __init__(self, store: QSettings) -> None:
        """Take the store; tests bring one of their own."""
        self._store = store

    @property
    def language(self) -> Language:
        """The interface's language: Arabic, unless the system speaks English."""
        default = Language.ARABIC
        if QLocale.system().language() is QLocale.Language.English:
            default = Language.ENGLISH
        return self._choice("language", Language, default)

    @language.setter
    def language(self, value: Language) -> None:
        self._store.setValue("language", value.value)

    @property
    def theme(self) -> ThemeName:
        """The theme."""
        return self._choice("theme", ThemeName, ThemeName.LIGHT)

    @theme.setter
    def theme(self, value: ThemeName) -> None:
        self._store.setValue("theme", value.value)

    @property
    def face(self) -> Face:
        """The face of the article."""
        return self._choice("face", Face, Face.NASKH)

    @face.setter
    def face(self, value: Face) -> None:
        self._store.setValue("face", value.value)

    @property
    def points(self) -> float:
        """The size of the article's letters in points."""
        value = self._store.value("points", POINTS, type=float)
        return min(max(float(str(value)), SMALLEST), LARGEST)

    @points.setter
    def points(self, value: float) -> None:
        self._store.setValue("points", min(max(value, SMALLEST), LARGEST))

    @property
    def order(self) -> Order:
        """The order of the list of articles."""
        return self._choice("order", Order, Order.IMPORTED)

    @order.setter
    def order(self, value: Order) -> None:
        self._store.setValue("order", value.value)

    @property
    def annotator(self) -> str:
        """The name that annotations are kept under: the system's user until changed."""
        return str(self._store.value("annotator", "") or getpass.getuser())

    @annotator.setter
    def annotator(self, value: str) -> None:
        self._store.setValue("annotator", value)

    @property
    def recent(self) -> list[str]:
        """The projects opened last, newest first."""
        value = self._store.value("recent", [])
        return [str(item) for item in value] if isinstance(value, list) else [str(value)]

    def add_recent(self, target: str) -> None:
        """Put a project at the head of the recent ones."""
        others = [item for item in self.recent if item != target]
        self._store.setValue("recent", [target, *others][:RECENT_KEPT])

    def forget_recent(self, target: str) -> None:
        """Take a project off the recent ones."""
        self._store.setValue("recent", [item for item in self.recent if item != target])

    def panel_shown(self, name: str) -> bool:
        """Tell whether a panel is unfolded, as all are at first."""
        return str(self._store.value(f"shown/{name}", "yes")) == "yes"

    def set_panel_shown(self, name: str, *, shown: bool) -> None:
        """Remember whether a panel is unfolded."""
        self._store.setValue(f"shown/{name}", "yes" if shown else "no")

    @property
    def features_unfolded(self) -> bool:
        """Whether the scheme's further features are unfolded; at first they are not."""
        return str(self._store.value("features", "folded")) == "unfolded"

    @features_unfolded.setter
    def features_unfolded(self, value: bool) -> None:
        self._store.setValue("features", "unfolded" if value else "folded")

    def layout(self, name: str) -> QByteArray | None:
        """Give a remembered arrangement of the window."""
        value = self._store.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else None

    def set_layout(self, name: str, value: QByteArray) -> None:
        """Remember an arrangement of the window."""
        self._store.setValue(f"layout/{name}", value)

    def _choice(self, key: str, kind: type[Choice], default: Choice) -> Choice:
        value = str(self._store.value(key, default.value))
        return kind(value) if value in [item.value for item in kind] else default
