"""Shows people's words: who says them, where, under which ground rule, in which sentence."""

from __future__ import annotations

from hled_bot.answers import persons
from hled_bot.answers.draft import Draft, Entry, Row, cite, day, ground_rules
from hled_bot.answers.wording import Wording
from hled_bot.index import Hit
from hled_bot.models import Citation, QuoteItem

LONGEST_CONTEXT = 600


def quoted(row: Row, say: Wording) -> Entry:
    """A quotation of a named speaker, from the table of quotations."""
    item = QuoteItem(
        text=row["text"],
        speaker=row["person_name"] or row["speaker"],
        office=row["office"],
        on_background=False,
        kind="spoken",
        date=day(row["date"]),
        citation=0,
        note=_in_its_sentence(row["text"], row["context"], say),
    )
    source = cite(row, row["text"], row["start"], row["end"])
    return Entry(item, _lines(item, row["document_kind"], say), (source,))


def entry(hit: Hit, draft: Draft) -> Entry:
    """What was found, as a quotation."""
    row, say = hit.row, draft.say
    background = row["voice"] == "official" and bool(row["on_background"]) and not row["speaker"]
    kinds = {"quoted": "spoken", "official text": "official text", "question": "question"}
    speaker = row["attribution"] if background else row["speaker"]
    if row["voice"] == "quoted" and speaker:
        speaker = persons.shown(speaker, draft.index)
    item = QuoteItem(
        text=hit.excerpt,
        speaker=speaker,
        office=row["office"],
        on_background=background,
        kind="background" if background else kinds.get(row["voice"], "spoken"),
        date=day(row["date"]),
        citation=0,
        marks=hit.marks,
        note=ground_rules(row, say)
        if background
        else _in_its_sentence(row["text"], row["context"], say),
    )
    return Entry(item, _lines(item, row["kind"], say), (cited(row),))


def _in_its_sentence(text: str, context: str | None, say: Wording) -> str | None:
    """The sentence that a quotation is built into, for words that are none by themselves."""
    if not context or not text[:1].islower() or len(context) > LONGEST_CONTEXT:
        return None
    return say("In its sentence: {context}", context=context)


def _lines(item: QuoteItem, kind: str, say: Wording) -> tuple[str, ...]:
    said = ", ".join(part for part in (_speaker(item, say), item.office) if part)
    where = say("{kind} of {day}", kind=say.known(kind), day=say.day(item.date))
    lines = [f"“{item.text}”", f"– {said}, {where}"]
    if item.note:
        lines.insert(1, item.note)
    return tuple(lines)


def _speaker(item: QuoteItem, say: Wording) -> str:
    match item.kind:
        case "background":
            return say("{speaker} (on background)", speaker=item.speaker or say("an official"))
        case "official text":
            return item.speaker or say("official text")
        case "question":
            return say("a journalist’s question")
        case _:
            return item.speaker or say("speaker not stated")


def cited(row: Row) -> Citation:
    """The citation of the passage *row*."""
    return cite(row, row["text"], row["start"], row["end"])
