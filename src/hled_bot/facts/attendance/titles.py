"""Whom the title of a document tells to have met: "Readout of A’s Meeting with B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hled_bot.facts.attendance.cues import MEETING
from hled_bot.facts.attendance.delegations import Known
from hled_bot.facts.attendance.groups import OF_COUNTRY
from hled_bot.facts.attendance.sentences import Found
from hled_bot.models import Document
from hled_bot.names import Mention

EVENT = rf"(?:{MEETING}|participation|engagement|visit)"
WITH = re.compile(
    rf"\b(?:{MEETING}\s+(?:with|between|among)|visit\s+(?:with|of))\s+(?:the\s+)?(?:[\w’-]+\s+){{0,2}}?$",
    re.IGNORECASE | re.VERBOSE,
)
WHOSE = re.compile(
    rf"[’']s?\s+(?:(?!of\b|for\b|on\b|to\b|at\b|call|remarks|statement)[\w-]+\s+){{0,6}}?{EVENT}\b",
    re.IGNORECASE | re.VERBOSE,
)
AND = re.compile(r",?\s*(?:and|&)?\s*(?:the\s+)?")
CALLED = re.compile(r"\b(?:called|telephoned|by\s+(?:tele)?phone|phone\s+call|a\s+call)\b")


LEAD = 3
"""How many paragraphs at the top name those of the title; signatures at the end tell nothing."""


def find(
    document: Document, mentioned: Sequence[Sequence[Mention]], known: Known
) -> Iterator[Found]:
    """Those whom the title brings together, each at the first place of the text that names them.

    *mentioned* are the people of the title and of each paragraph.
    """
    met = [known.full(mention) for mention in _met(document.title, mentioned[0])]
    if not met or CALLED.search(document.paragraphs[0].text):
        return
    for paragraph, mentions in zip(document.paragraphs[:LEAD], mentioned[1:], strict=False):
        for mention in mentions:
            full = known.full(mention)
            if full.name and any(full.name == other.name for other in met):
                met = [other for other in met if other.name != full.name]
                yield Found(mention, paragraph, "attendee", None)


def _met(title: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Those of *mentions* who are one side of the meeting that *title* names."""
    met = [
        bool(WITH.search(title[: m.start]) or WHOSE.match(OF_COUNTRY.sub("", title[m.end :], 1)))
        for m in mentions
    ]
    gaps = [
        bool(AND.fullmatch(OF_COUNTRY.sub("", title[a.end : b.start], count=1)))
        for a, b in pairwise(mentions)
    ]
    for at, together in enumerate(gaps):
        met[at + 1] = met[at + 1] or (together and met[at])
    for at, together in reversed(list(enumerate(gaps))):
        met[at] = met[at] or (together and met[at + 1])
    return [mention for mention, there in zip(mentions, met, strict=True) if there]
