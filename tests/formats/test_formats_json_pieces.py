"""JSON of any size, an item at a time."""

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats import json_pieces
from annotator.formats import lines as bounded
from annotator.formats.json_pieces import Piece, decoded, items, keys_of, lines, objects
from annotator.problems import Place, Problem

LEAVES = st.none() | st.booleans() | st.integers() | st.text('ق"\\[]{}, \n', max_size=6)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=12,
)
OBJECTS = st.lists(st.dictionaries(st.text('ق"\\[', max_size=3), VALUES), min_size=1, max_size=4)


@settings(max_examples=40)
@pytest.mark.parametrize("chunk", [3, 7, 1 << 18])
@given(given_objects=OBJECTS, layout=st.sampled_from(["list", "indented", "lines", "joined"]))
def test_every_item_is_given_whatever_the_layout(given_objects, layout, chunk):
    match layout:
        case "list":
            content = json.dumps(given_objects, ensure_ascii=False)
        case "indented":
            content = "\ufeff" + json.dumps(given_objects, indent=1)
        case "lines":
            content = "\n".join(map(json.dumps, given_objects))
        case _:
            content = "".join(map(json.dumps, given_objects))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_pieces, "CHUNK", chunk)
        found = list(items(io.BytesIO(content.encode())))
    assert [json.loads(one.content) for one in found] == given_objects
    assert [one.number for one in found] == list(range(len(given_objects)))


@given(given_object=st.dictionaries(st.text('ق"\\[', max_size=3), VALUES))
def test_the_keys_of_the_first_object_are_known(given_object):
    keys = keys_of(json.dumps([given_object, {"other": 1}], ensure_ascii=False).encode())
    written = {json.dumps(key, ensure_ascii=False)[1:-1] for key in given_object}
    assert set(keys) == written


def test_a_cut_head_gives_the_keys_before_the_cut():
    head = b'{"a": [[1, 2]], "b": {"c": []}, "d": "x'
    assert keys_of(head) == {"a": b"[[", "b": b"{", "d": b'"'}
    assert keys_of(b"no object") == {}


def test_places_count_lines_from_one_and_items_from_nought():
    found = list(items(io.BytesIO(b'[\n\n{"a":\n1},\n{"a": 2}]')))
    assert found == [Piece(b'{"a":\n1}', 3, 0), Piece(b'{"a": 2}', 5, 1)]


def test_lines_that_are_too_long_are_told_and_passed_by(monkeypatch):
    monkeypatch.setattr(bounded, "LONGEST", 8)
    monkeypatch.setattr(json_pieces, "CHUNK", 4)
    found = list(lines(io.BytesIO(b'{"a":1}\n{"a":"123456789"}\n\n{"a":2}')))
    assert found[0] == Piece(b'{"a":1}', 1, 0)
    assert (found[1].code, found[1].place) == ("import.too_long", Place(line=2))
    assert found[2] == Piece(b'{"a":2}', 4, 3)


def test_a_deep_or_endless_item_takes_no_more_memory_than_its_bytes():
    [told] = items(io.BytesIO(b"[" * 300_000))
    assert told.code == "import.cut_short"
    [told] = items(io.BytesIO(b'[{"a":"' + b"\\" * 300_000))
    assert told.code == "import.cut_short"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"[1]", "corpus.field_type"), (b"{", "corpus.json"), (b"{'a':1}", "corpus.json")],
)
def test_what_is_no_object_is_told(content, code):
    with pytest.raises(Problem) as caught:
        decoded(content)
    assert caught.value.code == code


@pytest.mark.parametrize("content", [b'[{"a":1},{"a":2}]', b'{"a":1}\n\n{"a":2}\n'])
def test_lists_and_lines_are_read_alike(content):
    with io.BufferedReader(io.BytesIO(content)) as handle:
        assert [one[1] for one in objects(handle)] == [{"a": 1}, {"a": 2}]


@pytest.mark.parametrize("opening", [b'{"a":', b"["])
def test_what_is_nested_too_deeply_and_broken_besides_is_told(opening):
    with pytest.raises(Problem) as caught:
        decoded(opening * 5000 + b"x")
    assert caught.value.code in {"corpus.too_deep", "corpus.json"}
