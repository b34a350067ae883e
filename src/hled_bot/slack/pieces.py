"""What of an answer stays together in a message: a person group, a quotation, a pillar, a note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, groupby

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    HeaderBlock,
    PlainTextObject,
    SectionBlock,
)

from hled_bot.models import (
    Answer,
    AttendanceItem,
    Citation,
    CompareItem,
    DocumentItem,
    PillarItem,
    QuoteItem,
    SearchItem,
    fold,
)
from hled_bot.slack import shapes, tables
from hled_bot.slack.shapes import Run, bold, day, plain, rich, sources
from hled_bot.slack.wire import split

ASK = "ask"
"""How the action ids of the buttons that ask a question begin."""
TOGETHER = 4
"""How many rows of a comparison are read without a table."""
VOICES = {"question": "a journalist’s question", "staff": "said by who ran the call"}


def pieces(answer: Answer) -> list[list[Block]]:
    """The body of the message for *answer*, each piece short enough for any page."""
    ids = count()
    groups: list[list[Block]] = []
    if rest := headline(answer)[1]:
        groups.append([*rich([bold(rest)])])
    if answer.read_as:
        groups.append(shapes.contexts(f"Read as: {answer.read_as}"))
    groups += _items(answer, ids)
    groups += [_aside(aside) for aside in answer.asides]
    if answer.intent == "help":
        groups.append(shapes.lists(answer.notes, (), dash=" – "))  # there they are the answer
    else:
        groups += [shapes.contexts(note) for note in answer.notes]
    if not (answer.items or answer.asides or answer.notes or answer.suggestions):
        groups.append([*rich([plain(answer.text.removeprefix(answer.headline))])])
    groups += _questions(answer.suggestions, ids)
    return [piece for group in groups for piece in _handy(group)]


def headline(answer: Answer) -> tuple[str, str]:
    """What the header says, and what of the headline is too much for it."""
    line, most = fold(answer.headline) or "hled-bot", HeaderBlock.text_max_length
    if len(line) <= most:
        return line, ""
    for mark in (". ", ": ", "; "):
        end = line.rfind(mark, 0, most) + 1
        if end > most // 5:
            return line[:end], line[end + 1 :]
    ((_, end), *_) = split(line, most - 1)
    return line[:end] + "…", "… " + line[end:].lstrip()


def _handy(group: list[Block]) -> list[list[Block]]:
    """*group* as it is where it is short, else its blocks one by one."""
    if len(group) <= 6 and shapes.cost(group) <= 2 * shapes.STRETCH:
        return [group] if group else []
    return [[block] for block in group]


def _items(answer: Answer, ids: Iterator[int]) -> list[list[Block]]:
    groups: list[list[Block]] = []
    pillars = [item for item in answer.items if isinstance(item, PillarItem)]
    people = [item for item in answer.items if isinstance(item, AttendanceItem)]
    rows = [item for item in answer.items if isinstance(item, CompareItem)]
    groups += _pillars(pillars, answer, ids)
    groups += _people(people, answer)
    groups += _rows(rows, answer.citations)
    for item in answer.items:
        match item:
            case QuoteItem():
                groups.append(_quotation(item, answer.citations))
            case SearchItem():
                groups.append(_passage(item, answer.citations))
            case DocumentItem():
                groups.append(_document(item))
    return groups


def _pillars(items: Sequence[PillarItem], answer: Answer, ids: Iterator[int]) -> list[list[Block]]:
    """One group for each pillar; its commitments at once where it is the only one asked for."""
    single = len({(item.number, item.name, item.year) for item in items}) == 1
    groups: list[list[Block]] = []
    for item in items:
        question = None if single else _shows(item)
        said: list[Block] = [*rich(_introduced(item, answer.headline, brief=single))]
        if item.commitments and question is None:
            said += shapes.lists(item.commitments, item.levels)
        elif item.commitments and question is not None:
            number = len(item.commitments)
            named = "1 commitment" if number == 1 else f"{number} commitments"
            button = shapes.button("Show commitments", f"{ASK}:{next(ids)}", question)
            said.append(SectionBlock(text=PlainTextObject(text=named), accessory=button))
        groups.append([*said, *sources(answer.citations, [item.citation, *item.also])])
    return groups


def _introduced(item: PillarItem, headline: str, *, brief: bool) -> list[Run]:
    """Title and overview of *item*, without a year that *headline* says.

    *brief* is without a title that it says, and an overview that the commitments below repeat.
    """
    lines: list[list[Run]] = []
    if not (brief and item.number is not None and fold(item.name) in headline):
        title = item.name if item.number is None else f"{item.number}. {item.name}"
        told = item.year is None or str(item.year) in headline
        lines.append([bold(title), *([] if told else [plain(f" ({item.year})")])])
    repeated = brief and fold(item.overview or "") in fold(" ".join(item.commitments))
    if item.overview and not repeated:
        lines.append([plain(item.overview)])
    return [run for n, line in enumerate(lines) for run in ([plain("\n")] if n else []) + line]


def _shows(item: PillarItem) -> str | None:
    """The question that shows the commitments of *item*; None where no number tells it apart."""
    if item.number is None or item.year is None:
        return None
    return f"pillars {item.year} {item.number}"


def _people(items: Sequence[AttendanceItem], answer: Answer) -> list[list[Block]]:
    """Tables, one for each message at most, with people of one delegation side by side."""
    order = list(dict.fromkeys((p.meeting, p.year, p.delegation) for p in items))
    people = sorted(items, key=lambda p: order.index((p.meeting, p.year, p.delegation)))
    several = len({(p.meeting, p.year) for p in items}) > 1
    cited = answer.citations
    groups: list[list[Block]] = []
    for fits, run in groupby(people, tables.fits):
        if fits:
            for rows in tables.batches(list(run), cited):
                table = tables.people(rows, cited, several=several, told=answer.headline)
                groups.append([table, *sources(cited, [p.citation for p in rows])])
        else:
            groups += [_person(person, cited) for person in run]
    return groups


def _person(person: AttendanceItem, cited: Sequence[Citation]) -> list[Block]:
    """Somebody whose office is too long for a table."""
    name, *rest = tables.cells(person, several=True)
    said = rich([bold(name), plain("\n" + " · ".join(rest))])
    return [*said, *sources(cited, [person.citation])]


def _quotation(item: QuoteItem, cited: Sequence[Citation]) -> list[Block]:
    words = rich(shapes.marked(item.text, item.marks), quoted=True)
    source = cited[item.citation] if 0 <= item.citation < len(cited) else None
    # a source is dated too
    when = [] if source and source.date == item.date else [plain(f" · {day(item.date)}")]
    speaker = rich([plain("— "), *_speaker(item), *when])
    note = shapes.contexts(item.note) if item.note else []
    return [*shapes.joined(words, speaker), *note, *sources(cited, [item.citation])]


def _speaker(item: QuoteItem) -> list[Run]:
    if item.kind == "question":
        who = f", {item.speaker}" if item.speaker else ""
        return [bold(f"A journalist’s question{who}")]
    if item.on_background:
        return [
            bold(item.speaker or item.office or "Speaker not stated"),
            plain(", on background"),
        ]
    if item.kind == "official text":
        publisher = item.speaker or item.office
        named = [bold(publisher), plain(" (official text)")] if publisher else None
        return named or [bold("Official text")]
    office = f", {item.office}" if item.office else ""
    return [bold(item.speaker or "Speaker not stated"), plain(office)]


def _passage(item: SearchItem, cited: Sequence[Citation]) -> list[Block]:
    above = [part for part in (item.heading, item.label, VOICES.get(item.voice)) if part]
    heading = rich([bold(" · ".join(above))])
    words = rich(shapes.marked(item.text, item.marks), quoted=True)
    return [*shapes.joined(heading, words), *sources(cited, [item.citation])]


def _rows(items: Sequence[CompareItem], cited: Sequence[Citation]) -> list[list[Block]]:
    """Rows of a comparison; those that follow one another with the same sources name them once."""
    groups: list[list[Block]] = []
    for rows in _sharing(items, cited):
        if len(rows) > TOGETHER and tables.compares(rows):
            cites = [place for row in rows for place in row.citations.values()]
            groups.append([tables.comparison(rows), *sources(cited, cites)])
        else:
            groups += [[*rich(_compared(row)), *_cites(row, cited)] for row in rows]
    return groups


def _cites(item: CompareItem, cited: Sequence[Citation]) -> list[Block]:
    return sources(cited, list(item.citations.values()))


def _sharing(
    items: Sequence[CompareItem], cited: Sequence[Citation]
) -> Iterator[list[CompareItem]]:
    """*items* in runs, in each of which a year has one source."""
    run: list[CompareItem] = []
    known: dict[int, str] = {}
    for item in items:
        places = item.citations.items()
        named = {year: cited[n].document for year, n in places if 0 <= n < len(cited)}
        if any(known.get(year, document) != document for year, document in named.items()):
            yield run
            run, known = [], {}
        run.append(item)
        known |= named
    if run:
        yield run


def _compared(item: CompareItem) -> list[Run]:
    """What is compared, and each wording with the years that have it."""
    if set(item.by_year.values()) == {item.what}:
        return [bold(item.what), plain(f" · {', '.join(map(str, item.by_year))}")]
    wordings: dict[str, list[str]] = {}
    for year, wording in item.by_year.items():
        wordings.setdefault(wording or tables.ABSENT, []).append(str(year))
    lines = [[bold(f"\n{', '.join(years)}: "), plain(said)] for said, years in wordings.items()]
    return [bold(item.what), *(run for line in lines for run in line)]


def _document(item: DocumentItem) -> list[Block]:
    runs = [Run(item.title or item.document, bold=True, url=item.url)]
    about = f", on the dialogue of {item.year}" if item.year is not None else ""
    runs.append(plain(f"\n{item.kind.capitalize()}, {day(item.date)}{about}"))
    moved = item.published and item.published != item.url
    return [*rich(runs), *(shapes.contexts(f"Published at {item.published}") if moved else [])]


def _aside(aside: Citation) -> list[Block]:
    return [*rich([plain(aside.passage)], quoted=True), *sources([aside], [0])]


def _questions(questions: Sequence[str], ids: Iterator[int]) -> list[list[Block]]:
    """Buttons that ask; what no button can carry is said instead."""
    stripped = [q.strip() for q in questions]
    short = [q for q in stripped if 0 < len(q) <= ButtonElement.value_max_length]
    rows = [short[n : n + 5] for n in range(0, len(short), 5)]
    groups: list[list[Block]] = [
        [ActionsBlock(elements=[shapes.button(fold(q), f"{ASK}:{next(ids)}", q) for q in row])]
        for row in rows
    ]
    long = [q for q in stripped if len(q) > ButtonElement.value_max_length]
    return groups + [[*rich([plain(f"Ask: {q}")])] for q in long]
