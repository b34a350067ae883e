"""Papers (PDF) for tests, as a word processor would set them."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

WIDTH = 90
"""In characters."""
TOP, FOOT, LINE = 760, 60, 14


def paper(
    paragraphs: Sequence[str],
    *,
    title: str = "",
    created: str = "",
    header: str = "",
    password: str | None = None,
    owner: str = "",
) -> bytes:
    """A PDF of *paragraphs*, each wrapped or in lines, with a gap below; "# " makes one a heading.

    Pages are numbered, and have the *header*. With a *password* nobody reads it without; with an
    *owner*'s alone, nobody changes it.
    """
    writer = PdfWriter()
    pages: list[list[str]] = [[]]
    height = TOP
    for paragraph in paragraphs:
        heading = paragraph.startswith("# ")
        font, size = ("F2", 18) if heading else ("F1", 11)
        for line in _wrapped(paragraph.removeprefix("# "), WIDTH // (2 if heading else 1)):
            if height < FOOT:
                pages.append([])
                height = TOP
            pages[-1].append(_shown(line, font, size, height))
            height -= 22 if heading else LINE
        height -= LINE
    for number, shown in enumerate(pages, 1):
        top = [_shown(header, "F1", 8, 800)] if header else []
        _add(writer, [*top, *shown, _shown(f"Page {number} of {len(pages)}", "F1", 8, 30)])
    writer.add_metadata({k: v for k, v in {"/Title": title, "/CreationDate": created}.items() if v})
    if password is not None or owner:
        writer.encrypt(password or "", owner or None, algorithm="AES-256")
    return _written(writer)


def _wrapped(paragraph: str, width: int) -> list[str]:
    """The lines of *paragraph*: its own, if it has some."""
    return paragraph.split("\n") if "\n" in paragraph else textwrap.wrap(paragraph, width)


def scanned() -> bytes:
    """A PDF of a page without text."""
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    return _written(writer)


def _shown(line: str, font: str, size: int, height: int) -> str:
    escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf 1 0 0 1 72 {height} Tm ({escaped}) Tj ET"


def _add(writer: PdfWriter, shown: Sequence[str]) -> None:
    page = writer.add_blank_page(595, 842)
    fonts = {"F1": "Times-Roman", "F2": "Times-Bold"}
    page[NameObject("/Resources")] = DictionaryObject(
        {
            NameObject("/Font"): DictionaryObject(
                {NameObject(f"/{k}"): _font(v) for k, v in fonts.items()}
            )
        }
    )
    stream = DecodedStreamObject()
    stream.set_data("\n".join(shown).encode("cp1252"))
    page[NameObject("/Contents")] = writer._add_object(stream)


def _font(name: str) -> DictionaryObject:
    about = {
        "/Type": "/Font",
        "/Subtype": "/Type1",
        "/BaseFont": f"/{name}",
        "/Encoding": "/WinAnsiEncoding",
    }
    return DictionaryObject({NameObject(k): NameObject(v) for k, v in about.items()})


def _written(writer: PdfWriter) -> bytes:
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
