"""Puts the sentence first that answers a question about a fact in passing: when, where, how much."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hled_bot import names
from hled_bot.index import Hit, Hits
from hled_bot.language import plain, sentences
from hled_bot.models import Voice
from hled_bot.questions import Wants

THE_MEETING = frozenset("meeting meetings dialogue meet met event reunion dialogo".split())
"""Words that may stand for the dialogue where nothing else is asked about."""
WIDER = 4
"""How many times as many hits are looked at as are shown."""

VOICES: Sequence[Voice] = ("official text", "official", "staff", "question", "quoted")
"""Whose sentence is preferred."""
Rating = tuple[bool, bool, int, int, int]
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
HOLDS: dict[Wants, re.Pattern[str]] = {
    "when": re.compile(
        rf"\b(?:19|20)\d\d\b|\b(?:in\s+)?{MONTH}(?:\s+\d|\b)|\b\d{{1,2}}:\d\d\b|\b(?:years?|months?|weeks?)\s+ago\b"
        r"|\b(?:today|tomorrow|yesterday)\b|\b(?:last|this|next|later\s+this)\s+(?:year|month|week)",
        re.IGNORECASE,
    ),
    "where": re.compile(
        r"\b(?:met|held|host(?:s|ed)?|convened?|t(?:akes?|ook)\s+place)\b.{0,140}?\b(?:in|at)\s+"
        r"(?:the\s+)?[A-Z]\w+"
    ),
    "how much": re.compile(
        r"[$€£]\s?\d|\b\d[\d,.]*\s*(?:%|percent|million|billion|trillion)\b", re.IGNORECASE
    ),
    "how many": re.compile(
        r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?)\b",
        re.IGNORECASE,
    ),
    "how long": re.compile(
        r"\b(?:\d[\d,.]*|one|two|three|four|five|six|ten)[\s-]+(?:\w+\s+)?(?:mile|hour|year|month|week|minute|day|kilomet)"
        r"|\bsince\s+(?:19|20)\d\d\b",
        re.IGNORECASE,
    ),
    "how often": re.compile(
        r"\b(?:(?:semi-?|bi-?)?annual(?:ly)?|yearly|quarterly|monthly|weekly|daily|regular(?:ly)?"
        r"|every\s+\w+|(?:once|twice|times)\s+(?:a|per|in))\b",
        re.IGNORECASE,
    ),
}
"""What a sentence that answers holds."""


def first(hits: Hits, wants: Wants) -> tuple[Hit, ...]:
    """*hits* with the ones first whose sentence holds what is wanted, cut to that sentence."""
    cut = [_cut(hit, hits, wants) for hit in hits.hits]
    return tuple(hit for _, hit in sorted(cut, key=lambda pair: pair[0]))


def _cut(hit: Hit, hits: Hits, wants: Wants) -> tuple[Rating, Hit]:
    """How well *hit* answers, the lowest best, and the hit with its best sentence."""
    text = hit.row["text"]
    spans = sentences(text) or [(0, len(text))]
    rated = [(_rating(text[a:b], hits, wants, hit), text[a:b]) for a, b in spans]
    rating, sentence = min(rated, key=lambda pair: pair[0])
    if rating[0]:  # no sentence of it holds such a thing
        return rating, hit
    return rating, replace(hit, excerpt=sentence, marks=hits.asked.marks(sentence))


def _rating(sentence: str, hits: Hits, wants: Wants, hit: Hit) -> Rating:
    """The lowest is best: it answers, has all words, close to the answer, and is the publisher's."""
    marks = hits.asked.marks(sentence)
    marked = {plain(sentence[a:b]) for a, b in marks}
    own = sum(not marked.isdisjoint(term.forms) for term in hits.asked.terms)
    enough = 2 * own >= len(hits.asked.terms)
    holds = bool(marked) and enough and answers(sentence, hits, wants)
    voice = VOICES.index(hit.row["voice"])
    return not holds, not hit.complete, -own, _apart(sentence, marks, wants), voice


def _apart(sentence: str, marks: Sequence[tuple[int, int]], wants: Wants) -> int:
    """How many tens of characters lie between a word of the question and the thing wanted."""
    if not marks or wants not in HOLDS:
        return 0
    things = [found.start() for found in HOLDS[wants].finditer(sentence)]
    return min((abs(thing - a) // 10 for thing in things for a, _ in marks), default=0)


def answers(sentence: str, hits: Hits, wants: Wants) -> bool:
    """Whether *sentence* holds the kind of thing that is wanted."""
    if wants == "who":
        return any(mention.name for mention in names.find(sentence))
    if wants == "what is":
        return any(_defines(sentence, form) for term in hits.asked.terms for form in term.forms)
    pattern = HOLDS.get(wants)
    return pattern is not None and bool(pattern.search(sentence))


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
