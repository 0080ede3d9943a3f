"""The rejection: a suggestion that an annotator has looked at and does not want."""

from typing import Annotated

from msgspec import Meta as Constraint
from msgspec import Struct

from annotator.model.mention import Span

Spans = tuple[Span, ...]


class Rejected(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A suggested frame that was rejected, kept so that it does not come back and can be studied.

    Attributes:
        quote: where its quote stands; half-open ``[start, end)``, in code points.
        cues: where its cues stand.
        provenance: who suggested it: ``rules@VERSION`` or ``model:NAME``.
    """

    quote: Annotated[Spans, Constraint(min_length=1)]
    cues: Spans = ()
    provenance: str
