"""Answers what one can ask."""

from __future__ import annotations

from itertools import pairwise

from hled_bot.answers.draft import Draft
from hled_bot.models import Answer
from hled_bot.questions import Help

USAGE = (
    "pillars [YEAR] [NUMBER] – the pillars, and what was committed under each",
    "who [YEAR] [SIDE, NAME or OFFICE] – who took part",
    "quote WORDS – people’s own words, with who said them; add by:NAME or year:2022",
    'search WORDS – every passage; "exact words" in quotes, -without a word',
    "compare YEAR YEAR – two years side by side",
    "trend WORDS – how often the documents say it, by year and by document",
    "documents – what there is to ask about",
)


def answer(draft: Draft) -> Answer:
    """Answer with the commands and examples that have answers."""
    years, say = draft.years(), draft.say
    draft.headline = say(
        "Ask about the U.S.–Mexico High-Level Economic Dialogue (HLED);"
        " every answer is verbatim and cited."
    )
    if years:
        draft.headline += say(" Documents about the meetings of {years}.", years=say.listed(years))
    draft.notes = [say(line) for line in USAGE]
    stated = draft.pillar_years()
    draft.suggestions = [
        *(f"pillars {year}" for year in stated[-1:]),
        *(f"who {year}" for year in years[:1]),
        "quote supply chain",
        *(f"compare {a} {b}" for a, b in pairwise(stated[-2:])),
        "documents",
    ]
    return draft.finish(Help(), "help")
