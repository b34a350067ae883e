"""Finds what a question is about: its topic, and the years that filter rather than are looked for."""

from __future__ import annotations

import re

from hled_bot.language import aligned
from hled_bot.models import fold
from hled_bot.questions import years
from hled_bot.questions.vocabulary import Lexicon

ABOUT = r"(?:about|on|mentioning|containing|that\s+mention|regarding|concerning|with\s+regard\s+to|re|sobre|acerca\s+de[l]?|respecto\s+a[l]?)"


def filtering(text: str, lexicon: Lexicon) -> tuple[tuple[int, ...], str]:
    """The years of meetings that *text* asks for, and *text* without them.

    Any other year, and one inside a quoted phrase, is a word to search for.
    """
    unquoted = re.sub(r'["“”][^"“”]*["“”]', lambda m: "\0" * len(m[0]), text)
    found, _ = years.find(unquoted, lexicon.calendar)
    named = [y for y in found if y in lexicon.calendar.meetings or _only_asked(unquoted, y)]
    if not named or any(y not in named for y in found):
        return tuple(named) if not found else (), text
    if "\0" in unquoted:
        for match in reversed(list(years.YEAR.finditer(aligned(unquoted)))):
            text = text[: match.start()] + " " + text[match.end() :]
        return tuple(named), fold(text)
    return tuple(named), years.find(text, lexicon.calendar)[1]


def _only_asked(text: str, year: int) -> bool:
    """Whether a year stands as "in 2019" or in words, not as a word to search for."""
    spelt = re.search(rf"\b{year}\b", text)
    if not spelt:
        return True
    return bool(re.search(r"\S\s+(?:in|during|year|en)\s+$", text[: spelt.start()]))


def topic(text: str) -> str:
    """*text* without the punctuation around it and the articles before it."""
    trimmed = fold(text).strip("?¿!.,:; ")
    return re.sub(r"^(?:(?:the|el|la|los|las)\s+)+(?=\S)", "", trimmed, flags=re.IGNORECASE)


def blank(text: str, pattern: re.Pattern[str]) -> str:
    """*text* without what *pattern* matches in its folded form."""
    kept, at = [], 0
    for found in pattern.finditer(aligned(text)):
        kept += [text[at : found.start()], " "]
        at = found.end()
    return "".join([*kept, text[at:]])
