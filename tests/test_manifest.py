"""The files by which Slack and hosts start the bot, held against the code."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

from slack_sdk import WebClient

from hled_bot.documents.links import MOVED
from hled_bot.slack import app

HOME = Path(__file__).parents[1]
MANIFEST: dict[str, Any] = json.loads((HOME / "manifest.json").read_text("utf-8"))

NEEDS = {
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "link_shared": "links:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
}
"""The scope that Slack wants for an event (docs.slack.dev/reference/events)."""
CALLS = {
    "assistant_threads_setStatus": "chat:write",
    "assistant_threads_setSuggestedPrompts": "assistant:write",
    "chat_postMessage": "chat:write",
    "chat_unfurl": "links:write",
    "conversations_history": "im:history",
    "conversations_replies": "channels:history",
    "files_info": "files:read",
    "users_info": "users:read",
    "auth_test": None,
} | dict.fromkeys(["views_open", "views_push", "views_update", "views_publish"])
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
        and hasattr(WebClient, node.func.attr)
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


def test_slack_tells_of_links_to_the_sites_of_the_documents_old_and_new() -> None:
    domains = MANIFEST["features"]["unfurl_domains"]

    assert set(domains) >= {*MOVED.values()} | {host.removeprefix("www.") for host in MOVED}
    assert len(domains) <= 5  # as many as Slack takes


def test_what_the_app_registers_is_what_it_declares() -> None:
    bolt = app.create(lambda text: None, token="xoxb-1", verify=False)  # type: ignore[arg-type]

    heard = {event.partition(".")[0] for event in app.EVENTS}
    others = [kind for kind in DECLARED if kind is not app.EVENTS]
    assert len(bolt._listeners) == len(heard) + sum(len(kind) for kind in others)


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


def test_the_agents_pane_is_described_as_slack_wants_it() -> None:
    pane = MANIFEST["features"]["agent_view"]

    assert set(pane) == {"agent_description", "suggested_prompts"}
    assert len(pane["agent_description"]) <= 300
    assert 0 < len(pane["suggested_prompts"]) <= 4
    assert all(set(prompt) == {"title", "message"} for prompt in pane["suggested_prompts"])


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
