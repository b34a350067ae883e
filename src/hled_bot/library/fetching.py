"""Fetches pages from the web, and from nowhere else: no machine of the local network is asked.

A name is looked up once, each of its addresses is looked at, and one of those is connected to: what
the name leads to a moment later does not matter. The certificate is still held against the name.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import ipaddress
import re
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPException
from threading import Timer
from urllib.parse import urljoin

from urllib3 import HTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, LocationParseError
from urllib3.util import Url, parse_url

from hled_bot import __version__, documents
from hled_bot.documents.links import FIRST
from hled_bot.library.refusing import TOO_LARGE, Refused

LARGEST = documents.LARGEST
"""In bytes, as they are when they are unpacked."""
SECONDS = 30.0
"""How long fetching a page may take in all."""
PATIENCE = 10.0
"""How long a server may keep silent, in seconds."""
REDIRECTS = 5
STRETCH = 65_536
FAILURES = (HTTPError, HTTPException, OSError, ValueError)
"""What a connection fails by; of the last kind is a certificate for another name."""

IN_PATH = re.compile(r"/(?P<year>20\d\d)/(?P<month>\d\d)/(?P<day>\d\d)/")
"""The day of publication that an address tells: "/briefing-room/…/2021/09/09/…"."""
TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""Addresses that stand for those of IPv4 in networks without it (RFC 6052)."""


def looked_up(host: str, port: int) -> list[str]:
    """The addresses of *host*."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def is_public(address: str) -> bool:
    """Whether *address* is one of the open network, to which everybody may connect.

    >>> [is_public(a) for a in ("93.184.215.14", "10.0.0.1", "169.254.169.254", "::ffff:127.0.0.1")]
    [True, False, False, False]
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip in TRANSLATED:
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
        if ip.ipv4_mapped or ip.sixtofour or ip.teredo or ip.is_site_local:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


@dataclass(frozen=True, slots=True)
class Web:
    """What may be fetched: by which *schemes*, from addresses that are *permitted*, and how long.

    With a *host* ("files.slack.com", or with its port) nothing else is asked, and only then are
    *headers* sent, which may have a secret.
    """

    schemes: tuple[str, ...] = ("https",)
    look_up: Callable[[str, int], list[str]] = looked_up
    permitted: Callable[[str], bool] = is_public
    seconds: float = SECONDS
    host: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Page:
    """What was fetched, and the address it was published at."""

    content: bytes
    address: str


def page(address: str, web: Web, published: dt.date | None = None) -> Page:
    """The page that was published at *address*, from where it can be read today.

    Raises Refused.
    """
    told = published or _day(address) or FIRST
    living = documents.living(address, told) or address
    try:
        return Page(fetch(living, web), address)
    except Refused:
        if living == address:
            raise
    return Page(fetch(address, web), address)  # a later page of a site whose old ones moved


def fetch(address: str, web: Web) -> bytes:
    """What is at *address* now. Raises Refused, with the reason, for people."""
    until = time.monotonic() + web.seconds
    at = address
    for _ in range(REDIRECTS + 1):
        with _asked(_checked(at, web), web, until) as response:
            if response.status in (301, 302, 303, 307, 308) and "Location" in response.headers:
                at = urljoin(at, response.headers["Location"])
                continue
            if response.status != HTTPStatus.OK:
                raise Refused(
                    "{host} answers {status}", host=_host(at), status=_status(response.status)
                )
            return _read(response, until)
    raise Refused("{host} sends from one address to the next", host=_host(address))


def _day(address: str) -> dt.date | None:
    if told := IN_PATH.search(address):
        with contextlib.suppress(ValueError):
            return dt.date(*(int(part) for part in told.groups()))
    return None


def _checked(address: str, web: Web) -> Url:
    """*address* in its parts, if it may be asked at all."""
    try:
        url = parse_url(address)
    except LocationParseError as error:
        raise Refused("that is no address of a page") from error
    if url.scheme not in ("https", "http") or not url.host:
        raise Refused("that is no address of a page: it does not begin with https://")
    if url.auth is not None:
        raise Refused("its address has a name or password in it: give it without")
    if web.host and url.netloc != web.host:
        raise Refused("it is not at {host}", host=web.host)
    if url.scheme not in web.schemes:
        raise Refused(
            "pages are fetched over https only, and {host} is asked without", host=url.host
        )
    return url


@contextlib.contextmanager
def _asked(url: Url, web: Web, until: float) -> Iterator[HTTPResponse]:
    """The response of the server of *url*; whatever is left of it is not waited for."""
    headers = {
        "Host": url.netloc or "",
        "User-Agent": f"hled-bot/{__version__}",
        "Accept": "text/html, text/markdown, text/plain, application/pdf, */*;q=0.1",
        "Accept-Encoding": "identity",
        **web.headers,
    }
    connection = None
    try:
        connection = _connected(url, web, until)
        with _stopped(connection, until):
            connection.request("GET", url.request_uri, headers=headers, preload_content=False)
            yield connection.getresponse()
    except FAILURES as error:
        if time.monotonic() > until:
            raise Refused(
                "{host} takes longer than {n} seconds", host=url.host, n=round(web.seconds)
            ) from error
        raise Refused(
            "{host} cannot be reached ({reason})", host=url.host, reason=_reason(error)
        ) from error
    finally:
        if connection is not None:
            connection.close()


def _connected(url: Url, web: Web, until: float) -> HTTPConnection:
    """A connection to the server of *url*, by one of the addresses that were looked at."""
    host = (url.host or "").strip("[]")
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        addresses = web.look_up(host, port)
    except (OSError, UnicodeError) as error:
        raise Refused("there is no server called {host}", host=host) from error
    if not addresses or not all(web.permitted(address) for address in addresses):
        raise Refused("{host} is not on the open network, and nothing else is asked", host=host)
    failed: Exception = OSError("no address")
    for address in addresses:
        connection: HTTPConnection
        patience = min(PATIENCE, max(until - time.monotonic(), 0.01))
        if url.scheme == "https":
            connection = HTTPSConnection(
                address, port, timeout=patience, server_hostname=host, assert_hostname=host
            )
        else:
            connection = HTTPConnection(address, port, timeout=patience)
        try:
            connection.connect()
        except FAILURES as error:
            connection.close()
            failed = error
        else:
            return connection
    raise failed


@contextlib.contextmanager
def _stopped(connection: HTTPConnection, until: float) -> Iterator[None]:
    """Break off *connection* when it is time: a server that sends a byte now and then never ends."""

    def stop() -> None:
        with contextlib.suppress(OSError):
            # the plain socket's own method: that of TLS would first take the reader's state away
            socket.socket.shutdown(opened, socket.SHUT_RDWR)

    opened = connection.sock  # which the connection forgets when the last response has begun
    timer = Timer(max(until - time.monotonic(), 0), stop)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _read(response: HTTPResponse, until: float) -> bytes:
    """All of *response*, if it is not too much."""
    told = response.headers.get("Content-Length", "")
    if told.isdecimal() and int(told) > LARGEST:
        raise Refused(TOO_LARGE, most=LARGEST // 1_000_000)
    content = bytearray()
    while stretch := response.read1(STRETCH, decode_content=True):
        content += stretch
        if len(content) > LARGEST:
            raise Refused(TOO_LARGE, most=LARGEST // 1_000_000)
        if time.monotonic() > until:
            raise TimeoutError
    if time.monotonic() > until:
        raise TimeoutError  # the end may be where it was broken off
    return bytes(content)


def _host(address: str) -> str:
    return parse_url(address).host or address


def _status(status: int) -> str:
    """A status with its name: "404 Not Found"."""
    with contextlib.suppress(ValueError):
        return f"{status} {HTTPStatus(status).phrase}"
    return str(status)


def _reason(error: Exception) -> str:
    """*error* in one line, without the objects that its text may name."""
    inner = getattr(error, "reason", None) or getattr(error, "strerror", None)
    return str(inner or error).rpartition(">: ")[2] or type(error).__name__
