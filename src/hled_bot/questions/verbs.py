"""Tells which words of a question say what was done rather than to what, by their form and place."""

from __future__ import annotations

import re
from collections.abc import Callable

from hled_bot.language import STOP_WORDS, language_of, plain

PAST = re.compile(r"[^\W\d_]{2,}[^\W\d_e]ed|[^\W\d_]{3,}ó")
"""What ends as verbs do, and hardly a noun: "breached", "incluyó"."""
SPANISH = re.compile(r"[^\W\d_]{3,}(?:[aie]ron|[aei]r[áa]n|aba[n]?|[íi]an|(?:ar|er|ir)(?:se)?)")
"""In Spanish: "firmaron", "erradicar"; in English it would be a dollar."""
ASKED_WITH = re.compile(
    r"""(?:^|(?<=\s))(?:did|does|do|will|would|can|could|should|may|might|must|to)\s""",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"(?:the|a|an|any|its|their|his|her|our|to|with|against|for|over|from|at|into|upon|them|it)\b",
    re.IGNORECASE,
)
"""What follows a verb rather than a noun: "did Mexico breach the USMCA"."""
ARTICLE = re.compile(r"the|an?|any|its|their|his|her|our", re.IGNORECASE)


def without_verbs(words: str, text: str, known: Callable[[str], bool]) -> str:
    """*words* without the verbs of *text* that are not *known*: they tell how it is asked.

    >>> without_verbs("clauses breached", "which clauses were breached?", "clauses".__eq__)
    'clauses'
    """
    said = verbs(text)
    tokens = [(word, plain(word.strip("?!.,;:"))) for word in words.split()]
    return " ".join(word for word, bare in tokens if bare not in said or known(bare))


def verbs(text: str) -> frozenset[str]:
    """The words of *text* that are verbs, folded; those alone that their form or place gives away.

    >>> sorted(verbs("did Mexico breach the treaty that it signed?"))
    ['breach', 'signed']
    """
    tokens = [token.strip("¿?¡!.,:;()\"“”'’") for token in text.split()]
    spanish = language_of(text) == "es"
    asked = ASKED_WITH.search(text)
    begun = len(text[: asked.end()].split()) if asked else len(tokens)
    found = set()
    for at, token in enumerate(tokens):
        before, behind = (tokens[n] if 0 <= n < len(tokens) else "" for n in (at - 1, at + 1))
        placed = at >= begun and token.islower() and BEHIND.fullmatch(behind)
        noun = plain(token) in STOP_WORDS or ARTICLE.fullmatch(before)  # "the need for"
        lower = token.lower() if at == 0 else token
        formed = PAST.fullmatch(lower) or (spanish and SPANISH.fullmatch(lower))
        if formed or (placed and not noun):
            found.add(plain(token))
    return frozenset(found)
