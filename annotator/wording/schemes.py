"""Wording of what is wrong with an annotation scheme, or makes it hard to work with."""

from annotator.wording.language import Sentences, both

SCHEMES: dict[str, Sentences] = {
    "check.scheme_layer": both(
        "The layer {layer} must stand in the scheme exactly once.",
        "يجب أن ترد الطبقة {layer} في المخطط مرة واحدة بالضبط.",
    ),
    "check.scheme_polarity": both(
        "The polarity {polarity} must stand in the scheme exactly once.",
        "يجب أن يرد اتجاه الموقف {polarity} في المخطط مرة واحدة بالضبط.",
    ),
    "check.scheme_name": both(
        "The layer {layer} needs a name in Arabic and one in English.",
        "تحتاج الطبقة {layer} إلى اسم بالعربية واسم بالإنجليزية.",
    ),
    "check.scheme_key_missing": both(
        "A key is missing: one letter, digit or mark.", "المفتاح ناقص: حرف أو رقم أو علامة واحدة."
    ),
    "check.scheme_key_twice": both(
        "The key {key} does two things; choose another.",
        "المفتاح {key} لأمرين؛ اختر مفتاحاً آخر.",
    ),
    "check.scheme_key_unreachable": both(
        "The key {key} is not on both keyboards; choose a Latin letter, a digit or a common mark.",
        "المفتاح {key} ليس على لوحتي المفاتيح كلتيهما؛ اختر حرفاً لاتينياً أو رقماً أو علامة شائعة.",
    ),
    "check.scheme_key_taken": both(
        "The key {key} does something else in the app: {action}. Choose another.",
        "المفتاح {key} لعمل آخر في البرنامج: {action}. اختر مفتاحاً آخر.",
    ),
    "check.scheme_colour": both(
        "“{colour}” is no colour; write # and six digits, such as #D55E00.",
        "«{colour}» ليس لوناً؛ اكتب # ثم ستة أرقام مثل ‎#D55E00.",
    ),
    "check.scheme_stroke_contrast": both(
        "The colour of {layer} is hard to see on the page: contrast {contrast}, wanted 3.",
        "تصعب رؤية لون الطبقة {layer} على الصفحة: التباين {contrast} والمطلوب 3.",
    ),
    "check.scheme_fill_contrast": both(
        "The text is hard to read on the fill of {layer}: contrast {contrast}, wanted 4.5.",
        "تصعب قراءة النص فوق خلفية الطبقة {layer}: التباين {contrast} والمطلوب 4.5.",
    ),
    "check.scheme_alike": both(
        "{layer} has the look of {other} and nearly its colour; the two are hard to tell apart.",
        "للطبقة {layer} شكل الطبقة {other} ولون يقارب لونها؛ يصعب التمييز بينهما.",
    ),
    "check.scheme_quote_optional": both(
        "The quote is not required, though an attribution without one attributes nothing.",
        "القول ليس لازماً، مع أن الإسناد من دونه لا يسند شيئاً.",
    ),
    "check.scheme_feature_name": both(
        "“{feature}” is no name of a feature; use letters, digits and _ without spaces.",
        "«{feature}» لا يصلح اسماً لسمة؛ استعمل حروفاً وأرقاماً و_ بلا فراغ.",
    ),
    "check.scheme_feature_twice": both(
        "The feature {feature} stands on {owner} twice.",
        "السمة {feature} واردة على {owner} مرتين.",
    ),
    "check.scheme_feature_own": both(
        "The feature {feature} belongs to the corpus format, which says what it may be.",
        "السمة {feature} من صيغة المدوَّنة نفسها، وهي التي تحدد قيمها.",
    ),
    "check.scheme_values_missing": both(
        "The feature {feature} is a choice but has no values to choose from.",
        "السمة {feature} اختيار بلا قيم يُختار منها.",
    ),
    "check.scheme_values_idle": both(
        "The feature {feature} is no choice; its list of values has no effect.",
        "السمة {feature} ليست اختياراً؛ فلا أثر لقائمة قيمها.",
    ),
    "check.scheme_value_empty": both(
        "The feature {feature} has an empty value.", "للسمة {feature} قيمة فارغة."
    ),
    "check.scheme_value_twice": both(
        "The feature {feature} has the value {value} twice.",
        "القيمة {value} واردة للسمة {feature} مرتين.",
    ),
}
