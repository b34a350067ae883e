"""Finds who speaks in a transcript, turn by turn, and the ground rules of a call."""

from __future__ import annotations

from hled_bot.facts.transcripts import clock, ground_rules, labels, speakers, turns
from hled_bot.models import Document, Transcript


def find(document: Document) -> Transcript:
    """The turns of *document* and its ground rules; an empty Transcript if it is none."""
    lines = list(labels.lines(document))
    labelled = labels.find(lines)
    spoken = turns.find(document, lines, labelled) if labelled else ()
    if not spoken:
        return Transcript()
    printed = clock.read(document, lines, labelled)
    background = ground_rules.find(document, spoken, printed)
    named = speakers.named(document, spoken)
    return Transcript(named, background, printed.opening, printed.closing)
