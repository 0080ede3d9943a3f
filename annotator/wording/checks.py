"""Wording of what is broken in a record: offsets, references, illegal values."""

from annotator.wording.language import Sentences, both

CHECKS: dict[str, Sentences] = {
    "check.digest": both(
        "text_sha256 is not the digest of this text: it was changed after it was annotated.",
        "قيمة text_sha256 ليست بصمة هذا النص: لقد تغيّر بعد وسمه.",
    ),
    "check.exact_count": both(
        "Mention {mention} has {spans} span(s) but {exact} text(s) in exact.",
        "للوسم {mention} عدد من المواضع ({spans}) وعدد مختلف من النصوص في exact ({exact}).",
    ),
    "check.exact": both(
        "Mention {mention}: the article reads “{found}” at {start}–{end}, exact says “{exact}”.",
        "الوسم {mention}: في المقالة «{found}» في الموضع {start}–{end}، وفي exact «{exact}».",
    ),
    "check.span_empty": both(
        "Mention {mention}: the span {start}–{end} holds no text; it must end after its start.",
        "الوسم {mention}: الموضع {start}–{end} بلا نص؛ يجب أن تكون نهايته بعد بدايته.",
    ),
    "check.span_outside": both(
        "Mention {mention}: the span {start}–{end} leaves the text, which has {length} characters.",
        "الوسم {mention}: الموضع {start}–{end} يتجاوز النص، وطوله {length} محرفاً.",
    ),
    "check.span_order": both(
        "Mention {mention}: the span {start}–{end} starts before the last one ends ({before}).",
        "الوسم {mention}: الموضع {start}–{end} يبدأ قبل نهاية الموضع السابق ({before}).",
    ),
    "check.rejected_span": both(
        "A rejected suggestion: the span {start}–{end} must end after its start, begin after the"
        " one before, and stay in the text, which has {length} characters.",
        "مقترح مرفوض: يجب أن تكون نهاية الموضع {start}–{end} بعد بدايته، وأن يبدأ بعد نهاية ما"
        " قبله، وألا يتجاوز النص، وطوله {length} محرفاً.",
    ),
    "check.proposed_span": both(
        "A place proposed for an unplaced mention: the span {start}–{end} must end after its start,"
        " begin after the one before, and stay in the text, which has {length} characters.",
        "مكان مقترح لموضع بلا مكان: يجب أن تكون نهاية {start}–{end} بعد بدايتها، وأن تبدأ بعد نهاية"
        " ما قبلها، وألا تتجاوز النص، وطوله {length} محرفاً.",
    ),
    "check.span_cuts_character": both(
        "Mention {mention}: the span {start}–{end} cuts a letter from its marks; whole letters are"
        " at {whole_start}–{whole_end}.",
        "الوسم {mention}: الموضع {start}–{end} يقطع حرفاً عن علاماته؛ والحروف كاملةً في"
        " {whole_start}–{whole_end}.",
    ),
    "check.id_twice": both(
        "The id {id} is taken already; ids are unique within a line.",
        "المعرّف {id} مستعمل من قبل؛ لكل معرّف في السطر صاحب واحد.",
    ),
    "check.reference_unknown": both(
        "{id} is the id of nothing in this line.", "{id} ليس معرّف شيء في هذا السطر."
    ),
    "check.reference_layer": both(
        "{id} is a mention on the layer {layer}; this role takes the layer {role}.",
        "الوسم {id} من طبقة {layer}، وهذا الدور لطبقة {role}.",
    ),
    "check.mode": both(
        "The mode {value} is not one of {legal}.", "الأسلوب {value} ليس من القيم {legal}."
    ),
    "check.implicit": both(
        "implicit is true or false, not {value}.", "قيمة implicit هي true أو false لا {value}."
    ),
    "check.confidence": both(
        "confidence is a number from 0 to 1, not {value}.",
        "قيمة confidence عدد من 0 إلى 1 لا {value}.",
    ),
    "check.feature_unknown": both(
        "The scheme has no feature {feature} on {owner}.",
        "لا سمة باسم {feature} على {owner} في مخطط التوسيم.",
    ),
    "check.feature_value": both(
        "The scheme does not allow {value} as {feature} on {owner}.",
        "مخطط التوسيم لا يجيز القيمة {value} للسمة {feature} على {owner}.",
    ),
    "check.record_twice": both(
        "Article {id} by annotator {annotator} stands in line {line} already.",
        "المقالة {id} للموسِّم {annotator} موجودة في السطر {line} من قبل.",
    ),
    "check.article_differs": both(
        "Article {id} has another text here than in line {line}.",
        "نص المقالة {id} هنا غير نصها في السطر {line}.",
    ),
}
