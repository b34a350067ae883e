"""Answers which documents there are."""

from __future__ import annotations

from hled_bot.answers.draft import Draft, Entry, Row, cite, day
from hled_bot.models import Answer, DocumentItem
from hled_bot.questions import ListDocuments

PAGE = 15
MANY = "There are {count}{about}, oldest first:"


def answer(question: ListDocuments, draft: Draft) -> Answer:
    """Answer with the documents, oldest first, each with its address of today."""
    say, years = draft.say, draft.years()
    if draft.no_such_year(question.years):
        draft.suggestions = ["documents", *(f"documents {year}" for year in years)]
        return draft.finish(question, "documents")
    kind = question.kind
    count = draft.index.count_documents(years=question.years, kind=kind)
    begin = (question.page - 1) * PAGE
    rows = draft.index.documents(years=question.years, kind=kind, limit=PAGE, offset=begin)
    about = (
        say(" about the HLED of {years}", years=say.listed(question.years))
        if question.years
        else ""
    )
    if kind:
        about = f" ({say.known(kind)}){about}"
    told = "There is {count}{about}, oldest first:" if count == 1 else MANY
    draft.headline = say(
        told if count else "There is no such document{about}; there are documents about {known}.",
        count=say.counted(count, "document"),
        about=about,
        known=say.listed(years),
    )
    wanted = question.years or years
    draft.suggestions = [
        *(f"pillars {year}" for year in draft.pillar_years() if year in wanted),
        *(f"who {year}" for year in years if year in question.years),
        "help",
    ]
    entries = [_entry(row, draft) for row in rows]
    return draft.finish(question, "documents", entries, behind=count > begin + PAGE)


def _entry(row: Row, draft: Draft) -> Entry:
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
    line = f"• {row['title']} ({draft.say.known(row['kind'])}, {draft.say.day(item.date)})"
    begin = cite(row | {"document": row["id"]}, row["text"], row["start"], row["end"])
    return Entry(item, (line,), (begin,), "")
