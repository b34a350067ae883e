"""People in lists, one a line, under a heading or a sentence that announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hled_bot import names
from hled_bot.facts.attendance.sentences import Found
from hled_bot.models import Document, Paragraph, fold

LIST_LEAD = re.compile(
    r"""
      \b (?:participants?|attendees?|attending|attended|in\s+attendance|members\s+of\s+the\s+[\w\s.-]*delegation
        |participating|participated|joined\s+by|delegation\s+(?:members|includes?|included|consists?\s+of)|present) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
NOT_PEOPLE = re.compile(
    r"\b(?:organi[sz]ations?|groups|companies|countries|representatives from|invited)\b",
    re.IGNORECASE,
)
SIDE_LINE = re.compile(
    r"^(?:from |for |the )*(?P<country>[^:]{2,40}?)(?: (?:delegation|side|participants))?:?$",
    re.IGNORECASE,
)

STYLE = r"(?:(?:Republic|Kingdom|State|States|Commonwealth|Federation|Federative|Federal|Socialist|Democratic|People’s|Islamic|Union|of|the)\s+)"
LISTED_COUNTRY = re.compile(
    rf",\s+{STYLE}{{0,6}}(?P<country>{names.COUNTRY.pattern})(?:\s+(?:Republic|Federation|Kingdom|States))?\s*"
)
"""The country at the end of a line: "President X, Commonwealth of Y"."""


def find(document: Document) -> Iterator[Found]:
    """People one a line, under a heading or a sentence that announces them."""
    listing, side = False, None
    for paragraph in document.paragraphs:
        lead, bullet, _ = paragraph.text.partition("•")
        if bullet and _announces(lead):
            listing, side = True, None
            yield from _entries(paragraph.cut(len(lead), len(paragraph.text)), None)
            continue
        text = paragraph.text.strip()
        if _opens_list(paragraph):
            listing, side = True, None
            continue
        if not listing:
            continue
        line = SIDE_LINE.match(text)
        if line and (country := names.COUNTRY.fullmatch(line["country"])):
            side = names.COUNTRY_OF[country[0]]
        elif paragraph.kind == "heading" or len(text) > 400 or re.search(r"[a-z]{2}\.$", text):
            listing = False
        else:
            yield from _entries(paragraph, side)


def _opens_list(paragraph: Paragraph) -> bool:
    heading = paragraph.kind == "heading"
    return _announces(paragraph.text + ":" if heading else paragraph.text)


def _announces(text: str) -> bool:
    """Whether *text* says that those who attended follow: "Participants included:"."""
    text = fold(text)
    if not text.endswith(":") or len(text) > 1500:
        return False
    last = text.rstrip(":")[-200:]
    return bool(LIST_LEAD.search(last)) and not NOT_PEOPLE.search(last)


def _entries(paragraph: Paragraph, side: str | None) -> Iterator[Found]:
    at = 0
    for line in re.split(r"[\n•]", paragraph.text):
        if person := names.entry(line):
            shifted = replace(person, start=person.start + at, end=person.end + at)
            stated = LISTED_COUNTRY.fullmatch(line, person.end)
            country = names.COUNTRY_OF[stated["country"]] if stated else None
            yield Found(shifted, paragraph, "attendee", country or side)
        at += len(line) + 1
