"""Who is it: asked by a key beside the words, listed in a panel, changed in every article."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.formats.corpus import corpus_line
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity, EntityKind
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import record_of

ONE = "قالت هدى سالم إن الجسر آمن. وأضافت هُدى سالم أن العمل مستمر. وقال ناصر إنه راض.\n"
TWO = "أكد الدكتور ناصر أمس أن إدلب هادئة.\n"


def record(article, text, *speakers, annotator="سارة", entities=()):
    """Make an annotated article: a frame for each speaker, found one after the other."""
    mentions, frames, start = [], [], 0
    for number, name in enumerate(speakers, 1):
        start = text.index(name, start)
        spans = ((start, start + len(name)),)
        start += len(name)
        mentions.append(
            Mention(id=f"m{number}", layer=Layer.SPEAKER, spans=spans, exact=exact_of(text, spans))
        )
        frames.append(Attribution(id=f"a{number}", speakers=(f"m{number}",)))
    work = Annotation(
        annotator=annotator,
        mentions=tuple(mentions),
        attributions=tuple(frames),
        entities=tuple(entities),
    )
    return record_of(Article(id=article, text=text), work)


NASER = Entity(id="e-naser", name="ناصر الهادي", kind=EntityKind.PERSON, mentions=("m1",))


@pytest.fixture
def desk(read, qtbot):
    """A window on two articles: in the first nobody is linked, in the second Naser is."""
    session = read(
        record("n1", ONE, "هدى سالم", "هُدى سالم", "ناصر"),
        record("n2", TWO, "الدكتور ناصر", entities=[NASER]),
    )
    qtbot.waitUntil(lambda: len(session.window.book._index) == 1)
    session.picker = session.window.who.picker
    return session


def linked(session):
    """Say which mentions are linked to which name."""
    work = session.work.annotation
    return {entity.name: entity.mentions for entity in work.entities}


def offered(picker):
    return [picker.model.index(row).data() for row in range(picker.model.rowCount())]


def settled(session, qtbot):
    qtbot.waitUntil(lambda: session.work.saver.is_idle and session.window.tasks.is_idle)


def project_list(session):
    return {row.entity.name: row for row in session.work.project.entities.listed()}


class TestAsking:
    def test_a_key_and_enter_make_an_entity_of_the_mention_under_the_caret(self, desk):
        desk.select("هدى")
        desk.press("H")
        assert desk.picker.isVisible()
        assert desk.picker.field.hasFocus()
        assert "هدى سالم" in offered(desk.picker)[0]  # new
        desk.press("Return")
        assert linked(desk) == {"هدى سالم": ("m1",)}
        assert not desk.picker.isVisible()
        assert desk.view.hasFocus()

    def test_the_arabic_layout_asks_with_the_same_key(self, desk, arabic_hands):
        desk.select("هدى")
        arabic_hands.press("H")
        assert desk.picker.isVisible()

    def test_shift_and_enter_link_all_of_the_same_name_in_one_step(self, desk):
        desk.select("هدى")
        desk.press("H", "Shift+Return")
        assert linked(desk) == {"هدى سالم": ("m1", "m2")}
        desk.press("Ctrl+Z")
        assert linked(desk) == {}
        desk.press("Ctrl+Y")
        assert linked(desk) == {"هدى سالم": ("m1", "m2")}

    def test_who_bears_the_name_already_stands_first_and_enter_takes_them(self, desk):
        desk.select("ناصر")
        desk.press("H")
        assert offered(desk.picker)[0] == "ناصر الهادي"  # called «الدكتور ناصر» in another article
        desk.press("Return")
        assert linked(desk) == {"ناصر الهادي": ("m3",)}

    def test_a_few_letters_find_somebody_of_another_article(self, desk, hands):
        desk.select("ناصر")
        desk.press("H")
        hands.type("هاد")
        assert offered(desk.picker)[0] == "ناصر الهادي"
        assert offered(desk.picker)[1].endswith("«\u2068هاد\u2069»")  # new, never out of sight
        desk.press("Return")
        assert linked(desk) == {"ناصر الهادي": ("m3",)}
        assert desk.work.annotation.entities[0].id == "e-naser"

    def test_who_is_marked_in_the_article_and_linked_to_nobody_is_offered_too(self, desk, hands):
        desk.select("ناصر")
        desk.press("H")
        rows = offered(desk.picker)
        assert [row for row in rows if "هدى" in row] == ["جديد: «\u2068هدى سالم\u2069»"]
        assert rows.index("جديد: «\u2068هدى سالم\u2069»") < 3
        hands.type("هدى")
        desk.press("Return")
        assert linked(desk) == {"هدى سالم": ("m3",)}

    def test_who_is_known_already_is_offered_once(self, desk):
        desk.select("هدى")
        desk.press("H", "Return")
        desk.select("ناصر")
        desk.press("H")
        assert [row for row in offered(desk.picker) if "هدى" in row] == ["هدى سالم"]

    def test_the_arrows_go_to_a_new_entity_of_the_name_that_was_typed(self, desk, hands):
        desk.select("ناصر")
        desk.press("H")
        hands.type("ناصر الهاد")
        desk.press("Down", "Return")
        assert linked(desk) == {"ناصر الهاد": ("m3",)}

    def test_esc_leaves_everything_as_it_was(self, desk):
        desk.select("هدى")
        desk.press("H", "Esc")
        assert not desk.picker.isVisible()
        assert desk.view.hasFocus()
        assert linked(desk) == {}

    def test_the_kind_of_a_new_entity_is_chosen_by_keys(self, desk):
        desk.select("هدى")
        desk.press("H", "Alt+Down", "Return")
        kinds = list(EntityKind)
        first = kinds[(kinds.index(EntityKind.OTHER) + 1) % len(kinds)]
        assert desk.work.annotation.entities[0].kind is first

    def test_the_speaker_of_the_frame_in_hand_is_asked_about_from_anywhere(self, desk):
        desk.work.take_frame("a3")
        desk.select("الجسر")
        desk.press("H", "Return")
        assert linked(desk) == {"ناصر الهادي": ("m3",)}
        assert desk.work.frame == "a3"

    def test_without_anybody_to_ask_about_it_is_said_what_to_do(self, desk):
        desk.select("الجسر")
        desk.press("H")
        assert not desk.picker.isVisible()
        assert desk.bar.isVisible()

    def test_letters_typed_there_are_no_keys_of_the_window(self, desk, hands):
        desk.select("هدى")
        desk.press("H")
        hands.type("qs")
        assert desk.picker.field.text() == "qs"
        assert len(desk.work.annotation.mentions) == 3

    def test_a_click_elsewhere_puts_it_away(self, desk):
        desk.select("هدى")
        desk.press("H")
        desk.click("الجسر")
        assert not desk.picker.isVisible()

    def test_it_stands_beside_the_words_and_within_the_window(self, desk):
        for word in ("هدى", "راض"):
            desk.work.take_frame("a3")
            desk.select(word)
            desk.press("H")
            assert desk.window.rect().contains(desk.picker.geometry())
            desk.press("Esc")

    def test_who_is_known_by_a_speakers_name_is_offered_quietly(self, desk):
        desk.select("هدى")
        desk.press("H", "Return")
        desk.select("هُدى")
        assert "هدى سالم" in desk.window.strip.hint.text()
        desk.press("H", "Return")
        assert linked(desk) == {"هدى سالم": ("m1", "m2")}
        assert "هدى سالم" not in desk.window.strip.hint.text()

    def test_in_a_project_open_to_read_nothing_is_asked(self, desk, qtbot):
        settled(desk, qtbot)
        desk.work.project.writable = False
        desk.select("هدى")
        desk.press("H")
        assert not desk.picker.isVisible()


class TestThePanel:
    @pytest.fixture
    def panel(self, desk):
        desk.select("هدى")
        desk.press("H", "Shift+Return", "F9")
        panel = desk.window.entities
        assert panel.isVisible()
        assert panel.list.hasFocus()
        return panel

    def names(self, panel):
        return [panel.model.index(row).data() for row in range(panel.model.rowCount())]

    def test_the_articles_own_are_listed_and_their_mentions_set_apart(self, desk, panel):
        assert self.names(panel) == ["هدى سالم"]
        mentions = desk.work.annotation.mention_by_id
        spans = [*mentions["m1"].spans, *mentions["m2"].spans]
        assert desk.view.markings.highlights.stretches(0, 10**6) == spans
        desk.press("F9")
        assert desk.view.hasFocus()
        assert desk.view.markings.highlights.stretches(0, 10**6) == []

    def test_enter_goes_from_mention_to_mention_and_round(self, desk, panel):
        places = []
        for _ in range(3):
            desk.press("Return")
            places.append(desk.view.selection.head[0])
        first, second = (desk.work.annotation.mention_by_id[key].start for key in ("m1", "m2"))
        assert places == [first, second, first]
        assert panel.list.hasFocus()

    def test_typing_searches_the_project(self, desk, panel, hands):
        panel.filter.setFocus()
        hands.type("الهاد")
        assert self.names(panel) == ["ناصر الهادي"]
        assert panel.at().entity.id == "e-naser"
        desk.press("Down")
        assert panel.list.hasFocus()

    def test_a_new_name_holds_in_every_article_and_is_taken_back(self, desk, panel, hands, qtbot):
        panel.filter.setFocus()
        hands.type("ناصر")
        panel.form.name.setFocus()
        panel.form.name.selectAll()
        hands.type("ناصر بن علي")
        desk.press("Return")
        qtbot.waitUntil(lambda: desk.window.book.known("e-naser").entity.name == "ناصر بن علي")
        assert self.names(panel) == ["ناصر بن علي"]
        assert desk.bar.isVisible()
        desk.press("Ctrl+Shift+E")
        qtbot.waitUntil(lambda: desk.window.book.known("e-naser").entity.name == "ناصر الهادي")

    def test_undo_takes_back_what_was_done_last_wherever(self, desk, panel, qtbot):
        panel.form.kind.setCurrentIndex(list(EntityKind).index(EntityKind.GROUP))
        panel.form.kind.activated.emit(panel.form.kind.currentIndex())
        key = panel.at().entity.id
        qtbot.waitUntil(lambda: desk.window.book.known(key).entity.kind is EntityKind.GROUP)
        desk.view.setFocus()
        desk.press("Ctrl+Z")
        qtbot.waitUntil(lambda: desk.window.book.known(key).entity.kind is EntityKind.OTHER)
        assert linked(desk) == {"هدى سالم": ("m1", "m2")}
        desk.press("Ctrl+Y")
        qtbot.waitUntil(lambda: desk.window.book.known(key).entity.kind is EntityKind.GROUP)
        desk.press("Ctrl+Z")
        qtbot.waitUntil(lambda: desk.window.book.known(key).entity.kind is EntityKind.OTHER)
        desk.press("Ctrl+Z")
        assert linked(desk) == {}

    def test_what_is_no_wikidata_item_is_told_and_not_taken(self, desk, panel, hands, qtbot):
        panel.form.wikidata.setFocus()
        hands.type("42")
        desk.press("Return")
        assert desk.bar.objectName() == "problem"
        assert panel.form.wikidata.text() == ""
        hands.type("q42")
        desk.press("Return")
        key = panel.at().entity.id
        qtbot.waitUntil(lambda: desk.window.book.known(key).entity.wikidata == "Q42")
        settled(desk, qtbot)
        assert project_list(desk)["هدى سالم"].entity.wikidata == "Q42"

    def test_esc_gives_up_what_was_written(self, desk, panel, hands):
        panel.form.name.setFocus()
        hands.type("!")
        desk.press("Esc")
        assert panel.form.name.text() == "هدى سالم"
        assert panel.form.name.hasFocus()

    def test_two_entities_are_merged_and_parted_again(self, desk, panel, qtbot):
        settled(desk, qtbot)
        panel.merge.setFocus()
        desk.press("Space")
        merger = desk.window.who.merger
        assert merger.isVisible()
        assert offered(merger) == ["ناصر الهادي"]
        desk.press("Return")
        qtbot.waitUntil(lambda: self.names(panel) == ["ناصر الهادي"])
        settled(desk, qtbot)
        assert project_list(desk).keys() == {"ناصر الهادي"}
        assert project_list(desk)["ناصر الهادي"].articles == 2
        desk.press("Ctrl+Z")
        qtbot.waitUntil(lambda: self.names(panel) == ["هدى سالم"])
        settled(desk, qtbot)
        assert project_list(desk).keys() == {"ناصر الهادي", "هدى سالم"}

    def test_a_single_entity_has_nothing_to_be_merged_with(self, read):
        session = read(record("n1", ONE, "هدى سالم"))
        session.select("هدى")
        session.press("H", "Return", "F9")
        session.window.entities.merge.setFocus()
        session.press("Space")
        assert session.bar.isVisible()
        assert not session.window.who.merger.isVisible()

    def test_chosen_mentions_are_moved_to_a_new_entity(self, desk, panel, hands):
        panel.mentions.setFocus()
        desk.press("Down", "Space")
        assert panel.mentions.in_question() == ("m2",)
        panel.move_.setFocus()
        desk.press("Space")
        hands.type("هدى أخرى")
        desk.press("Return")
        assert linked(desk) == {"هدى سالم": ("m1",), "هدى أخرى": ("m2",)}
        desk.press("Ctrl+Z")
        assert linked(desk) == {"هدى سالم": ("m1", "m2")}

    def test_mentions_are_unlinked_and_an_empty_entity_leaves(self, desk, panel):
        panel.mentions.setFocus()
        desk.press("Home", "Space", "End", "Space")
        assert panel.mentions.in_question() == ("m1", "m2")
        panel.unlink.setFocus()
        desk.press("Space")
        assert linked(desk) == {}
        assert self.names(panel) == []

    def test_the_cards_tell_who_it_is(self, desk, panel):
        model = desk.window.cards.list.model()
        tip = Qt.ItemDataRole.ToolTipRole
        tips = [model.index(row).data(tip) for row in range(model.rowCount())]
        assert panel.at().entity.name in tips[0]
        assert panel.at().entity.name in tips[1]
        assert tips[2] is None


def test_the_list_of_a_project_is_there_again_after_a_restart(desk, open_window, qtbot):
    desk.select("هدى")
    desk.press("H", "Shift+Return")
    settled(desk, qtbot)
    target = Path(desk.work.project.target)
    desk.window.close()
    again = open_window(target)
    qtbot.waitUntil(lambda: len(again.book._index) == 2)
    assert again.book.named("هدي سالم").mentions == 2
    assert QApplication.activeWindow() is again


def test_what_another_annotator_linked_is_known_too(read, qtbot):
    other = record("n1", ONE, "هدى سالم", annotator="عمر",
                   entities=[replace(NASER, name="هدى سالم", id="e-h")])  # fmt: skip
    session = read(other)
    qtbot.waitUntil(lambda: len(session.window.book._index) == 1)
    session.mark("S", "هدى سالم")
    session.press("H", "Return")
    assert [entity.id for entity in session.work.annotation.entities] == ["e-h"]


def test_an_import_tells_of_ids_that_stand_for_somebody_else(desk, tmp_path, qtbot):
    other = record("n9", "قال سعد.", "سعد", entities=[replace(NASER, name="سعد")])
    corpus = tmp_path / "c.jsonl"
    corpus.write_bytes(corpus_line(other) + b"\n")
    with qtbot.waitSignal(desk.window.articles.listed):
        desk.window.importing.open([str(corpus)])
        desk.window.importing.begin()
    (row,) = desk.window.importing.dialog.report._all
    assert "e-naser" in row.words
    assert "ناصر الهادي" in row.words
    qtbot.waitUntil(lambda: desk.window.book.named("سعد") is not None)
    assert desk.window.book.named("سعد").entity.id != "e-naser"
