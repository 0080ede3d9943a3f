"""What a training set is to be: its tables, whose work it holds, its parts, and where to."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.app.assistants.filter_form import FilterForm
from annotator.app.language import Interface
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.annotation import DONE
from annotator.training.plan import Files, Names, Plan, Selection, Splitting, View

MARGIN = 6  # pixels
ACROSS = 2
VIEW_TEXTS = {
    View.TOKENS: QT_TRANSLATE_NOOP("TrainingPage", "words with tags"),
    View.SPANS: QT_TRANSLATE_NOOP("TrainingPage", "marked passages"),
    View.FRAMES: QT_TRANSLATE_NOOP("TrainingPage", "whole attributions"),
    View.PAIRS: QT_TRANSLATE_NOOP("TrainingPage", "quotes and who said them"),
    View.STANCE: QT_TRANSLATE_NOOP("TrainingPage", "stances"),
    View.CHAT: QT_TRANSLATE_NOOP("TrainingPage", "questions and answers"),
}
FILE_NAMES = {Files.PARQUET: "Parquet", Files.JSONL: "JSONL"}


class TrainingPage(QWidget):
    """Keeps the choice; asks for a place by a signal."""

    target_requested = Signal()
    changed = Signal()

    def __init__(self, interface: Interface) -> None:
        """Choose what is usual."""
        super().__init__()
        self.intro = QLabel()
        self.intro.setWordWrap(True)
        self.intro.setObjectName("soft")
        self.views = {view: QCheckBox() for view in View}
        for check in self.views.values():
            check.setChecked(True)
        self.filters = FilterForm(interface)
        self.filters.parted.setChecked(True)
        self.files, self.names = QComboBox(), QComboBox()
        self.title, self.licence = QLineEdit("musnad"), QLineEdit()
        self._labels = {name: QLabel() for name in ("views", "files", "names", "title", "licence")}
        self.target_label, self.target, self.choose = QLabel(), QLineEdit(), QPushButton()
        self.target_label.setBuddy(self.target)
        self.choose.setAutoDefault(False)
        self._lay_out()
        for one in self.views.values():
            one.toggled.connect(lambda _: self.changed.emit())
        self.target.textChanged.connect(lambda _: self.changed.emit())
        self.choose.clicked.connect(self.target_requested)
        self.retranslate()

    def _lay_out(self) -> None:
        checks = QGridLayout()
        for number, check in enumerate(self.views.values()):
            checks.addWidget(check, *divmod(number, ACROSS))
        form = QFormLayout()
        form.addRow(self._labels["views"], checks)
        for name, field in (
            ("files", self.files),
            ("names", self.names),
            ("title", self.title),
            ("licence", self.licence),
        ):
            self._labels[name].setBuddy(field)
            form.addRow(self._labels[name], field)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        column.addWidget(self.intro)
        column.addLayout(form)
        column.addWidget(self.filters)
        column.addStretch()
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(page)
        where = QHBoxLayout()
        where.addWidget(self.target_label)
        where.addWidget(self.target, 1)
        where.addWidget(self.choose)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(scrolled, 1)
        rows.addLayout(where)

    @property
    def is_ready(self) -> bool:
        """Whether there is a table to make, and a place for it."""
        return bool(self._chosen() and self.target.text().strip())

    def _chosen(self) -> tuple[View, ...]:
        return tuple(view for view, check in self.views.items() if check.isChecked())

    def plan(self) -> Plan:
        """Give what is to be made."""
        chosen = self.filters.departure("")
        names = self.names.currentData()
        return Plan(
            splitting=Splitting(shares=chosen.shares, seed=chosen.seed),
            selection=Selection(
                annotator=chosen.annotator,
                adjudicated=chosen.adjudicated,
                statuses=chosen.statuses or DONE,
            ),
            views=self._chosen(),
            anonymise=Names(names) if names else None,
            licence=self.licence.text().strip() or None,
            files=Files(self.files.currentData()),
            name=self.title.text().strip() or "musnad",
        )

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.intro.setText(
            self.tr(
                "A folder with a table for each task, whole records beside them, and a card that"
                " tells what is in it. Copies and reports on one event stay in one part. Finished"
                " and adjudicated work goes in, unless another status is chosen."
            )
        )
        for view, text in VIEW_TEXTS.items():
            said = QCoreApplication.translate("TrainingPage", text)
            self.views[view].setText(f"{said} ({view})")
        names = {
            None: self.tr("stay as they are"),
            Names.PLACEHOLDERS: self.tr("become placeholders"),
            Names.INVENTED: self.tr("become invented names"),
        }
        fill(self.names, {name.value if name else "": text for name, text in names.items()})
        fill(self.files, {files.value: text for files, text in FILE_NAMES.items()})
        titles = {
            "views": self.tr("Tables for"),
            "files": self.tr("Written as"),
            "names": self.tr("Names of people"),
            "title": self.tr("Name on the card"),
            "licence": self.tr("Licence"),
        }
        fields = {
            "files": self.files,
            "names": self.names,
            "title": self.title,
            "licence": self.licence,
        }
        for name, text in titles.items():
            self._labels[name].setText(text)
            if name in fields:
                fields[name].setAccessibleName(text)
        self.licence.setPlaceholderText(self.tr("as the articles say"))
        self.target_label.setText(self.tr("Folder"))
        self.target.setAccessibleName(self.tr("Folder to make"))
        self.choose.setText(self.tr("Choose…"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def fill(choice: QComboBox, texts: dict[str, str]) -> None:
    """Offer texts by what they stand for; what was chosen stays so."""
    chosen = choice.currentData()
    choice.clear()
    for value, text in texts.items():
        choice.addItem(text, value)
    choice.setCurrentIndex(max(0, choice.findData(chosen)))
