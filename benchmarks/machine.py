"""The machine that the figures are of, as far as it matters to them."""

import os
import platform
import sqlite3
from pathlib import Path

import PySide6

from benchmarks.figures import Samples

CPU_INFO = Path("/proc/cpuinfo")  # on Linux


def described(noise: Samples) -> str:
    """Name processor, cores, system and versions, and tell how much equal work differs in time."""
    parts = (
        f"{_processor()}, {os.cpu_count()} cores",
        f"{platform.system()} {platform.release()}",
        f"Python {platform.python_version()}",
        f"Qt {PySide6.__version__}",
        f"SQLite {sqlite3.sqlite_version}",
        f"load {os.getloadavg()[0]:.1f}",
        f"noise {noise.p95 / min(noise.values) - 1:.0%} (95th percentile over best of equal work)",
    )
    return " · ".join(parts)


def _processor() -> str:
    if not CPU_INFO.exists():
        return platform.processor() or platform.machine()
    lines = CPU_INFO.read_text(encoding="utf-8").splitlines()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
