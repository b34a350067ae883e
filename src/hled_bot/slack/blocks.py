"""Renders answers as Slack messages that people like to read, within Slack's limits."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, takewhile
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    HeaderBlock,
    PlainTextObject,
)

from hled_bot.answers.wording import Wording
from hled_bot.language import Language
from hled_bot.models import Answer
from hled_bot.slack import forms, shapes, tables
from hled_bot.slack.encoding import encoded
from hled_bot.slack.forms import MOST_BLOCKS
from hled_bot.slack.pieces import ASK, headline, pieces
from hled_bot.slack.wire import inert, split

MOST_TEXT = 12_000
"""Of all blocks of a message. Slack's own limit is near 13,200 and not documented (bolt-js#2509)."""
MOST_WORDS = 39_000
"""Of a message without blocks; Slack cuts it at 40,000 characters."""
FOOT = 1_000
MOST_FOOT = 3
"""Text and blocks kept for the buttons "More" and "Share in channel", or a sentence for either."""

MORE, SHARE = "more", "share"
"""The action ids of those buttons."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What a button carries, so that a click works whatever became of the process that drew it.

    *first* is the piece of the answer to *question*, in *language*, that the page begins with.
    """

    question: str
    first: int = 0
    language: Language = "en"

    def packed(self) -> str:
        """As a button's value."""
        carried: dict[str, Any] = {"q": self.question, "first": self.first}
        if self.language != "en":
            carried["in"] = self.language
        return json.dumps(carried, ensure_ascii=False)

    @property
    def fits(self) -> bool:
        """Whether a button can carry it."""
        return len(self.packed()) <= ButtonElement.value_max_length


def carried(value: str) -> Carried:
    """What a button with the packed *value* carries.

    >>> carried(Carried("quote trade", 7).packed())
    Carried(question='quote trade', first=7, language='en')
    """
    packed = json.loads(value)
    return Carried(packed["q"], packed["first"], packed.get("in", "en"))


def render(
    answer: Answer, first: int = 0, *, shareable: bool = False, shared_by: str | None = None
) -> list[Block]:
    """The message for *answer*, from its piece *first* on.

    What does not fit is behind a button "More". *shareable* adds the button that shares it in the
    channel; *shared_by* is the id of who did.
    """
    return _page(answer, first, shareable, shared_by)[0]


def rendered(
    answer: Answer, first: int = 0, *, shareable: bool = False, shared_by: str | None = None
) -> tuple[list[Block], str]:
    """What ``render`` and ``text`` give, at the price of one."""
    page, complete = _page(answer, first, shareable, shared_by)
    return page, _text(answer, page, complete)


def message(answer: Answer, first: int = 0) -> dict[str, Any]:
    """The message for *answer* as Slack's Web API takes it."""
    page, said = rendered(answer, first)
    return {"text": said, "blocks": encoded(page)}


def text(answer: Answer, first: int = 0) -> str:
    """The message for *answer* in words, for notifications and screen readers."""
    return _text(answer, *_page(answer, first, False, None))


def _text(answer: Answer, page: list[Block], complete: bool) -> str:
    whole = inert(answer.text)
    if complete and 0 < len(whole.strip()) <= MOST_TEXT:
        return whole
    said = inert("\n\n".join(forms.spoken(page)))
    return said if len(said) <= MOST_TEXT else said[: split(said, MOST_TEXT - 2)[0][1]] + " …"


def plainly(
    answer: Answer, first: int = 0, *, shareable: bool = False, shared_by: str | None = None
) -> list[Block]:
    """The page as ``render`` has it, in the oldest blocks, for where Slack does not take those."""
    page = render(answer, first, shareable=shareable, shared_by=shared_by)
    return forms.oldest(page, top=top(shared_by))


def top(shared_by: str | None) -> int:
    """How many blocks of a page stand above the answer: the header, and who shared it."""
    return 2 if shared_by else 0


def in_words(answer: Answer, shared_by: str | None = None) -> str:
    """The whole *answer* in words, for where Slack takes no blocks: what to ask next is among them."""
    said = inert(answer.text)
    whole = said if len(said) <= MOST_WORDS else said[: split(said, MOST_WORDS - 2)[0][1]] + " …"
    return f"{_shared(answer, shared_by)}\n\n{whole}" if shared_by else whole or text(answer)


def _shared(answer: Answer, person: str) -> str:
    return Wording(answer.language)("Shared by {person}", person=f"<@{person}>")


def _asks(block: Block) -> bool:
    """Whether *block* is a row of buttons that ask."""
    return ASK in forms.actions(block)


def aside(words: str) -> list[Block]:
    """A short remark below a message."""
    return [shapes.context(words)]


def _page(
    answer: Answer, first: int, shareable: bool, shared_by: str | None
) -> tuple[list[Block], bool]:
    """The blocks of a page, and whether they hold the whole answer."""
    whole, say = pieces(answer), Wording(answer.language)
    first = first if first < len(whole) else 0
    above: list[Block] = [HeaderBlock(text=PlainTextObject(text=headline(answer)[0]))]
    if shared_by:
        above.append(shapes.small_print(_shared(answer, shared_by)))
    end = _fitting(whole, first, above)
    onward = Carried(answer.question, end, answer.language) if end < len(whole) else None
    if onward is None and answer.more:
        onward = Carried(answer.more, 0, answer.language)
    share = Carried(answer.question, first, answer.language) if shareable else None
    body = list(_once(whole[first:end]))
    asks = [*takewhile(_asks, reversed(body))][::-1]
    said = body[: len(body) - len(asks)]
    return [*above, *said, *_foot(onward, share, say), *asks], (first, end) == (0, len(whole))


def _once(page: list[list[Block]]) -> Iterator[Block]:
    """The blocks of *page*, with small print that pieces side by side share only once.

    A source stands below the last of them, but each quotation keeps its own; a ground rule, say,
    stands below the first.
    """
    for n, piece in enumerate(page):
        quoted = any(shapes.quotes(block) for block in piece)
        beside = page[max(n - 1, 0) : n] if quoted else page[n + 1 : n + 2]
        shared = [encoded(b) for b in chain.from_iterable(beside) if isinstance(b, ContextBlock)]
        for block in piece:
            small = isinstance(block, ContextBlock) and not (quoted and shapes.is_source(block))
            if not (small and encoded(block) in shared):
                yield block


def _fitting(whole: list[list[Block]], first: int, above: list[Block]) -> int:
    """The piece of *whole* that does not fit any more on the page that begins with *first*."""
    blocks = MOST_BLOCKS - len(above) - MOST_FOOT
    room = MOST_TEXT - FOOT - shapes.cost(above)
    table = False
    for index, piece in enumerate(whole[first:], first):
        blocks -= len(piece)
        room -= shapes.cost(piece)
        if index > first and (blocks < 0 or room < 0 or (table and tables.holds(piece))):
            return index
        table = table or tables.holds(piece)
    return len(whole)


def _foot(onward: Carried | None, share: Carried | None, say: Wording) -> list[Block]:
    buttons, notes = [], []
    if onward:
        if onward.fits:
            buttons.append(shapes.button(say("More"), MORE, onward.packed()))
        else:
            notes.append(
                say("There is more. This question is too long for a button: ask it shorter.")
            )
    if share:
        if share.fits:
            buttons.append(shapes.button(say("Share in channel"), SHARE, share.packed()))
        else:
            notes.append(say("This question is too long to be shared by a button: ask it shorter."))
    said: list[Block] = [shapes.context(note) for note in notes]
    return said + ([ActionsBlock(elements=buttons)] if buttons else [])
