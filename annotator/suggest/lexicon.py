"""The cue words: what each is, what it introduces, and every form that it is met in.

They stand in ``cues.tsv`` beside this module, one a line; docs/suggestions.md says where they
come from. The table of forms is made once, of folded words, so that a match is a look-up.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

from annotator.suggest.inflection import (
    OBJECTS,
    Agreement,
    Inflected,
    Shape,
    imperfect_forms,
    noun_forms,
    participle_forms,
    perfect_forms,
    told_forms,
)
from annotator.text.folding import fold

CUES: Final = Path(__file__).with_name("cues.tsv")
RULES: Final = "rules@5"
"""The provenance of what these rules suggest; the number grows when they answer differently."""

NONE: Final = "-"
OTHER_WORDS: Final = frozenset(
    fold(
        "يبلغ تبلغ أبرزها أبرزهم أبرزه دعوة مدينة مدينتين مدينات علما إقرأ اقرأ خشيته خشيتها"
        " خشيتهم وصفا وعدها عدها عده عدت عدد عدا أمرا أمرها أمره أمرهم حكمه حكما حكمها تعد"
        " يعد دعما فصلا عرضا نصها نصه نصا رده ردها ردا بينهم بينها بينه بينهما بينا قدرته قدرتها"
        " قدرتهم قدرا قدرها قدره وجهه وجهها وجهة رغبته رغبتها رغبتهم شعره شعرها حملة حملته حملتها"
        " علمه علمها طلبه طلبها طلبا طالبا طالبة طالبين طالبات كتبه كتبها كتابة كاتبة كاتبا كاتبين"
        " حاكما حاكمة فضله فضلها صورة صوره صورها صورتها صورته شكره شكرها شكرا أسفه حذره رصدها قالا"
        " نفيا ناديا نادية نادين نادي ماضية ماضيا ماضيين مصورة مصورين مصورا محددة محددا محددين"
        " مقررة مقررا عارضة عارضا متفقا متحدثة متحدثا متحدثين ممثلا معارضة معارضا معارضين"
        " مدافعا مدافعة مدافعين داعمة داعمين مسلمة مسلمين مسلما مسلمات محاميا عازمة عازما زائدة"
        " زائدا راصدا ناظرا ناظرة مجددا مجددة ثمنا ملح ملحة ملحا مساندة مناصرة سلم يبدوا أمل يدعى"
        " تجدد تدعى دون دونا دونه دونها اثنتا توجه توجهت أبدا فضلا متداول متداولا متداولة"
        " عاد عادة عادين عادات وجده وجدها وجدهم وجدته وجدتها وجدوه وجدوها"
    ).split()
)
"""Forms that are mostly another word: «مدينة» (city) is no participle of «أدان»."""

_TO_US: Final = frozenset(
    {"أخبر", "أبلغ", "أفاد", "أخطر", "سأل", "أجاب", "طالب", "دعا", "ناشد", "نصح", "أوصى", "طمأن"}
)
"""Verbs whose object may be whoever tells, or reads: «أخبرني», «يدعوك»."""

CONTENT: Final = "أن"
SPEECH: Final = "كلام"
OBJECT: Final = "اسم"


class Cue(NamedTuple):
    """A cue word.

    Attributes:
        lemma: The word as a dictionary has it.
        introduces: What stands between it and its content: أن, a preposition (على إلى ب عن من
            في), ``كلام``, the words themselves after a colon or in marks, or ``اسم``, a noun as
            its object («أكد ضرورة…»).
        sense: What it does with the content (report, add, deny, directive…).
        ambiguous: Whether the same letters are often another word, or another sense.
    """

    lemma: str
    introduces: frozenset[str]
    sense: str
    ambiguous: bool


class Form(NamedTuple):
    """One form of a cue."""

    cue: Cue
    shape: Shape
    agreement: Agreement


class Phrase(NamedTuple):
    """A cue of several folded words; `closed` ends with a pronoun (على حد قوله)."""

    words: tuple[str, ...]
    form: Form
    closed: bool


class Lexicon:
    """The cues under their folded forms."""

    def __init__(self, rows: Iterator[dict[str, str]]) -> None:
        """Inflect every row."""
        forms: defaultdict[str, dict[Form, None]] = defaultdict(dict)
        phrases: defaultdict[str, list[Phrase]] = defaultdict(list)
        for row in rows:
            cue = _cue(row)
            if row["kind"] == "phrase":
                for phrase in _phrases(cue):
                    phrases[phrase.words[0]].append(phrase)
                continue
            for text, shape, agreement in _inflected(row):
                folded = fold(text)
                if folded not in OTHER_WORDS:
                    forms[folded].setdefault(Form(cue, shape, agreement))
        self.forms: Mapping[str, tuple[Form, ...]] = {
            word: tuple(found) for word, found in forms.items()
        }
        self.phrases: Mapping[str, tuple[Phrase, ...]] = {
            word: tuple(sorted(found, key=lambda phrase: -len(phrase.words)))
            for word, found in phrases.items()
        }


@cache
def lexicon() -> Lexicon:
    """Read the cues; done once, some 20 ms."""
    with CUES.open(encoding="utf-8", newline="") as lines:
        return Lexicon(iter(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)))


def _cue(row: dict[str, str]) -> Cue:
    introduces = frozenset(row["introduces"].split()) - {NONE}
    return Cue(
        row["lemma"],
        introduces,
        row["sense"],
        row["ambiguous"] == "yes",
    )


def _inflected(row: dict[str, str]) -> Iterator[Inflected]:
    if row["kind"] == "noun":
        return noun_forms(row["lemma"])
    stems = (
        (perfect_forms, row["lemma"]),
        *((imperfect_forms, stem) for stem in row["imperfect"].split()),  # «ينفي», «لم ينف»
        *((participle_forms, stem) for stem in row["participle"].split()),  # «آمل», «مؤمل»
    )
    made = chain.from_iterable(forms(stem) for forms, stem in stems if stem != NONE)
    if row["lemma"] in _TO_US:
        made = chain(made, told_forms(row["lemma"], row["imperfect"].split()[0]))
    if row["sense"] == "wish_fear":  # «خشيتهم» is a noun
        return (form for form in made if not form.text.endswith(OBJECTS))
    return made


def _phrases(cue: Cue) -> Iterator[Phrase]:
    """Give a fixed phrase as it is; one that closes a quote also with each pronoun at its end."""
    *first, last = fold(cue.lemma).split()
    bound = f"{last[:-1]}ت" if cue.lemma.endswith("ة") else last
    form = Form(cue, Shape.PHRASE, Agreement.ANY)
    yield Phrase((*first, last), form, closed=False)
    if first and cue.sense == "tail":
        for pronoun in OBJECTS:
            yield Phrase((*first, fold(f"{bound}{pronoun}")), form, closed=True)
