"""The interface in both languages: nothing untranslated, everything mirrored, switched at once."""

import re

import pytest
from PySide6.QtCore import QFileInfo, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QFileIconProvider,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from annotator.wording.language import Language

# What stays Latin in an Arabic sentence: key names, file formats, the other language's own name.
LATIN = {"English", "JSONL", "musnad", "Ctrl", "Alt", "Shift", "Esc", "Home", "End", "Del", "Enter"}
LATIN |= {"Enter", "Backspace", "Tab", "PgUp", "PgDown", "Qt", "project"}
WORD = re.compile(r"[A-Za-z]{2,}")
QUOTED = re.compile("\u2068[^\u2069]*\u2069")  # isolated: words of the article
ARABIC = re.compile("[\u0621-\u064a]")


def words_shown(window):
    """Give every text that a window shows or tells a screen reader, with where it stands."""
    for widget in (
        window,
        *filter(QWidget.isVisible, window.findChildren(QWidget)),
        *menus(window),
    ):
        name = type(widget).__name__
        texts = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        match widget:
            case QLabel() | QAbstractButton():
                texts.append(widget.text())
            case QLineEdit():
                texts += [widget.text(), widget.placeholderText()]
            case QComboBox():
                texts += [widget.itemText(index) for index in range(widget.count())]
            case QMenu():
                texts.append(widget.title())
                texts += [action.text() for action in widget.actions()]
        if widget is window:
            texts.append(window.windowTitle())
        for text in filter(None, texts):
            yield name, text


def menus(window):
    return window.findChildren(QMenu)


@pytest.fixture
def busy(read, qtbot):
    """Give a window in which a bit of everything is shown, in Arabic."""
    session = read("قال الوزير إن العمل مستمر.\nوأضاف أن الجسر جاهز.")
    session.mark("Q", "العمل مستمر")
    session.press("1", "Ctrl+Z", "Ctrl+Y")
    qtbot.waitUntil(session.window.strip.findings.isVisible)
    return session


@pytest.fixture
def switch(qtbot):
    """Give a function that switches to the other language and waits until all have followed."""

    def switch(session):
        session.press("Ctrl+L")
        QApplication.processEvents()
        qtbot.waitUntil(lambda: session.window.tasks.is_idle)

    return switch


class TestArabic:
    def test_has_no_english_word_anywhere(self, busy):
        left = [
            (where, text)
            for where, text in words_shown(busy.window)
            if set(WORD.findall(text)) - LATIN
        ]
        assert left == []

    def test_has_none_in_the_key_map_either(self, busy, in_dialog):
        shown = []

        def look(key_map):
            items = [key_map.item(name) for name in busy.window.actions_.names()]
            shown.append(key_map.windowTitle())
            shown.extend(item.text(column) for item in items for column in (0, 3))
            shown.extend(item.parent().text(0) for item in items)
            shown.extend(key_map.tree.headerItem().text(column) for column in range(4))
            shown.append(key_map.search.placeholderText())
            shown.append(key_map.told.text())
            shown.extend(button.text() for button in key_map.findChildren(QAbstractButton))
            busy.press("Esc")

        in_dialog(look)
        busy.press("F1")
        assert [text for text in shown if set(WORD.findall(text)) - LATIN] == []

    def test_nor_in_qts_own_file_dialog(self, busy, tmp_path):
        (tmp_path / "folder").mkdir()
        (tmp_path / "one.txt").touch()
        dialog = QFileDialog(busy.window, "فتح", str(tmp_path), "مقالات (*.txt)")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setViewMode(QFileDialog.ViewMode.Detail)
        dialog.show()
        shown = [label.text() for label in dialog.findChildren(QLabel)]
        shown += [button.toolTip() for button in dialog.findChildren(QAbstractButton)]
        shown += [button.text() for button in dialog.findChildren(QAbstractButton)]
        kind = QFileIconProvider().type(QFileInfo(str(tmp_path)))
        dialog.close()
        dialog.deleteLater()
        assert [text for text in (*shown, kind) if WORD.search(text)] == []

    def test_nor_in_its_dialogs(self, busy, in_dialog, qtbot):
        shown = []

        def look(dialog):
            shown.extend(label.text() for label in dialog.findChildren(QLabel))
            shown.extend(button.text() for button in dialog.findChildren(QAbstractButton))
            shown.append(dialog.windowTitle())
            busy.press("Esc")

        for key in ("Ctrl+Shift+A", "Shift+F1"):
            in_dialog(look)
            busy.press(key)
            busy.window.activateWindow()  # no window manager does it
            qtbot.waitUntil(busy.window.isActiveWindow)
        texts = [text for text in shown if text]
        assert len(texts) >= 5
        assert [text for text in texts if set(WORD.findall(text)) - LATIN - {"GPL"}] == []

    def test_reads_from_right_to_left(self, busy):
        window = busy.window
        assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert left_of(window.frames, window.centre, window)
        assert left_of(window.centre, window.articles, window)

    def test_has_arabic_digits_and_english_has_its_own(self, busy, switch):
        assert "١" in busy.window.articles._progress_text.text()
        switch(busy)
        assert "1" in busy.window.articles._progress_text.text()


class TestEnglish:
    def test_has_no_arabic_word_but_the_articles_and_the_other_languages_name(self, busy, switch):
        switch(busy)
        own = {busy.work.article.title, "سارة", "العربية"}
        left = [
            (where, text)
            for where, text in words_shown(busy.window)
            if ARABIC.search(QUOTED.sub("", text)) and not any(word in text for word in own)
        ]
        assert [text for _, text in left if "و ف ب ل ك س" not in text] == []

    def test_reads_from_left_to_right(self, busy, qtbot, switch):
        switch(busy)
        window = busy.window
        assert window.layoutDirection() is Qt.LayoutDirection.LeftToRight
        qtbot.waitUntil(lambda: left_of(window.articles, window.centre, window))
        qtbot.waitUntil(lambda: left_of(window.centre, window.frames, window))


class TestSwitching:
    def test_there_and_back_changes_nothing(self, busy, switch):
        before = sorted(words_shown(busy.window))
        switch(busy)
        assert sorted(words_shown(busy.window)) != before
        switch(busy)
        busy.bar.hide()
        after = sorted(words_shown(busy.window))
        assert [text for text in after if text not in before] == []

    def test_keeps_article_selection_and_frame(self, busy, switch):
        busy.select("الجسر جاهز")
        selection, frame = busy.view.selection, busy.work.frame
        switch(busy)
        assert (busy.view.selection, busy.work.frame) == (selection, frame)
        assert busy.work.article is busy.view.article

    def test_leaves_the_articles_own_direction_alone(self, busy, switch):
        before = busy.view.column.layout.blocks[0].right_to_left
        switch(busy)
        assert busy.view.column.layout.blocks[0].right_to_left is before is True

    def test_renames_the_tags_and_cards(self, busy, switch):
        mark, *_ = busy.view.markings.marks.between(0, 100)
        card = busy.window.cards.list.model().index(0).data()
        switch(busy)
        renamed, *_ = busy.view.markings.marks.between(0, 100)
        assert renamed.tag != mark.tag
        assert "Quote" in renamed.tag
        assert busy.window.cards.list.model().index(0).data() != card

    def test_is_remembered(self, busy, settings, open_window, switch):
        switch(busy)
        busy.press("Ctrl+Q")
        assert settings.language is Language.ENGLISH
        assert open_window().interface.language is Language.ENGLISH

    @pytest.mark.parametrize("language", list(Language))
    def test_starts_in_the_language_chosen(self, open_window, language):
        window = open_window(language=language)
        rtl = language is Language.ARABIC
        assert (window.layoutDirection() is Qt.LayoutDirection.RightToLeft) is rtl


def left_of(one, other, window):
    edge = one.mapTo(window, QPoint(one.width(), 0)).x()
    return edge <= other.mapTo(window, QPoint(0, 0)).x()
