"""Answers with the passages that match some words, best first."""

from __future__ import annotations

from dataclasses import replace

from hled_bot.answers import persons
from hled_bot.answers.draft import Draft, Entry, Row, cite, day, listed, spoken_day
from hled_bot.index import Hit, Hits
from hled_bot.models import Answer, SearchItem
from hled_bot.questions import SearchFor

PAGE = 5
LABELS = {"question": "a journalist’s question", "staff": "staff of the call"}
"""How words are labelled that are nobody's official words."""


def answer(question: SearchFor, draft: Draft) -> Answer:
    """Answer with a page of passages; say first where they do not have all the words."""
    who = persons.named(question.by, draft.index) if question.by else []
    if question.by and len(who) != 1:
        return _unknown_speaker(question, draft, [person.name for person in who])
    hits = draft.index.search(
        question.words,
        year=question.year,
        without=() if who else ("quoted",),
        persons=[person.id for person in who],
        limit=PAGE,
        offset=(question.page - 1) * PAGE,
    )
    if hits.read_as:
        question = replace(question, words=hits.read_as)
    draft.headline = headline(question.words, question.year, hits, "passage", "passages")
    if not hits.hits:
        draft.suggestions = nothing_found(draft, question.words, question.year)
        return draft.finish(question, "search")
    draft.suggestions = [f"quote {question.words}"] if question.words else []
    draft.suggestions += ["documents"]
    entries = [_entry(hit) for hit in hits.hits]
    return draft.finish(question, "search", entries, behind=hits.more)


def _unknown_speaker(question: SearchFor, draft: Draft, names: list[str]) -> Answer:
    draft.headline = f"The documents have no words by anybody called “{question.by}”."
    if names:
        draft.headline = f"“{question.by}” may be {listed(names)}; say which one."
    draft.suggestions = [f'search {question.words} by:"{name}"' for name in names]
    draft.suggestions += ["documents"]
    return draft.finish(question, "search")


def headline(words: str, year: int | None, hits: Hits, one: str, many: str) -> str:
    """Say whether what was found has all the words; name those that no document has."""
    when = f" of {year}" if year else ""
    if not words:
        return "Say what to look for, for example: search supply chains."
    lacking = listed([f"“{word}”" for word in hits.unknown])
    if not hits.hits:
        what = lacking if hits.unknown else f"“{words}”"
        verb = "are" if len(hits.unknown) > 1 else "is"
        if hits.unknown and year is None:
            return f"{what} {verb} not in the documents."
        return f"The documents{when} have no {one} with “{words}”."
    if hits.unknown:
        verb = "are" if len(hits.unknown) > 1 else "is"
        return f"{lacking} {verb} not in the documents; these {many} have the other words."
    if not hits.hits[0].complete:
        return f"No {one}{when} has all of “{words}”; these have most of the words."
    return f"{many.capitalize()}{when} with “{words}”, best first:"


def nothing_found(draft: Draft, words: str, year: int | None) -> list[str]:
    """Questions that do have answers; the same words in all years if they are there."""
    years = draft.years()
    elsewhere = (
        year is not None and words and draft.index.search(words, without=["quoted"], limit=1).hits
    )
    again = [f"search {words}"] if elsewhere else []
    return [
        *again,
        *(f"pillars {y}" for y in years[-2:-1]),
        *(f"who {y}" for y in years[-1:]),
        "help",
    ]


def _entry(hit: Hit) -> Entry:
    row = hit.row
    item = SearchItem(
        text=hit.excerpt,
        heading=row["heading"],
        date=day(row["date"]),
        citation=0,
        marks=hit.marks,
        voice=row["voice"],
        label=row["label"],
    )
    lines = [f"“{hit.excerpt}”", f"– {where(row)}"]
    places = (row, *hit.twins)
    return Entry(
        item, tuple(lines), tuple(cite(r, r["text"], r["start"], r["end"]) for r in places)
    )


def where(row: Row) -> str:
    """Who says a passage, below which heading, on which day."""
    said = LABELS.get(row["voice"]) or row["speaker"] or (row["label"] or "").capitalize()
    return ", ".join(part for part in (said, row["heading"], spoken_day(day(row["date"]))) if part)
