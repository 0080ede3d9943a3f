"""The words that tell what a cue introduces, all folded: the lists of `leads` and `nominals`."""

from typing import Final

from annotator.suggest.name_words import ORDINALS, TIMES
from annotator.text.folding import fold

PREPOSITIONS: Final = {fold(word): word for word in ("إلى", "على", "عن", "من", "في")}
IDIOMS: Final = frozenset(
    fold(
        "هامش خلفية صعيد غرار رأس أثر إثر مدى مستوى الأقل حد جانب حين ذلك جهته جهتها جهتهم خلال"
        " أجل قبل بين جانبه جانبها جانبهم جهة ناحية ناحيته ناحيتها طريق كثب سؤال أسئلة حسابه"
        " يد يدي أيدي بعد مسافة مقربة مدار طول نحو نطاق الرغم رغم وجه سبيل عاتق الإطلاق عكس"
        " حسابها صفحته صفحتها موقعه موقعها تويتر فيسبوك لسان الفور الهواء حدة ضوء أساس متن ما"
    ).split()
)
"""Words after which a preposition is an adverb: «على هامش», «من جهته»."""
NOT_ATTACHED: Final = frozenset(
    fold(
        "بعد بين بشأن بعض بدون بل بلا بلد بلاد بيان بيانات باسم بحث بداية بدء بدوره بدورها باريس"
        " برنامج بغداد بيروت بنك بريطانيا بسبب بحسب بناء بوتين بلدية بطولة بحق به بها بهم بهذا"
        " بهذه بذلك بكل بعيد برئاسة بصفته بصفتها بمناسبة بحضور بعدما بينما بقوله بقولها بقولهم"
        " بالقول بالذات بالتالي باستمرار بشدة بوضوح بقوة بالفعل بن بنت بيت بشكل بصورة بيد بجانب"
        " بالإضافة بالنسبة بحيث بأغلبية بالأغلبية بالإجماع بإجماع بالغ بالغة بالغا بيده بيدها"
        " بيديه بولاية بيونغ باراك باكستان برشلونة بايرن بكين بلاتر بشار بنيامين برلين بلجيكا"
        " بولندا بدر بوكو بني بنغلاديش بأحد بإحدى ببعض بمدينة بمنطقة بمحافظة بمقر بجهة بحي"
        " بمعتمدية بمركز بوزارة بجامعة بمستشفى بمحكمة بكلية بقسم بفرع بإدارة بهيئة بمعهد بمطار"
        " بالرغم برغم بميناء بسجن بنادي بدولة ببلدة بقرية بصحيفة بقناة بمجلس باتجاه باعتبار"
        " باعتباره باعتبارها باستثناء باستخدام بواسطة بموجب بمقتضى بفضل بهدف بغرض بغية بحضوره"
        " بحضورها ببلاده"
    ).split()
)
"""Words in which ب is no preposition of the verb: names, adverbs, and where somebody is."""
NOMINAL_SENSES: Final = frozenset(
    {
        "affirm", "announce", "explain", "view", "expect", "wish_fear", "admit_agree",
        "support_praise", "deny_doubt", "criticise_oppose", "accuse", "directive",
        "warn_threaten", "commit", "nominal", "evidential",
    }
)  # fmt: skip
ALSO_NOMINAL: Final = frozenset(
    {"أعرب", "عبر", "ألمح", "طلب", "نظر", "أبلغ", "أخبر", "أخطر", "أفاد", "أبدى"}
)
NEVER_NOMINAL: Final = frozenset(
    {"وافق", "صادق", "اتفق", "رأى", "شعر", "استند", "دافع", "سلم", "ذهب", "أراد", "رغب",
     "حكم", "قضى", "قدر", "توصل", "كتب", "قرر", "شجع", "ختم", "بشر"}
)  # fmt: skip
BETWEEN: Final = frozenset(
    fold("أيضا كذلك فيه فيها خلاله خلالها أمس اليوم لاحقا مجددا مرارا").split()
)
"""Adverbs between a verb and its subject, or the subject and what follows."""
GOVERNING: Final = frozenset(PREPOSITIONS) | frozenset(
    fold("حول بشأن خلال عبر مع لدى ضد نحو بعد قبل قبيل بعيد عقب أثناء منذ حتى").split()
)
ASIDES: Final = TIMES | frozenset(fold("في خلال على عبر من مساء بما").split())
CONSTRUCT: Final = frozenset(
    fold(
        "قسم شؤون شؤوون قطاع عملية عمليات خطة مشروع مشاريع برنامج برامج هيئة لجنة لجان وزارة"
        " إدارة مدة مجال مجالات وحدة فرع دائرة مديرية مصلحة جهاز ديوان ملف قضية مسؤولو مسؤولي"
        " خبراء أعضاء إعادة عدم ضرورة أهمية سوق نظام قانون قرار مرحلة فترة نقطة مكتب غرفة فريق فرق"
        " قوات مجلس اتفاق باسم أمانة حكومة وزير وزيرة"
    ).split()
)
"""Nouns that a noun after them completes: «قسم توزيع»."""
BLAMED: Final = frozenset(fold("وزارة حكومة إدارة شركة هيئة سلطات قوات مسؤولية").split())
WITH_BA: Final = frozenset(
    fold(
        "المعني المعنية المعنيين المكلف المكلفة المكلفين المتعلق المتعلقة المختص"
        " المختصة المختصين المهتم المهتمة المهتمين المطلع الملم المتصل المتصلة المرتبط المرتبطة"
    ).split()
)
"""Adjectives that take ب, which then is none of the verb: «الفريق المعني بمراقبة…»."""

ADVERBIAL: Final = frozenset(
    fold(
        "بعد قبل قبيل رغم برغم بالرغم منذ حتى دون بدون سوى غير كما إلا بيد خاصة خصوصا سيما لاسيما"
        " لولا بما بسبب نتيجة بمجرد فور لحظة عند لدرجة شرط بشرط بدل بدلا لحين ريثما إذ مع حيث علما"
        " غداة كيف ذلك كون مجرد المؤكد المعروف المعلوم المهم الأهم الغريب الطريف الحقيقة الواقع"
        " شك بد يبدو يمكن يمكنه يمكنها يجب ينبغي يستطيع تستطيع استطاع استطاعت شأنه شأنها الطبيعي"
        " الممكن المتوقع المقرر المنتظر الضروري المفترض المرجح"
    ).split()
)
"""Words that take a following أن themselves: «بعد أن», «خاصة أن», «والمؤكد أن», «يمكن أن»."""

BESIDE: Final = frozenset(
    fold(
        "فضلا بعيدا عوضا بدلا ناهيك خوفا بالإضافة إضافة نظرا نسبة استنادا بناء ردا علاوة"
        " اعتمادا حرصا حفاظا سعيا وصولا قياسا عطفا مرورا إضافه بالنسبة اعتمادا نقلا"
    ).split()
)
"""Adverbs that take a preposition of their own: «فضلا عن», «ردا على»."""

BACK: Final = frozenset(fold("عنه عنها عنهم به بها بهم إليه إليها عليه عليها").split())
"""Prepositions with a pronoun: in a relative clause the content stands before."""
NUMBER: Final = fold("عددا")
STATEMENTS: Final = frozenset(fold("تصريح تصريحات تأكيد تأكيدات نفي أقوال إعلان").split())
"""What an outlet relays of somebody, whose name follows."""
THEM: Final = frozenset(fold("إياه إياها إياهم إياهما").split())
THESE: Final = frozenset(fold("هذا هذه ذلك تلك هؤلاء").split())
KINDS: Final = frozenset(
    fold(
        "صحيفة قناة وكالة موقع شركة حزب حركة فيلم كتاب جماعة تنظيم منظمة مؤسسة جمعية فرقة نادي"
        " مركز شبكة برنامج مسلسل مسرحية مجلة جريدة أغنية رواية ديوان عنوان بعنوان اسم باسم لعبة"
        " جائزة هاشتاغ وسم شعار معرض مهرجان كأس مشروع مبادرة حملة عملية"
    ).split()
)
WISHED: Final = frozenset(
    fold("التوفيق النجاح الشفاء السلامة السداد الخير الصحة دوام مزيدا المزيد الرحمة").split()
)
"""What people wish to others: «متمنيا له التوفيق»."""
TO_HIM: Final = frozenset(fold("له لها لهم لهما لكم").split())
AFTER_ASIDE: Final = (
    TO_HIM
    | TIMES
    | ORDINALS
    | frozenset(
        fold(
            "تويتر فيسبوك يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر"
            " ديسمبر"
        ).split()
    )
)
"""Words with which an aside between a subject and its object may end."""
