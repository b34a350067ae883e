"""When a call was held: its day, and the times printed above and below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from dateutil import parser as dates

from hled_bot.facts.transcripts import zones
from hled_bot.facts.transcripts.labels import Label, Line
from hled_bot.facts.transcripts.turns import CLOSING, is_silent
from hled_bot.models import Document, Source

PLACE = 1000
"""How many characters above the first label may tell where a call is held."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The day of a call, and the times printed above and below it."""

    day: dt.date | None
    opens: dt.time | None = None
    closes: dt.time | None = None
    zone: ZoneInfo | None = None
    """Where it is held; None where that cannot be told."""
    opening: Source | None = None
    closing: Source | None = None
    """Where these times are printed."""
    place: str = ""
    """The words above the first label, which may name the place."""


def read(document: Document, lines: Sequence[Line], labels: dict[int, Label]) -> Clock:
    """The clock of the call that *lines* record."""
    first = min(labels)
    opens = closes = None
    opening = closing = None
    zone: ZoneInfo | None = None
    place = " ".join([document.title, *(line.text for line in lines[:first])])[:PLACE]
    for index, line in enumerate(lines):
        if is_silent(line) and (printed := CLOSING.match(line.text)):
            time = dates.parse(printed["time"].replace(".", "")).time()
            if index < first:
                opens, opening = time, _place(document, line)
            else:
                closes, closing = time, _place(document, line)
            after = line.text[printed.end("time") :]
            if zone is None or any(map(str.isalpha, after)):
                zone = zones.stated(after, place=place) or zone
    return Clock(document.held or document.date, opens, closes, zone, opening, closing, place)


def _place(document: Document, line: Line) -> Source:
    """Where *line* stands, without the white space around it."""
    begin = line.start + len(line.text) - len(line.text.lstrip())
    return document.source(line.paragraph, begin, begin + len(line.text.strip()))
