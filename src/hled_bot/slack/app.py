"""The Bolt app: which listener hears what."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from typing import Any
from urllib.error import URLError

from slack_bolt import App, BoltRequest, BoltResponse
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler
from slack_sdk.web import SlackResponse

from hled_bot import logs
from hled_bot.index import Index
from hled_bot.library import Desk
from hled_bot.metrics import Metrics
from hled_bot.slack import Unconnected, adding, failing, talking, unfurling, windows
from hled_bot.slack.bot import Ask, Bot
from hled_bot.slack.grants import Grants
from hled_bot.slack.locales import Locales
from hled_bot.slack.once import Settling, first_time_only
from hled_bot.slack.recent import Recent
from hled_bot.slack.retrying import patiently
from hled_bot.slack.running import Pool, Runner
from hled_bot.slack.threads import deaf_to_others
from hled_bot.state import State

Listeners = dict[str, Callable[..., Any]]

COMMANDS: Listeners = talking.COMMANDS
EVENTS: Listeners = {**talking.EVENTS, **windows.EVENTS, **unfurling.EVENTS}
"""By the name that the manifest subscribes to: "message.im" is a "message" when it comes, and one
listener hears all messages."""
ACTIONS: Listeners = {**talking.ACTIONS, **windows.ACTIONS}
"""By how the action ids of the buttons begin."""
SHORTCUTS: Listeners = {**windows.SHORTCUTS, **adding.SHORTCUTS}
SUBMISSIONS: Listeners = {**windows.SUBMISSIONS, **adding.SUBMISSIONS}

WORKERS = 50
"""Listeners at work at once: a few may be waiting for Slack's rate limit, and none may wait for them."""


def create(
    ask: Ask,
    *,
    index: Index | None = None,
    desk: Desk | None = None,
    state: State | None = None,
    token: str,
    signing_secret: str | None = None,
    api_url: str | None = None,
    verify: bool = True,
    counts: Metrics | None = None,
    executor: Executor | None = None,
) -> App:
    """The Slack side of the bot that answers by *ask*.

    *index* holds the documents that *ask* answers from, to read on in them; at the *desk* they are
    added, if anywhere; *state* has what is to be
    remembered, which is the process's own without it.
    *token* is the bot token, and *verify* asks Slack at once whether it holds (raises Unconnected).
    Without a *signing_secret* every HTTP request is refused. *api_url* is the base of the Web API
    where it is not Slack's own. *counts* counts what fails. *executor* runs the listeners.
    """
    app = _Referring(
        name="hled-bot",
        token=token,
        signing_secret=signing_secret or secrets.token_hex(),
        token_verification_enabled=False,  # below, against the right base
        listener_executor=executor or Pool(WORKERS, "slack"),
    )
    # each request's client is made after this one
    if api_url:
        app.client.base_url = api_url.rstrip("/") + "/"
    app.client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=2))
    grants = Grants()
    if verify:
        grants.learn(_verified(app.client))
    state = state or State()
    bot = Bot(ask, index, state, Recent(state), grants, Locales(grants, index=index), desk=desk)
    app.use(deaf_to_others(bot.state))
    app.use(first_time_only(bot.state))
    app.use(patiently(bot.locales))
    _listen(app, bot)
    app.error(partial(failing.on_error, counts or Metrics(), bot.locales))
    app.listener_runner.listener_completion_handler = Settling(bot.state)
    app._listener_runner = Runner(app.listener_runner)
    return app


class _Referring(App):
    """Bolt's app, but each request has an id: what is logged of it, and told where it fails."""

    def dispatch(self, req: BoltRequest) -> BoltResponse:
        """As Bolt's; a middleware would not do, for Bolt's do not enclose the listeners."""
        with logs.question():
            return super().dispatch(req)


def _listen(app: App, bot: Bot) -> None:
    for command, on_command in COMMANDS.items():
        app.command(command)(partial(on_command, bot))
    for event, on_event in {name.partition(".")[0]: one for name, one in EVENTS.items()}.items():
        app.event(event)(partial(on_event, bot))
    for action, on_action in ACTIONS.items():
        app.action(re.compile(rf"^{action}(:\w+)*$"))(partial(on_action, bot))
    for shortcut, on_shortcut in SHORTCUTS.items():
        app.shortcut(shortcut)(partial(on_shortcut, bot))
    for view, on_view in SUBMISSIONS.items():
        app.view(view)(partial(on_view, bot))


def _verified(client: WebClient) -> SlackResponse:
    try:
        return client.auth_test()
    except SlackApiError as error:
        raise Unconnected(f"Slack refuses the bot token ({error.response['error']})") from error
    except (URLError, OSError) as error:
        raise Unconnected(f"Slack cannot be reached at {client.base_url} ({error})") from error
