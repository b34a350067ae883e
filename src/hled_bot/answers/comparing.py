"""Answers how two years compare: their pillars, their people or their words on a topic, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from hled_bot.answers import pillars as pillar_answers
from hled_bot.answers.draft import Draft, Entry, Row, cite
from hled_bot.answers.seats import SIDES, Seat, seats
from hled_bot.models import DIALOGUE, Answer, Citation, CompareItem, Voice
from hled_bot.questions import Compare

PARTS = ("pillars", "people")
"""What is compared where no topic is named."""
OTHERS: Sequence[Voice] = ("quoted", "question", "staff")
"""Voices that do not speak for a meeting."""
ROWS = 3
KINDS: dict[str, Literal["", "pillar", "person"]] = {"Pillars:": "pillar", "People:": "person"}


def answer(question: Compare, draft: Draft) -> Answer:
    """Answer with a row for each pillar and each person; a year without one says so."""
    years, say = draft.years(), draft.say
    first, second = _which(question, years)
    draft.suggestions = [f"compare {a} {b}" for a, b in pairwise(years)]
    if first is None or second is None:
        draft.headline = say(
            "Say which two years to compare; there are documents about {known}.",
            known=say.listed(years) if years else say("no year"),
        )
        return draft.finish(question, "compare")
    if missing := [year for year in (first, second) if year not in years]:
        draft.no_such_year(missing)
        return draft.finish(question, "compare")
    question = replace(question, first=first, second=second)
    between = (first, second)
    if question.words not in ("", *PARTS):
        return _topic(question, draft, between)
    wanted = [question.words] if question.words else PARTS
    entries = _pillars(draft, between) if "pillars" in wanted else []
    if "people" in wanted:
        entries += _people(draft, between, question.side)
    draft.headline = _headline(draft, between, wanted, question.side)
    if question.words == "people":
        draft.headline += _only_once(draft, entries, between)
    stated = draft.pillar_years()
    draft.suggestions = [f"pillars {year}" for year in between if year in stated]
    draft.suggestions += [f"who {first}", f"who {second}"]
    return draft.finish(question, "compare", entries, most=40)


def _topic(question: Compare, draft: Draft, years: tuple[int, int]) -> Answer:
    """What the documents of each year say on a topic, the best passages side by side."""
    say, search = draft.say, draft.index.search
    found = {
        year: search(question.words, years=[year], without=OTHERS, limit=ROWS) for year in years
    }
    mended = next((hits.read_as for hits in found.values() if hits.read_as), None)
    question = replace(question, words=mended or question.words)
    complete = {year: [h for h in hits.hits if h.complete] for year, hits in found.items()}
    lacking = [year for year in years if not complete[year]]
    draft.suggestions = [f"search {question.words}", f"compare {years[0]} {years[1]}"]
    if lacking == list(years):
        of = draft.of(years)
        draft.headline = say(
            "The documents{of} have no passage with “{words}”.", of=of, words=question.words
        )
        return draft.finish(question, "compare")
    draft.headline = say(
        "What the documents of {first} and of {second} say on “{words}”:",
        first=years[0],
        second=years[1],
        words=question.words,
    )
    if lacking:
        none = say(
            "The documents{of} have no passage with “{words}”.",
            of=draft.of(lacking),
            words=question.words,
        )
        draft.headline = f"{none} {draft.headline}"
    entries = []
    for row in range(max(len(hits) for hits in complete.values())):
        here = {year: hits[row] if row < len(hits) else None for year, hits in complete.items()}
        sources = {
            year: cite(h.row, h.row["text"], h.row["start"], h.row["end"])
            for year, h in here.items()
            if h
        }
        said = {year: h.excerpt if h else None for year, h in here.items()}
        entries.append(_entry(draft, "", question.words, said, sources))
    return draft.finish(question, "compare", entries)


def _which(question: Compare, years: list[int]) -> tuple[int | None, int | None]:
    """The two years asked for; the neighbours or the last two where they were not said."""
    match question:
        case Compare(None, _):
            return (years[-2], years[-1]) if len(years) > 1 else (None, None)
        case Compare(first, None):
            others = [year for year in years if year != first]
            return (first, others[-1]) if first in years and others else (first, first)
        case _:
            return question.first, question.second


def _headline(draft: Draft, years: tuple[int, int], wanted: Sequence[str], side: str | None) -> str:
    say = draft.say
    parts = []
    everybody = seats(draft)
    for year in years:
        here = [
            s for s in everybody if s.row["year"] == year and side in (None, s.row["delegation"])
        ]
        attended = [seat for seat in here if seat.attended]
        people = (
            say("{count} who attended", count=say.counted(len(attended), "person"))
            if attended
            else say("{count} expected", count=say.counted(len(here), "person"))
        )
        found = pillar_answers.merged(draft.index.pillars(DIALOGUE, year=year))
        pillars = say.counted(len(found), "pillar") if found else say("no pillars set out")
        both = say.listed([pillars] * ("pillars" in wanted) + [people] * ("people" in wanted))
        of_side = say(" for {side}", side=say(SIDES[side])) if side else ""
        parts.append(say("{year} has {things}", year=year, things=both) + of_side)
    return say(
        "The HLED of {first} and of {second} in the documents: {parts}.",
        first=years[0],
        second=years[1],
        parts="; ".join(parts),
    )


def _only_once(draft: Draft, entries: Sequence[Entry], years: tuple[int, int]) -> str:
    """Sentences for who is listed in one of two years and not in the other."""
    said = ""
    for year, other in (years, years[::-1]):
        items = [entry.item for entry in entries if isinstance(entry.item, CompareItem)]
        names = [item.what for item in items if item.by_year[year] and not item.by_year[other]]
        if names:
            said += " " + draft.say(
                "Only in {year}: {names}.", year=year, names=draft.say.listed(names)
            )
    return said


def _pillars(draft: Draft, years: tuple[int, int]) -> list[Entry]:
    pairs: list[dict[int, Row]] = []
    for year in years:
        for pillar in pillar_answers.merged(draft.index.pillars(DIALOGUE, year=year)):
            row = pillar[0]
            same = [p for p in pairs if year not in p and _alike(next(iter(p.values())), row)]
            if same:
                same[0][year] = row
            else:
                pairs.append({year: row})
    return [
        _entry(
            draft,
            "Pillars:",
            next(iter(pair.values()))["name"],
            {y: (pair[y]["name"] if y in pair else None) for y in years},
            {y: cite(r, r["name"], r["start"], r["end"]) for y, r in pair.items()},
        )
        for pair in pairs
    ]


def _alike(one: Row, other: Row) -> bool:
    return pillar_answers.alike(one["name"], other["name"])


def _people(draft: Draft, years: tuple[int, int], side: str | None) -> list[Entry]:
    pairs: dict[object, dict[int, Seat]] = {}
    for seat in seats(draft):
        year = seat.row["year"]
        if year in years and side in (None, seat.row["delegation"]):
            pairs.setdefault(seat.row["person"] or seat.who, {})[year] = seat
    ordered = sorted(pairs.values(), key=lambda pair: (len(pair) == 1, years[0] not in pair))
    return [
        _entry(
            draft,
            "People:",
            next(iter(pair.values())).who,
            {y: (_seat(pair[y], draft) if y in pair else None) for y in years},
            {
                y: cite(s.row, s.row["context"], s.row["context_start"], s.row["context_end"])
                for y, s in pair.items()
            },
        )
        for pair in ordered
    ]


def _seat(seat: Seat, draft: Draft) -> str:
    office = seat.row["office"] or draft.say("office not stated")
    role = seat.row["role"]
    said = [draft.say(role)] * (role != "attendee") + [draft.say("expected")] * (not seat.attended)
    return f"{office} ({', '.join(said)})" if said else str(office)


def _entry(
    draft: Draft,
    group: str,
    what: str,
    by_year: dict[int, str | None],
    sources: dict[int, Citation],
) -> Entry:
    item = CompareItem(what, by_year, dict.fromkeys(sources, 0), KINDS.get(group, ""))
    if set(by_year.values()) == {next(iter(by_year.values()))}:
        lines = [f"• {what}: {draft.say('the same in both')}"]
    else:
        lines = [f"• {what}", *(f"   {year}: {text or '–'}" for year, text in by_year.items())]
    return Entry(item, tuple(lines), tuple(sources.values()), draft.say(group) if group else None)
