"""Wording of what is wrong with networks."""

from annotator.wording.language import Sentences, both

NEURAL: dict[str, Sentences] = {
    "neural.not_installed": both(
        "Networks need torch and transformers, which are not installed ({reason}). In a checkout:"
        " uv sync --extra neural; elsewhere: pip install musnad[neural]",
        "تحتاج الشبكات العصبية إلى torch وtransformers، ولم تثبَّتا ({reason}). من نسخة المصدر:"
        " uv sync --extra neural، وفي غيرها: pip install musnad[neural]",
    ),
    "neural.no_folder": both(
        "There is no folder {folder}. Give the one of the network: --neural FOLDER",
        "لا مجلد باسم {folder}. اذكر مجلد الشبكة العصبية: --neural FOLDER",
    ),
    "neural.no_camel_data": both(
        "camel-tools' network for named entities is not in {folder}. Fetch it: camel_data -i"
        " ner-arabert; if its data are elsewhere, set CAMELTOOLS_DATA.",
        "شبكة camel-tools لأسماء الأعلام ليست في {folder}. نزِّلها: camel_data -i ner-arabert؛"
        " وإن كانت بياناتها في مكان آخر فاضبط CAMELTOOLS_DATA.",
    ),
    "neural.other_purpose": both(
        "The network in {folder} does not label words: it is a {found}. Give one for token"
        " classification.",
        "الشبكة في {folder} لا تسِم الكلمات، بل هي {found}. اختر شبكة لتصنيف الكلمات"
        " (token classification).",
    ),
    "neural.unusable": both(
        "The network in {folder} cannot be used: {reason}",
        "لا يمكن استعمال الشبكة في {folder}: {reason}",
    ),
    "neural.no_offsets": both(
        "The network in {folder} does not tell where in the text its tokens stand: it has no fast"
        " tokenizer (tokenizer.json). Give another one.",
        "الشبكة في {folder} لا تبيّن مواضع وحداتها في النص، إذ ليس لها مجزِّئ سريع"
        " (tokenizer.json). اختر غيرها.",
    ),
    "neural.other": both(
        "The model was trained with the network {known} ({digest}), but the one in {folder} is"
        " another ({found}). Give the same one with --neural, or train anew.",
        "دُرِّب النموذج مع الشبكة {known} ({digest})، والتي في {folder} غيرها ({found}). اذكر"
        " الشبكة نفسها بعد --neural، أو درِّب النموذج من جديد.",
    ),
    "neural.not_needed": both(
        "The model was trained without a network: leave --neural out, or train one with it.",
        "دُرِّب النموذج بلا شبكة عصبية: اترك --neural، أو درِّب نموذجاً معها.",
    ),
    "neural.no_model": both(
        "--neural goes with --model: a network alone suggests nothing.",
        "يُستعمل --neural مع --model، فالشبكة العصبية وحدها لا تقترح شيئاً.",
    ),
}
