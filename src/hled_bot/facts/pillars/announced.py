"""Finds the names behind words that announce them: "the dialogue has four pillars:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hled_bot.facts.pillars import series
from hled_bot.facts.pillars.names import SENTENCE_END, Name, cut, dashed, whole
from hled_bot.facts.pillars.numerals import CARDINAL, unmarked
from hled_bot.language import number
from hled_bot.models import Paragraph

PILLARS = re.compile(r"\b(?:pillars|pilares)\b", re.IGNORECASE)
COUNTED = re.compile(
    rf"""
    (?: \b (?P<of> any|some|most|many|several|all|both|each | {CARDINAL} )
        \s+ of \s+ (?: (?:the|our|its|these|those) \s+ )? )?       # "three of the four pillars"
    \b (?P<count> both | {CARDINAL} | [2-9] | 1[0-2] ) [ ]+
    (?: (?!of\b|the\b|or\b|de\b) [^\W_][\w’'-]* ,? [ ]+ ){{0,4}}   # "mutually-reinforcing"
    (?:pillars|pilares) $
    """,
    re.IGNORECASE | re.VERBOSE,
)
COUNTED_IN_ONE = re.compile(rf"\b(?P<count>{CARDINAL}|[2-9])-pillar\b", re.IGNORECASE | re.VERBOSE)
"""“His four-pillar strategy will …”."""
RECALLED = re.compile(
    r"""
    (?: ^ | (?<=[.!?]\s) | (?<=[.!?]\s\s) )
    (?: This | These | They | It | The\s+(?:plan|strategy|framework|partnership|agenda|initiative) ) \b
    [^.:]{0,40} \b (?:includes?|are|is|comprises?|covers?|of|on|to|following) \s* : \s* $
    """,
    re.VERBOSE,
)
"""A sentence that goes on from the one before it to a list: “This includes:”."""
PART_OF_THEM = re.compile(
    r"(?:\w+\s+of|under|across|within|toward|towards)\s+(?:the|our|its|these|those|all)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""Before "pillars": what follows is not the pillars but something about them."""
FOLLOWING = re.compile(r"\bfollowing\s+(?:[\w’'-]+\s+){0,3}pillars\b", re.IGNORECASE)
FAR = 300
"""How many lines below their announcement the last pillar may begin."""
FEW_WORDS = 12
"""How many may stand between "pillars" and the end of the words that announce them."""
TITLE_WORDS = 3
"""The longest line that is a heading without looking like one: "Our Strategic Pillars"."""
TAIL = 400
"""How many characters at the end of a line can announce pillars below it."""


def find(lines: Sequence[Paragraph]) -> list[Name]:
    """The names that *lines* announce: the first list of them, or else the first sentence."""
    sentence: list[Name] = []
    for index, line in enumerate(lines):
        if not (PILLARS.search(line.text) or COUNTED_IN_ONE.search(line.text)):
            continue
        if names := _below(lines, index) or _recalled(lines, index):
            return names
        sentence = sentence or _within(line, index)
    return sentence


def counted(text: str, end: int) -> tuple[int | None, bool]:
    """How many pillars the words of *text* that end at *end* count, and whether only some are meant."""
    counted = COUNTED.search(text, max(end - 150, 0), end)
    if not counted:
        return None, False
    both = counted["count"].casefold() == "both"
    return 2 if both else number(counted["count"]), bool(counted["of"])


def announcements(text: str) -> list[tuple[int, int | None, bool]]:
    """Where *text* speaks of pillars: up to where, how many, and whether only some are meant."""
    found = [(word.end(), *counted(text, word.end())) for word in PILLARS.finditer(text)]
    found += [(one.end(), number(one["count"]), False) for one in COUNTED_IN_ONE.finditer(text)]
    return sorted(found)


def _within(line: Paragraph, index: int) -> list[Name]:
    """The names that *line* goes on to list: "It has three pillars: trade, energy, and people."."""
    announced = announcements(line.text)
    stops = [*(at for at, _, _ in announced[1:]), len(line.text)]
    for (at, count, some), stop in zip(announced, stops, strict=True):
        if some:
            continue
        parts = series.behind(line.text, at, stop, count)
        if count and not parts:
            parts = series.before(line.text, at, count)
        if names := _parted(line, index, parts, count):
            return names
    return []


def _below(lines: Sequence[Paragraph], index: int) -> list[Name]:
    """The names that stand below the lead at *index*, as items, headings or paragraphs."""
    lead, first = _lead(lines[index]), index + 1
    if lead is None or first == len(lines):
        return []
    count, open_ended = lead
    kind = lines[first].kind
    if kind == "item":
        places = _items(lines, first, count)
    elif kind == "heading":
        places = _headings(lines, first, count)
    else:
        places = _openings(lines, first, count)
    names = _named(lines, places, sure=open_ended and count is not None)
    if open_ended and not names and kind == "paragraph":  # "I. Trade; II. Energy"
        parts = series.members(lines[first].text, 0, len(lines[first].text), count)
        return _parted(lines[first], first, parts, count)
    # behind a full stop only a list, or a count, is sure to be what was announced
    numbered = [name.number for name in names] == list(range(1, len(names) + 1))
    return names if open_ended or kind == "item" or numbered else []


def _recalled(lines: Sequence[Paragraph], index: int) -> list[Name]:
    """The names in a list that a sentence behind the count of them brings: "… This includes:"."""
    text, lead = lines[index].text, index
    if recalled := RECALLED.search(text):
        text = text[: recalled.start()]
    elif index + 1 < len(lines) and RECALLED.match(lines[index + 1].text):
        lead += 1
    else:
        return []
    announced = announcements(text)
    _, count, some = announced[-1] if announced else (0, None, False)
    if not count or some or lead + 1 == len(lines):
        return []
    below = _items if lines[lead + 1].kind == "item" else _openings
    return _named(lines, below(lines, lead + 1, count), sure=True)


def _lead(line: Paragraph) -> tuple[int | None, bool] | None:
    """The count of the pillars that *line* announces below it, and whether it ends open.

    None if it announces none: not its last sentence, or only something about the pillars.
    """
    text = line.text.rstrip()
    tail = text[-TAIL:]
    if FOLLOWING.search(tail) and not text.endswith(":"):
        return None, True  # a sentence or two stand between announcement and list
    titled = line.kind == "heading" or len(text.split()) <= TITLE_WORDS
    open_ended = text.endswith(":") or titled
    at = max((word.end() for word in PILLARS.finditer(tail)), default=-1)
    if at < 0 or SENTENCE_END.search(tail, at, max(len(tail) - 1, at)):
        return None
    count, some = counted(tail, at)
    if count and not some:
        return count, open_ended
    about_them = PART_OF_THEM.search(tail[max(at - 70, 0) : at - len("pillars")])
    if not open_ended or about_them or len(tail[at:].split()) > FEW_WORDS:
        return None
    return None, True


def _items(lines: Sequence[Paragraph], first: int, count: int | None) -> list[int]:
    """Where the items of the list that begins at *first* are, if there are *count* of them.

    Text may stand under an item if the others begin in bold, as it does.
    """
    level, places, unbroken = lines[first].level, list[int](), True
    for index in range(first, min(first + FAR, len(lines))):
        line = lines[index]
        if line.kind == "paragraph" and count and len(places) < count:
            unbroken = False
        elif line.kind != "item" or line.level < level:
            break
        elif line.level == level and (unbroken or _opens_in_bold(line)):
            places.append(index)
    if count and len(places) > count:  # other items may follow those that count up
        marks = [unmarked(lines[at].text, 0, len(lines[at].text))[1] for at in places[:count]]
        places = places[:count] if marks == list(range(1, count + 1)) else places
    return places if _enough(places, count) else []


def _headings(lines: Sequence[Paragraph], first: int, count: int | None) -> list[int]:
    """Where the first *count* headings like the one at *first* are."""
    level, places = lines[first].level, list[int]()
    for index in range(first, min(first + FAR, len(lines))):
        if lines[index].kind == "heading" and lines[index].level < level:
            break
        if lines[index].kind == "heading" and lines[index].level == level:
            places.append(index)
    return places[:count] if count and len(places) >= count else []


def _openings(lines: Sequence[Paragraph], first: int, count: int | None) -> list[int]:
    """Where the *count* paragraphs are that open like the one at *first*: in bold, or "(1)"."""
    in_bold = _opens_in_bold(lines[first])
    places = list[int]()
    for index in range(first, min(first + FAR, len(lines))):
        line = lines[index]
        if line.kind == "heading" or len(places) == count:
            break
        begins = _opens_in_bold(line) if in_bold else _sign(line) == len(places) + 1
        if line.kind == "paragraph" and begins:
            places.append(index)
        elif not count:
            break  # without a count only an unbroken run is sure
    sure = _enough(places, count) and (count or in_bold) and places[0] == first
    return places if sure else []


def _opens_in_bold(line: Paragraph) -> bool:
    return bool(line.strong) and line.strong[0][0] <= 1


def _sign(line: Paragraph) -> int | None:
    """The number that *line* begins with: "(2)", "II.", "Second, "."""
    return unmarked(line.text, 0, len(line.text))[1]


def _enough(found: Sequence[object], count: int | None) -> bool:
    return len(found) == count if count else 2 <= len(found) <= series.MOST


def _named(lines: Sequence[Paragraph], places: list[int], sure: bool = False) -> list[Name]:
    """The names in the lines at *places*; empty if one of them names nothing.

    Of a list that is *sure* to be the pillars every item names one, whatever its words.
    """
    given = [lines[index].number for index in places]
    numbered = given == list(range(1, len(places) + 1))
    begun = [(lines[at], *unmarked(lines[at].text, 0, len(lines[at].text))) for at in places]
    dash = dashed([(line, at, len(line.text)) for line, at, _ in begun]) * 2 > len(begun)
    names: list[Name | None] = []
    for index, (line, begin, count) in zip(places, begun, strict=True):
        if line.kind == "heading":
            names.append(whole(line, index, begin, count))
        else:
            count = count or (line.number if numbered else None)
            end = len(line.text)
            names.append(cut(line, index, begin, end, count, dash=dash, sure=sure))
    return _all(names)


def _parted(
    line: Paragraph, index: int, parts: list[tuple[int, int]], count: int | None
) -> list[Name]:
    """The names in the *parts* of *line*; empty if they are not *count*, or one names nothing."""
    if not _enough(parts, count):
        return []
    begun = [(*unmarked(line.text, start, end), end) for start, end in parts]
    dash = dashed([(line, begin, end) for begin, _, end in begun]) * 2 > len(begun)
    marked = begun[0][0] > parts[0][0] or ";" in line.text[parts[0][0] : parts[-1][0]]
    sure = marked and count is not None
    return _all(
        [cut(line, index, begin, end, given, dash=dash, sure=sure) for begin, given, end in begun]
    )


def _all(names: Sequence[Name | None]) -> list[Name]:
    found = [name for name in names if name]
    return found if len(found) == len(names) else []
