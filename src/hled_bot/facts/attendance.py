"""Who took part in the meeting that a document is about, or is expected to.

A sentence is read as groups of people ("Secretary A, Secretary B, and Ambassador C") and the words
between them. A group attends when the words before or behind it say so; being named is not enough.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from hled_bot import names
from hled_bot.language import plain, sentences
from hled_bot.models import (
    DIALOGUE,
    UNITED_STATES,
    Attendee,
    Document,
    Meeting,
    Paragraph,
    Role,
    Status,
    fold,
)
from hled_bot.names import Mention, People

MEETING = r"""
    (?: meetings? | roundtable | discussions? | sessions? | event | dialogue | convening
      | conversation | summit | consultations? | gathering | forum | conference | briefing
      | reception | luncheon | lunch | breakfast | dinner | HLED | HLSD | plenary | ministerial
      | delegations? | ceremon(?:y|ies) | talks | trilateral | bilateral )
"""
"""What people take part in."""

ABOUT = re.compile(
    rf"\breadout\b|\bjoint\s+(?:\w+\s+)?(?:statement|declaration|communiqu.)|\bpress\s+call\b|\bpreviewing\b|\bvisit\b|\b{MEETING}\b",
    re.IGNORECASE | re.VERBOSE,
)
NOT_ABOUT = re.compile(
    r"""
      \bremarks\b | \b(?:press|background)\s+(?:briefing|gaggle|conference)\b | \bfact\s*-?sheet\b
    | \bproclamation\b | \border\b | \bnomin | \bvisitor\s+log | \bschedule\b | \bmemorandum\b
    | \bcalls?\s+(?:with|to|between)\b | ’s\s+call\b | \bspoke\b | \bconversation\s+with\b
    | \binterview\b | \bletter\b | \btrip\b | \btravel | \bdelegation\s+of\b | \bweek\s+ahead\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Titles of documents that are about one meeting, and of those that are not."""

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

# --- what stands before and behind people who attend ----------------------------------------------

FORMS: dict[Status, dict[str, str]] = {
    "attended": {
        "WILL": r"(?:(?:was|were)\s+)?", "BE": r"(?:was|were)",
        "meet": "met", "join": "joined", "attend": "attended", "take": "took", "host": "hosted",
        "convene": "convened", "hold": "held", "chair": "chaired", "lead": "led",
        "participate": "participated", "welcome": "welcomed", "drop": "dropped",
        "launch": "(?:re-?)?launched",
    },
    "expected": {
        "WILL": r"""
            (?: (?:will|is|are|does|do)\s+(?:also\s+|both\s+)*
                (?:(?:going|expected|scheduled|set|due|planning|intends?|intend|plan)\s+to\s+)?
              | (?:intends?|plans?|looks?\s+forward)\s+to\s+ ) (?:(?:also|be|all|both|jointly)\s+)*
        """,
        "BE": r"(?:will|is\s+going\s+to|are\s+going\s+to)\s+(?:also\s+)?be",
        "meet": "meet(?:ing)?", "join": "join(?:ing)?", "attend": "attend(?:ing)?",
        "take": "tak(?:e|ing)", "host": "host(?:ing)?", "convene": "conven(?:e|ing)",
        "hold": "hold(?:ing)?", "chair": "chair(?:ing)?", "lead": "lead(?:ing)?",
        "participate": "participat(?:e|ing)", "welcome": "welcom(?:e|ing)",
        "drop": "drop(?:ping)?", "launch": "(?:re-?)?launch(?:ing)?",
    },
}  # fmt: skip
"""The verbs of the cues below, in accounts of a meeting and in previews."""

ADVERBS = r"""
    (?: [\s,–—-]+ (?: today | yesterday | also | both | each | all | then | jointly | together
      | virtually | (?:this|that|on)\s+(?:morning|afternoon|evening|\w+day) | later | \w+ly
      | (?:on\s+)? (?:January|February|March|April|May|June|July|August|September|October
        |November|December) \s+ \d{1,2} (?:,\s+\d{4})? ) (?![\w-]) ){0,3} [\s,–—-]*
"""
OTHERS = r"""
    (?: ,\s (?=[A-Z]|the\s|who) [^,;]{3,120} , (?=\s) )?      # "…, Chief of Something, met"
    (?: ,? \s+ (?:and|as\s+well\s+as|along\s+with|together\s+with|alongside)   # "… and other officials met"
        (?: \s+ (?! \w+ed\s (?<!united\s) ) [\w.’-]+ ){1,10}? )?
"""
"""What may stand between the people and the verb."""
BEHIND: tuple[tuple[str, Role], ...] = (
    (r"<WILL> (?: co-?<chair> \b | (?:the\s+)? co-?chairs\b)", "co-chair"),
    (r"<WILL> <chair> \b (?= [^;]{0,120}? \b<MEETING>\b )", "chair"),
    (r"<WILL> co-?<host> \b", "co-host"),
    (r"<WILL> (?:<host>|re-?<convene>|<convene>) \b (?! [^;]{0,40} \bcalls?\b)", "host"),
    (r"<WILL> <welcome> (?: \s+ (?:the|then))? \s* $", "attendee"),
    (r"<WILL> <lead> \b (?= [^;]{0,60}? \b<MEETING>\b )", "lead"),
    (r"<WILL> <meet> \b (?! \s+ (?:the|its|their|all|his|her|our|that|a)\b)", "attendee"),
    (r"<WILL> <hold> \b (?= [^;]{0,120}? \b<MEETING>\b)", "attendee"),
    (
        r"""
        <WILL> <join> \b (?: \s* ,? \s* (?:virtually|remotely|in\s+person|by|them|him|her|us)\b
            | [^;]{0,60}? \b<MEETING>\b | \s*[.,;] | \s*$ )
        """,
        "attendee",
    ),
    (
        r"<WILL> <attend> \b (?= [^;]{0,80}? \b<MEETING>\b | \s*[.,;] | \s*$ | \s+virtually)",
        "attendee",
    ),
    (r"<WILL> (?: <participate> | <take>\s+part | <drop>\s+(?:by|in) ) \b", "attendee"),
    (r"<BE> \s+ (?:also\s+)? (?:in\s+attendance | present | there) \b", "attendee"),
    (r"<WILL> <launch> \s+ the \b (?= [^;]{0,80}? \b<MEETING>\b )", "attendee"),
)
"""“… chaired the meeting for Mexico”, “… will also join the conversation”."""

SOME = r"""
    (?: \s+ (?: (?:the|both|then|our|his|her|their|its|also|of|as\s+well\s+as)\b | counterparts?\b,?
          | (?-i:[A-Z0-9])[\w.’-]*(?=\s) | \([A-Z]+\) ) ){0,8} [\s:,–—-]*
"""
"""What may stand between a cue and the first of the people: “the Republic of Y (RY)”."""
WITH = rf"\b with \b (?: [^;:]{{0,120}} \b including \b )? {SOME}"
THE = r"\b (?:the|this|today’s|yesterday’s|their|its|which)\s (?:[\w.’&-]+\s+){0,8}? <MEETING> \b"
BEFORE: tuple[tuple[str, Role], ...] = (
    (rf"<WILL> co-?<chair> \b [^;:]{{0,100}} {WITH}", "co-chair"),
    (rf"{THE} [^;:]{{0,60}} \b co-?chaired\s+by {SOME}", "co-chair"),
    (rf"\b co-?chairs (?: \s+ (?:were|are|will\s+be))? {SOME}", "co-chair"),
    (rf"{THE} [^;:]{{0,60}} (?<![-–]) \b (?:chaired|presided\s+over)\s+by {SOME}", "chair"),
    (rf"<WILL> co-?<host> \b [^;:]{{0,100}} {WITH}", "co-host"),
    (rf"{THE} [^;:]{{0,60}} \b co-?hosted\s+by {SOME}", "co-host"),
    (rf"{THE} [^;:]{{0,60}} \b (?:hosted|convened)\s+by {SOME}", "host"),
    (rf"{THE} [^;:]{{0,60}} \b led\s+by {SOME}", "lead"),
    (rf"{THE} [^;:]{{0,60}} \b (?:attended|moderated|facilitated)\s+by {SOME}", "attendee"),
    (rf"(?<!has\s)(?<!had\s)(?<!have\s)\b <WILL> <meet> \b [^;:]{{0,100}} {WITH}", "attendee"),
    (
        rf"<WILL> (?:<participate>|<take>\s+part) \b [^;:]{{0,80}} \b<MEETING>\b [^;:]{{0,40}} {WITH}",
        "attendee",
    ),
    (rf"\b (?:<WILL>|<BE>\s+) joined \b [^;:]{{0,40}} \b by {SOME}", "attendee"),
    (rf"<WILL> (?:<host>|<welcome>|<join>) {SOME}", "attendee"),
    (
        rf"<WILL> (?:<host>|<convene>|<hold>|<chair>|<lead>) \b [^;:]{{0,100}} \b<MEETING>\b [^;:]{{0,40}} {WITH}",
        "attendee",
    ),
    (
        rf"""
        \b (?:participants?|attendees?|attendance|delegations?|speakers|attending|participating|meeting)\b
        [^;]{{0,60}}? \b (?:includ(?:ed|es?|ing)|were|was|are|consist(?:ed|s)\s+of
          |compris(?:ed|es|ing)(?:\s+of)?|(?:composed|made\s+up)\s+of) {SOME}
        """,
        "attendee",
    ),
)
"""“The delegation was comprised of …”, “… met today with …”, “The meeting was chaired by …”."""


GOES_ON = re.compile(
    rf"""
    ,? \s* (?:and\s+)? (?:also\s+)? (?:includ(?:ed|es|ing)|accompanied\s+by|joined\s+by|along\s+with
      |together\s+with | (?P<by>on\s+the\s+\S+\s+side,?\s+by)) {SOME}
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""“The delegation was led by A and included …”."""
IN_BRACKETS = re.compile(r"^\s*\([^()]{1,60}\)")


def _ready(cue: str, status: Status) -> str:
    cue = cue.replace("<MEETING>", MEETING)
    return re.sub(r"<(\w+)>", lambda verb: FORMS[status][verb[1]], cue)


STATUSES: tuple[Status, ...] = ("attended", "expected")
PATTERNS_BEHIND = {
    status: [
        (re.compile(f"{OTHERS} {ADVERBS} {_ready(cue, status)}", re.VERBOSE | re.IGNORECASE), role)
        for cue, role in BEHIND
    ]
    for status in STATUSES
}
PATTERNS_BEFORE = {
    status: [
        (re.compile(f"{_ready(cue, status)} $", re.VERBOSE | re.IGNORECASE), role)
        for cue, role in BEFORE
    ]
    for status in STATUSES
}
WILL = re.compile(
    r"\b(?:will|going to|expected to|scheduled to|plans? to|intends? to)\b", re.IGNORECASE
)
WILL_HAVE = re.compile(r"\bwill\s+(?:also\s+)?have\s+$", re.IGNORECASE)
TAKING_PART = re.compile(r"\s+(?:participating|attending|joining|in attendance|present)\b")

SUBORDINATE = re.compile(
    r"\b(?:when|where|while|after|before|since|until|because|if|whether|following|(?<!well )as|that)\s+(?:the\s+|then\s+)*$",
    re.IGNORECASE,
)
"""Right before a subject: what follows is about another time or only reported."""
SUBORDINATE_CLAUSE = re.compile(
    r"\b(?:when|where|while|after|before|since|until|following|ahead\s+of|prior\s+to)\b[^,;]*$",
    re.IGNORECASE,
)
ELSEWHEN = re.compile(
    r"""
      \b(?:last|next|earlier\s+this|later\s+this|the\s+previous|the\s+coming)\s+(?:week|month|year|fall|spring|summer|winter)
    | \b(?:last|next)\s+\w+day\b | \btomorrow\b | \bprevious(?:ly)?\b | \brecently\b | \bsince\s+then\b | \bago\b
    | \b(?:in|since|during)\s+(?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)\b
    | \bhas\s+(?:also\s+)?(?:met|convened|hosted)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What tells that an account has turned to another meeting."""
NOW = re.compile(
    r"\b(?:today|yesterday|this (?:morning|afternoon|evening|week)|tonight)\b", re.IGNORECASE
)
DAY = re.compile(
    r"\b(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\s+(?P<day>\d{1,2})\b"
)
MONTHS = (
    "January February March April May June July August September October November December".split()
)

OTHER_EVENT = re.compile(
    r"\b(?:[A-Z][\w.’-]*\s+(?:of\s+(?:the\s+)?|and\s+|for\s+)?){1,6}(?P<event>Dialogue|Summit|Conference|Forum|Ministerial)\b|\bHLSD\b|\bside meetings?\b"
)
OWN_EVENT = re.compile(r"High[-\s]Level\s+Economic\s+Dialogue|\bHLED\b")

GAP_WORDS = set("of the and for to at in on as well along with or from our its his her their former then both also acting together including".split())  # fmt: skip
"""Lower-case words that may stand between two people of one group."""
LONGEST_GAP = 120

LABEL = re.compile(
    r"\[?(?P<who>[A-Z][A-Z.’'\- ]{0,60}(?:\s+(?:\(.{0,40}?\)|[A-Z]+))?)\]?\s*:|(?P<q>Q)\s"
)
"""The label of a turn: "MODERATOR:"."""
NO_OFFICIAL = re.compile(r"^(?:Q|QUESTION|MODERATOR|OPERATOR|REPORTER)\b")

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

STRENGTH: tuple[Role, ...] = ("chair", "co-chair", "host", "co-host", "lead", "attendee")
"""Roles, the strongest first."""


@dataclass(frozen=True, slots=True)
class _Group:
    """People named one after another, and the words of the sentence before and behind them."""

    people: tuple[Mention, ...]
    before: str
    behind: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A person found to attend; offsets of *mention* count in *paragraph*."""

    mention: Mention
    paragraph: Paragraph
    role: Role
    side: str | None


@dataclass(frozen=True, slots=True)
class _Known:
    """What a document tells about people."""

    people: People
    sides: dict[str, str]
    """Countries by names."""
    mexican: bool
    """Whether it is about Mexico, among others."""


ABOUT_MEXICO = re.compile(r"Mexic|Méxic")


def find(document: Document, meeting: Meeting) -> tuple[Attendee, ...]:
    """The people who attended *meeting*, or are expected to, as *document* tells; each once."""
    statuses = _statuses(document, meeting)
    if not statuses:
        return ()
    texts = [document.title, *(p.text for p in document.paragraphs)]
    in_title, *mentioned = [names.find(text) for text in texts]
    people = People([*in_title, *(m for found in mentioned for m in found)])
    sides = _sides(texts, [in_title, *mentioned], people)
    mexican = any(ABOUT_MEXICO.search(text) for text in texts)
    for status in statuses:
        sentences_of = mentioned if status == statuses[0] else mentioned[:LEAD]
        found = [*_in_sentences(document, meeting, sentences_of, status), *_in_lists(document)]
        if attendees := _attendees(
            document, meeting, status, found, _Known(people, sides, mexican)
        ):
            return tuple(attendees)
    return ()


LEAD = 2
"""How many paragraphs at the top may announce what is to come where the title does not tell."""


def _statuses(document: Document, meeting: Meeting) -> tuple[Status, ...]:
    """Whether *document* tells of a meeting held or one to come, the likelier first; () if of none."""
    title = document.title
    call = document.kind == "press call"
    if meeting.name != DIALOGUE:
        if NOT_ABOUT.search(title) or not ABOUT.search(title):
            return ()
        if call and (SEVERAL.search(title) or not PREVIEW.search(title) or not HELD.search(title)):
            return ()
    if call or PREVIEW.search(title):
        return ("expected",)
    if document.kind in ("readout", "joint statement"):
        return ("attended",)
    return ("attended", "expected")


# --- people in sentences --------------------------------------------------------------------------


def _in_sentences(
    document: Document, meeting: Meeting, mentioned: list[list[Mention]], status: Status
) -> Iterator[_Found]:
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
                yield from _in_sentence(paragraph, (start, end), inside, status)


def _elsewhere(sentence: str, document: Document, meeting: Meeting, status: Status) -> bool:
    """Whether *sentence* is about another meeting, or only asks."""
    if sentence.rstrip('”" ').endswith("?"):
        return True
    if meeting.name == DIALOGUE and OTHER_EVENT.search(sentence) and not OWN_EVENT.search(sentence):
        return True
    if status == "expected" or NOW.search(sentence):
        return False
    return bool(ELSEWHEN.search(sentence)) or _other_day(sentence, document.date)


def _other_day(sentence: str, published: dt.date | None) -> bool:
    stated = DAY.search(sentence)
    if stated is None or published is None:
        return False
    try:
        day = dt.date(published.year, MONTHS.index(stated["month"]) + 1, int(stated["day"]))
    except ValueError:
        return False
    return not dt.timedelta(-1) <= published - day <= dt.timedelta(7)


def _in_sentence(
    paragraph: Paragraph, span: tuple[int, int], mentions: list[Mention], status: Status
) -> Iterator[_Found]:
    barred = False
    last: Role | None = None
    side: str | None = None
    for group in _groups(paragraph.text, span, mentions):
        if SUBORDINATE.search(group.before):
            barred, last = True, None
            continue
        roles = _roles(group, status, barred)
        if not any(roles) and (more := GOES_ON.fullmatch(group.before)) and last:
            roles = [last if more["by"] else "attendee" for _ in group.people]
        else:
            side = None
        last = roles[-1]
        barred = barred and not any(roles)
        side = _side_of_group(group) or side
        for mention, role in zip(group.people, roles, strict=True):
            if role is not None:
                yield _Found(mention, paragraph, role, side)


def _groups(text: str, span: tuple[int, int], mentions: list[Mention]) -> list[_Group]:
    """The *mentions* of one sentence, those that stand side by side together."""
    chains: list[list[Mention]] = []
    for mention in mentions:
        if chains and _second_office(text, chains[-1][-1], mention):
            continue
        if chains and _side_by_side(text[chains[-1][-1].end : mention.start]):
            chains[-1].append(mention)
        else:
            chains.append([mention])
    groups = []
    for index, chain in enumerate(chains):
        first, last = chain[0].start, chain[-1].end
        begin = chains[index - 1][-1].end if index else span[0]
        end = chains[index + 1][0].start if index + 1 < len(chains) else span[1]
        before = text[max(begin, first - FAR) : first]
        groups.append(_Group(tuple(chain), before, text[last : min(end, last + FAR)]))
    return groups


FAR = 400
"""How far from people, in characters, the words that tell about them may stand."""


def _second_office(text: str, before: Mention, mention: Mention) -> bool:
    """Whether *mention* only adds an office to the person before: "A of Peru, Chair of the Council"."""
    if before.name is None or mention.name is not None:
        return False
    return OF_COUNTRY.sub("", text[before.end : mention.start], count=1).strip() == ","


def _side_by_side(gap: str) -> bool:
    if (
        len(gap) > LONGEST_GAP
        or gap.split()[-1:] in (["of"], ["for"], ["to"], ["at"])
        or gap[:2] in ("’s", "'s")
        or re.search(r"[.:!?](?:\s|$)|\s[–—]\s", gap)
    ):
        return False
    return all(
        word in GAP_WORDS or not word[0].islower() for word in re.findall(r"[^\W\d_][\w’'-]*", gap)
    )


def _roles(group: _Group, status: Status, barred: bool) -> list[Role | None]:
    """The role in which each of a group attends; None for those who are only named."""
    if group.behind[:2] in ("’s", "'s"):
        return [None for _ in group.people]
    behind = _role_behind(group, status)
    before = None if barred else _role_before(group, status)
    if before is None or behind is None or group.behind.startswith(","):
        return [role for role in (before or behind,) for _ in group.people]
    # "… will host it with A and B, and C will join": the last of them begins a new clause
    return [*(before for _ in group.people[1:]), behind]


def _role_behind(group: _Group, status: Status) -> Role | None:
    text = OF_COUNTRY.sub("", IN_BRACKETS.sub("", group.behind), count=1)
    if status == "expected" and WILL_HAVE.search(group.before) and TAKING_PART.match(text):
        return "attendee"
    return next((role for cue, role in PATTERNS_BEHIND[status] if cue.match(text)), None)


def _role_before(group: _Group, status: Status) -> Role | None:
    for pattern, role in PATTERNS_BEFORE[status]:
        if cue := pattern.search(group.before):
            return None if SUBORDINATE_CLAUSE.search(group.before[: cue.start()]) else role
    return None


OF_COUNTRY = re.compile(
    rf"^,?\s+(?:of|from)\s+(?:the\s+)?(?:(?:[A-Z]\w+\s+){{1,3}}of\s+)?(?:the\s+)?(?P<country>{names.COUNTRY.pattern})(?:\s+\([A-Z]+\))?"
)
"""The country behind a name: "President X of the Republic of Y"."""
FOR_COUNTRY = re.compile(
    r"\b(?:(?:co-?)?(?:chaired|hosted)|led|attended|participated|took part|represented)\b[^,;]{0,60}?"
    rf"\bfor\s+(?:the\s+)?(?P<country>{names.COUNTRY.pattern})(?=\s*[,.;]|\s*$|\s+and\b)"
)
COUNTRYS_SIDE = re.compile(
    rf"(?P<country>{names.COUNTRY.pattern})(?:’s)?\s+(?:delegation|side|participants|attendees|team)\b"
)


COUNTRY_BEFORE = re.compile(
    rf"(?P<country>{names.COUNTRY.pattern})\s+(?:\([A-Z]+\)\s+)?(?:\d\w+\s+)?$"
)
"""The country before an office: "Republic of Y (RY) Foreign Minister X"."""
PARTY = re.compile(r"\s*\([DRI](?:[-–]|\))")
"""“(R-TX)” behind the name of a politician."""
AND_OTHERS = re.compile(
    rf",?\s+(?:and|as\s+well\s+as)\s+(?:other\s+)(?:senior\s+|high-level\s+|key\s+)*(?P<country>{names.COUNTRY.pattern})\s+(?:\w+\s+){{0,2}}officials\b"
)
"""“… and other senior U.S. officials”."""


def _side_of_group(group: _Group) -> str | None:
    stated = COUNTRYS_SIDE.search(group.before) or FOR_COUNTRY.search(group.behind)
    return names.COUNTRY_OF[stated["country"]] if stated else None


# --- people in lists ------------------------------------------------------------------------------


def _in_lists(document: Document) -> Iterator[_Found]:
    """People one a line, under a heading or a sentence that announces them."""
    listing, side = False, None
    for paragraph in document.paragraphs:
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
    text = fold(paragraph.text)
    if not (text.endswith(":") or paragraph.kind == "heading") or len(text) > 1500:
        return False
    last = text.rstrip(":")[-200:]
    return bool(LIST_LEAD.search(last)) and not NOT_PEOPLE.search(last)


STYLE = r"(?:(?:Republic|Kingdom|State|States|Commonwealth|Federation|Federative|Federal|Socialist|Democratic|People’s|Islamic|Union|of|the)\s+)"
LISTED_COUNTRY = re.compile(
    rf",\s+{STYLE}{{0,6}}(?P<country>{names.COUNTRY.pattern})(?:\s+(?:Republic|Federation|Kingdom|States))?\s*"
)
"""The country at the end of a line: "President X, Commonwealth of Y"."""


def _entries(paragraph: Paragraph, side: str | None) -> Iterator[_Found]:
    at = 0
    for line in paragraph.text.split("\n"):
        if person := names.entry(line):
            shifted = replace(person, start=person.start + at, end=person.end + at)
            stated = LISTED_COUNTRY.fullmatch(line, person.end)
            country = names.COUNTRY_OF[stated["country"]] if stated else None
            yield _Found(shifted, paragraph, "attendee", country or side)
        at += len(line) + 1


# --- from mentions to attendees -------------------------------------------------------------------


def _sides(texts: list[str], mentioned: list[list[Mention]], people: People) -> dict[str, str]:
    """The country of each person by name, where all that the document says agrees."""
    told: dict[str, set[str]] = defaultdict(set)
    implied: dict[str, set[str]] = defaultdict(set)
    for text, mentions in zip(texts, mentioned, strict=True):
        for countries, tell in ((told, _stated), (implied, _shared)):
            for mention, country in tell(text, mentions):
                if name := people.full(mention).name:
                    countries[name].add(country)
    every = implied | told
    return {name: next(iter(some)) for name, some in every.items() if len(some) == 1}


def _stated(text: str, mentions: list[Mention]) -> Iterator[tuple[Mention, str]]:
    """The people of *text* whose country stands with them."""
    for mention in mentions:
        if country := _country(text, mention):
            yield mention, country
    for group in _groups(text, (0, len(text)), mentions) if AND_OTHERS.search(text) else ():
        if others := AND_OTHERS.match(group.behind):
            yield from ((m, names.COUNTRY_OF[others["country"]]) for m in group.people)


def _shared(text: str, mentions: list[Mention]) -> Iterator[tuple[Mention, str]]:
    """The first of each two people whose country stands behind the second: "A and B of Peru"."""
    for first, second in pairwise(mentions):
        behind = OF_COUNTRY.match(text[second.end : second.end + 80])
        if behind and text[first.end : second.start] == " and ":
            yield first, names.COUNTRY_OF[behind["country"]]


def _country(text: str, mention: Mention) -> str | None:
    if behind := OF_COUNTRY.match(text[mention.end : mention.end + 80]):
        return names.COUNTRY_OF[behind["country"]]
    if before := COUNTRY_BEFORE.search(text[max(mention.start - 60, 0) : mention.start]):
        return names.COUNTRY_OF[before["country"]]
    if PARTY.match(text[mention.end : mention.end + 8]):
        return UNITED_STATES
    return names.side(mention.office, mention.name)


def _attendees(
    document: Document,
    meeting: Meeting,
    status: Status,
    found: list[_Found],
    known: _Known,
) -> list[Attendee]:
    attendees: dict[str, list[Attendee]] = defaultdict(list)
    # whoever is named somewhere is shown where the name stands
    for each in sorted(found, key=lambda each: each.mention.name is None):
        full = known.people.full(each.mention)
        if full.name is None and not _tells(full.office, each, known.people):
            continue
        side = (
            each.side
            or _country(each.paragraph.text, each.mention)
            or known.sides.get(full.name or "")
            or names.side(full.office, full.name, mexican=known.mexican)
        )
        source = document.source(each.paragraph, each.mention.start, each.mention.end)
        new = Attendee(source, full.name, full.office, side, each.role, status, meeting)
        _add(attendees[plain(full.name or "").rpartition(" ")[2]], new)
    return sorted((a for some in attendees.values() for a in some), key=lambda a: a.source)


def _tells(office: str | None, found: _Found, people: People) -> bool:
    """Whether an office without a name tells who it is: "Foreign Minister of Japan".

    "The President" does not in a text that names two of them.
    """
    if office is None:
        return False
    if re.search(r"\b(?:of|for|to)\b|’s\b", office):
        return True
    text, mention = found.paragraph.text, found.mention
    alone = text[: mention.start].endswith(("the ", "The ")) and not re.match(
        r"\s+[A-Z]", text[mention.end :]
    )
    return alone and not people.holds(office)


def _add(attendees: list[Attendee], new: Attendee) -> None:
    """Add *new*, or what it tells of somebody who is there already."""
    for index, old in enumerate(attendees):
        if _one(old, new):
            attendees[index] = replace(
                old,
                delegation=old.delegation or new.delegation,
                role=min(old.role, new.role, key=STRENGTH.index),
            )
            return
    attendees.append(new)


def _one(a: Attendee, b: Attendee) -> bool:
    if a.name is None or b.name is None:
        return a.name == b.name and a.office == b.office
    return a.name == b.name or names.same(a.name, b.name)
