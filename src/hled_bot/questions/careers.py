"""Reads questions about what somebody was and did before: a career, a background."""

from __future__ import annotations

import re

from hled_bot.questions import years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import Question, SearchFor
from hled_bot.questions.topics import THE_DIALOGUE
from hled_bot.questions.vocabulary import FOR_WHO, SAY, Lexicon, without
from hled_bot.questions.wants import SCAFFOLD
from hled_bot.questions.words import speaker_in

SAYS = frozenset(SAY.split())
CAREER = re.compile(
    r"""
      \b(?:(?:political|professional|career|trayectoria|carrera)\s+)?
        (?:careers?|biograph\w+|bio|cv|track\s+record|trayectoria|carrera|biografia|curriculum|antecedentes
          |(?<!\bon\s)background(?!\s+(?:press|calls?|briefing|officials?)))\b(?:\s+(?:politica|profesional))?
    | \b(?:before|antes)\W*$
    | \b(?:before|prior\s+to|antes\s+de)\s+(?:(?:he|she|they|que)\s+)?
        (?:becoming|became|being|was|were|joining|joined|ser|serlo|fuera|convertirse)\b.*$   # "before he was ambassador"
    """,
    re.VERBOSE,
)


def read_career(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """The passages about a person, where a career and nothing else is asked for."""
    if not CAREER.search(folded):
        return None
    found, rest = years.find(blank(text, CAREER), lexicon.calendar)
    name, left = speaker_in(re.sub(r"['’]s\b", "", rest), lexicon)
    if not name or without(left, SCAFFOLD | FOR_WHO | THE_DIALOGUE | SAYS):
        return None
    return SearchFor(name, "", found)
