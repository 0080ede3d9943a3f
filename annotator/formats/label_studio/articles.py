"""Label Studio's tasks as records: of full exports, of its short form, and of tables."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import UNSET
from msgspec.structs import replace

from annotator.formats.columns import Known, known_of
from annotator.formats.format import Item
from annotator.formats.label_studio.controls import ATTRIBUTION, ENTITIES, TEXT
from annotator.formats.label_studio.reading import Draft, draft_of
from annotator.formats.label_studio.said import REGIONS, Said
from annotator.formats.label_studio.tasks import (
    RESERVED,
    SUGGESTED,
    own_entities,
    proposed,
    provenance_of,
)
from annotator.formats.offset_units import UnitsFound
from annotator.formats.tally import Tally
from annotator.model.annotation import UTC_TIME, Annotation, Status
from annotator.model.article import Article, Meta
from annotator.model.check import faults
from annotator.model.entity import Entity, EntityKind, wikidata_item
from annotator.model.record import record_of
from annotator.problems import Place, Problem

WORKS: Final = ("annotations", "completions")
OWN_COLUMNS: Final = (
    "annotator",
    "annotation_id",
    "created_at",
    "updated_at",
    "lead_time",
)
"""What the short form and tables put beside an article's own columns."""

Task = Mapping[str, Any]


class Articles:
    """The reading of one file's tasks."""

    def __init__(self, file: str, units: UnitsFound, tally: Tally) -> None:
        """Take the file's name, and what is counted over all of it."""
        self._file = file
        self._units = units
        self._tally = tally

    def read(self, task: Task, place: Place, number: int) -> Iterator[Item]:
        """Read one task.

        Args:
            task: the decoded task, or row.
            place: where it stands.
            number: which one of the file it is, from 0.
        """
        full = task if isinstance(task.get("data"), dict) else _full(task)
        data = full["data"]
        name = _text_name(data)
        text = data.get(name)
        if not isinstance(text, str) or not text.strip():
            yield Problem("import.no_text", place)
            return
        known = known_of(data, {*RESERVED, name})
        key = known.id or _number_of(full) or f"{Path(self._file).stem}-{number + 1}"
        meta = _meta(known, full, data)
        register = _register(data)
        path = place.path or "$"
        works = list(self._works(full, path))
        drafts = [self._draft(text, said, register) for _, said in works]
        named = [_named(draft) for draft in drafts]
        taken: set[str | None] = set()
        for (work, said), draft, mine in zip(works, drafts, named, strict=True):
            for problem in draft.problems:
                yield from self._tally.take(problem, place)
            annotation = _finished(draft, work, said)
            entities = own_entities(register, mine, named)
            annotation = _with_entities(annotation, draft, entities, data)
            annotation = self._apart(annotation, taken)
            yield from _sound(Article(id=key, text=text, meta=meta), annotation, known, place)
        if not works:
            yield from _sound(Article(id=key, text=text, meta=meta), Annotation(), known, place)

    def _works(self, task: Task, path: str) -> Iterator[tuple[Task, Said]]:
        """Give the annotations, drafts that are none yet, and predictions of a task."""
        name = next((one for one in WORKS if one in task), WORKS[0])
        for part, status in (
            (name, Status.FINISHED),
            ("drafts", Status.IN_PROGRESS),
            ("predictions", Status.IN_PROGRESS),
        ):
            works = task.get(part)
            for number, work in enumerate(works if isinstance(works, list) else ()):
                if not isinstance(work, dict) or (part == "drafts" and work.get("annotation")):
                    continue
                said = Said(status=Status.SKIPPED if work.get("was_cancelled") is True else status)
                results = work.get("result")
                where = f"{path}.{part}[{number}].result"
                said.take(results if isinstance(results, list) else (), where)
                yield {**work, "_part": part}, said

    def _draft(self, text: str, said: Said, register: list[Entity]) -> Draft:
        convert = self._units.find(text, [region.claim for region in said.regions])
        return draft_of(text, said, convert, frozenset(one.id for one in register))

    def _apart(self, annotation: Annotation, taken: set[str | None]) -> Annotation:
        """Tell annotations of one name apart."""
        name, number = annotation.annotator, 2
        while name in taken:
            name = f"{annotation.annotator or ''} ({number})".strip()
            number += 1
        taken.add(name)
        return annotation if name == annotation.annotator else replace(annotation, annotator=name)


def _full(row: Task) -> dict[str, Any]:
    """Make a task of a row: lists of regions are an annotation, the rest is data."""
    data = {name: value for name, value in row.items() if name not in OWN_COLUMNS}
    results: list[dict[str, Any]] = []
    for name in list(data):
        if _is_regions(data[name]):
            results += [_result(name, number, one) for number, one in enumerate(data.pop(name))]
    task: dict[str, Any] = {"data": data, "id": data.pop("id", None)}
    if "annotation_id" in row and row["annotation_id"] not in {None, ""}:
        work = {"result": results, "completed_by": row.get("annotator")}
        work |= {name: row.get(name) for name in ("updated_at", "created_at")}
        task["annotations"] = [work]
    return task


def _is_regions(value: object) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(one, dict) and "start" in one and "end" in one for one in value)
    )


def _result(name: str, number: int, region: dict[str, Any]) -> dict[str, Any]:
    kind = next((one for one in REGIONS if one in region), REGIONS[0])
    return {"id": f"{name}-{number + 1}", "from_name": name, "type": kind, "value": region}


def _text_name(data: Mapping[str, Any]) -> str:
    """Give the column of the text: the one of that name, else the longest."""
    texts = {name: value for name, value in data.items() if isinstance(value, str)}
    return TEXT if TEXT in texts else max(texts, key=lambda name: len(texts[name]), default=TEXT)


def _number_of(task: Task) -> str | None:
    number = task.get("id")
    return str(number) if isinstance(number, int | str) and number != "" else None


def _meta(known: Known, task: Task, data: Mapping[str, Any]) -> Meta:
    extra = {**known.meta.extra, **known.work}
    if isinstance(task.get("meta"), dict) and task["meta"]:
        extra["meta"] = task["meta"]
    if ENTITIES in data and not _is_register(data[ENTITIES]):
        extra[ENTITIES] = data[ENTITIES]
    return replace(known.meta, extra=extra) if extra != known.meta.extra else known.meta


def _is_register(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, dict)
        and all(isinstance(one.get(name), str) and one[name] for name in ("value", "alias"))
        and isinstance(one.get("kind"), str)
        and one["kind"] in set(EntityKind)
        for one in value
    )


def _register(data: Mapping[str, Any]) -> list[Entity]:
    told = data.get(ENTITIES)
    if not isinstance(told, list) or not _is_register(told):
        return []
    return [
        Entity(
            id=one["alias"],
            name=one["value"],
            kind=EntityKind(one["kind"]),
            wikidata=_item(one.get("wikidata")),
        )
        for one in told
    ]


def _item(told: object) -> str | None:
    try:
        return wikidata_item(told) if isinstance(told, str) else None
    except Problem:
        return None


def _named(draft: Draft) -> frozenset[str]:
    parties = {party for one in draft.annotation.stances for party in (one.holder, one.target)}
    return frozenset({*draft.referring, *(one for one in parties if one is not None)})


def _finished(draft: Draft, work: Task, said: Said) -> Annotation:
    """Add what is known of the annotation besides its results."""
    annotation = draft.annotation
    name = annotation.annotator or _annotator(work)
    if work["_part"] == "predictions":
        name = SUGGESTED
        annotation = _predicted(annotation, work, said)
    times = (work.get("updated_at"), work.get("created_at"))
    updated = next((one for one in times if isinstance(one, str) and _is_time(one)), None)
    return replace(annotation, annotator=name, updated=updated)


def _is_time(value: str) -> bool:
    return re.fullmatch(UTC_TIME, value) is not None


def _annotator(work: Task) -> str | None:
    """Tell who made an annotation: Label Studio knows users by number, or tells of them."""
    user = work.get("completed_by")
    if isinstance(user, dict):
        names = (user.get("email"), user.get("username"), user.get("id"))
        user = next((one for one in names if isinstance(one, int | str) and one != ""), None)
    return str(user) if isinstance(user, int | str) and user != "" else None


def _predicted(annotation: Annotation, work: Task, said: Said) -> Annotation:
    """Add what a prediction tells for all of its results: who made it, and how sure it is."""
    model = work.get("model_version")
    if isinstance(model, str) and model not in {"", SUGGESTED}:
        told = dict.fromkeys(proposed(annotation), provenance_of(model))
        annotation = replace(annotation, provenance=told | annotation.provenance)
    if ATTRIBUTION in said.naming:
        return annotation
    scores = {region.id: region.score for region in said.regions}
    overall = _share(work.get("score"))
    frames = []
    for frame in annotation.attributions:
        score = _share(scores.get(frame.quote or ""))
        sure = overall if score is None else score
        features: dict[str, Any] = {} if sure is None else {"confidence": sure}
        frames.append(replace(frame, features=features | frame.features))
    return replace(annotation, attributions=tuple(frames))


def _share(value: object) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(str(value)) if is_number and 0 <= float(str(value)) <= 1 else None


def _with_entities(
    annotation: Annotation, draft: Draft, entities: list[Entity], data: Mapping[str, Any]
) -> Annotation:
    """Add the entities of an annotation, with the mentions that refer to each."""
    if not entities:
        return annotation
    told = {
        one["alias"]: one["provenance"]
        for one in data[ENTITIES]
        if isinstance(one.get("provenance"), str)
    }
    known = {one.id for one in entities}
    return replace(
        annotation,
        entities=tuple(replace(one, mentions=draft.referring.get(one.id, ())) for one in entities),
        provenance=annotation.provenance
        | {key: value for key, value in told.items() if key in known},
    )


def _sound(article: Article, annotation: Annotation, known: Known, place: Place) -> Iterator[Item]:
    """Give a record, or what is wrong with it."""
    record = record_of(article, annotation)
    if known.split is not UNSET:
        record = replace(record, split=known.split)
    found = faults(record)
    yield from (problem.at(place) for problem in found)
    if not found:
        yield place, record
