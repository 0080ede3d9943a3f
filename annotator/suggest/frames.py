"""Whole attributions in the text of an article: who said what, by which cue.

The article is read once from its first word to its last. Each word that may be a cue is asked how
it goes on; what follows it so, or stands before it, is its content, and beside it stands whose
words they are, or they are whose words the article gave before. Values in, values out; offsets
are code points.
"""

import re
from typing import Final

from annotator.model.attribution import Mode
from annotator.model.inference import quote_mode
from annotator.model.stance import Polarity
from annotator.suggest.addressees import addressee
from annotator.suggest.backward import content_before
from annotator.suggest.channels import channels
from annotator.suggest.confidence import confidence
from annotator.suggest.constructions import statement_at
from annotator.suggest.contents import content_of, within
from annotator.suggest.crossings import without_crossings
from annotator.suggest.cues import CueMatch
from annotator.suggest.discourse import Discourse
from annotator.suggest.drafts import Draft, Drafts
from annotator.suggest.gates import attributes, calls_so, introduces, opens_clause, points_back
from annotator.suggest.inflection import OBJECTS, Agreement, Shape
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.leads import lead_after
from annotator.suggest.lexicon import RULES, lexicon
from annotator.suggest.light_verbs import lends, light_verb_before
from annotator.suggest.name_words import IN_IT
from annotator.suggest.naming import Naming
from annotator.suggest.owned_nouns import owner
from annotator.suggest.participles import PARTED, is_continuing
from annotator.suggest.party_words import surely_speaks
from annotator.suggest.phrases import Phrases
from annotator.suggest.prose import Prose
from annotator.suggest.suggestion import Spans, Suggestion
from annotator.suggest.things import is_shown_by_a_thing
from annotator.text.folding import fold
from annotator.text.graphemes import snap_outward
from annotator.text.spans import overlaps

_SAYS: Final = "قال"
_SAYING: Final = frozenset({"قال", "قول", "سؤال"})
_CLAIMS: Final = frozenset({"مزاعم", "ادعاءات", "إفادات", "اتهامات"})
_BARE_SAYING: Final = frozenset(fold("قول القول سؤال السؤال").split())
_RELAYS: Final = frozenset({"نقل", "نسب"})
_WITH_SAYING: Final = frozenset({"add", "report", "answer_ask", "explain", "affirm"})
_ARABIC: Final = re.compile("[ء-ي]")
_TO_SAYING: Final = 14
"""Words between a verb and the «قائلا» that goes with it."""

_NEAR_NOUN: Final = 3
"""Words between «قوله» and its content."""


_POLARITIES: Final = {
    "support_praise": Polarity.SUPPORT,
    "criticise_oppose": Polarity.OPPOSE,
    "accuse": Polarity.OPPOSE,
}


def suggest(text: str) -> tuple[Suggestion, ...]:
    """Suggest the attributions of a text, in the order of their quotes."""
    prose = Prose(text, lexicon())
    if not prose.matches:
        return ()
    modes: dict[Spans, Mode] = {}
    made = (_suggestion(prose, draft, modes) for draft in _Reading(prose).drafts())
    return tuple(without_crossings(sorted((one for one in made if one is not None), key=_place)))


class _Reading:
    """The reading of one article, cue by cue."""

    def __init__(self, prose: Prose) -> None:
        self._prose, self._drafts = prose, Drafts()
        self._discourse = Discourse(prose, self._drafts)
        self._naming = Naming(prose, self._drafts, self._discourse)
        self._phrases = Phrases(prose, self._drafts, self._naming)
        self._waiting: CueMatch | None = None  # a verb whose «قائلا» is still to come

    def drafts(self) -> Drafts:
        """Read the article; give its frames."""
        begin, taken = self._prose.headline_end, -1
        for match in self._prose.matches:
            if match.first < begin or match.first == taken:
                continue
            if match.shape is Shape.PHRASE:
                verb = self._phrases.verb_of(match)
                taken = taken if verb is None else verb.first
            self._add(self._draft(match))
        return self._drafts

    def _draft(self, match: CueMatch) -> Draft | None:
        match match.shape:
            case Shape.PHRASE:
                return self._phrases.frame(match)
            case Shape.PARTICIPLE:
                return self._participle(match)
            case Shape.NOUN:
                return self._noun(match)
            case _:
                return self._verb(match) or self._noun_after_all(match)

    def _add(self, draft: Draft | None) -> None:
        if draft is None or (_cites_himself(draft) and not calls_so(self._prose, draft.main)):
            return
        around = self._drafts.holding(draft.main.first)
        if around is not None:
            draft.content = within(self._prose, draft.content, around.content.last)
        self._discourse.spoke(draft)
        self._drafts.add(draft)
        self._waiting = None

    def _verb(self, match: CueMatch) -> Draft | None:
        if not attributes(self._prose, match):
            return None
        if points_back(self._prose, match):
            return self._with_content_before(match)
        lead = lead_after(self._prose, match)
        if lead is None:
            found = self._with_content_before(match)
            if found is None:
                self._keep(match)
            return found
        if not introduces(self._prose, match, lead) or lends(self._prose, match, lead):
            self._keep(match)
            return None
        if self._goes_with_waiting(match):
            return self._said_with(match, lead)
        return self._with_content_before(match, lead) or self._with_content(match, lead)

    def _keep(self, match: CueMatch) -> None:
        """Keep a verb that gives no content yet, and its subject, who may go on speaking."""
        is_relayed = self._waiting is not None and self._waiting.cue.lemma in _RELAYS
        if not is_relayed or not match.cue.ambiguous:
            self._waiting = match
        if match.cue.ambiguous or not opens_clause(self._prose, match):
            return
        party = next(self._naming.subjects().after(match), None)
        if party and surely_speaks(self._prose.folded(self._prose.index_of(party[0]))):
            self._discourse.remember(match, party)

    def _with_content(self, match: CueMatch, lead: Lead) -> Draft | None:
        prose = self._prose
        subject = next(self._naming.subjects(lead.at).after(match), None)
        head = prose.folded(prose.index_of(subject[0])) if subject else ""
        content = content_of(prose, match, lead, head)
        if content is None:
            return None
        draft = Draft([match], content, lead.kind)
        self._naming.name(draft, lead.at)
        if is_shown_by_a_thing(prose, draft):
            return None
        if lead.kind in {Kind.PREPOSITION, Kind.OBJECT} and draft.implicit:
            is_telling = prose.folded(match.last) in IN_IT  # «رسالة دعا فيها إلى»
            return draft if is_telling or opens_clause(prose, match) else None
        return draft

    def _with_content_before(self, match: CueMatch, lead: Lead | None = None) -> Draft | None:
        """Give the frame of a verb after its content, which then must have its subject."""
        if lead is not None and lead.kind is not Kind.SPEECH:
            return None
        content = content_before(self._prose, match, has_lead=lead is not None)
        if content is None or any(map(self._drafts.has_content, content.spans)):
            return None
        draft = Draft([match], content, Kind.SPEECH, backward=True)
        self._naming.name(draft, None)
        return draft if draft.speaker and not draft.implicit else None

    def _participle(self, match: CueMatch) -> Draft | None:
        lead = lead_after(self._prose, match) if is_continuing(self._prose, match) else None
        return None if lead is None else self._said_with(match, lead)

    def _noun(self, match: CueMatch) -> Draft | None:
        prose, lead = self._prose, lead_after(self._prose, match)
        if lead is None or lead.kind is Kind.OBJECT:
            return None
        if match.cue.lemma not in _SAYING:
            return self._nominal(match, lead)
        is_bare = prose.folded(match.first) in _BARE_SAYING
        if is_bare and lead.kind is not Kind.SPEECH and self._waiting is None:
            return None
        return self._said_with(match, lead) if lead.at - match.last <= _NEAR_NOUN else None

    def _nominal(self, match: CueMatch, lead: Lead) -> Draft | None:
        """Give the frame of a noun: «جدد الوزير الدعوة إلى», «في دعوته إلى»."""
        verb = light_verb_before(self._prose, match)
        owned = self._prose.words[match.first].raw.endswith(OBJECTS)
        is_told = match.cue.lemma in _CLAIMS and lead.kind is Kind.THAT  # «مزاعم بأن»
        if not (owned or verb or is_told):
            return self._owned_by_party(match, lead)
        if lead.at != match.last:
            return None
        if verb is None:
            return self._said_with(match, lead)
        content = content_of(self._prose, match, lead)
        if content is None:
            return None
        draft = Draft([verb], content, lead.kind)
        self._naming.name(draft, match.first)
        draft.cues = [match]
        return draft

    def _noun_after_all(self, match: CueMatch) -> Draft | None:
        """Give the frame of letters that are a verb's too: «ناقش المجلس طلب المدير بفتحه»."""
        nouns = tuple(form for form in match.forms if form.shape is Shape.NOUN)
        word = self._prose.words[match.first]
        begins = match.is_joined or word.after_comma or word.ends_sentence
        lead = lead_after(self._prose, match) if nouns and not begins else None
        return self._owned_by_party(match._replace(forms=nouns), lead) if lead else None

    def _owned_by_party(self, match: CueMatch, lead: Lead) -> Draft | None:
        """Give the frame of a noun whose subject completes it: «طلب المدير بفتح الطريق»."""
        party = owner(self._prose, self._naming.subjects(lead.at), match, lead)
        content = None if party is None else content_of(self._prose, match, lead)
        if content is None or party is None:
            return None
        return Draft([match], content, lead.kind, (party,))

    def _said_with(self, match: CueMatch, lead: Lead) -> Draft | None:
        """Give the frame of a participle or noun, with the verb that waits for it."""
        content = content_of(self._prose, match, lead)
        if content is None:
            return None
        waiting = self._waiting if self._waits_for(match) else None
        if waiting is None:
            draft = Draft([match], content, lead.kind)
            self._naming.name(draft, lead.at)
            return draft
        draft = Draft([waiting, match], content, lead.kind)
        self._naming.name(draft, match.first)
        if waiting.cue.lemma in _RELAYS:
            stop = statement_at(self._prose, waiting)
            outlet = next(self._naming.subjects(stop).after(waiting), None)
            draft.sources = [] if outlet is None else [(outlet,)]
        if waiting.cue.sense not in _WITH_SAYING:
            draft.cues = [match]
        return draft

    def _waits_for(self, match: CueMatch) -> bool:
        waiting = self._waiting
        if waiting is None:
            return False
        is_beside = waiting.cue.lemma in _SAYING and match.first == waiting.last  # «قال مؤكدا:»
        if match.cue.lemma not in _SAYING:
            return is_beside
        if not waiting.agrees(match):
            return False
        same = self._prose.sentence_start(waiting.first) == self._prose.sentence_start(match.first)
        reach = 2 * _TO_SAYING if waiting.cue.lemma in _RELAYS else _TO_SAYING
        return same and match.first - waiting.last <= reach

    def _goes_with_waiting(self, match: CueMatch) -> bool:
        """Tell whether a verb is the «يقول» of «كتب يقول»."""
        is_says = match.cue.lemma == _SAYS and match.shape is Shape.IMPERFECT
        if not is_says or match.is_joined or self._waiting is None:
            return False
        return match.first - self._waiting.last <= PARTED


def _cites_himself(draft: Draft) -> bool:
    """Tell whether a frame within a content names nobody: it is the outer speaker's own."""
    is_plural = draft.main.agreement is Agreement.THEY
    is_verb = draft.main.shape is not Shape.PARTICIPLE
    return draft.nested and draft.meant and is_verb and not is_plural


def _suggestion(prose: Prose, draft: Draft, modes: dict[Spans, Mode]) -> Suggestion | None:
    """Make the value of a frame; None where a reported clause holds no Arabic.

    Several cues may have one quote: its mode is read once, and kept in `modes`.
    """
    text, quote = prose.text, _snapped(prose.text, draft.content.spans)
    is_arabic = any(_ARABIC.search(text, *span) for span in quote)
    if draft.kind is not Kind.SPEECH and not is_arabic:
        return None
    speaker = _snapped(text, draft.speaker)
    if not draft.implicit and _meet(speaker, quote):
        speaker = ()
    named = () if draft.implicit else speaker
    sources = [_snapped(text, spans) for spans in (*channels(prose, draft), *draft.sources)]
    sources = [spans for spans in dict.fromkeys(sources) if not _meet(spans, named)]
    spoken_to = _snapped(text, addressee(prose, draft))
    is_free = not any(_meet(spoken_to, other) for other in (named, *sources))
    if quote not in modes:
        modes[quote] = quote_mode(text, quote)
    return Suggestion(
        quote=quote,
        cues=_snapped(text, tuple(sorted({match.span for match in draft.cues}))),
        speaker=speaker,
        sources=tuple(spans for spans in sources if spans != speaker),
        addressee=spoken_to if is_free and spoken_to != speaker else (),
        mode=modes[quote],
        implicit=draft.implicit,
        polarity=_POLARITIES.get(draft.main.cue.sense),
        confidence=confidence(prose, draft),
        provenance=RULES,
    )


def _meet(one: Spans, other: Spans) -> bool:
    """Tell whether two mentions share any word."""
    return any(overlaps(a, b) for a in one for b in other)


def _snapped(text: str, spans: Spans) -> Spans:
    """Widen spans to whole characters, for marks that the words of `prose` do not know."""
    return tuple(snap_outward(text, span) for span in spans)


def _place(one: Suggestion) -> tuple[Spans, Spans]:
    return one.quote, one.cues
