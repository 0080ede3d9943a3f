"""Wording of what can be wrong with files, corpus lines, texts and the command line."""

from annotator.wording.language import Sentences, both

FILES: dict[str, Sentences] = {
    "file.missing": both("There is no such file.", "لا وجود لهذا الملف."),
    "file.folder_missing": both(
        "The folder to write into does not exist: {folder}. Make it first.",
        "المجلد المطلوب الكتابة فيه غير موجود: {folder}. أنشئه أولاً.",
    ),
    "file.is_folder": both("This is a folder, not a file.", "هذا مجلد لا ملف."),
    "file.not_folder": both("This is a file, not a folder.", "هذا ملف لا مجلد."),
    "file.is_project": both(
        "This is a project; nothing is written over it. Choose another name.",
        "هذا مشروع فلا يُكتب فوقه شيء. اختر اسماً آخر.",
    ),
    "file.is_address": both(
        "A file belongs here, not an address. Of a project on a server, musnad export makes one.",
        "المطلوب هنا ملف لا عنوان. يصنع ‎musnad export‎ ملفاً من مشروع على خادم.",
    ),
    "file.project_to_read": both(
        "This is a project. Export it first, and use what comes of it: musnad export",
        "هذا مشروع. صدّره أولاً واستعمل ما ينتج: ‎musnad export",
    ),
    "file.forbidden": both(
        "You may not do this here; check the permissions.", "لا إذن لك بهذا هنا؛ راجع الأذون."
    ),
    "file.read_only": both(
        "The disk can only be read; choose another place.", "القرص للقراءة فقط؛ اختر مكاناً آخر."
    ),
    "file.no_space": both(
        "The disk is full; nothing was changed. Make room and try again.",
        "القرص ممتلئ؛ لم يتغيّر شيء. أفسح مكاناً ثم أعد المحاولة.",
    ),
    "file.too_large": both(
        "The file would grow larger than is allowed here; nothing was changed.",
        "سيتجاوز الملف الحجم المسموح به هنا؛ لم يتغيّر شيء.",
    ),
    "file.failed": both(
        "The operating system refuses: {reason}.", "رفض نظام التشغيل الطلب: {reason}."
    ),
    "file.empty": both("The file is empty.", "الملف فارغ."),
    "file.format_unknown": both(
        "The format is not recognised; name it: {names}.",
        "لم تُعرف الصيغة؛ سمِّها: {names}.",
    ),
    "corpus.not_utf8": both(
        "Byte {byte} of the line is not valid UTF-8; save the file as UTF-8.",
        "البايت {byte} من السطر ليس UTF-8 سليماً؛ احفظ الملف بترميز UTF-8.",
    ),
    "corpus.json": both(
        "Malformed JSON at column {column}: {reason}.",
        "JSON غير سليم عند المحرف {column}: {reason}.",
    ),
    "corpus.lone_surrogate": both(
        r"A \u escape stands for half a character (a lone surrogate).",
        r"رمز \u يدل على نصف محرف (surrogate منفرد).",
    ),
    "corpus.too_deep": both("The JSON is nested too deeply.", "تداخل JSON أعمق مما يُقرأ."),
    "corpus.format_unknown": both(
        "Unknown format {found}; this version reads {known}.",
        "صيغة مجهولة {found}؛ هذا الإصدار يقرأ {known}.",
    ),
    "corpus.field_missing": both(
        "The required field {field} is missing.", "الحقل اللازم {field} ناقص."
    ),
    "corpus.field_type": both(
        "Expected {expected}, found {found}.", "المنتظر {expected}، والموجود {found}."
    ),
    "corpus.field_expected": both("Expected {expected}.", "المنتظر {expected}."),
    "corpus.field_value": both("{found} is not a legal value.", "القيمة {found} غير جائزة."),
    "corpus.field_unknown": both(
        "The field {field} is not part of the format.", "الحقل {field} ليس من الصيغة."
    ),
    "corpus.field_illegal": both("The value is illegal: {reason}.", "القيمة غير جائزة: {reason}."),
    "corpus.field_kept": both(
        "The field {field} is not part of the format; it is kept under meta.extra"
        " (told once a file).",
        "الحقل {field} ليس من الصيغة؛ حُفظ في meta.extra (يُذكر مرة لكل ملف).",
    ),
    "corpus.field_skipped": both(
        "The field {field} is not part of the format; the line is read without it"
        " (told once a file).",
        "الحقل {field} ليس من الصيغة؛ قُرئ السطر من دونه (يُذكر مرة لكل ملف).",
    ),
    "command.password": both("Password", "كلمة المرور"),
    "command.remember_password": both(
        "Remember it in this computer's keyring?", "أأحفظها في حافظة كلمات المرور في هذا الجهاز؟"
    ),
    "command.not_remembered": both(
        "There is no keyring here that would remember it; it will be asked for again.",
        "لا توجد هنا حافظة تحفظها؛ ستُطلب منك مرة أخرى.",
    ),
    "command.project_missing": both(
        "There is no such project. Make it first: musnad new {project}",
        "لا وجود لهذا المشروع. أنشئه أولاً: musnad new {project}",
    ),
    "command.warning": both("warning: {sentence}", "تنبيه: {sentence}"),
    "command.error": both("musnad: {sentence}", "musnad: {sentence}"),
    "command.usage": both(
        "{sentence} See: {command} --help", "{sentence} للتفصيل: {command} --help"
    ),
    "command.sound": both(
        "{file}: {records} record(s), sound.", "{file}: عدد السجلات {records}، سليمة."
    ),
    "command.scheme_sound": both("{file}: a sound scheme.", "{file}: مخطط توسيم سليم."),
    "command.training_set_sound": both(
        "{file}: a training set, all files as its manifest says.",
        "{file}: مجموعة تدريب، ملفاتها كلها كما في بيانها.",
    ),
    "command.broken": both(
        "{file}: {records} record(s) read, {problems} problem(s).",
        "{file}: السجلات المقروءة {records}، والعلل {problems}.",
    ),
    "command.json_and_stream": both(
        "--json and the output - both want standard output; name a file.",
        "لا يجتمع ‎--json والخرج - على الخرج القياسي؛ سمِّ ملفاً.",
    ),
    "command.overtaken": both(
        "Of adjudicated articles {count} are open again: an annotator has changed something since."
        " What is written of them is the outcome as it was decided; musnad adjudicate lists them.",
        "فُتحت من جديد مقالات محكَّمة عددها {count}: غيّر موسِّم شيئاً بعد تحكيمها. يُكتب منها ما حُسم"
        " من قبل، ويسردها الأمر musnad adjudicate.",
    ),
    "command.annotator_or_adjudicated": both(
        "--annotator and --adjudicated exclude each other.",
        "لا يجتمع ‎--annotator و‎--adjudicated.",
    ),
    "command.read_twice": both(
        "Standard input can be read only once; name a file or a project.",
        "الدخل القياسي لا يُقرأ إلا مرة؛ سمِّ ملفاً أو مشروعاً.",
    ),
    "command.not_one_of": both("{name} is none of: {names}.", "{name} ليس من: {names}."),
    "command.stray_files": both(
        "{files}: files follow --articles.", "{files}: تُذكر الملفات بعد ‎--articles."
    ),
    "command.imported": both(
        "{articles} article(s) and {annotations} annotation(s) added, {there} record(s) already"
        " there, {problems} skipped.",
        "أُضيف: {articles} من المقالات و{annotations} من التوسيمات؛ موجود من قبل: {there}؛"
        " متروك: {problems}.",
    ),
    "command.revised": both(
        "{articles} article(s) came again with another text, {annotations} annotation(s) were"
        " brought over.",
        "عاد بنص آخر: {articles} من المقالات؛ ونُقل إليه: {annotations} من التوسيمات.",
    ),
    "command.revision": both(
        "{article} ({annotator}): {kept} mention(s) as they stood, {found} found by their"
        " surroundings, {folded} in another spelling, {unplaced} without a place.",
        "{article} ({annotator}): كما كانت: {kept}؛ وُجد بسياقه: {found}؛ بإملاء آخر: {folded}؛"
        " بلا مكان: {unplaced}.",
    ),
    "command.revision_reopened": both(
        "{article} ({annotator}) was done and is in progress again.",
        "{article} ({annotator}): كان العمل منجزاً وعاد قيد العمل.",
    ),
    "command.revision_returned": both(
        "{article} ({annotator}): {returned} mention(s) have their place again.",
        "{article} ({annotator}): عاد إلى مكانه: {returned}.",
    ),
    "command.revision_rejections": both(
        "{article} ({annotator}): {rejections} rejected suggestion(s) went with what they were"
        " about.",
        "{article} ({annotator}): ذهب مع نصه من المقترحات المرفوضة: {rejections}.",
    ),
    "command.review": both(
        "{article} ({annotator}), {layer} «{text}»: {reason}. It stood: …{before}[{text}]{after}…",
        "{article} ({annotator})، {layer} «{text}»: {reason}. كان هنا: …{before}[{text}]{after}…",
    ),
    "command.review_proposal": both(
        "  perhaps «{text}» ({percent} % like it, at {start})",
        "  لعله «{text}» (يشبهه {percent} %، عند {start})",
    ),
    "command.review_instead": both(
        "  in its place there is now «{text}» (at {start})",
        "  في مكانه الآن «{text}» (عند {start})",
    ),
    "command.nothing_to_review": both("Every mention has its place.", "لكل موضع موسوم مكانه."),
    "unplaced.gone": both("nothing like it is there any more", "لم يبقَ ما يشبهه"),
    "unplaced.changed": both("it is there in other words", "موجود بلفظ آخر"),
    "unplaced.ambiguous": both("its words stand in several places", "ألفاظه في مواضع عدة"),
    "unplaced.taken": both("another mention came to stand there", "حلّ محله موضع آخر"),
    "command.more_problems": both(
        "{count} more problem(s) of this kind are not listed.", "وعلل أخرى لم تُذكر: {count}."
    ),
    "command.exported": both(
        "{count} line(s) written to {file}.", "كُتب في {file} عدد من السطور: {count}."
    ),
    "command.training_set": both(
        "A training set of {files} files was written to {file}; articles: {parts}.",
        "كُتبت في {file} مجموعة تدريب من {files} من الملفات؛ المقالات: {parts}.",
    ),
    "command.training_format": both(
        "The tables of a training set are written as parquet or corpus (JSON lines).",
        "تُكتب جداول مجموعة التدريب بصيغة parquet أو corpus (سطور JSON).",
    ),
    "command.without_views": both(
        "--tokenizer, --anonymise and --licence are for training sets; give --views, too.",
        "‎--tokenizer و‎--anonymise و‎--licence لمجموعات التدريب؛ اذكر معها ‎--views.",
    ),
    "command.nothing_to_export": both(
        "Nothing there is as asked for, so nothing was written.",
        "لا شيء هناك يوافق المطلوب فلم يُكتب شيء.",
    ),
    "command.no_annotator": both(
        "{name} has annotated nothing here; who has: {names}.",
        "لم يوسم {name} شيئاً هنا؛ الموسّمون: {names}.",
    ),
    "command.losses_written": both(
        "Where they stood is written in {file}.", "مواضعها مكتوبة في {file}."
    ),
    "import.label_unknown": both(
        "The label {label} is none of ours; {count} spans of it were left out.",
        "الوسم {label} ليس من وسومنا؛ تُرك من مواضعه {count}.",
    ),
    "import.link_unused": both(
        "Links named {label} that lead from or to nothing that was taken were left out: {count}.",
        "روابط باسم {label} لا تصل بين ما أُخذ تُركت: {count}.",
    ),
    "import.unit_found": both(
        "Articles whose offsets were found to count {unit}: {count}.",
        "مقالات تبيّن أن مواضعها تُعدّ بوحدة {unit}: {count}.",
    ),
    "import.span_outside": both(
        "The span {start}–{end} does not lie in the text; it was left out.",
        "الموضع {start}–{end} ليس داخل النص؛ تُرك.",
    ),
    "import.span_text": both(
        "The text there is «{found}», not «{told}»; the span was left out.",
        "النص هناك «{found}» لا «{told}»؛ تُرك الموضع.",
    ),
    "import.value_unused": both(
        "{value} is no legal value of {name}; it was left out.",
        "{value} ليست قيمة جائزة لـ{name}؛ تُركت.",
    ),
    "import.result_unknown": both(
        "This is no region, relation or choice that can be read; it was left out.",
        "ليس هذا موضعاً ولا علاقة ولا اختياراً يُقرأ؛ تُرك.",
    ),
    "import.no_text": both(
        "There is no text here; the article was left out.", "لا نص هنا؛ تُركت المقالة."
    ),
    "import.cut_short": both(
        "The file ends within the item that begins here; is it whole?",
        "ينتهي الملف داخل العنصر الذي يبدأ هنا؛ أهو كامل؟",
    ),
    "import.list_open": both(
        "The list is not closed; what comes before was read.", "القائمة غير مغلقة؛ قُرئ ما قبلها."
    ),
    "import.no_item": both(
        "Expected an object, found: {found}. What comes after was not read.",
        "المنتظر كائن JSON، والموجود: {found}. لم يُقرأ ما بعده.",
    ),
    "import.too_long": both(
        "This item is longer than {megabytes} MB; it was left out.",
        "هذا العنصر أطول من {megabytes} ميغابايت؛ تُرك.",
    ),
    "command.losses": both(
        "{format} cannot hold: {losses}.", "لا تتسع صيغة {format} لما يأتي: {losses}."
    ),
}
