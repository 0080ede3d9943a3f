"""What the annotations of a project hold, counted from their bodies: layers, cues, stances.

Each article counts once, by the annotation of it that is farthest on: the adjudicated one, else a
finished one, else one in progress; of several the one that was begun first. A body is read once for
each of its versions: asked again, only what has been saved since is read.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, select

from annotator.model.annotation import Status
from annotator.model.cue_words import bare, conjunction_end
from annotator.model.entity import Register
from annotator.model.mention import Layer
from annotator.model.stance import Polarity
from annotator.store.progress import RANKS, SUGGESTED
from annotator.store.project import Project
from annotator.store.tables import annotation
from annotator.text.folding import fold

BODIES_AT_ONCE = 200
_COUNTED = (Status.IN_PROGRESS, Status.FINISHED, Status.ADJUDICATED)


class Holder(NamedTuple):
    """Whose stances they are.

    Attributes:
        id: the entity's; None: of speakers who are linked to no entity.
        name: what the project calls it today; empty where it is none.
    """

    id: str | None
    name: str


class Tally(NamedTuple):
    """What there is.

    Attributes:
        articles: how many articles were counted.
        layers: how many mentions there are on each layer.
        attributions: how many attributions.
        cues: how often each cue is there, the most frequent first; spellings that differ by vowel
            marks, hamzas or an attached conjunction are one, told as most write it.
        stances: how many stances of each polarity each speaker has, who has most first.
    """

    articles: int
    layers: Mapping[Layer, int]
    attributions: int
    cues: Sequence[tuple[str, int]]
    stances: Sequence[tuple[Holder, Mapping[Polarity, int]]]


class Tallies:
    """Counts one project, and remembers what it has counted."""

    def __init__(self, project: Project) -> None:
        """Begin with nothing counted."""
        self._project = project
        self._known: dict[int, _Counted] = {}

    def count(self, on_step: Callable[[int, int], object], is_over: Callable[[], bool]) -> bool:
        """Read what has been saved since the last time; False where that was ended before its end.

        Then it goes on from there the next time.

        Args:
            on_step: told how many bodies are read, and how many are to be.
            is_over: asked whether to end.

        Raises:
            Problem: the project cannot be read.
        """
        with self._project.database.reading() as connection:
            chosen = _chosen(connection)
        for key in self._known.keys() - chosen.keys():
            del self._known[key]
        stale = [
            key
            for key, version in chosen.items()
            if key not in self._known or self._known[key].version != version
        ]
        for done in range(0, len(stale), BODIES_AT_ONCE):
            on_step(done, len(stale))
            if is_over():
                return False
            with self._project.database.reading() as connection:
                self._known.update(_read(connection, stale[done : done + BODIES_AT_ONCE]))
        on_step(len(stale), len(stale))
        return True

    def tally(self) -> Tally:
        """Add up what has been counted, in the words that the project has for its entities today.

        Raises:
            Problem: the project cannot be read.
        """
        layers = Counter(dict.fromkeys(Layer, 0))
        cues, names = Counter[str](), dict[str, str]()
        stances, attributions = Counter[tuple[str | None, Polarity]](), 0
        for one in self._known.values():
            layers.update(one.layers)
            attributions += one.attributions
            cues.update(one.cues)
            stances.update((holder and holder[0], polarity) for holder, polarity in one.stances)
            names.update(holder for holder, _ in one.stances if holder is not None)
        return Tally(
            articles=len(self._known),
            layers=dict(layers),
            attributions=attributions,
            cues=_by_form(cues),
            stances=_by_holder(stances, names, self._project.entities.register()),
        )


class _Counted(NamedTuple):
    """What one body holds, at one version of it."""

    version: int
    layers: Mapping[Layer, int]
    attributions: int
    cues: tuple[str, ...]
    stances: tuple[tuple[tuple[str, str] | None, Polarity], ...]  # entity's id and name


# Only what is counted is read of a body; msgspec passes over the rest without making it.
class _Mention(Struct, gc=False):
    id: str
    layer: Layer
    exact: list[str]


class _Attribution(Struct):
    id: str
    cues: list[str] = []
    speakers: list[str] = []


class _Stance(Struct, gc=False):
    attribution: str
    polarity: Polarity
    holder: str | None = None


class _Entity(Struct):
    id: str
    name: str
    mentions: list[str] = []


class _Body(Struct):
    mentions: list[_Mention] = []
    attributions: list[_Attribution] = []
    stances: list[_Stance] = []
    entities: list[_Entity] = []


_decoder = msgspec.json.Decoder(_Body)


def _chosen(connection: Connection) -> dict[int, int]:
    """Choose the annotation by which each article counts; its key, and its version."""
    column = annotation.c
    found = (
        select(column.article, column.key, column.version, column.status)
        .where(
            column.status.in_([status.value for status in _COUNTED]),
            column.annotator != SUGGESTED,
        )
        .order_by(column.article, column.key)
    )
    best: dict[int, tuple[int, int, int]] = {}
    for article, key, version, status in connection.execute(found):
        rank = RANKS.index(Status(status))
        if article not in best or rank > best[article][0]:
            best[article] = rank, key, version
    return {key: version for _, key, version in best.values()}


def _read(connection: Connection, keys: Sequence[int]) -> Iterator[tuple[int, _Counted]]:
    column = annotation.c
    found = select(column.key, column.version, column.body).where(column.key.in_(keys))
    for key, version, body in connection.execute(found):
        yield key, _counted(version, _decoder.decode(body))


def _counted(version: int, body: _Body) -> _Counted:
    mentions = {mention.id: mention for mention in body.mentions}
    entities = {entity.id: (entity.id, entity.name) for entity in body.entities}
    linked = {key: entities[entity.id] for entity in body.entities for key in entity.mentions}
    speakers = {frame.id: frame.speakers for frame in body.attributions}

    def holders(stance: _Stance) -> list[tuple[str, str] | None]:
        """Give who holds it: the one named, else every speaker of the frame."""
        named = [stance.holder] if stance.holder else speakers.get(stance.attribution, [])
        found = [entities.get(key) or linked.get(key) for key in named]
        return list(dict.fromkeys(found)) or [None]

    return _Counted(
        version=version,
        layers=Counter(mention.layer for mention in body.mentions),
        attributions=len(body.attributions),
        cues=tuple(
            " … ".join(mentions[key].exact)
            for frame in body.attributions
            for key in frame.cues
            if key in mentions
        ),
        stances=tuple(
            (holder, stance.polarity) for stance in body.stances for holder in holders(stance)
        ),
    )


def _by_form(cues: Counter[str]) -> list[tuple[str, int]]:
    """Put the spellings of a cue together, under the one that is there most often."""
    forms: dict[str, Counter[str]] = {}
    for text, count in cues.items():
        form = bare(" ".join(text.split()))
        form = form[conjunction_end(form.partition(" ")[0]) :]
        forms.setdefault(fold(form), Counter())[form] += count
    found = ((spellings.most_common(1)[0][0], spellings.total()) for spellings in forms.values())
    return sorted(found, key=lambda one: (-one[1], one[0]))


def _by_holder(
    stances: Counter[tuple[str | None, Polarity]], names: Mapping[str, str], words: Register
) -> list[tuple[Holder, Mapping[Polarity, int]]]:
    """Put together who is one by now; who is nobody in particular comes last."""
    found: dict[Holder, Counter[Polarity]] = {}
    for (key, polarity), count in stances.items():
        if key is None:
            holder = Holder(None, "")
        elif key in words:
            holder = Holder(words[key].id, words[key].name)
        else:
            holder = Holder(key, names[key])
        found.setdefault(holder, Counter())[polarity] += count

    def place(one: tuple[Holder, Counter[Polarity]]) -> tuple[bool, int, Holder]:
        holder, polarities = one
        return holder.id is None, -polarities.total(), holder

    return [(holder, polarities) for holder, polarities in sorted(found.items(), key=place)]
