"""The key map on the screen: every action with its keys, to look up, to search and to change."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app.action_table import MENUS
from annotator.app.key_map import FIXED, OF_SCHEME, KeyMap, Table, is_reserved, key_of
from annotator.app.keyboard import arabic_twin, shown_key, upright
from annotator.app.language import Interface
from annotator.app.menus.spec import ActionSpec
from annotator.app.palette_search import words_of

SIZE = (820, 660)
ACTION, KEYS, ARABIC, NOTE = range(4)
NOTE_WIDTH = 150  # pixels; what is longer stands in the tool tip
NAME = Qt.ItemDataRole.UserRole
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class KeyMapWindow(QDialog):
    """A table of actions by menu; tells of a changed map by `changed`."""

    changed = Signal(object)
    scheme_requested = Signal()

    def __init__(
        self,
        table: Table,
        key_map: KeyMap,
        interface: Interface,
        names: Mapping[str, str],
        parent: QWidget,
    ) -> None:
        """List the actions in the language in use.

        Args:
            table: the actions with the keys of the app and of the scheme.
            key_map: what was chosen instead.
            interface: the language in use.
            names: what actions are called that the table does not name itself.
            parent: the window that the keys are for.
        """
        super().__init__(parent)
        self._specs = {spec.name: spec for spec in table if spec.name}
        self._table, self._map, self._interface, self._names = table, key_map, interface, names
        self._capturing: str | None = None
        self._adds = False
        self._is_activated = False
        self.setWindowTitle(self.tr("All keys"))
        self.resize(*SIZE)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.search = QLineEdit(placeholderText=self.tr("Search: an action, or a key"))
        self.search.setAccessibleName(self.tr("Search the keys"))
        self.search.setClearButtonEnabled(True)
        self.tree = QTreeWidget()
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.change = QPushButton(self.tr("Another key…"))
        self.add = QPushButton(self.tr("One more key…"))
        self.reset = QPushButton(self.tr("As it was"))
        self.reset_all = QPushButton(self.tr("All as they were"))
        self._close = QPushButton(self.tr("Close"))
        self._arrange()
        self._connect()
        self._fill()
        self.search.setFocus()

    def _arrange(self) -> None:
        self.tree.setColumnCount(4)
        self.tree.setHeaderLabels(
            [self.tr("What it does"), self.tr("Key"), self.tr("Arabic keyboard"), self.tr("Note")]
        )
        self.tree.setAccessibleName(self.tr("All keys"))
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(ACTION, QHeaderView.ResizeMode.Stretch)
        for column in (KEYS, ARABIC):
            fits = QHeaderView.ResizeMode.ResizeToContents
            self.tree.header().setSectionResizeMode(column, fits)
        self.tree.header().resizeSection(NOTE, NOTE_WIDTH)
        row = QHBoxLayout()
        for button in (self.change, self.add, self.reset, self.reset_all, self._close):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.insertStretch(4, 1)
        column_ = QVBoxLayout(self)
        column_.addWidget(self.search)
        column_.addWidget(self.tree, 1)
        column_.addWidget(self.told)
        column_.addLayout(row)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.returnPressed.connect(self._enter_list)
        self.tree.currentItemChanged.connect(lambda *_: self._enable())
        self.tree.itemActivated.connect(lambda item, _column: self._activate(item))
        self.change.clicked.connect(lambda: self._capture(adds=False))
        self.add.clicked.connect(lambda: self._capture(adds=True))
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(lambda: self._take(KeyMap()))
        self._close.clicked.connect(self.reject)

    # what is shown

    def item(self, name: str) -> QTreeWidgetItem:
        """Give the row of an action."""
        return self._items[name]

    def _fill(self) -> None:
        self.tree.clear()
        self._items: dict[str, QTreeWidgetItem] = {}
        for menu, text in MENUS.items():
            title = QCoreApplication.translate("Menus", text).replace("&", "")
            group = QTreeWidgetItem(self.tree, [title])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setFirstColumnSpanned(True)
            font = group.font(ACTION)
            font.setBold(True)
            group.setFont(ACTION, font)
            for spec in self._specs.values():
                if spec.menu == menu:
                    item = QTreeWidgetItem(group)
                    item.setData(ACTION, NAME, spec.name)
                    self._items[spec.name] = item
        self.tree.expandAll()
        self._tell_rows()
        self._enable()

    def _tell_rows(self) -> None:
        """Write every action's keys and what is to be said of them."""
        clashes = {clash.action: clash for clash in self._map.clashes(self._table)}
        for spec in self._map.applied(self._table):
            if not spec.name:
                continue
            item = self._items[spec.name]
            twins = (arabic_twin(key) for key in spec.keys)
            note = ""
            if spec.name in clashes:
                clash = clashes[spec.name]
                note = self.tr("{key} is “{action}” here").format(
                    key=shown_key(clash.key, arabic_layout=False), action=self._name(clash.owner)
                )
            elif spec.name in OF_SCHEME:
                note = self.tr("in the scheme")
            elif spec.name in self._map.chosen:
                note = self.tr("changed")
            # Return and Enter are two keys of one name.
            keys = "  ".join(dict.fromkeys(shown_key(k, arabic_layout=False) for k in spec.keys))
            arabic = "  ".join(dict.fromkeys(upright(twin) for twin in twins if twin))
            for column, text in enumerate((self._name(spec.name), keys, arabic, note)):
                item.setText(column, text)
            item.setForeground(NOTE, QColor(self.palette().placeholderText().color()))
            item.setToolTip(NOTE, note)

    def _name(self, action: str) -> str:
        own = self._names.get(action)
        return own or QCoreApplication.translate("Actions", self._specs[action].text)

    def _filter(self) -> None:
        """Show the actions whose name, in either language, or key begins as was typed."""
        wanted = words_of(self.search.text())
        key = self.search.text().strip().casefold()
        keys = {spec.name: spec.keys for spec in self._map.applied(self._table)}
        for name, item in self._items.items():
            spec = self._specs[name]
            arabic = self._interface.in_arabic("Actions", spec.text)
            words = words_of(f"{self._name(name)} {spec.text} {arabic}")
            fits = all(any(word.startswith(part) for word in words) for part in wanted)
            both = {each.casefold() for k in keys[name] for each in (k, arabic_twin(k)) if each}
            item.setHidden(bool(key) and key not in both and not (wanted and fits))
        for group in (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())):
            if group is not None:
                rows = [item for item in self._items.values() if item.parent() is group]
                group.setHidden(all(item.isHidden() for item in rows))
        current = self.tree.currentItem()
        if current is None or current.isHidden():
            shown = [item for item in self._items.values() if not item.isHidden()]
            # Without a hit no row is the current one, so that no button means a row out of sight.
            index = self.tree.indexFromItem(shown[0]) if shown else QModelIndex()
            self.tree.setCurrentIndex(index)

    def _enter_list(self) -> None:
        """Go from the field down into what was found."""
        if self.tree.currentItem() is not None:
            self.tree.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the field down into the list."""
        if self.search.hasFocus() and event.key() == Qt.Key.Key_Down:
            self._enter_list()
        else:
            super().keyPressEvent(event)

    # changing

    def _chosen(self) -> ActionSpec | None:
        item = self.tree.currentItem()
        return self._specs.get(item.data(ACTION, NAME)) if item is not None else None

    def _enable(self) -> None:
        spec = self._chosen()
        changeable = spec is not None and spec.name not in FIXED
        for button in (self.change, self.add):
            button.setEnabled(changeable)
        self.reset.setEnabled(spec is not None and spec.name in self._map.chosen)
        self.reset_all.setEnabled(bool(self._map.chosen))
        if spec is not None and spec.name in OF_SCHEME:
            self.told.setText(
                self.tr("This key belongs to the project’s scheme; Enter opens the scheme.")
            )
        elif spec is not None and not changeable:
            self.told.setText(self.tr("This key always does the same."))
        elif spec is None and self.search.text():
            self.told.setText(self.tr("No action is found."))
        else:
            self.told.setText(self.tr("Enter gives the action another key."))

    def _activate(self, item: QTreeWidgetItem) -> None:
        spec = self._specs.get(item.data(ACTION, NAME))
        if spec is None:
            return
        if spec.name in OF_SCHEME:
            self.reject()
            self.scheme_requested.emit()
        elif spec.name not in FIXED:
            self._capture(adds=False)
            self._is_activated = True

    def _capture(self, *, adds: bool) -> None:
        """Wait for the key that the action is to have."""
        spec = self._chosen()
        if spec is None or spec.name in FIXED:
            return
        self._capturing, self._adds = spec.name, adds
        self._app().installEventFilter(self)
        text = self.tr("Press the new key for “{action}”. Esc leaves it as it is.")
        self.told.setText(text.format(action=self._name(spec.name)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key that was waited for."""
        if self._capturing is not None:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                # The press that activated the row goes on to the window, and is not meant.
                is_echo = self._is_activated and event.key() in ENTER
                self._is_activated = False
                if is_echo:
                    return True
                if event.key() == Qt.Key.Key_Escape:
                    self._stop()
                else:
                    key = key_of(event)
                    if key is not None:
                        self._give(self._specs[self._capturing], key)
                return True
            if event.type() is QEvent.Type.MouseButtonPress:
                self._stop()
        return super().eventFilter(watched, event)

    def _give(self, spec: ActionSpec, key: str) -> None:
        """Give the action a key, or say why not and go on waiting."""
        shown = shown_key(key, arabic_layout=False)
        if is_reserved(key):
            text = self.tr("{key} always means the same everywhere. Press another, or Esc.")
            self.told.setText(text.format(key=shown))
            return
        owner = self._map.owner(self._table, key, on_differences=spec.on_differences)
        if owner is not None and owner != spec.name:
            text = self.tr(
                "{key} belongs to “{action}”: change that first, or press another key. Esc leaves."
            )
            self.told.setText(text.format(key=shown, action=self._name(owner)))
            return
        before = self._map.wanted(spec) if self._adds else ()
        self._stop()
        keys = (*(each for each in before if each != key), key)
        self._take(self._map.with_keys(spec, keys))

    def _reset(self) -> None:
        spec = self._chosen()
        if spec is None:
            return
        back = self._map.with_keys(spec, spec.keys)
        lost = next(
            (
                clash
                for clash in back.clashes(self._table)
                if clash.action == spec.name and clash.owner not in OF_SCHEME
            ),
            None,
        )
        if lost is not None:
            text = self.tr("{key} belongs to “{action}” now: change that first.")
            shown = shown_key(lost.key, arabic_layout=False)
            self.told.setText(text.format(key=shown, action=self._name(lost.owner)))
            return
        self._take(back)

    def _take(self, key_map: KeyMap) -> None:
        self._map = key_map
        self._tell_rows()
        self._enable()
        self.changed.emit(key_map)

    def _stop(self) -> None:
        self._capturing = None
        self._app().removeEventFilter(self)
        self._enable()

    def done(self, result: int) -> None:
        """Stop waiting for a key."""
        if self._capturing is not None:
            self._stop()
        super().done(result)

    def _app(self) -> QCoreApplication:
        app = QCoreApplication.instance()
        assert app is not None  # noqa: S101 - a dialog needs one
        return app
