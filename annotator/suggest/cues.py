"""The cues in a row of words: which words may attribute something, and in what form.

A match says that a word *may* be a cue; whether it is the cue of some quote depends on what
stands between the two, which `completion` weighs.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotator.suggest.inflection import OBJECTS, Agreement, Shape
from annotator.suggest.lexicon import Cue, Form, Lexicon
from annotator.suggest.words import Word, conjunction_length
from annotator.text.folding import fold
from annotator.text.spans import Span

_FINITE = frozenset({Shape.PERFECT, Shape.IMPERFECT})
_AND = frozenset("وف")
_NOUN_ENDINGS = ("ة", "ةً", "ةٌ", "ةٍ")
UNLIKE = {"ي": "ى", "ا": "أ"}
"""Last letters of a word, and those of a perfect that they are not."""

ALI = "علي"  # the name; the preposition ends in another letter
LEAST = 2  # letters that a form has at least
GOVERNING = frozenset(
    fold(
        "دون بدون عدم على في من إلى بعد قبل عند منذ بين لدى مع حول عن ضد كل أي أبي أبو أبا ابن بن"
        " معرض سياق إطار مستهل ختام أثناء خلال الجدير والجدير جدير وجدير المفيد والمفيد"
    ).split()
)


class CueMatch(NamedTuple):
    """A cue at the words ``[first, last)`` of a row.

    `span` (code points) leaves out an attached conjunction, which `is_joined` tells of.
    """

    first: int
    last: int
    span: Span
    forms: tuple[Form, ...]
    is_joined: bool
    is_closed: bool = False

    @property
    def cue(self) -> Cue:
        """The cue; the first where the letters are those of several."""
        return self.forms[0].cue

    @property
    def shape(self) -> Shape:
        """The shape of the form."""
        return self.forms[0].shape

    @property
    def agreement(self) -> Agreement:
        """Whom the form speaks of."""
        return self.forms[0].agreement

    @property
    def is_verb(self) -> bool:
        """Whether it is a finite verb."""
        return self.shape in {Shape.PERFECT, Shape.IMPERFECT}

    @property
    def leads(self) -> frozenset[str]:
        """What any cue of these letters introduces its content by."""
        return frozenset().union(*(form.cue.introduces for form in self.forms))

    def agrees(self, other: "CueMatch") -> bool:
        """Tell whether one man or woman may be the subject of both: not of «تؤيد … قائلا»."""
        return {self.agreement, other.agreement} != {Agreement.HE, Agreement.SHE}

    def introduces(self, lead: str) -> bool:
        """Tell whether any cue of these letters can introduce its content so."""
        return lead in self.leads


def cues_among(words: Sequence[Word], lexicon: Lexicon) -> Iterator[CueMatch]:
    """Yield the cues in a row of words, in text order; at one word only the longest."""
    index, last = 0, None
    while index < len(words):
        if not _may_be_cue(words[index].folded, lexicon):  # most words: said at once
            index += 1
            continue
        match = _phrase_at(words, index, lexicon) or _word_at(words, index, lexicon)
        if match is not None and last is not None and _follows_verb(words, last, match):
            match = None  # «قال طالب في الجامعة»
        if match is not None:
            last = match
            yield match
        index = match.last if match is not None else index + 1


def _follows_verb(words: Sequence[Word], verb: CueMatch, match: CueMatch) -> bool:
    """Tell whether letters that may be a verb's stand right after a verb, and so are a noun's."""
    if verb.last != match.first or verb.cue.ambiguous or not words[match.first].is_joined:
        return False
    is_bare = match.shape is Shape.PERFECT and match.agreement is Agreement.HE
    return verb.shape is Shape.PERFECT and is_bare and not match.is_joined


def _may_be_cue(folded: str, lexicon: Lexicon) -> bool:
    if folded in lexicon.forms or folded in lexicon.phrases:
        return True
    bare = folded[1:]
    return folded[:1] in _AND and (bare in lexicon.forms or bare in lexicon.phrases)


def _governs(before: Word, word: Word) -> bool:
    """Tell whether a word makes a noun of the next («عدم كشف هويتها», «دون ذكر أسماء»)."""
    return word.is_joined and before.folded in GOVERNING and before.raw != ALI


_WHOLE = frozenset(fold("ورد وردت").split())
_WHAT = frozenset(fold("ما كما حسبما الذي التي").split())
_BELIEVES = "اعتقد"
_THAT = (fold("أن"), fold("بأن"))
_WHERE = frozenset(fold("في فيه فيها").split())
"""Words beside which «ورد» is one word and no و with a cue: «ما ورد», «ورد في البيان»."""


_OWN = frozenset({fold("فالح")})
"""Names whose first letter is no conjunction before a cue."""


def _readings(word: Word) -> Iterator[tuple[str, int]]:
    """Give what a word may be: itself, or what is left of it after a conjunction."""
    yield word.folded, word.start
    length = conjunction_length(word.raw)
    if length and len(word.folded) > LEAST and word.folded not in _OWN:
        yield word.folded[1:], word.start + length


def spelled_so(forms: tuple[Form, ...], raw: str) -> tuple[Form, ...]:
    """Leave out the perfects that end in another letter, which folding takes for the same."""
    other = UNLIKE[raw[-1]]
    return tuple(
        form
        for form in forms
        if form.shape is not Shape.PERFECT or not form.cue.lemma.endswith(other)
    )


def _is_whole(words: Sequence[Word], index: int) -> bool:
    """Tell whether «ورد» stands where something is read, and is no «and he answered»."""
    if index and words[index - 1].folded in _WHAT:
        return True
    return index + 1 < len(words) and words[index + 1].folded in _WHERE


def _word_at(words: Sequence[Word], index: int, lexicon: Lexicon) -> CueMatch | None:
    word = words[index]
    is_parted = word.folded in _WHOLE and not _is_whole(words, index)
    for folded, start in _readings(word):
        forms = lexicon.forms.get(folded)
        if forms and not (is_parted and start == word.start):
            joined = start > word.start
            if word.raw.endswith(_NOUN_ENDINGS):  # «إضافة» is no «أضافه»
                forms = tuple(form for form in forms if form.shape not in _FINITE)
            if word.raw[-1] in UNLIKE:  # «زكي» is a name, and no «زكى»; «هنا» no «هنأ»
                forms = spelled_so(forms, word.raw)
            if not joined and index and _governs(words[index - 1], word):
                forms = tuple(form for form in forms if form.shape is not Shape.PERFECT)
            if not forms or _is_mine(words, index, start - word.start, forms[0]):
                return None
            return CueMatch(index, index + 1, (start, word.end), forms, joined)
    return None


def _is_mine(words: Sequence[Word], index: int, first: int, form: Form) -> bool:
    """Tell whether a verb is in the first person: «أعتقد أن», of which «اعتقد» is the perfect.

    Who writes so of himself attributes nothing; the perfect itself is hardly met without a subject.
    """
    word, following = words[index].raw[first:], words[index + 1 : index + 2]
    is_bare = form.shape is Shape.PERFECT and form.agreement is Agreement.HE
    if not is_bare or not form.cue.lemma.startswith("ا"):
        return False
    is_led = bool(following) and following[0].folded.startswith(_THAT)
    if form.cue.lemma == _BELIEVES:
        return is_led or word.startswith("أ")
    return word.startswith("أ") and (is_led or word.endswith(OBJECTS))


def _phrase_at(words: Sequence[Word], index: int, lexicon: Lexicon) -> CueMatch | None:
    word = words[index]
    for folded, start in _readings(word):
        for phrase in lexicon.phrases.get(folded, ()):
            last = index + len(phrase.words)
            rest = words[index + 1 : last]
            if last <= len(words) and all(
                one.folded == wanted and one.is_joined
                for one, wanted in zip(rest, phrase.words[1:], strict=True)
            ):
                span = (start, words[last - 1].end)
                joined = start > word.start
                return CueMatch(index, last, span, (phrase.form,), joined, phrase.closed)
    return None
