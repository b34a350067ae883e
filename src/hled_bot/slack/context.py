"""The modal that shows a passage highlighted among its neighbours, page by page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import ActionsBlock, Block, InteractiveElement
from slack_sdk.models.views import View

from hled_bot.answers.wording import Wording
from hled_bot.index import Index, neighbours
from hled_bot.models import fold
from hled_bot.slack import shapes
from hled_bot.slack.modals import about, modal, outdated
from hled_bot.slack.shapes import bold, plain, rich
from hled_bot.slack.spots import Spot, unpacked

TURN = "turn"
"""How the action ids of the buttons that turn the page begin."""
PAGE = 5
"""How many passages are on a page."""
AHEAD = 2
"""How many stand before the one asked about."""


def view(spot: Spot, index: Index, first: int | None = None) -> View:
    """The neighbours of *spot* from the passage after *first* others; without it, those around it."""
    say = Wording(spot.language)
    document = neighbours.document(index, spot.document)
    if document is None:
        return outdated(say)
    if first is None:
        first = neighbours.before(index, spot.document, spot.start) - AHEAD
    first = max(min(first, document["passages"] - 1), 0)
    rows = neighbours.passages(index, spot.document, first=first, most=PAGE)
    blocks = about(document, say)
    blocks.append(_where(first, len(rows), document["passages"], say))
    blocks += _passages(rows, spot, say)
    blocks += _turning(first, document["passages"], say)
    kept = json.dumps({"spot": spot.packed(), "first": first}, ensure_ascii=False)
    return modal(say("In context"), blocks, say, private_metadata=kept)


def turned(metadata: str, value: str, index: Index) -> View:
    """The page that the *value* of a button asks for, in the view that keeps *metadata*."""
    return view(unpacked(json.loads(metadata)["spot"]), index, int(value))


def _where(first: int, shown: int, total: int, say: Wording) -> Block:
    return shapes.context(
        say(
            "Passages {first} to {last} of {total}",
            first=first + 1,
            last=first + shown,
            total=total,
        )
    )


def _passages(rows: Sequence[dict[str, str | int]], spot: Spot, say: Wording) -> Iterator[Block]:
    heading = label = None
    for row in rows:
        above = [row["heading"]] if row["heading"] != heading else []
        above += [row["label"]] if row["label"] != label or above else []
        heading, label = row["heading"], row["label"]
        yield from rich([bold(" · ".join(str(part) for part in above if part))])
        text = str(row["text"])
        if int(row["start"]) < spot.end and int(row["end"]) > spot.start:
            yield shapes.context(say("The passage asked about:"))
            shown = fold(text)
            yield from rich(shapes.marked(shown, _marks(shown, spot)), quoted=True)
        else:
            yield from rich([plain(text)])


def _marks(text: str, spot: Spot) -> list[tuple[int, int]]:
    """Where the words of *spot* stand in *text*, the passage that has them; all of it if nowhere."""
    at = text.find(spot.words)
    return [(0, len(text))] if at < 0 else [(at, at + spot.length)]


def _turning(first: int, total: int, say: Wording) -> list[Block]:
    row: list[InteractiveElement] = []
    if first > 0:
        row.append(shapes.button(say("Earlier"), f"{TURN}:0", str(max(first - PAGE, 0))))
    if first + PAGE < total:
        row.append(shapes.button(say("Later"), f"{TURN}:1", str(first + PAGE)))
    return [ActionsBlock(elements=row)] if row else []
