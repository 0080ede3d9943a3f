"""What the assistants do without a window: bring in, count, write, and tell of it."""

import json

import pytest

from annotator.app.assistants.accounts import (
    Sort,
    as_text,
    export_as_json,
    import_as_json,
    losses_of,
    place_in,
    rows_of,
)
from annotator.app.assistants.arrival import Arrival, bring_in, files_of, look_at
from annotator.app.assistants.departure import Departure, look_ahead, offers, send_out
from annotator.app.assistants.reach import EVERY, Cancelled, Reach
from annotator.formats.corpus import read_corpus
from annotator.formats.losses import Loss, Losses
from annotator.model.annotation import Status
from annotator.model.record import Split
from annotator.resources import resource
from annotator.store.importing import import_records
from annotator.store.project import Project
from annotator.wording import Language

SENTENCE = "قال الوزير إن العمل مستمر."
SAMPLE = ("corpus", "sample.jsonl")


class Watched:
    """Looks after a job, and stops it when so many items went by."""

    def __init__(self, most=None):
        self.most, self.asked, self.told = most, 0, []

    def report(self, done):
        self.told.append(done)

    def wait_for_rest(self):
        """There is nobody who presses keys."""

    def is_cancelled(self):
        self.asked += 1
        return self.most is not None and self.asked > self.most


@pytest.fixture
def project(tmp_path):
    """Give an empty project."""
    with Project.create(tmp_path / "project.musnad") as project:
        yield project


@pytest.fixture
def sample(tmp_path):
    """Give a project of the sample corpus."""
    with Project.create(tmp_path / "sample.musnad") as project:
        import_records(project, read_corpus(resource(*SAMPLE)))
        yield project


def corpus(folder, *lines, name="in.jsonl"):
    file = folder / name
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return str(file)


def ids(project):
    return list(project.articles.ids())


class TestReach:
    def test_hands_on_what_goes_by(self):
        reach = Reach("abc", Watched())
        assert list(reach) == list("abc")
        assert reach.count == 3

    def test_stops_when_asked(self):
        reach = Reach("abc", Watched(most=2))
        with pytest.raises(Cancelled):
            list(reach)
        assert reach.count == 2

    def test_tells_now_and_then(self, monkeypatch):
        clock = iter([0, *(EVERY * number / 2 for number in range(1, 100))])
        monkeypatch.setattr("annotator.app.assistants.reach.monotonic", lambda: next(clock))
        watch = Watched()
        list(Reach(range(6), watch))
        assert watch.told
        assert watch.told == sorted(set(watch.told))
        assert len(watch.told) < 6


class TestBringingIn:
    def test_takes_what_is_good_and_tells_the_rest(self, project, tmp_path):
        lines = ({"id": "a", "text": SENTENCE}, {"id": "b"}, {"id": "c", "text": SENTENCE})
        report = bring_in(project, Arrival(files_of([corpus(tmp_path, *lines)])), Watched())
        assert ids(project) == ["a"]
        rows = rows_of(report, Language.ENGLISH)
        assert [row.sort for row in rows] == [Sort.SKIPPED, Sort.COPY]
        assert rows[0].place.endswith("in.jsonl:2: $.text") or ":2" in rows[0].place
        assert rows[1].opens == ("a",), "the copy itself is not there to be opened"

    def test_takes_copies_where_nobody_looks_for_them(self, project, tmp_path):
        lines = ({"id": "a", "text": SENTENCE}, {"id": "c", "text": SENTENCE})
        files = files_of([corpus(tmp_path, *lines)])
        bring_in(project, Arrival(files, looks_for_copies=False), Watched())
        assert ids(project) == ["a", "c"]

    def test_near_copies_are_pairs(self, project, tmp_path):
        words = " ".join(f"كلمة{number}" for number in range(200))
        lines = ({"id": "a", "text": words}, {"id": "b", "text": f"{words} خاتمة"})
        report = bring_in(project, Arrival(files_of([corpus(tmp_path, *lines)])), Watched())
        (row,) = rows_of(report, Language.ARABIC)
        assert row.opens == ("b", "a")

    def test_annotations_may_be_said_to_be_somebodys(self, project):
        arrival = Arrival(files_of([str(resource(*SAMPLE))]), annotator="هدى")
        bring_in(project, arrival, Watched())
        assert project.annotations.annotators() == ("هدى",)

    @pytest.mark.parametrize("most", [0, 1, 5, 700, 1300])
    def test_stopped_it_tells_exactly_what_is_there(self, project, tmp_path, most):
        lines = [{"id": f"a{number}", "text": f"{SENTENCE} {number}"} for number in range(1200)]
        files = files_of([corpus(tmp_path, *lines)])
        report = bring_in(project, Arrival(files, looks_for_copies=False), Watched(most))
        assert report.articles_added == len(ids(project))
        assert report.cancelled == (report.articles_added < 1200)

    def test_looking_reads_the_beginning(self, tmp_path):
        seen = look_at(*files_of([corpus(tmp_path, {"id": "a", "text": SENTENCE})]), Watched())
        assert [one.id for one in seen.glimpses] == ["a"]


class TestGoingOut:
    @pytest.mark.parametrize("offer", offers(), ids=lambda offer: offer.name)
    def test_what_is_foreseen_comes_true(self, sample, tmp_path, offer):
        departure = Departure(offer.name)
        foreseen = look_ahead(sample, departure, Watched())
        target = tmp_path / f"out{offer.suffix}"
        written = send_out(sample, departure, str(target), Watched())
        assert written.losses.as_data() == foreseen.losses.as_data()
        assert written.count == foreseen.records
        assert target.exists()
        assert (written.report is not None) == bool(foreseen.losses)

    @pytest.mark.parametrize("offer", offers(), ids=lambda offer: offer.name)
    def test_stopped_it_leaves_nothing(self, sample, tmp_path, offer):
        before = sorted(tmp_path.rglob("*"))
        target = tmp_path / f"out{offer.suffix}"
        assert send_out(sample, Departure(offer.name), str(target), Watched(most=3)) is None
        assert sorted(tmp_path.rglob("*")) == before

    @pytest.mark.parametrize("name", ["brat", "text", "cas", "webanno"])
    def test_nor_does_a_folder(self, sample, tmp_path, name):
        before = sorted(tmp_path.rglob("*"))
        assert send_out(sample, Departure(name), str(tmp_path / "out"), Watched(most=3)) is None
        assert sorted(tmp_path.rglob("*")) == before

    def test_filters_are_heeded(self, sample):
        def count(**values):
            return look_ahead(sample, Departure("corpus", **values), Watched()).records

        everything = count()
        (name,) = sample.annotations.annotators()
        assert count(annotator=name) == count(adjudicated=True) > 0
        assert count(annotator="nobody") == 0
        parts = [count(statuses=(status,)) for status in Status]
        assert sum(parts) == everything

    def test_a_deal_is_the_command_lines(self, sample, tmp_path):
        departure = Departure("corpus", shares={Split.TRAIN: 50, Split.TEST: 50}, seed=3)
        target = tmp_path / "out.jsonl"
        send_out(sample, departure, str(target), Watched())
        found = [json.loads(line)["split"] for line in target.read_text("utf-8").splitlines()]
        assert set(found) == {"train", "test"}

    def test_counting_may_be_stopped(self, sample):
        assert look_ahead(sample, Departure("brat"), Watched(most=2)) is None

    def test_formats_that_are_only_read_are_not_offered(self):
        names = [offer.name for offer in offers()]
        assert names[0] == "corpus"
        assert "html" not in names
        assert not offers()[0].lacks
        assert offers()[0].parts


class TestAccounts:
    def test_of_losses_name_each_kind_and_its_first_places(self):
        losses = Losses()
        for article in "abc":
            losses.add(Loss.COMMENTS, f"{article}#m1")
        losses.add(Loss.META, "a", 2)
        rows = losses_of(losses, Language.ENGLISH)
        assert [(row.words, row.place) for row in rows if row.sort is Sort.LOSS] == [
            ("metadata", "2"),
            ("comments", "3"),
        ]
        assert [row.opens for row in rows if row.sort is Sort.PLACE] == [
            ("a",),
            ("a#m1",),
            ("b#m1",),
            ("c#m1",),
        ]

    def test_as_text_hold_no_marks_that_nobody_sees(self, project, tmp_path):
        lines = ({"id": "a", "text": SENTENCE}, {"id": "c", "text": SENTENCE}, {"id": 3})
        report = bring_in(project, Arrival(files_of([corpus(tmp_path, *lines)])), Watched())
        text = as_text("Done.", rows_of(report, Language.ARABIC))
        assert text.startswith("Done.\n\n")
        assert len(text.splitlines()) == 4
        assert not {"\u2068", "\u2069"} & set(text)

    def test_as_json_are_the_command_lines(self, project, tmp_path):
        lines = ({"id": "a", "text": SENTENCE}, {"id": "b"})
        report = bring_in(project, Arrival(files_of([corpus(tmp_path, *lines)])), Watched())
        data = json.loads(import_as_json(report, Language.ENGLISH))
        assert (data["articles_added"], data["skipped"], data["cancelled"]) == (1, 1, False)
        assert data["problems"][0]["line"] == 2

    def test_of_an_export_too(self, sample, tmp_path):
        written = send_out(sample, Departure("text"), str(tmp_path / "out.zip"), Watched())
        data = json.loads(export_as_json(written))
        assert data["losses"] == written.losses.as_data()
        assert json.loads(written.report.read_text("utf-8"))["losses"] == data["losses"]

    @pytest.mark.parametrize(
        ("place", "expected"),
        [
            ("a", ("a", None)),
            ("a#m1", ("a", "m1")),
            ("a#b", ("a#b", None)),
            ("a#b#m", ("a#b", "m")),
        ],
    )
    def test_places_are_parted_though_ids_may_hold_anything(self, place, expected):
        assert place_in(place, {"a", "a#b"}.__contains__) == expected


def test_what_went_out_adds_nothing_when_it_is_brought_in_again(sample, tmp_path):
    target = tmp_path / "out.jsonl"
    send_out(sample, Departure("corpus"), str(target), Watched())
    report = bring_in(sample, Arrival(files_of([str(target)])), Watched())
    assert (report.articles_added, report.annotations_added, report.problem_count) == (0, 0, 0)
