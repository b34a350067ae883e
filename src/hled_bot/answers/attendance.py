"""Answers who took part in a meeting, or was expected to: by year, side, name or office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hled_bot.answers import offices, persons
from hled_bot.answers.draft import Draft, Entry, cite
from hled_bot.answers.seats import SIDES, Seat, holds, plays, seats
from hled_bot.answers.wording import Wording
from hled_bot.index import Person
from hled_bot.models import (
    Answer,
    AttendanceItem,
    Meeting,
    label_of,
)
from hled_bot.questions import AND, WhoAttended
from hled_bot.questions.people import WOMAN_OR_MAN

PAIR = 2
DEPUTY = re.compile(r"\b(?:deputy|under|acting|sub)", re.IGNORECASE)
"""Of an office whose holder is not the one whom the office is called after."""


def answer(question: WhoAttended, draft: Draft) -> Answer:
    """Answer with one line a person and year; attended and expected are kept apart."""
    if draft.no_such_year(question.years):
        draft.suggestions = [f"who {year}" for year in reversed(draft.years())][:3]
        return draft.finish(question, "attendance")
    everybody = seats(draft)
    asked = [
        seat
        for seat in everybody
        if (not question.years or seat.row["year"] in question.years)
        and question.side in (None, seat.row["delegation"])
    ]
    who = persons.several(question.words, draft.index) if question.words else []
    if who:
        question = replace(question, words=persons.mended(question.words, who))
        ids = {person.id for person in who}
        asked = [seat for seat in asked if seat.row["person"] in ids]
        if not asked:
            return _absent(question, draft, [s for s in everybody if s.row["person"] in ids], who)
    elif question.words:
        held = [s for s in asked if holds(s, question.words)] or [
            s for s in asked if any(holds(s, office) for office in AND.split(question.words))
        ]
        if not held:
            return _unknown(question, draft, everybody, asked)
        asked = held
        deputies = all(DEPUTY.search(s.row["office"] or "") for s in held)
        if deputies and not DEPUTY.search(question.words):
            question = replace(question, whether=False)  # neither yes nor no: a deputy came
    if question.role:
        if told := _by_role(question, draft, everybody, asked, named=bool(question.words)):
            return told
        asked = [seat for seat in asked if plays(seat, question.role)]
    if not asked:
        return _none(question, draft, everybody)
    present = {seat.row["person"] for seat in asked}
    missing = [person.name for person in who if person.id not in present]
    unsaid = _years_unsaid(question, draft, asked)
    mixed = len(question.years) > 1 and len({seat.attended for seat in asked}) > 1
    if missing or unsaid or mixed:
        question = replace(question, whether=False)  # neither yes nor no
    draft.headline = _headline(question, asked, draft.say)
    draft.headline += _lacking(question, draft, missing, unsaid if who else [])
    draft.suggestions = _suggestions(question, draft, asked)
    if len(question.years) == 1:
        draft.notes = _unconfirmed(question.years[0], asked, draft.say)
    entries = [_entry(s, draft.say, question.role) for s in asked]
    return draft.finish(question, "attendance", entries, most=40)


def _by_role(
    question: WhoAttended, draft: Draft, everybody: list[Seat], asked: list[Seat], *, named: bool
) -> Answer | None:
    """The answer to a part that nobody played, or that takes other years to tell; else None."""
    if question.role == "successor":
        return _successors(question, draft, everybody, asked)
    if question.role == "every":
        return _each_time(question, draft, asked)
    if any(plays(seat, question.role) for seat in asked):
        return None
    return (_other_part if named else _no_such_part)(question, draft, asked)


def _years_unsaid(question: WhoAttended, draft: Draft, asked: list[Seat]) -> list[int]:
    """The years asked about, of those there are documents on, that list nobody who was asked for."""
    there = {seat.row["year"] for seat in asked}
    return [year for year in draft.years() if year in question.years and year not in there]


def _lacking(question: WhoAttended, draft: Draft, missing: list[str], years: Sequence[int]) -> str:
    """Sentences for the people, and the years, that the documents do not list."""
    said = ""
    if missing:
        said += f" {_not_there(question, draft, draft.say.listed(missing))}."
    if years:
        said += " " + draft.say(
            "The documents do not say so for {years}.", years=draft.say.listed(years)
        )
    return said


def _headline(question: WhoAttended, asked: list[Seat], say: Wording) -> str:
    if question.role:
        named = " ".join(
            _with_part([seat for seat in asked if seat.row["year"] == year], year, say)
            for year in sorted({seat.row["year"] for seat in asked})
        )
        if not question.whether:
            return named
        came = any(seat.attended for seat in asked)
        return say("Yes: " if came else "Expected, not confirmed: ") + named[0].lower() + named[1:]
    parts = []
    for year in sorted({seat.row["year"] for seat in asked}):
        attended = [s for s in asked if s.row["year"] == year and s.attended]
        expected = [s for s in asked if s.row["year"] == year and not s.attended]
        # people expected beside those who came are told in a note of their own
        here = attended or expected
        parts.append(_clause(question, here, year, say, came=bool(attended)))
    headline = "; ".join(parts) + "."
    headline = headline[0].upper() + headline[1:]
    if not any(seat.attended for seat in asked):
        if question.whether:
            headline = say("Expected, not confirmed: ") + headline
        headline += " " + say("The documents are from before the meeting and do not say who came.")
    elif question.whether:
        headline = say("Yes: ") + headline
    return headline


def _with_part(here: list[Seat], year: int, say: Wording) -> str:
    """Who played a part in *year*, and which, as the documents call it."""
    return say(
        "The documents name {names} in the HLED of {year} ({role}).",
        names=say.listed(seat.who for seat in here),
        year=year,
        role=say.listed(dict.fromkeys(say(seat.announced or seat.row["role"]) for seat in here)),
    )


def _clause(question: WhoAttended, here: list[Seat], year: int, say: Wording, *, came: bool) -> str:
    single = len(here) == 1
    who = _with_office(here[0]) if single else say.counted(len(here), "person")
    if not single and say.language == "en":
        who = say.number(len(here))
    if question.words and not single:
        # a count would read as that of everybody who was there
        named = say.listed(_with_office(seat) for seat in here)
        did = (
            "{who} all attended the HLED of {year}{side}"
            if came
            else "{who} were expected at the HLED of {year}{side}"
        )
        if len(here) == PAIR:
            did = did.replace("all attended", "both attended")
        return say(did, who=named, year=year, side=_sides(question, here, say))
    sentence = {
        (True, True): "{who} attended the HLED of {year}{side}",
        (True, False): "{who} people attended the HLED of {year}{side}",
        (False, True): "{who} was expected at the HLED of {year}{side}",
        (False, False): "{who} people were expected at the HLED of {year}{side}",
    }[came, single]
    return say(sentence, who=who, year=year, side=_sides(question, here, say))


def _with_office(seat: Seat) -> str:
    office = seat.row["office"]
    return f"{seat.who} ({office})" if office and seat.row["name"] else seat.who


def _sides(question: WhoAttended, here: list[Seat], say: Wording) -> str:
    if question.side:
        return say(" for {side}", side=say(SIDES[question.side]))
    if question.words or question.role or len(here) == 1:
        return ""
    counts = [
        say.number(n) + say(" for {side}", side=say(name))
        for side, name in SIDES.items()
        if (n := sum(seat.row["delegation"] == side for seat in here))
    ]
    return ": " + say.listed(counts) if counts else ""


def _unconfirmed(year: int, asked: list[Seat], say: Wording) -> list[str]:
    """Who was expected in a year whose attendance is documented, and is not listed there."""
    expected = [seat.who for seat in asked if not seat.attended]
    if not expected or len(expected) == len(asked):
        return []
    return [
        say(
            "Expected in {year}, but not among those the documents say attended: {names}.",
            year=year,
            names=say.listed(expected),
        )
    ]


def _entry(seat: Seat, say: Wording, role: str = "") -> Entry:
    """One person and year; of a part that they played, the first source is the one that tells of it."""
    row = seat.row
    item = AttendanceItem(
        name=row["person_name"] or row["name"],
        office=row["office"],
        delegation=row["delegation"],
        role=row["role"],
        status=row["status"],
        year=row["year"],
        meeting=label_of(Meeting(row["meeting"], row["year"])),
        citation=0,
    )
    line = ", ".join(str(part) for part in (seat.who, row["office"]) if part)
    roles = [say(row["role"])] if row["role"] != "attendee" else []
    if seat.announced:
        roles.append(say("announced as {role}", role=say(seat.announced)))
    if roles:
        line += f" ({'; '.join(roles)})"
    told = (
        [row]
        if not role or role in row["role"] or seat.announced is None
        else [*seat.telling(role), row]
    )
    sources = tuple(cite(r, r["context"], r["context_start"], r["context_end"]) for r in told)
    side = say.known(row["delegation"]) if row["delegation"] else say("side not stated")
    group = f"{row['year']}, {side}, {say(row['status'])}:"
    return Entry(item, (f"• {line}",), sources, group)


def _none(question: WhoAttended, draft: Draft, everybody: list[Seat]) -> Answer:
    say, of = draft.say, draft.of(question.years)
    stated = sorted({seat.row["year"] for seat in everybody})
    if question.side and not question.role:
        draft.headline = say(
            "The documents do not say who represented {side} at the HLED{of}.",
            side=say(SIDES[question.side]),
            of=of,
        )
    else:
        draft.headline = say(
            "The documents do not say who had that part in the HLED{of}; they list people for {known}."
            if question.role
            else "The documents do not say who attended the HLED{of}; they do for {known}.",
            of=of,
            known=say.listed(stated) if stated else say("no year"),
        )
    draft.suggestions = [f"who {year}" for year in reversed(stated)][:3]
    return draft.finish(question, "attendance")


def _unknown(
    question: WhoAttended, draft: Draft, everybody: list[Seat], there: list[Seat]
) -> Answer:
    """Say that nobody of that name or office is listed, and show where the name occurs."""
    if WOMAN_OR_MAN.fullmatch(question.words):
        return _untold(question, draft, there)
    asked = question.words.replace("to:", "")
    draft.headline = _not_there(question, draft, f"“{asked}”")
    known = [s for s in everybody if holds(s, question.words) and question.years]
    if known:
        years = [f"{seat.row['year']} ({draft.say(seat.row['status'])})" for seat in known]
        who = draft.say.listed(dict.fromkeys(seat.who for seat in known))
        listed = draft.say.listed(years)
        draft.headline += draft.say("; they list {who} for {known}.", who=who, known=listed)
    else:
        draft.headline += "."
    _show_mentions(draft, f"{asked} {question.side or ''}", question.years)
    if not draft.asides:
        _show_mentions(draft, asked, question.years)
    elsewhere = [s for s in everybody if holds(s, question.words)]
    draft.suggestions = [f"who {s.row['year']} {asked}" for s in elsewhere][:2]
    draft.suggestions += [f"who {year}" for year in question.years or draft.years()[-1:]]
    if draft.asides:
        draft.suggestions.append(f"search {asked}")
    return draft.finish(question, "attendance")


def _untold(question: WhoAttended, draft: Draft, there: list[Seat]) -> Answer:
    """Say that the documents do not tell who is a woman; list everybody."""
    draft.headline = draft.say("The documents do not say which of these people are women or men:")
    draft.suggestions = [f"who {year}" for year in draft.years()]
    return draft.finish(question, "attendance", [_entry(s, draft.say) for s in there], most=40)


def _other_part(question: WhoAttended, draft: Draft, there: list[Seat]) -> Answer:
    """Say that somebody who is listed did not play the part that was asked about."""
    say = draft.say
    draft.headline = say("No, not according to the documents. ") + say(
        "They list {who}, but not with that part.",
        who=say.listed(dict.fromkeys(seat.who for seat in there)),
    )
    draft.suggestions = [f"who {year}" for year in {seat.row["year"]: 0 for seat in there}][:3]
    return draft.finish(question, "attendance", [_entry(seat, say) for seat in there], most=40)


def _no_such_part(question: WhoAttended, draft: Draft, there: list[Seat]) -> Answer | None:
    """Say that nobody is named with a part, and who is with another that leads; None if nobody."""
    say = draft.say
    leading = [seat for seat in there if plays(seat, "lead")]
    if not leading:
        return None
    draft.headline = say(
        "The documents name nobody with that part in the HLED{of}; as {role} they name {names}.",
        of=draft.of(question.years),
        role=say.listed(dict.fromkeys(say(seat.row["role"]) for seat in leading)),
        names=say.listed(dict.fromkeys(seat.who for seat in leading)),
    )
    draft.suggestions = [f"who {year}" for year in {seat.row["year"]: 0 for seat in leading}][:3]
    return draft.finish(question, "attendance", [_entry(seat, say) for seat in leading], most=40)


def _successors(
    question: WhoAttended, draft: Draft, everybody: list[Seat], theirs: list[Seat]
) -> Answer:
    """Who is listed with somebody's office in a later year; the documents tell no more than that."""
    say = draft.say
    last = max(theirs, key=lambda seat: seat.row["year"] or 0)
    ids = {seat.row["person"] for seat in theirs}
    later = [
        seat
        for seat in everybody
        if (seat.row["year"] or 0) > (last.row["year"] or 0)
        and seat.row["person"] not in ids
        and seat.row["delegation"] == last.row["delegation"]
        and any(seat.row["office"] and holds(s, seat.row["office"]) for s in theirs)
    ]
    name = last.who
    draft.suggestions = [f"who {name}", f"who {last.row['year']}"]
    if not later:
        draft.headline = say("The documents list nobody in the office of {who} later.", who=name)
        return draft.finish(question, "attendance", [_entry(s, say) for s in theirs], most=40)
    draft.headline = say("Listed later with the office of {who}:", who=_with_office(last))
    draft.headline += " " + _headline(replace(question, role=""), later, say)
    entries = [_entry(seat, say) for seat in (*later, *theirs)]
    return draft.finish(question, "attendance", entries, most=40)


def _each_time(question: WhoAttended, draft: Draft, there: list[Seat]) -> Answer:
    """Who is listed in each of the years, attended or expected."""
    say = draft.say
    years = question.years or tuple(draft.years())
    listed: dict[object, set[int]] = {}
    for seat in there:
        listed.setdefault(seat.row["person"] or seat.who, set()).add(seat.row["year"])
    always = [s for s in there if listed[s.row["person"] or s.who].issuperset(years)]
    expected = sorted(
        {s.row["year"] for s in always} - {s.row["year"] for s in always if s.attended}
    )
    if always:
        draft.headline = say(
            "In the lists of {years}: {names}.",
            years=say.listed(years),
            names=say.listed(dict.fromkeys(seat.who for seat in always)),
        )
    else:
        draft.headline = say("Nobody is in the lists of {years}.", years=say.listed(years))
    if expected:
        draft.headline += " " + say(
            "For {years} the documents say only who was expected.", years=say.listed(expected)
        )
    draft.suggestions = [f"who {year}" for year in years][:3]
    return draft.finish(question, "attendance", [_entry(seat, say) for seat in always], most=40)


def _absent(
    question: WhoAttended, draft: Draft, elsewhere: list[Seat], who: Sequence[Person]
) -> Answer:
    """Say that people the documents know are not listed, and in which years they do list them."""
    say = draft.say
    name = say.listed(person.name for person in who)
    draft.headline = _not_there(question, draft, name)
    years = [f"{seat.row['year']} ({say(seat.row['status'])})" for seat in elsewhere]
    if years:
        draft.headline += say("; they list {who} for {known}.", who=name, known=say.listed(years))
        draft.suggestions = [f"who {name}"]
    else:
        draft.headline += "."
    _show_mentions(draft, name.split()[-1], question.years)
    if not elsewhere and draft.asides:
        draft.suggestions.append(f"search {name.split()[-1]}")
    draft.suggestions += [f"who {year}" for year in question.years]
    return draft.finish(question, "attendance")


def _not_there(question: WhoAttended, draft: Draft, who: str) -> str:
    say = draft.say
    side = say(" for {side}", side=say(SIDES[question.side])) if question.side else ""
    said = say(
        "The documents do not say that {who} took part in the HLED{of}{side}",
        who=who,
        of=draft.of(question.years),
        side=side,
    )
    return say("No, not according to the documents. ") + said if question.whether else said


def _show_mentions(draft: Draft, words: str, years: Sequence[int]) -> None:
    """Show where the documents mention a name, which is not attendance."""
    hits = draft.index.search(words, years=years, without=["quoted", "question"], limit=2).hits
    shown = [hit for hit in hits if hit.complete]
    draft.asides = [cite(h.row, h.row["text"], h.row["start"], h.row["end"]) for h in shown]
    if shown:
        draft.notes = [
            draft.say(
                "The documents mention the name in the passages above, which is not attendance."
            )
        ]


def _suggestions(question: WhoAttended, draft: Draft, asked: list[Seat]) -> list[str]:
    years = [year for year in draft.years() if year not in question.years]
    if len(question.years) != 1:
        return [f"who {year}" for year in reversed(draft.years())][:3]
    year = question.years[0]
    if question.words:
        everybody = seats(draft)
        people = {seat.row["person"] for seat in asked}
        others = sorted({s.row["year"] for s in everybody if s.row["person"] in people} - {year})
        return [
            *(f"who {other} {question.words}" for other in others if _again(question)),
            f"who {year}",
        ]
    sides = [
        f"who {year} {side}"
        for side in SIDES
        if not question.side and any(seat.row["delegation"] == side for seat in asked)
    ]
    pillars = [f"pillars {year}"] if year in draft.pillar_years() else []
    return [*sides, *(f"who {other}" for other in reversed(years)), *pillars][:4]


def _again(question: WhoAttended) -> bool:
    """Whether the same words name the same person in another year: a name does, an office not."""
    return not offices.is_office(question.words)
