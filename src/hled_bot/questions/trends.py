"""Reads questions about how often words occur over the years."""

from __future__ import annotations

import re

from hled_bot.language import aligned
from hled_bot.questions.kinds import TrendOf
from hled_bot.questions.topics import filtering
from hled_bot.questions.vocabulary import Lexicon

OF = re.compile(
    r"""^\s*(?:in\s+the\s+)?(?:
        (?:use|usage|mentions?|frequency|uso|menciones|frecuencia)\s+(?:of|del?)\s+
      | (?:of|for|on|in|about|del?|en|sobre)\s+
    )+(?:(?:the|la|las|el|los)\s+(?=\S))?""",
    re.VERBOSE,
)
"""Before the words that are counted: "of the", "in mentions of", "de las"."""


def trend(text: str, lexicon: Lexicon) -> TrendOf:
    """What follows ``trend``: the words to count, and years to count them in.

    >>> trend("of supply chains", Lexicon())
    TrendOf(words='supply chains', years=(), page=1)
    """
    words = text[len(found[0]) :] if (found := OF.match(aligned(text))) else text
    when, left = filtering(words.strip("?¿!¡ ,.;:"), lexicon)
    return TrendOf(left, when)
