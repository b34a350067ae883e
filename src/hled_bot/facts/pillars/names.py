"""Tells the bare name of a pillar from the marks around it and the text that goes on behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hled_bot.models import Paragraph

SENTENCE_END = re.compile(r"[.!?][”\"’)]*(?=\s+[“\"(]?[A-ZÁÉÍÓÚ]|\s*$)|\n")
EXPLAINED = re.compile(r":(?=\s|$)|\s[–—-]{1,2}\s|—")
"""Between a name and what is said of it."""
STATEMENT = re.compile(
    r"""
    (?: we|i|it|they|he|she|you|there|this|these|that|let|how|what|why|where|who|when|as\ well\ as|on
      | our\s+\w+\s+(?:is|are|will) )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""How a sentence begins and a name does not: "We will clean the lakes"."""
LAST_WORDS = re.compile(r"(?:[\s.;:,–—-]|(?<=[;,])\s*(?:and|or|y|e))+$", re.IGNORECASE)
"""What stands behind a name in a list and is not part of it: "; and", ":", "."."""
NAME_WORDS, LONGEST_NAME = 15, 30
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
    start, end = trimmed(line.text, begin, len(line.text))
    stop = len(line.text)
    return Name(count, index, start, end, stop, stop) if start < end else None


def cut(line: Paragraph, index: int, begin: int, stop: int, count: int | None) -> Name | None:
    """The name that stands between *begin* and *stop* of *line*, in front of what is said of it.

    "**Trade:** The partners will …", "Trade – opening markets", "Trade; and". None if it is a
    statement rather than a name.
    """
    text = line.text
    name_end, rest = _told(line, begin, stop)
    start, end = trimmed(text, begin, name_end)
    name = text[start:end]
    if not any(map(str.isalpha, name)) or STATEMENT.match(name):
        return None
    if len(name.split()) > LONGEST_NAME:
        return None
    said = text[rest:stop].lstrip(' ,;:.–—-\n\xa0”"’)')
    if not any(map(str.isalpha, said)):
        said = ""
    return Name(count, index, start, end, stop - len(said), stop)


def _told(line: Paragraph, start: int, end: int) -> tuple[int, int]:
    """Where the name that begins at *start* ends, and where the text on it begins."""
    text = line.text
    for a, b in line.strong:
        if a <= start + 1 and start < b < end:
            return b, b
    sentence = SENTENCE_END.search(text, start, end)
    stop = sentence.start() if sentence else end
    mark = EXPLAINED.search(text, start + 1, stop)
    if mark and len(text[start : mark.start()].split()) <= NAME_WORDS:
        return mark.start(), mark.end()
    return (stop, sentence.end()) if sentence else (end, end)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """*start* to *end* without the white space, quotation and list marks around a name."""
    name = text[start:end]
    start += len(name) - len(name.lstrip(' \n\t\xa0“"‘(–—-:'))
    inner = LAST_WORDS.sub("", text[start:end]).rstrip('”"')
    if inner.endswith(")") and "(" not in inner:
        inner = inner[:-1]
    return start, start + len(LAST_WORDS.sub("", inner))
