"""Wording of the report on agreement: its headings, tables, plots and sentences."""

from annotator.wording.language import Sentences, both

AGREEMENT_REPORT: dict[str, Sentences] = {
    # The head
    "report.title": both("Agreement of annotators", "اتفاق الموسِّمين"),
    "report.contents": both("Contents", "المحتويات"),
    "report.compared": both("What was compared", "ما الذي قورن"),
    "report.sources": both("Project or files", "المشروع أو الملفات"),
    "report.annotators": both("Annotators", "الموسِّمون"),
    "report.annotator": both("annotator", "الموسِّم"),
    "report.articles": both("Articles", "المقالات"),
    "report.article": both("article", "المقالة"),
    "report.articles_shared": both(
        "{count}, each marked by two annotators or more",
        "{count}، وسم كلاً منها موسِّمان أو أكثر",
    ),
    "report.marked": both("Marked in them", "الموسوم فيها"),
    "report.marked_counts": both(
        "{mentions} mentions, {attributions} attributions, of all annotators together",
        "مواضع موسومة: {mentions}، وإسنادات: {attributions}، للموسِّمين جميعاً",
    ),
    "report.statuses": both("Status of the work", "حالة العمل"),
    "report.time": both("Time of the work", "زمن العمل"),
    "report.all_time": both("whenever it was done", "أياً كان وقته"),
    "report.from_to": both("{since} to {until}", "من {since} إلى {until}"),
    "report.places": both("Places", "المواضع"),
    "report.raw": both("raw: to the code point", "كما كُتبت: إلى المحرف الواحد"),
    "report.folded": both(
        "folded: vowel marks, tatweel and invisible characters do not count",
        "مجردة: لا يُحسب الشكل ولا التطويل ولا ما لا يُرى",
    ),
    "report.samples": both("Confidence intervals", "فترات الثقة"),
    "report.samples_of": both(
        "{level}, from {count} samples of the articles, seed {seed}",
        "{level}، من {count} عينة من المقالات، البذرة {seed}",
    ),
    "report.made": both("Made", "أُعد"),
    "report.made_by": both("{date}, by Musnad {version}", "{date}، ببرنامج مسند {version}"),
    "report.told": both("What was left out, or went wrong", "ما تُرك أو تعذّر"),
    # At a glance
    "report.glance": both("At a glance", "في لمحة"),
    "report.whole": both(
        "Of whole attributions {exact} are the same to the letter (F1), and {overlap} are near.",
        "اتفاق الإسنادات الكاملة {exact} تطابقاً (F1)، و{overlap} تداخلاً.",
    ),
    "report.lowest": both(
        "Least agreed on is the layer {layer}: F1 by overlap {value}, of {count} marks.",
        "أقل الطبقات اتفاقاً {layer}: F1 تداخلاً {value}، من {count} موضعاً موسوماً.",
    ),
    "report.commonest": both(
        "The commonest disagreement: {kind} ({count} of {total} on layers and features).",
        "أكثر الخلاف: {kind} ({count} من {total} في الطبقات والسمات).",
    ),
    "report.no_disagreement": both("There is no disagreement.", "لا خلاف."),
    "report.marks_more": both(
        "Most is marked by {more}: the others have {others} of {more}’s attributions, while {own}"
        " of theirs are with {more}.",
        "أكثرهم وسماً {more}: عند الآخرين {others} من إسنادات {more}، وعند {more} {own} من"
        " إسناداتهم.",
    ),
    "report.worst_article": both(
        "The article with the least agreement: {article} (F1 {value}).",
        "أقل المقالات اتفاقاً: {article} (F1 {value}).",
    ),
    "report.few_articles": both(
        "Only {count} articles were compared. The intervals are drawn from these alone: they say"
        " little about other articles, and are likely to be too narrow. Do not rest a conclusion on"
        " them.",
        "لم تُقارن إلا {count} من المقالات. والفترات من هذه وحدها: لا تدل على غيرها إلا قليلاً،"
        " والأغلب أنها أضيق مما ينبغي؛ فلا تُبنَ عليها نتيجة.",
    ),
    "report.one_article": both(
        "One article alone was compared: there are no intervals, and nothing follows for others.",
        "لم تُقارن إلا مقالة واحدة: لا فترات ثقة، ولا يدل هذا على غيرها.",
    ),
    "report.few_units": both(
        "† fewer than {count} units: a few disagreements more or less change the figure much.",
        "† أقل من {count} وحدة: خلافات قليلة زيادةً أو نقصاً تغيّر الرقم كثيراً.",
    ),
    "report.few_in_row": both(
        "† fewer than {count} articles: the interval says little.",
        "† أقل من {count} مقالات: لا تدل فترة الثقة إلا على القليل.",
    ),
    "report.role": both("role: {role}", "دور: {role}"),
    "report.levels": both(
        "Krippendorff’s levels for α, here also for κ: ● {good} or more, ◐ {fair} or more (for"
        " tentative conclusions), ○ below.",
        "حدّا Krippendorff لـα، وهما هنا لـκ كذلك: ● {good} فأكثر، ◐ {fair} فأكثر (لنتائج أولية)،"
        " ○ دون ذلك.",
    ),
    "report.dash": both(
        "–: nothing to divide by. Each figure that has disagreements opens them.",
        "–: لا شيء يُقسم عليه. وكل رقم وراءه خلاف يفتح مواضع الخلاف.",
    ),
    # Summary
    "report.summary": both("Summary", "الخلاصة"),
    "report.summary_caption": both(
        "F1, α and α_U with {level} confidence intervals; raw and diacritic-folded side by side",
        "F1 وα وα_U بفترات ثقة {level}؛ كما كُتبت ومجردةً من الشكل جنباً إلى جنب",
    ),
    "report.what": both("what", "الموضوع"),
    "report.is_raw": both("raw", "كما كُتبت"),
    "report.is_folded": both("folded", "مجردة"),
    "report.forest": both(
        "F1 of layers and attributions: exact ○, by overlap ●, with {level} intervals",
        "F1 للطبقات والإسنادات: تطابقاً ○ وتداخلاً ●، بفترات ثقة {level}",
    ),
    "report.forest_says": both(
        "A row for each layer, then for attributions; the figures are in the summary table.",
        "سطر لكل طبقة ثم للإسنادات؛ والأرقام في جدول الخلاصة.",
    ),
    # Layers, attributions, features
    "report.layers": both("Layers", "الطبقات"),
    "report.layers_caption": both(
        "What was marked on each layer, and how far it is the same",
        "ما وُسم في كل طبقة، وكم فيه من اتفاق",
    ),
    "report.attributions": both("Attributions", "الإسنادات"),
    "report.attributions_caption": both(
        "Whole attributions, who said what, and what fills each role where the quotes are near",
        "الإسنادات الكاملة، ومن قال ماذا، وما يشغل كل دور حيث تقاربت الأقوال",
    ),
    "report.features": both("Features", "السمات"),
    "report.features_caption": both(
        "Values given to what both have marked", "القيم التي أُعطيت لما وسمه الاثنان"
    ),
    "report.no_features": both(
        "No feature was given a value by two annotators.", "لم يعطِ موسِّمان قيمةً لسمة."
    ),
    "report.same_share": both("the same", "القيمة نفسها"),
    "report.count_of": both("marked by {name}", "وسمها {name}"),
    # Pairs
    "report.pairs": both("Pairs of annotators", "الموسِّمون اثنين اثنين"),
    "report.pairs_caption": both(
        "Figures of each pair, with {level} intervals", "أرقام كل اثنين، بفترات ثقة {level}"
    ),
    "report.pair": both("pair", "الاثنان"),
    "report.pair_names": both("{first} and {second}", "{first} و{second}"),
    "report.disagreements_count": both("disagreements", "مواضع الخلاف"),
    "report.matrix": both(
        "{thing}, {measure}: the stronger the shade, the more agreement",
        "{thing}، {measure}: كلما قوي اللون زاد الاتفاق",
    ),
    "report.agr_matrix": both(
        "agr of attributions: of what the annotator of the row has, the share that the annotator of"
        " the column has, too",
        "agr للإسنادات: نصيب ما عند صاحب العمود مما عند صاحب السطر",
    ),
    # Annotators
    "report.people": both("Each annotator", "كل موسِّم"),
    "report.people_caption": both(
        "Agreement of each annotator with the others, with {level} intervals",
        "اتفاق كل موسِّم مع الآخرين، بفترات ثقة {level}",
    ),
    "report.agr_own": both("agr own‖others", "agr له‖لغيره"),
    "report.agr_others": both("agr others‖own", "agr لغيره‖له"),
    "report.people_plot": both(
        "F1 of whole attributions with the others, by overlap, with {level} intervals",
        "F1 للإسنادات الكاملة مع الآخرين، تداخلاً، بفترات ثقة {level}",
    ),
    "report.people_plot_says": both(
        "A row for each annotator; the figures are in the table beside it.",
        "سطر لكل موسِّم؛ والأرقام في الجدول المجاور.",
    ),
    "report.marks_caption": both(
        "How much each marks beside the others in the same articles, and how much longer or shorter"
        " (in characters, where the edges differ)",
        "كم يسم كل موسِّم بجانب غيره في المقالات نفسها، وكم يطيل أو يقصر (بالمحارف، حيث تختلف"
        " الحدود)",
    ),
    "report.layer": both("layer", "الطبقة"),
    "report.longer_shorter": both(
        "longer {longer}, shorter {shorter}", "أطول {longer}، أقصر {shorter}"
    ),
    "report.mean_length": both("mean {mean}", "المتوسط {mean}"),
    "report.typical": both("What is typical of each", "ما يغلب على كل منهم"),
    "report.only_own": both("marks what the others do not", "يسم ما لا يسمه غيره"),
    "report.only_others": both("does not mark what others do", "لا يسم ما يسمه غيره"),
    "report.longer": both("longer than the others’", "أطول مما عند غيره"),
    "report.shorter": both("shorter than the others’", "أقصر مما عند غيره"),
    "report.other_edges": both("other edges, as long", "حدود أخرى بالطول نفسه"),
    "report.own_value": both("{own}, where others have {others}", "{own} حيث عند غيره {others}"),
    "report.against": both("{count} against {against}", "{count} مقابل {against}"),
    "report.nothing_typical": both("nothing", "لا شيء"),
    # Articles
    "report.by_article": both("Articles, the least agreement first", "المقالات، الأقل اتفاقاً أولاً"),
    "report.by_article_caption": both(
        "Figures of single articles (without intervals: one article has none)",
        "أرقام كل مقالة (بلا فترات ثقة: لا فترة لمقالة وحدها)",
    ),
    "report.articles_more": both(
        "{count} more articles, which agree as much or more, are in the figures for programs"
        " (--json).",
        "تُركت {count} مقالة أخرى اتفاقها مثل هذا أو أكثر؛ وهي في الأرقام المعدّة للبرامج (--json).",
    ),
    "report.histogram": both(
        "How many articles have which F1 of whole attributions (overlap)",
        "عدد المقالات بحسب F1 للإسنادات الكاملة (تداخلاً)",
    ),
    "report.histogram_says": both(
        "{low} article(s) are below {limit}, {whole} agree wholly.",
        "دون {limit}: {low} من المقالات؛ وتتفق اتفاقاً تاماً: {whole}.",
    ),
    # Time
    "report.over_time": both("Over time", "على مر الزمن"),
    "report.over_time_caption": both(
        "F1 by overlap and α of tokens, with {level} intervals",
        "F1 تداخلاً وα للكلمات، بفترات ثقة {level}",
    ),
    "report.by_month": both(
        "By the month in which the last of an article’s annotators was at work.",
        "بحسب الشهر الذي عمل فيه آخر موسِّمي المقالة.",
    ),
    "report.by_order": both(
        "In the order of the work, in lots of like size: there are too few months for a plot of"
        " months.",
        "بترتيب العمل في دفعات متقاربة العدد: فالشهور أقل من أن تُرسم.",
    ),
    "report.no_time": both(
        "The annotations tell no order in time: they have no dates, or too few different ones.",
        "لا يُعرف للتوسيمات ترتيب في الزمن: لا تاريخ لها، أو تواريخها المختلفة قليلة.",
    ),
    "report.period": both("time", "المدة"),
    "report.lot": both("{number}: {since} to {until}", "{number}: من {since} إلى {until}"),
    "report.time_plot_says": both(
        "From the first time to the last; the figures are in the table.",
        "من أول مدة إلى آخرها؛ والأرقام في الجدول.",
    ),
    # Confusions
    "report.confusions": both("Confusions", "ما يلتبس بغيره"),
    "report.layer_confusion": both(
        "Layers: what one marks on the layer of the row, the other marks on that of the column",
        "الطبقات: ما يسمه أحدهما بطبقة السطر يسمه الآخر بطبقة العمود",
    ),
    "report.confusion_of": both("Values of {thing}", "قيم {thing}"),
    "report.row_column": both("{first} ↓ {second} →", "{first} ↓ {second} ←"),
    "report.either": both("one ↓ the other →", "أحدهما ↓ الآخر ←"),
    "report.either_says": both(
        "Of all pairs, in either order: a cell off the diagonal tells how often one had the one and"
        " the other the other.",
        "لكل اثنين بأي ترتيب: وما خارج القطر هو عدد ما كان عند أحدهما هذا وعند الآخر ذاك.",
    ),
    "report.not_marked": both("not marked", "غير موسوم"),
    # Disagreements
    "report.disagreements": both("Disagreements", "مواضع الخلاف"),
    "report.disagreements_say": both(
        "{total} places, grouped by figure and kind, the commonest first. Of each kind up to {most}"
        " are shown; musnad agree … --disagreements FILE writes all. The text is the article’s,"
        " with what each of two annotators marked; what they differ in is strong, the rest pale.",
        "عددها {total}، بحسب الرقم والنوع، والأكثر أولاً. يُعرض من كل نوع {most} على الأكثر،"
        " ويكتبها كلها musnad agree … --disagreements FILE. والنص نص المقالة وعليه ما وسمه كل من"
        " الاثنين؛ وما اختلفا فيه ظاهر، وسائره باهت.",
    ),
    "report.legend": both("How layers are drawn", "هيئة كل طبقة"),
    "report.show_all": both("all pairs", "كل اثنين"),
    "report.by_pair": both("Only:", "فقط:"),
    "report.alone": both("marked by one alone", "وسمها أحدهما وحده"),
    "report.edges": both("other edges", "حدود مختلفة"),
    "report.values": both("{one} or {other}", "{one} أو {other}"),
    "report.kind": both("{thing}: {difference}", "{thing}: {difference}"),
    "report.two_layers": both("on two layers", "على طبقتين"),
    "report.more": both("{count} more", "{count} أخرى"),
    "report.not_shown": both(
        "{count} more of this kind are not shown.", "من هذا النوع {count} أخرى لا تُعرض."
    ),
    "report.nothing_marked": both("not marked", "غير موسوم"),
    "report.no_counterpart": both("no counterpart", "لا مقابل له"),
    "report.empty": both("empty", "خالٍ"),
    "report.articles_disagreements": both("By article", "بحسب المقالة"),
    "report.articles_disagreements_say": both(
        "The articles with the least agreement, each with its first disagreements.",
        "أقل المقالات اتفاقاً، وأول مواضع الخلاف في كل منها.",
    ),
    "report.back": both("back to the top", "إلى الأعلى"),
}
