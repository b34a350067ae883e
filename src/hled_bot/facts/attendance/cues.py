"""What stands before and behind people who attend: "… chaired the meeting for Mexico"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from hled_bot.models import Role, Status

MEETING = r"""
    (?: meetings? | roundtable | discussions? | sessions? | event | dialogue | convening
      | conversation | summit | consultations? | gathering | forum | conference | briefing
      | retreat | reception | luncheon | lunch | breakfast | dinner | HLED | HLSD | plenary | ministerial
      | delegations? | ceremon(?:y|ies) | talks | trilateral | bilateral )
"""
"""What people take part in."""

FORMS: dict[Status, dict[str, str]] = {
    "attended": {
        "WILL": r"(?:(?:was|were)\s+)?", "BE": r"(?:was|were)",
        "meet": "met", "join": "joined", "attend": "attended", "take": "took", "host": "hosted",
        "convene": "convened", "hold": "held", "chair": "chaired", "lead": "led",
        "participate": "participated", "welcome": "welcomed", "drop": "dropped",
        "launch": "(?:re-?)?launched", "introduce": "introduced", "moderate": "moderated",
        "stop": "stopped", "hear": "heard", "speak": "spoke",
        "provide": "(?:provided|delivered|gave|offered|made)",
        "open": "(?:opened|closed|concluded|inaugurated|kicked\\s+off)", "brief": "briefed",
        "travel": "(?:travell?ed|visited)", "accompany": "accompanied", "discuss": "discussed",
        "sign": "signed",
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
        "introduce": "introduc(?:e|ing)", "moderate": "moderat(?:e|ing)", "stop": "stop(?:ping)?",
        "hear": "hear(?:ing)?", "speak": "speak(?:ing)?",
        "provide": "(?:provid|deliver|giv|offer|mak)(?:e|ing)?",
        "open": "(?:open|clos|conclud)(?:e|ing)?", "brief": "brief(?:ing)?",
        "travel": "(?:travel(?:l?ing)?|visit(?:ing)?)", "accompany": "accompany(?:ing)?",
        "discuss": "discuss(?:ing)?", "sign": "sign(?:ing)?",
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
    (?: (?: ,\s (?=[A-Z]|the\s|who|and\s(?:the\s)?(?-i:[A-Z])) [^,;]{3,120} (?=,) ){0,4} , (?=\s) )?  # "…, Chief of Something, met"
    (?: ,? \s+ (?:and|as\s+well\s+as|along\s+with|together\s+with|alongside)   # "… and other officials met"
        (?: \s+ (?! \w+ed\s (?<!united\s) ) [\w.’-]+ ,? ){1,24}? )?
"""
"""What may stand between the people and the verb."""
BEHIND: tuple[tuple[str, Role], ...] = (
    (r"<WILL> (?: co-?<chair> \b | (?:the\s+)? co-?chairs\b)", "co-chair"),
    (r"<WILL> <chair> \b (?= [^;]{0,120}? \b<MEETING>\b )", "chair"),
    (r"<WILL> co-?<host> \b", "co-host"),
    (r"<WILL> (?:<host>|re-?<convene>|<convene>) \b (?! [^;]{0,40} \bcalls?\b)", "host"),
    (
        r"<WILL> <welcome> (?: (?: \s+ (?:the|then|of|(?-i:[A-Z])[\w’-]*)){0,5} \s* $ | [^.;]{0,200}? \s to \s the \s White \s House \b )",
        "attendee",
    ),
    (r"<WILL> <lead> \b (?= [^;]{0,60}? \b<MEETING>\b )", "lead"),
    (r"<WILL> <sign> \b [^;]{0,80} \b on \s+ behalf \s+ of \b", "attendee"),
    (r"<WILL> <meet> \b (?! \s+ (?:the|its|their|all|his|her|our|that|a)\b)", "attendee"),
    (r"<WILL> <hold> \b (?= [^;]{0,120}? \b<MEETING>\b)", "attendee"),
    (
        r"""
        (?:who\s+)? <WILL> <join> \b (?: \s* ,? \s* (?:virtually|remotely|in\s+person|by|them|him|her|us)\b
            | [^;]{0,60}? \b<MEETING>\b | [^;]{0,200}? \b(?:for|at|in|during)\s+(?:the|an?)\s[^;,]{0,60}?\b<MEETING>\b
            | \s*[.,;] | \s*$ )
        """,
        "attendee",
    ),
    (r"<BE> \s+ accompanied \s+ by \b", "attendee"),
    (
        r"\w+ed \b [^;.]{0,100} \b where \s+ (?:he|she|they) \s+ (?:met|co-?hosted|co-?chaired|participated|attended|joined) \b",
        "attendee",
    ),
    (
        r"(?:who\s+)? <WILL> <attend> \b (?= [^;]{0,80}? \b<MEETING>\b | \s*[.,;] | \s*$ | \s+virtually | \s+on\s+behalf | \s+in\s+\w+\s+place)",
        "attendee",
    ),
    (
        r"(?:who\s+)? <WILL> (?: <participate> | <take>\s+part | (?:<drop>|<stop>)\s+(?:by|in) ) \b",
        "attendee",
    ),
    (
        r"<WILL> <provide> \s+ (?:[\w-]+\s+){0,3}? (?:remarks|keynote|briefing|overview|update|presentation)\b (?! [^;]{0,80}? \b(?:yesterday|at\s+the\s+(?-i:[A-Z])) )",
        "attendee",
    ),
    (
        r"<WILL> <speak> \s+ (?:about | on\s+(?:the|their) | to\s+(?:the\s+)?(?:participants|attendees|group))\b",
        "attendee",
    ),
    (
        r"<WILL> <open> \s+ (?:out\s+)? (?:the|this|today’s) \s+ (?:[\w-]+\s+){0,4}? <MEETING> \b",
        "attendee",
    ),
    (
        r"<WILL> <brief> \s+ (?:the\s+)? (?:participants|attendees|group|leaders|members)\b",
        "attendee",
    ),
    (
        r"<WILL> <discuss> \b [^;]{0,120} \b with \s+ (?:the\s+|their\s+)?(?:[\w.-]+\s+){0,2} counterparts?\b",
        "attendee",
    ),
    (r"(?:who\s+)? <BE> \s+ (?:also\s+)? (?:in\s+attendance | present | there) \b", "attendee"),
    (r"<WILL> <hear> \s+ (?:\w+\s+){0,2}? from \b", "attendee"),
    (r"<WILL> (?:visited|gathered|sat\s+down) \s+ with \b", "attendee"),
    (r"\w+ed \b [^;.]{0,200} \b by \s+ (?:meeting\s+with|hosting|convening) \b", "attendee"),
    (r"<WILL> <moderate> \b (?= [^;]{0,60}? \b(?:<MEETING>|panels?)\b )", "attendee"),
    (
        r"<WILL> <introduce> \b (?! [^;]{0,60}? \b(?:bills?|legislation|act|resolution|law)\b)",
        "attendee",
    ),
    (r"<WILL> <launch> \s+ the \b (?= [^;]{0,80}? \b<MEETING>\b )", "attendee"),
)
"""“… chaired the meeting for Mexico”, “… will also join the conversation”."""

SOME = r"""
    (?: \s+ (?: (?:the|both|then|our|his|her|their|its|also|of|for|as\s+well\s+as)\b | [a-z]{4,}s(?=\s+(?:(?-i:[A-Z])|$)) | counterparts?\b,? | members\b
          | (?-i:[A-Z0-9])[\w.’-]*(?=\s) | \([A-Z]+\) ) ){0,8} [\s:,–—-]*
"""
"""What may stand between a cue and the first of the people: “the Republic of Y (RY)”."""
NOT_OF_COMPANY = (
    r"(?!(?:to|about|on|at|for|who|which|that|where|when|after|before|he|she|they|as)\b)"
)
COMPANY = rf"""
    (?: \s+ (?:{NOT_OF_COMPANY}[\w’-]+,?\s+){{0,12}}?
        (?:members|leaders|officials|representatives|experts|advocates|executives|CEOs|governors|mayors|senators|ministers)
        \b ,? \s+ (?:{NOT_OF_COMPANY}[\w’-]+,?\s+){{0,12}}? (?:and|as\s+well\s+as|alongside) (?=\s) )
"""
"""Others before the first who is named: “members of Congress and ”."""
WITH = rf"\b (?:with|alongside) \b (?: [^;:]{{0,120}} \b including \b )? {SOME}"
THE = r"\b (?:the|this|today’s|yesterday’s|their|its|which)\s (?:[\w.’&()-]+\s+){0,8}? <MEETING> \b"
BEFORE: tuple[tuple[str, Role], ...] = (
    (rf"<WILL> co-?<chair> \b [^;:]{{0,100}} {WITH}", "co-chair"),
    (rf"{THE} [^;:]{{0,60}} \b co-?chaired\s+by {SOME}", "co-chair"),
    (rf"\b co-?chairs (?: \s+ (?:were|are|will\s+be))? {SOME}", "co-chair"),
    (rf"{THE} [^;:]{{0,60}} (?<![-–]) \b (?:chaired|presided\s+over)\s+by {SOME}", "chair"),
    (rf"\bmeeting\s+with\s+the \b [^;:.]{{0,160}} (?<![-–]) \b chaired\s+by {SOME}", "chair"),
    (rf"<WILL> co-?<host> \b [^;:]{{0,100}} {WITH}", "co-host"),
    (rf"{THE} [^;:]{{0,60}} \b co-?hosted\s+by {SOME}", "co-host"),
    (
        rf"(?:{THE} | \ban?\s(?:[\w.’&()-]+\s+){{0,4}}?<MEETING>\b) [^;:]{{0,60}} \b (?:hosted|convened)\s+by {SOME}",
        "host",
    ),
    (rf"{THE} [^;:]{{0,60}} \b (?:led|headed) (?:\s+on\s+the\s+\S+\s+side)? \s+by {SOME}", "lead"),
    (rf"\b<meet>\s+with\s+(?:an?|the)\s+(?:[\w-]+\s+){{1,8}}?(?:[–—-]\s*)?led\s+by {SOME}", "lead"),
    (rf"{THE} [^;:]{{0,60}} \b (?:attended|moderated|facilitated)\s+by {SOME}", "attendee"),
    (rf"(?<!has\s)(?<!had\s)(?<!have\s)\b <WILL> <meet> \b [^;:]{{0,100}} {WITH}", "attendee"),
    (
        rf"<WILL> (?:<participate>|<take>\s+part) \b [^;:]{{0,80}} \b<MEETING>\b [^;:]{{0,40}} {WITH}",
        "attendee",
    ),
    (
        r"\b (?: <BE>\s+briefed\s+by | <WILL> (?:<hear>|had\s+the\s+\w+\s+of\s+hearing)\b [^;:.]{0,200}? \b from (?:\s+[\w-]+(?:\s+[\w-]+){0,6}s,)? (?:[^;:.]{0,80}\bincluding\b)?"
        r" | (?:featur(?:ed|ing)|includ(?:ed|es|ing)|began|followed|consisted|received|with)\b [^;:.]{0,80}?"
        rf"\b (?:remarks|briefings?|presentations?|updates?|drop-by|appearance|performance|keynote|message|spoken\s+word)\s+(?:[\w-]+\s+){{0,4}}?(?:by|from) ) {SOME}",
        "attendee",
    ),
    (rf"^\s* (?:Following|After)\s+(?:\w+\s+)?remarks\s+(?:by|from) {SOME}", "attendee"),
    (rf"\b<MEETING>\b [^;:.]{{0,20}} \bfeatured {SOME}", "attendee"),
    (
        rf"\b(?:meetings|engagements|sessions|discussions)\b [^;:.]{{0,40}} \bincluding\s+with {SOME}",
        "attendee",
    ),
    (
        rf"\b<MEETING>\b [^;:.]{{0,120}} \bfeatur(?:ed|ing) [^;:.]{{0,80}} \bincluding {SOME}",
        "attendee",
    ),
    (
        r"\b(?:senators|members|leaders|officials|governors|mayors|experts|advocates|legislators|CEOs) \s+ (?:at|in|from) \s+"
        rf" (?:the|this|today’s|yesterday’s) \s [^;:.]{{0,40}}? \b<MEETING>\b [^;:.]{{0,20}} \b(?:included|were) {SOME}",
        "attendee",
    ),
    (rf"^\s* joining {SOME}", "attendee"),
    (rf"\bjoining\b [^;:]{{0,120}} \b(?:were|was) {SOME}", "attendee"),
    (rf"\brepresented\s+by {SOME}", "attendee"),
    (rf"^\s* on\s+the\s+\S+\s+side,?\s+(?:were|was|are) {SOME}", "attendee"),
    (
        rf"\b<MEETING>\b [^;:.]{{0,60}} \b (?:brought|brings|bringing|gathered)\s+together {SOME}",
        "attendee",
    ),
    (rf"\b (?:<WILL>|<BE>\s+) (?:joined|accompanied) \b [^;:]{{0,40}} \b by {SOME}", "attendee"),
    (rf"<WILL> (?:<host>|<welcome>|<join>) {SOME}", "attendee"),
    (
        rf"\b(?:enjoyed|appreciated)\s+(?:hosting|welcoming|(?:meeting|talking|speaking)\s+with) {SOME}",
        "attendee",
    ),
    (rf"<WILL> (?:<host>|<welcome>|<meet>\s+with) {COMPANY} {SOME}", "attendee"),
    (
        rf"^\s* (?:They|Those|These|Among\s+them) \s+ (?:[\w-]+\s+){{0,3}}? (?:included|were|are) {SOME}",
        "attendee",
    ),
    (
        rf"^\s* (?:In|During|At)\s+(?:an?|the|this|his|her|their|today’s) \s+ (?:(?!tele)(?!phone)[\w-]+\s+){{0,4}}? {MEETING} \s+ with {SOME}",
        "attendee",
    ),
    (rf"\b{MEETING}\s+ included \b [^.;]{{0,250}}? \b including {SOME}", "attendee"),
    (
        rf"<WILL> (?:<host>|<convene>|<hold>|<chair>|<lead>|<moderate>) \b [^;:]{{0,100}} \b<MEETING>\b [^;:]{{0,120}} {WITH}",
        "attendee",
    ),
    (
        rf"""
        \b (?:participants?|attendees?|attendance|delegations?|speakers|panelists|presenters|guests|moderators|attending|participating|taking\s+part|meeting)\b
        [^;]{{0,60}}? \b (?:includ(?:ed|es?|ing)|were|was|are|consist(?:ed|s)\s+of
          |compris(?:ed|es|ing)(?:\s+of)?|(?:composed|made\s+up)\s+of) {SOME}
        """,
        "attendee",
    ),
)
"""“The delegation was comprised of …”, “… met today with …”, “The meeting was chaired by …”."""

JOURNEY_BEHIND: tuple[tuple[str, Role], ...] = (
    (r"<WILL> <lead> \s+ (?:[\w.’-]+\s+){1,5}? delegation \b", "lead"),
    (r"<WILL> (?:then\s+)? <travel> \b", "attendee"),
    (r"was \s+ in \s+ (?-i:[A-Z])", "attendee"),
    (r"(?:<travel>\s+)? (?:joined|accompanied) \s+ by \b [\w\s.’-]{0,60} $", "attendee"),
    (r"<WILL> (?:<join>|<accompany>) \b", "attendee"),
)
JOURNEY_BEFORE: tuple[tuple[str, Role], ...] = (
    (
        rf"\b(?:travell?ed|visited)\b [^;.]{{0,120}}? \b and \s+ met \b [^;:.]{{0,40}} \b with {SOME}",
        "attendee",
    ),
    (rf"\b(?:joined|accompanied) \s+ (?:[\w-]+\s+){{0,5}}? by {SOME}", "attendee"),
    (
        rf"\b(?:delegation|party) \s+ (?:will\s+)? (?:also\s+)? includ(?:e|es|ed|ing) {SOME}",
        "attendee",
    ),
)
"""“… will travel to Lima”, “… led a delegation to Lima”, “She was accompanied by …”."""

COMPANY_BEFORE: tuple[tuple[str, Role], ...] = (
    (
        rf"^\s* (?:He|She|They|The\s+delegation) \s+ (?:<WILL>|<BE>\s+) (?:joined|accompanied) \s+ by {SOME}",
        "attendee",
    ),
    JOURNEY_BEFORE[-1],
)
"""“He was joined by …”, further down, where it is told what those did who travelled."""

GOES_ON = re.compile(
    rf"""
    ,? \s* (?:and\s+)? (?:also\s+)?
    (?: (?:as\s+well\s+as\s+)? (?:[\w’-]+\s+){{0,8}}? (?:officials|leaders|members|representatives|experts|guests|others|participants)
        (?:\s+(?:of|from|in|at)\s+[\w\s’-]{{1,60}}?)? [\s–—,:-]+ (?=includ) )?
    (?:includ(?:ed|es|ing)|with\s+the\s+participation\s+of|accompanied\s+by|joined\s+by|along\s+with
      |together\s+with | (?P<by>on\s+the\s+\S+\s+side,?\s+by) | (?P<lead>under\s+the\s+leadership\s+of)
      | (?:then\s+)? (?:an?|the) \s+ (?:(?!tele)(?!phone)[\w-]+\s+){{0,4}}? {MEETING} \s+ with
      | (?:separately|later|then|also) \s+ with) {SOME}
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""“The delegation was led by A and included …”."""
IN_BRACKETS = re.compile(r"^\s*\([^()]{1,60}\)")


SPEAKS = re.compile(
    rf"""
    (?: , \s [^,;]{{3,100}} (?=,) )? {ADVERBS} (?: discussed | outlined | described | shared | stressed | emphasi[sz]ed | underscored | reiterated | noted
      | highlighted | conveyed | reaffirmed | presented | previewed | exchanged | agreed | raised | spoke | summari[sz]ed
      | provided | briefed | walked | reported | asked | welcomed | urged | reviewed | expressed | thanked | encouraged
      | explained | acknowledged | applauded | commended | detailed | pledged | updated | answered
      | argued | concluded | opened | closed | made\s+the\s+case ) \b
    (?! [^.;]{{0,80}}? \b (?: in\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+)?(?:statement|letter|speech|tweet|interview|op-ed)
      | (?:by|over\s+the)\s+(?:tele)?phone ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""“… outlined the plan”: what a readout tells of somebody it tells of the meeting."""
OPENS = re.compile(
    rf"""
    \s* (?: (?:During|At|In|Throughout)\s+(?:the|this|today’s|yesterday’s|their|his|her)\s+(?:[\w-]+\s+){{0,3}}{MEETING}(?:\s+today)?,\s+
      | (?:Following|After)\s+(?:the|this|their|his|her|opening)\s+(?:[\w-]+\s+){{0,3}}(?:panel|remarks|briefing|presentation|discussion),\s+
      | (?:Finally|Today|Yesterday|Earlier\s+in\s+the\s+day|Later|Then|Additionally|Separately),?\s+ )? (?:The\s+)?
    (?: (?!(?-i:On|In|As|Since|Last)\b) (?-i:[A-Z])[\w’-]*\s+ (?:(?-i:[A-Z])[\w’-]*\s+){{0,4}} (?:and|of|on|for)\s+ )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What may stand before the subject of such a sentence."""
ANOTHER = r"(?: (?:<host>|<convene>|<hold>|<lead>) \s+ and \s+ (?:then\s+)? )?"
"""Another verb in front, which tells less: “convened and co-chaired”."""


def _ready(cue: str, status: Status) -> str:
    cue = cue.replace("<MEETING>", MEETING)
    return re.sub(r"<(\w+)>", lambda verb: FORMS[status][verb[1]], cue)


@dataclass(frozen=True, slots=True)
class Cues:
    """What tells of people that they attend: the patterns behind them and before them."""

    behind: tuple[tuple[re.Pattern[str], Role], ...]
    before: tuple[tuple[re.Pattern[str], Role], ...]
    speaking: bool = True
    """Whether those whom a readout tells to speak attend as well."""


def _cues(
    status: Status, behind: Iterable[tuple[str, Role]], before: Iterable[tuple[str, Role]]
) -> Cues:
    ready = [(cue.replace("<WILL>", f"<WILL> {ANOTHER}"), role) for cue, role in behind]
    return Cues(
        tuple(
            (_compiled(f"{OTHERS} {ADVERBS} {_ready(cue, status)}"), role) for cue, role in ready
        ),
        tuple((_compiled(f"{_ready(cue, status)} $"), role) for cue, role in before),
    )


def _compiled(cue: str) -> re.Pattern[str]:
    return re.compile(cue, re.VERBOSE | re.IGNORECASE)


STATUSES: tuple[Status, ...] = ("attended", "expected")
OF_MEETINGS = {status: _cues(status, BEHIND, BEFORE) for status in STATUSES}
OF_JOURNEYS = {status: _cues(status, JOURNEY_BEHIND, JOURNEY_BEFORE) for status in STATUSES}
OF_COMPANY = {
    status: replace(_cues(status, (), COMPANY_BEFORE), speaking=False) for status in STATUSES
}
