"""Tells on which day the call or meeting was that a transcript records."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from dateutil import parser as dates

from hled_bot.models import Paragraph

ABOVE = 12
"""How many paragraphs from the top the opening lines of a transcript reach."""
DAY = re.compile(
    r"""
    ^\(?\s*
    (?P<date>(?:January|February|March|April|May|June|July|August|September|October|November
        |December)\s+\d{1,2},\s+\d{4})   # "(September 8, 2021)", on a line of its own
    \s*\)?$
    """,
    re.VERBOSE | re.MULTILINE,
)
DATED = re.compile(r",\s+[A-Z][a-z]+\.?\s+\d{1,2},\s+\d{4}\W*$")
"""The end of a title with a day: "Press Briefing by Ana Lago, May 3, 2030"."""
OPENING = re.compile(
    r"""
    ^\W{0,3}(?P<time>\d{1,2}:\d{2})\s*(?P<half>[AP])\.?\s?M\b\.?   # "5:07 P.M. EDT", on a line of its own
    (?:\s*\(?(?P<zone>[A-Z]{2,4})\)?)?\W*$
    """,
    re.VERBOSE | re.MULTILINE,
)
WASHINGTON = "America/New_York"
ZONES = {
    "ET": WASHINGTON, "EST": WASHINGTON, "EDT": WASHINGTON,
    "CT": "America/Chicago", "CST": "America/Chicago", "CDT": "America/Chicago",
    "MT": "America/Denver", "MST": "America/Denver", "MDT": "America/Denver",
    "PT": "America/Los_Angeles", "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles",
    "GMT": "UTC", "UTC": "UTC", "BST": "Europe/London",
    "CET": "Europe/Brussels", "CEST": "Europe/Brussels", "JST": "Asia/Tokyo", "KST": "Asia/Seoul",
}  # fmt: skip
"""Zones as transcripts print them. "EST" in July means the clocks of Washington all the same."""


def find(
    paragraphs: Sequence[Paragraph], title: str, day: dt.date | None, published: object
) -> dt.date | None:
    """The day on a line of its own, or the last one before the page went out at which it was that time.

    *published* is when the page went out on *day*, as a front matter states it: what was published
    at 11:19 a.m. was not said at 5:02 p.m. of the same day. That is not so where the *title* ends in
    a day: then the hour of publication is wrong. None where neither tells.
    """
    dated = DATED.search(title)
    return _stated(paragraphs) or (None if dated else _day_before(paragraphs, day, published))


def _stated(paragraphs: Sequence[Paragraph]) -> dt.date | None:
    for paragraph in paragraphs[:8]:
        if stated := DAY.search(paragraph.text):
            try:
                return dates.parse(stated["date"]).date()
            except ValueError:
                continue  # "February 31"
    return None


def _day_before(
    paragraphs: Sequence[Paragraph], day: dt.date | None, published: object
) -> dt.date | None:
    instant, opened = _instant(published), _opening(paragraphs)
    if instant is None or opened is None or instant.date() != day:
        return None
    time, zone = opened
    # where the call was, it may have been another day than where it was published
    there = instant.astimezone(zone).date()
    if instant < dt.datetime.combine(there, time, zone):
        there -= dt.timedelta(days=1)
    return there if there != day else None


def _instant(published: object) -> dt.datetime | None:
    """*published* in its own zone, or else in Washington's; None where it tells no time of day."""
    if isinstance(published, str) and ":" in published:
        try:
            published = dt.datetime.fromisoformat(published.strip())
        except ValueError:
            return None
    if not isinstance(published, dt.datetime):
        return None
    return published if published.tzinfo else published.replace(tzinfo=ZoneInfo(WASHINGTON))


def _opening(paragraphs: Sequence[Paragraph]) -> tuple[dt.time, ZoneInfo] | None:
    """The time printed above a transcript, and its zone: Washington's where none is printed."""
    for paragraph in paragraphs[:ABOVE]:
        if printed := OPENING.search(paragraph.text):
            zone = ZONES.get(printed["zone"] or "ET")
            try:
                time = dates.parse(f"{printed['time']} {printed['half']}M").time()
            except ValueError:
                return None  # "25:70 P.M."
            return (time, ZoneInfo(zone)) if zone else None
    return None
