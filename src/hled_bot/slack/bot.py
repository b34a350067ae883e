"""What the listeners draw from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from hled_bot.index import Index
from hled_bot.models import Answer
from hled_bot.state import State


@dataclass(frozen=True, slots=True)
class Bot:
    """Answers, the documents behind them where they are at hand, and what is to be remembered."""

    ask: Callable[[str], Answer]
    index: Index | None = None
    state: State = field(default_factory=State)
