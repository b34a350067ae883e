"""In which language a person is spoken to: that of the question, or else that of their Slack."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import lru_cache
from threading import Lock
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from hled_bot.answers import spoken
from hled_bot.index import Index, Unavailable
from hled_bot.language import ENGLISH_ONLY, Language, language_of, plain, words
from hled_bot.questions import MEANS
from hled_bot.slack.grants import Grants

log = logging.getLogger(__name__)

SCOPE = "users:read"
KEPT = 6 * 3_600
"""For how many seconds the language of a person is not asked for again."""
PATIENCE = 0.5
"""For how many seconds an answer waits to hear of it; the next answer knows."""
PEOPLE = 10_000
"""People remembered; who has not asked for longest is forgotten first."""
TELLING = ENGLISH_ONLY - MEANS.keys()
"""Words of English sentences. The commands are typed by everybody."""


@lru_cache(1_000)
def told(text: str) -> Language | None:
    """The language that *text* is in; None where it does not tell, as commands do not.

    >>> told("who was there?"), told("pilares 2022"), told("pillars 2022"), told("fentanyl")
    ('en', 'es', None, None)
    """
    if language_of(text) == "es":
        return "es"
    return "en" if any(plain(word) in TELLING for word in words(text)) else None


class Locales:
    """The languages of people's Slack, each asked for at most once in hours. Safe for threads.

    Where Slack does not tell, or not in time, it is English.
    """

    def __init__(
        self,
        grants: Grants | None = None,
        clock: Callable[[], float] = time.monotonic,
        index: Index | None = None,
    ) -> None:
        self._index = index
        self._grants, self._clock, self._lock = grants or Grants(), clock, Lock()
        self._asking: OrderedDict[str, tuple[float, Future[Language]]] = OrderedDict()
        self._pool: ThreadPoolExecutor | None = None
        self._slow_until = 0.0

    def language(self, person: str, client: WebClient, *said: str) -> Language:
        """The language to answer *person* in: that of the first of *said* which tells one."""
        for text in said:
            if language := told(text):
                return language
        if any(map(self._is_spanish, said)):
            return "es"
        return self.of(person, client)

    def _is_spanish(self, text: str) -> bool:
        """Whether the words of *text* are of the glossary: "trabajo forzoso"."""
        if self._index is None:
            return False
        with suppress(Unavailable):
            return spoken(text, self._index) == "es"
        return False

    def of(self, person: str, client: WebClient) -> Language:
        """The language of *person*'s Slack."""
        if not self._grants.has(SCOPE):
            return "en"
        try:
            waits = self._clock() >= self._slow_until
            return self._asked(person, client).result(PATIENCE if waits else 0)
        except TimeoutError:
            # nobody else is to wait for a Slack that is slow just now
            self._slow_until = self._clock() + 60
            return "en"

    def _asked(self, person: str, client: WebClient) -> Future[Language]:
        """The language of *person*, which may be on its way."""
        now = self._clock()
        with self._lock:
            at, asked = self._asking.get(person, (0.0, None))
            if asked is None or now - at > KEPT:
                # threads do not survive the fork of a server's process, so not before they are needed
                self._pool = self._pool or ThreadPoolExecutor(2, "locales")
                asked = self._pool.submit(self._ask, person, client)
                self._asking[person] = now, asked
            self._asking.move_to_end(person)
            if len(self._asking) > PEOPLE:
                self._asking.popitem(last=False)
        return asked

    def _ask(self, person: str, client: WebClient) -> Language:
        try:
            known: dict[str, Any] = client.users_info(user=person, include_locale=True)["user"]
        except SlackApiError as error:
            if not self._grants.refused(SCOPE, error):
                log.info("the language of a person is not told (%s)", error.response["error"])
            return "en"
        except OSError as error:
            log.info("the language of a person cannot be asked for (%s)", error)
            return "en"
        return "es" if str(known.get("locale") or "").startswith("es") else "en"
