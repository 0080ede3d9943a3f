"""The house holds: floors, sizes, no circles, no Qt below the app, a wording for every problem."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from string import Formatter

import grimp
import pytest
from importlinter import cli

from annotator.wording import WORDING, Language

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "annotator"
LONGEST_FILE = 500
LONGEST_FUNCTION = 60
MOST_METHODS = 25
SOURCES = sorted(PACKAGE.rglob("*.py"))
TEMPLATES = sorted(PACKAGE.rglob("*.j2"))
PYTHON = [
    path
    for part in ("annotator", "benchmarks", "docs", "tests")
    for path in sorted((ROOT / part).rglob("*.py"))
]
SAYING = {"Problem", "Notice", "say", "print_line", "wrong_usage"}  # (code, …, **values)
AREAS = {code.partition(".")[0] for code in WORDING}


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_every_import_points_down(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    exit_code = cli.lint_imports(no_cache=True)
    assert exit_code == cli.EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_no_module_imports_itself_by_a_detour():
    graph = grimp.build_graph("annotator", exclude_type_checking_imports=True, cache_dir=None)
    imported = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    TopologicalSorter(imported).prepare()  # a CycleError would name the modules of the circle


def test_the_window_is_there_before_what_takes_its_time():
    late = (
        *("camel_tools", "farahidi", "sqlalchemy", "annotator.suggest", "annotator.store.project"),
        *(
            "annotator.app.scheme_editor",
            "annotator.app.furniture",
            "annotator.app.article_view.view",
        ),
        *("annotator.model.edits.marking", "annotator.app.panels.entities"),
    )
    code = (
        "import sys, annotator.app.main\n"
        f"print(*[name for name in sys.modules if name.startswith({late!r})])"
    )
    imported = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert imported.stdout.split() == []


def test_everything_below_the_app_does_without_qt():
    below = [
        module_name(path)
        for path in SOURCES
        if "app" not in path.relative_to(PACKAGE).parts and path.name != "__main__.py"
    ]
    assert len(below) > 60
    code = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        "print(*sorted(name for name in sys.modules"
        " if name.partition('.')[0] in ('PySide6', 'shiboken6')\n"
        "    or name.startswith('annotator.app')))"
    )
    imported = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *below],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert imported.returncode == 0, imported.stderr
    assert imported.stdout.split() == []


@pytest.mark.parametrize("path", PYTHON, ids=relative)
def test_files_and_functions_can_be_read_at_one_go(path):
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST_FILE
    long = {
        node.name: length
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_classes_have_one_thing_to_do(path):
    large = {
        node.name: count
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and (count := sum(isinstance(part, ast.FunctionDef) for part in node.body)) > MOST_METHODS
    }
    assert large == {}


def test_every_problem_told_has_its_wording():
    unworded = {
        text: relative(path)
        for path in outside_the_wording()
        for text in strings(ast.parse(path.read_text(encoding="utf-8")))
        if is_code(text) and text not in WORDING
    }
    assert unworded == {}


def test_every_wording_of_a_template_is_there():
    named = {(path.name, code) for path in TEMPLATES for code in codes_in_template(path)}
    assert named
    assert {(name, code) for name, code in named if code not in WORDING} == set()


def test_every_wording_is_told_somewhere():
    told = {
        code
        for path in outside_the_wording()
        for code in codes(ast.parse(path.read_text(encoding="utf-8")))
    }
    told |= {code for path in TEMPLATES for code in codes_in_template(path)}
    assert set(WORDING) - told == set()


def test_whoever_tells_a_problem_gives_the_values_that_its_wording_names():
    lacking = {
        f"{relative(path)}:{call.lineno}": missing
        for path in outside_the_wording()
        for call, code in tellings(ast.parse(path.read_text(encoding="utf-8")))
        if (
            missing := placeholders(WORDING[code][Language.ENGLISH])
            - {keyword.arg for keyword in call.keywords}
        )
    }
    assert lacking == {}


@pytest.mark.parametrize("code", WORDING)
def test_each_wording_says_the_same_in_both_languages(code):
    english, arabic = WORDING[code][Language.ENGLISH], WORDING[code][Language.ARABIC]
    assert english.strip()
    assert arabic.strip()
    assert placeholders(english) == placeholders(arabic)


def outside_the_wording() -> Iterator[Path]:
    return (path for path in SOURCES if path.parent.name != "wording")


def strings(tree: ast.AST) -> Iterator[str]:
    """Give a module's string literals, but for the columns that foreign keys name."""
    columns = {
        id(argument)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) == "ForeignKey"
        for argument in node.args
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in columns
        ):
            yield node.value


def codes(tree: ast.AST) -> Iterator[str]:
    """Give what may be a code: each literal, also behind a prefix such as ``f"lint.{code}"``."""
    prefixes = {
        node.values[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant)
    }
    for text in strings(tree):
        yield text
        yield from (f"{prefix}{text}" for prefix in prefixes)


def codes_in_template(path: Path) -> set[str]:
    return {
        text
        for text in re.findall(r'"([^"\s]+)"', path.read_text(encoding="utf-8"))
        if is_code(text)
    }


def tellings(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Give the calls that tell a code outright, with all their values spelt out."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and called(node) in SAYING and node.args):
            continue
        code = node.args[0]
        spelt_out = all(keyword.arg for keyword in node.keywords)
        if isinstance(code, ast.Constant) and code.value in WORDING and spelt_out:
            yield node, code.value


def called(call: ast.Call) -> str:
    function = call.func
    return getattr(function, "id", "") or getattr(function, "attr", "")


def is_code(text: str) -> bool:
    area, dot, name = text.partition(".")
    return bool(dot) and area in AREAS and name.isidentifier()


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}
