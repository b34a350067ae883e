"""Tells what kind of thing a question asks for, and which of its words only ask."""

from __future__ import annotations

import re
from collections.abc import Callable

from hled_bot.language import STOP_WORDS, aligned
from hled_bot.questions.kinds import Wants
from hled_bot.questions.phrases import rule, words
from hled_bot.questions.vocabulary import EDGES, bare

WANTS: dict[Wants, re.Pattern[str]] = {
    "how often": rule("asks-how-often"),
    "how much": rule("asks-how-much"),
    "how long": rule("asks-how-long"),
    "which": rule("asks-which"),
    "how many": rule("asks-how-many"),
    "what time": rule("asks-what-time"),
    "when": rule("asks-when"),
    "where": rule("asks-where"),
    "why": rule("asks-why"),
    "what is": rule("asks-what-is"),
    "who": rule("asks-who"),
}
"""What kind of thing a sentence that answers holds, by the words that ask for it."""
ASKING = words("only-asks")
SCAFFOLD = STOP_WORDS | words("scaffold")
"""Words around what is looked for, which nobody looks for."""


def wanted(text: str) -> Wants:
    """What the sentence that answers *text* is to hold; "" where nothing tells.

    >>> wanted("what city was it in?"), wanted("supply chains")
    ('where', '')
    """
    folded = aligned(text)
    return next((kind for kind, pattern in WANTS.items() if pattern.search(folded)), "")


def without_asking(text: str) -> str:
    """*text* without the words that ask for a date, a place, an amount."""
    return " ".join(token for token in text.split() if bare(token) not in ASKING).strip(EDGES)


def looked_for(text: str, has: Callable[[str], bool]) -> str:
    """What *text* is about: without the words of asking around it, and those within that no document *has*.

    >>> looked_for("is there anything on corn in the documents?", "corn".__eq__)
    'corn'
    """
    if '"' in text:
        return text.strip("?¿!¡ ,.;:")
    tokens = text.strip("?¿!¡ ,.;:").split()
    kept = [not _asks(token) for token in tokens]
    if not any(kept):
        return text
    first, last = kept.index(True), len(kept) - kept[::-1].index(True)
    here = zip(tokens[first:last], kept[first:last], strict=True)
    return " ".join(
        token for token, keep in here if keep or bare(token) in STOP_WORDS or has(bare(token))
    )


def _asks(token: str) -> bool:
    return bare(token) in SCAFFOLD or not any(map(str.isalnum, token))
