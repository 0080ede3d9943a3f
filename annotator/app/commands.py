"""What an annotator's gestures do: each makes a new annotation and hands it to the workspace.

Knows the view only as something with a selection. Everything here can be undone.
"""

from collections.abc import Callable
from typing import Protocol

from annotator.app.article_view.caret import Caret
from annotator.app.article_view.marks import mention_at
from annotator.app.article_view.selection import Selection
from annotator.app.refusals import Refusal
from annotator.app.workspace import Workspace
from annotator.model.annotation import Annotation
from annotator.model.attribution import Mode
from annotator.model.edges import fitted
from annotator.model.edits.frames import delete_attribution, set_feature
from annotator.model.edits.marking import add_fragment, delete_mention, mark, release
from annotator.model.mention import Layer, Mention

Span = tuple[int, int]
FrameEdit = Callable[[Annotation, str], Annotation]
PARTIES = {Layer.SPEAKER, Layer.SOURCE, Layer.ADDRESSEE}


class Page(Protocol):
    """What the commands need of the article view."""

    caret: Caret

    @property
    def selection(self) -> Selection | None:
        """What is selected."""

    def select(self, selection: Selection | None) -> None:
        """Select something else."""


class Commands:
    """The gestures, on the selection and the frame in hand."""

    def __init__(self, workspace: Workspace, page: Page) -> None:
        """Take what is worked on and where it is shown."""
        self._workspace = workspace
        self._page = page

    # mentions

    def mark(self, layer: Layer) -> Refusal | None:
        """Mark the selection on a layer in the frame in hand; the same again takes it away."""
        work, spans = self._workspace, self._spans(layer)
        if work.article is None or not work.is_writable:
            return None
        if spans is None:
            return Refusal.NO_PLACE
        same = self._same_mention(layer, spans)
        if same is not None and work.frame is not None:
            rest = release(work.article, work.annotation, same.id, work.frame)
            work.apply(rest, f"unmark.{layer}", work.frame)
        else:
            stance = work.stance.id if work.stance else None
            edited = mark(work.article, work.annotation, layer, spans, work.frame, stance)
            work.apply(edited.annotation, f"mark.{layer}", edited.attribution)
        self._collapse()
        return None

    def add_fragment(self) -> Refusal | None:
        """Add the selection to the quote of the frame in hand, as a fragment of its own."""
        work, spans = self._workspace, self._spans(Layer.QUOTE)
        frame = work.attribution
        if frame is None or frame.quote is None:
            return self.mark(Layer.QUOTE)
        if spans is None or work.article is None or not work.is_writable:
            return None
        value = add_fragment(work.article, work.annotation, frame.quote, spans[0])
        if value == work.annotation:
            return Refusal.FRAGMENT_THERE
        work.apply(value, "fragment", frame.id)
        self._collapse()
        return None

    def remove(self) -> Refusal | None:
        """Take the mention under the caret out of the frame in hand, or out of all frames."""
        work, mention = self._workspace, self.mention_in_hand()
        if work.article is None or not work.is_writable:
            return None
        if mention is None:
            return Refusal.NOTHING_MARKED
        frames = {frame.id for frame in work.annotation.attributions_of.get(mention.id, ())}
        if work.frame in frames:
            value = release(work.article, work.annotation, mention.id, work.frame)
        else:
            value = delete_mention(work.article, work.annotation, mention.id)
        work.apply(value, "remove", work.frame)
        return None

    def mention_in_hand(self) -> Mention | None:
        """Give the mention under the caret, of the frame in hand where there is one."""
        selection = self._page.selection
        if selection is None:
            return None
        work = self._workspace
        return mention_at(work.annotation, work.frame, selection.head)

    # frames

    def delete_frame(self) -> None:
        """Take the whole frame in hand away."""
        self._on_frame("delete_frame", delete_attribution, keep=False)

    def set_mode(self, mode: Mode) -> None:
        """Set the quote's mode."""
        self._feature("mode", mode.value)

    def cycle_mode(self) -> None:
        """Go on to the next mode."""
        frame = self._workspace.attribution
        if frame is not None:
            modes = list(Mode)
            index = modes.index(frame.mode) + 1 if frame.mode is not None else 0
            self.set_mode(modes[index % len(modes)])

    def toggle_implicit(self) -> None:
        """Say that the speaker is, or is not, named in the clause."""
        frame = self._workspace.attribution
        if frame is not None:
            self._feature("implicit", not frame.implicit)

    def step_frame(self, step: int) -> Refusal | None:
        """Take the next or the previous frame in hand, in reading order.

        It goes from the frame in hand; from the caret where that has gone elsewhere.
        """
        work = self._workspace
        order = [frame.id for frame in work.annotation.in_reading_order]
        if not order:
            return Refusal.NO_FRAMES if work.article is not None else None
        if work.frame in order and self._is_at_frame():
            index = min(max(order.index(work.frame) + step, 0), len(order) - 1)
        else:
            index = self._frame_near_caret(order, step)
        if order[index] == work.frame and self._is_at_frame():
            return Refusal.NO_NEXT_FRAME if step > 0 else Refusal.NO_FRAME_BEFORE
        work.take_frame(order[index])
        return None

    def step_back(self) -> bool:
        """Let go of the selection, then of the frame; False where there is nothing to let go."""
        selection = self._page.selection
        if selection is not None and not (selection.is_single and not selection.exact):
            self._collapse()
            return True
        if self._workspace.frame is not None:
            self._workspace.take_frame(None)
            return True
        return False

    def take_frame_at(self, position: int) -> None:
        """Take the frame of the mention at a position in hand.

        The present one stays in hand on plain text, and while it lacks its quote or its speaker:
        these may be what the click is looking for.
        """
        work = self._workspace
        present = work.attribution
        if present is not None and not (present.quote and present.speakers):
            return
        mention = mention_at(work.annotation, work.frame, (position, position + 1))
        frames = work.annotation.attributions_of.get(mention.id, ()) if mention else ()
        if frames and work.frame not in {frame.id for frame in frames}:
            work.take_frame(frames[0].id)

    # what they are made of

    def _feature(self, name: str, value: object) -> None:
        self._on_frame(
            f"feature.{name}", lambda annotation, frame: set_feature(annotation, frame, name, value)
        )

    def _on_frame(self, action: str, edit: FrameEdit, *, keep: bool = True) -> None:
        work = self._workspace
        if work.frame is None or not work.is_writable:
            return
        value = edit(work.annotation, work.frame)
        work.apply(value, action, work.frame if keep else None)

    def _spans(self, layer: Layer) -> tuple[Span, ...] | None:
        """Give what is to be marked: the selection, fitted to the layer.

        A single word inside a party that another frame has on this layer means the whole party,
        so that frames come to share it.
        """
        selection, article = self._page.selection, self._workspace.article
        if selection is None or article is None:
            return None
        if selection.exact:
            return (selection.span,)
        if selection.is_single and layer in PARTIES:
            party = self._party_at(layer, selection.head[0])
            if party is not None:
                return party.spans
        return (fitted(article.text, layer, selection.span),)

    def _party_at(self, layer: Layer, position: int) -> Mention | None:
        return next(
            (
                mention
                for mention in self._workspace.annotation.mentions_between(position, position + 1)
                if mention.layer is layer and mention.covers(position)
            ),
            None,
        )

    def _same_mention(self, layer: Layer, spans: tuple[Span, ...]) -> Mention | None:
        """Find the mention of the frame in hand that has just these spans on this layer."""
        work = self._workspace
        for mention in work.annotation.mentions_between(*spans[0]):
            if mention.layer is layer and mention.spans == spans:
                frames = work.annotation.attributions_of.get(mention.id, ())
                if work.frame in {frame.id for frame in frames}:
                    return mention
        return None

    def _collapse(self) -> None:
        """Leave the caret on the word it is on, with nothing else selected."""
        selection = self._page.selection
        if selection is not None:
            head = self._page.caret.words.at(selection.head[1] - 1) or selection.head
            self._page.select(Selection(head, head))

    def _is_at_frame(self) -> bool:
        """Tell whether the caret is where the frame in hand stands, or nowhere."""
        selection, work = self._page.selection, self._workspace
        mentions = work.annotation.mentions_of(work.frame or "")
        if selection is None or not mentions:
            return True
        first, last = min(one.start for one in mentions), max(one.end for one in mentions)
        return selection.head[0] < last and first < selection.head[1]

    def _frame_near_caret(self, order: list[str], step: int) -> int:
        selection, annotation = self._page.selection, self._workspace.annotation
        caret = selection.head[0] if selection else -1
        places = [annotation.first_position(annotation.attribution_by_id[key]) for key in order]
        after = sum(place <= caret for place in places)
        return min(after, len(order) - 1) if step > 0 else max(after - 1, 0)
