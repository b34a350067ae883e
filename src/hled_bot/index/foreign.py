"""Tells which foreign words the glossary knows."""

from __future__ import annotations

from hled_bot.index.reading import Index
from hled_bot.language import plain, words

SHORTEST = 6
"""In letters: what is near to a shorter word may be any other."""


def foreign(index: Index) -> tuple[str, ...]:
    """The words of the glossary's phrases that the documents do not have, folded and in order."""
    known = index.words()
    phrases = [row["phrase"] for row in index._remembered("SELECT phrase FROM glossary")]
    folded = {plain(word) for phrase in phrases for word in words(phrase)}
    return tuple(sorted(w for w in folded if len(w) >= SHORTEST and w not in known))
