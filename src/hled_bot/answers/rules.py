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
    if question.hours:
        return _hours(question, draft)
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


def _hours(question: RulesOf, draft: Draft) -> Answer:
    """Answer with the times printed above and below the transcripts."""
    say, of = draft.say, draft.of(question.years)
    rows = draft.index.calls(question.years)
    timed = [row for row in rows if row["opens"] or row["closes"]]
    draft.suggestions = ["ground rules", "embargo"]
    if not timed and len(rows) == 1 and rows[0]["held"]:
        sentence = "The press call was held on {day}; the document does not say at what time."
        draft.headline = say(sentence, day=say.day(day(rows[0]["held"])))
        return draft.finish(question, "search")
    if not timed and len(rows) == 1:
        sentence = "The documents{of} do not say at what time the call was held; its transcript is dated {day}."
        draft.headline = say(sentence, of=of, day=say.day(day(rows[0]["date"])))
        return draft.finish(question, "search")
    if not timed:
        draft.headline = say("The documents{of} do not say at what time the call was held.", of=of)
        return draft.finish(question, "search")
    told = []
    for row in timed:
        held = say.day(day(row["held"] or row["date"]))
        if row["opens"] and row["closes"]:
            sentence = "The call of {day} began at {opens} and ended at {closes}."
        elif row["opens"]:
            sentence = "The call of {day} began at {opens}."
        else:
            sentence = "The call of {day} ended at {closes}."
        told.append(say(sentence, day=held, opens=row["opens"], closes=row["closes"]))
    draft.headline = " ".join(told)
    entries = [_entry(row, c, draft) for row in timed for c in ("opens", "closes") if row[c]]
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
