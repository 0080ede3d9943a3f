"""What is to be looked at: from one to the next, back, and as a list."""

import pytest

from annotator.wording.language import Language


@pytest.fixture
def doubtful(read, qtbot):
    """Give an article with three unfinished attributions."""
    session = read(language=Language.ENGLISH)
    for stretch in ("القرار", "الصبر", "الجسر"):
        session.mark("Q", stretch)
        session.work.take_frame(None)
    session.panel = session.window.findings_panel
    qtbot.waitUntil(lambda: session.panel.list.rows.rowCount() == 3)
    return session


class TestTheKeys:
    def test_go_on_and_back_round_and_round(self, doubtful):
        seen = []
        for key in (".", ".", ".", ".", ",", ","):
            doubtful.press(key)
            seen.append(doubtful.selected())
        assert seen == ["القرار", "الصبر", "الجسر", "القرار", "الجسر", "الصبر"]

    def test_backwards_begin_at_the_last(self, doubtful):
        doubtful.press(",")
        assert doubtful.selected() == "الجسر"

    @pytest.mark.parametrize("key", [".", ","])
    def test_say_so_where_nothing_is_unfinished(self, read, key):
        session = read()
        session.press("Left", key)
        assert session.selected() == "الوزير"
        assert session.bar.isVisible()


class TestTheList:
    def test_tells_each_with_its_weight_and_attribution(self, doubtful):
        lines = [doubtful.panel._line(row) for row in range(3)]
        assert {line.words for line in lines} == {"This attribution names no speaker."}
        for number, line in enumerate(lines, 1):
            assert f"attribution {number}" in line.details
            assert "to consider" in line.details
            assert line.sign == "○"

    def test_names_modes_as_they_are_named_on_the_screen(self, read, qtbot):
        session = read(language=Language.ARABIC)
        session.mark("Q", "لن نتراجع عن القرار")
        session.press("M")
        panel = session.window.findings_panel
        qtbot.waitUntil(lambda: panel.list.rows.rowCount() == 2)
        told = " ".join(panel._line(row).words for row in range(2))
        assert "غير مباشر" in told
        assert "direct" not in told

    def test_follows_the_keys(self, doubtful):
        doubtful.press(".", ".")
        assert doubtful.panel.list.currentIndex().row() == 1

    def test_goes_to_the_one_that_is_chosen(self, doubtful):
        doubtful.window.side.show_tab("findings")
        doubtful.panel.list.setFocus()
        doubtful.press("Home", "Down", "Down", "Return")
        assert doubtful.view.hasFocus()
        assert doubtful.selected() == "الجسر"
        assert "names no speaker" in doubtful.bar.label.text()

    def test_empties_as_the_work_is_done(self, doubtful, qtbot):
        for _ in range(3):
            doubtful.press("J", "Shift+Del")
        qtbot.waitUntil(lambda: doubtful.panel.list.rows.rowCount() == 0)
        doubtful.window.side.show_tab("findings")
        assert doubtful.panel._shown.empty.isVisible()
