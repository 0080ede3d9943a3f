"""The key map: which keys each action has, as the app, the annotator and the scheme say.

A project's scheme comes first, then what the annotator chose, then the app's own table: a key
answers to one action only, and where two ask for it the later one keeps its others; what is done
among differences has a share of its own, as nothing else listens there. Values only;
the window that shows and changes them is `annotator.app.key_map_window`.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.app.keyboard import LATIN_BY_ARABIC, sequences
from annotator.app.menus.attribution import polarity_action
from annotator.app.menus.mark import layer_action
from annotator.app.menus.spec import ActionSpec
from annotator.model.mention import Layer
from annotator.model.stance import Polarity

Table = tuple[ActionSpec, ...]
Key, Modifier = Qt.Key, Qt.KeyboardModifier

OF_SCHEME = frozenset(map(layer_action, Layer)) | frozenset(map(polarity_action, Polarity))
FIXED = OF_SCHEME | {"step_back"}
"""Actions whose keys are not chosen here: the scheme's, and Esc, which always steps back."""

CARET = {Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End,
         Key.Key_PageUp, Key.Key_PageDown}  # fmt: skip
SIDEWAYS = {Key.Key_Left, Key.Key_Right}
ALWAYS = {Key.Key_Tab, Key.Key_Backtab, Key.Key_Escape, Key.Key_Space}
MODIFIERS = {Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_AltGr, Key.Key_Meta,
             Key.Key_CapsLock, Key.Key_NumLock, Key.Key_unknown, Key(0)}  # fmt: skip
OF_FIELDS = {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X"}


class Clash(NamedTuple):
    """A key that an action asks for and does not get, for it is another's."""

    action: str
    key: str
    owner: str


class KeyMap:
    """The app's keys with an annotator's changes: values by action, only what differs."""

    def __init__(self, chosen: Mapping[str, tuple[str, ...]] | None = None) -> None:
        """Take the keys that were chosen, by action."""
        self.chosen = dict(chosen or {})

    def wanted(self, spec: ActionSpec) -> tuple[str, ...]:
        """Give the keys that an action asks for."""
        return spec.keys if spec.name in FIXED else self.chosen.get(spec.name, spec.keys)

    def applied(self, table: Table) -> Table:
        """Give a table with the keys that each action has."""
        given = self._given(table)
        return tuple(replace(spec, keys=given.get(spec.name, ())) for spec in table)

    def clashes(self, table: Table) -> tuple[Clash, ...]:
        """List the keys that an action asks for and another has."""
        places = [_listening(table, on_differences=there) for there in (False, True)]
        return tuple(
            Clash(spec.name, key, owner)
            for place, given in zip(places, map(self._given, places), strict=True)
            for spec in place
            for key in self.wanted(spec)
            if key not in given[spec.name]
            and (owner := _owner(key, given, but=spec.name)) is not None
        )

    def owner(self, table: Table, key: str, *, on_differences: bool = False) -> str | None:
        """Name the action that has a key, on either keyboard, among differences or elsewhere."""
        return _owner(key, self._given(_listening(table, on_differences=on_differences)))

    def with_keys(self, spec: ActionSpec, keys: tuple[str, ...]) -> "KeyMap":
        """Choose the keys of an action; those of the app's own table are no choice."""
        others = {name: own for name, own in self.chosen.items() if name != spec.name}
        return KeyMap(others if keys == spec.keys else {**others, spec.name: keys})

    def _given(self, table: Table) -> dict[str, tuple[str, ...]]:
        """Share the keys out: the scheme's first, then the chosen ones, then the app's own."""

        def rank(spec: ActionSpec) -> int:
            if spec.name in FIXED:
                return 0
            return 1 if spec.name in self.chosen else 2

        places: tuple[set[str], set[str]] = (set(), set())
        given: dict[str, tuple[str, ...]] = {}
        for spec in sorted((spec for spec in table if spec.name), key=rank):
            keys, taken = [], places[spec.on_differences]
            for key in self.wanted(spec):
                if taken.isdisjoint(pressed(key)):
                    taken |= pressed(key)
                    keys.append(key)
            given[spec.name] = tuple(keys)
        return given


def _listening(table: Table, *, on_differences: bool) -> Table:
    """Give the actions that listen among differences, or those that do so anywhere else."""
    return tuple(spec for spec in table if spec.name and spec.on_differences is on_differences)


def pressed(key: str) -> set[str]:
    """Give what may arrive when a key is pressed, on either keyboard."""
    return {sequence.toString() for sequence in sequences(key)}


def is_reserved(key: str) -> bool:
    """Tell whether a key means something everywhere: moving, leaving, typing, opening menus."""
    sequence = QKeySequence(key)
    if sequence.isEmpty() or key in OF_FIELDS:
        return True
    combination = QKeyCombination.fromCombined(sequence[0].toCombined())  # type: ignore[index]
    code, modifiers = combination.key(), combination.keyboardModifiers()
    if code in ALWAYS | MODIFIERS:
        return True
    if code in CARET:
        return not modifiers & Modifier.AltModifier or code in SIDEWAYS
    is_letter = len(key.rpartition("+")[2]) == 1 and key[-1].isalpha()
    return modifiers == Modifier.AltModifier and is_letter


def key_of(event: QKeyEvent) -> str | None:
    """Write a key press the way the key map does, in Latin letters; None for modifiers alone."""
    if Key(event.key()) in MODIFIERS:
        return None
    modifiers = event.modifiers() & ~(Modifier.KeypadModifier | Modifier.GroupSwitchModifier)
    letter = chr(event.key()) if event.key() < Key.Key_Escape else ""
    latin = LATIN_BY_ARABIC.get(letter) or LATIN_BY_ARABIC.get(event.text())
    if latin is not None:
        if len(latin) == 1 and not latin.isalnum():
            modifiers &= ~Modifier.ShiftModifier
        return QKeySequence(_combined(modifiers, latin)).toString()
    if letter and not letter.isalnum():  # «?» is Shift and another key on many keyboards
        modifiers &= ~Modifier.ShiftModifier
    return QKeySequence(modifiers.value | event.key()).toString()


def _combined(modifiers: Qt.KeyboardModifier, latin: str) -> str:
    plain = QKeySequence(modifiers.value).toString() if modifiers.value else ""
    shift = "" if "Shift+" not in latin or "Shift+" in plain else "Shift+"
    return f"{plain}{shift}{latin.removeprefix('Shift+')}"


def _owner(key: str, given: Mapping[str, tuple[str, ...]], but: str = "") -> str | None:
    wanted = pressed(key)
    for name, keys in given.items():
        if name != but and any(not wanted.isdisjoint(pressed(each)) for each in keys):
            return name
    return None
