"""Whatever Unicode an article holds: it comes out as it went in, and marks sit on their letters."""

import json

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from annotator.app import project_jobs
from annotator.app.assistants.arrival import Arrival, bring_in, files_of
from annotator.app.tasks import Callbacks, Task
from annotator.store.project import Project
from annotator.text.graphemes import is_boundary

PIECES = (
    *("قال", "وأكّد", "الرئـــيس", "مُحَمَّدٌ", "می‌خواهم", "لإدلب", "«", "»", "“", "”", '"'),
    *("said", "naïve", "e\u0301e\u0323\u0302", "co-op", "2026", "٣٫٥", "١٢", "12:30"),
    *("😀", "👩‍👩‍👧‍👦", "🇪🇬", "☝🏽", "𝒳𝒴", "नमस्ते", "漢字", "שלום"),
    *(" ", " ", " ", "\n", "\r\n", "\r", "\t", "\u2028", "\u00a0", "\u202f", "\u3000"),
    *("\u0700", "\u1b05", "\ue000", "\U00011400"),  # of no face, perhaps
    *("\u200f", "\u200e", "\u2067", "\u2068", "\u2069", "\u202b", "\u202c", "\u200b", "\ufeff"),
    *("ـ", "\u064b", "\u0301", "\u200d", "\u200c", "\ufffc", "\ufdd0", "\x00", "\x1b", "ﻻ", "ﷺ"),
)
ANYTHING = st.characters(exclude_categories=["Cs"])
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(ANYTHING, max_size=3), min_size=1, max_size=25)
CARET = ("Left", "Right", "Up", "Down", "Home", "End", "Ctrl+Down", "Shift+Left", "Shift+Right")
WORDS_OF = {
    "Arabic": ("قال", "وأكّد", "الرئـــيس", "مُحَمَّدٌ", "لإدلب", "الله", "ﻻ", "شيئًا"),
    "Latin": ("said", "naïve", "e\u0301te\u0323\u0302", "fifth", "A", "WAVE", "jay"),
}
SLOWLY = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def bench(open_window, tmp_path, qtbot):
    """Give a function that opens a text as the only article of a project, through a corpus file."""
    window, count = open_window(), iter(range(10**6))

    def quietly(_):
        return None

    def task():
        return Task(quietly, Callbacks(quietly, quietly, None, quietly))

    class Bench:
        def __init__(self):
            self.window = window

        def open(self, text):
            assert window.workspace.close_project()
            number = next(count)
            source = tmp_path / f"{number}.jsonl"
            source.write_text(json.dumps({"id": "a", "text": text}) + "\n", encoding="utf-8")
            project = Project.create(tmp_path / f"{number}.musnad")
            report = bring_in(project, Arrival(files_of([str(source)])), task())
            assert not report.problems
            window.workspace.set_project(project)
            window.navigation.open_article("a")

        def saved(self):
            """Save the corpus and read its only line."""
            assert window.workspace.saver.flush()
            target = tmp_path / "saved.jsonl"
            project_jobs.export_corpus(window.workspace.project, str(target), task())
            (line,) = target.read_bytes().splitlines()
            return json.loads(line)

    return Bench()


class TestAnyText:
    @SLOWLY
    @given(data=st.data(), pieces=TEXTS)
    @example(data=None, pieces=["قال", " ", "\r\n", "😀", "\u0301"])
    def test_is_marked_and_saved_unaltered(self, bench, hands, data, pieces):
        text = "".join(pieces)
        if not text.strip():
            text += "قال"
        keys = ["Left", "Q"]
        if data is not None:
            wander = st.lists(st.sampled_from(CARET), max_size=6)
            keys = ["Left", *data.draw(wander), data.draw(st.sampled_from("QSCOAT"))]

        bench.open(text)
        hands.press(*keys)
        record = bench.saved()

        assert record["text"] == text
        assert len(record["mentions"]) == bool(bench.window.view.caret.words.at(0))
        for mention in record["mentions"]:
            for (start, end), exact in zip(mention["spans"], mention["exact"], strict=True):
                assert exact == text[start:end]
                assert exact
                assert is_boundary(text, start)
                assert is_boundary(text, end)


class TestBoxes:
    @SLOWLY
    @given(data=st.data(), script=st.sampled_from(sorted(WORDS_OF)))
    def test_cover_a_words_glyphs_from_edge_to_edge(self, bench, data, script):
        words = data.draw(st.lists(st.sampled_from(WORDS_OF[script]), min_size=1, max_size=40))
        text = " ".join(words)
        bench.open(text)
        view = bench.window.view
        (block,) = view.column.layout.blocks
        left = view.column.origin().x()

        position = 0
        for word in words:
            (box,) = view.column.boxes(position, position + len(word))
            line = block.layout.lineForTextPosition(position)
            edges = [line.cursorToX(at)[0] for at in (position, position + len(word))]
            assert box.left() == pytest.approx(left + min(edges), abs=1.0)
            assert box.right() == pytest.approx(left + max(edges), abs=1.0)
            assert box.height() >= line.ascent()
            position += len(word) + 1
