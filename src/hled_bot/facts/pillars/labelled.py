"""Finds the names behind labels that count up from one: "Pillar I:", "First Pillar –"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hled_bot.facts.pillars.names import NAME_WORDS, Name, cut, trimmed, whole
from hled_bot.facts.pillars.numerals import CARDINAL, LABEL, label_number
from hled_bot.language import number
from hled_bot.models import Paragraph

BEHIND = re.compile(
    rf"""
    (?: \s+[–—-]\s+ | \s*[(\[,]\s* ) (?:pillar|pilar) [ ]+
    (?P<number> [ivx]{{1,4}} | \d{{1,2}} | {CARDINAL} ) \s* [)\]]? $  # "Clean Water (Pillar I)"
    | [ ] (?-i:Pillar|PILLAR|Pilar) $                                        # "Clean Water Pillar"
    """,
    re.IGNORECASE | re.VERBOSE,
)
UNDER = re.compile(r"^(?:under|within|as\s+for|on|bajo\s+el)\s+", re.IGNORECASE)
"""In front of a label in a sentence: "Under Pillar 1, Trade, the partners …"."""
CLOSING = {",": ",", "(": ")", "–": "–", "—": "—"}
"""What ends a name set aside in a sentence, by what begins it."""


def find(lines: Sequence[Paragraph]) -> list[Name]:
    """The longest run of names in *lines* whose labels count up, or have no number at all."""
    runs: list[list[Name]] = []
    for index, line in enumerate(lines):
        if (name := _with_label(line, index)) is None:
            continue
        before = runs[-1][-1].number if runs else None
        if runs and (name.number is before is None or name.number == (before or 0) + 1):
            runs[-1].append(name)
        elif name.number in (1, None):
            runs.append([name])
    # contents and summaries come first: of two full counts the later one has the text
    return max(
        (run for run in runs if len(run) > 1),
        key=lambda run: (len(run), run[0].index),
        default=[],
    )


def _with_label(line: Paragraph, index: int) -> Name | None:
    """The name that *line* opens with, if it is marked as a pillar's."""
    if label := LABEL.match(line.text):
        return _behind(label, line, index)
    if (under := UNDER.match(line.text)) and (label := LABEL.match(line.text, under.end())):
        return _aside(label, line, index)
    if line.kind == "heading" and (label := BEHIND.search(line.text)):
        start, end = trimmed(line.text, 0, label.start())
        stop = len(line.text)
        return Name(number(label["number"] or ""), index, start, end, stop, stop)
    return None


def _behind(label: re.Match[str], line: Paragraph, index: int) -> Name | None:
    """The name behind *label*, which *line* begins with."""
    begin, count, mark = label.end(), label_number(label), label["mark"]
    if line.kind == "heading":
        # "Pillar One Trade", but not "Pillar One and Pillar Two"
        named = mark or line.text[begin : begin + 1].isupper()
        return whole(line, index, begin, count) if named else None
    if mark == ",":  # "The first pillar, Clean Water, will …"
        return _aside(label, line, index)
    if not mark or mark == ")":
        return None
    return cut(line, index, begin, len(line.text), count)


def _aside(label: re.Match[str], line: Paragraph, index: int) -> Name | None:
    """The name between marks in a sentence: "Under Pillar 1, Trade, the …", "On Pillar I (Trade)"."""
    text, begin = line.text, label.end()
    closing = CLOSING.get((label["mark"] or "").strip())
    end = text.find(closing, begin, begin + 200) if closing else -1
    if end < 0 or not text[begin].isupper() or len(text[begin:end].split()) > NAME_WORDS:
        return None
    return Name(label_number(label), index, *trimmed(text, begin, end), 0, len(text))
