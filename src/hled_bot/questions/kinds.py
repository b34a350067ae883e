"""The kinds of question, one small value for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Years = tuple[int, ...]
"""The years of the dialogue that are asked about; empty where none is named."""
Wants = Literal[
    "",
    "when",
    "what time",
    "where",
    "why",
    "who",
    "how much",
    "how many",
    "how often",
    "how long",
    "what is",
    "which",
]
"""What a sentence that answers holds: a date, a place, a person, an amount, a definition."""


@dataclass(frozen=True, slots=True)
class PillarsOf:
    """The pillars of some years, or of all; one by number, -1 the last, or by words of its name.

    *full*: with their commitments at once. *kind*: as documents of that kind set them out.
    """

    years: Years = ()
    number: int | None = None
    words: str = ""
    page: int = 1
    full: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True)
class WhoAttended:
    """Who took part; *words* is a name or an office, *role* one of them: "chair", "host", "lead".

    *whether*: it was asked if somebody did, which is answered with yes or no.
    """

    years: Years = ()
    side: str | None = None
    words: str = ""
    role: str = ""
    whether: bool = False
    page: int = 1


@dataclass(frozen=True, slots=True)
class QuotesOn:
    """What was said about *words*; *by* names the speaker or a kind of speaker.

    *who*: the speaker is asked for.
    """

    words: str = ""
    by: str = ""
    years: Years = ()
    page: int = 1
    who: bool = False


@dataclass(frozen=True, slots=True)
class SearchFor:
    """The passages with *words*, of documents of a *kind* or all.

    The first sentence is to hold what *wants* says.
    """

    words: str = ""
    by: str = ""
    years: Years = ()
    wants: Wants = ""
    kind: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Compare:
    """Two years side by side; None where it was not said which.

    *words*: "people" or "pillars" alone, or a topic; *side*: whose people alone.
    """

    first: int | None = None
    second: int | None = None
    words: str = ""
    side: str | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class TrendOf:
    """How often *words* occur, by year and by document."""

    words: str = ""
    years: Years = ()
    page: int = 1


@dataclass(frozen=True, slots=True)
class RulesOf:
    """The ground rules of the calls, when their embargoes ended, or at what *hours* they were held."""

    years: Years = ()
    embargo: bool = False
    hours: bool = False


@dataclass(frozen=True, slots=True)
class FoundedWhen:
    """When the dialogue began."""


@dataclass(frozen=True, slots=True)
class ListDocuments:
    """The documents, of some years or all, of a *kind* or all."""

    years: Years = ()
    kind: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Help:
    """What one can ask."""


Question = (
    PillarsOf
    | WhoAttended
    | QuotesOn
    | SearchFor
    | Compare
    | TrendOf
    | RulesOf
    | FoundedWhen
    | ListDocuments
    | Help
)
