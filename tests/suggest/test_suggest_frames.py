"""Whole attributions in raw text, one construction of Arabic news at a time."""

import pytest

from annotator.model.attribution import Mode
from annotator.model.stance import Polarity
from annotator.suggest.frames import suggest
from annotator.suggest.lexicon import RULES


def parts(text, spans):
    return tuple(text[start:end] for start, end in spans)


def frames(text):
    """Give each suggestion as (quote, cues, speaker), in words."""
    return [
        (parts(text, one.quote), parts(text, one.cues), " … ".join(parts(text, one.speaker)))
        for one in suggest(text)
    ]


def only(text):
    found = suggest(text)
    assert len(found) == 1, frames(text)
    return found[0]


# What introduces a content


def test_a_clause_after_that_leaves_the_complementizer_and_the_stop_out():
    text = "قال الوزير سالم الناصر إن الجسر سيفتح غدا."
    assert frames(text) == [(("الجسر سيفتح غدا",), ("قال",), "الوزير سالم الناصر")]


def test_a_complementizer_with_a_pronoun_opens_the_content():
    text = "أوضحت المديرة أنها ستعيد فتح المكتبة."
    assert frames(text) == [(("أنها ستعيد فتح المكتبة",), ("أوضحت",), "المديرة")]


def test_a_preposition_before_that_belongs_to_neither():
    text = "وأشار الطبيب إلى أن اللقاح متوفر في كل المراكز."
    assert frames(text) == [(("اللقاح متوفر في كل المراكز",), ("أشار",), "الطبيب")]


def test_words_in_marks_keep_their_marks():
    text = "وقالت الكاتبة هدى زيتون: «لم أكتب هذه الرواية في عام واحد»."
    assert frames(text) == [
        (("«لم أكتب هذه الرواية في عام واحد»",), ("قالت",), "الكاتبة هدى زيتون")
    ]
    assert only(text).mode is Mode.DIRECT


def test_words_after_a_colon_need_no_marks():
    text = "وقال المدرب: نحن جاهزون للمباراة."
    one = only(text)
    assert parts(text, one.quote) == ("نحن جاهزون للمباراة",)
    assert one.mode is Mode.DIRECT


def test_a_colon_goes_on_for_as_long_as_the_speaker_says_we():
    text = "وقال المدرب: الملعب صغير. لكننا سنلعب كما تعودنا."
    assert parts(text, only(text).quote) == ("الملعب صغير. لكننا سنلعب كما تعودنا",)


def test_a_mark_that_is_never_closed_stays_outside():
    text = "وقال المدير: «المصنع لن يغلق أبوابه هذا العام."
    one = only(text)
    assert parts(text, one.quote) == ("المصنع لن يغلق أبوابه هذا العام",)
    assert one.mode is Mode.DIRECT


def test_marks_turned_round_are_marks():
    text = "وقال المدير: ”المصنع لن يغلق أبوابه هذا العام“."
    assert parts(text, only(text).quote) == ("”المصنع لن يغلق أبوابه هذا العام“",)


def test_a_quotation_of_several_sentences_is_one():
    text = "وقال العمدة: «الماء وصل. والطريق عبد. ولم يبق إلا المدرسة». وغادر القرية مساء."
    assert parts(text, only(text).quote) == ("«الماء وصل. والطريق عبد. ولم يبق إلا المدرسة»",)


def test_a_clause_that_is_partly_in_marks_is_mixed():
    text = "وأكد النقيب أن العمال «لن يعودوا إلى الميناء قبل صرف أجورهم كاملة»."
    one = only(text)
    assert parts(text, one.quote)[0].startswith("العمال «لن")
    assert one.mode is Mode.MIXED


@pytest.mark.parametrize(
    ("text", "quote", "cue"),
    [
        ("ودعا النقيب إلى إعادة المفصولين.", "إعادة المفصولين", "دعا"),
        ("وطالب السكان بإصلاح الطريق القديم.", "بإصلاح الطريق القديم", "طالب"),
        ("وحذر الخبير من انهيار السد القديم.", "انهيار السد القديم", "حذر"),
        ("وشدد الوزير على ضرورة حماية الغابات.", "ضرورة حماية الغابات", "شدد"),
        ("وأعرب الرئيس عن أمله في نجاح الحوار.", "أمله في نجاح الحوار", "أعرب"),
        ("ونفى المتحدث هذه الأنباء.", "هذه الأنباء", "نفى"),
        ("وأعلنت البلدية إعادة فتح السوق الكبير.", "إعادة فتح السوق الكبير", "أعلنت"),
        ("واقترح الخبراء توزيع المياه بالتساوي.", "توزيع المياه بالتساوي", "اقترح"),
    ],
)
def test_a_content_may_be_a_noun(text, quote, cue):
    [(quotes, cues, speaker)] = frames(text)
    assert (quotes, cues) == ((quote,), (cue,))
    assert speaker


def test_what_somebody_is_to_others_is_a_content():
    text = "وينظر السكان إلى النهر كمصدر للحياة."
    assert frames(text) == [(("النهر كمصدر للحياة",), ("ينظر",), "السكان")]


def test_whom_somebody_blames_and_for_what_is_a_content():
    text = "وحملت النقابة الوزارة مسؤولية الحادث."
    assert frames(text) == [(("الوزارة مسؤولية الحادث",), ("حملت",), "النقابة")]


# Where a content ends


def test_contents_joined_by_and_that_are_one():
    text = "وأكد المدير أن المصنع سيعمل وأن العمال سيعودون."
    assert parts(text, only(text).quote) == ("المصنع سيعمل وأن العمال سيعودون",)


def test_a_new_cue_begins_a_new_frame():
    text = "قال الوزير إن القانون جاهز، وأضاف أن البرلمان سيناقشه."
    assert [(quote, cues) for quote, cues, _ in frames(text)] == [
        (("القانون جاهز",), ("قال",)),
        (("البرلمان سيناقشه",), ("أضاف",)),
    ]


def test_a_participle_goes_on_as_a_frame_of_the_same_speaker():
    text = "وقالت الوزيرة إن الخطة جاهزة، مضيفة أن التمويل متوفر."
    first, second = suggest(text)
    assert parts(text, second.cues) == ("مضيفة",)
    assert second.speaker == first.speaker
    assert second.implicit
    assert not first.implicit


def test_a_participle_needs_no_comma():
    text = "وأكد الحارس أن الباب كان مغلقا مشيرا إلى أن المفتاح عنده."
    assert [parts(text, one.quote)[0] for one in suggest(text)] == [
        "الباب كان مغلقا",
        "المفتاح عنده",
    ]


def test_somebody_else_is_given_the_word_after_but():
    text = "وقال النائب إن الميزانية كافية، لكن الوزيرة أكدت أن العجز كبير."
    assert [(quote[0], speaker) for quote, _, speaker in frames(text)] == [
        ("الميزانية كافية", "النائب"),
        ("العجز كبير", "الوزيرة"),
    ]


def test_the_article_goes_on_about_the_speaker_in_its_own_voice():
    text = "وأظهرت الدراسة أن السمك يتناقص، وتهدف الدراسة إلى توعية الصيادين."
    assert parts(text, only(text).quote) == ("السمك يتناقص",)


def test_a_verb_of_somebody_within_the_content_does_not_end_it():
    text = "وقال المدير إن السكان أكدوا أن البئر جفت وطالبوا بحفر بئر جديدة."
    outer = suggest(text)[0]
    assert parts(text, outer.quote)[0].endswith("بئر جديدة")


# Before the cue, around it


def test_speech_before_its_cue():
    text = "«لن نغادر هذه الأرض مهما حدث»، قال المزارع حسن الشيخ."
    quote = ("«لن نغادر هذه الأرض مهما حدث»",)
    assert frames(text) == [(quote, ("قال",), "المزارع حسن الشيخ")]


def test_speech_that_is_interrupted_is_one_quote_of_two_fragments():
    text = "«لن نغادر هذه الأرض»، قال المزارع حسن الشيخ، «مهما كان الثمن الذي ندفعه»."
    [(quote, cues, speaker)] = frames(text)
    assert quote == ("«لن نغادر هذه الأرض»", "«مهما كان الثمن الذي ندفعه»")
    assert (cues, speaker) == (("قال",), "المزارع حسن الشيخ")


def test_what_somebody_affirmed_stands_before():
    text = "سترتفع أسعار الخبز قريبا، ذلك ما أكده وزير التموين."
    assert frames(text) == [(("سترتفع أسعار الخبز قريبا",), ("أكده",), "وزير التموين")]


def test_according_to_what_somebody_said_has_two_cues():
    text = "ستفتح الحديقة أبوابها يوم الأحد، وفق ما أعلنه رئيس البلدية."
    quote = ("ستفتح الحديقة أبوابها يوم الأحد",)
    assert frames(text) == [(quote, ("وفق", "أعلنه"), "رئيس البلدية")]


def test_according_to_somebody_before_its_content():
    text = "ووفقا لتقرير الوزارة فإن المطر سيتأخر هذا العام."
    assert frames(text) == [(("المطر سيتأخر هذا العام",), ("وفقا",), "تقرير الوزارة")]


def test_according_to_somebody_in_the_middle_parts_the_content():
    text = "الأسعار في السوق، بحسب تقرير الغرفة، ارتفعت مرتين هذا الشهر."
    [(quote, cues, speaker)] = frames(text)
    assert quote == ("الأسعار في السوق", "ارتفعت مرتين هذا الشهر")
    assert (cues, speaker) == (("بحسب",), "تقرير الغرفة")


def test_a_closing_phrase_is_a_second_cue():
    text = "وأكد المدرب أن فريقه لعب بذكاء، على حد قوله."
    assert frames(text) == [(("فريقه لعب بذكاء",), ("أكد", "على حد قوله"), "المدرب")]


def test_a_verb_and_saying_are_two_cues():
    text = "وصرح السفير قائلا إن الزيارة ناجحة."
    assert frames(text) == [(("الزيارة ناجحة",), ("صرح", "قائلا"), "السفير")]


def test_an_excuse_is_what_somebody_gives_for_a_reason():
    text = "انسحب الوفد بحجة أن القاعة صغيرة."
    [(quote, cues, speaker)] = frames(text)
    assert (quote, cues, speaker) == (("القاعة صغيرة",), ("بحجة",), "الوفد")


# Nesting


def test_a_frame_within_a_content_is_one_of_its_own():
    text = "وقال الناطق إن تقرير اللجنة أكد أن الجسر آمن."
    assert frames(text) == [
        (("تقرير اللجنة أكد أن الجسر آمن",), ("قال",), "الناطق"),
        (("الجسر آمن",), ("أكد",), "تقرير اللجنة"),
    ]


# Speakers


def test_titles_and_appositions_belong_to_the_speaker():
    text = "وقال سامي العلي، مدير مركز البحوث، إن النتائج أولية."
    assert frames(text)[0][2] == "سامي العلي، مدير مركز البحوث"


def test_a_dropped_subject_is_the_nearest_party_before():
    text = "قال الوزير إن الطريق سيفتح. وأضاف أن العمل انتهى."
    first, second = suggest(text)
    assert second.speaker == first.speaker
    assert second.implicit


def test_a_feminine_verb_speaks_of_a_woman():
    text = "قالت المديرة إن المدرسة جاهزة. ووصل الوزير صباحا. وأضافت أن المعلمين كاملون."
    assert frames(text)[1][2] == "المديرة"


def test_a_relative_clause_leaves_its_head_outside():
    text = "والتقى الوفد برئيس البلدية، الذي قال إن الميزانية كافية."
    one = only(text)
    assert one.implicit
    assert parts(text, one.speaker)[0].endswith("رئيس البلدية")


def test_a_participle_of_a_sentence_without_speech_has_its_subject():
    text = "وقدم النقيب شكوى رسمية، مطالبا بإعادة العمال إلى المصنع."
    [(quote, cues, speaker)] = frames(text)
    assert (quote, cues) == (("بإعادة العمال إلى المصنع",), ("مطالبا",))
    assert speaker.startswith("النقيب")


def test_the_object_of_a_verb_is_no_part_of_its_subject_but_its_addressee():
    text = "ودعا الشمري سكان الحي إلى توفير الماء."
    one = only(text)
    assert parts(text, one.speaker) == ("الشمري",)
    assert parts(text, one.addressee) == ("سكان الحي",)


# Sources


def test_an_outlet_spoken_to_is_a_source():
    text = "وقال الوزير لـ«صدى الجبل» إن القانون جاهز."
    one = only(text)
    assert [parts(text, spans) for spans in one.sources] == [("صدى الجبل",)]
    assert parts(text, one.speaker) == ("الوزير",)


def test_a_document_is_a_source():
    text = "وقالت الشركة في بيان إن الإنتاج سيتوقف."
    assert [parts(text, spans) for spans in only(text).sources] == [("بيان",)]


def test_the_agency_after_a_content_that_has_its_speaker_is_a_source():
    text = "أعلن المهرجان أن دورته ستبدأ في مايو، وفق ما أفادت وكالة الغد."
    one = only(text)
    assert parts(text, one.speaker) == ("المهرجان",)
    assert [parts(text, spans) for spans in one.sources] == [("وكالة الغد",)]


def test_a_paper_relays_somebody_elses_words():
    text = "ونقلت صحيفة المساء عن المدير قوله إن المصنع باق."
    one = only(text)
    assert parts(text, one.cues) == ("نقلت", "قوله")
    assert parts(text, one.speaker) == ("المدير",)
    assert [parts(text, spans) for spans in one.sources] == [("صحيفة المساء",)]


# What is none


@pytest.mark.parametrize(
    "text",
    [
        "يذكر أن الجسر بني قبل مئة عام.",
        "ويُتوقع أن تهطل الأمطار غدا.",
        "ويشار إلى أن المعرض يستمر أسبوعا.",
        "وتبين أن الباب كان مفتوحا.",
        "إقرأ أيضا: أسعار الخضار في الأسواق",
        "يقضي القانون بإنشاء محكمة جديدة.",
        "ووقع الوزير اتفاقية مع الشركة.",
        "ولم يعلن الوزير أن المشروع توقف.",
        "وفاز فريق «نجوم الشاطئ» بالكأس.",
        "وعاش في مدينة بعيدة عن البحر.",
        "وفقا للقانون فإن الرسوم تدفع مقدما.",
        "تعتزم الشركة أن تبني مصنعا.",
    ],
)
def test_the_articles_own_voice_is_no_attribution(text):
    assert frames(text) == []


def test_a_headline_is_left_out():
    text = "الوزير: الجسر سيفتح غدا\nقال الوزير إن الجسر سيفتح غدا بعد أشغال استمرت عامين كاملين."
    assert only(text).quote[0][0] > text.index("\n")


# What is told of a frame


def test_a_cue_of_praise_or_blame_gives_a_stance_to_begin_from():
    assert only("وأشاد المدرب بأداء لاعبيه.").polarity is Polarity.SUPPORT
    assert only("وانتقد النائب غياب الوزير.").polarity is Polarity.OPPOSE
    assert only("وقال النائب إن الوزير غائب.").polarity is None


def test_a_plain_report_is_likelier_right_than_a_word_that_may_be_another():
    plain = only("قال الوزير إن الجسر سيفتح غدا.")
    doubtful = only("وتعتقد أن الجسر لن يفتح.")
    assert 0 < doubtful.confidence < plain.confidence < 1


def test_the_rules_sign_what_they_propose():
    assert only("قال الوزير إن الجسر سيفتح غدا.").provenance == RULES


def test_suggestions_come_in_the_order_of_the_text():
    text = "قال الوزير إن الجسر جاهز. وأكدت المديرة أن المدرسة جاهزة. وأضافت أن المعلمين كثر."
    starts = [one.quote[0][0] for one in suggest(text)]
    assert starts == sorted(starts)
    assert len(starts) == 3
