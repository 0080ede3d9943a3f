"""Wording of what can be wrong with formats of several files, and with annotations beside texts."""

from annotator.wording.language import Sentences, both

BUNDLES: dict[str, Sentences] = {
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
    "cas.no_files": both(
        "There is no CAS here, neither XMI nor JSON.", "لا CAS هنا، لا XMI ولا JSON."
    ),
    "cas.many_articles": both(
        "A CAS holds one article, here are more; name a folder or a zip file.",
        "ملف CAS لمقالة واحدة، وهنا أكثر؛ سمِّ مجلداً أو ملف zip.",
    ),
    "cas.broken": both("This is no sound CAS: {reason}.", "ليس هذا CAS سليماً: {reason}."),
    "cas.doctype": both(
        "The XML declares a document type or entities; such files are not read.",
        "يعرّف XML نوع مستند أو كيانات؛ لا تُقرأ ملفات كهذه.",
    ),
    "cas.character": both(
        "The article has a control character, which XML cannot hold; write CAS JSON (.json.zip).",
        "في المقالة محرف تحكم لا يحتمله XML؛ اكتب CAS JSON (‎.json.zip).",
    ),
    "cas.span": both(
        "A span from {begin} to {end} does not lie in the text; it was left out.",
        "موضع من {begin} إلى {end} خارج النص؛ تُرك.",
    ),
    "cas.value": both(
        "{value} is no legal {name}; it was left out.",
        "القيمة {value} غير جائزة للسمة {name}؛ تُركت.",
    ),
    "cas.stance": both(
        "The stance from {begin} to {end} has no attribution, or no polarity that there is; it was"
        " left out.",
        "الموقف من {begin} إلى {end} بلا إسناد أو بلا اتجاه معروف؛ تُرك.",
    ),
    "conll.no_files": both(
        "There are no CoNLL files here (.conll, .iob2, .bioes).",
        "لا ملفات CoNLL هنا (‎.conll أو ‎.iob2 أو ‎.bioes).",
    ),
    "conll.no_tokens": both("There is no token in this file.", "لا كلمة في هذا الملف."),
    "conll.token": both(
        "“{token}” does not come next in the text of its block; its tags were left out.",
        "«{token}» ليست الكلمة التالية في نص فقرتها؛ تُركت وسومها.",
    ),
    "webanno.no_files": both("There are no .tsv files here.", "لا ملفات ‎.tsv هنا."),
    "webanno.many_articles": both(
        "A TSV file holds one article, here are more; name a folder or a zip file.",
        "ملف TSV لمقالة واحدة، وهنا أكثر؛ سمِّ مجلداً أو ملف zip.",
    ),
    "webanno.head": both(
        "The first line does not say that this is WebAnno TSV.",
        "السطر الأول لا يقول إن هذا WebAnno TSV.",
    ),
    "webanno.row": both("This is no line of a token: {line}", "ليس هذا سطر كلمة: {line}"),
    "webanno.offsets": both(
        "The offsets of this sentence do not fit those before; what it marks may be misplaced.",
        "حدود هذه الجملة لا توافق ما قبلها؛ قد لا تكون مواضعها صحيحة.",
    ),
    "import.unit": both(
        "Offsets count {label}, found by the texts of {count} spans.",
        "وحدة الحدود: {label}، عُرفت من نصوص المواضع وعددها {count}.",
    ),
}
