"""Reads questions about two years side by side: all of them, their people, or their words on a topic."""

from __future__ import annotations

import re
from dataclasses import replace

from hled_bot.language import aligned
from hled_bot.questions import vocabulary, years
from hled_bot.questions.kinds import Compare, Question
from hled_bot.questions.pillars import of_a_pillar, pillars
from hled_bot.questions.topics import THE_DIALOGUE, blank, topic, without_dialogue
from hled_bot.questions.vocabulary import Lexicon
from hled_bot.questions.wants import SCAFFOLD, looked_for

COMPARING = re.compile(
    r"\b(?:compar\w+|versus|vs\.?|differ\w*|diferencias?|chang(?:ed?|es)|cambi(?:o|aron|a)|new\s+(?:in|on|about|for|with)|evolved?|side\s+by\s+side|diff)(?!\w)"
)
BOTH_YEARS = re.compile(
    r"\bwho\b.*\b(?:new|left|dropped|replaced|but\s+not|and\s+not|no\s+longer)\b"
)
"""Who is asked for by what differs between two years."""
PEOPLE = re.compile(
    r"\b(?:people|delegations?|teams?|attend\w*|participants?|line-?ups?|who|delegacion(?:es)?|asisten\w*|participantes|personas)\b"
)
AROUND_TOPICS = frozenset(
    "language wording way part parts lado years year between across meetings versions topic treatment approach statements position vs".split()
)
TOPIC_NOUN = re.compile(
    r"^(?:(?:the\s+)?(?:language|wording|text|part|parts|section|statements?|position|way|what\s+they\s+sa(?:id|y))\s+(?:on|about|of)\s+)"
)


def read_comparison(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Two years side by side: all of them, the people, the pillars, or the words on a topic."""
    if not (COMPARING.search(folded) or BOTH_YEARS.search(folded)):
        return None
    found = list(dict.fromkeys(years.read(m) for m in years.YEAR.finditer(folded)))
    if len(found) < 2 and not re.search(r"\b(?:compar\w+|versus|vs)\b", folded):
        return None
    return comparison(text, lexicon) if len(found) < 3 else None


def comparison(text: str, lexicon: Lexicon) -> Question:
    """What follows ``compare``: two years, a side, people or pillars, or a topic."""
    folded = aligned(text)
    found = [years.read(m) for m in years.YEAR.finditer(folded)]
    first, second, *_ = [*dict.fromkeys(found), None, None]
    bare = blank(blank(text, COMPARING), years.YEAR)
    if re.search(r"\b(?:pillars?|pilar(?:es)?)\b", folded):
        asked = pillars(bare, lexicon)
        if asked.number or (asked.words and of_a_pillar(asked.words, lexicon)):
            return replace(asked, years=tuple(year for year in (first, second) if year))
        return Compare(first, second, "pillars")
    side, bare = vocabulary.side(bare)
    if side or PEOPLE.search(folded):
        return Compare(first, second, "people", side)
    words = looked_for(without_dialogue(bare) or bare, lexicon.has)
    left = vocabulary.without(words, THE_DIALOGUE | SCAFFOLD | AROUND_TOPICS)
    return Compare(first, second, left and topic(blank(words, TOPIC_NOUN)))
