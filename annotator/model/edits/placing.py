"""Giving mentions a place again that have none in the article's text as it is now."""

from functools import partial

from msgspec import UNSET

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.edits.marking import Spans, of_whole_characters
from annotator.model.edits.parts import (
    HUMAN,
    Edited,
    fresh_id,
    in_text_order,
    replace,
    with_frame,
    without_hollow,
)
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.stance import Stance
from annotator.model.unplaced import Role, Unplaced


def place(article: Article, annotation: Annotation, index: int, spans: Spans) -> Edited:
    """Put an unplaced mention where it belongs, with the roles that it had.

    Its edges are then the annotator's own, whoever made it. The frame is in hand after it.

    Args:
        article: what is annotated.
        annotation: the annotation before.
        index: which of the unplaced mentions.
        spans: where it belongs, of whole characters.
    """
    unplaced = annotation.homeless[index]
    joined = of_whole_characters(article.text, spans)
    mine = replace(unplaced, provenance=HUMAN)
    value, key = put(article, without(annotation, index), mine, joined)
    frames = value.attributions_of.get(key, ())
    had = [role.attribution for role in unplaced.roles]
    frame = next((each.id for each in frames if each.id in had), None)
    return Edited(value, frame, key)


def give_up(annotation: Annotation, index: int) -> Annotation:
    """Do without an unplaced mention; a frame that has nothing else left goes with the last one."""
    unplaced = annotation.homeless[index]
    rest = without(annotation, index)
    awaited = {role.attribution for other in rest.homeless for role in other.roles}
    frames = {role.attribution for role in unplaced.roles} - awaited
    return without_hollow(rest, sorted(frames & rest.attribution_by_id.keys()))


def without(annotation: Annotation, index: int) -> Annotation:
    """Take one off the list of unplaced mentions."""
    rest = annotation.homeless[:index] + annotation.homeless[index + 1 :]
    return replace(annotation, unplaced=rest or UNSET)


def put(
    article: Article, annotation: Annotation, unplaced: Unplaced, spans: Spans
) -> tuple[Annotation, str]:
    """Make a mention of an unplaced one, and give it back all that it had; its id is given, too.

    What has taken its place meanwhile stays: another quote of the frame, another target. A mention
    of its layer that stands just there takes over its roles.
    """
    value, key = _with_mention(article, annotation, unplaced, spans)
    for role in unplaced.roles:
        if role.attribution in value.attribution_by_id:
            value = with_frame(value, role.attribution, partial(_filled, value, role, key))
    return _with_parties(value, unplaced, key), key


def _filled(annotation: Annotation, role: Role, key: str, frame: Attribution) -> Attribution:
    """Give a mention its role in a frame again, unless a quote has taken its place."""
    filled = frame.role(role.role)
    if key in filled:
        return frame
    if role.role is Layer.QUOTE:
        return frame if filled else replace(frame, quote=key)
    keys = (*filled[: role.position], key, *filled[role.position :])
    changed = replace(frame, **{ROLE_FIELDS[role.role]: keys})
    return in_text_order(annotation, changed)


def _with_mention(
    article: Article, annotation: Annotation, unplaced: Unplaced, spans: Spans
) -> tuple[Annotation, str]:
    """Find the mention of its layer that stands there, or make it under its own id, if free."""
    was = unplaced.mention
    for mention in annotation.mentions_between(*spans[0]):
        if mention.layer is was.layer and mention.spans == spans:
            return annotation, mention.id
    taken = {*annotation.mention_by_id, *annotation.attribution_by_id}
    taken |= {stance.id for stance in annotation.stances}
    taken |= {entity.id for entity in annotation.entities}
    key = fresh_id("m", annotation) if was.id in taken else was.id
    made = Mention(
        id=key,
        layer=was.layer,
        spans=spans,
        exact=exact_of(article.text, spans),
        features=was.features,
    )
    comments = tuple(replace(comment, on=key) for comment in unplaced.comments)
    provenance = dict(annotation.provenance)
    if unplaced.provenance is not None:
        provenance[key] = unplaced.provenance
    value = replace(
        annotation,
        mentions=(*annotation.mentions, made),
        comments=(*annotation.comments, *comments),
        provenance=provenance,
    )
    return value, key


def _with_parties(annotation: Annotation, unplaced: Unplaced, key: str) -> Annotation:
    """Let stances and the entity have the mention again."""

    def held(stance: Stance) -> Stance:
        holder, target = stance.holder, stance.target
        if stance.id in unplaced.holder_of and holder is None:
            holder = key
        if stance.id in unplaced.target_of and target is None:
            target = key
        same = (holder, target) == (stance.holder, stance.target)
        return stance if same else replace(stance, holder=holder, target=target)

    entity = unplaced.entity
    entities = annotation.entities
    if entity is not None and key not in annotation.entity_of:
        there = next((part for part in entities if part.id == entity.id), entity)
        linked = replace(there, mentions=(*there.mentions, key))
        if there is entity:
            entities = (*entities, linked)
        else:
            entities = tuple(linked if part is there else part for part in entities)
    return replace(annotation, stances=tuple(map(held, annotation.stances)), entities=entities)
