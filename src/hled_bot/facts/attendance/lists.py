"""People in lists, one a line, under a heading or a sentence that announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from hled_bot import names
from hled_bot.facts.attendance import entries
from hled_bot.facts.attendance.groups import CLAUSE
from hled_bot.facts.attendance.sentences import Found
from hled_bot.models import UNITED_STATES, Document, Paragraph, fold
from hled_bot.names import Mention

LIST_LEAD = re.compile(
    r"""
      ^ [^.:]{0,10} (?:\b[\w.]+\s+){0,3} delegation $ | \b heads?\s+of\s+delegations? \b | \b delegation\s+heads \b |
      \b (?:participants?|attendees?|attending|attended|in\s+attendance|members?\s+of\s+the\s+[\w\s.-]*delegation
        |participating|participated|join(?:ed\s+by|ing)|delegation\s+(?:members|includes?|included|consists?\s+of)|present|represented|speakers
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
    rf"\b(?:(?<!Vice\s)President|Vice\s+President(?=\s+of\s)|Minister|Chancellor|King|Premier|Envoy)\b.*\bof\s+{STYLE}{{0,6}}(?P<country>{names.COUNTRY.pattern})"
    r"(?:\s+(?:Republic|Federation|Kingdom|States))?\s*$"
)
"""… or of the office in it: "Her Excellency X, Minister of Energy of the Republic of Y"."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list; *start* counts in *paragraph*, *side* is the one announced for it."""

    paragraph: Paragraph
    start: int
    text: str
    side: str | None


def find(document: Document) -> Iterator[Found]:
    """People one a line, under a heading or a sentence that announces them."""
    for lines in _lists(document):
        company = entries.company([line.text for line in lines])
        for line in lines:
            if person := entries.read(line.text, company):
                shifted = replace(
                    person, start=person.start + line.start, end=person.end + line.start
                )
                side = _listed_side(line.text, person) or line.side
                yield Found(shifted, line.paragraph, "attendee", side)


def _lists(document: Document) -> Iterator[list[Line]]:
    """The lines of each list that is announced as one of people who took part."""
    lines: list[Line] = []
    listing, side = False, None
    for paragraph, following in zip_longest(document.paragraphs, document.paragraphs[1:]):
        lead, mark = _lead(paragraph.text)
        text = paragraph.text.strip()
        begins = bool(mark and _announces(lead))
        if begins or _opens_list(paragraph, following):
            yield lines
            lines, listing, side = [], True, _country(text)
            if begins:
                lines += _lines(paragraph.cut(len(lead), len(paragraph.text)), None)
        elif not listing:
            continue
        elif country := _side_line(text):
            side = country
        elif paragraph.kind == "heading" or text.endswith(":"):
            yield lines
            lines = []
            if paragraph.kind == "heading":
                listing, side = text.endswith(":") or _names_group(following), None
        elif _is_prose(text):
            listing = False
        else:
            lines += _lines(paragraph, side)
    yield lines


def _lines(paragraph: Paragraph, side: str | None) -> Iterator[Line]:
    at = 0
    for text in re.split(r"[\n•]", paragraph.text):
        yield Line(paragraph, at, text, side)
        at += len(text) + 1


def _side_line(text: str) -> str | None:
    """The country whose people a line of a list announces: "Mexico:", "From the White House:"."""
    if OWN_LINE.match(text):
        return UNITED_STATES
    return _country(text)


def _country(text: str) -> str | None:
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


def _opens_list(paragraph: Paragraph, following: Paragraph | None) -> bool:
    text = paragraph.text.strip()
    if following and entries.BODY_FIRST.match(following.text):
        return _announces(text, bodies=True)  # each with who spoke for it
    if paragraph.kind == "heading" or CAPTION.fullmatch(text):
        return _announces(f"{text}:")
    return _announces(text) or bool(GROUP_LEAD.search(text) and not NOT_PEOPLE.search(text[-200:]))


def _announces(text: str, *, bodies: bool = False) -> bool:
    """Whether *text* says that those who attended follow: "Participants included:".

    *bodies* is whether they may be organisations.
    """
    text = fold(text)
    if not text.endswith(":") or len(text) > 1500:
        return False
    last = text.rstrip(":")[-200:]
    return bool(LIST_LEAD.search(last)) and (bodies or not NOT_PEOPLE.search(last))


def _listed_side(line: str, person: Mention) -> str | None:
    if line[person.end :].strip(", ") == "United Nations":
        return "United Nations"
    if country := _country(line[: person.start].strip()):
        return country  # "Peru: Minister A"
    stated = LISTED_COUNTRY.fullmatch(line, person.end) or LED_COUNTRY.search(line)
    if stated is None and entries.HONORIFIC.match(line):
        stated = next((c for c in LISTED_COUNTRY.finditer(line) if c.end() == len(line)), None)
    return names.COUNTRY_OF[stated["country"]] if stated else None
