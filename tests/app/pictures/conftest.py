"""Articles written with their marks in them, drawn by the article view alone."""

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from re import compile as pattern

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage

from annotator.app.article_view.measures import Setting
from annotator.app.article_view.view import ArticleView
from annotator.app.fonts import Face, article_font, interface_font
from annotator.app.names import TAG_TEXTS
from annotator.app.theme import LIGHT
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.stance import Polarity, Stance

LAYERS = {
    "q": Layer.QUOTE,
    "c": Layer.CUE,
    "s": Layer.SPEAKER,
    "o": Layer.SOURCE,
    "a": Layer.ADDRESSEE,
    "t": Layer.TARGET,
}
ROLES = {"c": "cues", "s": "speakers", "o": "sources", "a": "addressees"}
SHORT = dict(zip(Layer, ("«»", "ل", "ق", "م", "خ", "ه"), strict=True))
ARABIC = dict(zip(Layer, ("قول", "لفظ", "قائل", "مصدر", "مخاطَب", "مستهدَف"), strict=True))
MARKUP = pattern(r"<(/?)([qcsoat]\w*)>")


class Words:
    """Names and numbers in one language."""

    def __init__(self, *, arabic: bool) -> None:
        self._arabic = arabic

    def tag(self, layer: Layer) -> str:
        return ARABIC[layer] if self._arabic else TAG_TEXTS[layer]

    def short_tag(self, layer: Layer) -> str:
        return SHORT[layer] if self._arabic else layer.value[0].upper()

    def number(self, value: int) -> str:
        digits = str(value)
        return (
            digits.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")) if self._arabic else digits
        )


def marked(source: str) -> tuple[str, dict[str, Mention]]:
    """Read a text with its mentions in it: ``<q1>…</q1>``, one name twice for two spans."""
    text, spans, begun = "", defaultdict(list), {}
    rest = 0
    for match in MARKUP.finditer(source):
        text += source[rest : match.start()]
        rest = match.end()
        closing, name = match.groups()
        if closing:
            spans[name].append((begun.pop(name), len(text)))
        else:
            begun[name] = len(text)
    text += source[rest:]
    assert not begun, f"never closed: {begun}"
    return text, {
        name: Mention(
            id=name, layer=LAYERS[name[0]], spans=tuple(found), exact=exact_of(text, tuple(found))
        )
        for name, found in spans.items()
    }


def annotated(source: str, *frames: str, stances=(), implicit=()) -> tuple[Article, Annotation]:
    """Make an article and its annotation.

    A frame is the names of its mentions, such as ``"q1 c1 s1"``; stances are ``(number of the
    frame, polarity, target or None)``, `implicit` the numbers of the frames whose speaker is.
    """
    text, mentions = marked(source)
    made = []
    for number, frame in enumerate(frames, 1):
        roles = defaultdict(list)
        for name in frame.split():
            roles[name[0]].append(name)
        made.append(
            Attribution(
                id=f"f{number}",
                quote=next(iter(roles["q"]), None),
                **{field: tuple(roles[letter]) for letter, field in ROLES.items()},
                features={"implicit": True} if number in implicit else {},
            )
        )
    return Article(id="a", text=text), Annotation(
        mentions=tuple(mentions.values()),
        attributions=tuple(made),
        stances=tuple(
            Stance(id=f"s{n}", attribution=f"f{frame}", polarity=Polarity(polarity), target=target)
            for n, (frame, polarity, target) in enumerate(stances, 1)
        ),
    )


@pytest.fixture
def page(qapp, qtbot) -> Callable[..., ArticleView]:
    """Show an article on a page of its own, at one size and resolution on every machine.

    Options: ``theme``, ``size`` in pixels, ``face``, ``points``, ``spacing`` of the lines and
    ``arabic`` (the interface).
    """

    def page(article: Article, annotation: Annotation, frame=None, **options) -> ArticleView:
        theme, size = options.get("theme", LIGHT), options.get("size", (720, 300))
        face, points = options.get("face", Face.NASKH), options.get("points", 17.0)
        view = ArticleView(Words(arabic=options.get("arabic", True)))
        qtbot.addWidget(view)
        view.setVerticalScrollBarPolicy(view.horizontalScrollBarPolicy())
        view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        view.resize(*size)
        view.show()
        tag_font = still(interface_font(max(8.0, points * 0.56)))
        tag_font.setWeight(QFont.Weight.DemiBold)
        view.dress(
            font=still(article_font(face, points)),
            tag_font=tag_font,
            theme=theme,
            setting=Setting(spacing=options.get("spacing", 1.0)),
        )
        view.show_article(article)
        view.show_annotation(annotation, frame)
        return view

    return page


def still(font: QFont) -> QFont:
    """Keep a font from being fitted to a screen's pixels."""
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    return font


@pytest.fixture
def drawn() -> Callable[[ArticleView], QImage]:
    """Draw a page as it is, without a screen's scale."""

    def drawn(view: ArticleView) -> QImage:
        image = QImage(view.size(), QImage.Format.Format_RGB32)
        image.setDotsPerMeterX(3780)  # 96 a inch
        image.setDotsPerMeterY(3780)
        image.fill(QColor("#808080"))
        view.viewport().render(image)
        return image

    return drawn


@pytest.fixture
def written() -> Callable[..., tuple[Article, Annotation]]:
    """Write articles with their marks in them."""
    return annotated


@pytest.fixture
def mentions_of() -> Callable[[str], tuple[str, dict[str, Mention]]]:
    """Read marks alone."""
    return marked


TOLERATED = 40  # of 255: by less, antialiasing may differ in any pixel
MOST_DIFFERING = 0.004  # share of pixels that may differ by more
BLOCK, BLOCK_TOLERATED = 16, 5.0  # pixels; difference of a block's mean colours, of 255


class Comparer:
    """Holds pictures against their references, or draws these anew."""

    def __init__(self, folder: Path, output: Path, *, update: bool) -> None:
        self._folder, self._output, self._update = folder, output, update

    def __call__(self, name: str, image: QImage) -> None:
        """Fail where a picture differs from its reference by more than machines do."""
        reference = self._folder / f"{name}.png"
        if self._update:
            reduced(image).save(str(reference), quality=0)
            return
        assert reference.exists(), f"no reference {reference.name}: use --update-pictures, and look"
        told = difference(image, QImage(str(reference)))
        if told is None:
            return
        for kind, picture in (("actual", image), ("expected", QImage(str(reference)))):
            picture.save(str(self._output / f"{name}-{kind}.png"))
        marked_differences(image, QImage(str(reference))).save(
            str(self._output / f"{name}-difference.png")
        )
        pytest.fail(f"{name}: {told}; see {self._output}")


def reduced(image: QImage) -> QImage:
    """Keep a picture in fewer shades, which takes less room than all of them."""
    coarse = np.ascontiguousarray(pixels(image)[..., ::-1] | 7)
    height, width, _ = coarse.shape
    return QImage(coarse.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def pixels(image: QImage) -> np.ndarray:
    """Give a picture's blue, green and red."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    return rows[:, : 4 * plain.width()].reshape(plain.height(), plain.width(), 4)[..., :3]


def distances(one: QImage, other: QImage) -> np.ndarray:
    """Give the greatest difference of each pixel's channels, in the shades that are kept."""
    pair = [(pixels(image) | 7).astype(np.int16) for image in (one, other)]
    return np.abs(pair[0] - pair[1]).max(axis=2)


def difference(actual: QImage, expected: QImage) -> str | None:
    """Say how and where two pictures differ by more than their antialiasing; None: they do not."""
    if actual.size() != expected.size():
        return f"is {actual.width()} × {actual.height()} pixels"
    share = float((distances(actual, expected) > TOLERATED).mean())
    # An edge that is drawn a fraction of a pixel aside leaves a block's mean colour as it is.
    signed = (pixels(actual) | 7).astype(np.int16) - (pixels(expected) | 7)
    blocks = {
        (x, y): float(np.abs(signed[y : y + BLOCK, x : x + BLOCK].mean(axis=(0, 1))).max())
        for y in range(0, signed.shape[0], BLOCK)
        for x in range(0, signed.shape[1], BLOCK)
    }
    place, worst = max(blocks.items(), key=lambda item: item[1])
    if share <= MOST_DIFFERING and worst <= BLOCK_TOLERATED:
        return None
    return f"{share:.2%} of it differs, most at {place} (by {worst:.1f} of 255 in the mean)"


def marked_differences(actual: QImage, expected: QImage) -> QImage:
    """Draw in black what differs."""
    if actual.size() != expected.size():
        return expected
    apart = 255 - distances(actual, expected).clip(0, 85).astype(np.uint8) * 3
    grey = np.ascontiguousarray(apart)
    height, width = grey.shape
    return QImage(grey.data, width, height, width, QImage.Format.Format_Grayscale8).copy()


@pytest.fixture
def differ() -> Callable[[QImage, QImage], str | None]:
    """Compare two pictures."""
    return difference


@pytest.fixture
def same_picture(request, tmp_path: Path) -> Comparer:
    """Hold a picture against its reference."""
    folder = Path(__file__).resolve().parent / "references"
    return Comparer(folder, tmp_path, update=request.config.getoption("--update-pictures"))
