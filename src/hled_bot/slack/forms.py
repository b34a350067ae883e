"""The forms of a message, from Slack's newest blocks to the oldest, for where Slack refuses some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    InputBlock,
    InteractiveElement,
    MarkdownTextObject,
    SectionBlock,
    TableBlock,
)

from hled_bot.slack import shapes, tables
from hled_bot.slack.newest import BarChartBlock, DataTableBlock
from hled_bot.slack.spots import CITE, CONTEXT
from hled_bot.slack.wire import split

MOST_BLOCKS = 50
NEWEST = frozenset({DataTableBlock.type, BarChartBlock.type})
"""The kinds of blocks that are so new that a workspace, or a place in it, may not take them."""
TABLES = NEWEST | {TableBlock.type}


def forms(page: Sequence[Block], *, top: int = 0) -> Iterator[list[Block]]:
    """*page* as it is, then in older and older blocks, each form once.

    A table that can be sorted becomes one that cannot, and then text, as everything does in the last
    form; *top* as in ``oldest``.
    """
    yield list(page)
    held = kinds(page)
    if held & NEWEST:
        yield without(page, NEWEST)
    if held & {DataTableBlock.type, TableBlock.type}:
        yield without(page, TABLES)
    yield oldest(page, top=top)


def kinds(page: Iterable[Block]) -> set[str]:
    """The kinds of the blocks of *page*."""
    return {str(block.type) for block in page}


def without(page: Iterable[Block], refused: Iterable[str]) -> list[Block]:
    """*page* without blocks of the kinds *refused*, with the same in others in their place."""
    return [shown for block in page for shown in _instead(block, frozenset(refused))]


def _instead(block: Block, refused: frozenset[str]) -> list[Block]:
    if block.type not in refused:
        return [block]
    if isinstance(block, DataTableBlock) and TableBlock.type not in refused:
        return [tables.unsorted(block)]
    return list(_sections([block]))


def oldest(page: Sequence[Block], *, top: int = 0) -> list[Block]:
    """*page* as plain text, with its rows of buttons where they are; names in its *top* blocks stay alive."""
    first, rest = [*map(_named, page[:top])], [*page[top:]]
    apart = _apart(page)
    shown = [*first, *_sections(rest), *apart]
    if len(shown) > MOST_BLOCKS:
        shown = [*first, *_sections([block for block in rest if not _checks(block)]), *apart]
    return shown


def spoken(blocks: Iterable[Block]) -> list[str]:
    """What is to be read in *blocks*, one text for each, buttons left out."""
    return [said for block in blocks if (said := shapes.words(block).strip())]


def actions(block: Block) -> list[str]:
    """What the buttons in a row do, by their ids without the numbers."""
    row = block.elements if isinstance(block, ActionsBlock) else []
    ids = [one.action_id for one in row if isinstance(one, InteractiveElement)]
    return [str(one).partition(":")[0] for one in ids]


def _sections(page: Iterable[Block]) -> Iterator[Block]:
    """What is to be read in *page* as plain text, with what people use where it is."""
    for is_used, run in groupby(page, lambda block: isinstance(block, ActionsBlock | InputBlock)):
        if is_used:
            yield from run
        else:
            said = "\n\n".join(spoken(run))
            yield from (shapes.section(said[a:b]) for a, b in split(said, shapes.STRETCH))


def _named(block: Block) -> Block:
    """*block* as a section, with the names of people in its markup."""
    small = block.elements[0] if isinstance(block, ContextBlock) else None
    if isinstance(small, MarkdownTextObject):
        return SectionBlock(text=small)
    return shapes.section(shapes.words(block))


def _checks(block: Block) -> bool:
    """Whether *block* is the row of buttons below a passage."""
    return bool({CONTEXT, CITE} & set(actions(block)))


def _apart(page: Iterable[Block]) -> list[Block]:
    """The buttons that stand beside texts of *page*, labelled with what they ask."""
    beside = [block.accessory for block in page if isinstance(block, SectionBlock)]
    buttons = [
        shapes.button(one.value, one.action_id, one.value)
        for one in beside
        if isinstance(one, ButtonElement) and one.value and one.action_id
    ]
    return [ActionsBlock(elements=buttons[n : n + 5]) for n in range(0, len(buttons), 5)]
