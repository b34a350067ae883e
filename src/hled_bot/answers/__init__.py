"""Answers questions from the index: verbatim, cited, or "the documents do not say"."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache

from hled_bot.answers import (
    attendance,
    comparing,
    documents,
    pillars,
    quotes,
    rules,
    searching,
    seats,
    trend,
    usage,
)
from hled_bot.answers.draft import Draft
from hled_bot.answers.wording import Wording
from hled_bot.index import Index
from hled_bot.language import ENGLISH_ONLY, Language, language_of, plain, words
from hled_bot.models import DIALOGUE, Answer
from hled_bot.questions import (
    Calendar,
    Compare,
    FoundedWhen,
    Help,
    Lexicon,
    ListDocuments,
    PillarsOf,
    Question,
    QuotesOn,
    RulesOf,
    SearchFor,
    TrendOf,
    WhoAttended,
    clean,
    further,
    parse,
)

__all__ = ["answer", "ask", "spoken"]


def ask(
    text: str, index: Index, *, language: Language | None = None, today: dt.date | None = None
) -> Answer:
    """Answer *text*, typed after ``/hled`` or in a mention. This is the bot.

    The answer is in *language*, or in that of the question; relative years count from *today*.
    Raises index.Unavailable where there is no index.
    """
    say = Wording(language or spoken(clean(text), index))
    known = lexicon(index, today)
    return answer(parse(text, known), Draft(text, index, say, further(text, known)))


def spoken(text: str, index: Index) -> Language:
    """The language of *text*; Spanish where nothing but words of the glossary tells.

    Raises index.Unavailable.
    """
    said = [word for word in words(text) if not word.isdigit()]
    known = index.words()
    told = len(said) > 1 and not any(plain(word) in ENGLISH_ONLY or word in known for word in said)
    return "es" if told and known.in_english(text) != text else language_of(text)


def lexicon(index: Index, today: dt.date | None = None) -> Lexicon:
    """What the reader of questions has to know of *index*."""
    known = index.kept(_known)
    return replace(known, calendar=replace(known.calendar, today=today or dt.date.today()))


def _known(index: Index) -> Lexicon:
    """What the reader of questions has to know on any day."""
    first = [row["year"] for row in index.foundings(DIALOGUE)[:1]]
    calendar = Calendar(dt.date.today(), index.years(DIALOGUE), *first)
    names = dict.fromkeys(row["name"] for row in index.pillars(DIALOGUE))
    return Lexicon(
        lru_cache(4096)(lambda word: _is_known(word, index)),
        # one message is read in overlapping parts, which name the same people
        lru_cache(1024)(lambda text: bool(index.named(text))),
        lru_cache(1024)(lambda text: seats.is_office(text, index)),
        tuple(names),
        index.kinds(),
        calendar,
        index.words().foreign(),
    )


def _is_known(word: str, index: Index) -> bool:
    """Whether the documents have *word*, all parts of it, or the glossary its English."""
    words = index.words()
    return all(map(words.usual, word.split("-"))) or words.in_english(word) != word


def answer(question: Question, draft: Draft) -> Answer:
    """Answer *question* in *draft*."""
    match question:
        case PillarsOf():
            return pillars.answer(question, draft)
        case WhoAttended():
            return attendance.answer(question, draft)
        case QuotesOn():
            return quotes.answer(question, draft)
        case SearchFor():
            return searching.answer(question, draft)
        case Compare():
            return comparing.answer(question, draft)
        case TrendOf():
            return trend.answer(question, draft)
        case RulesOf():
            return rules.answer(question, draft)
        case FoundedWhen():
            return rules.founding(question, draft)
        case ListDocuments():
            return documents.answer(question, draft)
        case Help():
            return usage.answer(draft)
