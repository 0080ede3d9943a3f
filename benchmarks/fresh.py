"""Fresh processes: what is measured cold, or by its memory, gets an interpreter of its own.

For Linux and macOS, whose kernels tell how much memory a process took.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile
from time import monotonic
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
MEGA = 1e6
RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes


class Ended(NamedTuple):
    """A process that has ended well.

    Attributes:
        begun: when it was started, in seconds on the clock that all processes share.
        seconds: from its start to its end.
        peak: the most memory it held, in MB.
        output: what it printed.
    """

    begun: float
    seconds: float
    peak: float
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
    with TemporaryFile() as output, TemporaryFile() as errors:
        begun = monotonic()
        process = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=output, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = monotonic() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode:
            message = f"{' '.join(command)}:\n{errors.read().decode()}"
            raise RuntimeError(message)
        return Ended(begun, seconds, usage.ru_maxrss * RSS_UNIT / MEGA, output.read())
