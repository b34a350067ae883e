"""Understands what people type: commands and questions become one small value for each kind."""

from __future__ import annotations

import re
from dataclasses import replace

from hled_bot.language import aligned
from hled_bot.models import fold
from hled_bot.questions import (
    comparing,
    guessing,
    joining,
    passages,
    people,
    pillars,
    sentences,
    topics,
    trends,
    vocabulary,
    words,
    years,
)
from hled_bot.questions.cleaning import clean, spelt_out
from hled_bot.questions.kinds import (
    Compare,
    FoundedWhen,
    Help,
    ListDocuments,
    PillarsOf,
    Question,
    QuotesOn,
    RulesOf,
    SearchFor,
    TrendOf,
    Wants,
    WhoAttended,
    Years,
)
from hled_bot.questions.mending import mended
from hled_bot.questions.phrases import rule
from hled_bot.questions.verbs import verbs
from hled_bot.questions.vocabulary import AND, CUES, FOR_PILLARS, FOR_WHO, MEANS, Lexicon
from hled_bot.questions.wants import SCAFFOLD, without_asking
from hled_bot.questions.years import Calendar

__all__ = [
    "AND",
    "MEANS",
    "UNSAID",
    "Calendar",
    "Compare",
    "FoundedWhen",
    "Help",
    "Lexicon",
    "ListDocuments",
    "PillarsOf",
    "Question",
    "QuotesOn",
    "RulesOf",
    "SearchFor",
    "TrendOf",
    "Wants",
    "WhoAttended",
    "Years",
    "clean",
    "further",
    "parse",
    "said_in",
    "verbs",
    "without_asking",
    "written",
]

MENTIONED = re.compile(r"(?<!\S)[@#]\w+")
"""Somebody, or a channel, that a message is addressed to."""
FILTER = re.compile(
    r"""
    (?<!\w)(?P<name>(?:by|year|page|speaker)(?=:)|(?:side|from)(?=:\S)):\s*
    (?: ["“”](?P<quoted>[^"“”]*)["“”]? | (?P<bare>\S+) )     # by:"Ken Salazar"
    """,
    re.IGNORECASE | re.VERBOSE,
)


NO_COMMAND = (
    comparing.CAME_OR_WENT,
    comparing.NEW_IN_ONE_YEAR,
    passages.RULES,
    people.OTHER_SUBJECT,
    people.SUCCESSOR,
)
"""What begins with "who" and asks for more than a list."""
WHO_DID, FIND_WORDS = (
    rule("who-did"),
    re.compile(rf"(?:me|us|nos)\b|.{{0,30}}?(?:{rule('quote').pattern})"),
)
UNSAID = frozenset(SCAFFOLD | CUES | FOR_WHO | FOR_PILLARS)
"""Words of a question that are left out when it is written plainly."""


def parse(text: str, lexicon: Lexicon | None = None) -> Question:
    """Read *text*, typed after ``/hled`` or in a mention, as a question. Never raises.

    >>> parse("<@U0HLED> attendees '22 Mexico")
    WhoAttended(years=(2022,), side='Mexico', words='', role='', whether=False, page=1)
    >>> parse("quotes by:Raimondo supply chains")
    QuotesOn(words='supply chains', by='Raimondo', years=(), page=1, who=False)
    >>> parse("fentanyl")
    SearchFor(words='fentanyl', by='', years=(), wants='', kind='', page=1)
    """
    lexicon = lexicon or Lexicon()
    said, filters = _filters(said_in(text, lexicon))
    if not said and not filters:
        return Help()
    return _with_filters(_read(said, lexicon), filters)


def further(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The questions in the message *text* besides the one that it is read as."""
    return sentences.further(said_in(text, lexicon), lexicon)


def said_in(text: str, lexicon: Lexicon | None = None) -> str:
    """The words of a message, without whom it is addressed to, and with short forms in full."""
    said = MENTIONED.sub(" ", clean(text))
    return spelt_out(joining.joined(said, lexicon or Lexicon()))


def written(question: Question) -> str:
    """The plainest way to type *question*.

    >>> written(PillarsOf((2022,), 3))
    'pillars 2022 3'
    """
    page = getattr(question, "page", 1)
    match question:
        case PillarsOf(when, position, words, _, full, kind):
            which = "last" if position == -1 else position
            parts = ["pillars", *when, which, words, "in full" if full else ""]
            parts.append(kind and f"in the {kind}")
        case WhoAttended(when, side, words, role):
            parts = ["who", *when, side, words, role]
        case QuotesOn(words, by, when):
            parts = ["quote", words, by and f"by:{_spaced(by)}", *_filtered(when)]
        case SearchFor(words, by, when, _, kind):
            parts = ["search", words, kind and f"in the {kind}", by and f"by:{_spaced(by)}"]
            parts += _filtered(when)
        case Compare(first, second, words, side):
            parts = ["compare", first, second, words, side]
        case TrendOf(words, when):
            parts = ["trend", words, *_filtered(when)]
        case RulesOf(when, embargo, hours):
            rules = "embargo" if embargo else "ground rules"
            parts = ["what time did the call start?" if hours else rules, *when]
        case FoundedWhen():
            parts = ["when was the HLED established?"]
        case ListDocuments(when, kind):
            parts = [f"link to the {kind}" if kind else "documents", *when]
        case Help():
            parts = ["help"]
    if page > 1:
        parts.append(f"page:{page}")
    return " ".join(str(part) for part in parts if part)


def _read(text: str, lexicon: Lexicon) -> Question:
    command, rest = vocabulary.command(text, lexicon)
    match command:
        case "pillars" if not comparing.COMPARES.search(aligned(rest)):
            return pillars.pillars(mended(rest, lexicon), lexicon)
        case "who" if _is_plain(text):
            asked = people.who(mended(rest, lexicon), lexicon)
            told = asked.words and people.common(asked.words, lexicon)
            if told:
                return sentences.read(text, lexicon)
            return (guessing.unsure(asked, lexicon) and guessing.guess(text, lexicon)) or asked
        case "quote":
            return words.quotes(rest, lexicon)
        case "search" if not FIND_WORDS.match(aligned(rest)):
            kind, left = topics.of_a_kind(rest, lexicon)
            found, left = topics.filtering(left, lexicon)
            return SearchFor(left, "", found, "", kind)
        case "compare":
            return comparing.comparison(rest, lexicon)
        case "trend":
            return trends.trend(rest, lexicon)
        case "documents" if not vocabulary.without(
            years.find(rest, lexicon.calendar)[1], SCAFFOLD | topics.THE_DIALOGUE
        ):
            return ListDocuments(years.find(rest, lexicon.calendar)[0])
        case "help" if len(rest.split()) < 2:
            return Help()
        case _:
            return sentences.read(text, lexicon)


def _is_plain(text: str) -> bool:
    """Whether "who …" is a command rather than a question in a sentence."""
    folded = aligned(text)
    asks_more = any(pattern.search(folded) for pattern in NO_COMMAND)
    return "?" not in text and not asks_more and not WHO_DID.match(folded)


def _spaced(name: str) -> str:
    return f'"{name}"' if " " in name else name


def _filtered(when: Years) -> list[str]:
    return [f"year:{year}" for year in when]


def _filters(text: str) -> tuple[str, dict[str, list[str]]]:
    """*text* without its filters, and the values of each filter by name."""
    filters: dict[str, list[str]] = {}
    for found in FILTER.finditer(text):
        filters.setdefault(found["name"].lower(), []).append(found["quoted"] or found["bare"] or "")
    return fold(FILTER.sub(" ", text)), filters


def _with_filters(question: Question, filters: dict[str, list[str]]) -> Question:
    for name, values in filters.items():
        value = values[-1]
        match name:
            case "page" if not isinstance(question, Help | RulesOf | FoundedWhen) and re.search(
                r"\d", value
            ):
                page = int(re.sub(r"\D", "", value)[:6])
                question = replace(question, page=max(1, min(page, 100_000)))
            case "year" if isinstance(question, sentences.Dated):
                named = [year for value in values if (year := _year_of(value))]
                question = replace(question, years=tuple(named) or question.years)
            case "by" | "from" | "speaker" if isinstance(question, QuotesOn | SearchFor):
                question = replace(question, by=value)
            case "side" | "from" if isinstance(question, WhoAttended):
                question = replace(question, side=vocabulary.side(value)[0] or question.side)
            case _:
                pass
    return question


def _year_of(value: str) -> int | None:
    digits = re.sub(r"\D", "", value)
    if len(digits) == 2:
        return 2000 + int(digits)
    return int(digits) if len(digits) == 4 else None
