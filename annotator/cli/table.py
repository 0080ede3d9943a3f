"""The table of commands: in which module each is, and what it does in one line.

Kept apart from the commands so that neither the app nor ``--help`` imports them.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """One command: the module that holds it as ``command``, and its line in the help."""

    module: str
    summary: str


COMMANDS: dict[str, Entry] = {
    "new": Entry("new", "Make a project."),
    "import": Entry("importing", "Bring articles and annotations into a project."),
    "team": Entry("team", "Look after who works on a project."),
    "assign": Entry("assign", "Give articles to annotators."),
    "review": Entry("review", "List the mentions that lost their place in a changed text."),
    "revert": Entry("revert", "Give an article the text back that it had before."),
    "export": Entry("exporting", "Write a corpus, another format or a training set."),
    "convert": Entry("convert", "Convert between formats, without a project."),
    "validate": Entry("validate", "Check corpora, schemes and training sets."),
    "suggest": Entry("suggest", "Suggest the attributions of articles."),
    "train": Entry("train", "Train the suggester on annotated articles."),
    "evaluate": Entry("evaluate", "Compare predicted attributions with the gold."),
    "agree": Entry("agree", "Tell how far annotators agree."),
    "adjudicate": Entry("adjudicate", "List what annotators differ in; suggest decisions."),
    "stats": Entry("stats", "Count what a project holds."),
    "scheme": Entry("scheme", "Look after annotation schemes."),
    "schema": Entry("schema", "Print the JSON Schemas of corpora and schemes."),
}
