"""Addresses of projects on servers: read, written, told from files, and silent about passwords."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.problems import Problem
from annotator.store.postgresql.address import Address, is_address, parse, target_of

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20)
NAMES = TEXTS.filter(lambda text: "/" not in text)
ADDRESSES = st.builds(
    Address,
    host=st.none() | st.sampled_from(["db.example.org", "10.0.0.1", "::1", "/var/run/pg:x"]),
    port=st.none() | st.integers(1, 65535),
    database=NAMES,
    user=st.none() | TEXTS,
    options=st.dictionaries(
        st.sampled_from(["sslmode", "sslrootcert", "application_name"]), TEXTS
    ).map(lambda options: tuple(options.items())),
)


@given(ADDRESSES)
def test_an_address_is_read_as_it_was_written(address):
    assert parse(str(address)) == address


@given(ADDRESSES, st.text("abcdefghij", min_size=8))
def test_a_password_is_used_and_never_shown(address, password):
    known = address.with_password(password)
    assert known.libpq()["password"] == password
    assert (str(known), repr(known)) == (str(address), repr(address))


def test_a_password_is_read_wherever_it_stands():
    assert parse("postgresql://sara:p%40ss@h/p").password == "p@ss"
    asked = parse("postgresql://sara@h/p?password=p%40ss&sslpassword=x")
    assert asked.password == "p@ss"
    assert str(asked) == "postgresql+psycopg://sara@h/p"


def test_arabic_stays_legible():
    assert str(parse("postgresql://سارة@h/أخبار")) == "postgresql+psycopg://سارة@h/أخبار"


def test_a_socket_is_a_folder():
    address = parse("postgresql://sara@/p?host=/var/Run/pg&port=5433")
    assert (address.host, address.port) == ("/var/Run/pg", 5433)
    assert str(address) == "postgresql+psycopg://sara@/p?host=/var/Run/pg&port=5433"


@pytest.mark.parametrize(
    "text",
    [
        "postgresql+psycopg://host",
        "postgresql+psycopg://host/",
        "postgresql+psycopg://host:port/p",
        "postgresql+psycopg://sara:secret@host/a/b",
        "postgresql+psycopg://host/p?port=x",
        "mysql://sara:secret@host/p",
        "postgresql://[::1/p",
    ],
)
def test_what_is_none_is_told_without_repeating_it(text):
    with pytest.raises(Problem) as told:
        target_of(text)
    assert told.value.code == "server.address"
    assert "secret" not in str(told.value)


def test_a_file_is_no_address(tmp_path):
    assert not is_address("news.musnad")
    assert not is_address("postgresql.musnad")
    assert target_of(str(tmp_path / "a.musnad")) == Path(tmp_path / "a.musnad").resolve()
    assert isinstance(target_of("postgres://h/p"), Address)
