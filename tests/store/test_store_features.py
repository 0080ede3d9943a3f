"""How often features are used in a project, and which of them another scheme would not allow."""

from msgspec.structs import replace

from annotator.model.scheme import DEFAULT_SCHEME, Feature, Kind, Owner
from annotator.store.features import Use, feature_use, outside


def featured(work, annotator, **features):
    """Give the annotation with features on its speaker and its frame, by somebody."""
    speaker = replace(work.mentions[2], features={"kind": features.get("kind", "person")})
    frame = replace(work.attributions[0], features={"mode": "direct", "commitment": "neutral"})
    return replace(
        work,
        annotator=annotator,
        mentions=(*work.mentions[:2], speaker),
        attributions=(frame,),
        labels=features.get("labels", {}),
    )


def test_an_empty_project_uses_none(project):
    assert feature_use(project) == {}


def test_each_value_is_counted_over_all_annotators_and_articles(project, annotated, work, put):
    put(
        project,
        annotated("n1", featured(work, "sara", labels={"urgent": True})),
        annotated("n1", featured(work, "omar", kind="media")),
        annotated("n2", featured(work, "sara", labels={"urgent": True})),
    )
    assert feature_use(project) == {
        Use(Owner.SPEAKER, "kind", '"person"'): 2,
        Use(Owner.SPEAKER, "kind", '"media"'): 1,
        Use(Owner.ATTRIBUTION, "commitment", '"neutral"'): 3,
        Use(Owner.DOCUMENT, "urgent", "true"): 2,
    }


def test_what_another_scheme_would_not_allow_is_told_apart(project, annotated, work, put):
    put(project, annotated("n1", featured(work, "sara", kind="media", labels={"topic": "سياسة"})))
    counts = feature_use(project)
    assert outside(counts, DEFAULT_SCHEME) == {Use(Owner.DOCUMENT, "topic", '"سياسة"'): 1}
    poorer = replace(
        DEFAULT_SCHEME,
        features=(
            Feature(name="kind", on=Owner.SPEAKER, values=("person",)),
            Feature(name="topic", on=Owner.DOCUMENT, kind=Kind.TEXT),
        ),
    )
    assert {use.name for use in outside(counts, poorer)} == {"kind", "commitment"}


def test_counting_stops_when_it_is_told_to(project, annotated, work, put):
    put(project, annotated("n1", featured(work, "sara")))
    assert feature_use(project, is_cancelled=lambda: True) == {}
