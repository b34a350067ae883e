"""Reads questions about what somebody was and did before: a career, a background."""

from __future__ import annotations

from hled_bot.questions import years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import Question, SearchFor
from hled_bot.questions.phrases import rule, words
from hled_bot.questions.topics import THE_DIALOGUE
from hled_bot.questions.vocabulary import FOR_WHO, Lexicon, without
from hled_bot.questions.wants import SCAFFOLD
from hled_bot.questions.words import speaker_in

NOISE = SCAFFOLD | FOR_WHO | THE_DIALOGUE | words("say")


def read_career(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """The passages about a person, where a career and nothing else is asked for."""
    if not rule("career").search(folded):
        return None
    found, rest = years.find(blank(text, rule("career")), lexicon.calendar)
    name, left = speaker_in(rest, lexicon)
    return SearchFor(name, "", found) if name and not without(left, NOISE) else None
