"""Blocks as the JSON that Slack takes."""

from __future__ import annotations

from typing import Any

from slack_sdk.models.basic_objects import JsonObject

EMPTY: tuple[Any, ...] = (None, "", [], ())
"""What is left out, as everywhere in slack_sdk."""
_fields: dict[type[JsonObject], list[str]] = {}


def encoded(part: Any) -> Any:
    """*part*, a block or what stands in one, as ``to_dict`` of slack_sdk has it.

    That looks for the rules of every part anew each time, which took most of the time of an answer.
    The tests hold the rules, for every kind of message.

    >>> from slack_sdk.models.blocks import HeaderBlock
    >>> encoded(HeaderBlock(text="Pillars"))
    {'text': {'emoji': True, 'text': 'Pillars', 'type': 'plain_text'}, 'type': 'header'}
    """
    if isinstance(part, str):
        return part
    if isinstance(part, JsonObject):
        kind = type(part)
        if (fields := _fields.get(kind)) is None:
            fields = _fields[kind] = sorted(part.attributes)
        values = ((field, getattr(part, field, None)) for field in fields)
        return {field: encoded(value) for field, value in values if value not in EMPTY}
    if isinstance(part, list | tuple):
        return [encoded(one) for one in part]
    return part.to_dict() if hasattr(part, "to_dict") else part
