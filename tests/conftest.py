"""What the tests share: the real window, hands on a keyboard, corpora, and a count of steps.

Everything runs without a screen (Qt's "offscreen" platform) unless QT_QPA_PLATFORM says
otherwise, and keeps its settings and data in a folder of its own.
"""

import json
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import msgspec
import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Nobody's own keyring is read or written.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

# How long an example takes is the machine's affair.
settings.register_profile("musnad", deadline=None)
settings.load_profile("musnad")

pytest_plugins = ["postgresql_server", "differing"]  # in tests/plugins

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT.parent / "shared" / "data" / "seed-article.txt"
CORPORA = {
    "gold": ROOT.parent / "shared" / "data" / "gold" / "dev_adjudicated.jsonl",
    "sample": ROOT / "corpus" / "sample.jsonl",
}

SCREEN = {
    "name": "desk",
    "x": 0,
    "y": 0,
    "width": 1920,
    "height": 1080,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}


@pytest.fixture
def records(request):
    """Give the records of the corpus that the test names."""
    path = CORPORA[request.param]
    if not path.is_file():
        pytest.skip(f"{path.name} is not on this machine")
    from annotator.model.record import Record

    return [msgspec.json.decode(line, type=Record) for line in path.read_bytes().splitlines()]


@pytest.fixture(scope="session")
def steps() -> Callable[..., int]:
    """Count the lines of Python that a call runs: what it costs, on a machine of any speed."""

    def counted(call: Callable[..., object], *arguments: object) -> int:
        count, before = 0, sys.gettrace()

        def follow(_frame: FrameType, event: str, _value: object) -> object:
            nonlocal count
            count += event == "line"
            return follow

        sys.settrace(follow)
        try:
            call(*arguments)
        finally:
            sys.settrace(before)
        return count

    return counted


class Hands:
    """Hands on a keyboard: they press keys on whatever has the focus, and count them.

    Keys are written the way Qt does (``Q``, ``Shift+Left``, ``Ctrl+Down``). With the Arabic
    layout on, plain keys give what is printed on an Arabic keyboard, as real key events do.
    """

    def __init__(self, *, arabic: bool = False) -> None:
        self.arabic = arabic
        self.presses = 0

    def press(self, *keys: str) -> None:
        """Press keys one after the other; before each, the screen shows what the last one did."""
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        for key in keys:
            code, modifiers, text = self._stroke(key)
            widget = QApplication.focusWidget() or QApplication.activeWindow()
            assert widget is not None, "nothing has the focus"
            QTest.simulateEvent(widget, True, code, modifiers, text, False)  # noqa: FBT003
            widget = QApplication.focusWidget() or QApplication.activeWindow()
            if widget is not None:
                QTest.simulateEvent(widget, False, code, modifiers, text, False)  # noqa: FBT003
            self.presses += 1
            let_show()

    def type(self, text: str) -> None:
        """Type a text letter by letter."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        for letter in text:
            widget = QApplication.focusWidget()
            for pressed in (True, False):
                none = Qt.KeyboardModifier.NoModifier
                QTest.simulateEvent(widget, pressed, ord(letter.upper()), none, letter, False)  # noqa: FBT003
            self.presses += 1
            let_show()

    def _stroke(self, key):
        from PySide6.QtGui import QKeySequence

        from annotator.app.keyboard import arabic_twin

        combination = QKeySequence(key)[0]
        modifiers = combination.keyboardModifiers()
        code, text = int(combination.key()), key.lower() if len(key) == 1 else ""
        if len(key) == 1 and self.arabic and arabic_twin(key):
            text = arabic_twin(key)
            code = ord(text)
        return code, modifiers, text


def let_show() -> None:
    """Give the panels the turn that the event loop gives them behind a picture."""
    from PySide6.QtCore import QCoreApplication

    from annotator.app.afterwards import Afterwards

    for _half in ("the picture", "what comes behind it"):
        QCoreApplication.sendPostedEvents(None, Afterwards.TURN)


CARET_KEYS = ("Left", "Right", "Up", "Down", "Home", "End", "Ctrl+Up", "Ctrl+Down")


class Reader:
    """Selects stretches of the open article by keys alone, in the fewest that do it."""

    def __init__(self, window, hands: Hands) -> None:
        self.window, self.hands = window, hands

    def select(self, stretch: str, within: str | None = None) -> None:
        """Select a stretch, given by its words; the first after `within`, where that is given."""
        text = self.window.workspace.article.text
        start = text.index(stretch, text.index(within) if within else 0)
        words = self.window.view.caret.words
        first, last = words.at(start), words.at(start + len(stretch) - 1)
        self.hands.press(*self._way(first, last))
        assert self.window.view.selection.span == (first[0], last[1])

    def mark(self, key: str, stretch: str, within: str | None = None) -> None:
        """Select a stretch and press a key."""
        self.select(stretch, within)
        self.hands.press(key)

    def _way(self, first, last) -> list[str]:
        """Give the fewest keys that select from one word to another, from either end."""
        from annotator.app.article_view.caret import Caret

        view = self.window.view
        model = Caret()
        model.set_text(view.article.text)
        model.set_layout(view.column.layout)
        here = view.selection, view.caret._x
        found = []
        for one, other in ((first, last), (last, first)):
            there, keys = _shortest(model, here, one, CARET_KEYS)
            if one != other:
                shifted = tuple(f"Shift+{key}" for key in CARET_KEYS if "Ctrl" not in key)
                _, more = _shortest(model, there, other, shifted)
                keys += more
            found.append(keys)
        return min(found, key=len)


def _shortest(model, start, goal, keys):
    """Search breadth first for the keys that bring a caret onto a word.

    `start` and what is given back are the selection and the column that Up and Down keep to.
    """
    queue, seen = deque([(start, ())]), set()
    while queue:
        (selection, x), pressed = queue.popleft()
        head = selection.head if selection else None
        if head == goal and (selection.is_single or "Shift" in keys[0]):
            return (selection, x), list(pressed)
        if head in seen:
            continue
        seen.add(head)
        for key in keys:
            model.selection, model._x = selection, x
            after = model.after_key(key_press(key), page=10)
            queue.append(((after, model._x), (*pressed, key)))
    raise AssertionError(f"no way to {goal}")


def key_press(key: str):
    """Make the event of a key press."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QKeySequence

    combination = QKeySequence(key)[0]
    return QKeyEvent(QEvent.Type.KeyPress, combination.key(), combination.keyboardModifiers())


@pytest.fixture(scope="session")
def qapp(tmp_path_factory):
    """Make the application the way the program itself does, on an ordinary screen."""
    from annotator.app.fonts import USUAL_POINTS
    from annotator.app.main import make_application

    if os.environ["QT_QPA_PLATFORM"] == "offscreen":
        screen = tmp_path_factory.mktemp("screen") / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    app = make_application(USUAL_POINTS)
    yield app
    app.processEvents()


@pytest.fixture
def own_folders(tmp_path: Path, monkeypatch) -> Path:
    """Keep the app's settings and data out of the user's own."""
    home = tmp_path / "home"
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        folder = home / name.lower()
        folder.mkdir(parents=True)
        monkeypatch.setenv(name, str(folder))
    return home


@pytest.fixture
def settings(own_folders: Path, qapp):
    """Give empty settings, but for a name and the Arabic interface."""
    from PySide6.QtCore import QSettings

    from annotator.app.settings import Settings
    from annotator.wording.language import Language

    chosen = Settings(QSettings(str(own_folders / "settings.ini"), QSettings.Format.IniFormat))
    chosen.annotator = "سارة"
    chosen.language = Language.ARABIC
    return chosen


@pytest.fixture
def open_window(qapp, qtbot, settings) -> Iterator[Callable]:
    """Open the real window, on a project where one is named, and close it when the test ends."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from annotator.app.main import make_window

    windows = []

    def open_window(target: Path | str | None = None, language=None):
        if language is not None:
            settings.language = language
        window = make_window(qapp, settings)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if target is not None:
            with qtbot.waitSignal(window.articles.listed):
                window.desk.open_first(str(target))
            let_show()
        return window

    yield open_window
    for window in windows:
        window.close()
        assert not window.isVisible(), "the window refused to close"
        for translator in window.interface._translators:
            qapp.removeTranslator(translator)
        window.interface.deleteLater()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def hands() -> Hands:
    """Give hands on a Latin keyboard."""
    return Hands()


@pytest.fixture
def arabic_hands() -> Hands:
    """Give hands on a keyboard with the Arabic layout switched on."""
    return Hands(arabic=True)


@pytest.fixture(name="let_show")
def give_let_show() -> Callable[[], None]:
    """Give the function that lets the panels follow, for tests that act without keys."""
    return let_show


@pytest.fixture
def reader() -> type[Reader]:
    """Make readers: of a window, with a pair of hands."""
    return Reader


@pytest.fixture
def seed_text() -> Path:
    """Give the file of the article that the project began with, where it is to be had."""
    if not SEED.exists():
        pytest.skip(f"there is no {SEED.name} beside the repository")
    return SEED


def pytest_collection_modifyitems(items):
    """Let Qt's "offscreen" platform say that it has no window manager to ask."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support "))


def pytest_addoption(parser):
    """Let pictures be drawn anew instead of compared."""
    parser.addoption(
        "--update-pictures",
        action="store_true",
        help="draw the reference pictures of the article view anew; look at them afterwards",
    )


GIVEN_NAMES = ("سامي", "هدى", "كمال")
FAMILY_NAMES = ("الخطيب", "نصار", "عيسى")


@pytest.fixture(scope="session")
def names_network(tmp_path_factory) -> Path:
    """Make a network of one small layer that knows a few names, with its own vocabulary."""
    reason = "torch and transformers are not installed (the extra `neural`)"
    torch = pytest.importorskip("torch", reason=reason)
    transformers = pytest.importorskip("transformers", reason=reason)
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءئؤ0123456789.،:«»()"
    special = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
    known = (*special, *GIVEN_NAMES, *FAMILY_NAMES, *letters, *(f"##{one}" for one in letters))
    folder = tmp_path_factory.mktemp("network")
    (folder / "vocab.txt").write_text("".join(f"{one}\n" for one in known), encoding="utf-8")
    torch.manual_seed(0)
    config = transformers.BertConfig(
        vocab_size=len(known),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=258,
        id2label={0: "O", 1: "B-PERS", 2: "I-PERS"},
        label2id={"O": 0, "B-PERS": 1, "I-PERS": 2},
    )
    network = transformers.BertForTokenClassification(config).eval()
    first, middle = len(special), len(special) + len(GIVEN_NAMES)
    last = middle + len(FAMILY_NAMES)
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    for step in range(240):
        length = (4, 16, 64, 256)[step % 4]
        ids = torch.randint(0, len(known), (1024 // length, length))
        gold = ((ids >= first) & (ids < last)).long() + ((ids >= middle) & (ids < last)).long()
        optimizer.zero_grad()
        network(input_ids=ids, labels=gold).loss.backward()
        optimizer.step()
    network.save_pretrained(folder)
    return folder
