"""Reads questions about how often words occur over the years."""

from __future__ import annotations

from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import TrendOf
from hled_bot.questions.phrases import rule
from hled_bot.questions.topics import filtering, topic
from hled_bot.questions.vocabulary import Lexicon, without
from hled_bot.questions.wants import SCAFFOLD


def read_trend(text: str, folded: str, lexicon: Lexicon) -> TrendOf | None:
    """How often something is mentioned."""
    if not rule("counted").search(folded):
        return None
    asked = trend(blank(text, rule("counted")), lexicon)
    return asked if without(asked.words, SCAFFOLD) else None


def trend(text: str, lexicon: Lexicon) -> TrendOf:
    """What follows ``trend``: the words to count, and years to count them in.

    >>> trend("of supply chains", Lexicon())
    TrendOf(words='supply chains', years=(), page=1)
    """
    when, left = filtering(topic(blank(text, rule("around-counted"))), lexicon)
    return TrendOf(left, when)
