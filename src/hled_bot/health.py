"""Whether the bot can answer: what a probe is told, and a person who looks after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from hled_bot import __version__
from hled_bot.index import Index, Unavailable
from hled_bot.models import DIALOGUE


@dataclass(frozen=True, slots=True)
class Health:
    """How the bot is. *problem* says what keeps it from answering, *ready* that nothing does.

    *index_built* is the time of the last build, in ISO 8601; *index_age* is in seconds.
    """

    ready: bool
    version: str
    index_built: str | None = None
    index_age: int | None = None
    problem: str | None = None


Probe = Callable[[], Health]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, and what to do about it where it is not well."""

    what: str
    remedy: str | None = None


def check(index: Index) -> Health:
    """How the bot is that answers from *index*, which is read for it."""
    try:
        built = index.about().get("built")
        index.years(DIALOGUE)
    except Unavailable as error:
        return Health(ready=False, version=__version__, problem=str(error))
    age = datetime.now(UTC) - datetime.fromisoformat(built) if built else None
    # a clock that was set back must not tell of an index from the future
    seconds = max(0, int(age.total_seconds())) if age else None
    return Health(ready=True, version=__version__, index_built=built, index_age=seconds)
