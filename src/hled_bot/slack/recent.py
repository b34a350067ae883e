"""The last questions of people, for their own Home tabs: written down when nobody waits for an answer."""

from __future__ import annotations

from threading import Lock, Timer

from hled_bot.models import Answer
from hled_bot.state import RECENT, State

LATER = 2.0
"""After how many seconds what was asked is written to the file, at once for all who asked."""
LONGEST = 300
"""The longest question that is remembered, in characters."""


class Recent:
    """What people asked last. Safe for threads; what comes after a sudden end is forgotten."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._lock = Lock()
        self._unwritten: dict[str, dict[str, None]] = {}
        self._timer: Timer | None = None

    def remember(self, person: str, answer: Answer) -> None:
        """Remember that *person* asked the question of *answer*, if it led anywhere."""
        question = answer.question
        if answer.intent in ("help", "none") or len(question) > LONGEST:
            return
        with self._lock:
            asked = self._unwritten.setdefault(person, {})
            asked.pop(question, None)
            asked[question] = None  # the latest stands last
            if len(asked) > RECENT:
                del asked[next(iter(asked))]
            if self._timer is None:
                self._timer = Timer(LATER, self._write)
                self._timer.daemon = True
                self._timer.start()

    def of(self, person: str) -> list[str]:
        """The last questions of *person*, the latest first."""
        self._write()
        return self._state.recent(person)

    def forget(self, person: str) -> None:
        """Forget the questions of *person*."""
        with self._lock:
            self._unwritten.pop(person, None)
            self._state.forget(person)

    def _write(self) -> None:
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            for person, questions in self._unwritten.items():
                for question in questions:
                    self._state.remember(person, question)
            self._unwritten = {}
