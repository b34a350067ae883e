"""Judges Slack messages by slackblocks, whose limits come from a registry of Slack's own."""

from __future__ import annotations

from typing import Any

import slackblocks as kit
from slackblocks.rich_text import objects as rich

Json = dict[str, Any]

MOST_TEXT = 13_200
"""Where Slack refuses a message (bolt-js#2509)."""
MOST_TABLE = 10_000
"""Of text in the cells of plain tables (docs.slack.dev, table block); slackblocks knows none."""


def judge(blocks: list[Json], text: str = "text") -> None:
    """Raise slackblocks' InvalidUsageError, or AssertionError, for what Slack would refuse."""
    kit.Message(channel="C1", text=text, blocks=[_block(block) for block in blocks])
    assert text.strip()
    assert total(blocks) <= MOST_TEXT, "msg_blocks_too_long"
    plain = [block for block in blocks if block["type"] == "table"]
    assert len(plain) <= 1, "only_one_table_allowed"
    assert total(plain) <= MOST_TABLE, "too much in a table"
    ids = [element["action_id"] for element in elements(blocks) if "action_id" in element]
    assert len(ids) == len(set(ids)), "an action_id twice"


def judge_view(view: Json) -> None:
    """Raise slackblocks' InvalidUsageError, or AssertionError, for a view that Slack would refuse."""
    blocks = [_block(block) for block in view["blocks"]]
    kept = view.get("private_metadata"), view.get("callback_id")
    if view["type"] == "home":
        kit.HomeTabView(blocks, *kept)
    else:
        close, submit = (view.get(name, {}).get("text") for name in ("close", "submit"))
        kit.ModalView(view["title"]["text"], blocks, close, submit, *kept)
        inputs = any(block["type"] == "input" for block in view["blocks"])
        assert "submit" in view or not inputs, "an input needs a submit button"
    ids = [e["action_id"] for e in elements(view["blocks"]) if "action_id" in e]
    assert len(ids) == len(set(ids)), "an action_id twice"


def total(blocks: list[Json]) -> int:
    """How many characters of text are in *blocks*, captions of tables and labels of charts too."""
    read = ("text", "caption", "title", "label")
    return sum(len(e[k]) for e in elements(blocks) for k in read if isinstance(e.get(k), str))


def elements(value: Any) -> list[Json]:
    """All objects in *value*, however deep."""
    if isinstance(value, dict):
        return [value, *(e for inner in value.values() for e in elements(inner))]
    return [e for inner in value for e in elements(inner)] if isinstance(value, list) else []


def _block(block: Json) -> kit.Block:
    match block["type"]:
        case "rich_text":
            return kit.RichTextBlock([_rich(element) for element in block["elements"]])
        case "table":
            rows = [[_cell(cell) for cell in row] for row in block["rows"]]
            assert len({len(row) for row in rows}) == 1
            return kit.TableBlock(rows, [kit.ColumnSettings() for _ in block["column_settings"]])
        case "data_table":
            rows = [[_cell(cell, within=True) for cell in row] for row in block["rows"]]
            assert len(rows) <= 101, "a row of headings and 100 more"
            return kit.DataTableBlock(rows, block["caption"], block["page_size"])
        case "data_visualization":
            return kit.DataVisualizationBlock(block["title"], _chart(block["chart"]))
        case "actions":
            return kit.ActionsBlock([_button(button) for button in block["elements"]])
        case "context":
            return kit.ContextBlock([_text(element) for element in block["elements"]])
        case "input":
            field = block["element"]
            return kit.InputBlock(block["label"]["text"], _field(field), block_id=block["block_id"])
        case "header":
            return kit.HeaderBlock(_text(block["text"]))
        case "section":
            accessory = _button(block["accessory"]) if "accessory" in block else None
            return kit.SectionBlock(_text(block["text"]), accessory=accessory)
    raise AssertionError(block)


def _field(field: Json) -> Any:
    match field["type"]:
        case "plain_text_input":
            most = field["max_length"]
            assert len(field.get("initial_value", "")) <= most
            assert field.get("initial_value") != "", "an empty initial value"
            return kit.PlainTextInput(field["action_id"], max_length=most)
        case "url_text_input":
            return kit.URLInput(field["action_id"], initial_value=field.get("initial_value"))
        case "datepicker":
            return kit.DatePicker(field["action_id"], initial_date=field.get("initial_date"))
    raise AssertionError(field)


def _text(element: Json) -> kit.Text:
    assert element["text"].strip(), "empty text"
    return kit.Text(element["text"], type_=kit.TextType(element["type"]))


def _button(button: Json) -> kit.Button:
    assert button["text"]["text"].strip()
    assert len(button.get("accessibility_label", "")) <= 75
    return kit.Button(button["text"]["text"], button["action_id"], value=button["value"])


def _rich(element: Json) -> Any:
    match element["type"]:
        case "rich_text_list":
            sections = [_rich(section) for section in element["elements"]]
            return rich.RichTextList(element["style"], sections, indent=element["indent"])
        case "rich_text_quote":
            return rich.RichTextQuote([_run(run) for run in element["elements"]])
        case "rich_text_preformatted":
            return rich.RichTextCodeBlock([_run(run) for run in element["elements"]])
        case "rich_text_section":
            return rich.RichTextSection([_run(run) for run in element["elements"]])
    raise AssertionError(element)


def _run(run: Json) -> Any:
    assert run["text"]
    if run["type"] == "link":
        return kit.RichTextLink(run["url"], text=run["text"])
    return kit.RichText(run["text"], **run.get("style", {}))


def _cell(cell: Json, *, within: bool = False) -> Any:
    """A cell; *within* a rich text block where it is rich text."""
    if cell["type"] == "raw_text":
        assert cell["text"].strip(), "empty cell"
        return kit.RawText(cell["text"])
    (section,) = cell["elements"]
    return kit.RichTextBlock([_rich(section)]) if within else _rich(section)


def _chart(chart: Json) -> kit.BarChart:
    assert chart["type"] == "bar"
    axes = chart["axis_config"]
    series = [
        kit.DataSeries(one["name"], [kit.DataPoint(p["label"], p["value"]) for p in one["data"]])
        for one in chart["series"]
    ]
    for one in chart["series"]:
        labels = [point["label"] for point in one["data"]]
        assert labels == axes["categories"], "the labels are not the categories"
        assert len(labels) == len(set(labels)), "a label twice"
    return kit.BarChart(series, kit.AxisConfig(**axes))
