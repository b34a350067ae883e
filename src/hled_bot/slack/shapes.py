"""The shapes that messages are made of: rich text, lists, small print, buttons.

Words of documents and of people stand in rich text and plain text, which have no markup: nothing
has to be escaped, nothing of it comes alive. Only the small print is markup, for its links.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, repeat
from typing import Any, NamedTuple

from slack_sdk.models.basic_objects import JsonObject
from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    MarkdownTextObject,
    PlainTextObject,
    RichTextBlock,
    RichTextElement,
    RichTextElementParts,
    RichTextListElement,
    RichTextQuoteElement,
    RichTextSectionElement,
    SectionBlock,
    TableBlock,
    TextObject,
)

from hled_bot.answers.wording import Wording
from hled_bot.models import Citation, fold
from hled_bot.slack.encoding import encoded
from hled_bot.slack.newest import BarChartBlock, DataTableBlock
from hled_bot.slack.wire import link, opens, readable, split

STRETCH = 2_500
"""The longest text in one block; longer ones go on in the next."""
SMALL_PRINT = 1_500
"""The longest text in one context block."""
MOST_ITEMS = 40
"""Of the lists in one block."""
DEEPEST = 8
"""How far Slack indents lists."""
EACH = 100
"""What a block counts beside its text: a divider alone took 125 characters off the limit that
bolt-js#2509 reports."""
SHOWN = ("text", "url", "caption", "title", "label")
"""What of a block as JSON is read, or may count as if it were."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    url: str | None = None


def plain(words: str) -> Run:
    """Words in the usual style."""
    return Run(words)


def bold(words: str) -> Run:
    """Words in bold."""
    return Run(words, bold=True)


def marked(words: str, marks: Sequence[tuple[int, int]]) -> list[Run]:
    """*words* with the stretches at *marks* in bold."""
    runs, at = [], 0
    for start, end in sorted(marks):
        start, end = max(start, at), min(end, len(words))
        if start < end:
            runs += [plain(words[at:start]), bold(words[start:end])]
            at = end
    return [*runs, plain(words[at:])]


def rich(runs: Sequence[Run], *, quoted: bool = False) -> list[RichTextBlock]:
    """Rich text of *runs*, as many blocks as it takes."""
    words = "".join(run.text for run in runs)
    spans = split(words, STRETCH)
    holder = RichTextQuoteElement if quoted else RichTextSectionElement
    return [RichTextBlock(elements=[holder(elements=list(_between(runs, a, b)))]) for a, b in spans]


def joined(*parts: list[RichTextBlock]) -> list[RichTextBlock]:
    """*parts* as one block, where each is one and they are short."""
    blocks = [block for part in parts for block in part]
    if not blocks or len(blocks) > len(parts) or cost(blocks) > STRETCH:
        return blocks
    elements: list[Any] = [element for block in blocks for element in block.elements]
    return [RichTextBlock(elements=elements)]


def _between(runs: Sequence[Run], start: int, end: int) -> Iterator[RichTextElement]:
    at = 0
    for run in runs:
        inside = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if inside:
            yield _text(inside, bold=run.bold, url=run.url)


def _text(words: str, *, bold: bool = False, url: str | None = None) -> RichTextElement:
    style = RichTextElementParts.TextStyle(bold=True) if bold else None
    if url and opens(url):
        return RichTextElementParts.Link(url=url, text=words, style=style)
    return RichTextElementParts.Text(text=words, style=style)


def section(words: str) -> SectionBlock:
    """A paragraph of plain text."""
    return SectionBlock(text=PlainTextObject(text=words))


def context(words: str) -> ContextBlock:
    """Small print without links."""
    return ContextBlock(elements=[PlainTextObject(text=words)])


def contexts(words: str) -> list[Block]:
    """Small print without links, as many blocks as it takes."""
    return [context(words[a:b]) for a, b in split(words, SMALL_PRINT)]


def small_print(markup: str) -> ContextBlock:
    """Small print in Slack's markup; only names and links in it work."""
    return ContextBlock(elements=[MarkdownTextObject(text=markup, verbatim=True)])


def sources(cited: Sequence[Citation], places: Sequence[int], say: Wording) -> list[Block]:
    """The documents at *places* among *cited*, each once, linked to where they are today."""
    known = [cited[place] for place in places if 0 <= place < len(cited)]
    links = dict.fromkeys(
        link(one.url, f"{shortened(fold(one.title), 500) or say('untitled')}, {say.day(one.date)}")
        for one in known
    )
    single, several = say("Source:"), say("Sources:")
    lines: list[str] = []
    for each in links:
        if lines and len(lines[-1]) + len(each) <= SMALL_PRINT:
            lines[-1] = f"{lines[-1].replace(single, several, 1)} · {each}"
        else:
            lines.append(f"{single} {each}")
    return [small_print(line) for line in lines]


def is_source(block: Block) -> bool:
    """Whether *block* names sources."""
    shown = block.elements if isinstance(block, ContextBlock) else []
    return any(isinstance(one, MarkdownTextObject) for one in shown)


def quotes(block: Block) -> bool:
    """Whether a quotation is in *block*."""
    shown = block.elements if isinstance(block, RichTextBlock) else []
    return any(one.type == RichTextQuoteElement.type for one in shown)


def button(label: str, action: str, value: str) -> ButtonElement:
    """A button; *action* is its id, *value* what a click brings back."""
    shown = PlainTextObject(text=shortened(label, ButtonElement.text_max_length))
    return ButtonElement(text=shown, action_id=action, value=value)


def shortened(line: str, most: int) -> str:
    """*line* in at most *most* characters, with an ellipsis where something is left out."""
    return line if len(line) <= most else line[: split(line, most - 1)[0][1]] + "…"


def lists(texts: Sequence[str], levels: Sequence[int], *, dash: str | None = None) -> list[Block]:
    """Lists nested as *levels* tell, in blocks that are short enough each.

    What stands before a *dash* is bold.
    """
    parts = [
        _Part(min(max(level, 0), DEEPEST), number > 0, said[a:b], dash)
        for said, level in zip(texts, chain(levels, repeat(0)), strict=False)
        for number, (a, b) in enumerate(split(said, STRETCH))
    ]
    return [RichTextBlock(elements=list(_listed(batch))) for batch in _batches(parts)]


class _Part(NamedTuple):
    """A list item, or what is left of a long one."""

    level: int
    goes_on: bool
    text: str
    dash: str | None

    @property
    def shown(self) -> RichTextSectionElement:
        dash = self.text.find(self.dash) if self.dash else 0
        runs = marked(self.text, [(0, dash)])
        return RichTextSectionElement(elements=list(_between(runs, 0, len(self.text))))


def _batches(parts: Iterable[_Part]) -> Iterator[list[_Part]]:
    batch: list[_Part] = []
    room = STRETCH
    for part in parts:
        if batch and (len(part.text) > room or len(batch) == MOST_ITEMS):
            yield batch
            batch, room = [], STRETCH
        batch.append(part)
        room -= len(part.text)
    if batch:
        yield batch


def _listed(parts: Iterable[_Part]) -> Iterator[RichTextElement]:
    for (level, goes_on), run in groupby(parts, lambda part: part[:2]):
        sections = [part.shown for part in run]
        if goes_on:
            yield from sections
        else:
            yield RichTextListElement(style="bullet", indent=level, elements=sections)


def cost(blocks: Iterable[Block]) -> int:
    """How much of a message's text *blocks* take, with what Slack may add for each."""
    return sum(EACH + _size(block) for block in blocks)


def _size(block: Block) -> int:
    """The characters in *block* that are read, or may count as if they were."""
    size, left = 0, list[Any]([block])
    while left:
        value = left.pop()
        if isinstance(value, JsonObject):
            value = vars(value)
        if isinstance(value, dict):
            for name, inner in value.items():
                if type(inner) is not str:
                    left.append(inner)
                elif name in SHOWN:
                    size += len(inner)
        elif isinstance(value, list | tuple):
            left += value
    return size


def _strings(value: Any) -> Iterator[str]:
    """The texts in *value*, a block as JSON, with a newline where a line ends."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "text" and isinstance(inner, str):
                yield inner
            elif key != "accessory":
                yield from _strings(inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            if number and inner.get("type") not in ("text", "link"):
                yield "\n"
            yield from _strings(inner)


def words(block: Block) -> str:
    """What is to be read in *block*; nothing where it has only buttons."""
    match block:
        case ActionsBlock():
            return ""
        case ContextBlock():
            return "\n".join(
                element.text if isinstance(element, PlainTextObject) else readable(element.text)
                for element in block.elements
                if isinstance(element, TextObject)
            )
        case BarChartBlock():
            return "\n".join([block.title, *(f"{bar}: {n}" for bar, n in block.bars.items())])
        case TableBlock() | DataTableBlock():
            return "\n".join(
                " · ".join("".join(_strings(cell)) for cell in row)
                for row in encoded(block)["rows"]
            )
    return "".join(_strings(encoded(block)))
