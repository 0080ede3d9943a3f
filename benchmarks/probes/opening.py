"""Opens a project's articles one after the other, as a click on the list does, twice over.

``python -m benchmarks.probes.opening PROJECT`` prints the seconds until each was painted: of the
first article of the process, of those opened for the first time, of the same opened again.
"""

import sys

import msgspec

from benchmarks.probes.stage import Stage

PAUSE = 50  # milliseconds between two articles
MOMENT = 1500  # until somebody has read the list
MOST = 32  # articles that the window remembers


def main(project: str) -> None:
    """Measure and print."""
    stage = Stage(project)

    def opened(row: int) -> float:
        seconds = stage.open_article(row)
        stage.rest(PAUSE)
        return seconds

    stage.rest(MOMENT)
    first, *others = [opened(row) for row in range(MOST)]
    again = [opened(row) for row in range(MOST)]
    stage.close()
    sys.stdout.write(msgspec.json.encode([[first], others, again]).decode())


if __name__ == "__main__":
    main(sys.argv[1])
