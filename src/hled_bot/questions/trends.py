"""Reads questions about how often words occur over the years."""

from __future__ import annotations

import re
from dataclasses import replace

from hled_bot.language import aligned
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import TrendOf
from hled_bot.questions.topics import filtering, topic
from hled_bot.questions.vocabulary import Lexicon, without
from hled_bot.questions.wants import SCAFFOLD

OF = re.compile(
    r"""^\s*(?:in\s+the\s+)?(?:
        (?:use|usage|mentions?|frequency|uso|menciones|frecuencia)\s+(?:of|del?)\s+
      | (?:of|for|on|in|about|del?|en|sobre)\s+
    )+(?:(?:the|la|las|el|los)\s+(?=\S))?""",
    re.VERBOSE,
)
"""Before the words that are counted: "of the", "in mentions of", "de las"."""


COUNTED = re.compile(
    r"""
      ^.*?\b(?:how\s+(?:often|many\s+times)|cuantas\s+veces|con\s+que\s+frecuencia)\s+(?:(?:is|are|was|were|do|does|did|se|they|the|documents)\s+)*
        (?=.*\b(?:mention(?:ed|s)?|comes?\s+up|appears?|occurs?|menciona[n]?|aparecen?)\b)
    | ^(?:count|number|frequency)\s+of\s+mentions\s+of\s+
    | \b(?:by|per|por)\s+(?:year|document|ano|documento)\b
    | (?<=\bse\s)(?:menciona[n]?|aparecen?)\s+(?:a\s+)?(?=\w)
    | \b(?:mention(?:ed|s)?|comes?\s+up|appears?|occurs?|menciona[n]?|aparecen?)\b(?=\W*$|\s+(?:in|the|la|el|en|by|per|por|each|over)\b)
    """,
    re.VERBOSE,
)
"""Around the words that are counted: "how many times is fentanyl mentioned"."""
NOUN_LAST = re.compile(r"^(?P<what>[\w -]{3,40})\s+(?:trend|tendencia)\W*$")
OVER_TIME = re.compile(
    r"\b(?:mentions?\s+of|talk\s+of|use\s+of|menciones\s+de)\b(?=.+\b(?:over|through)\b)|\b(?:over|through)\s+(?:time|the\s+years)\b"
)


def read_trend(text: str, folded: str, lexicon: Lexicon) -> TrendOf | None:
    """How often something is mentioned."""
    if named := NOUN_LAST.match(folded):
        return trend(text[: named.end("what")], lexicon)
    begun = COUNTED.match(folded)
    if not (begun and begun.end()) and len(OVER_TIME.findall(folded)) < 2:
        return None
    left = blank(text, COUNTED if begun else OVER_TIME)
    asked = trend(topic(left), lexicon)
    words = without(asked.words, SCAFFOLD)
    return replace(asked, words=topic(asked.words)) if words else None


def trend(text: str, lexicon: Lexicon) -> TrendOf:
    """What follows ``trend``: the words to count, and years to count them in.

    >>> trend("of supply chains", Lexicon())
    TrendOf(words='supply chains', years=(), page=1)
    """
    words = text[len(found[0]) :] if (found := OF.match(aligned(text))) else text
    when, left = filtering(words.strip("?¿!¡ ,.;:"), lexicon)
    return TrendOf(left, when)
