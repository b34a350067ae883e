"""The form of what Slack sends, as far as Bolt and the listeners rely on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]


class Misshapen(ValueError):
    """A payload that Slack would not send; the text says why, without the payload's words."""


OBJECTS = """
    event user team channel view view.state view.state.values container message enterprise
    actions authorizations response_urls event.message event.previous_message
""".split()
"""What is an object, or a list of objects, where it is there."""
LISTS = ("actions", "authorizations", "response_urls")
TEXTS = """
    type command text user_id user_name team_id channel_id trigger_id response_url callback_id
    action_id block_id value challenge token event_id ssl_check api_app_id message_ts
    event.type event.subtype event.user event.text event.ts event.thread_ts event.channel
    event.channel_type event.bot_id event.tab
    user.id user.name user.team_id team.id channel.id channel.name view.id view.type
    view.callback_id view.private_metadata view.hash message.ts message.text message.thread_ts
    actions.action_id actions.block_id actions.type actions.value
    container.type container.message_ts container.thread_ts container.channel_id
    authorizations.team_id authorizations.user_id authorizations.enterprise_id
    response_urls.response_url
""".split()
"""What is text where it is there."""
EITHER = ("event.user", "event.channel", "enterprise", "team")
"""What is an object with an id in some payloads, and the id alone in others."""

REQUIRED = {
    "command": "command user_id",
    "ssl_check": "",
    "url_verification": "challenge",
    "event_callback": "event event.type",
    "event_callback app_mention": "event.channel event.ts",
    "event_callback message": "event.channel event.ts",
    "block_actions": "user user.id actions actions.type actions.action_id",
    "block_suggestion": "user user.id action_id",
    "view_submission": "user user.id view view.type",
    "view_closed": "user user.id view view.type",
    "shortcut": "user user.id callback_id",
    "message_action": "user user.id callback_id channel message",
}
"""What each kind of payload has to have; other kinds are not answered."""


def check(payload: Json) -> None:
    """Raise Misshapen where *payload* is not of a form that Slack sends."""
    for path in OBJECTS:
        listed = path in LISTS
        for value in _at(payload, path, whole=True):
            if listed and not _is_list_of_objects(value):
                raise Misshapen(f"{path} is no list of objects")
            if not listed and not isinstance(value, dict) and not _is_id(path, value):
                raise Misshapen(f"{path} is no object")
    for path in TEXTS:
        for value in _at(payload, path):
            if not isinstance(value, str) and not _has_id(path, value):
                raise Misshapen(f"{path} is no text")
    kind = _kind(payload)
    for path in _required(kind, payload):
        if not any(True for _ in _at(payload, path)):
            raise Misshapen(f"a {kind} has no {path}")


def _kind(payload: Json) -> str:
    for mark in ("command", "ssl_check"):
        if mark in payload:
            return mark
    kind = payload.get("type")
    if not isinstance(kind, str) or kind not in REQUIRED:
        raise Misshapen("it is of an unknown type")
    return kind


def _required(kind: str, payload: Json) -> list[str]:
    event = (payload.get("event") or {}).get("type")
    return f"{REQUIRED[kind]} {REQUIRED.get(f'{kind} {event}', '')}".split()


def _at(payload: Json, path: str, whole: bool = False) -> Iterator[Any]:
    """What stands at *path*, in each object of a list on the way; with *whole* a list as one."""
    first, _, rest = path.partition(".")
    value = payload.get(first)
    if value is None:
        return
    if not rest:
        if isinstance(value, list) and not whole and first in LISTS:
            yield from value
        else:
            yield value
        return
    for one in value if first in LISTS else [value]:
        if isinstance(one, dict):
            yield from _at(one, rest, whole)


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def _is_id(path: str, value: Any) -> bool:
    return path in EITHER and isinstance(value, str)


def _has_id(path: str, value: Any) -> bool:
    return path in EITHER and isinstance(value, dict) and isinstance(value.get("id"), str)
