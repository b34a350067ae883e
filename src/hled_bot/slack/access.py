"""What Slack lets the bot do: the form of its tokens, whether they hold, and their scopes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from hled_bot.health import Finding

SCOPES = {
    "app_mentions:read": "seeing a mention of the bot",
    "assistant:write": "the agent's pane, with questions to begin with and a status at work",
    "channels:history": "follow-ups without a mention in threads of public channels",
    "chat:write": "answering, and sharing an answer in a channel",
    "commands": "/hled",
    "files:read": "adding a file that is shared in Slack to the documents",
    "groups:history": "follow-ups without a mention in threads of private channels",
    "im:history": "seeing a direct message to the bot",
    "links:read": "seeing links to the documents' sites",
    "links:write": "showing what a linked document is",
    "users:read": "answering commands in the language of the person's Slack, and knowing who may add",
}
"""The scopes of the bot token, and what needs them."""
PAGE = "at api.slack.com/apps, your app,"
SCOPE_PAGE = f"{PAGE} OAuth & Permissions, Bot Token Scopes, then install the app again"


def misset(bot_token: str, app_token: str, signing_secret: str) -> str | None:
    """What is wrong with settings where some are there but not enough, or of the wrong kind."""
    settings = (
        ("SLACK_BOT_TOKEN", bot_token, "xoxb-", "OAuth & Permissions"),
        ("SLACK_APP_TOKEN", app_token, "xapp-", "Basic Information, App-Level Tokens"),
    )
    for name, value, prefix, page in settings:
        if value and not value.startswith(prefix):
            return f"{name} does not begin with {prefix}: copy it {PAGE} {page}"
        if not value.isascii() or any(character.isspace() for character in value):
            return f"{name} has characters that no token has: copy it {PAGE} {page}"
    if not bot_token and (app_token or signing_secret):
        return f"SLACK_BOT_TOKEN is missing: copy it {PAGE} OAuth & Permissions"
    if bot_token and not (app_token or signing_secret):
        return (
            f"SLACK_APP_TOKEN is missing: make one {PAGE} Basic Information, App-Level Tokens"
            " (or set SLACK_SIGNING_SECRET to serve over HTTP)"
        )
    return None


def examine(bot_token: str, app_token: str, api_url: str = "") -> Iterator[Finding]:
    """Ask Slack about tokens of the right form; *api_url* as for app.create."""
    web = asking(api_url)
    yield from _bot_token(web, bot_token)
    if app_token:
        yield from _app_token(web, app_token)


def missing(response: SlackResponse) -> list[str] | None:
    """The scopes that the token of *response* lacks; None where Slack does not tell."""
    headers = {name.lower(): value for name, value in response.headers.items()}
    if "x-oauth-scopes" not in headers:
        return None
    granted = {scope.strip() for scope in headers["x-oauth-scopes"].split(",")}
    return [scope for scope in SCOPES if scope not in granted]


def asking(api_url: str) -> WebClient:
    """A client of the Web API for the doctor; *api_url* as for app.create."""
    # what fails is a finding, not a line of the log
    web = WebClient(timeout=10, logger=logging.Logger("unheard", logging.CRITICAL + 1))
    if api_url:
        web.base_url = api_url.rstrip("/") + "/"
    return web


def _bot_token(web: WebClient, token: str) -> Iterator[Finding]:
    try:
        told = _called(lambda: web.auth_test(token=token))
    except _Refused as refused:
        yield refused.finding("the bot token", f"copy SLACK_BOT_TOKEN {PAGE} OAuth & Permissions")
        return
    where = told.get("team") or told.get("team_id")
    yield Finding(f"Slack knows the bot token: @{told.get('user')} in {where}")
    lacking = missing(told)
    if lacking is None:
        yield Finding("Slack does not tell the scopes of the bot token")
        return
    for scope in lacking:
        yield Finding(f"The scope {scope} is missing ({SCOPES[scope]})", f"add it {SCOPE_PAGE}")
    if not lacking:
        yield Finding(f"The bot token has all scopes: {', '.join(SCOPES)}")


def _app_token(web: WebClient, token: str) -> Iterator[Finding]:
    remedy = (
        f"make one with the scope connections:write {PAGE} Basic Information, App-Level Tokens,"
        " and set SLACK_APP_TOKEN; switch Socket Mode on"
    )
    try:
        _called(lambda: web.apps_connections_open(app_token=token))
    except _Refused as refused:
        yield refused.finding("the app token", remedy)
    else:
        yield Finding("Slack opens a socket for the app token")


class _Refused(Exception):
    def finding(self, what: str, remedy: str) -> Finding:
        reason, reached = self.args
        if not reached:
            return Finding(f"Slack cannot be reached ({reason})", "check the network and the proxy")
        return Finding(f"Slack refuses {what} ({reason})", remedy)


def _called(method: Callable[[], SlackResponse]) -> SlackResponse:
    try:
        return method()
    except SlackApiError as error:
        needed = error.response.get("needed")
        reason = error.response["error"]
        raise _Refused(f"{reason}: {needed}" if needed else reason, True) from error
    except (URLError, OSError) as error:
        raise _Refused(str(getattr(error, "reason", error)), False) from error
