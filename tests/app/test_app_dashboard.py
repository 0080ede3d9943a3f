"""The dashboard in the real window: opened, walked and saved from by keys."""

import csv
import io

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.app.dashboard.plots import TITLES, plots_of_progress
from annotator.app.theme import ThemeName
from annotator.model.annotation import Status
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import record_of
from annotator.model.stance import Polarity, Stance
from annotator.store.activity import Stretch
from annotator.store.progress import RANKS, Progress, Share
from annotator.wording.language import Language

TEXT = "قال الوزير إن العمل مستمر."


def work_of(annotator, status=Status.FINISHED, polarity=Polarity.OPPOSE):
    cue, speaker = ((0, 3),), ((4, 10),)
    from annotator.model.annotation import Annotation

    return Annotation(
        annotator=annotator,
        status=status,
        updated="2026-11-22T09:30:00Z",
        mentions=(
            Mention(id="m1", layer=Layer.CUE, spans=cue, exact=exact_of(TEXT, cue)),
            Mention(id="m2", layer=Layer.SPEAKER, spans=speaker, exact=exact_of(TEXT, speaker)),
        ),
        attributions=(Attribution(id="a1", cues=("m1",), speakers=("m2",)),),
        stances=(Stance(id="s1", attribution="a1", holder="m2", polarity=polarity),),
        entities=(Entity(id="e1", name="الوزير", mentions=("m2",)),),
    )


def record(number, work=None):
    return record_of(Article(id=f"n{number}", text=TEXT), work)


@pytest.fixture
def seen(read, qtbot):
    """Open the dashboard by its key on a project of three articles, and wait for all numbers."""

    def seen(*records, language=None):
        records = records or (
            *(record(1, work_of("سارة")), record(1, work_of("عمر"))),
            record(2, work_of("سارة", Status.IN_PROGRESS)),
            record(3),
        )
        session = read(*records, language=language)
        session.work.project.activity.add(
            "سارة", [Stretch("n1", "2026-11-22T08:00:00.000000Z", 1800)]
        )
        session.press("F3")
        settle(session, qtbot)
        return session

    return seen


def settle(session, qtbot):
    qtbot.waitUntil(lambda: session.window.tasks.is_idle and session.work.saver.is_idle)


def board(session):
    return session.window.overview.desk.dashboard


def rows(session, page=None):
    """Give what the table of a page says, heading first."""
    if page is not None:
        board(session).choose(page)
    table = board(session).page.table
    heads = [table.horizontalHeaderItem(place).text() for place in range(table.columnCount())]
    return [
        heads,
        *(
            [table.item(row, place).text() for place in range(table.columnCount())]
            for row in range(table.rowCount())
        ),
    ]


def test_a_key_shows_it_and_the_same_key_goes_back(seen):
    session = seen(language=Language.ENGLISH)
    assert session.window.overview.desk.is_shown
    assert board(session).names.hasFocus()
    session.press("F3")
    assert session.view.hasFocus()
    session.press("F3", "Esc")
    assert session.view.hasFocus()


def test_without_a_project_it_says_what_to_do(open_window, hands):
    window = open_window()
    window.show()
    hands.press("F3")
    assert window.bar.isVisible()
    assert window.overview.desk is None


def test_it_tells_how_far_everybody_is(seen):
    session = seen(language=Language.ENGLISH)
    assert rows(session, "progress")[1:] == [
        ["سارة", "1", "1", "0", "0", "0", "2", "2", "0.50"],
        ["عمر", "1", "0", "0", "0", "0", "1", "1", "0.00"],
    ]


def test_what_came_of_adjudication_stands_last_and_is_called_so():
    shares = [Share(annotator=name) for name in ("adjudicated", "badr", "سارة")]
    counted = Progress(articles=0, statuses=dict.fromkeys(RANKS, 0), twice=0, shares=tuple(shares))
    plot, _ = plots_of_progress(counted)
    assert [row.label for row in plot.rows][:2] == ["badr", "سارة"]
    assert plot.rows[2].label != "adjudicated"


def test_pace_is_of_those_whose_time_was_kept(seen):
    session = seen(language=Language.ENGLISH)
    assert rows(session, "articles_pace")[1:] == [["سارة", "2.0", "1", "1", "0.50"]]


def test_what_is_marked_is_counted_in_the_background(seen):
    session = seen(language=Language.ENGLISH)
    assert rows(session, "layers")[1:][1] == ["Cue", "2"]
    assert rows(session, "stances")[1:] == [["الوزير", "0", "2", "0", "0", "0", "2"]]
    assert rows(session, "cues")[1:] == [["قال", "2"]]


def test_numbers_are_in_the_digits_of_the_language_and_follow_it(seen, qtbot):
    session = seen(language=Language.ENGLISH)
    assert rows(session, "articles")[1] == ["adjudicated", "0"]
    session.press("Ctrl+L")
    qtbot.waitUntil(lambda: rows(session)[1][1] == "٠")


def test_it_is_walked_by_keys_from_plot_to_plot_and_into_the_numbers(seen):
    session = seen()
    session.press("Down", "Down")
    assert board(session).chosen == list(TITLES)[2]
    session.press("Tab")
    table = board(session).page.table
    assert table.hasFocus()
    assert table.currentRow() == 0


def test_an_edit_is_told_without_being_asked_for(seen, qtbot):
    session = seen()
    session.work.set_status(Status.SKIPPED)
    session.let_show()
    qtbot.waitUntil(lambda: rows(session, "progress")[1][3] == "١")


def test_each_plot_is_read_as_a_table(seen):
    session = seen()
    for name in TITLES:
        board(session).choose(name)
        page = board(session).page
        assert page.table.accessibleName() == page.plot.title == page.chart.accessibleName()
        assert len(rows(session)) == len(page.plot.rows) + 1
        assert page.chart.accessibleDescription() == page.plot.about
        reader = QAccessible.queryAccessibleInterface(page.table)
        assert reader.childCount() >= page.table.rowCount()


@pytest.mark.parametrize("theme", list(ThemeName))
def test_parts_of_a_bar_are_told_apart_without_their_colours(seen, theme):
    from annotator.app.dashboard.ink import ink
    from annotator.app.theme import THEMES
    from annotator.model.colours import contrast

    inks = [ink(number, THEMES[theme]) for number in range(5)]
    assert len({one.hatch for one in inks}) == 5
    assert all(
        contrast(one.colour.name(), THEMES[theme].page) >= THEMES[theme].stroke_contrast
        for one in inks
    )


def test_a_click_on_a_bar_goes_to_its_numbers(seen, qtbot):
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    session = seen()
    board(session).choose("progress")
    chart = board(session).page.chart
    band = chart.drawing.band(1)
    point = QPoint(chart.width() // 2, round(band.center().y()))
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert board(session).page.table.currentRow() == 1


@pytest.mark.parametrize("suffix", [".png", ".svg", ".csv"])
def test_a_plot_is_saved_by_a_key(seen, qtbot, tmp_path, monkeypatch, suffix):
    session = seen()
    board(session).choose("stances")
    target = tmp_path / f"مواقف{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    session.press("Ctrl+Shift+G")
    settle(session, qtbot)
    content = target.read_bytes()
    if suffix == ".png":
        image = QImage.fromData(content)
        assert image.width() == 2000
        assert image.dotsPerMeterX() == 11811
    elif suffix == ".svg":
        assert b"<title>" in content
        assert b"<text" not in content  # letters are shapes
    else:
        assert content.startswith(b"\xef\xbb\xbf")
        told = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        assert told == [
            ["speaker", "support", "oppose", "neutral", "doubt", "mixed", "stances"],
            ["الوزير", "0", "2", "0", "0", "0", "2"],
        ]
    assert session.bar.isVisible()


def test_a_file_without_an_ending_gets_that_of_the_type_that_was_chosen(
    seen, qtbot, tmp_path, monkeypatch
):
    session = seen(language=Language.ENGLISH)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "plot"), "Drawing (*.svg)")
    )
    board(session).page.buttons[".csv"].click()
    settle(session, qtbot)
    assert (tmp_path / "plot.svg").exists()


def test_where_a_plot_cannot_be_saved_it_is_said(seen, qtbot, tmp_path, monkeypatch):
    session = seen()
    target = str(tmp_path / "missing" / "plot.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    session.press("Ctrl+Shift+G")
    settle(session, qtbot)
    assert session.bar.objectName() == "problem"


def test_what_a_spreadsheet_would_work_out_is_written_as_a_word():
    from annotator.app.dashboard.files import table
    from annotator.app.dashboard.plot import Column, Plot, Row, Unit

    plot = Plot(
        key="cues",
        title="",
        about="",
        things=("cue", "Cue"),
        columns=(Column("frequency", "How often"), Column("hours", "Hours", Unit.HOURS)),
        rows=(Row("=1+1", "=1+1", (2, 0.25)), Row("قال", "قال", (1, None))),
    )
    told = list(csv.reader(io.StringIO(table(plot).decode("utf-8-sig"))))
    assert told[1:] == [["'=1+1", "2", "0.2500"], ["قال", "1", ""]]


def test_without_a_plot_in_sight_the_key_says_so(read):
    session = read(TEXT)
    session.press("Ctrl+Shift+G")
    assert session.bar.isVisible()
    assert QApplication.activeModalWidget() is None


def test_another_project_is_counted_by_itself(seen, qtbot, project_of):
    session = seen()
    other = project_of(record(1, replace(work_of("هدى"), stances=())), name="other")
    with qtbot.waitSignal(session.window.articles.listed):
        session.window.desk.open(str(other))
    session.let_show()
    assert not session.window.overview.desk.is_shown
    session.press("F3")
    settle(session, qtbot)
    assert [row[0] for row in rows(session, "progress")[1:]] == ["هدى"]
    assert rows(session, "stances")[1:] == []


def test_beside_the_dashboard_there_is_room(seen):
    session = seen()
    assert not session.window.side.isVisible()
    session.press("Ctrl+D")
    assert not session.window.side.isVisible()
    session.press("F3")
    assert session.window.side.isVisible()


def test_the_strip_says_its_keys_and_leaves_out_the_articles(seen):
    session = seen(language=Language.ENGLISH)
    strip = session.window.strip
    layers = [button for button, _ in strip._buttons.values()]
    assert "saves the plot" in strip.hint.text()
    assert not any(button.isVisible() for button in layers)
    session.press("F3")
    assert "saves the plot" not in strip.hint.text()
    assert all(button.isVisible() for button in layers)
