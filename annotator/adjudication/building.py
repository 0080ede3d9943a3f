"""An outcome from nothing: what all agree on, and what was decided."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from annotator.adjudication.credit import AGREED, OPEN, TAKEN, credit
from annotator.adjudication.plan import Claim, Decided, FramePlan, Plan, StancePlan, UnitPlan
from annotator.adjudication.readings import SPEAKER, Party
from annotator.model.annotation import ADJUDICATED, Annotation, Status
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.entity import Entity, EntityKind
from annotator.model.matching import Spans, united
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.stance import Stance

Sides = Mapping[str, Annotation]


def built(text: str, sides: Sides, plan: Plan, decided: Decided) -> Annotation:
    """Build the whole outcome."""
    builder = Builder(text, sides, plan, decided)
    for frame in plan.frames:
        builder.add_frame(frame)
    for unit in plan.units:
        builder.add_free(unit)
    return builder.outcome(labels=True)


def built_of(  # noqa: PLR0913, PLR0917 - the comparison's parts, and what of it
    text: str,
    sides: Sides,
    plan: Plan,
    decided: Decided,
    frames: Iterable[FramePlan],
    units: Iterable[UnitPlan] = (),
) -> Annotation:
    """Build the part of an outcome that has these frames, and these mentions if they are free."""
    builder = Builder(text, sides, plan, decided)
    for frame in frames:
        builder.add_frame(frame)
    for unit in units:
        builder.add_free(unit)
    return builder.outcome()


class Builder:
    """Puts an outcome together, frame by frame."""

    def __init__(self, text: str, sides: Sides, plan: Plan, decided: Decided) -> None:
        """Begin with nothing."""
        self._text = text
        self._sides = sides
        self._plan = plan
        self._decided = decided
        self._mentions: dict[int, Mention | None] = {}
        self._frames: list[Attribution] = []
        self._stances: list[Stance] = []
        self._members: dict[str, list[str]] = {}  # by an entity's id its mentions'
        self._provenance: dict[str, str] = {}

    def add_frame(self, plan: FramePlan) -> None:
        """Add a frame with all that belongs to it, if it is there."""
        if not any(plan.exists.settled(self._decided)):
            return
        roles = {layer: self._role(plan, layer) for layer in ROLE_FIELDS}
        fields = {ROLE_FIELDS[layer]: ids for layer, ids in roles.items()}
        fields["quote"] = cast("Any", next(iter(roles[Layer.QUOTE]), None))
        features = {
            name: value
            for name, claim in plan.features.items()
            if (value := claim.first(self._decided)) is not None
        }
        frame = Attribution(id=plan.id, features=features, **cast("Any", fields))
        self._frames.append(frame)
        self._credit(plan.id, plan.exists)
        for stance in plan.stances:
            self._add_stance(frame, stance)

    def add_free(self, plan: UnitPlan) -> None:
        """Add a mention if it is there though no frame may use it."""
        if any(plan.free.settled(self._decided)):
            self._mention(plan.unit.number)

    def outcome(self, *, labels: bool = False) -> Annotation:
        """Give what was added, with the article's labels if they are asked for."""
        values = {
            name: claim.first(self._decided)
            for name, claim in (self._plan.labels if labels else {}).items()
        }
        mentions = [mention for mention in self._mentions.values() if mention is not None]
        return Annotation(
            annotator=ADJUDICATED,
            status=Status.IN_PROGRESS,
            mentions=tuple(sorted(mentions, key=lambda one: (one.spans, one.layer))),
            attributions=tuple(self._frames),
            stances=tuple(self._stances),
            entities=tuple(self._entity(key) for key in self._members),
            labels={name: value for name, value in values.items() if value is not None},
            provenance=self._provenance,
        )

    def _role(self, plan: FramePlan, layer: Layer) -> tuple[str, ...]:
        numbers = [
            number
            for claim in plan.slots[layer]
            for filling in claim.settled(self._decided)
            for number in filling
        ]
        there = [one for number in numbers if (one := self._mention(number)) is not None]
        there.sort(key=lambda mention: mention.spans)
        if layer is Layer.SOURCE:
            order = plan.order.first(self._decided) or ()
            ranks = {self._plan.units[number - 1].unit.id: at for at, number in enumerate(order)}
            there = in_chain(there, ranks)
        return tuple(dict.fromkeys(mention.id for mention in there))

    def _mention(self, number: int) -> Mention | None:
        """Give a unit's mention, made when it is first needed; None: nobody's was taken."""
        if number not in self._mentions:
            self._mentions[number] = self._made(self._plan.units[number - 1])
        return self._mentions[number]

    def _made(self, plan: UnitPlan) -> Mention | None:
        spans = self._place(plan)
        if not spans:
            return None
        unit, decided = plan.unit, self._decided
        features = {
            name: value
            for name, claim in plan.features.items()
            if (value := claim.first(decided)) is not None
        }
        if plan.edges.is_open(decided):
            self._provenance[unit.id] = credit(OPEN, unit.places)
        elif plan.edges.difference:
            taken = decided[plan.edges.difference].taken
            self._provenance[unit.id] = credit(TAKEN, sorted(taken))
        else:
            everybody = len(unit.places) == len(self._sides)
            self._provenance[unit.id] = credit(AGREED if everybody else TAKEN, unit.places)
        entity = plan.entity.first(decided)
        if entity is not None:
            self._members.setdefault(entity, []).append(unit.id)
        exact = exact_of(self._text, spans)
        return Mention(id=unit.id, layer=unit.layer, spans=spans, exact=exact, features=features)

    def _place(self, plan: UnitPlan) -> Spans:
        if plan.edges.is_open(self._decided):
            return plan.core
        places = plan.edges.settled(self._decided)
        return united(span for place in places for span in place)

    def _add_stance(self, frame: Attribution, plan: StancePlan) -> None:
        polarity = plan.fields["polarity"].first(self._decided)
        if polarity is None or not any(plan.exists.settled(self._decided)):
            return
        explicit = plan.fields["explicit"].first(self._decided)
        holder: Party = plan.fields["holder"].first(self._decided)
        speaker = next(iter(frame.speakers), None)
        self._stances.append(
            Stance(
                id=plan.id,
                attribution=frame.id,
                holder=speaker if holder == SPEAKER else self._party(holder),
                target=self._party(plan.fields["target"].first(self._decided)),
                polarity=polarity,
                intensity=plan.fields["intensity"].first(self._decided) or 1,
                explicit=True if explicit is None else explicit,
            )
        )
        self._credit(plan.id, plan.exists)

    def _party(self, party: Party) -> str | None:
        if isinstance(party, int):
            mention = self._mention(party)
            return None if mention is None else mention.id
        if party is not None:
            self._members.setdefault(party, [])
        return party

    def _entity(self, key: str) -> Entity:
        """Give an entity as the first who has it calls it, in the kind that holds."""
        having = {
            name: one
            for name, side in self._sides.items()
            for one in side.entities
            if one.id == key
        }
        first = next(iter(having.values()))
        kind = self._plan.kinds[key].first(self._decided)
        everybody = len(having) == len(self._sides)
        self._provenance[key] = credit(AGREED if everybody else TAKEN, having)
        wikidata = next((one.wikidata for one in having.values() if one.wikidata), None)
        return Entity(
            id=key,
            name=first.name,
            kind=EntityKind.OTHER if kind is None else EntityKind(kind),
            wikidata=wikidata,
            mentions=tuple(self._members[key]),
        )

    def _credit(self, part: str, exists: Claim) -> None:
        """Say by whom a frame or a stance is there."""
        names = [name for name, there in exists.values.items() if there]
        if exists.difference:
            taken = self._decided[exists.difference].taken
            names = [name for name in names if name in taken]
        everybody = len(names) == len(self._sides)
        self._provenance[part] = credit(AGREED if everybody else TAKEN, names)


def in_chain(mentions: Iterable[Mention], ranks: Mapping[str, int]) -> list[Mention]:
    """Put sources in a chain's order; one that it has not stays behind the one before it."""
    placed: list[tuple[int, Mention]] = []
    rank = -1
    for mention in mentions:
        rank = ranks.get(mention.id, rank)
        placed.append((rank, mention))
    return [mention for _, mention in sorted(placed, key=lambda one: one[0])]
