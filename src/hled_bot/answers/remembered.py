"""Remembers answers: the same question gets the same answer for as long as the index stands."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from hled_bot.answers import ask
from hled_bot.index import Index
from hled_bot.language import Language
from hled_bot.models import Answer

MOST = 500
"""How many answers are remembered; the one not asked for longest is forgotten first."""
REPLACED = 5
"""How often a question is begun anew because the index is replaced under it."""


class Remembered:
    """Answers from *index* by ``answers.ask``, each worked out once.

    Another index in its place, or another day, which relative years count from, begins anew.
    """

    def __init__(self, index: Index, most: int = MOST) -> None:
        self._index = index
        self._answer = lru_cache(most)(self._answered)

    def ask(self, text: str, language: Language | None = None) -> Answer:
        """As ``answers.ask``. Raises index.Unavailable."""
        return self._answer(text, language, dt.date.today(), self._index.stamp())

    def _answered(
        self, text: str, language: Language | None, today: dt.date, stamp: object
    ) -> Answer:
        for _ in range(REPLACED):
            answer = ask(text, self._index, language=language, today=today)
            begun, stamp = stamp, self._index.stamp()
            if begun == stamp:  # or half of the answer may be from another index
                break
        return answer
