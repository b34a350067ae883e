"""How often words occur, as bar charts by year and by document, each document with its source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from slack_sdk.models.blocks import Block

from hled_bot.answers.wording import Wording
from hled_bot.models import Citation, TrendItem, fold
from hled_bot.slack import shapes
from hled_bot.slack.newest import BarChartBlock
from hled_bot.slack.shapes import Run, bold, plain, rich

MOST_BARS, LABEL = 20, 20
"""The most bars of a chart, and the longest label of one, by Slack's rules."""
TITLE = 300
"""The longest title of a document that is shown."""


def trend(items: Sequence[TrendItem], cited: Sequence[Citation], say: Wording) -> list[list[Block]]:
    """A chart by year and one by document, oldest first, and a line with the source of each document.

    Two charts are as many as Slack takes in a message.
    """
    years = [item for item in items if item.document is None]
    documents = [item for item in items if item.document is not None]
    dated = sorted(documents[:MOST_BARS], key=lambda item: str(item.date or ""))
    groups: list[list[Block]] = []
    if years:
        bars = _bars((str(item.year), item.count) for item in years[-MOST_BARS:])
        groups.append([_chart(say("How often by year"), say("Year"), bars, say)])
    if dated:
        bars = _bars((_label(item, say), item.count) for item in dated)
        groups.append([_chart(say("How often by document"), say("Document"), bars, say)])
    groups += [[*rich(_line(item, cited, say))] for item in documents]
    return groups


def _chart(title: str, axis: str, bars: dict[str, int], say: Wording) -> BarChartBlock:
    times = say("Times")
    return BarChartBlock(title=title, series=times, bars=bars, x_label=axis, y_label=times)


def _bars(counted: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Bars by labels that are short enough, and no two the same."""
    bars: dict[str, int] = {}
    for label, count in counted:
        short, n = shapes.shortened(label, LABEL), 1
        while short in bars:
            n += 1
            short = f"{label[: LABEL - len(str(n)) - 1].rstrip()} {n}"
        bars[short] = count
    return bars


def _label(item: TrendItem, say: Wording) -> str:
    """The day of a document tells it apart in few characters; its title is in the line below."""
    return item.date.isoformat() if item.date else say("undated")


def _line(item: TrendItem, cited: Sequence[Citation], say: Wording) -> list[Run]:
    """How often a document has the words, and the document, linked to where it is today."""
    known = item.citation is not None and 0 <= item.citation < len(cited)
    url = cited[item.citation].url if known and item.citation is not None else None
    title = shapes.shortened(fold(item.title or ""), TITLE) or say("untitled")
    times = say("once") if item.count == 1 else say("{count} times", count=item.count)
    return [bold(times), plain(" · "), Run(title, url=url), plain(f", {say.day(item.date)}")]
