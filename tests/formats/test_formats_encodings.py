"""Encodings: found by trying and by the letters of Arabic; never guessed without a word."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.formats.encodings import LEGACY, decoded, encoding_of, likeliest
from annotator.problems import Problem

NEWS = (
    "أعلنت وزارة الثقافة اليوم افتتاح متحف جديد في قلب المدينة القديمة. وقال مديره إن"
    " الزيارة ستكون مجانية شهراً كاملاً، وإن «الأبواب مفتوحة للجميع»."
)
WORDS = [word for word in NEWS.split() if "«" not in word and "»" not in word]


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be", *LEGACY])
def test_an_article_is_read_as_it_was_written(codec):
    text = NEWS.replace("«", '"').replace("»", '"')
    encoding = encoding_of(text.encode(codec))
    assert encoding.other is None
    assert decoded(text.encode(codec), encoding.codec) == text


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_it_all_and_is_no_part_of_the_text(codec):
    content = "a ا".encode(codec)
    assert encoding_of(content).is_evident
    assert decoded(content, encoding_of(content).codec) == "a ا"


@given(st.lists(st.sampled_from(WORDS), min_size=8), st.sampled_from(LEGACY))
def test_eight_words_are_enough_or_the_doubt_is_told(words, codec):
    content = " ".join(words).encode(codec)
    encoding = encoding_of(content)
    assert encoding.other or content.decode(encoding.codec) == " ".join(words)


def test_french_between_arabic_stays_french():
    text = f"{NEWS} وقال «L'école a déjà été fermée»."
    content = text.encode("cp1256")
    assert decoded(content, encoding_of(content).codec) == text


@pytest.mark.parametrize(
    ("content", "byte"),
    [
        (NEWS.encode()[:100] + b"\xff" + NEWS.encode()[100:], 100),
        (NEWS.encode()[:-1].rstrip(b".") + b"\xd8", None),
        ("déjà vu à l'école".encode("latin-1"), 2),
        ("Министр сказал, что школа откроется завтра утром".encode("cp1251"), 1),
    ],
    ids=["broken", "cut", "French", "Russian"],
)
def test_what_is_no_arabic_in_any_of_them_is_refused_with_the_place(content, byte):
    with pytest.raises(Problem) as caught:
        encoding_of(content)
    assert caught.value.code == "text.encoding"
    assert byte in {None, caught.value.values["byte"]}


def test_a_cut_last_letter_is_no_fault_of_a_head():
    assert encoding_of("أعلنت".encode()[:-1], whole=False).codec == "utf-8"
    with pytest.raises(Problem):
        encoding_of("أعلنت".encode()[:-1])


@pytest.mark.parametrize("content", [b"\x7fELF\x00\x01\x02", b"a\x00b\x00", b"\x00" * 9])
def test_what_holds_nul_is_no_text(content):
    with pytest.raises(Problem) as caught:
        encoding_of(content)
    assert caught.value.code == "text.not_text"
    assert content[caught.value.values["byte"] - 1] == 0


@given(st.binary(max_size=300))
@example(b"")
@example(codecs.BOM_UTF16_LE + b"\x00\xd8")
def test_any_bytes_are_decoded_or_refused(content):
    try:
        text = decoded(content, encoding_of(content).codec)
    except Problem:
        return
    assert isinstance(text, str)


def test_names_of_files_are_told_by_all_of_them_together():
    names = "\n".join(WORDS[:6])
    for codec in ("cp720", "cp1256"):
        found = likeliest(names.encode(codec), ("cp720", "cp1256"))
        assert found is not None
        assert names.encode(codec).decode(found.codec) == names
