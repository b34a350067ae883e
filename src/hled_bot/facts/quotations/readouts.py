"""Whose words are read out: "The Mayor put out a statement.  It says: “…”"."""

from __future__ import annotations

import re
from collections.abc import Callable

from hled_bot.facts.quotations.context import Context
from hled_bot.facts.quotations.marks import Stretch
from hled_bot.facts.quotations.people import People, Speaker
from hled_bot.facts.quotations.tracing import UNKNOWN

READ_OUT = re.compile(
    r"\b(?:read|it\ssays|it\ssaid|(?:from|of)\s(?:it|him|her)|(?:that|what|things)\s(?:he|she)\ssaid|(?:his|her)\s(?:own\s)?(?:comments?|remarks|statement|words|tweet|letter))\b",
    re.IGNORECASE,
)
"""Before the marks: somebody’s words are read out."""
HIS_WORDS = re.compile(
    r"\b(?:(?:that|what|things)\s(?P<who>he|she)\ssaid|from\s(?P<from>him|her)\b|(?P<whose>his|her)\s(?:own\s)?(?:comments?|remarks|statement|words|tweet|letter))\b"
)
STATED = re.compile(
    r"(?:[’']s?\s(?:[a-z-]+\s){0,2}(?:statement|comments?|remarks|tweet|letter|note|op-ed|testimony|speech|words)"
    r"|\s(?:(?:just|also|has|had|already|himself|herself|actually|recently)\s){0,2}(?:said|says|wrote|tweeted|put\sout|released|issued|sent\sout))\b"
)
"""Behind a name: he said or wrote something."""
STATEMENT_OF = re.compile(
    r"\b(?:statement|comments?|remarks|tweet|letter|note|words|quote)\s(?:of|from|by)\s(?:the\s)?$"
)
SENTENCES = 3
"""How many of them, with the one before the marks, may tell whose words are read out."""


def author(
    context: Context, people: People, stretch: Stretch, meaning: Callable[[Stretch, str], Speaker]
) -> Speaker:
    """The one of whom the sentences before *stretch* tell that the words are his."""
    index, end = _end_before(context, stretch)
    above = index < stretch.first
    begin = context.sentence(index, max(end - 1, 0) if above else end)[0]
    lead = context.text(index)[begin:end]
    if lead.strip(" *_") and not above and not READ_OUT.search(lead):
        return UNKNOWN
    if his := HIS_WORDS.search(lead):
        return meaning(stretch, "he" if {"he", "his", "him"} & {*his.groups()} else "she")
    for _ in range(SENTENCES):
        found = _stated(context, people, index, begin, end)
        if found or not begin:
            break
        begin = context.sentence(index, max(begin - 2, 0))[0]
    return next(iter(found.values())) if len(found) == 1 else UNKNOWN


def _end_before(context: Context, stretch: Stretch) -> tuple[int, int]:
    """Where the words before the marks end, in the paragraph above if they stand first in theirs."""
    index = stretch.first
    if index and not context.text(index)[: stretch.opens].strip(" *_"):
        above = context.text(index - 1)
        if context.turn_at(index - 1, max(len(above) - 1, 0)) == context.turn(stretch):
            return index - 1, len(above)
    return index, stretch.opens


def _stated(
    context: Context, people: People, index: int, begin: int, end: int
) -> dict[str | None, Speaker]:
    """Those of whom a stretch of text tells that they said or wrote something."""
    text = context.text(index)
    turn = context.turn_at(index, max(end - 1, 0))
    found = {}
    for mention in context.between(index, begin, end):
        owner = text[mention.end : mention.end + 1] in ("’", "'")
        lead = text[max(mention.start - 40, 0) : mention.start]
        if STATED.match(text, mention.end, end) or (not owner and STATEMENT_OF.search(lead)):
            speaker = people.full(mention)
            found[speaker.name] = speaker
    found.pop(None, None)
    found.pop(people.of_turn(turn), None)
    return found
