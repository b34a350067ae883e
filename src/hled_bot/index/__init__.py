"""The index: facts in SQLite, written once by a build and read by every answer."""

from hled_bot.index.people import Person
from hled_bot.index.reading import Index, Unavailable
from hled_bot.index.searching import Hit, Hits
from hled_bot.index.writing import Unwritable, Writer

__all__ = ["Hit", "Hits", "Index", "Person", "Unavailable", "Unwritable", "Writer"]
