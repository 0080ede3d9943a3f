"""Who mentions refer to, by the references of a brat file and its lines of equivalents."""

import re
from collections import defaultdict
from collections.abc import Mapping

from msgspec.structs import replace

from annotator.formats import brat_names as names
from annotator.formats.brat_lines import Equiv, Reference, off_line, read_key
from annotator.formats.brat_parts import Parts
from annotator.model.entity import Entity, EntityKind
from annotator.model.mention import Mention

KINDS = {kind.value for kind in EntityKind}
ITEM = re.compile("Q[1-9][0-9]*")

Entities = dict[str, Entity]


def entities_of(parts: Parts, mentions: Mapping[str, Mention], article: str) -> Entities:
    """Read who mentions refer to.

    Args:
        parts: the file's.
        mentions: those that were made of the file's text-bound annotations, under their ids.
        article: its id, for the ids of entities that the file has no name for.
    """
    entities: Entities = {}
    members: dict[str, dict[str, None]] = defaultdict(dict)
    last: dict[str, str] = {}
    for line in parts.of(Reference):
        target = parts.trigger(line.target)
        if not parts.is_known(line, target, parts.bound) or target not in mentions:
            continue
        key = reference_of(line, last.get(target), entities)
        entity = entities.get(key) or _entity(line, key, mentions[target])
        if line.database.casefold() == names.WIKIDATA and ITEM.fullmatch(line.key):
            entity = replace(entity, wikidata=line.key)
        entities[key] = entity
        members[key][target] = None
        last[target] = key
    for number, equiv in enumerate(parts.of(Equiv), 1):
        known = [key for key in equiv.members if parts.is_known(equiv, key, parts.bound)]
        same = [key for key in known if key in mentions]
        if same:
            key = next((last[one] for one in same if one in last), f"{article}-e{number}")
            name = max((mentions[one].text for one in same), key=len)
            entities.setdefault(key, Entity(id=key, name=" ".join(name.split()) or key))
            members[key].update(dict.fromkeys(same))
    return {key: replace(one, mentions=tuple(members[key])) for key, one in entities.items()}


def reference_of(line: Reference, before: str | None, entities: Entities) -> str:
    """Give the id of the entity that a reference names: ours, or the database's key.

    A Wikidata item is told of the entity that the same mention was said to refer to before.
    """
    database = line.database.casefold()
    if database in KINDS:
        return read_key(line.key)
    if before is None or database != names.WIKIDATA:
        return f"{line.database}:{line.key}"
    if entities[before].wikidata in {None, line.key}:
        return before
    return f"{line.database}:{line.key}"


def _entity(line: Reference, key: str, mention: Mention) -> Entity:
    database = line.database.casefold()
    kind = EntityKind(database) if database in KINDS else EntityKind.OTHER
    return Entity(id=key, name=off_line(line.name) or " ".join(mention.text.split()), kind=kind)
