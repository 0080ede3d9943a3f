"""The pane beside the article: panels on tabs. The tabs are there before the panels."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from annotator.app.panels.scrolled import Scrolled
from annotator.app.translatable import QT_TRANSLATE_NOOP

TITLES = {
    "attributions": QT_TRANSLATE_NOOP("SidePanel", "Attributions"),
    "entities": QT_TRANSLATE_NOOP("SidePanel", "Entities"),
    "guideline": QT_TRANSLATE_NOOP("SidePanel", "Guideline"),
    "findings": QT_TRANSLATE_NOOP("SidePanel", "To look at"),
    "unplaced": QT_TRANSLATE_NOOP("SidePanel", "No place"),
    "comments": QT_TRANSLATE_NOOP("SidePanel", "Comments"),
    "differences": QT_TRANSLATE_NOOP("SidePanel", "Differences"),
    "history": QT_TRANSLATE_NOOP("SidePanel", "History"),
}
TITLE = 0.85  # of the size of the other words
TABS = """
    QTabBar {{ font-size: {points:.1f}pt; }}
    QTabBar::tab {{ padding: 6px 3px; border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ border-bottom-color: palette(highlight); }}
    QTabBar::tab:focus {{ border: 1px solid palette(highlight); }}
"""


class SidePanel(QTabWidget):
    """Panels by name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the tabs, with nothing on them."""
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setTabBarAutoHide(True)
        # All tabs stay in sight; where there is little room their titles are cut short.
        self.setUsesScrollButtons(False)
        self.tabBar().setElideMode(Qt.TextElideMode.ElideRight)
        # Qt would pass the focus on to the tabs, and stop there while they are hidden.
        self.setFocusProxy(None)  # type: ignore[arg-type]
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shrink()
        self._by_name: dict[str, QWidget] = {}
        self._pages: dict[str, QWidget] = {}
        for name in TITLES:
            self._pages[name] = QWidget()
            self.addTab(self._pages[name], "")
        self.retranslate()

    def fill(self, panels: Mapping[str, QWidget]) -> None:
        """Put the panels on their tabs."""
        for name, panel in panels.items():
            empty, page = self._pages[name], Scrolled(panel)
            place = self.indexOf(empty)
            self.insertTab(place, page, "")
            self._pages[name] = page
            if self.currentWidget() is empty:
                self.setCurrentWidget(page)
            self.removeTab(self.indexOf(empty))
            empty.deleteLater()
        self._by_name.update(panels)
        self.retranslate()

    def panel(self, name: str) -> QWidget:
        """Give a panel by its name."""
        return self._by_name[name]

    def show_tab(self, name: str) -> QWidget:
        """Bring a panel to the front, and give it."""
        self.setCurrentWidget(self._pages[name])
        return self._by_name[name]

    def show_title(self, name: str, *, shown: bool) -> None:
        """Have a panel's tab among the others, or leave it out while it has nothing to show."""
        self.setTabVisible(self.indexOf(self._pages[name]), shown)

    def shown_tab(self) -> str:
        """Name the panel in front."""
        front = self.currentWidget()
        return next(name for name, page in self._pages.items() if page is front)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another size of letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._shrink()

    def _shrink(self) -> None:
        """Write the titles somewhat smaller, so that all of them are read in full."""
        sheet = TABS.format(points=QApplication.font().pointSizeF() * TITLE)
        tabs = self.tabBar()
        if sheet != tabs.styleSheet():
            tabs.setStyleSheet(sheet)  # of the tabs alone: it is looked at for all that is below

    def retranslate(self) -> None:
        """Say the titles in the language in use."""
        for name, page in self._pages.items():
            title = QCoreApplication.translate("SidePanel", TITLES[name])
            self.setTabText(self.indexOf(page), title)
            self.setTabToolTip(self.indexOf(page), title)
