"""The key map: whose key it is, changing it, and what the scheme does to it."""

from itertools import combinations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget

from annotator.app.action_table import action_table
from annotator.app.actions import Actions
from annotator.app.key_map import OF_FIELDS, OF_SCHEME, Clash, KeyMap, is_reserved, key_of, pressed
from annotator.app.keyboard import arabic_twin, sequences
from annotator.app.menus.spec import ActionSpec
from annotator.model.mention import Layer
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.store.project import Project
from annotator.wording.language import Language

TABLE = action_table(DEFAULT_SCHEME)
SPECS = {spec.name: spec for spec in TABLE if spec.name}


def scheme_with(**keys):
    """Give the usual scheme with other keys for some layers."""
    layers = tuple(
        replace(style, key=keys.get(style.layer.value, style.key))
        for style in DEFAULT_SCHEME.layers
    )
    return replace(DEFAULT_SCHEME, layers=layers)


def keys_of(key_map, table=TABLE):
    return {spec.name: spec.keys for spec in key_map.applied(table) if spec.name}


class TestTheMap:
    def test_is_the_tables_where_nothing_is_chosen(self):
        assert KeyMap().applied(TABLE) == TABLE
        assert KeyMap().clashes(TABLE) == ()

    def test_holds_only_what_differs(self):
        spec = SPECS["next_frame"]
        changed = KeyMap().with_keys(spec, ("Ctrl+J", "Y"))
        assert changed.chosen == {"next_frame": ("Ctrl+J", "Y")}
        assert keys_of(changed)["next_frame"] == ("Ctrl+J", "Y")
        assert changed.with_keys(spec, spec.keys).chosen == {}

    def test_may_leave_an_action_without_a_key(self):
        assert keys_of(KeyMap({"next_frame": ()}))["next_frame"] == ()

    def test_knows_whose_a_key_is_on_either_keyboard(self):
        assert KeyMap().owner(TABLE, "J") == "next_frame"
        assert KeyMap().owner(TABLE, "ت") == "next_frame"
        assert KeyMap().owner(TABLE, "Ctrl+Alt+J") is None
        moved = KeyMap({"next_frame": ("Y",)})
        assert (moved.owner(TABLE, "J"), moved.owner(TABLE, "Y")) == (None, "next_frame")

    def test_gives_a_key_to_the_scheme_first(self):
        table = action_table(scheme_with(quote="J"))
        assert keys_of(KeyMap(), table)["mark_quote"] == ("J",)
        assert keys_of(KeyMap(), table)["next_frame"] == ()
        assert KeyMap().clashes(table) == (Clash("next_frame", "J", "mark_quote"),)

    def test_leaves_the_other_keys_to_the_action(self):
        chosen = KeyMap({"next_frame": ("J", "Ctrl+U")})
        assert keys_of(chosen, action_table(scheme_with(cue="J")))["next_frame"] == ("Ctrl+U",)

    def test_gives_a_key_to_who_chose_it_before_the_apps_own(self):
        chosen = KeyMap({"mode": ("J",)})
        assert keys_of(chosen)["mode"] == ("J",)
        assert keys_of(chosen)["next_frame"] == ()
        assert chosen.clashes(TABLE) == (Clash("next_frame", "J", "mode"),)

    def test_leaves_the_schemes_keys_to_the_scheme(self):
        assert keys_of(KeyMap({"mark_quote": ("Y",)}))["mark_quote"] == ("Q",)

    @pytest.mark.parametrize("chosen", [{}, {"mode": ("J",), "undo": ("J", "ت")}])
    @pytest.mark.parametrize("layer", Layer)
    @pytest.mark.parametrize("key", [*"JKNPWGMIE.,;=[]?BXZV", "1"])
    @pytest.mark.parametrize("among_differences", [False, True])
    def test_never_gives_one_key_to_two(self, chosen, layer, key, among_differences):
        table = action_table(scheme_with(**{layer.value: key}))
        given = [
            {press for each in spec.keys for press in pressed(each)}
            for spec in KeyMap(chosen).applied(table)
            if spec.name
            and spec.on_differences is among_differences
            and not (spec.name in OF_SCHEME and key == "1")
        ]
        assert all(one.isdisjoint(other) for one, other in combinations(given, 2))

    def test_leaves_among_differences_the_keys_that_mean_something_else_elsewhere(self):
        keys = keys_of(KeyMap())
        assert keys["take_1"] == keys["stance_support"] == ("1",)
        assert KeyMap().owner(TABLE, "1") == "stance_support"
        assert KeyMap().owner(TABLE, "1", on_differences=True) == "take_1"

    def test_knows_the_clashes_among_differences_by_themselves(self):
        chosen = KeyMap({"take_none": ("B",)})
        assert [clash.action for clash in chosen.clashes(TABLE)] == ["take_both"]


class TestAReservedKey:
    @pytest.mark.parametrize(
        "key",
        ["Left", "Shift+Down", "Ctrl+Home", "Alt+Left", "Tab", "Shift+Tab", "Ctrl+C", "Esc",
         "Space", "Alt+P", "PgUp", ""],
    )  # fmt: skip
    def test_means_something_everywhere(self, key):
        assert is_reserved(key)

    @pytest.mark.parametrize("key", ["J", "F5", "Ctrl+J", "Alt+Up", "Alt+=", "Alt+1", "Return"])
    def test_is_no_other(self, key):
        assert not is_reserved(key)

    def test_is_none_of_the_tables_own_but_the_fixed(self):
        fixed = {"step_back"} | {spec.name for spec in TABLE if spec.on_differences}
        own = {key for spec in TABLE for key in spec.keys if spec.name not in fixed}
        assert {key for key in own if is_reserved(key)} <= OF_FIELDS | {"Tab", "Shift+Tab"}


class TestAPress:
    @pytest.mark.parametrize(
        ("code", "modifiers", "text", "key"),
        [
            (Qt.Key.Key_J, "NoModifier", "j", "J"),
            (ord("ت"), "NoModifier", "ت", "J"),
            (Qt.Key.Key_J, "ControlModifier", "", "Ctrl+J"),
            (ord("ت"), "ControlModifier", "ت", "Ctrl+J"),
            (Qt.Key.Key_A, "ShiftModifier", "A", "Shift+A"),
            (0x0650, "ShiftModifier", "\u0650", "Shift+A"),
            (Qt.Key.Key_Question, "ShiftModifier", "?", "?"),
            (ord("؟"), "ShiftModifier", "؟", "?"),
            (ord("٣"), "NoModifier", "٣", "3"),
            (Qt.Key.Key_3, "KeypadModifier", "3", "3"),
            (Qt.Key.Key_F5, "NoModifier", "", "F5"),
            (Qt.Key.Key_Delete, "ShiftModifier", "", "Shift+Del"),
            (Qt.Key.Key_Shift, "ShiftModifier", "", None),
        ],
    )
    def test_is_written_in_latin_letters(self, code, modifiers, text, key):
        held = getattr(Qt.KeyboardModifier, modifiers)
        event = QKeyEvent(QEvent.Type.KeyPress, int(code), held, text)
        assert key_of(event) == key

    @pytest.mark.parametrize("latin", [*"QWERYSAGHJKXNB", "P"])
    def test_with_shift_has_a_twin(self, latin):
        twin = arabic_twin(f"Shift+{latin}")
        assert twin is not None
        letter = twin.removeprefix("Shift+")
        held = Qt.KeyboardModifier.ShiftModifier
        event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), held, letter)
        assert key_of(event) == f"Shift+{latin}"


def test_no_key_of_the_app_is_a_letter_whose_shifted_arabic_twin_is_another_key():
    heard = [spec for spec in TABLE if not spec.on_differences]
    shifted = {key for spec in heard for key in spec.keys if key.startswith("Shift+")}
    letters = {key for key in shifted if len(key) == len("Shift+A")}
    assert letters
    assert {key for key in letters if arabic_twin(key) is None} == set()


@pytest.mark.parametrize("scheme", [DEFAULT_SCHEME, scheme_with(quote="J", speaker="G", cue=";")])
def test_every_key_does_one_thing_on_both_keyboards(qtbot, scheme):
    done = []
    window, page, cards = QMainWindow(), QWidget(), QWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(page)
    cards.setParent(window)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    table = KeyMap().applied(action_table(scheme))
    actions = Actions(table, done.append, window, (page, cards))
    menus = actions.fill(window.menuBar())
    actions.translate(menus, {}, arabic_layout=False)
    window.show()
    window.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    expected = []
    for spec in (one for one in table if not one.on_differences):
        for sequence in sequences(*spec.keys):
            stroke = sequence[0]
            letter = chr(stroke.key()) if stroke.key() < Qt.Key.Key_Escape else ""
            held = stroke.keyboardModifiers()
            QTest.simulateEvent(page, True, int(stroke.key()), held, letter, False)  # noqa: FBT003
            expected.append(spec.name)
            assert done == expected, (spec.name, sequence.toString())
    assert len(expected) > 100


class TestTheWindow:
    def test_marks_all_the_same_on_the_arabic_keyboard(self, read):
        session = read()
        session.press("Left")
        kasra, shift = 0x0650, Qt.KeyboardModifier.ShiftModifier
        QTest.simulateEvent(session.view, True, kasra, shift, "\u0650", False)  # noqa: FBT003
        assert session.bar.isVisible()  # it asks for a mention

    def test_follows_a_scheme_that_takes_a_key(self, project_of, open_window, tmp_path, qtbot):
        target = tmp_path / "other.musnad"
        with Project.create(target, scheme=scheme_with(quote="J")):
            pass
        window = open_window(target, Language.ENGLISH)
        assert "Next attribution" in window.bar.label.text()
        assert window.actions_["next_frame"].shortcuts() == []
        assert window.actions_["next_frame"].toolTip() == "Next attribution"
        with qtbot.waitSignal(window.articles.listed):
            window.desk.open(str(project_of("قال")))
        assert window.actions_.key("next_frame").strip("\u2066\u2069") == "J"

    def test_shows_a_chosen_key_in_menus_and_hints(self, read):
        session = read(language=Language.ENGLISH)
        desk = session.window.key_map_desk
        spec = next(spec for spec in TABLE if spec.name == "done")
        desk.take(desk.key_map.with_keys(spec, ("Ctrl+U",)))
        session.mark("Q", "القرار")
        session.mark("S", "الوزير")
        session.mark("C", "وقال")
        assert "Ctrl+U" in session.window.strip.hint.text()
        assert "Ctrl+U" in session.window.actions_["done"].text()
        session.press("Ctrl+U")
        assert session.frame is None

    def test_remembers_chosen_keys(self, read, open_window):
        session = read()
        desk = session.window.key_map_desk
        desk.take(KeyMap({"next_frame": ("Y",), "mode": ()}))
        window = open_window()
        assert window.key_map_desk.key_map.chosen == {"next_frame": ("Y",), "mode": ()}
        assert window.actions_["mode"].shortcuts() == []

    def test_keeps_to_its_own_keys_where_the_settings_are_damaged(self, settings):
        settings._store.setValue("keys", "{ما هذا")
        assert settings.keys == {}


@pytest.fixture
def key_map(read, in_dialog, hands, qtbot):
    """Do things in the key map of a window."""
    session = read(language=Language.ENGLISH)

    def key_map(deed, opening="F1"):
        def do(dialog):
            deed(dialog)
            if dialog.isVisible():
                dialog.reject()

        in_dialog(do)
        hands.press(opening)
        session.window.activateWindow()  # no window manager does it here
        qtbot.waitUntil(session.view.hasFocus)
        return session

    return key_map


def choose(dialog, name):
    dialog.tree.setCurrentItem(dialog.item(name))
    dialog.tree.setFocus()


class TestTheKeyMapOnTheScreen:
    def test_shows_every_action_with_its_keys_by_menu(self, key_map):
        def look(dialog):
            item = dialog.item("next_frame")
            assert item.parent().text(0) == "Attribution"
            assert "J" in item.text(1)
            assert "ت" in item.text(2)
            assert "Ctrl+Y" in dialog.item("redo").text(1)
            assert dialog.item("mark_quote").text(3) == "in the scheme"
            assert len(dialog._items) == len(SPECS)

        key_map(look)

    @pytest.mark.parametrize("typed", ["next attribution", "الإسناد التالي", "J", "att nex"])
    def test_can_be_searched(self, key_map, typed):
        def look(dialog):
            assert dialog.search.hasFocus()
            dialog.search.setText(typed)
            assert not dialog.item("next_frame").isHidden()
            assert dialog.item("undo").isHidden()
            assert dialog.item("undo").parent().isHidden()
            assert dialog.tree.currentItem() is not dialog.item("undo")

        key_map(look, "?")

    @pytest.mark.parametrize("key", ["Return", "Down"])
    def test_is_entered_from_the_search(self, key_map, hands, key):
        def look(dialog):
            dialog.search.setText("next attribution")
            hands.press(key)
            assert dialog.tree.hasFocus()
            assert dialog.tree.currentItem() is dialog.item("next_frame")

        key_map(look)

    def test_offers_no_change_where_nothing_is_found(self, key_map, hands):
        def look(dialog):
            dialog.search.setText("xyzzy")
            assert not any(b.isEnabled() for b in (dialog.change, dialog.add, dialog.reset))
            hands.press("Return")
            assert dialog.search.hasFocus()
            dialog.search.setText("next attribution")
            assert dialog.change.isEnabled()

        key_map(look)

    @pytest.mark.parametrize(("name", "shown"), [("finish", "Ctrl+Enter"), ("done", "Enter")])
    def test_names_a_key_once(self, key_map, name, shown):
        def look(dialog):
            assert dialog.item(name).text(1).count(shown) == 1

        key_map(look)

    def test_finds_a_key_of_the_arabic_keyboard(self, key_map):
        def look(dialog):
            dialog.search.setText("ت")
            assert not dialog.item("next_frame").isHidden()
            assert dialog.item("next_article").isHidden()

        key_map(look)

    def test_gives_an_action_another_key(self, key_map, hands):
        def change(dialog):
            choose(dialog, "next_frame")
            hands.press("Return", "Y")
            assert "Y" in dialog.item("next_frame").text(1)
            assert "غ" in dialog.item("next_frame").text(2)
            assert dialog.item("next_frame").text(3) == "changed"

        session = key_map(change)
        session.mark("Q", "القرار")
        session.press("Return", "Y")
        assert session.frame is not None
        session.press("Esc", "Esc", "J")
        assert session.frame is None

    def test_hears_the_arabic_keyboard(self, key_map, arabic_hands):
        def change(dialog):
            choose(dialog, "next_frame")
            arabic_hands.press("Return", "Y")

        session = key_map(change)
        assert session.window.key_map_desk.key_map.chosen == {"next_frame": ("Y",)}

    def test_gives_an_action_one_more_key(self, key_map, hands):
        def change(dialog):
            choose(dialog, "next_frame")
            dialog.add.click()
            hands.press("Ctrl+U")

        session = key_map(change)
        assert session.window.key_map_desk.key_map.chosen == {"next_frame": ("J", "Ctrl+U")}

    @pytest.mark.parametrize(("key", "told"), [("N", "“Next article”"), ("Tab", "everywhere")])
    def test_refuses_a_key_that_is_taken_or_reserved(self, key_map, hands, key, told):
        def change(dialog):
            choose(dialog, "next_frame")
            hands.press("Return", key)
            assert told in dialog.told.text()
            hands.press("Shift")
            assert told in dialog.told.text()
            hands.press("Esc")
            assert dialog.isVisible()
            assert "J" in dialog.item("next_frame").text(1)

        session = key_map(change)
        assert session.window.key_map_desk.key_map.chosen == {}

    def test_gives_one_or_all_their_keys_back(self, key_map, hands):
        def change(dialog):
            for name, key in (("next_frame", "Y"), ("mode", "Ctrl+M")):
                choose(dialog, name)
                hands.press("Return", key)
            choose(dialog, "mode")
            dialog.reset.click()
            assert dialog._map.chosen == {"next_frame": ("Y",)}
            dialog.reset_all.click()
            assert dialog._map.chosen == {}
            assert not dialog.reset_all.isEnabled()

        assert key_map(change).window.settings.keys == {}

    def test_gives_no_key_back_that_another_has_now(self, key_map, hands):
        def change(dialog):
            for name, key in (("next_frame", "Y"), ("mode", "J")):
                choose(dialog, name)
                hands.press("Return", key)
            choose(dialog, "next_frame")
            dialog.reset.click()
            assert "Mode" in dialog.told.text()
            assert dialog._map.chosen == {"next_frame": ("Y",), "mode": ("J",)}

        key_map(change)

    def test_leaves_fixed_keys_alone(self, key_map):
        def change(dialog):
            for name in ("step_back", "mark_quote"):
                choose(dialog, name)
                assert not dialog.change.isEnabled()
            dialog.tree.setCurrentItem(dialog.item("mark_quote"))
            assert "scheme" in dialog.told.text()

        key_map(change)

    def test_opens_the_scheme_where_that_can_be_changed(self, key_map, qtbot):
        def change(dialog):
            with qtbot.waitSignal(dialog.scheme_requested):
                dialog.tree.itemActivated.emit(dialog.item("mark_quote"), 0)
            assert not dialog.isVisible()

        key_map(change)

    def test_tells_of_clashes(self, read):
        from annotator.app.key_map_window import KeyMapWindow

        session = read(language=Language.ENGLISH)
        table = (
            ActionSpec("mark_quote", "mark", "Quote", ("J",)),
            ActionSpec("next_frame", "attribution", "Next attribution", ("J",)),
        )
        window = session.window
        dialog = KeyMapWindow(table, KeyMap(), window.interface, window.layer_names(), window)
        assert "Quote" in dialog.item("next_frame").text(3)
        dialog.deleteLater()
