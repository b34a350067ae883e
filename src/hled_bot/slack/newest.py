"""The blocks of Slack's that slack_sdk does not know yet: a table that can be sorted, a bar chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block, RawTextObject, RichTextBlock

Cell = RawTextObject | RichTextBlock


class DataTableBlock(Block):
    """A table that people sort, filter and turn the pages of.

    The first of *rows* are the headings, in raw text; the cells of the first column name their rows.
    *caption* says to a screen reader what the table is.
    See https://docs.slack.dev/reference/block-kit/blocks/data-table-block.
    """

    type = "data_table"

    def __init__(self, *, rows: Sequence[Sequence[Cell]], caption: str, page_size: int) -> None:
        super().__init__(type=self.type)
        self.rows, self.caption, self.page_size = rows, caption, page_size

    @property
    def attributes(self) -> set[str]:  # type: ignore[override]
        """What ``to_dict`` shows."""
        return {*super().attributes, "rows", "caption", "page_size"}


class BarChartBlock(Block):
    """A chart of one bar for each label in *bars*, which are no longer than 20 characters.

    See https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block.
    """

    type = "data_visualization"

    def __init__(
        self, *, title: str, series: str, bars: dict[str, int], x_label: str, y_label: str
    ) -> None:
        super().__init__(type=self.type)
        self.title, self.bars = title, bars
        points = [{"label": label, "value": value} for label, value in bars.items()]
        axes = {"categories": list(bars), "x_label": x_label, "y_label": y_label}
        self.chart: dict[str, Any] = {
            "type": "bar",
            "series": [{"name": series, "data": points}],
            "axis_config": axes,
        }

    @property
    def attributes(self) -> set[str]:  # type: ignore[override]
        """What ``to_dict`` shows."""
        return {*super().attributes, "title", "chart"}
