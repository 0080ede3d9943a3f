"""Schemes as files: read strictly, with the place of what is wrong."""

import msgspec
import pytest

from annotator.formats.schemes import is_scheme, read_scheme, scheme_problems
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.problems import Problem


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
            changed(features=[{"name": "x", "on": "cue"}] * 2),
            "check.scheme_feature",
            None,
            "$.features",
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


def test_a_key_with_two_meanings_is_told(tmp_path):
    layers = msgspec.to_builtins(DEFAULT_SCHEME)["layers"]
    layers[0]["key"] = "S"
    [problem] = scheme_problems(written(tmp_path, changed(layers=layers)))
    assert (problem.code, problem.values["what"]) == ("check.scheme_key", "key S")


def test_a_missing_file_is_told(tmp_path):
    [problem] = scheme_problems(tmp_path / "none.json")
    assert problem.code == "file.missing"


def test_a_corpus_is_no_scheme(tmp_path):
    assert not is_scheme(written(tmp_path, b'{"id": "a", "text": "\\"layers\\""}'))
    assert not is_scheme(tmp_path)
    assert not is_scheme("-")
