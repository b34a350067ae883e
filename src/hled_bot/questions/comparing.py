"""Reads questions about two years side by side: all of them, their people, or their words on a topic."""

from __future__ import annotations

import re
from dataclasses import replace

from hled_bot.language import aligned
from hled_bot.questions import vocabulary, years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import Compare, Question, WhoAttended
from hled_bot.questions.people import names
from hled_bot.questions.pillars import of_a_pillar, pillars
from hled_bot.questions.topics import ABOUT, THE_DIALOGUE, of_a_kind, topic, without_dialogue
from hled_bot.questions.vocabulary import FOR_WHO, OFFICE, Lexicon
from hled_bot.questions.wants import SCAFFOLD, looked_for

COMPARING = re.compile(
    r"\b(?:compar\w+|versus|vs\.?|(?<=^\d\d\d\d\s)v|differ\w*|diferencias?|chang(?:ed?|es)|cambi(?:o|aron|a)|new\s+(?:in|on|about|for|with)|evolved?|side\s+by\s+side|diff|the\s+same|iguales|los\s+mismos)(?!\w)"
)
PERSONS = r"(?:who|quien(?:es)?|people|anyone|anybody|alguien|names?|faces?|members?|personas|nombres|gente|caras)"
GONE = r"left(?!\s+(?:out|behind|over))|dropped(?:\s+(?:out|off))?|no\s+longer|disappeared|missing|stopped|salio|salieron|dejo|dejaron|ya\s+no|desaparec\w+|any\s?more|falt(?:a|o|an|aron)"
BOTH_YEARS = re.compile(
    rf"\b{PERSONS}\b.*\b(?:new|added|replaced|but\s+not|and\s+not|not\s+in|(?:did|was|were)\s+not|nuev[oa]s?|pero\s+no|y\s+no|{GONE})\b"
    rf"|\b(?:new|added|missing)\s+{PERSONS}\b"
)
"""Who is asked for by what differs between two years."""
ONE_YEAR = re.compile(
    rf"^(?:which\s+|what\s+|que\s+)?{PERSONS}\b.{{0,30}}\b(?:new(?=\s+(?:in|for|at|this|to)\b|\W*$)|nuev[oa]s?(?=\s+(?:en|para|este)\b|\W*$)|{GONE})\b"
    rf"|^(?:any\s+)?new\s+{PERSONS}\s+in\b|^(?:newcomers?|nuev[oa]s\s+en)\b|\b(?:for\s+the\s+first\s+time|por\s+primera\s+vez)\s+(?:in|en)\b"
)
"""Who came or went in one year: "who is new in 2022"."""
WHAT_IS_NEW = re.compile(
    r"^(?:what(?:\s+is|['’]s|\s+was)|que\s+hay\s+de)\s+(?:new|nuevo)\s+(?:in|en)\s+['’]?\d+\W*$"
)
SINCE = re.compile(r"\b(?:after|since|following|despues\s+de|desde|tras)\s+(?=['’]?\d)")
PEOPLE = re.compile(
    r"\b(?:people|delegations?|teams?|attend\w*|participants?|line-?ups?|who|delegacion(?:es)?|asisten\w*|participantes|personas|names?|faces?|quien(?:es)?|nombres|list|lista|gente)\b"
)
AROUND_TOPICS = frozenset(
    "language wording way part parts lado years year between across meetings versions topic treatment approach statements position vs".split()
)
ABOUT_WHAT = re.compile(rf"\b{ABOUT}\s+(?P<what>\D+)$")


def read_comparison(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Two years side by side: all of them, the people, the pillars, or the words on a topic."""
    found = list(dict.fromkeys(years.read(m) for m in years.YEAR.finditer(folded)))
    if len(found) == 1 and WHAT_IS_NEW.search(folded):
        before = [year for year in lexicon.calendar.meetings if year < found[0]]
        return Compare(max(before), found[0]) if before else None
    if len(found) == 1 and ONE_YEAR.search(folded):
        return _with_neighbour(found[0], text, folded, lexicon)
    if not (COMPARING.search(folded) or BOTH_YEARS.search(folded)):
        return None
    if len(found) < 2 and not re.search(r"\b(?:compar\w+|versus|vs)\b", folded):
        return None
    return comparison(text, lexicon) if len(found) < 3 else None


def _is_office(words: str, lexicon: Lexicon) -> bool:
    return bool(OFFICE.search(aligned(words))) and lexicon.is_office(words)


def _with_neighbour(year: int, text: str, folded: str, lexicon: Lexicon) -> Compare | None:
    """The people of *year* beside those of the meeting before it, or after it: "who left after 2021"."""
    since = bool(SINCE.search(folded))
    known = lexicon.calendar.meetings
    others = [other for other in known if (other > year if since else other < year)]
    if not others or year not in known:
        return None
    pair = (year, min(others)) if since else (max(others), year)
    return Compare(*pair, "people", vocabulary.side(text)[0])


def comparison(text: str, lexicon: Lexicon) -> Question:
    """What follows ``compare``: two years, a side, people or pillars, or a topic."""
    folded = aligned(text)
    found = [years.read(m) for m in years.YEAR.finditer(folded)]
    first, second, *_ = [*dict.fromkeys(found), None, None]
    bare = blank(blank(text, COMPARING), years.YEAR)
    if not found:  # "21 vs 22", "last year and this year"
        named, left = years.find(text, lexicon.calendar)
        found = list(named)
        first, second, *_ = [*named, None, None]
        bare = blank(left, COMPARING)
    if re.search(r"\b(?:pillars?|pilar(?:es)?)\b", folded):
        asked = pillars(bare, lexicon)
        if asked.number or (asked.words and of_a_pillar(asked.words, lexicon)):
            return replace(asked, years=tuple(year for year in (first, second) if year))
        return Compare(first, second, "pillars")
    bare = of_a_kind(of_a_kind(bare, lexicon)[1], lexicon)[1]
    if about := ABOUT_WHAT.search(aligned(bare)):
        bare = bare[about.start("what") :]
    side, bare = vocabulary.side(bare)
    if side or PEOPLE.search(folded) or BOTH_YEARS.search(folded):
        return Compare(first, second, "people", side)
    held = vocabulary.without(bare, FOR_WHO)
    if found and held and (names(held, lexicon) or _is_office(held, lexicon)):
        return WhoAttended(tuple(dict.fromkeys(found)), side, held)
    words = looked_for(without_dialogue(bare) or bare, lexicon.has)
    left = vocabulary.without(words, THE_DIALOGUE | SCAFFOLD | AROUND_TOPICS)
    return Compare(first, second, left and topic(words))
