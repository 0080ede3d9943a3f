"""What the repository says of itself is true: commands, links, examples, words, licences."""

import json
import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from annotator.cli.table import COMMANDS
from annotator.formats.validation import validate_corpus
from annotator.model.annotation import Comment
from annotator.model.article import Meta
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity, EntityKind
from annotator.model.mention import Layer, Mention
from annotator.model.record import Record, Split
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.model.stance import Polarity, Stance
from annotator.problems import Problem

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("corpus/*.md"), *ROOT.glob("docs/**/*.md")])
FORMAT_PAGE = ROOT / "docs" / "corpus-format.md"
STRUCTS = (Record, Meta, Mention, Attribution, Stance, Entity, Comment)
MACHINE_PATHS = re.compile(rb"/(?:work|root|home|Users)/\w")


def text_of(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


def page_name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def test_the_readme_starts_app_and_tests_by_one_command_each():
    commands = re.findall(r"^    (pip install uv && .+)$", text_of("README.md"), re.MULTILINE)
    assert set(commands) == {
        "pip install uv && uv run musnad",
        "pip install uv && uv run pytest",
    }


def test_the_readme_names_every_command():
    table = set(re.findall(r"^\| `musnad (\w+)", text_of("README.md"), re.MULTILINE))
    assert table == set(COMMANDS)


def test_the_checks_install_what_the_readme_says_qt_needs():
    named = re.findall(r"^    apt-get install (.+)$", text_of("README.md"), re.MULTILINE)
    packages = re.search(r"packages=\((.+?)\n\)", text_of(".ci", "run"), re.DOTALL)
    assert packages is not None
    assert len(named) == 2
    assert {*" ".join(named).split(), "x11-xkb-utils", "xdotool", "xvfb"} == set(
        packages[1].split()
    )


def test_the_checks_are_a_script_that_bash_can_read():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_links_within_the_repository_lead_somewhere(page):
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("number", [0, 1])
def test_the_examples_of_the_corpus_format_are_sound(number, tmp_path):
    examples = re.findall(r"```json\n(.+?)```", text_of("docs", "corpus-format.md"), re.DOTALL)
    assert len(examples) == 2
    line = tmp_path / "example.jsonl"
    line.write_text(json.dumps(json.loads(examples[number])), encoding="utf-8")
    [item] = validate_corpus(line)
    assert not isinstance(item, Problem), str(item)


def test_the_page_of_the_corpus_format_has_every_field_and_value():
    fields = {name for struct in STRUCTS for name in struct.__struct_fields__}
    values = {*Layer, *Polarity, *Split, *EntityKind}
    described = set(re.findall(r"`(\w+)`", FORMAT_PAGE.read_text(encoding="utf-8")))
    assert fields | values <= described


def glossary() -> list[tuple[str, str]]:
    rows = re.findall(r"^\| ([a-z ]+) \| ([^|]+?) \|", text_of("docs", "glossary.md"), re.MULTILINE)
    return [(term, arabic) for term, arabic in rows if term != "term"]


def test_the_glossary_has_each_term_once():
    terms = [term for term, _ in glossary()]
    assert len(terms) > 30
    assert sorted(set(terms)) == sorted(terms)


def test_the_layers_are_called_what_the_glossary_calls_them():
    arabic = dict(glossary())
    assert {style.name_en: style.name_ar for style in DEFAULT_SCHEME.layers} == {
        layer.value: arabic[layer.value] for layer in Layer
    }


def test_decisions_are_numbered_and_say_what_was_rejected():
    pages = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f"# {int(page.name[:4])}. ")
        assert "\n## Rejected\n\n- **" in text


def test_the_changelog_tells_of_this_version():
    version = tomllib.loads(text_of("pyproject.toml"))["project"]["version"]
    assert re.findall(r"^## \[(\d.+?)\]", text_of("CHANGELOG.md"), re.MULTILINE)[0] == version


def test_the_sample_corpus_is_sound():
    items = list(validate_corpus(ROOT / "corpus" / "sample.jsonl"))
    assert [str(item) for item in items if isinstance(item, Problem)] == []
    records = [item[1] for item in items if not isinstance(item, Problem)]
    assert all(record.meta.licence == "CC0-1.0" for record in records)
    assert {mention.layer for record in records for mention in record.mentions} == set(Layer)


def test_the_licences_are_what_they_are_said_to_be():
    assert "GNU GENERAL PUBLIC LICENSE\n                       Version 3" in text_of("LICENSE")
    assert "CC0 1.0 Universal" in text_of("corpus", "LICENSE")


def test_nothing_in_the_repository_depends_on_a_machine_or_a_mirror():
    files = tracked()
    assert "uv.lock" not in files
    assert [name for name in files if MACHINE_PATHS.search((ROOT / name).read_bytes())] == []


def tracked() -> list[str]:
    """List the files that git has or would take; there may be none to ask (an sdist)."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.split("\0") if (ROOT / name).is_file()]
