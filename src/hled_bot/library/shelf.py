"""The folder of documents: puts one in whole or not at all, and finds the one to take away."""

from __future__ import annotations

import os
import re
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import frontmatter
import yaml
from rapidfuzz import process

from hled_bot import documents, facts, passages
from hled_bot.build import document_id, find_files
from hled_bot.language import plain
from hled_bot.library.drafts import Draft
from hled_bot.library.refusing import Refused
from hled_bot.models import Document, Facts, label_of

LONGEST_NAME = 80
WORD = re.compile(r"[a-z0-9]+")
HEADER = 4_096
"""How much of a file is looked at for the address in its front matter, in bytes."""
ABANDONED = 3_600
"""After how many seconds a file that was never finished is swept away."""


@dataclass(frozen=True, slots=True)
class Addition:
    """A document as it will be added: what the file *name* will have in it, and what was found.

    *counts* tells how much of what, by its name; *notes* what is to be looked at.
    """

    name: str
    content: str
    document: Document
    meeting: str
    counts: dict[str, int]
    notes: tuple[str, ...] = ()

    @property
    def found(self) -> tuple[str, ...]:
        """What is known about it and was found in it, a line each."""
        counted = (f"{n:,} {name if n != 1 else name[:-1]}" for name, n in self.counts.items())
        return (
            self.document.title,
            f"{self.document.kind} of {self.document.date}, about the {self.meeting}",
            self.document.url or "no address, so answers cannot link to it: give --address",
            ", ".join(counted),
            *self.notes,
        )


def prepare(
    draft: Draft,
    folder: Path,
    *,
    title: str | None = None,
    published: date | None = None,
    address: str | None = None,
) -> Addition:
    """*draft* as it would stand in *folder*; what is given goes before what it says of itself.

    Raises Refused, and documents.Unreadable. Nothing is written yet.
    """
    title, published = title or draft.title, published or draft.published
    if published is None:
        raise Refused("it does not tell when it was published: give --date YYYY-MM-DD")
    if title is None:
        raise Refused("it does not tell its title: give --title")
    address = address or draft.address
    name = _name(published, title)
    known = _known(folder)
    if document_id(name) in known:
        _refuse_known(document_id(name))
    if address and (there := _published_at(address, published, known)):
        _refuse_known(there)
    stated = {"title": title, "date": published, "source_url": address}
    document = _read(name, _content(draft, stated))
    content = _content(draft, {**stated, "kind": document.kind})
    found = facts.find(document)
    return Addition(
        name=name,
        content=content,
        document=document,
        meeting=label_of(found.meeting),
        counts=_counts(document, found),
        notes=draft.notes,
    )


def add(addition: Addition, folder: Path) -> Path:
    """Write *addition* into *folder*, whole or not at all; the path it stands at.

    Raises Refused where a document of that name has come there meanwhile.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    path, beside = folder / addition.name, folder / f".{addition.name}.{os.getpid()}.new"
    try:
        with beside.open("w", encoding="utf-8") as file:
            file.write(addition.content)
            file.flush()
            os.fsync(file.fileno())
        _put(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    return path


def find(name: str, folder: Path) -> Path:
    """The file of the document *name* in *folder*. Raises Refused where there is none."""
    known = _known(folder)
    if name not in known:
        near = process.extractOne(name, known.keys())
        hint = f"; did you mean {near[0]}?" if near else ""
        raise Refused("there is no document {name}{hint}", name=name, hint=hint)
    if len(known) == 1:
        raise Refused("{name} is the only document: add another one first", name=name)
    return known[name]


def _known(folder: Path) -> dict[str, Path]:
    return {document_id(file.relative_to(folder).as_posix()): file for file in find_files(folder)}


def _refuse_known(there: str) -> None:
    raise Refused("{there} is there already; to replace it: hled-bot remove {there}", there=there)


def _published_at(address: str, published: date, known: dict[str, Path]) -> str | None:
    """Which of the *known* documents was published at *address*."""
    asked = _place(documents.living(address, published) or address)
    for name, file in known.items():
        with file.open("rb") as opened:
            header = opened.read(HEADER).decode("utf-8", errors="replace")
        stated = re.search(
            r"^(?:source_url|permalink|url):\s*[\"']?(https?://[^\s\"']+)", header, re.M
        )
        if stated and asked in (
            _place(stated[1]),
            _place(documents.living(stated[1], published) or ""),
        ):
            return name
    return None


def _place(address: str) -> str:
    """*address* without what makes no other page of it."""
    return re.sub(r"^https?://(?:www\.)?", "", address.partition("#")[0]).rstrip("/").casefold()


def _put(beside: Path, path: Path) -> None:
    """Let the file *beside* stand at *path*, where none may stand yet."""
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        _refuse_known(document_id(path.name))
    except OSError:  # a file system without links
        beside.replace(path)


def _sweep(folder: Path) -> None:
    """Take away what was left where writing was killed."""
    for left in folder.glob(".*.new"):
        if time.time() - left.stat().st_mtime > ABANDONED:
            left.unlink(missing_ok=True)


def _content(draft: Draft, stated: dict[str, Any]) -> str:
    """The text of *draft*, unchanged, below front matter with what is *stated*."""
    text = draft.text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff\n")
    known, body = frontmatter.parse(text)
    if not known:
        body = text.rstrip()  # which may begin with a rule
    header = {**known, **{key: value for key, value in stated.items() if value}}
    return f"---\n{yaml.safe_dump(header, allow_unicode=True, sort_keys=False)}---\n\n{body}\n"


def _read(name: str, content: str) -> Document:
    """The document that *content* is in a file called *name*."""
    with TemporaryDirectory(prefix="hled-bot-") as folder:
        file = Path(folder) / name
        file.write_text(content, "utf-8")
        return documents.read(file)


def _name(published: date, title: str) -> str:
    """How the file is called: "2022-09-12-joint-statement-following-the-2022.md"."""
    bare = "-".join(WORD.findall(plain(title)))
    return f"{published}-{bare}"[:LONGEST_NAME].rstrip("-") + ".md"


def _counts(document: Document, found: Facts) -> dict[str, int]:
    counts = {
        "passages": len(passages.split(document, found.transcript)),
        "pillars": len(found.pillars),
        "attendees": len(found.attendees),
        "quotations": sum(q.kind != "written" for q in found.quotations),
        "turns": len(found.transcript.turns),
    }
    return {what: n for what, n in counts.items() if n}
