"""Keeps the window showing what is on the bench: changes come down here."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.adjudication.decisions import State
from annotator.app.adjudication.apart import cut
from annotator.app.adjudication.lines import Lines
from annotator.app.adjudication.sides import laid_beside
from annotator.app.adjudication.versions import Versions
from annotator.app.adjudication.words import STATE_SIGNS, side_sign, state_name, title
from annotator.app.article_view.marks import Side
from annotator.app.panels.lines import Line
from annotator.app.panels.sentence import Piece, isolated, plain, sentence
from annotator.model.mention import Layer
from annotator.text.bidi import Direction, paragraph_direction

if TYPE_CHECKING:
    from annotator.adjudication.differences import Difference, Group
    from annotator.app.adjudication.bench import Bench
    from annotator.app.main_window import MainWindow

TAB = "differences"
WIDTH_SHARE = 0.36  # of the window, for annotators side by side
MOST_SIDE = 560  # pixels


class Showing(QObject):
    """Shows one window's bench."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self.lines = Lines(window.interface)
        self._agreed: Group | None = None  # one that all agree on, looked at
        self._sizes: list[int] = []
        window.differences.line = self.line

    @property
    def _bench(self) -> "Bench | None":
        return self._window.adjudication.bench

    # beginning and ending

    def begin(self) -> None:
        """Bring the panels of adjudication to the front, with room for columns."""
        window = self._window
        window.lists.setCurrentWidget(window.cases)
        window.side.show_title(TAB, shown=True)
        if not window.side.isVisible():
            window.appearance.switch_panel("frames")
        window.side.show_tab(TAB)
        self._sizes = window.panes.sizes()
        lists, centre, side = self._sizes
        wanted = max(side, min(int(sum(self._sizes) * WIDTH_SHARE), MOST_SIDE))
        window.panes.setSizes([lists, centre + side - wanted, wanted])
        self.enable()

    def end(self) -> None:
        """Put them away."""
        window = self._window
        window.lists.setCurrentWidget(window.articles)
        window.side.show_tab("attributions")
        window.side.show_title(TAB, shown=False)
        window.panes.setSizes(self._sizes)
        self._lay_beside(())
        self.enable()

    def enable(self) -> None:
        """Offer in the menu what can be done now."""
        window, bench = self._window, self._bench
        window.actions_["adjudicate"].setChecked(window.adjudication.is_on)
        for spec in window.actions_.specs():
            if spec.on_differences:
                window.actions_[spec.name].setEnabled(bench is not None)
            elif spec.name.startswith("status_"):
                window.actions_[spec.name].setEnabled(bench is None)

    # what is shown

    def open(self) -> None:
        """Show another article."""
        bench, panel = self._bench, self._window.differences
        if bench is None:
            return
        self._agreed, self.lines.is_unfolded = None, False
        panel.columns.show_annotators(bench.annotators)
        panel.show_line(panel.news, self._news(bench))
        self._window.middle.setCurrentWidget(self._window.view)
        self._window.side.show_tab(TAB)
        panel.setFocus()
        self.walk()

    def walk(self) -> None:
        """Show the difference in hand: in the panel, and its place in the text."""
        self._agreed = None
        bench, window = self._bench, self._window
        if bench is None:
            return
        self._take_frame(bench, bench.group)
        self._reveal(bench)
        if window.view.hasFocus() or window.differences.note.hasFocus():
            window.differences.setFocus()
        self.show()
        self._window.telling.say(bench)

    def _reveal(self, bench: "Bench") -> None:
        """Scroll to where annotators differ, as far as needed; of values, to the frame."""
        sides = laid_beside(bench.comparison, bench.group, bench.difference)
        places = [span for side in sides for span in side.mention.spans]
        frame, view = self._workspace.attribution, self._window.view
        if places:
            view.reveal(min(places)[0], max(end for _, end in places))
            view.reveal(*min(places))  # where not all of it has room
        elif frame is not None:
            start = self._workspace.annotation.first_position(frame)
            view.reveal(start, start + 1)

    def _take_frame(self, bench: "Bench", group: "Group | None") -> None:
        frame = bench.frame_of(group, self._workspace.annotation)
        self._workspace.take_frame(frame)

    def follow_edit(self, _action: str) -> None:
        """Follow what was edited on the page."""
        if self._bench is not None and self._window.view.hasFocus():
            self.show()

    def show_left(self, _cases: object) -> None:
        """Tell how many articles are left, once the list is read."""
        if self._bench is not None:
            self._show_progress(self._bench)
            self._window.cases.show_current(self._bench.article.id)

    def show(self) -> None:
        """Show everything as it is now."""
        bench, window = self._bench, self._window
        if bench is None:
            return

        difference = None if self._agreed is not None else bench.difference
        group = self._agreed if self._agreed is not None else bench.group
        self._lay_beside(laid_beside(bench.comparison, group, difference))
        panel = window.differences
        self._show_versions(bench, group, difference)
        if difference is not None:
            state = bench.state(difference.id)
            shown = f"{STATE_SIGNS[state]} {state_name(state)}"
            panel.show_difference(
                title(difference, window.interface), shown, self._window.telling.told(bench)
            )
        else:
            agreed = self.tr("All agree on this") if group is not None else ""
            panel.show_difference(agreed or self.tr("No difference"), "", "")
        panel.show_note(bench.note)
        panel.note.setEnabled(difference is not None)
        self._show_outcome(bench, group)
        self.show_suggestion()
        self._show_progress(bench)
        self._show_list(bench)
        window.presenter.show_hint()

    def _lay_beside(self, sides: tuple[Side, ...]) -> None:
        view = self._window.view
        view.markings.lay_beside(sides)
        view.viewport().update()

    def _show_versions(
        self, bench: "Bench", group: "Group | None", difference: "Difference | None"
    ) -> None:

        versions = Versions(bench.comparison, self._window.interface)
        decision = bench.decision if difference is not None else None
        names = decision.taken if decision is not None else ()
        taken = frozenset(at for at, name in enumerate(bench.annotators) if name in names)
        self._window.differences.columns.show_rows(versions.rows(group, difference), taken)

    def _show_outcome(self, bench: "Bench", group: "Group | None") -> None:
        """Tell the frame that the outcome has now."""
        annotation, panel = self._workspace.annotation, self._window.differences
        frame = annotation.attribution_by_id.get(bench.frame_of(group, annotation) or "")
        if group is None:
            panel.show_line(panel.outcome, "")
            return
        name = self.tr("Outcome")
        if frame is None:
            is_open = any(bench.state(one.id) is State.OPEN for one in group.differences)
            nothing = self.tr("nothing yet") if is_open else self.tr("left out")
            panel.show_line(panel.outcome, f"<b>✔ {name}</b>: {nothing}")
            return
        pieces = [_shortened(one) for one in sentence(annotation, frame)]
        told = "".join(escape(isolated(one)) for one in pieces).replace("\n", "<br>")
        rtl = paragraph_direction(plain(pieces)) is Direction.RTL
        way = "rtl" if rtl else "ltr"
        panel.show_line(panel.outcome, f'<b>✔ {name}</b><div dir="{way}">{told}</div>')

    def show_suggestion(self) -> None:
        """Tell what is suggested for the difference in hand."""
        bench, window = self._bench, self._window
        panel, found = window.differences, window.decisions.suggestion
        if bench is None or found is None or found.difference != bench.at:
            panel.show_line(panel.suggestion, "")
            return
        number = window.interface.number
        if found.tied:
            panel.show_line(panel.suggestion, self.tr("Nothing speaks for one more than another."))
            return
        signs = [side_sign(at) for at, name in enumerate(bench.annotators) if name in found.taken]
        text = self.tr("Suggested: {who} · {percent} % sure · {key} takes it")
        shown = text.format(
            who=self.tr(", ").join(signs),
            percent=number(round(found.probability * 100)),
            key=window.actions_.key("take_suggestion"),
        )
        panel.show_line(panel.suggestion, f"⚖ {shown}")
        window.announcer.say(shown)

    def _show_progress(self, bench: "Bench") -> None:
        number, window = self._window.interface.number, self._window
        total, left = len(bench.order), len(bench.open)
        place = bench.place_of.get(bench.at or "", -1) + 1
        text = self.tr("Difference {place} of {total} · {open} open · articles left: {left}")
        if not total:
            text = self.tr("No differences · articles left: {left}")
        shown = text.format(
            place=number(place),
            total=number(total),
            open=number(left),
            left=number(window.cases.left),
        )
        window.differences.show_progress(shown, total - left, total)

    def _news(self, bench: "Bench") -> str:
        """Tell whose changes have opened the article again."""
        if not bench.changed_by:
            return ""
        names = self.tr(", ").join(f"\u2068{name}\u2069" for name in bench.changed_by)
        text = self.tr("↺ Changed since it was decided: {names}. What is still the same stands.")
        return text.format(names=names)

    # the list of all

    def _show_list(self, bench: "Bench") -> None:
        lines = self._window.differences.list
        lines.rows.show_rows(self.lines.count(bench))
        row = self.lines.row_of(bench, self._agreed)
        if row is not None:
            lines.show_current(row)

    def line(self, row: int) -> Line:
        """Tell a row of the list."""
        bench = self._bench
        if bench is None:
            return Line("", "")
        return self.lines.line(bench, self._workspace.annotation, row)

    def choose(self, row: int) -> None:
        """Go to a row of the list: a difference, or what all agree on."""
        bench, window = self._bench, self._window
        if bench is None:
            return
        if row < len(bench.order):
            window.decisions.go_to(bench.order[row])
        elif row == len(bench.order):
            self.lines.is_unfolded = not self.lines.is_unfolded
            self._show_list(bench)
            window.differences.list.show_current(row)
        else:
            self._agreed = self.lines.agreed_at(bench, row)
            self._take_frame(bench, self._agreed)
            window.navigation.reveal_frame()
            self.show()

    def toggle_agreed(self) -> None:
        """Fold out what all agree on, with the keys in the list; or fold it again."""
        bench, panel = self._bench, self._window.differences
        if bench is not None and bench.agreed:
            self.choose(len(bench.order))
            (panel.list if self.lines.is_unfolded else panel).setFocus()

    # keys, voice

    def edit(self) -> None:
        """Give the keys to the page, with the caret where the difference is."""
        bench, window = self._bench, self._window
        if bench is None:
            return
        difference = bench.difference if self._agreed is None else None
        if difference is not None and difference.place:
            window.navigation.go_to(difference.place[0][0])
        else:
            window.navigation.reveal_frame()
        window.view.setFocus()
        window.presenter.show_hint()

    def write_note(self) -> None:
        """Give the keys to the field of notes."""
        note = self._window.differences.note
        note.setFocus()
        note.selectAll()

    def leave_note(self) -> None:
        """Give the keys back to the differences; what was written is not kept."""
        self._window.differences.setFocus()
        self.show()


def _shortened(piece: Piece) -> Piece:
    """Leave out the middle of a long quote: what is decided shows in the text."""
    return piece if piece.layer is not Layer.QUOTE else piece._replace(text=cut(piece.text))
