"""``musnad validate``: checks corpora, schemes and training sets, and says where each fault is."""

import click
from msgspec import Struct

from annotator.cli.messages import as_json, print_json, print_line, tell
from annotator.cli.progress import count_lines, progress
from annotator.formats.schemes import is_scheme, read_scheme, scheme_problems
from annotator.formats.validation import validate_corpus
from annotator.model.scheme import Scheme
from annotator.problems import Notice, Problem, without_password
from annotator.training.manifest import check, is_training_set


class Finding(Struct, frozen=True):
    """What was found in one file; ``records`` counts those that could be read."""

    file: str
    kind: str
    records: int
    problems: list[Problem]

    @property
    def errors(self) -> int:
        """How many of the problems are more than a warning."""
        return sum(not isinstance(problem, Notice) for problem in self.problems)


@click.command("validate")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--scheme",
    "scheme_file",
    metavar="FILE",
    help="Take features that this scheme does not allow as errors.",
)
@click.option("--json", "as_data", is_flag=True, help="Print the result as JSON.")
@click.pass_context
def command(
    context: click.Context, files: tuple[str, ...], scheme_file: str | None, *, as_data: bool
) -> None:
    """Check corpora, schemes and training sets.

    Corpora are checked against the schema, for offsets, references and duplicates, and their
    features against the scheme; schemes for contradictions; the files of a training set's folder
    against its manifest. Warnings alone are no failure.
    """
    scheme = read_scheme(scheme_file) if scheme_file else None
    findings = [_finding(file, scheme) for file in files]
    if as_data:
        print_json(
            [
                {
                    "file": without_password(finding.file),
                    "kind": finding.kind,
                    "records": finding.records,
                    "sound": not finding.errors,
                    "problems": as_json(finding.problems),
                }
                for finding in findings
            ]
        )
    else:
        for finding in findings:
            _tell(finding)
    context.exit(1 if any(finding.errors for finding in findings) else 0)


def _finding(file: str, scheme: Scheme | None) -> Finding:
    if is_training_set(file):
        return _training_set(file)
    return _scheme(file) if is_scheme(file) else _corpus(file, scheme)


def _training_set(folder: str) -> Finding:
    problems = list(check(folder))
    return Finding(folder, "training set", 0, problems)


def _scheme(file: str) -> Finding:
    return Finding(file, "scheme", 0, scheme_problems(file))


def _corpus(file: str, scheme: Scheme | None) -> Finding:
    records = 0
    problems = []
    with progress(validate_corpus(file, scheme), file, count_lines([file])) as items:
        for item in items:
            if isinstance(item, Problem):
                problems.append(item)
            else:
                records += 1
    return Finding(file, "corpus", records, problems)


def _tell(finding: Finding) -> None:
    for problem in finding.problems:
        tell(problem)
    if finding.errors:
        print_line(
            "command.broken", file=finding.file, records=finding.records, problems=finding.errors
        )
    elif finding.kind == "scheme":
        print_line("command.scheme_sound", file=finding.file)
    elif finding.kind == "training set":
        print_line("command.training_set_sound", file=finding.file)
    else:
        print_line("command.sound", file=finding.file, records=finding.records)
