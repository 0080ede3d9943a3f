"""The names of the controls that hold what we know, and the configuration that shows them.

A name begins with what it belongs to: ``attribution_mode``, ``mention_kind``, ``document_topic``.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import quoteattr

from msgspec import Struct, field

from annotator.formats.graph import CONTINUED, HOLDER
from annotator.formats.label_studio.values import FLAGS
from annotator.model.annotation import Status
from annotator.model.mention import Layer
from annotator.model.scheme import DEFAULT_SCHEME, Owner
from annotator.model.stance import Polarity

TEXT: Final = "text"
LABELS: Final = "label"
ANNOTATOR: Final = "annotator"
STATUS: Final = "status"
COMMENTS: Final = "comments"
ENTITY: Final = "entity"
ENTITIES: Final = "entities"
STANCE: Final = "stance"
MENTION: Final = "mention"
ATTRIBUTION: Final = "attribution"
DOCUMENT: Final = "document"
PROVENANCE: Final = "provenance_"
"""What a control is called that tells who proposed a thing, before the name of the thing."""

MOST_CHOICES: Final = 200
"""Choices of one control that the configuration lists."""

OTHER: Final = "…"
"""A choice that stands beside an only one."""

TAGS: Final = {"choices": "Choices", "number": "Number", "textarea": "TextArea"}


class Control(Struct):
    """A control that was used: its type, whether it speaks of regions, and the choices made."""

    kind: str
    per_region: bool
    choices: dict[str, None] = field(default_factory=dict)


class Controls:
    """The controls that an export uses."""

    def __init__(self) -> None:
        """Start with those that are always offered."""
        self._known: dict[tuple[str, str], Control] = {}
        for feature in DEFAULT_SCHEME.features:
            if feature.on is not Owner.ATTRIBUTION:
                self.use(f"{MENTION}_{feature.name}", "choices", feature.values, per_region=True)
            elif feature.values:
                name = f"{ATTRIBUTION}_{feature.name}"
                self.use(name, "choices", feature.values, per_region=True)
            else:
                name = f"{ATTRIBUTION}_{feature.name}"
                self.use(name, "choices", ("true", "false"), per_region=True)
        self.use(STANCE, "choices", Polarity, per_region=True)
        self.use(STATUS, "choices", Status, per_region=False)

    def use(self, name: str, kind: str, choices: Iterable[str] = (), *, per_region: bool) -> str:
        """Take note of a control, and give the name it has in the results.

        A name may stand for one type of control alone; others of that name are told apart.
        """
        control = self._known.setdefault((name, kind), Control(kind, per_region))
        for choice in choices:
            if len(control.choices) < MOST_CHOICES:
                control.choices[str(choice)] = None
        first = next(each for key, each in self._known if key == name)
        is_plain = kind == first and name_of(name) == name
        return name if is_plain else f"{name}.{kind}"

    def configuration(self) -> str:
        """Write the labelling configuration, in which an export of these controls opens."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield "<View>"
        yield f"  <Labels name={quoteattr(LABELS)} toName={quoteattr(TEXT)}>"
        for style in DEFAULT_SCHEME.layers:
            key = quoteattr(style.key.lower())
            colour = quoteattr(style.colour)
            yield f"    <Label value={quoteattr(style.layer)} background={colour} hotkey={key}/>"
        yield "  </Labels>"
        yield "  <Relations>"
        for name in RELATIONS:
            yield f"    <Relation value={quoteattr(name)}/>"
        yield "  </Relations>"
        yield '  <View style="direction: rtl; text-align: right">'
        yield f'    <Text name={quoteattr(TEXT)} value="$text" granularity="symbol"/>'
        yield "  </View>"
        yield (
            f"  <Choices name={quoteattr(ENTITY)} toName={quoteattr(TEXT)}"
            f' perRegion="true" value="${ENTITIES}"/>'
        )
        for (name, _), control in self._known.items():
            if not name.isprintable():
                continue  # XML has no way to write it
            full = self.use(name, control.kind, per_region=control.per_region)
            yield from _tag(full, control)
        yield "</View>"


def name_of(control: str) -> str:
    """Give what a control is called, without what tells it from another of that name."""
    if "." not in control:
        return control
    base, dot, kind = control.rpartition(".")
    return base if dot and kind in TAGS else control


RELATIONS: Final = tuple(
    str(name)
    for name in (*(one for one in Layer if one is not Layer.QUOTE), HOLDER, STANCE, CONTINUED)
)


def _tag(name: str, control: Control) -> Iterator[str]:
    tag = TAGS[control.kind]
    head = f"  <{tag} name={quoteattr(name)} toName={quoteattr(TEXT)}"
    if control.per_region:
        head += ' perRegion="true"'
    if control.kind != "choices":
        yield f"{head}/>"
        return
    yield f'{head} choice="single" showInline="true">'
    for choice in _enough(control.choices):
        yield f"    <Choice value={quoteattr(choice)}/>"
    yield f"  </{tag}>"


def _enough(choices: Iterable[str]) -> Iterable[str]:
    """Give at least two choices, for Label Studio takes no configuration with fewer."""
    given = dict.fromkeys(choices)
    if FLAGS.keys() & given.keys():
        given |= dict.fromkeys(FLAGS)
    return given if len(given) > 1 else (*given, OTHER)
