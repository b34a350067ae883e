"""People in lists, one a line, under a heading or a sentence that announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from hled_bot import names
from hled_bot.facts.attendance.groups import CLAUSE
from hled_bot.facts.attendance.sentences import Found
from hled_bot.models import UNITED_STATES, Document, Paragraph, fold
from hled_bot.names import Mention

LIST_LEAD = re.compile(
    r"""
      \b (?:participants?|attendees?|attending|attended|in\s+attendance|members?\s+of\s+the\s+[\w\s.-]*delegation
        |participating|participated|join(?:ed\s+by|ing)|delegation\s+(?:members|includes?|included|consists?\s+of)|present|speakers
        |presenters|panelists) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
GROUP = r"""
    (?: leaders | legislators | lawmakers | governors | mayors | advocates | experts | officials
      | representatives | members | organizers | ministers | attorneys\s+general )
"""
GROUP_LEAD = re.compile(
    rf"""
      \b (?:{GROUP}|speaking) \b [^:;.]{{0,60}} \b (?:included|were) :$   # "Officials from today’s meeting included:"
    | ^ (?:[\w&,’/-]+\s+){{0,6}} {GROUP} :$                                # "State Legislators:"
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What announces people in an account of a meeting without saying that they took part."""
NOT_PEOPLE = re.compile(
    r"\b(?:organi[sz]ations?|groups|companies|countries|representatives from|invited)\b",
    re.IGNORECASE,
)
SIDE_LINE = re.compile(
    r"^(?:from |for |the )*(?P<country>[^:]{2,40}?)(?: (?:delegation|side|participants))?:?$",
    re.IGNORECASE,
)

CAPTION = re.compile(r"(?:[A-Z]\w*\s+){0,4}(?:Participants?|Attendees?|Delegation|Speakers)")
"""A line that is a heading although nothing marks it as one: “Meeting Participants”."""
LONGEST_ENTRY = 400
OWN_LINE = re.compile(
    r"^[^.]{0,40}\b(?:White House|Administration)\b[^.]{0,40}:$|^(?:The )?White House$"
)
STYLE = r"(?:(?:Republic|Kingdom|State|States|Commonwealth|Federation|Federative|Federal|Socialist|Democratic|People’s|Islamic|Union|of|the)\s+)"
LISTED_COUNTRY = re.compile(
    rf",\s+{STYLE}{{0,6}}(?P<country>{names.COUNTRY.pattern})(?:\s+(?:Republic|Federation|Kingdom|States|Commission|Council|Union)|\s+of\s+Great\s+Britain\b.*)?\s*"
)
"""The country at the end of a line: "President X, Commonwealth of Y"."""


LED_COUNTRY = re.compile(
    rf"\b(?:President|Minister|Chancellor|King|Premier|Envoy)\b.*\bof\s+{STYLE}{{0,6}}(?P<country>{names.COUNTRY.pattern})"
    r"(?:\s+(?:Republic|Federation|Kingdom|States))?\s*$"
)
"""… or of the office in it: "Her Excellency X, Minister of Energy of the Republic of Y"."""


def find(document: Document) -> Iterator[Found]:
    """People one a line, under a heading or a sentence that announces them."""
    listing, side = False, None
    for paragraph, following in zip_longest(document.paragraphs, document.paragraphs[1:]):
        lead, mark = _lead(paragraph.text)
        if mark and _announces(lead):
            listing, side = True, None
            yield from _entries(paragraph.cut(len(lead), len(paragraph.text)), None)
            continue
        text = paragraph.text.strip()
        if _opens_list(paragraph):
            listing, side = True, None
            continue
        if not listing:
            continue
        if country := _side_line(text):
            side = country
        elif paragraph.kind == "heading":
            listing, side = text.endswith(":") or _names_group(following), None
        elif _is_prose(text):
            listing = False
        else:
            yield from _entries(paragraph, side)


def _side_line(text: str) -> str | None:
    """The country whose people a line of a list announces: "Mexico:", "From the White House:"."""
    if OWN_LINE.match(text):
        return UNITED_STATES
    line = SIDE_LINE.match(text)
    country = names.COUNTRY.fullmatch(line["country"]) if line else None
    return names.COUNTRY_OF[country[0]] if country else None


def _is_prose(text: str) -> bool:
    """Whether *text* is no list of people any more."""
    if max(map(len, text.split("\n"))) > LONGEST_ENTRY:
        return True
    return bool(re.search(r"[a-z]{2}\.$", text)) and (
        not names.entry(text) or bool(CLAUSE.search(text))
    )


def _names_group(following: Paragraph | None) -> bool:
    """Whether a heading within a list is about those *following* it: "Employers", and an employer."""
    if following is None or following.kind == "heading" or _is_prose(following.text):
        return False
    person = names.entry(following.text)
    return person is not None and bool(person.office or "," in following.text[person.end :][:1])


def _lead(text: str) -> tuple[str, str]:
    """What stands before the first entry of a list within one paragraph, and the mark between."""
    lead, bullet, _ = text.partition("•")
    if bullet:
        return lead, bullet
    line, wrapped, _ = text.partition("\n")
    return line, wrapped


def _opens_list(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    if paragraph.kind == "heading" or CAPTION.fullmatch(text):
        return _announces(f"{text}:")
    return _announces(text) or bool(GROUP_LEAD.search(text) and not NOT_PEOPLE.search(text[-200:]))


def _announces(text: str) -> bool:
    """Whether *text* says that those who attended follow: "Participants included:"."""
    text = fold(text)
    if not text.endswith(":") or len(text) > 1500:
        return False
    last = text.rstrip(":")[-200:]
    return bool(LIST_LEAD.search(last)) and not NOT_PEOPLE.search(last)


def _in_line(line: str) -> Mention | None:
    """The first person of a line that says more: "Prime Minister A of Peru", "His Excellency A, …"."""
    mentions = names.find(line)
    person = next((m for m in mentions if m.name and " " in m.name), None)
    if person is None or (mentions[0] is not person and mentions[0].start):
        return None
    titled = person.office or not line.startswith(str(person.name), person.start)
    first = mentions[0] is person and line[: person.start].strip() in ("", "The Right")
    if first and (titled or line.startswith(" of ", person.end)):
        return person
    office = mentions[0].office
    return (
        None
        if mentions[0] is person or not office
        else replace(person, start=0, office=person.office or office)
    )


def _listed_side(line: str, person: Mention) -> str | None:
    if line[person.end :].strip(", ") == "United Nations":
        return "United Nations"
    stated = LISTED_COUNTRY.fullmatch(line, person.end) or LED_COUNTRY.search(line)
    return names.COUNTRY_OF[stated["country"]] if stated else None


def _entries(paragraph: Paragraph, side: str | None) -> Iterator[Found]:
    at = 0
    for line in re.split(r"[\n•]", paragraph.text):
        if person := names.entry(line) or _in_line(line):
            shifted = replace(person, start=person.start + at, end=person.end + at)
            yield Found(shifted, paragraph, "attendee", _listed_side(line, person) or side)
        at += len(line) + 1
