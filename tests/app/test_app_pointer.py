"""What clicks and drags select, and the buttons for those who don't know the keys yet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.model.mention import Layer

QUOTE = "«لن نتراجع عن القرار»"


class TestThePointer:
    def test_selects_from_word_to_word(self, read):
        session = read()
        session.click("رئيس")
        session.click("السكان", Qt.KeyboardModifier.ShiftModifier)
        assert session.selected() == "رئيس الوفد السكان"
        session.press("A")
        assert session.texts("addressees") == ["رئيس الوفد السكان"]

    def test_drags(self, read):
        session = read()
        session.drag(session.point("رئيس"), session.point("السكان"))
        assert session.selected() == "رئيس الوفد السكان"

    def test_twice_takes_the_quotation_with_its_marks(self, read):
        session = read()
        page, left = session.view.viewport(), Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        QTest.mouseDClick(page, left, none, session.point("نتراجع"))
        assert session.selected() == QUOTE
        QTest.mouseDClick(page, left, none, session.point("السكان"))
        assert session.selected() == "السكان"


@pytest.mark.parametrize("layer", list(Layer))
def test_the_strips_buttons_do_what_the_keys_do(read, layer):
    session = read()
    session.select("الوفد")
    index = list(Layer).index(layer)
    button, _ = list(session.window.strip._buttons.values())[index]
    button.click()
    (mention,) = session.work.annotation.mentions
    assert (mention.layer, mention.text) == (layer, "الوفد")
