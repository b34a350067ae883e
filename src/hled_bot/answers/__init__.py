"""Answers questions from the index: verbatim, cited, or "the documents do not say"."""

from __future__ import annotations

from hled_bot.answers import (
    attendance,
    comparing,
    documents,
    pillars,
    quotes,
    searching,
    usage,
)
from hled_bot.answers.draft import Draft
from hled_bot.index import Index
from hled_bot.models import DIALOGUE, Answer
from hled_bot.questions import (
    Compare,
    Help,
    Lexicon,
    ListDocuments,
    PillarsOf,
    Question,
    QuotesOn,
    SearchFor,
    WhoAttended,
    parse,
)

__all__ = ["answer", "ask"]


def ask(text: str, index: Index) -> Answer:
    """Answer *text*, typed after ``/hled`` or in a mention. This is the bot.

    Raises index.Unavailable where there is no index.
    """
    lexicon = Lexicon(index.words(), frozenset(index.years(DIALOGUE)))
    return answer(parse(text, lexicon), index, text)


def answer(question: Question, index: Index, asked: str) -> Answer:
    """Answer *question*, which a person typed as *asked*."""
    draft = Draft(asked, index)
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
        case ListDocuments():
            return documents.answer(question, draft)
        case Help():
            return usage.answer(draft)
