"""Finds whether the names of those who speak on a call are withheld."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hled_bot.facts.transcripts import embargo, roles
from hled_bot.facts.transcripts.clock import Clock
from hled_bot.facts.transcripts.said import Sentence, said
from hled_bot.models import Background, Document, Source, Turn, fold

OFFICIALS = r"""
    (?:(?:senior|former)\s+)?
    (?:(?:white\s+house|state\s+department|defen[sc]e|treasury|u\.?s\.?|intelligence
        |administration|ministration|government)\s+){0,2}
    officials?
"""
ON_BACKGROUND = re.compile(
    rf"""
      \bon[-\s]+(?:deep\s+)?background\b(?!\s+(?:check|investigation|screening|noise))
    | \b(?:this|today’s|our)\s+background\s+(?:press\s+)?(?:call|briefing|teleconference)\b
    | \b(?:attributable|attribut(?:ed|ion)|referred)\s+(?:is\s+)?(?:as\s+)?(?:to\s+)?(?:be\s+)?(?:only\s+)?
      (?:as\s+)?(?:an?\s+|the\s+)?[“"‘']?(?:an?\s+)?(?:{OFFICIALS}|SAOs?)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
TITLED = re.compile(
    r"\bon[-\s]background\b|\bbackground\s+(?:\w+\s+)?(?:call|briefing)\b", re.IGNORECASE
)
CAPITALS = re.compile(r"\b(?:white house|state department|treasury|u\.s\.|american)")
REFERRED = re.compile(r"\b(?:attribut|referred)", re.IGNORECASE)
RULED = re.compile(
    r"""
    \b(?:call|briefing|speakers?|session|conversation|teleconference|attribut\w+|referred|remarks
       |contents?|reminder|rules|this\s+is|we\s+are|we’re|it’s|everything|discussion|today)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What a sentence that sets the rules speaks of."""
NOT_NOW = re.compile(
    r"""
    \bfor\s+(?:\w+\s+){0,2}(?:own\s+)?background\b(?!.*\battribut)   # "for your own background"
    | \b(?:go|went|going|switch|move|talk|speak|get)\s+(?:\w+\s+){0,3}on\s+background\b
    | \bnot\s+on\s+(?:deep\s+)?background\b
    | \bon\s+background\s+(?:later|earlier|yesterday|last|about)\b
    | \b(?:earlier|yesterday|previous|another|later)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
OF_TWO = re.compile(
    r"\bon[-\s]the[-\s]record\s+(?:portion|part|section|half|remarks|comments)\b", re.IGNORECASE
)
"""Of a call that is on background in part: whose part it is, the labels tell."""
ON_THE_RECORD = re.compile(
    r"""
    \b(?:call|briefing|this|we|session|contents?|everything|remarks|it)\b[^.]{0,60}
    (?<!not\ )(?<!off\ )\bon[-\s]the[-\s]record\b(?!\s+of)
    """,
    re.IGNORECASE | re.VERBOSE,
)
ATTRIBUTION = re.compile(rf"(?P<officials>{OFFICIALS}|\bSAOs?\b)", re.IGNORECASE | re.VERBOSE)


def find(document: Document, turns: Sequence[Turn], clock: Clock) -> Background:
    """Whether names are withheld on the call, how its speakers are called, and its embargo."""
    spoken = list(said(document, turns))
    instant, stated = embargo.find(spoken, clock)
    rules = [sentence for sentence in spoken if _rules(sentence.text)]
    if not _withheld(document, turns, spoken, rules):
        return Background(embargo=instant, embargo_source=stated)
    attribution = _attribution(document, rules, turns)
    return Background(True, attribution, _place(rules), instant, stated)


def _place(rules: Sequence[Sentence]) -> Source | None:
    """Where the rules stand: the first sentence on attribution, and what it goes on from."""
    if not rules:
        return None
    first = next((n for n, rule in enumerate(rules) if REFERRED.search(rule.text)), 0)
    source = rules[first].source
    before = rules[first - 1].source if first else source
    if 0 < source.start - before.end <= 3:
        source = replace(source, start=before.start)
    return source


def _withheld(
    document: Document,
    turns: Sequence[Turn],
    spoken: Sequence[Sentence],
    rules: Sequence[Sentence],
) -> bool:
    """Whether the names of those who speak are withheld."""
    officials = [t.label for t in turns if t.voice == "official" and not t.misprinted]
    anonymous = sum(map(roles.is_anonymous, officials))
    if rules:
        return True
    if anonymous:
        # "LOCAL LAW ENFORCEMENT OFFICIAL" in somebody's remarks withholds no name
        return document.kind != "remarks" and anonymous * 2 >= len(officials)
    record = any(ON_THE_RECORD.search(s.text) and not ON_BACKGROUND.search(s.text) for s in spoken)
    return bool(TITLED.search(document.title)) and not record


def _rules(sentence: str) -> bool:
    """Whether *sentence* withholds the speakers' names."""
    if sentence.endswith("?") or not ON_BACKGROUND.search(sentence):
        return False
    if REFERRED.search(sentence):
        return True
    if OF_TWO.search(sentence):
        return False
    return bool(RULED.search(sentence)) and not NOT_NOW.search(sentence)


def _attribution(
    document: Document, rules: Sequence[Sentence], turns: Sequence[Turn]
) -> str | None:
    """How the speakers are to be called, in the singular: "senior administration official"."""
    texts = [rule.text for rule in rules]
    texts += [turn.label for turn in turns if roles.is_anonymous(turn.label)]
    for text in [*texts, document.title]:
        if named := ATTRIBUTION.search(text):
            words = fold(named["officials"]).casefold().removesuffix("s")
            if words == "sao":
                return "senior administration official"
            if words != "official":
                return CAPITALS.sub(lambda name: name[0].title(), words)
    return None
