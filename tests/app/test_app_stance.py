"""Whose stance, of what, and where the reporter stands: by keys and in the panel's fields."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.app.hints import hint
from annotator.app.key_map import KeyMap
from annotator.model.article import Article
from annotator.model.attribution import Commitment
from annotator.model.entity import Entity
from annotator.model.record import record_of
from annotator.model.stance import Polarity
from annotator.wording.language import Language

TEXT = (
    "وزعم الوزير في حديث للوكالة أن المجلس يعطل المشروع منذ عام كامل.\n"
    "وقالت النائبة: «القانون الجديد خطوة جيدة».\n"
)


@pytest.fixture
def framed(read):
    """Give a frame with a speaker, an addressee, a cue that keeps a distance, and an entity."""
    session = read(TEXT)
    session.mark("Q", "المجلس يعطل المشروع")
    session.mark("C", "وزعم")
    session.mark("S", "الوزير")
    session.mark("A", "للوكالة")
    return session


@pytest.fixture
def with_entity(framed):
    """Give the same where the annotation has an entity."""
    from msgspec.structs import replace

    work = framed.work
    entity = Entity(id="e1", name="حكومة الوفاق")
    work.apply(replace(work.annotation, entities=(entity,)), "mark", work.frame)
    framed.let_show()
    return framed


def name_of(session, part):
    mentions = session.work.annotation.mention_by_id
    names = {entity.id: entity.name for entity in session.work.annotation.entities}
    return mentions[part].text if part in mentions else names.get(part)


def card(session, row=0):
    return session.window.cards.list.model().index(row).data()


class TestTheHolder:
    def test_is_the_speaker_and_then_the_others_in_turn(self, with_entity):
        session = with_entity
        session.press("2")
        met = [name_of(session, session.work.stance.holder)]
        for _ in range(3):
            session.press("Shift+H")
            met.append(name_of(session, session.work.stance.holder))
        assert met == ["الوزير", "لوكالة", "حكومة الوفاق", "الوزير"]

    def test_is_changed_by_the_arabic_key_too(self, framed, arabic_hands):
        framed.press("2")
        arabic_hands.press("Shift+H")
        assert name_of(framed, framed.work.stance.holder) == "لوكالة"

    def test_is_told_on_the_card_only_where_it_is_not_the_speaker(self, framed):
        framed.press("2")
        assert "— " not in card(framed)
        framed.press("Shift+H")
        assert card(framed).endswith("— لوكالة")

    def test_can_be_chosen_in_the_panel(self, framed):
        framed.press("2")
        box = framed.window.frame_panel.stance.holder
        assert box.currentText() == "الوزير"
        box.setFocus()
        assert [box.itemText(row) for row in range(1, box.count())] == ["الوزير", "لوكالة"]
        framed.press("Down")
        assert name_of(framed, framed.work.stance.holder) == "لوكالة"
        framed.press("Home")
        assert framed.work.stance.holder is None

    def test_waits_for_a_stance(self, framed):
        before = framed.work.annotation
        framed.press("Shift+H")
        assert framed.work.annotation is before
        assert not framed.window.frame_panel.stance.holder.isEnabled()


class TestTheTarget:
    def test_is_chosen_from_parties_and_entities(self, with_entity):
        session = with_entity
        session.press("2", "Shift+T")
        box = session.window.frame_panel.stance.target
        assert box.view().isVisible()
        listed = [box.itemText(row) for row in range(1, box.count())]
        assert listed == ["◎ حكومة الوفاق", "الوزير", "لوكالة"]
        session.press("Down", "Return")
        assert not box.view().isVisible()
        assert name_of(session, session.work.stance.target) == "حكومة الوفاق"
        assert "حكومة الوفاق" in card(session)
        assert session.work.stance.polarity is Polarity.OPPOSE

    def test_chosen_first_makes_a_stance(self, with_entity):
        with_entity.press("Shift+T", "Down", "Return")
        assert with_entity.work.stance.target == "e1"
        assert with_entity.work.stance.polarity is Polarity.NEUTRAL

    def test_is_taken_away_in_the_panel_and_its_mention_with_it(self, framed):
        framed.press("2")
        framed.mark("T", "المجلس")
        box = framed.window.frame_panel.stance.target
        assert box.currentText() == "المجلس"
        box.setFocus()
        framed.press("Home")
        assert framed.work.stance.target is None
        assert "المجلس" not in [mention.text for mention in framed.work.annotation.mentions]

    def test_its_list_is_put_away_by_escape_with_nothing_changed(self, framed):
        framed.press("2")
        before = framed.work.annotation
        framed.press("Shift+T", "Esc")
        assert framed.work.annotation is before

    def test_is_asked_for_in_the_strip(self, framed):
        framed.press("2")
        work, selection = framed.work, framed.view.selection
        asked = hint(work, selection, framed.window.actions_.key)
        framed.mark("T", "المجلس")
        assert hint(work, framed.view.selection, framed.window.actions_.key) != asked
        assert framed.window.strip.hint.text() != asked

    def test_without_a_frame_in_hand_there_is_nothing_to_choose(self, framed):
        framed.press("Return", "Shift+T")
        assert framed.view.hasFocus()


class TestSeveralStances:
    @pytest.fixture
    def two(self, framed):
        framed.press("2")
        framed.mark("T", "المجلس")
        framed.window.frame_panel.stance.another.click()
        framed.let_show()
        return framed

    def test_the_new_one_is_in_hand(self, two):
        assert [each.polarity for each in two.work.annotation.stances] == [
            Polarity.OPPOSE, Polarity.NEUTRAL,
        ]  # fmt: skip
        assert two.work.stance == two.work.annotation.stances[1]
        assert two.window.frame_panel.stance.step.isVisible()

    def test_keys_change_the_one_in_hand_alone(self, two):
        two.view.setFocus()
        two.press("1", "=")
        two.mark("T", "المشروع")
        first, second = two.work.annotation.stances
        assert (first.polarity, first.intensity) == (Polarity.OPPOSE, 1)
        assert (second.polarity, second.intensity) == (Polarity.SUPPORT, 2)
        assert [name_of(two, each.target) for each in (first, second)] == ["المجلس", "المشروع"]
        assert card(two).count("\n") == 2

    def test_the_step_goes_round(self, two):
        panel = two.window.frame_panel.stance
        assert panel.polarity.currentData() == Polarity.NEUTRAL
        panel.step.click()
        two.let_show()
        assert panel.polarity.currentData() == Polarity.OPPOSE
        panel.step.click()
        two.let_show()
        assert panel.polarity.currentData() == Polarity.NEUTRAL

    def test_one_is_taken_away_alone_and_the_first_is_in_hand_again(self, two):
        two.view.setFocus()
        two.press("3")
        (left,) = two.work.annotation.stances
        assert left.polarity is Polarity.OPPOSE
        assert two.work.stance == left
        assert not two.window.frame_panel.stance.step.isVisible()

    def test_undo_brings_each_back(self, two):
        two.press("Ctrl+Z")
        assert len(two.work.annotation.stances) == 1


class TestTheReporter:
    def test_a_telling_cue_is_a_hint_and_sets_nothing(self, framed):
        suggestion = framed.window.frame_panel.suggestion
        assert framed.frame.commitment is None
        assert suggestion.isVisible()
        assert "زعم" in suggestion.text()

    def test_the_hint_names_the_key_that_takes_it_now(self, framed):
        window = framed.window
        window.key_map_desk.take(KeyMap({"commitment": ("F10",)}))
        window.presenter.show_frame()
        assert "F10" in window.frame_panel.suggestion.text()

    def test_one_key_takes_the_hint_and_goes_on_from_there(self, framed):
        met = []
        for _ in range(4):
            framed.press("Shift+E")
            met.append(framed.frame.commitment)
        assert met == [Commitment.DISTANCE, Commitment.ENDORSE, Commitment.NEUTRAL, None]

    def test_once_taken_the_hint_is_gone_and_the_card_tells_it(self, framed):
        framed.press("Shift+E")
        assert not framed.window.frame_panel.suggestion.isVisible()
        assert card(framed).splitlines()[-1].startswith("⊖ ")

    def test_a_plain_cue_has_no_hint(self, framed):
        framed.press("Return")
        framed.mark("Q", "القانون الجديد خطوة جيدة")
        framed.mark("C", "وقالت")
        assert not framed.window.frame_panel.suggestion.isVisible()
        framed.press("Shift+E")
        assert framed.frame.commitment is Commitment.ENDORSE

    def test_is_set_in_the_panel_and_left_open_again(self, framed):
        box = framed.window.frame_panel.commitment
        box.setFocus()
        framed.press("End")
        assert framed.frame.commitment is Commitment.DISTANCE
        framed.press("Home")
        assert framed.frame.commitment is None

    def test_can_be_undone_with_a_word(self, framed):
        framed.press("Shift+E", "Ctrl+Z")
        assert framed.frame.commitment is None
        assert framed.bar.isVisible()


def test_a_project_that_is_only_read_keeps_its_stances(framed, monkeypatch):
    framed.press("2")
    before = framed.work.annotation
    monkeypatch.setattr(framed.work.project, "writable", False, raising=False)
    framed.press("1", "=", "E", "Shift+H", "Shift+E", "Shift+T")
    framed.window.frame_panel.stance.another.click()
    assert framed.work.annotation is before


@pytest.mark.parametrize("language", Language)
def test_fields_stand_below_each_other(read, language):
    session = read(TEXT, language=language)
    session.mark("Q", "المجلس يعطل المشروع")
    panel = session.window.frame_panel
    right = language is Language.ARABIC
    edges = {
        (box.mapTo(panel, QPoint(box.width() if right else 0, 0))).x()
        for box in (panel.mode, panel.commitment, panel.stance.polarity, panel.stance.target)
    }
    assert len(edges) == 1


def test_a_party_that_many_mentions_name_is_listed_once(read):
    session = read(TEXT + "وأضاف الوزير: «نعم».\n")
    for stretch, speaker in (("المجلس يعطل المشروع", "الوزير"), ("نعم", "الوزير")):
        session.mark("Q", stretch)
        session.mark("S", speaker, within="وأضاف" if stretch == "نعم" else None)
    box = session.window.frame_panel.stance.target
    box.setFocus()
    assert [box.itemText(row) for row in range(box.count())][1:] == ["الوزير"]
    QTest.keyClick(box, Qt.Key.Key_Escape)


def test_records_keep_what_was_set(read):
    record = record_of(Article(id="n1", text=TEXT))
    session = read(record)
    session.mark("Q", "المجلس يعطل المشروع")
    session.press("2", "Shift+E")
    work, project = session.work, session.work.project
    assert work.saver.flush()
    kept = project.annotations.load("n1", "سارة")
    assert kept.stances == work.annotation.stances
    assert kept.attributions[0].features["commitment"] == "endorse"


def test_without_a_frame_in_hand_that_of_the_caret_is_meant(read):
    session = read()
    session.mark("Q", "الصبر والهدوء")
    session.press("Esc", "3")
    assert session.frame is not None
    assert session.work.stance.polarity is Polarity.NEUTRAL


@pytest.mark.parametrize("key", ["3", "M", "=", "Shift+S"])
def test_without_a_frame_in_hand_a_key_says_what_it_needs(read, key):
    session = read()
    session.press("Left", key)
    assert session.bar.isVisible()
    assert "J" in session.bar.label.text()
    assert session.work.annotation.is_empty
