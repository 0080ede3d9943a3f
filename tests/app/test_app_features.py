"""Features of the project's scheme in the window: made from it, each change to be undone."""

import pytest
from msgspec.structs import replace

from annotator.app.panels.feature_fields import FlagField, NumberField
from annotator.app.panels.feature_words import value_name
from annotator.app.panels.features import shown_above
from annotator.model.scheme import DEFAULT_SCHEME, Feature, Kind, Owner
from annotator.wording.language import Language

OWN = (
    Feature(name="sure", on=Owner.ATTRIBUTION, kind=Kind.FLAG),
    Feature(name="weight", on=Owner.ATTRIBUTION, kind=Kind.NUMBER),
    Feature(name="remark", on=Owner.ATTRIBUTION, kind=Kind.TEXT),
    Feature(name="kind", on=Owner.SPEAKER, values=("person", "media")),
    Feature(name="topic", on=Owner.DOCUMENT, values=("سياسة", "رياضة")),
)


def scheme_of(*features):
    return replace(DEFAULT_SCHEME, features=features)


def give(session, scheme, qtbot):
    """Give the open project another scheme."""
    session.work.saver.submit(lambda: session.work.project.set_scheme(scheme))
    qtbot.waitUntil(lambda: session.window.interface.scheme == scheme)


@pytest.fixture
def featured(read, qtbot):
    """Give a frame in hand, the caret on its speaker, and a scheme of its own, unfolded."""
    session = read(language=Language.ENGLISH)
    give(session, scheme_of(*OWN), qtbot)
    session.mark("Q", "لن نتراجع عن القرار")
    session.mark("S", "الوزير", within="وقال")
    session.window.features.head.setFocus()
    session.press("Space")
    assert session.window.features.is_unfolded
    return session


class TestThePanel:
    def test_is_folded_at_first_and_remembers_that_it_was_unfolded(self, featured, open_window):
        target = featured.work.project.target
        featured.press("Ctrl+Q")
        assert open_window(target).features.is_unfolded

    def test_has_just_what_the_scheme_defines(self, featured):
        panel = featured.window.features
        assert list(panel.frame.fields) == ["sure", "weight", "remark"]
        assert list(panel.mention.fields) == ["kind"]
        assert list(panel.article.fields) == ["topic"]
        assert panel.mention.title.text() == "Speaker: \u2068الوزير\u2069"

    def test_follows_the_caret_and_the_frame(self, featured):
        panel = featured.window.features
        featured.view.setFocus()
        featured.select("لن")
        assert panel.mention.is_empty
        featured.press("Esc", "Esc")
        assert panel.frame.is_empty
        assert not panel.article.is_empty

    def test_is_not_there_where_a_scheme_has_nothing_more(self, featured, qtbot):
        give(featured, scheme_of(DEFAULT_SCHEME.features[0]), qtbot)
        assert not featured.window.features.isVisible()

    def test_leaves_out_what_the_frames_own_panel_shows(self):
        assert shown_above(DEFAULT_SCHEME) == {"mode", "implicit", "confidence", "commitment"}
        other = Feature(name="commitment", on=Owner.ATTRIBUTION, values=("sure", "unsure"))
        assert shown_above(scheme_of(other)) == {"mode", "implicit", "confidence"}

    def test_is_worked_by_keys_alone(self, featured):
        featured.press("Tab", "Space")
        assert featured.frame.features["sure"] is True
        featured.press("Tab", "Tab", "Tab", "Down", "Tab", "Down")
        speaker = featured.work.annotation.mention_by_id[featured.frame.speakers[0]]
        assert speaker.features == {"kind": "person"}
        assert featured.work.annotation.labels == {"topic": "سياسة"}


class TestValues:
    def field(self, session, part, name):
        return getattr(session.window.features, part).fields[name]

    def test_of_a_choice(self, featured):
        field = self.field(featured, "mention", "kind")
        field.setFocus()
        featured.press("Down", "Down")
        speaker = featured.work.annotation.mention_by_id[featured.frame.speakers[0]]
        assert speaker.features == {"kind": "media"}
        featured.press("Up", "Up")
        speaker = featured.work.annotation.mention_by_id[featured.frame.speakers[0]]
        assert speaker.features == {}

    def test_of_a_flag_go_round(self, featured):
        field = self.field(featured, "frame", "sure")
        field.setFocus()
        seen = []
        for _ in range(3):
            featured.press("Space")
            seen.append((featured.frame.features.get("sure"), field.text()))
        assert seen == [(True, "yes"), (False, "no"), (None, "not said")]

    @pytest.mark.parametrize(
        ("typed", "value"), [("3", 3), ("2.5", 2.5), ("-4", -4), ("٣", 3), ("0", 0)]
    )
    def test_of_a_number(self, featured, hands, typed, value):
        self.field(featured, "frame", "weight").setFocus()
        hands.type(typed)
        featured.press("Return")
        found = featured.frame.features["weight"]
        assert (found, type(found)) == (value, type(value))

    def test_of_a_number_may_be_none_again(self, featured, hands):
        self.field(featured, "frame", "weight").setFocus()
        hands.type("37")
        featured.press("Return", "Ctrl+A", "Backspace", "Return")
        assert "weight" not in featured.frame.features
        featured.press("Up")
        assert featured.frame.features["weight"] == 0

    def test_of_a_text_are_taken_when_they_are_complete(self, featured, hands):
        field = self.field(featured, "frame", "remark")
        field.setFocus()
        hands.type("qsc")
        assert "remark" not in featured.frame.features
        featured.press("Return")
        assert featured.frame.features["remark"] == "qsc"
        featured.press("Ctrl+A", "Backspace", "Return")
        assert "remark" not in featured.frame.features

    def test_of_the_article(self, featured):
        self.field(featured, "article", "topic").setFocus()
        featured.press("Down")
        assert featured.work.annotation.labels == {"topic": "سياسة"}

    def test_are_undone_one_by_one_and_said(self, featured):
        self.field(featured, "frame", "sure").setFocus()
        featured.press("Space")
        self.field(featured, "article", "topic").setFocus()
        featured.press("Down")
        featured.view.setFocus()
        featured.press("Ctrl+Z")
        assert featured.work.annotation.labels == {}
        assert featured.frame.features["sure"] is True
        assert "changing a feature of the article" in featured.bar.label.text()
        featured.press("Ctrl+Z")
        assert "sure" not in featured.frame.features
        assert self.field(featured, "frame", "sure").text() == "not said"

    def test_are_not_changed_by_a_wheel_that_scrolls_past(self, featured):
        event = type("Wheel", (), {"ignore": lambda self: setattr(self, "ignored", True)})()
        for field in (self.field(featured, "mention", "kind"), NumberField()):
            field.wheelEvent(event)
            assert event.ignored


class TestWhatIsNotInTheScheme:
    def test_is_shown_kept_and_marked(self, featured):
        commands = featured.window.feature_commands
        speaker = featured.frame.speakers[0]
        commands.set_mention_feature(speaker, "kind", "ministry")
        commands.set_mention_feature(speaker, "rank", 7)
        commands.set_frame_feature("weight", "heavy")
        featured.let_show()
        panel = featured.window.features
        assert panel.mention.fields["kind"].currentText() == "ministry (not in the scheme)"
        assert list(panel.mention.strays) == ["rank"]
        assert list(panel.frame.strays) == ["weight"]
        featured.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "Ctrl+Y", "Ctrl+Y")
        features = featured.work.annotation.mention_by_id[speaker].features
        assert features == {"kind": "ministry", "rank": 7}

    def test_can_be_taken_out_by_hand(self, featured):
        speaker = featured.frame.speakers[0]
        featured.window.feature_commands.set_mention_feature(speaker, "rank", 7)
        featured.let_show()
        panel = featured.window.features
        from PySide6.QtWidgets import QToolButton

        button = panel.mention.strays["rank"].findChild(QToolButton)
        assert button.accessibleName() == "Remove rank"
        button.setFocus()
        featured.press("Space")
        assert featured.work.annotation.mention_by_id[speaker].features == {}
        assert not panel.mention.strays

    def test_is_found_by_lint(self, featured, qtbot):
        featured.window.feature_commands.set_label("length", 3)
        findings = featured.window.findings
        qtbot.waitUntil(
            lambda: "lint.feature_unknown" in {finding.code for finding in findings._findings}
        )


def test_numbers_are_written_in_the_languages_digits(qtbot):
    from PySide6.QtCore import QLocale

    field = NumberField()
    qtbot.addWidget(field)
    field.setLocale(QLocale(QLocale.Language.Arabic, QLocale.Country.Egypt))
    field.show_value(2.5)
    assert field.text() == "٢٫٥"
    assert field.valueFromText("٣٫٢٥") == field.valueFromText("3.25") == 3.25


def test_usual_values_go_by_their_names_and_a_projects_own_by_themselves(read):
    read(language=Language.ENGLISH)
    kind = Feature(name="kind", on=Owner.SPEAKER, values=("media", "union"))
    assert [value_name(kind, value) for value in kind.values] == ["news medium", "union"]


def test_a_flag_shows_each_of_its_values_in_words(qtbot):
    field = FlagField()
    qtbot.addWidget(field)
    texts = set()
    for value in (None, True, False):
        field.show_value(value)
        assert field.value() is value
        texts.add(field.text())
    assert len(texts) == 3
