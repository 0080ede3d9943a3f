"""The lowest floor is light to stand on: what is slow to import is imported when it is used."""

import subprocess
import sys
from pathlib import Path

import annotator.text

MODULES = sorted(path.stem for path in Path(annotator.text.__path__[0]).glob("[a-z]*.py"))


def loaded_after(statement):
    code = f"{statement}; import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_no_module_loads_qt_camel_tools_or_regex():
    loaded = loaded_after("import " + ", ".join(f"annotator.text.{name}" for name in MODULES))
    assert {f"annotator.text.{name}" for name in MODULES} <= loaded
    assert not loaded & {"PySide6", "camel_tools", "regex"}
    ours = {name for name in loaded if name.startswith("annotator.")}
    assert all(name.startswith("annotator.text") for name in ours)
