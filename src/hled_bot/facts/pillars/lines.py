"""Cuts and joins paragraphs so that every name of a pillar begins a line and stands in one."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hled_bot.facts.pillars.names import NAME_WORDS, SENTENCE_END
from hled_bot.facts.pillars.numerals import LABEL
from hled_bot.models import Paragraph

BREAK = re.compile(r"\n\s*")
UNFINISHED = re.compile(r"(?:,|&|\b(?:in|of|and|the|for|to|with|on|an?|y|de|en|la|el))\s*$", re.I)

BULLET = re.compile(r"(?:(?P<inner>o)|[§»·–—])[ \xa0]+(?=[A-ZÁÉÍÓÚ“])")
"""A list item as a word processor's list loses its markup: "o Clean water"."""


def of(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """*paragraphs* in lines: names inside them begin one, names broken over several are in one."""
    lines: list[Paragraph] = []
    for paragraph in paragraphs:
        for line in _pieces(paragraph):
            above = lines.pop() if lines and _goes_on(lines[-1], line) else None
            lines.append(_join(above, line) if above else line)
    return lines


def _pieces(paragraph: Paragraph) -> Iterator[Paragraph]:
    """*paragraph* cut where one of its lines begins in bold or with a label; an item as one."""
    text, cuts = paragraph.text, [0]
    bullet = BULLET.match(text) if paragraph.kind == "paragraph" else None
    if bullet:
        item = paragraph.cut(bullet.end(), len(text))
        yield replace(item, kind="item", level=2 if bullet["inner"] else 1)
        return
    if paragraph.kind == "paragraph" and "\n" in text:
        bold = {end - len(text[start:end].lstrip()) for start, end in paragraph.strong}
        ends = (found.end() for found in BREAK.finditer(text))
        cuts += [at for at in ends if at in bold or LABEL.match(text, at)]
    if len(cuts) == 1:
        yield paragraph
        return
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        yield paragraph.cut(start, end)


def _goes_on(line: Paragraph, below: Paragraph) -> bool:
    """Whether *line* is "PROMOTING TRADE IN" over "NORTH AMERICA", or "Pillar II" over its name."""
    if "item" in (line.kind, below.kind) or len(line.text) > 200:
        return False
    if (label := LABEL.match(line.text)) and label.end() == len(line.text):
        short = len(below.text[:200].split()) <= NAME_WORDS and not SENTENCE_END.search(below.text)
        return (below.kind == "heading" or short) and not LABEL.match(below.text)
    same = line.kind == below.kind == "heading" and line.level == below.level
    return same and bool(UNFINISHED.search(line.text))


def _join(line: Paragraph, below: Paragraph) -> Paragraph:
    return replace(
        below,
        text=f"{line.text}\n{below.text}",
        starts=line.starts + array("L", [line.ends[-1]]) + below.starts,
        ends=line.ends + array("L", [below.starts[0]]) + below.ends,
        strong=(),
    )
