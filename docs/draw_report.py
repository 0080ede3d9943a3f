"""Draws the picture of the report on agreement, by a browser without a screen.

``uv run python docs/draw_report.py`` writes ``docs/pictures/agreement-ar.png``. Three annotators
are made of the sample corpus, who end mentions elsewhere and leave attributions out. With ``--keep
FILE`` the page itself is kept.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from annotator.agreement.articles import Articles
from annotator.agreement.comparing import Compared
from annotator.agreement.page.origin import Origin
from annotator.agreement.page.render import page
from annotator.agreement.report import agreement, agreement_on_places
from annotator.formats.corpus import read_corpus
from annotator.model.annotation import Status
from annotator.model.mention import Mention, exact_of
from annotator.model.record import Record
from annotator.problems import Place, Problem
from annotator.resources import resource
from annotator.wording import Language

PICTURE = Path(__file__).resolve().parent / "pictures" / "agreement-ar.png"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ANNOTATORS = {"سلمى": 0.04, "كريم": 0.2, "هدى": 0.35}
"""Who marks, and how much of it otherwise than the sample."""
FARTHEST = 9  # code points by which an edge moves
WIDTH, HEIGHT = 1000, 2280  # pixels
TOP = 930  # what is left out of the page's head


def main() -> int | str:
    """Write the page, and draw it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="where to keep the page")
    keep = parser.parse_args().keep
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    with TemporaryDirectory() as folder:
        path = keep or Path(folder) / "report.html"
        path.write_text(written(), encoding="utf-8")
        if browser is None:
            return "no browser to draw with"
        draw(browser, path.resolve(), Path(folder))
    return 0


def written() -> str:
    """Write the page of the three annotators."""
    articles = Articles()
    for record in marked():
        articles.add(record, record.annotator or "", Place())
    compared = [Compared(one) for one in articles.shared()]
    folded = agreement_on_places([one.otherwise() for one in compared])
    origin = Origin(sources=("sample.musnad",), version="0.1.0", made="2026-05-01")
    return page(agreement(compared), folded, compared, origin, Language.ARABIC)


def marked() -> Iterator[Record]:
    """Make the records of all annotators."""
    random = Random(1)  # noqa: S311 - the same annotators in every picture
    for item in read_corpus(str(resource("corpus", "sample.jsonl"))):
        if isinstance(item, Problem):
            raise item
        _, record = item
        for name, share in ANNOTATORS.items():
            mentions = tuple(moved(record, one, random, share) for one in record.mentions)
            kept = tuple(one for one in record.attributions if random.random() > share / 2)
            known = {one.id for one in kept}
            stances = tuple(one for one in record.stances if one.attribution in known)
            yield replace(
                record,
                annotator=name,
                status=Status.FINISHED,
                mentions=mentions,
                attributions=kept,
                stances=stances,
            )


def moved(record: Record, mention: Mention, random: Random, share: float) -> Mention:
    """End a mention elsewhere, now and then."""
    if random.random() > share:
        return mention
    *others, (start, end) = mention.spans
    end = max(start + 1, min(len(record.text), end + random.randint(-FARTHEST, FARTHEST)))
    spans = (*others, (start, end))
    return replace(mention, spans=spans, exact=exact_of(record.text, spans))


def draw(browser: str, path: Path, folder: Path) -> None:
    """Draw a page, and cut out the summary."""
    from PySide6.QtGui import QImage  # noqa: PLC0415 - only to draw

    target = folder / "page.png"
    command = (browser, "--headless=new", "--no-sandbox", "--hide-scrollbars")
    places = (
        f"--user-data-dir={folder}",
        f"--window-size={WIDTH},{HEIGHT}",
        f"--screenshot={target}",
    )
    subprocess.run([*command, *places, path.as_uri()], check=True, capture_output=True)  # noqa: S603
    image = QImage(str(target))
    image.copy(0, TOP, image.width(), image.height() - TOP).save(str(PICTURE))


if __name__ == "__main__":
    sys.exit(main())
