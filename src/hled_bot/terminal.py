"""Shows answers in a terminal: in colour for people, as plain text where nobody looks."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hled_bot.models import (
    Answer,
    AttendanceItem,
    Citation,
    CompareItem,
    DocumentItem,
    Item,
    PillarItem,
    QuoteItem,
    SearchItem,
    TrendItem,
)

WIDTH = 100
"""Lines longer than this are hard to read, however wide the window."""
LONGEST_BAR = 30
"""In characters; the bar of what occurs most often."""


def show(answer: Answer, console: Console) -> None:
    """Print *answer* on *console*: in colour on a terminal, its plain text otherwise."""
    if console.is_terminal:
        console.print(render(answer), width=min(console.width, WIDTH))
    else:
        console.print(answer.text, markup=False, highlight=False, emoji=False, soft_wrap=True)


def render(answer: Answer) -> RenderableType:
    """*answer* for a terminal."""
    parts: list[RenderableType] = [Text(answer.headline, style="bold")]
    if answer.read_as:
        parts.append(Text(f"Read as: {answer.read_as}", style="dim"))
    parts += _items(answer)
    for aside in answer.asides:
        parts += ["", _indented(Text(f"“{aside.passage}”")), _indented(_source(aside))]
    if answer.notes:
        parts += ["", *(Text(note) for note in answer.notes)]
    if answer.more:
        parts += ["", Text.assemble(("More: ", "dim"), (answer.more, "cyan"))]
    if answer.suggestions:
        asked = Text(" · ", style="dim").join(Text(s, style="cyan") for s in answer.suggestions)
        parts += ["", Text.assemble(("Ask next: ", "dim"), asked)]
    return Group(*parts)


def _items(answer: Answer) -> list[RenderableType]:
    match answer.items:
        case [AttendanceItem(), *_]:
            return ["", _people(answer.items), "", *_sources(answer.citations)]
        case [CompareItem(), *_]:
            return ["", _comparison(answer.items), "", *_sources(answer.citations)]
        case [TrendItem(), *_]:
            return ["", _trend(answer.items), "", *_sources(answer.citations)]
        case items:
            return [part for item in items for part in ("", *_item(item, answer.citations))]


def _item(item: Item, citations: Sequence[Citation]) -> list[RenderableType]:
    match item:
        case PillarItem():
            return _pillar(item, citations)
        case QuoteItem():
            return _quotation(item, citations)
        case SearchItem():
            label = item.label if item.voice != "question" else "a journalist’s question"
            under = " · ".join(part for part in (item.heading, label) if part)
            heading = [_indented(Text(under, style="dim"))] if under else []
            words = _marked(f"“{item.text}”", [(a + 1, b + 1) for a, b in item.marks])
            return [*heading, _indented(words), _indented(_source(citations[item.citation]))]
        case DocumentItem():
            kind = Text(f" ({item.kind})", style="dim")
            return [
                Text.assemble(Text(item.title, style="bold"), kind),
                _source(citations[item.citation]),
            ]
        case _:
            return []


def _pillar(item: PillarItem, citations: Sequence[Citation]) -> list[RenderableType]:
    number = f"{item.number}. " if item.number else ""
    parts: list[RenderableType] = [Text(f"{number}{item.name}", style="bold yellow")]
    if item.overview:
        parts.append(_indented(Text(item.overview)))
    for text, level in zip(item.commitments, item.levels, strict=True):
        if not (item.overview and text in item.overview):
            parts.append(Padding(Text(f"• {text}"), (0, 0, 0, 3 + 2 * level)))
    parts += [_indented(_source(citations[n])) for n in (item.citation, *item.also)]
    return parts


def _quotation(item: QuoteItem, citations: Sequence[Citation]) -> list[RenderableType]:
    speaker = item.speaker or (
        "official text" if item.kind == "official text" else "speaker not stated"
    )
    background = " (on background)" if item.on_background else ""
    said = ", ".join(part for part in (speaker + background, item.office) if part)
    parts: list[RenderableType] = [
        _indented(_marked(f"“{item.text}”", [(a + 1, b + 1) for a, b in item.marks])),
        _indented(Text(f"– {said}", style="yellow")),
    ]
    if item.note:
        parts.append(_indented(Text(item.note, style="italic")))
    return [*parts, _indented(_source(citations[item.citation]))]


def _people(items: Sequence[Item]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for column in ("Name", "Office", "Side", "Role", "Year"):
        table.add_column(column, no_wrap=column == "Year")
    for item in items:
        if isinstance(item, AttendanceItem):
            role = item.role if item.status == "attended" else f"{item.role} (expected)"
            cells = (item.name or "not named", item.office, item.delegation, role, item.year)
            table.add_row(*(Text(str(cell or "not stated")) for cell in cells))
    return table


def _comparison(items: Sequence[Item]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    first = items[0]
    years = list(first.by_year) if isinstance(first, CompareItem) else []
    for column in ("", *map(str, years)):
        table.add_column(column)
    for item in items:
        if isinstance(item, CompareItem):
            table.add_row(item.what, *(Text(item.by_year[year] or "–") for year in years))
    return table


def _trend(items: Sequence[Item]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    counted = [item for item in items if isinstance(item, TrendItem)]
    most = max((item.count for item in counted), default=0) or 1
    for item in counted:
        of = str(item.year) if item.document is None else f"{item.title} ({item.date or '–'})"
        bar = Text("█" * round(item.count / most * LONGEST_BAR), style="green")
        table.add_row(Text(of), Text(str(item.count), justify="right"), bar)
    return table


def _sources(citations: Sequence[Citation]) -> list[RenderableType]:
    first = {citation.document: citation for citation in reversed(citations)}
    return [_source(citation) for citation in reversed(first.values())]


def _source(citation: Citation) -> Text:
    day = f", {citation.date:%B} {citation.date.day}, {citation.date.year}" if citation.date else ""
    title = Text(citation.title, style=f"link {citation.url}" if citation.url else "")
    where = f" {citation.url}" if citation.url else ""
    return Text.assemble(title, day, where, style="dim", overflow="fold")


def _marked(text: str, marks: Sequence[tuple[int, int]]) -> Text:
    shown = Text(text)
    for start, end in marks:
        shown.stylize("bold green", start, end)
    return shown


def _indented(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, 3))
