"""When a call was held: its day, and the times printed above and below it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from dateutil import parser as dates

from hled_bot.facts.transcripts import zones
from hled_bot.facts.transcripts.labels import Label, Line
from hled_bot.facts.transcripts.turns import CLOSING, is_silent
from hled_bot.models import Document

PUBLISHED = re.compile(
    r"""
    ^published_time:\s*['"]?
    (?P<day>\d{4}-\d\d-\d\d)[ T](?P<time>\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:\d\d)?)
    """,
    re.MULTILINE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Clock:
    """The day of a call, and the times printed above and below it."""

    day: dt.date | None
    opens: dt.time | None = None
    closes: dt.time | None = None
    zone: ZoneInfo | None = None
    """Where it closes; None where that cannot be told."""


def read(document: Document, lines: Sequence[Line], labels: dict[int, Label]) -> Clock:
    """The clock of the call that *lines* record."""
    first = min(labels)
    opens = closes = None
    opens_in: ZoneInfo | None = None
    zone: ZoneInfo | None = None
    for index, line in enumerate(lines):
        if is_silent(line) and (printed := CLOSING.match(line.text)):
            time = dates.parse(printed["time"].replace(".", "")).time()
            if index < first:
                opens, opens_in = time, zones.stated(line.text[printed.end("time") :])
            else:
                closes, zone = time, zones.stated(line.text[printed.end("time") :])
    return Clock(_held(document, opens, opens_in), opens, closes, zone)


def _held(document: Document, opens: dt.time | None, zone: ZoneInfo | None) -> dt.date | None:
    """The day of the call: the one it states, else that of publication or the day before.

    What was published at 11:19 a.m. was not said at 5:02 p.m. of the same day.
    """
    day = document.date
    published = PUBLISHED.search(document.text, 0, 2000)
    if document.held or day is None or not (published and opens and zone):
        return document.held or day
    if published["day"] != day.isoformat():
        return day
    at = dt.datetime.fromisoformat(f"{published['day']}T{published['time']}")
    at = at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zones.WASHINGTON))
    early = at < dt.datetime.combine(day, opens, zone)
    return day - dt.timedelta(days=early)
