"""The card of a training set: what it is, for people, and for Hugging Face's ``datasets``.

The header is YAML of which every value is JSON, too. It names the tables as configurations, so that
``datasets.load_dataset(folder, "frames")`` gives the frames of all parts.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from annotator.formats.losses import Losses
from annotator.model.mention import Layer
from annotator.model.record import Split
from annotator.training.agreement import Agreed
from annotator.training.anonymity import Tally
from annotator.training.census import Counts
from annotator.training.manifest import File
from annotator.training.plan import WORDS, Apart, Files, Plan
from annotator.training.splitting import Deal
from annotator.training.tables import ARTICLES
from annotator.wording import Language

LICENCES: Final = frozenset(
    {"cc0-1.0", "cc-by-4.0", "cc-by-sa-4.0", "cc-by-nc-4.0", "cc-by-nc-sa-4.0", "gpl-3.0", "odbl"}
)
"""The names of licences that are written alike everywhere."""

SIZES: Final = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"))
LARGER: Final = "100K<n<1M"
TASKS: Final = ("token-classification", "text-classification", "text-generation")
ABOUT: Final = {
    ARTICLES: "whole records: text, metadata, everything annotated",
    "tokens": "token classification: a sentence a row, tags (IOB2) for each layer",
    "spans": "span extraction: an article a row, with all mentions",
    "frames": "extraction of frames: an article a row, mentions and the frames that join them",
    "pairs": "whose words a quote is: a quote and a speaker a row; none where nobody is named",
    "stance": "stance: a row for each, with speaker, holder, target, quote and label",
    "chat": "conversations for models that follow instructions: an article, its frames as JSON",
}


class Facts(Struct, frozen=True, kw_only=True):
    """What a card tells of."""

    plan: Plan
    version: str
    scheme: dict[str, str]
    counts: Mapping[Split, Counts]
    deal: Deal
    agreed: Agreed
    losses: Mapping[str, Losses]
    files: tuple[File, ...]
    replaced: Tally


def card(facts: Facts) -> str:
    """Write the card, in Markdown."""
    title = f"# {facts.plan.name}"
    parts = (
        *(_header(facts), title, _about(facts), _tables(facts), _counts(facts)),
        *(_split(facts), _agreement(facts.agreed), _origin(facts), _limits(facts)),
    )
    return "\n\n".join(parts) + "\n"


def licence_of(facts: Facts) -> str | None:
    """Give the licence: as planned, or what all articles say."""
    said = {name for counts in facts.counts.values() for name in counts.licences}
    return facts.plan.licence or (said.pop() if len(said) == 1 else None)


def _header(facts: Facts) -> str:
    licence = licence_of(facts)
    known = (licence or "").lower()
    articles = sum(len(counts.articles) for counts in facts.counts.values())
    lines = [
        f"pretty_name: {_quoted(facts.plan.name)}",
        'language: ["ar"]',
        f"license: {_quoted(known if known in LICENCES else 'other' if licence else 'unknown')}",
        *([f"license_name: {_quoted(licence)}"] if licence and known not in LICENCES else []),
        f"task_categories: {json.dumps(TASKS)}",
        f"size_categories: {json.dumps([_size(articles)])}",
        'tags: ["news", "attribution", "quotation", "stance"]',
        *_configs(facts),
    ]
    return "\n".join(("---", *lines, "---"))


def _configs(facts: Facts) -> Iterator[str]:
    """Name the views that ``datasets`` can load; of JSON lines it had to guess types."""
    if facts.plan.files is Files.PARQUET:
        yield "configs:"
        for view in _views(facts.files):
            yield from _config(view, facts)


def _config(view: str, facts: Facts) -> Iterator[str]:
    yield f"- config_name: {_quoted(view)}"
    if view == ARTICLES:
        yield "  default: true"
    yield "  data_files:"
    for part in _filled(facts.files, view):
        yield f"  - split: {_quoted(part)}"
        yield f"    path: {json.dumps(_paths(facts, view, part))}"


def _paths(facts: Facts, view: str, part: str) -> list[str]:
    suffix = "." + facts.plan.files.value
    of_part = (one for one in facts.files if (one.view, one.part) == (view, part))
    return [one.path for one in of_part if one.path.endswith(suffix)]


def _views(files: Iterable[File]) -> list[str]:
    """Give the views that have rows; of an empty table nothing can be loaded."""
    files = tuple(files)
    return [view for view in ABOUT if _filled(files, view)]


def _filled(files: Iterable[File], view: str) -> list[str]:
    held = {one.part for one in files if one.view == view and one.rows}
    return [str(part) for part in Split if part in held]


def _about(facts: Facts) -> str:
    return (
        "مقالات إخبارية عربية وُسم فيها ما تنسبه إلى غيرها: الأقوال وألفاظ الإسناد والقائلون"
        " والمصادر والمخاطَبون والمواقف.\n\n"
        "Arabic news articles in which is marked what they present as somebody else's words or"
        " view: quotes, cues, speakers, sources, addressees, and stances. Offsets are half-open"
        " and count Unicode code points of the raw text.\n\n"
        f"Licence: {licence_of(facts) or 'nobody has said'}."
    )


def _tables(facts: Facts) -> str:
    rows = [
        (f"`{view}`", ABOUT[view], *(_rows(facts, view, part) for part in facts.counts))
        for view in ABOUT
        if any(one.view == view for one in facts.files)
    ]
    lost = [
        f"- `{view}`: {losses.say(Language.ENGLISH)}."
        for view, losses in facts.losses.items()
        if losses.counts
    ]
    told = (
        "\n\nWhat a view cannot hold (`losses.json` has the first places of each):\n\n"
        if lost
        else ""
    )
    empty = (
        "" if len(rows) == len(_views(facts.files)) else "\n\nA view without rows cannot be loaded."
    )
    example = (
        '```python\nload_dataset("path/to/this/folder", "frames")\n```\n\n'
        if facts.plan.files is Files.PARQUET
        else "One JSON object a line. (`datasets.load_dataset` needs the tables as Parquet.)\n\n"
    )
    table = _table(("view", "what it is", *map(str, facts.counts)), rows)
    return f"## Views\n\n{example}{table}{empty}{told}" + "\n".join(lost)


def _rows(facts: Facts, view: str, part: Split) -> str:
    suffix = "." + facts.plan.files.value
    return str(
        sum(
            one.rows or 0
            for one in facts.files
            if (one.view, one.part) == (view, part) and one.path.endswith(suffix)
        )
    )


def _counts(facts: Facts) -> str:
    every = list(facts.counts.values())

    def row(name: str, values: Iterable[int]) -> tuple[str, ...]:
        return (name, *map(str, values))

    rows = [
        row("articles", (len(one.articles) for one in every)),
        row("annotations", (one.records for one in every)),
        row("characters", (one.characters for one in every)),
        *(row(f"mentions: {layer}", (one.mentions[layer] for one in every)) for layer in Layer),
        *_distribution("attributions", [one.attributions for one in every]),
        row("attributions with an implicit speaker", (one.implicit for one in every)),
        *_distribution("stances", [one.stances for one in every]),
    ]
    return "## Counts\n\n" + _table(("", *map(str, facts.counts)), rows)


def _distribution(name: str, counted: Sequence[Counter[str]]) -> Iterator[tuple[str, ...]]:
    labels = sorted(set().union(*counted))
    yield (name, *(str(one.total()) for one in counted))
    for label in labels:
        yield (f"{name}: {label}", *(str(one[label]) for one in counted))


def _split(facts: Facts) -> str:
    how = facts.plan.splitting
    apart = {
        Apart.COPIES: "copies of an article, also near ones (half of their shingles, by MinHash)",
        Apart.EVENTS: "reports on the same event (at most two days apart, and alike in rare words)",
        Apart.OUTLET: "articles of the same outlet",
    }
    told = "; ".join(apart[each] for each in how.apart) or "nothing"
    lines = [
        f"Kept in one part: all annotations of an article; {told}.",
        f"The largest such group has {facts.deal.largest} article(s). Seed {how.seed}.",
        f"Shared out evenly besides: {', '.join(how.stratify) or 'nothing'}.",
    ]
    if how.lists is not None:
        lines.append("Parts of articles were given by lists.")
    rows = [
        (str(part), "–" if one.wanted is None else f"{one.wanted:.1f}", str(one.articles))
        for part, one in facts.deal.shares.items()
    ]
    # Some name articles, by ids that the tables may no longer have.
    names_none = [one for one in facts.deal.notices if "first" not in one.values]
    told_here = facts.deal.notices if facts.plan.anonymise is None else names_none
    lines += [f"- {notice.say()}" for notice in told_here]
    return "## How it was split\n\n" + "\n".join(
        (*lines, "", _table(("part", "articles wanted", "articles"), rows))
    )


def _agreement(agreed: Agreed) -> str:
    if agreed.comparison is None:
        return (
            "## Agreement\n\nNo two annotators finished the same article, as far as is known here;"
            " how far people would agree cannot be told."
        )
    rows = [(kind, "–" if f1 is None else f"{f1:.3f}") for kind, f1 in agreed.f1.items()]
    return (
        f"## Agreement\n\n{agreed.articles} article(s) were finished by two or more of"
        f" {agreed.annotators} annotators. F1 of what they marked, exactly the same code points,"
        " each two compared:\n\n" + _table(("", "F1"), rows)
    )


def _origin(facts: Facts) -> str:
    made: Counter[str] = sum((one.provenance for one in facts.counts.values()), Counter())
    outlets = {name for one in facts.counts.values() for name in one.outlets if name is not None}
    days = sorted(day for one in facts.counts.values() for day in one.days if day is not None)
    shares = ", ".join(f"{name} {count / made.total():.1%}" for name, count in sorted(made.items()))
    status: Counter[str] = sum((one.statuses for one in facts.counts.values()), Counter())
    lines = [
        f"- Made with Musnad {facts.version}; files and their digests are in `manifest.json`.",
        f"- Scheme: {facts.scheme['name']} (SHA-256 {facts.scheme['sha256']}).",
        f"- Mentions and attributions were made by: {shares or 'nobody'}.",
        f"- Annotations: {', '.join(f'{name} {n}' for name, n in sorted(status.items()))}.",
        f"- Outlets: {len(outlets) or 'not known'}.",
        f"- Published: {f'{days[0]} to {days[-1]}' if days else 'not known'}.",
    ]
    return "## Where it comes from\n\n" + "\n".join(lines)


def _limits(facts: Facts) -> str:
    lines = [
        "- What is not marked was not found to be an attribution by whoever annotated it.",
        "- The articles are those that were chosen; they stand for no other outlet, time or field.",
    ]
    if facts.plan.tokenizer != WORDS:
        lines.append("- Tokens are those of one tokenizer; another one needs the view made anew.")
    if facts.plan.anonymise is not None:
        lines.append(
            f"- {len(facts.replaced.names)} names were replaced in {facts.replaced.places} places,"
            " the same one by the same throughout; titles, authors and addresses of articles,"
            " comments and annotators' names were taken out. Names that nobody annotated remain,"
            " and quotes can be looked for: people are harder to find, not impossible."
        )
    if facts.plan.files is Files.JSONL:
        lines.append(f"- `{ARTICLES}` is a corpus in the format `musnad-corpus/1`.")
    return "## Limits\n\n" + "\n".join(lines)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _size(articles: int) -> str:
    return next((name for limit, name in SIZES if articles < limit), LARGER)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
