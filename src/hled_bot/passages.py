"""Splits documents into passages: stretches short enough to show whole, with what stands around."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from hled_bot.language import sentences
from hled_bot.models import Document, Paragraph, Passage, Transcript, Turn, fold

LONG = 900
"""In characters: a longer paragraph is split where its sentences end."""
LONGEST = 1500
"""In characters: a longer sentence is cut at white space."""
LEAD_IN = 150
"""In characters: the longest line that counts as the heading of the list below it."""
PARENT = 100
"""In characters: how much of a list item is shown over the items nested in it."""

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
TIME = r"\d{1,2}:\d{2}\s*(?:[AP]\.?\s?M\.?)?(?:\s*\(?[A-Z]{2,5}\)?)?"
DATELINE = re.compile(
    rf"""
    \(?\s*
    (?: (?:END|BEGIN)? \s* \(?{TIME}\)?              # "5:07 P.M. EDT", "END 12:08 P.M. EST"
      | (?:\w+day,?\s+)? (?:{MONTHS})\.?\s+\d{{1,2}},\s+\d{{4}}
      | \d{{1,2}}\s+(?:de\s+)?(?:{MONTHS})(?:\s+de)?,?\s+\d{{4}}
      | via\s+(?:tele|video)?-?conference | via\s+(?:telephone|zoom|video)
    )
    \s*\)?\.?
    """,
    re.IGNORECASE | re.VERBOSE,
)
LABEL_REST = 40
"""In characters: what may be printed with a label: "(through an interpreter):"."""
TOP = 8
"""How many paragraphs at the top may belong to the dateline of a transcript."""
SENTENCE_END = re.compile(r"[^\W\d_]{2}[.!?:][\"”’)\]]*$")


def split(document: Document, transcript: Transcript) -> tuple[Passage, ...]:
    """The passages of *document* in reading order; they do not overlap.

    Together they hold every paragraph and list item whole, without the labels of speakers.
    Headings and datelines are none.
    """
    turns = sorted(transcript.turns, key=lambda turn: turn.source.start)
    begins = [turn.source.start for turn in turns]
    place = _place(document, bool(turns))
    headings = _headings(document.paragraphs)
    passages: list[Passage] = []
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.kind == "heading" or index < place:
            continue
        begin, end = _spoken(paragraph)
        for start, stop, turn in _by_turn(paragraph, begin, end, turns, begins):
            for first, last in _pieces(paragraph.text, start, stop):
                source = document.source(paragraph, first, last)
                passages.append(
                    Passage(
                        source,
                        document.shown(source),
                        headings[index],
                        turn.voice if turn else "official text",
                        turn.label if turn and not turn.misprinted else None,
                    )
                )
    return tuple(passages)


# --- datelines ------------------------------------------------------------------------------------


def _place(document: Document, transcript: bool) -> int:
    """Where the text begins below the room, day and time at the top of a transcript."""
    top = document.paragraphs[:TOP] if transcript else ()
    stated = [i for i, p in enumerate(top) if is_dateline(p.text.split("\n")[-1])]
    if not stated or any(SENTENCE_END.search(p.text) for p in top[: stated[-1]]):
        return 0
    return stated[-1] + 1


def is_dateline(line: str) -> bool:
    """Whether *line* is only the day, the time or the medium of a call."""
    return len(line) <= 60 and bool(DATELINE.fullmatch(fold(line)))


def _spoken(paragraph: Paragraph) -> tuple[int, int]:
    """*paragraph*'s text without the datelines that are its first and last lines."""
    lines, at = [], 0
    for line in paragraph.text.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    first, last = 0, len(lines)
    while first < last and is_dateline(paragraph.text[slice(*lines[first])]):
        first += 1
    while last > first and is_dateline(paragraph.text[slice(*lines[last - 1])]):
        last -= 1
    return (lines[first][0], lines[last - 1][1]) if first < last else (0, 0)


# --- who speaks -----------------------------------------------------------------------------------


def _by_turn(
    paragraph: Paragraph, begin: int, end: int, turns: list[Turn], begins: list[int]
) -> Iterator[tuple[int, int, Turn | None]]:
    """Characters *begin* to *end* of *paragraph*, cut where the speaker changes, without labels."""
    if begin == end:
        return
    first = max(bisect_right(begins, paragraph.starts[begin]) - 1, 0)
    last = bisect_left(begins, paragraph.ends[end - 1])
    at = begin
    for turn in turns[first:last]:
        start = max(bisect_left(paragraph.starts, turn.source.start), at)
        stop = min(bisect_left(paragraph.starts, turn.source.end), end)
        if start >= stop:
            continue
        if not _is_label(paragraph.text[at:start], turn.label):
            yield at, start, None
        yield start, stop, turn
        at = stop
    if at < end:
        following = turns[last].label if last < len(turns) else None
        if following is None or not _is_label(paragraph.text[at:end], following):
            yield at, end, None


def _is_label(text: str, label: str) -> bool:
    """Whether *text* is nothing but *label*: "MODERATOR:", "MR. SMITH (via interpreter):"."""
    printed, bare = fold(text).casefold(), fold(label).casefold().rstrip(" :.")
    if not any(map(str.isalnum, printed)):
        return True
    return bool(bare) and printed.startswith(bare) and len(printed) <= len(bare) + LABEL_REST


# --- how long a passage is ------------------------------------------------------------------------


def _pieces(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """*text* from *begin* to *end* in stretches of whole sentences, about equally long."""
    begin, end = _stripped(text, begin, end)
    if end - begin <= LONG:
        if begin < end:
            yield begin, end
        return
    cuts = [begin + first for first, _ in sentences(text[begin:end])]
    edges = [begin, *(cut for cut in cuts if cut > begin), end]
    parts = [part for sentence in pairwise(edges) for part in _cut(text, *sentence)]
    aim = (end - begin) / -(-(end - begin) // LONG)
    start, stop = parts[0]
    for first, last in parts[1:]:
        if last - start > LONG or stop - start >= aim:
            yield _stripped(text, start, stop)
            start = first
        stop = last
    yield _stripped(text, start, stop)


def _cut(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """One sentence; in pieces where it is too long to show."""
    while end - begin > LONGEST:
        space = text.rfind(" ", begin + LONG // 2, begin + LONG)
        at = space + 1 if space > 0 else begin + LONG
        yield begin, at
        begin = at
    yield begin, end


def _stripped(text: str, begin: int, end: int) -> tuple[int, int]:
    stretch = text[begin:end]
    begin += len(stretch) - len(stretch.lstrip())
    return begin, begin + len(stretch.strip())


# --- what stands over a passage -------------------------------------------------------------------


def _headings(paragraphs: tuple[Paragraph, ...]) -> list[str | None]:
    """For each paragraph the heading, list item or lead-in that it stands under."""
    over: list[str | None] = []
    heading: str | None = None
    lead: str | None = None
    items: list[tuple[int, str]] = []  # the open list items, outermost first
    closed = _closing(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind == "heading":
            heading, lead, items = _short(paragraph.text), None, []
            over.append(None)
        elif paragraph.kind == "item":
            items = [item for item in items if item[0] < paragraph.level]
            parts = [heading or lead, items[-1][1] if items else None]
            over.append(" › ".join(part for part in parts if part) or None)
            items.append((paragraph.level, _short(paragraph.text)))
        else:
            heading = None if index in closed else heading
            introduces = paragraph.text.rstrip().endswith(":") and len(paragraph.text) <= LEAD_IN
            lead, items = _short(paragraph.text) if introduces else None, []
            over.append(heading)
    return over


def _short(text: str) -> str:
    whole = fold(text).rstrip(" :;,")
    if len(whole) <= LEAD_IN:
        return whole
    return whole[:PARENT].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"


def _closing(paragraphs: tuple[Paragraph, ...]) -> set[int]:
    """The paragraphs with which a document under headings ends, and that belong to the whole of it.

    Where the sections before are a text and a list, a text below the last list has no heading.
    """
    heads = [index for index, p in enumerate(paragraphs) if p.kind == "heading"]
    if not heads:
        return set()
    own = [i for i in heads if paragraphs[i].level == paragraphs[heads[-1]].level]
    sections = [range(a + 1, b) for a, b in pairwise([*own, len(paragraphs)])]
    below = [_below_list(paragraphs, section) for section in sections]
    listed = [any(paragraphs[i].kind == "item" for i in section) for section in sections]
    alike = len(sections) > 2 and all(listed[-3:]) and below[-3] is below[-2] is None
    if below[-1] is None or not alike:
        return set()
    return {below[-1]}


def _below_list(paragraphs: tuple[Paragraph, ...], section: range) -> int | None:
    """The first text below a list in *section*."""
    for before, index in pairwise(section):
        if paragraphs[before].kind == "item" and paragraphs[index].kind == "paragraph":
            return index
    return None
