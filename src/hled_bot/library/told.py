"""What a file tells: its text, and what it says of itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """The text of a file as Markdown, with what the file says of itself, None where it does not."""

    text: str
    title: str | None = None
    published: dt.date | None = None
    address: str | None = None
    saved: dt.date | None = None
    """When the file was made, which may be long after its text was published."""
