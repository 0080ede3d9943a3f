"""The interface's language: translators, direction, digits; switched while the app runs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QDateTime,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTranslator,
    Signal,
)
from PySide6.QtWidgets import QApplication

from annotator.app.names import LAYER_TEXTS, SHORT_TAG_TEXTS, TAG_TEXTS
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.mention import Layer
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.wording.language import Language

TRANSLATIONS = Path(__file__).resolve().parent / "translations"
LOCALES = {
    Language.ARABIC: QLocale(QLocale.Language.Arabic, QLocale.Country.Egypt),
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}
# What Qt's own Arabic catalogue lacks of the dialogs that the app opens; ours is asked first.
LACKING = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
)
DATE_FORMAT = "d MMMM yyyy"
ISO_DATE_LENGTH = 10


class Interface(QObject):
    """The language in use; widgets hear of a change by Qt's ``LanguageChange`` event."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        """Begin in no language; call `speak` before showing anything."""
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self._arabic: QTranslator | None = None
        self.language = Language.ARABIC
        self.arabic_layout = False
        self.scheme = DEFAULT_SCHEME
        self._key: Callable[[str], str] | None = None

    def take_keys(self, key: Callable[[str], str]) -> None:
        """Take what writes the key of an action, by its name, as printed on the keyboard in use."""
        self._key = key

    def key(self, action: str) -> str:
        """Write the key of an action; nothing before there are actions."""
        return self._key(action) if self._key is not None else ""

    @property
    def locale(self) -> QLocale:
        """The locale whose digits and dates are shown."""
        return LOCALES[self.language]

    def speak(self, language: Language) -> None:
        """Change the language and the direction of everything on the screen."""
        self.language = language
        self.fall_silent()
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder, name in ((Path(qt), "qtbase"), (TRANSLATIONS, "musnad")):
            translator = QTranslator(self)
            if translator.load(str(folder / f"{name}_{language.value}.qm")):
                self._app.installTranslator(translator)
                self._translators.append(translator)
        right_to_left = language is Language.ARABIC
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        QLocale.setDefault(self.locale)
        self.changed.emit()

    def fall_silent(self) -> None:
        """Take the translations out of the app again."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []

    def in_arabic(self, context: str, text: str) -> str:
        """Translate into Arabic, whatever language is in use."""
        if self._arabic is None:
            self._arabic = QTranslator(self)
            self._arabic.load(str(TRANSLATIONS / f"musnad_{Language.ARABIC.value}.qm"))
        return self._arabic.translate(context, text) or ""

    def number(self, value: int) -> str:
        """Write a number in the language's digits."""
        return self.locale.toString(value)

    def date(self, iso: str | None) -> str:
        """Write an ISO date the way the language does; what is no date is given back as it is."""
        if not iso:
            return ""
        date = QDate.fromString(iso[:ISO_DATE_LENGTH], Qt.DateFormat.ISODate)
        return self.locale.toString(date, DATE_FORMAT) if date.isValid() else iso

    def moment(self, iso: str | None) -> str:
        """Write an ISO moment as the time here, with the date where that is not today."""
        moment = QDateTime.fromString(iso or "", Qt.DateFormat.ISODate).toLocalTime()
        if not moment.isValid():
            return ""
        time = self.locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
        if moment.date() == QDate.currentDate():
            return time
        return f"{self.locale.toString(moment.date(), DATE_FORMAT)} {time}"

    def joined(self, *parts: str | None) -> str:
        """Put what is known in a row, each part isolated from the direction of the others."""
        mark = "\u200f" if self.language is Language.ARABIC else "\u200e"
        return mark + " · ".join(f"\u2068{part}\u2069" for part in parts if part)

    def tag(self, layer: Layer) -> str:
        """Name a layer in little room."""
        return self._own_name(layer) or QCoreApplication.translate("Tags", TAG_TEXTS[layer])

    def short_tag(self, layer: Layer) -> str:
        """Name a layer by a letter."""
        own = self._own_name(layer)
        return own[:1] if own else QCoreApplication.translate("ShortTags", SHORT_TAG_TEXTS[layer])

    def layer_name(self, layer: Layer) -> str:
        """Name a layer in the language in use, as the project's scheme calls it."""
        return self._own_name(layer) or QCoreApplication.translate("Actions", LAYER_TEXTS[layer])

    def _own_name(self, layer: Layer) -> str | None:
        """Give the name that a scheme has of its own; None where it keeps the usual one."""
        own, usual = self.scheme.style(layer), DEFAULT_SCHEME.style(layer)
        if self.language is Language.ARABIC:
            return own.name_ar if own.name_ar != usual.name_ar else None
        return own.name_en if own.name_en != usual.name_en else None
