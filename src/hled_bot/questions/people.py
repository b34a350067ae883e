"""Reads questions about who took part: by year, side, name, office or role, and yes or no."""

from __future__ import annotations

import re

from hled_bot.language import aligned
from hled_bot.questions import vocabulary, years
from hled_bot.questions.kinds import Question, WhoAttended
from hled_bot.questions.vocabulary import FOR_WHO, OFFICE, Lexicon

ATTEND = "|".join(sorted(vocabulary.ATTEND.split(), key=len, reverse=True))
ATTENDED = re.compile(
    rf"\b(?:{ATTEND}|representantes?|in\s+attendance|(?:spoke|speak|behalf)\s+(?:for|of)|took\s+part|take\s+part|present\s+at|(?:was|were|been|be)\s+(?:there|at)\b"
    r"|at\s+the\s+table|in\s+the\s+room|join(?:ed)?|expected|se\s+esperaba\w*|who\s+(?:went|came|sat|is\s+supposed|was\s+supposed|showed|was\s+(?:in|on))"
    r"|estuv(?:o|ieron)|quien(?:es)?\s+(?:fue(?:ron)?|estaba\w*)\s+(?:a|en)|particip\w+|asist\w+)\b"
)
SIDES = r"(?P<side>the\s+u\.?s\.?a?|the\s+united\s+states|m[eé]xico|los\s+estados\s+unidos|estados\s+unidos|ee\.?\s?uu\.?)"
OR = re.compile(
    r"\s+(?:or|o)\s+(?:was|were|did|is|only|mandaron|solo|s[oó]lo|fue|just|not)\b", re.IGNORECASE
)
"""Before the other half of a yes-or-no question."""
ACCREDITED = (
    (re.compile(r"\bunder\s+secretary\b", re.IGNORECASE), "undersecretary"),
    (re.compile(rf"\b(?P<o>ambassador|embajadora?)\s+(?:of|de)\s+{SIDES}(?!\w)", re.IGNORECASE), r"\g<side> \g<o>"),
    (re.compile(rf"\b(?P<o>ambassador|embajadora?)\s+(?:to|in|en|a|ante)\s+{SIDES}(?!\w)", re.IGNORECASE), r"\g<o> to:\g<side>"),
)  # fmt: skip
"""How an office is written before its words are read. The ambassador of a country and the one to it are
two people: the second is marked "to:"."""
TITLE = re.compile(r"\b(?:title|office|role|job|position|rank|cargo|puesto|papel)\b")
GOING = re.compile(
    r"\b(?:at\s+(?:the|all)|showed\s+up|supposed\s+to|go|went|gone|going|come|came|there|present|sat|in\s+the\s+room|fue|estuvo)\b"
)
ROLES = (
    ("co-host", re.compile(r"\bco-?\s?host")),
    ("co-chair", re.compile(r"\bco-?\s?chair|\bcopresid")),
    ("host", re.compile(r"\bhost(?:s|ed|ing)?\b|\banfitri")),
    ("chair", re.compile(r"\bchair(?:s|ed|ing)?\b|\bpresidi[oe]")),
    ("lead", re.compile(r"\b(?:led|leads?|leading|headed)\b|\bencabez")),
)
"""The part somebody played, by the words that ask for it."""
WHO_HELD = re.compile(
    r"^(?:who|whos|who's|who’s|quien(?:es)?)\s+(?:(?:is|was|were|are|served\s+as|held|es|era|fue|fueron|son)\s+)?"
)
WHETHER = re.compile(
    r"^(?:(?:and|so|y)\s+)?(?:did|was|were|is|has|have|had|do|does|will|asistio|participo|estuvo|fue|estaban|fueron|asistieron)\b"
)


def read_attendance(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Who took part: told by its verbs, or by naming a person, an office or a side."""
    if re.search(r"\b(?:pillars?|pilar(?:es)?)\b", folded):
        return None
    asked = who(text, lexicon, whether=bool(WHETHER.match(folded)))
    named = bool(asked.words) and lexicon.is_person(asked.words)
    if ATTENDED.search(folded) and (_asks(text, folded) or named or not asked.words):
        return asked
    held = bool(asked.words) and lexicon.is_office(asked.words)
    if (named or held) and (asked.whether or GOING.search(folded)):
        return asked
    if held and (WHO_HELD.match(folded) or asked.years):
        return asked
    if asked.whether and GOING.search(folded) and re.search(r"\b[A-ZÁÉÍÓÚ]", asked.words):
        return asked  # somebody the documents may only mention
    if (held and OFFICE.search(folded)) or (named and TITLE.search(folded)):
        return asked
    if not asked.words and asked.side:
        return asked  # "Americans at the 2022 dialogue"
    is_who = re.match(r"^(?:who\s+(?:is|was)|quien\s+(?:es|era|fue))\b", folded)
    if (is_who and (named or OFFICE.search(folded))) or (named and asked.years):
        return asked
    return None


def _asks(text: str, folded: str) -> bool:
    """Whether it is a question, or names a kind of list: "delegation 2021"."""
    return bool(
        "?" in text
        or WHO_HELD.match(folded)
        or WHETHER.match(folded)
        or re.search(
            r"\b(?:which|what|how\s+many|que|cuant[oa]s|delegations?|attendees|list)\b", folded
        )
    )


def who(text: str, lexicon: Lexicon, *, whether: bool = False) -> WhoAttended:
    """What follows ``who``: years, a side, a name or an office."""
    if whether:
        text = OR.split(text, maxsplit=1)[0]
    found, rest = years.find(text, lexicon.calendar)
    for pattern, instead in ACCREDITED:
        rest = pattern.sub(instead, rest)
    side, rest = vocabulary.side(rest)
    rest = re.sub(r"(?<=\w)['’]s\b", "", rest)
    words = vocabulary.without(rest, FOR_WHO | set(vocabulary.MEANS))
    if not found and re.fullmatch(r"\d\d(?: \d\d)*", words):
        found, words = tuple(2000 + int(word) for word in words.split()), ""
    role = next((role for role, pattern in ROLES if pattern.search(aligned(text))), "")
    return WhoAttended(
        found, side, words, role if not words else "", whether=whether and bool(words)
    )
