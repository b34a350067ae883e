"""An answer in the making: numbers its citations, keeps its pages short, writes its plain text."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from hled_bot.index import Index
from hled_bot.language import plain, words
from hled_bot.models import (
    DIALOGUE,
    Answer,
    Citation,
    CompareItem,
    Intent,
    Item,
    PillarItem,
    SearchItem,
)
from hled_bot.questions import MEANS, Help, Question, clean, written

PAGE = 8_000
"""How many characters of items a page holds. Slack refuses messages near 13,200 in all
(bolt-js#2509); sources, notes and suggestions come on top."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of an answer with its lines of plain text, and the sources it cites."""

    item: Item
    lines: tuple[str, ...]
    sources: tuple[Citation, ...]
    group: str | None = None
    """The line above the first of several entries of one kind, which stand close together."""


class Draft:
    """An answer in the making. *index* is where it comes from, *asked* what was typed."""

    def __init__(self, asked: str, index: Index) -> None:
        self.asked = asked
        self.index = index
        self.headline = ""
        self.asides: list[Citation] = []
        self.notes: list[str] = []
        self.suggestions: list[str] = []

    def years(self) -> list[int]:
        """The years of the dialogue that documents are about."""
        return self.index.years(DIALOGUE)

    def pillar_years(self) -> list[int]:
        """The years whose pillars documents set out."""
        return sorted({row["year"] for row in self.index.pillars(DIALOGUE) if row["year"]})

    def finish(
        self,
        question: Question,
        intent: Intent,
        entries: Sequence[Entry] = (),
        *,
        most: int = 10,
        behind: bool = False,
    ) -> Answer:
        """The answer to *question*: the page of *entries* that it asks for.

        Where *behind* is set, *entries* are that page already, with more behind it.
        """
        number = getattr(question, "page", 1)
        if behind or not entries:
            here, more = list(entries), behind
        else:
            pages = _pages(entries, most)
            number = min(number, len(pages))
            here, more = pages[number - 1], number < len(pages)
        citations: list[Citation] = []
        items = tuple(_numbered(entry, citations) for entry in here)
        onward = None
        if more and not isinstance(question, Help):
            onward = written(replace(question, page=number + 1))
        answer = Answer(
            question=self.asked,
            intent=intent,
            headline=self.headline,
            text="",
            read_as=self._read_as(question),
            items=items,
            citations=tuple(citations),
            asides=tuple(self.asides),
            notes=tuple(self.notes),
            suggestions=tuple(dict.fromkeys(self.suggestions))[:5],
            more=onward,
        )
        return replace(answer, text=_text(answer, here))

    def _read_as(self, question: Question) -> str | None:
        """How *question* is typed plainly, where that is not what was typed."""
        if isinstance(question, Help):
            return None
        plainly = written(question)
        return None if _bag(plainly) == _bag(clean(self.asked)) else plainly


def cite(row: Row, passage: str, start: int, end: int) -> Citation:
    """The citation of *passage* in the document that *row* joins."""
    return Citation(
        document=row["document"],
        title=row["title"],
        date=day(row["date"]),
        url=row["url"],
        published=row["published"],
        passage=passage,
        start=start,
        end=end,
    )


def day(iso: str | None) -> dt.date | None:
    """A day as the index keeps it."""
    return dt.date.fromisoformat(iso) if iso else None


def spoken_day(date: dt.date | None) -> str:
    """A day as people write it: "September 9, 2021"."""
    return f"{date:%B} {date.day}, {date.year}" if date else "undated"


def listed(things: Sequence[object]) -> str:
    """Things in a sentence: "2021, 2022 and 2023"."""
    words = [str(thing) for thing in things]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def counted(count: int, one: str, many: str) -> str:
    """A count in a sentence: "one person", "eleven people", "27 people"."""
    spelt = """no one two three four five six seven eight nine ten eleven twelve""".split()
    return f"{spelt[count] if count < len(spelt) else count} {one if count == 1 else many}"


def _bag(text: str) -> Counter[str]:
    """The words of a question, each command by its plainest word, in no order."""
    return Counter(MEANS.get(plain(word), plain(word)) for word in words(text))


def _pages(entries: Sequence[Entry], most: int) -> list[list[Entry]]:
    pages: list[list[Entry]] = []
    room = 0
    for entry in entries:
        size = sum(map(len, entry.lines))
        if not pages or size > room or len(pages[-1]) == most:
            pages.append([])
            room = PAGE
        pages[-1].append(entry)
        room -= size
    return pages


def _numbered(entry: Entry, citations: list[Citation]) -> Item:
    """The item of *entry* with the places of its sources among *citations*, which it extends."""
    places = []
    for source in entry.sources:
        if source not in citations:
            citations.append(source)
        places.append(citations.index(source))
    match entry.item:
        case CompareItem() as item:
            return replace(item, citations=dict(zip(item.citations, places, strict=True)))
        case PillarItem() | SearchItem() as item:
            return replace(item, citation=places[0], also=tuple(places[1:]))
        case item:
            return replace(item, citation=places[0])


def _text(answer: Answer, entries: Sequence[Entry]) -> str:
    lines = [answer.headline]
    if answer.read_as:
        lines += [f"(Read as: {answer.read_as})"]
    group = None
    for entry in entries:
        marks = "".join(f" [{n}]" for n in _places(answer, entry))
        if entry.group is None:
            lines.append("")
        elif entry.group != group:
            lines += ["", entry.group] if entry.group else [""]
        group = entry.group
        lines += [*entry.lines[:-1], entry.lines[-1] + marks]
    for aside in answer.asides:
        lines += ["", f"“{aside.passage}”", f"– {source_line(aside)}"]
    if answer.notes:
        lines += ["", *answer.notes]
    if answer.citations:
        lines += ["", "Sources:"]
        lines += _sources(answer.citations)
    if answer.more:
        lines += ["", f"More: {answer.more}"]
    if answer.suggestions:
        lines += ["", "Ask next: " + " · ".join(answer.suggestions)]
    return "\n".join(lines)


def _places(answer: Answer, entry: Entry) -> list[int]:
    """The numbers of the documents that *entry* cites, as the list of sources counts them."""
    order = list(dict.fromkeys(c.document for c in answer.citations))
    return list(dict.fromkeys(order.index(source.document) + 1 for source in entry.sources))


def _sources(citations: Sequence[Citation]) -> list[str]:
    documents = dict.fromkeys(c.document for c in citations)
    first = {c.document: c for c in reversed(citations)}
    return [f"[{n}] {source_line(first[d])}" for n, d in enumerate(documents, 1)]


def source_line(citation: Citation) -> str:
    """A source in one line: title, day, and where to read it."""
    where = f" {citation.url}" if citation.url else ""
    return f"{citation.title}, {spoken_day(citation.date)}.{where}"
