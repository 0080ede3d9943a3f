"""Cue and speaker, as the text shows them for a quote: sentences of every usual shape.

In the sentences ‹…› is the quote that has been marked; two such stretches are its fragments.
"""

import pytest

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.edits.marking import mark
from annotator.model.mention import Layer
from annotator.suggest.completion import complete

OPEN, CLOSE = "‹", "›"


def taken_apart(marked):
    """Split a sentence with a quote pointed out into its text and the quote's spans."""
    spans, text = [], ""
    for letter in marked:
        if letter == OPEN:
            spans.append((len(text), len(text)))
        elif letter == CLOSE:
            spans[-1] = (spans[-1][0], len(text))
        else:
            text += letter
    return text, tuple(spans)


def completed(marked, earlier=()):
    """Complete the quote of a sentence; earlier frames are given by their quote and speaker."""
    text, spans = taken_apart(marked)
    article, work = Article(id="n1", text=text), Annotation()
    for quote, speaker in earlier:
        frame = None
        for layer, words in ((Layer.QUOTE, quote), (Layer.SPEAKER, speaker)):
            start = text.index(words)
            edited = mark(article, work, layer, ((start, start + len(words)),), frame)
            work, frame = edited.annotation, edited.attribution
    work, frame, _ = mark(article, work, Layer.QUOTE, spans)
    found = complete(text, work, work.attribution_by_id[frame])
    return text, found


def told(text, completion):
    """Tell a completion by its words: cues, speaker."""
    cues = [text[slice(*span)] for span in completion.cues]
    return cues, " … ".join(text[slice(*span)] for span in completion.speaker)


def best(marked, earlier=()):
    text, found = completed(marked, earlier)
    return told(text, found[0]) if found else None


class TestTheVerbFirst:
    @pytest.mark.parametrize(
        ("marked", "cues", "speaker"),
        [
            ("وقال الوزير: ‹«لن نتراجع عن القرار»›.", ["قال"], "الوزير"),
            ("وقالت مديرة المدرسة سعاد النخيلي إن ‹العام الدراسي بدأ›.", ["قالت"],
             "مديرة المدرسة سعاد النخيلي"),
            ("أكد رئيس البلدية، حازم الشطي، أن ‹الجسر سيفتح قريباً›.", ["أكد"],
             "رئيس البلدية، حازم الشطي"),
            ("وأشار الخبير إلى ‹أن الأسعار ترتفع›.", ["أشار"], "الخبير"),
            ("وأعلنت شركة «المرافئ» الوطنية عن ‹خفض الأسعار›.", ["أعلنت"],
             "شركة «المرافئ» الوطنية"),
            ("ودعا المتحدث باسم النقابة إلى ‹وقف العمل›.", ["دعا"], "المتحدث باسم النقابة"),
            ("وذكر الطبيب الذي يعمل هناك أن ‹المرضى بخير›.", ["ذكر"], "الطبيب"),
            ("وقال محمد علي النجار إن ‹الطريق مغلق›.", ["قال"], "محمد علي النجار"),
            ("وكشف تقرير لوزارة الري أن ‹السدود امتلأت›.", ["كشف"], "تقرير لوزارة الري"),
            ("وقال الوزير أمس في مؤتمر صحفي إن ‹العمل مستمر›.", ["قال"], "الوزير"),
        ],
    )  # fmt: skip
    def test_the_subject_follows_with_all_that_names_it(self, marked, cues, speaker):
        assert best(marked) == (cues, speaker)


class TestTheSpeakerFirst:
    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            ("لكن متحدثة باسم الشركة قالت إن ‹الرحلات تأخرت›.", "متحدثة باسم الشركة"),
            ("وكان المدير قد أكد أن ‹الأجور ستدفع›.", "المدير"),
            ("أما رئيس النقابة فقال: ‹«لم نبلغ بشيء»›.", "رئيس النقابة"),
            ("يشار إلى أن المجلس دعا إلى ‹الهدوء›.", "المجلس"),
        ],
    )
    def test_it_stands_before_the_verb(self, marked, speaker):
        assert best(marked)[1] == speaker

    def test_a_relative_clause_names_it_before_and_makes_it_implicit(self):
        text, found = completed("وصل المدير حازم الشطي، الذي قال إن ‹العمل بدأ›.")
        assert told(text, found[0]) == (["قال"], "المدير حازم الشطي")
        assert found[0].implicit

    def test_a_name_and_a_colon_need_no_cue(self):
        assert best("حضر الجميع.\nحازم الشطي: ‹«سنرى ما يكون»›.") == ([], "حازم الشطي")


class TestTheCueAfterTheQuote:
    @pytest.mark.parametrize(
        ("marked", "cues", "speaker"),
        [
            ("‹«سنعود غداً»›، قال الحارس.", ["قال"], "الحارس"),
            ("‹المياه صالحة للشرب›، بحسب تقرير البلدية.", ["بحسب"], "تقرير البلدية"),
            ("‹الميناء مغلق› وفق ما أكده مدير الميناء.", ["وفق", "أكده"], "مدير الميناء"),
            ("‹الحصاد جيد هذا العام›، ذلك ما أعلنه اتحاد المزارعين.", ["أعلنه"], "اتحاد المزارعين"),
            ("‹«الجسر آمن»›، على حد تعبير المهندسة.", ["على حد تعبير"], "المهندسة"),
            ("‹«سنعود»›، قال الحارس، ‹«حين يأتي الربيع»›.", ["قال"], "الحارس"),
        ],
    )  # fmt: skip
    def test_is_found_there(self, marked, cues, speaker):
        assert best(marked) == (cues, speaker)

    def test_a_verb_that_goes_on_to_content_of_its_own_is_not_its_cue(self):
        marked = "وقال الوزير إن ‹الطريق مفتوح›، وأكد المدير أن الجسر مغلق."
        assert best(marked) == (["قال"], "الوزير")

    def test_an_agency_told_of_after_a_main_verb_is_not_the_speaker(self):
        marked = "أعلن المهرجان أن ‹الدورة تبدأ غداً›، وفق ما أفادت وكالة الشروق."
        assert best(marked) == (["أعلن"], "المهرجان")


class TestSeveralCues:
    def test_a_verb_and_its_participle_go_together(self):
        assert best("وتابع المدرب قائلاً: ‹«كنا الأفضل»›.") == (["تابع", "قائلاً"], "المدرب")

    def test_a_closing_phrase_is_a_second_cue(self):
        marked = "وقال الوزير إن ‹الطريق مفتوح›، على حد قوله."
        assert best(marked) == (["قال", "على حد قوله"], "الوزير")

    def test_a_participle_after_a_content_of_its_own_stands_alone(self):
        marked = "أوضح المدير أن الجسر مغلق، مضيفاً أن ‹العمل مستمر›."
        assert best(marked) == (["مضيفاً"], "المدير")

    def test_what_is_relayed_from_somebody_is_theirs(self):
        marked = "ونقلت وكالة الشروق عن المدير حازم الشطي قوله إن ‹العمل مستمر›."
        assert best(marked) == (["نقلت", "قوله"], "المدير حازم الشطي")


class TestADroppedSubject:
    def test_the_speaker_is_the_one_read_before(self):
        text, found = completed("قال المدير إن الجسر مغلق. وأضاف أن ‹العمل مستمر›.")
        assert told(text, found[0]) == (["أضاف"], "المدير")
        assert found[0].implicit

    def test_what_is_annotated_counts_before_what_is_read(self):
        marked = "قال مدير الجسر حازم إن الجسر مغلق. وأضاف أن ‹العمل مستمر›."
        assert best(marked, [("الجسر مغلق", "مدير الجسر")]) == (["أضاف"], "مدير الجسر")

    def test_the_verb_looks_for_a_party_that_it_can_speak_of(self):
        marked = "قالت الوزيرة إن السد امتلأ. ورد النائب بأن الأمر خطير. وأضافت أن ‹لا خطر›."
        assert best(marked)[1] == "الوزيرة"

    def test_who_speaks_in_a_quote_is_nobody_outside_it(self):
        marked = "قال المدير إن الحارس قال إن الباب مغلق. وأضاف أن ‹العمل مستمر›."
        quote = "الحارس قال إن الباب مغلق"
        assert best(marked, [(quote, "المدير")])[1] == "المدير"


class TestAQuoteInAQuote:
    def test_looks_no_further_than_the_outer_one(self):
        outer = "«الحارس أكد أن الباب مغلق والعمل متوقف»"
        text, _ = taken_apart(f"وقال المدير: {outer}.")
        marked = text.replace("الباب مغلق", f"{OPEN}الباب مغلق{CLOSE}")
        assert best(marked, [(outer, "المدير")]) == (["أكد"], "الحارس")

        alone = text.replace(outer, f"«{OPEN}الباب مغلق{CLOSE} والعمل متوقف»")
        assert best(alone, [("«الباب مغلق والعمل متوقف»", "المدير")]) is None


class TestWhatTheFrameHas:
    def frame_with(self, layer, words, marked):
        text, spans = taken_apart(marked)
        article = Article(id="n1", text=text)
        work, frame, _ = mark(article, Annotation(), Layer.QUOTE, spans)
        start = text.index(words)
        work, frame, _ = mark(article, work, layer, ((start, start + len(words)),), frame)
        found = complete(text, work, work.attribution_by_id[frame])
        return [told(text, one) for one in found]

    def test_is_not_suggested_again(self):
        marked = "وقال الوزير: ‹«لن نتراجع»›."
        assert self.frame_with(Layer.CUE, "قال", marked)[0] == ([], "الوزير")
        assert self.frame_with(Layer.SPEAKER, "الوزير", marked)[0] == (["قال"], "")

    def test_a_cue_that_no_lexicon_knows_has_a_subject_all_the_same(self):
        marked = "ثم بربر الوزير: ‹«لن نتراجع»›."
        assert self.frame_with(Layer.CUE, "بربر", marked)[0] == ([], "الوزير")

    def test_nothing_is_suggested_without_a_quote_or_for_a_whole_frame(self):
        text = "وقال الوزير: «لن نتراجع»."
        article = Article(id="n1", text=text)
        work, frame, _ = mark(article, Annotation(), Layer.CUE, ((1, 4),))
        assert complete(text, work, work.attribution_by_id[frame]) == ()


class TestSources:
    @pytest.mark.parametrize(
        ("marked", "sources"),
        [
            ("وقال الوزير لوكالة الشروق إن ‹العمل مستمر›.", ["وكالة الشروق"]),
            ("وقال الوزير لقناة «الجسر» إن ‹العمل مستمر›.", ["قناة «الجسر»"]),
            ("وقال الوزير في تصريح لـ«الشروق» إن ‹العمل مستمر›.", ["الشروق"]),
            ("وقال الوزير في حديث إلى إذاعة «النهر» إن ‹العمل مستمر›.", ["إذاعة «النهر»"]),
            ("وأكد الاتحاد في بيان مشترك أن ‹العمل مستمر›.", ["بيان مشترك"]),
            ("ونقلت وكالة الشروق عن المدير قوله إن ‹العمل مستمر›.", ["وكالة الشروق"]),
            ("أعلن المهرجان أن ‹الدورة تبدأ غداً›، وفق ما أفادت وكالة الشروق.", ["وكالة الشروق"]),
            ("وقال الوزير لعمال المصنع إن ‹العمل مستمر›.", []),
            ("وقال الوزير في مؤتمر صحفي إن ‹العمل مستمر›.", []),
        ],
    )
    def test_are_read_beside_the_cue_where_the_text_names_them(self, marked, sources):
        text, found = completed(marked)
        assert [text[slice(*span)] for span in found[0].sources] == sources


class TestAlternatives:
    def test_are_each_told_once_and_the_likeliest_first(self):
        _, found = completed("قال المدير إن الجسر مغلق. وأكد وزير النقل، حازم الشطي، أن ‹لا خطر›.")
        whole = [(one.cues, one.speaker) for one in found]
        assert len(set(whole)) == len(whole) > 2
        scores = [one.score for one in found]
        assert scores == sorted(scores, reverse=True)

    def test_the_last_is_the_cue_alone(self):
        text, found = completed("وقال الوزير: ‹«لن نتراجع»›.")
        assert told(text, found[-1]) == (["قال"], "")


def test_a_quote_of_many_pages_is_read_at_its_edges_alone():
    long = "كلام طويل، أكد أنه كلام. " * 400
    assert best(f"وقال الوزير: ‹«{long}نعم»›.") == (["قال"], "الوزير")
    assert best(f"‹«{long}نعم»›، قال الوزير.") == (["قال"], "الوزير")
    far = "كلام طويل. " * 800
    assert best(f"‹«نعم»›، قال الوزير. {far}‹«لا»›.") == (["قال"], "الوزير")


def test_an_article_without_a_cue_has_no_suggestion():
    assert best("انتهت المباراة بالتعادل. ‹الملعب مزدحم› والطقس بارد.") is None


@pytest.mark.parametrize("marked", ["‹قال›", "‹«»›", "‹😀›:", "قال:\n\n‹نعم›", "(‹قال الوزير إن›"])
def test_strange_texts_are_answered_too(marked):
    text, found = completed(marked)
    for one in found:
        for start, end in (*one.cues, *one.speaker):
            assert text[start:end].strip()
