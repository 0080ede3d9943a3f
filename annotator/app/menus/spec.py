"""An action as data: its name, menu, words and keys.

Plain letters act through their twins on the Arabic keyboard too (``annotator.app.keyboard``).
``on_page`` actions listen only while the article or the cards have the focus, since their keys
mean something else in lists and fields. ``on_differences`` actions listen only while the panel of
adjudication has it, where their keys go before those of all others.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class ActionSpec:
    """One action. An empty ``name`` marks a separator."""

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    on_page: bool = False
    checkable: bool = False
    on_differences: bool = False


def separator(menu: str) -> ActionSpec:
    """Make a line between groups of a menu."""
    return ActionSpec("", menu, "")
