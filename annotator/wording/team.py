"""Wording of what is told of a team: its members, what they may do, what is assigned to them."""

from annotator.wording.language import Sentences, both

TEAM: dict[str, Sentences] = {
    "team.member_exists": both(
        "{name} is a member of the project already.",
        "في المشروع عضو اسمه {name} من قبل.",
    ),
    "team.no_member": both(
        "You have logged in as {user}, who is no member of this project. Ask one of its managers.",
        "دخلت باسم {user}، وليس من أعضاء هذا المشروع. اسأل أحد مديريه.",
    ),
    "team.login_taken": both(
        "{login} logs in as {name} already. Everybody needs a login of their own.",
        "يدخل {name} بالاسم {login} من قبل. لكل عضو اسم دخول خاص به.",
    ),
    "team.name_unfit": both(
        "“{name}” cannot be anybody's name: it is empty, or has spaces at its ends or signs that"
        " cannot be seen, or it is what the outcome of adjudication is called.",
        "لا يصلح «{name}» اسماً لأحد: هو فارغ، أو في طرفيه مسافات أو فيه محارف لا تُرى، أو هو اسم"
        " نتيجة التحكيم.",
    ),
    "team.password_lacking": both(
        "{login} is new to the server and needs a password.",
        "الاسم {login} جديد على الخادم، ولا بد له من كلمة مرور.",
    ),
    "team.member_at_work": both(
        "{name} has begun what was assigned to them; their name stays with it.",
        "بدأ {name} ما أُسند إليه، فيبقى اسمه معه.",
    ),
    "team.no_server": both(
        "Nobody logs in to a project in a file.",
        "لا يدخل أحد بكلمة مرور إلى مشروع في ملف.",
    ),
    "team.added": both("{name}: {role}", "{name}: {role}"),
    "team.admitted": both(
        "{name}: {role}. Opens the project with: musnad {address}",
        "{name}: {role}. يفتح المشروع هكذا: ‎musnad {address}",
    ),
    "team.password_made": both(
        "The password of {login}, shown this once: {password}",
        "كلمة مرور {login}، ولا تظهر إلا هذه المرة: {password}",
    ),
    "team.password_kept": both(
        "{login} was on the server before and keeps the password it has.",
        "كان الاسم {login} على الخادم من قبل، وتبقى له كلمة مروره.",
    ),
    "team.password_unused": both(
        "{login} was on the server before and keeps the password it has; the one given was not"
        " used.",
        "كان الاسم {login} على الخادم من قبل، وتبقى له كلمة مروره؛ ولم تُستعمل الكلمة المعطاة.",
    ),
    "team.for_managers": both(
        "The project does not allow you to do this: only its managers may, and you are no manager"
        " of it. Nothing was changed.",
        "لا يسمح لك المشروع بهذا: فهو لمديريه، ولست منهم. لم يتغيّر شيء.",
    ),
    "team.login_not_ours": both(
        "The password of {name} is not this project’s to change: {login} manages it, was on the"
        " server before, or may do more there. Ask who looks after the server.",
        "ليس للمشروع أن يغيّر كلمة مرور {name}: فصاحب الاسم {login} من مديريه، أو كان الاسم على"
        " الخادم من قبل، أو له عليه صلاحيات أخرى. اسأل القائم على الخادم.",
    ),
    "team.nobody": both(
        "The team has no members yet: musnad team add.",
        "ليس في الفريق أحد بعد: ‎musnad team add.",
    ),
    "team.login_in_file": both(
        "Nobody logs in to a project in a file: --login is for projects on a server.",
        "لا يدخل أحد إلى مشروع في ملف: الخيار ‎--login‎ للمشاريع على الخوادم.",
    ),
    "team.listed": both("{name}: {role}", "{name}: {role}"),
    "team.listed_login": both(
        "{name}: {role}, logs in as {login}", "{name}: {role}، يدخل بالاسم {login}"
    ),
    "team.listed_gone": both("{name}: has left", "{name}: غادر"),
    "team.removed": both(
        "{name} is no longer in the team; their annotations are still there.",
        "لم يعد {name} في الفريق، وتوسيماته باقية.",
    ),
    "team.password_first": both(
        "Password (empty: one is made)", "كلمة المرور (تُركت فارغة: تُنشأ واحدة)"
    ),
    "team.password_again": both("The same again", "أعدها"),
    "team.passwords_differ": both("These were two different ones.", "هاتان كلمتان مختلفتان."),
    "team.password_asked": both(
        "Give the new password, or --password-stdin.",
        "أعطِ كلمة المرور الجديدة أو ‎--password-stdin.",
    ),
    "team.password_set": both("The password is changed.", "تغيّرت كلمة المرور."),
    "team.last_manager": both(
        "{name} is the only manager. Make another member a manager first.",
        "{name} هو المدير الوحيد. اجعل عضواً آخر مديراً أولاً.",
    ),
    "team.member_unknown": both(
        "The project has no member called {name}. Its members: musnad team list.",
        "ليس في المشروع عضو اسمه {name}. أعضاؤه: ‎musnad team list.",
    ),
}
