"""Who travels together, as a statement on a journey tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hled_bot.facts.attendance import cues, sentences
from hled_bot.facts.attendance.sentences import Found
from hled_bot.models import Attendee, Document, Meeting, Status
from hled_bot.names import Mention

JOURNEY = re.compile(r"\b(?:travel|trip)\s+(?:to|in)\b", re.IGNORECASE)
SPOKEN = ("press call", "remarks", "press briefing")
"""Kinds of documents in which a journey is talked about rather than announced."""
TO_COME = re.compile(
    r"\b(?:will|is|are)\s+(?:\w+\s+)?(?:travel(?:l?ing)?|lead(?:ing)?|visit(?:ing)?|be\s+(?:joined|accompanied))\b"
)
LEAD = 2
"""How many paragraphs at the top name those who travel; below, others are met."""


def tells(document: Document) -> bool:
    """Whether *document* is a statement on a journey."""
    return bool(JOURNEY.search(document.title)) and document.kind not in SPOKEN


def find(
    document: Document, meeting: Meeting, mentioned: Sequence[Sequence[Mention]]
) -> tuple[Status, list[Found]]:
    """Who travels as *document* tells, and whether they have; whom they meet there does not.

    *mentioned* are the people of each paragraph.
    """
    lead = " ".join(paragraph.text for paragraph in document.paragraphs[:LEAD])
    planned = document.kind != "readout" and TO_COME.search(lead)
    status: Status = "expected" if planned else "attended"
    cue = cues.OF_JOURNEYS[status]
    return status, [*sentences.find(document, meeting, mentioned[:LEAD], status, cue)]


def party(travellers: Sequence[Attendee], *, told: bool) -> tuple[Attendee, ...]:
    """*travellers* as one delegation, of the one country that any stand for.

    Nobody where one will travel without company: that is no delegation. *told* is whether a readout
    tells of the journey, and so of the meetings that it was for.
    """
    if not told and len(travellers) < 2 and not any(each.role == "lead" for each in travellers):
        return ()
    sides = {each.delegation for each in travellers} - {None}
    side = next(iter(sides)) if len(sides) == 1 else None
    return tuple(replace(each, delegation=each.delegation or side) for each in travellers)
