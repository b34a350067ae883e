"""Answers how two years compare: their pillars and their people, side by side."""

from __future__ import annotations

from itertools import pairwise

from hled_bot.answers import attendance
from hled_bot.answers import pillars as pillar_answers
from hled_bot.answers.draft import Draft, Entry, Row, cite, counted, listed
from hled_bot.models import DIALOGUE, Answer, Citation, CompareItem
from hled_bot.questions import Compare


def answer(question: Compare, draft: Draft) -> Answer:
    """Answer with a row for each pillar and each person; a year without one says so."""
    years = draft.years()
    first, second = _which(question, years)
    missing = [year for year in (first, second) if year not in years]
    if missing or first is None or second is None:
        about = f"there are documents about {listed(years)}" if years else "there are no documents"
        draft.headline = (
            f"No document is about an HLED of {listed(missing)}; {about}."
            if question.first
            else f"Say which two years to compare; {about}."
        )
        draft.suggestions = [f"compare {a} {b}" for a, b in pairwise(years)]
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
            return (first, others[-1]) if first in years and others else (first, None)
        case _:
            return question.first, question.second


def _headline(draft: Draft, years: tuple[int, int]) -> str:
    parts = []
    everybody = attendance.seats(draft)
    for year in years:
        here = [seat for seat in everybody if seat.row["year"] == year]
        attended = [seat for seat in here if seat.row["status"] == "attended"]
        people = (
            f"{counted(len(attended), 'person', 'people')} who attended"
            if attended
            else f"{counted(len(here), 'person', 'people')} expected"
        )
        found = pillar_answers.merged(draft.index.pillars(DIALOGUE, year=year))
        pillars = counted(len(found), "pillar", "pillars") if found else "no pillars set out"
        parts.append(f"{year} has {pillars} and {people}")
    return f"The HLED of {years[0]} and of {years[1]} in the documents: " + "; ".join(parts) + "."


def _pillars(draft: Draft, years: tuple[int, int]) -> list[Entry]:
    rows = [row for year in years for row in draft.index.pillars(DIALOGUE, year=year)]
    by_year = {
        year: [p[0] for p in pillar_answers.merged([r for r in rows if r["year"] == year])]
        for year in years
    }
    pairs: list[dict[int, Row]] = []
    for year in years:
        for row in by_year[year]:
            same = [p for p in pairs if year not in p and _alike(next(iter(p.values())), row)]
            if same:
                same[0][year] = row
            else:
                pairs.append({year: row})
    return [
        _entry(
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
            key = seat.row["person"] or seat.who
            pairs.setdefault(key, {})[year] = seat
    ordered = sorted(pairs.values(), key=lambda pair: (len(pair) == 1, years[0] not in pair))
    return [
        _entry(
            "People:",
            next(iter(pair.values())).who,
            {y: (_seat(pair[y]) if y in pair else None) for y in years},
            {
                y: cite(s.row, s.row["context"], s.row["context_start"], s.row["context_end"])
                for y, s in pair.items()
            },
        )
        for pair in ordered
    ]


def _seat(seat: attendance.Seat) -> str:
    office = seat.row["office"] or "office not stated"
    role, status = seat.row["role"], seat.row["status"]
    said = [role] * (role != "attendee") + ["expected"] * (status == "expected")
    return f"{office} ({', '.join(said)})" if said else str(office)


def _entry(
    group: str, what: str, by_year: dict[int, str | None], sources: dict[int, Citation]
) -> Entry:
    item = CompareItem(what, by_year, dict.fromkeys(sources, 0))
    if set(by_year.values()) == {next(iter(by_year.values()))}:
        lines = [f"• {what}: the same in both"]
    else:
        lines = [f"• {what}", *(f"   {year}: {text or '–'}" for year, text in by_year.items())]
    return Entry(item, tuple(lines), tuple(sources.values()), group)
