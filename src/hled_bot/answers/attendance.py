"""Answers who took part in a meeting, or was expected to: by year, side, name or office."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from hled_bot.answers import persons
from hled_bot.answers.draft import Draft, Entry, Row, cite, counted, listed
from hled_bot.language import STOP_WORDS, plain, words
from hled_bot.models import (
    DIALOGUE,
    MEXICO,
    UNITED_STATES,
    Answer,
    AttendanceItem,
    Meeting,
    label_of,
)
from hled_bot.questions import WhoAttended

ROLES = ("chair", "co-chair", "host", "co-host", "lead", "attendee")
"""From the weightiest on."""
SIDES = {UNITED_STATES: "the United States", MEXICO: "Mexico"}
ALIKE = 85
"""How alike, of 100, a word of an office and a word asked for are."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One person in one year: the record that counts, and all of that year."""

    row: Row
    records: tuple[Row, ...]

    @property
    def who(self) -> str:
        """The name to show, or the office where the documents leave it without a name."""
        return self.row["person_name"] or self.row["name"] or f"the {self.row['office']}"

    @property
    def announced(self) -> str | None:
        """The weightier role that an earlier document announced."""
        roles = [r["role"] for r in self.records if r["status"] == "expected"]
        best = min(roles, key=ROLES.index, default=None)
        if best is None or self.row["status"] == "expected":
            return None
        return best if ROLES.index(best) < ROLES.index(self.row["role"]) else None


def answer(question: WhoAttended, draft: Draft) -> Answer:
    """Answer with one line a person and year; attended and expected are kept apart."""
    everybody = seats(draft)
    asked = [
        seat
        for seat in everybody
        if question.year in (None, seat.row["year"])
        and question.side in (None, seat.row["delegation"])
    ]
    if question.words:
        who = persons.named(question.words, draft.index)
        if who:
            ids = {person.id for person in who}
            asked = [seat for seat in asked if seat.row["person"] in ids]
            question = replace(question, words=persons.mended(question.words, who))
            if not asked:
                return _absent(question, draft, everybody, [person.name for person in who], ids)
        else:
            asked = [seat for seat in asked if holds(seat.row["office"], question.words)]
    if not asked:
        return _none(question, draft, everybody)
    draft.headline = _headline(question, asked)
    draft.suggestions = _suggestions(question, draft, asked)
    if question.year is not None:
        draft.notes = _unconfirmed(question.year, asked)
    return draft.finish(question, "attendance", [_entry(seat) for seat in asked], most=40)


def seats(draft: Draft) -> list[Seat]:
    """Everybody in every year of the dialogue, the United States first, in the documents' order."""
    together: dict[tuple[int | None, object], list[Row]] = {}
    for row in draft.index.attendees(DIALOGUE):
        key = row["person"] if row["person"] is not None else plain(row["office"] or "")
        together.setdefault((row["year"], key), []).append(row)
    found = []
    for records in together.values():
        counting = min(
            records,
            key=lambda r: (r["status"] != "attended", r["name"] is None, ROLES.index(r["role"])),
        )
        found.append(Seat(counting, tuple(records)))
    found.sort(key=_order)
    return found


def _order(seat: Seat) -> tuple[int, bool, int, str, int, int]:
    row = seat.row
    sides = list(SIDES)
    place = sides.index(row["delegation"]) if row["delegation"] in sides else len(sides)
    return (
        row["year"] or 0,
        row["status"] != "attended",
        place,
        row["delegation"] or "",
        ROLES.index(row["role"]) if row["status"] == "expected" else 0,
        row["start"],
    )


def holds(office: str | None, asked: str) -> bool:
    """Whether *office* is the one *asked* for: all words of the question are words of it.

    >>> holds("Secretary of External Relations", "external relations")
    True
    >>> holds("Secretary of Commerce", "secretary of economy")
    False
    """
    held = [plain(word) for word in words(office or "")]
    wanted = [plain(word) for word in words(asked) if plain(word) not in STOP_WORDS]
    return bool(wanted) and all(
        any(word == other or (len(word) > 4 and fuzz.ratio(word, other) >= ALIKE) for other in held)
        for word in wanted
    )


def _headline(question: WhoAttended, asked: list[Seat]) -> str:
    parts = []
    for year in sorted({seat.row["year"] for seat in asked}):
        for status, did in (("attended", "attended"), ("expected", "expected at")):
            here = [s for s in asked if s.row["year"] == year and s.row["status"] == status]
            if not here:
                continue
            if status == "expected" and any(
                s.row["year"] == year and s.row["status"] == "attended" for s in asked
            ):
                continue  # said in a note of its own
            was = "" if status == "attended" else ("was " if len(here) == 1 else "were ")
            if len(here) == 1:
                subject = _with_office(here[0])
            else:
                subject = counted(len(here), "person", "people")
            side = _sides(question, here)
            parts.append(f"{subject} {was}{did} the HLED of {year}{side}")
    headline = "; ".join(parts) + "."
    headline = headline[0].upper() + headline[1:]
    if all(seat.row["status"] == "expected" for seat in asked):
        headline += " The documents are from before the meeting and do not say who came."
    return headline


def _with_office(seat: Seat) -> str:
    office = seat.row["office"]
    return f"{seat.who} ({office})" if office and seat.row["name"] else seat.who


def _sides(question: WhoAttended, here: list[Seat]) -> str:
    if question.side:
        return f" for {SIDES.get(question.side, question.side)}"
    if question.words or len(here) == 1:
        return ""
    counts = [
        f"{counted(n, '', '').strip()} for {name}"
        for side, name in SIDES.items()
        if (n := sum(seat.row["delegation"] == side for seat in here))
    ]
    return ": " + " and ".join(counts) if counts else ""


def _unconfirmed(year: int, asked: list[Seat]) -> list[str]:
    """Who was expected in a year whose attendance is documented, and is not listed there."""
    expected = [seat.who for seat in asked if seat.row["status"] == "expected"]
    if not expected or len(expected) == len(asked):
        return []
    return [
        f"Expected in {year}, but not among those the documents say attended: {listed(expected)}."
    ]


def _entry(seat: Seat) -> Entry:
    row = seat.row
    meeting = Meeting(row["meeting"], row["year"])
    item = AttendanceItem(
        name=row["person_name"] or row["name"],
        office=row["office"],
        delegation=row["delegation"],
        role=row["role"],
        status=row["status"],
        year=row["year"],
        meeting=label_of(meeting),
        citation=0,
    )
    line = ", ".join(str(part) for part in (seat.who, row["office"]) if part)
    roles = [row["role"]] if row["role"] != "attendee" else []
    if seat.announced:
        roles.append(f"announced as {seat.announced}")
    if roles:
        line += f" ({'; '.join(roles)})"
    source = cite(row, row["context"], row["context_start"], row["context_end"])
    group = f"{row['year']}, {row['delegation'] or 'side not stated'}, {row['status']}:"
    return Entry(item, (f"• {line}",), (source,), group)


def _none(question: WhoAttended, draft: Draft, everybody: list[Seat]) -> Answer:
    years = draft.years()
    stated = sorted({seat.row["year"] for seat in everybody})
    of = f" of {question.year}" if question.year else ""
    if question.year is not None and question.year not in years:
        about = listed(years) if years else "no year"
        draft.headline = (
            f"No document is about an HLED of {question.year}; there are documents about {about}."
        )
    elif question.words:
        draft.headline = (
            f"The documents do not say that “{question.words}” took part in the HLED{of};"
            " no one of that name or office is listed."
        )
    elif question.side:
        draft.headline = (
            f"The documents do not say who represented {SIDES[question.side]} at the HLED{of}."
        )
    else:
        known = f"; they do for {listed(stated)}" if stated else ""
        draft.headline = f"The documents do not say who attended the HLED{of}{known}."
    draft.suggestions = [f"who {year}" for year in reversed(stated)][:3]
    if question.words:
        draft.suggestions.append(f"search {question.words}")
    return draft.finish(question, "attendance")


def _absent(
    question: WhoAttended, draft: Draft, everybody: list[Seat], who: list[str], ids: set[int]
) -> Answer:
    """Say that a person the documents know is not listed, and in which years he is."""
    of = f" of {question.year}" if question.year else ""
    side = f" for {SIDES[question.side]}" if question.side else ""
    elsewhere = [
        f"{seat.row['year']} ({seat.row['status']})"
        for seat in everybody
        if seat.row["person"] in ids
    ]
    draft.headline = f"The documents do not say that {listed(who)} took part in the HLED{of}{side}"
    draft.headline += f"; they list {who[0]} for {listed(elsewhere)}." if elsewhere else "."
    draft.suggestions = [f"who {who[0]}"] if elsewhere else []
    draft.suggestions += [f"search {who[0]}"]
    if question.year:
        draft.suggestions.append(f"who {question.year}")
    return draft.finish(question, "attendance")


def _suggestions(question: WhoAttended, draft: Draft, asked: list[Seat]) -> list[str]:
    years = [year for year in draft.years() if year != question.year]
    if question.year is None:
        return [f"who {year}" for year in reversed(years)][:3]
    sides = (
        []
        if question.side or question.words
        else [
            f"who {question.year} {side}"
            for side in SIDES
            if any(seat.row["delegation"] == side for seat in asked)
        ]
    )
    who = f" {question.words}" if question.words else ""
    return [*sides, *(f"who {year}{who}" for year in reversed(years)), f"pillars {question.year}"][
        :4
    ]
