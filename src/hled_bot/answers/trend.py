"""Answers how often words occur, by year and by document."""

from __future__ import annotations

from hled_bot.answers.draft import Draft, Entry, Row, cite, day
from hled_bot.index import counting
from hled_bot.models import Answer, Citation, TrendItem
from hled_bot.questions import TrendOf

PAGE = 20
"""How many documents are listed at once, those that say it most first."""


def answer(question: TrendOf, draft: Draft) -> Answer:
    """Answer with a row for each year of the index, and one for each document that has the words."""
    say = draft.say
    if not question.words:
        draft.headline = say("Say which words to count. For example:")
        draft.suggestions = ["trend supply chain"]
        return draft.finish(question, "trend")
    counts = counting.occurrences(draft.index, question.words)
    if counts.read_as:
        question = TrendOf(counts.read_as, question.years, question.page)
    of = counting.years(draft.index)
    asked = [year for year in of if not question.years or year in question.years]
    rows = [row for row in counts.rows if not question.years or row["year"] in asked]
    if not rows:
        draft.headline = say(
            "The documents{of} have no passage with “{words}”.",
            of=draft.of(question.years),
            words=question.words.strip('"“”'),
        )
        draft.suggestions = ["documents", "help"]
        return draft.finish(question, "trend")
    draft.headline = say(
        "“{words}” occurs {times} in {count} of {total} documents{of}.",
        words=question.words.strip('"“”'),
        times=_times(sum(row["count"] for row in rows), draft),
        count=len(rows),
        total=sum(of[year] for year in asked),
        of=draft.of(question.years),
    )
    draft.notes = [
        say("The year is that of the dialogue; of other documents, that of their publication.")
    ]
    draft.suggestions = [f"search {question.words}"]
    most = sorted(rows, key=lambda row: -row["count"])
    entries = [_year(year, rows, draft) for year in asked] if len(asked) > 1 else []
    entries += [_document(row, draft) for row in most]
    return draft.finish(question, "trend", entries, most=PAGE + len(asked))


def _times(count: int, draft: Draft) -> str:
    return draft.say("once") if count == 1 else draft.say("{count} times", count=count)


def _year(year: int, rows: list[Row], draft: Draft) -> Entry:
    """How often in the documents of *year*; cited is the first of them that says it."""
    here = [row for row in rows if row["year"] == year]
    count = sum(row["count"] for row in here)
    item = TrendItem(year, None, None, None, count, None)
    line = f"• {year}: {_times(count, draft) if count else draft.say('not once')}"
    return Entry(item, (line,), tuple(map(_cited, here[:1])), draft.say("By year:"))


def _document(row: Row, draft: Draft) -> Entry:
    when = day(row["date"])
    item = TrendItem(row["year"], row["document"], row["title"], when, row["count"], None)
    line = f"• {row['title']}, {draft.say.day(when)}: {_times(row['count'], draft)}"
    return Entry(item, (line,), (_cited(row),), draft.say("By document:"))


def _cited(row: Row) -> Citation:
    return cite(row, row["text"], row["start"], row["end"])
