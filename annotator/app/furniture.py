"""What the window does not need for its first picture: all that reads, marks, lists and saves."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.app.accessibility.announcer import Announcer
from annotator.app.accessibility.article import expose
from annotator.app.accessibility.focus_ring import FocusRing
from annotator.app.action_table import handlers
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
from annotator.app.connections import connect
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
from annotator.app.panels.scrolled import Scrolled
from annotator.app.panels.unplaced import UnplacedPanel
from annotator.app.panes import column
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

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow


def furnish(window: "MainWindow") -> Mapping[str, Callable[[], object]]:
    """Bring the parts and connect them; give what each action does, by the action's name."""
    _read(window)
    _stand_beside(window)
    _work(window)
    window.actions_.listen((window.view, window.cards.list))
    connect(window)
    return handlers(window)


def _read(window: "MainWindow") -> None:
    """Bring the page."""
    window.book = EntityBook(window.workspace, window.tasks, window)
    window.view = ArticleView(window.interface)
    # Before anything asks how it is read:
    expose(window.view, window.workspace, window.interface)
    window.view.show_scheme(window.interface.scheme)
    window.no_article = NoArticle()
    window.middle.addWidget(window.no_article)
    window.middle.addWidget(window.view)
    window.review_bar = ReviewBar(window.interface, window.middle)


def _stand_beside(window: "MainWindow") -> None:
    """Bring the panels beside the page."""
    interface, work = window.interface, window.workspace
    window.cards = AttributionsPanel(interface)
    window.frame_panel = FramePanel(interface)
    window.features = FeaturesPanel(interface)
    window.entities = EntitiesPanel(window.book, work, interface)
    window.scoring_bar = ScoringBar(interface)
    window.articles.below_order.addWidget(window.scoring_bar)
    window.guideline_panel = GuidelinePanel()
    window.findings_panel = FindingsPanel(interface)
    window.unplaced_panel = UnplacedPanel(interface)
    window.comments = CommentsPanel(interface)
    window.history_panel = HistoryPanel(interface, work, window.tasks)
    window.cases = CasesPanel(interface)
    window.lists.addWidget(window.cases)
    window.differences = DifferencesPanel(interface, window.actions_.among_differences)
    window.frames = QWidget()
    forms = Scrolled(column(QWidget(), (window.frame_panel, 0), (window.features, 0)))
    column(window.frames, (forms, 0), (window.cards, 1))
    window.side.fill(
        {
            "attributions": window.frames,
            "entities": window.entities,
            "guideline": window.guideline_panel,
            "findings": window.findings_panel,
            "unplaced": window.unplaced_panel,
            "comments": window.comments,
            "differences": window.differences,
            "history": window.history_panel,
        }
    )


def _work(window: "MainWindow") -> None:
    """Bring what acts."""
    work, view, tasks, interface = window.workspace, window.view, window.tasks, window.interface
    window.commands = Commands(work, view)
    window.stances = StanceCommands(work)
    window.entity_commands = EntityCommands(work, view, window.book)
    window.edges = EdgeCommands(work, view)
    window.selecting = SelectionCommands(work, view)
    window.feature_commands = FeatureCommands(work)
    window.frame_commands = FrameCommands(work, view)
    window.blind = Blind(work, window)
    window.suggestions = Suggestions(work, window.blind, tasks, window)
    window.engines = Engines(work, window)
    window.pale = Pale(work, window.blind, window.engines, tasks, window)
    window.desk = Desk(window, work, tasks, window.bar, window.settings, interface)
    window.importing, window.exporting = ImportDesk(window), ExportDesk(window)
    window.findings = Findings(work, tasks, interface, window)
    window.scoring = Scoring(work, window.engines, tasks, window)
    window.learner = LearnerDesk(window)
    window.strip.above.addWidget(window.learner.bar)
    window.guideline = Guideline(window)
    window.scheme_desk = SchemeDesk(window)
    window.places = Places(work, view)
    window.directions = Directions(work, window)
    window.ahead = Ahead(window)
    window.navigation = Navigation(window)
    window.pale_commands = PaleCommands(window)
    window.who = Who(window)
    window.presenter = Presenter(window)
    window.comments_desk = CommentsDesk(window)
    window.unplaced = UnplacedDesk(window)
    window.same = SameReview(window)
    window.adjudication, window.decisions = AdjudicationDesk(window), Decisions(window)
    window.telling, window.showing = Telling(window), Showing(window)
    window.conflicts = Conflicts(window)
    window.online = Online(window)
    window.server_desk = ServerDesk(window)
    window.team = TeamDesk(window)
    window.my_work = MyWork(window)
    window.go = GoTo(window)
    window.watcher = LayoutWatcher(window)
    window.activity = ActivityWatch(window)
    window.overview = Overview(window)
    window.announcer = Announcer(window)
    window.ring = FocusRing(window, view, window.cards.list, window.articles.list)
    window.system_size = SystemSize(window)
