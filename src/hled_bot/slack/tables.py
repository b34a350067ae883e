"""Tables of people and of what is compared, within the limits of Slack's blocks for them."""

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
from hled_bot.models import AttendanceItem, Citation, CompareItem, fold
from hled_bot.slack import changes
from hled_bot.slack.newest import Cell, DataTableBlock
from hled_bot.slack.wire import opens

MOST_ROWS = 99
"""Below the row of headings; the plain table takes 100 in all, and has to be able to hold them."""
AT_ONCE = 25
"""How many rows of a table that turns its pages are seen at once."""
MOST_TEXT = 8_000
"""In one table, its links included; two thirds of what a message holds. Slack takes 20,000 characters in a
table that can be sorted, and 10,000 in the plain one that may have to take its place."""
WIDEST = 300
"""The longest text that is put into a cell."""
MOST_YEARS = 10
"""Of a comparison; Slack takes 20 columns."""
NONE = "not stated"
ABSENT = "not in the documents"
ALTERNATIVES = [{"attended", "expected"}]
"""What a headline says of all people only where it says nothing else of its kind."""
STEMS = {"asistió": "asisti"}
"""How a headline says of several people what a cell says of one, where that is spelt otherwise."""
HEADS = ["Name", "Office", "Delegation", "Role", "Status", "Meeting"]
ALWAYS = 4
"""How many of these columns a table always has."""


def holds(blocks: Iterable[Block]) -> bool:
    """Whether a table is among *blocks*; Slack takes one in a message."""
    return any(isinstance(block, TableBlock | DataTableBlock) for block in blocks)


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
) -> DataTableBlock:
    """One row for each person, to be sorted by name, office, side, role or source.

    Status and meeting are left out where they are the same for all and *told*, the headline, says them.
    """
    said = [cells(person, say, several=several) for person in items]
    columns = [
        n
        for n, column in enumerate(zip(*said, strict=True))
        if n < ALWAYS or _tells(column, told, say)
    ]
    heads = [say(head) for head in HEADS]
    rows = [_row([row[n] for n in columns]) for row in [heads, *said]]
    found = [cited[p.citation] if 0 <= p.citation < len(cited) else None for p in items]
    linked = len({one and one.document for one in found}) > 1  # a single one is linked below
    rows[0].append(RawTextObject(text=say("Source")))
    for row, source in zip(rows[1:], found, strict=True):
        row.append(_source(source, say, linked=linked))
    caption = fold(told) or say("Who took part")
    return DataTableBlock(rows=rows, caption=caption, page_size=AT_ONCE)


def unsorted(table: DataTableBlock) -> TableBlock:
    """*table* as a plain one."""
    return _table(table.rows)


def _tells(column: Sequence[str], told: str, say: Wording) -> bool:
    """Whether *column* says more than *told*."""
    if len(set(column)) > 1:
        return True
    (value,) = set(column)
    kinds = [{say.known(word) for word in words} for words in ALTERNATIVES]
    others = {other for all_ in kinds if value in all_ for other in all_} - {value}
    return not (_in(told, value) and not any(_in(told, other) for other in others))


def _in(headline: str, word: str) -> bool:
    return STEMS.get(word, word) in headline


def compares(items: Sequence[CompareItem], cited: Sequence[Citation], say: Wording) -> bool:
    """Whether *items* can be the rows of one table."""
    years = {year for item in items for year in item.by_year}
    texts = [text or "" for item in items for text in (item.what, *item.by_year.values())]
    several = {year for year in years if len(_documents(items, year, cited)) > 1}
    links = [
        cited[n].url or ""
        for item in items
        for year, n in item.citations.items()
        if year in several and 0 <= n < len(cited)
    ]
    return (
        len(items) <= MOST_ROWS
        and len(years) <= MOST_YEARS
        and all(len(text) <= WIDEST for text in texts)
        and sum(map(len, [*texts, *links])) + len(say(ABSENT)) * len(items) * (len(years) + 2)
        <= MOST_TEXT
    )


def changed(
    items: Sequence[CompareItem], cited: Sequence[Citation], say: Wording, *, told: str
) -> DataTableBlock:
    """One row for each pillar and person, one column for each year, and what became of it."""
    years = sorted({year for item in items for year in item.by_year})
    several = {year for year in years if len(_documents(items, year, cited)) > 1}
    kinds = len({item.kind for item in items}) > 1
    heads = [say("Compared"), *[say("Kind")] * kinds, *map(str, years), say("Change")]
    rows = [_row(heads)]
    for item in items:
        change = say(changes.LABELS[changes.change(item)])
        row = _row([item.what, *[say(changes.KINDS[item.kind])] * kinds])
        for year in years:
            place = item.citations.get(year, -1) if year in several else -1
            row.append(_linked(item.by_year.get(year) or say(ABSENT), place, cited))
        rows.append([*row, *_row([change])])
    caption = fold(told) or say("Compared")
    return DataTableBlock(rows=rows, caption=caption, page_size=AT_ONCE)


def _documents(items: Sequence[CompareItem], year: int, cited: Sequence[Citation]) -> set[str]:
    """The documents that *items* cite for *year*."""
    places = [item.citations.get(year, -1) for item in items]
    return {cited[n].document for n in places if 0 <= n < len(cited)}


def _linked(words: str, place: int, cited: Sequence[Citation]) -> Cell:
    """*words*, linked to the source at *place* among those *cited*."""
    url = cited[place].url if 0 <= place < len(cited) else None
    if url is None or not opens(url) or len(url) > WIDEST or not fold(words):
        return _row([words])[0]
    shown = RichTextElementParts.Link(url=url, text=fold(words))
    return RichTextBlock(elements=[RichTextSectionElement(elements=[shown])])


def comparison(items: Sequence[CompareItem], say: Wording) -> TableBlock:
    """One row for each thing compared, one column for each year."""
    years = sorted({year for item in items for year in item.by_year})
    said = [
        [item.what, *(item.by_year.get(year) or say(ABSENT) for year in years)] for item in items
    ]
    return _table([_row(row) for row in [[say("Compared"), *map(str, years)], *said]])


def _row(texts: Iterable[str]) -> list[Cell]:
    return [RawTextObject(text=fold(text) or "–") for text in texts]


def _table(rows: Sequence[Sequence[Cell]]) -> TableBlock:
    wrapped = TableBlockColumnSettings(is_wrapped=True)
    return TableBlock(rows=rows, column_settings=[wrapped] * len(rows[0]))


def _link_size(person: AttendanceItem, cited: Sequence[Citation]) -> int:
    known = 0 <= person.citation < len(cited)
    return min(len(cited[person.citation].url or ""), WIDEST) + 10 if known else 10


def _source(citation: Citation | None, say: Wording, *, linked: bool) -> Cell:
    """The day of the document, *linked* to it; its title stands below the table."""
    if citation is None:
        return RawTextObject(text=say(NONE))
    label = citation.date.isoformat() if citation.date else say("undated")
    if not linked or citation.url is None or not opens(citation.url) or len(citation.url) > WIDEST:
        return RawTextObject(text=label)
    shown = RichTextElementParts.Link(url=citation.url, text=label)
    return RichTextBlock(elements=[RichTextSectionElement(elements=[shown])])
