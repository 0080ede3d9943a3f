"""The keys of one window: as the app, its project's scheme and the annotator say."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app.action_table import action_table
from annotator.app.key_map import KeyMap

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow

SCHEME_EDITOR = "scheme"  # the action that opens it


class KeyMapDesk(QObject):
    """Gives the window's actions their keys."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window, and give its actions their keys."""
        super().__init__(window)
        self._window = window
        self.key_map = KeyMap(window.settings.keys)
        window.interface.take_keys(window.actions_.key)
        self.apply()

    def apply(self) -> None:
        """Give the actions the keys of the scheme in use; the key map shows what gives way."""
        window = self._window
        table = action_table(window.interface.scheme)
        window.actions_.take_table(self.key_map.applied(table))

    def show(self) -> None:
        """Show all keys, to look up and to change."""
        from annotator.app.key_map_window import KeyMapWindow  # noqa: PLC0415 - when asked for

        window = self._window
        table = action_table(window.interface.scheme)
        dialog = KeyMapWindow(table, self.key_map, window.interface, window.layer_names(), window)
        dialog.changed.connect(self.take)
        dialog.scheme_requested.connect(self._edit_scheme)
        dialog.exec()
        dialog.deleteLater()

    def take(self, key_map: KeyMap) -> None:
        """Use a changed map from now on."""
        self.key_map = key_map
        self._window.settings.keys = key_map.chosen
        self.apply()
        self._window.retranslate()
        self._window.presenter.show_hint()

    def _edit_scheme(self) -> None:
        if SCHEME_EDITOR in self._window.actions_.names():
            self._window.actions_[SCHEME_EDITOR].trigger()
