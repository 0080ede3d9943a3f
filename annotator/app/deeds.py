"""What an edit is called when it is undone or redone: the journal's action codes in words."""

from PySide6.QtCore import QCoreApplication

from annotator.app.translatable import QT_TRANSLATE_NOOP

DEEDS = {
    "mark": QT_TRANSLATE_NOOP("Deeds", "marking a mention"),
    "unmark": QT_TRANSLATE_NOOP("Deeds", "unmarking a mention"),
    "fragment": QT_TRANSLATE_NOOP("Deeds", "adding a fragment"),
    "remove": QT_TRANSLATE_NOOP("Deeds", "removing a mention"),
    "reshape": QT_TRANSLATE_NOOP("Deeds", "moving an edge"),
    "delete_frame": QT_TRANSLATE_NOOP("Deeds", "deleting an attribution"),
    "feature": QT_TRANSLATE_NOOP("Deeds", "changing a feature"),
    "label": QT_TRANSLATE_NOOP("Deeds", "changing a feature of the article"),
    "stance": QT_TRANSLATE_NOOP("Deeds", "setting the stance"),
    "clear_stance": QT_TRANSLATE_NOOP("Deeds", "clearing the stance"),
    "stance_target": QT_TRANSLATE_NOOP("Deeds", "changing the target"),
    "stance_holder": QT_TRANSLATE_NOOP("Deeds", "changing whose stance it is"),
    "intensity": QT_TRANSLATE_NOOP("Deeds", "changing the intensity"),
    "take": QT_TRANSLATE_NOOP("Deeds", "taking a suggestion"),
    "take_all": QT_TRANSLATE_NOOP("Deeds", "taking all sure suggestions"),
    "reject": QT_TRANSLATE_NOOP("Deeds", "rejecting a suggestion"),
    "continue": QT_TRANSLATE_NOOP("Deeds", "marking a further quote of the speaker"),
    "link_speaker": QT_TRANSLATE_NOOP("Deeds", "linking the speaker"),
    "chain": QT_TRANSLATE_NOOP("Deeds", "ordering the sources"),
    "split": QT_TRANSLATE_NOOP("Deeds", "splitting an attribution"),
    "join": QT_TRANSLATE_NOOP("Deeds", "joining two attributions"),
    "duplicate": QT_TRANSLATE_NOOP("Deeds", "duplicating an attribution"),
    "explicit": QT_TRANSLATE_NOOP("Deeds", "changing the stance"),
    "link": QT_TRANSLATE_NOOP("Deeds", "saying who it is"),
    "relink": QT_TRANSLATE_NOOP("Deeds", "moving mentions to another entity"),
    "unlink": QT_TRANSLATE_NOOP("Deeds", "unlinking mentions"),
    "revise_entity": QT_TRANSLATE_NOOP("Deeds", "changing an entity"),
    "merge_entities": QT_TRANSLATE_NOOP("Deeds", "merging two entities"),
    "same": QT_TRANSLATE_NOOP("Deeds", "marking all the same"),
    "comment": QT_TRANSLATE_NOOP("Deeds", "writing a comment"),
    "change_comment": QT_TRANSLATE_NOOP("Deeds", "changing a comment"),
    "delete_comment": QT_TRANSLATE_NOOP("Deeds", "deleting a comment"),
    "place": QT_TRANSLATE_NOOP("Deeds", "giving a mention its place"),
    "give_up": QT_TRANSLATE_NOOP("Deeds", "giving a mention up"),
    "adjudicate": QT_TRANSLATE_NOOP("Deeds", "a decision"),
    "conflict": QT_TRANSLATE_NOOP("Deeds", "the version from another window"),
    "status": QT_TRANSLATE_NOOP("Deeds", "changing the status"),
}


def deed(action: str) -> str:
    """Put an action's code (``mark.quote``: the part before the dot counts) into words."""
    kind = action.split(".", 1)[0]
    return QCoreApplication.translate("Deeds", DEEDS[kind]) if kind in DEEDS else action
