"""Wording of what is told of packages: work that goes out to an annotator and comes back."""

from annotator.wording.language import Sentences, both

PACKAGES: dict[str, Sentences] = {
    "package.nothing": both(
        "Nothing is assigned to {name}, so that there is nothing to put in a package. Assign"
        " articles first (musnad assign), or name them with --articles.",
        "لم يُوزَّع على {name} شيء يوضع في حزمة. وزّع عليه مقالات أولاً (‎musnad assign‎) أو سمّها"
        " بالخيار ‎--articles‎.",
    ),
    "package.of_others": both(
        "You can make a package of your own work, but not of {name}’s. Ask a manager.",
        "لك أن تُعدّ حزمة من عملك أنت لا من عمل {name}. اطلب ذلك من مدير.",
    ),
    "package.not_one": both(
        "This is a project, and no package made for an annotator. Export it as a corpus, and import"
        " that.",
        "هذا مشروع وليس حزمة أُعدّت لموسِّم. صدّره مدوَّنةً ثم استوردها.",
    ),
    "package.other_project": both(
        "This package was not made of this project ({project}), but of another one, called {name}"
        " when it was made. Import it there.",
        "لم تُعدّ هذه الحزمة من هذا المشروع ({project}) بل من مشروع آخر كان اسمه {name} حين أُعدّت."
        " استوردها هناك.",
    ),
    "package.text_unknown": both(
        "The package has a text of the article {id} that the project never had; its annotation was"
        " left in the package.",
        "في الحزمة نص للمقالة {id} لم يكن في المشروع قط؛ تُرك توسيمها في الحزمة.",
    ),
    "package.others_work": both(
        "The package is for {annotator}, and has {count} annotation(s) by {name}, left in it.",
        "الحزمة معدّة للموسِّم {annotator} وفيها توسيمات للموسِّم {name} عددها {count}؛ تُركت فيها.",
    ),
    "package.entity_kept": both(
        "The entity {name} was changed in the project and in the package ({other}); the project"
        " keeps its own.",
        "غُيّر الكيان {name} في المشروع وفي الحزمة ({other})؛ ويبقى في المشروع على ما هو عليه فيه.",
    ),
    "package.conflict": both(
        "{id}: {annotator}’s annotation was changed in the project and in the package since; both"
        " are as they were. Import it once more and say whose is to hold (--theirs: the package’s,"
        " --ours: the project’s); the other stays in the history.",
        "{id}: غُيّر توسيم {annotator} في المشروع وفي الحزمة معاً، وبقي كلاهما كما هو. استوردها مرة"
        " أخرى وقل أيهما يُعتمد (‎--theirs‎: ما في الحزمة، ‎--ours‎: ما في المشروع)، ويبقى الآخر في"
        " سجل التعديلات.",
    ),
    "package.merged": both(
        "{annotator}: {new} new, {updated} brought up to date, {unchanged} unchanged, {unfinished}"
        " not finished yet, {conflict} conflict(s) ({file}).",
        "{annotator}: {new} جديدة، {updated} محدَّثة، {unchanged} كما كانت، {unfinished} لم تُنجز بعد،"
        " {conflict} متعارضة ({file}).",
    ),
    "package.decided": both(
        "{annotator}: of the articles changed on both sides, as in the package now: {theirs}; as in"
        " the project: {ours}.",
        "{annotator}: مما غُيّر في الجانبين، صار {theirs} كما في الحزمة وبقي {ours} كما في المشروع.",
    ),
    "package.left_out": both(
        "{annotator}: {count} annotation(s) without a place here stay in the package.",
        "{annotator}: توسيمات لا مكان لها هنا وبقيت في الحزمة: {count}.",
    ),
    "package.made": both(
        "{count} article(s) for {annotator} in {file}.",
        "مقالات للموسِّم {annotator} في {file}: {count}.",
    ),
    "package.only": both(
        "{options}: only packages are merged with these, and there is none among the files.",
        "{options}: لا تُستعمل إلا مع الحزم، وليس بين الملفات حزمة.",
    ),
    "package.not_with": both(
        "Packages are merged as they are: {options} cannot be used with them.",
        "تُدمج الحزم كما هي، فلا يُستعمل معها {options}.",
    ),
    "package.ours_or_theirs": both(
        "Either --ours or --theirs, not both.",
        "إما ‎--ours‎ وإما ‎--theirs‎، لا كلاهما.",
    ),
    "package.articles_without": both(
        "--articles goes with --for, which makes packages.",
        "يُستعمل ‎--articles‎ مع ‎--for‎ الذي يُعدّ الحزم.",
    ),
    "package.for_alone": both(
        "A package is the work of one annotator as it is: {options} cannot be used with --for.",
        "الحزمة عمل موسِّم واحد كما هو، فلا يُستعمل {options} مع ‎--for‎.",
    ),
}
