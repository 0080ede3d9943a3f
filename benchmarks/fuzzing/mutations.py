"""Changes to files: of bytes, of lines, of JSON, of tags, and of what lies in a folder or zip."""

import json
import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from benchmarks.fuzzing.cases import Case, Shape

LARGEST = 1 << 18  # bytes that a case may grow to
DEEP = 5000
TOKENS = (
    *(b"\0", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80", b"\xc0\x80", b"\r", b"\n\n"),
    *(b"\\ud800", b"\\u0000", b"\\", b'"', b"'", b"{", b"}", b"[", b"]", b",", b":", b"\t", b" "),
    *(b"1e999", b"-1", b"-0", b"99999999999999999999", b"NaN", b"true", b"null", b"0.5", b"[]"),
    *("\u2028".encode(), "😀".encode(), "\u0651".encode(), "١".encode(), b"\x85", b"\x1c"),
    b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b '&a;&a;'>]>",
    *(b"&a;", b"&#0;", b"&#xD800;", b"<![CDATA[", b"]]>", b"<?x", b"<p>", b"</p>", b"<!--"),
    *(b"T1\t", b"E1\t", b"R1\t", b"*\t", b"#1\t", b"A1\t", b"N1\t", b"Arg1:E1", b";", b"0 5"),
    *(b"1-1\t0-5\t", b"#Text=", b"#T_SP=", b"#T_RL=", b"|", b"_", b"*[1]", b"->", b"B-QUOTE"),
    *(b"# newdoc id = a\n", b"# text = ", b"# global.columns = FORM A\n", b"-DOCSTART-\n", b"#"),
    *(b"sep=;\n", b"=cmd|x", b"WARC/1.0\r\n", b"Content-Length: 99999999999\r\n", b"gzip"),
    *(b"[" * DEEP, b'{"a":' * DEEP, b"<p>" * DEEP, b"(" * DEEP, b"\xd9\x8b" * DEEP),
)
NAMES = ("../a", "/a", "a\\b", "C:a", ".a", "", "a/../b", "a//b", "A", "a.zip", "\udcff", "x" * 240)
SCALARS: Sequence[Any] = (
    None,
    True,
    0,
    1,
    -1,
    10**9,
    2**63,
    -(2**63) - 1,
    0.5,
    "",
    "x",
    "1",
    [],
    {},
    [[]],
    [{}],
)
NUMBER = re.compile(rb"-?[0-9]+")
TAG = re.compile(rb"<[^<>]*>")
VALUE = re.compile(rb"=\"[^\"]*\"")

Change = Callable[[bytes, Random], bytes]


def mutated(case: Case, pick: Random, others: Sequence[Case]) -> Case:
    """Change a case here and there; with what others have, at times."""
    for _ in range(min(pick.choice((1, 1, 2, 3, 5, 8)), 8)):
        case = _changed(case, pick, others)
    return case if case.size <= LARGEST else _cut(case)


def with_content(case: Case, name: str, content: bytes) -> Case:
    """Give a case in which a file holds something else."""
    return Case(case.name, case.shape, {**case.files, name: content})


def _changed(case: Case, pick: Random, others: Sequence[Case]) -> Case:
    if case.shape is not Shape.FILE and pick.random() < 0.1:  # noqa: PLR2004 - mostly contents
        return _other_names(case, pick)
    if not case.files:
        return pick.choice(others)
    name = pick.choice(list(case.files))
    content = case.files[name]
    if pick.random() < 0.1:  # noqa: PLR2004
        return with_content(case, name, _spliced(content, pick, others))
    return with_content(case, name, pick.choice(_changes(content))(content, pick))


def _changes(content: bytes) -> Sequence[Change]:
    head = content[:4096].lstrip(b"\xef\xbb\xbf \r\n\t")
    found: list[Change] = [*BYTES, *LINES]
    if head[:1] in {b"{", b"["}:
        found += [_json] * 8
    if head[:1] == b"<":
        found += [_tags, _tags, _attributes, _attributes]
    return found


def _flipped(content: bytes, pick: Random) -> bytes:
    at = pick.randrange(len(content) + 1)
    return content[:at] + bytes([pick.randrange(256)]) + content[at + 1 :]


def _inserted(content: bytes, pick: Random) -> bytes:
    at = pick.randrange(len(content) + 1)
    return content[:at] + pick.choice(TOKENS) + content[at:]


def _dropped(content: bytes, pick: Random) -> bytes:
    start, end = _stretch(content, pick)
    return content[:start] + content[end:]


def _repeated(content: bytes, pick: Random) -> bytes:
    start, end = _stretch(content, pick)
    return content[:end] + content[start:end] * pick.choice((1, 2, 50)) + content[end:]


def _truncated(content: bytes, pick: Random) -> bytes:
    return content[: pick.randrange(len(content) + 1)]


def _renumbered(content: bytes, pick: Random) -> bytes:
    found = list(NUMBER.finditer(content))
    if not found:
        return content
    one = pick.choice(found)
    value = int(one[0][:9]) if one[0] != b"-" else 0
    new = pick.choice((value + 1, value - 1, -value, 0, value * 1000, 10**18, 2**31))
    return content[: one.start()] + str(new).encode() + content[one.end() :]


def _line_dropped(content: bytes, pick: Random) -> bytes:
    lines = content.splitlines(keepends=True)
    if lines:
        del lines[pick.randrange(len(lines))]
    return b"".join(lines)


def _line_moved(content: bytes, pick: Random) -> bytes:
    lines = content.splitlines(keepends=True)
    if lines:
        lines.insert(pick.randrange(len(lines)), pick.choice(lines))
    return b"".join(lines)


def _fields_shuffled(content: bytes, pick: Random) -> bytes:
    lines = content.splitlines(keepends=True)
    if not lines:
        return content
    at = pick.randrange(len(lines))
    mark = pick.choice((b"\t", b",", b" ", b";", b"|"))
    fields = lines[at].split(mark)
    pick.shuffle(fields)
    lines[at] = mark.join(fields[: pick.randrange(1, len(fields) + 1)])
    return b"".join(lines)


def _json(content: bytes, pick: Random) -> bytes:
    """Change a value in JSON: of the whole, or of one of its lines."""
    lines = [content] if content.lstrip()[:1] == b"[" else content.split(b"\n")
    at = pick.randrange(len(lines))
    try:
        value = json.loads(lines[at])
    except (ValueError, RecursionError):
        return _inserted(content, pick)
    lines[at] = json.dumps(_other_value(value, pick), ensure_ascii=pick.random() < 1 / 2).encode(
        errors="surrogatepass"
    )
    return b"\n".join(lines)


def _other_value(value: Any, pick: Random) -> Any:  # noqa: ANN401 - any JSON
    """Change something in a value, anywhere."""
    holders: list[tuple[Any, Any]] = []
    open_ = [value] if isinstance(value, dict | list) else []
    while open_ and len(holders) < LARGEST:
        one = open_.pop()
        keys = list(one) if isinstance(one, dict) else range(len(one))
        holders += [(one, key) for key in keys]
        open_ += [one[key] for key in keys if isinstance(one[key], dict | list) and one[key]]
    if not holders:
        return pick.choice(SCALARS)
    holder, key = pick.choice(holders)
    match pick.randrange(5):
        case 0:
            del holder[key]
        case 1:
            holder[key] = pick.choice(SCALARS)
        case 2:
            holder[key] = pick.choice(([holder[key]], {"id": holder[key]}, str(holder[key])))
        case 3:
            other, name = pick.choice(holders)
            holder[key] = json.loads(json.dumps(other[name] if _has(other, name) else None))
        case _ if isinstance(holder, list):
            holder.insert(pick.randrange(len(holder) + 1), json.loads(json.dumps(holder[key])))
        case _:
            name = pick.choice([str(key), f"{key}x", "\ud800", "", "id", "from_id", "meta"])
            holder[name] = holder.pop(key)
    return value


def _has(holder: Any, key: Any) -> bool:  # noqa: ANN401 - any JSON
    return key in holder if isinstance(holder, dict) else key < len(holder)


def _tags(content: bytes, pick: Random) -> bytes:
    found = list(TAG.finditer(content))
    if not found:
        return content
    one, other = pick.choice(found), pick.choice(found)
    new = pick.choice((b"", one[0] * 2, other[0], one[0].replace(b"<", b"</")))
    return content[: one.start()] + new + content[one.end() :]


def _attributes(content: bytes, pick: Random) -> bytes:
    found = list(VALUE.finditer(content))
    if not found:
        return content
    one, other = pick.choice(found), pick.choice(found)
    new = pick.choice((b"", other[0], b'=""', b'="-1"', b'="999999999"', b'="1 2 3"', b'="\xff"'))
    return content[: one.start()] + new + content[one.end() :]


def _spliced(content: bytes, pick: Random, others: Sequence[Case]) -> bytes:
    other = pick.choice(list(pick.choice(others).files.values()) or [b""])
    start, end = _stretch(other, pick)
    at = pick.randrange(len(content) + 1)
    return content[:at] + other[start:end] + content[pick.choice((at, len(content))) :]


def _stretch(content: bytes, pick: Random) -> tuple[int, int]:
    start = pick.randrange(len(content) + 1)
    return start, min(len(content), start + pick.choice((1, 3, 10, 100, 2000)))


def _other_names(case: Case, pick: Random) -> Case:
    """Rename a file, drop it, or let another one have what is in it."""
    files = dict(case.files)
    if not files:
        return case
    name = pick.choice(list(files))
    suffix = name[name.rfind(".") :]
    new = pick.choice((*NAMES, *(f"{one}{suffix}" for one in NAMES)))
    match pick.randrange(4):
        case 0 | 1:
            files[new.replace("\udcff", "\xff")] = files.pop(name)
        case 2:
            del files[name]
        case _:
            files[name] = pick.choice(list(files.values()))
    return Case(case.name, case.shape, files)


def _cut(case: Case) -> Case:
    share = LARGEST // max(1, len(case.files))
    return Case(case.name, case.shape, {name: one[:share] for name, one in case.files.items()})


BYTES: Sequence[Change] = (_flipped, _inserted, _dropped, _repeated, _truncated, _renumbered)
LINES: Sequence[Change] = (_line_dropped, _line_moved, _fields_shuffled)
