"""Agreement in the real window: figures, what stands behind them, and going there, by keys."""

import pytest
from msgspec import json
from msgspec.structs import replace

from annotator.agreement.articles import Articles
from annotator.agreement.comparing import Compared
from annotator.agreement.report import agreement
from annotator.app.agreement.process import Figures, compare
from annotator.app.aside import Step
from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import record_of
from annotator.problems import Place, Problem
from annotator.wording.language import Language

TEXT = "زار الوفد المصنع. وقال المدير سامي الخطيب إن العمل بدأ أمس."
CUE, SPEAKER, QUOTE = (19, 22), (23, 41), (45, 58)
SHORTER = (23, 34)


def mention(id_, layer, span):
    return Mention(id=id_, layer=layer, spans=(span,), exact=exact_of(TEXT, (span,)))


def record(article, annotator, speaker=SPEAKER, mode="indirect", status=Status.FINISHED):
    work = Annotation(
        annotator=annotator,
        status=status,
        updated="2026-11-22T09:30:00Z",
        mentions=(
            mention("q", Layer.QUOTE, QUOTE),
            mention("c", Layer.CUE, CUE),
            mention("s", Layer.SPEAKER, speaker),
        ),
        attributions=(
            Attribution(id="a", quote="q", cues=("c",), speakers=("s",), features={"mode": mode}),
        ),
    )
    return record_of(Article(id=article, text=TEXT), work)


RECORDS = (
    *(record("n1", "سارة"), record("n1", "عمر")),
    *(record("n2", "سارة"), record("n2", "عمر", speaker=SHORTER)),
    *(record("n3", "سارة"), record("n3", "عمر", mode="direct")),
    *(record("n4", "سارة"), record("n4", "عمر", status=Status.IN_PROGRESS)),
)


@pytest.fixture
def seen(read, qtbot):
    """Open agreement by its key, and wait for the figures."""

    def seen(*records, language=Language.ENGLISH):
        session = read(*(records or RECORDS), language=language)
        session.press("Shift+F3")
        qtbot.waitUntil(lambda: is_settled(session), timeout=60_000)
        return session

    return seen


def is_settled(session):
    return session.window.tasks.is_idle and desk(session).comparison.outcome is not None


def desk(session):
    return session.window.overview.desk.agreement


def row_of(session, key):
    plot = desk(session).page.figures.plot
    return next(number for number, row in enumerate(plot.rows) if row.key == key)


def values(session, key):
    """Give the figure, and how many disagreements stand behind it."""
    row = desk(session).page.figures.plot.rows[row_of(session, key)]
    return row.values[:2]


def open_figure(session, key):
    """Go to a figure and press Enter on it."""
    table = desk(session).page.figures.table
    table.setFocus()
    table.setCurrentCell(row_of(session, key), 0)
    session.press("Return")


def test_the_figures_are_those_of_the_command_line(seen):
    session = seen()
    articles = Articles()
    for one in RECORDS:
        articles.add(one, one.annotator, Place())
    estimates = agreement([Compared(one) for one in articles.shared()]).everybody.estimates
    for row in desk(session).page.figures.plot.rows:
        group, thing = row.key.split(".")
        main = estimates[group, thing, "kappa" if group == "features" else "overlap"]
        assert row.values[0] == main.value
        assert row.values[2:4] == (main.low, main.high)


def test_only_what_several_have_finished_is_compared(seen):
    session = seen()
    assert "3" in desk(session).page.state.text()
    assert values(session, "layers.cue") == (1.0, 0)


def test_each_figure_opens_its_disagreements(seen):
    session = seen()
    assert values(session, "layers.speaker")[1] == 1
    open_figure(session, "layers.speaker")
    page = desk(session).page
    assert page.list.hasFocus()
    line = page.list.rows.index(0).data(0)
    assert "سامي الخطيب" in line
    assert "عمر" in line
    open_figure(session, "features.mode")
    line = page.list.rows.index(0).data(0)
    assert "indirect" in line
    assert "= direct" in line
    open_figure(session, "layers.cue")  # of which they differ in nothing
    assert page._behind.empty.isVisible()


def test_enter_goes_to_the_place_with_both_versions_told(seen):
    session = seen()
    open_figure(session, "layers.speaker")
    session.press("Return")
    assert session.work.article.id == "n2"
    assert session.view.hasFocus()
    assert session.selected() == "المدير"
    assert "سامي الخطيب" in session.bar.label.text()
    session.bar.button.click()
    assert desk(session).page.list.hasFocus()
    session.press("Ctrl+L")
    assert desk(session).page.figures.plot.rows[0].label == "قول"


def test_nobody_to_compare_is_said(seen):
    session = seen(record("n1", "سارة"), record("n2", "عمر"))
    assert desk(session).page.state.text()
    assert desk(session).page.figures.plot is None
    assert not desk(session).page.figures.buttons[".png"].isEnabled()


def test_three_annotators_can_be_looked_at_two_by_two(seen):
    third = (record("n1", "هدى", speaker=SHORTER), record("n2", "هدى", speaker=SHORTER))
    session = seen(*RECORDS, *third)
    page = desk(session).page
    assert page.whose.count() == 4
    assert values(session, "layers.speaker")[1] == 4
    names = [page.whose.itemText(number) for number in range(4)]
    chosen = names.index("سارة – هدى")
    page.whose.setCurrentIndex(chosen)
    page.whose.activated.emit(chosen)
    assert values(session, "layers.speaker")[1] == 2


def test_what_is_finished_meanwhile_is_compared_when_it_is_looked_at_again(seen, qtbot):
    session = seen()
    session.press("F3")
    session.window.navigation.open_article("n1")
    session.work.set_status(Status.IN_PROGRESS)
    session.let_show()
    qtbot.waitUntil(lambda: session.work.saver.is_idle)
    session.press("Shift+F3")
    qtbot.waitUntil(lambda: "2" in desk(session).page.state.text(), timeout=60_000)


def test_a_comparison_can_be_stopped(read, qtbot):
    session = read(*RECORDS, language=Language.ENGLISH)
    session.press("Shift+F3")
    qtbot.waitUntil(desk(session).page.bar.isVisible, timeout=60_000)
    desk(session).page.bar.stop.click()
    qtbot.waitUntil(lambda: session.window.tasks.is_idle, timeout=60_000)
    assert not desk(session).page.bar.isVisible()


def test_the_process_gives_steps_then_figures():
    lines = [json.encode(one) for one in RECORDS[:6]]
    said = list(compare(lines))
    assert said[0] == Step(0, 4)
    assert isinstance(said[-1], Figures)
    assert said[-1].everybody.articles == 3
    found = [one for each in said if not isinstance(each, Step | Figures) for one in each]
    assert {one.article for one in found} == {"n2", "n3"}


def test_the_process_needs_two_who_have_the_same_article():
    with pytest.raises(Problem) as told:
        list(compare([json.encode(replace(RECORDS[0]))]))
    assert told.value.code == "agree.nothing_common"
