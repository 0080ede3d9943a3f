"""Wording of what can be wrong on the way to a server on this computer: outbox and keyring."""

from annotator.wording.language import Sentences, both

OUTBOX: dict[str, Sentences] = {
    "outbox.disk": both(
        "What waits for the server cannot be kept on this computer ({reason}). Make room on the"
        " disk, or check who may write in this folder, and open the project again.",
        "تعذّر حفظ ما ينتظر الخادم على هذا الحاسوب ({reason}). أفرغ مساحة على القرص أو تحقق من"
        " صلاحية الكتابة في هذا المجلد، ثم افتح المشروع من جديد.",
    ),
    "server.no_keyring": both(
        "The password could not be kept in this system’s keyring ({reason}). It is asked for again"
        " the next time.",
        "تعذّر حفظ كلمة المرور في حافظة مفاتيح النظام ({reason}). ستُطلب في المرة القادمة.",
    ),
}
