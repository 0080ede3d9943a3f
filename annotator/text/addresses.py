"""What a web or e-mail address looks like: full stops and Latin letters that are not prose.

Used where an address must stay in one piece (tokens, sentences) or not be counted (direction).
Standard library only.
"""

import re
from typing import Final

_ENDING: Final = r"[^\s\x00-\x1f\x7f-\x9f<>«»“”\"،؛؟\u200b-\u200f\u202a-\u202e\u2066-\u2069]"

ADDRESS_PATTERN: Final = (
    # A closing mark at the very end belongs to the sentence, not to the address.
    rf"(?:https?://|www\.){_ENDING}*{_ENDING}(?<![.,:;!?…'’)\]}}])"
    # Looking back first keeps the search linear: one attempt a word, not one a letter.
    r"|(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)
"""The pattern, for the grammars of other modules; it has no groups."""

ADDRESS: Final = re.compile(ADDRESS_PATTERN, re.IGNORECASE)
