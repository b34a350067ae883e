"""Keeps the documents: reads what is to be added, whatever its form, and takes away what is not wanted."""

from __future__ import annotations

from hled_bot.library.desk import Desk
from hled_bot.library.drafts import LARGEST, Draft, read
from hled_bot.library.fetching import Page, Web, fetch, page
from hled_bot.library.refusing import TOO_LARGE, Refused
from hled_bot.library.shelf import Addition, add, find, prepare

__all__ = [
    "LARGEST",
    "TOO_LARGE",
    "Addition",
    "Desk",
    "Draft",
    "Page",
    "Refused",
    "Web",
    "add",
    "fetch",
    "find",
    "page",
    "prepare",
    "read",
]
