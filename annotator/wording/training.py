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
}
