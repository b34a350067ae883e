"""Tells by its bytes what a file holds, for names and servers say many things."""

from __future__ import annotations

import codecs
import re
from typing import Literal

from hled_bot.library.refusing import Refused

Form = Literal["text", "page", "paper"]
"""Markdown or plain text, HTML, PDF."""

PDF = b"%PDF-"
NEAR = 1_024
"""How many bytes from the beginning a PDF may begin; its readers allow for that much in front."""
ABOVE = 20_000
"""How many bytes of comments a page may begin with."""

KNOWN = {
    b"\x89PNG": "an image (PNG)",
    b"\xff\xd8\xff": "an image (JPEG)",
    b"GIF8": "an image (GIF)",
    b"RIFF": "an image or a recording",
    b"II*\0": "an image (TIFF)",
    b"MM\0*": "an image (TIFF)",
    b"PK\x03\x04": "a Word, Excel or PowerPoint file, or another ZIP archive",
    b"\xd0\xcf\x11\xe0": "an old Word, Excel or PowerPoint file",
    b"{\\rtf": "a rich text file (RTF)",
    b"\x1f\x8b": "a compressed file (gzip)",
    b"SQLite format 3": "a database",
}
"""What files begin with that are often given by mistake."""

HTML = re.compile(
    rb"""
    \A\s*
    (?:<\?xml[^>]{0,200}>\s*)?
    (?:<!--(?:[^-]|-(?!->))*-->\s*)*         # "<!-- saved from url=... -->"
    <(?:!doctype\s+html|html|head|body)[\s>]
    """,
    re.IGNORECASE | re.VERBOSE,
)


def form(content: bytes) -> Form:
    """What *content* is. Raises Refused for what is no document."""
    if PDF in content[:NEAR]:
        return "paper"
    for beginning, what in KNOWN.items():
        if content.startswith(beginning):
            raise Refused("it is {what}: save it as PDF or as text, and add that", what=what)
    if HTML.match(content[:ABOVE].removeprefix(codecs.BOM_UTF8)):
        return "page"
    return "text"
