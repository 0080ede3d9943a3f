"""Tokenizers: words by themselves, sub-words from a file, each where it stands in the text."""

import sys

import pytest

from annotator.formats.losses import Losses
from annotator.problems import Problem
from annotator.training.plan import View
from annotator.training.tokenizers import Piece, tokenizer_named
from annotator.training.views.catalogue import makings


def saved(tokenizer, trainer, folder, texts):
    tokenizer.train_from_iterator(texts, trainer)
    folder.mkdir(exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder


@pytest.fixture
def word_pieces(tmp_path, article):
    """A tokenizer of the sort that BERT has: parts of words, some letters unknown."""
    library = pytest.importorskip("tokenizers")
    tokenizer = library.Tokenizer(library.models.WordPiece(unk_token="[UNK]"))
    tokenizer.pre_tokenizer = library.pre_tokenizers.BertPreTokenizer()
    trainer = library.trainers.WordPieceTrainer(
        vocab_size=90, special_tokens=["[UNK]", "[CLS]", "[SEP]"], show_progress=False
    )
    tokenizer.post_processor = library.processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 1), ("[SEP]", 2)]
    )
    return saved(tokenizer, trainer, tmp_path / "pieces", [article().text])


@pytest.fixture
def bytes_of_letters(tmp_path, article):
    """A tokenizer of the sort that GPT has: of bytes, so that letters may be several tokens."""
    library = pytest.importorskip("tokenizers")
    tokenizer = library.Tokenizer(library.models.BPE())
    tokenizer.pre_tokenizer = library.pre_tokenizers.ByteLevel(add_prefix_space=False)
    trainer = library.trainers.BpeTrainer(
        vocab_size=280,
        show_progress=False,
        initial_alphabet=library.pre_tokenizers.ByteLevel.alphabet(),
    )
    return saved(tokenizer, trainer, tmp_path / "bytes", [article().text])


def test_words_are_the_default():
    words = tokenizer_named("words")
    assert words.pieces("قال: نعم") == [Piece("قال", 0, 3), Piece(":", 3, 4), Piece("نعم", 5, 8)]
    assert not words.has_numbers


def test_parts_of_words_stand_where_the_text_has_them(word_pieces):
    tokenizer = tokenizer_named(str(word_pieces))
    text = "وأضاف  الوزير 😀"
    pieces = tokenizer.pieces(text)
    assert "[CLS]" not in [one.text for one in pieces]
    assert "".join(text[one.start : one.end] for one in pieces) == "وأضافالوزير😀"
    assert all(one.number is not None for one in pieces)
    assert tokenizer_named(str(word_pieces / "tokenizer.json")).pieces(text) == pieces


def test_bytes_of_one_letter_share_it(bytes_of_letters):
    text = "قال 😀 نعم"
    pieces = tokenizer_named(str(bytes_of_letters)).pieces(text)
    covered = {at for one in pieces for at in range(one.start, one.end)}
    assert covered == {at for at, char in enumerate(text) if not char.isspace()}
    assert len([one for one in pieces if (one.start, one.end) == (4, 5)]) > 1


@pytest.mark.parametrize("kind", ["word_pieces", "bytes_of_letters"])
def test_tags_cover_what_is_marked_and_edges_within_a_part_are_counted(kind, article, request):
    record = article()
    tokenizer = tokenizer_named(str(request.getfixturevalue(kind)))
    losses = Losses()
    making = makings([View.TOKENS], tokenizer)[View.TOKENS]
    rows = list(making.rows(record, losses))
    marked = {
        at for one in record.mentions if one.layer == "cue" for at in range(one.start, one.end)
    }
    tagged = {
        row.start + at
        for row in rows
        for start, end, tag in zip(row.starts, row.ends, row.cue, strict=True)
        if tag != "O"
        for at in range(start, end)
    }
    assert marked <= tagged
    assert (len(tagged - marked) > 0) == (losses.counts.get("edges", 0) > 0)
    assert all(len(row.input_ids) == len(row.tokens) == len(row.target) for row in rows)


def test_a_tokenizer_that_is_not_there_or_none_is_told(tmp_path):
    pytest.importorskip("tokenizers")
    (tmp_path / "tokenizer.json").write_text("{}")
    for name, code in (("none", "training.no_tokenizer"), (str(tmp_path), "training.tokenizer")):
        with pytest.raises(Problem) as caught:
            tokenizer_named(name)
        assert caught.value.code == code


def test_without_the_library_it_is_told_which_extra_to_install(tmp_path, monkeypatch):
    (tmp_path / "tokenizer.json").write_text("{}")
    monkeypatch.setitem(sys.modules, "tokenizers", None)
    with pytest.raises(Problem) as caught:
        tokenizer_named(str(tmp_path))
    assert caught.value.code == "training.tokenizers_missing"
