"""``python -m benchmarks.fuzzing [FORMAT…]``: tries readers and writers with odd files.

Counts what was tried, and keeps each case in which something was found that should not be.
"""

import argparse
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from shutil import copytree, rmtree
from time import monotonic, strftime

import msgspec

from annotator.formats.catalogue import format_names
from benchmarks.fresh import ROOT

SLICE = 60  # seconds that one process tries one format
SHOWN = 3000  # letters of what a process that died has said


def main(arguments: Sequence[str] | None = None) -> int:
    """Try formats in turn; give 1 if something was found."""
    parser = argparse.ArgumentParser(prog="benchmarks.fuzzing", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="FORMAT", help=", ".join(format_names()))
    parser.add_argument("--minutes", type=float, default=60.0, help="in all (60)")
    parser.add_argument("--slice", type=int, default=SLICE, help="seconds at once for a format")
    parser.add_argument("--seed", type=int, default=0, help="another seed, other cases")
    parser.add_argument("--folder", type=Path, required=True, help="where counts and cases are put")
    parser.add_argument("--others", type=Path, help="a folder of files that other tools wrote")
    parser.add_argument("--guided", action="store_true", help="by atheris, every other time")
    given = parser.parse_args(arguments)
    names = given.names or format_names()
    given.folder.mkdir(parents=True, exist_ok=True)
    totals: dict[str, Counter[str]] = {name: Counter() for name in names}
    ends = monotonic() + 60 * given.minutes
    seed = given.seed
    while monotonic() < ends:
        for name in names:
            seed += 1
            is_guided = given.guided and (seed // len(names)) % 2 == 1
            _try(name, seed, given, totals[name], is_guided=is_guided)
            _tell(name, totals[name])
            if monotonic() >= ends:
                break
    print(
        strftime("%H:%M:%S"), "in all", sum((each for each in totals.values()), Counter())["inputs"]
    )
    return int(any(_findings(each) for each in totals.values()))


def _try(
    name: str, seed: int, given: argparse.Namespace, total: Counter[str], *, is_guided: bool
) -> None:
    counts = given.folder / f"{name}.json"
    counts.unlink(missing_ok=True)
    command = [sys.executable, "-m", "benchmarks.fuzzing.worker", name, str(given.slice), str(seed)]
    command += [str(given.folder), *([str(given.others)] if given.others else [])]
    command += ["--guided"] if is_guided else []
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, check=False, timeout=given.slice + 300
        )
        code, said = done.returncode, done.stderr
    except subprocess.TimeoutExpired as error:
        code, said = -1, error.stderr or b""
    if counts.exists():
        total.update(msgspec.json.decode(counts.read_bytes(), type=dict[str, int]))
    if code:
        total["finding died"] += 1
        home = given.folder / "findings" / f"{name}-died-{seed}"
        rmtree(home, ignore_errors=True)
        now = given.folder / "now" / name
        if now.is_dir():
            copytree(now, home)
        home.parent.mkdir(parents=True, exist_ok=True)
        told = said.decode(errors="replace")[-SHOWN:]
        (home.parent / f"{home.name}.txt").write_text(f"died: {code}\n\n{told}\n")


def _tell(name: str, total: Counter[str]) -> None:
    codes = sum(key.startswith("told ") for key in total)
    print(
        strftime("%H:%M:%S"),
        f"{name}: {total['inputs']:,} inputs ({total['written']:,} written), "
        f"{total['records']:,} articles, {codes} kinds of problem told, {total['seconds']:,} s; "
        f"found: {_findings(total) or 'nothing'}",
        flush=True,
    )


def _findings(total: Counter[str]) -> dict[str, int]:
    return {
        key.removeprefix("finding "): count
        for key, count in total.items()
        if key.startswith("finding ")
    }


if __name__ == "__main__":
    sys.exit(main())
