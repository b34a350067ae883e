"""Which documents tell of one meeting, whether it was held or is to come, and where they tell it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hled_bot.facts.attendance.cues import MEETING
from hled_bot.models import DIALOGUE, Document, Meeting, Status

MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
ABOUT = re.compile(
    rf"\breadout\b|\bjoint\s+(?:\w+\s+)?(?:statement|declaration|communiqu.)|\bpress\s+call\b|\bpreviewing\b|\bvisit\b|\b{MEETING}\b",
    re.IGNORECASE | re.VERBOSE,
)
NOT_ABOUT = re.compile(
    r"""
      \bremarks\b | \b(?:press|background)\s+(?:briefing|gaggle|conference)\b
    | \bproclamation\b | \bexecutive\s+order\b | \bnomin | \bvisitor\s+log | \bschedule\b | \bmemorandum\b
    | \bcalls?\s+(?:with|to(?!\s+action)|between)\b | ’s\s+call\b | \bspoke\b | \bconversation\s+with\b
    | \binterview\b | \bletter\b | \btrip\b | \btravel | \bdelegation\s+of\b | \bweek\s+ahead\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Titles of documents that are about one meeting, and of those that are not."""
READOUT = re.compile(r"^readout\b", re.IGNORECASE)
CALL_TO_ACTION = re.compile(r"\bcall\s+to\s+action\b", re.IGNORECASE)
FACT_SHEET = re.compile(r"\bfact\s*-?sheet\b(?!.*\breadout\b)", re.IGNORECASE)
OF_DIALOGUE = re.compile(
    r"\b(?:dialogue|bilateral\s+meeting|ministerial|consultations)\b(?!.*\b(?:announc|ahead))",
    re.IGNORECASE,
)
"""A fact sheet on what two governments did together, rather than on what one of them announced."""
SIGNED = re.compile(r"\bsigned\b[^.;]{0,80}\bon\s+behalf\s+of\s+(?:the\s+)?[A-Z]")
"""What tells of a ceremony at which governments sign."""
HELD_ONE = re.compile(
    rf"""
      ^ [^\n]{{0,120}}? \b held \s+ (?:its|their|the) \s+ (?:[\w-]+\s+){{0,3}} {MEETING} \b
    | ^ [^.]{{0,40}}? \b [Tt]oday\b [^.]{{0,200}} \b met\s+with \s+ [A-Z]
    | ^ (?= [^.]{{0,300}}? \b(?:[Tt]oday|[Yy]esterday|[Oo]n\s+(?:{MONTH})\s+\d) ) [^.]{{0,200}}? \b (?:co-)?(?:hosted|convened) \b
    """,
    re.VERBOSE,
)
"""How a document begins that tells of a meeting although its title does not."""

PREVIEW = re.compile(
    r"""
      \bpreviewing\b | \bahead\s+of\b | \bupcoming\b | \bto\s+(?:host|attend|visit)\b
    | \bdelegation\s+to\b | \bannounces?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Titles of documents from before the meeting."""

HELD = re.compile(rf"\b{MEETING}\b", re.IGNORECASE | re.VERBOSE)
SEVERAL = re.compile(
    r"\b(?:meetings|sessions?|trip|travel|agenda|engagements|summits?|week)\b", re.IGNORECASE
)
"""Titles of calls about more than one meeting."""

LEAD = 2
"""How many paragraphs at the top may announce what is to come where the title does not tell."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How the first *paragraphs* of a document may tell of a meeting."""

    status: Status
    paragraphs: int
    named: bool = False
    """Whether it is one only if they name who met."""


def find(document: Document, meeting: Meeting) -> list[Telling]:
    """How *document* may tell of *meeting*, the likelier first."""
    title = document.title
    whole = len(document.paragraphs)
    call = document.kind == "press call" and not CALL_TO_ACTION.search(title)
    if meeting.name != DIALOGUE:
        if NOT_ABOUT.search(title):
            return []
        if FACT_SHEET.search(title) and OF_DIALOGUE.search(title):
            return [Telling("attended", whole)]
        if FACT_SHEET.search(title) or not ABOUT.search(title):
            if any(SIGNED.search(paragraph.text) for paragraph in document.paragraphs):
                return [Telling("attended", whole)]
            for place, paragraph in enumerate(document.paragraphs[:LEAD], 1):
                if HELD_ONE.match(paragraph.text):
                    return [Telling("attended", place, named=True)]
            return []
        if call and (SEVERAL.search(title) or not PREVIEW.search(title) or not HELD.search(title)):
            return []
    if call or PREVIEW.search(title):
        return [Telling("expected", whole)]
    if document.kind in ("readout", "joint statement") or READOUT.search(title):
        return [Telling("attended", whole)]
    return [Telling("attended", whole), Telling("expected", min(LEAD, whole))]
