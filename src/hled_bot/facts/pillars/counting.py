"""Finds the names in sentences that count up: "The first pillar is trade. … The second is energy."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hled_bot.facts.pillars.announced import counted
from hled_bot.facts.pillars.mentions import SPEAKER
from hled_bot.facts.pillars.names import NAME_WORDS, Name, cut, trimmed
from hled_bot.facts.pillars.numerals import CARDINAL, ORDINAL
from hled_bot.language import number, sentences
from hled_bot.models import Paragraph

PILLAR = re.compile(r"\b(?:pillars?|pilar(?:es)?)\b", re.IGNORECASE)
OF = r"(?: [ ]+ (?:of|de|del) (?: [ ]+ [\w’-]+ ){1,5}? )?"
"""“… of this strategy”."""
OPENING = re.compile(
    rf"""
    (?: (?:and|so|now|then|finally|lastly|next|y) ,? [ ]+ )*
    (?: (?:the|our|its|his|her|their|el|la) [ ]+ )?
    (?: (?P<before> {ORDINAL} | (?P<last> final | last ) )
        (?: [ ]+ (?P<named> pillar | pilar ) {OF} | [ ]+ one )?            # "And the third pillar"
      | (?:pillar|pilar) [ ]+ (?:number[ ]+)? (?P<after> [ivx]{{1,4}} | \d{{1,2}} | {CARDINAL} ) {OF} )
    (?: [ ]+ (?: (?:is|are|will[ ]be|es|ser[aá]) (?: [ ]+ (?:to|about|on|focused[ ]on) \b )?
               | (?:will[ ])? (?:focus(?:es)?|cent(?:er|re)s|se[ ]centra) [ ]+ (?:on|en)
               | (?:will[ ])? (?:involves?|concerns?|covers?|address(?:es)?|deals?[ ]with)
               | (?:will[ ])? (?:seeks?|aims?) [ ]+ to ) [:,]? [ ]+       # "seeks to"
      | (?P<aside> , [ ]+ (?=(?-i:[A-ZÁÉÍÓÚ])) ) )                        # "…, Clean Water, will"
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""How a sentence begins that says what one pillar is."""
APART = 30
"""How many lines may stand between two of them."""
ABOVE = 2
"""How many lines above the first of them tell how many there are."""


@dataclass(frozen=True, slots=True)
class Step:
    """A sentence that says what one pillar is, from *start* to *end* of line *index*."""

    index: int
    start: int
    end: int
    opening: re.Match[str]

    @property
    def number(self) -> int | None:
        """Which pillar it is; None for the last one."""
        return number(self.opening["after"] or self.opening["before"])

    @property
    def named(self) -> bool:
        """Whether it says that it is a pillar."""
        return bool(self.opening["after"] or self.opening["named"])


def find(lines: Sequence[Paragraph]) -> list[Name]:
    """The names in the longest run of sentences that count up, if it is sure that they count pillars.

    It is where each says so, or where the text before them tells how many there are.
    """
    if not any(PILLAR.search(line.text) for line in lines):
        return []
    sure = [run for run in _runs(lines) if len(run) > 1 and _count_pillars(lines, run)]
    for run in sorted(sure, key=len, reverse=True):
        names = [_name(lines, run, at) for at in range(len(run))]
        found = [name for name in names if name]
        if len(found) == len(run):
            return found
    return []


def _steps(lines: Sequence[Paragraph]) -> list[Step]:
    return [
        Step(index, start, end, opening)
        for index, line in enumerate(lines)
        if line.kind != "heading"
        for start, end in sentences(line.text)
        if (opening := OPENING.match(line.text, start, end))
    ]


def _runs(lines: Sequence[Paragraph]) -> list[list[Step]]:
    """The sentences that count up, one run for each time that they begin at one."""
    runs: list[list[Step]] = []
    for step in _steps(lines):
        if step.number == 1:
            runs.append([step])
        elif runs and step.number in (len(runs[-1]) + 1, None) and _near(lines, runs[-1], step):
            runs[-1].append(step)
    return runs


def _near(lines: Sequence[Paragraph], run: Sequence[Step], step: Step) -> bool:
    """Whether *step* goes on with *run*: close below, and nobody else has spoken."""
    last = run[-1].index
    between = lines[last + 1 : step.index + 1]
    ended = run[-1].number is None
    return not ended and len(between) <= APART and not any(SPEAKER.match(b.text) for b in between)


def _count_pillars(lines: Sequence[Paragraph], run: Sequence[Step]) -> bool:
    if all(step.named for step in run):
        return True
    first = run[0]
    texts = [line.text for line in lines[max(first.index - ABOVE, 0) : first.index]]
    texts.append(lines[first.index].text[: first.start])
    return any(
        counted(text, word.end()) == (len(run), False)
        for text in texts
        for word in PILLAR.finditer(text)
    )


def _name(lines: Sequence[Paragraph], run: Sequence[Step], at: int) -> Name | None:
    """The name that the sentence *at* of *run* gives, with what is said of it up to the next."""
    step, line = run[at], lines[run[at].index]
    below = run[at + 1] if at + 1 < len(run) else None
    shared = any(other.index == step.index for other in run if other is not step)
    stop = len(line.text) if not shared else step.end
    if below and below.index == step.index:
        stop = below.start
    begin, which = step.opening.end(), step.number or at + 1
    if not step.opening["aside"]:
        return cut(line, step.index, begin, stop, which)
    end = line.text.find(",", begin, step.end)
    if end < 0 or len(line.text[begin:end].split()) > NAME_WORDS:
        return None
    return Name(which, step.index, *trimmed(line.text, begin, end), step.start, stop)
