"""Saves over connections that break: nothing acknowledged is lost, nothing is overwritten."""

import threading

import pytest
from msgspec.structs import replace
from postgresql_proxy import Proxy
from postgresql_server import Server, make_server

from annotator.model.annotation import Annotation, Status
from annotator.problems import Problem
from annotator.store.history import Entry, StepKind
from annotator.store.postgresql.address import parse
from annotator.store.postgresql.codes import RETRYABLE
from annotator.store.project import Project

SARA = "sara"


def version(number, said="نعم"):
    return Annotation(annotator=SARA, status=Status.IN_PROGRESS, labels={"n": number, "v": said})


def save(project, number, said="نعم", action="edit"):
    value = version(number, said)
    project.annotations.save("n1", value, version=number, kind=StepKind.EDIT, action=action)


@pytest.fixture
def proxy(server):
    """Give a way to the server that can be cut."""
    with Proxy(server.port) as proxy:
        yield proxy


@pytest.fixture
def one(news):
    """Give sara's own project, with the article n1."""
    return news.open(SARA)


@pytest.fixture
def by_proxy(news, proxy):
    """Open sara's project by way of the proxy."""
    address = parse(news.server.url(news.database, SARA, password="sara"))
    with Project.open(replace(address, port=proxy.port)) as project:
        yield project


class TestASaveOfWhichNobodyHeard:
    def test_has_been_done_all_the_same(self, by_proxy, one, proxy, refused):
        save(by_proxy, 1)
        proxy.cut_after = b"COMMIT\0"
        with refused("server.unreachable"):
            save(by_proxy, 2)
        assert one.annotations.history("n1", SARA).version == 2

    def test_is_done_when_it_is_sent_again(self, by_proxy, one, proxy, refused):
        proxy.cut_after = b"COMMIT\0"
        with refused("server.unreachable"):
            save(by_proxy, 1)
        save(by_proxy, 1)
        save(by_proxy, 2)
        assert one.annotations.history("n1", SARA).version == 2
        assert one.annotations.load("n1", SARA).labels["n"] == 2

    def test_of_several_steps_is_done_too(self, by_proxy, proxy, one, refused):
        for number in (1, 2):
            save(by_proxy, number)
        back = (
            Entry(3, StepKind.UNDO, "edit", 1),
            Entry(4, StepKind.UNDO, "edit", 0),
        )
        proxy.cut_after = b"COMMIT\0"
        with refused("server.unreachable"):
            by_proxy.annotations.save_steps("n1", Annotation(annotator=SARA), back)
        by_proxy.annotations.save_steps("n1", Annotation(annotator=SARA), back)
        assert one.annotations.history("n1", SARA).version == 4

    def test_is_a_conflict_when_somebody_has_gone_on_meanwhile(self, by_proxy, one, proxy, refused):
        proxy.cut_after = b"COMMIT\0"
        with refused("server.unreachable"):
            save(by_proxy, 1)
        save(one, 2, "لا")
        with refused("annotation.conflict"):
            save(by_proxy, 1)
        assert one.annotations.load("n1", SARA).labels["v"] == "لا"

    @pytest.mark.parametrize(
        "change", [{"said": "لا"}, {"action": "another"}], ids=["value", "deed"]
    )
    def test_is_not_taken_for_another(self, one, refused, change):
        save(one, 1)
        with refused("annotation.conflict"):
            save(one, 1, **change)

    def test_that_never_arrived_is_done_for_the_first_time(self, by_proxy, one, proxy, refused):
        save(by_proxy, 1)
        proxy.cut_after = b"BEGIN"
        with refused("server.unreachable"):
            save(by_proxy, 2)
        assert one.annotations.history("n1", SARA).version == 1
        save(by_proxy, 2)
        assert one.annotations.history("n1", SARA).version == 2


class TestABrokenConnection:
    def test_is_replaced_before_it_is_used(self, news, one):
        save(one, 1)
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'sara'"
        news.raw("postgres").execute(cut)
        save(one, 2)

    def test_may_pass_by_itself(self, one, news, refused):
        with refused("server.unreachable") as caught, one.database.writing() as connection:
            pid = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
            news.raw("postgres").execute("SELECT pg_terminate_backend(%s)", [pid])
            connection.exec_driver_sql("SELECT 1")
        assert caught.value.code in RETRYABLE


class TestTwoAtOnce:
    def test_save_one_version_once(self, news, refused):
        """The first save of all, and a later one: by many threads at the same moment."""
        for number in (1, 2):
            projects = [news.open(SARA) for _ in range(6)]
            barrier, told = threading.Barrier(len(projects)), []

            def race(project, said, number=number, barrier=barrier, told=told):
                barrier.wait()
                try:
                    save(project, number, said)
                except Problem as problem:
                    told.append(problem.code)
                else:
                    told.append(said)

            threads = [
                threading.Thread(target=race, args=(project, f"v{at}"))
                for at, project in enumerate(projects)
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            (winner,) = (said for said in told if said.startswith("v"))
            assert sorted(told) == sorted(["annotation.conflict"] * 5 + [winner])
            assert news.open(SARA).annotations.load("n1", SARA).labels["v"] == winner

    def test_bring_the_same_entity(self, news, annotated, work):
        projects = {name: news.open(name) for name in ("sara", "omar")}
        barrier, told = threading.Barrier(2), []

        def race(name):
            value = replace(work, annotator=name, status=Status.IN_PROGRESS)
            barrier.wait()
            try:
                projects[name].annotations.save(
                    "n1", value, version=1, kind=StepKind.EDIT, action="edit"
                )
            except Problem as problem:
                told.append(problem)

        threads = [threading.Thread(target=race, args=(name,)) for name in projects]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert told == []


@pytest.fixture(scope="module")
def mortal() -> Server:
    """Give a server that keeps its word to the disk, and can be killed."""
    server = make_server()
    yield server
    server.remove()


def test_nothing_acknowledged_is_lost_when_the_server_dies(mortal, bare, put):
    project = Project.create(mortal.url("p"), manager=SARA)
    put(project, bare("n1"))
    acknowledged, stop = [0], threading.Event()

    def work():
        while not stop.is_set():
            number = acknowledged[-1] + 1
            try:
                save(project, number)
            except Problem as problem:
                assert problem.code in RETRYABLE, problem  # noqa: PT017 - told in the thread
                stop.wait(0.02)
            else:
                acknowledged.append(number)

    worker = threading.Thread(target=work)
    worker.start()
    try:
        for _death in range(2):
            reached = acknowledged[-1]
            while acknowledged[-1] < reached + 20 and worker.is_alive():
                stop.wait(0.01)
            mortal.kill()
            before = acknowledged[-1]
            mortal.start()
            while acknowledged[-1] == before and worker.is_alive():
                stop.wait(0.01)
    finally:
        stop.set()
        worker.join()
    with project:
        assert acknowledged == list(range(acknowledged[-1] + 1))
        assert acknowledged[-1] > 40
        for number in acknowledged[1:]:
            assert project.annotations.value("n1", SARA, number).labels["n"] == number


def test_a_backup_brings_back_the_rules(news, server, annotate, refused):
    """Dumped with the database's own rights, and restored under the same name."""
    annotate(news.open("sara"), "sara")
    news.disconnect()
    dump = server.folder / "backup"
    where = ("-h", server.folder, "-p", server.port, "-U", "postgres")
    server.run("pg_dump", *where, "--create", "--format=custom", f"--file={dump}", news.database)
    server.drop_database(news.database)
    server.run("pg_restore", *where, "--create", "--dbname=postgres", dump)
    assert news.open("sara").annotations.annotators("n1") == ("sara",)
    assert news.open("omar").annotations.annotators("n1") == ()
    with refused("annotation.of_another"):
        annotate(news.open("omar"), "sara")
    assert news.raw("omar").execute("SELECT * FROM musnad.annotation").fetchall() == []
