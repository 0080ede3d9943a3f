"""Wording of what comparing corpora, suggesting and training tell."""

from annotator.wording.language import Sentences, both

EVALUATION: dict[str, Sentences] = {
    "suggest.done": both(
        "{attributions} attribution(s) suggested in {articles} article(s).",
        "اقتُرح من الإسنادات: {attributions}؛ في مقالات عددها: {articles}.",
    ),
    "suggest.worker_lost": both(
        "A worker process was ended from outside, perhaps for want of memory; nothing was"
        " written. Try again with fewer workers.",
        "أُنهيت إحدى عمليات العمل من خارجها، ربما لضيق الذاكرة؛ لم يُكتب شيء. أعد المحاولة"
        " بعمليات أقل.",
    ),
    "train.too_few": both(
        "{count} finished article(s) with attributions are too few to learn from; mark {least} or"
        " more, and finish them.",
        "عدد المقالات المنجزة التي فيها إسناد {count}، وهو أقل مما يُتعلَّم منه؛ وسِّم {least} على"
        " الأقل وأنجزها.",
    ),
    "train.no_target": both(
        "Say where to write the model (MODEL); only a project keeps one itself.",
        "اذكر أين يُكتب النموذج (MODEL)؛ فالمشروع وحده يحفظ نموذجه في نفسه.",
    ),
    "train.lost": both(
        "The training was ended from outside, perhaps for want of memory. Nothing has changed; try"
        " again.",
        "أُنهي التدريب من خارج البرنامج، ربما لضيق الذاكرة. لم يتغير شيء؛ أعد المحاولة.",
    ),
    "train.judged": both(
        "{count} article(s), each judged by what the others taught (F1).",
        "المقالات: {count}؛ حُكم في كل منها بما تُعلِّم من غيرها (F1).",
    ),
    "train.calibration": both(
        "The model's confidence is off by {error} on average.",
        "تبعد ثقة النموذج عن الصواب {error} في المتوسط.",
    ),
    "train.written": both("Model {name} written to {file}.", "كُتب النموذج {name} في {file}."),
    "model.none": both(
        "The project keeps no model; train one: musnad train PROJECT",
        "ليس في المشروع نموذج؛ درِّب واحداً: musnad train PROJECT",
    ),
    "model.foreign": both(
        "This is no model; make one: musnad train CORPUS MODEL",
        "ليس هذا نموذجاً؛ اصنع واحداً: musnad train CORPUS MODEL",
    ),
    "model.version": both(
        "The model is of version {found}; this program reads version {known}. Train it anew, or"
        " use the program that made it.",
        "النموذج من الإصدار {found}، ويقرأ هذا البرنامج الإصدار {known}. درِّبه من جديد، أو استعمل"
        " البرنامج الذي صنعه.",
    ),
    "model.damaged": both(
        "The model is damaged: {reason}. Train it anew.",
        "النموذج تالف: {reason}. درِّبه من جديد.",
    ),
    "model.rules": both(
        "The model was trained beside {found}, but the rules here are {known}. Train it anew.",
        "دُرِّب النموذج على القواعد {found}، والقواعد هنا {known}. درِّبه من جديد.",
    ),
    "evaluate.rules": both("rules", "القواعد"),
    "evaluate.model": both("model", "النموذج"),
    "evaluate.decides": both("decides", "الحُكم"),
    "evaluate.twice": both(
        "Article {id} stands in this file before; export the work of one annotator.",
        "المقالة {id} وردت في هذا الملف من قبل؛ صدِّر عمل موسِّم واحد.",
    ),
    "evaluate.text_differs": both(
        "The text of article {id} is not that of the gold; it is left out.",
        "نص المقالة {id} غير نصها في المرجع؛ تُركت.",
    ),
    "evaluate.missing": both(
        "{count} article(s) of the gold are not predicted, which counts as nothing found: {ids}.",
        "مقالات من المرجع لا تنبؤ لها، وتُحسب كأن شيئاً فيها لم يوجد ({count}): {ids}.",
    ),
    "evaluate.extra": both(
        "{count} predicted article(s) are not in the gold and are left out: {ids}.",
        "مقالات في التنبؤ ليست في المرجع، فتُركت ({count}): {ids}.",
    ),
    "evaluate.nothing_common": both(
        "The two files have no article in common.", "لا مقالة مشتركة بين الملفين."
    ),
    "evaluate.compared": both("{count} article(s) compared.", "المقالات المقارَنة: {count}."),
    "evaluate.layer": both("layer", "الطبقة"),
    "evaluate.exact": both("exact", "تطابقاً"),
    "evaluate.near": both("overlap", "تداخلاً"),
    "evaluate.precision": both("P", "الدقة"),
    "evaluate.recall": both("R", "الاستدعاء"),
    "evaluate.f1": both("F1", "F1"),
    "evaluate.gold": both("gold", "المرجع"),
    "evaluate.predicted": both("predicted", "التنبؤ"),
    "evaluate.quote": both("quote", "قول"),
    "evaluate.quote_in_marks": both("quote in marks", "قول بين علامات"),
    "evaluate.cue": both("cue", "لفظ الإسناد"),
    "evaluate.speaker": both("speaker", "قائل"),
    "evaluate.source": both("source", "مصدر"),
    "evaluate.addressee": both("addressee", "مخاطَب"),
    "evaluate.attribution": both("whole attribution", "إسناد كامل"),
    "evaluate.mode": both(
        "Mode right in {share} of {count} matched quotes.",
        "الأسلوب صحيح في {share} من الأقوال المتقابلة ({count}).",
    ),
    "evaluate.modes": both("gold mode ↓ predicted →", "أسلوب المرجع ↓ التنبؤ ←"),
    "evaluate.direct": both("direct", "مباشر"),
    "evaluate.indirect": both("indirect", "غير مباشر"),
    "evaluate.mixed": both("mixed", "مختلط"),
    "evaluate.unset": both("not set", "بلا قيمة"),
    "evaluate.implicit": both(
        "Implicit right in {share} of {count} matched quotes.",
        "الإضمار صحيح في {share} من الأقوال المتقابلة ({count}).",
    ),
    "evaluate.calibration": both(
        "Confidence is off by {error} on average ({count} predictions).",
        "تبعد الثقة عن الصواب {error} في المتوسط ({count} من التنبؤات).",
    ),
    "evaluate.outlet": both("outlet", "الجهة الناشرة"),
    "evaluate.no_outlet": both("(not known)", "(غير معروفة)"),
    "evaluate.worst": both("worst articles", "أسوأ المقالات"),
}
