"""Wording of what can be wrong with a project on a server, and with the way to it."""

from annotator.wording.language import Sentences, both

SERVERS: dict[str, Sentences] = {
    "server.address": both(
        "This is no address of a project on a server. One reads {scheme}://NAME@HOST/DATABASE.",
        "ليس هذا عنوان مشروع على خادم. يُكتب العنوان هكذا: ‎{scheme}://NAME@HOST/DATABASE.",
    ),
    "server.option": both(
        "The address has an option that is not known, or a value that cannot be: {name}. Check how"
        " it is written.",
        "في العنوان خيار غير معروف أو قيمة لا تصح: {name}. تحقق من كتابته.",
    ),
    "server.no_driver": both(
        "Projects on a server need the extra “team” ({reason}): pip install musnad[team]",
        "تحتاج المشاريع على الخوادم إلى الإضافة team ({reason}): ‎pip install musnad[team]",
    ),
    "server.unreachable": both(
        "The server cannot be reached ({reason}). What was saved is safe there. Check the network,"
        " or ask who looks after the server.",
        "تعذّر الوصول إلى الخادم ({reason}). ما حُفظ محفوظ فيه. تحقق من الشبكة أو اسأل القائم على"
        " الخادم.",
    ),
    "server.busy": both(
        "The server is busy, or somebody else is at the same thing ({reason}). Nothing was changed."
        " Try again.",
        "الخادم مشغول، أو يعمل غيرك في الأمر نفسه ({reason})، ولم يتغيّر شيء. أعد المحاولة.",
    ),
    "server.password_needed": both(
        "The server asks for the password of {user}.",
        "يطلب الخادم كلمة مرور {user}.",
    ),
    "server.password_wrong": both(
        "This is not the password of {user}, or the server knows nobody of this name.",
        "ليست هذه كلمة مرور {user}، أو لا يعرف الخادم أحداً بهذا الاسم.",
    ),
    "server.login_refused": both(
        "The server does not let you in ({reason}). Ask a manager of the project, or who looks"
        " after the server.",
        "لا يسمح لك الخادم بالدخول ({reason}). اسأل أحد مديري المشروع أو القائم على الخادم.",
    ),
    "server.not_trusted": both(
        "It is not certain that this server is the one it says it is ({reason}). Add"
        " ?sslrootcert=FILE to the address, with the certificate of the authority that vouches for"
        " it; who looks after the server has the file.",
        "لا يوثق بأن هذا الخادم هو المقصود ({reason}). أضف ‎?sslrootcert=FILE‎ إلى العنوان، وفيه"
        " شهادة الجهة التي تضمنه؛ والملف عند القائم على الخادم.",
    ),
    "server.no_project": both(
        "There is no project here ({reason}). Make one: musnad new ADDRESS",
        "لا مشروع هنا ({reason}). أنشئ مشروعاً: ‎musnad new ADDRESS",
    ),
    "server.project_exists": both(
        "There already is a project in this database. Choose another name, or open the project.",
        "في قاعدة البيانات هذه مشروع من قبل. اختر اسماً آخر أو افتح المشروع نفسه.",
    ),
    "server.not_utf8": both(
        "This database holds texts as {encoding}, which knows no Arabic. Choose one in UTF8.",
        "تحفظ قاعدة البيانات هذه النصوص بترميز {encoding} الذي لا يعرف العربية. اختر قاعدة ترميزها"
        " UTF8.",
    ),
    "server.outdated": both(
        "The project has an older form ({found}, now {known}). Whoever made it opens it once with"
        " this version of Musnad to bring it up to date.",
        "صيغة المشروع قديمة ({found}، والحالية {known}). يُحدَّث حين يفتحه منشئه مرة بهذا الإصدار من"
        " مُسنَد.",
    ),
    "server.refused": both(
        "The project does not allow you to do this. Nothing was changed.",
        "لا يسمح لك المشروع بهذا، ولم يتغيّر شيء.",
    ),
    "server.no_logins": both(
        "Whoever made the project may make no logins on this server. Who looks after the server"
        " makes the login first, or lets them (CREATEROLE).",
        "لا يُسمح لمنشئ المشروع بإنشاء أسماء دخول على هذا الخادم. ينشئ القائم على الخادم اسم الدخول"
        " أولاً أو يسمح له بذلك (CREATEROLE).",
    ),
    "server.too_long": both(
        "Something is too long for the server ({reason}): a name or an id perhaps.",
        "في هذا ما هو أطول مما يقبله الخادم ({reason})، ولعله اسم أو معرّف.",
    ),
    "text.nul": both(
        "There is a character without any meaning (U+0000) in a text, which PostgreSQL cannot hold"
        " ({reason}). Remove it where it comes from.",
        "في النص محرف لا معنى له (U+0000) لا تقبله PostgreSQL ({reason}). احذفه من مصدره.",
    ),
    "article.nul": both(
        "In the article {id} there is a character without any meaning (U+0000), which a project on"
        " a server cannot hold. Remove it where it comes from.",
        "في المقالة {id} محرف لا معنى له (U+0000) لا يمكن أن يُحفظ في مشروع على خادم. احذفه من"
        " مصدره.",
    ),
}
