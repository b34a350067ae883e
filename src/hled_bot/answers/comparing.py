"""Answers how two years compare: their pillars and their people, side by side."""

from __future__ import annotations

from itertools import pairwise

from hled_bot.answers import attendance
from hled_bot.answers import pillars as pillar_answers
from hled_bot.answers.draft import Draft, Entry, Row, cite
from hled_bot.models import DIALOGUE, Answer, Citation, CompareItem
from hled_bot.questions import Compare


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
    question = Compare(first, second, question.page)
    entries = [*_pillars(draft, (first, second)), *_people(draft, (first, second))]
    draft.headline = _headline(draft, (first, second))
    stated = draft.pillar_years()
    draft.suggestions = [f"pillars {year}" for year in (first, second) if year in stated]
    draft.suggestions += [f"who {first}", f"who {second}"]
    return draft.finish(question, "compare", entries, most=40)


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


def _headline(draft: Draft, years: tuple[int, int]) -> str:
    say = draft.say
    parts = []
    everybody = attendance.seats(draft)
    for year in years:
        here = [seat for seat in everybody if seat.row["year"] == year]
        attended = [seat for seat in here if seat.attended]
        people = (
            say("{count} who attended", count=say.counted(len(attended), "person"))
            if attended
            else say("{count} expected", count=say.counted(len(here), "person"))
        )
        found = pillar_answers.merged(draft.index.pillars(DIALOGUE, year=year))
        pillars = say.counted(len(found), "pillar") if found else say("no pillars set out")
        parts.append(
            say("{year} has {pillars} and {people}", year=year, pillars=pillars, people=people)
        )
    return say(
        "The HLED of {first} and of {second} in the documents: {parts}.",
        first=years[0],
        second=years[1],
        parts="; ".join(parts),
    )


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


def _people(draft: Draft, years: tuple[int, int]) -> list[Entry]:
    pairs: dict[object, dict[int, attendance.Seat]] = {}
    for seat in attendance.seats(draft):
        year = seat.row["year"]
        if year in years:
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


def _seat(seat: attendance.Seat, draft: Draft) -> str:
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
    item = CompareItem(what, by_year, dict.fromkeys(sources, 0))
    if set(by_year.values()) == {next(iter(by_year.values()))}:
        lines = [f"• {what}: {draft.say('the same in both')}"]
    else:
        lines = [f"• {what}", *(f"   {year}: {text or '–'}" for year, text in by_year.items())]
    return Entry(item, tuple(lines), tuple(sources.values()), draft.say(group))
