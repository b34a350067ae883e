"""Finds what a document says under each of its pillars, beside the name or further down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz import fuzz

from hled_bot.facts.pillars.counting import PILLAR
from hled_bot.facts.pillars.labelled import UNDER
from hled_bot.facts.pillars.mentions import SPEAKER
from hled_bot.facts.pillars.names import SENTENCE_END, Name, whole
from hled_bot.facts.pillars.numerals import LABEL, label_number, unmarked
from hled_bot.language import plain
from hled_bot.models import Paragraph

THE_WHOLE = re.compile(
    r"""
      \b(?:HLED|High[-\s]Level\s+\w+\s+Dialogue|pillars|pilares|(?-i:Dialogue|Di[aá]logo))\b
    | \bthis\s+(?:strategy|plan|agenda|framework|partnership|initiative|declaration|statement)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Names of what the pillars carry: a paragraph about it belongs to no single pillar."""
DELIMITER = re.compile(r"[,:;.]|\s[–—-]|—|$")
LINE_LEVEL = 7
"""The level of a line that is a heading without being marked as one."""
LIKE = 80
"""How alike, of 100, two wordings of one pillar's name are: "To Invest in our People"."""
LIKE_WORD = 90
"""The same for a single word: "protection" is not "prosecution"."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters *start* to *end* of a line that stands under a pillar."""

    line: Paragraph
    start: int
    end: int
    explains: bool = False
    """Whether it explains the name in front of it in a list or sentence."""

    @property
    def listed(self) -> bool:
        """Whether it is an item of a list under the name."""
        return self.line.kind == "item" and not self.explains

    @property
    def titled(self) -> bool:
        """Whether it is a heading under the name."""
        return self.line.kind == "heading"


Body = list[Stretch]


def find(
    lines: Sequence[Paragraph], names: Sequence[Name], spoken: bool = False
) -> list[tuple[Name, Body]]:
    """Each of *names* with what stands under it, or further down under its name once more.

    A name that is a heading further down is the one of that heading. Nobody can tell how long
    somebody who counts them in *spoken* sentences goes on about the last.
    """
    bodies = _bodies(lines, names, spoken)
    if any(bodies):
        return list(zip(names, _listed_apart(lines, names, bodies), strict=True))
    again = _again(lines, names) if names else []
    if sum(later is not None for later in again) * 2 <= len(names):
        return list(zip(names, bodies, strict=True))  # like by chance
    spoken = spoken or any(later and _counts(lines[later.index], later) for later in again)
    return [
        (_retitled(lines, name, later), body)
        for name, later, body in zip(names, again, _bodies_apart(lines, again, spoken), strict=True)
    ]


def _listed_apart(
    lines: Sequence[Paragraph], names: Sequence[Name], bodies: Sequence[Body]
) -> Sequence[Body]:
    """*bodies*, each with the list under its name further down where all that they have explains it."""
    if not all(part.explains for body in bodies for part in body):
        return bodies
    again = _again(lines, names)
    if not all(later and later.rest == later.stop for later in again):
        return bodies
    apart = _bodies_apart(lines, again, spoken=False)
    if not all(any(part.listed for part in body) for body in apart):
        return bodies
    return [[*body, *later] for body, later in zip(bodies, apart, strict=True)]


def _retitled(lines: Sequence[Paragraph], name: Name, later: Name | None) -> Name:
    if later is None or lines[later.index].kind != "heading":
        return name
    return replace(later, number=name.number or later.number)


def _bodies(lines: Sequence[Paragraph], names: Sequence[Name], spoken: bool = False) -> list[Body]:
    """What stands under each of *names*."""
    if not names:
        return []
    alone = len({name.index for name in names}) == len(names)
    bodies = [
        [*_beside(lines, name, alone), *map(_entire, lines[name.index + 1 : below.index])]
        for name, below in pairwise(names)
    ]
    last = names[-1]
    body = _beside(lines, last, alone)
    if alone:
        shape = Shape(0) if spoken else _shape(bodies)
        below = _until(lines[last.index + 1 :], lines[last.index], shape)
        body += map(_entire, below)
    return [*bodies, body]


def _bodies_apart(
    lines: Sequence[Paragraph], names: Sequence[Name | None], spoken: bool
) -> list[Body]:
    """What stands under each of *names* where other text may stand between them.

    Paragraphs below one that opens with a name belong to it only if every name is there.
    """
    told = [name for name in names if name]
    if len(told) == len(names) and all(lines[name.index].kind == "paragraph" for name in told):
        return _bodies(lines, told, spoken)
    bodies: list[Body] = []
    for name, later in zip(names, [*names[1:], None], strict=True):
        if name is None:
            bodies.append([])
            continue
        own = lines[name.index]
        if own.kind == "item":
            own = replace(own, kind="heading", level=LINE_LEVEL)
        below = lines[name.index + 1 : later.index if later else len(lines)]
        shape = Shape(None if own.kind == "heading" else 0)
        bodies.append([*_beside(lines, name, alone=True), *map(_entire, _until(below, own, shape))])
    return bodies


def _beside(lines: Sequence[Paragraph], name: Name, alone: bool) -> Body:
    """What the line of *name* goes on to say of it; *alone* if no other name stands there."""
    if name.rest == name.stop:
        return []
    line = lines[name.index]
    return [Stretch(line, name.rest, name.stop, not alone or line.kind == "item")]


def _entire(line: Paragraph) -> Stretch:
    return Stretch(line, 0, len(line.text))


@dataclass(frozen=True, slots=True)
class Shape:
    """What the sections before the last one have in common."""

    most: int | None = None
    """How many paragraphs each has, if none or one."""
    introduces: bool = True
    """Whether a paragraph in them may introduce a list: "They will:"."""

    def allows(self, line: Paragraph) -> bool:
        """Whether the paragraph *line* may stand in the last section as well."""
        introduces = line.text.rstrip().endswith(":")
        return (self.introduces or not introduces) and not _is_about_the_whole(line)


def _shape(bodies: Sequence[Body]) -> Shape:
    counts = {
        sum(part.line.kind == "paragraph" and part.start == 0 for part in body) for body in bodies
    }
    alike = len(counts) == 1 and max(counts) <= min(len(bodies) - 1, 1)
    lists = any(part.listed for body in bodies for part in body)
    return Shape(counts.pop() if alike else None, lists or not bodies)


def _until(below: Iterable[Paragraph], own: Paragraph, shape: Shape) -> Iterator[Paragraph]:
    """The lines *below* the last name, in line *own*: only a change of shape marks their end."""
    listed, written = False, 0
    for line in below:
        if SPEAKER.match(line.text):
            return  # somebody else speaks
        if line.kind == "heading":
            if own.kind != "heading" or line.level <= own.level:
                return
        elif line.kind == "item":
            if own.kind == "item" and line.level <= own.level:
                return
            listed = True
        elif listed or written == shape.most or not shape.allows(line):
            return
        else:
            written += 1
        yield line


def _is_about_the_whole(line: Paragraph) -> bool:
    end = SENTENCE_END.search(line.text)
    return bool(THE_WHOLE.search(line.text, 0, end.end() if end else len(line.text)))


def _again(lines: Sequence[Paragraph], names: Sequence[Name]) -> list[Name | None]:
    """For each of *names* the heading like it further down, or the paragraph that opens with it."""
    found: list[Name | None] = []
    at = names[-1].index + 1
    for name in names:
        wording = plain(lines[name.index].text[name.start : name.end])
        index = next(
            (
                i
                for i in range(at, len(lines))
                if _opens(lines[i], wording) or _counts(lines[i], name)
            ),
            None,
        )
        if index is None:
            found.append(None)
            continue
        line, at = lines[index], index + 1
        begin, count = unmarked(line.text, 0, len(line.text))
        if line.kind == "heading":
            found.append(whole(line, index, begin, count))
        else:
            # a line that is nothing but the name says nothing of it
            bare = len(line.text.split()) <= len(wording.split()) + 2
            stop = len(line.text)
            found.append(replace(name, index=index, rest=stop if bare else 0, stop=stop))
    return found


def _counts(line: Paragraph, name: Name) -> bool:
    """Whether *line* says which pillar it is about by the number: "The second pillar is …"."""
    if name.number is None or line.kind != "paragraph":
        return False
    under = UNDER.match(line.text)
    start = under.end() if under else 0
    if label := LABEL.match(line.text, start):
        return label_number(label) == name.number
    begin, count = unmarked(line.text, start, len(line.text))
    return count == name.number and bool(PILLAR.search(line.text, start, begin))


def _opens(line: Paragraph, wording: str) -> bool:
    """Whether *line* is a heading like *wording*, or opens with it: "To Invest in our People, …".

    An item does if it is nothing else.
    """
    opening = line.text[: len(wording) * 2 + 40]
    opening = opening[unmarked(opening, 0, len(opening))[0] :]
    opening = plain(opening)
    like = LIKE if " " in wording else LIKE_WORD
    if line.kind in ("heading", "item"):
        return fuzz.ratio(opening.rstrip(" .:"), wording) >= like
    return any(
        fuzz.ratio(opening[: end.start()], wording, score_cutoff=like) > 0
        for end in DELIMITER.finditer(opening)
    )
