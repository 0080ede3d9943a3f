"""Wording of what is told when articles are given out."""

from annotator.wording.language import Sentences, both

ASSIGNMENTS: dict[str, Sentences] = {
    "assign.share": both(
        "An overlap is a share such as 0.2 or 20%.", "التداخل نسبة مثل 0.2 أو 20%."
    ),
    "assign.to_or_open": both(
        "Either --to names people or --open makes places to claim, not both at once.",
        "إما أن يُسمّي ‎--to‎ أشخاصاً وإما أن يفتح ‎--open‎ أماكن للحجز، لا كلاهما معاً.",
    ),
    "assign.nobody": both(
        "To whom? --to NAME, or --open N for places that people claim.",
        "لمن؟ ‎--to NAME‎، أو ‎--open N‎ لأماكن يحجزها من يشاء.",
    ),
    "assign.from_alone": both(
        "{options} cannot be used with --from.", "لا يُستعمل {options} مع ‎--from‎."
    ),
    "assign.nothing_given": both(
        "Nothing is given out yet. --to NAME gives articles to people.",
        "لم يُوزَّع شيء بعد. يوزّع ‎--to NAME‎ المقالات على أشخاص.",
    ),
    "assign.all_given": both(
        "All articles are given out. Name those that are to go to more people with --articles.",
        "وُزّعت المقالات كلها. سمّ بالخيار ‎--articles‎ ما تريد توزيعه على آخرين أيضاً.",
    ),
    "assign.annotator": both("annotator", "الموسِّم"),
    "assign.assigned": both("assigned", "موزَّعة"),
    "assign.begun": both("in progress", "قيد العمل"),
    "assign.finished": both("finished", "منجزة"),
    "assign.skipped": both("skipped", "متروكة"),
    "assign.open": both("(open places)", "(أماكن مفتوحة)"),
    "assign.more": both("new", "الجديدة"),
    "assign.letters": both("letters", "حروفها"),
    "assign.before": both("waiting before", "في الانتظار قبلها"),
    "assign.pair": both("both annotate", "يوسّمها كلاهما"),
    "assign.ready": both(
        "{count} article(s) ready for adjudication: all of their places are done.",
        "مقالات جاهزة للتحكيم لأن أماكنها كلها أُنجزت: {count}.",
    ),
    "assign.planned": both(
        "{count} place(s) would be given out; nothing was changed.",
        "سيُوزَّع من الأماكن {count}؛ لم يُغيَّر شيء.",
    ),
    "assign.given": both("{count} place(s) given out.", "وُزّع من الأماكن {count}."),
    "assign.places": both("{count} open place(s).", "أماكن مفتوحة: {count}."),
    "assign.lacking": both(
        "{id}: too few people for what was asked; lacking: {count}.",
        "{id}: ينقصها من الأشخاص {count} عما طُلب.",
    ),
    "assign.more_lacking": both(
        "And {count} more article(s) with too few people.",
        "ومقالات أخرى ينقصها أشخاص: {count}.",
    ),
    "assign.taken_back": both(
        "{count} place(s) taken back that nobody had begun.",
        "استُردّت أماكن لم يُبدأ العمل فيها: {count}.",
    ),
    "assign.to_take_back": both(
        "{count} place(s) would be taken back; nothing was changed.",
        "ستُستردّ أماكن عددها {count}؛ لم يُغيَّر شيء.",
    ),
}
