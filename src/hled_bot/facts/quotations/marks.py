"""Finds the stretches of a document that stand in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hled_bot.facts.quotations.vocabulary import VERB
from hled_bot.models import Paragraph

LONGEST = 12
"""How many paragraphs a quotation can run over."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between marks: from *start* in paragraph *first* to *end* in paragraph *last*.

    The marks themselves are at *opens* and before *closes*. *goes_on*: the next stretch, which
    opens the next paragraph, belongs to the same quotation.
    """

    first: int
    opens: int
    start: int
    last: int
    end: int
    closes: int
    goes_on: bool = False


OPENING, CLOSING = "“«„", "”»"
MARK = re.compile(r"[“”«»„\"]")
AGAIN = re.compile(
    r"""
    [.!?…] (?P<gap>\s) \s* (?:(?:And|But|So|Then)\s)? [\w’]+ \s
    (?:said|says|meant|added|told\sme|asked(?:\sme)?) , \s* $
    """,
    re.VERBOSE,
)
SAID_BY = re.compile(r"\s(?:said|says|added|explained)\s[A-Z]")
INVISIBLE = "\u200b\ufeff\xa0 "
NOTE_AT_END = re.compile(r"\s*(?:’’)?\s*[\[(][^\])]*\d[./]\d{1,2}(?:[./]\d{2,4})?[\])]\s*$")
"""Behind what is never closed: "… [Tweet, 3/2/22]"."""


def stretches(paragraphs: Sequence[Paragraph]) -> list[Stretch]:
    """The outermost stretches in quotation marks, in order."""
    found: list[Stretch] = []
    skip: dict[int, int] = {}  # up to where a paragraph belongs to an earlier one's quotation
    for index, paragraph in enumerate(paragraphs):
        spans, left_open = _spans(paragraph.text, skip.get(index, 0))
        found += [Stretch(index, a, a + 1, index, b - 1, b) for a, b in spans]
        if left_open is None:
            continue
        found.append(_left_open(paragraphs, index, left_open, skip))
    return [
        stretch
        for stretch in found
        if stretch.last > stretch.first
        or paragraphs[stretch.first].text[stretch.start : stretch.end].strip()
    ]


def _spans(text: str, begin: int) -> tuple[list[tuple[int, int]], int | None]:
    """The stretches of *text* with their marks, and where one opens that never closes."""
    marks = _righted(
        text, [(m.start(), _side(text, m.start())) for m in MARK.finditer(text, begin)]
    )
    spans, opened = _nested(marks)
    if opened is not None:
        marks = _closed(text, marks)
        spans, opened = _nested(marks)
    if opened is None:
        return spans, None
    flat, opened_flat = _flat(marks)
    if spans or not flat or not _is_whole(text, flat):
        whole = opened_flat is None or len(flat) > len(spans)
        return (flat, opened_flat) if whole else (spans, opened)
    return [(opened, flat[-1][1])], None


def _righted(text: str, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """*marks*, with those turned round that close where nothing is open: "goes on…”We said so,” X added"."""
    righted: list[tuple[int, int]] = []
    depth = 0
    for number, (at, side) in enumerate(marks):
        # "Ann Doe:” We go.”", "she asked, ” Why go?”"
        before, alone = text[max(at - 4, 0) : at], text[at - 1 : at].isspace()
        leads_on = before.rstrip(" *").endswith((":", ",", "—") if alone else ":")
        turned = leads_on or text[at + 1 : at + 2].isalnum()
        if text[at] in CLOSING and side < 0 and not depth and turned:
            side = 1 if [s for _, s in marks[number + 1 : number + 2]] == [-1] else side
        depth = max(depth + side, 0)
        righted.append((at, side))
    return righted


def _closed(text: str, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """*marks*, with an end where the speaker is named once more: "“We go. He said, “And we stay.”"."""
    closed: list[tuple[int, int]] = []
    for number, (at, side) in enumerate(marks):
        if closed and closed[-1][1] > 0 and side > 0 and _is_said(text, marks[number : number + 2]):
            closed.append((at - 1, -1))
        again = closed and closed[-1][1] > 0 and side > 0 and AGAIN.search(text, closed[-1][0], at)
        if again:
            closed.append((again.start("gap"), -1))
        closed.append((at, side))
    return closed


def _is_said(text: str, inner: Sequence[tuple[int, int]]) -> bool:
    """Whether words are said by a person named behind them: "… long worked. “We go,” said Ann Doe."."""
    (begin, _), (end, side) = inner[0], inner[-1]
    new = text[max(begin - 2, 0) : begin] in (". ", "! ", "? ", ".\xa0")
    return new and side < 0 and text[end - 1] == "," and SAID_BY.match(text, end + 1) is not None


def _is_whole(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether stretches are rather one, with quotations in it: "“We join “Ready for Work.” It is “good.”"."""
    between = (text[a:b] for (_, a), (b, _) in pairwise(spans))
    rest = NOTE_AT_END.sub("", text[spans[-1][1] :])
    return len(spans) > 1 and not rest.strip() and not any(map(VERB.search, between))


def _side(text: str, at: int) -> int:
    """1 for a mark that opens, -1 for one that closes, 0 for inches and the like."""
    before = text[at - 1] if at else " "
    behind = text[at + 1] if at + 1 < len(text) else " "
    looks_open = (before.isspace() or before in "([{—–-/‘'*_" + OPENING) and not behind.isspace()
    looks_shut = not before.isspace() and (not behind.isalnum())
    mark = text[at]
    if mark in OPENING:
        return -1 if looks_shut and not looks_open and before not in ":,;" else 1
    if mark in CLOSING:
        return 1 if looks_open and not looks_shut else -1
    if before.isdigit() and not looks_open and behind.isalnum():
        return 0
    return 1 if looks_open and (at == 0 or not looks_shut or before in "([—") else -1


def _nested(marks: Sequence[tuple[int, int]]) -> tuple[list[tuple[int, int]], int | None]:
    spans: list[tuple[int, int]] = []
    open_at: list[int] = []
    for at, side in marks:
        if side > 0:
            open_at.append(at)
        elif side < 0 and open_at:
            begin = open_at.pop()
            if not open_at:
                spans.append((begin, at + 1))
    return spans, open_at[0] if open_at else None


def _flat(marks: Sequence[tuple[int, int]]) -> tuple[list[tuple[int, int]], int | None]:
    """As _nested, but a mark that opens while another is open belongs to the words."""
    spans: list[tuple[int, int]] = []
    begin: int | None = None
    for at, side in marks:
        if side > 0 and begin is None:
            begin = at
        elif side < 0 and begin is not None:
            spans.append((begin, at + 1))
            begin = None
    return spans, begin


def _left_open(
    paragraphs: Sequence[Paragraph], index: int, opens: int, skip: dict[int, int]
) -> Stretch:
    """The stretch that opens at *opens* of paragraph *index*, which does not close it."""
    note = NOTE_AT_END.search(paragraphs[index].text, opens)
    length = note.start() if note else len(paragraphs[index].text)
    whole = Stretch(index, opens, opens + 1, index, length, length)
    following = paragraphs[index + 1 : index + 1 + LONGEST]
    if following and following[0].text.lstrip(INVISIBLE)[:1] in OPENING + '"':
        return replace(whole, goes_on=True)
    for last, paragraph in enumerate(following, index + 1):
        mark = MARK.search(paragraph.text)
        if paragraph.kind == "heading":
            break
        if mark is None:
            continue
        if _side(paragraph.text, mark.start()) < 0:
            skip[last] = mark.end()
            return replace(whole, last=last, end=mark.start(), closes=mark.end())
        break
    return whole  # never closed: it ends with its paragraph
