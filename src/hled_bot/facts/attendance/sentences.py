"""People whom sentences tell to attend."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hled_bot.facts.attendance import delegations, groups, strangers
from hled_bot.facts.attendance.cues import GOES_ON, IN_BRACKETS, MEETING, OPENS, SPEAKS, Cues
from hled_bot.facts.attendance.groups import OF_COUNTRY, Group
from hled_bot.language import sentences
from hled_bot.models import DIALOGUE, Document, Meeting, Paragraph, Role, Status
from hled_bot.names import Mention

READOUT = re.compile(r"\breadout\b", re.IGNORECASE)
WILL_HAVE = re.compile(r"\bwill\s+(?:also\s+)?have\s+$", re.IGNORECASE)
TAKING_PART = re.compile(r"\s+(?:participating|attending|joining|in attendance|present)\b")

SUBORDINATE = re.compile(
    r"\b(?:when|where|(?<!,\s)while|after|before|since|until|because|if|whether|following|(?<!well )as|that)\s+(?:the\s+|then\s+)*$",
    re.IGNORECASE,
)
"""Right before a subject: what follows is about another time or only reported."""
OTHER_MEETING = re.compile(
    rf"\b(?:{MEETING}|engagements?|calls?|trips?|visits?)\s+(?:that\s+)?(?:the\s+)?$",
    re.IGNORECASE | re.VERBOSE,
)
"""… or what they did at another meeting: “it followed a session A convened”."""
SUBORDINATE_CLAUSE = re.compile(
    r"\b(?:when|where(?!\s+(?:s?he|they)\b)|while|after|before|since|until|following|ahead\s+of|prior\s+to)\b[^,;]*$",
    re.IGNORECASE,
)
FOLLOWS = re.compile(r"\b(?:follows|followed(?!\s+by)|builds?\s+on|built\s+on)\b")
"""What brings in another meeting."""
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
ELSEWHEN = re.compile(
    r"""
      \b(?:last|next|earlier\s+this|later\s+this|the\s+previous|the\s+coming)\s+(?:week|month|year|fall|spring|summer|winter)
    | \b(?:last|next)\s+\w+day\b | \btomorrow\b | \bsince\s+then\b | \bago\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What tells that an account has turned to another meeting."""
BEFORE_NOW = re.compile(
    rf"""
      \bprevious(?:ly)?\b | \brecently\b | \bover\s+the\s+(?:past|last|coming|next)\b
    | \b(?:in|since|during)\s+(?:{MONTH}|20\d\d)\b
    | \bhas\s+(?:also\s+)?(?:met|convened|hosted)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""… unless it stands in what people spoke about."""
REPORTED = re.compile(
    r"\s(?:discuss(?:ed)?|not(?:ed|ing)|outlined|shared|highlight(?:ed|ing)|emphasi[sz](?:ed|ing)|underscor(?:ed|ing)|reiterat(?:ed|ing))\s"
    r"|\sprovided\s+an?\s"
)
"""Before that: “… discussed a recently signed law”."""
THEN = re.compile(rf"\b(?:in|during)\s+(?:{MONTH}|20\d\d)(?:,?\s+20\d\d)?\W*$")
"""At the end of a sentence: “… discussed it with the Minister in May”."""
LAST_WEEK = re.compile(r"Last\s+week,")
"""How an account begins that comes late."""
TO_COME = re.compile(r"\s(?:will|ahead\s+(?:to|of)|upcoming|in\s+advance\s+of|leading\s+up\s+to)\s")
NOW = re.compile(
    r"\b(?:today|yesterday|this (?:morning|afternoon|evening|week)|tonight)\b", re.IGNORECASE
)
DAY = re.compile(rf"\b(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})\b")
WEEKDAY = re.compile(
    r"(?:Earlier\s+)?[Oo]n\s+(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
OTHER_EVENT = re.compile(
    r"\b(?!(?:The|This|Our)\s+(?:Dialogue|Summit|Conference|Forum|Ministerial)\b)(?:[A-Z][\w.’-]*\s+(?:of\s+(?:the\s+)?|and\s+|for\s+)?){1,6}(?P<event>Dialogue|Summit|Conference|Forum|Ministerial)\b|\bHLSD\b|\bside meetings?\b"
)
ASIDE = re.compile(
    r"(?:Before|Ahead\s+of|Prior\s+to|After|Following|On\s+the\s+(?:margins|sidelines)\s+of|Alongside)\s+"
    r"(?:the|this)\s+(?:[\w.-]+\s+){0,4}?(?P<event>dialogue|HLED|summit|forum|conference|ministerial|roundtable)\b",
    re.IGNORECASE,
)
"""How a sentence begins that tells of another meeting, beside the one that the title names."""
BY = re.compile(r"\b(?:chaired|hosted|convened|led|attended|moderated|facilitated)\s+by\b")
AT_TABLE = re.compile(
    r"\b(?P<event>dinner|lunch|breakfast|reception|gala)(?:eon)?\b.*\bhosted\s+by\b", re.I | re.S
)
"""Where people go before or after the meeting that a title names."""
OWN_EVENT = re.compile(r"High[-\s]Level\s+Economic\s+Dialogue|\bHLED\b")

SUMMIT = re.compile(r"\b(?:Summit|Conference|Forum)\b")
PART = re.compile(
    r"\s+(?:\w+\s+)?(?:co-?)?hosted\s+(?:the\s+next\s+event"
    r"|(?:an?|two|three|several)\s+(?:[\w-]+\s+){0,2}(?:panel|roundtable|town\s+hall|session)s?)\b",
    re.IGNORECASE,
)
PART_BY = re.compile(r"\b(?:discussion|panel|roundtable|session)\b")
"""“… hosted a panel”: no host of the summit that it was a part of."""
IN_OFFICE = re.compile(r"(?:Vice\s)?President")
"""Offices that tell who it is without a name."""
NEXT_SUBJECT = re.compile(
    r",\s+(?:and\s+|while\s+)?(?:the\s+)?(?:[A-Z][\w’-]*\s+(?:(?:and|of)\s+)?){0,6}$"
)
"""Between two who speak one after another, with the beginning of an office that no table knows."""

RELATIVE = re.compile(
    r"\b(?:wife|husband|spouse|mother|father|parents?|sons?|daughters?|sisters?|brothers?|famil(?:y|ies)|widow|memory|death)\s+of\s+(?:the\s+)?(?:late\s+)?$"
)
"""Right before somebody who is named only to tell who another one is: “the sister of”."""
OF_BODY = re.compile(
    r"^,?\s+(?:of|from|with)\s+(?:the\s+)?(?:[A-Z][\w’&.-]*\s+(?:(?:of|the|and|for|on|&)\s+){0,2}){0,7}[A-Z][\w’&-]*(?=[\s,])"
)
"""The organisation behind a name: “A of the Workers Alliance”."""

LABEL = re.compile(
    r"\[?(?P<who>[A-Z][A-Z.’'\- ]{0,60}(?:\s+(?:\(.{0,40}?\)|[A-Z]+))?)\]?\s*:|(?P<q>Q)\s"
)
"""The label of a turn: "MODERATOR:"."""
NO_OFFICIAL = re.compile(r"^(?:Q|QUESTION|MODERATOR|OPERATOR|REPORTER)\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A person found to attend; offsets of *mention* count in *paragraph*."""

    mention: Mention
    paragraph: Paragraph
    role: Role
    side: str | None


def find(
    document: Document,
    meeting: Meeting,
    mentioned: Sequence[Sequence[Mention]],
    status: Status,
    cues: Cues,
) -> Iterator[Found]:
    """Whom the sentences of *document* tell to attend, by the *cues* of that *status*.

    *mentioned* are the people of each paragraph.
    """
    speaking = True
    for paragraph, mentions in zip(document.paragraphs, mentioned, strict=False):
        if label := LABEL.match(paragraph.text):
            speaking = not NO_OFFICIAL.match(label[0].lstrip("["))
        if not speaking or not mentions:
            continue
        starts = [m.start for m in mentions]
        for start, end in sentences(paragraph.text):
            here = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
            inside = [m for m in here if m.end <= end]
            text = paragraph.text[start:end]
            if inside and not _elsewhere(text, document, meeting, status):
                people = strangers.find(paragraph.text, (start, end), inside)
                yield from _in_sentence(document.title, paragraph, (start, end), people, cues)


def _elsewhere(sentence: str, document: Document, meeting: Meeting, status: Status) -> bool:
    """Whether *sentence* is about another meeting, or only asks."""
    if sentence.rstrip('”" ').endswith("?"):
        return True
    if meeting.name == DIALOGUE and OTHER_EVENT.search(sentence) and not OWN_EVENT.search(sentence):
        return True
    aside = ASIDE.match(sentence)
    if aside and aside["event"].lower() in document.title.lower():
        return True
    if status == "expected" or NOW.search(sentence) or LAST_WEEK.match(sentence):
        return False
    told = TO_COME.split(sentence, maxsplit=1)[0]  # what is to come says nothing of what was
    days = _days_ago(told, document.date)
    if days is not None:
        return not -1 <= days <= 7
    own = REPORTED.split(told, maxsplit=1)[0]
    turned = ELSEWHEN.search(told) or BEFORE_NOW.search(own) or THEN.search(told)
    return bool(turned) or _other_weekday(told, document)


def _days_ago(sentence: str, published: dt.date | None) -> int | None:
    """How many days before *published* the day is that *sentence* states, if any."""
    stated = DAY.search(sentence)
    if stated is None or published is None:
        return None
    month = MONTH.split("|").index(stated["month"]) + 1
    try:
        return (published - dt.date(published.year, month, int(stated["day"]))).days
    except ValueError:
        return None


def _other_weekday(sentence: str, document: Document) -> bool:
    """Whether *sentence* begins with another day of the week than that of the meeting."""
    stated = WEEKDAY.match(sentence)
    opening = document.paragraphs[0].text[:300] if stated else ""
    if stated is None or document.date is None or stated[0] in opening:
        return False
    held = document.date - dt.timedelta(days="yesterday" in opening.lower())
    dated = re.search(r"\b[Tt]oday|[Yy]esterday\b", opening)
    return bool(dated) and f"{held:%A}" != stated["day"]


def _in_sentence(
    title: str,
    paragraph: Paragraph,
    span: tuple[int, int],
    mentions: Sequence[Mention],
    cues: Cues,
) -> Iterator[Found]:
    readout = READOUT.search(title)
    barred = False
    last: Role | None = None
    side: str | None = None
    for group in groups.find(paragraph.text, span, mentions):
        if SUBORDINATE.search(group.before) or OTHER_MEETING.search(group.before):
            barred, last = True, None
            continue
        roles = _roles(group, title, cues, barred)
        if (
            not any(roles)
            and (more := GOES_ON.fullmatch(OF_COUNTRY.sub("", group.before, count=1)))
            and last
        ):
            goes_on: Role = last if more["by"] else "lead" if more["lead"] else "attendee"
            roles = [goes_on for _ in group.people]
        else:
            side = None
            if readout and cues.speaking and not any(roles) and _speaks(group, after=bool(last)):
                roles = [
                    "attendee" if m.name or IN_OFFICE.fullmatch(m.office or "") else None
                    for m in group.people
                ]
        last = roles[-1]
        barred = barred and not any(roles)
        side = delegations.of_group(group.before, group.behind) or side
        for mention, role in zip(group.people, roles, strict=True):
            if role is not None:
                yield Found(mention, paragraph, role, side)


def _roles(group: Group, title: str, cues: Cues, barred: bool) -> list[Role | None]:
    """The role in which each of a group attends; None for those who are only named."""
    if group.behind[:2] in ("’s", "'s") or RELATIVE.search(group.before):
        return [None for _ in group.people]
    behind = _role_behind(group, title, cues)
    before = None if barred else _role_before(group, title, cues)
    goes_on = OF_COUNTRY.sub("", group.behind, count=1).startswith((",", " and "))
    if before is None or behind is None or goes_on:
        return [role for role in (before or behind,) for _ in group.people]
    # "… will host it with A and B, and C will join": the last of them begins a new clause
    return [*(before for _ in group.people[1:]), behind]


def _speaks(group: Group, *, after: bool) -> bool:
    """Whether a group are those whom a readout tells to speak; *after* is after others who attend."""
    if not SPEAKS.match(IN_BRACKETS.sub("", group.behind)):
        return False
    return bool(OPENS.fullmatch(group.before) or (after and NEXT_SUBJECT.search(group.before)))


def _role_behind(group: Group, title: str, cues: Cues) -> Role | None:
    role = _told_behind(group, cues)
    part = (
        role in ("host", "co-host")
        and SUMMIT.search(title)
        and PART.match(OF_COUNTRY.sub("", group.behind, count=1))
    )
    return "attendee" if part else role


def _told_behind(group: Group, cues: Cues) -> Role | None:
    text = OF_COUNTRY.sub("", IN_BRACKETS.sub("", group.behind), count=1)
    if WILL_HAVE.search(group.before) and TAKING_PART.match(text):
        return "attendee"
    for behind in dict.fromkeys((text, OF_BODY.sub("", text, count=1))):
        if role := next((role for cue, role in cues.behind if cue.match(behind)), None):
            return role
    return None


def _role_before(group: Group, title: str, cues: Cues) -> Role | None:
    for pattern, role in cues.before:
        if cue := pattern.search(group.before):
            apart = SUBORDINATE_CLAUSE.search(group.before[: cue.start()])
            part = role in ("host", "co-host") and SUMMIT.search(title) and PART_BY.search(cue[0])
            role = "attendee" if part else role
            return (
                None
                if apart or FOLLOWS.search(group.before) or _another_event(cue[0], title)
                else role
            )
    return None


def _another_event(cue: str, title: str) -> bool:
    """Whether a *cue* like "the Strategic Dialogue chaired by" names an event that *title* does not."""
    if not BY.search(cue):
        return False
    named = AT_TABLE.search(cue) or OTHER_EVENT.search(cue)
    return bool(named and named["event"] and named["event"].lower() not in title.lower())
