"""Finds the years that a question is about: in digits, in words, or counted from today."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass, field

from hled_bot.language import aligned, number
from hled_bot.models import fold
from hled_bot.questions.cleaning import blank
from hled_bot.questions.phrases import rule

RANGE = re.compile(
    r"""
    (?:\b(?:between|from|entre|de|desde)\s+)?
    (?P<first>20\d\d) \s* (?:-|–|—|\bto\b|\bthrough\b|\buntil\b|\ba\b|\bhasta\b|\by\b|\band\b) \s*
    (?P<last>20\d\d)                               # "between 2021 and 2023", "2021-2023"
    """,
    re.VERBOSE,
)
SPANNING = re.compile(
    r"^(?:between|from|entre|de|desde)\b|\d\s*(?:-|–|—|to|through|until|a|hasta)\s*\d"
)
YEAR = re.compile(
    r"""
    (?<![\w$€£.,:-])(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+)?(?:(?:in|en|of|for|from|del?|during)\s+(?=['’‘\d]))?(?:year:)?
    (?: (?P<full>(?:19|20)\d\d) | ['’‘](?P<short>\d\d) | (?P<letter>2[o0]\d\d) )  # "2022", "'22", "2o22"
    (?: 's\b | (?![\w%]|[.,]\d|-\d) )
    """,
    re.VERBOSE,
)
SHORT = re.compile(
    r"(?<!\w)(?:(?:in|back\s+in|of|for|en|del?|el|ano|year|v|vs|versus|and|y|&)\s+|(?=\d\d\s*(?:-|–|v|vs|versus|y|and|&|/)\s*\d\d(?!\w)))(?P<year>\d\d)"
    r"(?:\s*(?:-|–|v|vs|versus|y|and|&|/)\s*(?P<other>\d\d))?"
    r"(?(other)(?![\w%]|[.,]\d)|(?=\s*(?:[?,;!)]|\.(?!\d)|$|(?:meeting|hled|dialogue|reunion|dialogo|y/n)\b)))"
)
"""Two digits that may be the year of a known meeting: "in 22", "el 21", "22 v 23"."""
AFTER = re.compile(
    r"\b(?:after|later\s+than|despues\s+de[l]?|(?P<since>since|desde|a\s+partir\s+de[l]?|from(?=\s+20\d\d\s+on(?:wards?)?\b(?!\s+\w))))"
    r"\s+(?:the\s+|la\s+de\s+)?(?P<year>20\d\d)(?![\w%]|[.,]\d|-\d)(?:\s+(?:on(?:wards?)?\b(?!\s+\w)|en\s+adelante\b))?"
)
"""The meetings after, or since, that of a year; where none is known, the year after it."""
RELATIVES = [
    (rule("year-before-last"), -2),
    (rule("last-year"), -1),
    (rule("this-year"), 0),
    (rule("next-year"), 1),
]
"""Years in words, and how far they are from this one."""
OCCASIONS = [
    (rule("latest-meeting"), "latest"),
    (rule("next-meeting"), "next"),
    (rule("relaunch"), "relaunch"),
    (rule("first-meeting"), "first"),
]
AGO = rule("years-ago")


@dataclass(frozen=True, slots=True)
class Calendar:
    """What years are counted from: *today*, the *meetings* known, the year of the *first* one."""

    today: dt.date = field(default_factory=dt.date.today)
    meetings: Collection[int] = ()
    first: int | None = None


def find(text: str, calendar: Calendar) -> tuple[tuple[int, ...], str]:
    """The years that *text* names, in order of naming, and *text* without them.

    >>> find("pillars '22", Calendar())
    ((2022,), 'pillars')
    >>> find("who attended last year?", Calendar(dt.date(2026, 11, 22)))
    ((2025,), 'who attended ?')
    """
    years: list[int] = []
    text = _spoken(text, calendar, years)
    if not re.search(r"\d", text):
        return tuple(dict.fromkeys(years)), fold(text)
    folded = aligned(text)
    if (later := AFTER.search(folded)) and int(later["year"]) in calendar.meetings:
        since = int(later["year"])
        first = since if later["since"] else since + 1
        years += sorted(year for year in calendar.meetings if year >= first) or [first]
        text = text[: later.start()] + " " + text[later.end() :]
        folded = aligned(text)
    if spanned := RANGE.search(folded):
        first, last = sorted((int(spanned["first"]), int(spanned["last"])))
        if SPANNING.search(spanned[0]) and last - first > 1:
            between = [year for year in sorted(calendar.meetings) if first <= year <= last]
            years += between or [first, last]
            text = text[: spanned.start()] + " " + text[spanned.end() :]
    years += map(read, YEAR.finditer(aligned(text)))
    text = blank(text, YEAR)
    for found in SHORT.finditer(aligned(text)):
        meant = [2000 + int(found[name]) for name in ("year", "other") if found[name]]
        if all(year in calendar.meetings for year in meant):
            years += meant
            text = text[: found.start()] + " " * len(found[0]) + text[found.end() :]
    return tuple(dict.fromkeys(years)), fold(text)


def _spoken(text: str, calendar: Calendar, years: list[int]) -> str:
    """*text* without the years that it names in words, which go to *years*."""
    for pattern, offset in RELATIVES:
        text = _cut(text, pattern, years, calendar.today.year + offset)
    for pattern, which in OCCASIONS:
        if (year := _occasion(which, calendar)) is not None:
            text = _cut(text, pattern, years, year)
    if ago := AGO.search(aligned(text)):
        said = ago["count"] or ago["hace"]
        count = number("uno" if said == "un" else said)
        then = calendar.today.year - (count or 0)
        if count:  # "the first one, ten years ago"
            text = _cut(text, AGO, years, years[0] if years else then)
    return text


def read(found: re.Match[str]) -> int:
    """The year that a match of YEAR stands for."""
    if found["letter"]:
        return int(found["letter"].replace("o", "0"))
    return int(found["full"] or f"20{found['short']}")


def _occasion(which: str, calendar: Calendar) -> int | None:
    """The year of the latest, the next or the first meeting, as far as it is known."""
    latest = max(calendar.meetings, default=None)
    if which == "first":
        return calendar.first
    if latest is None or which == "latest":
        return latest
    if which == "relaunch":
        earliest = min(calendar.meetings)
        return earliest if calendar.first and calendar.first < earliest else None
    return max(latest + 1, calendar.today.year)


def _cut(text: str, pattern: re.Pattern[str], years: list[int], year: int) -> str:
    if pattern.search(aligned(text)):
        years.append(year)
        return blank(text, pattern)
    return text
