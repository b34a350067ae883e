"""The reply to a command, rendered once for each answer."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from slack_sdk.models.blocks import Block

from hled_bot.models import Answer
from hled_bot.slack import blocks
from hled_bot.slack.encoding import encoded
from hled_bot.slack.forms import kinds, without

MOST = 200
"""How many replies are remembered; the one not asked for longest is forgotten first."""
Refused = frozenset[str]


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply for the person alone, and the *kinds* of blocks it has."""

    answer: Answer
    text: str
    page: list[Block]
    kinds: frozenset[str]
    _forms: dict[Refused, dict[str, Any]] = field(default_factory=dict)

    def without(self, refused: Refused) -> dict[str, Any]:
        """It as Bolt's ack() takes it, with others in the place of blocks of the kinds *refused*."""
        held = refused & self.kinds
        form = self._forms.get(held)
        if form is None:
            shown = encoded(without(self.page, held))
            form = {"response_type": "ephemeral", "text": self.text, "blocks": shown}
            self._forms[held] = form
        return form


class Replies:
    """Replies to answers. One that is given again is the same object, so its reply is kept."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._lock = most, Lock()
        self._kept: OrderedDict[int, Reply] = OrderedDict()

    def to(self, answer: Answer) -> Reply:
        """The reply that is *answer*."""
        key = id(answer)
        with self._lock:
            known = self._kept.get(key)
            if known is not None:
                self._kept.move_to_end(key)
        if known is not None and known.answer is answer:
            return known
        page, text = blocks.rendered(answer, shareable=True)
        reply = Reply(answer, text, page, frozenset(kinds(page)))
        with self._lock:
            self._kept[key] = reply
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return reply
