"""From a fresh start to a saved corpus without a mouse."""

import json

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog


def test_everything_can_be_done_by_keys(open_window, hands, reader, qtbot, tmp_path):
    target = tmp_path / "mine.jsonl"
    window = open_window()
    with qtbot.waitSignal(window.articles.listed, timeout=20_000):
        window.desk.open_first(None)  # what the program does when it is started without a project

    hands.press("Ctrl+F")
    with qtbot.waitSignal(window.articles.listed):
        hands.type("أمطار")
    hands.press("Return")
    article = window.workspace.article
    assert article.meta.extra.get("practice")
    assert window.view.hasFocus()

    words = window.view.caret.words
    hands.press("Ctrl+Down", "Shift+Left", "Shift+Left", "Q", "Left", "S", "2", "Return")
    quote, speaker = sorted(window.workspace.annotation.mentions, key=lambda one: one.start)
    qtbot.waitUntil(lambda: window.workspace.saver.is_idle)

    def name_the_file():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog) and dialog.isActiveWindow():
            asking.stop()
            hands.press("Ctrl+A")
            hands.type(str(target))
            hands.press("Return")

    asking = QTimer(interval=10)
    asking.timeout.connect(name_the_file)
    asking.start()
    hands.press("Ctrl+S")
    qtbot.waitUntil(target.exists)
    window.activateWindow()  # no window manager does it
    qtbot.waitUntil(window.isActiveWindow)
    hands.press("Ctrl+Q")
    assert not window.isVisible()

    records = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    (mine,) = [record for record in records if record["id"] == article.id]
    (frame,) = mine["attributions"]
    assert frame["quote"] == quote.id
    assert frame["speakers"] == [speaker.id]
    assert [mention["exact"] for mention in mine["mentions"]] == [
        [article.text[start:end] for start, end in mention["spans"]] for mention in mine["mentions"]
    ]
    assert [stance["polarity"] for stance in mine["stances"]] == ["oppose"]
    assert words.at(speaker.start) == speaker.spans[0]
