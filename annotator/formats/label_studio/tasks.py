"""Label Studio's tasks: an article, its annotations, and what a model predicts of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from msgspec import Struct, field
from msgspec.structs import replace

from annotator.formats.columns import columns_of
from annotator.formats.label_studio.controls import ENTITIES, TEXT, Controls
from annotator.formats.label_studio.results import results_of
from annotator.model.annotation import Annotation
from annotator.model.entity import Entity
from annotator.model.record import Record

SUGGESTED: Final = "suggested"
"""The annotator of what is not a person's work: it stands among a task's predictions."""

RESERVED: Final = frozenset({TEXT, ENTITIES})
WHOSE: Final = ("rules@", "model:", "human")
"""How provenance begins; another tool's models are told as ``model:NAME``."""


class Group(Struct):
    """Records of one article that are one task."""

    records: list[Record] = field(default_factory=list)

    def takes(self, record: Record) -> bool:
        """Tell whether a record can be in the same task and be read again as it is."""
        if not self.records:
            return True
        first = self.records[0]
        is_same = (first.id, first.text, first.meta, first.split) == (
            record.id,
            record.text,
            record.meta,
            record.split,
        )
        if not is_same or any(one.annotator == record.annotator for one in self.records):
            return False
        together = [*self.records, record]
        if any(_is_bare(one) for one in together):
            return False
        if any(_told_otherwise(one, record) for one in self.records):
            return False
        register = _register(together)
        named = [_named(one) for one in together]
        return all(
            [_bare(one) for one in each.entities] == own_entities(register, mine, named)
            for each, mine in zip(together, named, strict=True)
        )

    def task(self, controls: Controls) -> dict[str, Any]:
        """Write the task."""
        first = self.records[0]
        data = {
            TEXT: first.text,
            **columns_of(replace(first, labels={}), RESERVED),
            ENTITIES: [_entity(one, self.records) for one in _register(self.records)],
        }
        task: dict[str, Any] = {"data": data, "annotations": [], "predictions": []}
        for record in self.records:
            if record.annotator == SUGGESTED:
                task["predictions"].append(_prediction(record, controls))
            elif not _is_bare(record):
                task["annotations"].append(_annotation(record, controls))
        return task


def grouped(records: Iterable[Record]) -> Iterator[Group]:
    """Put records of one article that follow each other into one task where that loses nothing."""
    group = Group()
    for record in records:
        if not group.takes(record):
            yield group
            group = Group()
        group.records.append(record)
    if group.records:
        yield group


def own_entities(
    register: Sequence[Entity], mine: frozenset[str], everyones: Iterable[frozenset[str]]
) -> list[Entity]:
    """Give the entities of one annotation: those it names, and those that none names.

    Args:
        register: the task's entities.
        mine: the ids that the annotation names.
        everyones: the ids that each of the task's annotations names.
    """
    named = frozenset().union(*everyones)
    return [one for one in register if one.id in mine or one.id not in named]


def provenance_of(model: str) -> str:
    """Tell who proposed what a model of this name predicts."""
    return model if model.startswith(WHOSE) else f"model:{model}"


def proposed(annotation: Annotation) -> tuple[str, ...]:
    """Give the ids of all that a prediction proposes."""
    parts = (annotation.mentions, annotation.attributions, annotation.stances)
    return tuple(one.id for part in parts for one in part)


def _register(records: Iterable[Record]) -> list[Entity]:
    found = {one.id: _bare(one) for record in reversed(list(records)) for one in record.entities}
    order = dict.fromkeys(one.id for record in records for one in record.entities)
    return [found[key] for key in order]


def _told_otherwise(one: Record, other: Record) -> bool:
    """Tell whether two records say of one entity that different parties proposed it."""
    shared = {each.id for each in one.entities} & {each.id for each in other.entities}
    return any(one.provenance.get(key) != other.provenance.get(key) for key in shared)


def _bare(entity: Entity) -> Entity:
    return replace(entity, mentions=())


def _named(record: Record) -> frozenset[str]:
    known = {one.id for one in record.entities}
    parties = {party for one in record.stances for party in (one.holder, one.target)}
    mentioned = {one.id for one in record.entities if one.mentions}
    return frozenset(mentioned | {one for one in known if one in parties})


def _entity(entity: Entity, records: Iterable[Record]) -> dict[str, Any]:
    """Write an entity as a choice that Label Studio offers: its name, and its id as the alias."""
    told = {"value": entity.name, "alias": entity.id, "kind": str(entity.kind)}
    if entity.wikidata is not None:
        told["wikidata"] = entity.wikidata
    for record in records:
        if entity.id in record.provenance:
            told["provenance"] = record.provenance[entity.id]
    return told


def _is_bare(record: Record) -> bool:
    return record.annotation == Annotation()


def _annotation(record: Record, controls: Controls) -> dict[str, Any]:
    told: dict[str, Any] = {
        "result": results_of(record, controls, annotator=True, provenance=True),
        "was_cancelled": record.status == "skipped",
        "ground_truth": record.status == "adjudicated",
    }
    return told | _updated(record)


def _prediction(record: Record, controls: Controls) -> dict[str, Any]:
    model = _only_model(record)
    results = results_of(record, controls, annotator=False, provenance=model is None)
    told: dict[str, Any] = {"model_version": model or SUGGESTED, "result": results}
    shares = [one.confidence for one in record.attributions if one.confidence is not None]
    if shares:
        told["score"] = sum(shares) / len(shares)
    return told | _updated(record)


def _updated(record: Record) -> dict[str, Any]:
    return {} if record.updated is None else {"updated_at": record.updated}


def _only_model(record: Record) -> str | None:
    """Give who proposed all of an annotation, if it is one."""
    told: Mapping[str, str] = record.provenance
    entities = {one.id for one in record.entities}
    models = {value for key, value in told.items() if key not in entities}
    ids = proposed(record.annotation)
    model = next(iter(models), "")
    is_only = len(models) == 1 and all(key in told for key in ids) and model.startswith(WHOSE)
    return model if is_only else None
