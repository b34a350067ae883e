"""Looks whether the pages that answers cite are still there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus

from urllib3 import PoolManager, Retry, Timeout
from urllib3.exceptions import HTTPError, MaxRetryError

from hled_bot import __version__

SECONDS = 5.0
"""How long a server may take to answer."""
AT_ONCE = 8
"""How many pages are asked for at once."""
REDIRECTS = 5
THERE = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS}
"""What servers answer to programs where a page is there for people."""


@dataclass(frozen=True, slots=True)
class Dead:
    """An *address* where nothing is to be read, and why; *reached* tells that its server answered."""

    address: str
    why: str
    reached: bool


def dead(addresses: Collection[str]) -> Iterator[Dead]:
    """Those of *addresses* where no page is, in their order. Each is asked for once, by HEAD.

    Where a server does not like HEAD, the page is asked for, and not read.
    """
    web = PoolManager(
        AT_ONCE,
        maxsize=AT_ONCE,
        headers={"User-Agent": f"hled-bot/{__version__} (link check)"},
        timeout=Timeout(connect=SECONDS, read=SECONDS),
        retries=Retry(connect=0, read=0, redirect=REDIRECTS, status=0, other=0),
    )
    with ThreadPoolExecutor(AT_ONCE, "links") as pool:
        for found in pool.map(lambda address: _look(web, address), addresses):
            if found:
                yield found


def _look(web: PoolManager, address: str) -> Dead | None:
    try:
        status = _status(web, "HEAD", address)
        if status >= HTTPStatus.BAD_REQUEST:
            status = _status(web, "GET", address)
    except MaxRetryError as error:
        return Dead(address, _why(error.reason or error), reached=False)
    except (HTTPError, ValueError) as error:
        return Dead(address, _why(error), reached=False)
    if status < HTTPStatus.BAD_REQUEST or status in THERE:
        return None
    return Dead(address, f"the server answers {status}", reached=True)


def _status(web: PoolManager, method: str, address: str) -> int:
    answer = web.request(method, address, preload_content=False)
    # what is not read would block the connection for others
    answer.close()
    return answer.status


def _why(error: Exception) -> str:
    """The reason that *error* gives, without the objects that urllib3 names in it."""
    return str(error).rpartition("object at")[2].partition(": ")[2] or str(error)
