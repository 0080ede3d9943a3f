"""What is said aloud while somebody works, and that nobody is talked to who does not listen."""

import pytest
from PySide6.QtGui import QAccessible

from annotator.model.mention import Layer, Mention
from annotator.wording.language import Language


@pytest.fixture
def listening(qapp):
    """Let an assistive technology listen."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def session(read, listening):
    return read(language=Language.ENGLISH)


@pytest.fixture
def heard(session):
    """Collect what is said from now on."""
    said: list[str] = []
    session.window.announcer.said.connect(said.append)
    return said


def after(heard, deed, *what):
    """Give what is said while something is done."""
    before = len(heard)
    deed(*what)
    return heard[before:]


class TestTheCaret:
    def test_speaks_the_word_it_comes_to(self, session, heard):
        session.select("وقال")
        assert heard[-1] == "وقال"

    def test_speaks_the_marks_it_comes_into_once(self, session, heard):
        session.mark("S", "رئيس الوفد")
        session.select("ودعا")
        assert after(heard, session.press, "Left") == ["رئيس. Speaker of attribution 1"]
        assert after(heard, session.press, "Left") == ["الوفد"]
        assert after(heard, session.press, "Left") == ["السكان"]
        assert after(heard, session.press, "Right") == ["الوفد. Speaker of attribution 1"]

    def test_speaks_what_it_selects(self, session, heard):
        session.select("رئيس الوفد")
        assert heard[-1] == "Selected: رئيس الوفد"


class TestEdits:
    def test_marking_and_taking_away(self, session, heard):
        session.select("رئيس الوفد")
        assert "Marked as Speaker: رئيس الوفد" in after(heard, session.press, "S")
        session.select("رئيس الوفد")
        assert "No longer Speaker: رئيس الوفد" in after(heard, session.press, "S")

    def test_features_and_stances_tell_their_value(self, session, heard):
        session.mark("Q", "الصبر والهدوء")
        assert after(heard, session.press, "M") == ["mixed"]
        assert after(heard, session.press, "I") == ["The speaker is implicit"]
        assert after(heard, session.press, "2") == ["opposes"]
        assert after(heard, session.press, "Shift+E") == ["vouches for it"]

    def test_whatever_else_is_done_has_its_name(self, session, heard):
        session.mark("Q", "الصبر والهدوء")
        session.press("2")
        assert after(heard, session.press, "=") == ["Done: changing the intensity"]
        assert after(heard, session.press, "Shift+Del")[0] == "Done: deleting an attribution"

    def test_undo_says_what_was_undone(self, session, heard):
        session.mark("Q", "الصبر والهدوء")
        assert after(heard, session.press, "Ctrl+Z") == ["Undone: marking a mention"]


class TestFrames:
    def test_coming_into_the_hand_are_told(self, session, heard):
        session.mark("Q", "الصبر والهدوء")
        assert after(heard, session.press, "Esc") == ["No attribution in hand"]
        told = after(heard, session.press, "K")
        (frame,) = (line for line in told if line.startswith("Attribution 1 of 1: "))
        assert "الصبر والهدوء" in frame


class TestTheRest:
    def test_problems_break_in(self, session, heard, monkeypatch):
        politeness = []
        monkeypatch.setattr(
            QAccessible, "updateAccessibility", lambda event: politeness.append(event.politeness())
        )
        session.bar.warn("The disk is full.")
        session.bar.hide()
        session.bar.tell("Saved.")
        level = QAccessible.AnnouncementPoliteness
        assert politeness == [level.Assertive, level.Polite]
        assert heard[-2:] == ["The disk is full.", "Saved."]

    def test_findings_are_counted_when_they_change(self, session, heard, qtbot):
        session.mark("Q", "الصبر والهدوء")
        qtbot.waitUntil(lambda: "1 thing to look at" in heard)
        session.press("M")
        with qtbot.waitSignal(session.window.findings.found):
            session.press("I")
        assert heard.count("1 thing to look at") == 1

    def test_suggestions_are_counted(self, session, heard):
        suggestion = Mention(id="p1", layer=Layer.QUOTE, spans=((0, 3),), exact=("الو",))
        show = session.view.show_suggestions
        assert after(heard, show, (suggestion,)) == ["Mentions suggested: 1"]
        assert after(heard, show, ()) == []

    def test_the_marks_of_another_article_are_told_anew(self, session, heard):
        session.mark("S", "رئيس الوفد")
        session.window.navigation.open_article(session.work.article.id)
        session.window.view.select(None)
        assert after(heard, session.select, "رئيس")[-1] == "رئيس. Speaker of attribution 1"


def test_nothing_is_said_while_nobody_listens(read, monkeypatch):
    monkeypatch.setattr(QAccessible, "updateAccessibility", pytest.fail)
    session = read()
    said = []
    session.window.announcer.said.connect(said.append)
    session.mark("Q", "الصبر والهدوء")
    session.press("2", "Shift+E", "Return", "K", "Ctrl+Z")
    assert said == []


class TestWholeFramesThatAreSuggested:
    @pytest.fixture
    def suggested(self, session, qtbot):
        qtbot.waitUntil(lambda: session.window.pale.count > 1)
        session.let_show()
        return session

    def test_the_one_pointed_at_is_told_with_its_place(self, suggested, heard):
        told = after(heard, suggested.press, "Tab")[-1]
        count, one = suggested.window.pale.count, suggested.window.pale.suggestion
        percent = round(one.confidence * 100)
        assert told.startswith(f"Suggestion 1 of {count}, {percent} % sure: ")
        assert "«لن نتراجع عن القرار»" in told

    def test_taking_it_and_the_next_are_told_in_turn(self, suggested, heard):
        suggested.press("Tab")
        told = after(heard, suggested.press, "Return")
        taken = next(at for at, text in enumerate(told) if "taking a suggestion" in text)
        assert told[-1].startswith("Suggestion 1 of ")
        assert taken < len(told) - 1

    def test_letting_go_tells_none(self, suggested, heard):
        suggested.press("Tab")
        assert not [
            text for text in after(heard, suggested.press, "Esc") if text.startswith("Suggestion")
        ]
