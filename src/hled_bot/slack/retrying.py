"""Tries again what Slack did not take for the moment, as it asks and within bounds, and never twice.

What may be done already is not asked again here if it adds something each time; for messages that is
delivering.py's work.
"""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Mapping
from time import sleep
from typing import Any
from urllib.error import HTTPError, URLError

from slack_bolt import BoltContext, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryHandler, RetryState
from slack_sdk.webhook import WebhookClient, WebhookResponse

from hled_bot.answers.wording import Wording
from hled_bot.slack.delivering import BROKEN, IN_HALF
from hled_bot.slack.failing import asked
from hled_bot.slack.locales import Locales

Json = dict[str, Any]

log = logging.getLogger(__name__)

TRIES = 5
MOST = 60.0
"""Seconds that a request waits for Slack in all; what Slack asks for beyond that is not waited for."""
LONG = 5.0
"""From how many seconds on the person is told of the wait."""
TIMEOUT = 10
"""Seconds until an answer of Slack counts as lost."""
BUSY = {429, 502, 503, 504}
"""Statuses by which Slack says that it has not done what it was asked."""
PASSING = {"ratelimited", "rate_limited", "service_unavailable"}
"""The same in words."""
ADDING = "chat.post"
"""Methods that add something each time; the others can be called again without harm."""
WAIT = "Slack is slow at the moment. Your answer comes in about {seconds} seconds."


class Patience(RetryHandler):
    """How often and how long one request of a person waits for Slack; *tell* is told of a long wait."""

    def __init__(self, tell: Callable[[int], None] = lambda seconds: None) -> None:
        super().__init__(max_retry_count=TRIES)
        self._tell, self._told, self._left = tell, False, MOST

    def _can_retry(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        if not _undone(request, response, error):
            return False
        return _wait(state, response) <= self._left

    def prepare_for_next_attempt(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> None:
        """Wait, and have the person told where it takes longer."""
        seconds = _wait(state, response)
        self._left -= seconds
        waited = MOST - self._left
        log.warning("Slack takes nothing for the moment, next attempt in %.1f s", seconds)
        if waited >= LONG and not self._told:
            self._told = True
            self._tell(round(seconds))
        sleep(seconds + random.uniform(0, 0.25))  # noqa: S311 -- lest all come again at once
        state.next_attempt_requested = True
        state.increment_current_attempt()


def _undone(request: HttpRequest, response: HttpResponse | None, error: Exception | None) -> bool:
    """Whether Slack has not done what *request* asks, or may do it again."""
    repeatable = ADDING not in request.url and "/api/" in request.url
    if response is not None:
        said = response.body.get("error") if response.body else None
        if response.status_code in BUSY or said in PASSING:
            return True
        return repeatable and (response.status_code == BROKEN or said in IN_HALF)
    if isinstance(error, URLError) and not isinstance(error, HTTPError):
        return True  # nothing could be sent
    return repeatable and isinstance(error, OSError)


def _wait(state: RetryState, response: HttpResponse | None) -> float:
    """How many seconds to wait: as Slack asks, or longer each time."""
    headers: Mapping[str, Any] = response.headers if response is not None else {}
    for name, value in headers.items():
        if name.lower() == "retry-after":
            asked_for = str(value[0] if isinstance(value, list) else value)
            if asked_for.isdecimal():
                return float(asked_for)
    return float(0.5 * 2**state.current_attempt)


def patiently(locales: Locales) -> Callable[..., Any]:
    """A middleware that lets whatever a listener sends be tried again, and its person know."""

    def patiently(
        body: Json,
        context: BoltContext,
        client: WebClient,
        next: Callable[[], Any],  # noqa: A002, Bolt's name
    ) -> Any:
        def tell(seconds: int) -> None:
            if person := context.user_id:
                language = locales.language(person, _once(client), asked(body))
                _tell(client, person, Wording(language)(WAIT, seconds=seconds))

        patience = Patience(tell)
        client.retry_handlers[:] = [patience]
        client.timeout = TIMEOUT
        context["respond"] = _Respond(context.response_url, client, patience)
        return next()

    return patiently


def _once(client: WebClient) -> WebClient:
    """*client*, which asks only once."""
    return WebClient(
        client.token,
        base_url=client.base_url,
        timeout=3,
        ssl=client.ssl,
        proxy=client.proxy,
        retry_handlers=[],
    )


def _tell(client: WebClient, person: str, words: str) -> None:
    """Tell *person* of the wait by a direct message: what is slow may be a channel."""
    try:
        _once(client).chat_postMessage(channel=person, text=words)
    except (SlackApiError, OSError) as error:
        log.info("the person could not be told of the wait (%s)", error)


class _Respond(Respond):
    """Bolt's, which asks Slack only once."""

    def __init__(self, url: str | None, client: WebClient, patience: Patience) -> None:
        super().__init__(response_url=url, proxy=client.proxy, ssl=client.ssl)
        self._patience = patience

    def __call__(self, text: str = "", **message: Any) -> WebhookResponse:  # type: ignore[override]
        if self.response_url is None:
            raise ValueError("there is no address for responses")
        to = WebhookClient(
            self.response_url,
            timeout=TIMEOUT,
            ssl=self.ssl,
            proxy=self.proxy,
            retry_handlers=[self._patience],
        )
        return to.send(text=text, **message)
