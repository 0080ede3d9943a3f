"""Every action can be found, read, translated and pressed, on both keyboards."""

from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QKeySequence

from annotator.app.action_table import MENUS, action_table, handlers
from annotator.app.keyboard import ARABIC_BY_LATIN, arabic_twin, sequences, shown_key
from annotator.app.language import TRANSLATIONS
from annotator.model.scheme import DEFAULT_SCHEME

SPECS = [spec for spec in action_table(DEFAULT_SCHEME) if spec.name]
NAMES = [spec.name for spec in SPECS]


@pytest.fixture
def window(open_window):
    return open_window()


def arabic(context):
    """Read the Arabic translations of a context from their source."""
    tree = ET.parse(TRANSLATIONS / "musnad_ar.ts")  # noqa: S314 - our own file
    for found in tree.iter("context"):
        if found.findtext("name") == context:
            return {
                message.findtext("source"): message.findtext("translation")
                for message in found.iter("message")
            }
    raise LookupError(context)


class TestTheTable:
    def test_names_each_action_once(self):
        assert len(set(NAMES)) == len(NAMES)

    @pytest.mark.parametrize("spec", SPECS, ids=NAMES)
    def test_gives_each_a_key_a_menu_and_a_translation(self, spec):
        assert spec.keys
        assert not QKeySequence(spec.keys[0]).isEmpty()
        assert spec.menu in MENUS
        assert arabic("Actions")[spec.text]

    @pytest.mark.parametrize("among_differences", [False, True])
    def test_gives_no_two_the_same_keys_on_either_keyboard(self, among_differences):
        pressed = [
            {key.toString() for key in sequences(*spec.keys)}
            for spec in SPECS
            if spec.on_differences is among_differences
        ]
        assert all(one.isdisjoint(other) for one, other in combinations(pressed, 2))

    def test_gives_every_menu_a_translation(self):
        translated = arabic("Menus")
        assert all(translated[text] for text in MENUS.values())


class TestTheWindow:
    def test_has_a_deed_for_each_action_and_no_other(self, window):
        assert sorted(handlers(window)) == sorted(NAMES)

    @pytest.mark.parametrize("name", NAMES)
    def test_can_reach_it_by_menu_and_by_keys(self, window, name):
        action, spec = window.actions_[name], SPECS[NAMES.index(name)]
        assert action in window.menus[spec.menu].actions()
        own = [] if spec.on_differences else sequences(*spec.keys)  # its panel listens itself
        assert action.shortcuts() == own
        assert window.actions_.key(name) in action.text()
        text = action.text().partition("\t")[0]
        assert text == arabic("Actions")[spec.text]
        assert text in action.toolTip()

    def test_ticks_what_is_on(self, window, hands):
        hands.press("F7")
        assert not window.frames.isVisible()
        assert not window.actions_["panel_frames"].isChecked()
        hands.press("F7")
        assert window.frames.isVisible()
        assert window.actions_["panel_frames"].isChecked()
        hands.press("F8")
        assert not window.articles.isVisible()
        assert not window.actions_["panel_articles"].isChecked()
        hands.press("F8", "Ctrl+D")
        assert window.actions_["dark"].isChecked()
        hands.press("Ctrl+T")
        assert window.actions_["face"].isChecked()


class TestKeysThatMeanLetters:
    def test_write_letters_in_a_field(self, read, hands):
        session = read()
        session.select("الوزير")
        session.press("Ctrl+F")
        hands.type("qsc")
        assert session.window.articles.filter.text() == "qsc"
        assert session.work.annotation.is_empty

    def test_of_the_page_are_free_in_lists_and_fields(self, read):
        session = read()
        session.mark("S", "الوزير")
        session.press("Ctrl+F", "Backspace")
        assert session.work.annotation.mentions


class TestTheArabicKeyboard:
    @pytest.mark.parametrize(
        ("latin", "twin"),
        [
            *zip("QCSOAT]1", "ضؤسخشفد١", strict=True),
            ("B", "\ufefb"),
            ("Ctrl+Q", "Ctrl+ض"),
            ("Ctrl+Shift+Z", "Ctrl+Shift+ئ"),
        ],
    )
    def test_has_a_twin_of_each_key(self, latin, twin):
        assert arabic_twin(latin) == twin

    @pytest.mark.parametrize("key", ["Return", "F6", "Ctrl++", "=", "Shift+Del", "Alt+Home"])
    def test_has_none_of_keys_that_are_the_same(self, key):
        assert arabic_twin(key) is None

    def test_is_a_layout_of_different_letters(self):
        assert len(set(ARABIC_BY_LATIN.values())) == len(ARABIC_BY_LATIN)

    def test_shows_keys_as_they_are_printed(self):
        assert "ض" in shown_key("Q", arabic_layout=True)
        assert "Q" in shown_key("Q", arabic_layout=False)
        assert "Ctrl+Z" in shown_key("Ctrl+Z", arabic_layout=True)

    def test_is_noticed_at_the_first_key(self, read, arabic_hands, hands):
        session = read()
        strip = session.window.strip
        quote, _ = next(iter(strip._buttons.values()))
        assert "Q" in quote.text()
        arabic_hands.press("Left", "Q")
        assert "ض" in quote.text()
        assert "ض" in quote.toolTip()
        assert "س" in strip.hint.text()
        hands.press("Left", "C")
        assert "Q" in quote.text()
        arabic_hands.press("B")
        assert "ض" in quote.text()

    def test_is_told_in_the_key_map(self, window, hands, in_dialog):
        seen = {}

        def look(key_map):
            items = [key_map.item(name) for name in NAMES]
            seen.update((item.text(0), item.text(2)) for item in items)
            hands.press("Esc")

        in_dialog(look)
        hands.press("F1")
        assert len(seen) == len(SPECS)
        assert "ض" in seen[arabic("Actions")["Quote"]]
        assert window.isVisible()
