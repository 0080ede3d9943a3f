"""One article's adjudication as it stands in a window: what is compared, decided, and in hand.

It is the shelf of the outcome: whatever is made of that, by a decision or by hand on the page, is
saved with all decisions in one transaction. Qt-free.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from annotator.adjudication.decisions import State, progress, standing, states
from annotator.adjudication.differences import Comparison, Difference, Group
from annotator.adjudication.merge import expected, take
from annotator.model.annotation import ADJUDICATED, Annotation
from annotator.model.article import Article
from annotator.model.decision import Decision
from annotator.store.adjudications import Adjudications, Case, Kept
from annotator.store.history import History, StepKind

if TYPE_CHECKING:
    from annotator.store.annotations import Annotations
    from annotator.store.history import Entry


class Sitting(NamedTuple):
    """What was fetched of an article that is to be adjudicated.

    Attributes:
        article: the article.
        case: what the project has of its adjudication.
        comparison: of the annotators' work.
        outcome: the outcome as it is now, saved or just begun.
        changed_by: who has changed something since it was decided.
    """

    article: Article
    case: Case
    comparison: Comparison
    outcome: Annotation
    changed_by: tuple[str, ...] = ()


class Standing(NamedTuple):
    """How far the differences are in one value of the outcome."""

    decided: Mapping[str, Decision]
    states: Mapping[str, State]


class Bench:
    """The adjudication of the article in hand."""

    def __init__(
        self, sitting: Sitting, adjudications: Adjudications, annotations: "Annotations", by: str
    ) -> None:
        """Take what was fetched, where it is kept, and who adjudicates."""
        self.article, self.comparison = sitting.article, sitting.comparison
        self.changed_by = sitting.changed_by
        self._start = sitting.outcome if sitting.case.outcome is None else None
        self.versions = sitting.case.versions
        self._adjudications, self._annotations, self._by = adjudications, annotations, by
        self._decisions = sitting.case.decisions
        self._seen: tuple[Annotation, int, int] | None = None
        self._wanted: dict[int, Annotation] = {}  # what decisions lead to, by version
        self.at: str | None = None  # the difference in hand, by its id
        self.editing: str | None = None  # the one that is being decided by hand on the page
        self.drafts: dict[str, str] = {}  # notes on what is not decided yet
        self.stand = Standing({}, {})
        self.changed: tuple[str, ...] = ()  # what was decided otherwise by the last step
        if sitting.case.outcome is None:  # it has just been begun: as no decisions lead to it
            self._wanted[sitting.case.history.present] = sitting.outcome
        self.follow(sitting.outcome, sitting.case.history)

    # what there is

    @cached_property
    def differences(self) -> Mapping[str, Difference]:
        """The differences by their ids, as they are to be gone through."""
        return {one.id: one for one in self.comparison.differences}

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The ids of the differences, as they are to be gone through."""
        return tuple(self.differences)

    @cached_property
    def place_of(self) -> Mapping[str, int]:
        """Where each difference stands in the order."""
        return {key: place for place, key in enumerate(self.order)}

    @cached_property
    def groups(self) -> Mapping[str, Group]:
        """The groups of frames by their ids."""
        return {group.id: group for group in self.comparison.groups}

    @cached_property
    def agreed(self) -> tuple[Group, ...]:
        """The groups in which all say the same."""
        return tuple(group for group in self.comparison.groups if not group.differences)

    @property
    def annotators(self) -> tuple[str, ...]:
        """Whose work is compared, in the order of their signs."""
        return self.comparison.annotators

    @property
    def difference(self) -> Difference | None:
        """The difference in hand."""
        return self.differences.get(self.at or "")

    @property
    def group(self) -> Group | None:
        """The group of the difference in hand."""
        difference = self.difference
        return None if difference is None else self.groups.get(difference.group or "")

    @property
    def decision(self) -> Decision | None:
        """What is decided of the difference in hand."""
        return self.stand.decided.get(self.at or "")

    @property
    def note(self) -> str:
        """The note on the difference in hand, kept or still to be kept with the decision."""
        decision = self.decision
        kept = decision.note if decision is not None else ""
        return self.drafts.get(self.at or "", kept)

    def frame_of(self, group: Group | None, outcome: Annotation) -> str | None:
        """Give the id of the frame that the outcome has of a group, if it has one."""
        known = group is not None and group.id in outcome.attribution_by_id
        return group.id if group is not None and known else None

    def state(self, key: str) -> State:
        """Tell how far a difference is."""
        return self.stand.states.get(key, State.OPEN)

    @property
    def open(self) -> tuple[str, ...]:
        """The ids of what is left to decide."""
        return tuple(key for key in self.order if self.state(key) is State.OPEN)

    # walking

    def beyond(self, step: int, *, is_open: bool = True) -> str | None:
        """Give the next (1) or previous (-1) difference, round and round; None: there is none."""
        here = self.place_of.get(self.at or "", -1 if step > 0 else len(self.order))
        for distance in range(1, len(self.order) + 1):
            key = self.order[(here + step * distance) % len(self.order)]
            if not is_open or self.state(key) is State.OPEN:
                return key
        return None

    # decisions and saving

    def decide(
        self,
        choices: Mapping[str, tuple[str, ...]],
        version: int,
        *,
        note: str | None = None,
        edited: bool = False,
    ) -> dict[str, Decision]:
        """Take note of what is decided: of each difference (by id) whose option is taken.

        Args:
            choices: the decisions.
            version: of the outcome that they make.
            note: what to keep with them; by default what was written before.
            edited: whether the outcome was made by hand.

        Returns:
            All that is decided with these.
        """
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        made = []
        for key, taken in choices.items():
            before = self.stand.decided.get(key)
            kept = self.drafts.pop(key, before.note if before is not None else "")
            made.append(
                Decision(
                    difference=key,
                    taken=taken,
                    edited=edited,
                    note=kept if note is None else note,
                    by=self._by,
                    at=now,
                    version=version,
                )
            )
        self._decisions = (*self._decisions, *made)
        return {**self.stand.decided, **{one.difference: one for one in made}}

    def taken(
        self, outcome: Annotation, history: History, choices: Mapping[str, tuple[str, ...]]
    ) -> Annotation:
        """Decide differences: give the outcome with the options (of these annotators) taken."""
        version = history.version + 1
        decided = self.decide(choices, version)
        wanted = self._wanted.get(history.present, outcome)
        value = outcome
        is_same = wanted == outcome
        for key, names in choices.items():
            difference = self.differences[key]
            value = take(value, self.comparison, difference, names, decided)
            if not is_same:
                wanted = take(wanted, self.comparison, difference, names, decided)
        self._wanted[version] = value if is_same else wanted
        return value

    def follow(self, outcome: Annotation, history: History) -> None:
        """Tell how far the differences are in another value of the outcome."""
        seen = outcome, history.present, len(self._decisions)
        if self._seen is not None and self._seen[0] is outcome and self._seen[1:] == seen[1:]:
            return
        self._seen, before = seen, self.stand.decided
        versions = (history.base, *(step.version for step in history.done))
        decided = standing(self._decisions, versions)
        wanted = self._wanted.get(history.present)
        if wanted is None:
            wanted = self._wanted[history.present] = expected(self.comparison, decided)
        self.stand = Standing(decided, states(self.comparison, outcome, decided, wanted))
        self.changed = tuple(key for key in self.order if before.get(key) != decided.get(key))

    def value(self, article_id: str, version: int) -> Annotation:
        """Give the outcome as it was in a version."""
        if version == 0 and self._start is not None:
            return self._start
        return self._annotations.value(article_id, ADJUDICATED, version)

    def saving(
        self, article_id: str, value: Annotation, history: History, entries: "tuple[Entry, ...]"
    ) -> Callable[[], None]:
        """Give what saves the outcome with the decisions that stand in it."""
        last = entries[-1]
        if self.editing is not None and last.kind is StepKind.EDIT and last.action != "status":
            self.decide({self.editing: ()}, last.version, edited=True)
        self.follow(value, history)
        count = progress(self.stand.states)
        kept = Kept(
            compared=self.versions,
            decisions=self._decisions,
            differences=count.differences,
            decided=count.decided,
            by=self._by,
        )
        save = self._adjudications.save
        return partial(save, article_id, value, entries, kept, start=self._start)
