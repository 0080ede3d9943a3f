"""Word documents: what a reader sees of the text, in order; what is left out is told."""

import io
import zipfile

import pytest

from annotator.formats.catalogue import format_of
from annotator.formats.docx import read_documents
from annotator.problems import Notice, Problem

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>عنوان المستند</dc:title><dc:creator>سلمى</dc:creator>"
    "<dcterms:created>2024-05-04T03:02:01Z</dcterms:created></cp:coreProperties>"
)


def document(body, *, core=None, head="", namespace=WORD):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml",
            f'<?xml version="1.0" encoding="UTF-8"?>{head}'
            f'<w:document xmlns:w="{namespace}" xmlns:mc="x" xmlns:a="y" xmlns:v="z">'
            f"<w:body>{body}</w:body></w:document>",
        )
        if core:
            archive.writestr("docProps/core.xml", core)
    return content.getvalue()


def p(*texts):
    return "<w:p>" + "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in texts) + "</w:p>"


@pytest.fixture
def read(tmp_path):
    """Read one document: its record, or None, and what was told."""

    def reader(content):
        (tmp_path / "خبر.docx").write_bytes(content)
        items = list(read_documents([tmp_path / "خبر.docx"]))
        records = [item[1] for item in items if not isinstance(item, Problem)]
        return next(iter(records), None), [item for item in items if isinstance(item, Problem)]

    return reader


@pytest.mark.parametrize("namespace", [WORD, STRICT])
def test_paragraphs_are_lines_letter_for_letter(namespace, read):
    body = p("العنوان") + p() + p("قال: «", "نعم", "»  ثم") + "<w:sectPr/>"
    record, told = read(document(body, namespace=namespace))
    assert told == []
    assert (record.id, record.text) == ("خبر", "العنوان\n\nقال: «نعم»  ثم")
    assert record.meta.title == "العنوان"


def test_breaks_tabs_and_hyphens_are_what_they_look_like(read):
    body = (
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>أ</w:t><w:tab/><w:t>ب</w:t>"
        "<w:br/><w:t>ج</w:t><w:noBreakHyphen/><w:t>د</w:t></w:r></w:p>"
    )
    assert read(document(body))[0].text == "أ\tب\nج\u2011د"


def test_tables_links_and_insertions_are_text(read):
    body = (
        f"<w:tbl><w:tr><w:tc>{p('خلية')}</w:tc><w:tc>{p('أخرى')}</w:tc></w:tr></w:tbl>"
        "<w:p><w:hyperlink><w:r><w:t>رابط</w:t></w:r></w:hyperlink>"
        "<w:ins><w:r><w:t> جديد</w:t></w:r></w:ins></w:p>"
    )
    assert read(document(body))[0].text == "خلية\nأخرى\nرابط جديد"


def test_what_is_no_part_of_the_text_is_left_out_and_told(read):
    body = (
        "<w:p><w:r><w:t>متن</w:t></w:r>"
        "<w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>منقول</w:t></w:r></w:moveFrom>"
        "<w:r><w:footnoteReference/><w:instrText>PAGE</w:instrText></w:r>"
        "<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>مربع</w:t></w:r></w:p>"
        "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>مربع</w:t></w:r>"
        "</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>"
        "<w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:t>.</w:t></w:r></w:p>"
    )
    record, [notice] = read(document(body))
    assert record.text == "متن."
    assert isinstance(notice, Notice)
    assert notice.values == {"boxes": 1, "deleted": 2, "notes": 1, "pictures": 1}


def test_title_author_and_time_are_the_documents_own(read):
    record, _ = read(document(p("نص"), core=CORE))
    assert (record.meta.title, record.meta.author) == ("عنوان المستند", "سلمى")
    assert record.meta.extra == {"created": "2024-05-04T03:02:01Z"}
    assert record.meta.published is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (document(""), "text.empty"),
        (document("<w:p>"), "docx.broken"),
        (b"PK\x03\x04", "zip.broken"),
        (b"no zip", "zip.broken"),
        (document(p("x" * (40 << 20))), "zip.bomb"),
        (document(p("&lol;"), head='<!DOCTYPE d [<!ENTITY lol "x">]>'), "docx.doctype"),
        (
            document(p("&x;"), head='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
            "docx.doctype",
        ),
        (document(p("نص"), head='<!DOCTYPE d SYSTEM "http://example.org/d.dtd">'), "docx.doctype"),
        (document(p("نص"), core="<a>&lol;</a>"), "docx.broken"),
    ],
)
def test_bad_documents_are_told(content, code, read):
    record, [problem] = read(content)
    assert (record, problem.code) == (None, code)
    assert problem.place.file.endswith("خبر.docx")


def test_a_zip_of_something_else_is_told(read):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("a.txt", "x")
    assert read(content.getvalue())[1][0].code == "docx.none"


def test_deep_nesting_is_told(read):
    _, [problem] = read(document("<w:p>" * 5000 + "</w:p>" * 5000))
    assert problem.code in {"docx.broken", "text.empty"}


def test_documents_of_folders_are_recognised(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.docx").write_bytes(document(p("نص")))
    assert format_of(tmp_path).name == "docx"
    assert format_of(tmp_path / "in" / "a.docx").name == "docx"
    assert [item[1].text for item in read_documents([tmp_path])] == ["نص"]
