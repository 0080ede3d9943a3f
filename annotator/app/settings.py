"""What the app remembers of its user between runs, each with its type and its default."""

import getpass
from collections.abc import Mapping
from typing import TypeVar

import msgspec
from PySide6.QtCore import QByteArray, QLocale, QSettings, Qt
from PySide6.QtGui import QGuiApplication

from annotator.app.article_view.measures import USUAL, Setting
from annotator.app.fonts import Face
from annotator.app.recent import Recent
from annotator.app.theme import ThemeName
from annotator.store.listing import Order
from annotator.wording.language import Language

Choice = TypeVar("Choice", Language, ThemeName, Face, Order)
POINTS = 17.0
SMALLEST, LARGEST = 10.0, 48.0
SURE = 80  # percent
CLOSEST, WIDEST = 0.9, 2.0  # lines, in the usual distance
SHORTEST, LONGEST = 40, 120  # lines, in letters


class Settings:
    """Typed access to Qt's settings store."""

    def __init__(self, store: QSettings) -> None:
        """Take the store; tests bring one of their own."""
        self._store = store
        self.projects = Recent(store, "recent")  # paths, as they were opened last
        self.actions = Recent(store, "actions")  # names, as they were chosen in the palette

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
        """The theme: the system's, light or dark, until one is chosen."""
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._choice("theme", ThemeName, ThemeName.DARK if dark else ThemeName.LIGHT)

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
    def setting(self) -> Setting:
        """How the lines of the article are set."""
        spacing = float(str(self._store.value("spacing", USUAL.spacing, type=float)))
        letters = int(str(self._store.value("letters", USUAL.letters, type=int)))
        return Setting(
            spacing=min(max(spacing, CLOSEST), WIDEST),
            letters=min(max(letters, SHORTEST), LONGEST),
            controls=str(self._store.value("controls", "no")) == "yes",
            numbers=str(self._store.value("line_numbers", "no")) == "yes",
        )

    @setting.setter
    def setting(self, value: Setting) -> None:
        self._store.setValue("spacing", min(max(value.spacing, CLOSEST), WIDEST))
        self._store.setValue("letters", min(max(value.letters, SHORTEST), LONGEST))
        self._store.setValue("controls", "yes" if value.controls else "no")
        self._store.setValue("line_numbers", "yes" if value.numbers else "no")

    @property
    def connectors(self) -> bool:
        """Whether the connectors of all attributions are shown."""
        return str(self._store.value("connectors", "no")) == "yes"

    @connectors.setter
    def connectors(self, value: bool) -> None:
        self._store.setValue("connectors", "yes" if value else "no")

    @property
    def sureness(self) -> int:
        """From how many percent on a suggestion is taken with all that are sure."""
        value = self._store.value("sureness", SURE, type=int)
        return min(max(int(str(value)), 0), 100)

    @sureness.setter
    def sureness(self, value: int) -> None:
        self._store.setValue("sureness", min(max(value, 0), 100))

    @property
    def annotator(self) -> str:
        """The name that annotations are kept under: the system's user until changed."""
        return str(self._store.value("annotator", "") or getpass.getuser())

    @annotator.setter
    def annotator(self, value: str) -> None:
        self._store.setValue("annotator", value)

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys that were changed, by action; an action may have none."""
        kept = str(self._store.value("keys", "{}"))
        try:
            return msgspec.json.decode(kept, type=dict[str, tuple[str, ...]])
        except msgspec.DecodeError:  # written by another hand: the app's own keys, as for any value
            return {}

    @keys.setter
    def keys(self, value: Mapping[str, tuple[str, ...]]) -> None:
        self._store.setValue("keys", msgspec.json.encode(value).decode())

    def panel_shown(self, name: str, *, first: bool = True) -> bool:
        """Tell whether a panel is unfolded; ``first``: whether it is until somebody folds it."""
        return str(self._store.value(f"shown/{name}", "yes" if first else "no")) == "yes"

    def set_panel_shown(self, name: str, *, shown: bool) -> None:
        """Remember whether a panel is unfolded."""
        self._store.setValue(f"shown/{name}", "yes" if shown else "no")

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
