"""Which scopes the bot token lacks, so that what needs them hides itself."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from threading import Lock

from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from hled_bot.slack.access import SCOPES, missing

log = logging.getLogger(__name__)


class Grants:
    """The scopes, as far as Slack has told of them. Each that is missing is in the log once."""

    def __init__(self) -> None:
        self._missing: set[str] = set()
        self._lock = Lock()

    def has(self, scope: str) -> bool:
        """Whether *scope* is granted, or may be."""
        return scope not in self._missing

    def learn(self, response: SlackResponse) -> None:
        """Take from any *response* of Slack which scopes are granted."""
        self._note(missing(response) or ())

    def refused(self, scope: str, error: SlackApiError) -> bool:
        """Whether *error* is that *scope* is missing."""
        if error.response["error"] != "missing_scope":
            return False
        self._note([scope])
        return True

    def _note(self, scopes: Iterable[str]) -> None:
        with self._lock:
            new = [scope for scope in scopes if scope not in self._missing]
            self._missing.update(new)
        for scope in new:
            log.warning(
                "The scope %s is not granted, so this is left out: %s", scope, SCOPES[scope]
            )
