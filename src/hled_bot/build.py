"""Builds the index from a folder of documents."""

from __future__ import annotations

import csv
import hashlib
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

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
    files = find_files(folder)
    if not files:
        raise NothingToIndex(
            f"there are no documents in {folder}: put .md or .txt files there, or set HLED_DOCUMENTS"
        )
    left_out: list[tuple[str, str]] = []
    counts = dict.fromkeys(("passages", "pillars", "attendees", "quotations", "turns"), 0)
    read = 0
    stamp = fingerprint(folder)
    with Writer(path) as writer:
        for number, (file, extract) in enumerate(_extracts(folder, files), 1):
            if isinstance(extract, str):
                left_out.append((file, extract))
                writer.leave_out(file, extract)
            else:
                writer.add(extract.document, extract.facts, extract.passages)
                read += 1
                _count(counts, extract)
            progress(number, len(files))
        writer.add_words(
            _lines(folder, SYNONYMS), [g[:2] for g in _lines(folder, GLOSSARY) if g[1:]]
        )
        if not read:
            reasons = "; ".join(f"{file}: {reason}" for file, reason in left_out[:3])
            raise NothingToIndex(f"none of the documents in {folder} can be read: {reasons}")
        writer.note(fingerprint=stamp, built=datetime.now(UTC).isoformat(timespec="seconds"))
    return Summary(read, **counts, left_out=tuple(left_out))


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
    digest = hashlib.sha256()
    home = Path(__file__).parent
    code = sorted(file for file in home.rglob("*.py") if "slack" not in file.parts)
    words = [file for name in (SYNONYMS, GLOSSARY) if (file := folder.parent / name).is_file()]
    for base, files in ((home, code), (folder.parent, words), (folder, find_files(folder))):
        for file in files:
            digest.update(f"{file.relative_to(base).as_posix()}\0".encode())
            try:
                digest.update(hashlib.sha256(file.read_bytes()).digest())
            except OSError as error:
                digest.update(str(error.errno).encode())
    return digest.hexdigest()


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


def _count(counts: dict[str, int], extract: _Extract) -> None:
    counts["passages"] += len(extract.passages)
    counts["pillars"] += len(extract.facts.pillars)
    counts["attendees"] += len(extract.facts.attendees)
    counts["quotations"] += sum(q.kind != "written" for q in extract.facts.quotations)
    counts["turns"] += len(extract.facts.transcript.turns)


def _extracts(folder: Path, files: list[Path]) -> Iterator[tuple[str, _Extract | str]]:
    """Each file's name under *folder* with what is in it, or the reason why it cannot be read."""
    names = [file.relative_to(folder).as_posix() for file in files]
    if len(files) < MANY:
        yield from zip(names, map(_extract, files, names), strict=True)
        return
    with ProcessPoolExecutor() as pool:
        waiting = zip(files, names, strict=True)
        ahead = [(name, pool.submit(_extract, f, name)) for f, name in islice(waiting, FORTHCOMING)]
        while ahead:
            name, future = ahead.pop(0)
            ahead += [(n, pool.submit(_extract, f, n)) for f, n in islice(waiting, 1)]
            yield name, future.result()


def _extract(file: Path, name: str) -> _Extract | str:
    try:
        document = documents.read(file, id=name.removesuffix(file.suffix))
        found = facts.find(document)
        return _Extract(document, found, passages.split(document, found.transcript))
    except documents.Unreadable as error:
        return str(error)
    except Exception as error:
        # one strange document must not keep the others out of the index
        log.exception("reading %s failed", file)
        return f"reading it failed ({type(error).__name__}); this is a bug in hled-bot"
