"""A scope that was not granted is in the log once, and what needs it is left out from the start."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest

from hled_bot.index import Index
from hled_bot.models import Answer
from hled_bot.slack import app
from slack.fake_slack import (
    BOT,
    BOT_TOKEN,
    MANIFEST,
    SIGNING_SECRET,
    Inline,
    Slack,
    Transport,
    Workspace,
    over_http,
    over_socket,
)

LESS = {"app_mentions:read", "chat:write", "commands", "im:history"}
"""What an installation has that never was asked for more."""


@pytest.fixture(params=[over_http, over_socket], ids=["http", "socket"])
def older(
    request: pytest.FixtureRequest, workspace: Workspace, ask: Callable[..., Answer], index: Index
) -> Slack:
    """The bot where it was installed with few scopes."""
    workspace.granted = set(LESS)
    bolt = app.create(
        ask,
        index=index,
        token=BOT_TOKEN,
        signing_secret=SIGNING_SECRET,
        api_url=workspace.url + "/api",
        executor=Inline(),
    )
    transport: Callable[..., Transport] = request.param
    return Slack(workspace, transport(bolt))


def test_each_missing_scope_is_in_the_log_once_with_what_needs_it(
    older: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    missing = sorted(set(MANIFEST["oauth_config"]["scopes"]["bot"]) - LESS)
    told = [r.getMessage() for r in caplog.get_records("setup") if r.levelno == logging.WARNING]

    assert [line.split()[2] for line in told] == missing
    assert "follow-ups without a mention" in told[1]


def test_what_needs_no_more_works_and_nothing_else_is_tried(older: Slack) -> None:
    assert older.opens_pane() == {}
    assert "Share in channel" in older.command("pillars 2022").buttons
    assert "Questions to click" in older.opens_home().words
    assert older.message("who 2021").thread is None
    assert "for the HLED of 2021" in older.message("pillars 2021").words
    mention = older.mention(f"<@{BOT}> pillars 2022", ts="1.5")
    again = older.mention(f"<@{BOT}> and 2021?", ts="2.5", thread_ts=mention.thread)

    assert "for the HLED of 2021" in again.words
    assert set(older.workspace.calls) == {"auth.test", "chat.postMessage", "views.publish"}
