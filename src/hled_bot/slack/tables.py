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

from hled_bot.answers.wording import Wording
from hled_bot.models import MEXICO, UNITED_STATES, AttendanceItem, Citation, CompareItem, fold
from hled_bot.slack.wire import opens

MOST_ROWS = 99
"""Below the row of headings; Slack takes 100 in all."""
MOST_TEXT = 8_000
"""In one table, its links included; two thirds of what a message holds."""
WIDEST = 300
"""The longest text that is put into a cell."""
MOST_YEARS = 10
"""Of a comparison; Slack takes 20 columns."""
NONE = "not stated"
ABSENT = "not in the documents"
USUAL = "attendee"
"""The role that goes without saying where all have it."""
ALTERNATIVES = [{UNITED_STATES, MEXICO}, {"attended", "expected"}]
"""What a headline says of all people only where it says nothing else of its kind."""
STEMS = {"asistió": "asisti"}
"""How a headline says of several people what a cell says of one, where that is spelt otherwise."""
HEADS = ["Name", "Office", "Delegation", "Role", "Status", "Meeting"]

Cell = RawTextObject | RichTextBlock


def holds(blocks: Iterable[Block]) -> bool:
    """Whether a table is among *blocks*; Slack takes one in a message."""
    return any(isinstance(block, TableBlock) for block in blocks)


def cells(person: AttendanceItem, say: Wording, *, several: bool) -> list[str]:
    """What is said of *person*; with *several* meetings, also of which."""
    known = [say.known(word or "") for word in (person.delegation, person.role, person.status)]
    texts = [person.name, person.office, *known]
    if several:
        year = "" if person.year is None else f", {person.year}"
        texts.append(f"{person.meeting}{year}")
    return [fold(text or "") or say(NONE) for text in texts]


def fits(person: AttendanceItem, say: Wording) -> bool:
    """Whether *person* can be a row of a table."""
    return all(len(cell) <= WIDEST for cell in cells(person, say, several=True))


def batches(
    items: Sequence[AttendanceItem], cited: Sequence[Citation], say: Wording
) -> Iterator[list[AttendanceItem]]:
    """*items* in as few tables as hold them."""
    batch: list[AttendanceItem] = []
    room = MOST_TEXT
    for person in items:
        size = sum(map(len, cells(person, say, several=True))) + _link_size(person, cited)
        if batch and (size > room or len(batch) == MOST_ROWS):
            yield batch
            batch, room = [], MOST_TEXT
        batch.append(person)
        room -= size
    if batch:
        yield batch


def people(
    items: Sequence[AttendanceItem],
    cited: Sequence[Citation],
    say: Wording,
    *,
    several: bool,
    told: str,
) -> TableBlock:
    """One row for each person.

    A column is left out where it has the same for all and *told*, the headline, says that; the
    source of each where they have the same, which stands below the table.
    """
    said = [cells(person, say, several=several) for person in items]
    columns = [
        n for n, column in enumerate(zip(*said, strict=True)) if _tells(n, column, told, say)
    ]
    heads = [say(head) for head in HEADS]
    rows = [_row([row[n] for n in columns]) for row in [heads, *said]]
    found = [cited[p.citation] if 0 <= p.citation < len(cited) else None for p in items]
    documents = {one and one.document for one in found}
    if len(documents) > 1 or None in documents:
        rows[0].append(RawTextObject(text=say("Source")))
        for row, source in zip(rows[1:], found, strict=True):
            row.append(_source(source, say))
    return _table(rows)


def _tells(n: int, column: Sequence[str], told: str, say: Wording) -> bool:
    """Whether column *n* says more than *told*; name and office always do."""
    if n < 2 or len(set(column)) > 1:
        return True
    (value,) = set(column)
    kinds = [{say.known(word) for word in words} for words in ALTERNATIVES]
    others = {other for all_ in kinds if value in all_ for other in all_} - {value}
    said = _in(told, value) and not any(_in(told, other) for other in others)
    return not said and value != say.known(USUAL)


def _in(headline: str, word: str) -> bool:
    return STEMS.get(word, word) in headline


def compares(items: Sequence[CompareItem], say: Wording) -> bool:
    """Whether *items* can be the rows of one table."""
    years = {year for item in items for year in item.by_year}
    texts = [text or "" for item in items for text in (item.what, *item.by_year.values())]
    return (
        len(items) <= MOST_ROWS
        and len(years) <= MOST_YEARS
        and all(len(text) <= WIDEST for text in texts)
        and sum(map(len, texts)) + len(say(ABSENT)) * len(items) * len(years) <= MOST_TEXT
    )


def comparison(items: Sequence[CompareItem], say: Wording) -> TableBlock:
    """One row for each thing compared, one column for each year."""
    years = sorted({year for item in items for year in item.by_year})
    said = [
        [item.what, *(item.by_year.get(year) or say(ABSENT) for year in years)] for item in items
    ]
    return _table([_row(row) for row in [[say("Compared"), *map(str, years)], *said]])


def _row(texts: Iterable[str]) -> list[Cell]:
    return [RawTextObject(text=fold(text) or "–") for text in texts]


def _table(rows: list[list[Cell]]) -> TableBlock:
    wrapped = TableBlockColumnSettings(is_wrapped=True)
    return TableBlock(rows=rows, column_settings=[wrapped] * len(rows[0]))


def _link_size(person: AttendanceItem, cited: Sequence[Citation]) -> int:
    known = 0 <= person.citation < len(cited)
    return min(len(cited[person.citation].url or ""), WIDEST) + 10 if known else 10


def _source(citation: Citation | None, say: Wording) -> Cell:
    """The day of the document, linked to it; its title stands below the table."""
    if citation is None:
        return RawTextObject(text=say(NONE))
    label = citation.date.isoformat() if citation.date else say("undated")
    if citation.url is None or not opens(citation.url) or len(citation.url) > WIDEST:
        return RawTextObject(text=label)
    shown = RichTextElementParts.Link(url=citation.url, text=label)
    return RichTextBlock(elements=[RichTextSectionElement(elements=[shown])])
