"""Comments: written where the caret is, kept until they are said, shown where they belong."""

import pytest

from annotator.formats.corpus import read_corpus
from annotator.model.annotation import Comment
from annotator.wording.language import Language


@pytest.fixture
def framed(read):
    """Give an article with one attribution, in hand."""
    session = read(language=Language.ENGLISH)
    session.mark("Q", "لن نتراجع عن القرار")
    session.mark("S", "الوزير", within="وقال")
    session.panel = session.window.comments
    return session


def write(session, text):
    session.press(";")
    assert session.panel.editor.hasFocus()
    session.panel.editor.insertPlainText(text)


def comments(session):
    return session.work.annotation.comments


def lines(session):
    return [session.panel._line(row) for row in range(session.panel.list.rows.rowCount())]


class TestWriting:
    def test_is_on_the_mention_under_the_caret(self, framed):
        write(framed, "أهو وزير الخارجية؟")
        framed.press("Return")
        (comment,) = comments(framed)
        assert comment == Comment(
            on=framed.frame.speakers[0], by="سارة", at=comment.at, text="أهو وزير الخارجية؟"
        )
        assert framed.view.hasFocus()

    def test_is_on_the_frame_in_hand_where_nothing_is_marked(self, framed):
        framed.select("الصبر")
        write(framed, "؟")
        framed.press("Return")
        assert comments(framed)[0].on == framed.frame.id

    def test_is_on_the_article_where_nothing_is_in_hand(self, read):
        session = read(language=Language.ENGLISH)
        session.panel = session.window.comments
        session.press("Left")
        write(session, "خبر مكرر")
        session.press("Return")
        assert comments(session)[0].on is None

    def test_can_be_on_something_else_that_is_near(self, framed):
        write(framed, "؟")
        framed.press("Shift+Tab")
        assert framed.panel.on.hasFocus()
        framed.press("End")
        framed.panel.on.activated.emit(framed.panel.on.currentIndex())
        assert framed.panel.editor.hasFocus()
        framed.press("Return")
        assert comments(framed)[0].on is None

    def test_may_take_several_lines(self, framed):
        write(framed, "سطر")
        framed.press("Shift+Return")
        framed.panel.editor.insertPlainText("وسطر")
        framed.press("Return")
        assert comments(framed)[0].text == "سطر\nوسطر"

    def test_types_letters_that_are_keys_elsewhere(self, framed, hands):
        before = framed.work.annotation
        framed.press(";")
        hands.type("qsc;.")
        assert framed.panel.editor.toPlainText() == "qsc;."
        assert framed.work.annotation == before

    def test_of_nothing_is_not_saved(self, framed):
        write(framed, "  ")
        framed.press("Return")
        assert comments(framed) == ()

    def test_is_undone_as_any_edit(self, framed):
        write(framed, "؟")
        framed.press("Return", "Ctrl+Z")
        assert comments(framed) == ()
        assert "writing a comment" in framed.bar.label.text()

    def test_is_not_possible_where_nothing_may_be_written(self, open_window, project_of, qtbot):
        target = project_of("قال الوزير")
        window = open_window()
        with qtbot.waitSignal(window.articles.listed):
            window.desk.open_to_read(str(target))
        window.navigation.step_article(1)
        window.actions_["comment"].trigger()
        assert not window.comments.isVisible()


class TestADraft:
    def test_is_kept_when_it_is_left(self, framed):
        write(framed, "نصف فكرة")
        framed.press("Esc")
        assert framed.view.hasFocus()
        assert comments(framed) == ()
        framed.press(";")
        assert framed.panel.editor.toPlainText() == "نصف فكرة"

    def test_is_kept_with_its_place(self, framed):
        write(framed, "عن القائل")
        framed.press("Esc")
        framed.select("الصبر")
        framed.press(";")
        assert framed.panel.editor.toPlainText() == ""
        framed.press("Esc")
        framed.select("الوزير", within="وقال")
        framed.press(";")
        assert framed.panel.editor.toPlainText() == "عن القائل"

    def test_is_kept_while_another_article_is_open(self, read):
        session = read("قال الوزير", "قال السفير", language=Language.ENGLISH)
        session.panel = session.window.comments
        session.press("Left")
        write(session, "نصف فكرة")
        session.press("Esc", "N")
        assert session.panel.editor.toPlainText() == ""
        session.press("P", ";")
        assert session.panel.editor.toPlainText() == "نصف فكرة"

    def test_goes_when_it_is_saved(self, framed):
        write(framed, "تم")
        framed.press("Return", ";")
        assert framed.panel.editor.toPlainText() == ""


class TestTheList:
    @pytest.fixture
    def remarked(self, framed):
        write(framed, "عن القائل")
        framed.press("Return")
        framed.select("الصبر")
        write(framed, "عن الإسناد")
        framed.press("Return", ";")
        framed.press("Esc")
        return framed

    def test_tells_each_with_its_place_and_author(self, remarked):
        speaker, frame = lines(remarked)
        assert speaker.words == "عن القائل"
        assert "الوزير" in speaker.details
        assert "سارة" in speaker.details
        assert "1. «" in frame.details

    def test_goes_to_what_one_is_on(self, remarked):
        remarked.press("Return")
        remarked.panel.list.setFocus()
        remarked.press("Home", "Return")
        assert remarked.view.hasFocus()
        assert remarked.selected() == "الوزير"
        remarked.press("Esc")
        remarked.panel.list.setFocus()
        remarked.press("End", "Return")
        assert remarked.frame is not None

    def test_changes_one(self, remarked):
        remarked.panel.list.setFocus()
        remarked.press("Home")
        remarked.panel.change.click()
        assert remarked.panel.editor.hasFocus()
        assert remarked.panel.editor.toPlainText() == "عن القائل"
        remarked.panel.editor.setPlainText("عن قائل آخر")
        remarked.press("Return")
        assert [comment.text for comment in comments(remarked)] == ["عن قائل آخر", "عن الإسناد"]

    def test_deletes_one(self, remarked):
        remarked.panel.list.setFocus()
        remarked.press("Home", "Del")
        assert [comment.text for comment in comments(remarked)] == ["عن الإسناد"]
        remarked.press("Ctrl+Z")
        assert len(comments(remarked)) == 2

    def test_stops_changing_one_that_is_gone(self, remarked):
        remarked.panel.list.setFocus()
        remarked.press("End")
        remarked.panel.change.click()
        remarked.window.workspace.undo()
        assert remarked.panel.editor.toPlainText() == ""
        assert not remarked.panel.editor.isEnabled()

    def test_is_marked_on_the_card(self, remarked):
        cards = remarked.window.cards._model
        assert "✎ 2" in "".join(piece.text for piece in cards.pieces(0))
        tip = cards.data(cards.index(0), 3)  # Qt's role of a tool tip
        assert "عن القائل" in tip
        assert "عن الإسناد" in tip
        remarked.press("Ctrl+Z")
        assert "✎ 1" in "".join(piece.text for piece in cards.pieces(0))


def test_comments_are_in_the_corpus(framed, tmp_path, qtbot):
    write(framed, "أهو هو؟\nنعم")
    framed.press("Return")
    target = tmp_path / "corpus.jsonl"
    framed.window.desk.export(str(target))
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: framed.window.tasks.is_idle)
    ((_, record),) = list(read_corpus(target))
    assert record.comments == comments(framed)
