"""Reads a PDF: its paragraphs, put together from lines by where these stand on the page."""

from __future__ import annotations

import datetime as dt
import io
import logging
import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from statistics import median
from typing import Any

from pypdf import PageObject, PdfReader

from hled_bot.library.refusing import Refused
from hled_bot.library.told import Told
from hled_bot.models import fold

MOST_PAGES = 1_000
EDGE = 2
"""How many lines at the top and the bottom of a page can be its header and footer."""
WIDER = 1.3
"""How much wider than between lines the gap between paragraphs is."""
LARGER = 1.15
"""How much larger than the text a heading is."""
APART = 1.9
"""How much more than their size the lines of a heading are apart at most."""
SHORTER = 0.8
"""A line that ends a sentence and is so much shorter than others ends its paragraph."""
LONGEST_HEADING = 200
"""In characters."""

PAGE_NUMBER = re.compile(r"\W*(?:page|página|p\.)?\s*\d{1,4}(?:\s*(?:/|of|de)\s*\d{1,4})?\W*", re.I)
"""A line with nothing but the number of the page: "Page 3 of 9", "- 3 -"."""
DIVIDED = re.compile(r"(?P<head>\w+)[-\xad]$")
WORD = re.compile(r"\w+")
DIGITS = re.compile(r"\d+")
BULLET = re.compile(r"[•●▪‣∙◦\uf0b7\uf0a7]\s*|[-–*]\s+")
NUMBERED = re.compile(r"\d{1,2}[.)]\s+\S")
ENDS = re.compile(r"[.!?:;…][\"”’)\]]*$")
MADE_UP = re.compile(r"untitled|microsoft\s|document\d*$|\.(?:docx?|pdf|pptx?|indd|odt)$", re.I)
"""Titles that programs give: "Microsoft Word - statement.docx"."""

# what it mends in a file is nobody's concern
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    height: float
    """Of its place above the foot of the page."""
    size: float
    bold: bool


def read(content: bytes) -> Told:
    """What is in the PDF *content*. Raises Refused where it is locked, damaged or has no text."""
    try:
        reader = PdfReader(io.BytesIO(content))
        # a file that is only locked against changes opens with no password at all
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("it is a PDF locked by a password: save a copy without it, and add that")
        if len(reader.pages) > MOST_PAGES:
            raise Refused(
                "it has more than {most} pages: add the part that matters", most=MOST_PAGES
            )
        pages = [list(_lines(page)) for page in reader.pages]
        about = reader.metadata
        title, saved = (about.title, about.creation_date) if about else (None, None)
    except Refused:
        raise
    except Exception as error:
        # a damaged file makes its reader fail in any way
        raise Refused("it is a damaged PDF: save it anew, and add that") from error
    text = "\n\n".join(_paragraphs(_without_edges(pages)))
    if not text.strip():
        raise Refused(
            "it is a PDF of images without text: have its text recognised (OCR), and add that"
        )
    return Told(
        text=text,
        title=_title(title),
        saved=saved.date() if isinstance(saved, dt.datetime) else None,
    )


def _title(stated: Any) -> str | None:
    title = fold(stated) if isinstance(stated, str) else ""
    return title if len(title.split()) > 1 and not MADE_UP.search(title) else None


def _lines(page: PageObject) -> Iterator[_Line]:
    """The lines of *page* from top to bottom, as the program that made it put them."""
    pieces: list[tuple[str, float, float, bool]] = []

    def take(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
        height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
        pieces.append((text, height, abs(size * (tm[3] * cm[3] or 1)), bold))

    page.extract_text(visitor_text=take)
    line: list[tuple[str, float, float, bool]] = []
    for text, height, size, bold in pieces:
        *whole, rest = text.split("\n")
        for part in whole:
            yield from _line([*line, (part, height, size, bold)])
            line = []
        line.append((rest, height, size, bold))
    yield from _line(line)


def _line(pieces: Sequence[tuple[str, float, float, bool]]) -> Iterator[_Line]:
    text = fold("".join(text for text, *_ in pieces).replace("\0", ""))
    said = [piece for piece in pieces if piece[0].strip()]
    if text and said:
        yield _Line(text, said[0][1], max(p[2] for p in said), all(p[3] for p in said))


def _without_edges(pages: Sequence[Sequence[_Line]]) -> list[list[_Line]]:
    """*pages* without their headers, footers and numbers."""
    at_edge = Counter(chain.from_iterable({_form(line) for line in _edges(page)} for page in pages))
    running = {form for form, pages_with in at_edge.items() if pages_with * 2 > len(pages) > 1}

    def is_edge(line: _Line) -> bool:
        return _form(line) in running or bool(PAGE_NUMBER.fullmatch(line.text))

    kept = []
    for page in pages:
        edges = {id(line) for line in _edges(page) if is_edge(line)}
        kept.append([line for line in page if id(line) not in edges])
    return kept


def _edges(page: Sequence[_Line]) -> list[_Line]:
    return [*page[:EDGE], *page[max(len(page) - EDGE, EDGE) :]]


def _form(line: _Line) -> tuple[str, int]:
    """What the header of one page has in common with that of another: its words and its place."""
    return DIGITS.sub("#", line.text.casefold()), round(line.height)


def _paragraphs(pages: Sequence[Sequence[_Line]]) -> Iterator[str]:
    """The paragraphs on *pages* as Markdown, each on one line."""
    lines = [line for page in pages for line in page]
    if not lines:
        return
    usual = median(line.size for line in lines)
    gaps = [a.height - b.height for page in pages for a, b in pairwise(page)]
    gap = median([g for g in gaps if g > 0] or [0])
    width = sorted(len(line.text) for line in lines)[int(len(lines) * 0.9)]
    known = {word for line in lines for word in WORD.findall(line.text)}
    paragraph: list[_Line] = []
    for line in lines:
        larger = line.size > usual * LARGER
        between = line.size * APART if larger else gap * WIDER
        if paragraph and _begins(line, paragraph[-1], between, width):
            yield _written(paragraph, usual, known)
            paragraph = []
        paragraph.append(line)
    yield _written(paragraph, usual, known)


def _begins(line: _Line, before: _Line, between: float, width: int) -> bool:
    """Whether *line* begins a paragraph, with *before* above it; more than *between* sets them apart."""
    if line.bold != before.bold or abs(line.size - before.size) > 0.5:
        return True
    if BULLET.match(line.text) or (NUMBERED.match(line.text) and ENDS.search(before.text)):
        return True
    if ENDS.search(before.text) and len(before.text) < width * SHORTER:
        return True
    down = before.height - line.height
    if down < 0:  # on a new page
        return bool(ENDS.search(before.text))
    return down > between


def _written(paragraph: Sequence[_Line], usual: float, known: Container[str]) -> str:
    """A paragraph as Markdown; *known* are the words of the document."""
    text = ""
    for line in paragraph:
        text = _joined(text, line.text, known) if text else line.text
    text = text.replace("\xad", "")
    first = paragraph[0]
    if len(text) <= LONGEST_HEADING and not BULLET.match(text):
        if first.size > usual * LARGER:
            return f"## {text}"
        if first.bold and not ENDS.search(text):
            return f"**{text}**"
    return BULLET.sub("- ", text, count=1) if BULLET.match(text) else text


def _joined(text: str, line: str, known: Container[str]) -> str:
    """*text* and the *line* below it.

    A word that is divided there keeps its hyphen, for it may be "co-chair", unless the document
    has it in one elsewhere.
    """
    divided, tail = DIVIDED.search(text), WORD.match(line)
    if not divided or not tail:
        return f"{text} {line}"
    whole = divided["head"] + tail[0] in known or text.endswith("\xad")
    return (text[:-1] if whole else text) + line
