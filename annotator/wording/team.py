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
    "team.member_unknown": both(
        "The project has no member called {name}. Its members: musnad team list.",
        "ليس في المشروع عضو اسمه {name}. أعضاؤه: ‎musnad team list.",
    ),
}
