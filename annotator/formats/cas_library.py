"""UIMA's CAS by dkpro-cassis: types, and reading and writing XMI and JSON. Its only home here.

XML is parsed without document types, and so without entities and without the network.
"""

import re
import warnings
from collections.abc import Callable
from io import BytesIO
from typing import Any, Final

import msgspec

from annotator.problems import Problem

MENTION: Final = "webanno.custom.Mention"
FRAGMENT: Final = "webanno.custom.Fragment"
ATTRIBUTION: Final = "webanno.custom.Attribution"
STANCE: Final = "webanno.custom.Stance"
MENTION_LINK: Final = "webanno.custom.MentionFragmentsLink"
ROLE_LINK: Final = "webanno.custom.AttributionRolesLink"
PARTY_LINK: Final = "webanno.custom.StancePartiesLink"
FRAME_LINK: Final = "webanno.custom.StanceAttributionLink"
VALUE: Final = "musnad.Value"
ARTICLE: Final = "musnad.Article"
ENTITY: Final = "musnad.Entity"
COMMENT: Final = "musnad.Comment"
PROVENANCE: Final = "musnad.Provenance"
REJECTED: Final = "musnad.Rejected"
SPAN: Final = "musnad.Span"

TOP: Final = "uima.cas.TOP"
ANNOTATION: Final = "uima.tcas.Annotation"
ARRAY: Final = "uima.cas.FSArray"
STRING: Final = "uima.cas.String"
BOOLEAN: Final = "uima.cas.Boolean"
INTEGER: Final = "uima.cas.Integer"

TYPES: Final[dict[str, tuple[str, dict[str, str]]]] = {
    VALUE: (TOP, {"name": STRING, "value": STRING}),
    SPAN: (ANNOTATION, {}),
    FRAGMENT: (ANNOTATION, {}),
    MENTION_LINK: (TOP, {"role": STRING, "target": FRAGMENT}),
    MENTION: (
        ANNOTATION,
        {
            "identifier": STRING,
            "layer": STRING,
            "kind": STRING,
            "fragments": f"{MENTION_LINK}[]",
            "features": f"{VALUE}[]",
        },
    ),
    ROLE_LINK: (TOP, {"role": STRING, "target": MENTION}),
    ATTRIBUTION: (
        ANNOTATION,
        {
            "identifier": STRING,
            "mode": STRING,
            "implicit": BOOLEAN,
            "commitment": STRING,
            "roles": f"{ROLE_LINK}[]",
            "features": f"{VALUE}[]",
        },
    ),
    PARTY_LINK: (TOP, {"role": STRING, "target": MENTION}),
    FRAME_LINK: (TOP, {"role": STRING, "target": ATTRIBUTION}),
    STANCE: (
        ANNOTATION,
        {
            "identifier": STRING,
            "polarity": STRING,
            "intensity": INTEGER,
            "explicit": BOOLEAN,
            "attribution": f"{FRAME_LINK}[]",
            "parties": f"{PARTY_LINK}[]",
            "holderEntity": STRING,
            "targetEntity": STRING,
        },
    ),
    ENTITY: (
        TOP,
        {
            "identifier": STRING,
            "name": STRING,
            "kind": STRING,
            "wikidata": STRING,
            "mentions": f"{MENTION}[]",
        },
    ),
    COMMENT: (TOP, {"about": STRING, "author": STRING, "at": STRING, "text": STRING}),
    PROVENANCE: (TOP, {"about": STRING, "origin": STRING}),
    REJECTED: (TOP, {"quote": f"{SPAN}[]", "cues": f"{SPAN}[]", "origin": STRING}),
    ARTICLE: (
        TOP,
        {
            **dict.fromkeys(("identifier", "title", "outlet", "author", "published"), STRING),
            **dict.fromkeys(("url", "language", "licence", "annotator", "status"), STRING),
            **dict.fromkeys(("updated", "split", "digest"), STRING),
            **dict.fromkeys(("extra", "labels"), f"{VALUE}[]"),
            **{
                name: f"{kind}[]"
                for name, kind in (
                    ("mentions", MENTION),
                    ("attributions", ATTRIBUTION),
                    ("stances", STANCE),
                    ("entities", ENTITY),
                    ("comments", COMMENT),
                    ("provenance", PROVENANCE),
                    ("rejected", REJECTED),
                )
            },
        },
    ),
}
"""Our types: those of layers that people see and edit in INCEpTION, and what else a record has.
Each with the type it extends and its features; ``[]``: an array."""

PLAIN: Final[dict[str, type]] = {STRING: str, BOOLEAN: bool, INTEGER: int}
"""What values of the types of plain features are in JSON."""

KEPT: Final = 16
"""Type systems that are kept at once; a project's documents mostly share one."""

_DOCTYPE: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_OTHER_ENCODING: Final = re.compile(
    rb"<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE
)

Cas = Any
TypeSystem = Any


def our_types() -> TypeSystem:
    """Make our type system."""
    from cassis import TypeSystem as Types  # noqa: PLC0415

    types = Types()
    for name, (parent, _) in TYPES.items():
        types.create_type(name, parent)
    for name, (_, features) in TYPES.items():
        for feature, kind in features.items():
            element = kind.removesuffix("[]")
            if element == kind:
                types.create_feature(name, feature, kind)
            else:
                types.create_feature(name, feature, ARRAY, elementType=element)
    return types


def new_cas(types: TypeSystem, text: str, language: str | None) -> Cas:
    """Make a CAS of a text."""
    from cassis import Cas as NewCas  # noqa: PLC0415

    cas = NewCas(typesystem=types)
    cas.sofa_string = text
    cas.sofa_mime = "text/plain"
    if language is not None:
        cas.document_language = language
    return cas


def xmi_of(cas: Cas) -> bytes:
    """Write XMI.

    Raises:
        Problem: the text has characters that XML has not.
    """
    try:
        return str(cas.to_xmi(pretty_print=False)).encode()
    except ValueError as error:
        raise Problem("cas.character") from error


def json_of(cas: Cas) -> bytes:
    """Write CAS JSON 0.4.0, with the types that are used."""
    from cassis.typesystem import TypeSystemMode  # noqa: PLC0415

    mode = TypeSystemMode.MINIMAL
    return _with_elements(cas.to_json(pretty_print=False, type_system_mode=mode)) + b"\n"


def _with_elements(content: str | bytes) -> bytes:
    return msgspec.json.encode(_filled(msgspec.json.decode(content)))


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    """Say of empty arrays that they are empty: the library leaves it out, and misses it then."""
    made = data.get("%FEATURE_STRUCTURES", ())
    for one in made if isinstance(made, list) else made.values():
        kind = one.get("%TYPE", "")
        if kind == ARRAY or kind.endswith("[]"):
            one.setdefault("%ELEMENTS", [])
    return data


def types_as_xml(types: TypeSystem) -> bytes:
    """Write a type system as UIMA's type system description."""
    return str(types.to_xml()).encode()


def types_from(content: bytes) -> TypeSystem:
    """Read a type system description.

    Raises:
        Problem: it is none.
    """
    from cassis import load_typesystem  # noqa: PLC0415

    return _told(content, lambda: load_typesystem(BytesIO(content)))


def cas_from_xmi(content: bytes, types: TypeSystem) -> Cas:
    """Read XMI; what is of a type that is not known is left out.

    Raises:
        Problem: it is no XMI, or refers to what is not there.
    """
    from cassis import load_cas_from_xmi  # noqa: PLC0415

    return _told(content, lambda: load_cas_from_xmi(BytesIO(content), types, lenient=True))


def cas_from_json(content: bytes, known: dict[bytes, TypeSystem]) -> Cas:
    """Read CAS JSON.

    Args:
        content: the file's.
        known: the type systems that files had before, for making them takes most of the time.

    Raises:
        Problem: it is none, or refers to what is not there.
    """
    return _told(content, lambda: _from_json(content, known))


def _from_json(content: bytes, known: dict[bytes, TypeSystem]) -> Cas:
    from cassis import load_cas_from_json  # noqa: PLC0415

    data = _filled(msgspec.json.decode(content))
    key = msgspec.json.encode(data.get("%TYPES"))
    types = known.get(key)
    source = BytesIO(msgspec.json.encode(data))
    cas = load_cas_from_json(source, types, lenient=True, merge_typesystem=types is None)
    _check_values(data, cas.typesystem)
    while key not in known and len(known) >= KEPT:
        del known[next(iter(known))]
    known[key] = cas.typesystem
    return cas


def _check_values(data: dict[str, Any], types: TypeSystem) -> None:
    """Make sure that features have values of the kinds that they are declared to have.

    Raises:
        TypeError: one has not.
    """
    made = data.get("%FEATURE_STRUCTURES", ())
    kinds: dict[str, dict[str, type]] = {}
    for one in made if isinstance(made, list) else made.values():
        name = one.get("%TYPE", "")
        if name not in kinds:
            declared = types.get_type(name).all_features if types.contains_type(name) else ()
            kinds[name] = {
                feature.name: PLAIN[feature.rangeType.name]
                for feature in declared
                if feature.rangeType.name in PLAIN
            }
        for feature, kind in kinds[name].items():
            value = one.get(feature)
            if value is not None and type(value) is not kind:
                message = f"{name}:{feature} is {type(value).__name__}"
                raise TypeError(message)


def is_made(value: object, kind: str) -> bool:
    """Tell whether a value is a feature structure of this type."""
    return getattr(getattr(value, "type", None), "name", None) == kind


def is_as_ours(types: TypeSystem, name: str) -> bool:
    """Tell whether a type system has a type of ours, with its features as they are here."""
    if not types.contains_type(name):
        return False
    there = {one.name: one.rangeType.name for one in types.get_type(name).all_features}
    ours = TYPES[name][1]
    return all(
        there.get(feature) == (kind if not kind.endswith("[]") else ARRAY)
        for feature, kind in ours.items()
    )


def _told(content: bytes, load: Callable[[], Any]) -> Any:  # noqa: ANN401 - a library's objects
    """Load something, and tell what is wrong with it in our words."""
    is_xml = content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    if (is_xml and _OTHER_ENCODING.match(content)) or b"\0" in content[:100]:
        raise Problem("text.encoding", byte=1, encoding="UTF-8")
    if is_xml and _DOCTYPE.search(content):
        raise Problem("cas.doctype")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load()
    except Exception as error:  # the library stumbles over what is wrong in any of many ways
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        raise Problem("cas.broken", reason=reason) from error
