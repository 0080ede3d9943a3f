"""The window: puts the parts together and connects their signals; decides nothing itself."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QInputDialog,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.app.action_table import action_table, layer_action, polarity_action
from annotator.app.actions import Actions
from annotator.app.appearance import Appearance
from annotator.app.article_view.view import ArticleView
from annotator.app.commands import Commands
from annotator.app.deeds import deed
from annotator.app.desk import Desk
from annotator.app.findings import Findings
from annotator.app.handlers import handlers
from annotator.app.hints import hint
from annotator.app.key_map import KeyMap
from annotator.app.language import Interface
from annotator.app.layout_watcher import LayoutWatcher
from annotator.app.messages import told
from annotator.app.panels.articles import ArticlesPanel
from annotator.app.panels.attributions import AttributionsPanel
from annotator.app.panels.frame import FramePanel
from annotator.app.panels.header import Header
from annotator.app.panels.message_bar import MessageBar
from annotator.app.panels.strip import Strip
from annotator.app.panels.welcome import Welcome
from annotator.app.settings import Settings
from annotator.app.tasks import Tasks
from annotator.app.workspace import Workspace
from annotator.model.annotation import Status
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.model.stance import Polarity
from annotator.problems import Problem

SIZE = QSize(1360, 860)
PANES = (320, 700, 340)  # attributions, article, articles: pixels, in the window's reading order


class MainWindow(QMainWindow):
    """The app's window."""

    def __init__(self, settings: Settings, interface: Interface) -> None:
        """Compose the window, without a project."""
        super().__init__()
        self.settings, self.interface = settings, interface
        self.tasks = Tasks(self)
        self.workspace = Workspace(settings.annotator, self)
        self._compose()
        self.commands = Commands(self.workspace, self.view)
        self.desk = Desk(self, self.workspace, self.tasks, self.bar, settings, interface)
        self.findings = Findings(self.workspace, self.tasks, interface, self)
        self.watcher = LayoutWatcher(self)
        self.actions_ = Actions(
            action_table(DEFAULT_SCHEME), handlers(self), self, (self.view, self.cards.list)
        )
        self.menus = self.actions_.fill(self.menuBar())
        self.strip.set_roles(
            DEFAULT_SCHEME,
            [self.actions_[layer_action(style.layer)] for style in DEFAULT_SCHEME.layers],
        )
        self.appearance = Appearance(self)
        self._connect()
        self.retranslate()
        self.appearance.apply()
        self._restore()
        self._follow_project()

    def _compose(self) -> None:
        """Make the parts and put them in their places."""
        self.view = ArticleView(self.interface)
        self.welcome = Welcome()
        self.header = Header(self.interface)
        self.bar = MessageBar()
        self.strip = Strip(self.interface)
        self.articles = ArticlesPanel(self.interface, self.tasks)
        self.cards = AttributionsPanel(self.interface)
        self.frame_panel = FramePanel()
        self.middle = QStackedWidget()
        self.middle.addWidget(self.welcome)
        self.middle.addWidget(self.view)
        self.frames = QWidget()
        self.centre = QWidget()
        _column(self.frames, (self.frame_panel, 0), (self.cards, 1))
        _column(self.centre, (self.header, 0), (self.bar, 0), (self.middle, 1))
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.articles, self.centre, self.frames):
            self.panes.addWidget(pane)
        self.panes.setStretchFactor(1, 1)
        self.panes.setSizes([PANES[2], PANES[1], PANES[0]])
        body = QWidget()
        _column(body, (self.panes, 1), (self.strip, 0))
        self.setCentralWidget(body)

    def _connect(self) -> None:
        """Connect the signals: requests go up from the widgets, changes come down to them."""
        work = self.workspace
        work.project_changed.connect(self._follow_project)
        work.article_changed.connect(self._follow_article)
        work.annotation_changed.connect(self._follow_annotation)
        work.frame_changed.connect(self._follow_frame)
        work.saving_changed.connect(self.show_saving)
        work.saver.failed.connect(self._tell_unsaved)
        work.stepped.connect(self._tell_step)
        self.view.selection_changed.connect(self._show_hint)
        self.view.place_clicked.connect(self.commands.take_frame_at)
        self.view.zoom_requested.connect(self.appearance.zoom)
        self.cards.frame_requested.connect(self.take_frame)
        self.frame_panel.mode_requested.connect(self.commands.set_mode)
        self.frame_panel.implicit_requested.connect(self.commands.toggle_implicit)
        self.frame_panel.polarity_requested.connect(self.commands.set_polarity)
        self.frame_panel.intensity_requested.connect(self.commands.set_intensity)
        self.frame_panel.explicit_requested.connect(
            lambda explicit: self.commands.set_explicit(explicit=explicit)
        )
        self.articles.article_requested.connect(self.open_article)
        self.articles.failed.connect(self.tell_error)
        self.articles.listed.connect(self._begin)
        self.header.language_requested.connect(self.appearance.switch_language)
        self.strip.findings_requested.connect(self.findings.go_to_next)
        self.findings.found.connect(self.strip.show_findings)
        self.findings.failed.connect(self.tell_error)
        self.findings.chosen.connect(self._show_finding)
        self.welcome.sample_requested.connect(self.desk.open_sample)
        self.welcome.new_requested.connect(self.desk.ask_new)
        self.welcome.open_requested.connect(self.desk.ask_open)
        self.welcome.project_requested.connect(self.desk.open)
        self.interface.changed.connect(self._follow_article)
        self.watcher.changed.connect(self._follow_keyboard)

    # requests

    def _begin(self) -> None:
        """Put the focus where the work begins: on the list, while no article is open."""
        if self.workspace.article is None and self.middle.currentWidget() is self.welcome:
            self.articles.take_focus()

    def open_article(self, article_id: str) -> None:
        """Take an article in hand, ready for the keys."""
        try:
            self.workspace.open_article(article_id)
        except Problem as problem:
            self.tell_error(problem)
            return
        self.view.setFocus()

    def step_article(self, step: int) -> None:
        """Go on to the next article of the list, or back."""
        article = self.workspace.article
        neighbour = self.articles.neighbour(article.id if article else None, step)
        if neighbour is None:
            self.bar.tell(self.tr("There is no further article in the list."))
        else:
            self.open_article(neighbour)

    def finish_article(self) -> None:
        """Mark the article finished and go on."""
        article = self.workspace.article
        if article is None:
            return
        following = self.articles.neighbour(article.id, 1)
        self.workspace.set_status(Status.FINISHED)
        if following is None:
            self.bar.tell(self.tr("Finished. There is no further article in the list."))
        else:
            self.open_article(following)

    def take_frame(self, frame_id: str) -> None:
        """Take a frame in hand and let the text follow."""
        self.workspace.take_frame(frame_id)
        self.reveal_frame()

    def reveal_frame(self) -> None:
        """Scroll to the frame in hand, as far as needed, and put the caret there."""
        frame, annotation = self.workspace.attribution, self.workspace.annotation
        if frame is None:
            return
        position = annotation.first_position(frame)
        self.view.select(self.view.caret.covering((position, position + 1)) or self.view.selection)
        self.view.reveal(position, position + 1)

    def show_welcome(self) -> None:
        """Show the start page; the article stays where it is behind it."""
        self.desk.show_recent(self.welcome)
        self.middle.setCurrentWidget(self.welcome)
        self.welcome.sample.setFocus()

    def ask_annotator(self) -> None:
        """Ask for the name that annotations are kept under."""
        name, accepted = QInputDialog.getText(
            self,
            self.tr("Annotator"),
            self.tr("Your name, kept with your annotations:"),
            text=self.settings.annotator,
        )
        if accepted and name.strip():
            self.settings.annotator = name.strip()
            self.workspace.set_annotator(name.strip())

    def show_keys(self) -> None:
        """Show all keys."""
        KeyMap(self.actions_.specs(), self.interface, self).exec()

    def show_about(self) -> None:
        """Say what this is."""
        QMessageBox.about(
            self,
            self.tr("About Musnad"),
            self.tr(
                "Musnad marks who said what in Arabic news.\n"
                "Free software under the GPL, version 3 or later."
            ),
        )

    def step_back(self) -> None:
        """Come back to the article, then let go of the selection, then of the frame."""
        if self.view.isVisible() and not self.view.hasFocus():
            self.view.setFocus()
        elif self.middle.currentWidget() is self.welcome and self.workspace.article is not None:
            self.middle.setCurrentWidget(self.view)
            self.view.setFocus()
        else:
            self.commands.step_back()

    def next_pane(self) -> None:
        """Move the focus from pane to pane."""
        places: list[QWidget] = [self.articles.list, self.view, self.cards.list]
        if not self.view.isVisible():
            places[1] = self.welcome.sample
        shown = [place for place in places if place.isVisible()]
        here = next((i for i, place in enumerate(shown) if place.hasFocus()), -1)
        shown[(here + 1) % len(shown)].setFocus()

    # changes

    def _follow_project(self) -> None:
        work = self.workspace
        self._show_title()
        if work.project is not None:
            self.view.show_scheme(work.project.scheme)
        self.articles.show_project(work.project, work.annotator)
        self.desk.show_recent(self.welcome)
        self._show_hint()

    def _follow_article(self) -> None:
        work = self.workspace
        if self.view.article is not work.article:
            self.view.show_article(work.article)
        self.middle.setCurrentWidget(self.view if work.article else self.welcome)
        self.articles.show_current(work.article.id if work.article else None)
        self._follow_annotation()

    def _follow_annotation(self) -> None:
        work = self.workspace
        self.header.show_article(work.article, work.annotation.status, work.annotator)
        if work.article is not None:
            self.articles.show_work(work.article.id, work.annotation)
        self.findings.look()
        self._follow_frame()

    def _follow_frame(self) -> None:
        work = self.workspace
        self.view.show_annotation(work.annotation, work.frame)
        self.cards.show_annotation(work.annotation, work.frame)
        self.frame_panel.show_frame(work.annotation, work.attribution)
        stance = self.commands.stance()
        self.actions_["implicit"].setChecked(
            work.attribution is not None and work.attribution.implicit
        )
        self.actions_["explicit"].setChecked(stance is not None and stance.explicit)
        for polarity in Polarity:
            chosen = stance is not None and stance.polarity is polarity
            self.actions_[polarity_action(polarity)].setChecked(chosen)
        self.show_saving()
        self._show_hint()

    def show_saving(self) -> None:
        """Show whether everything is saved, and what can be undone."""
        work = self.workspace
        self.strip.show_saved(
            idle=work.saver.is_idle,
            failed=work.saver.problem is not None,
            read_only=work.project is not None and not work.project.writable,
        )
        history = work.history
        self.actions_["undo"].setEnabled(history is not None and history.undoable is not None)
        self.actions_["redo"].setEnabled(history is not None and history.redoable is not None)

    def _follow_keyboard(self, arabic: bool) -> None:  # noqa: FBT001 - a signal's value
        self.interface.arabic_layout = arabic
        self.strip.retranslate()
        self._show_hint()

    def _show_title(self) -> None:
        project = self.workspace.project
        musnad = self.tr("Musnad")
        self.setWindowTitle(f"{project.name} — {musnad}" if project else musnad)

    def _show_hint(self) -> None:
        text = hint(self.workspace, self.view.selection, arabic_layout=self.interface.arabic_layout)
        self.strip.hint.setText(text)

    def _show_finding(self, text: str, position: int) -> None:
        self.view.select(self.view.caret.covering((position, position + 1)) or self.view.selection)
        self.view.setFocus()
        self.bar.tell(text)

    def tell_error(self, error: Exception) -> None:
        """Say what went wrong."""
        self.bar.warn(told(error, self.interface.language))

    def _tell_unsaved(self, error: Exception) -> None:
        text = told(error, self.interface.language)
        kept = self.tr("Your last changes are kept here, but not on the disk yet.")
        self.bar.warn(f"{text}\n{kept}", self.tr("Try again"), self._retry)

    def _retry(self) -> None:
        self.bar.hide()
        self.workspace.saver.retry()

    def _tell_step(self, kind: str, action: str) -> None:
        text = self.tr("Undone: {deed}") if kind == "undo" else self.tr("Redone: {deed}")
        self.bar.tell(text.format(deed=deed(action)))

    # Qt's events

    def retranslate(self) -> None:
        """Say the window's own words in the language in use."""
        self.setLocale(self.interface.locale)
        self.actions_.translate(self.menus, arabic_layout=self.interface.arabic_layout)
        self.strip.retranslate()
        self.view.setAccessibleName(self.tr("Article"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self._show_title()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what waits before the window goes; stay, and say so, where that fails."""
        if not self.workspace.close_project():
            event.ignore()
            return
        self.settings.set_layout("window", self.saveGeometry())
        self.settings.set_layout("panes", self.panes.saveState())
        self.tasks.close()
        self.workspace.saver.close()
        super().closeEvent(event)

    def _restore(self) -> None:
        self.resize(SIZE)
        for name, restore in (("window", self.restoreGeometry), ("panes", self.panes.restoreState)):
            kept = self.settings.layout(name)
            if kept is not None:
                restore(kept)


def _column(widget: QWidget, *parts: tuple[QWidget, int]) -> None:
    """Put parts below each other without gaps, each with its stretch."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part, stretch in parts:
        layout.addWidget(part, stretch)
