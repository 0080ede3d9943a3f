"""Pages: the article alone, with what is known of it; related links kept out and told."""

import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.formats import html
from annotator.formats.catalogue import format_of, read_files
from annotator.formats.corpus import write_corpus
from annotator.formats.html import read_pages
from annotator.formats.related import lines_without_related
from annotator.problems import Notice, Problem

FIRST = (
    "أعلنت وزارة الثقافة اليوم افتتاح متحف جديد في قلب المدينة القديمة،"
    " بعد أعمال طويلة استمرت ثلاث سنوات."
)
SECOND = (
    "وقال مديره سامي الحداد إن الزيارة ستكون مجانية شهراً كاملاً،"
    " وإن «الأبواب مفتوحة للجميع» حتى المساء."
)
THIRD = (
    "وأضافت الوزيرة أن هذا المتحف هدية إلى أهل المدينة، مؤكدة أن العمل سيستمر في القاعات الباقية."
)
PAGE = """<!DOCTYPE html>
<html lang="ar" dir="rtl"><head>{charset}<title>متحف - الواحة</title>
<meta property="og:title" content="افتتاح متحف جديد">
<meta property="og:site_name" content="صحيفة الواحة">
<meta property="article:published_time" content="2024-05-04T09:30:00+03:00">
<meta name="author" content="سلمى الخطيب">
<link rel="canonical" href="https://example.org/news/1"></head>
<body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul></nav>
<article><h1>افتتاح متحف جديد</h1>
<p>{first}</p>{between}<p>{second}</p><p>{third}</p></article>
<aside><h4>الأكثر قراءة</h4><a href="/9">خبر آخر عن السوق</a></aside>
<footer>جميع الحقوق محفوظة لصحيفة الواحة</footer></body></html>"""
LINK = '<a href="/2">جسر الميناء يُغلق للصيانة أسبوعين</a>'


def page(between="", charset='<meta charset="utf-8">'):
    return PAGE.format(charset=charset, between=between, first=FIRST, second=SECOND, third=THIRD)


@pytest.fixture
def read(tmp_path):
    """Read one page: its record, or None, and what was told."""

    def reader(content):
        file = tmp_path / "خبر.html"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        items = list(read_pages([file]))
        records = [item[1] for item in items if not isinstance(item, Problem)]
        return next(iter(records), None), [item for item in items if isinstance(item, Problem)]

    return reader


def test_the_article_is_found_with_what_is_known_of_it(read):
    record, told = read(page())
    assert told == []
    assert record.id == "خبر"
    assert record.text.split("\n")[-3:] == [FIRST, SECOND, THIRD]
    assert record.meta.title == "افتتاح متحف جديد"
    assert record.meta.outlet == "صحيفة الواحة"
    assert record.meta.author == "سلمى الخطيب"
    assert record.meta.published == "2024-05-04"
    assert record.meta.url == "https://example.org/news/1"
    for around in ("الرئيسية", "الأكثر قراءة", "جميع الحقوق"):
        assert around not in record.text


@pytest.mark.parametrize(
    ("between", "count"),
    [
        (f"<p>إقرأ أيضاً: {LINK}</p>", 1),
        (f"<p><strong>اقرأ أيضا</strong> {LINK}</p>", 1),
        (f"<p>«اقرأ المزيد..</p><ul><li>{LINK}</li><li>{LINK}</li></ul>", 2),
        (f"<div><h3>مواضيع ذات صلة</h3></div><p>{LINK}</p>", 2),
        (f"<div class='box'><h3>أخبار ذات صلة</h3><ul><li>{LINK}</li></ul></div>", 1),
        ("<p>شاهد أيضاً | صور من افتتاح المتحف الجديد</p>", 1),
        (f"<p>Read also: {LINK}</p>", 1),
    ],
)
def test_related_links_are_kept_out_and_told(between, count, read):
    record, [notice] = read(page(between))
    assert record.text.split("\n")[-3:] == [FIRST, SECOND, THIRD]
    assert isinstance(notice, Notice)
    assert (notice.code, notice.values["count"]) == ("html.related", count)
    assert notice.values["first"]


def test_a_line_within_a_paragraph_is_kept_out_too(read):
    record, [notice] = read(page("<p>تمهيد طويل لما سيأتي في المقالة كلها.<br>شاهد أيضاً: صور</p>"))
    assert "تمهيد طويل" in record.text
    assert "صور" not in record.text
    assert notice.values["first"] == "شاهد أيضاً: صور"


@pytest.mark.parametrize(
    "sentence",
    [
        "اقرأ أيضاً ما شئت من الكتب في مكتبة المتحف، فهي مفتوحة لكل زائر كما قال المدير أمس.",
        "قد يهمكم أن المتحف يفتح أبوابه مساءً في كل يوم من أيام الأسبوع ما عدا الجمعة.",
        "وقال الوزير: اقرأ أيضاً تاريخ مدينتك، ففيه ما لا تجده في كتب المدارس ولا في الصحف.",
    ],
)
def test_a_sentence_that_only_sounds_like_it_stays(sentence, read):
    record, told = read(page(f"<p>{sentence}</p>"))
    assert sentence in record.text
    assert told == []


def test_lines_without_related_leave_other_lines_as_they_are():
    text = "أ\nإقرأ أيضاً:\nب  ج\nاقرأ أيضا : خبر\n"
    assert lines_without_related(text) == ("أ\nب  ج\n", ["إقرأ أيضاً:", "اقرأ أيضا : خبر"])


@pytest.mark.parametrize("codec", ["utf-8", "cp1256", "iso8859_6"])
@pytest.mark.parametrize("says", [True, False])
def test_a_page_is_read_in_its_encoding(codec, says, read):
    content = page(charset=f'<meta charset="{codec}">' if says else "")
    content = content.replace("«", '"').replace("»", '"')
    record, told = read(content.encode(codec))
    assert FIRST in record.text
    expected = [] if says or codec == "utf-8" else ["text.encoding_found"]
    assert [notice.code for notice in told] == expected


def test_a_page_that_lies_about_its_encoding_is_read_all_the_same(read):
    record, [notice] = read(page().encode("cp1256"))
    assert FIRST in record.text
    assert notice.values["encoding"] == "Windows-1256"


@pytest.mark.parametrize("name", ["x-unknown", "hex", "base64", "rot13", "utf-7", "idna", "\0"])
def test_strange_names_of_encodings_do_no_harm(name, read):
    record, _ = read(page(charset=f'<meta charset="{name}">'))
    assert FIRST in record.text


@pytest.mark.parametrize("content", ["", "<html></html>", "<p>", "<!DOCTYPE html><body>\n</body>"])
def test_a_page_without_an_article_is_told(content, read):
    record, [problem] = read(content)
    assert record is None
    assert problem.code == "html.no_article"
    assert problem.place.file.endswith("خبر.html")


def test_what_is_too_large_for_a_page_is_not_taken_apart(read, monkeypatch):
    monkeypatch.setattr(html, "LARGEST", 1000)
    record, [problem] = read(page())
    assert (record, problem.code) == (None, "file.too_long")


def test_endless_nesting_is_told(read):
    record, [problem] = read("<html><body>" + "<div>" * 100_000 + FIRST)
    assert record is None
    assert problem.code in {"html.too_deep", "html.no_article"}


def test_entities_and_other_files_are_not_read(read, tmp_path):
    (tmp_path / "secret.txt").write_text("سر مكتوم", "utf-8")
    secret = (tmp_path / "secret.txt").as_uri()
    content = page("<p>&x; &lol; نهاية القول في هذا الأمر كله هنا.</p>").replace(
        "<!DOCTYPE html>",
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret}"><!ENTITY lol "ضحك">]>',
    )
    record, _ = read(content)
    assert "سر مكتوم" not in record.text
    assert "ضحك" not in record.text.split(FIRST)[1]


def test_pages_with_many_blocks_of_links_come_to_an_end(read):
    record, [notice] = read(page(f"<p>إقرأ أيضاً: {LINK}</p>" * 300))
    assert record is not None
    assert notice.values["count"] >= 50


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40
)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div>",
                "<a href=x>",
                "</a>",
                "إقرأ أيضاً",
                ":",
                "نص",
                "<!--",
                "-->",
                "<br>",
                "&amp;",
                "&#0;",
                "&#x110000;",
                "\0",
                "<ul><li>",
                "<table>",
            ]
        ),
        max_size=40,
    ).map("".join)
)
def test_any_page_is_read_or_told(tmp_path, content):
    (tmp_path / "a.html").write_text(f"<html><body>{content}{FIRST}", "utf-8")
    assert list(read_pages([tmp_path / "a.html"]))


def test_pages_and_texts_of_one_zip_come_together(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("2020/a.html", page())
        archive.writestr("2021/b.txt", "نص")
        archive.writestr("c.css", "x")
    items = list(read_files([tmp_path / "a.zip"]))
    assert {item[1].id for item in items if not isinstance(item, Problem)} == {"a", "b"}
    [notice] = [item for item in items if isinstance(item, Problem)]
    assert notice.values["kinds"] == ".css 1"


def test_pages_are_recognised_by_what_they_are(tmp_path):
    (tmp_path / "page").write_text(page(), "utf-8")
    assert format_of(tmp_path / "page").name == "html"


def test_pages_are_not_written(tmp_path):
    with pytest.raises(Problem) as caught:
        html.FORMAT.write(tmp_path / "a.html", [])
    assert caught.value.code == "file.only_read"
    assert not (tmp_path / "a.html").exists()


def test_what_is_taken_is_the_same_every_time(read, tmp_path):
    first, _ = read(page())
    second, _ = read(page())
    assert first == second
    assert write_corpus(tmp_path / "a.jsonl", [first]) == 1


@pytest.mark.parametrize("control", ["\x0b", "\x1f", "&#1;", "&#X1F", "&#00;", "\uffff"])
def test_control_characters_stop_nothing(control, read):
    between = f"<p>اقرأ أيضا: {LINK}</p>{control}"
    record, told = read(page(between))
    assert record == read(page(f"<p>اقرأ أيضا: {LINK}</p>"))[0]
    assert "html.related" in {one.code for one in told}
