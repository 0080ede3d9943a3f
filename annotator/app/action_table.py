"""Every action of the app, menu by menu; what each menu holds stands in ``annotator.app.menus``."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from annotator.app.menus import article, attribution, edit, help_, mark, project, view
from annotator.app.menus.spec import ActionSpec
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.scheme import Scheme

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow

MENUS = {
    "project": QT_TRANSLATE_NOOP("Menus", "&Project"),
    "edit": QT_TRANSLATE_NOOP("Menus", "&Edit"),
    "mark": QT_TRANSLATE_NOOP("Menus", "&Mark"),
    "attribution": QT_TRANSLATE_NOOP("Menus", "A&ttribution"),
    "article": QT_TRANSLATE_NOOP("Menus", "&Article"),
    "view": QT_TRANSLATE_NOOP("Menus", "&View"),
    "help": QT_TRANSLATE_NOOP("Menus", "&Help"),
}


def action_table(scheme: Scheme) -> tuple[ActionSpec, ...]:
    """List all actions, menu by menu; the marking and stance keys are the scheme's."""
    return (
        *project.SPECS,
        *edit.SPECS,
        *mark.specs(scheme),
        *attribution.specs(scheme),
        *article.SPECS,
        *view.SPECS,
        *help_.SPECS,
    )


def handlers(window: "MainWindow") -> Mapping[str, Callable[[], object]]:
    """Give what each action of a window does, by the action's name."""
    return {
        **project.handlers(window),
        **edit.handlers(window),
        **mark.handlers(window),
        **attribution.handlers(window),
        **article.handlers(window),
        **view.handlers(window),
        **help_.handlers(window),
    }
