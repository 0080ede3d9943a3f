"""Wording of what can be wrong with the outbox, in which edits wait for their server."""

from annotator.wording.language import Sentences, both

OUTBOX: dict[str, Sentences] = {
    "outbox.disk": both(
        "What waits for the server cannot be kept on this computer ({reason}). Make room on the"
        " disk, or check who may write in this folder, and open the project again.",
        "تعذّر حفظ ما ينتظر الخادم على هذا الحاسوب ({reason}). أفرغ مساحة على القرص أو تحقق من"
        " صلاحية الكتابة في هذا المجلد، ثم افتح المشروع من جديد.",
    ),
}
