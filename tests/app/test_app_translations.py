"""The translations are those of the app as it is: gathered, complete, and compiled."""

import shutil
import string
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from annotator.app.language import TRANSLATIONS

TOOLS = Path(sys.executable).parent
needs_tools = pytest.mark.skipif(
    not (TOOLS / "pyside6-lupdate").exists() and shutil.which("pyside6-lupdate") is None,
    reason="Qt's translation tools are not installed",
)


def messages(path):
    """Read the messages of a source file: context, text, and its translations."""
    tree = ET.parse(path)  # noqa: S314 - our own file
    return {
        (context.findtext("name"), message.findtext("source")): [
            "".join(form.itertext())
            for form in (
                message.findall("translation/numerusform") or [message.find("translation")]
            )
        ]
        for context in tree.iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def gathered(tmp_path_factory):
    """Run the project's own update on a copy of the app."""
    home = tmp_path_factory.mktemp("copy") / "app"
    ignored = shutil.ignore_patterns("__pycache__", "*.qm")
    shutil.copytree(TRANSLATIONS.parent, home, ignore=ignored)
    update = home / "translations" / "update.py"
    subprocess.run([sys.executable, str(update)], check=True, capture_output=True)
    return home / "translations"


@needs_tools
class TestTheSources:
    @pytest.mark.parametrize("language", ["ar", "en"])
    def test_hold_just_what_the_app_says(self, gathered, language):
        name = f"musnad_{language}.ts"
        assert messages(TRANSLATIONS / name) == messages(gathered / name)

    @pytest.mark.parametrize("language", ["ar", "en"])
    def test_are_what_is_compiled(self, gathered, language):
        name = f"musnad_{language}.qm"
        assert (TRANSLATIONS / name).read_bytes() == (gathered / name).read_bytes()


class TestArabic:
    def test_is_complete(self):
        forms = messages(TRANSLATIONS / "musnad_ar.ts")
        assert [key for key, texts in forms.items() if not all(texts)] == []
        source = (TRANSLATIONS / "musnad_ar.ts").read_text(encoding="utf-8")
        assert 'type="unfinished"' not in source

    def test_has_all_six_forms_of_every_counted_thing(self):
        forms = messages(TRANSLATIONS / "musnad_ar.ts")
        counted = {key: texts for key, texts in forms.items() if "%Ln" in key[1]}
        assert counted
        assert all(len(texts) == 6 for texts in counted.values())

    def test_fills_in_the_same_values(self):
        def fields(text):
            return {name for _, name, _, _ in string.Formatter().parse(text) if name}

        for (_, source), texts in messages(TRANSLATIONS / "musnad_ar.ts").items():
            assert all(fields(text) == fields(source) for text in texts), source
