"""The reply to a command, rendered once for each answer."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Any

from hled_bot.models import Answer
from hled_bot.slack import blocks

MOST = 200
"""How many replies are remembered; the one not asked for longest is forgotten first."""


class Replies:
    """Replies for the person alone. An answer that is given again is the same object, so its is kept."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._lock = most, Lock()
        self._kept: OrderedDict[int, tuple[Answer, dict[str, Any]]] = OrderedDict()

    def to(self, answer: Answer) -> dict[str, Any]:
        """The reply that is *answer*, as Bolt's ack() takes it."""
        key = id(answer)
        with self._lock:
            known = self._kept.get(key)
            if known is not None:
                self._kept.move_to_end(key)
        if known is not None and known[0] is answer:
            return known[1]
        reply = {
            "response_type": "ephemeral",
            "text": blocks.text(answer),
            "blocks": [block.to_dict() for block in blocks.render(answer, shareable=True)],
        }
        with self._lock:
            self._kept[key] = answer, reply
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return reply
