"""The index: facts in SQLite, written once by a build and read by every answer."""

from hled_bot.index.reading import Hit, Hits, Index, Person, Unavailable
from hled_bot.index.writing import Writer

__all__ = ["Hit", "Hits", "Index", "Person", "Unavailable", "Writer"]
