"""What stands around the article: cards, the frame's fields, the strip, header and start page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotator.app.panels.card_list import PIECES
from annotator.model.annotation import Status
from annotator.model.article import Article, Meta
from annotator.model.attribution import Mode
from annotator.model.record import record_of
from annotator.model.stance import Polarity
from annotator.wording.language import Language


@pytest.fixture
def framed(read):
    """Give two frames, the later one marked first; the earlier one in hand."""
    session = read()
    session.mark("Q", "الصبر والهدوء")
    session.press("Esc")
    session.mark("C", "وقال")
    session.mark("S", "الوزير", within="وقال")
    session.mark("O", "البلد")
    session.mark("Q", "لن نتراجع عن القرار")
    return session


def cards(session):
    model = session.window.cards.list.model()
    return [model.index(row).data() for row in range(model.rowCount())]


class TestCards:
    def test_tell_each_frame_as_a_sentence_in_reading_order(self, framed):
        first, second = cards(framed)
        assert first.split("\n")[0].startswith("الوزير قال: «لن نتراجع عن القرار» ← ")
        assert second.endswith("«الصبر والهدوء»")

    def test_show_a_blank_for_what_is_missing(self, framed):
        model = framed.window.cards.list.model()
        pieces = model.index(1).data(PIECES)
        assert any(piece.blank for piece in pieces)

    def test_show_the_stance(self, framed):
        framed.press("2", "=")
        assert "▼▼" in cards(framed)[0]

    def test_are_numbered_in_the_languages_digits(self, framed, qapp):
        model = framed.window.cards.list.model()
        assert model.index(0).data(PIECES)[0].text.startswith("١")
        framed.press("Ctrl+L")
        qapp.processEvents()
        assert model.index(0).data(PIECES)[0].text.startswith("1")

    def test_take_their_frame_by_keys_and_the_text_follows(self, framed):
        framed.press("F6")
        assert framed.window.cards.list.hasFocus()
        framed.press("Down")
        assert framed.texts("quote") == ["الصبر والهدوء"]
        assert framed.selected() == "الصبر"
        framed.press("Backspace", "Return", "Return")  # declined, told what is missing, and done
        assert framed.frame is None

    def test_take_their_frame_by_a_click(self, framed):
        view = framed.window.cards.list
        place = view.visualRect(view.model().index(1)).center()
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(view.viewport(), left, Qt.KeyboardModifier.NoModifier, place)
        assert framed.texts("quote") == ["الصبر والهدوء"]

    def test_follow_the_frame_in_hand(self, framed):
        view = framed.window.cards.list
        assert view.currentIndex().row() == 0
        framed.press("J")
        assert view.currentIndex().row() == 1

    def test_follow_every_edit_and_undo(self, framed):
        framed.press("Shift+Del")
        assert len(cards(framed)) == 1
        framed.press("Ctrl+Z")
        assert len(cards(framed)) == 2
        framed.press("Ctrl+Z")
        assert "«لن نتراجع" not in cards(framed)[0]

    def test_say_how_to_begin_where_there_are_none(self, read):
        session = read()
        assert session.window.cards._empty.isVisible()
        session.mark("Q", "القرار")
        assert not session.window.cards._empty.isVisible()


class TestTheFramesFields:
    def test_show_the_frame_in_hand(self, framed):
        panel = framed.window.frame_panel
        assert panel.isEnabled()
        assert panel.mode.currentData() == Mode.DIRECT
        assert not panel.implicit.isChecked()
        assert not panel.stance.intensity.isEnabled()
        framed.press("1", "=", "I")
        assert panel.stance.polarity.currentData() == Polarity.SUPPORT
        assert panel.stance.intensity.value() == 2
        assert panel.implicit.isChecked()

    def test_rest_without_a_frame_in_hand(self, framed):
        framed.press("Esc")
        assert not framed.window.frame_panel.isEnabled()

    def test_rest_without_a_project(self, open_window):
        panel = open_window().frame_panel
        assert not panel.isEnabled()
        assert not panel.stance.target.isEnabled()

    def test_show_no_strength_without_a_stance(self, framed):
        intensity = framed.window.frame_panel.stance.intensity
        assert intensity.text() == "–"
        framed.press("1")
        assert intensity.text() == "١"
        framed.press("1")
        assert intensity.text() == "–"

    def test_rest_where_nothing_can_be_changed(self, framed):
        framed.work.project.writable = False
        framed.window.presenter.show_frame()
        assert not framed.window.frame_panel.isEnabled()
        framed.work.project.writable = True

    def test_change_the_mode(self, framed):
        box = framed.window.frame_panel.mode
        box.setFocus()
        framed.press("Down")
        assert framed.frame.mode is Mode.INDIRECT

    def test_change_the_stance_and_take_it_away(self, framed):
        panel = framed.window.frame_panel
        panel.stance.polarity.setFocus()
        framed.press("Down", "Down")
        (stance,) = framed.work.annotation.stances
        assert stance.polarity is Polarity.OPPOSE
        panel.stance.intensity.setValue(3)
        panel.stance.explicit.click()
        (stance,) = framed.work.annotation.stances
        assert (stance.intensity, stance.explicit) == (3, False)
        framed.press("Home")
        assert not framed.work.annotation.stances

    def test_tick_the_implicit_speaker(self, framed):
        framed.window.frame_panel.implicit.click()
        assert framed.frame.implicit is True


class TestTheStrip:
    def test_teaches_the_next_key(self, read):
        session = read()
        hint = session.window.strip.hint
        told = [hint.text()]
        for step in (
            lambda: session.press("Left"),
            lambda: session.press("Shift+Left"),
            lambda: session.press("Q"),
            lambda: session.mark("S", "الوفد"),
            lambda: session.mark("C", "ودعا"),
        ):
            step()
            told.append(hint.text())
        assert len(set(told)) == len(told)

    def test_counts_what_is_unfinished_and_leads_to_it(self, framed, qtbot):
        strip = framed.window.strip
        qtbot.waitUntil(strip.findings.isVisible)
        framed.press("Ctrl+Up", "Ctrl+Up", ".")
        assert framed.selected() == "الصبر"
        assert framed.bar.isVisible()

    def test_forgets_what_is_unfinished_with_the_article(self, framed, qtbot, project_of):
        strip = framed.window.strip
        qtbot.waitUntil(strip.findings.isVisible)
        framed.window.desk.open(str(project_of("قال", name="other")))
        qtbot.waitUntil(lambda: not strip.findings.isVisible())


class TestTheHeader:
    def test_tells_title_outlet_date_status_and_annotator(self, read):
        meta = Meta(title="عنوان طويل", outlet="الوطن", published="2019-08-03T10:00:00Z")
        session = read(record_of(Article(id="n1", text="قال الوزير", meta=meta)))
        header = session.window.header
        assert header.title.text() == "عنوان طويل"
        for part in ("الوطن", "٣ أغسطس ٢٠١٩", "جديد"):
            assert part in header._details.text()
        assert "سارة" in header._annotator.text()
        session.press("Ctrl+Shift+F")
        assert "منجز" in header._details.text()

    def test_shows_a_date_that_is_none_as_it_is(self, read):
        meta = Meta(title="عنوان", published="صيف 2019")
        session = read(record_of(Article(id="n1", text="قال", meta=meta)))
        assert "صيف 2019" in session.window.header._details.text()

    @pytest.mark.parametrize(
        ("key", "status"),
        [
            ("Ctrl+Shift+N", Status.NEW),
            ("Ctrl+Shift+P", Status.IN_PROGRESS),
            ("Ctrl+Shift+F", Status.FINISHED),
            ("Ctrl+Shift+K", Status.SKIPPED),
        ],
    )
    def test_follows_the_status_keys(self, read, key, status):
        session = read()
        session.mark("Q", "القرار")
        session.press(key)
        assert session.work.annotation.status is status

    def test_switches_the_language_by_a_click(self, read, qapp):
        session = read()
        session.window.header.language.click()
        qapp.processEvents()
        assert session.window.interface.language is Language.ENGLISH
        assert session.window.header.language.text() == "العربية"


class TestAProjectWithoutAnOpenArticle:
    def test_says_how_to_open_one(self, open_window, project_of):
        window = open_window(project_of("قال الوزير نعم."))
        assert window.workspace.article is None
        assert window.no_article.isVisible()
        assert window.no_article.words.text()
        assert not window.no_article.button.isVisible()

    @pytest.fixture
    def file(self, tmp_path, monkeypatch):
        """Give a file, which is chosen when the file dialog is opened."""
        file = tmp_path / "one.txt"
        file.write_text("قال الوزير نعم.", encoding="utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))

    @pytest.mark.usefixtures("file")
    def test_offers_to_import_where_there_are_none(self, open_window, project_of, qtbot, hands):
        window = open_window(project_of())
        assert window.no_article.button.isVisible()
        window.no_article.button.setFocus()
        hands.press("Space")
        dialog = window.importing.dialog
        qtbot.waitUntil(dialog.isActiveWindow)
        hands.press("Ctrl+O")
        qtbot.waitUntil(lambda: all(seen is not None for _, seen in dialog.files._files))
        with qtbot.waitSignal(window.articles.listed):
            hands.press("Ctrl+Return")
        qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.report)
        hands.press("Esc")
        window.activateWindow()  # which window managers do
        qtbot.waitUntil(window.isActiveWindow)
        assert not window.no_article.button.isVisible()
        window.articles.list.setFocus()
        hands.press("N")
        assert window.view.isVisible()

    def test_is_come_back_to_from_the_start_page(self, open_window, project_of, hands):
        window = open_window(project_of("قال الوزير نعم."))
        hands.press("Alt+Home")
        assert window.welcome.isVisible()
        hands.press("Esc")
        assert window.no_article.isVisible()
        assert window.articles.list.hasFocus()


class TestTheStartPage:
    def test_offers_the_projects_opened_last(self, open_window, project_of, qtbot, hands):
        first, second = project_of("قال", name="first"), project_of("قال", name="second")
        window = open_window(first)
        with qtbot.waitSignal(window.articles.listed):
            window.desk.open(str(second))
        hands.press("Alt+Home")
        assert [button.text() for button in window.welcome._recent] == ["second", "first"]
        with qtbot.waitSignal(window.articles.listed):
            window.welcome._recent[1].click()
        assert window.workspace.project.name == "first"

    def test_can_be_walked_by_keys(self, open_window, hands):
        window = open_window()
        hands.press("Alt+Home")
        assert window.welcome.sample.hasFocus()
        hands.press("Tab")
        assert window.welcome.new.hasFocus()
        hands.press("Tab")
        assert window.welcome.open.hasFocus()

    def test_opens_the_sample_corpus(self, open_window, hands, qtbot):
        window = open_window()
        hands.press("Alt+Home")
        with qtbot.waitSignal(window.articles.listed, timeout=20_000):
            hands.press("Space")
        assert window.workspace.project.name == "sample"
        assert window.articles.model.rowCount() > 10
