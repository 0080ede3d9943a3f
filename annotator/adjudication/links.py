"""Which parts of an outcome are which of the plan's, after whatever was edited by hand."""

from collections.abc import Mapping
from functools import cached_property

from annotator.adjudication.plan import Plan
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.matching import Spans, united
from annotator.model.mention import Layer, Mention


class Links:
    """Parts go by the ids that the plan gives; what was made by hand goes by its place."""

    def __init__(self, plan: Plan, outcome: Annotation) -> None:
        """Link an outcome to the plan that it was made by."""
        self.plan = plan
        self.outcome = outcome

    def mention(self, number: int) -> Mention | None:
        """Give the mention of a unit."""
        own = self.outcome.mention_by_id.get(f"u{number}")
        return own if own is not None else self._by_hand.get(number)

    def unit(self, mention_id: str) -> int | None:
        """Give the unit's number of a mention; None of one that no annotator has."""
        mention = self.outcome.mention_by_id[mention_id]
        number = self._numbers.get(mention_id)
        return number if number is not None else self._unit_at(mention)

    def frame(self, frame_id: str) -> Attribution | None:
        """Give the frame that has this id in the plan."""
        own = self.outcome.attribution_by_id.get(frame_id)
        return own if own is not None else self._frames_by_hand.get(frame_id)

    def at(self, layer: Layer, spans: Spans) -> Mention | None:
        """Give a mention that stands somewhere on a layer."""
        return self._places.get((layer, united(spans)))

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {plan.unit.id: plan.unit.number for plan in self.plan.units}

    @cached_property
    def _places(self) -> Mapping[tuple[Layer, Spans], Mention]:
        return {(one.layer, united(one.spans)): one for one in self.outcome.mentions}

    @cached_property
    def _by_hand(self) -> Mapping[int, Mention]:
        known = self._numbers
        others = (one for one in self.outcome.mentions if one.id not in known)
        found = ((self._unit_at(one), one) for one in others)
        return {number: one for number, one in found if number is not None}

    @cached_property
    def _frames_by_hand(self) -> Mapping[str, Attribution]:
        """Link frames that were made by hand to those with the same quote that are not there."""
        known, found = self.plan.frame_by_id, dict[str, Attribution]()
        for frame in self.outcome.attributions:
            quote = None if frame.id in known or frame.quote is None else self.unit(frame.quote)
            for frame_id in () if quote is None else self.plan.frames_by_quote.get(quote, ()):
                if frame_id not in self.outcome.attribution_by_id and frame_id not in found:
                    found[frame_id] = frame
                    break
        return found

    def _unit_at(self, mention: Mention) -> int | None:
        return self.plan.unit_at.get((mention.layer, united(mention.spans)))
