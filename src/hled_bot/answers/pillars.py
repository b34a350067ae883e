"""Answers what the pillars of a year are, and what a document says under each."""

from __future__ import annotations

from rapidfuzz import fuzz

from hled_bot.answers.draft import PAGE, Draft, Entry, Row, cite, counted, listed
from hled_bot.language import plain
from hled_bot.models import DIALOGUE, Answer, PillarItem
from hled_bot.questions import PillarsOf

ALIKE = 80
"""How alike, of 100, two names of one pillar are."""


def answer(question: PillarsOf, draft: Draft) -> Answer:
    """Answer with the pillars that documents set out, each year from its own documents only."""
    rows = draft.index.pillars(DIALOGUE)
    stated = sorted({row["year"] for row in rows if row["year"]})
    if question.words and question.number is None:
        named = _named(rows, question.words)
        asked = [row for row in named if question.year in (None, row["year"])]
    else:
        asked = [row for row in rows if question.year in (None, row["year"])]
    pillars = merged(asked)
    if question.number is not None:
        pillars = [p for p in pillars if _number(p[0]) == question.number]
    if not pillars:
        return _none(question, draft, stated)
    years = sorted({p[0]["year"] for p in pillars})
    draft.headline = _headline(question, pillars, years)
    draft.suggestions = _suggestions(question, stated, years)
    entries = [entry for pillar in pillars for entry in _entries(pillar)]
    return draft.finish(question, "pillars", entries, most=12)


def _headline(question: PillarsOf, pillars: list[list[Row]], years: list[int]) -> str:
    if len(pillars) == 1:
        row = pillars[0][0]
        number = f"Pillar {_number(row)}" if row["number"] else "One pillar"
        return f"{number} of the HLED of {row['year']}: {row['name']}."
    if question.number is not None or question.words:
        return f"That pillar, as the documents set it out for the HLED of {listed(years)}:"
    return (
        "; ".join(
            f"the documents set out {counted(sum(p[0]['year'] == y for p in pillars), 'pillar', 'pillars')}"
            f" for the HLED of {y}"
            for y in years
        )
        .capitalize()
        .replace("hled", "HLED")
        + "."
    )


def _none(question: PillarsOf, draft: Draft, stated: list[int]) -> Answer:
    """Say what is not there and what is; show where the documents only mention pillars."""
    year, years = question.year, draft.years()
    elsewhere = f"they set out pillars for {listed(stated)}" if stated else "nor for any year"
    if question.number is not None and (year is None or year in stated):
        of = f" of {year}" if year else ""
        highest = counted(
            max(_number(row) for row in draft.index.pillars(DIALOGUE)), "pillar", "pillars"
        )
        draft.headline = (
            f"The documents set out no pillar {question.number} for the HLED{of}; they set out {highest}."
            if stated
            else "The documents set out no pillars."
        )
    elif question.words and (year is None or year in stated):
        draft.headline = f"The documents set out no pillar named “{question.words}”."
    elif year is not None and year not in years:
        about = listed(years) if years else "no year"
        draft.headline = (
            f"No document is about an HLED of {year}; there are documents about {about}."
        )
    else:
        draft.headline = f"The documents set out no pillars for the HLED of {year}; {elsewhere}."
        mentions = draft.index.pillar_mentions(DIALOGUE, year=year)
        draft.asides = [cite(row, row["text"], row["start"], row["end"]) for row in mentions[:2]]
        if mentions:
            draft.notes = ["They mention pillars without naming them, in the words shown above."]
    draft.suggestions = [f"pillars {y}" for y in reversed(stated)]
    if year in years:
        draft.suggestions.append(f"who {year}")
    return draft.finish(question, "pillars")


def _suggestions(question: PillarsOf, stated: list[int], shown: list[int]) -> list[str]:
    others = [f"pillars {y}" for y in stated if y not in shown]
    compare = [f"compare {stated[0]} {stated[-1]}"] if len(stated) > 1 else []
    whole = [f"pillars {shown[0]}"] if question.number or question.words else []
    return [*whole, *others, *compare, f"who {shown[-1]}"]


def _named(rows: list[Row], words: str) -> list[Row]:
    """The pillars whose name has *words*, or nearly."""
    wanted = plain(words)
    return [
        row
        for row in rows
        if fuzz.partial_token_set_ratio(wanted, plain(row["name"])) == 100
        or fuzz.partial_ratio(wanted, plain(row["name"]), score_cutoff=85)
    ]


def merged(rows: list[Row]) -> list[list[Row]]:
    """The pillars of each year, each as all documents of that year set it out, the fullest first."""
    by_year: dict[int, list[list[Row]]] = {}
    for row in sorted(rows, key=lambda row: (row["year"] or 0, -len(row["commitments"]))):
        pillars = by_year.setdefault(row["year"], [])
        same = [
            p
            for p in pillars
            if alike(p[0]["name"], row["name"])
            and row["document"] not in {r["document"] for r in p}
        ]
        if same:
            same[0].append(row)
        else:
            pillars.append([row])
    return [
        sorted(pillar, key=lambda row: (row["number"] is None, -len(row["commitments"])))
        for year in sorted(by_year)
        for pillar in sorted(by_year[year], key=lambda p: _number(p[0]))
    ]


def alike(one: str, other: str) -> bool:
    """Whether two documents mean the same pillar by *one* and *other*."""
    return fuzz.token_set_ratio(plain(one), plain(other)) >= ALIKE


def _number(row: Row) -> int:
    """The number that people ask for: the one printed, else the place in the list."""
    number: int = row["number"] or row["position"]
    return number


def _entries(pillar: list[Row]) -> list[Entry]:
    """A pillar as one entry, or as several where its commitments fill pages."""
    row = pillar[0]
    overview = row["overview"]
    kept = [c for c in row["commitments"] if not (overview and c["text"] in overview)]
    entries: list[Entry] = []
    for part in _parts(kept, PAGE // 2):
        first = not entries
        lines = [f"{_number(row)}. {row['name']}" + ("" if first else " (continued)")]
        if first and overview:
            lines.append(f"   {overview}")
        lines += [f"   {'  ' * c['level']}• {c['text']}" for c in part]
        said = row["commitments"] if len(kept) == len(part) else part
        item = PillarItem(
            number=row["number"],
            name=row["name"],
            year=row["year"],
            overview=overview if first else None,
            commitments=tuple(c["text"] for c in said),
            levels=tuple(c["level"] for c in said),
            citation=0,
        )
        sources = tuple(cite(r, r["name"], r["start"], r["end"]) for r in pillar)
        entries.append(Entry(item, tuple(lines), sources))
    return entries


def _parts(commitments: list[Row], size: int) -> list[list[Row]]:
    parts: list[list[Row]] = [[]]
    room = size
    for commitment in commitments:
        room -= len(commitment["text"])
        if room < 0 and parts[-1]:
            parts.append([])
            room = size - len(commitment["text"])
        parts[-1].append(commitment)
    return parts
