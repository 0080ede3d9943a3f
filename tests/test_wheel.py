"""The wheel, installed into an environment of its own, has everything the program needs.

Nothing is fetched: the wheel is built with the hatchling at hand, and the environment sees the
other packages of this one by a path file. Path files there have no say any more, so that our own
editable install stays out.
"""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent
UV = os.environ.get("UV") or shutil.which("uv")
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
OPEN_THE_SAMPLE = """
import json
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer

import annotator
from annotator.app.main import make_application, make_window
from annotator.app.settings import Settings

app = make_application()
store = QSettings("settings.ini", QSettings.Format.IniFormat)
store.setValue("language", "ar")
window = make_window(app, Settings(store))
window.show()
loop = QEventLoop()
window.workspace.project_changed.connect(loop.quit)
QTimer.singleShot(60_000, lambda: loop.exit(1))
window.desk.open_first(None)
assert loop.exec() == 0, "the sample was not open within a minute"
print(json.dumps({
    "package": annotator.__file__,
    "articles": list(window.workspace.project.articles.ids()),
    "menu": window.menuBar().actions()[0].text().replace("&", ""),
}))
window.close()
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(UV is None, reason="uv is not installed"),
]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory"]
    subprocess.run([*build, folder], cwd=ROOT, check=True, capture_output=True)
    [built] = folder.glob("musnad-*.whl")
    return built


@pytest.fixture(scope="module")
def home(wheel, tmp_path_factory):
    """Give the folder of an environment that has the wheel and sees what it depends on."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run([UV, "venv", "--quiet", "--python", sys.executable, folder], check=True)
    install = [UV, "pip", "install", "--quiet", "--offline", "--no-deps", "--python", folder]
    subprocess.run([*install, wheel], check=True)
    [site_packages] = folder.glob("**/site-packages")
    here = sysconfig.get_path("purelib")
    site_packages.joinpath("dependencies.pth").write_text(f"{here}\n", encoding="utf-8")
    return folder


@pytest.fixture
def run(home, tmp_path):
    def run(program: str, *arguments: str) -> str:
        command = [home / SCRIPTS / program, *arguments]
        place = {"HOME": str(tmp_path), "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config"}
        environment = {**os.environ, **place, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def installed(home: Path, *parts: str) -> Path:
    [package] = home.glob("**/site-packages/annotator")
    return package.joinpath(*parts)


def test_the_wheel_holds_what_the_program_reads(wheel):
    names = set(ZipFile(wheel).namelist())
    assert names >= {
        "annotator/py.typed",
        *(
            path.relative_to(ROOT).as_posix()
            for path in (ROOT / "annotator" / "agreement" / "page" / "templates").iterdir()
        ),
        "annotator/app/translations/musnad_ar.qm",
        "annotator/app/translations/musnad_en.qm",
        "annotator/data/corpus/LICENSE",
        "annotator/data/corpus/sample.jsonl",
        "annotator/data/docs/guideline/ar.md",
        "annotator/data/docs/guideline/en.md",
        "annotator/data/schemas/record.schema.json",
        "annotator/data/schemas/scheme.schema.json",
    }


def test_the_wheel_holds_all_modules_and_nothing_of_the_workshop(wheel):
    packed = {name for name in ZipFile(wheel).namelist() if name.endswith(".py")}
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "annotator").rglob("*.py")}
    assert packed == modules - {"annotator/app/translations/update.py"}
    strays = [name for name in ZipFile(wheel).namelist() if name.endswith((".ts", ".pyc", ".lock"))]
    assert strays == []


def test_the_sample_corpus_in_the_wheel_is_sound(home, run):
    find = "from annotator.resources import resource; print(resource('corpus', 'sample.jsonl'))"
    sample = run("python", "-I", "-c", find).strip()
    assert Path(sample) == installed(home, "data", "corpus", "sample.jsonl")
    assert run("musnad", "validate", sample).endswith("14 record(s), sound.\n")


def test_the_schemas_in_the_wheel_are_those_it_prints(home, run):
    schema = installed(home, "data", "schemas", "record.schema.json")
    assert json.loads(run("musnad", "schema", "record")) == json.loads(schema.read_bytes())


def test_the_installed_app_opens_on_the_sample_corpus_in_arabic(home, run):
    shown = json.loads(run("python", "-I", "-W", "error", "-c", OPEN_THE_SAMPLE))
    assert Path(shown["package"]) == installed(home, "__init__.py")
    assert shown["articles"] == [f"sample-{number:02}" for number in range(1, 15)]
    assert shown["menu"] == "مشروع"
