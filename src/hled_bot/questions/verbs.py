"""Tells which words of a question say what was done rather than to what, by their form and place."""

from __future__ import annotations

import re
from collections.abc import Callable

from hled_bot.language import STOP_WORDS, language_of, plain
from hled_bot.questions.phrases import words

PAST = re.compile(r"[^\W\d_]{2,}[^\W\d_e]ed|[^\W\d_]{3,}ó")
"""What ends as verbs do, and hardly a noun: "breached", "incluyó"."""
SPANISH = re.compile(r"[^\W\d_]{3,}(?:[aie]ron|[aei]r[áa]n|aba[n]?|[íi]an|(?:ar|er|ir)(?:se)?)")
"""In Spanish: "firmaron", "erradicar"; in English it would be a dollar."""
ASKED_WITH, DETERMINERS = words("asked-with"), words("determiners")
BEHIND = DETERMINERS | words("behind-verbs")
"""What follows a verb rather than a noun: "did Mexico breach the USMCA"."""


def without_verbs(said: str, text: str, known: Callable[[str], bool]) -> str:
    """*said* without the verbs of *text* that are not *known*: they tell how it is asked.

    >>> without_verbs("clauses breached", "which clauses were breached?", "clauses".__eq__)
    'clauses'
    """
    told = verbs(text)
    tokens = [(word, plain(word.strip("?!.,;:"))) for word in said.split()]
    return " ".join(word for word, bare in tokens if bare not in told or known(bare))


def verbs(text: str) -> frozenset[str]:
    """The words of *text* that are verbs, folded; those alone that their form or place gives away.

    >>> sorted(verbs("did Mexico breach the treaty that it signed?"))
    ['breach', 'signed']
    """
    tokens = [token.strip("¿?¡!.,:;()\"“”'’") for token in text.split()]
    spanish = language_of(text) == "es"
    begun = next(
        (at for at, token in enumerate(tokens) if token.lower() in ASKED_WITH), len(tokens)
    )
    found = set()
    for at, token in enumerate(tokens):
        before, behind = (
            tokens[n].lower() if 0 <= n < len(tokens) else "" for n in (at - 1, at + 1)
        )
        placed = at > begun and token.islower() and behind in BEHIND
        noun = plain(token) in STOP_WORDS or before in DETERMINERS  # "the need for"
        lower = token.lower() if at == 0 else token
        formed = PAST.fullmatch(lower) or (spanish and SPANISH.fullmatch(lower))
        if formed or (placed and not noun):
            found.add(plain(token))
    return frozenset(found)
