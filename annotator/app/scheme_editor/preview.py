"""How a scheme would look: one sentence with every mark on it, on a light and a dark page.

Drawn by the very view that shows articles.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.app.article_view.view import ArticleView
from annotator.app.fonts import Face, article_font, interface_font
from annotator.app.language import Interface
from annotator.app.theme import DARK, LIGHT
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention
from annotator.model.scheme import Scheme
from annotator.model.scheme_check import COLOUR
from annotator.model.stance import Polarity, Stance
from annotator.wording.language import Language

TEXT = "وفي بيان لسكان المدينة رفض وزير النقل القرار الجائر قائلاً: «لن نغلق الجسر»."
MARKED = {
    Layer.QUOTE: "«لن نغلق الجسر»",
    Layer.CUE: "قائلاً",
    Layer.SPEAKER: "وزير النقل",
    Layer.SOURCE: "بيان",
    Layer.ADDRESSEE: "سكان المدينة",
    Layer.TARGET: "القرار الجائر",
}
POINTS, TAG_POINTS = 15.0, 8.5
HEIGHT = 190


class _Words:
    """Tags as the scheme that is being made would have them."""

    def __init__(self, interface: Interface) -> None:
        self._interface = interface
        self.scheme = interface.scheme

    def tag(self, layer: Layer) -> str:
        style = self.scheme.style(layer)
        arabic = self._interface.language is Language.ARABIC
        return style.name_ar if arabic else style.name_en

    def short_tag(self, layer: Layer) -> str:
        return self.tag(layer)

    def number(self, value: int) -> str:
        return self._interface.number(value)


class Preview(QWidget):
    """The sample sentence, twice."""

    def __init__(self, interface: Interface) -> None:
        """Set the sentence; show a scheme by `show_scheme`."""
        super().__init__()
        self._words = _Words(interface)
        self.pages = tuple(ArticleView(self._words) for _ in (LIGHT, DARK))
        tag_font = interface_font(TAG_POINTS)
        tag_font.setWeight(QFont.Weight.DemiBold)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for page, theme in zip(self.pages, (LIGHT, DARK), strict=True):
            page.dress(font=article_font(Face.NASKH, POINTS), tag_font=tag_font, theme=theme)
            page.show_article(Article(id="sample", text=TEXT))
            page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            page.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            page.setMinimumHeight(HEIGHT)
            row.addWidget(page)
        self.setFixedHeight(HEIGHT)

    def show_scheme(self, scheme: Scheme) -> None:
        """Draw the marks after a scheme, unless one of its colours is half written."""
        colours = (c for style in scheme.layers for c in (style.colour, style.colour_dark))
        if not all(map(COLOUR.fullmatch, colours)):
            return
        self._words.scheme = scheme
        for page in self.pages:
            page.show_scheme(scheme)
            page.show_annotation(annotation(), "a1")


def annotation() -> Annotation:
    """Give the sample sentence's annotation: one frame with every role."""
    mentions = []
    for layer, words in MARKED.items():
        start = TEXT.index(words)
        span = (start, start + len(words))
        mentions.append(Mention(id=layer.value, layer=layer, spans=(span,), exact=(words,)))
    frame = Attribution(
        id="a1",
        quote="quote",
        cues=("cue",),
        speakers=("speaker",),
        sources=("source",),
        addressees=("addressee",),
    )
    stance = Stance(
        id="s1", attribution="a1", holder="speaker", target="target", polarity=Polarity.OPPOSE
    )
    return Annotation(mentions=tuple(mentions), attributions=(frame,), stances=(stance,))
