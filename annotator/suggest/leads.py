"""How a cue goes on to its content: by أن, a colon, marks, a preposition, or a noun as its object.

Indices count words of the article.
"""

from enum import Enum
from typing import Final, NamedTuple

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Shape
from annotator.suggest.lexicon import CONTENT, OBJECT, SPEECH
from annotator.suggest.name_words import (
    ALI,
    CLOSING,
    COMPLEMENTIZERS,
    NAMED,
    RELATIVES,
    TIMES,
    TITLES,
)
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.objects import object_start
from annotator.suggest.prose import Prose
from annotator.suggest.verbal_nouns import has_pronoun, in_list, names_content
from annotator.text.folding import fold

REACH: Final = 45
"""Words between a verb and its content: a long subject, an occasion, a date."""

NEAR: Final = 10
"""Words between a participle or noun and its content."""

LEAST_SPEECH: Final = 4
"""Words of a quotation that nothing but its marks introduces; shorter ones are names and terms."""

PREPOSITIONS: Final = {fold(word): word for word in ("إلى", "على", "عن", "من", "في")}
_IDIOMS: Final = frozenset(
    fold(
        "هامش خلفية صعيد غرار رأس أثر إثر مدى مستوى الأقل حد جانب حين ذلك جهته جهتها جهتهم خلال أجل"
        " قبل بين جانبه جانبها جانبهم جهة ناحية ناحيته ناحيتها طريق كثب سؤال أسئلة حسابه حسابها صفحته"
        " صفحتها موقعه موقعها تويتر فيسبوك لسان الفور الهواء حدة ضوء أساس متن ما"
    ).split()
)
"""Words after which a preposition is an adverb: «على هامش», «من جهته»."""

_PLAIN_THAT: Final = frozenset(fold("أن إن بأن فإن").split())
_LATER_THAT: Final = frozenset(fold("وأن لأن").split())
_NOT_ATTACHED: Final = frozenset(
    fold(
        "بعد بين بشأن بعض بدون بل بلا بلد بلاد بيان بيانات باسم بحث بداية بدء بدوره بدورها باريس"
        " برنامج بغداد بيروت بنك بريطانيا بسبب بحسب بناء بوتين بلدية بطولة بحق به بها بهم بهذا"
        " بهذه بذلك بكل بعيد برئاسة بصفته بصفتها بمناسبة بحضور بعدما بينما بقوله بقولها بقولهم"
        " بالقول بالذات بالتالي باستمرار بشدة بوضوح بقوة بالفعل بن بنت بيت بشكل بصورة بيد بجانب"
        " بالإضافة بالنسبة بحيث"
    ).split()
)
_SAYING: Final = frozenset({"قال", "قول", "سؤال"})
NOMINAL_SENSES: Final = frozenset(
    {
        "affirm", "announce", "explain", "view", "expect", "wish_fear", "admit_agree",
        "support_praise", "deny_doubt", "criticise_oppose", "accuse", "directive",
        "warn_threaten", "commit", "nominal", "evidential",
    }
)  # fmt: skip
_ALSO_NOMINAL: Final = frozenset({"أعرب", "عبر", "ألمح", "طلب", "نظر"})
_NEVER_NOMINAL: Final = frozenset(
    {"وافق", "صادق", "اتفق", "رأى", "شعر", "استند", "دافع", "سلم", "ذهب", "أراد", "رغب",
     "فضل", "حكم", "قضى", "وجه", "قدر", "توصل", "كتب", "قرر", "شجع", "ختم", "بشر"}
)  # fmt: skip


class Kind(Enum):
    """What introduces a content."""

    THAT = "that"
    SPEECH = "speech"
    PREPOSITION = "preposition"
    OBJECT = "object"


class Lead(NamedTuple):
    """A content begins at the word `first`; what introduces it at the word `at`."""

    kind: Kind
    at: int
    first: int


def lead_after(prose: Prose, match: CueMatch) -> Lead | None:
    """Find what introduces the content of a cue that stands before it."""
    if match.first not in prose.leads:
        prose.leads[match.first] = _Leading(prose, match).found()
    return prose.leads[match.first]


class _Leading:
    """The search of one cue's lead."""

    def __init__(self, prose: Prose, match: CueMatch) -> None:
        self._prose, self._match = prose, match
        self._introduces = frozenset().union(*(form.cue.introduces for form in match.forms))
        reach = REACH if match.is_verb else NEAR
        self._limit = min(len(prose.words), match.last + reach)
        phrases = NounPhrases(prose.words, prose.lexicon, prose.words[-1].end)
        self._subject_end = (
            phrases.end_after(match.last, self._introduces) if match.is_verb else match.last
        )

    def found(self) -> Lead | None:
        """Walk over the words after the cue to the first that introduces a content."""
        if self._match.cue.lemma == _BLAMES:
            return self._blame()
        if self._prose.folded(self._match.last) in _BACK and self._is_relative():
            return None
        nominal: Lead | None = None
        for index in range(self._match.last, self._limit):
            spoken = self._speech(index)
            if spoken is not None:
                return (
                    spoken if nominal is None or self._prose.words[index].after_colon else nominal
                )
            if self._prose.is_break(index):
                break
            that = self._that(index)
            if that is not None:
                return that if nominal is None or nominal.at == that.at else nominal
            if self._is_closed_by(index):
                break
            nominal = self._better(nominal, self._nominal(index))
        return nominal

    def _is_relative(self) -> bool:
        return self._prose.folded(self._match.first - 1) in RELATIVES | {"ما"}

    def _blame(self) -> Lead | None:
        """Give whom «حمّل» makes responsible, and for what: its content."""
        prose, last = self._prose, self._match.last
        ahead = range(last, min(last + 14, prose.sentence_end(self._match.first)))
        if not any(prose.folded(at).removeprefix("ال") == _BLAME for at in ahead):
            return None
        first = last
        if self._match.is_verb:
            first = object_start(prose.words, last, ahead.stop)
            blamed = (at for at in ahead if at > last and prose.folded(at) in _BLAMED)
            first = next(blamed, first) if first == ahead.stop else first
        return Lead(Kind.OBJECT, first, first) if first < ahead.stop else None

    def _speech(self, index: int) -> Lead | None:
        """Give the content that a colon or marks begin at a word."""
        prose, word = self._prose, self._prose.words[index]
        quote = prose.quote_at.get(index)
        if word.after_colon:
            skip = prose.folded(index) in _PLAIN_THAT and not word.after_mark
            return Lead(Kind.SPEECH, index, index + skip)
        if quote is None or word.ends_sentence:
            return None
        is_next = index == self._match.last
        if self._match.cue.ambiguous and SPEECH not in self._introduces:
            if self._match.shape is not Shape.PARTICIPLE or not is_next:
                return None
        if quote.length < LEAST_SPEECH and prose.folded(quote.last) in COMPLEMENTIZERS:
            return None  # «قالت «الحياة» إن»
        if is_next and quote.length >= 2 and SPEECH in self._introduces:  # noqa: PLR2004
            return Lead(Kind.SPEECH, index, index)
        if quote.length >= LEAST_SPEECH and not self._is_name(index):
            return Lead(Kind.SPEECH, index, index)
        return None

    def _is_name(self, index: int) -> bool:
        return index > 0 and self._prose.folded(index - 1) in _KINDS

    def _that(self, index: int) -> Lead | None:
        """Give the content that أن begins at a word."""
        word = self._prose.words[index]
        if word.folded not in COMPLEMENTIZERS or word.folded in _LATER_THAT:
            return None
        if index + 1 >= len(self._prose.words) or self._is_in_a_name(index):
            return None
        at = index
        preposition = PREPOSITIONS.get(self._prose.folded(index - 1))
        if index > self._match.last and preposition is not None:
            if preposition not in self._introduces:
                return None
            at = index - 1
        elif CONTENT not in self._introduces:
            if "ب" not in self._introduces or not word.folded.startswith("با"):
                return None
        return Lead(Kind.THAT, at, index + (word.folded in _PLAIN_THAT))

    def _is_in_a_name(self, index: int) -> bool:
        """Tell whether a word stands in marks that neither the cue nor the content does."""
        prose = self._prose
        return (
            index not in prose.quote_at
            and prose.inside[index]
            and not prose.inside[self._match.first]
        )

    def _is_closed_by(self, index: int) -> bool:
        """Tell whether another cue begins at a word, which what follows belongs to."""
        other = self._prose.match_at.get(index)
        if other is None or (index == self._match.last and other.shape is Shape.NOUN):
            return False
        if other.cue.lemma in _SAYING and other.shape is not Shape.NOUN:
            return True
        if other.shape is Shape.NOUN:
            return other.cue.lemma in _SAYING and self._prose.folded(index) != "قول"
        if other.shape is Shape.PARTICIPLE:
            return self._prose.words[index].raw.endswith(("ا", "اً", "ًا"))
        if not other.is_verb or other.cue.ambiguous:
            return False
        relative = self._prose.folded(index - 1) in {"الذي", "التي", "الذين", "ما"}
        return other.is_joined or not relative

    def _nominal(self, index: int) -> Lead | None:
        """Give the content that a noun begins at a word, alone or after a preposition."""
        if not self._takes_nouns():
            return None
        prose, word = self._prose, self._prose.words[index]
        preposition = None if word.raw == ALI else PREPOSITIONS.get(word.folded)
        if preposition in self._introduces and index >= self._subject_end:
            if index + 1 < len(prose.words) and prose.folded(index + 1) not in _IDIOMS:
                return Lead(Kind.PREPOSITION, index, index + 1)
            return None
        if "ب" in self._introduces and self._is_attached(index):
            return Lead(Kind.PREPOSITION, index, index + (word.folded == "ب"))
        if OBJECT in self._introduces and self._is_object(index):
            return Lead(Kind.OBJECT, index, index)
        return None

    def _takes_nouns(self) -> bool:
        cues = [form.cue for form in self._match.forms]
        return any(
            (cue.sense in NOMINAL_SENSES or cue.lemma in _ALSO_NOMINAL or OBJECT in cue.introduces)
            and cue.lemma not in _NEVER_NOMINAL
            for cue in cues
        )

    def _is_attached(self, index: int) -> bool:
        """Tell whether a word is a noun after an attached ب."""
        folded = self._prose.folded(index)
        if folded == "ب":
            return True
        if not folded.startswith("ب") or folded in _NOT_ATTACHED or len(folded) < len("بفتح"):
            return False
        return folded.startswith("بال") or names_content(folded[1:])

    def _is_object(self, index: int) -> bool:
        """Tell whether the object of the verb begins at a word."""
        prose, folded = self._prose, self._prose.folded(index)
        if index == self._match.last:
            return self._is_first_object(index)
        before = prose.folded(index - 1)
        if before in _GOVERNING:
            return False
        if not prose.words[index].is_joined:
            return self._follows_aside(index)
        aside = range(self._subject_end, index - 1)
        if any(prose.folded(at) in _GOVERNING for at in aside) and not in_list(folded):
            return folded == _NUMBER
        if folded in _THESE:
            return before.startswith(("ال", "ب"))
        if index > self._subject_end + 2 and not in_list(folded):
            return False
        raw = prose.words[index].raw
        if has_pronoun(raw, folded) or folded == _NUMBER:
            return True
        if not names_content(folded, raw):
            return False
        return before not in TITLES | NAMED | _CONSTRUCT or before.startswith("ال")

    def _follows_aside(self, index: int) -> bool:
        """Tell whether an object follows an aside in commas: «أعلنت س، اليوم، إعادة…»."""
        prose = self._prose
        if not prose.words[index].after_comma or prose.words[index].ends_sentence:
            return False
        opens = (at for at in range(index - 1, self._match.last, -1) if prose.words[at].after_comma)
        start = next(opens, None)
        if start is None or index - start > _ASIDE or prose.folded(start) not in _ASIDES:
            return False
        return names_content(prose.folded(index), prose.words[index].raw)

    def _is_first_object(self, index: int) -> bool:
        """Tell whether the object follows at once, the subject being dropped or before."""
        folded = self._prose.folded(index)
        if self._match.shape is Shape.PARTICIPLE:
            is_closing = folded in CLOSING or folded in _THEM or folded in PREPOSITIONS
            return self._prose.words[index].is_joined and (folded in _THESE or not is_closing)
        return in_list(folded) or has_pronoun(self._prose.words[index].raw, folded)

    def _better(self, old: Lead | None, new: Lead | None) -> Lead | None:
        if old is None or new is None:
            return old or new
        strong = in_list(self._prose.folded(new.first)) and not in_list(
            self._prose.folded(old.first)
        )
        same = self._prose.folded(new.at) == self._prose.folded(old.at)
        return new if strong and same else old


_GOVERNING: Final = frozenset(PREPOSITIONS) | frozenset(
    fold("حول بشأن خلال عبر مع لدى ضد نحو").split()
)
_ASIDE: Final = 7
"""Words of an aside in commas between a subject and its object."""

_ASIDES: Final = TIMES | frozenset(fold("في خلال على عبر من مساء").split())
_CONSTRUCT: Final = frozenset(
    fold(
        "قسم شؤون شؤوون قطاع عملية عمليات خطة مشروع مشاريع برنامج برامج هيئة لجنة لجان وزارة إدارة مدة"
        " مجال مجالات وحدة فرع دائرة مديرية مصلحة جهاز ديوان ملف قضية مسؤولو مسؤولي خبراء أعضاء إعادة"
        " عدم ضرورة أهمية سوق نظام قانون قرار مرحلة فترة نقطة مكتب غرفة فريق فرق قوات مجلس اتفاق"
    ).split()
)
"""Nouns that a noun after them completes: «قسم توزيع»."""

_BLAMES: Final = "حمل"
_BLAME: Final = fold("مسؤولية")
_BLAMED: Final = frozenset(
    fold("وزارة حكومة إدارة شركة هيئة سلطات قوات الحكومة السلطات المسؤولية").split()
)
_BACK: Final = frozenset(fold("عنه عنها عنهم به بها بهم إليه إليها عليه عليها فيه فيها").split())
"""Prepositions with a pronoun: in a relative clause the content stands before."""

_NUMBER: Final = fold("عددا")
_THEM: Final = frozenset(fold("إياه إياها إياهم إياهما").split())
_THESE: Final = frozenset(fold("هذا هذه ذلك تلك هؤلاء").split())
_KINDS: Final = frozenset(
    fold(
        "صحيفة قناة وكالة موقع شركة حزب حركة فيلم كتاب جماعة تنظيم منظمة مؤسسة جمعية فرقة نادي"
        " مركز شبكة برنامج مسلسل مسرحية مجلة جريدة أغنية رواية ديوان عنوان بعنوان اسم باسم لعبة"
        " جائزة هاشتاغ وسم شعار معرض مهرجان كأس مشروع مبادرة حملة عملية"
    ).split()
)


def introduces_that(match: CueMatch) -> bool:
    """Tell whether any cue of these letters can introduce a clause or the words themselves."""
    return any({CONTENT, SPEECH} & form.cue.introduces for form in match.forms)
