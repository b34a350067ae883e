"""Builds the index from a folder of documents."""

from __future__ import annotations

import csv
import hashlib
import json
import logging
import multiprocessing
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from pathlib import Path
from threading import Thread

from hled_bot import documents, facts, passages
from hled_bot.index import Index, Unavailable, Writer
from hled_bot.models import Document, Facts, Passage, fold

log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
"""Called with how many documents are done, of how many."""

MANY = 40
"""From this many documents on, a process for each core reads them."""
SYNONYMS, GLOSSARY = "synonyms.csv", "glossary.csv"
"""Word lists beside the folder of documents that a team can extend."""
FORTHCOMING = 64
"""How many documents are read ahead of the one being written, which bounds memory."""


class NothingToIndex(Exception):
    """No document could be read, so there is nothing to build; the text says why."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did. *left_out* has the file's name and the reason for each unreadable one."""

    documents: int
    passages: int
    pillars: int
    attendees: int
    quotations: int
    turns: int
    left_out: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Extract:
    document: Document
    facts: Facts
    passages: tuple[Passage, ...]


def build(folder: Path, path: Path, progress: Progress = lambda done, of: None) -> Summary:
    """Read the documents in *folder* and put a new index at *path*.

    Documents that cannot be read are left out and named in the summary. Raises NothingToIndex,
    leaving the old index as it is, where none is left.
    """
    began, files = time.monotonic(), find_files(folder)
    if not files:
        raise NothingToIndex(
            f"there are no documents in {folder}: put .md or .txt files there, or set HLED_DOCUMENTS"
        )
    left_out: list[tuple[str, str]] = []
    code, digests = _code(), _digests(folder, files)
    stamp = _stamp(code, folder, digests)
    with Writer(path) as writer:
        contents = _contents(folder, digests, kept=writer.kept(code))
        for number, (name, content) in enumerate(contents, 1):
            match content:
                case None:
                    writer.carry(document_id(name))
                case str():
                    left_out.append((name, content))
                case _:
                    writer.add(content.document, content.facts, content.passages, digests[name])
            progress(number, len(files))
        writer.add_words(
            _lines(folder, SYNONYMS), [g[:2] for g in _lines(folder, GLOSSARY) if g[1:]]
        )
        if len(left_out) == len(files):
            reasons = "; ".join(f"{file}: {reason}" for file, reason in left_out[:3])
            raise NothingToIndex(f"none of the documents in {folder} can be read: {reasons}")
        counts = writer.counts()
        writer.note(
            fingerprint=stamp,
            code=code,
            built=datetime.now(UTC).isoformat(timespec="seconds"),
            left_out=json.dumps(left_out),
            passages=str(counts["passages"]),
            build_seconds=f"{time.monotonic() - began:.3f}",
        )
    return Summary(**counts, left_out=tuple(left_out))


def is_current(folder: Path, path: Path) -> bool:
    """Whether the index at *path* is whole and made of what is in *folder* now, by this code."""
    try:
        return Index(path).about().get("fingerprint") == fingerprint(folder)
    except Unavailable:
        return False


def find_files(folder: Path) -> list[Path]:
    """The document files in *folder* and below, in order; hidden ones and READMEs are none."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in documents.SUFFIXES
        and path.is_file()
        and path.stem.upper() != "README"
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def fingerprint(folder: Path) -> str:
    """A digest of all that an index depends on: the documents, and the code that reads them."""
    return _stamp(_code(), folder, _digests(folder, find_files(folder)))


def _stamp(code: str, folder: Path, digests: dict[str, str]) -> str:
    words = [file for name in (SYNONYMS, GLOSSARY) if (file := folder.parent / name).is_file()]
    parts = {"": code} | _digests(folder.parent, words) | digests
    return hashlib.sha256(json.dumps(list(parts.items())).encode()).hexdigest()


@cache
def _code() -> str:
    """A digest of the code that makes an index, which stays the same while it runs."""
    home = Path(__file__).parent
    code = sorted(file for file in home.rglob("*.py") if "slack" not in file.parts)
    return hashlib.sha256(json.dumps(list(_digests(home, code).items())).encode()).hexdigest()


def _digests(base: Path, files: list[Path]) -> dict[str, str]:
    """The SHA-256 of each of *files* by its name under *base*; an error's number stands for none."""
    digests: dict[str, str] = {}
    for file in files:
        try:
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
        except OSError as error:
            digest = str(error.errno)
        digests[file.relative_to(base).as_posix()] = digest
    return digests


def document_id(name: str) -> str:
    """What the document in the file *name* is called."""
    return name.removesuffix(Path(name).suffix)


def _lines(folder: Path, name: str) -> list[list[str]]:
    """The rows of the word list *name* beside the *folder* of documents; none if it is not there."""
    try:
        with (folder.parent / name).open(encoding="utf-8", newline="") as file:
            rows = [[fold(cell) for cell in row if cell.strip()] for row in csv.reader(file)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        if not isinstance(error, FileNotFoundError):
            log.warning("%s is not used: %s", folder.parent / name, error)
        return []
    return [row for row in rows if row and not row[0].startswith("#")]


def _contents(
    folder: Path, digests: dict[str, str], kept: dict[str, str]
) -> Iterator[tuple[str, _Extract | str | None]]:
    """Each file's name with what is in it, the reason why it cannot be read, or None.

    None stands for a file that is the same as the document that is *kept*.
    """
    first: dict[str, str] = {}
    for name in digests:
        first.setdefault(document_id(name), name)
    changed = [name for name in first.values() if kept.get(document_id(name)) != digests[name]]
    extracts = _extracts(folder, changed)
    for name, digest in digests.items():
        if first[document_id(name)] != name:
            yield name, f"{first[document_id(name)]} has the same name, with another ending"
        elif kept.get(document_id(name)) == digest:
            yield name, None
        else:
            yield name, next(extracts)


def _extracts(folder: Path, names: list[str]) -> Iterator[_Extract | str]:
    """What is in each of the files *names* in *folder*, or the reason why it cannot be read."""
    if len(names) < MANY:
        yield from (_extract(folder, name) for name in names)
        return
    with ProcessPoolExecutor(initializer=_end_with_parent) as pool:
        waiting = iter(names)
        ahead = [pool.submit(_extract, folder, name) for name in islice(waiting, FORTHCOMING)]
        while ahead:
            future = ahead.pop(0)
            ahead += [pool.submit(_extract, folder, name) for name in islice(waiting, 1)]
            yield future.result()


def _end_with_parent() -> None:
    """Have this process end when the one that builds was killed; it would wait for work for ever."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent:
            parent.join()
            os._exit(1)

    Thread(target=watch, daemon=True).start()


def _extract(folder: Path, name: str) -> _Extract | str:
    try:
        document = documents.read(folder / name, id=document_id(name))
        found = facts.find(document)
        return _Extract(document, found, passages.split(document, found.transcript))
    except documents.Unreadable as error:
        return str(error)
    except Exception as error:
        # one strange document must not keep the others out of the index
        log.exception("reading %s failed", folder / name)
        return f"reading it failed ({type(error).__name__}); this is a bug in hled-bot"
