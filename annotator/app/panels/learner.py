"""The dialog on what a project's finished articles have taught: who decides, and why."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.app.language import Interface
from annotator.app.learner_facts import Facts
from annotator.app.messages import told_problem
from annotator.app.panels.learner_table import LearnerTable
from annotator.app.panels.learning_bar import LearningBar
from annotator.app.translatable import QT_TRANSLATE_NOOP

WIDTH = 780  # pixels
ROOM = 4  # pixels beside lines, which may hang out by a space
TOO_FEW = QT_TRANSLATE_NOOP(
    "Learner",
    "It takes {least} finished articles with attributions to learn from; there are {count}."
    " {key} finishes an article.",
)


class Learner(QDialog):
    """Tells of the model, and asks for it to be trained, forgotten or brought back by signals."""

    train_requested = Signal()
    stop_requested = Signal()
    forget_requested = Signal()
    return_requested = Signal()

    def __init__(
        self, interface: Interface, parent: QWidget, *, writable: bool, blind: bool
    ) -> None:
        """Make a dialog that does not know anything yet.

        Args:
            interface: the language in use.
            parent: the window.
            writable: whether the project could keep another model.
            blind: whether the project is annotated without suggestions.
        """
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Learning from your articles"))
        self._interface, self._writable, self._blind = interface, writable, blind
        self._facts: Facts | None = None
        self._can_return = self._is_running = False
        self.intro = QLabel(
            self.tr(
                "The rules suggest from the start. From articles that you have finished, a model"
                " can learn where they go wrong in your texts. It decides only where it did better"
                " than the rules in articles that it had not seen; it is kept in the project."
            )
        )
        self.intro.setObjectName("soft")
        self.state, self.offer, self.trust = QLabel(), QLabel(), QLabel()
        self.caption = QLabel(
            self.tr(
                "How much is found rightly (F1, in percent). Each article was judged by what the"
                " others taught."
            )
        )
        self.trust.setObjectName("soft")
        self.table = LearnerTable(interface)
        self.bar = LearningBar(interface)
        self.train, self.forget = QPushButton(), QPushButton(self.tr("Forget the model"))
        self.bring_back = QPushButton(self.tr("Bring the model back"))
        self.leave = QPushButton(self.tr("Close"))
        self._lay_out()
        self._connect()
        self.show_facts(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        for label in (self.intro, self.state, self.offer):
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(self.caption)
        column.addWidget(self.table)
        column.addWidget(self.trust)
        column.addStretch()
        column.addWidget(self.bar)
        for label in (self.intro, self.state, self.offer, self.caption, self.trust):
            label.setWordWrap(True)
            label.setContentsMargins(ROOM, 0, ROOM, 0)
        row = QHBoxLayout()
        for button in (self.forget, self.bring_back, self.leave, self.train):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.insertStretch(2, 1)
        column.addLayout(row)

    def _connect(self) -> None:
        self.train.clicked.connect(self.train_requested)
        self.forget.clicked.connect(self.forget_requested)
        self.bring_back.clicked.connect(self.return_requested)
        self.leave.clicked.connect(self.reject)
        self.bar.stop_requested.connect(self.stop_requested)

    def show_facts(self, facts: Facts | None, *, can_return: bool = False) -> None:
        """Show what is known; None: it is being found out.

        Args:
            facts: what is known.
            can_return: whether a model was forgotten that can be brought back.
        """
        self._facts, self._can_return = facts, can_return
        self.state.setText(self._state(facts))
        self.trust.setText("" if facts is None else self._trust(facts))
        judged = facts.judged if facts is not None else None
        for part in (self.caption, self.table):
            part.setVisible(judged is not None)
        self.trust.setVisible(bool(self.trust.text()))
        if not self._is_running:
            self.tell("" if facts is None else self._offer(facts))
        if judged is not None:
            self.table.show_judged(judged)
        self._fit()
        self._enable()

    def show_progress(self, done: int, total: int) -> None:
        """Show that a model is being trained, and how far that is."""
        if not self._is_running:
            self.tell(
                self.tr("You can close this and work on: the bar at the window’s foot tells on.")
            )
        is_first, self._is_running = not self._is_running, True
        self.bar.show_progress(done, total)
        if is_first:
            self._fit()
        self._enable()

    def show_end(self) -> None:
        """Show that no model is being trained any more."""
        self._is_running = False
        self.bar.hide()
        self.tell("" if self._facts is None else self._offer(self._facts))
        self._enable()

    def tell(self, text: str) -> None:
        """Say what has just happened, until something else is known."""
        self.offer.setText(text)
        self.offer.setVisible(bool(text))

    def _fit(self) -> None:
        """Be as high as what there is to say needs."""
        column = self.layout()
        assert column is not None  # noqa: S101 - made with the dialog
        width = max(WIDTH, column.minimumSize().width())
        self.resize(width, column.totalHeightForWidth(width))

    def _enable(self) -> None:
        facts = self._facts
        has_model = facts is not None and (facts.about or facts.problem) is not None
        self.train.setText(self.tr("Learn again") if has_model else self.tr("Learn"))
        is_free = self._writable and not self._is_running and facts is not None
        self.train.setEnabled(facts is not None and is_free and facts.is_enough)
        self.forget.setVisible(has_model)
        self.forget.setEnabled(is_free)
        self.bring_back.setVisible(self._can_return and not has_model)
        self.bring_back.setEnabled(is_free)
        self._point(facts)

    def _point(self, facts: Facts | None) -> None:
        """Have Enter do what comes next, and the focus stand where there is something to read."""
        is_next = self.train.isEnabled() and facts is not None and bool(facts.since)
        (self.train if is_next else self.leave).setDefault(True)
        if facts is not None and self.focusWidget() in {None, self.train, self.leave}:
            (self.table if facts.judged is not None else self.train).setFocus()
        if not self.train.isEnabled() and self.focusWidget() in {None, self.train}:
            self.leave.setFocus()

    def _state(self, facts: Facts | None) -> str:
        if facts is None:
            return self.tr("Looking at what is there…")
        if facts.problem is not None:
            why = told_problem(facts.problem, self._interface.language)
            text = self.tr("The rules suggest: the project’s model cannot be used.")
            return f"{text}\n{why}"
        if facts.about is None:
            return self.tr("There is no model yet: the rules suggest.")
        count, when = facts.about.articles, self._interface.moment(facts.about.trained)
        text = self.tr("A model suggests; it has learnt from %Ln article(s)", "", count)
        return self._interface.joined(text, self.tr("learnt last: {when}").format(when=when))

    def _offer(self, facts: Facts) -> str:
        """Say what can be done next, or why nothing can."""
        lines = []
        if self._blind:
            lines.append(
                self.tr(
                    "This project is annotated blind: what is suggested is not shown, and only"
                    " orders the list of articles."
                )
            )
        if not self._writable:
            lines.append(self.tr("This project is open for reading only."))
        elif not facts.is_enough:
            lines.append(too_few(self._interface, facts.useful, facts.least))
        elif facts.about is None:
            lines.append(self.tr("%Ln finished article(s) can be learnt from.", "", facts.useful))
        elif facts.since:
            lines.append(
                self.tr("%Ln article(s) finished or changed since: learn again.", "", facts.since)
            )
        else:
            lines.append(self.tr("No article has been finished or changed since."))
        return "\n".join(lines)

    def _trust(self, facts: Facts) -> str:
        errors = facts.judged.errors if facts.judged is not None else {}
        if errors.get("model") is None:
            return ""
        text = self.tr(
            "How likely each suggestion is said to be right was off by {model} points on average;"
            " with the rules alone, by {rules}."
        )
        share = self.table.share
        return text.format(model=share(errors["model"]), rules=share(errors["rules"]))


def too_few(interface: Interface, count: int, least: int) -> str:
    """Say how many finished articles with attributions there are, and how many it takes."""
    number = interface.number
    text = QCoreApplication.translate("Learner", TOO_FEW)
    return text.format(count=number(count), least=number(least), key=interface.key("finish"))
