"""Finds the document behind an address, and what of it tells most in few words."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from hled_bot.index.reading import Index, Row
from hled_bot.language import STOP_WORDS, plain, sentences, words

SHORTEST = 40
"""A shorter sentence says nothing by itself: "Good afternoon."."""


PLAIN = re.compile(r"[a-z0-9-]+")
"""What stands in a path as it stands in an address; of the documents that have the longest such part all
addresses are looked at."""
OPENING = 12
"""Among how many of the first passages an opening sentence is looked for."""


class Line(NamedTuple):
    """Words of a document that begin at *start* of its file; *speaker* said them, if anybody is named."""

    start: int
    text: str
    speaker: str | None = None


def at(index: Index, address: str) -> Row | None:
    """The document that is read at *address*, or was published there; None where there is none.

    "www", http or https, a slash at the end, a query and a fragment make no difference, but where
    only a query tells two documents apart.
    """
    asked = _parts(address)
    if asked is None or not asked.path:
        return None
    rows = index._rows(
        """
        SELECT * FROM documents
        WHERE instr(lower(url), :part) OR instr(lower(published), :part)
        """,
        part=max(PLAIN.findall(asked.path), key=len, default=""),
    )
    found = [row for row in rows for one in _addresses(row) if one[:3] == asked[:3]]
    exact = [row for row in found if any(one.query == asked.query for one in _addresses(row))]
    return next(iter(exact or found), None)


def _addresses(row: Row) -> list[SplitResult]:
    both = [_parts(row[name] or "") for name in ("url", "published")]
    return [one for one in both if one]


def _parts(address: str) -> SplitResult | None:
    """*address* without what makes no difference; None where it is none.

    >>> _parts("http://www.Example.org/a%20b/?c=d#e")
    SplitResult(scheme='', netloc='example.org', path='/a b', query='c=d', fragment='')
    """
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # "http://[": no address at all
        return None
    path = unquote(parts.path).lower().rstrip("/")
    return SplitResult("", host, path, parts.query, "") if host else None


def best_lines(index: Index, row: Row, most: int = 3) -> list[Line]:
    """The *most* lines that tell what the document *row* is about, verbatim, in reading order.

    One for each kind of fact in it: how its first pillar is set out, the first words that somebody is
    quoted as saying, the first sentence on who takes part; then its first sentences, those first that
    have two words of its title.
    """
    chosen: list[Line] = []
    for line in [*_facts(index, row), *_opening(index, row)]:
        known = any(line.text in one.text or one.text in line.text for one in chosen)
        if not known and len(chosen) < most:
            chosen.append(line)
    return sorted(chosen)


def _facts(index: Index, row: Row) -> list[Line]:
    pillars = index._rows(
        """
        SELECT overview_start AS start, overview AS text FROM pillars
        WHERE document = :id AND overview IS NOT NULL ORDER BY position LIMIT 1
        """,
        id=row["id"],
    )
    quoted = index._rows(
        """
        SELECT start, text, coalesce(people.name, speaker) AS speaker
        FROM quotations LEFT JOIN people ON people.id = person
        WHERE document = :id AND kind != 'written' AND speaker IS NOT NULL
            AND length(text) >= :shortest
        ORDER BY start LIMIT 1
        """,
        id=row["id"],
        shortest=SHORTEST,
    )
    people = index._rows(
        """
        SELECT context_start AS start, context AS text FROM attendees
        WHERE document = :id AND context IS NOT NULL ORDER BY start LIMIT 1
        """,
        id=row["id"],
    )
    said = [Line(one["start"], one["text"], one["speaker"]) for one in quoted]
    told = [line for one in pillars + people for line in _sentences(one)[:1]]
    return [*told[:1], *said, *told[1:]] if pillars else [*said, *told]


def _opening(index: Index, row: Row) -> list[Line]:
    """The sentences that the document begins with; those of its publisher and officials first."""
    rows = index._rows(
        """
        SELECT start, text FROM passages WHERE document = :number AND quotation IS NULL
        ORDER BY voice IN ('staff', 'question'), start LIMIT :most
        """,
        number=row["number"],
        most=OPENING,
    )
    lines = [line for one in rows for line in _sentences(one) if len(line.text) >= SHORTEST]
    title = _content(row["title"])
    return sorted(lines, key=lambda line: len(title & _content(line.text)) < 2)


def _content(text: str) -> set[str]:
    return {plain(word) for word in words(text)} - STOP_WORDS


def _sentences(row: Row) -> list[Line]:
    text: str = row["text"]
    return [Line(row["start"] + start, text[start:end]) for start, end in sentences(text)]
