"""The plots of the dashboard, made of what the store has counted."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from annotator.app.dashboard.plot import Column, Plot, Row, Unit
from annotator.app.language import Interface
from annotator.app.names import name_of, signed
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.annotation import ADJUDICATED, Status
from annotator.model.mention import Layer
from annotator.model.stance import Polarity
from annotator.store.hours import Day, Hours, Pace
from annotator.store.progress import RANKS, Progress, Share
from annotator.store.tallies import Holder, Tally

DAYS = 30  # the last ones that are shown
SPEAKERS, CUES = 25, 40  # how many are shown of those that there are
HOUR = 3600
TITLES = {
    "progress": QT_TRANSLATE_NOOP("Plots", "Progress by annotator"),
    "articles_pace": QT_TRANSLATE_NOOP("Plots", "Pace: articles"),
    "attributions_pace": QT_TRANSLATE_NOOP("Plots", "Pace: attributions"),
    "hours": QT_TRANSLATE_NOOP("Plots", "Active time by day"),
    "finished": QT_TRANSLATE_NOOP("Plots", "Finished by day"),
    "articles": QT_TRANSLATE_NOOP("Plots", "Status of the articles"),
    "layers": QT_TRANSLATE_NOOP("Plots", "Mentions by layer"),
    "stances": QT_TRANSLATE_NOOP("Plots", "Stance by speaker"),
    "cues": QT_TRANSLATE_NOOP("Plots", "Cues"),
}
ABOUT = {
    "progress": QT_TRANSLATE_NOOP("Plots", "How far everybody is with their articles."),
    "articles_pace": QT_TRANSLATE_NOOP(
        "Plots", "Finished articles by hour of active time, pauses left out."
    ),
    "attributions_pace": QT_TRANSLATE_NOOP(
        "Plots", "Attributions of finished articles by hour of active time, pauses left out."
    ),
    "hours": QT_TRANSLATE_NOOP(
        "Plots", "Hours at work on articles, pauses of a minute and more left out."
    ),
    "finished": QT_TRANSLATE_NOOP("Plots", "Finished articles by the day of their last change."),
    "articles": QT_TRANSLATE_NOOP(
        "Plots", "Each article counts once, as far as its farthest annotation is."
    ),
    "layers": QT_TRANSLATE_NOOP(
        "Plots", "Each article counts once: adjudicated, else finished, else in progress."
    ),
    "stances": QT_TRANSLATE_NOOP(
        "Plots", "The stances of those who have most, under the names that entities have today."
    ),
    "cues": QT_TRANSLATE_NOOP(
        "Plots", "The most frequent ones; spellings and attached conjunctions make no difference."
    ),
}
HEADS = {
    "annotator": QT_TRANSLATE_NOOP("Plots", "Annotator"),
    "day": QT_TRANSLATE_NOOP("Plots", "Day"),
    "status": QT_TRANSLATE_NOOP("Plots", "Status"),
    "layer": QT_TRANSLATE_NOOP("Plots", "Layer"),
    "speaker": QT_TRANSLATE_NOOP("Plots", "Speaker"),
    "cue": QT_TRANSLATE_NOOP("Plots", "Cue"),
    "assigned": QT_TRANSLATE_NOOP("Plots", "Assigned"),
    "to_begin": QT_TRANSLATE_NOOP("Plots", "To begin"),
    "begun": QT_TRANSLATE_NOOP("Plots", "Begun"),
    "finished": QT_TRANSLATE_NOOP("Plots", "Finished"),
    "in_progress": QT_TRANSLATE_NOOP("Plots", "In progress"),
    "skipped": QT_TRANSLATE_NOOP("Plots", "Skipped"),
    "attributions": QT_TRANSLATE_NOOP("Plots", "Attributions"),
    "active_hours": QT_TRANSLATE_NOOP("Plots", "Active hours"),
    "timed_articles": QT_TRANSLATE_NOOP("Plots", "Finished articles with time"),
    "timed_attributions": QT_TRANSLATE_NOOP("Plots", "Their attributions"),
    "timed_hours": QT_TRANSLATE_NOOP("Plots", "Hours on them"),
    "articles_per_hour": QT_TRANSLATE_NOOP("Plots", "Articles an hour"),
    "attributions_per_hour": QT_TRANSLATE_NOOP("Plots", "Attributions an hour"),
    "articles": QT_TRANSLATE_NOOP("Plots", "Articles"),
    "mentions": QT_TRANSLATE_NOOP("Plots", "Mentions"),
    "frequency": QT_TRANSLATE_NOOP("Plots", "How often"),
    "stances": QT_TRANSLATE_NOOP("Plots", "Stances"),
}
OUTCOME = QT_TRANSLATE_NOOP("Plots", "Outcome")
NOBODY = QT_TRANSLATE_NOOP("Plots", "speakers without an entity")


def plots_of_progress(progress: Progress) -> tuple[Plot, ...]:
    """Make the plots of how far the work is."""
    return _progress(progress.shares), _statuses(progress)


def plots_of_hours(hours: Hours, interface: Interface) -> tuple[Plot, ...]:
    """Make the plots of how the work went."""
    return (
        _pace(hours.paces, "articles"),
        _pace(hours.paces, "attributions"),
        _by_day("hours", hours.days, interface),
        _by_day("finished", hours.days, interface),
    )


def plots_of_tally(tally: Tally, interface: Interface) -> tuple[Plot, ...]:
    """Make the plots of what is marked."""
    layers = (
        Row(layer.value, interface.layer_name(layer), (tally.layers[layer],)) for layer in Layer
    )
    cues = (Row(text, text, (count,)) for text, count in tally.cues[:CUES])
    return (
        _plot("layers", "layer", [_column("mentions", is_drawn=True)], layers),
        _stances(tally),
        _plot("cues", "cue", [_column("frequency", is_drawn=True)], cues),
    )


def empty_plots(interface: Interface) -> tuple[Plot, ...]:
    """Make all plots of nothing, in their order, to be shown before anything is counted."""
    nothing = Progress(articles=0, statuses=dict.fromkeys(RANKS, 0), twice=0, shares=())
    untold = Tally(0, dict.fromkeys(Layer, 0), 0, [], [])
    plots = (
        *plots_of_progress(nothing),
        *plots_of_hours(Hours(paces={}, days=()), interface),
        *plots_of_tally(untold, interface),
    )
    return tuple(sorted(plots, key=lambda plot: list(TITLES).index(plot.key)))


def _progress(shares: Sequence[Share]) -> Plot:
    columns = [
        _column("finished", is_drawn=True),
        _column("in_progress", is_drawn=True),
        _column("skipped", is_drawn=True),
        _column("to_begin", is_drawn=True),
        *map(_column, ("assigned", "begun", "attributions")),
        _column("active_hours", Unit.HOURS),
    ]
    rows = (
        Row(
            one.annotator,
            _called(one.annotator),
            (
                one.finished,
                one.statuses.get(Status.IN_PROGRESS, 0),
                one.statuses.get(Status.SKIPPED, 0),
                max(one.assigned - one.begun, 0),
                *(one.assigned, one.begun, one.attributions, one.seconds / HOUR),
            ),
        )
        for one in sorted(shares, key=lambda one: one.annotator == ADJUDICATED)
    )
    return _plot("progress", "annotator", columns, rows)


def _called(annotator: str) -> str:
    """Give an annotator's name; what came of adjudication is nobody's."""
    return QCoreApplication.translate("Plots", OUTCOME) if annotator == ADJUDICATED else annotator


def _pace(paces: Mapping[str, Pace], things: str) -> Plot:
    columns = [
        _column(f"{things}_per_hour", Unit.RATE, is_drawn=True),
        *map(_column, ("timed_articles", "timed_attributions")),
        _column("timed_hours", Unit.HOURS),
    ]
    rows = (
        Row(
            name,
            _called(name),
            (
                pace.per_hour(getattr(pace, things)),
                *(pace.articles, pace.attributions, pace.seconds / HOUR),
            ),
        )
        for name, pace in sorted(paces.items())
    )
    return _plot(f"{things}_pace", "annotator", columns, rows)


def _by_day(key: str, days: Sequence[Day], interface: Interface) -> Plot:
    """Show the last days, also those on which nothing was done, the latest first."""
    names = sorted({day.annotator for day in days})
    unit = Unit.HOURS if key == "hours" else Unit.COUNT
    done = {
        day: {one.annotator: one for one in found}
        for day, found in groupby(days, key=lambda one: one.day)
    }
    columns = [Column(name, name, unit, is_drawn=True) for name in names]

    def value(one: Day | None) -> float:
        if one is None:
            return 0
        return one.seconds / HOUR if key == "hours" else one.articles

    rows = (
        Row(day, interface.date(day), tuple(value(done.get(day, {}).get(name)) for name in names))
        for day in _last_days(done)
    )
    return _plot(key, "day", columns, rows)


def _last_days(days: Iterable[str]) -> list[str]:
    known = sorted(days)
    if not known:
        return []
    last, first = date.fromisoformat(known[-1]), date.fromisoformat(known[0])
    count = min((last - first).days + 1, DAYS)
    return [(last - timedelta(days=back)).isoformat() for back in range(count)]


def _statuses(progress: Progress) -> Plot:
    rows = (
        Row(status.value, name_of(status), (progress.statuses[status],))
        for status in reversed(RANKS)
    )
    return _plot("articles", "status", [_column("articles", is_drawn=True)], rows)


def _stances(tally: Tally) -> Plot:
    columns = [
        *(Column(each.value, signed(each), is_drawn=True) for each in Polarity),
        _column("stances"),
    ]

    def name(holder: Holder) -> str:
        return holder.name if holder.id else QCoreApplication.translate("Plots", NOBODY)

    shown = [one for one in tally.stances if one[0].id is not None][:SPEAKERS]
    shown += [one for one in tally.stances if one[0].id is None]
    rows = (
        Row(
            holder.name,
            name(holder),
            (*(counts.get(each, 0) for each in Polarity), sum(counts.values())),
        )
        for holder, counts in shown
    )
    return _plot("stances", "speaker", columns, rows)


def _column(key: str, unit: Unit = Unit.COUNT, *, is_drawn: bool = False) -> Column:
    return Column(key, QCoreApplication.translate("Plots", HEADS[key]), unit, is_drawn)


def _plot(key: str, things: str, columns: Sequence[Column], rows: Iterable[Row]) -> Plot:
    return Plot(
        key=key,
        title=QCoreApplication.translate("Plots", TITLES[key]),
        about=QCoreApplication.translate("Plots", ABOUT[key]),
        things=(things, QCoreApplication.translate("Plots", HEADS[things])),
        columns=tuple(columns),
        rows=tuple(rows),
    )
