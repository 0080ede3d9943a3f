"""Selections by what a reader takes as one thing: grown, shrunk, or taken at once.

Qt-free: offsets are code points, half-open. What is selected so is fitted to a layer when it is
marked, unless an edge of it parts a word: then the annotator has meant just that.
"""

from collections.abc import Callable, Iterable
from typing import Protocol

from annotator.app.article_view.edges import Words as WordsAround
from annotator.app.article_view.selection import Selection, Span
from annotator.text.graphemes import cluster_at, snap_outward
from annotator.text.spans import contains
from annotator.text.units import (
    paragraphs_around,
    quotations_after,
    quotations_around,
    sentences_around,
    steps,
)


class Words(WordsAround, Protocol):
    """What is asked of an article's words."""

    def at(self, position: int) -> Span | None:
        """Give the word at or nearest to a code point."""


class Reading(Protocol):
    """An article, and where its reader is."""

    selection: Selection | None

    @property
    def text(self) -> str:
        """The article's text."""

    @property
    def words(self) -> Words:
        """Its words."""


def stretch(reading: Reading, span: Span) -> Selection:
    """Select a stretch that is not empty, the caret on its last word."""
    start, end = snap_outward(reading.text, span)
    touched = reading.words.within((start, end))
    if touched is None:
        return Selection((start, end), (start, end))
    first, last = touched
    anchor, head = (start, min(first[1], end)), (max(last[0], start), end)
    if first == last:
        anchor = head = (start, end)
    return Selection(anchor, head, exact=first[0] < start or end < last[1])


def quotation(reading: Reading, wanted: Callable[[Span], bool]) -> Selection | None:
    """Select the innermost quotation around the selection, marks and all.

    Again: the next one around; where there is none, the next one that follows and is wanted.
    """
    selected = reading.selection.span if reading.selection is not None else (0, 0)
    if reading.selection is not None:
        around = _select_first(reading, quotations_around(reading.text, selected), selected)
        if around is not None:
            return around
    return following_quotation(reading, selected[1], wanted)


def following_quotation(
    reading: Reading, position: int, wanted: Callable[[Span], bool]
) -> Selection | None:
    """Select the first quotation that begins at or after a code point and is wanted."""
    following = next(filter(wanted, quotations_after(reading.text, position)), None)
    return None if following is None else stretch(reading, following)


def sentence(reading: Reading) -> Selection | None:
    """Select the sentence, or all the sentences, that the selection is in."""
    return _around(reading, sentences_around)


def paragraph(reading: Reading) -> Selection | None:
    """Select the paragraph, or all the paragraphs, that the selection is in."""
    return _around(reading, paragraphs_around)


def pointed_twice(reading: Reading, position: int, before: Span | None) -> Selection | None:
    """Select what a double click means: the quotation that a place is in, or else its word.

    Args:
        reading: the article.
        position: the code point that was pointed at.
        before: what was selected before the first of the two clicks: where that is a quotation
            around the place, the next one around it is selected, after the outermost the
            innermost again.
    """
    around = quotations_around(reading.text, cluster_at(reading.text, position))
    if around:
        index = around.index(before) + 1 if before in around else 0
        return stretch(reading, around[index % len(around)])
    word = reading.words.at(position)
    return None if word is None else stretch(reading, word)


def pointed_again(reading: Reading, position: int) -> Selection | None:
    """Select what each further click means: the next quotation, the sentence, the paragraph."""
    here = cluster_at(reading.text, position)
    selected = reading.selection.span if reading.selection is not None else here
    wider = (
        *quotations_around(reading.text, here),
        sentences_around(reading.text, here),
        sentences_around(reading.text, selected),
        paragraphs_around(reading.text, selected),
    )
    return _select_first(reading, wider, selected)


class Growing:
    """The steps by which the selection has grown, so that it can shrink by the same."""

    def __init__(self) -> None:
        """Begin with nothing grown."""
        self._grown: list[tuple[Selection, Selection]] = []
        self._word: Span | None = None

    def grown(self, reading: Reading) -> Selection | None:
        """Give the selection grown by a step; None where there is none beyond."""
        present = reading.selection
        if present is None:
            return None
        if not self._grown or self._grown[-1][1] != present:
            self._grown.clear()
            self._word = self._word_in(reading, present)
        around = steps(reading.text, self._word) if self._word is not None else ()
        wider = (*around, paragraphs_around(reading.text, present.span))
        selection = _select_first(reading, wider, present.span)
        if selection is not None:
            self._grown.append((present, selection))
        return selection

    def shrunk(self, reading: Reading) -> Selection | None:
        """Give the selection that has grown to the present one, or the next smaller step."""
        present = reading.selection
        if present is None:
            return None
        if self._grown and self._grown[-1][1] == present:
            return self._grown.pop()[0]
        self._grown.clear()
        word = self._word_in(reading, present)
        around = steps(reading.text, word) if word is not None else ()
        smaller = [span for span in around if contains(present.span, span) and span != present.span]
        return stretch(reading, smaller[-1]) if smaller else None

    def _word_in(self, reading: Reading, selection: Selection) -> Span | None:
        """Give the word that the caret is on."""
        touched = reading.words.within(selection.head)
        return None if touched is None else touched[1]


def _around(reading: Reading, around: Callable[[str, Span], Span | None]) -> Selection | None:
    if reading.selection is None:
        return None
    found = around(reading.text, reading.selection.span)
    return None if found is None else stretch(reading, found)


def _select_first(
    reading: Reading, spans: Iterable[Span | None], selected: Span
) -> Selection | None:
    """Select the first of some spans that holds more than what is selected, and all of that."""
    for span in spans:
        if span is not None and span != selected and contains(span, selected):
            return stretch(reading, span)
    return None
