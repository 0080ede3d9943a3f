"""Wording of what comparing annotators tells."""

from annotator.wording.language import Sentences, both

AGREEMENT: dict[str, Sentences] = {
    "agree.text_differs": both(
        "Article {id} has another text here than before; it is left out. Compare annotations of"
        " the same text.",
        "نص المقالة {id} هنا غير نصها من قبل؛ تُركت. قارن توسيمات للنص نفسه.",
    ),
    "agree.twice": both(
        "{annotator} has marked article {id} before; it is left out. If two annotators go by the"
        " same name, name them after their files: --by-file",
        "وسم {annotator} المقالة {id} من قبل؛ تُركت. إن كان الاسم لموسِّمَين فسمِّهما باسم"
        " ملفيهما: --by-file",
    ),
    "agree.one_annotator": both(
        "Only {annotator} has annotations here; agreement takes two annotators.",
        "لا توسيم هنا إلا لـ{annotator}؛ والاتفاق بين موسِّمَين.",
    ),
    "agree.nobody": both(
        "There are no annotations here that can be compared.", "لا توسيم هنا يمكن أن يُقارن."
    ),
    "agree.nothing_common": both(
        "No article was marked by two annotators.", "لم يسم موسِّمان المقالة نفسها قط."
    ),
    "agree.lost": both(
        "The comparison was ended from outside; nothing has changed.",
        "أُنهيت المقارنة من خارج البرنامج؛ لم يتغير شيء.",
    ),
    "agree.unfinished": both(
        "{count} annotation(s) of another status are left out; --status takes them in.",
        "تُركت توسيمات على غير هذه الحالة ({count})؛ تأخذها --status.",
    ),
    "agree.undated": both(
        "{count} annotation(s) of another time, or of no known one, are left out.",
        "تُركت توسيمات من غير هذه المدة أو لا يُعرف زمنها ({count}).",
    ),
    "agree.single": both(
        "{count} article(s) that one annotator alone has marked are left out.",
        "تُركت مقالات لم يسمها إلا موسِّم واحد ({count}).",
    ),
    "agree.compared": both(
        "{count} article(s), marked by {annotators}.", "المقالات: {count}؛ وسمها {annotators}."
    ),
    "agree.written": both(
        "{count} disagreement(s) written to {file}.", "كُتب في {file} من مواضع الخلاف: {count}."
    ),
    "agree.reported": both("Report written to {file}.", "كُتب التقرير في {file}."),
    "agree.stranger": both(
        "Nobody called {name} has annotated anything here; check how the name is written.",
        "لا توسيم هنا لأحد اسمه {name}؛ تحقق من كتابة الاسم.",
    ),
    "agree.no_page": both(
        "This file is there and is no report; it is not replaced. Choose another name.",
        "الملف موجود وليس تقريراً فلا يُستبدل. اختر اسماً آخر.",
    ),
    "agree.two_streams": both(
        "Only one of --disagreements and --report can go to standard output.",
        "لا يخرج إلى المخرج القياسي إلا واحد من --disagreements و--report.",
    ),
    "agree.gamma": both("γ of all layers together: {value}", "γ لكل الطبقات معاً: {value}"),
    "agree.intervals": both(
        "In brackets: 95 % confidence intervals, from {count} samples of the articles.",
        "بين المعقوفين: فترات الثقة 95٪، من عينات من المقالات عددها {count}.",
    ),
    "agree.layer": both("layer", "الطبقة"),
    "agree.frames": both("attribution", "الإسناد"),
    "agree.feature": both("feature", "السمة"),
    "agree.pair": both("annotators", "الموسِّمان"),
    "agree.month": both("month", "الشهر"),
    "agree.unknown": both("(not known)", "(غير معروف)"),
    "agree.worst": both("least agreement", "أقل اتفاق"),
    "agree.exact": both("F1 exact", "F1 تطابقاً"),
    "agree.overlap": both("F1 overlap", "F1 تداخلاً"),
    "agree.agr_first": both("agr 1‖2", "agr 1‖2"),
    "agree.agr_second": both("agr 2‖1", "agr 2‖1"),
    "agree.alpha": both("α", "α"),
    "agree.tokens": both("α tokens", "α الكلمات"),
    "agree.alpha_u": both("α_U", "α_U"),
    "agree.kappa": both("κ", "κ"),
    "agree.units": both("units", "الوحدات"),
    "agree.target": both("target", "مستهدَف"),
    "agree.quote_speaker": both("quote and speaker", "قول وقائله"),
    "agree.mode": both("mode", "الأسلوب"),
    "agree.implicit": both("implicit", "الإضمار"),
    "agree.polarity": both("polarity", "اتجاه الموقف"),
    "agree.intensity": both("intensity", "شدة الموقف"),
    "agree.commitment": both("commitment", "التزام المراسل"),
    "agree.kind": both("kind of entity", "نوع الكيان"),
}
