"""The menu of articles: going from one to the next, how far the work is."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from annotator.app.menus.spec import ActionSpec, separator
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.annotation import Status

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow


SPECS = (
    ActionSpec("next_article", "article", QT_TRANSLATE_NOOP("Actions", "Next article"), ("N",)),
    ActionSpec(
        "previous_article", "article", QT_TRANSLATE_NOOP("Actions", "Previous article"), ("P",)
    ),
    ActionSpec(
        "finish",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Finished: on to the next article"),
        ("Ctrl+Return", "Ctrl+Enter"),
    ),
    separator("article"),
    ActionSpec(
        "claim", "article", QT_TRANSLATE_NOOP("Actions", "Take the next open article"), ("Ctrl+G",)
    ),
    ActionSpec(
        "give_back",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Give this article back"),
        ("Ctrl+Shift+R",),
    ),
    ActionSpec(
        "only_mine",
        "article",
        QT_TRANSLATE_NOOP("Actions", "List only what is assigned to me"),
        ("Shift+F8",),
    ),
    separator("article"),
    ActionSpec(
        "status_new",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Mark the article as new"),
        ("Ctrl+Shift+N",),
    ),
    ActionSpec(
        "status_in_progress",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Mark the article as in progress"),
        ("Ctrl+Shift+P",),
    ),
    ActionSpec(
        "status_finished",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Mark the article as finished"),
        ("Ctrl+Shift+F",),
    ),
    ActionSpec(
        "status_skipped",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Skip the article"),
        ("Ctrl+Shift+K",),
    ),
    separator("article"),
    ActionSpec(
        "keep_mine",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Changed at two windows: keep the version shown"),
        ("F5",),
    ),
    ActionSpec(
        "take_other",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Changed at two windows: take the other version"),
        ("Shift+F5",),
    ),
    separator("article"),
    ActionSpec(
        "next_finding",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Go to the next unfinished thing"),
        (".",),
    ),
    ActionSpec(
        "previous_finding",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Go back to the unfinished thing before"),
        (",",),
    ),
    ActionSpec(
        "unplaced", "article", QT_TRANSLATE_NOOP("Actions", "Mentions without a place"), ("F4",)
    ),
    ActionSpec("go_to", "article", QT_TRANSLATE_NOOP("Actions", "Go to…"), ("G",)),
    ActionSpec("filter", "article", QT_TRANSLATE_NOOP("Actions", "Find an article"), ("Ctrl+F",)),
)


def handlers(window: "MainWindow") -> Mapping[str, Callable[[], object]]:
    """Give what each action of the menu does, by the action's name."""
    statuses = {
        f"status_{status.value}": partial(window.workspace.set_status, status)
        for status in (Status.NEW, Status.IN_PROGRESS, Status.FINISHED, Status.SKIPPED)
    }
    return {
        **statuses,
        "next_article": partial(window.navigation.step_article, 1),
        "previous_article": partial(window.navigation.step_article, -1),
        "finish": window.navigation.finish_article,
        "claim": window.my_work.claim,
        "give_back": window.my_work.give_back,
        "only_mine": window.my_work.switch,
        "keep_mine": window.conflicts.keep_mine,
        "take_other": window.conflicts.take_other,
        "next_finding": window.findings.go_to_next,
        "previous_finding": window.findings.go_to_previous,
        "unplaced": window.unplaced.go,
        "go_to": window.go.begin,
        "filter": window.articles.filter.setFocus,
    }
