"""A model put to use."""

from annotator.suggest.learned.deciding import case_of, decided
from annotator.suggest.learned.model import Model
from annotator.suggest.learned.reading import Reading
from annotator.suggest.learned.tagging import Tagger
from annotator.suggest.learned.tags import tags_of
from annotator.suggest.neural.identity import Labeller
from annotator.suggest.suggestion import Suggestion


class Suggester:
    """Suggests the attributions of one text after the other."""

    def __init__(self, model: Model, network: Labeller | None = None) -> None:
        """Open the model's fields; the network is the one that it was trained with."""
        self._model, self._network = model, network
        self._taggers = [Tagger(field) for field in model.fitted.fields]
        self._provenance = f"model:{model.name}"

    def suggest(self, text: str) -> tuple[Suggestion, ...]:
        """Give the attributions of a text, in the order of their quotes."""
        reading = Reading(text, self._network)
        if not reading.prose.words:
            return ()
        case = case_of(reading, tags_of(reading, self._taggers))
        model = self._model
        return decided(case, model.weights, model.decisions, self._provenance)
