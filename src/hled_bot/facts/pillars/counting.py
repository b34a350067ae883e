"""Finds the names in sentences that count up: "The first pillar is trade. … The second is energy."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hled_bot.facts.pillars.announced import announcements
from hled_bot.facts.pillars.mentions import SPEAKER
from hled_bot.facts.pillars.names import NAME_WORDS, Name, cut, dashed, trimmed
from hled_bot.facts.pillars.numerals import LINK, SAID, behind
from hled_bot.language import sentences
from hled_bot.models import Paragraph

PILLAR = re.compile(r"\b(?:pillars?|pilar(?:es)?)\b", re.IGNORECASE)
OPENING = re.compile(rf"{SAID} {LINK}", re.IGNORECASE | re.VERBOSE)
"""How a sentence begins that says what one pillar is."""
ASIDE = re.compile(
    r"(?=(?-i:[A-ZÁÉÍÓÚ]))[^,]+,|[^,]+,(?=\s+(?:will|would|is|are|has|\w{3,}s)\b)", re.IGNORECASE
)
"""A name set aside in it: "…, Clean Water, will help"."""
APART = 30
"""How many lines may stand between two of them."""
ABOVE = 2
"""How many lines above the first of them tell how many there are."""
BEFORE = 1000
"""How many characters of each of these do."""


@dataclass(frozen=True, slots=True)
class Step:
    """A sentence that says what one pillar is, from *start* to *end* of line *index*.

    What it says begins at *at*; *number* is None for "finally".
    """

    index: int
    start: int
    end: int
    at: int
    number: int | None
    named: bool
    """Whether it says that it is a pillar."""


def find(lines: Sequence[Paragraph]) -> list[Name]:
    """The names in the longest run of sentences that count up, if it is sure that they count pillars.

    It is where each says so, or where the text before them tells how many there are.
    """
    if not any(PILLAR.search(line.text) for line in lines):
        return []
    steps = list(_steps(lines))
    runs = _runs(lines, [step for step in steps if step.named]) + _runs(lines, steps)
    runs += [run[:-1] for run in runs if run[-1].number is None]  # "Finally, thank you"
    sure = [run for run in runs if len(run) > 1 and _count_pillars(lines, run)]
    for run in sorted(sure, key=len, reverse=True):
        names = _names(lines, run)
        found = [name for name in names if name]
        if len(found) == len(run):
            return found
    return []


def _steps(lines: Sequence[Paragraph]) -> Iterator[Step]:
    for index, line in enumerate(lines):
        if line.kind == "heading":
            continue
        for begin, end in sentences(line.text):
            speaker = SPEAKER.match(line.text, begin, end)
            start = speaker.end() if speaker else begin
            if opening := OPENING.match(line.text, start, end):
                at, count = behind(line.text, opening, end)
                named = bool(PILLAR.search(line.text, start, at))
                yield Step(index, start, end, at, count, named)


def _runs(lines: Sequence[Paragraph], steps: Iterable[Step]) -> list[list[Step]]:
    """The sentences that count up, one run for each time that they begin at one."""
    runs: list[list[Step]] = []
    for step in steps:
        if step.number == 1:
            runs.append([step])
        elif runs and step.number in (len(runs[-1]) + 1, None) and _near(lines, runs[-1], step):
            runs[-1].append(step)
        elif step.number == 2 and (unsaid := _unsaid(lines, step)):
            runs.append([unsaid, step])
    return runs


def _unsaid(lines: Sequence[Paragraph], second: Step) -> Step | None:
    """The first of several that does not say so, behind a colon: "two pillars:", "Trade.", "Two, …"."""
    for index in range(second.index - 1, max(second.index - APART, 0), -1):
        lead, line = lines[index - 1], lines[index]
        counts = [count for _, count, _ in announcements(lead.text[-BEFORE:])]
        if any(counts) and lead.text.rstrip().endswith(":"):
            return Step(index, 0, len(line.text), 0, 1, named=False)
    return None


def _near(lines: Sequence[Paragraph], run: Sequence[Step], step: Step) -> bool:
    """Whether *step* goes on with *run*: close below, and nobody else has spoken."""
    last = run[-1].index
    between = lines[last + 1 : step.index + 1]
    ended = run[-1].number is None
    return not ended and len(between) <= APART and not any(SPEAKER.match(b.text) for b in between)


def _count_pillars(lines: Sequence[Paragraph], run: Sequence[Step]) -> bool:
    first, *others = run
    if first.named and all(step.named or _goes_on(lines, step) for step in others):
        return True
    texts = [line.text[-BEFORE:] for line in lines[max(first.index - ABOVE, 0) : first.index]]
    texts.append(lines[first.index].text[max(first.start - BEFORE, 0) : first.start])
    return any(
        (count, some) == (len(run), False)
        for text in texts
        for _, count, some in announcements(text)
    )


def _goes_on(lines: Sequence[Paragraph], step: Step) -> bool:
    """Whether *step* counts on what the one before it names: "The first pillar is …", "The second is"."""
    return lines[step.index].text[step.start : step.at].lower().startswith(("the ", "and the "))


def _names(lines: Sequence[Paragraph], run: Sequence[Step]) -> list[Name | None]:
    """The names that the sentences of *run* give, each with what is said of it up to the next."""
    shared = Counter(step.index for step in run)
    # somebody who speaks also halts where print has a dash
    dash = dashed([(lines[step.index], step.at, step.end) for step in run]) == len(run)
    names: list[Name | None] = []
    for which, (step, below) in enumerate(zip(run, [*run[1:], None], strict=True), 1):
        line = lines[step.index]
        stop = len(line.text) if shared[step.index] == 1 else step.end
        if below and below.index == step.index:
            stop = below.start
        aside = ASIDE.match(line.text, step.at, step.end) if _set_aside(line, step) else None
        if aside and len(aside[0].split()) <= NAME_WORDS:
            start, end = trimmed(line.text, step.at, aside.end())
            names.append(Name(which, step.index, start, end, step.start, stop))
        else:
            names.append(cut(line, step.index, step.at, stop, which, dash=dash, sure=True))
    return names


def _set_aside(line: Paragraph, step: Step) -> bool:
    """Whether a comma follows the words that say that *step* is a pillar: "The first, trade, is"."""
    opening = line.text[step.start : step.at].rstrip()
    return opening.endswith(",") and (step.named or opening.lower().startswith("the "))
