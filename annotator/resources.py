"""Where the files that come with the program are: schemas, the sample corpus.

In a wheel they lie inside the package; in a checkout (an editable install) they stand at the
top of the repository. Only this module knows the difference.
"""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Find a file or folder that comes with the program, such as ``("corpus", "sample.jsonl")``.

    Raises:
        FileNotFoundError: the installation lacks it.
    """
    for home in (PACKAGE / "data", PACKAGE.parent):
        path = home.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(parts))
