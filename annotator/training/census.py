"""What a training set holds, counted while it is written."""

from collections import Counter
from typing import Any

from annotator.model.record import Record
from annotator.training.splitting import mode_of

HUMAN = "human"
RULES = "rules"
MODEL = "model"
UNSAID = "not said"


class Counts:
    """The numbers of one part.

    Attributes:
        articles: their ids.
        records: annotations, of which an article may have several.
        characters: of the articles' texts, counted once for each record.
        mentions: by layer.
        attributions: by mode.
        implicit: attributions whose speaker is left unnamed.
        stances: by polarity.
        statuses: of the records.
        provenance: of mentions and attributions: who made them.
        outlets: of the records.
        days: when articles were published.
        licences: of the records.
    """

    def __init__(self) -> None:
        """Begin at nothing."""
        self.articles: set[str] = set()
        self.records = 0
        self.characters = 0
        self.mentions: Counter[str] = Counter()
        self.attributions: Counter[str] = Counter()
        self.implicit = 0
        self.stances: Counter[str] = Counter()
        self.statuses: Counter[str] = Counter()
        self.provenance: Counter[str] = Counter()
        self.outlets: Counter[str | None] = Counter()
        self.days: Counter[str | None] = Counter()
        self.licences: Counter[str | None] = Counter()

    def take(self, record: Record) -> None:
        """Count a record."""
        self.articles.add(record.id)
        self.records += 1
        self.characters += len(record.text)
        self.mentions.update(one.layer.value for one in record.mentions)
        self.attributions.update(map(mode_of, record.attributions))
        self.implicit += sum(one.implicit for one in record.attributions)
        self.stances.update(one.polarity.value for one in record.stances)
        self.statuses[record.status.value] += 1
        made = [one.id for one in record.mentions] + [one.id for one in record.attributions]
        self.provenance.update(maker(record.provenance.get(key)) for key in made)
        self.outlets[record.meta.outlet] += 1
        self.days[(record.meta.published or "")[:10] or None] += 1
        self.licences[record.meta.licence] += 1

    def as_data(self) -> dict[str, Any]:
        """Give the numbers for a report."""
        return {
            "articles": len(self.articles),
            "records": self.records,
            "characters": self.characters,
            "mentions": dict(sorted(self.mentions.items())),
            "attributions": dict(sorted(self.attributions.items())),
            "implicit": self.implicit,
            "stances": dict(sorted(self.stances.items())),
            "statuses": dict(sorted(self.statuses.items())),
            "provenance": dict(sorted(self.provenance.items())),
        }


def maker(provenance: str | None) -> str:
    """Tell who made something: people, rules, a model, or that nobody says."""
    if provenance is None:
        return UNSAID
    sort = provenance.partition("@")[0].partition(":")[0]
    return sort if sort in {HUMAN, RULES, MODEL} else UNSAID
