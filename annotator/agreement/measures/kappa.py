"""Cohen's kappa: how far two annotators give the same values, beyond what chance would give them.

Cohen 1960: A coefficient of agreement for nominal scales. Educational and Psychological
Measurement 20(1), 37-46. Of several annotators the mean over their pairs is meant (Light 1971:
Measures of response agreement for qualitative data. Psychological Bulletin 76(5), 365-377).
"""

import numpy as np

from annotator.agreement.measures.division import Array, divided


def kappa(confusion: Array) -> Array:
    """Give kappa = (p_o - p_e) / (1 - p_e), with chance by each annotator's own habits.

    Args:
        confusion: (…, k, k): how often the one gave the first value and the other the second.
    """
    count = confusion.sum(axis=(-2, -1))
    same = np.trace(confusion, axis1=-2, axis2=-1)
    chance = (confusion.sum(axis=-1) * confusion.sum(axis=-2)).sum(axis=-1)
    return divided(same * count - chance, count**2 - chance)
