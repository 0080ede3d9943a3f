"""What each kind of loss is called."""

from annotator.wording.language import Sentences, both

LOSSES: dict[str, Sentences] = {
    "loss.meta": both("metadata", "بيانات وصفية"),
    "loss.annotator": both("annotators' names", "أسماء الموسِّمين"),
    "loss.status": both("how far the work is", "حالة العمل"),
    "loss.updated": both("times of the last change", "أوقات آخر تغيير"),
    "loss.split": both("parts of the training set", "أجزاء مجموعة التدريب"),
    "loss.labels": both("labels of articles", "وسوم المقالات"),
    "loss.comments": both("comments", "تعليقات"),
    "loss.provenance": both("who proposed what", "مصادر الاقتراحات"),
    "loss.rejected": both("rejected suggestions", "اقتراحات مرفوضة"),
    "loss.unplaced": both("mentions without a place", "مواضع بلا مكان"),
    "loss.mentions": both("mentions", "مواضع موسومة"),
    "loss.mention_features": both("features of mentions", "سمات المواضع"),
    "loss.attributions": both("attributions", "إسنادات"),
    "loss.attribution_features": both("features of attributions", "سمات الإسنادات"),
    "loss.stances": both("stances", "مواقف"),
    "loss.entities": both("entities", "كيانات"),
    "loss.fragments": both("joins of interrupted mentions", "وصل المواضع المتقطعة"),
    "loss.overlaps": both("mentions that overlap others", "مواضع متداخلة"),
    "loss.twins": both(
        "mentions of the same words on the same layer",
        "مواضع مكررة على الكلمات نفسها والطبقة نفسها",
    ),
    "loss.edges": both("edges within a word", "حدود داخل الكلمات"),
    "loss.line_ends": both("line ends at the edges of mentions", "نهايات سطور على حدود المواضع"),
    "loss.places": both(
        "places of words that are there more than once", "مواضع ألفاظ وردت أكثر من مرة"
    ),
    "loss.names": both(
        "ids of articles that no file can be called by",
        "معرّفات مقالات لا تصلح أسماء ملفات",
    ),
}
