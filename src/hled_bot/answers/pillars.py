"""Answers what the pillars of a year are, and what a document says under each."""

from __future__ import annotations

from rapidfuzz import fuzz

from hled_bot.answers import searching
from hled_bot.answers.draft import PAGE, Draft, Entry, Row, cite
from hled_bot.language import plain
from hled_bot.language import words as cut
from hled_bot.models import DIALOGUE, Answer, PillarItem
from hled_bot.questions import PillarsOf, verbs

ALIKE = 80
"""How alike, of 100, two names of one pillar are."""
SHORT = 4
"""A shorter word, "AI", has to stand as it is: it occurs within others."""


def answer(question: PillarsOf, draft: Draft) -> Answer:
    """Answer with the pillars that documents set out, each year from its own documents only."""
    rows = draft.index.pillars(DIALOGUE)
    stated = sorted({row["year"] for row in rows if row["year"]})
    asked = [row for row in rows if not question.years or row["year"] in question.years]
    asked = [row for row in asked if row["kind"] == question.kind] or asked
    lacking = ""
    if question.words and question.number is None:
        words = _spelt(draft.index.words().in_english(question.words), draft)
        named = _named(asked, words)
        asked, lacking = (named, "") if named else _of_words(asked, question.words, draft)
    pillars = merged(asked)
    if question.number is not None:
        wanted = question.number
        if wanted == -1:
            wanted = max((_number(p[0]) for p in pillars), default=-1)
        pillars = [p for p in pillars if _number(p[0]) == wanted]
    if not pillars:
        return _none(question, draft, rows, stated)
    years = sorted({p[0]["year"] for p in pillars})
    draft.headline = lacking + _headline(question, draft, pillars, years)
    draft.suggestions = _suggestions(question, stated, years)
    unstated = [year for year in question.years if year not in years]
    if unstated:
        _mention(draft, unstated, stated)
    entries = [entry for pillar in pillars for entry in _entries(pillar, draft)]
    return draft.finish(question, "pillars", entries, most=12)


def _headline(question: PillarsOf, draft: Draft, pillars: list[list[Row]], years: list[int]) -> str:
    say = draft.say
    if len(pillars) == 1:
        row = pillars[0][0]
        if row["number"]:
            return say(
                "Pillar {number} of the HLED of {year}: {name}.",
                number=row["number"],
                year=row["year"],
                name=row["name"],
            )
        return say("One pillar of the HLED of {year}: {name}.", year=row["year"], name=row["name"])
    if question.number is not None or question.words:
        return say(
            "That pillar, as the documents set it out for the HLED of {years}:",
            years=say.listed(years),
        )
    return " ".join(
        say(
            "The documents set out {count} for the HLED of {year}.",
            count=say.counted(sum(p[0]["year"] == year for p in pillars), "pillar"),
            year=year,
        )
        for year in years
    )


def _none(question: PillarsOf, draft: Draft, rows: list[Row], stated: list[int]) -> Answer:
    """Say what is not there and what is; show where the documents only mention pillars."""
    say, years = draft.say, question.years
    draft.suggestions = [f"pillars {year}" for year in reversed(stated)]
    if draft.no_such_year(years):
        return draft.finish(question, "pillars")
    if not stated:
        draft.headline = say("The documents set out no pillars.")
    elif years and not set(years) & set(stated):
        _mention(draft, years, stated)
        draft.suggestions.append(f"who {years[0]}")
    elif question.number is not None:
        draft.headline = say(
            "The documents set out no pillar {number} for the HLED{of}; they set out {count}.",
            number=question.number,
            of=draft.of(years),
            count=say.counted(max(map(_number, rows)), "pillar"),
        )
    else:
        draft.headline = say(
            "The documents set out no pillar named “{words}”.", words=question.words
        )
        draft.suggestions.append(f"search {question.words}")
        if not draft.index.search(question.words, without=["quoted"], limit=1).hits:
            draft.suggestions.pop()
    return draft.finish(question, "pillars")


def _mention(draft: Draft, years: tuple[int, ...] | list[int], stated: list[int]) -> None:
    """Say that documents set out no pillars for *years*, and show where they mention them."""
    said = draft.say(
        "The documents set out no pillars for the HLED of {years}; they set out pillars for {known}.",
        years=draft.say.listed(years),
        known=draft.say.listed(stated),
    )
    draft.headline = f"{draft.headline} {said}".strip()
    rows = draft.index.pillar_mentions(DIALOGUE)
    rows = [row for row in rows if row["year"] in years]
    draft.asides = [cite(row, row["text"], row["start"], row["end"]) for row in rows[:2]]
    if rows:
        draft.notes = [
            draft.say("They mention pillars without naming them, in the words shown above.")
        ]


def _suggestions(question: PillarsOf, stated: list[int], shown: list[int]) -> list[str]:
    others = [f"pillars {y}" for y in stated if y not in shown]
    compare = [f"compare {stated[0]} {stated[-1]}"] if len(stated) > 1 else []
    whole = [f"pillars {shown[0]}"] if question.number or question.words else []
    return [*whole, *others, *compare, f"who {shown[-1]}"]


def _spelt(text: str, draft: Draft) -> str:
    """*text* with the words that no document has as the likeliest one that it has: "worforce"."""
    known = draft.index.words()
    return " ".join(
        word if word in known else next(iter(known.corrections(word)), word)
        for word in text.split()
    )


def _named(rows: list[Row], words: str) -> list[Row]:
    """The pillars whose name has *words*, or else whose text does; nearly is enough."""
    wanted = plain(words)
    wanted = wanted if " " in wanted else wanted.removesuffix("s")  # "borders"
    by_name = [row for row in rows if _has(wanted, row["name"])]
    if by_name:
        return by_name
    return [
        row
        for row in rows
        if any(_has(wanted, text) for text in (row["overview"] or "", *_texts(row)))
    ]


def _of_words(rows: list[Row], words: str, draft: Draft) -> tuple[list[Row], str]:
    """The pillars whose text has the *words*, or means them, and a sentence on those that none has.

    Words that no document has may stand beside more that are there; most of these have to be.
    """
    asked = draft.index.search(words, limit=1).asked
    unknown = [word for word in asked.unknown if word not in verbs(draft.asked)]
    texts = [set(cut(plain(" ".join([r["name"], r["overview"] or "", *_texts(r)])))) for r in rows]
    wanted = [{*term.forms, *term.same} for term in asked.terms]
    there = [sum(not text.isdisjoint(forms) for forms in wanted) for text in texts]
    most = max(there, default=0)
    beside = [word for word in unknown if not any(t.startswith(word) for ts in texts for t in ts)]
    if 2 * most <= len(wanted) or len(beside) >= most:
        return [], ""
    found = [row for row, count in zip(rows, there, strict=True) if count == most]
    lacking = searching.absent(beside, draft.say) + " " if beside else ""
    if most < len(wanted):
        lacking += draft.say("No pillar has all of “{words}”; this has most.", words=words) + " "
    return found, lacking


def _has(wanted: str, text: str) -> bool:
    if len(wanted) < SHORT:
        return wanted in cut(plain(text))
    return fuzz.partial_ratio(wanted, plain(text), score_cutoff=88) > 0 or (
        fuzz.token_set_ratio(wanted, plain(text), score_cutoff=100) == 100
    )


def _texts(row: Row) -> list[str]:
    return [commitment["text"] for commitment in row["commitments"]]


def merged(rows: list[Row]) -> list[list[Row]]:
    """The pillars of each year, each as all documents of it set it out, the fullest first."""
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
        for pillar in sorted(by_year[year], key=lambda p: min(map(_number, p)))
    ]


def alike(one: str, other: str) -> bool:
    """Whether two documents mean the same pillar by *one* and *other*."""
    return fuzz.token_set_ratio(plain(one), plain(other)) >= ALIKE


def _number(row: Row) -> int:
    """The number that people ask for: the one printed, else the place in the list."""
    number: int = row["number"] or row["position"]
    return number


def _entries(pillar: list[Row], draft: Draft) -> list[Entry]:
    """A pillar as one entry, or as several where its commitments fill pages."""
    row = pillar[0]
    overview = row["overview"]
    kept = [c for c in row["commitments"] if not (overview and c["text"] in overview)]
    foreign = draft.index.words().from_english(row["name"]) if draft.say.language == "es" else None
    entries: list[Entry] = []
    for part in _parts(kept, PAGE // 2):
        first = not entries
        title = f"{_number(row)}. {row['name']}" + (f" («{foreign}»)" if foreign else "")
        lines = [title if first else f"{title} {draft.say('(continued)')}"]
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
