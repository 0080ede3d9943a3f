"""Wording of what can be wrong with a project, its file and what goes into it."""

from annotator.wording.language import Sentences, both

STORE: dict[str, Sentences] = {
    "project.exists": both(
        "There already is a file of this name. Choose another name, or open the project.",
        "يوجد ملف بهذا الاسم. اختر اسماً آخر أو افتح المشروع نفسه.",
    ),
    "project.missing": both(
        "There is no such file. Has it been moved or renamed?",
        "لا يوجد ملف بهذا الاسم. لعله نُقل أو غُيّر اسمه.",
    ),
    "project.no_folder": both(
        "There is no folder {folder}. Make it first, or choose another.",
        "لا يوجد مجلد باسم {folder}. أنشئه أولاً أو اختر غيره.",
    ),
    "project.is_directory": both(
        "This is a folder, not a project. Choose a .musnad file.",
        "هذا مجلد وليس مشروعاً. اختر ملفاً لاحقته ‎.musnad.",
    ),
    "project.not_a_project": both(
        "This file is not a Musnad project. Articles and corpora are imported into one instead.",
        "هذا الملف ليس مشروعاً من مشاريع مُسنَد. أما المقالات والمدونات فتُستورد إلى مشروع.",
    ),
    "project.newer": both(
        "The project was made by a newer Musnad (its form is {found}, this one knows {known})."
        " Update Musnad to open it.",
        "أُنشئ المشروع بإصدار أحدث من مُسنَد (صيغته {found}، وهذا الإصدار يعرف {known})."
        " حدّث البرنامج لفتحه.",
    ),
    "project.outdated": both(
        "The project has an older form ({found}, now {known}). Open it once for writing to"
        " bring it up to date.",
        "صيغة المشروع قديمة ({found}، والحالية {known}). افتحه مرة للكتابة كي يُحدَّث.",
    ),
    "project.migration_failed": both(
        "The project could not be brought to form {version}; it is as it was. Use the earlier"
        " version of Musnad, and report this: {reason}",
        "تعذّر تحديث المشروع إلى الصيغة {version}، وبقي كما كان. استعمل الإصدار السابق من مُسنَد"
        " وأبلغ عن هذا الخطأ: {reason}",
    ),
    "project.damaged": both(
        "The project file is damaged ({reason}). Go on with a backup copy.",
        "ملف المشروع تالف ({reason}). تابع العمل من نسخة احتياطية.",
    ),
    "project.unreadable": both(
        "The project cannot be opened: {reason}. Check that you may read the file and its folder.",
        "تعذّر فتح المشروع: {reason}. تأكد من أن لك صلاحية قراءة الملف ومجلده.",
    ),
    "project.read_only": both(
        "You may not write to this file. Change its permissions, or open it only to read.",
        "لا يُسمح لك بالكتابة في هذا الملف. غيّر صلاحياته أو افتحه للقراءة فقط.",
    ),
    "project.folder": both(
        "The folder {folder} takes no new files ({reason}), and a project needs some beside it."
        " Use another folder, or open the project only to read.",
        "لا يقبل المجلد {folder} ملفات جديدة ({reason})، والمشروع يحتاج إلى ملفات بجانبه."
        " استعمل مجلداً آخر أو افتح المشروع للقراءة فقط.",
    ),
    "project.opened_to_read": both(
        "The project is open only for reading. Open it for writing to change it.",
        "المشروع مفتوح للقراءة فقط. افتحه للكتابة كي تغيّر فيه.",
    ),
    "project.disk_full": both(
        "The disk is full; the last change was not saved, all earlier ones are. Make room and"
        " try again.",
        "امتلأ القرص فلم يُحفظ التغيير الأخير، وكل ما سبقه محفوظ. أفرغ مساحة ثم أعد المحاولة.",
    ),
    "project.disk_error": both(
        "The disk did not take the change ({reason}); all earlier ones are saved. Check the disk"
        " and try again.",
        "تعذّرت الكتابة على القرص ({reason})، وكل ما سبق محفوظ. افحص القرص ثم أعد المحاولة.",
    ),
    "project.busy": both(
        "Another program is holding the project file, a backup or synchronisation perhaps."
        " Try again in a moment.",
        "يستعمل برنامج آخر ملف المشروع، ولعله نسخ احتياطي أو مزامنة. أعد المحاولة بعد قليل.",
    ),
    "project.locked": both(
        "The project is open in another window: {user} on {host} (process {pid}) since {since}."
        " Close it there, or open it here only to read.",
        "المشروع مفتوح في نافذة أخرى منذ {since}: {user} على الجهاز {host} (العملية {pid})."
        " أغلقه هناك أو افتحه هنا للقراءة فقط.",
    ),
    "project.lock_lost": both(
        "The project's lock file has been removed or replaced, so another window may be writing"
        " to it. The last change was not saved. Open the project again.",
        "حُذف ملف قفل المشروع أو استُبدل، فقد تكون نافذة أخرى تكتب فيه. لم يُحفظ التغيير الأخير."
        " افتح المشروع من جديد.",
    ),
    "project.moved": both(
        "The project file is no longer where it was opened. The last change was not saved."
        " Put it back or open it where it is now.",
        "لم يعد ملف المشروع حيث فُتح. لم يُحفظ التغيير الأخير. أعده إلى مكانه أو افتحه من مكانه"
        " الجديد.",
    ),
    "article.unknown": both(
        "The project has no article {id}.",
        "ليس في المشروع مقالة معرّفها {id}.",
    ),
    "article.text_differs": both(
        "The project has an article {id} with a text that has hardly anything in common with this"
        " one. Give this one another id.",
        "في المشروع مقالة معرّفها {id} لا يكاد نصها يشترك مع هذا النص في شيء. أعطِ هذه المقالة"
        " معرّفاً آخر.",
    ),
    "article.text_kept": both(
        "The text of the article {id} has changed; the project keeps the one that it has.",
        "تغيّر نص المقالة {id}؛ ويُبقي المشروع على النص الذي فيه.",
    ),
    "article.text_respelt": both(
        "Here the article {id} is spelt or spaced otherwise; its annotation was brought over to the"
        " project's text.",
        "المقالة {id} هنا بإملاء آخر أو مسافات أخرى؛ نُقل توسيمها إلى النص الذي في المشروع.",
    ),
    "article.one_text": both(
        "The article {id} never had another text.", "لم يكن للمقالة {id} نص آخر قط."
    ),
    "article.text_past": both(
        "This is an earlier text of the article {id}; the project keeps the later one.",
        "هذا نص سابق للمقالة {id}؛ ويُبقي المشروع على النص اللاحق.",
    ),
    "article.not_unicode": both(
        "The article {id} contains half a character (a lone surrogate), which no file can hold."
        " Correct it where it comes from.",
        "في المقالة {id} نصف محرف (بديل مفرد) لا يُحفظ في ملف. صحّحه في مصدره.",
    ),
    "annotation.exists": both(
        "{annotator} has annotated the article {id} already, and otherwise. Import this"
        " annotation under another name.",
        "للموسِّم {annotator} توسيم آخر للمقالة {id}. استورد هذا التوسيم باسم آخر.",
    ),
    "annotation.conflict": both(
        "The annotation of the article {id} by {annotator} has been changed elsewhere (version"
        " {present}; this would be {version}). Load it again.",
        "غُيّر توسيم المقالة {id} للموسِّم {annotator} في موضع آخر (النسخة {present}، وهذه {version})."
        " حمّله من جديد.",
    ),
    "annotation.of_another": both(
        "This is the annotation of {annotator}; you are {name}. Load your own.",
        "هذا توسيم {annotator}، وأنت {name}. حمّل توسيمك.",
    ),
    "annotation.not_unicode": both(
        "The annotation of the article {id} contains half a character (a lone surrogate), which"
        " no file can hold.",
        "في توسيم المقالة {id} نصف محرف (بديل مفرد) لا يُحفظ في ملف.",
    ),
    "text.not_unicode": both(
        "“{text}” contains half a character (a lone surrogate). Write it anew.",
        "في «{text}» نصف محرف (بديل مفرد). اكتبه من جديد.",
    ),
}
