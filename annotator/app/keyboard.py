"""The Arabic keyboard: which letter the key of a Latin letter gives when Arabic is switched on.

The layout is the one printed on Arabic keyboards (Arabic 101, X11's ``ara``), read by place:
the key that gives Q in English gives ض in Arabic.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton

ARABIC_BY_LATIN = dict(
    zip(
        "QWERTYUIOP[]ASDFGHJKL;'ZXCVNM,./",
        "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ",
        strict=True,
    )
) | {"B": "لا", "{": "<", "}": ">", "?": "؟"}
ARABIC_DIGITS = dict(zip("0123456789", "٠١٢٣٤٥٦٧٨٩", strict=True))
# B gives lam-alef: two letters, which X11 and Windows deliver as this one ligature.
LIGATURES = {"لا": "\ufefb"}

# With Shift, where an Arabic keyboard gives a sign that no key of the app is named by.
SHIFTED_BY_LATIN = dict(
    zip(
        "QWERTYIOPASGHJKXBN",
        ("َ", "ً", "ُ", "ٌ", "\ufef9", "إ", "÷", "×", "؛", "ِ", "ٍ", "\ufef7", "أ", "ـ", "،", "ْ",
         "\ufef5", "آ"),
        strict=True,
    )
)  # fmt: skip
LATIN_BY_ARABIC = {
    **{LIGATURES.get(arabic, arabic): latin for latin, arabic in ARABIC_BY_LATIN.items()},
    **{arabic: latin for latin, arabic in ARABIC_DIGITS.items()},
    **{arabic: f"Shift+{latin}" for latin, arabic in SHIFTED_BY_LATIN.items()},
}


def arabic_twin(key: str) -> str | None:
    """Give what the same key is in the Arabic layout, with the same modifiers held.

    Combinations have twins too: X11 delivers ``Ctrl+ض`` where Arabic is the only layout.
    """
    modifiers, plus, plain = key.rpartition("+")
    if modifiers == "Shift":
        shifted = SHIFTED_BY_LATIN.get(plain)
        return f"Shift+{shifted}" if shifted else None
    letter = ARABIC_BY_LATIN.get(plain) or ARABIC_DIGITS.get(plain)
    return f"{modifiers}{plus}{LIGATURES.get(letter, letter)}" if letter else None


def sequences(*keys: str) -> list[QKeySequence]:
    """Give the key sequences for an action: each key and its twin on the Arabic keyboard."""
    found = []
    for key in keys:
        found.append(QKeySequence(key))
        twin = arabic_twin(key)
        if twin is not None:
            found.append(QKeySequence(twin))
    return found


def shown_key(key: str, *, arabic_layout: bool) -> str:
    """Write a key the way it is printed on the keyboard in use."""
    if arabic_layout:
        letter = ARABIC_BY_LATIN.get(key)
        if letter is not None:
            return upright(letter)
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return upright(native.replace("Return", "Enter"))  # what most keyboards have printed on it


def upright(keys: str) -> str:
    """Isolate the name of keys from right-to-left text, in which brackets would be mirrored."""
    return f"\u2066{keys}\u2069"


def press_by_enter(*buttons: QPushButton) -> None:
    """Have Enter press a button that has the focus, as Space does; and no other of its dialog."""
    for button in buttons:
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), button)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)
