"""What the listeners draw from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from hled_bot.index import Index
from hled_bot.language import Language
from hled_bot.library import Desk
from hled_bot.models import Answer
from hled_bot.slack.commands import Known
from hled_bot.slack.grants import Grants
from hled_bot.slack.locales import Locales
from hled_bot.slack.recent import Recent
from hled_bot.slack.replies import Replies
from hled_bot.state import State


class Ask(Protocol):
    """What answers: in *language*, or else in that of *text*."""

    def __call__(self, text: str, language: Language | None = None) -> Answer:
        """The answer to *text*."""
        ...


@dataclass(frozen=True, slots=True)
class Bot:
    """Answers, the documents behind them where they are at hand, and what is to be remembered."""

    ask: Ask
    index: Index | None = None
    state: State = field(default_factory=State)
    recent: Recent = field(default_factory=lambda: Recent(State()))
    grants: Grants = field(default_factory=Grants)
    locales: Locales = field(default_factory=Locales)
    replies: Replies = field(default_factory=Replies)
    known: Known = field(default_factory=Known)
    desk: Desk | None = None
