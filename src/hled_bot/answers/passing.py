"""Puts the sentence first that answers a question about a fact in passing: when, where, how much."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hled_bot import names
from hled_bot.index import Hit, Hits
from hled_bot.language import plain, sentences
from hled_bot.models import Voice
from hled_bot.questions import Wants

THE_MEETING = frozenset("meeting meetings dialogue meet met event reunion dialogo".split())
"""Words that may stand for the dialogue where nothing else is asked about."""
THE_DIALOGUE = re.compile(r"\bHLED\b|\bEconomic\s+Dialogue\b")
"""What a sentence about this meeting, and not another, names."""
WIDER = 4
"""How many times as many hits are looked at as are shown."""

BESIDE = 3
"""How near, in tens of characters, a word of the same meaning stands to what is wanted."""
VOICES: Sequence[Voice] = ("official text", "official", "staff", "question", "quoted")
"""Whose sentence is preferred."""
Rating = tuple[bool, bool, bool, int, bool, int, int]
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
BODY = re.compile(
    r"\b(?:Agency|Department|Commission|Ministry|Office\s+of|Committee|Governments?\s+of|President|Secretary|Ambassador|Administrator|Envoy)\b|\b(?:both|our\s+two|federal)\s+(?:governments|countries|agencies)\b"
)
"""Who does things, besides people."""
HOLDS: dict[Wants, re.Pattern[str]] = {
    "when": re.compile(
        rf"\b(?:19|20)\d\d\b|\b(?:in\s+)?{MONTH}(?:\s+\d|\b)|\b\d{{1,2}}:\d\d\b|\b(?:years?|months?|weeks?)\s+ago\b"
        r"|\b(?:today|tomorrow|yesterday)\b|\b(?:last|this|next|later\s+this)\s+(?:year|month|week)",
        re.IGNORECASE,
    ),
    "what time": re.compile(r"\b\d{1,2}(?::\d\d)?\s*[ap]\.?\s?m\b|\b\d{1,2}:\d\d\b", re.IGNORECASE),
    "where": re.compile(rf"\b(?:in|at|from|to)\s+(?:the\s+)?(?!{MONTH})[A-Z]\w+"),
    "why": re.compile(
        r"\b(?:because|in\s+recognition\s+of|in\s+order\s+to|due\s+to|so\s+that|to\s+deliver\s+on|as\s+a\s+result"
        r"|given|the\s+reasons?|goals?|objectives?|aims?)\b",
        re.IGNORECASE,
    ),
    "how much": re.compile(
        r"[$€£]\s?\d|\b\d[\d,.]*\s*(?:%|percent|million|billion|trillion)|\b(?:half|(?:two-|one-)?thirds?|quarters?)\s+of\b",
        re.IGNORECASE,
    ),
    "how many": re.compile(
        r"\b(?:(?!(?:19|20)\d\d\b)\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?)\b",
        re.IGNORECASE,
    ),
    "how long": re.compile(
        r"\b(?:\d[\d,.]*|one|two|three|four|five|six|ten)[\s-]+(?:\w+\s+)?(?:mile|hour|year|month|week|minute|day|kilomet)"
        r"|\bsince\s+(?:19|20)\d\d\b",
        re.IGNORECASE,
    ),
    "which": re.compile(
        r"(?:\b[A-Z][\w.]+(?:\s[A-Z]\w+)?,\s+){1,9}(?:and\s+)?[A-Z]\w+|\b(?:such\s+as|including)\b"
        r"|\b[A-Z]{2,8}\s+and\s+[A-Z]{2,8}\b"
    ),
    "how often": re.compile(
        r"\b(?:(?:semi-?|bi-?)?annual(?:ly)?|yearly|quarterly|monthly|weekly|daily|regular(?:ly)?"
        r"|every\s+\w+|(?:once|twice|times)\s+(?:a|per|in))\b",
        re.IGNORECASE,
    ),
}
"""What a sentence that answers holds."""


DAY = rf"(?:today|tomorrow|yesterday|{MONTH}\s+\d{{1,2}})\b"
HAPPENS = r"\b(?:met|held|(?:co-)?host(?:s|ed)?|conven(?:e|es|ed)|(?:re)?launched|t(?:akes?|ook)\s+place)\b"
HAPPENED: dict[Wants, re.Pattern[str]] = {
    "when": re.compile(rf"\b{DAY}.{{0,160}}?{HAPPENS}|{HAPPENS}.{{0,160}}?\b{DAY}", re.IGNORECASE),
    "where": re.compile(rf"(?:{HAPPENS}).{{0,220}}?\b(?:in|at)\s+(?:the\s+)?(?!{MONTH})[A-Z]\w+"),
}
"""What a sentence that answers holds, where the meeting itself is asked about."""
EXACT: dict[Wants, re.Pattern[str]] = {"when": re.compile(r"\d"), "where": HAPPENED["where"]}
"""What is better than "next week", or than any place that a sentence names."""


CALLED = re.compile(
    r"\b(?:called|named|known\s+as|entitled|titled|launch(?:ed)?|establish(?:ed)?|creat(?:ed?|ing))\s+(?:the\s+|an?\s+)?[“\"]?(?:[A-Z][\w.-]*\s+){0,3}$",
    re.IGNORECASE,
)
"""Before the name of a thing that a sentence introduces."""
LONGEST_NAME = 80
"""In characters."""


@dataclass(frozen=True, slots=True)
class Sought:
    """The kind of thing that is wanted, and whether of the meeting itself."""

    wants: Wants
    meeting: bool = False

    @property
    def pattern(self) -> re.Pattern[str] | None:
        """What a sentence has that holds such a thing; None where a pattern cannot tell."""
        if self.meeting and self.wants in HAPPENED:
            return HAPPENED[self.wants]
        return HOLDS.get(self.wants)


def first(hits: Hits, sought: Sought) -> tuple[Hit, ...]:
    """*hits* with the ones first whose sentence holds what is wanted, cut to that sentence."""
    cut = [_cut(hit, hits, sought) for hit in hits.hits]
    return tuple(hit for _, hit in sorted(cut, key=lambda pair: pair[0]))


def _cut(hit: Hit, hits: Hits, sought: Sought) -> tuple[Rating, Hit]:
    """How well *hit* answers, the lowest best, and the hit with its best sentence."""
    text = hit.row["text"]
    spans = sentences(text) or [(0, len(text))]
    rated = [(_rating(text[a:b], hits, sought, hit), text[a:b]) for a, b in spans]
    rating, sentence = min(rated, key=lambda pair: pair[0])
    if rating[0]:  # no sentence of it holds such a thing
        return rating, hit
    return rating, replace(hit, excerpt=sentence, marks=hits.asked.marks(sentence))


def _rating(sentence: str, hits: Hits, sought: Sought, hit: Hit) -> Rating:
    """The lowest is best: it answers, is no question, has the words, is exact, close to them."""
    marks = hits.asked.marks(sentence)
    marked = {plain(sentence[a:b]) for a, b in marks}
    terms = hits.asked.terms
    # a word counts two, one that means the same but one; half of the words have to be there
    own = sum(2 if not marked.isdisjoint(t.forms) else not marked.isdisjoint(t.same) for t in terms)
    apart = _apart(sentence, marks, sought)
    enough = own >= max(len(terms), 2) or (own == len(terms) and apart < BESIDE)
    holds = bool(marks) and enough and answers(sentence, hits, sought)
    holds = holds and (not sought.meeting or bool(THE_DIALOGUE.search(sentence)))
    voice = hit.row["voice"]
    exact = EXACT.get(sought.wants)
    vague = exact is not None and not sought.meeting and not exact.search(sentence)
    vague = vague or (sought.wants == "who" and not _names_somebody(sentence))
    return (
        not holds,
        voice == "question",
        not hit.complete,
        -own,
        vague,
        apart,
        VOICES.index(voice),
    )


def _apart(sentence: str, marks: Sequence[tuple[int, int]], sought: Sought) -> int:
    """How many tens of characters lie between a word of the question and the thing wanted."""
    if not marks or not (pattern := sought.pattern):
        return 0
    things = [found.start() for found in pattern.finditer(sentence)]
    return min((abs(thing - a) // 10 for thing in things for a, _ in marks), default=0)


def answers(sentence: str, hits: Hits, sought: Sought) -> bool:
    """Whether *sentence* holds the kind of thing that is wanted."""
    if sought.wants == "who":
        return bool(BODY.search(sentence)) or _names_somebody(sentence)
    if sought.wants == "what is":
        single = (form for term in hits.asked.terms for form in term.forms)
        return any(_defines(sentence, form) for form in single) or _names(sentence, hits)
    pattern = sought.pattern
    return pattern is not None and bool(pattern.search(sentence))


@lru_cache(4_096)  # other questions come to the same sentences
def _names_somebody(sentence: str) -> bool:
    return any(mention.name for mention in names.find(sentence))


def _names(sentence: str, hits: Hits) -> bool:
    """Whether *sentence* introduces a thing of several words: "a framework called “X”", "X is …"."""
    marks = hits.asked.marks(sentence)
    if len(hits.asked.terms) < 2 or not marks:
        return False
    begin, end = marks[0][0], max(b for _, b in marks)
    if end - begin > LONGEST_NAME:
        return False
    return bool(
        CALLED.search(sentence[:begin])
        or re.match(
            r"[”\"]?\s*(?:\(|,\s+(?:an?|which)\s|(?:is|are|aims?|seeks?)\s)", sentence[end:]
        )
    )


def _defines(sentence: str, word: str) -> bool:
    """Whether *sentence* gives the long form of *word*: "… and Sustainability (SURGES)"."""
    said = re.escape(word)
    return bool(
        re.search(
            rf"\(\s*(?:the\s+)?[“\"]?{said}[”\"]?\s*\)|\b{said}\s*\([A-Z]|\b{said}\b[^.]{{0,40}}\b(?:is|are|means)\b"
            rf"|\b{said}’s\s+\w+|known\s+as\s+(?:the\s+)?{said}\b|\b{said}\s+in\s+shorthand|\b{said},\s+\w+’s\b",
            sentence,
            re.IGNORECASE,
        )
    )
