"""The guideline of a window: which one, opened at what the annotator is about."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.app.server.rights import manages
from annotator.app.theme import THEMES
from annotator.model.mention import Layer
from annotator.problems import Place, Problem
from annotator.resources import resource
from annotator.wording.language import Language

if TYPE_CHECKING:
    from annotator.app.article_view.selection import Selection
    from annotator.app.main_window import MainWindow

SETTING = "guideline"
ASKED_FOR = (Layer.QUOTE, Layer.SPEAKER, Layer.CUE)  # in the order in which the hints ask
RULES = {
    "lint.frame_without_quote": "rule-1",
    "lint.frame_without_cue": "rule-8",
    "lint.frame_without_speaker": "rule-10",
    "lint.frame_without_source": "rule-12",
    "lint.frame_without_addressee": "rule-13",
    "lint.frame_without_target": "rule-15",
    "lint.frame_without_mode": "rule-14",
    "lint.mode_unlike_marks": "rule-14",
    "lint.many_addressees": "rule-13",
    "lint.many_cues": "rule-8",
    "lint.cue_inside_quote": "rule-8",
    "lint.cue_with_preposition": "rule-8",
    "lint.quote_shared": "rule-4",
    "lint.quotes_cross": "rule-5",
    "lint.mention_unused": "rule-4",
    "lint.unbalanced_marks": "rule-7",
    "lint.edge_space": "edges",
    "lint.edge_stop": "edges",
    "lint.source_in_marks": "rule-12",
    "lint.quote_ends_with_stop": "rule-7",
    "lint.quote_starts_with_complementizer": "rule-7",
    "lint.stance_without_target": "rule-15",
    "lint.neutral_with_target": "rule-15",
    "lint.stance_without_holder": "rule-15",
    "lint.holder_elsewhere": "rule-15",
    "lint.stance_of_itself": "rule-15",
    "lint.stance_twice": "rule-15",
    "lint.target_is_quote": "rule-15",
    "lint.feature_unknown": "features",
    "lint.feature_value": "features",
}


class Guideline(QObject):
    """Fills the guideline's panel and brings it to the front."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._panel = window.guideline_panel
        self._is_saving = False
        self._told_at: Selection | None = None

    def follow_finding(self) -> None:
        """Take note of where the finding was told."""
        self._told_at = self._window.view.selection

    def open(self) -> None:
        """Show the guideline where it is about what is in hand; once more: back to the article."""
        window, panel = self._window, self._panel
        if panel.isVisible() and panel.isAncestorOf(window.focusWidget() or window):
            window.side.show_tab("attributions")
            window.navigation.step_back()
            return
        if not window.side.isVisible():
            window.appearance.switch_panel("frames")
        window.side.show_tab(SETTING)
        panel.reader.setFocus()
        topic = self.topic()
        if topic is not None:
            panel.go_to(*topic)

    def topic(self) -> tuple[str, ...] | None:
        """Give the anchor, and words of titles, of what the annotator is about.

        The finding told last, while the caret is still there; the role that the frame in hand is
        asked for; the mention under the caret.
        """
        selection = self._window.view.selection
        finding = self._window.findings.told
        if finding is not None and finding.code in RULES and selection == self._told_at:
            return (RULES[finding.code],)
        mention, layer = self._window.commands.mention_in_hand(), self._asked_for()
        if mention is not None:
            frames = self._workspace.annotation.attributions_of.get(mention.id, ())
            in_frame = self._workspace.frame in {frame.id for frame in frames}
            layer = layer if in_frame and layer is not None else mention.layer
        return None if layer is None else (f"layer-{layer}", self._name(layer))

    def _asked_for(self) -> Layer | None:
        frame = self._workspace.attribution
        if frame is None:
            return None
        return next((layer for layer in ASKED_FOR if not frame.role(layer)), None)

    def _name(self, layer: Layer) -> str:
        return self._window.interface.layer_name(layer)

    def fill(self) -> None:
        """Show the project's own guideline, or the one that comes with the program."""
        project, language = self._workspace.project, self._window.interface.language
        own = project.setting(SETTING) if project is not None else None
        text = own if isinstance(own, str) else builtin(language)
        self._panel.show_text(
            text,
            own=isinstance(own, str),
            right_to_left=language is Language.ARABIC,
            writable=manages(project),
        )

    def dress(self) -> None:
        """Follow theme and size of letters."""
        settings = self._window.settings
        self._panel.dress(THEMES[settings.theme], QApplication.font(), settings.points)

    def save(self, text: str | None) -> None:
        """Keep a text as the project's own guideline; None: go back to the program's."""
        project = self._workspace.project
        if project is None or not manages(project):
            return
        self._is_saving = True
        self._workspace.saver.submit(partial(project.remember, SETTING, text))

    def follow_saved(self) -> None:
        """Show a guideline that has been kept."""
        if self._is_saving:
            self._is_saving = False
            self._panel.forget()

    def ask_import(self) -> None:
        """Ask for a file and keep what it says as the project's guideline."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Take a guideline from a file"),
            "",
            self.tr("Markdown (*.md *.markdown *.txt);;All files (*)"),
        )
        if not name:
            return
        try:
            text = read_guideline(name)
        except Problem as problem:
            self._window.presenter.tell_error(problem)
            return
        self.save(text)


def builtin(language: Language) -> str:
    """Read the guideline that comes with the program."""
    return resource("docs", "guideline", f"{language}.md").read_text(encoding="utf-8")


def read_guideline(path: str) -> str:
    """Read a guideline's file.

    Raises:
        Problem: it cannot be read, or is no text.
    """
    from annotator.formats.files import reading  # noqa: PLC0415 - nobody needs it to start
    from annotator.formats.text import text_of  # noqa: PLC0415

    try:
        with reading(path) as handle:
            return text_of(handle.read())
    except Problem as problem:
        raise problem.at(Place(path)) from problem
