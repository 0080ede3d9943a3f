"""What formats are called and what they are for, in the words of somebody who has to choose."""

from PySide6.QtCore import QCoreApplication

from annotator.app.translatable import QT_TRANSLATE_NOOP

NAMES = {
    "corpus": QT_TRANSLATE_NOOP("FormatWords", "Corpus (JSONL)"),
    "text": QT_TRANSLATE_NOOP("FormatWords", "Plain text"),
    "csv": QT_TRANSLATE_NOOP("FormatWords", "Table (CSV, TSV)"),
    "html": QT_TRANSLATE_NOOP("FormatWords", "Web pages (HTML)"),
    "docx": QT_TRANSLATE_NOOP("FormatWords", "Word documents"),
    "warc": QT_TRANSLATE_NOOP("FormatWords", "Web archive (WARC)"),
    "package": QT_TRANSLATE_NOOP("FormatWords", "Package of an annotator"),
}
PURPOSES = {
    "corpus": QT_TRANSLATE_NOOP(
        "FormatWords", "Everything there is; for keeping, sharing and other projects of Musnad."
    ),
    "text": QT_TRANSLATE_NOOP("FormatWords", "The articles alone, a file each."),
    "csv": QT_TRANSLATE_NOOP(
        "FormatWords", "Articles and what is known about them, for spreadsheets."
    ),
    "label-studio": QT_TRANSLATE_NOOP(
        "FormatWords", "To work on in Label Studio, with its labelling configuration beside it."
    ),
    "doccano": QT_TRANSLATE_NOOP("FormatWords", "To work on in doccano’s relation projects."),
    "prodigy": QT_TRANSLATE_NOOP("FormatWords", "Tasks with spans and relations, for Prodigy."),
    "conll": QT_TRANSLATE_NOOP(
        "FormatWords", "A word a line with its tags, for programs that learn to label words."
    ),
    "webanno": QT_TRANSLATE_NOOP("FormatWords", "Tables of tokens, for WebAnno and INCEpTION."),
    "cas": QT_TRANSLATE_NOOP("FormatWords", "For INCEpTION and other programs that use UIMA."),
    "brat": QT_TRANSLATE_NOOP("FormatWords", "Texts with annotations beside them, for brat."),
    "spacy": QT_TRANSLATE_NOOP("FormatWords", "To train and test spaCy pipelines."),
    "parquet": QT_TRANSLATE_NOOP(
        "FormatWords", "Everything there is in typed columns, for pandas and Hugging Face."
    ),
    "webannotation": QT_TRANSLATE_NOOP(
        "FormatWords", "Annotations for the web (W3C), found again by the words around them."
    ),
}
OWN = {  # what is called so in every language
    "label-studio": "Label Studio",
    "doccano": "doccano",
    "prodigy": "Prodigy",
    "conll": "CoNLL",
    "webanno": "WebAnno TSV",
    "cas": "UIMA CAS",
    "brat": "brat",
    "spacy": "spaCy",
    "parquet": "Parquet",
    "webannotation": "Web Annotation",
}


def format_title(name: str) -> str:
    """Give what people call a format."""
    if name in NAMES:
        return QCoreApplication.translate("FormatWords", NAMES[name])
    return OWN.get(name, name)


def format_purpose(name: str) -> str:
    """Say what a format is for; nothing of one that nobody has said it of."""
    return QCoreApplication.translate("FormatWords", PURPOSES.get(name, ""))
