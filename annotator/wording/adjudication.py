"""Wording of what is told of adjudications: what waits for one, what annotators differ in."""

from annotator.wording.language import Sentences, both

ADJUDICATION: dict[str, Sentences] = {
    "adjudication.too_few": both(
        "Fewer than two annotators have finished article {id}. There is nothing to decide yet.",
        "لم ينجز المقالة {id} موسِّمان بعد، فلا شيء يُحكَّم فيه.",
    ),
}
