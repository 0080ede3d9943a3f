"""Tallies: layers, cues and stances, counted once for each version of a body."""

from msgspec.structs import replace

from annotator.model.annotation import Status
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention
from annotator.model.stance import Polarity
from annotator.store.history import StepKind
from annotator.store.tallies import Holder, Tallies, Tally

OPPOSES = {Polarity.OPPOSE: 1}
MINISTER = Holder("e1", "الوزير")


def counted(tallies):
    assert tallies.count(lambda *_: None, lambda: False)
    return tallies.tally()


def steps_of(tallies):
    """Count, and give how many bodies were to be read."""
    steps = []
    assert tallies.count(lambda done, total: steps.append((done, total)), lambda: False)
    return steps[-1]


def cued(work, *texts):
    """Give an annotation that has these cues, whatever the article says."""
    mentions = tuple(
        Mention(id=f"c{number}", layer=Layer.CUE, spans=((0, 3),), exact=(text,))
        for number, text in enumerate(texts)
    )
    frames = tuple(
        Attribution(id=f"a{number}", cues=(mention.id,)) for number, mention in enumerate(mentions)
    )
    return replace(work, mentions=mentions, attributions=frames, stances=(), entities=())


def test_an_empty_project_has_nothing_to_count(project):
    assert counted(Tallies(project)) == Tally(0, dict.fromkeys(Layer, 0), 0, [], [])


def test_everything_is_counted(project, annotated, put):
    put(project, annotated("n1"), annotated("n2"))
    found = counted(Tallies(project))
    assert (found.articles, found.attributions) == (2, 2)
    assert found.layers == dict.fromkeys(Layer, 0) | {
        Layer.QUOTE: 2,
        Layer.CUE: 2,
        Layer.SPEAKER: 2,
    }
    assert found.cues == [("قال", 2)]
    assert found.stances == [(MINISTER, {Polarity.OPPOSE: 2})]


def test_an_article_counts_once_by_what_is_farthest_on(project, annotated, work, put):
    less = replace(work, annotator="omar", status=Status.IN_PROGRESS, stances=())
    later = replace(work, annotator="zaid", stances=())
    put(project, annotated("n1", work=less), annotated("n1"), annotated("n1", work=later))
    assert counted(Tallies(project)).stances == [(MINISTER, OPPOSES)]
    final = replace(work, annotator="adjudicated", status=Status.ADJUDICATED, stances=())
    put(project, annotated("n1", work=final))
    assert counted(Tallies(project)).stances == []


def test_what_was_skipped_or_only_suggested_does_not_count(project, annotated, work, put):
    skipped = replace(work, status=Status.SKIPPED)
    suggested = replace(work, annotator="suggested")
    put(project, annotated("n1", work=skipped), annotated("n2", work=suggested))
    assert counted(Tallies(project)).articles == 0


def test_a_body_is_read_once_for_each_version(project, annotated, work, put):
    tallies = Tallies(project)
    put(project, annotated("n1"), annotated("n2"))
    assert steps_of(tallies) == (2, 2)
    assert steps_of(tallies) == (0, 0)
    silent = replace(work, stances=())
    project.annotations.save("n2", silent, version=1, kind=StepKind.EDIT, action="stance")
    assert steps_of(tallies) == (1, 1)
    assert tallies.tally().stances == [(MINISTER, OPPOSES)]


def test_what_was_ended_goes_on_where_it_was(project, annotated, put, monkeypatch):
    monkeypatch.setattr("annotator.store.tallies.BODIES_AT_ONCE", 1)
    put(project, *(annotated(f"n{number}") for number in range(5)))
    tallies, looks = Tallies(project), iter([False, False, True])
    assert not tallies.count(lambda *_: None, lambda: next(looks))
    assert tallies.tally().articles == 2
    assert steps_of(tallies) == (3, 3)
    assert tallies.tally().articles == 5


def test_spellings_of_a_cue_are_one_told_as_most_write_it(project, annotated, work, put):
    put_cues = cued(work, "وأكّد", "أكد", "اكد", "فأكد", "وصف", "وَقال في", "قال في")
    put(project, annotated("n1", work=put_cues))
    assert counted(Tallies(project)).cues == [("أكد", 4), ("قال في", 2), ("وصف", 1)]
