"""Who sat in which year: the records of people and meetings, joined to one seat a person and year."""

from __future__ import annotations

from dataclasses import dataclass

from hled_bot.answers import offices
from hled_bot.answers.draft import Draft, Row
from hled_bot.index import Index
from hled_bot.language import plain
from hled_bot.models import DIALOGUE, MEXICO, UNITED_STATES

ROLES = ("chair", "co-chair", "host", "co-host", "lead", "attendee")
"""From the weightiest on."""
LONGEST_OFFICE = 100
"""In characters: what is longer is no office, but a text."""
SIDES = {UNITED_STATES: "the United States", MEXICO: "Mexico"}


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
    def attended(self) -> bool:
        """Whether a document says that the person was there."""
        return bool(self.row["status"] == "attended")

    @property
    def announced(self) -> str | None:
        """The weightier role that an earlier document announced."""
        roles = [r["role"] for r in self.records if r["status"] == "expected"]
        best = min(roles, key=ROLES.index, default=None)
        if best is None or not self.attended:
            return None
        return best if ROLES.index(best) < ROLES.index(self.row["role"]) else None

    def telling(self, role: str) -> list[Row]:
        """The first record that names the person with that part, or none; whoever chairs leads."""
        part = role.removeprefix("co-")
        named = [r for r in self.records if r["role"] != "attendee"]
        return [r for r in named if part in r["role"] or role == "lead"][:1]


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


def is_office(text: str, index: Index) -> bool:
    """Whether *text* is an office that somebody of the dialogue holds."""
    held = {(row["office"], row["delegation"]) for row in index.attendees(DIALOGUE)}
    return len(text) <= LONGEST_OFFICE and any(
        offices.holds(office, delegation, text) for office, delegation in held
    )


def _order(seat: Seat) -> tuple[int, bool, int, str, int, int]:
    row = seat.row
    sides = list(SIDES)
    place = sides.index(row["delegation"]) if row["delegation"] in sides else len(sides)
    return (
        row["year"] or 0,
        not seat.attended,
        place,
        row["delegation"] or "",
        ROLES.index(row["role"]) if not seat.attended else 0,
        row["start"],
    )


def holds(seat: Seat, asked: str) -> bool:
    """Whether any record of that year gives the person the office *asked* for."""
    fullest = max((r["office"] or "" for r in seat.records), key=len)
    return any(
        offices.holds(office, seat.row["delegation"], asked)
        for office in (seat.row["office"], fullest)
    )


def plays(seat: Seat, role: str) -> bool:
    """Whether somebody played that part; whoever chairs or hosts leads."""
    if role == "lead":
        return bool(seat.row["role"] != "attendee" or seat.announced)
    part = role.removeprefix("co-")  # of several chairs each is a co-chair
    return part in seat.row["role"] or bool(seat.announced and part in seat.announced)
