"""Schemes as files: read strictly, with the place of what is wrong."""

import msgspec
import pytest

from annotator.formats.schemes import is_scheme, read_scheme, scheme_problems, write_scheme
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.problems import Notice, Problem


def written(folder, content):
    file = folder / "scheme.json"
    file.write_bytes(content)
    return file


def changed(**fields):
    return msgspec.json.encode(msgspec.to_builtins(DEFAULT_SCHEME) | fields)


def test_a_written_scheme_is_read_back(tmp_path):
    file = written(tmp_path, msgspec.json.format(msgspec.json.encode(DEFAULT_SCHEME)))
    assert read_scheme(file) == DEFAULT_SCHEME
    assert scheme_problems(file) == []
    assert is_scheme(file)


@pytest.mark.parametrize(
    ("content", "code", "line", "path"),
    [
        (b"", "file.empty", None, None),
        (b'{"format": "musnad-scheme/1",\n "name": }', "corpus.json", 2, None),
        (b'{"name": "\xc7"}', "corpus.not_utf8", None, None),
        (b"[]", "corpus.field_type", None, "$"),
        (changed(format="musnad-scheme/9"), "corpus.field_value", None, "$.format"),
        (changed(colour="red"), "corpus.field_unknown", None, "$"),
        (changed(layers=[]), "check.scheme_layer", None, "$.layers"),
        (changed(polarities=[]), "check.scheme_polarity", None, "$.polarities"),
        (
            changed(features=[{"name": "x", "on": "cue"}]),
            "check.scheme_values_missing",
            None,
            "$.features[0].values",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(content, code, line, path, tmp_path):
    file = written(tmp_path, content)
    problem = scheme_problems(file)[0]
    assert (problem.code, problem.place) == (code, (str(file), line, path))
    with pytest.raises(Problem) as caught:
        read_scheme(file)
    assert caught.value.code == code


def test_a_key_with_two_meanings_is_told_at_both_its_places(tmp_path):
    layers = msgspec.to_builtins(DEFAULT_SCHEME)["layers"]
    layers[0]["key"] = "S"
    file = written(tmp_path, changed(layers=layers))
    assert [(p.code, p.place, p.values) for p in scheme_problems(file)] == [
        ("check.scheme_key_twice", (str(file), None, f"$.layers[{n}].key"), {"key": "S"})
        for n in (0, 2)
    ]


def test_what_is_only_hard_to_see_does_not_keep_a_scheme_from_being_read(tmp_path):
    layers = msgspec.to_builtins(DEFAULT_SCHEME)["layers"]
    layers[1]["colour"] = "#FFEEDD"
    file = written(tmp_path, changed(layers=layers))
    assert read_scheme(file).layers[1].colour == "#FFEEDD"
    [problem] = scheme_problems(file)
    assert isinstance(problem, Notice)
    assert (problem.code, problem.place.path) == (
        "check.scheme_stroke_contrast",
        "$.layers[1].colour",
    )


def test_a_scheme_is_written_so_that_it_is_read_back_the_same(tmp_path):
    file = tmp_path / "scheme.json"
    write_scheme(file, DEFAULT_SCHEME)
    assert read_scheme(file) == DEFAULT_SCHEME
    assert b'"name_ar": "\xd9\x82\xd9\x88\xd9\x84"' in file.read_bytes()


def test_a_missing_file_is_told(tmp_path):
    [problem] = scheme_problems(tmp_path / "none.json")
    assert problem.code == "file.missing"


def test_a_corpus_is_no_scheme(tmp_path):
    assert not is_scheme(written(tmp_path, b'{"id": "a", "text": "\\"layers\\""}'))
    assert not is_scheme(tmp_path)
    assert not is_scheme("-")
