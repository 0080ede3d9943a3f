"""Validation looks at a corpus as a whole, and tells errors from warnings."""

import json

from annotator.formats.validation import validate_corpus
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.problems import Notice, Problem

CUE = {"id": "m1", "layer": "cue", "spans": [[0, 3]], "exact": ["قال"]}


def told_of(folder, *lines, scheme=None):
    file = folder / "corpus.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return [item for item in validate_corpus(file, scheme) if isinstance(item, Problem)]


def test_annotators_may_share_an_article(tmp_path):
    lines = [{"id": "a", "text": "قال", "annotator": name} for name in ("هدى", "علي", None)]
    assert told_of(tmp_path, *lines) == []


def test_one_annotator_has_one_record_of_an_article(tmp_path):
    line = {"id": "a", "text": "قال", "annotator": "هدى"}
    [problem] = told_of(tmp_path, line, {"id": "b", "text": "قال"}, line)
    assert (problem.code, problem.place.line) == ("check.record_twice", 3)
    assert problem.values["line"] == 1


def test_an_article_has_one_text(tmp_path):
    [problem] = told_of(
        tmp_path,
        {"id": "a", "text": "قال", "annotator": "هدى"},
        {"id": "a", "text": "قالت", "annotator": "علي"},
    )
    assert (problem.code, problem.place.line, problem.place.path) == (
        "check.article_differs",
        2,
        "$.text",
    )


def test_features_unknown_to_the_usual_scheme_are_a_warning_told_once(tmp_path):
    line = {"id": "a", "text": "قال", "mentions": [CUE | {"features": {"loud": True}}]}
    [problem] = told_of(tmp_path, line, line | {"id": "b"})
    assert isinstance(problem, Notice)
    assert (problem.code, problem.place.line) == ("check.feature_unknown", 1)


def test_features_that_the_given_scheme_does_not_have_are_errors_each_time(tmp_path):
    line = {"id": "a", "text": "قال", "mentions": [CUE | {"features": {"loud": True}}]}
    problems = told_of(tmp_path, line, line | {"id": "b"}, scheme=DEFAULT_SCHEME)
    assert [(problem.code, problem.place.line) for problem in problems] == [
        ("check.feature_unknown", 1),
        ("check.feature_unknown", 2),
    ]
    assert not any(isinstance(problem, Notice) for problem in problems)


def test_a_letter_cut_from_its_marks_is_a_warning(tmp_path):
    [problem] = told_of(tmp_path, {"id": "a", "text": "قالَ", "mentions": [CUE]})
    assert isinstance(problem, Notice)
    assert (problem.code, problem.place.line) == ("check.span_cuts_character", 1)
