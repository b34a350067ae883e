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
"""How many rows of a comparison share a line of sources."""
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
        groups.append(shapes.lists(answer.notes, ()))  # there they are the answer
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
    sentence = max(line.rfind(end, 0, most) for end in (". ", "; ", ": ")) + 1
    if sentence > most // 3:
        return line[:sentence], line[sentence + 1 :]
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
    groups += _pillars(pillars, answer.citations, ids)
    groups += _people(people, answer.citations)
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


def _pillars(
    items: Sequence[PillarItem], cited: Sequence[Citation], ids: Iterator[int]
) -> list[list[Block]]:
    """One group for each pillar; its commitments at once where it is the only one asked for."""
    single = len({(item.number, item.name, item.year) for item in items}) == 1
    groups: list[list[Block]] = []
    for item in items:
        title = item.name if item.number is None else f"{item.number}. {item.name}"
        runs = [bold(title)]
        runs += [plain(f" ({item.year})")] if item.year is not None else []
        runs += [plain(f"\n{item.overview}")] if item.overview else []
        question = None if single else _shows(item)
        said: list[Block] = [*rich(runs)]
        if item.commitments and question is None:
            said += shapes.lists(item.commitments, item.levels)
        elif item.commitments and question is not None:
            number = len(item.commitments)
            named = "1 commitment" if number == 1 else f"{number} commitments"
            button = shapes.button("Show commitments", f"{ASK}:{next(ids)}", question)
            said.append(SectionBlock(text=PlainTextObject(text=named), accessory=button))
        groups.append([*said, *sources(cited, [item.citation, *item.also])])
    return groups


def _shows(item: PillarItem) -> str | None:
    """The question that shows the commitments of *item*; None where no number tells it apart."""
    if item.number is None or item.year is None:
        return None
    return f"pillars {item.year} {item.number}"


def _people(items: Sequence[AttendanceItem], cited: Sequence[Citation]) -> list[list[Block]]:
    """Tables, one for each message at most, with people of one delegation side by side."""
    order = list(dict.fromkeys((p.meeting, p.year, p.delegation) for p in items))
    people = sorted(items, key=lambda p: order.index((p.meeting, p.year, p.delegation)))
    several = len({(p.meeting, p.year) for p in items}) > 1
    groups: list[list[Block]] = []
    for fits, run in groupby(people, tables.fits):
        if fits:
            for rows in tables.batches(list(run), cited):
                table = tables.people(rows, cited, several)
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
    speaker = rich([plain("— "), *_speaker(item), plain(f" · {day(item.date)}")])
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
        return [bold(item.speaker or item.office or "Official text"), plain(" (official text)")]
    office = f", {item.office}" if item.office else ""
    return [bold(item.speaker or "Speaker not stated"), plain(office)]


def _passage(item: SearchItem, cited: Sequence[Citation]) -> list[Block]:
    above = [part for part in (item.heading, item.label, VOICES.get(item.voice)) if part]
    heading = rich([bold(" · ".join(above))])
    words = rich(shapes.marked(item.text, item.marks), quoted=True)
    return [*shapes.joined(heading, words), *sources(cited, [item.citation])]


def _rows(items: Sequence[CompareItem], cited: Sequence[Citation]) -> list[list[Block]]:
    """Rows of a comparison; those that follow one another with the same sources name them once."""

    def cites(item: CompareItem) -> list[Block]:
        return sources(cited, list(item.citations.values()))

    groups: list[list[Block]] = []
    for _, run in groupby(items, lambda item: [block.to_dict() for block in cites(item)]):
        rows = list(run)
        for n in range(0, len(rows), TOGETHER):
            said = [block for row in rows[n : n + TOGETHER] for block in rich(_compared(row))]
            groups.append([*said, *cites(rows[n])])
    return groups


def _compared(item: CompareItem) -> list[Run]:
    """What is compared, and each wording with the years that have it."""
    wordings: dict[str, list[str]] = {}
    for year, wording in item.by_year.items():
        wordings.setdefault(wording or "not in the documents", []).append(str(year))
    lines = [[bold(f"\n{', '.join(years)}: "), plain(said)] for said, years in wordings.items()]
    return [bold(item.what), *(run for line in lines for run in line)]


def _document(item: DocumentItem) -> list[Block]:
    runs = [Run(item.title or item.document, bold=True, url=item.url)]
    about = f", on the dialogue of {item.year}" if item.year is not None else ""
    runs.append(plain(f"\n{item.kind.capitalize()}, {day(item.date)}{about}"))
    if item.published and item.published != item.url:
        runs.append(plain(f"\nPublished at {item.published}"))
    return [*rich(runs)]


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
