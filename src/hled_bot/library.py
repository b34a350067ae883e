"""Adds documents to the folder they are kept in, and takes them away."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import frontmatter
import yaml
from rapidfuzz import process

from hled_bot import documents, facts, passages
from hled_bot.build import document_id, find_files
from hled_bot.language import plain
from hled_bot.models import Document, label_of

LONGEST_NAME = 80
WORD = re.compile(r"[a-z0-9]+")


class Refused(Exception):
    """A document that is not added or removed; the text says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Addition:
    """A document as it will be added: what the file *name* will have in it, and what was found."""

    name: str
    content: str
    found: tuple[str, ...]


def prepare(
    file: Path,
    folder: Path,
    *,
    title: str | None = None,
    published: date | None = None,
    address: str | None = None,
) -> Addition:
    """Read *file* for *folder*; what is given goes before what it says of itself.

    Raises Refused, and documents.Unreadable. Nothing is written yet.
    """
    document = documents.read(file)
    published = published or document.date
    if published is None:
        raise Refused(f"{file} does not tell when it was published: give --date YYYY-MM-DD")
    title, address = title or document.title, address or document.url
    stated = {"title": title, "date": published, "source_url": address, "kind": document.kind}
    name = _name(published, title)
    there = {document_id(known.relative_to(folder).as_posix()) for known in find_files(folder)}
    if document_id(name) in there:
        old = document_id(name)
        raise Refused(f"{old} is there already; to replace it: hled-bot remove {old}")
    return Addition(name, _content(document, stated), tuple(_found(document, stated)))


def add(addition: Addition, folder: Path) -> Path:
    """Write *addition* into *folder*, whole or not at all; the path it stands at."""
    folder.mkdir(parents=True, exist_ok=True)
    path, beside = folder / addition.name, folder / f".{addition.name}.{os.getpid()}.new"
    try:
        with beside.open("w", encoding="utf-8") as file:
            file.write(addition.content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return path


def find(name: str, folder: Path) -> Path:
    """The file of the document *name* in *folder*. Raises Refused where there is none."""
    known = {document_id(file.relative_to(folder).as_posix()): file for file in find_files(folder)}
    if name not in known:
        near = process.extractOne(name, known.keys())
        hint = f"; did you mean {near[0]}?" if near else ""
        raise Refused(f"there is no document {name} in {folder}{hint}")
    if len(known) == 1:
        raise Refused(f"{name} is the only document: add another one first")
    return known[name]


def _content(document: Document, stated: dict[str, Any]) -> str:
    """The text of *document*, unchanged, below front matter with what is *stated*."""
    text = document.text.lstrip("\ufeff\n")
    known, body = frontmatter.parse(text)
    if not known:
        body = text.rstrip()  # which may begin with a rule
    header = {**known, **{key: value for key, value in stated.items() if value}}
    return f"---\n{yaml.safe_dump(header, allow_unicode=True, sort_keys=False)}---\n\n{body}\n"


def _name(published: date, title: str) -> str:
    """How the file is called: "2022-09-12-joint-statement-following-the-2022.md"."""
    bare = "-".join(WORD.findall(plain(title)))
    return f"{published}-{bare}"[:LONGEST_NAME].rstrip("-") + ".md"


def _found(document: Document, stated: dict[str, Any]) -> list[str]:
    """What is known about *document* and was found in it, a line each."""
    found = facts.find(document)
    counts = {
        "passage": len(passages.split(document, found.transcript)),
        "pillar": len(found.pillars),
        "attendee": len(found.attendees),
        "quotation": sum(q.kind != "written" for q in found.quotations),
        "turn": len(found.transcript.turns),
    }
    return [
        f"{stated['title']}",
        f"{stated['kind']} of {stated['date']}, about the {label_of(found.meeting)}",
        stated["source_url"] or "no address, so answers cannot link to it: give --address",
        ", ".join(f"{n:,} {name}{'' if n == 1 else 's'}" for name, n in counts.items() if n),
    ]
