"""Runs ``python -m`` with its arguments and prints the most memory that it held, in megabytes.

A process of its own, and a small one: the kernel counts what the parent holds at the start of a
child as the child's.
"""

import os
import sys

MEGA = 1e6
UNIT = 1 if sys.platform == "darwin" else 1024  # bytes

if __name__ == "__main__":
    quiet = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
    command = [sys.executable, "-m", *sys.argv[1:]]
    child = os.posix_spawn(sys.executable, command, os.environ, file_actions=[quiet])
    _, status, usage = os.wait4(child, 0)
    print(usage.ru_maxrss * UNIT / MEGA)
    sys.exit(os.waitstatus_to_exitcode(status))
