"""What of an answer stays together in a message: a person group, a quotation, a pillar, a note."""

from __future__ import annotations

import re
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

from hled_bot.answers.wording import Wording
from hled_bot.language import Language
from hled_bot.models import (
    Answer,
    AttendanceItem,
    Citation,
    CompareItem,
    DocumentItem,
    PillarItem,
    QuoteItem,
    SearchItem,
    TrendItem,
    fold,
)
from hled_bot.slack import changes, charts, shapes, spots, tables
from hled_bot.slack.labels import label
from hled_bot.slack.shapes import Run, bold, plain, rich, sources
from hled_bot.slack.wire import split

ASK = "ask"
"""How the action ids of the buttons that ask a question begin."""
TOGETHER = 4
"""How many rows of a comparison are read without a table."""
VOICES = {"question": "a journalist’s question", "staff": "said by who ran the call"}


def pieces(answer: Answer) -> list[list[Block]]:
    """The body of the message for *answer*, each piece short enough for any page."""
    ids, say = count(), Wording(answer.language)
    groups: list[list[Block]] = []
    if rest := headline(answer)[1]:
        groups.append([*rich([bold(rest)])])
    if answer.read_as:
        groups.append(shapes.contexts(say("Read as: {question}", question=answer.read_as)))
    switch, asks = _switched(answer)
    groups += _questions(switch, ids, say, typed=False)
    groups += _items(answer, ids)
    groups += [_aside(aside, ids, say) for aside in answer.asides]
    if answer.intent == "help":
        groups.append(shapes.lists(answer.notes, (), dash=" – "))  # there they are the answer
    else:
        groups += [shapes.contexts(note) for note in answer.notes]
    if not (answer.items or answer.asides or answer.notes or answer.suggestions):
        groups.append([*rich([plain(answer.text.removeprefix(answer.headline))])])
    # in the help the questions are examples of what to type
    typed = answer.intent == "help"
    groups += _questions(asks, ids, say, typed=typed)
    return [piece for group in groups for piece in _handy(group)]


def _switched(answer: Answer) -> tuple[list[str], list[str]]:
    """The questions for the pillars of other years, which stand above those shown, and the others."""
    switch = [
        question
        for question in answer.suggestions
        if answer.intent == "pillars" and re.fullmatch(r"pillars \d{4}", question)
    ]
    return switch, [question for question in answer.suggestions if question not in switch]


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


def _asking(ids: Iterator[int], say: Wording) -> str:
    """The action id of a button that asks, and is to be answered in the language it is labelled in."""
    return f"{ASK}:{next(ids)}:{say.language}"


def labelled_in(action_id: str) -> Language | None:
    """The language of the label of a button that asks; None where its id does not tell.

    >>> labelled_in("ask:3:es"), labelled_in("ask:3")
    ('es', None)
    """
    labelled = action_id.rpartition(":")[2]
    return "es" if labelled == "es" else "en" if labelled == "en" else None


def _handy(group: list[Block]) -> list[list[Block]]:
    """*group* as it is where it is short, else its blocks one by one."""
    if len(group) <= 6 and shapes.cost(group) <= 2 * shapes.STRETCH:
        return [group] if group else []
    return [[block] for block in group]


def _items(answer: Answer, ids: Iterator[int]) -> list[list[Block]]:
    say, cited = Wording(answer.language), answer.citations
    groups: list[list[Block]] = []
    pillars = [item for item in answer.items if isinstance(item, PillarItem)]
    people = [item for item in answer.items if isinstance(item, AttendanceItem)]
    rows = [item for item in answer.items if isinstance(item, CompareItem)]
    groups += _pillars(pillars, answer, ids)
    groups += _people(people, answer)
    groups += charts.trend([i for i in answer.items if isinstance(i, TrendItem)], cited, say)
    groups += _rows(rows, cited, say, answer.headline)
    for item in answer.items:
        match item:
            case QuoteItem():
                groups.append(_quotation(item, cited, ids, say))
            case SearchItem():
                groups.append(_passage(item, cited, ids, say))
            case DocumentItem():
                groups.append(_document(item, say))
    return groups


def _pillars(items: Sequence[PillarItem], answer: Answer, ids: Iterator[int]) -> list[list[Block]]:
    """One group for each pillar; its commitments at once where it is the only one, or all are asked for."""
    single = len({(item.number, item.name, item.year) for item in items}) == 1
    folded = False
    say = Wording(answer.language)
    groups: list[list[Block]] = []
    for item in items:
        question = None if single or answer.full else _shows(item)
        folded = folded or bool(item.commitments and question)
        listed = question is None
        said: list[Block] = [
            *rich(_introduced(item, answer.headline, single=single, listed=listed))
        ]
        if item.commitments and question is None:
            said += shapes.lists(item.commitments, item.levels)
        elif item.commitments and question is not None:
            total = len(item.commitments)
            named = say("{count} commitments", count=total) if total > 1 else say("1 commitment")
            button = shapes.button(say("Show commitments"), _asking(ids, say), question)
            said.append(SectionBlock(text=PlainTextObject(text=named), accessory=button))
        groups.append([*said, *sources(answer.citations, [item.citation, *item.also], say)])
    whole = f"{answer.read_as or answer.question} in full"
    if folded and len(whole) <= ButtonElement.value_max_length:
        row = [shapes.button(say("Show all commitments"), f"{ASK}:{next(ids)}", whole)]
        groups.append([ActionsBlock(elements=row)])
    return groups


def _introduced(item: PillarItem, headline: str, *, single: bool, listed: bool) -> list[Run]:
    """Title and overview of *item*, without a year that *headline* says.

    A *single* one is without a title that it says; where its commitments are *listed* below, it is
    without an overview that they repeat.
    """
    lines: list[list[Run]] = []
    if not (single and item.number is not None and fold(item.name) in headline):
        title = item.name if item.number is None else f"{item.number}. {item.name}"
        told = item.year is None or str(item.year) in headline
        lines.append([bold(title), *([] if told else [plain(f" ({item.year})")])])
    repeated = listed and fold(item.overview or "") in fold(" ".join(item.commitments))
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
    cited, say = answer.citations, Wording(answer.language)
    groups: list[list[Block]] = []
    for fits, run in groupby(people, lambda person: tables.fits(person, say)):
        if fits:
            for rows in tables.batches(list(run), cited, say):
                table = tables.people(rows, cited, say, several=several, told=answer.headline)
                groups.append([table, *sources(cited, [p.citation for p in rows], say)])
        else:
            groups += [_person(person, cited, say) for person in run]
    return groups


def _person(person: AttendanceItem, cited: Sequence[Citation], say: Wording) -> list[Block]:
    """Somebody whose office is too long for a table."""
    name, *rest = tables.cells(person, say, several=True)
    said = rich([bold(name), plain("\n" + " · ".join(rest))])
    return [*said, *sources(cited, [person.citation], say)]


def _quotation(
    item: QuoteItem, cited: Sequence[Citation], ids: Iterator[int], say: Wording
) -> list[Block]:
    words = rich(shapes.marked(item.text, item.marks), quoted=True)
    source = cited[item.citation] if 0 <= item.citation < len(cited) else None
    # a source is dated too
    when = [] if source and source.date == item.date else [plain(f" · {say.day(item.date)}")]
    speaker = rich([plain("— "), *_speaker(item, say), *when])
    note = shapes.contexts(item.note) if item.note else []
    return [
        *shapes.joined(words, speaker),
        *note,
        *sources(cited, [item.citation], say),
        *_checked(source, item.text, _whose(item), ids, say, on_background=item.on_background),
    ]


def _whose(item: QuoteItem) -> str:
    """Who said *item*, as a citation names them; nobody for the text of a publisher."""
    if item.kind == "official text":
        return ""
    if item.kind == "question":
        return f"{item.speaker}, journalist" if item.speaker else "A journalist"
    named = [part for part in (item.speaker, item.office) if part]
    return ", ".join(named)


def _speaker(item: QuoteItem, say: Wording) -> list[Run]:
    if item.kind == "question":
        who = f", {item.speaker}" if item.speaker else ""
        return [bold(say("A journalist’s question") + who)]
    if item.on_background:
        return [
            bold(item.speaker or item.office or say("Speaker not stated")),
            plain(say(", on background")),
        ]
    if item.kind == "official text":
        publisher = item.speaker or item.office
        named = [bold(publisher), plain(say(" (official text)"))] if publisher else None
        return named or [bold(say("Official text"))]
    office = f", {item.office}" if item.office else ""
    return [bold(item.speaker or say("Speaker not stated")), plain(office)]


def _passage(
    item: SearchItem, cited: Sequence[Citation], ids: Iterator[int], say: Wording
) -> list[Block]:
    voice = say(VOICES[item.voice]) if item.voice in VOICES else None
    above = [part for part in (item.heading, item.label, voice) if part]
    who = "A journalist" if item.voice == "question" else item.label or ""
    heading = rich([bold(" · ".join(above))])
    words = rich(shapes.marked(item.text, item.marks), quoted=True)
    source = cited[item.citation] if 0 <= item.citation < len(cited) else None
    return [
        *shapes.joined(heading, words),
        *sources(cited, [item.citation], say),
        *_checked(source, item.text, who, ids, say),
    ]


def _rows(
    items: Sequence[CompareItem], cited: Sequence[Citation], say: Wording, told: str
) -> list[list[Block]]:
    """Rows of a comparison: a table of pillars and people below what is new and what is gone.

    Others that follow one another with the same sources name them once.
    """
    sorted_out = [item for item in items if item.kind]
    groups: list[list[Block]] = [[*rich(line)] for line in changes.told(sorted_out, say)]
    if len(sorted_out) > 1 and tables.compares(sorted_out, cited, say):
        cites = [place for row in sorted_out for place in row.citations.values()]
        table = tables.changed(sorted_out, cited, say, told=told)
        groups.append([table, *sources(cited, cites, say)])
        items = [item for item in items if not item.kind]
    for rows in _sharing(items, cited):
        if len(rows) > TOGETHER and tables.compares(rows, cited, say):
            cites = [place for row in rows for place in row.citations.values()]
            groups.append([tables.comparison(rows, say), *sources(cited, cites, say)])
        else:
            groups += [[*rich(_compared(row, say)), *_cites(row, cited, say)] for row in rows]
    return groups


def _cites(item: CompareItem, cited: Sequence[Citation], say: Wording) -> list[Block]:
    return sources(cited, list(item.citations.values()), say)


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


def _compared(item: CompareItem, say: Wording) -> list[Run]:
    """What is compared, and each wording with the years that have it."""
    if set(item.by_year.values()) == {item.what}:
        return [bold(item.what), plain(f" · {', '.join(map(str, item.by_year))}")]
    wordings: dict[str, list[str]] = {}
    for year, wording in item.by_year.items():
        wordings.setdefault(wording or say(tables.ABSENT), []).append(str(year))
    lines = [[bold(f"\n{', '.join(years)}: "), plain(said)] for said, years in wordings.items()]
    return [bold(item.what), *(run for line in lines for run in line)]


def _document(item: DocumentItem, say: Wording) -> list[Block]:
    runs = [Run(item.title or item.document, bold=True, url=item.url)]
    about = say(", on the dialogue of {year}", year=item.year) if item.year is not None else ""
    runs.append(plain(f"\n{say.known(item.kind).capitalize()}, {say.day(item.date)}{about}"))
    moved = item.published and item.published != item.url
    published = say("Published at {url}", url=item.published)
    return [*rich(runs), *(shapes.contexts(published) if moved else [])]


def _aside(aside: Citation, ids: Iterator[int], say: Wording) -> list[Block]:
    return [
        *rich([plain(aside.passage)], quoted=True),
        *sources([aside], [0], say),
        *_checked(aside, aside.passage, "", ids, say),
    ]


def _checked(
    source: Citation | None,
    words: str,
    who: str,
    ids: Iterator[int],
    say: Wording,
    *,
    on_background: bool = False,
) -> list[Block]:
    """The buttons that show where *words* stand and how to cite them."""
    if source is None or not words.strip():
        return []
    at = spots.spot(source, words, say, who=who, on_background=on_background)
    return spots.buttons(at, next(ids), say)


def _questions(
    questions: Sequence[str], ids: Iterator[int], say: Wording, *, typed: bool
) -> list[list[Block]]:
    """Buttons that ask, labelled as *typed* or as spoken; what no button can carry is said instead."""
    stripped = [q.strip() for q in questions]
    short = [q for q in stripped if 0 < len(q) <= ButtonElement.value_max_length]
    rows = [short[n : n + 5] for n in range(0, len(short), 5)]
    groups: list[list[Block]] = [
        [
            ActionsBlock(
                elements=[
                    shapes.button(fold(q) if typed else label(q, say), _asking(ids, say), q)
                    for q in row
                ]
            )
        ]
        for row in rows
    ]
    long = [q for q in stripped if len(q) > ButtonElement.value_max_length]
    return groups + [[*rich([plain(say("Ask: {question}", question=q))])] for q in long]
