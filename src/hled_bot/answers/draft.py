"""An answer in the making: numbers its citations, keeps its pages short, writes its plain text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from hled_bot.answers.wording import Wording, zone
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
    TrendItem,
)
from hled_bot.questions import (
    MEANS,
    UNSAID,
    FoundedWhen,
    Help,
    Question,
    RulesOf,
    said_in,
    without_asking,
    written,
)

PAGE = 8_000
"""How many characters of items a page holds. Slack refuses messages near 13,200 in all
(bolt-js#2509); sources, notes and suggestions come on top."""

LONGEST_SUGGESTION = 100
"""In characters: a longer question is no button."""
FILTERS = frozenset({"by", "year", "page", "side", "from"})
POSSESSIVE = re.compile(r"['’]s\b")
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
    """An answer in the making.

    *index* is where it comes from, *asked* what was typed, *say* the language it is told in; *further*
    are questions in it that it does not answer.
    """

    def __init__(self, asked: str, index: Index, say: Wording, further: Sequence[str] = ()) -> None:
        self.asked = asked
        self.further = further
        self.index = index
        self.say = say
        self.headline = ""
        self.asides: list[Citation] = []
        self.notes: list[str] = []
        self.suggestions: list[str] = []

    def years(self) -> list[int]:
        """The years of the dialogue that documents are about."""
        return self.index.years(DIALOGUE)

    def of(self, years: Sequence[int]) -> str:
        """The years behind a noun: " of 2021 and 2022"; nothing where none was named."""
        return self.say(" of {years}", years=self.say.listed(years)) if years else ""

    def no_such_year(self, years: Sequence[int]) -> bool:
        """Say that no document is about any of *years*; whether that is so.

        Where the year is the one the dialogue began in, the sentence that tells so is shown.
        """
        known = self.years()
        if not years or set(years) & set(known):
            return False
        self.headline = self.say(
            "No document is about an HLED of {years}; there are documents about {known}.",
            years=self.say.listed(years),
            known=self.say.listed(known) if known else self.say("no year"),
        )
        foundings = [row for row in self.index.foundings(DIALOGUE) if row["year"] in years]
        if foundings and known:
            self.asides = [cite(r, r["text"], r["start"], r["end"]) for r in foundings[:1]]
            self.notes = [
                self.say(
                    "The dialogue goes back to {first}; the meeting of {relaunch} was not the first one.",
                    first=foundings[0]["year"],
                    relaunch=known[0],
                )
            ]
        return True

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
        if number > 1:
            self.headline = self.say("Page {page}. ", page=number) + self.headline
        citations: list[Citation] = []
        items = tuple(_numbered(entry, citations) for entry in here)
        onward = None
        if more and not isinstance(question, Help | RulesOf | FoundedWhen):
            onward = written(replace(question, page=number + 1))
        if self.further:
            self.notes.append(
                self.say("This answers one of your questions; please ask the others one by one.")
            )
            self.suggestions[:0] = [one for one in self.further if len(one) <= LONGEST_SUGGESTION]
        answer = Answer(
            question=self.asked,
            intent=intent,
            headline=self.headline,
            text="",
            read_as=self._read_as(question),
            items=items,
            citations=tuple(citations),
            asides=tuple(self.asides),
            notes=tuple(dict.fromkeys([*self.notes, *self._on_background()])),
            suggestions=tuple(dict.fromkeys(self.suggestions))[:5],
            more=onward,
            language=self.say.language,
            full=getattr(question, "full", False),
        )
        return replace(answer, text=_text(answer, here, self.say))

    def _on_background(self) -> list[str]:
        """The rules under which words were said that are shown aside."""
        shown = {aside.document for aside in self.asides}
        calls = [row for row in self.index.calls() if row["id"] in shown] if shown else []
        return [rule for row in calls if (rule := ground_rules(row, self.say))]

    def _read_as(self, question: Question) -> str | None:
        """How *question* is typed plainly, where its words are not the ones that were typed.

        The verb alone is no news, and neither is that words were left out which only ask.
        """
        if isinstance(question, Help):
            return None
        plainly = written(question)
        said = said_in(self.asked)
        typed, taken = _content(said), _content(plainly)
        needed = _content(without_asking(said)) - UNSAID
        return None if needed <= taken <= typed else plainly


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


def _content(text: str) -> set[str]:
    """The words of a question besides commands and the names of filters."""
    return {
        folded
        for word in words(POSSESSIVE.sub("", text))
        if (folded := plain(word)) not in MEANS and folded not in FILTERS
    }


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
        case TrendItem() as item:
            return replace(item, citation=places[0] if places else None)
        case item:
            return replace(item, citation=places[0])


def ground_rules(row: Row, say: Wording) -> str | None:
    """What has to be said with words on background: the rule, and the embargo with its zone."""
    parts = [say("Ground rule: {rule}", rule=row["rules"])] if row["rules"] else []
    if row["embargo"]:
        end = dt.datetime.fromisoformat(row["embargo"])
        parts.append(
            say(
                "Embargoed until {clock} {zone} on {day}.",
                clock=say.clock(end),
                zone=zone(end),
                day=say.day(end.date()),
            )
        )
    return " ".join(parts) or None


def _text(answer: Answer, entries: Sequence[Entry], say: Wording) -> str:
    lines = [answer.headline]
    if answer.read_as:
        lines += ["(" + say("Read as: {question}", question=answer.read_as) + ")"]
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
        lines += ["", f"“{aside.passage}”", f"– {_source(aside, say)}"]
    if answer.notes:
        lines += ["", *answer.notes]
    if answer.citations:
        lines += ["", say("Sources:")]
        lines += _sources(answer.citations, say)
    if answer.more:
        lines += ["", say("More: {question}", question=answer.more)]
    if answer.suggestions:
        lines += ["", say("Ask next: {questions}", questions=" · ".join(answer.suggestions))]
    return "\n".join(lines)


def _places(answer: Answer, entry: Entry) -> list[int]:
    """The numbers of the documents that *entry* cites, as the list of sources counts them."""
    order = list(dict.fromkeys(c.document for c in answer.citations))
    return list(dict.fromkeys(order.index(source.document) + 1 for source in entry.sources))


def _sources(citations: Sequence[Citation], say: Wording) -> list[str]:
    documents = dict.fromkeys(c.document for c in citations)
    first = {c.document: c for c in reversed(citations)}
    return [f"[{n}] {_source(first[d], say)}" for n, d in enumerate(documents, 1)]


def _source(citation: Citation, say: Wording) -> str:
    """A source in one line: title, day, and where to read it."""
    where = f" {citation.url}" if citation.url else ""
    return f"{citation.title}, {say.day(citation.date)}.{where}"
