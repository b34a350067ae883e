"""Finds the instant at which the embargo on a call ends."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from dateutil import parser as dates

from hled_bot.facts.transcripts import zones
from hled_bot.facts.transcripts.clock import Clock
from hled_bot.facts.transcripts.said import Sentence
from hled_bot.language import number
from hled_bot.models import Source

EMBARGO = re.compile(r"\bembargo(?:es|ed)?\b", re.IGNORECASE)
NO_EMBARGO = re.compile(
    r"""
    \bno\s+(?:\w+\s+)?embargo | \b(?:not|n’t|n't|never)\s+(?:\w+\s+){0,2}?under\s+(?:an\s+)?embargo
    | \b(?:not|n’t|n't)\s+(?:be\s+)?embargoed
    """,
    re.IGNORECASE | re.VERBOSE,
)
PORTION = re.compile(
    r"\b(?:first|second|other|this|that|one)\s+(?:\w+\s+)?(?:part|portion|section|half)\b",
    re.IGNORECASE,
)
END_OF_CALL = re.compile(
    r"""
      \b(?:end|conclusion|completion|close)\s+of\s+(?:(?:the|this|our|today’s)\s+)?
      (?:\w+\s+)?(?:call|briefing|conference|conversation|teleconference|session)\b
    | \bits\s+(?:conclusion|end|completion)\b | \b(?:upon|until)\s+(?:\W+until\W+)?conclusion\b
    | \b(?:call|briefing|conference)(?:’s|'s)?\s+(?:concludes?|ends|conclusion|is\s+over)\b
    | \b(?:it|we)\s+(?:concludes?|ends?)\b
    | \bafter\s+(?:this|the)\s+(?:\w+\s+)?(?:call|briefing|conference)\b   # "… lifts after this call"
    """,
    re.IGNORECASE | re.VERBOSE,
)
UNTIMED = re.compile(
    r"\b(?:embargoed|under\s+embargo)\s+(?:until|till|upon|for)\b|\bembargo\b.{0,40}\blift",
    re.IGNORECASE,
)
UNTIL = re.compile(
    r"\b(?:until|till|til|to|for|at|upon|lifts?|lifted|breaks?|moved\s+up\s+to|before)\b",
    re.IGNORECASE,
)
HOUR = re.compile(
    r"""
      \b(?P<clock>\d{1,2}(?::\d{2})?)\s*(?P<half>[AaPp])\.?\s?[Mm]\b\.?    # "11:00 a.m."
    | \b(?P<word>noon|midnight)\b
    | \b(?P<oclock>\w+)\s+o[’']clock\b                                   # "five o’clock"
    | \b(?P<bare>\d{1,2}:\d{2})\b                                         # "11:00 tomorrow"
    """,
    re.VERBOSE | re.IGNORECASE,
)
MONTH_DAY = re.compile(
    r"""
    \b(?P<day>(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2})
    (?:st|nd|rd|th)?\b (?:,?\s+(?P<year>20\d\d))?                        # "September 29th"
    """,
    re.IGNORECASE | re.VERBOSE,
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
THE_CALL = re.compile(r"\b(?:call|contents?|briefing|this|it)\b", re.IGNORECASE)
NOW = re.compile(r"\b(?:now|instead|moved|changed|actually)\b", re.IGNORECASE)


def find(said: Sequence[Sentence], clock: Clock) -> tuple[dt.datetime | None, Source | None]:
    """The instant an embargo ends, and the sentence that says so.

    A change ("will now be embargoed until …") counts before the call, the call before what is
    handed out with it. A sentence that sets no instant is given only where no other sets one.
    """
    ranked = sorted(
        (s for s in said if EMBARGO.search(s.text)), key=lambda sentence: _rank(sentence.text)
    )
    silent = None
    for sentence in ranked:
        if NO_EMBARGO.search(sentence.text):
            if PORTION.search(sentence.text):
                continue  # the rest may be under embargo
            return None, sentence.source
        instant = _instant(sentence.text, clock)
        if instant:
            return instant, sentence.source
        if silent is None and UNTIMED.search(sentence.text):
            silent = sentence.source
    return None, silent


def _rank(sentence: str) -> int:
    named = EMBARGO.search(sentence)
    if named and NOW.search(sentence) and UNTIL.search(sentence, named.end()):
        return 0
    return 1 if THE_CALL.search(sentence) else 2


def _instant(sentence: str, clock: Clock) -> dt.datetime | None:
    """When the embargo that *sentence* sets ends; None where it does not tell the very instant.

    >>> call = Clock(dt.date(2021, 9, 8))
    >>> _instant("It is embargoed until 11:00 a.m. tomorrow.", call).isoformat()
    '2021-09-09T11:00:00-04:00'
    """
    opening = EMBARGO.search(sentence)
    until = UNTIL.search(sentence, opening.end()) if opening else None
    if not until or re.search(r"\bnot\s+lift", sentence):
        return None
    tail = sentence[until.start() :]
    hour = HOUR.search(tail)
    if hour is None:
        return _closing(clock) if END_OF_CALL.search(tail) else None
    zone = zones.stated(tail[hour.end() :], clock.zone)
    time = _time(hour, tail, clock)
    if zone is None or time is None:
        return None
    day_after = _day(tail, time, clock)
    if day_after is None:
        return None
    if hour["word"] and hour["word"].casefold() == "midnight":
        day_after += dt.timedelta(days=1)  # midnight ends a day
    return dt.datetime.combine(day_after, time, zone)


def _closing(clock: Clock) -> dt.datetime | None:
    if clock.day is None or clock.closes is None or clock.zone is None:
        return None
    late = clock.opens is not None and clock.closes < clock.opens  # it ran past midnight
    return dt.datetime.combine(clock.day + dt.timedelta(days=late), clock.closes, clock.zone)


def _time(hour: re.Match[str], tail: str, clock: Clock) -> dt.time | None:
    """The time of day that *hour* states; without a.m. or p.m. only where one of them is meant."""
    if hour["word"]:
        return dt.time(12 if hour["word"].casefold() == "noon" else 0)
    if hour["oclock"]:
        hours, minutes = number(hour["oclock"]) or 0, 0
    elif not hour["bare"]:
        return dates.parse(f"{hour['clock']} {hour['half']}m").time()
    else:
        hours, minutes = map(int, hour["bare"].split(":"))
    if not 0 < hours <= 12 or minutes > 59:
        return None
    if re.search(r"\b(?:this\s+)?(?:evening|afternoon|tonight)\b", tail):
        return dt.time(hours % 12 + 12, minutes)
    if re.search(r"\bmorning\b", tail) or ("tomorrow" in tail and 6 <= hours < 12):
        return dt.time(hours, minutes)
    if "tomorrow" in tail or clock.opens is None:
        return None
    morning = dt.time(hours % 12, minutes)
    return morning if morning > clock.opens else dt.time(hours % 12 + 12, minutes)


def _day(tail: str, time: dt.time, clock: Clock) -> dt.date | None:
    """The day that *tail* names: a date, a weekday, "tomorrow", "today", or the next such hour."""
    base = clock.day
    if (dated := MONTH_DAY.search(tail)) and (base or dated["year"]):
        return _dated(dated, base)
    if base is None:
        return None
    tomorrow = re.search(r"\btomorrow\b", tail, re.IGNORECASE)
    if weekday := WEEKDAY.search(tail):
        ahead = WEEKDAYS.index(weekday["day"].casefold()) - base.weekday()
        if tomorrow:  # the publication's day may be the day after the call
            return base + dt.timedelta(days=(ahead + 2) % 7 - 2)
        return base + dt.timedelta(days=ahead % 7)
    if tomorrow:
        return base + dt.timedelta(days=1)
    past = clock.opens is not None and time < clock.opens and time != dt.time(0)
    if past:
        return base + dt.timedelta(days=1)
    return base


def _dated(dated: re.Match[str], base: dt.date | None) -> dt.date | None:
    year = int(dated["year"]) if dated["year"] else base.year if base else 0
    try:
        day = dates.parse(f"{dated['day'].replace('.', '')} {year}").date()
    except ValueError:
        return None
    if base and not dated["year"] and (base - day).days > 180:
        return day.replace(year=year + 1)  # a call in December, an embargo until January
    return day
