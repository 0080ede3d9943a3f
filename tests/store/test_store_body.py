"""The stored body of an annotation: all of it but what has columns of its own."""

import msgspec
from msgspec.structs import replace

from annotator.model.annotation import Annotation
from annotator.model.rejection import Rejected
from annotator.store.body import COLUMNS, FIELDS, decode_body, encode_body, pack, unpack


def test_columns_and_body_share_out_the_fields_in_order():
    assert Annotation.__struct_fields__ == COLUMNS + FIELDS


def test_is_the_models_json_less_the_columns(work):
    whole = msgspec.json.decode(msgspec.json.encode(work))
    body = msgspec.json.decode(encode_body(work))
    assert list(body) == [name for name in FIELDS if name not in {"rejected", "unplaced"}]
    assert body == {name: whole[name] for name in body}


def test_rejections_are_written_where_there_are_any(work):
    refusal = Rejected(quote=((3, 9),), provenance="rules@1")
    body = encode_body(replace(work, rejected=(refusal,)))
    assert list(msgspec.json.decode(body)) == [name for name in FIELDS if name != "unplaced"]
    assert decode_body(body).rejections == (refusal,)


def test_is_the_same_from_a_record(work, annotated):
    assert encode_body(annotated()) == encode_body(work)


def test_makes_the_annotation_again_with_the_columns(work):
    body = encode_body(work)
    assert decode_body(body, work.annotator, work.status.value, work.updated) == work
    assert decode_body(body) == replace(Annotation(), **{n: getattr(work, n) for n in FIELDS})


def test_a_journaled_annotation_is_whole(work):
    assert unpack(pack(work)) == work
