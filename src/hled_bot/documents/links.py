"""Where pages of past administrations live today, by the address they were published at."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

FIRST, LAST = date(2021, 1, 20), date(2025, 1, 20)
"""The administration whose pages were moved on its last day."""

MOVED = {
    "www.whitehouse.gov": "bidenwhitehouse.archives.gov",
    "whitehouse.gov": "bidenwhitehouse.archives.gov",
    "www.state.gov": "2021-2025.state.gov",
    "state.gov": "2021-2025.state.gov",
}
"""Hosts whose pages of those years answer at the same path of another host."""


def living(url: str | None, published: date | None) -> str | None:
    """The address where the page published at *url* on *published* can be read today.

    >>> living("https://www.state.gov/some-call/", date(2023, 9, 28))
    'https://2021-2025.state.gov/some-call/'
    """
    if url is None or published is None or not FIRST <= published <= LAST:
        return url
    parts = urlsplit(url)
    host = MOVED.get(parts.netloc.lower())
    return parts._replace(scheme="https", netloc=host).geturl() if host else url
