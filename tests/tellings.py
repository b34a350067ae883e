"""Invented documents for tests, and who attended as they tell."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hled_bot import documents
from hled_bot.facts import attendance, meetings
from hled_bot.models import Attendee

Who = tuple[str | None, str | None, str]


def told(
    body: str, title: str = "Readout of a Meeting on Trade", url: str = "https://example.org/"
) -> tuple[Attendee, ...]:
    """The attendees of a document of 10 May 2022 that says *body*."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "2022-05-10-invented.md"
        front = f"title: '{title}'\ndate: 2022-05-10\nsource_url: {url}"
        path.write_text(f"---\n{front}\n---\n{body}\n", encoding="utf-8")
        document = documents.read(path)
    return attendance.find(document, meetings.find(document))


def who(found: tuple[Attendee, ...]) -> set[Who]:
    """The name, side and role of each of *found*."""
    return {(a.name, a.delegation, a.role) for a in found}
