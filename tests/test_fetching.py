"""Fetching pages from the web: from where, how much, and for how long."""

from __future__ import annotations

import datetime as dt
import gzip
import ssl
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from click.testing import CliRunner
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from hled_bot import library
from hled_bot.cli import hled_bot
from hled_bot.library import Refused, Web, fetching

Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """A web server on this machine; *answers* says what stands at each path."""

    def __init__(self, certificate: Path | None = None) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, dict(self.headers)))
                if answer := site.answers.get(self.path):
                    answer(self)
                else:
                    self.send_error(404)

            def log_message(self, *_: Any) -> None:
                """Stay quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.port = self.server.server_port
        Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def address(self, path: str = "/", host: str = "office.example", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.server.shutdown()
    made.server.server_close()


def says(content: bytes, **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def sends_to(address: str, status: int = 302) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Location", address)
        handler.end_headers()

    return answer


def here(**more: Any) -> Web:
    """The web as it is where all names lead to this machine, and it may be asked."""
    given = {"schemes": ("http",), "look_up": lambda *_: ["127.0.0.1"], "permitted": lambda _: True}
    return Web(**{**given, **more})


# From where


def test_a_page_is_fetched(site: Site) -> None:
    site.answers["/bridges?a=1"] = says(b"The words.")

    assert library.fetch(site.address("/bridges?a=1#part"), here()) == b"The words."
    ((_, headers),) = site.asked
    assert headers["Host"] == f"office.example:{site.port}"


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 127.8.9.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0
    192.0.2.1 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 ::1 :: fe80::1 fe80::1%eth0 fc00::1
    fec0::1 ff02::1 2001:db8::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1
    64:ff9b::a9fe:a9fe 2002:7f00:1::1 2001:0:7f00:1::1 words""".split(),
)
def test_no_address_within_a_network_is_asked(site: Site, address: str) -> None:
    web = Web(schemes=("http",), look_up=lambda *_: [address])

    with pytest.raises(Refused, match="not on the open network"):
        library.fetch(site.address(), web)
    assert not site.asked


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f::1", "64:ff9b::5db8:d70e"])
def test_addresses_of_the_open_network_may_be_asked(address: str) -> None:
    assert fetching.is_public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "2130706433", "0x7f.1", "127.1", "localhost", "[::1]"]
)
def test_this_machine_is_not_asked_however_it_is_written(site: Site, host: str) -> None:
    with pytest.raises(Refused, match=r"not on the open network|no server|no address"):
        library.fetch(site.address(host=host), Web(schemes=("http",)))
    assert not site.asked


def test_one_address_within_a_network_is_enough_to_refuse_a_name(site: Site) -> None:
    web = Web(schemes=("http",), look_up=lambda *_: ["93.184.215.14", "10.0.0.1"])

    with pytest.raises(Refused, match="not on the open network"):
        library.fetch(site.address(), web)


def test_a_name_is_looked_up_once_and_what_was_looked_at_is_asked(site: Site) -> None:
    site.answers["/"] = says(b"The words.")
    answers = iter([["127.0.0.1"], ["10.9.9.9"]])
    looked_at: list[str] = []

    def permitted(address: str) -> bool:
        looked_at.append(address)
        return address == "127.0.0.1"

    web = here(look_up=lambda *_: next(answers), permitted=permitted)

    assert library.fetch(site.address(), web) == b"The words."
    assert looked_at == ["127.0.0.1"]


def test_where_a_page_sends_to_is_looked_at_again(site: Site) -> None:
    site.answers["/"] = sends_to(site.address("/secret", host="inside.example"))
    site.answers["/secret"] = says(b"A secret.")
    names = {"office.example": "127.0.0.1", "inside.example": "10.0.0.1"}
    web = here(
        look_up=lambda host, _: [names[host]], permitted=lambda address: address == "127.0.0.1"
    )

    with pytest.raises(Refused, match=r"inside.example is not on the open network"):
        library.fetch(site.address(), web)
    assert [path for path, _ in site.asked] == ["/"]


def test_five_redirects_are_followed_and_no_more(site: Site) -> None:
    for n in range(6):
        site.answers[f"/{n}"] = sends_to(f"/{n + 1}", 301 + n % 2)
    site.answers["/6"] = says(b"The words.")

    assert library.fetch(site.address("/1"), here()) == b"The words."
    with pytest.raises(Refused, match="from one address to the next"):
        library.fetch(site.address("/0"), here())


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://office.example/", "over https only"),
        ("https://ann:secret@office.example/", "a name or password"),
        ("https://", "no address"),
        ("ftp://office.example/", "does not begin with https"),
        ("file:///etc/passwd", "does not begin with https"),
        ("https://[::1/", "no address"),
    ],
)
def test_other_addresses_are_refused(address: str, said: str) -> None:
    with pytest.raises(Refused, match=said) as refused:
        library.fetch(address, Web(look_up=lambda *_: ["127.0.0.1"]))
    assert "secret" not in str(refused.value)


def test_nobody_is_sent_from_https_to_http(site: Site) -> None:
    web = here(schemes=("https",))

    with pytest.raises(Refused, match="over https only"):
        library.fetch(site.address(), web)


def test_a_secret_is_for_one_host_alone(site: Site) -> None:
    site.answers["/file"] = sends_to(site.address("/login", host="elsewhere.example"))
    web = here(host=f"office.example:{site.port}", headers={"Authorization": "Bearer s"})

    with pytest.raises(Refused, match=r"it is not at office.example"):
        library.fetch(site.address("/file"), web)

    assert [(path, headers.get("Authorization")) for path, headers in site.asked] == [
        ("/file", "Bearer s")
    ]


# How much, and for how long


def test_what_is_too_large_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 1_000)
    site.answers["/told"] = says(b"", Content_Length="1001")
    site.answers["/untold"] = says(b"x" * 1_001)
    site.answers["/packed"] = says(gzip.compress(b"x" * 1_000_000), Content_Encoding="gzip")

    for path in ("/told", "/untold", "/packed"):
        with pytest.raises(Refused, match="too large"):
            library.fetch(site.address(path), here())


@pytest.mark.parametrize("where", ["headers", "body"])
def test_a_server_that_never_ends_is_left(site: Site, where: str) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        if where == "body":
            handler.wfile.write(b"\r\n")
        for _ in range(100):
            time.sleep(0.05)
            handler.wfile.write(b"x: y\r\n")

    site.answers["/"] = drip
    began = time.monotonic()

    with pytest.raises(Refused, match="takes longer than"):
        library.fetch(site.address(), here(seconds=0.4))
    assert time.monotonic() - began < 2


def test_what_a_server_says_of_its_trouble_is_told(site: Site) -> None:
    with pytest.raises(Refused, match=r"office.example answers 404 Not Found"):
        library.fetch(site.address("/none"), here())


def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(Refused, match="cannot be reached"):
        library.fetch("http://office.example:1/", here())


# By TLS


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for office.example, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "office.example")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(1))
        .not_valid_after(now + dt.timedelta(1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("office.example")]), False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path = tmp_path / "certificate.pem"
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


def test_the_certificate_is_held_against_the_name(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Site(certificate)
    site.answers["/"] = says(b"The words.")
    web = here(schemes=("https",))

    with pytest.raises(Refused, match="cannot be reached"):
        library.fetch(site.address(scheme="https"), web)  # nobody vouches for it
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert library.fetch(site.address(scheme="https"), web) == b"The words."
    with pytest.raises(Refused, match="cannot be reached"):
        library.fetch(site.address(scheme="https", host="other.example"), web)
    site.server.shutdown()
    site.server.server_close()


# Where pages are today


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked of the web, where the archives have old pages and other sites the new ones."""
    asked: list[str] = []

    def fetch(address: str, web: Web) -> bytes:
        asked.append(address)
        if ("old" in address) == ("www." in address):
            raise Refused("not found")
        return b"The words."

    monkeypatch.setattr(fetching, "fetch", fetch)
    return asked


@pytest.mark.parametrize(
    ("address", "living"),
    [
        (
            "https://www.whitehouse.gov/briefing-room/2021/09/09/old/",
            "https://bidenwhitehouse.archives.gov/briefing-room/2021/09/09/old/",
        ),
        ("https://www.state.gov/old/", "https://2021-2025.state.gov/old/"),
        ("https://www.state.gov/new/", "https://www.state.gov/new/"),
        ("https://www.gob.mx/new/", "https://www.gob.mx/new/"),
    ],
)
def test_a_page_is_fetched_where_it_is_today_and_keeps_its_address(
    fetched: list[str], address: str, living: str
) -> None:
    page = library.page(address, Web())

    assert page.address == address
    assert fetched[-1] == living


def test_a_page_can_be_added_by_its_address(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = b"Statement on the Bridges\n\nMay 6, 2024\n\nWe will build many more bridges together."
    site.answers["/statement"] = says(words, Content_Type="image/png")
    monkeypatch.setattr("hled_bot.cli.keeping.Web", lambda **_: here())
    paths = {"HLED_DOCUMENTS": str(tmp_path / "d"), "HLED_INDEX": str(tmp_path / "hled.db")}
    address = site.address("/statement")

    result = CliRunner().invoke(hled_bot, ["add", address, "--allow-http"], env=paths)

    assert result.exit_code == 0, result.output
    (added,) = (tmp_path / "d").iterdir()
    assert added.name == "2024-05-06-statement-on-the-bridges.md"
    assert f"source_url: {address}" in added.read_text()
