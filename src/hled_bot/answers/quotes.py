"""Answers with people's own words: about a topic, by a person, from a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hled_bot.answers import persons
from hled_bot.answers.draft import Draft, Entry, Row, cite, day, listed, spoken_day
from hled_bot.answers.searching import headline, nothing_found
from hled_bot.index import Hit, Hits, Person
from hled_bot.models import Answer, Citation, QuoteItem, Voice
from hled_bot.questions import QuotesOn

PAGE = 5
QUOTED: Sequence[Voice] = ("quoted",)
SPOKEN: Sequence[Voice] = ("official",)
OFFICIAL_TEXT: Sequence[Voice] = ("official text",)
LONGEST_CONTEXT = 600
MOST = 200
"""How many hits of each kind are looked at; nobody pages further."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose words are wanted: persons, or officials on background; neither means anybody."""

    people: tuple[Person, ...] = ()
    anonymous: bool = False


def answer(question: QuotesOn, draft: Draft) -> Answer:
    """Answer with quotations of named speakers first, then background officials, then texts."""
    if not question.by and (who := persons.named(question.words, draft.index)):
        question = replace(question, by=listed([person.name for person in who]), words="")
    else:
        who = persons.named(question.by, draft.index) if question.by else []
    anonymous = bool(question.by) and not who and _is_anonymous(question.by)
    if question.by and not who and not anonymous:
        draft.headline = f"The documents quote nobody called “{question.by}”."
        draft.suggestions = ["quotes", *nothing_found(draft, "", None)]
        return draft.finish(question, "quotes")
    if question.by and who:
        question = replace(question, by=persons.mended(question.by, who))
    asked = Asked(tuple(who), anonymous)
    if not question.words:
        return _all(question, draft, asked)
    return _matching(question, draft, asked)


def _is_anonymous(by: str) -> bool:
    folded = by.casefold()
    return "official" in folded and (
        "senior" in folded or "admin" in folded or folded == "officials"
    )


def _all(question: QuotesOn, draft: Draft, asked: Asked) -> Answer:
    """All quotations of a person, or of everybody."""
    rows = []
    if not asked.anonymous:
        numbers: list[int | None] = [person.id for person in asked.people]
        for number in numbers or [None]:
            rows += draft.index.quotations(person=number, year=question.year)
    of = f" of {question.year}" if question.year else ""
    name = listed([person.name for person in asked.people])
    if not rows:
        return _not_quoted(question, draft, asked, name, of)
    whose = f" by {name}" if name else ""
    draft.headline = f"What the documents{of} quote{whose}, in order of date:"
    if not asked.people:
        draft.headline = f"The quotations in the documents{of}, in order of date:"
    years = [year for year in draft.years() if year != question.year]
    draft.suggestions = (
        [f"who {name}" if len(asked.people) == 1 else f"quotes year:{years[0]}"]
        if (years or asked.people)
        else []
    )
    draft.suggestions += ["quote supply chains"]
    return draft.finish(question, "quotes", [_quoted(row) for row in rows], most=8)


def _not_quoted(question: QuotesOn, draft: Draft, asked: Asked, name: str, of: str) -> Answer:
    """Say that a person is not quoted, and show where the documents mention the name."""
    if not asked.people:
        draft.headline = f"The documents{of} have no quotations by named speakers."
        draft.suggestions = nothing_found(draft, "", None)
        return draft.finish(question, "quotes")
    draft.headline = f"The documents{of} do not quote {name}."
    surname = name.split()[-1]
    hits = draft.index.search(surname, year=question.year, limit=2)
    draft.asides = [_cited(hit.row) for hit in hits.hits]
    if hits.hits:
        draft.notes = [
            "They mention the name in the passages above, which are not that person’s words."
        ]
    draft.suggestions = [f"who {name}", f"search {surname}", "quotes"]
    return draft.finish(question, "quotes")


def _matching(question: QuotesOn, draft: Draft, asked: Asked) -> Answer:
    """The words that match, spoken ones first; more complete matches before all."""
    found = [_search(question, draft, asked, voices) for voices in _voices(asked)]
    hits = _ranked(found)
    first = next((h for h in found if h.read_as), None)
    if first and first.read_as:
        question = replace(question, words=first.read_as)
    begin = (question.page - 1) * PAGE
    here, more = hits[begin : begin + PAGE], len(hits) > begin + PAGE
    shown = Hits(tuple(here), more, None, found[0].unknown)
    name = listed([person.name for person in asked.people])
    draft.headline = headline(question.words, question.year, shown, "quotation", "quotations")
    if name and here and here[0].complete:
        of = f" of {question.year}" if question.year else ""
        draft.headline = f"What the documents{of} quote {name} as saying on “{question.words}”:"
    if not here:
        if name:
            draft.headline = f"The documents do not quote {name} on “{question.words}”."
            draft.suggestions = [f'quote by:"{name}"', f"quote {question.words}"]
        draft.suggestions += nothing_found(draft, question.words, question.year)
        return draft.finish(question, "quotes")
    draft.suggestions = [f"search {question.words}"]
    speakers = dict.fromkeys(h.row["speaker"] for h in here if h.row["voice"] == "quoted")
    draft.suggestions += [f'quote by:"{s}"' for s in speakers if s][:2]
    return draft.finish(question, "quotes", [_entry(hit) for hit in here], behind=more)


def _voices(asked: Asked) -> list[Sequence[Voice]]:
    if asked.anonymous:
        return [SPOKEN]
    return [QUOTED, SPOKEN] if asked.people else [QUOTED, SPOKEN, OFFICIAL_TEXT]


def _search(question: QuotesOn, draft: Draft, asked: Asked, voices: Sequence[Voice]) -> Hits:
    who = [person.id for person in asked.people]
    return draft.index.search(
        question.words, year=question.year, voices=voices, persons=who, limit=MOST
    )


def _ranked(found: list[Hits]) -> list[Hit]:
    """All hits, complete ones first, each passage once: a quotation hides the text around it."""
    hits = [hit for kind in found for hit in kind.hits]
    complete = [hit for hit in hits if hit.complete]
    kept: list[Hit] = []
    for hit in complete or hits:
        row = hit.row
        inside = any(
            other.row["document"] == row["document"]
            and row["start"] <= other.row["start"] < other.row["end"] <= row["end"]
            for other in kept
        )
        if not inside:
            kept.append(hit)
    return kept


def _quoted(row: Row) -> Entry:
    """A quotation of a named speaker, from the table of quotations."""
    speaker = row["person_name"] or row["speaker"]
    item = QuoteItem(
        text=row["text"],
        speaker=speaker,
        office=row["office"],
        on_background=False,
        kind="spoken",
        date=day(row["date"]),
        citation=0,
        note=_in_its_sentence(row["text"], row["context"]),
    )
    return Entry(
        item,
        _lines(item, row["document_kind"]),
        (cite(row, row["text"], row["start"], row["end"]),),
    )


def _entry(hit: Hit) -> Entry:
    row = hit.row
    background = row["voice"] == "official" and bool(row["on_background"]) and not row["speaker"]
    kinds = {"quoted": "spoken", "official text": "official text"}
    item = QuoteItem(
        text=hit.excerpt,
        speaker=row["attribution"] if background else row["speaker"],
        office=row["office"],
        on_background=background,
        kind="background" if background else kinds.get(row["voice"], "spoken"),
        date=day(row["date"]),
        citation=0,
        marks=hit.marks,
        note=_ground_rules(row) if background else _in_its_sentence(row["text"], row["context"]),
    )
    return Entry(item, _lines(item, row["kind"]), (_cited(row),))


def _in_its_sentence(text: str, context: str | None) -> str | None:
    """The sentence that a quotation is built into, for words that are none by themselves."""
    if not context or not text[:1].islower() or len(context) > LONGEST_CONTEXT:
        return None
    return f"In its sentence: {context}"


def _ground_rules(row: Row) -> str | None:
    """What has to be said with words on background: the rule, and the embargo with its zone."""
    parts = [f"Ground rule: {row['rules']}"] if row["rules"] else []
    if row["embargo"]:
        end = dt.datetime.fromisoformat(row["embargo"])
        zone = end.astimezone().tzname() if end.tzinfo is None else _zone(end)
        clock = f"{end:%I:%M}".lstrip("0") + (" a.m." if end.hour < 12 else " p.m.")
        parts.append(f"Embargoed until {clock} {zone} on {spoken_day(end.date())}.")
    return " ".join(parts) or None


def _zone(end: dt.datetime) -> str:
    """The zone of an embargo, by its offset: Washington's where it is that."""
    offset = end.utcoffset() or dt.timedelta()
    names = {-4: "EDT", -5: "EST", 0: "UTC"}
    hours = offset.total_seconds() / 3600
    return names.get(int(hours), f"UTC{hours:+g}")


def _lines(item: QuoteItem, kind: str) -> tuple[str, ...]:
    said = ", ".join(part for part in (_speaker(item), item.office) if part)
    lines = [f"“{item.text}”", f"– {said}, {kind} of {spoken_day(item.date)}"]
    if item.note:
        lines.insert(1, item.note)
    return tuple(lines)


def _speaker(item: QuoteItem) -> str:
    match item.kind:
        case "background":
            return f"{item.speaker or 'an official'} (on background)"
        case "official text":
            return item.speaker or "official text"
        case _:
            return item.speaker or "speaker not stated"


def _cited(row: Row) -> Citation:
    return cite(row, row["text"], row["start"], row["end"])
