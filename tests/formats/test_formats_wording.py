"""Every problem that files, checks and commands speak of has its sentences."""

import re
from pathlib import Path

import pytest

import annotator
from annotator.formats.losses import Loss
from annotator.wording import WORDING, Language
from annotator.wording.articles import ARTICLES
from annotator.wording.bundles import BUNDLES
from annotator.wording.checks import CHECKS
from annotator.wording.files import FILES
from annotator.wording.losses import LOSSES
from annotator.wording.training import TRAINING

PACKAGE = Path(annotator.__file__).parent
SOURCES = [
    *(PACKAGE / "formats").rglob("*.py"),
    *(PACKAGE / "cli").glob("*.py"),
    *(PACKAGE / "training").rglob("*.py"),
    PACKAGE / "model" / "check.py",
    PACKAGE / "model" / "unplaced.py",
]
AREAS = (
    "check|file|corpus|text|split|command|import|folder|zip|table|html|docx|warc|copy"
    "|bundle|brat|cas|conll|webanno|parquet|spacy|webannotation|training|unplaced"
)
CODE = re.compile(rf'"((?:{AREAS})\.[a-z_0-9]+)"')
WORDED = FILES.keys() | CHECKS.keys() | ARTICLES.keys() | BUNDLES.keys() | TRAINING.keys()
NAME = re.compile(r"\{(\w+)\}")


def codes_used():
    return {code for source in SOURCES for code in CODE.findall(source.read_text("utf-8"))}


def test_every_code_has_a_sentence_and_every_sentence_a_use():
    assert codes_used() == WORDED
    assert codes_used() <= WORDING.keys()


def test_every_kind_of_loss_has_a_name():
    assert {kind.wording for kind in Loss} == LOSSES.keys()


@pytest.mark.parametrize("code", sorted(LOSSES.keys() | WORDED))
def test_both_languages_name_the_same_values(code):
    english, arabic = WORDING[code][Language.ENGLISH], WORDING[code][Language.ARABIC]
    assert set(NAME.findall(english)) == set(NAME.findall(arabic))
    assert re.search("[\u0621-\u064a]", arabic) or code == "command.error"
    assert not re.search("[\u0621-\u064a]", english)
