"""Brings the translations up to date: gathers the app's words, then compiles what is translated.

Run by a developer after changing words: ``uv run python annotator/app/translations/update.py``,
then fill in the ``.ts`` files (Qt Linguist or an editor) and run it again.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
LANGUAGES = ("ar", "en")


def main() -> int:
    """Gather into the ``.ts`` files and compile them into ``.qm`` files."""
    tools = Path(sys.executable).parent
    sources = sorted(str(path) for path in HERE.parent.rglob("*.py") if path.parent != HERE)
    for language in LANGUAGES:
        ts, qm = HERE / f"musnad_{language}.ts", HERE / f"musnad_{language}.qm"
        gather = [
            str(tools / "pyside6-lupdate"),
            *sources,
            "-ts",
            str(ts),
            "-no-obsolete",
            "-locations",
            "none",
            "-source-language",
            "en",
            "-target-language",
            language,
        ]
        if language == "en":
            gather.append("-pluralonly")
        subprocess.run(gather, check=True)  # noqa: S603 - Qt's own tools
        subprocess.run([str(tools / "pyside6-lrelease"), str(ts), "-qm", str(qm)], check=True)  # noqa: S603
    return 0


if __name__ == "__main__":
    sys.exit(main())
