"""Who a cue says it of: the subject after the verb or before it, or none where it is dropped.

Spans are code points of the article.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.adverbials import past_adverbial
from annotator.suggest.agreeing import is_construct, is_people, spoken_of_by
from annotator.suggest.complements import ACCORDING, closes, is_ranked
from annotator.suggest.cues import CueMatch
from annotator.suggest.documents import STANDING
from annotator.suggest.inflection import Agreement, Shape
from annotator.suggest.lead_words import STATEMENTS
from annotator.suggest.media_words import is_media
from annotator.suggest.name_words import COMPLEMENTIZERS, IN_IT, OF_A_PART, RELATIVES, TITLES
from annotator.suggest.noun_phrases import LONGEST, NounPhrases
from annotator.suggest.objects import is_own_work, is_surely_object, object_start
from annotator.suggest.topics import document_that, topics
from annotator.suggest.words import Word
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges
from annotator.text.spans import Span

_TO_SOMEBODY: Final = frozenset({"directive", "accuse", "warn_threaten", "answer_ask"})
_ALSO_TO_SOMEBODY: Final = frozenset(
    {"وصف", "أبلغ", "أخبر", "أخطر", "هنأ", "شكر", "لام", "طمأن", "أرجع", "عزا"}
)
_AUXILIARIES: Final = frozenset(fold("كان كانت كانوا قد وقد وكان وكانت سبق سبقت أن").split())
_BETWEEN: Final = frozenset(
    fold(
        "أيضا أمس اليوم لاحقا حينها مؤخرا مجددا بدوره بدورها السبت الأحد الاثنين الإثنين الثلاثاء"
        " الأربعاء الخميس الجمعة له لها لهم عنه عنها إليه إليها فيه فيها به بها ذلك هذا كذلك"
        " بذلك هنا لي لنا منه منها منهم مني منا"
    ).split()
)
RELAYS: Final = {"نقل": fold("عن"), "نسب": fold("إلى")}
"""Verbs of an outlet, and what stands before whoever it quotes."""
_WITH_PRONOUN: Final = frozenset(
    fold(
        "إنه إنها إنهم أنه أنها أنهم بأنه بأنها بأنهم لكنه لكنها لكنهم ولكنه ولكنها"
        " لأنه لأنها لأنهم كأنه كأنها كأنهم"
    ).split()
)
_WORDS_OF: Final = frozenset(fold("تصريحات أقوال تأكيدات").split())
_RUMOURS: Final = frozenset(
    fold(
        "الشائعات شائعات الأنباء أنباء التقارير تقارير معلومات المعلومات مزاعم المزاعم الأصوات"
        " أصوات الجهات جهات"
    ).split()
)
_ALREADY: Final = fold("قد")
_FOR: Final = frozenset({"ل"})
"""What stands between «وفقا» and a party, which so begins with لل where it has the article."""

_WHERE: Final = frozenset(fold("في من").split())
"""What begins no subject before its verb: «في النهاية يرى»."""

_THAT: Final = frozenset(fold("أن إن بأن").split())
_APART: Final = "و"
"""A conjunction that a space parts from its word."""

_DRAWS: Final = "لفت"
_ATTENTION: Final = frozenset(fold("الانتباه النظر الأنظار نظر نظره").split())
"""What is drawn to what is said."""

_AS_FOR: Final = frozenset(fold("أما وأما").split())
_PLURAL: Final = "ات"
_OWNED: Final = ("ه", "ها")
_PERSON: Final = 8
"""Words of a person's title and name."""

_ASIDE: Final = 4
"""Words of an addressee or a time between a verb and its subject."""


class Subjects:
    """Finds the subjects of cues in one row of words of the article."""

    def __init__(self, text: str, words: Sequence[Word], phrases: NounPhrases) -> None:
        """Take the article's text, the row and what reads its phrases."""
        self._text, self._words, self._phrases = text, words, phrases

    def after(self, match: CueMatch) -> Iterator[Span]:
        """Yield what may be the subject after a cue, the likeliest first."""
        if match.is_verb and match.agreement is Agreement.THEY:
            return  # a verb before its subject stands in the singular
        if match.is_verb and self._has_pronoun_before(match):
            return
        first = self._first_after(match)
        if first >= len(self._words) or self._words[first].ends_sentence:
            return
        if self._is_other(match, first):
            return
        leads = match.leads
        is_named = leads == _FOR and self._is_governed(first)
        end = self._phrases.end_from(first) if is_named else self._phrases.end_after(first, leads)
        if end <= first:
            return
        to_somebody = match.cue.sense in _TO_SOMEBODY or match.cue.lemma in _ALSO_TO_SOMEBODY
        if to_somebody and match.is_verb and self._is_object(match, first, end):
            return
        if to_somebody:
            end = object_start(self._words, first, end)
        yield self._span(first, end)
        for cut in range(first + 1, end):
            if self._words[cut].after_comma or self._words[cut].folded in {"في", "من"}:
                yield self._span(first, cut)

    def _is_object(self, match: CueMatch, first: int, end: int) -> bool:
        """Tell whether whom a verb is said to is next to it, the subject being dropped.

        «وحث المتدربين على», and by the gender of the verb «ودعا المنشآت إلى».
        """
        word = self._words[first]
        if is_surely_object(word.folded):
            is_part = word.folded in OF_A_PART and self._word_is(first + 1, "من")
            return not is_part  # «دعا كل من»
        if not word.folded.startswith("ال") and not word.raw.endswith(_OWNED):
            return is_construct(word.raw) and not is_people(word.folded)  # «حث منسوبي الفرع»
        agreements = spoken_of_by(self._words, first, end)
        is_sure = len(agreements) == 1 or word.folded.endswith(_PLURAL)
        return is_sure and match.agreement not in agreements

    def _is_governed(self, index: int) -> bool:
        """Tell whether ل is no letter of a party's own: «وفقا للوزارة», «وفقا لوكالة س»."""
        return self._words[index].folded.startswith("لل") or is_media(self._words, index)

    def _is_other(self, match: CueMatch, first: int) -> bool:
        """Tell whether what begins after a verb tells how or what: «اختتم تصريحه بالقول»."""
        if first > match.last and self._is_how(first):
            return True  # «قال لي بنبرة حزينة»
        return match.cue.lemma not in STANDING and is_own_work(self._words[first])

    def _is_how(self, index: int) -> bool:
        """Tell whether an adverb with ب begins at a word."""
        raw = self._words[index].raw
        return raw.startswith("ب") and bool(likely_edges(raw))

    def _has_pronoun_before(self, match: CueMatch) -> bool:
        """Tell whether the subject is the pronoun before a verb: «إنه يناشد»."""
        before = self._words[match.first - 1] if match.first else None
        return before is not None and not match.is_joined and before.folded in _WITH_PRONOUN

    def relayed_from(self, match: CueMatch) -> Span | None:
        """Give whose words they are in «نقلت الوكالة عن الوزير قوله»: not the subject's.

        «نقل التقرير تصريحات الوزير» names him as the noun's complement.
        """
        relayed = RELAYS.get(match.cue.lemma)
        if relayed is None:
            return None
        for index in range(match.last, min(match.last + _ASIDE * 3, len(self._words) - 1)):
            if self._words[index].folded in {relayed, *STATEMENTS, *_WORDS_OF}:
                end = self._phrases.end_after(index + 1)
                return self._span(index + 1, end) if end > index + 1 else None
        return None

    def before(self, match: CueMatch) -> Iterator[tuple[Span, bool]]:
        """Yield what may be the subject before a verb, and whether a relative clause parts them."""
        if not match.is_verb or (
            match.last < len(self._words) and self._words[match.last].folded in IN_IT
        ):
            return
        if match.is_joined:
            yield from self._topic(match)
            return
        last = match.first
        while last > 0 and self._is_auxiliary(last - 1):
            last -= 1
        relative = last > 0 and self._words[last - 1].folded in RELATIVES
        if relative:
            last -= 1
        if last == 0 or self._words[match.first].ends_sentence:
            return
        parted = not self._words[last].is_joined
        if parted and not (relative or self._words[last].after_mark):
            return
        start = self._phrases.start_before(last)
        if start == last:
            person = self._start_of_person(last) if relative else last
            start = min(person, self._start_of_rumour(last, relative=relative))
        start += start < last and self._words[start].folded == _APART
        if relative and self._stands_before_title(start):
            start += 1  # «وصل المدير حازم الشطي، الذي قال»
        if start < last and self._words[start].folded not in _WHERE:
            (begin, end), first = self._span(start, last), self._words[start]
            is_led = first.folded.startswith("ب") and is_ranked(first.folded[1:])
            yield (begin + is_led, end), relative

    def parted(self, match: CueMatch) -> Iterator[tuple[Span, bool]]:
        """Yield what may be the subject before a verb that an aside parts from it."""
        if not match.is_verb:
            return
        for first, last in topics(self._words, self._phrases, match):
            yield self._span(first, last), False
        document = document_that(self._words, match)
        if document is not None:
            yield self._span(document, match.first), True

    def has_perfect(self, match: CueMatch) -> bool:
        """Tell whether «قد» stands right before a verb, whose subject then stands before that."""
        return self._word_is(match.first - 1, _ALREADY)

    def follows_that(self, span: Span) -> bool:
        """Tell whether «أن» stands before a phrase, which so is the subject of its verb."""
        first = bisect_left(self._words, span[0], key=lambda word: word.start)
        return first > 0 and self._words[first - 1].folded in _THAT

    def _stands_before_title(self, start: int) -> bool:
        """Tell whether a word that is no title stands before one that is."""
        following = self._words[start + 1].folded if start + 1 < len(self._words) else ""
        return self._words[start].folded not in TITLES and following in TITLES

    def _start_of_person(self, last: int) -> int:
        """Give the first word of «اتصل ب[المدير سالم الناصر] الذي», which something governs."""
        for at in range(last - 1, max(0, last - _PERSON - 1), -1):
            if self._words[at].folded in ACCORDING or closes(self._words[at]):
                return last
            if closes(self._words[at - 1]) and is_ranked(self._words[at].folded):
                return at if self._phrases.end_after(at) == last else last
        return last

    def _start_of_rumour(self, last: int, *, relative: bool) -> int:
        """Give the word of «نفى [الشائعات] التي تزعم», which a preposition may govern."""
        heads = range(last - 1, max(-1, last - (_ASIDE if relative else 1 + 1)), -1)
        return next((at for at in heads if self._words[at].folded in _RUMOURS), last)

    def _topic(self, match: CueMatch) -> Iterator[tuple[Span, bool]]:
        """Yield the party of «أما الوزير فقال»."""
        for index in range(match.first - 1, max(-1, match.first - LONGEST), -1):
            if self._words[index].folded in _AS_FOR:
                end = min(self._phrases.end_after(index + 1), match.first)
                if end > index + 1:
                    yield self._span(index + 1, end), False
                return
            if self._words[index].ends_sentence:
                return

    def _first_after(self, match: CueMatch) -> int:
        """Give the index at which a subject would begin: past adverbs and short asides."""
        index = match.last
        if match.cue.lemma in STANDING and self._word_is(index, fold("في")):
            return index + 1  # the document is what speaks
        if match.shape is Shape.PHRASE and (
            self._word_is(index, "ما") or self._word_is(index, "لما")
        ):
            return len(self._words)
        for _ in range(_ASIDE):
            index = self._past_marked_name(index)
            is_drawn = match.cue.lemma == _DRAWS and self._word_in(index, _ATTENTION)
            between = is_drawn or self._word_in(index, _BETWEEN)
            if not between and not (match.is_verb and self._is_to_somebody(index)):
                break
            index += 1
        past = past_adverbial(self._words, index, match.leads) if match.is_verb else None
        return index if past is None else past

    def _past_marked_name(self, index: int) -> int:
        """Give the index after «لـ«الأيام»», the paper that somebody spoke to."""
        if not self._word_is(index, "ل") or not self._words[index + 1 : index + 2]:
            return index
        name = self._words[index + 1]
        if not (name.after_mark or "(" in name.gap):
            return index
        ahead = range(index + 2, min(index + 6, len(self._words)))
        return next(
            (at for at in ahead if self._words[at].after_mark or ")" in self._words[at].gap), index
        )

    def _is_to_somebody(self, index: int) -> bool:
        """Tell whether «للصحافة» stands before a subject, one word long."""
        if index + 1 >= len(self._words) or not self._words[index].folded.startswith("لل"):
            return False
        following = self._words[index + 1]
        return following.is_joined and following.folded not in COMPLEMENTIZERS

    def _is_auxiliary(self, index: int) -> bool:
        return self._words[index].folded in _AUXILIARIES and not (
            self._words[index].folded in COMPLEMENTIZERS and not self._word_is(index - 1, "سبق")
        )

    def _word_is(self, index: int, folded: str) -> bool:
        return 0 <= index < len(self._words) and self._words[index].folded == folded

    def _word_in(self, index: int, among: frozenset[str]) -> bool:
        return index < len(self._words) and self._words[index].folded in among

    def _span(self, first: int, end: int) -> Span:
        start, last = self._words[first].start, self._words[end - 1].end
        return fitted(self._text, Layer.SPEAKER, (start, last))
