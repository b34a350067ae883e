"""Finds the instant at which the embargo on a call ends."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from dateutil import parser as dates

from hled_bot.facts.transcripts import zones
from hled_bot.facts.transcripts.clock import Clock
from hled_bot.facts.transcripts.said import Sentence
from hled_bot.language import number
from hled_bot.models import Source

EMBARGO = re.compile(r"\bembargo(?:es|ed)?\b", re.IGNORECASE)
NO_EMBARGO = re.compile(
    r"""
    \bno\s+(?:\w+\s+)?embargo
    | \b(?:not|n’t|n't|never)\s+(?:\w+\s+){0,2}?under\s+(?:(?:an|any)\s+)?embargo
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
    | \b(?:call|briefing|conference)(?:’s|'s)?\s+
      (?:concludes?|ends|wraps|finishes|conclusion|(?:is|has)\s+(?:over|done|finished|ended|concluded))\b
    | \b(?:it|we)\s+(?:concludes?|ends?|finish|wrap|hang\s+up)\b | \bwe(?:\s+are|’re|'re)\s+done\b
    | \bduration\s+of\s+(?:the|this)\s+(?:call|briefing)\b
    | \bafter\s+(?:this|the)\s+(?:\w+\s+)?(?:call|briefing|conference)\b   # "… lifts after this call"
    """,
    re.IGNORECASE | re.VERBOSE,
)
UNTIMED = re.compile(
    r"\b(?:embargoed|under\s+embargo)\s+(?:until|till|upon|for)\b|\bembargo\b.{0,40}\blift",
    re.IGNORECASE,
)
LIFTS = re.compile(r"\b(?:lift|break|expire|ends?\b|moved?\b)", re.IGNORECASE)
OURS = re.compile(
    r"""
      \bunder\s+(?:\w+\s+)?embargo
    | \bembargoed\b (?!\s+(?:\w+\s+){0,2}                  # "an embargoed fact sheet at 5:00 p.m."
      (?:fact|factsheets?|copy|copies|calls?|preview|briefing|materials?|press|version|text|draft|report)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words on an embargo behind which "at 5:00 p.m." tells when it ends: not "the oil embargo at …"."""
STANDS = re.compile(
    r"""
    \bembargo (?:\s+time)? \s+ (?:is|will\s+be|has\s+been|was) (?:\s+(?:now|changed|set|updated))* \s+
    (?=\d|noon|midnight|tomorrow|tonight)                          # "the embargo is now 3:00 p.m."
    """,
    re.IGNORECASE | re.VERBOSE,
)
TIMED = re.compile(
    r"\b(?:under|with|to)\s+(?:an?\s+)?(?=[\w:.]+(?:\s+[\w.]+){0,4}\s+embargo\b)", re.IGNORECASE
)
"""“This call is under a 5:00 a.m. Eastern embargo.”"""
EARLIER = re.compile(r"\b(?:until|till)\b(?=.*\bembargo)", re.IGNORECASE)
"""“Until 5:00 a.m. all of this is embargoed.”"""
STRICTLY_UNTIL = re.compile(r"\b(?:until|till|til)\b", re.IGNORECASE)
UNTIL = re.compile(
    r"\b(?:until|till|til|to|for|at|upon|lifts?|lifted|breaks?|moved\s+up\s+to|before)\b",
    re.IGNORECASE,
)
HOUR = re.compile(
    r"""
      \b(?P<clock>\d{1,2}(?::\d{2})?)\s*(?P<half>[AaPp])\.?\s?[Mm]\b\.?    # "11:00 a.m."
    | \b(?P<word>noon|midnight)\b
    | \b(?P<oclock>\w+)\s+o[’']clock\b                                   # "five o’clock"
    | \b(?P<bare>\d{1,2}:\d{2})\b                                         # "11:00 tomorrow", "17:00"
    | \b(?P<digits>\d{1,2})(?=\s+(?:tonight|tomorrow|this|in\s+the|Eastern|E[DS]?T)\b)  # "6 tonight"
    """,
    re.VERBOSE | re.IGNORECASE,
)
MONTH_DAY = re.compile(
    r"""
    \b(?P<day>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?
                |sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+\d{1,2}) (?!:)
    (?:st|nd|rd|th)?\b (?:,?\s+(?P<year>20\d\d))?                        # "September 29th"
    """,
    re.IGNORECASE | re.VERBOSE,
)
DAY_OF_MONTH = re.compile(r"\bthe\s+(?P<day>\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
THE_CALL = re.compile(r"\b(?:call|contents?|briefing|this|it)\b", re.IGNORECASE)
MORNING = re.compile(r"\bmorning\b", re.IGNORECASE)
AFTERNOON = re.compile(r"\b(?:evening|afternoon|tonight)\b", re.IGNORECASE)
EARLY = 6
"""The first hour of a working day, in the morning where nothing tells morning from evening."""
GUESSED = re.compile(
    r"\b(?:probably|likely|hopefully|presumably|perhaps|maybe|(?:is|are|should\s+be)\s+expected)\b",
    re.IGNORECASE,
)
"""Before an hour at which something is thought to end: "until he concludes, probably at 9:45 a.m."."""
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
    if re.search(r"\bnot\s+lift", sentence):
        return None
    tail = _tail(sentence)
    # "August 25 tomorrow" names no hour
    hour = HOUR.search(MONTH_DAY.sub(lambda day: " " * len(day[0]), tail))
    end = END_OF_CALL.search(tail)
    if end and (hour is None or end.start() < hour.start()):
        return _closing(clock)
    if hour is None:
        # "With the conclusion of this call, the embargo is lifted."
        lifted = LIFTS.search(sentence) and END_OF_CALL.search(sentence)
        return _closing(clock) if lifted else None
    if GUESSED.search(tail, 0, hour.start()):
        return None
    if again := EMBARGO.search(tail, hour.end()):
        tail = tail[: again.start()]  # something else is embargoed until another time
    zone = zones.stated(tail[hour.end() :], clock.zone, clock.place)
    if zone is None:
        return None
    if hour["word"] and hour["word"].casefold() == "midnight":  # it ends a day
        last = _on(_day(tail, clock), dt.time(23, 59), zone, clock)
        return last and last + dt.timedelta(minutes=1)
    return _meant(_readings(hour, tail), _day(tail, clock), zone, clock)


def _tail(sentence: str) -> str:
    """What *sentence* says from the word on that tells until when there is an embargo."""
    named = EMBARGO.search(sentence)
    ours = OURS.search(sentence) or LIFTS.search(sentence)
    until = named and (UNTIL if ours else STRICTLY_UNTIL).search(sentence, named.end())
    stands = STANDS.search(sentence)
    if stands and (not until or stands.end() < until.start()):
        return sentence[stands.end() :]
    found = until or TIMED.search(sentence) or EARLIER.search(sentence)
    return sentence[found.start() :] if found else ""


def _meant(
    readings: Sequence[dt.time], day: dt.date | None, zone: ZoneInfo, clock: Clock
) -> dt.datetime | None:
    """The instant that one of the *readings* of an hour is; None if more than one may be meant."""
    instants = [on for time in readings if (on := _on(day, time, zone, clock))]
    opened = _opened(clock, zone)
    if len(instants) < 2:
        return instants[0] if instants else None
    if day is None:
        return min(instants) if opened else None
    ahead = [instant for instant in instants if opened is None or instant > opened]
    if len(ahead) == 1 or (len(ahead) == 2 and readings[0].hour >= EARLY):
        return ahead[0]  # "11:00 tomorrow"
    return None


def _on(day: dt.date | None, time: dt.time, zone: ZoneInfo, clock: Clock) -> dt.datetime | None:
    """*time* on *day*, or where none is named the first time after the call opens."""
    if day or clock.day is None:
        return dt.datetime.combine(day, time, zone) if day else None
    opened = _opened(clock, zone)
    days = [clock.day + dt.timedelta(days=ahead) for ahead in (range(-1, 3) if opened else (0,))]
    instants = (dt.datetime.combine(each, time, zone) for each in days)
    return next((instant for instant in instants if opened is None or instant > opened), None)


def _opened(clock: Clock, zone: ZoneInfo) -> dt.datetime | None:
    """When the call opened, in its own zone or else in *zone*."""
    if clock.day is None or clock.opens is None:
        return None
    return dt.datetime.combine(clock.day, clock.opens, clock.zone or zone)


def _closing(clock: Clock) -> dt.datetime | None:
    if clock.day is None or clock.closes is None or clock.zone is None:
        return None
    late = clock.opens is not None and clock.closes < clock.opens  # it ran past midnight
    return dt.datetime.combine(clock.day + dt.timedelta(days=late), clock.closes, clock.zone)


def _readings(hour: re.Match[str], tail: str) -> list[dt.time]:
    """The time of day that *hour* states, or the two that it may, without a.m. or p.m."""
    if hour["word"]:
        return [dt.time(12)]
    if hour["clock"]:
        return [dates.parse(f"{hour['clock']} {hour['half']}m").time()]
    if hour["oclock"]:
        hours, minutes = number(hour["oclock"]) or 0, 0
    else:
        hours, minutes = map(int, (hour["bare"] or f"{hour['digits']}:00").split(":"))
    if not 0 < hours < 24 or minutes > 59:
        return []
    morning, evening = dt.time(hours % 12, minutes), dt.time(hours % 12 + 12, minutes)
    if hours > 12 or AFTERNOON.search(tail):
        return [evening]
    return [morning] if MORNING.search(tail) else [morning, evening]


def _day(tail: str, clock: Clock) -> dt.date | None:
    """The day that *tail* names: a date, a weekday, "tomorrow"; None for the next such hour."""
    base = clock.day
    if (dated := MONTH_DAY.search(tail)) and (base or dated["year"]):
        return _dated(dated, base)
    if base is None:
        return None
    if ordinal := DAY_OF_MONTH.search(tail):
        days = (base + dt.timedelta(days=ahead) for ahead in range(15))
        return next((day for day in days if day.day == int(ordinal["day"])), None)
    tomorrow = re.search(r"\btomorrow\b", tail, re.IGNORECASE)
    if weekday := WEEKDAY.search(tail):
        ahead = WEEKDAYS.index(weekday["day"].casefold()) - base.weekday()
        if tomorrow:  # the publication's day may be the day after the call
            return base + dt.timedelta(days=(ahead + 2) % 7 - 2)
        return base + dt.timedelta(days=ahead % 7)
    return base + dt.timedelta(days=1) if tomorrow else None


def _dated(dated: re.Match[str], base: dt.date | None) -> dt.date | None:
    year = int(dated["year"]) if dated["year"] else base.year if base else 0
    try:
        day = dates.parse(f"{dated['day'].replace('.', '')} {year}").date()
    except ValueError:
        return None
    if base and not dated["year"] and (base - day).days > 180:
        return day.replace(year=year + 1)  # a call in December, an embargo until January
    return day
