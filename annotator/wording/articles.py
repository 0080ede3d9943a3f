"""Wording of what is found, changed and left out when articles are read."""

from annotator.wording.language import Sentences, both

ARTICLES: dict[str, Sentences] = {
    "text.encoding": both(
        "Byte {byte} is not {encoding}; save the file as UTF-8 and try again.",
        "البايت {byte} ليس {encoding}؛ احفظ الملف بترميز UTF-8 ثم أعد المحاولة.",
    ),
    "text.encoding_found": both(
        "Read as {encoding}, which its letters show it to be.",
        "قُرئ بترميز {encoding}، كما تدل عليه حروفه.",
    ),
    "text.encodings_found": both(
        "{count} more file(s) were read in encodings that their letters showed; the last: {last}.",
        "ملفات أخرى قُرئت بترميز دلت عليه حروفها: {count}؛ آخرها: {last}.",
    ),
    "text.encoding_doubtful": both(
        "Read as {encoding}; it may as well be {other}: look at the letters, and save it as UTF-8.",
        "قُرئ بترميز {encoding}، وقد يكون {other}: انظر في حروفه واحفظه بترميز UTF-8.",
    ),
    "text.not_text": both(
        "Byte {byte} is NUL: this is no plain text; save the article as UTF-8.",
        "البايت {byte} هو NUL: ليس هذا نصًّا مجرداً؛ احفظ المقالة بترميز UTF-8.",
    ),
    "text.empty": both("There is no text in this file.", "لا نص في هذا الملف."),
    "folder.nothing": both(
        "There are no such files in it: {kinds}.", "لا ملفات فيه من هذه الأنواع: {kinds}."
    ),
    "file.too_long": both(
        "More than {megabytes} MB: this is no article.",
        "أكثر من {megabytes} ميغابايت: ليست هذه مقالة.",
    ),
    "folder.left_out": both(
        "Files of other kinds were left out: {count} ({kinds}: {names}). Import those that you want"
        " on their own, or name their format.",
        "ملفات من أنواع أخرى تُركت: {count} ({kinds}: {names}). استورد ما تريده منها على حدة،"
        " أو سمِّ صيغتها.",
    ),
    "table.columns_malformed": both(
        "Columns are named like text=body,id=url; the fields are {fields}.",
        "تُسمّى الأعمدة هكذا: text=body,id=url؛ والحقول هي: {fields}.",
    ),
    "table.column_missing": both(
        "There is no column {column}; there are: {names}.",
        "لا عمود باسم {column}؛ والأعمدة هي: {names}.",
    ),
    "table.no_text": both(
        "None of the columns is known to be the text: {names}. Name it: --columns text=…",
        "لا يُعرف أيُّ الأعمدة هو النص: {names}. سمِّه: ‎--columns text=…",
    ),
    "table.empty": both(
        "There is no text in this row; it was left out.", "لا نص في هذا الصف؛ تُرك."
    ),
    "table.cells": both(
        "There are {found} cells under {expected} columns; the row was left out.",
        "الخلايا {found} والأعمدة {expected}؛ تُرك الصف.",
    ),
    "table.row_broken": both(
        "This row cannot be read and was left out: {reason}.", "لا يُقرأ هذا الصف فتُرك: {reason}."
    ),
    "table.line_long": both(
        "A line or cell of more than {most} characters: from here on nothing was read.",
        "سطر أو خلية تزيد على {most} من المحارف: لم يُقرأ شيء مما بعده.",
    ),
    "table.encoding": both(
        "What begins on this line is not {encoding}: from here on nothing was read.",
        "ما يبدأ في هذا السطر ليس بترميز {encoding}: لم يُقرأ شيء مما بعده.",
    ),
    "table.extra": both(
        "This cell should hold JSON: {reason}.", "ينبغي أن يكون في هذه الخلية JSON: {reason}."
    ),
    "parquet.missing": both(
        "Parquet needs pyarrow, which is not installed; install the extra parquet.",
        "تحتاج Parquet إلى مكتبة pyarrow وهي غير مثبَّتة؛ ثبِّت الإضافة parquet.",
    ),
    "parquet.broken": both(
        "This Parquet file cannot be read: {reason}.", "لا يُقرأ ملف Parquet هذا: {reason}."
    ),
    "parquet.row_broken": both(
        "This row cannot be read and was left out: {reason}.", "لا يُقرأ هذا الصف فتُرك: {reason}."
    ),
    "parquet.stream": both(
        "Parquet is read from files, not from standard input.",
        "تُقرأ Parquet من الملفات لا من الدخل القياسي.",
    ),
    "parquet.column": both(
        "This column does not have the shape that it has in a corpus.",
        "ليس لهذا العمود الشكل الذي له في المدوَّنة.",
    ),
    "spacy.missing": both(
        "A DocBin needs spaCy, which is not installed; install the extra spacy.",
        "تحتاج DocBin إلى مكتبة spaCy وهي غير مثبَّتة؛ ثبِّت الإضافة spacy.",
    ),
    "spacy.broken": both("This DocBin cannot be read: {reason}.", "لا تُقرأ DocBin هذه: {reason}."),
    "spacy.too_large": both(
        "Unpacked, this DocBin is larger than {most} MB; nothing of it was read.",
        "تزيد DocBin هذه بعد فكّ ضغطها على {most} ميغابايت؛ لم يُقرأ منها شيء.",
    ),
    "spacy.number": both(
        "A DocBin holds no number as large as one of this article's.",
        "في هذه المقالة عدد أكبر مما تحفظه DocBin.",
    ),
    "webannotation.quote_missing": both(
        "These words do not stand in the text; they were left out: «{exact}».",
        "ليست هذه الكلمات في النص؛ تُركت: «{exact}».",
    ),
    "webannotation.quote_ambiguous": both(
        "These words stand in the text {count} times, and what surrounds them does not tell which"
        " is meant; they were left out: «{exact}».",
        "وردت هذه الكلمات في النص {count} من المرات، ولا يدل ما حولها على المقصود منها؛"
        " تُركت: «{exact}».",
    ),
    "webannotation.by_words": both(
        "Passages found by their words, for no offset leads there: {count}.",
        "مواضع عُثر عليها بكلماتها إذ لا تدل عليها أرقامها: {count}.",
    ),
    "webannotation.no_text": both(
        "The text of {source} is not in the file, nor in a text file beside it; its annotations"
        " were left out: {count}.",
        "نص {source} ليس في الملف ولا في ملف نصي بجانبه؛ تُركت تعليقاته: {count}.",
    ),
    "corpus.field_taken": both(
        "The field {field} is taken for the {meaning} (told once a file).",
        "أُخذ الحقل {field} على أنه {meaning} (يُذكر مرة لكل ملف).",
    ),
    "html.no_article": both("No article was found on this page.", "لم توجد مقالة في هذه الصفحة."),
    "html.too_deep": both(
        "The page's elements are nested too deeply.", "تداخل عناصر الصفحة أعمق مما يُقرأ."
    ),
    "html.related": both(
        "Links to other articles within the text were left out: {count} («{first}»).",
        "روابط إلى مقالات أخرى داخل النص تُركت: {count} («{first}»).",
    ),
    "html.related_more": both(
        "Links to other articles were left out of {count} more page(s); the last: {last}.",
        "وتُركت روابط إلى مقالات أخرى من صفحات غيرها: {count}؛ آخرها: {last}.",
    ),
    "file.only_read": both(
        "{format} is only read, not written; choose another format.",
        "صيغة {format} للقراءة فقط؛ اختر صيغة أخرى.",
    ),
    "docx.none": both(
        "This is no Word document (.docx); save it as one.",
        "ليس هذا مستند Word (.docx)؛ احفظه كذلك.",
    ),
    "docx.broken": both(
        "This document cannot be read: {reason}.", "لا يُقرأ هذا المستند: {reason}."
    ),
    "docx.doctype": both(
        "The document declares entities, which no word processor writes; it was left out.",
        "في المستند تعريفات لا يكتبها برنامج نصوص؛ تُرك.",
    ),
    "docx.left_out": both(
        "Left out: notes and comments {notes}, text boxes {boxes}, pictures {pictures},"
        " deleted passages {deleted}.",
        "تُرك: الحواشي والتعليقات {notes}، ومربعات النص {boxes}، والصور {pictures}،"
        " والمواضع المحذوفة {deleted}.",
    ),
    "warc.broken": both(
        "The archive cannot be read from record {record} on: {reason}.",
        "لا يُقرأ الأرشيف من السجل {record} فصاعداً: {reason}.",
    ),
    "warc.no_pages": both("There are no pages in this archive.", "لا صفحات في هذا الأرشيف."),
    "warc.left_out": both(
        "What is no page was left out: {others}; pages that the server refused: {failed}.",
        "ما ليس صفحة تُرك: {others}؛ وصفحات رفضها الخادم: {failed}.",
    ),
    "copy.skipped": both(
        "The article {id} is {other} letter for letter, but for spelling and spaces; it was"
        " skipped.",
        "المقالة {id} هي {other} حرفاً بحرف، إلا ما كان من رسم ومسافات؛ تُركت.",
    ),
    "copy.kept": both(
        "The article {id} is {other} letter for letter; it is annotated, so it was kept.",
        "المقالة {id} هي {other} حرفاً بحرف؛ وهي موسَّمة فأُبقيت.",
    ),
    "copy.near": both(
        "The article {id} is nearly the same as {other}: they share {percent} % of their text.",
        "المقالة {id} تكاد تكون {other}: تشتركان في {percent} ٪ من النص.",
    ),
    "copy.more": both(
        "{count} more copies are not listed; the last: {last}.",
        "ونسخ أخرى لم تُذكر: {count}؛ آخرها: {last}.",
    ),
    "copy.window": both(
        "Copies were looked for among the last {count} articles before each one.",
        "بُحث عن النسخ بين آخر {count} من المقالات قبل كل مقالة.",
    ),
    "zip.broken": both(
        "This zip cannot be read: {reason}.", "لا يُقرأ هذا الملف المضغوط: {reason}."
    ),
    "zip.too_many": both(
        "The list of contents of this zip is too long; unpack it and import the folder.",
        "فهرس هذا الملف المضغوط أطول مما يُقرأ؛ فُكَّه واستورد المجلد.",
    ),
    "zip.path": both(
        "The name leads out of the zip; this file was left out.",
        "الاسم يخرج من الملف المضغوط؛ تُرك هذا الملف.",
    ),
    "zip.link": both(
        "This is a link to another file; it was left out.", "هذا رابط إلى ملف آخر؛ تُرك."
    ),
    "zip.encrypted": both(
        "This file is locked by a password; unpack the zip and import the folder.",
        "هذا الملف مقفل بكلمة سر؛ فُكَّ المضغوط واستورد المجلد.",
    ),
    "zip.bomb": both(
        "It unpacks to far more than an archive of articles holds; it was left out.",
        "ينفك إلى أكثر بكثير مما تبلغه المقالات؛ تُرك.",
    ),
    "zip.names": both(
        "The names in this zip were read as {encoding}, which their letters show.",
        "قُرئت الأسماء في هذا المضغوط بترميز {encoding}، كما تدل عليه حروفها.",
    ),
    "text.many_articles": both(
        "A text file holds one article, here are more; name a folder (without .txt).",
        "الملف النصي لمقالة واحدة، وهنا أكثر؛ سمِّ مجلداً (بلا ‎.txt).",
    ),
}
