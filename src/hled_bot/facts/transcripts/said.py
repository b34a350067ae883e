"""What officials and staff say on a call, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hled_bot.language import sentences
from hled_bot.models import Document, Source, Turn, fold


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a transcript that is not a journalist's."""

    text: str
    source: Source


def said(document: Document, turns: Sequence[Turn]) -> Iterator[Sentence]:
    """The sentences before the first turn and in the turns of officials and staff, in order."""
    begins = [turn.source.start for turn in turns]
    for paragraph in document.paragraphs:
        index = bisect_right(begins, paragraph.ends[-1]) - 1
        if index >= 0 and turns[index].voice == "question":
            continue
        for start, end in _whole(paragraph.text):
            source = document.source(paragraph, start, end)
            if index >= 0 and source.start < turns[index].source.start < source.end:
                source = replace(source, start=turns[index].source.start)  # without the label
            yield Sentence(fold(paragraph.text[start:end]), source)


def _whole(text: str) -> list[tuple[int, int]]:
    """The sentences of *text*, not parted behind "5:00 p.m." before "Eastern"."""
    whole: list[tuple[int, int]] = []
    for start, end in sentences(text):
        if whole and re.search(r"\b[ap]\.m\.$", text[whole[-1][0] : whole[-1][1]]):
            start = whole.pop()[0]
        whole.append((start, end))
    return whole
