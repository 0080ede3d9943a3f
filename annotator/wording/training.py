"""Wording of what is told of training sets: how they were split, what they hold and lack."""

from annotator.wording.language import Sentences, both

TRAINING: dict[str, Sentences] = {
    "split.malformed": both(
        "A split looks like train=80,dev=10,test=10: whole numbers, each part once, not all 0.",
        "تُكتب القسمة هكذا: train=80,dev=10,test=10 بأعداد صحيحة، كل قسم مرة، وليست كلها 0.",
    ),
    "split.lists_malformed": both(
        "Lists look like train=FILE,dev=FILE,test=FILE: files with an article's id on each line.",
        "تُكتب القوائم هكذا: train=FILE,dev=FILE,test=FILE، وفي كل ملف معرّف مقالة في كل سطر.",
    ),
    "split.listed_twice": both(
        "The article {id} is in the list of {part}, too; it can be in one part alone.",
        "المقالة {id} في قائمة {part} أيضاً؛ لا تكون إلا في قسم واحد.",
    ),
    "split.unmet": both(
        "The part {part} should have {wanted} articles and has {got}: articles that belong together"
        " are not parted, the largest such group having {largest}.",
        "للقسم {part} من المقالات {wanted} وله {got}: لا تُفرَّق مقالات متصلة، وأكبر مجموعة منها"
        " فيها {largest}.",
    ),
    "split.torn": both(
        "Groups of articles that belong together stand in different parts, as the lists say:"
        " {count}. The first: {first}.",
        "مجموعات من مقالات متصلة تفرّقت بين الأقسام كما تقول القوائم: {count}. أولاها: {first}.",
    ),
    "split.unlisted": both(
        "Articles that are in no list were left out: {count}.",
        "مقالات ليست في أي قائمة تُركت: {count}.",
    ),
    "split.not_there": both(
        "Articles in the lists that are not in the corpus: {count}. The first: {first}.",
        "مقالات في القوائم ليست في المدونة: {count}. أولاها: {first}.",
    ),
    "split.undated": both(
        "{count} of {articles} articles have no date: whether they report on the same event as"
        " others was not looked at.",
        "بلا تاريخ {count} من {articles} من المقالات: لم يُنظر أتروي حدثاً ترويه غيرها.",
    ),
    "split.nameless": both(
        "{count} of {articles} articles have no outlet: each was taken for one of its own.",
        "بلا وسيلة إعلام {count} من {articles} من المقالات: عُدّت كل منها وسيلة قائمة بذاتها.",
    ),
    "training.empty": both(
        "No annotation matches; no training set was made. Finished and adjudicated ones are taken,"
        " unless --status says otherwise.",
        "لا توسيم يوافق المطلوب؛ لم تُصنع مجموعة تدريب. يؤخذ المنجز والمحكَّم ما لم يُذكر ‎--status.",
    ),
    "training.no_stream": both(
        "A training set is a folder; name one.", "مجموعة التدريب مجلد؛ سمِّ مجلداً."
    ),
    "training.left_out": both(
        "Articles and annotations that are not as far as asked for (finished, adjudicated) were"
        " left out: {count}.",
        "مقالات وتوسيمات لم تبلغ الحالة المطلوبة (منجزة، محكَّمة) تُركت: {count}.",
    ),
    "training.several": both(
        "Articles that are in the training set with several annotators' work: {count}. Name one"
        " with --annotator, or take --adjudicated.",
        "مقالات في مجموعة التدريب لها توسيمات عدة موسِّمين: {count}. سمِّ أحدهم بالخيار"
        " ‎--annotator أو خذ المحكَّم بالخيار ‎--adjudicated.",
    ),
    "training.anonymised": both(
        "Names replaced: {names}, in {places} places. Names that nobody annotated remain.",
        "أسماء استُبدلت: {names}، في مواضع عددها {places}. الأسماء التي لم توسَم باقية.",
    ),
    "training.tokenizers_missing": both(
        "This tokenizer needs the library tokenizers, which is not installed; install the extra"
        " tokenizers.",
        "يحتاج هذا المقطِّع إلى مكتبة tokenizers وهي غير مثبَّتة؛ ثبِّت الإضافة tokenizers.",
    ),
    "training.no_tokenizer": both(
        "There is no such tokenizer: name words, or a tokenizer.json or its folder.",
        "لا وجود لهذا المقطِّع: اكتب words أو مسار tokenizer.json أو مجلده.",
    ),
    "training.tokenizer": both(
        "The tokenizer cannot be read: {reason}.", "تتعذر قراءة المقطِّع: {reason}."
    ),
    "training.offsets": both(
        "The tokenizer tells places that are not those of the text: «{text}». Choose another one.",
        "يعطي المقطِّع مواضع ليست مواضع النص: «{text}». اختر غيره.",
    ),
    "training.manifest": both(
        "This is no manifest that can be read: {reason}.", "ليس هذا بياناً يُقرأ: {reason}."
    ),
    "training.file_missing": both(
        "The file {name}, which the manifest names, is not there.",
        "الملف {name} المذكور في البيان غير موجود.",
    ),
    "training.file_changed": both(
        "The file is not what the manifest says: its digest is another one.",
        "ليس الملف كما في البيان: بصمته مختلفة.",
    ),
    "training.file_extra": both(
        "The file {name} is not in the manifest.", "الملف {name} ليس في البيان."
    ),
}
