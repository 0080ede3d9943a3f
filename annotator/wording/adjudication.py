"""Wording of what is told of adjudications: what waits for one, what annotators differ in."""

from annotator.wording.language import Sentences, both

ADJUDICATION: dict[str, Sentences] = {
    "adjudication.too_few": both(
        "Fewer than two annotators have finished article {id}. There is nothing to decide yet.",
        "لم ينجز المقالة {id} موسِّمان بعد، فلا شيء يُحكَّم فيه.",
    ),
    "adjudication.apply_what": both(
        "--apply takes what is suggested: say by --suggest how.",
        "يأخذ ‎--apply‎ بما يُقترح: حدِّد الطريقة بالخيار ‎--suggest‎.",
    ),
    "adjudication.nothing": both(
        "There is no article that two annotators have finished.",
        "لا مقالة أنجزها موسِّمان.",
    ),
    "adjudication.article": both(
        "{article}: {stage}; {names}; decided {decided} of {differences}",
        "{article}: {stage}؛ {names}؛ حُكم في {decided} من {differences}",
    ),
    "adjudication.suggestions": both(
        "  suggested: {count}; tied: {tied}",
        "  مقترح: {count}؛ متعادل: {tied}",
    ),
    "adjudication.reliability": both(
        "{name}: likely right in {percent} % of {judged}",
        "{name}: مصيب على الأرجح في {percent}٪ من {judged}",
    ),
    "adjudication.two_alone": both(
        "Two annotators who differ say nothing of who is right: a third, or decisions, would.",
        "لا يُعرف من خلاف موسِّمَين أيهما المصيب؛ يُعرف بثالث أو بأحكام سابقة.",
    ),
    "adjudication.comma": both(", ", "، "),
    "adjudication.stage_new": both("new", "جديدة"),
    "adjudication.stage_under_way": both("under way", "قيد التحكيم"),
    "adjudication.stage_reopened": both("opened again", "أُعيد فتحها"),
    "adjudication.stage_decided": both("decided", "محكَّمة"),
}
