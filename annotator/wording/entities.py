"""Wording of what can be wrong with an entity, and of what an import does to those it brings."""

from annotator.wording.language import Sentences, both

ENTITIES: dict[str, Sentences] = {
    "entity.wikidata": both(
        "“{text}” is no Wikidata item. Write it like Q42, or paste its address; leave the field"
        " empty where there is none.",
        "«{text}» ليس معرّفاً في ويكي بيانات. اكتبه مثل Q42 أو الصق عنوانه، واترك الخانة فارغة إن لم"
        " يوجد.",
    ),
    "entity.nameless": both(
        "An entity needs a name. Write one, or press Esc to keep the one it had.",
        "لا بد للكيان من اسم. اكتب اسماً أو اضغط Esc ليبقى اسمه كما كان.",
    ),
    "entity.id_taken": both(
        "The project knows {id} as “{present}”, and here it is “{name}”: taken for another entity"
        " and kept as {new}. If they are one, merge them in the list of entities.",
        "المعرّف {id} في المشروع للكيان «{present}»، وهو هنا «{name}»: عُدّ كياناً آخر وحُفظ بالمعرّف"
        " {new}. فإن كانا واحداً فادمجهما في قائمة الكيانات.",
    ),
}
