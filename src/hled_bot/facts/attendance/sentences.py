"""People whom sentences tell to attend."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hled_bot.facts.attendance import delegations, groups
from hled_bot.facts.attendance.cues import GOES_ON, IN_BRACKETS, Cues
from hled_bot.facts.attendance.groups import OF_COUNTRY, Group
from hled_bot.language import sentences
from hled_bot.models import DIALOGUE, Document, Meeting, Paragraph, Role, Status
from hled_bot.names import Mention

WILL_HAVE = re.compile(r"\bwill\s+(?:also\s+)?have\s+$", re.IGNORECASE)
TAKING_PART = re.compile(r"\s+(?:participating|attending|joining|in attendance|present)\b")

SUBORDINATE = re.compile(
    r"\b(?:when|where|(?<!,\s)while|after|before|since|until|because|if|whether|following|(?<!well )as|that)\s+(?:the\s+|then\s+)*$",
    re.IGNORECASE,
)
"""Right before a subject: what follows is about another time or only reported."""
SUBORDINATE_CLAUSE = re.compile(
    r"\b(?:when|where|while|after|before|since|until|following|ahead\s+of|prior\s+to)\b[^,;]*$",
    re.IGNORECASE,
)
FOLLOWS = re.compile(r"\b(?:follows|followed(?!\s+by)|builds?\s+on|built\s+on)\b")
"""What brings in another meeting."""
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
ELSEWHEN = re.compile(
    rf"""
      \b(?:last|next|earlier\s+this|later\s+this|the\s+previous|the\s+coming)\s+(?:week|month|year|fall|spring|summer|winter)
    | \b(?:last|next)\s+\w+day\b | \btomorrow\b | \bprevious(?:ly)?\b | \brecently\b | \bsince\s+then\b | \bago\b
    | \bover\s+the\s+(?:past|last|coming|next)\b
    | \b(?:in|since|during)\s+(?:{MONTH}|20\d\d)\b
    | \bhas\s+(?:also\s+)?(?:met|convened|hosted)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What tells that an account has turned to another meeting."""
NOW = re.compile(
    r"\b(?:today|yesterday|this (?:morning|afternoon|evening|week)|tonight)\b", re.IGNORECASE
)
DAY = re.compile(rf"\b(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})\b")
OTHER_EVENT = re.compile(
    r"\b(?:[A-Z][\w.’-]*\s+(?:of\s+(?:the\s+)?|and\s+|for\s+)?){1,6}(?P<event>Dialogue|Summit|Conference|Forum|Ministerial)\b|\bHLSD\b|\bside meetings?\b"
)
BY = re.compile(r"\b(?:chaired|hosted|convened|led|attended|moderated|facilitated)\s+by\b")
OWN_EVENT = re.compile(r"High[-\s]Level\s+Economic\s+Dialogue|\bHLED\b")

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
                yield from _in_sentence(document.title, paragraph, (start, end), inside, cues)


def _elsewhere(sentence: str, document: Document, meeting: Meeting, status: Status) -> bool:
    """Whether *sentence* is about another meeting, or only asks."""
    if sentence.rstrip('”" ').endswith("?"):
        return True
    if meeting.name == DIALOGUE and OTHER_EVENT.search(sentence) and not OWN_EVENT.search(sentence):
        return True
    if status == "expected" or NOW.search(sentence):
        return False
    told = sentence.partition(" will ")[0]  # what is to come says nothing of what was
    return bool(ELSEWHEN.search(told)) or _other_day(told, document.date)


def _other_day(sentence: str, published: dt.date | None) -> bool:
    stated = DAY.search(sentence)
    if stated is None or published is None:
        return False
    try:
        day = dt.date(
            published.year, MONTH.split("|").index(stated["month"]) + 1, int(stated["day"])
        )
    except ValueError:
        return False
    return not dt.timedelta(-1) <= published - day <= dt.timedelta(7)


def _in_sentence(
    title: str,
    paragraph: Paragraph,
    span: tuple[int, int],
    mentions: Sequence[Mention],
    cues: Cues,
) -> Iterator[Found]:
    barred = False
    last: Role | None = None
    side: str | None = None
    for group in groups.find(paragraph.text, span, mentions):
        if SUBORDINATE.search(group.before):
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
    behind = _role_behind(group, cues)
    before = None if barred else _role_before(group, title, cues)
    if before is None or behind is None or group.behind.startswith(","):
        return [role for role in (before or behind,) for _ in group.people]
    # "… will host it with A and B, and C will join": the last of them begins a new clause
    return [*(before for _ in group.people[1:]), behind]


def _role_behind(group: Group, cues: Cues) -> Role | None:
    text = OF_COUNTRY.sub("", IN_BRACKETS.sub("", group.behind), count=1)
    if WILL_HAVE.search(group.before) and TAKING_PART.match(text):
        return "attendee"
    for behind in {text, OF_BODY.sub("", text, count=1)}:
        if role := next((role for cue, role in cues.behind if cue.match(behind)), None):
            return role
    return None


def _role_before(group: Group, title: str, cues: Cues) -> Role | None:
    for pattern, role in cues.before:
        if cue := pattern.search(group.before):
            apart = SUBORDINATE_CLAUSE.search(group.before[: cue.start()])
            return (
                None
                if apart or FOLLOWS.search(group.before) or _another_event(cue[0], title)
                else role
            )
    return None


def _another_event(cue: str, title: str) -> bool:
    """Whether a *cue* like "the Strategic Dialogue chaired by" names an event that *title* does not."""
    named = OTHER_EVENT.search(cue) if BY.search(cue) else None
    return bool(named and named["event"] and named["event"].lower() not in title.lower())
