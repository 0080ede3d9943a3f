"""The book of entities: who is known in the open project, found at once, changed everywhere.

Its index is made in the background when a project opens and when it has fallen behind; what the
article in hand says is always up to date. Changes go through the saver's line, behind the edits
that they may depend on.
"""

from collections import Counter, deque
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.app.entity_index import EntityIndex, Known
from annotator.app.tasks import Task, Tasks
from annotator.app.workspace import Workspace
from annotator.model.annotation import Annotation
from annotator.model.edits.entities import PARTIES, registered, with_names
from annotator.model.entity import Entity, EntityKind, Register
from annotator.model.entity_kinds import likely_kind
from annotator.text.names import Query, name_key, shadow

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.store.history import Step
    from annotator.store.project import Project

UNLINKED = 12  # names that are offered beside those known
Listed = tuple[EntityIndex, Register]


class EntityBook(QObject):
    """What is known of the open project's entities."""

    changed = Signal()  # the list, or what entities are called
    failed = Signal(object)
    stepped = Signal(str, str)  # "edit", "undo" or "redo", and the action's code: it is durable

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QObject | None = None) -> None:
        """Begin empty; follows the workspace's project and article by itself."""
        super().__init__(parent)
        self._workspace, self._tasks = workspace, tasks
        self._index = EntityIndex()
        self._register: Register = {}
        self._here: dict[str, Known] = {}
        self._told: Annotation | None = None
        self._shown: tuple[Annotation, Annotation] | None = None
        self._behind = self._overdue = False
        self._asked = 0
        self.edition = 0  # counts up whenever somebody is known anew
        self._done: deque[tuple[str, Step | None]] = deque()
        workspace.project_changed.connect(self._open)
        workspace.article_changed.connect(self._catch_up)
        workspace.annotation_changed.connect(self._follow)
        workspace.saver.saved.connect(self._settle)

    # asked in the UI thread, between two frames

    def find(self, typed: str) -> list[Known]:
        """List who answers what was typed, the best first, the article's own first among equals."""
        return self._index.find(typed, self._here)

    @property
    def here(self) -> tuple[Known, ...]:
        """The entities of the article in hand, the most frequent first."""
        return tuple(sorted(self._here.values(), key=lambda known: -known.here))

    def named(self, name: str) -> Known | None:
        """Give the entity that bears a name in any spelling; the likeliest, where several do."""
        if not name.strip():
            return None
        best = next(iter(self.find(name)), None)
        return best if best is not None and best.is_same else None

    def unlinked(self, typed: str, but: str, kind: EntityKind | None = None) -> list[Known]:
        """List the parties marked in the article in hand that are linked to nobody yet, by name.

        Each as an entity without an id, the most frequent first, a dozen at most.

        Args:
            typed: a part of a name, in any spelling; empty: any.
            but: a name that is left out.
            kind: the kind of all; by default what each name looks like.
        """
        work, query = self._workspace.annotation, Query(typed)
        counts = Counter(
            " ".join(mention.text.split())
            for mention in work.mentions
            if mention.layer in PARTIES and mention.id not in work.entity_of
        )
        names: dict[str, tuple[str, int]] = {name_key(but): ("", 0)}
        for name, count in counts.most_common():
            names.setdefault(name_key(name), (name, count))
        wanted = (
            Known(Entity(id="", name=name, kind=kind or likely_kind(name)), here=count)
            for name, count in names.values()
            if name and query.rank(shadow([name])) is not None and self.named(name) is None
        )
        return list(islice(wanted, UNLINKED))

    def known(self, entity_id: str) -> Known | None:
        """Give an entity by any id that it is or was known by."""
        key = self.now(entity_id)
        return self._here.get(key) or self._index.get(key)

    def now(self, entity_id: str) -> str:
        """Give the id that an entity goes by now."""
        known = self._register.get(entity_id)
        return entity_id if known is None else known.id

    def in_todays_words(self, annotation: Annotation) -> Annotation:
        """Give an annotation as it is to be shown; the very same where nothing is called anew."""
        if not self._register or not annotation.entities:
            return annotation
        if self._shown is None or self._shown[0] is not annotation:
            self._shown = annotation, registered(annotation, self._register)
        return self._shown[1]

    def in_todays_names(self, annotation: Annotation) -> Annotation:
        """Give an annotation with its own parts and ids, its entities called as they are now."""
        return with_names(annotation, self._register) if self._register else annotation

    def mentions_of(self, entity_id: str) -> tuple[str, ...]:
        """Give the mentions of an entity in the article in hand, in text order."""
        wanted, work = self.now(entity_id), self._workspace.annotation
        members = {key for part in work.entities if self.now(part.id) == wanted
                   for key in part.mentions}  # fmt: skip
        return tuple(sorted(members, key=lambda key: work.mention_by_id[key].spans))

    # changes that hold in every article

    def revise(self, entity: Entity) -> None:
        """Call an entity by another name, kind or Wikidata item."""
        self._change(lambda project, by: project.entities.revise(entity, by=by))

    def merge(self, gone: str, into: str) -> None:
        """Say that one entity is another."""
        self._change(lambda project, by: project.entities.merge(gone, into, by=by))

    def undo(self) -> None:
        """Take the last change back, whenever and by whomever it was made."""
        self._change(lambda project, by: project.entities.undo(by=by), "undo")

    def redo(self) -> None:
        """Bring back what was taken back last."""
        self._change(lambda project, by: project.entities.redo(by=by), "redo")

    def _change(self, change: "Callable[[Project, str], Step | None]", kind: str = "edit") -> None:
        work, project = self._workspace, self._workspace.project
        if project is None or not project.writable:
            return

        def save() -> None:
            self._done.append((kind, change(project, work.annotator)))

        work.saver.submit(save)

    def _settle(self) -> None:
        """Tell of the changes that have become durable, and list anew."""
        if not self._done and not self._overdue:
            return
        while self._done:
            kind, step = self._done.popleft()
            if step is not None:
                self.stepped.emit(kind, step.action)
        self.refresh()

    # following

    def refresh(self) -> None:
        """List the project's entities anew, in the background."""
        project, self._asked = self._workspace.project, self._asked + 1
        self._behind = self._overdue = False
        if project is None:
            return

        def look(_task: Task) -> Listed:
            return EntityIndex(project.entities.listed()), project.entities.register()

        asked = self._asked
        self._tasks.run(look, partial(self._take, asked), partial(self._fail, asked))

    def _take(self, asked: int, listed: Listed) -> None:
        if asked != self._asked:
            return  # a later question is under way
        self._index, self._register = listed
        self._shown = self._told = None
        self._follow()
        self.changed.emit()

    def _fail(self, asked: int, error: Exception) -> None:
        if asked == self._asked:  # else it is of a project that is not open any more
            self.failed.emit(error)

    def _open(self) -> None:
        self._index, self._register, self._here = EntityIndex(), {}, {}
        self._shown = self._told = None
        self._done.clear()
        self.refresh()
        self.changed.emit()

    def _catch_up(self) -> None:
        """Count what the article that is left has brought, as soon as it is saved."""
        self._told = None
        if self._behind and self._workspace.saver.is_idle:
            self.refresh()
        else:
            self._overdue = self._behind

    def _follow(self) -> None:
        """Count the article's own entities, in today's words."""
        work = self._workspace.annotation
        if self._told is not None and work.entities == self._told.entities:
            self._told = work
            return
        # What an edit says is not listed yet; an article is told anew when it is taken in hand.
        self._behind |= self._told is not None
        self._told = work
        counts: Counter[str] = Counter()
        entities: dict[str, Entity] = {}
        for part in work.entities:
            entity = self._register.get(part.id, part)
            listed = self._index.get(entity.id)
            entities[entity.id] = listed.entity if listed else entity
            counts[entity.id] += len(part.mentions)
        self.edition += 1
        self._here = {key: self._counted(entity, counts[key]) for key, entity in entities.items()}
        self.changed.emit()

    def _counted(self, entity: Entity, here: int) -> Known:
        listed = self._index.get(entity.id)
        bare = Entity(id=entity.id, name=entity.name, kind=entity.kind, wikidata=entity.wikidata)
        mentions, articles = (listed.mentions, listed.articles) if listed else (here, 1)
        return Known(bare, here, mentions, articles)
