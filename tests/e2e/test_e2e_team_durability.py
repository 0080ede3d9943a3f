"""A server that is killed while a team works on it: nobody loses what it had acknowledged."""

from pathlib import Path

import pytest
from postgresql_server import make_server

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def durable_server():
    running = make_server()  # with its usual settings: what it acknowledges is on the disk
    yield running
    running.remove()


@pytest.mark.slow
def test_what_a_killed_server_acknowledged_is_there(durable_server, monkeypatch, capsys):
    monkeypatch.syspath_prepend(ROOT)
    from benchmarks import team_load

    names = [f"annotator{number}" for number in range(4)]
    team_load.prepare(durable_server, names, articles=400)
    outcome = team_load.run(durable_server, names, seconds=8.0, away=0.5)

    assert outcome.checked.faults == ()
    assert outcome.checked.unheard == 0
    saves = outcome.of("saved")
    assert any(note.tries > 1 for note in saves), "nobody noticed that the server was gone"
    for name, notes in outcome.notes.items():
        assert any(note.began > outcome.back for note in notes), f"{name} did not go on"
    assert outcome.of("told")
    with capsys.disabled():
        print(f"\n{team_load.told(outcome)}")
