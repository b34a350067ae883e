"""The Home tab: what is in the index and how fresh it is, questions to click, how to ask."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    HeaderBlock,
    InteractiveElement,
    PlainTextObject,
)
from slack_sdk.models.views import View

from hled_bot.answers.draft import day
from hled_bot.answers.wording import Wording
from hled_bot.index import Index
from hled_bot.language import Language
from hled_bot.models import fold
from hled_bot.slack import shapes
from hled_bot.slack.labels import label
from hled_bot.slack.pieces import ASK
from hled_bot.slack.shapes import Run, plain, rich

if TYPE_CHECKING:
    from hled_bot.slack.bot import Ask

HOME, SEARCH, FORGET = "home", "search", "forget"
"""How the action ids of the buttons begin that draw this tab anew, open the search, and forget what
the person asked."""
SHELF = 15
"""How many documents are listed at once."""
TITLE = 500
"""The longest title that is listed whole."""


def view(
    ask: Ask,
    index: Index,
    language: Language = "en",
    first: int = 0,
    recent: Sequence[str] = (),
) -> View:
    """The tab in *language*, with the documents after *first* newer ones.

    *recent* are the last questions of the person whose tab it is.
    """
    say = Wording(language)
    total = index.count_documents()
    first = max(min(first, total - 1), 0)
    older = max(total - first - SHELF, 0)  # the index counts from the oldest
    shelf = index.documents(offset=older, limit=total - first - older)[::-1]
    usage = ask("help", language)
    other: Language = "en" if language == "es" else "es"
    switch = "English" if language == "es" else "Español"
    search = shapes.button(say("Search the documents"), f"{SEARCH}:0", language)
    blocks: list[Block] = [
        HeaderBlock(text=PlainTextObject(text=say("Ask the HLED documents"))),
        shapes.section(usage.headline),
        shapes.context(_fresh(index, total, say)),
        ActionsBlock(elements=[search, shapes.button(switch, f"{HOME}:0", packed(other, 0))]),
    ]
    if usage.suggestions:
        row = [
            shapes.button(label(q, say), f"{ASK}:{n}:{language}", q)
            for n, q in enumerate(usage.suggestions)
        ]
        blocks += [_head(say("Questions to click")), ActionsBlock(elements=row)]
    blocks += _recent(recent, packed(language, first), say)
    blocks += [_head(say("Documents")), *_listed(shelf, say)]
    blocks += _turning(first, total, language, say)
    blocks += [_head(say("How to ask")), *shapes.lists(usage.notes, (), dash=" – ")]
    return View(type="home", blocks=blocks)


def packed(language: Language, first: int) -> str:
    """As a button's value: how the tab is to be drawn."""
    return json.dumps({"language": language, "first": first})


def _recent(questions: Sequence[str], drawn: str, say: Wording) -> list[Block]:
    """The last questions to click, in whatever language they were asked, and a way to be rid of them."""
    if not questions:
        return []
    # what is asked on this tab has lower numbers
    row = [shapes.button(label(q, say), f"{ASK}:{n}", q) for n, q in enumerate(questions, 100)]
    clear = shapes.button(say("Clear my recent questions"), f"{FORGET}:0", drawn)
    kept = say("Only you see them here. They are forgotten after 30 days.")
    return [
        _head(say("Your recent questions")),
        ActionsBlock(elements=row),
        shapes.context(kept),
        ActionsBlock(elements=[clear]),
    ]


def _head(words: str) -> Block:
    return HeaderBlock(text=PlainTextObject(text=words))


def _fresh(index: Index, count: int, say: Wording) -> str:
    built = index.about().get("built")
    when = say.day(dt.datetime.fromisoformat(built).date()) if built else say("undated")
    return say("{count} documents in the index, which was built on {day}.", count=count, day=when)


def _listed(documents: list[dict[str, Any]], say: Wording) -> list[Block]:
    blocks: list[Block] = []
    for row in documents:
        title = shapes.shortened(fold(row["title"]) or row["id"], TITLE)
        told = f"{say.known(row['kind']).capitalize()}, {say.day(day(row['date']))}"
        blocks += rich([Run(title, bold=True, url=row["url"]), plain(f"\n{told}")])
    return blocks


def _turning(first: int, total: int, language: Language, say: Wording) -> list[Block]:
    row: list[InteractiveElement] = []
    if first > 0:
        back = packed(language, max(first - SHELF, 0))
        row.append(shapes.button(say("Newer"), f"{HOME}:1", back))
    if first + SHELF < total:
        row.append(shapes.button(say("Older"), f"{HOME}:2", packed(language, first + SHELF)))
    return [ActionsBlock(elements=row)] if row else []
