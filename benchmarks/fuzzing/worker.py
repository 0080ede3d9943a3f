"""One process that tries one format, until its time is over or a case ends it.

What it is trying lies on the disk, so that whoever started it finds what ended it.
"""

import argparse
import faulthandler
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

import msgspec

from benchmarks.fuzzing.cases import Case, lone, pack, put
from benchmarks.fuzzing.mutations import mutated, with_content

PATIENCE = 90  # seconds after which a case hangs
SAVED = 2.0  # seconds between two savings of the counts
KEPT = 3  # cases of one finding
POOL = 400  # cases from which others are made
WRITTEN = 0.1  # of the tries are of the writer
ZIPPED = 0.1  # of the zips are changed as they are packed
INSTRUMENTED = ["annotator.formats", "annotator.text", "annotator.model"]

Told = tuple[int, tuple[str, ...], str | None, str]


class Session:
    """The trying of one format, and what came of it."""

    def __init__(self, name: str, seed: int, folder: Path, others: Path | None) -> None:
        """Make the first cases."""
        catalogue = import_module("annotator.formats.catalogue")
        self._examples = import_module("benchmarks.fuzzing.examples")
        self._trying = import_module("benchmarks.fuzzing.trying")
        self._targets = self._examples.TARGETS.get(name, ())
        self._known = catalogue.format_named(name)
        self.name = name
        self.pick = Random(seed)  # noqa: S311
        self._folder = folder
        self._now = folder / "now" / name
        self.pool: list[Case] = self._examples.examples(
            name, self.pick, folder / "made" / name, others
        )
        self._seen: set[object] = set()
        self._findings: Counter[str] = Counter()
        self.counts: Counter[str] = Counter()
        self._begun = self._saved = monotonic()

    def step(self) -> None:
        """Try something that no one has tried."""
        if self._targets and self.pick.random() < WRITTEN:
            self._write()
            return
        self.read(mutated(self.pick.choice(self.pool), self.pick, self.pool))

    def read(self, case: Case) -> None:
        """Let the reader read a case; keep it to go on from, if it did what none has done."""
        if case.shape == "zip" and self.pick.random() < ZIPPED:
            case = self._packed(case)
        path = put(case, self._now)
        self._watched(lambda: self._trying.tried(self._known, path), case)

    def _write(self) -> None:
        target = self.pick.choice(self._targets)
        records = self._examples.wild_records(self.name, target, self.pick)
        path = put(lone(target, b""), self._now)
        path.unlink()
        self.counts["written"] += 1
        lines = b"\n".join(msgspec.json.encode(one) for one in records)
        self._watched(
            lambda: self._trying.written(self._known, records, path),
            lone("a.jsonl", lines),
            "write: ",
        )

    def _watched(self, work: Callable[[], Told], case: Case, kind: str = "") -> None:
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        found = work()
        faulthandler.cancel_dump_traceback_later()
        records, codes, finding, details = found
        self.counts["inputs"] += 1
        self.counts["records"] += records
        for code in codes[:1000]:
            self.counts[f"told {code}"] += 1
        if finding is not None:
            self._keep(case, kind + finding, details)
        mark = (min(records, 4), tuple(dict.fromkeys(codes))[:6], finding)
        if not kind and mark not in self._seen:
            self._seen.add(mark)
            if len(self.pool) < POOL:
                self.pool.append(case)
            else:
                self.pool[self.pick.randrange(POOL)] = case
        if monotonic() - self._saved > SAVED:
            self.save()

    def _packed(self, case: Case) -> Case:
        path = self._now.with_suffix(".zip")
        path.parent.mkdir(parents=True, exist_ok=True)
        pack(case, path)
        flat = lone(case.name, path.read_bytes())
        return mutated(flat, self.pick, [flat])

    def _keep(self, case: Case, finding: str, details: str) -> None:
        self._findings[finding] += 1
        self.counts[f"finding {finding}"] += 1
        if self._findings[finding] > KEPT:
            return
        mark = sha256(f"{finding}{self._findings[finding]}".encode()).hexdigest()[:6]
        home = self._folder / "findings" / f"{self.name}-{mark}"
        put(case, home)
        (home.parent / f"{home.name}.txt").write_text(f"{finding}\n\n{details}\n", errors="replace")

    def save(self) -> None:
        """Write down the counts."""
        self._saved = monotonic()
        self.counts["seconds"] = int(self._saved - self._begun)
        file = self._folder / f"{self.name}.json"
        file.write_bytes(msgspec.json.encode(dict(self.counts)))


def guided(session: Session, seconds: int, atheris: Any) -> None:  # noqa: ANN401 - has no types
    """Let libFuzzer choose, by what of the code each case has reached; it ends the process."""
    decoder = msgspec.msgpack.Decoder(Case)

    def change(data: bytes, most: int, seed: int) -> bytes:
        pick = session.pick
        pick.seed(seed)
        try:
            case = decoder.decode(data)
        except msgspec.DecodeError:
            case = pick.choice(session.pool)
        if pick.random() < 1 / 2 or not case.files:
            case = mutated(case, pick, session.pool)
        else:
            name = pick.choice(list(case.files))
            content = case.files[name]
            case = with_content(case, name, atheris.Mutate(content, len(content) + 64))
        made = msgspec.msgpack.encode(case)
        return made if len(made) <= most else data

    def one(data: bytes) -> None:
        try:
            case = decoder.decode(data)
        except msgspec.DecodeError:
            return
        session.read(case)

    corpus = session._folder / "corpus" / session.name  # noqa: SLF001
    corpus.mkdir(parents=True, exist_ok=True)
    for case in session.pool:
        content = msgspec.msgpack.encode(case)
        (corpus / sha256(content).hexdigest()[:16]).write_bytes(content)
    options = (
        f"-max_total_time={seconds}",
        "-max_len=300000",
        "-len_control=0",
        "-rss_limit_mb=3000",
    )
    quiet = ("-verbosity=0", "-timeout=120")
    atheris.Setup(["fuzzing", *options, *quiet, str(corpus)], one, custom_mutator=change)
    atheris.Fuzz()


def main() -> None:
    """Try a format for some seconds."""
    parser = argparse.ArgumentParser(prog="benchmarks.fuzzing.worker")
    parser.add_argument("name")
    parser.add_argument("seconds", type=int)
    parser.add_argument("seed", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("others", type=Path, nargs="?")
    parser.add_argument("--guided", action="store_true")
    given = parser.parse_args()
    faulthandler.enable()
    atheris = import_module("atheris") if given.guided else None
    with atheris.instrument_imports(include=INSTRUMENTED) if atheris else nullcontext():
        session = Session(given.name, given.seed, given.folder, given.others)
    ends = monotonic() + given.seconds
    if atheris:
        guided(session, given.seconds, atheris)
    while monotonic() < ends:
        session.step()
    session.save()


if __name__ == "__main__":
    main()
