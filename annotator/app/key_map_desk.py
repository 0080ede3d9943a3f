"""The keys of one window: as the app, its project's scheme and the annotator say, kept and told."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app.action_table import action_table
from annotator.app.key_map import Clash, KeyMap
from annotator.app.keyboard import shown_key

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
        self.apply()

    def apply(self) -> None:
        """Give the actions the keys of the scheme in use, and tell of new clashes once."""
        window = self._window
        table = action_table(window.interface.scheme)
        window.actions_.take_table(self.key_map.applied(table))
        told = window.settings.clashes_told
        new = {
            f"{each.action}={each.key}={each.owner}": each for each in self.key_map.clashes(table)
        }
        new = {name: clash for name, clash in new.items() if name not in told}
        if new:
            window.settings.clashes_told = told | new.keys()
            window.bar.tell("\n".join(map(self._told, new.values())))

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

    def _told(self, clash: Clash) -> str:
        window = self._window
        action, owner = (
            window.actions_[name].text().partition("\t")[0] for name in (clash.action, clash.owner)
        )
        key = shown_key(clash.key, arabic_layout=window.interface.arabic_layout)
        left = window.actions_.key(clash.action)
        if left:
            text = self.tr("In this project {key} is “{owner}”; “{action}” has {left}.")
        else:
            text = self.tr("In this project {key} is “{owner}”; “{action}” is in the menu only.")
        return text.format(key=key, owner=owner, action=action, left=left)
