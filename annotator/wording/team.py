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
    "team.last_manager": both(
        "{name} is the only manager. Make another member a manager first.",
        "{name} هو المدير الوحيد. اجعل عضواً آخر مديراً أولاً.",
    ),
    "team.member_unknown": both(
        "The project has no member called {name}. Its members: musnad team list.",
        "ليس في المشروع عضو اسمه {name}. أعضاؤه: ‎musnad team list.",
    ),
}
