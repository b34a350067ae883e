"""Reads questions about two years side by side: all of them, their people, or their words on a topic."""

from __future__ import annotations

from dataclasses import replace

from hled_bot.language import aligned, plain
from hled_bot.questions import vocabulary, years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import Compare, Question, WhoAttended
from hled_bot.questions.people import names
from hled_bot.questions.phrases import rule, words
from hled_bot.questions.pillars import of_a_pillar, pillars
from hled_bot.questions.topics import THE_DIALOGUE, of_a_kind, topic, without_dialogue
from hled_bot.questions.vocabulary import FOR_WHO, OFFICE, Lexicon
from hled_bot.questions.wants import SCAFFOLD, looked_for

COMPARES, DIFFERS = rule("compares"), rule("differs")
CAME_OR_WENT, NEW_IN_ONE_YEAR = rule("came-or-went"), rule("new-in-one-year")


def read_comparison(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Two years side by side: all of them, the people, the pillars, or the words on a topic."""
    found = _years(folded)
    if rule("changed-hands").search(folded):
        return None  # who held an office, which the lists of each year tell
    if len(found) == 1 and rule("what-is-new").search(folded):
        before = [year for year in lexicon.calendar.meetings if year < found[0]]
        return Compare(max(before), found[0]) if before else None
    if len(found) == 1 and NEW_IN_ONE_YEAR.search(folded):
        return _with_neighbour(found[0], text, folded, lexicon)
    if not (DIFFERS.search(folded) or CAME_OR_WENT.search(folded)):
        return None
    if len(found) < 2 and len(spoken := years.find(text, lexicon.calendar)[0]) == 2:
        found = spoken  # "from the relaunch to 2022"
    if len(found) < 2 and not COMPARES.search(folded):
        return None
    if not found and rule("position").match(folded):
        return None  # "Tai's view of wheat vs corn"
    return comparison(text, lexicon) if len(found) < 3 else None


def _years(folded: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(years.read(year) for year in years.YEAR.finditer(folded)))


def _is_office(words: str, lexicon: Lexicon) -> bool:
    return bool(OFFICE.search(aligned(words))) and lexicon.is_office(words)


def _with_neighbour(year: int, text: str, folded: str, lexicon: Lexicon) -> Compare | None:
    """The people of *year* beside those of the meeting before it, or after it: "who left after 2021"."""
    since = bool(rule("since").search(folded))
    known = lexicon.calendar.meetings
    others = [other for other in known if (other > year if since else other < year)]
    if not others or year not in known:
        return None
    pair = (year, min(others)) if since else (max(others), year)
    return Compare(*pair, "people", vocabulary.side(text)[0])


def comparison(text: str, lexicon: Lexicon) -> Question:
    """What follows ``compare``: two years, a side, people or pillars, or a topic."""
    folded = aligned(text)
    found, bare = _years(folded), blank(blank(text, DIFFERS), years.YEAR)
    if len(found) < 2:  # "21 vs 22", "last year and this year"
        found, left = years.find(text, lexicon.calendar)
        bare = blank(left, DIFFERS)
    first, second, *_ = [*found, None, None]
    if told := rule("pillar").search(folded):
        asked = pillars(bare, lexicon)
        one = not told[0].endswith("s") and any(map(lexicon.has, plain(asked.words).split()))
        if one or asked.number or of_a_pillar(asked.words, lexicon):
            return replace(asked, years=found[:2])
        return Compare(first, second, "pillars")
    bare = of_a_kind(of_a_kind(bare, lexicon)[1], lexicon)[1]
    if about := rule("about").search(aligned(bare)):
        bare = bare[about.end() :]
    side, bare = vocabulary.side(bare)
    if side or rule("people").search(folded) or CAME_OR_WENT.search(folded):
        return Compare(first, second, "people", side)
    held = vocabulary.without(bare, FOR_WHO)
    if found and held and (names(held, lexicon) or _is_office(held, lexicon)):
        return WhoAttended(found, side, held)
    sought = looked_for(without_dialogue(bare) or bare, lexicon.has)
    left = vocabulary.without(sought, THE_DIALOGUE | SCAFFOLD | words("around-topics"))
    return Compare(first, second, left and topic(sought))
