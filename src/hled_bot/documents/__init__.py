"""Reads files as documents: what is known about them, and their text without page furniture."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import frontmatter
import yaml
from dateutil import parser as dates
from frontmatter.default_handlers import YAMLHandler

from hled_bot.documents import furniture, held, markdown
from hled_bot.documents.links import living
from hled_bot.models import Document, Paragraph, fold

__all__ = ["LARGEST", "SUFFIXES", "Unreadable", "living", "read"]

SUFFIXES = (".md", ".markdown", ".txt")
LARGEST = 10_000_000
"""The largest file read, in bytes: sixty times the longest of 6,004 White House documents."""


class Unreadable(Exception):
    """A file that cannot be read as a document; its text is the reason, for people."""


def read(path: Path, id: str | None = None) -> Document:  # noqa: A002 -- the field's name
    """The document in the file at *path*, called *id*, or by the file's name without its suffix.

    Raises Unreadable, with the reason, for a file that is not text, is empty, too large, or has
    damaged front matter.
    """
    text = _text(path)
    known, start = _front_matter(text)
    if not text[start:].strip():
        raise Unreadable("it is empty")
    read_title = _stated(known, "title")
    page = furniture.cut(markdown.paragraphs(text, start), read_title)
    if not page.paragraphs:
        raise Unreadable("it has no text besides menus and page furniture")
    title = read_title or page.title or _first_line(page.paragraphs, path)
    url = _address(known) or page.address
    published = _published(known, path)
    return Document(
        id=id or path.stem,
        text=text,
        title=title,
        date=published,
        kind=_stated(known, "kind") or _kind(title, known, page.paragraphs),
        url=url,
        living=living(url, published),
        paragraphs=tuple(page.paragraphs),
        held=held.find(page.paragraphs, title, published, known.get("published_time")),
    )


def _text(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise Unreadable(f"it is too large: {size:,} bytes, and {LARGEST:,} are read at most")
        raw = path.read_bytes()
    except OSError as error:
        raise Unreadable(error.strerror or str(error)) from error
    if not raw.strip():
        raise Unreadable("it is empty")
    if b"\0" in raw:
        raise Unreadable("it is not text (it has null bytes)")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(f"it is not UTF-8 text (byte {error.start:,})") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _front_matter(text: str) -> tuple[dict[str, Any], int]:
    """What the front matter of *text* states, and where the body begins behind it."""
    begin = len(text) - len(text.lstrip("\ufeff\n"))
    handler = YAMLHandler()
    if not handler.detect(text[begin:]):
        return {}, begin
    try:
        known, body = frontmatter.parse(text[begin:], handler=handler)
    except (yaml.YAMLError, ValueError, TypeError, AttributeError, RecursionError) as error:
        reason = fold(str(getattr(error, "problem", None) or error))
        raise Unreadable(f"its front matter is not valid YAML: {reason}") from error
    if not known and body.strip():
        return {}, begin  # a rule, and another further down
    # frontmatter strips the body, which ends where the file's text ends
    return known, len(text.rstrip()) - len(body.strip())


def _stated(known: dict[str, Any], key: str) -> str:
    value = known.get(key)
    return fold(str(value)) if isinstance(value, str | int | float | date) else ""


def _address(known: dict[str, Any]) -> str | None:
    for key in ("source_url", "permalink", "url"):
        value = str(known.get(key) or "").strip()
        if value.startswith(("https://", "http://")):
            return value
    return None


def _published(known: dict[str, Any], path: Path) -> date | None:
    """The day in the front matter, else the one that the file's name begins with."""
    for value in (known.get("date"), known.get("published_time"), path.stem[:10]):
        match value:
            case datetime():
                return value.date()
            case date():
                return value
            case str() if WRITTEN.match(value.strip()):
                try:
                    return dates.parse(value.strip(), fuzzy=True).date()
                except (ValueError, OverflowError):
                    continue
    return None


WRITTEN = re.compile(
    r"""
      \d{4}-\d{2}-\d{2}                    # "2022-09-12T10:00:00-04:00"
    | [A-Za-z]+\.?\s+\d{1,2},?\s+\d{4}$   # "September 12, 2022"
    | \d{1,2}\s+[A-Za-z]+\.?\s+\d{4}$     # "12 September 2022"
    """,
    re.VERBOSE,
)
"""Days that can be read in one way only."""


def _first_line(paragraphs: list[Paragraph], path: Path) -> str:
    first = fold(paragraphs[0].text)
    return first if len(first) <= 200 else path.stem


KINDS = {
    "press call": re.compile(r"\bcall\b|\bpreviewing\b|\bteleconference\b", re.IGNORECASE),
    "fact sheet": re.compile(r"\bfact\s*-?sheet\b|\bhoja informativa\b", re.IGNORECASE),
    "joint statement": re.compile(r"\bjoint\b.*\b(statement|declaration|communiqu)", re.IGNORECASE),
    "readout": re.compile(r"\breadout\b", re.IGNORECASE),
    "press briefing": re.compile(r"\b(press|background)\b.*\b(briefing|gaggle)\b", re.IGNORECASE),
    "remarks": re.compile(r"\bremarks\b|\bspeech\b|\baddress by\b", re.IGNORECASE),
    "statement": re.compile(r"\bstatement\b", re.IGNORECASE),
}
"""The kind that a title tells, the first that fits."""


def _kind(title: str, known: dict[str, Any], paragraphs: list[Paragraph]) -> str:
    for kind, pattern in KINDS.items():
        if pattern.search(title):
            return kind
    category = (_stated(known, "category") or _stated(known, "tags")).casefold()
    by_category = {"press-briefings": "press briefing", "speeches-remarks": "remarks"}
    return by_category.get(category, "document")
