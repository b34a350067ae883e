"""What is to be added, in any form, as a draft: its text, and what is known about it so far."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urlsplit

from dateutil import parser as dates

from hled_bot import documents
from hled_bot.library import contents
from hled_bot.library.refusing import TOO_LARGE, Refused
from hled_bot.library.told import Told
from hled_bot.models import Document, Paragraph, fold

LARGEST = documents.LARGEST
"""In bytes."""
ABOVE = 10
"""How many paragraphs from the top a line with the day of publication is looked for."""

DAY_LINE = re.compile(
    r"""
    \W{0,3}
    (?:(?:published|released|posted|updated|for\ immediate\ release|publicado|fecha)\W{1,4}(?:on\s+|el\s+)?)?
    (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?
    (?P<day>
        (?:january|february|march|april|may|june|july|august|september|october|november|december)
        \s+\d{1,2},?\s+\d{4}      # "September 12, 2022"
      | \d{1,2}\s+(?:january|february|march|april|may|june|july|august|september|october|november
        |december)\s+\d{4}        # "12 September 2022"
      | \d{4}-\d{2}-\d{2}
    )
    \W{0,3}(?:[•|·–—-].{0,60})?   # "September 9, 2021 • Statements and Releases"
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A line that tells a day and little more."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What could be added. What is not known is None; *notes* are for who decides about it."""

    text: str
    title: str | None
    published: dt.date | None
    address: str | None
    notes: tuple[str, ...] = ()


def read(content: bytes, name: str, address: str | None = None) -> Draft:
    """The draft in *content*, a file called *name*, or what was fetched from *address*.

    Raises Refused, and documents.Unreadable.
    """
    if len(content) > LARGEST:
        raise Refused(TOO_LARGE, most=LARGEST // 1_000_000)
    if not content.strip():
        raise Refused("it is empty")
    told = _told(content)
    document = _document(told.text, _stem(name))
    published, notes = _published(told, document)
    return Draft(
        text=told.text,
        title=told.title or (document.title if document.title != _stem(name) else None),
        published=published,
        address=_address(address, told.address or document.url, published),
        notes=notes,
    )


def _told(content: bytes) -> Told:
    # the readers of pages and papers take long to load, and most commands need neither
    match contents.form(content):
        case "page":
            from hled_bot.library import pages

            return pages.read(content)
        case "paper":
            from hled_bot.library import papers

            return papers.read(content)
        case _:
            return Told(_decoded(content))


def _decoded(content: bytes) -> str:
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if b"\0" in content:
        raise Refused("it is not text, and nothing else that can be read")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("it is not UTF-8 text: save it as UTF-8, and add that") from error


def _document(text: str, stem: str) -> Document:
    """*text* as the build will read it from a file whose name begins with *stem*."""
    with TemporaryDirectory(prefix="hled-bot-") as folder:
        file = Path(folder) / f"{stem}.md"
        file.write_text(text, "utf-8")
        return documents.read(file)


def _stem(name: str) -> str:
    """The name of a file or the end of an address, without its ending, as a file can be called."""
    last = PurePath(unquote(urlsplit(name).path.rstrip("/")) or name).name
    return re.sub(r"[^\w. -]", "", PurePath(last).stem)[:80].strip(". ") or "document"


def _published(told: Told, document: Document) -> tuple[dt.date | None, tuple[str, ...]]:
    """When a document was published, with a note where that has to be looked at."""
    if day := document.date or told.published or _day_told(document.paragraphs):
        return day, ()
    if told.saved:
        return told.saved, ("The date is the day when the PDF was made: check it.",)
    return None, ()


def _day_told(paragraphs: Iterable[Paragraph]) -> dt.date | None:
    """The day that a line near the top tells."""
    for paragraph, _ in zip(paragraphs, range(ABOVE), strict=False):
        for line in paragraph.text.split("\n"):
            if stated := DAY_LINE.fullmatch(fold(line)[:120]):
                try:
                    return dates.parse(stated["day"]).date()
                except ValueError:
                    continue  # "February 31, 2022"
    return None


def _address(fetched: str | None, stated: str | None, published: dt.date | None) -> str | None:
    """Where a page was published: as it says itself, if it can be read where it was *fetched* now."""
    if fetched is None or stated is None:
        return fetched or stated
    return stated if documents.living(stated, published) == fetched else fetched
