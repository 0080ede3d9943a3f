"""Fresh processes: what is measured cold, or by its memory, gets an interpreter of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
WEIGHING = "benchmarks.probes.weighing"


class Ended(NamedTuple):
    """A process that has ended well.

    Attributes:
        begun: when it was started, in seconds on the clock that all processes share.
        seconds: from its start to its end.
        output: what it printed.
    """

    begun: float
    seconds: float
    output: bytes


def python(
    module: str, *arguments: str | Path, environment: Mapping[str, str] | None = None
) -> Ended:
    """Run ``python -m module`` at the repository's root, to its end.

    Raises:
        RuntimeError: it ended badly; what it said is in the message.
    """
    command = [sys.executable, "-m", module, *map(str, arguments)]
    # An installed program has its bytecode cached, whatever this process was told.
    variables = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", **(environment or {})}
    begun = monotonic()
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, check=False)
    seconds = monotonic() - begun
    if done.returncode:
        message = f"{' '.join(command)}:\n{done.stderr.decode()}"
        raise RuntimeError(message)
    return Ended(begun, seconds, done.stdout)


def megabytes(module: str, *arguments: str | Path) -> float:
    """Run ``python -m module`` to its end and give the most memory that it held."""
    return float(python(WEIGHING, module, *arguments).output)
