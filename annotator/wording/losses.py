"""What each kind of loss is called, with how many there were."""

from annotator.wording.language import Sentences, both

LOSSES: dict[str, Sentences] = {
    "loss.meta": both("metadata ({count})", "بيانات وصفية ({count})"),
    "loss.annotator": both("annotators' names ({count})", "أسماء الموسِّمين ({count})"),
    "loss.status": both("how far the work is ({count})", "حالة العمل ({count})"),
    "loss.updated": both("times of the last change ({count})", "أوقات آخر تغيير ({count})"),
    "loss.split": both("parts of the training set ({count})", "أجزاء مجموعة التدريب ({count})"),
    "loss.labels": both("labels of articles ({count})", "وسوم المقالات ({count})"),
    "loss.comments": both("comments ({count})", "تعليقات ({count})"),
    "loss.provenance": both("who proposed what ({count})", "مصادر الاقتراحات ({count})"),
    "loss.rejected": both("rejected suggestions ({count})", "اقتراحات مرفوضة ({count})"),
    "loss.mentions": both("mentions ({count})", "مواضع موسومة ({count})"),
    "loss.mention_features": both("features of mentions ({count})", "سمات المواضع ({count})"),
    "loss.attributions": both("attributions ({count})", "إسنادات ({count})"),
    "loss.attribution_features": both(
        "features of attributions ({count})", "سمات الإسنادات ({count})"
    ),
    "loss.stances": both("stances ({count})", "مواقف ({count})"),
    "loss.entities": both("entities ({count})", "كيانات ({count})"),
    "loss.fragments": both(
        "joins of interrupted mentions ({count})", "وصل المواضع المتقطعة ({count})"
    ),
    "loss.overlaps": both("mentions that overlap others ({count})", "مواضع متداخلة ({count})"),
    "loss.twins": both(
        "mentions of the same words on the same layer ({count})",
        "مواضع مكررة على الكلمات نفسها والطبقة نفسها ({count})",
    ),
    "loss.edges": both("edges within a word ({count})", "حدود داخل الكلمات ({count})"),
    "loss.line_ends": both(
        "line ends at the edges of mentions ({count})", "نهايات سطور على حدود المواضع ({count})"
    ),
    "loss.places": both(
        "places of words that are there more than once ({count})",
        "مواضع ألفاظ وردت أكثر من مرة ({count})",
    ),
    "loss.names": both(
        "ids of articles that no file can be called by ({count})",
        "معرّفات مقالات لا تصلح أسماء ملفات ({count})",
    ),
}
