"""What tests in Slack begin with: a workspace, the app in it, and a person at work."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from slack_bolt import App

from hled_bot.index import Index
from hled_bot.models import Answer
from hled_bot.slack import app, delivering, retrying
from slack import fake_slack
from slack.fake_slack import (
    BOT_TOKEN,
    SIGNING_SECRET,
    Inline,
    Slack,
    Workspace,
    over_http,
    over_socket,
    serving,
)


@pytest.fixture(autouse=True)
def unslept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have nobody wait for a Slack that takes nothing for the moment."""
    monkeypatch.setattr(retrying, "sleep", lambda seconds: None)
    monkeypatch.setattr(delivering, "sleep", lambda seconds: None)


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    made = Workspace()
    with serving(made):
        yield made


@pytest.fixture
def bolt(workspace: Workspace) -> App:
    return app.create(
        fake_slack.ask,
        token=BOT_TOKEN,
        signing_secret=SIGNING_SECRET,
        api_url=workspace.url + "/api",
        verify=False,
        executor=Inline(),
    )


@pytest.fixture(params=[over_http, over_socket], ids=["http", "socket"])
def slack(request: pytest.FixtureRequest, workspace: Workspace, bolt: App) -> Slack:
    """The same workspace, by signed HTTP requests and by Socket Mode envelopes."""
    return Slack(workspace, request.param(bolt))


@pytest.fixture(params=[over_http, over_socket], ids=["http", "socket"])
def real(
    request: pytest.FixtureRequest,
    workspace: Workspace,
    ask: Callable[..., Answer],
    index: Index,
) -> Slack:
    """A workspace with the bot over the five documents."""
    bolt = app.create(
        ask,
        index=index,
        token=BOT_TOKEN,
        signing_secret=SIGNING_SECRET,
        api_url=workspace.url + "/api",
        verify=False,
        executor=Inline(),
    )
    return Slack(workspace, request.param(bolt))
