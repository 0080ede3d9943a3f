"""The window: what its first picture shows, and what `furniture` brings once that is painted.

Puts parts together and decides nothing itself. The first picture has nothing in it to read, mark
or list yet, so the parts that do so need not be there before it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QInputDialog, QMainWindow, QMessageBox, QStackedWidget, QWidget

from annotator.app.action_table import action_table
from annotator.app.actions import Actions
from annotator.app.afterwards import Afterwards
from annotator.app.appearance import Appearance
from annotator.app.key_map_desk import KeyMapDesk
from annotator.app.language import Interface
from annotator.app.menus.mark import layer_action
from annotator.app.panels.articles import ArticlesPanel
from annotator.app.panels.header import Header
from annotator.app.panels.message_bar import MessageBar
from annotator.app.panels.side import SidePanel
from annotator.app.panels.strip import Strip
from annotator.app.panels.welcome import Welcome
from annotator.app.panes import SIZE, Panes, column
from annotator.app.refusals import Refusal
from annotator.app.settings import Settings
from annotator.app.tasks import Tasks
from annotator.app.workspace import Workspace
from annotator.model.mention import Layer
from annotator.model.scheme import DEFAULT_SCHEME, Scheme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.app.accessibility.announcer import Announcer
    from annotator.app.accessibility.focus_ring import FocusRing
    from annotator.app.activity_watch import ActivityWatch
    from annotator.app.adjudication.cases import CasesPanel
    from annotator.app.adjudication.decisions import Decisions
    from annotator.app.adjudication.desk import AdjudicationDesk
    from annotator.app.adjudication.panel import DifferencesPanel
    from annotator.app.adjudication.showing import Showing
    from annotator.app.adjudication.telling import Telling
    from annotator.app.ahead import Ahead
    from annotator.app.article_view.view import ArticleView
    from annotator.app.assistants.export_desk import ExportDesk
    from annotator.app.assistants.import_desk import ImportDesk
    from annotator.app.blind import Blind
    from annotator.app.commands import Commands
    from annotator.app.comments import CommentsDesk
    from annotator.app.conflicts import Conflicts
    from annotator.app.desk import Desk
    from annotator.app.directions import Directions
    from annotator.app.edge_commands import EdgeCommands
    from annotator.app.engines import Engines
    from annotator.app.entity_book import EntityBook
    from annotator.app.entity_commands import EntityCommands
    from annotator.app.feature_commands import FeatureCommands
    from annotator.app.findings import Findings
    from annotator.app.fonts import SystemSize
    from annotator.app.frame_commands import FrameCommands
    from annotator.app.go_to import GoTo
    from annotator.app.guideline import Guideline
    from annotator.app.layout_watcher import LayoutWatcher
    from annotator.app.learner_desk import LearnerDesk
    from annotator.app.my_work import MyWork
    from annotator.app.navigation import Navigation
    from annotator.app.overview import Overview
    from annotator.app.pale import Pale
    from annotator.app.pale_commands import PaleCommands
    from annotator.app.palette_desk import PaletteDesk
    from annotator.app.panels.attributions import AttributionsPanel
    from annotator.app.panels.comments import CommentsPanel
    from annotator.app.panels.entities import EntitiesPanel
    from annotator.app.panels.features import FeaturesPanel
    from annotator.app.panels.findings import FindingsPanel
    from annotator.app.panels.frame import FramePanel
    from annotator.app.panels.guideline import GuidelinePanel
    from annotator.app.panels.history import HistoryPanel
    from annotator.app.panels.no_article import NoArticle
    from annotator.app.panels.review_bar import ReviewBar
    from annotator.app.panels.scoring_bar import ScoringBar
    from annotator.app.panels.unplaced import UnplacedPanel
    from annotator.app.places import Places
    from annotator.app.presenter import Presenter
    from annotator.app.same import SameReview
    from annotator.app.scheme_desk import SchemeDesk
    from annotator.app.scoring import Scoring
    from annotator.app.selection_commands import SelectionCommands
    from annotator.app.server.desk import ServerDesk
    from annotator.app.server.online import Online
    from annotator.app.stance_commands import StanceCommands
    from annotator.app.suggestions import Suggestions
    from annotator.app.team.desk import TeamDesk
    from annotator.app.unplaced import UnplacedDesk
    from annotator.app.who import Who


class MainWindow(QMainWindow):
    """The app's window."""

    painted = Signal()  # the first picture is on the screen: what takes its time may begin

    # What `furniture.furnish` brings:
    view: "ArticleView"
    cards: "AttributionsPanel"
    frame_panel: "FramePanel"
    features: "FeaturesPanel"
    frames: QWidget
    entities: "EntitiesPanel"
    guideline_panel: "GuidelinePanel"
    findings_panel: "FindingsPanel"
    unplaced_panel: "UnplacedPanel"
    comments: "CommentsPanel"
    history_panel: "HistoryPanel"
    no_article: "NoArticle"
    differences: "DifferencesPanel"
    cases: "CasesPanel"
    review_bar: "ReviewBar"
    scoring_bar: "ScoringBar"
    book: "EntityBook"
    commands: "Commands"
    stances: "StanceCommands"
    entity_commands: "EntityCommands"
    edges: "EdgeCommands"
    selecting: "SelectionCommands"
    feature_commands: "FeatureCommands"
    frame_commands: "FrameCommands"
    suggestions: "Suggestions"
    blind: "Blind"
    engines: "Engines"
    learner: "LearnerDesk"
    pale: "Pale"
    pale_commands: "PaleCommands"
    desk: "Desk"
    importing: "ImportDesk"
    exporting: "ExportDesk"
    findings: "Findings"
    guideline: "Guideline"
    scoring: "Scoring"
    scheme_desk: "SchemeDesk"
    places: "Places"
    directions: "Directions"
    ahead: "Ahead"
    navigation: "Navigation"
    who: "Who"
    presenter: "Presenter"
    comments_desk: "CommentsDesk"
    unplaced: "UnplacedDesk"
    same: "SameReview"
    conflicts: "Conflicts"
    online: "Online"
    server_desk: "ServerDesk"
    team: "TeamDesk"
    my_work: "MyWork"
    go: "GoTo"
    adjudication: "AdjudicationDesk"
    decisions: "Decisions"
    showing: "Showing"
    telling: "Telling"
    watcher: "LayoutWatcher"
    activity: "ActivityWatch"
    overview: "Overview"
    announcer: "Announcer"
    ring: "FocusRing"
    system_size: "SystemSize"

    def __init__(self, settings: Settings, interface: Interface) -> None:
        """Compose what the first picture shows."""
        super().__init__()
        self._is_painted = self.is_furnished = False
        self._deeds: Mapping[str, Callable[[], object]] = {}
        self.settings, self.interface = settings, interface
        self.tasks = Tasks(self)
        self.afterwards = Afterwards(self)
        self.workspace = Workspace(settings.annotator, self, self.tasks)
        self.palette_desk: PaletteDesk | None = None
        self._compose()
        self.actions_ = Actions(action_table(DEFAULT_SCHEME), self.do, self)
        self.key_map_desk = KeyMapDesk(self)
        self.menu_bar = self.menuBar()  # whose menus go with the last reference to it
        self.menus = self.actions_.fill(self.menu_bar)
        self.show_roles()
        self.appearance = Appearance(self)
        self.retranslate()
        self.appearance.apply()
        self._restore()

    def _compose(self) -> None:
        """Make the parts of the first picture and put them in their places."""
        self.welcome = Welcome()
        self.header = Header(self.interface)
        self.strip = Strip(self.interface)
        self.articles = ArticlesPanel(self.interface, self.tasks)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.welcome)
        self.bar = MessageBar(self.middle)
        self.side = SidePanel()
        self.centre = QWidget()
        column(self.centre, (self.header, 0), (self.middle, 1))
        self.lists = QStackedWidget()
        self.lists.addWidget(self.articles)
        self.panes = Panes(self.lists, self.centre, self.side)
        body = QWidget()
        column(body, (self.panes, 1), (self.strip, 0))
        self.setCentralWidget(body)

    def furnish(self) -> None:
        """Bring the rest of the parts, unless they are there; then a project can be opened."""
        if self.is_furnished:
            return
        from annotator.app import furniture  # noqa: PLC0415 - after the first picture

        self._deeds = furniture.furnish(self)
        self.is_furnished = True
        self.retranslate()
        self.appearance.apply()
        self.presenter.show_project()
        self.presenter.show_saving()
        self.presenter.show_suggestions()

    def do(self, name: str) -> None:
        """Do what the action of this name does."""
        self.furnish()
        self.bar.outdate()
        self._deeds[name]()

    # what the window asks and says itself

    def ask_annotator(self) -> Refusal | None:
        """Ask for the name that annotations are kept under, where the project does not say it."""
        project = self.workspace.project
        if project is not None and project.annotator is not None:
            on_server = project.member is not None
            return Refusal.NAMED_BY_SERVER if on_server else Refusal.NAMED_BY_PACKAGE
        name, accepted = QInputDialog.getText(
            self,
            self.tr("Annotator"),
            self.tr("Your name, kept with your annotations:"),
            text=self.settings.annotator,
        )
        if accepted and name.strip():
            self.workspace.set_annotator(name.strip())
            self.settings.annotator = self.workspace.annotator
        return None

    def show_palette(self) -> None:
        """Show all that can be done, to choose from by typing."""
        if self.palette_desk is None:
            from annotator.app.palette_desk import PaletteDesk  # noqa: PLC0415 - when first asked for

            self.palette_desk = PaletteDesk(self)
        self.palette_desk.show()

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

    def take_scheme(self, scheme: Scheme) -> None:
        """Name, draw and reach the layers as a project's scheme says."""
        self.view.show_scheme(scheme)
        if scheme != self.interface.scheme:
            self.interface.scheme = scheme
            self.key_map_desk.apply()
            self.show_roles()
            self.retranslate()
            self.appearance.apply()

    def show_roles(self) -> None:
        """Show the layers and their keys in the strip."""
        scheme = self.interface.scheme
        actions = [self.actions_[layer_action(style.layer)] for style in scheme.layers]
        self.strip.set_roles(scheme, actions)

    def show_title(self) -> None:
        """Name the project in the window's title."""
        project = self.workspace.project
        musnad = self.tr("Musnad")
        name = project.name if project is not None else None
        if project is not None and project.package is not None:
            whose = self.tr("{project}: package for {annotator}")
            package = project.package
            name = whose.format(project=package.name, annotator=package.annotator)
        self.setWindowTitle(f"{name} — {musnad}" if name else musnad)

    def layer_names(self) -> dict[str, str]:
        """Give what the actions that mark the layers are called."""
        return {layer_action(layer): self.interface.layer_name(layer) for layer in Layer}

    # Qt's events

    def retranslate(self) -> None:
        """Say the window's own words in the language in use."""
        self.setLocale(self.interface.locale)
        arabic = self.interface.arabic_layout
        self.actions_.translate(self.menus, self.layer_names(), arabic_layout=arabic)
        self.strip.retranslate()
        self.side.retranslate()
        if self.is_furnished:
            self.view.setAccessibleName(self.tr("Article"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_title()
            if self.is_furnished:
                self.presenter.show_annotation()
                self.presenter.show_marks()
                self.presenter.show_frame()
        elif event.type() is QEvent.Type.FontChange:
            self.panes.fit_letters(max(self.width(), SIZE.width()))
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the first picture has been drawn."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what waits before the window goes; stay, and say so, where that fails."""
        if not self.workspace.close_project():
            event.ignore()
            return
        self.settings.set_layout("window", self.saveGeometry())
        self.settings.set_layout("panes", self.panes.saveState())
        self.tasks.close()
        self.interface.fall_silent()
        self.workspace.saver.close()
        super().closeEvent(event)

    def _restore(self) -> None:
        self.articles.choose_order(self.settings.order)
        self.resize(SIZE.boundedTo(self.screen().availableSize()))
        for name, restore in (("window", self.restoreGeometry), ("panes", self.panes.restoreState)):
            kept = self.settings.layout(name)
            if kept is not None:
                restore(kept)
