"""spaCy's DocBin: texts cut into tokens, with groups of spans and values of their own.

spaCy is the extra ``spacy``, and this module its only home here. Offsets are code points.
"""

import struct
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple

import msgspec
from msgspec import Struct, field

from annotator.problems import Place, Problem
from annotator.text.spans import Span

ENTITIES: Final = "doc.ents"
"""What stands for the name of a group where a span is one of a document's entities."""

UNDERSCORE: Final = "._."
"""What keys of extensions begin with: ``doc._.meta`` is ``("._.", "meta", None, None)``."""

RELATIONS: Final = "rel"
"""The extension in which spaCy's tutorial keeps relations between entities."""

MOST: Final = 1 << 30
"""Bytes that a file is read up to when it is unpacked."""

LANGUAGE: Final = "ar"
ATTRIBUTES: Final = ("ENT_IOB", "ENT_TYPE", "ENT_KB_ID")
_CHUNK: Final = 1 << 20
_HEAD: Final = 64


class DocSpan(Struct, frozen=True, kw_only=True):
    """A span of a document.

    Attributes:
        group: its group's name, or `ENTITIES`.
        label: what it is.
        span: where it stands.
        id: what it is called; empty where it has no name.
        kb_id: what it refers to in a knowledge base; empty where that is not said.
    """

    group: str
    label: str
    span: Span
    id: str = ""
    kb_id: str = ""


class Document(Struct, kw_only=True):
    """What a document holds.

    Attributes:
        text: letter for letter.
        spans: in the order of their groups, and of each group.
        is_flat: whether the spans are written as entities, too.
        extensions: values of ``doc._``, by name.
        others: what else is in its user data, by name.
        categories: how far it belongs to which.
        relations: by the tokens that their spans begin with, each with how sure it is.
        starts: where each token begins.
    """

    text: str
    spans: Sequence[DocSpan] = ()
    is_flat: bool = False
    extensions: dict[str, Any] = field(default_factory=dict)
    others: dict[str, Any] = field(default_factory=dict)
    categories: dict[str, float] = field(default_factory=dict)
    relations: Mapping[tuple[int, int], Mapping[str, float]] = field(default_factory=dict)
    starts: Sequence[int] = ()


class Word(NamedTuple):
    """A token's text, and whether a space follows that is none itself."""

    text: str
    space: bool


def cut(words: Iterable[Word], starts: Collection[int], ends: Collection[int]) -> Iterator[Word]:
    """Cut tokens where spans begin and end, so that each span is one of whole tokens.

    A space after a token becomes one, where a span begins or ends with it.

    Args:
        words: a text's tokens.
        starts: where spans begin in it.
        ends: where they end.
    """
    edges = sorted({*starts, *ends})
    at = 0
    for word in words:
        end = at + len(word.text)
        within = edges[bisect_right(edges, at) : bisect_left(edges, end)]
        apart = word.space and (end in starts or end + 1 in ends)
        for start, stop in pairwise((at, *within, end)):
            is_last = stop == end
            yield Word(word.text[start - at : stop - at], is_last and word.space and not apart)
        if apart:
            yield Word(" ", space=False)
        at = end + word.space


def packed(documents: Iterable[Document]) -> bytes:
    """Make a DocBin.

    Raises:
        Problem: spaCy is not installed, or a value of a document does not fit into one.
    """
    spacy, tokens = _library()
    blank = spacy.blank(LANGUAGE)
    made = tokens.DocBin(attrs=ATTRIBUTES, store_user_data=True)
    for number, document in enumerate(documents):
        try:
            made.add(_doc(blank, tokens, document))
        except OverflowError:
            raise Problem("spacy.number", Place(path=_path(number))) from None
    content: bytes = made.to_bytes()
    return content


def _doc(blank: Any, tokens: Any, document: Document) -> Any:  # noqa: ANN401 - spaCy's own objects
    starts = {one.span[0] for one in document.spans}
    ends = {one.span[1] for one in document.spans}
    found = (Word(one.text, bool(one.whitespace_)) for one in blank.tokenizer(document.text))
    words = list(cut(found, starts, ends))
    doc = tokens.Doc(
        blank.vocab,
        words=[one.text for one in words],
        spaces=[one.space for one in words],
    )
    edges, stops = _places(doc)
    spans = [
        tokens.Span(
            doc,
            bisect_left(edges, one.span[0]),
            bisect_left(stops, one.span[1]) + 1,
            label=one.label,
            kb_id=one.kb_id,
            span_id=one.id,
        )
        for one in document.spans
    ]
    for name in dict.fromkeys(one.group for one in document.spans):
        doc.spans[name] = [
            span for span, one in zip(spans, document.spans, strict=True) if one.group == name
        ]
    if document.is_flat:
        doc.set_ents(spans)
    for name, value in document.extensions.items():
        doc.user_data[UNDERSCORE, name, None, None] = value
    doc.user_data.update(document.others)
    return doc


def unpacked(content: bytes) -> Iterator[Document | Problem]:
    """Read a DocBin.

    Yields:
        Each document, or what is wrong with it.

    Raises:
        Problem: spaCy is not installed, or this is no DocBin.
    """
    spacy, tokens = _library()
    vocab = spacy.vocab.Vocab()
    try:
        _measure(content)
        whole = tokens.DocBin().from_bytes(content)
        for string in whole.strings:
            vocab.strings.add(string)
    except BROKEN as error:
        raise Problem("spacy.broken", reason=_said(error)) from error
    for number in range(len(whole)):
        try:
            [doc] = _single(tokens.DocBin(), whole, number).get_docs(vocab)
            yield _document(doc)
        except BROKEN as error:
            yield Problem("spacy.broken", Place(path=_path(number)), reason=_said(error))


BROKEN: Final = (
    *(ValueError, LookupError, TypeError, AttributeError, AssertionError, OverflowError),
    *(struct.error, zlib.error, msgspec.MsgspecError),
)
"""What is raised where bytes are not what they should be."""


def is_docbin(head: bytes) -> bool:
    """Tell whether bytes begin a DocBin."""
    try:
        start = zlib.decompressobj().decompress(head, _HEAD)
    except zlib.error:
        return False
    return b"\xa7version" in start or b"\xa5attrs" in start


def _measure(content: bytes) -> None:
    """Unpack without keeping it.

    Raises:
        Problem: it is more than a file of articles has.
    """
    unpacking = zlib.decompressobj()
    size = len(unpacking.decompress(content, _CHUNK))
    while unpacking.unconsumed_tail:
        size += len(unpacking.decompress(unpacking.unconsumed_tail, _CHUNK))
        if size > MOST:
            raise Problem("spacy.too_large", most=MOST >> 20)


def _single(single: Any, whole: Any, number: int) -> Any:  # noqa: ANN401 - spaCy's own objects
    """Take one document, so that a broken one loses no other."""
    single.attrs = whole.attrs
    for name in ("tokens", "spaces", "flags", "cats", "span_groups", "user_data"):
        setattr(single, name, getattr(whole, name)[number : number + 1])
    return single


def _document(doc: Any) -> Document:  # noqa: ANN401 - spaCy's own objects
    starts, stops = _places(doc)
    groups = {**doc.spans, ENTITIES: doc.ents}
    spans = [
        DocSpan(
            group=name,
            label=one.label_,
            span=(starts[one.start], stops[one.end - 1]),
            id=one.id_,
            kb_id=one.kb_id_,
        )
        for name, group in groups.items()
        for one in group
        if 0 <= one.start < one.end <= len(starts)
    ]
    extensions: dict[str, Any] = {}
    others: dict[str, Any] = {}
    for key, value in doc.user_data.items():
        if isinstance(key, str):
            others[key] = value
        elif key[0] == UNDERSCORE and key[2:4] == (None, None):
            extensions[key[1]] = value
    relations = extensions.pop(RELATIONS, {})
    return Document(
        text=doc.text,
        spans=spans,
        extensions=_plain(extensions),
        others=_plain(others),
        categories=msgspec.convert(doc.cats, dict[str, float]),
        relations=msgspec.convert(relations, dict[tuple[int, int], dict[str, float]]),
        starts=starts,
    )


def _places(doc: Any) -> tuple[list[int], list[int]]:  # noqa: ANN401 - spaCy's own objects
    """Give where each token begins and ends."""
    starts, lengths = doc.to_array("IDX"), doc.to_array("LENGTH")
    return starts.tolist(), (starts + lengths).tolist()


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """Give values as JSON has them; in a DocBin a list is a tuple."""
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(values))
    return plain


def _library() -> tuple[Any, Any]:
    try:
        import spacy  # noqa: PLC0415 - heavy, and an extra
        from spacy import tokens  # noqa: PLC0415
    except ModuleNotFoundError:
        raise Problem("spacy.missing") from None
    return spacy, tokens


def _path(number: int) -> str:
    return f"docs[{number}]"


def _said(error: Exception) -> str:
    return str(error).partition("\n")[0]
