"""The way to a server: encrypted and certain, or plain where nothing leaves this computer."""

import ssl
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from msgspec.structs import replace
from postgresql_proxy import Proxy

from annotator.store.postgresql import engine
from annotator.store.postgresql.address import parse
from annotator.store.postgresql.engine import is_local, parameters
from annotator.store.project import Project

x509 = pytest.importorskip("cryptography.x509", reason="cryptography is not installed")

NAME = "db.example.test"


@pytest.fixture(autouse=True)
def nobodys_environment(monkeypatch, tmp_path):
    """Let neither the machine's variables nor its owner's files say anything."""
    for name in ("PGHOST", "PGHOSTADDR", "PGSSLMODE", "PGSSLROOTCERT", "PGSERVICE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


class TestLocal:
    @pytest.mark.parametrize(
        "address",
        [
            "postgresql://localhost/p",
            "postgresql://127.0.0.1/p",
            "postgresql://127.1.2.3:5433/p",
            "postgresql://[::1]/p",
            "postgresql:///p",
            "postgresql:///p?host=/var/run/postgresql",
        ],
    )
    def test_is_what_never_leaves_this_computer(self, address):
        assert is_local(parse(address))
        assert "sslmode" not in parameters(parse(address))

    @pytest.mark.parametrize(
        "address",
        [
            "postgresql://db.example.org/p",
            "postgresql://10.0.0.1/p",
            "postgresql://localhost.example.org/p",
            "postgresql://[fe80::1]/p",
            "postgresql://localhost/p?hostaddr=10.0.0.1",
            "postgresql://localhost/p?host=localhost,db.example.org",
        ],
    )
    def test_is_nothing_else(self, address):
        assert not is_local(parse(address))
        assert parameters(parse(address))["sslmode"] == "verify-full"

    def test_is_what_the_environment_says_where_the_address_says_nothing(self, monkeypatch):
        monkeypatch.setenv("PGHOST", "db.example.org")
        assert not is_local(parse("postgresql:///p"))

    def test_is_not_overruled_by_the_environment(self, monkeypatch):
        monkeypatch.setenv("PGSSLMODE", "disable")
        assert parameters(parse("postgresql://db.example.org/p"))["sslmode"] == "verify-full"


class TestTheAuthorities:
    def test_are_those_of_the_address(self):
        address = "postgresql://db.example.org/p?sslmode=verify-ca&sslrootcert=/house.crt"
        told = parameters(parse(address))
        assert (told["sslmode"], told["sslrootcert"]) == ("verify-ca", "/house.crt")

    def test_are_those_of_the_system_otherwise(self, monkeypatch, tmp_path):
        bundle = tmp_path / "bundle.crt"
        bundle.touch()
        monkeypatch.setattr(engine, "BUNDLES", (str(bundle),))
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none"))
        told = parameters(parse("postgresql://db.example.org/p"))
        assert told["sslrootcert"] == str(bundle)

    def test_are_ones_own_where_there_are_some(self, tmp_path):
        (tmp_path / ".postgresql").mkdir()
        (tmp_path / ".postgresql" / "root.crt").touch()
        assert "sslrootcert" not in parameters(parse("postgresql://db.example.org/p"))

    def test_do_not_matter_to_who_asks_for_less(self):
        told = parameters(parse("postgresql://db.example.org/p?sslmode=require"))
        assert (told["sslmode"], "sslrootcert" in told) == ("require", False)


def certificate(name, key, *, by=None, by_key=None):
    """Make a certificate for a name; of an authority, if nobody else signs it."""
    from cryptography.hazmat.primitives.hashes import SHA256

    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    today = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by.subject if by else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=by is None, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(by_key or key, SHA256())
    )


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    """Make an authority of this house; gives its certificate's file, and one that it signed."""
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    folder = tmp_path_factory.mktemp("authority")
    key, own = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    house = certificate("the house", key)
    signed = certificate(NAME, own, by=house, by_key=key)
    (folder / "house.crt").write_bytes(house.public_bytes(Encoding.PEM))
    secret = own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "server.pem").write_bytes(signed.public_bytes(Encoding.PEM) + secret)
    return folder


@pytest.fixture
def far(team, authority):
    """Give the address of sara's project on what looks like another computer, encrypted."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority / "server.pem")
    with Proxy(team.server.port, certificate=context) as proxy:
        url = team.server.url(team.database, "sara", password="sara")
        there = (("hostaddr", "127.0.0.1"),)
        yield replace(parse(url), host=NAME, port=proxy.port, options=there)


class TestAnotherComputer:
    def test_that_nobody_vouches_for_is_refused_with_what_to_do(self, far, refused):
        with refused("server.not_trusted") as told:
            Project.open(far)
        assert "sslrootcert=FILE" in str(told.value)

    def test_that_the_house_vouches_for_is_trusted(self, far, authority):
        trusted = (*far.options, ("sslrootcert", str(authority / "house.crt")))
        with Project.open(replace(far, options=trusted)) as project:
            assert project.member.name == "sara"
            with project.database.reading() as connection:
                driver = connection.connection.driver_connection
                assert driver.pgconn.ssl_in_use

    def test_that_is_another_than_it_says_is_refused(self, far, authority, refused):
        trusted = (*far.options, ("sslrootcert", str(authority / "house.crt")))
        with refused("server.not_trusted"):
            Project.open(replace(far, host="another.example.test", options=trusted))

    def test_without_encryption_is_refused(self, far, team, refused):
        with refused("server.not_trusted"):
            Project.open(replace(far, port=team.server.port))

    def test_may_be_trusted_blindly_by_who_says_so(self, far):
        blindly = (*far.options, ("sslmode", "require"))
        Project.open(replace(far, options=blindly)).close()


def test_the_tests_server_has_no_encryption_of_its_own(server):
    """It is why a proxy encrypts here; with another wheel these tests could do without."""
    with pytest.raises(psycopg.OperationalError, match="server does not support SSL"):
        server.connect(host="127.0.0.1", sslmode="require")
