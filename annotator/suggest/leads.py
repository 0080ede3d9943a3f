"""How a cue goes on to its content: by أن, a colon, marks, a preposition, or a noun as its object.

Indices count words of the article.
"""

from typing import Final

from annotator.suggest.bare_speech import bare_clause, begins_speech
from annotator.suggest.constructions import blame, regard, statement
from annotator.suggest.cues import CueMatch
from annotator.suggest.denounced import DENOUNCES, VALUES, denounced
from annotator.suggest.documents import STANDING, stands_in_document
from annotator.suggest.inflection import Shape
from annotator.suggest.judgements import HOLDS, PUTS, judged
from annotator.suggest.late_objects import late_object
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.lead_words import ADVERBIAL, BACK, BESIDE, KINDS, PREPOSITIONS
from annotator.suggest.lexicon import CONTENT, SPEECH
from annotator.suggest.marked_names import name_end
from annotator.suggest.name_words import COMPLEMENTIZERS, RELATIVES
from annotator.suggest.nominal_choice import Choice
from annotator.suggest.nominals import Nominals
from annotator.suggest.prose import Prose, Quoted
from annotator.suggest.verb_words import is_verb
from annotator.text.folding import fold

REACH: Final = 45
"""Words between a verb and its content: a long subject, an occasion, a date."""

NEAR: Final = 10
"""Words between a participle or noun and its content."""

_CLAUSE: Final = 20
"""Words between a participle after a comma and its content: «، موضحا حول …، أن»."""

LEAST_SPEECH: Final = 4
"""Words of a quotation that nothing but its marks introduces; shorter ones are names and terms."""

_LEAST: Final = 2
"""Words of a quotation right after a verb that introduces speech."""

_NAMES: Final = 14
"""Words between the name of who speaks, in marks, and أن."""

_ABOUT: Final = frozenset(fold("حول بشأن تحت بخصوص").split())
_PLAIN_THAT: Final = frozenset(fold("أن إن بأن فإن").split())
_LATER_THAT: Final = frozenset(fold("وأن لأن").split())
_THAT: Final = fold("أن")
_SO_THAT: Final = fold("فإن")
_WITH: Final = "ب"
_WHAT: Final = "ما"
_SAYING: Final = frozenset({"قال", "قول", "سؤال"})
_COUNTS: Final = "عد"
"""«، عادا ذلك نجاحا»; its finite forms are mostly other words."""

_SAYING_OF: Final = fold("قول")
_BLAMES: Final = "حمل"
_REGARDS: Final = "نظر"
_RELAYS: Final = "نقل"
_TOLD_BY: Final = frozenset(fold("مصادر مصادرها مصادره معلومات جهات مصدر").split())
_ACCUSATIVE: Final = ("ا", "اً", "ًا")
_NEGATING: Final = frozenset({"لم"})


def lead_after(prose: Prose, match: CueMatch) -> Lead | None:
    """Find what introduces the content of a cue that stands before it."""
    if match.first not in prose.leads:
        prose.leads[match.first] = _Leading(prose, match).found()
    return prose.leads[match.first]


class _Leading:
    """The search of one cue's lead."""

    def __init__(self, prose: Prose, match: CueMatch) -> None:
        self._prose, self._match = prose, match
        self._introduces = match.leads

    def found(self) -> Lead | None:
        """Find the first word after the cue that introduces a content."""
        prose, match = self._prose, self._match
        lemma = match.cue.lemma
        if lemma == _BLAMES or (lemma == _REGARDS and match.is_verb):
            return blame(prose, match) if lemma == _BLAMES else regard(prose, match)
        relayed = statement(prose, match) if lemma == _RELAYS else None
        if relayed is not None or self._looks_back():
            return relayed
        found = self._ahead()
        if found is None and match.is_verb and lemma in DENOUNCES | {VALUES}:
            return denounced(prose, match)
        is_held = lemma in {HOLDS, PUTS} or (lemma == _COUNTS and not match.is_verb)
        return judged(prose, match) if found is None and is_held else found

    def _looks_back(self) -> bool:
        """Tell whether what the cue speaks of can only stand before it, or nowhere."""
        prose, match = self._prose, self._match
        if match.cue.lemma in STANDING and not stands_in_document(prose, match):
            return True
        is_relative = prose.folded(match.first - 1) in RELATIVES | {_WHAT}
        return is_relative and match.cue.lemma != HOLDS and prose.folded(match.last) in BACK

    def _ahead(self) -> Lead | None:
        """Walk over the words after the cue."""
        prose, match = self._prose, self._match
        nominals = Nominals(prose, match)
        choice = Choice(prose, match, nominals.subject_end)
        nominal: Lead | None = None
        for index in range(match.last, min(len(prose.words), match.last + self._reach())):
            spoken = self._speech(index)
            if spoken is not None:
                return spoken if nominal is None else self._surer(choice, nominal, spoken)
            that = None if prose.is_break(index) else self._that(index)
            if that is not None:
                return nominal if nominal is not None and choice.is_next(nominal, that) else that
            if prose.is_break(index) or self._is_closed_by(index):
                break
            nominal = choice.better(nominal, nominals.at(index))
        if nominal is None and match.is_verb:
            end = nominals.subject_end
            return bare_clause(prose, match, end) or late_object(prose, match, end)
        return nominal

    def _surer(self, choice: Choice, nominal: Lead, spoken: Lead) -> Lead:
        """Choose between a noun, and a colon or marks after it."""
        is_near = self._match.is_verb or spoken.at - self._match.last <= NEAR
        is_colon = is_near and self._prose.words[spoken.at].after_colon
        return spoken if is_colon and not choice.is_before_colon(nominal, spoken) else nominal

    def _reach(self) -> int:
        """Give how many words after the cue are read."""
        prose, match = self._prose, self._match
        if match.is_verb:
            return REACH
        is_clause = match.shape is Shape.PARTICIPLE and prose.words[match.first].after_comma
        return _CLAUSE if is_clause else NEAR

    def _speech(self, index: int) -> Lead | None:
        """Give the content that a colon or marks begin at a word."""
        prose, word = self._prose, self._prose.words[index]
        if word.after_colon and self._may_speak_so():
            skip = word.folded in _PLAIN_THAT and not word.after_mark
            return Lead(Kind.SPEECH, index, index + skip)
        quote = prose.quote_at.get(index)
        if quote is None or word.ends_sentence or not self._is_spoken(quote):
            return None
        return Lead(Kind.SPEECH, index, index)

    def _may_speak_so(self) -> bool:
        """Tell whether a colon may introduce what the cue says: not «ساخرا:»."""
        is_participle = self._match.shape is Shape.PARTICIPLE
        return not is_participle or not self._introduces.isdisjoint({SPEECH, CONTENT})

    def _is_spoken(self, quote: Quoted) -> bool:
        """Tell whether a quotation that no colon introduces is what the cue says."""
        prose, match = self._prose, self._match
        if name_end(prose.words, quote.first, len(prose.text)) is not None:
            return False
        is_next = quote.first == match.last
        is_marked = SPEECH in self._introduces
        if match.cue.ambiguous and not is_marked:
            is_participle = match.shape is Shape.PARTICIPLE
            if not (is_participle and is_next):
                return False
        if quote.length >= LEAST_SPEECH:
            return is_next or not self._is_title(quote.first - 1)
        return is_next and is_marked and quote.length >= _LEAST and not self._names(quote)

    def _is_title(self, index: int) -> bool:
        """Tell whether a word makes a title of the marks after it: «في ندوة حول «…»»."""
        word = self._prose.folded(index)
        is_own = PREPOSITIONS.get(word) in self._introduces
        return word in KINDS | _ABOUT or (word in PREPOSITIONS and not is_own)

    def _names(self, quote: Quoted) -> bool:
        """Tell whether a short quotation names who speaks: «قالت «الحياة» أمس إن»."""
        prose = self._prose
        own = PREPOSITIONS.get(prose.folded(quote.last))
        ahead = range(quote.last, min(quote.last + _NAMES, prose.sentence_end(quote.first)))
        return own in self._introduces or any(prose.folded(at) in COMPLEMENTIZERS for at in ahead)

    def _that(self, index: int) -> Lead | None:
        """Give the content that أن begins at a word."""
        prose, folded = self._prose, self._prose.folded(index)
        if begins_speech(prose, self._match, index):
            return Lead(Kind.THAT, index, index)
        later = _LATER_THAT
        if self._match.shape is Shape.PARTICIPLE:  # «وحسب مصادر مؤكدة، فإن»
            later |= {_SO_THAT}
        if folded not in COMPLEMENTIZERS or folded in later or not prose.words[index].gap:
            return None  # «سي.إن.إن» has no «إن»
        if index + 1 >= len(prose.words) or self._is_in_a_name(index) or self._is_if(index):
            return None
        if index > self._match.last and (self._is_adverbial(index) or self._is_of_a_verb(index)):
            return None
        preposition = PREPOSITIONS.get(prose.folded(index - 1))
        is_led = index > self._match.last and preposition is not None
        needed = preposition if is_led else CONTENT
        if self._match.shape is Shape.PHRASE and not is_led:  # «بحجة أن»
            needed = None
        with_that = not is_led and _WITH in self._introduces and folded.startswith("با")
        if needed is not None and needed not in self._introduces and not with_that:
            return None
        return Lead(Kind.THAT, index - is_led, index + (folded in _PLAIN_THAT))

    def _is_adverbial(self, index: int) -> bool:
        """Tell whether «أن» belongs to the word before it: «بعد أن», «رغم أنه»."""
        before = self._prose.match_at.get(index - 1)
        if before is not None and before.shape is Shape.PHRASE and before != self._match:
            return True  # «رفضت الطلب بزعم أن»
        word = self._prose.words[index]
        if self._prose.folded(index - 2).removeprefix("و") in BESIDE:  # «فضلا عن أن»
            return self._prose.folded(index - 1) in PREPOSITIONS
        if self._prose.folded(index - 2) in _TOLD_BY:  # «علمت من مصادر خاصة أن»
            return False
        is_sure = word.raw.startswith("إ") or word.after_comma  # «قالت خصوصا إن»
        return not is_sure and self._prose.folded(index - 1).removeprefix("و") in ADVERBIAL

    def _is_if(self, index: int) -> bool:
        """Tell whether «إن» is «if»: a verb follows it, and no noun or pronoun."""
        word, following = self._prose.words[index], self._prose.words[index + 1]
        is_clausal = self._match.cue.lemma in _SAYING or word.raw != "إن"
        return not is_clausal and following.is_joined and is_verb(following)

    def _is_of_a_verb(self, index: int) -> bool:
        """Tell whether «أن» follows another verb, which it belongs to: «ما يستطيع أن»."""
        word, before = self._prose.words[index], self._prose.words[index - 1]
        if word.folded != _THAT or word.raw.startswith("إ") or not word.is_joined:
            return False
        return is_verb(before)

    def _is_in_a_name(self, index: int) -> bool:
        """Tell whether a word stands in marks that neither the cue nor the content does."""
        prose = self._prose
        is_inside = prose.inside[index] and not prose.inside[self._match.first]
        return is_inside and index not in prose.quote_at

    def _has_content(self, other: CueMatch) -> bool:
        """Tell whether a participle can take the أن that follows it."""
        return any(CONTENT in form.cue.introduces for form in other.forms)

    def _is_closed_by(self, index: int) -> bool:
        """Tell whether another cue begins at a word, which what follows belongs to."""
        prose, other = self._prose, self._prose.match_at.get(index)
        if other is None:
            return False
        is_saying = other.cue.lemma in _SAYING
        match other.shape:
            case Shape.NOUN:
                is_bare = prose.folded(index) == _SAYING_OF or index == self._match.last
                return is_saying and not is_bare
            case Shape.PARTICIPLE:
                is_adverb = not self._has_content(other)
                word = prose.words[index]
                is_parted = word.after_comma and word.raw.endswith("ة")  # «، داعية الله أن»
                is_accusative = is_parted or word.raw.endswith(_ACCUSATIVE)
                return is_saying or (is_accusative and not is_adverb)  # «قال معقبا، إن»
            case Shape.PHRASE:
                return False
        before = prose.folded(index - 1)  # «مصدر، لم يكشف عن اسمه، بأن»
        is_relative = before in RELATIVES | {_WHAT} | _NEGATING and not other.is_joined
        return is_saying or not (other.cue.ambiguous or is_relative)
