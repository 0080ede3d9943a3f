"""Whether a verb that may be a cue attributes anything where it stands.

Kept out are impersonal forms («يُذكر أن»), what is said not to have been said («لم يعلن»), plans,
and words that are cues only where a clause begins with them.
"""

from typing import Final

from annotator.suggest.boundaries import CONNECTIVES, POINTING
from annotator.suggest.complements import is_ranked
from annotator.suggest.cues import CueMatch
from annotator.suggest.denounced import DENOUNCES
from annotator.suggest.documents import STANDING, stands_in_document
from annotator.suggest.inflection import OBJECTS, Agreement, Shape
from annotator.suggest.judgements import PUTS
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.leads import LEAST_SPEECH, lead_after
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.participles import PARTED
from annotator.suggest.party_words import surely_speaks
from annotator.suggest.prose import Prose
from annotator.suggest.verb_words import is_verb
from annotator.suggest.verbal_nouns import in_list, is_expressed, names_content
from annotator.text.folding import fold

_IMPERSONAL: Final = frozenset(
    ("ذكر", "توقع", "اعتقد", "رجح", "قدر", "زعم", "خشي", "افترض", "ظن", "روى", "حكى", "علم")
)
"""Verbs whose imperfect without a subject is passive: «يُذكر أن», «يُتوقع أن»."""

_ALWAYS_IMPERSONAL: Final = frozenset({"تبين", "اتضح", "تردد"})
_IS_TOLD: Final = "تردد"
_IN: Final = fold("في")
_AMONG_PEOPLE: Final = frozenset(fold("وسائل الإعلام الصحافة الصحف أوساط الأوساط مواقع").split())
_INTENTIONS: Final = frozenset({"اعتزم", "عزم", "نوى", "أراد", "رغب", "فضل"})
_NOMINAL_TOO: Final = frozenset(
    {"عبر", "ثمن", "وعد", "هدد", "أبرز", "نص", "حث", "أمر", "وجه", "أرجع", "أبدى", "لوح", "أنذر"}
)
"""Cues that are often another word, but not where a clause begins with them."""

_EXPLAINS: Final = "بين"
_FINDS: Final = "وجد"
_THAT_ONLY: Final = frozenset({"بين", "ادعى", _FINDS})
_SURE: Final = frozenset({"حمل", "نظر", "نقل"})
"""Words whose leads are found only where they surely introduce a content."""

_LEARNS: Final = "علم"
_RULES: Final = "نص"
_DESCRIBES: Final = "وصف"
_OF_STUDIES: Final = frozenset({"أظهر", "بين", "أبرز", "رصد", "سجل"})
_NOUNS_TOO: Final = frozenset({"رصد", "سجل"})
_CONTRACT: Final = "عقد"
_AGREES: Final = "أجمع"
_AGAIN: Final = frozenset({"جدد", "كرر"})
_WANTS: Final = "طلب"
_OF: Final = fold("من")
_LACK: Final = fold("عدم")
"""«طلبت عدم نشر اسمها» is asked of the paper."""

_ORDERS: Final = "أمر"
_SHOWS: Final = "أبدى"
_HOLDS: Final = "اعتبر"
_COMMENTS: Final = "عقب"
_ON: Final = fold("على")
_BEFORE: Final = fold("قبل")
_THAT: Final = fold("أن")
_OF_WHAT: Final = frozenset(fold("مما بما عما").split())
_WHAT: Final = _OF_WHAT | {"ما", "لما"}
_DENYING: Final = frozenset(fold("هل أن لم لن لا ولم ولن ألا قد لكي كي").split())
_NOT: Final = {
    **dict.fromkeys(fold("لم ولم").split(), frozenset({"نفى", "أنكر", "استبعد"})),
    **dict.fromkeys(fold("لا ولا").split(), frozenset({"استبعد"})),
}
"""Particles, and the verbs of which they make a cautious «yes»: «لم ينف أن»."""
_BEFORE_VERB: Final = frozenset(
    fold(
        "كان كانت قد وقد كما حيث ثم جهته جهتها جانبه جانبها بدوره بدورها الذي التي الذين كانوا وكان"
        " حين فقد زال زالت يزال تزال وكانت فيما بينما لكن إذ لكنه لكنها لكنهم ولكنه ولكنها إنه إنها"
    ).split()
)
_IN_IT: Final = frozenset(fold("فيه فيها").split())
_FRONTING: Final = frozenset(fold("في من على خلال بعد عقب أثناء خلال إلى").split())
_OPENED: Final = frozenset({"عبر", "حث", "أبدى", "ثمن", "وعد", "هدد", "شكر", "رد", "علق", "كتب"})
_EXPRESSES: Final = "عبر"
_MANY: Final = frozenset(fold("عدد كثير الكثير بعض البعض مئات عشرات آلاف نواب مواطنون").split())
_OPENING: Final = 6
"""Words of an adverbial before a verb, with no comma after it."""

_FAR: Final = 9
"""Words more between a verb and «إلى أن», which says for certain that a content follows."""


def attributes(prose: Prose, match: CueMatch) -> bool:
    """Tell whether a finite verb may attribute anything here at all."""
    if match.cue.lemma in _INTENTIONS or _is_impersonal(prose, match) or _is_denied(prose, match):
        return False
    if match.cue.lemma in STANDING and not stands_in_document(prose, match):
        return False
    if match.cue.lemma == _HOLDS and match.shape is Shape.IMPERFECT:
        lead = lead_after(prose, match)  # «الصيد يعتبر مهنة» holds nothing
        is_of_him = prose.words[match.first].raw.endswith(OBJECTS)  # «ما يعتبره السكان خطرا»
        is_next = lead is not None and (is_of_him or lead.at == match.last)
        return is_next or opens_clause(prose, match)
    return True


def introduces(prose: Prose, match: CueMatch, lead: Lead) -> bool:
    """Tell whether what follows a verb is its content, though it may be another word."""
    if match.cue.lemma in _AGAIN | {_AGREES} and not _is_said_again(prose, match, lead):
        return False
    if not match.cue.ambiguous:
        return True
    lemma = match.cue.lemma
    is_after = lemma == _COMMENTS and not _has_between(prose, match, lead, _ON)  # «عقب الجلسة»
    has_colon = lead.at == match.last and prose.words[lead.at].after_colon
    if lemma == _EXPLAINS and _is_between(prose, match):
        return False
    is_object = lead.kind is Kind.OBJECT and lemma in _OF_STUDIES
    is_that = lead.kind is Kind.THAT or has_colon or is_object
    is_own = lemma == _FINDS and not surely_speaks(prose.folded(match.last))  # «وجد نفسه»
    if is_after or is_own or (lemma in _THAT_ONLY and not is_that):
        return False
    if lead.kind in {Kind.THAT, Kind.SPEECH}:
        is_clause = opens_clause(prose, match) and _is_near(prose, match, lead)
        return is_clause or _is_of_report(prose, match, lead)
    return _introduces_noun(prose, match, lead)


def _is_said_again(prose: Prose, match: CueMatch, lead: Lead) -> bool:
    """Tell whether «جدد» and «أجمع» are said: «جدد رفضه», and no «جدد عقده», «يجمع المهرجان»."""
    if match.cue.lemma == _AGREES:
        is_clause = lead.kind is Kind.THAT and lead.first > lead.at
        is_many = match.agreement is Agreement.THEY
        return is_many or match.shape is Shape.PERFECT or is_clause
    if lead.kind is not Kind.OBJECT:
        return True
    noun = prose.folded(lead.first)
    is_next = lead.at - _past_subject(prose, match) <= 1
    return is_next and in_list(noun) and not noun.startswith(_CONTRACT)


def _is_between(prose: Prose, match: CueMatch) -> bool:
    """Tell whether «وبين» is the second of «بين الجسر وبين السوق»."""
    start = prose.sentence_start(match.first)
    return match.is_joined and any(
        prose.folded(at) == _EXPLAINS for at in range(start, match.first)
    )


def _is_of_report(prose: Prose, match: CueMatch, lead: Lead) -> bool:
    """Tell whether a party follows «بين» and أن follows that: «وعن المدارس بين التقرير أن»."""
    is_party = match.cue.lemma == _EXPLAINS and surely_speaks(prose.folded(match.last))
    return is_party and lead.at <= _past_subject(prose, match)


def _is_near(prose: Prose, match: CueMatch, lead: Lead) -> bool:
    """Tell whether a clause or quotation stands close enough after the subject of a verb."""
    if match.cue.lemma in _OF_STUDIES and surely_speaks(prose.folded(match.last)):
        return True  # «أظهرت دراسة …، نشرت أمس، أن»
    if match.cue.lemma in _NOUNS_TOO and match.is_joined and match.agreement is Agreement.HE:
        return False  # «ورصد السلاحف»
    if prose.words[lead.at].after_comma and prose.words[_past_subject(prose, match)].after_comma:
        return True  # «بين المدير، في تصريح، أن»
    if match.cue.lemma in STANDING and prose.words[lead.at].after_colon:
        return True
    is_led = lead.first - lead.at == len(("إلى", "أن"))
    return lead.at - _subject_end(prose, match) <= (_FAR if is_led else 2)


def _introduces_noun(prose: Prose, match: CueMatch, lead: Lead) -> bool:
    """Tell whether a noun is the content of a verb that may be another word."""
    opens = opens_clause(prose, match)
    match match.cue.lemma:
        case lemma if lemma == _LEARNS:
            is_perfect = match.shape is Shape.PERFECT
            return opens and is_perfect and match.agreement is Agreement.SHE
        case lemma if lemma in {_WANTS, _SHOWS}:  # «طلب من الأهالي البقاء»
            is_wanted = _has_between(prose, match, lead, _OF)
            is_shown = is_expressed(prose.folded(lead.first))
            opens = opens or match.agreement is Agreement.THEY
            is_wanted = is_wanted or _is_surely_asked(prose, match, lead)
            return opens and (is_wanted if lemma == _WANTS else is_shown)
        case lemma if lemma == _RULES:  # «الدستور ينص على», «المادة العاشرة نصت على»
            is_verb_here = match.shape is Shape.IMPERFECT or match.agreement is Agreement.SHE
            return is_verb_here or opens or lead.at == match.last
        case lemma if lemma in _NOMINAL_TOO:
            is_officer = lemma == _ORDERS and prose.words[match.first].raw.startswith("آ")
            return (opens or match.agreement is Agreement.THEY) and not is_officer
        case lemma if lemma in _OF_STUDIES:  # «أظهرت الدراسة ارتفاع», «وبين د. سالم أهمية»
            head = prose.folded(match.last)
            return opens and lead.at > match.last and (surely_speaks(head) or is_ranked(head))
        case lemma:
            return lemma in _SURE or (lemma in {PUTS, *DENOUNCES} and opens)  # «دانت الهجوم»


def _is_surely_asked(prose: Prose, match: CueMatch, lead: Lead) -> bool:
    """Tell whether «طلبت» is a verb with its subject, and what it asks for an act of others."""
    is_noun_too = match.shape is Shape.PERFECT and match.agreement is Agreement.HE
    head = prose.folded(match.last)
    is_named = lead.at > match.last and (surely_speaks(head) or is_ranked(head))
    is_whom = is_named if is_noun_too else match.agreement is Agreement.SHE
    return lead.kind is Kind.OBJECT and is_whom and prose.folded(lead.first) != _LACK


def _has_between(prose: Prose, match: CueMatch, lead: Lead, word: str) -> bool:
    """Tell whether a word stands between a verb and what introduces its content."""
    return any(prose.folded(at) == word for at in range(match.last, lead.at))


def _subject_end(prose: Prose, match: CueMatch) -> int:
    """Give the index after the subject of a verb, at least a few words from it."""
    return max(match.last + PARTED, _past_subject(prose, match))


def _past_subject(prose: Prose, match: CueMatch) -> int:
    """Give the index after the words that name the subject of a verb; that of its last word."""
    phrases = NounPhrases(prose.words, prose.lexicon, prose.words[-1].end)
    return min(phrases.end_after(match.last), len(prose.words) - 1)


def opens_clause(prose: Prose, match: CueMatch) -> bool:
    """Tell whether a clause may begin at a verb: after a stop, a comma, a conjunction, «كان»."""
    word = prose.words[match.first]
    if match.is_joined or match.first == 0 or word.after_comma or word.ends_sentence:
        return True
    before = prose.folded(match.first - 1)
    if match.cue.lemma in {_DESCRIBES, _HOLDS} and before in _WHAT:  # «ما وصفته بـ»
        return True
    if _follows_opening(prose, match):
        return True
    is_in_it = prose.folded(match.last) in _IN_IT  # «أصدروا بيانا طالبوا فيه»
    return is_in_it or before in _BEFORE_VERB


def _follows_opening(prose: Prose, match: CueMatch) -> bool:
    """Tell whether only an adverbial stands before a verb: «وفي السياق ذاته عبر نواب عن»."""
    start = prose.sentence_start(match.first)
    is_near = match.first - start <= _OPENING
    if (
        not is_near
        or match.cue.lemma not in _OPENED
        or prose.folded(start).removeprefix("و") not in _FRONTING
    ):
        return False
    if match.cue.lemma == _EXPRESSES and not _is_many(prose.folded(match.last)):
        return False  # «في تغريدة عبر حسابه»
    return not any(is_verb(prose.words[at]) for at in range(start, match.first))


def _is_many(word: str) -> bool:
    return word in _MANY or surely_speaks(word) or is_ranked(word)


def points_back(prose: Prose, match: CueMatch) -> bool:
    """Tell whether «ما» and what points before it refer a verb to the words before."""
    if match.is_joined or match.cue.ambiguous or prose.folded(match.first - 1) != "ما":
        return False
    return prose.folded(match.first - 2) in POINTING | {"كما"} or follows_on_what(prose, match)


def follows_on_what(prose: Prose, match: CueMatch) -> bool:
    """Tell whether a verb stands in «، على ما أفاد», after its content."""
    at = match.first - 2
    return prose.folded(at) == _ON and prose.folded(at + 1) == "ما" and prose.words[at].after_comma


def follows_speech(prose: Prose, match: CueMatch) -> bool:
    """Tell whether a verb stands right after a quotation that may be its content."""
    quote = prose.quote_ending.get(match.first)
    if quote is None or quote.length < LEAST_SPEECH or match.is_joined or match.cue.ambiguous:
        return False
    return not prose.is_break(match.first)


def calls_so(prose: Prose, match: CueMatch) -> bool:
    """Tell whether a word is somebody's own for a thing: «قال إنه يرد على ما وصفه بخروق»."""
    return match.cue.lemma == _DESCRIBES and prose.words[match.first].raw.endswith(OBJECTS)


def in_clause_after(prose: Prose, match: CueMatch) -> bool:
    """Tell whether a connective right before a verb ties it to the clause before."""
    return prose.folded(match.first - 1) in CONNECTIVES


def _is_impersonal(prose: Prose, match: CueMatch) -> bool:
    lemmas = {form.cue.lemma for form in match.forms}
    if _IS_TOLD in lemmas and prose.folded(match.last) == _IN:
        return prose.folded(match.last + 1) not in _AMONG_PEOPLE
    if lemmas & _ALWAYS_IMPERSONAL:
        return True
    is_passive = match.shape is Shape.IMPERFECT and match.agreement is Agreement.HE
    if not is_passive or not lemmas & _IMPERSONAL:
        return False
    following = prose.folded(match.last)
    is_passive = following.startswith(_THAT) or names_content(following)  # «يُتوقع هطول»
    return is_passive or following in {fold("بأن"), fold("إلى"), fold("أيضا")}


def _is_denied(prose: Prose, match: CueMatch) -> bool:
    """Tell whether a verb is said not to have been spoken: «لم يعلن», «أن يعلن»."""
    if match.is_joined:
        return False
    before = prose.folded(match.first - 1)
    if before in _OF_WHAT:
        return match.cue.lemma != _DESCRIBES  # «لما وصفه بـ»
    if before == _THAT and prose.folded(match.first - 2) == _BEFORE:
        return False
    is_affirmed = match.cue.lemma in _NOT.get(before, ())
    return match.shape is Shape.IMPERFECT and before in _DENYING and not is_affirmed
