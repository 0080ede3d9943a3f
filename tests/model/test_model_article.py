"""An article: immutable text and what is known about it."""

import hashlib

import pytest

from annotator.model.article import Article, Meta, text_sha256


@pytest.mark.parametrize(
    ("title", "text", "shown"),
    [
        ("عنوان", "نص", "عنوان"),
        (" ", "\n  \n أول سطر \nثان", "أول سطر"),
        (None, "أول سطر", "أول سطر"),
        (None, "\u2028أول سطر", "أول سطر"),
        (None, " \n", "a-1"),
        (None, "", "a-1"),
    ],
)
def test_its_title_is_its_first_words_where_it_has_none(title, text, shown):
    assert Article(id="a-1", text=text, meta=Meta(title=title)).title == shown


def test_the_digest_is_that_of_the_bytes_in_utf_8():
    assert text_sha256("قال 😀") == hashlib.sha256("قال 😀".encode()).hexdigest()
