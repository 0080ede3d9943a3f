"""A model put to use."""

from threading import Lock

from annotator.suggest.learned.deciding import case_of, decided
from annotator.suggest.learned.model import Model
from annotator.suggest.learned.reading import Reading
from annotator.suggest.learned.tagging import Tagger
from annotator.suggest.learned.tags import tags_of
from annotator.suggest.neural.identity import Labeller
from annotator.suggest.suggestion import Suggestion


class Suggester:
    """Suggests the attributions of one text after the other. May be asked by several threads.

    Attributes:
        provenance: what its suggestions say of who proposes them.
    """

    def __init__(self, model: Model, network: Labeller | None = None) -> None:
        """Open the model's fields; the network is the one that it was trained with."""
        self._model, self._network = model, network
        self._taggers = [Tagger(field) for field in model.fitted.fields]
        self._at_the_fields = Lock()  # CRFsuite's tagger holds one text at a time
        self.provenance = f"model:{model.name}"

    def suggest(self, text: str) -> tuple[Suggestion, ...]:
        """Give the attributions of a text, in the order of their quotes."""
        reading = Reading(text, self._network)
        if not reading.prose.words:
            return ()
        with self._at_the_fields:
            tags = tags_of(reading, self._taggers)
        model = self._model
        return decided(case_of(reading, tags), model.weights, model.decisions, self.provenance)
