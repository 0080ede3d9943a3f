"""Wording of what is unfinished or doubtful in an annotation."""

from annotator.wording.language import Sentences, both

LINT: dict[str, Sentences] = {
    "lint.frame_without_quote": both(
        "This attribution has no quote yet.", "هذا الإسناد بلا قول بعد."
    ),
    "lint.frame_without_speaker": both(
        "This attribution names no speaker.", "لا قائل في هذا الإسناد."
    ),
    "lint.frame_without_cue": both(
        "This attribution has no cue, which the scheme requires.",
        "لا لفظ إسناد هنا، والمخطط يوجبه.",
    ),
    "lint.frame_without_source": both(
        "This attribution has no source, which the scheme requires.",
        "لا مصدر لهذا الإسناد، والمخطط يوجبه.",
    ),
    "lint.frame_without_addressee": both(
        "This attribution has no addressee, which the scheme requires.",
        "لا مخاطَب في هذا الإسناد، والمخطط يوجبه.",
    ),
    "lint.frame_without_target": both(
        "This attribution has no stance with a target, which the scheme requires.",
        "لا موقف من مستهدَف في هذا الإسناد، والمخطط يوجبه.",
    ),
    "lint.feature_unknown": both(
        "The feature {feature} is not in the scheme; it is kept.",
        "السمة {feature} ليست في المخطط؛ وهي محفوظة.",
    ),
    "lint.feature_value": both(
        "The scheme does not have the value {value} for {feature}; it is kept.",
        "القيمة {value} ليست من قيم السمة {feature} في المخطط؛ وهي محفوظة.",
    ),
    "lint.frame_without_mode": both("The quote's mode is not set.", "لم يُحدَّد أسلوب القول."),
    "lint.mode_unlike_marks": both(
        "The mode is {mode}, but the marks in the text show {shown}.",
        "الأسلوب المختار {mode}، لكن علامات النص تدل على {shown}.",
    ),
    "lint.many_addressees": both(
        "An attribution has one addressee at most; this one has {count}.",
        "للإسناد مخاطَب واحد على الأكثر، ولهذا {count}.",
    ),
    "lint.many_cues": both(
        "An attribution has two cues at most; this one has {count}.",
        "للإسناد أداتان على الأكثر، ولهذا {count}.",
    ),
    "lint.cue_inside_quote": both(
        "The cue “{text}” stands inside its own quote.",
        "يقع لفظ الإسناد «{text}» داخل القول الذي يسنده.",
    ),
    "lint.cue_with_preposition": both(
        "The cue “{text}” ends with “{word}”, which stays outside.",
        "ينتهي لفظ الإسناد «{text}» بـ«{word}» ومكانها خارجه.",
    ),
    "lint.quote_shared": both(
        "{count} attributions share the quote “{text}”; one cue and one content make one.",
        "يشترك {count} من الإسنادات في القول «{text}»، ولكل لفظ ومحتوى إسناد واحد.",
    ),
    "lint.quotes_cross": both(
        "The quotes “{text}” and “{other}” cross: let one hold the other, or part them.",
        "يتقاطع القولان «{text}» و«{other}»: فليحوِ أحدهما الآخر أو فليُفصل بينهما.",
    ),
    "lint.unplaced": both(
        "“{text}” has no place in the text as it is now.",
        "«{text}» بلا مكان في النص كما هو الآن.",
    ),
    "lint.mention_unused": both(
        "“{text}” is marked but belongs to no attribution.",
        "«{text}» موسومة لكنها لا تنتمي إلى إسناد.",
    ),
    "lint.exact_mismatch": both(
        "The article reads “{found}” where the mention says “{exact}”.",
        "في المقالة «{found}» حيث يقول الوسم «{exact}».",
    ),
    "lint.unbalanced_marks": both(
        "The quotation marks in “{text}” do not balance.",
        "علامات التنصيص في «{text}» غير متوازنة.",
    ),
    "lint.edge_space": both(
        "“{text}” begins or ends with a space.", "يبدأ «{text}» أو ينتهي بفراغ."
    ),
    "lint.edge_stop": both(
        "“{text}” begins or ends with “{mark}”, which stays outside.",
        "يبدأ «{text}» أو ينتهي بالعلامة «{mark}» ومكانها خارجه.",
    ),
    "lint.source_in_marks": both(
        "The source “{text}” is marked with its quotation marks, which stay outside.",
        "وُسم المصدر «{text}» بعلامات تنصيصه ومكانها خارجه.",
    ),
    "lint.quote_ends_with_stop": both(
        "The quote ends with “{mark}”, which stays outside.",
        "ينتهي القول بالعلامة «{mark}» ومكانها خارجه.",
    ),
    "lint.quote_starts_with_complementizer": both(
        "The quote starts with “{word}”, which stays outside.",
        "يبدأ القول بـ«{word}» ومكانها خارجه.",
    ),
    "lint.stance_without_target": both("The stance has no target.", "الموقف بلا مستهدَف."),
    "lint.neutral_with_target": both(
        "A target is marked, but the stance is neutral.", "حُدِّد مستهدَف والموقف محايد."
    ),
    "lint.stance_without_holder": both(
        "Nobody is said to hold the stance.", "لم يُحدَّد صاحب الموقف."
    ),
    "lint.holder_elsewhere": both(
        "The stance is held by “{text}”, who has no role in this attribution.",
        "صاحب الموقف «{text}» ولا دور له في هذا الإسناد.",
    ),
    "lint.stance_of_itself": both(
        "The stance's holder is its target as well.", "صاحب الموقف هو المستهدَف به أيضًا."
    ),
    "lint.target_is_quote": both(
        "The whole quote is the stance's target; mark what in it is evaluated.",
        "المستهدَف هو القول كله، والمطلوب ما يُقيَّم فيه.",
    ),
    "lint.stance_twice": both(
        "Two stances of this attribution have the same holder and the same target.",
        "في هذا الإسناد موقفان لصاحب واحد ومستهدَف واحد.",
    ),
}
