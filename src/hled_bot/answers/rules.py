"""Answers about the frame of things: ground rules, embargoes, when the dialogue began."""

from __future__ import annotations

import datetime as dt

from hled_bot.answers.draft import Draft, Entry, Row, cite, day
from hled_bot.answers.wording import zone
from hled_bot.models import DIALOGUE, Answer, SearchItem
from hled_bot.questions import FoundedWhen, RulesOf


def answer(question: RulesOf, draft: Draft) -> Answer:
    """Answer with the sentences that state them, call by call."""
    if draft.no_such_year(question.years):
        return draft.finish(question, "search")
    column = "embargo_text" if question.embargo else "rules"
    rows = [row for row in draft.index.calls(question.years) if row[column]]
    of = draft.of(question.years)
    if not rows:
        draft.headline = draft.say("The documents{of} state no ground rules.", of=of)
        draft.suggestions = ["ground rules", "documents"]
        return draft.finish(question, "search")
    draft.headline = draft.say(
        "When the embargoes of the press calls{of} ended:"
        if question.embargo
        else "The ground rules of the press calls{of}, as the documents state them:",
        of=of,
    )
    if question.embargo and len(rows) == 1 and rows[0]["embargo"]:
        draft.headline = _ended(rows[0], draft)
    draft.suggestions = ["ground rules" if question.embargo else "embargo", "quote supply chains"]
    columns = ["embargo_text"] if question.embargo else ["rules", "embargo_text"]
    entries = [_entry(row, c, draft) for row in rows for c in columns if row[c]]
    return draft.finish(question, "search", entries)


def founding(question: FoundedWhen, draft: Draft) -> Answer:
    """Answer with the sentences that tell in which year the dialogue began."""
    rows = draft.index.foundings(DIALOGUE)
    draft.suggestions = ["documents", *(f"who {year}" for year in draft.years()[:1])]
    if not rows:
        draft.headline = draft.say("The documents do not say when the dialogue began.")
        return draft.finish(question, "search")
    years = draft.years()
    draft.headline = draft.say(
        "The documents say that the dialogue began in {year}:", year=rows[0]["year"]
    )
    if years and years[0] != rows[0]["year"]:
        draft.notes = [
            draft.say(
                "The dialogue goes back to {first}; the meeting of {relaunch} was not the first one.",
                first=rows[0]["year"],
                relaunch=years[0],
            )
        ]
    entries = []
    for row in rows:
        item = SearchItem(text=row["text"], heading=None, date=day(row["date"]), citation=0)
        lines = (f"“{row['text']}”", f"– {row['title']}, {draft.say.day(item.date)}")
        entries.append(Entry(item, lines, (cite(row, row["text"], row["start"], row["end"]),)))
    return draft.finish(question, "search", entries)


def _entry(row: Row, column: str, draft: Draft) -> Entry:
    prefix = column.removesuffix("_text")
    text = row[column]
    item = SearchItem(text=text, heading=None, date=day(row["date"]), citation=0)
    lines = [f"“{text}”", f"– {row['title']}, {draft.say.day(item.date)}"]
    if column == "embargo_text" and row["embargo"]:
        lines.insert(0, _ended(row, draft))
    source = cite(row, text, row[f"{prefix}_start"], row[f"{prefix}_end"])
    return Entry(item, tuple(lines), (source,))


def _ended(row: Row, draft: Draft) -> str:
    end = dt.datetime.fromisoformat(row["embargo"])
    return draft.say(
        "The embargo ended at {clock} {zone} on {day}.",
        clock=draft.say.clock(end),
        zone=zone(end),
        day=draft.say.day(end.date()),
    )
