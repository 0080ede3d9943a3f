"""Every action of the app, menu by menu; what each menu holds stands in ``annotator.app.menus``."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.app.menus import adjudication, article, attribution, edit, help_, mark, project, view
from annotator.app.menus.spec import ActionSpec
from annotator.app.refusals import telling
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.mention import Layer
from annotator.model.scheme import Scheme
from annotator.model.scheme_check import scheme_keys
from annotator.model.stance import Polarity

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow

MENUS = {
    "project": QT_TRANSLATE_NOOP("Menus", "&Project"),
    "edit": QT_TRANSLATE_NOOP("Menus", "&Edit"),
    "mark": QT_TRANSLATE_NOOP("Menus", "&Mark"),
    "attribution": QT_TRANSLATE_NOOP("Menus", "A&ttribution"),
    "article": QT_TRANSLATE_NOOP("Menus", "&Article"),
    "adjudication": QT_TRANSLATE_NOOP("Menus", "A&djudication"),
    "view": QT_TRANSLATE_NOOP("Menus", "&View"),
    "help": QT_TRANSLATE_NOOP("Menus", "&Help"),
}


def action_table(scheme: Scheme) -> tuple[ActionSpec, ...]:
    """List all actions, menu by menu; the marking and stance keys are the scheme's.

    Where two ask for one key, `annotator.app.key_map` says who gets it.
    """
    own = scheme_actions()
    return tuple(
        replace(spec, keys=tuple(key.upper() for key in spec.keys)) if spec.name in own else spec
        for spec in _table(scheme)
    )


def displaced(scheme: Scheme) -> dict[str, ActionSpec]:
    """Give the keys that a scheme takes from other actions, each with the action."""
    own, taken = scheme_actions(), {key for _, key in scheme_keys(scheme)}
    return {
        key: spec
        for spec in _table(scheme)
        for key in spec.keys
        if key in taken and spec.name not in own and not spec.on_differences
    }


def scheme_actions() -> frozenset[str]:
    """Name the actions whose keys are the scheme's."""
    marks, stances = map(mark.layer_action, Layer), map(attribution.polarity_action, Polarity)
    return frozenset((*marks, *stances))


def _table(scheme: Scheme) -> tuple[ActionSpec, ...]:
    return (
        *project.SPECS,
        *edit.SPECS,
        *mark.specs(scheme),
        *attribution.specs(scheme),
        *article.SPECS,
        *adjudication.SPECS,
        *view.SPECS,
        *help_.SPECS,
    )


def handlers(window: "MainWindow") -> Mapping[str, Callable[[], object]]:
    """Give what each action of a window does, or says where it does nothing, by its name."""
    deeds = {
        **project.handlers(window),
        **edit.handlers(window),
        **mark.handlers(window),
        **attribution.handlers(window),
        **article.handlers(window),
        **adjudication.handlers(window),
        **view.handlers(window),
        **help_.handlers(window),
    }
    return {name: telling(deed, window.bar.tell) for name, deed in deeds.items()}
