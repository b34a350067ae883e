"""Tells the bare name of a pillar from the marks around it and the text that goes on behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hled_bot.models import Paragraph

SENTENCE_END = re.compile(
    r"""
    (?: (?<! \b[A-Z] ) (?<! \bMrs ) (?<! \b[DMS][rst] ) [.] | [!?]
      | (?<= \b[A-Z] ) [.] (?= \s+ (?:The|This|These|It|We|In|To|And|As|Our|With)\b | [”\"’)]*\s*$ ) )
    [”\"’)]* (?= \s+ [“\"(]? [A-ZÁÉÍÓÚ] | \s*$ )                   # "U.S. Government" goes on
    | \n
    """,
    re.VERBOSE,
)
COLON = re.compile(r":(?=\s|$)")
DASH = re.compile(r"\s[–—-]{1,2}\s|—")
"""Between a name and what is said of it; a dash only where most names of a list have one."""
SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+")
"""In front of a heading: "2.1 Clean Water"."""
GLOSS = re.compile(r"\s\((?=[^()\s]+(?:\s[^()\s]+){2}[^()]*\)[\s,;.]*(?:(?:and|y)\s*)?$)")
"""In front of what explains a name in brackets: "Trade (goods, services and data)", not "(ICT)"."""
STATEMENT = re.compile(
    r"""
    (?: we|i|(?-i:[Ii]t)|they|he|she|you|there|this|these|that|let|how|what|why|where|who|when|as\ well\ as|on
      | our\s+\w+\s+(?:is|are|will) )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""How a sentence begins and a name does not: "We will clean the lakes"."""
NOTHING = re.compile(
    r"""
    (?: one|two|three|first|second|number\ \w+|you\ know|for\ (?:example|instance)|so\ (?:on|forth)
      | more|others?|etc|just\b.*|are\b.*|whether\b.*|(?:like|such|which|and|or|but|yet)\b.* ) $
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
"""What commas set apart and no name is: "for example", "so forth", "or more"."""
LAST_WORDS = re.compile(r"(?:[\s.;:,–—-]|(?<=[;,])\s*(?:and|or|y|e))+$", re.IGNORECASE)
"""What stands behind a name in a list and is not part of it: "; and", ":", "."."""
NAME_WORDS, LONGEST_NAME = 15, 100
"""In words: a name in front of more text, and a name that fills its item."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at characters *start* to *end* of line *index*, which goes on about it from *rest* to *stop*."""

    number: int | None
    index: int
    start: int
    end: int
    rest: int
    stop: int


def whole(line: Paragraph, index: int, begin: int, count: int | None) -> Name | None:
    """The name that the heading *line* is from character *begin* on."""
    section = SECTION.match(line.text, begin)
    start, end = trimmed(line.text, section.end() if section else begin, len(line.text))
    stop = len(line.text)
    return Name(count, index, start, end, stop, stop) if start < end else None


def dashed(parts: Sequence[tuple[Paragraph, int, int]]) -> int:
    """How many of *parts*, each from a start to an end of its line, have a name before a dash."""
    return sum(bool(_mark(DASH, line.text, start, end)) for line, start, end in parts)


def cut(
    line: Paragraph,
    index: int,
    begin: int,
    stop: int,
    count: int | None,
    *,
    dash: bool = True,
    sure: bool = False,
) -> Name | None:
    """The name that stands between *begin* and *stop* of *line*, in front of what is said of it.

    "**Trade:** The partners will …", "Trade – opening markets" if a *dash* parts them, "Trade; and".
    None if it is a statement rather than a name, unless it is *sure* that a name stands here.
    """
    text = line.text
    name_end, rest = _told(line, begin, stop, dash)
    start, end = trimmed(text, begin, name_end)
    name = text[start:end]
    if not any(map(str.isalpha, name)) or NOTHING.match(name):
        return None
    if not sure and STATEMENT.match(name):
        return None
    if len(name.split()) > LONGEST_NAME:
        return None
    if rest and text[rest - 1] == "(":
        stop = text.rindex(")", rest, stop)
    said = text[rest:stop].lstrip(' ,;:.–—-\n\xa0”"’)')
    if not any(map(str.isalpha, said)):
        said = ""
    return Name(count, index, start, end, stop - len(said), stop)


def _told(line: Paragraph, start: int, end: int, dash: bool) -> tuple[int, int]:
    """Where the name that begins at *start* ends, and where the text on it begins."""
    text = line.text
    for a, b in line.strong:
        if a <= start + 1 and start < b < end:
            label = (
                _mark(COLON, text, start, b) if len(text[start:b].split()) > NAME_WORDS else None
            )
            return (label.start(), label.end()) if label else (b, b)
    kinds = (COLON, GLOSS, DASH) if dash else (COLON, GLOSS)
    marks = [mark for kind in kinds if (mark := _mark(kind, text, start, end))]
    if mark := min(marks, key=lambda found: found.start(), default=None):
        return mark.start(), mark.end()
    sentence = SENTENCE_END.search(text, start, end)
    return (sentence.start(), sentence.end()) if sentence else (end, end)


def _mark(mark: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The *mark* behind a name that begins at *start*, in its own sentence and not far."""
    sentence = SENTENCE_END.search(text, start, end)
    found = mark.search(text, start + 1, sentence.start() if sentence else end)
    return found if found and len(text[start : found.start()].split()) <= NAME_WORDS else None


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """*start* to *end* without the white space, quotation and list marks around a name."""
    name = text[start:end]
    start += len(name) - len(name.lstrip(' \n\t\xa0“"‘(–—-:'))
    inner = LAST_WORDS.sub("", text[start:end]).rstrip('”"')
    if inner.endswith(")") and "(" not in inner:
        inner = inner[:-1]
    return start, start + len(LAST_WORDS.sub("", inner))
