"""What an annotator does to frames as wholes: continue, link, split, join, double, order sources.

Each gesture makes a new annotation and hands it to the workspace; everything can be undone.
"""

from annotator.app.article_view.marks import mention_at
from annotator.app.commands import Page
from annotator.app.refusals import Refusal
from annotator.app.workspace import Workspace
from annotator.model.attribution import Attribution
from annotator.model.edges import fitted
from annotator.model.edits.filling import continue_speaker, link_speaker, move_source
from annotator.model.edits.reframing import duplicate_frame, join_frames, split_frame
from annotator.model.mention import Layer

CHAIN = 2  # sources that have an order
PARTIES = 12  # earlier parties that a speaker may be linked to, one after the other


class FrameCommands:
    """The gestures on the frame in hand and the selection."""

    def __init__(self, workspace: Workspace, page: Page) -> None:
        """Take what is worked on and where it is shown."""
        self._workspace = workspace
        self._page = page
        self._told: Attribution | None = None  # as incomplete, when it was to be let go of

    def finish(self) -> Refusal | None:
        """Let go of the frame in hand; one that lacks quote or speaker only when asked again."""
        frame = self._writable_frame()
        lacking = _lacking(frame) if frame is not None and frame is not self._told else None
        if lacking is None:
            self._workspace.take_frame(None)
        else:
            self._told = frame
        return lacking

    def continue_speaker(self) -> Refusal | None:
        """Make a frame of the selection, said by whoever spoke last before it."""
        work, selection = self._workspace, self._page.selection
        if work.article is None or not work.is_writable:
            return None
        if selection is None:
            return Refusal.NO_PLACE
        mention = mention_at(work.annotation, work.frame, selection.head)
        if selection.is_single and mention is not None and mention.layer is Layer.QUOTE:
            spans = mention.spans
        elif selection.is_single and not selection.exact:
            return Refusal.NO_QUOTE_SELECTED  # a bare caret is no quote
        elif selection.exact:
            spans = (selection.span,)
        else:
            spans = (fitted(work.article.text, Layer.QUOTE, selection.span),)
        made = continue_speaker(work.article, work.annotation, spans)
        work.apply(made.annotation, "continue", made.attribution)
        return None

    def link_earlier(self) -> Refusal | None:
        """Make the nearest earlier party the speaker; again: the one before it, and round."""
        # Late: what reads names folds words, for which camel-tools has to be loaded.
        from annotator.suggest.antecedents import antecedents  # noqa: PLC0415
        from annotator.suggest.inflection import Agreement  # noqa: PLC0415

        work, frame = self._workspace, self._writable_frame()
        if frame is None or work.article is None:
            return None
        core = (*frame.role(Layer.QUOTE), *frame.cues)
        starts = [work.annotation.mention_by_id[key].start for key in core]
        if not starts:
            return Refusal.NO_QUOTE_OR_CUE
        parties = antecedents(
            work.article.text,
            work.annotation,
            min(starts),
            Agreement.ANY,
            None,
            most=PARTIES,
        )
        if not parties:
            return Refusal.NO_EARLIER_PARTY
        present = [work.annotation.mention_by_id[key].spans for key in frame.speakers]
        place = parties.index(present[0]) + 1 if present and present[0] in parties else 0
        linked = parties[place % len(parties)]
        value = link_speaker(work.article, work.annotation, frame.id, linked)
        if value == work.annotation:
            return Refusal.NO_EARLIER_PARTY
        work.apply(value, "link_speaker", frame.id)
        return None

    def move_source(self) -> Refusal | None:
        """Move the source under the caret, or the last, one step outwards in its chain."""
        work, frame = self._workspace, self._writable_frame()
        if frame is None:
            return None
        if len(frame.sources) < CHAIN:
            return Refusal.ONE_SOURCE if frame.sources else Refusal.NO_SOURCE
        selection = self._page.selection
        head = selection.head if selection is not None else (0, 0)
        mention = mention_at(work.annotation, frame.id, head)
        there = mention is not None and mention.id in frame.sources
        source = mention.id if mention is not None and there else frame.sources[-1]
        work.apply(move_source(work.annotation, frame.id, source), "chain", frame.id)
        return None

    def split(self) -> Refusal | None:
        """Part the frame in hand at the caret: what follows in its quote is a frame of its own."""
        work, frame, selection = self._workspace, self._writable_frame(), self._page.selection
        if frame is None or work.article is None:
            return None
        if selection is None:
            return Refusal.NO_PLACE
        edited = split_frame(work.article, work.annotation, frame.id, selection.span[0])
        if edited.annotation is work.annotation:
            return Refusal.NO_SPLIT
        work.apply(edited.annotation, "split", edited.attribution)
        return None

    def join(self) -> Refusal | None:
        """Join the frame in hand to the one before it in reading order."""
        work, frame = self._workspace, self._writable_frame()
        if frame is None or work.article is None:
            return None
        order = [one.id for one in work.annotation.in_reading_order]
        place = order.index(frame.id)
        if not place:
            return Refusal.NO_FRAME_BEFORE
        into = order[place - 1]
        value = join_frames(work.article, work.annotation, frame.id, into)
        work.apply(value, "join", into)
        return None

    def duplicate(self) -> Refusal | None:
        """Begin a frame with the parties of the one in hand, which waits for its quote."""
        work, frame = self._workspace, self._writable_frame()
        if frame is None:
            return None
        edited = duplicate_frame(work.annotation, frame.id)
        if edited.annotation is work.annotation:
            return Refusal.NO_PARTIES
        work.apply(edited.annotation, "duplicate", edited.attribution)
        return None

    def _writable_frame(self) -> Attribution | None:
        return self._workspace.attribution if self._workspace.is_writable else None


def _lacking(frame: Attribution) -> Refusal | None:
    """Tell what a frame cannot do without; a cue alone it may lack (a bare colon, bare marks)."""
    if frame.quote is None:
        return Refusal.LACKS_QUOTE
    if frame.speakers or frame.implicit:
        return None
    return Refusal.LACKS_SPEAKER if frame.cues else Refusal.LACKS_CUE_AND_SPEAKER
