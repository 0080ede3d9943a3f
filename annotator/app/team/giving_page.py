"""Giving articles out: to whom, how many people each, and what that would come to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app.keyboard import press_by_enter
from annotator.app.language import Interface
from annotator.app.team.jobs import Giving, Team
from annotator.store.members import Role

if TYPE_CHECKING:
    from annotator.store.assignment_plan import Plan

PAUSE = 150  # milliseconds without a change before the outcome is worked out
MOST = 9  # people that an article can be given to at once
HUNDRED = 100


class GivingPage(QWidget):
    """A form, and below it what it would come to; nothing is given out before it is asked for."""

    plan_requested = Signal(object)  # the `Giving`
    give_requested = Signal(object)  # the `Plan`

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self._interface = interface
        self._team = Team((), {}, 0)
        self.plan: Plan | None = None
        self._people_label, self._each_label, self._overlap_label = QLabel(), QLabel(), QLabel()
        self.open_places = QCheckBox()
        self.people = QListWidget()
        self.each, self.overlap = QSpinBox(), QSpinBox()
        self.each.setRange(1, MOST)
        self.overlap.setRange(0, HUNDRED)
        self.overlap.setSuffix("\u00a0%")
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.outcome = QTreeWidget()
        self.outcome.setRootIsDecorated(False)
        self.outcome.setUniformRowHeights(True)
        self.give = QPushButton()
        self.give.setAutoDefault(False)
        press_by_enter(self.give)
        self._rest = QTimer(self, interval=PAUSE, singleShot=True)
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow("", self.open_places)
        form.addRow(self._people_label, self.people)
        form.addRow(self._each_label, self.each)
        form.addRow(self._overlap_label, self.overlap)
        for label, field in (
            (self._people_label, self.people),
            (self._each_label, self.each),
            (self._overlap_label, self.overlap),
        ):
            label.setBuddy(field)
        self.people.setMaximumHeight(6 * self.fontMetrics().height())
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.give)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(self.outcome, 1)
        column.addLayout(row)

    def _connect(self) -> None:
        self._rest.timeout.connect(self._ask)
        self.open_places.toggled.connect(self._change)
        self.people.itemChanged.connect(self._change)
        self.each.valueChanged.connect(self._change)
        self.overlap.valueChanged.connect(self._change)
        self.give.clicked.connect(self._give)

    def show_team(self, team: Team) -> None:
        """Offer these people; annotators are chosen until somebody says otherwise."""
        known = {self.people.item(row).text() for row in range(self.people.count())}
        unchosen = known - set(self._chosen())
        self._team = team
        self.people.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.people.clear()
        for member in team.members:
            item = QListWidgetItem(member.name, self.people)
            is_on = member.name not in unchosen and (
                member.name in known or member.role is Role.ANNOTATOR
            )
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        self.people.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._change()

    def giving(self) -> Giving | None:
        """Give what the form says; None where nobody is chosen."""
        people = () if self.open_places.isChecked() else tuple(self._chosen())
        if not people and not self.open_places.isChecked():
            return None
        return Giving(people, self.each.value(), self.overlap.value() / HUNDRED)

    def show_plan(self, plan: "Plan | None") -> None:
        """Show what would be given to whom; None: nothing is known yet."""
        self.plan = plan
        self.outcome.clear()
        number = self._interface.number
        for name, load in plan.loads.items() if plan is not None else ():
            before = plan.waiting.get(name) if plan is not None else None
            cells = [name, number(load.articles), number(load.letters)]
            cells.append(number(before.articles) if before is not None else number(0))
            self.outcome.addTopLevelItem(QTreeWidgetItem(cells))
        self.outcome.setVisible(plan is None or bool(plan.loads))
        self.give.setEnabled(plan is not None and bool(plan.given))
        self._tell()

    def _tell(self) -> None:
        plan, number = self.plan, self._interface.number
        if self.giving() is None:
            text = self.tr("Choose who is to annotate.")
        elif plan is None:
            text = self.tr("Working it out…")
        elif not plan.given:
            text = self.tr("Nothing is left to give out: every article has its people.")
        else:
            articles = len({article for article, _ in plan.given})
            text = self.tr("{places} places in {articles} articles.").format(
                places=number(len(plan.given)), articles=number(articles)
            )
            if plan.lacking:
                lacking = self.tr("In {count} articles there are too few people for it.")
                text = f"{text} {lacking.format(count=number(len(plan.lacking)))}"
        self.told.setText(text)
        self.told.setAccessibleName(text)

    def _chosen(self) -> list[str]:
        items = (self.people.item(row) for row in range(self.people.count()))
        return [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]

    def _change(self) -> None:
        self.people.setEnabled(not self.open_places.isChecked())
        self.show_plan(None)
        self._rest.start()

    def _ask(self) -> None:
        giving = self.giving()
        if giving is not None:
            self.plan_requested.emit(giving)

    def _give(self) -> None:
        if self.plan is not None:
            self.give_requested.emit(self.plan)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.open_places.setText(self.tr("As &open places, for whoever takes them"))
        self._people_label.setText(self.tr("&To whom:"))
        self._each_label.setText(self.tr("&People for each article:"))
        self._overlap_label.setText(self.tr("&One more for this share of them:"))
        self.people.setAccessibleName(self.tr("To whom"))
        self.each.setAccessibleName(self.tr("People for each article"))
        self.overlap.setAccessibleName(self.tr("Share of the articles that one more is to have"))
        columns = (
            self.tr("Name"),
            self.tr("New articles"),
            self.tr("Letters in them"),
            self.tr("Not done before"),
        )
        self.outcome.setHeaderLabels(list(columns))
        for column in range(len(columns)):
            fits = QHeaderView.ResizeMode.ResizeToContents
            self.outcome.header().setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if column == 0 else fits
            )
        self.outcome.header().setStretchLastSection(False)
        self.outcome.setAccessibleName(self.tr("What each would get"))
        self.give.setText(self.tr("Give out"))
        self.show_plan(self.plan)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
