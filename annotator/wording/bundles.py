"""Wording of what can be wrong with formats of several files, and with annotations beside texts."""

from annotator.wording.language import Sentences, both

BUNDLES: dict[str, Sentences] = {
    "bundle.too_large": both(
        "The file is larger than {largest} MB, more than any article; it is not read.",
        "الملف أكبر من {largest} م.ب، أكبر من أي مقالة؛ لن يُقرأ.",
    ),
    "bundle.broken_zip": both(
        "The zip file cannot be read: {reason}.", "تعذّرت قراءة ملف zip: {reason}."
    ),
    "bundle.foreign_files": both(
        "The folder has other files in it ({name}), which writing would take away; name another.",
        "في المجلد ملفات أخرى ({name}) قد تُزيلها الكتابة؛ سمِّ مجلداً غيره.",
    ),
    "brat.no_files": both("There are no .txt or .ann files here.", "لا ملفات ‎.txt أو ‎.ann هنا."),
    "brat.text_missing": both(
        "The text of these annotations is missing: a .txt file of the same name.",
        "نصّ هذه التوسيمات ناقص: ملف ‎.txt بالاسم نفسه.",
    ),
    "brat.line": both("This is no line of annotations: {line}", "ليس هذا سطر توسيم: {line}"),
    "brat.span": both(
        "The offsets of {id} do not lie in the text, which has {length} characters.",
        "حدود {id} خارج النص، وطوله {length} محرفاً.",
    ),
    "brat.text": both(
        "{id} stands at “{found}”, but says “{told}”; it was left out.",
        "موضع {id} هو «{found}»، والمكتوب «{told}»؛ تُرك.",
    ),
    "brat.stance": both(
        "The stance {id} names no attribution, or no polarity that there is; it was left out.",
        "الموقف {id} بلا إسناد أو بلا اتجاه معروف؛ تُرك.",
    ),
    "import.unit": both(
        "Offsets count {label}, found by the texts of {count} spans.",
        "وحدة الحدود: {label}، عُرفت من نصوص المواضع وعددها {count}.",
    ),
}
