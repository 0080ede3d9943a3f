"""How much of what one side has the other has, too: F1, and the directional *agr*.

Not corrected for chance: where anything may be marked, the number of things that could have been
marked and were not has no bound, and with it the agreement by chance goes to nothing and kappa to
F1 (Hripcsak and Rothschild 2005: Agreement, the F-measure, and reliability in information
retrieval. JAMIA 12(3), 296-298).
"""

import numpy as np

from annotator.agreement.measures.division import Array, divided


def f1(counts: Array) -> Array:
    """Give F1 = 2·both / (ours + theirs), which does not say who is right.

    Args:
        counts: (…, 3): what the one side has, what the other has, and the pairs of them.
    """
    ours, theirs, both = np.moveaxis(counts, -1, 0)
    return divided(2 * both, ours + theirs)


def agr(counts: Array) -> Array:
    """Give the share of what a has that b has, too: agr of a beside b.

    Wiebe, Wilson and Cardie 2005: Annotating expressions of opinions and emotions in language.
    Language Resources and Evaluation 39, 165-210; for attributions Pareti 2012: A
    database of attribution relations. LREC, 3213-3217.

    Args:
        counts: (…, 2): what a has, and how much of it shares a code point with something of b's.
    """
    return divided(counts[..., 1], counts[..., 0])
