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


class Switch:
    """A setting that is on or off; off until somebody switches it on."""

    def __set_name__(self, owner: type["Settings"], name: str) -> None:
        """Keep it under the name it has."""
        self._name = name

    def __get__(self, settings: "Settings", owner: type["Settings"]) -> bool:
        """Tell whether it is on."""
        return settings.kept(self._name, "no") == "yes"

    def __set__(self, settings: "Settings", value: bool) -> None:  # noqa: FBT001 - Python's protocol
        """Switch it on or off."""
        settings.keep(self._name, "yes" if value else "no")


class Percent:
    """A setting from 0 to 100."""

    def __init__(self, usual: int) -> None:
        """Take what it is until somebody changes it."""
        self._usual = usual

    def __set_name__(self, owner: type["Settings"], name: str) -> None:
        """Keep it under the name it has."""
        self._name = name

    def __get__(self, settings: "Settings", owner: type["Settings"]) -> int:
        """Give the number."""
        value = settings.kept(self._name, str(self._usual))
        return min(max(int(value), 0), 100) if value.isdecimal() else self._usual

    def __set__(self, settings: "Settings", value: int) -> None:
        """Set the number."""
        settings.keep(self._name, str(min(max(value, 0), 100)))


class Settings:
    """Typed access to Qt's settings store."""

    only_mine = Switch()  # the list has only what is assigned to the annotator
    connectors = Switch()  # those of all attributions are shown
    sureness = Percent(SURE)  # from which on a suggestion is taken with all that are sure

    def __init__(self, store: QSettings) -> None:
        """Take the store; tests bring one of their own."""
        self._store = store
        self.projects = Recent(store, "recent")  # paths, as they were opened last
        self.actions = Recent(store, "actions")  # names, as they were chosen in the palette

    def kept(self, name: str, default: str) -> str:
        """Give a value as it is kept, or the default."""
        return str(self._store.value(name, default))

    def keep(self, name: str, value: str) -> None:
        """Keep a value."""
        self._store.setValue(name, value)

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
