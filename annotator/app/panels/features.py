"""More features: what the project's scheme lets annotators say of frame, mention and article.

Folded away at first; only what the scheme defines, or what somebody has set, is there.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from annotator.app.language import Interface
from annotator.app.panels.feature_form import FeatureForm
from annotator.model.annotation import Annotation
from annotator.model.attribution import FIXED_FEATURES, Attribution
from annotator.model.mention import Mention
from annotator.model.scheme import DEFAULT_SCHEME, Feature, Owner, Scheme

TITLE_SHOWN = 40  # code points of a mention's text
HIGHEST = 260  # pixels: beyond them it scrolls, so that the cards keep their room


class InHand(NamedTuple):
    """What the features belong to: an annotation, its frame and mention in hand."""

    annotation: Annotation
    frame: Attribution | None = None
    mention: Mention | None = None


class FeaturesPanel(QWidget):
    """Forms for the frame and the mention in hand and the article; asks for changes by signals."""

    frame_feature_requested = Signal(str, object)
    mention_feature_requested = Signal(str, str, object)  # the mention's id first
    label_requested = Signal(str, object)
    unfolded = Signal(bool)

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make a folded panel with nothing in it."""
        super().__init__(parent)
        self._interface = interface
        self._shown: tuple[Scheme, InHand] | None = None
        self.head = QToolButton()
        self.head.setCheckable(True)
        self.head.setAutoRaise(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.toggled.connect(self._fold)
        self.frame, self.mention, self.article = FeatureForm(), FeatureForm(), FeatureForm()
        self._none = QLabel()
        self._none.setObjectName("soft")
        self._none.setWordWrap(True)
        self._body = QScrollArea(widgetResizable=True)
        self._body.setFrameShape(QFrame.Shape.NoFrame)
        self._body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        self._forms = QVBoxLayout(self._inner)
        self._forms.setContentsMargins(12, 0, 12, 10)
        for part in (self._none, self.frame, self.mention, self.article):
            self._forms.addWidget(part)
        self._forms.addStretch()
        self._body.setWidget(self._inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self._body)
        self._connect()
        self._fold(unfolded=False)
        self.retranslate()

    def _connect(self) -> None:
        self.frame.value_requested.connect(self.frame_feature_requested)
        self.article.value_requested.connect(self.label_requested)
        self.mention.value_requested.connect(self._ask_of_mention)

    # what is shown

    def show_features(self, scheme: Scheme, in_hand: InHand, *, enabled: bool) -> None:
        """Show what is in hand; while folded, only take note of it."""
        before, self._shown = self._shown, (scheme, in_hand)
        self._body.setEnabled(enabled)
        self.setVisible(self._has_any(scheme, in_hand.annotation))
        if self.is_unfolded and not _is_same(before, self._shown):
            self._fill()

    @property
    def is_unfolded(self) -> bool:
        """Whether the features can be seen."""
        return self.head.isChecked()

    def unfold(self, *, unfolded: bool) -> None:
        """Unfold the panel, or fold it away."""
        self.head.setChecked(unfolded)

    def _fold(self, unfolded: bool) -> None:  # noqa: FBT001 - a signal's value
        self._body.setVisible(unfolded)
        arrow = Qt.ArrowType.DownArrow if unfolded else self._forwards()
        self.head.setArrowType(arrow)
        if unfolded:
            self._fill()
        self.unfolded.emit(unfolded)

    def _forwards(self) -> Qt.ArrowType:
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return Qt.ArrowType.LeftArrow if right_to_left else Qt.ArrowType.RightArrow

    def _has_any(self, scheme: Scheme, annotation: Annotation) -> bool:
        """Tell whether there is anything, for whatever may come in hand."""
        defined = any(
            feature.name not in shown_above(scheme) or feature.on is not Owner.ATTRIBUTION
            for feature in scheme.features
        )
        return defined or bool(annotation.labels)

    def _fill(self) -> None:
        if self._shown is None:
            return
        scheme, (annotation, frame, mention) = self._shown
        self._put(
            self.frame,
            scheme.features_on(Owner.ATTRIBUTION) if frame else {},
            frame.features if frame else {},
            self.tr("This attribution"),
        )
        title = ""
        legal: Mapping[str, Feature] = {}
        values: Mapping[str, Any] = {}
        if mention is not None:
            name = self._interface.layer_name(mention.layer)
            text = mention.text
            shown = text if len(text) <= TITLE_SHOWN else f"{text[:TITLE_SHOWN]}…"
            title = f"{name}: \u2068{shown}\u2069"
            legal, values = scheme.features_on(Owner(mention.layer)), mention.features
        self._put(self.mention, legal, values, title)
        labels = scheme.features_on(Owner.DOCUMENT)
        self._put(self.article, labels, annotation.labels, self.tr("The article"))
        forms = (self.frame, self.mention, self.article)
        self._none.setVisible(all(form.is_empty for form in forms))
        self._order(*(field for form in forms for field in form.in_order()))
        self._forms.activate()
        self._body.setFixedHeight(min(HIGHEST, self._inner.sizeHint().height()))

    def _order(self, *fields: QWidget) -> None:
        """Let Tab go from field to field: forms made anew would come last in the window."""
        for before, after in pairwise((self.head, *fields)):
            QWidget.setTabOrder(before, after)

    def _put(
        self,
        form: FeatureForm,
        legal: Mapping[str, Feature],
        values: Mapping[str, Any],
        title: str,
    ) -> None:
        scheme = self._shown[0] if self._shown else DEFAULT_SCHEME
        form.title.setText(title)
        form.show_values(legal, values, shown_above(scheme) if form is self.frame else ())

    def _ask_of_mention(self, name: str, value: object) -> None:
        mention = self._shown[1].mention if self._shown else None
        if mention is not None:
            self.mention_feature_requested.emit(mention.id, name, value)

    # words

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.head.setText(self.tr("More features"))
        self.head.setAccessibleName(self.tr("More features"))
        self.head.setToolTip(self.tr("What the project’s scheme has besides"))
        self._none.setText(
            self.tr("Take an attribution in hand, or put the caret on a mention, to see its own.")
        )
        self._fold(self.is_unfolded)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _is_same(one: tuple[Scheme, InHand] | None, other: tuple[Scheme, InHand]) -> bool:
    """Tell by identity whether nothing has changed: the caret moves often, annotations are long."""
    return one is not None and all(
        a is b for a, b in zip((one[0], *one[1]), (other[0], *other[1]), strict=True)
    )


def shown_above(scheme: Scheme) -> frozenset[str]:
    """Name the features of frames that the panel of the frame has fields of its own for.

    It has one for the article's commitment, as long as the scheme leaves its values alone.
    """
    usual = DEFAULT_SCHEME.features_on(Owner.ATTRIBUTION)["commitment"]
    own = scheme.features_on(Owner.ATTRIBUTION).get(usual.name, usual)
    is_usual = own.kind is usual.kind and set(own.values) <= set(usual.values)
    return FIXED_FEATURES | {usual.name} if is_usual else FIXED_FEATURES
