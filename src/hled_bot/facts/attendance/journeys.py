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
"""How many paragraphs at the top name those who travel; below, others are met, or join them."""


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
    below = [*([] for _ in mentioned[:LEAD]), *mentioned[LEAD:]]
    return status, [
        *sentences.find(document, meeting, mentioned[:LEAD], status, cues.OF_JOURNEYS[status]),
        *sentences.find(document, meeting, below, status, cues.OF_COMPANY[status]),
    ]


def party(document: Document, travellers: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """*travellers* as one delegation, of the one country that any stand for.

    Nobody where one will travel without company: that is no delegation, unless a readout tells of
    the journey, and so of the meetings that it was for. Company below the lead is theirs only if it
    is of their country.
    """
    below = document.paragraphs[:LEAD][-1].ends[-1]
    first = [each for each in travellers if each.source.start < below]
    sides = {each.delegation for each in first} - {None}
    side = next(iter(sides)) if len(sides) == 1 else None
    alone = [each.role for each in first] == ["attendee"]
    if not first or (alone and document.kind != "readout"):
        return ()
    company = [each for each in travellers if each not in first and each.delegation == side]
    return tuple(replace(each, delegation=each.delegation or side) for each in [*first, *company])
