"""Finding an entity among ten thousand, letter by letter: what one key costs before it is drawn.

The bound is a frame of the screen. Names are invented; every entity has three that find it.
"""

from collections.abc import Iterator
from functools import partial
from itertools import accumulate, islice, product
from pathlib import Path

from annotator.app.entity_index import EntityIndex
from annotator.model.entity import Entity
from annotator.store.entities import EntityRow
from benchmarks.figures import Figure, milliseconds
from benchmarks.timing import seconds_of

ENTITIES = 10_000
FRAME = 16.0  # milliseconds
RUNS = 20
FIRST = "خالد هدى سالم ليلى أحمد محمد عمر سعد كريم رشيد ماجد نزيه أنس فهد تركي جاسم"
LAST = "الهادي الرابي المهيني الجبيلي السيلاوي القباوي بنزهرة الدرباسي الظفيري"
MORE = ("", "الصغير", "الكبير", "بك", "باشا")
TYPED = ("خالد سالم", "هدى المهيني", "الوزير أ", "ززز")


def run(_folder: Path) -> Iterator[Figure]:
    """Make the index, then type names into it."""
    made = list(rows())
    yield Figure(
        name="entities: index of 10,000 (in the background)",
        unit="ms",
        samples=milliseconds([seconds_of(partial(EntityIndex, made)) for _ in range(3)]),
    )
    index = EntityIndex(made)
    letters = [part for typed in TYPED for part in accumulate(typed)]
    keys = [
        seconds_of(partial(index.find, part, {})) for _ in range(RUNS) for part in ("", *letters)
    ]
    yield Figure(
        name="entities: find among 10,000, a letter",
        unit="ms",
        samples=milliseconds(keys),
        bound=FRAME,
        bounded="p95",
    )


def rows() -> Iterator[EntityRow]:
    """Make entities, the most used first."""
    names = (
        " ".join(parts) for parts in product(FIRST, FIRST, LAST, ("", "الصغير", "الكبير", "بك"))
    )
    for number, name in enumerate(islice(names, ENTITIES)):
        known_by = (name, f"الوزير {name}", name.split(maxsplit=1)[0])
        yield EntityRow(Entity(id=f"e-{number}", name=name), known_by, ENTITIES - number, 3)
