"""The files by which Slack and hosts start the bot, held against the code."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

from hled_bot.slack import app

HOME = Path(__file__).parents[1]
MANIFEST: dict[str, Any] = json.loads((HOME / "manifest.json").read_text("utf-8"))

NEEDS = {"app_mention": "app_mentions:read", "message.im": "im:history", "app_home_opened": None}
"""The scope that Slack wants for an event (docs.slack.dev/reference/events)."""
CALLS = {"chat_postMessage": "chat:write", "auth_test": None} | dict.fromkeys(
    ["views_open", "views_push", "views_update", "views_publish"]
)
"""The scope that Slack wants for a method (docs.slack.dev/reference/methods)."""


DECLARED: list[dict[str, Any]] = [
    app.COMMANDS,
    app.EVENTS,
    app.ACTIONS,
    app.SHORTCUTS,
    app.SUBMISSIONS,
]
"""What the app listens to."""


def called() -> set[str]:
    """The Web API methods that the code calls."""
    sources = (HOME / "src" / "hled_bot" / "slack").glob("*.py")
    nodes = [node for file in sources for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    return {
        node.func.attr
        for node in nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "client"
    }


def test_every_command_of_the_manifest_has_a_listener_and_the_other_way_round() -> None:
    commands = MANIFEST["features"]["slash_commands"]

    assert [command["command"] for command in commands] == list(app.COMMANDS)
    assert all(command["usage_hint"] for command in commands)


def test_every_event_of_the_manifest_has_a_listener_and_the_other_way_round() -> None:
    assert set(MANIFEST["settings"]["event_subscriptions"]["bot_events"]) == set(app.EVENTS)


def test_every_shortcut_of_the_manifest_has_a_listener_and_the_other_way_round() -> None:
    shortcuts = MANIFEST["features"]["shortcuts"]

    assert [shortcut["callback_id"] for shortcut in shortcuts] == list(app.SHORTCUTS)
    assert all(len(shortcut["name"]) <= 24 for shortcut in shortcuts)
    assert MANIFEST["features"]["app_home"]["home_tab_enabled"]


def test_every_scope_is_used_and_none_is_missing() -> None:
    needed = {NEEDS[event] for event in app.EVENTS} | {CALLS[method] for method in called()}
    needed |= {"commands"} if app.COMMANDS else set()

    assert set(MANIFEST["oauth_config"]["scopes"]["bot"]) == needed - {None}


def test_what_the_app_registers_is_what_it_declares() -> None:
    bolt = app.create(lambda text: None, token="xoxb-1", verify=False)  # type: ignore[arg-type, return-value]

    assert len(bolt._listeners) == sum(len(kind) for kind in DECLARED)


def test_buttons_direct_messages_and_socket_mode_are_switched_on() -> None:
    assert MANIFEST["settings"]["interactivity"] == {"is_enabled": bool(app.ACTIONS)}
    assert MANIFEST["settings"]["socket_mode_enabled"]
    assert MANIFEST["features"]["app_home"]["messages_tab_enabled"]
    assert not MANIFEST["features"]["app_home"]["messages_tab_read_only_enabled"]


def test_the_texts_of_the_manifest_are_as_long_as_slack_wants_them() -> None:
    about = MANIFEST["display_information"]

    assert len(about["name"]) <= 35
    assert len(about["description"]) <= 140
    assert 174 <= len(about["long_description"]) <= 4_000
    assert len(MANIFEST["features"]["bot_user"]["display_name"]) <= 80


def test_the_slack_cli_finds_the_manifest_and_starts_the_bot() -> None:
    hooks = json.loads((HOME / ".slack" / "hooks.json").read_text("utf-8"))

    assert hooks["hooks"] == {
        "get-manifest": "cat manifest.json",
        "start": ".venv/bin/hled-bot start",
    }
    assert hooks["config"]["sdk-managed-connection-enabled"]


def test_each_process_builds_the_index_that_it_serves() -> None:
    processes = dict(
        line.split(": ", 1) for line in (HOME / "Procfile").read_text("utf-8").splitlines()
    )

    assert processes == dict.fromkeys(["web", "worker"], "hled-bot index; exec hled-bot start")
