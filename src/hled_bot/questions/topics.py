"""Finds what a question is about: its topic, and the years that filter rather than are looked for."""

from __future__ import annotations

import re
from functools import lru_cache

from hled_bot.language import aligned, plain
from hled_bot.models import fold
from hled_bot.questions import years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.phrases import rule, words
from hled_bot.questions.vocabulary import Lexicon

QUOTED = re.compile(r'["“”][^"“”]*["“”]')
THE_DIALOGUE = words("the-dialogue")
"""Words that name the dialogue itself."""


def filtering(text: str, lexicon: Lexicon) -> tuple[tuple[int, ...], str]:
    """The years of meetings that *text* asks for, and *text* without them.

    Any other year, and one inside a quoted phrase, is a word to search for.
    """
    unquoted = QUOTED.sub(lambda m: "\0" * len(m[0]), text)
    found, rest = years.find(unquoted, lexicon.calendar)
    named = [y for y in found if y in lexicon.calendar.meetings or _only_asked(unquoted, y)]
    if not named or any(y not in named for y in found):
        return tuple(named) if not found else (), text
    if "\0" in unquoted:
        for match in reversed(list(years.YEAR.finditer(aligned(unquoted)))):
            text = text[: match.start()] + " " + text[match.end() :]
        return tuple(named), fold(text)
    return tuple(named), rest


def _only_asked(text: str, year: int) -> bool:
    """Whether a year stands as "in 2019" or in words, not as a word to search for."""
    if not re.search(rf"\b{year}\b", text):
        return True
    return any(str(year) in found[0] for found in rule("year-asked").finditer(aligned(text)))


def of_a_kind(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """The kind of document that *text* asks about, and *text* without it; "" for any.

    Only what stands as a document is one: "in the 2021 fact sheet", not "fact sheet".
    """
    found = _kinds(lexicon.kinds).search(aligned(text))
    kind = _kind(found, lexicon.kinds) if found else ""
    if not found or not kind:
        return "", text
    return kind, fold(f"{text[: found.start()]} {found['year'] or ''} {text[found.end() :]}")


def _kind(found: re.Match[str], kinds: tuple[str, ...]) -> str:
    """Which of *kinds* is named, by its name or by what people call it; "" for none."""
    if called := found["kind"]:
        return next(kind for kind in kinds if re.fullmatch(_name(kind), called))
    kind = (found.lastgroup or "").replace("_", " ")
    return kind if kind in kinds else ""


@lru_cache(8)
def _kinds(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """How documents of *kinds* are referred to."""
    pattern = rf"""
        (?:{rule("of-the-paper").pattern}|^(?=\S+\s\S+\s+\S))\s*
        (?P<year>(?:19|20)\d\d|['’]\d\d)?\s*
        (?:(?P<kind>{"|".join(map(_name, kinds)) or "(?!)"})s?\b|{rule("called").pattern})(?:['’]s)?(?!-)
        """
    return re.compile(pattern, re.VERBOSE)


def _name(kind: str) -> str:
    return r"[\s-]?".join(map(re.escape, kind.split()))


def topic(text: str) -> str:
    """*text* without the punctuation around it and the articles before it."""
    tokens = fold(text).strip("?¿!.,:; ").split(" ")
    while len(tokens) > 1 and plain(tokens[0]) in words("articles"):
        if tokens[0].isupper() and not tokens[1].isupper():
            break  # "LA Times"
        del tokens[0]
    return " ".join(tokens)


def without_dialogue(text: str) -> str:
    """*text* without "at the High-Level Economic Dialogue" and "between the two countries": all is."""
    return fold(blank(text, rule("of-the-dialogue")))
