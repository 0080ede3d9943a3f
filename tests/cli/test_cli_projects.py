"""``musnad new``, ``import``, ``export`` and ``stats``: a corpus's way through a project."""

import json
import os
from pathlib import Path

import msgspec
import pytest

from annotator.formats.corpus import corpus_line, read_corpus
from annotator.model.record import Record
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.store.project import Project

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="no corpora beside the repository")


def a_line(name, *, annotator="هدى", **changes):
    mention = {"id": "m1", "layer": "cue", "spans": [[0, 3]], "exact": ["قال"]}
    return {
        "id": name,
        "text": f"قال {name}: نعم",
        "annotator": annotator,
        "status": "finished",
        "mentions": [mention],
        "meta": {"title": f"عنوان {name}"},
        **changes,
    }


def written(file, *lines):
    content = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    file.write_bytes(b"\n".join(content) + b"\n")
    return file


def lines_of(out):
    return [json.loads(line) for line in out.split("\n")[:-1]]


@pytest.fixture
def project(musnad, tmp_path):
    """A project of three articles: two annotators, one bare."""
    file = written(
        tmp_path / "three.jsonl",
        a_line("a"),
        a_line("a", annotator="علي"),
        a_line("b", status="in_progress"),
        {"id": "c", "text": "نص"},
    )
    assert musnad("new", "p.musnad", "--articles", file).code == 0
    return "p.musnad"


def test_a_new_project_is_empty_and_has_the_usual_scheme(musnad):
    assert musnad("new", "p.musnad") == (0, "", "")
    with Project.open("p.musnad", writable=False) as project:
        assert project.scheme == DEFAULT_SCHEME
        assert list(project.articles.ids()) == []


def test_a_new_project_may_have_a_scheme_of_its_own(musnad, tmp_path):
    scheme = msgspec.structs.replace(DEFAULT_SCHEME, name="خاص")
    (tmp_path / "s.json").write_bytes(msgspec.json.encode(scheme))
    assert musnad("new", "p.musnad", "--scheme", "s.json").code == 0
    with Project.open("p.musnad", writable=False) as project:
        assert project.scheme == scheme


def test_a_broken_scheme_makes_no_project(musnad, tmp_path):
    (tmp_path / "s.json").write_bytes(b"{}")
    code, _, err = musnad("new", "p.musnad", "--scheme", "s.json")
    assert code == 1
    assert err.startswith("s.json: $: The required field ")
    assert not (tmp_path / "p.musnad").exists()


def test_a_project_that_exists_is_not_overwritten(musnad, project, tmp_path):
    before = (tmp_path / project).read_bytes()
    code, _, err = musnad("new", project)
    assert code == 1
    assert "p.musnad: There already is" in err
    assert (tmp_path / project).read_bytes() == before


def test_a_project_may_begin_with_several_files_of_articles(musnad, tmp_path):
    (tmp_path / "خبر.txt").write_text("نص", "utf-8")
    (tmp_path / "آخر.txt").write_text("نص آخر", "utf-8")
    written(tmp_path / "a.jsonl", a_line("a"))
    code, out, err = musnad("new", "p.musnad", "--articles", "خبر.txt", "a.jsonl", "آخر.txt")
    assert (code, err) == (0, "")
    assert out.startswith("3 article(s) and 1 annotation(s) added")


def test_a_bad_line_does_not_spoil_a_new_project_but_a_missing_file_is_a_failure(musnad, tmp_path):
    written(tmp_path / "a.jsonl", a_line("a"), b"{broken")
    code, out, err = musnad("new", "p.musnad", "--articles", "a.jsonl")
    assert (code, len(err.splitlines())) == (0, 1)
    assert out.startswith("1 article(s)")
    assert musnad("new", "q.musnad", "--articles", "none.jsonl", "a.jsonl").code == 1
    assert "articles: 1\n" in musnad("stats", "q.musnad").out


def test_import_needs_a_project_and_says_how_to_make_one(musnad, tmp_path):
    written(tmp_path / "a.jsonl", a_line("a"))
    code, _, err = musnad("import", "none.musnad", "a.jsonl")
    assert code == 1
    assert err == ("none.musnad: There is no such project. Make it first: musnad new none.musnad\n")


def test_an_import_goes_on_past_bad_lines_and_reports_them(musnad, project, tmp_path):
    file = written(
        tmp_path / "more.jsonl",
        a_line("d"),
        b"{broken",
        a_line("a"),
        a_line("a", text="نص آخر", mentions=[]),
        a_line("e"),
    )
    code, out, err = musnad("import", project, file)
    assert code == 0
    assert out == (
        "2 article(s) and 2 annotation(s) added, 1 record(s) already there, 2 skipped.\n"
    )
    first, second = err.splitlines()
    assert first.startswith(f"{file}:2: Malformed JSON")
    assert second.startswith(f"{file}:4: ")


def test_a_strict_import_does_the_same_but_ends_with_1(musnad, project, tmp_path):
    file = written(tmp_path / "more.jsonl", a_line("d"), b"{broken", a_line("e"))
    code, out, _ = musnad("import", project, file, "--strict")
    assert code == 1
    assert out.startswith("2 article(s) and 2 annotation(s) added")
    assert musnad("import", project, written(file, a_line("d")), "--strict").code == 0


def test_a_file_that_cannot_be_read_at_all_ends_with_1(musnad, project, tmp_path):
    written(tmp_path / "good.jsonl", a_line("d"))
    (tmp_path / "empty.jsonl").touch()
    code, out, err = musnad("import", project, "none.jsonl", "good.jsonl", "empty.jsonl")
    assert code == 1
    assert out.startswith("1 article(s) and 1 annotation(s) added")
    assert sorted(err.splitlines()) == [
        "empty.jsonl: The file is empty.",
        "none.jsonl: There is no such file.",
    ]


def test_an_import_is_reported_to_programs_as_json(musnad, project, tmp_path):
    file = written(tmp_path / "more.jsonl", a_line("d", views=3, format="musnad-corpus/1"), b"[]")
    code, out, err = musnad("import", project, file, "--json")
    assert (code, err) == (0, "")
    report = json.loads(out)
    problems = report.pop("problems")
    assert report == {
        "articles_added": 1,
        "annotations_added": 1,
        "articles_revised": 0,
        "revisions": [],
        "already_there": 0,
        "skipped": 1,
    }
    assert [(problem["severity"], problem["line"]) for problem in problems] == [
        ("notice", 1),
        ("error", 2),
    ]


def test_annotations_may_be_imported_under_another_name(musnad, project, tmp_path):
    file = written(tmp_path / "more.jsonl", a_line("d", annotator="؟"))
    assert musnad("import", project, file, "--annotator", "سلمى").code == 0
    exported = lines_of(musnad("export", project, "-", "--annotator", "سلمى").out)
    assert [line["id"] for line in exported] == ["d"]


def test_what_is_exported_is_what_was_imported(musnad, project, tmp_path):
    exported = lines_of(musnad("export", project, "-").out)
    assert [(line["id"], line["annotator"], line["status"]) for line in exported] == [
        ("a", "علي", "finished"),
        ("a", "هدى", "finished"),
        ("b", "هدى", "in_progress"),
        ("c", None, "new"),
    ]
    imported = {
        (line["id"], line.get("annotator")): line
        for line in lines_of((tmp_path / "three.jsonl").read_text("utf-8"))
    }
    for line in exported:
        origin = imported[line["id"], line["annotator"]]
        assert line["text"] == origin["text"]
        assert [each["spans"] for each in line["mentions"]] == [
            each["spans"] for each in origin.get("mentions", [])
        ]
    assert musnad("export", project, "out.jsonl").code == 0
    assert musnad("validate", "out.jsonl") == (0, "out.jsonl: 4 record(s), sound.\n", "")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--annotator", "علي"], ["a"]),
        (["--status", "in_progress"], ["b"]),
        (["--status", "in_progress", "--status", "finished"], ["a", "a", "b"]),
        (["--annotator", "هدى", "--status", "finished"], ["a"]),
        (["--adjudicated"], []),
    ],
)
def test_an_export_may_be_narrowed(options, expected, musnad, project):
    code, out, _ = musnad("export", project, "-", *options)
    assert (code, [line["id"] for line in lines_of(out)]) == (0, expected)


def test_an_export_that_matches_nothing_says_so_and_leaves_what_is_there(musnad, project, tmp_path):
    (tmp_path / "out.jsonl").write_text("old", "utf-8")
    code, _, err = musnad("export", project, "out.jsonl", "--adjudicated")
    assert code == 0
    assert err == "warning: Nothing there is as asked for, so nothing was written.\n"
    assert (tmp_path / "out.jsonl").read_text("utf-8") == "old"


def test_somebody_who_annotated_nothing_is_no_annotator_to_export(musnad, project, tmp_path):
    code, _, err = musnad("export", project, "out.jsonl", "--annotator", "هدا")
    assert code == 1
    assert "هدا has annotated nothing here; who has:" in err
    assert "هدى" in err
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize("command", ["export", "convert", "suggest"])
def test_nothing_is_written_over_a_project(command, musnad, project, tmp_path):
    musnad("export", project, "all.jsonl")
    before = (tmp_path / project).read_bytes()
    code, _, err = musnad(command, "all.jsonl", project, *_named(command))
    assert code == 1
    assert "This is a project; nothing is written over it." in err
    assert musnad("export", project, project)[0] == 1
    assert (tmp_path / project).read_bytes() == before


def _named(command):
    return {"export": ["--format", "corpus"], "convert": ["--to", "corpus"]}.get(command, [])


def test_a_split_is_the_same_for_the_same_seed_and_keeps_articles_whole(musnad, tmp_path):
    articles = [f"a{number}" for number in range(20)]
    file = written(
        tmp_path / "many.jsonl",
        *(a_line(name, annotator=who) for name in articles for who in ("هدى", "علي")),
    )
    assert musnad("new", "p.musnad", "--articles", file).code == 0
    command = ("export", "p.musnad", "-", "--split", "train=80,dev=10,test=10", "--seed")
    first = musnad(*command, 7).out
    assert musnad(*command, 7).out == first
    assert musnad(*command, 8).out != first
    parts = {}
    for line in lines_of(first):
        parts.setdefault(line["id"], []).append(line["split"])
    assert all(len(held) == 2 and len(set(held)) == 1 for held in parts.values())
    dealt = [held[0] for held in parts.values()]
    assert {part: dealt.count(part) for part in dealt} == {"train": 16, "dev": 2, "test": 2}


def test_an_export_to_text_counts_what_is_lost(musnad, project, tmp_path):
    code, out, err = musnad("export", project, "texts", "--format", "text")
    assert (code, out) == (0, "")
    lost, written, done = err.splitlines()
    assert lost == (
        "text cannot hold: metadata (3), annotators' names (3), how far the work is (3),"
        " mentions (3)."
    )
    assert written == "Where they stood is written in texts.losses.json."
    assert done == "4 line(s) written to texts."
    assert {file.name: file.read_text("utf-8") for file in (tmp_path / "texts").iterdir()} == {
        "a.txt": "قال a: نعم",
        "b.txt": "قال b: نعم",
        "c.txt": "نص",
    }


def test_an_export_that_fails_leaves_the_old_file(musnad, project, tmp_path):
    (tmp_path / "folder").mkdir()
    code, _, err = musnad("export", project, "folder", "--format", "corpus")
    assert code == 1
    assert err == "folder: This is a folder, not a file.\n"
    code, _, err = musnad("export", project, "none/out.jsonl")
    assert code == 1
    assert err.startswith("none/out.jsonl: The folder to write into does not exist")


@pytest.mark.skipif(os.name != "posix", reason="POSIX limits")
def test_an_export_without_room_leaves_the_old_file(musnad, musnad_apart, tmp_path):
    import resource

    file = written(tmp_path / "big.jsonl", a_line("a", text="قال " * 50_000))
    assert musnad("new", "p.musnad", "--articles", file).code == 0
    (tmp_path / "out.jsonl").write_bytes(b"old")
    code, _, err = musnad_apart(
        "export",
        "p.musnad",
        "out.jsonl",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536)),
    )
    assert code == 1
    assert err.startswith("out.jsonl: The file would grow larger than is allowed")
    assert (tmp_path / "out.jsonl").read_bytes() == b"old"
    assert not list(tmp_path.glob("*.part")) + list(tmp_path.glob(".*.part"))


def test_a_project_is_counted(musnad, project):
    counted = json.loads(musnad("stats", project, "--json").out)
    assert counted["articles"] == 3
    assert counted["annotations"]["هدى"] == {"finished": 1, "in_progress": 1}
    assert counted["mentions"]["cue"] == 3
    out = musnad("stats", project).out
    assert "articles: 3\n" in out
    assert "  cue: 3\n" in out


def test_a_locked_project_is_read_but_not_written(musnad, project, tmp_path):
    file = written(tmp_path / "more.jsonl", a_line("d"))
    with Project.open(project):
        assert musnad("stats", project).code == 0
        code, _, err = musnad("import", project, file)
    assert code == 1
    assert len(err.splitlines()) == 1


def test_articles_come_through_a_pipe(musnad_apart, tmp_path):
    assert musnad_apart("new", "p.musnad").code == 0
    line = corpus_line(Record(id="a", text="نص"))
    code, out, err = musnad_apart("import", "p.musnad", "-", input=line)
    assert (code, err) == (0, "")
    assert out.startswith("1 article(s)")
    assert [file.name for file in tmp_path.glob("*.musnad")] == ["p.musnad"]


@needs_shared
def test_three_thousand_articles_and_the_gold_are_imported_and_exported_alike(musnad, tmp_path):
    gold = sorted((SHARED / "gold").glob("*.jsonl"))
    crawl = SHARED / "arabic_news_3000.jsonl"
    code, out, err = musnad("new", "p.musnad", "--articles", crawl, *gold)
    assert code == 0
    assert out.startswith("3024 article(s) and 72 annotation(s) added")
    assert err.startswith(f"warning: {crawl}:1: $.origin: ")
    for file in gold:
        name = file.stem.removeprefix("dev_")
        assert musnad("export", "p.musnad", f"{name}.jsonl", "--annotator", name).code == 0
        exported = [record for _, record in read_corpus(tmp_path / f"{name}.jsonl")]
        assert exported == [record for _, record in read_corpus(file)]


def test_an_entity_of_another_name_under_an_id_that_is_taken_is_told_and_kept_apart(
    musnad, project, tmp_path
):
    lines = [
        {
            "id": key,
            "text": "قال فلان",
            "annotator": "سلمى",
            "entities": [{"id": "e1", "name": name}],
        }
        for key, name in (("x1", "ليلى سعد"), ("x2", "أحمد الهادي"))
    ]
    corpus = tmp_path / "c.jsonl"
    corpus.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    outcome = musnad("import", project, corpus)
    assert outcome.code == 0
    assert (
        "c.jsonl:2: The project knows e1 as “ليلى سعد”, and here it is “أحمد الهادي”" in outcome.err
    )
    assert "already" in musnad("import", project, corpus).out


def test_copies_are_skipped_and_told_unless_they_are_wanted(musnad, tmp_path):
    (tmp_path / "a.txt").write_text("قال الوزير: نعم، أحمد هنا", "utf-8")
    (tmp_path / "b.txt").write_text("قال  الوزيرُ: نعم، احمد هنا\n", "utf-8")
    musnad("new", "p.musnad", "--articles", "a.txt")
    code, out, err = musnad("import", "p.musnad", "b.txt")
    assert code == 0
    assert "b.txt: The article b is a letter for letter" in err
    assert out.startswith("0 article(s)")
    assert musnad("import", "p.musnad", "b.txt", "--keep-copies").out.startswith("1 article(s)")
