"""A project's own scheme: its names and keys are the window's."""

from msgspec.structs import replace

from annotator.model.mention import Layer
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.store.project import Project
from annotator.wording.language import Language


def own_scheme():
    """Call quotes otherwise, and give them another key."""
    layers = (
        replace(style, key="Y", name_ar="اقتباس", name_en="citation")
        if style.layer is Layer.QUOTE
        else style
        for style in DEFAULT_SCHEME.layers
    )
    return replace(DEFAULT_SCHEME, name="own", layers=tuple(layers))


def test_its_names_and_keys_hold_while_it_is_open(project_of, open_window, hands, qtbot):
    target = project_of("قال الوزير إن العمل مستمر.")
    with Project.open(target) as project:
        project.set_scheme(own_scheme())
    window = open_window(target, Language.ARABIC)
    hands.press("Return", "Left", "Q")
    assert not window.workspace.annotation.mentions, "the usual key is free"
    hands.press("Y")
    assert [m.layer for m in window.workspace.annotation.mentions] == [Layer.QUOTE]
    quote = window.actions_["mark_quote"]
    assert "اقتباس" in quote.text()
    assert "Y" in quote.text()
    hands.press("Ctrl+L")
    qtbot.waitUntil(lambda: "citation" in quote.text())

    with qtbot.waitSignal(window.articles.listed):
        window.desk.open(str(project_of("قال.", name="another")))
    assert "citation" not in quote.text()
    assert "Q" in quote.text()
