"""Finds the sentences that only speak of pillars."""

from __future__ import annotations

import re

from hled_bot.facts.pillars.numerals import CARDINAL, ORDINAL
from hled_bot.language import sentences
from hled_bot.models import Document, Source

MENTION = re.compile(
    rf"""
      \b (?: the|these|those|its|our|each|los|estos|nuestros | {CARDINAL} | {ORDINAL} | HLED )
        \s+ (?: [\w’'-]+ \s+ ){{0,3}} (?:pillars?|pilar(?:es)?) \b     # "that third pillar"
    | \b (?:pillar|pilar) \s+ (?: [IVX]{{1,4}} | \d | {CARDINAL} ) \b   # "Pillar II"
    """,
    re.IGNORECASE | re.VERBOSE,
)
OF_OTHERS = re.compile(
    r"""
      \b (?:an?|un) \s+ (?: [\w’'-]+ \s+ ){0,3} (?:pillar|pilar) \b   # "a central pillar of our policy"
    | \b (?:tax(?:ation)? | OECD | BEPS | Inclusive\s+Framework) \b   # "Pillar One of the tax agreement"
    """,
    re.IGNORECASE | re.VERBOSE,
)
SPEAKER = re.compile(r"(?:[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ .’'-]+:|Q)\s+(?=\S)")
"""In front of a turn in a transcript: "MODERATOR: "."""


def mentions(document: Document) -> tuple[Source, ...]:
    """The sentences that speak of the pillars of a meeting, of use where none is set out."""
    found = []
    for paragraph in document.paragraphs:
        if not MENTION.search(paragraph.text):
            continue
        for begin, end in sentences(paragraph.text):
            sentence = paragraph.text[begin:end]
            if MENTION.search(sentence) and not OF_OTHERS.search(sentence):
                speaker = SPEAKER.match(sentence)
                begin += speaker.end() if speaker else 0
                found.append(document.source(paragraph, begin, end))
    return tuple(found)
