"""The index: facts in SQLite, written once by a build and read by every answer."""

from hled_bot.index.reading import Index, Person, Unavailable
from hled_bot.index.searching import Hit, Hits
from hled_bot.index.writing import Writer

__all__ = ["Hit", "Hits", "Index", "Person", "Unavailable", "Writer"]
