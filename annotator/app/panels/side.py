"""The pane beside the article: panels on tabs, each titled by its own window title."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from annotator.app.panels.scrolled import Scrolled

TITLE = 0.85  # of the size of the other words
TABS = """
    QTabBar {{ font-size: {points:.1f}pt; }}
    QTabBar::tab {{ padding: 6px 3px; border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ border-bottom-color: palette(highlight); }}
    QTabBar::tab:focus {{ border: 1px solid palette(highlight); }}
"""


class SidePanel(QTabWidget):
    """Panels by name; a title follows its panel's ``windowTitle`` into another language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty pane."""
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
        self._pages: dict[str, Scrolled] = {}

    def add(self, name: str, panel: QWidget) -> None:
        """Put a panel behind the others."""
        page = Scrolled(panel)
        self._by_name[name] = panel
        self._pages[name] = page
        self.addTab(page, panel.windowTitle())
        panel.windowTitleChanged.connect(lambda title: self._title(page, title))
        self._title(page, panel.windowTitle())

    def panel(self, name: str) -> QWidget:
        """Give a panel by its name."""
        return self._by_name[name]

    def show_tab(self, name: str) -> QWidget:
        """Bring a panel to the front, and give it."""
        self.setCurrentWidget(self._pages[name])
        return self._by_name[name]

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

    def _title(self, page: QWidget, title: str) -> None:
        index = self.indexOf(page)
        self.setTabText(index, title)
        self.setTabToolTip(index, title)
