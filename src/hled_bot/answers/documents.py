"""Answers which documents there are."""

from __future__ import annotations

from hled_bot.answers.draft import Draft, Entry, Row, cite, counted, day, listed, spoken_day
from hled_bot.models import Answer, DocumentItem
from hled_bot.questions import ListDocuments


def answer(question: ListDocuments, draft: Draft) -> Answer:
    """Answer with the documents, oldest first, each with its address of today."""
    rows = draft.index.documents(year=question.year)
    years = draft.years()
    if not rows:
        about = f"there are documents about {listed(years)}" if years else "there are none at all"
        draft.headline = f"No document is about an HLED of {question.year}; {about}."
        draft.suggestions = ["documents", *(f"documents {year}" for year in years)]
        return draft.finish(question, "documents")
    count = counted(len(rows), "document", "documents")
    about = f" about the HLED of {question.year}" if question.year in years else ""
    draft.headline = f"There {'is' if len(rows) == 1 else 'are'} {count}{about}, oldest first:"
    draft.suggestions = [
        *(f"pillars {year}" for year in draft.pillar_years() if question.year in (None, year)),
        *(f"who {year}" for year in years if question.year == year),
        "help",
    ]
    return draft.finish(question, "documents", [_entry(row) for row in rows], most=15)


def _entry(row: Row) -> Entry:
    item = DocumentItem(
        document=row["id"],
        title=row["title"],
        date=day(row["date"]),
        kind=row["kind"],
        url=row["url"],
        published=row["published"],
        year=row["year"],
        citation=0,
    )
    line = f"• {row['title']} ({row['kind']}, {spoken_day(item.date)})"
    begin = cite(row | {"document": row["id"]}, row["text"], row["start"], row["end"])
    return Entry(item, (line,), (begin,), "")
