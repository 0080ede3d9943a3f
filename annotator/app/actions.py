"""The actions as Qt objects: made from the table, put into menus, said in the language in use."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from annotator.app.action_table import MENUS
from annotator.app.keyboard import sequences, shown_key
from annotator.app.menus.spec import ActionSpec

Do = Callable[[str], object]


class Actions:
    """All actions of a window, by name."""

    def __init__(
        self,
        table: tuple[ActionSpec, ...],
        do: Do,
        window: QWidget,
        pages: tuple[QWidget, ...] = (),
    ) -> None:
        """Make the actions.

        Args:
            table: what there is.
            do: does what the action of a name does.
            window: where window-wide keys listen.
            pages: where the keys of ``on_page`` actions listen, as far as they are there yet.
        """
        self._do = do
        self._table = table
        self._arabic_layout = False
        self._by_name: dict[str, QAction] = {}
        for spec in table:
            if spec.name:
                self._by_name[spec.name] = self._made(spec, window)
        self.listen(pages)

    def listen(self, pages: tuple[QWidget, ...]) -> None:
        """Have the keys of ``on_page`` actions listen on more pages."""
        actions = [self._by_name[spec.name] for spec in self.specs() if spec.on_page]
        for page in pages:
            page.addActions(actions)

    def __getitem__(self, name: str) -> QAction:
        """Give an action by its name."""
        return self._by_name[name]

    def names(self) -> tuple[str, ...]:
        """Give the names of all actions."""
        return tuple(self._by_name)

    def specs(self) -> tuple[ActionSpec, ...]:
        """Give the table without its separators."""
        return tuple(spec for spec in self._table if spec.name)

    def take_table(self, table: tuple[ActionSpec, ...]) -> None:
        """Follow a table of the same actions with other keys."""
        self._table = table
        for spec in self.specs():
            self._by_name[spec.name].setShortcuts(_shortcuts(spec))

    def among_differences(self, key: str) -> str | None:
        """Name the action that a key, as the key map writes it, means among differences."""
        meant = (spec.name for spec in self.specs() if spec.on_differences and key in spec.keys)
        return next(meant, None)

    def key(self, name: str) -> str:
        """Write the first key of an action as it is printed on the keyboard in use; or nothing."""
        keys = next((spec.keys for spec in self._table if spec.name == name), ())
        return shown_key(keys[0], arabic_layout=self._arabic_layout) if keys else ""

    def _made(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        action.setShortcuts(_shortcuts(spec))
        action.triggered.connect(lambda _checked=False: self._do(spec.name))
        if spec.on_page:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        else:
            window.addAction(action)
        return action

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Put the actions into menus; menus are given back by their names."""
        menus = {}
        for name in MENUS:
            menu = bar.addMenu("")
            menu.setObjectName(f"menu_{name}")
            menus[name] = menu
        for spec in self._table:
            if spec.name:
                menus[spec.menu].addAction(self._by_name[spec.name])
            else:
                menus[spec.menu].addSeparator()
        return menus

    def translate(
        self, menus: Mapping[str, QMenu], names: Mapping[str, str], *, arabic_layout: bool
    ) -> None:
        """Say everything in the language in use, with the keys of the keyboard in use.

        Args:
            menus: the menus by name.
            names: what actions are called that the table does not name itself.
            arabic_layout: whether the Arabic keyboard is switched on.
        """
        self._arabic_layout = arabic_layout
        for name, text in MENUS.items():
            menus[name].setTitle(QCoreApplication.translate("Menus", text))
        for spec in self.specs():
            text = names.get(spec.name) or QCoreApplication.translate("Actions", spec.text)
            action = self._by_name[spec.name]
            key = self.key(spec.name)
            if not key:
                action.setText(text)
                action.setToolTip(text)
                continue
            # A key after a tab is shown as it is written; Qt's own would be mirrored, or Latin.
            action.setText(f"{text}\t{key}")
            action.setToolTip(f"{text} ({key})")


def _shortcuts(spec: ActionSpec) -> list[QKeySequence]:
    """Give what Qt is to listen to; among differences the panel listens itself."""
    return [] if spec.on_differences else sequences(*spec.keys)
