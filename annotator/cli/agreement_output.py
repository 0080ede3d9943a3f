"""Where ``musnad agree`` writes what it finds: tables or JSON, disagreements, a page."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from annotator.agreement.comparing import Compared
from annotator.agreement.page.origin import Origin
from annotator.agreement.report import Agreement, agreement_on_places
from annotator.cli.agreeing import write_disagreements
from annotator.cli.agreement_tables import print_agreement
from annotator.cli.messages import as_json, language, print_json, print_line, tell
from annotator.cli.options import refuse_json_in_stream, wrong_usage
from annotator.cli.progress import progress
from annotator.formats.files import STANDARD, atomic_writer, reading
from annotator.problems import Place, Problem
from annotator.wording import Language

PAGE = b"<!doctype html"
"""What the file of a page begins with."""


class Output(Struct, frozen=True):
    """What is asked for.

    Attributes:
        disagreements: the file for every disagreement.
        report: the file for the page.
        in_language: the page's language; None: that of the command line.
        listed: of how many articles the tables tell.
        as_data: whether JSON is printed instead of tables.
    """

    disagreements: str | None
    report: str | None
    in_language: str | None
    listed: int
    as_data: bool

    def check(self) -> None:
        """Keep several outputs out of one stream.

        Raises:
            click.UsageError: two of them are to go to standard output.
            Problem: the page would replace a file that is none.
        """
        for target in (self.disagreements, self.report):
            refuse_json_in_stream(target or "", as_data=self.as_data)
        if self.disagreements == self.report == STANDARD:
            raise wrong_usage("agree.two_streams")
        if self.report is not None and _is_other(Path(self.report)):
            raise Problem("agree.no_page", Place(self.report))

    def tell(self, result: Agreement, articles: Sequence[Compared], origin: Origin) -> None:
        """Write everything that is asked for."""
        written = (
            None
            if self.disagreements is None
            else write_disagreements(self.disagreements, articles)
        )
        if self.report is not None:
            self._write_page(self.report, result, articles, origin)
        if self.as_data:
            settings = {"folded": origin.folded, "resamples": origin.resamples, "seed": origin.seed}
            problems = as_json(origin.problems)
            print_json({**result.as_data(), **settings, "problems": problems})
            return
        for problem in origin.problems:
            tell(problem)
        if STANDARD not in {self.disagreements, self.report}:  # these stand there alone
            print_agreement(result, origin.resamples, self.listed)
        if self.disagreements is not None:
            print_line("agree.written", count=written, file=self.disagreements, err=True)
        if self.report is not None:
            print_line("agree.reported", file=self.report, err=True)

    def _write_page(
        self, target: str, result: Agreement, articles: Sequence[Compared], origin: Origin
    ) -> None:
        """Write the page, with the figures of raw and of folded places."""
        from annotator.agreement.page.render import page  # noqa: PLC0415 - loads the templates

        with progress(articles, "report", len(articles)) as waiting:
            others = [one.otherwise() for one in waiting]
        elsewhere = agreement_on_places(others, resamples=origin.resamples, seed=origin.seed)
        text = page(result, elsewhere, articles, origin, Language(self.in_language or language()))
        with atomic_writer(target) as handle:
            handle.write(text.encode())


def _is_other(path: Path) -> bool:
    """Tell whether a file is there that is no page, so that somebody may need it."""
    if not path.is_file():
        return False
    with reading(path) as handle:
        head = handle.read(len(PAGE))
    return bool(head) and head.lower() != PAGE
