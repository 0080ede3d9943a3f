"""Wording of how agreement was measured, as the report tells it to whoever cites it."""

from annotator.wording.language import Sentences, both

AGREEMENT_METHOD: dict[str, Sentences] = {
    "report.method": both("How it was measured, and how to cite it", "كيف قيس، وكيف يُستشهد به"),
    "report.cite": both(
        "Agreement was measured with Musnad {version} (musnad agree) on {articles} articles, each"
        " marked by two or more of {annotators} annotators. Mentions were aligned one to one by an"
        " optimal assignment; two are near if they share at least half of their characters (Jaccard"
        " ≥ {near}). Intervals are {level} percentile bootstrap intervals over articles ({count}"
        " samples, seed {seed}).",
        "قيس الاتفاق ببرنامج مسند {version} (musnad agree) على {articles} مقالة، وسم كلاً منها"
        " موسِّمان أو أكثر من {annotators}. وحوذيت المواضع الموسومة واحداً بواحد بإسناد أمثل؛ ويتقارب"
        " موضعان إن اشتركا في نصف محارفهما على الأقل (Jaccard ≥ {near}). وفترات الثقة"
        " ({level}) بالمئينات من {count} عينة من المقالات مع الإرجاع (البذرة {seed}).",
    ),
    "report.method_f1": both(
        "F1: twice what both have, by what the one and the other have. Exact: the same code points;"
        " overlap: near. Not corrected for chance, as any stretch could be marked.",
        "F1: ضعف ما عند الاثنين، على مجموع ما عند كل منهما. تطابقاً: المحارف نفسها؛ وتداخلاً:"
        " متقاربة. ولا يُصحَّح بالمصادفة، فأي جزء من النص يمكن أن يوسم.",
    ),
    "report.method_agr": both(
        "agr: the share of what the one has that shares a code point with something of the"
        " other’s; it has a direction.",
        "agr: نصيب ما عند أحدهما مما يشترك في محرف مع شيء عند الآخر؛ وله اتجاه.",
    ),
    "report.method_alpha": both(
        "α: Krippendorff’s alpha of tokens (marked or not), and of values; of intensity with the"
        " distances of an order.",
        "α: ألفا Krippendorff للكلمات (موسومة أو لا)، وللقيم؛ وللشدة بمسافات الترتيب.",
    ),
    "report.method_alpha_u": both(
        "α_U: Krippendorff’s alpha of units on a continuum: where they begin and end, beside units"
        " put anywhere. Articles are one continuum.",
        "α_U: ألفا Krippendorff للوحدات على امتداد متصل: أين تبدأ وأين تنتهي، بجانب وحدات وُضعت"
        " كيفما اتفق. والمقالات امتداد واحد.",
    ),
    "report.method_kappa": both(
        "κ: Cohen’s kappa; of several annotators the mean of the pairs’.",
        "κ: كابا Cohen؛ ولأكثر من اثنين متوسط كل اثنين.",
    ),
    "report.method_gamma": both(
        "γ: one measure of what is marked, where, and on which layer, beside the same marks shifted"
        " along the text.",
        "γ: قياس واحد لما وُسم وأين وبأي طبقة، بجانب المواضع نفسها وقد أُزيحت على النص.",
    ),
    "report.method_bootstrap": both(
        "Intervals: percentiles of the figure in samples of as many articles, drawn with"
        " replacement. Articles are drawn, for mentions of one article go together.",
        "الفترات: مئينات الرقم في عينات من المقالات بعددها، تُسحب مع الإرجاع. وتُسحب المقالات لأن"
        " مواضع المقالة الواحدة متلازمة.",
    ),
    "report.references": both("References", "المراجع"),
}
