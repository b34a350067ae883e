"""Tables of people, within the limits of Slack's table block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from slack_sdk.models.blocks import (
    Block,
    RawTextObject,
    RichTextBlock,
    RichTextElementParts,
    RichTextSectionElement,
    TableBlock,
    TableBlockColumnSettings,
)

from hled_bot.models import AttendanceItem, Citation, fold
from hled_bot.slack.wire import opens

MOST_ROWS = 99
"""Below the row of headings; Slack takes 100 in all."""
MOST_TEXT = 8_000
"""In one table, its links included; two thirds of what a message holds."""
WIDEST = 300
"""The longest text that is put into a cell."""
NONE = "not stated"

Cell = RawTextObject | RichTextBlock


def holds(blocks: Iterable[Block]) -> bool:
    """Whether a table is among *blocks*; Slack takes one in a message."""
    return any(isinstance(block, TableBlock) for block in blocks)


def cells(person: AttendanceItem, *, several: bool) -> list[str]:
    """What is said of *person*; with *several* meetings, also of which."""
    texts = [person.name, person.office, person.delegation, person.role, person.status]
    if several:
        year = "" if person.year is None else f", {person.year}"
        texts.append(f"{person.meeting}{year}")
    return [fold(text or "") or NONE for text in texts]


def fits(person: AttendanceItem) -> bool:
    """Whether *person* can be a row of a table."""
    return all(len(cell) <= WIDEST for cell in cells(person, several=True))


def batches(
    items: Sequence[AttendanceItem], cited: Sequence[Citation]
) -> Iterator[list[AttendanceItem]]:
    """*items* in as few tables as hold them."""
    batch: list[AttendanceItem] = []
    room = MOST_TEXT
    for person in items:
        size = sum(map(len, cells(person, several=True))) + _link_size(person, cited)
        if batch and (size > room or len(batch) == MOST_ROWS):
            yield batch
            batch, room = [], MOST_TEXT
        batch.append(person)
        room -= size
    if batch:
        yield batch


def people(items: Sequence[AttendanceItem], cited: Sequence[Citation], several: bool) -> TableBlock:
    """One row for each person, each with the source."""
    heads = ["Name", "Office", "Delegation", "Role", "Status", *(["Meeting"] if several else [])]
    rows: list[list[Cell]] = [[RawTextObject(text=head) for head in [*heads, "Source"]]]
    for person in items:
        said: list[Cell] = [RawTextObject(text=cell) for cell in cells(person, several=several)]
        source = cited[person.citation] if 0 <= person.citation < len(cited) else None
        rows.append([*said, _source(source)])
    wrapped = TableBlockColumnSettings(is_wrapped=True)
    return TableBlock(rows=rows, column_settings=[wrapped, wrapped])


def _link_size(person: AttendanceItem, cited: Sequence[Citation]) -> int:
    known = 0 <= person.citation < len(cited)
    return min(len(cited[person.citation].url or ""), WIDEST) + 10 if known else 10


def _source(citation: Citation | None) -> Cell:
    """The day of the document, linked to it; its title stands below the table."""
    if citation is None:
        return RawTextObject(text=NONE)
    label = citation.date.isoformat() if citation.date else "undated"
    if citation.url is None or not opens(citation.url) or len(citation.url) > WIDEST:
        return RawTextObject(text=label)
    shown = RichTextElementParts.Link(url=citation.url, text=label)
    return RichTextBlock(elements=[RichTextSectionElement(elements=[shown])])
