"""Looks for what keeps the bot from its work, and says what to do about it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from hled_bot import health, links
from hled_bot.build import find_files, is_current
from hled_bot.health import Finding
from hled_bot.index import Index, Unavailable

BUILD = "build it with: hled-bot index"
MOST = 1_000_000
"""More documents than any index has."""


def examine(folder: Path, path: Path) -> Iterator[Finding]:
    """Look at the documents in *folder* and the index at *path*."""
    files = find_files(folder)
    if files:
        yield Finding(f"{len(files):,} documents are in {folder}")
    else:
        yield Finding(
            f"There are no documents in {folder}",
            "put .md or .txt files there, or set HLED_DOCUMENTS",
        )
    try:
        index = Index(path)
    except Unavailable as error:
        yield Finding(f"The index cannot be used: {error}", BUILD)
        return
    yield from _index(index, folder, path)


def examine_links(path: Path) -> Iterator[Finding]:
    """Ask for each page that the index at *path* links to."""
    try:
        documents = Index(path).documents(limit=MOST)
    except Unavailable:  # examine() tells it
        return
    named = {str(row["url"]): str(row["id"]) for row in documents if row["url"]}
    dead = list(links.dead(named))
    if named and len(dead) == len(named) and not any(one.reached for one in dead):
        why = f"None of {len(named):,} links can be looked at ({dead[0].why})"
        yield Finding(why, "check the network and the proxy")
        return
    for one in dead:
        yield Finding(
            f"The link of {named[one.address]} is dead: {one.address} ({one.why})",
            "look where the page is now, and put that address into source_url of the document",
        )
    alive = len(named) - len(dead)
    yield Finding(f"{alive:,} of {len(named):,} links lead to a page")


def _index(index: Index, folder: Path, path: Path) -> Iterator[Finding]:
    how = health.check(index)
    if how.problem:
        yield Finding(f"The index cannot be used: {how.problem}", BUILD)
        return
    yield Finding(f"The index {path} was built {_ago(how.index_age)}")
    if not is_current(folder, path):
        yield Finding("Documents or code have changed since the index was built", BUILD)
    for file, reason in json.loads(index.about().get("left_out", "[]")):
        yield Finding(f"{file} is left out: {reason}", "mend the file, or take it away")


def _ago(seconds: int | None) -> str:
    """How long ago that is, for people.

    >>> _ago(59), _ago(7_200), _ago(259_200)
    ('just now', '2 hours ago', '3 days ago')
    """
    if seconds is None:
        return "at a time that it does not tell"
    for size, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= size:
            number = seconds // size
            return f"{number} {unit}{'' if number == 1 else 's'} ago"
    return "just now"
