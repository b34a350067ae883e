"""Looks for what keeps the bot from its work, and says what to do about it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from hled_bot import health
from hled_bot.build import find_files, is_current
from hled_bot.health import Finding
from hled_bot.index import Index, Unavailable

BUILD = "build it with: hled-bot index"


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
