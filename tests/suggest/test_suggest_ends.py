"""Where a content ends, or does not: what goes back to the outer verb, what the article adds."""

import pytest

from annotator.suggest.frames import suggest


def quotes(text):
    """Give the quote of each suggestion, in words."""
    return [" … ".join(text[start:end] for start, end in one.quote) for one in suggest(text)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "وطالب الطبيب بضرورة رفع الوعي، وأن يدرك الجميع خطورة الدواء.",
            "بضرورة رفع الوعي، وأن يدرك الجميع خطورة الدواء",
        ),
        (
            'وأكد أن "لا شيء تغير هنا منذ سنين"، وأن الحدود مفتوحة.',
            '"لا شيء تغير هنا منذ سنين"، وأن الحدود مفتوحة',
        ),
    ],
)
def test_and_that_goes_back_to_the_outer_verb(text, quote):
    assert quotes(text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "وقال المدير إن المصنع جاهز، مقدما شكره للعمال.",
        "وقال المدير إن المصنع جاهز، وذلك خلال لقائه الصحفيين.",
        "وقال المدير إن المصنع جاهز، وذلك في حديث إذاعي.",
        "وقال المدير إن المصنع جاهز، وهو ما بينته الوثائق.",
        "وقال المدير إن المصنع جاهز، وفق اعترافاته.",
    ],
)
def test_what_the_article_adds_of_the_speaker_is_no_part(text):
    assert quotes(text)[0] == "المصنع جاهز"


@pytest.mark.parametrize(
    "content",
    [
        "المصنع يعمل، وفقا لشروط السلامة",
        "المصنع يخسر وهو ما يزيد البطالة",
        "ابنه مريض ويأمل أن يشفى قريبا",
        "العامل كان يعتقد أن الباب مغلق",
        "الفتح مقرر غدا وذلك بسبب المطر",
    ],
)
def test_what_the_speaker_adds_is_part_of_what_was_said(content):
    assert quotes(f"وقال المدير إن {content}.")[0] == content


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "واستقبل الوفد وزير النقل، الذي رحب بأعضائه في المطار، ورافقهم في جولة.",
            "بأعضائه في المطار",
        ),
        ("وأعلنت الشركة بدء تطوير الميناء وسجلت زيادة في الحاويات.", "بدء تطوير الميناء"),
        ("وأكد المزارع مشاهدة قطيع قرب القرية، كما اعتقل الحارس رجلا.", "مشاهدة قطيع قرب القرية"),
        (
            "وأكد المزارع مشاهدة ذئب هاجم حارسا وأصاب كلبه.",
            "مشاهدة ذئب هاجم حارسا وأصاب كلبه",
        ),
    ],
)
def test_a_content_that_is_a_noun_ends_where_the_article_tells_of_an_act(text, quote):
    assert quotes(text) == [quote]


def test_one_question_follows_another():
    text = "وتساءل الخطيب: من هدم السور؟ ومن سكت عنه؟ ثم نزل."
    assert quotes(text) == ["من هدم السور؟ ومن سكت عنه؟"]


def test_words_that_look_like_a_first_person_do_not_keep_a_speech_open():
    text = "وقال المدير: الأسعار ستنخفض. ثم بدأ نظام جديد في السوق."
    assert quotes(text) == ["الأسعار ستنخفض"]


def test_we_keep_a_speech_open():
    text = "وقال المدير: الأسعار ستنخفض. سوف نعمل على ذلك."
    assert quotes(text) == ["الأسعار ستنخفض. سوف نعمل على ذلك"]


def test_a_new_cue_ends_a_content_though_its_conjunction_is_written_apart():
    text = "وأكد الوزير أن المشروع جاهز ، و أشار الوزير إلى وجود خطة ثانية ."
    assert quotes(text) == ["المشروع جاهز", "وجود خطة ثانية"]
