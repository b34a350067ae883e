"""Finds the pillars that a document sets out, and what it says under each.

A document sets them out under headings ("Pillar I: …"), in a list behind a lead ("four pillars:"),
in one sentence, or in sentences that count up; what it says under each follows the heading, the item, or stands further down in
a paragraph that opens with the name. Speaking of pillars in passing sets out none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hled_bot.facts.pillars import announced, counting, labelled, sections
from hled_bot.facts.pillars import lines as in_lines
from hled_bot.facts.pillars.mentions import mentions
from hled_bot.facts.pillars.names import Name
from hled_bot.facts.pillars.sections import Stretch
from hled_bot.language import sentences
from hled_bot.models import Commitment, Document, Meeting, Paragraph, Pillar

__all__ = ["find", "mentions"]


def find(document: Document, meeting: Meeting) -> tuple[Pillar, ...]:
    """The pillars that *document* sets out, in reading order; none if it only mentions them."""
    lines = in_lines.of(document.paragraphs)
    behind_labels, listed = labelled.find(lines), announced.find(lines)
    names = behind_labels if len(behind_labels) >= len(listed) else listed
    said = () if names else counting.find(lines)
    told = sections.find(lines, names or said, spoken=bool(said))
    return tuple(
        _pillar(document, meeting, position, lines[name.index], name, body)
        for position, (name, body) in enumerate(told, 1)
    )


def _pillar(
    document: Document,
    meeting: Meeting,
    position: int,
    line: Paragraph,
    name: Name,
    body: Sequence[Stretch],
) -> Pillar:
    source = document.source(line, name.start, name.end)
    return Pillar(
        source,
        name.number,
        position,
        document.shown(source),
        meeting,
        _overview(document, body),
        tuple(_commitments(document, body)),
    )


def _overview(document: Document, body: Sequence[Stretch]) -> Commitment | None:
    """The first paragraph of *body*, unless its list comes first."""
    first = next((part for part in body if not part.titled), None)
    if first is None or first.listed:
        return None
    return _commitment(document, first.line, first.start, first.end)


def _commitments(document: Document, body: Sequence[Stretch]) -> Iterator[Commitment]:
    """The list items of *body*, or where it has no list the sentences of its paragraphs."""
    items = [part for part in body if part.listed]
    outermost = min((part.line.level for part in items), default=0)
    for part in items:
        yield _commitment(document, part.line, part.start, part.end, part.line.level - outermost)
    for part in () if items else body:
        if not part.titled:
            yield from _said(document, part)


def _said(document: Document, part: Stretch) -> Iterator[Commitment]:
    """The sentences of *part*."""
    for begin, end in sentences(part.line.text[part.start : part.end]):
        yield _commitment(document, part.line, part.start + begin, part.start + end)


def _commitment(
    document: Document, line: Paragraph, start: int, end: int, level: int = 0
) -> Commitment:
    source = document.source(line, start, end)
    return Commitment(source, document.shown(source), level)
