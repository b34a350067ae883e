"""People whom a sentence names one after another, as one group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hled_bot import names
from hled_bot.names import Mention

OF_COUNTRY = re.compile(
    rf"^,?\s+(?:of|from)\s+(?:the\s+)?(?:(?:[A-Z]\w+\s+){{1,3}}of\s+)?(?:the\s+)?(?P<country>{names.COUNTRY.pattern})(?:\s+\([A-Z]+\))?"
)
"""The country behind a name: "President X of the Republic of Y"."""
GAP_WORDS = set("of the and for to at in on as well along with or from our its his her their former then both also acting together including".split())  # fmt: skip
"""Lower-case words that may stand between two people of one group."""
LONGEST_GAP = 120

FAR = 400
"""How far from people, in characters, the words that tell about them may stand."""

CLAUSE = re.compile(r"\b(?:was|were|is|are|will|has|had|(?!United)\w{3,}ed)\s")
"""A verb, which no description of a person between semicolons has."""


@dataclass(frozen=True, slots=True)
class Group:
    """People named one after another, and the words of the sentence before and behind them."""

    people: tuple[Mention, ...]
    before: str
    behind: str


def find(text: str, span: tuple[int, int], mentions: Sequence[Mention]) -> list[Group]:
    """The *mentions* of one sentence, those that stand side by side together."""
    chains: list[list[Mention]] = []
    for mention in mentions:
        if chains and _second_office(text, chains[-1][-1], mention):
            continue
        if chains and _side_by_side(text[chains[-1][-1].end : mention.start]):
            chains[-1].append(mention)
        else:
            chains.append([mention])
    groups = []
    for index, chain in enumerate(chains):
        first, last = chain[0].start, chain[-1].end
        begin = chains[index - 1][-1].end if index else span[0]
        end = chains[index + 1][0].start if index + 1 < len(chains) else span[1]
        before = text[max(begin, first - FAR) : first]
        groups.append(Group(tuple(chain), before, text[last : min(end, last + FAR)]))
    return groups


def _second_office(text: str, before: Mention, mention: Mention) -> bool:
    """Whether *mention* only adds an office to the person before: "A of Peru, Chair of the Council"."""
    if before.name is None or mention.name is not None:
        return False
    return OF_COUNTRY.sub("", text[before.end : mention.start], count=1).strip() == ","


def _side_by_side(gap: str) -> bool:
    if (
        len(gap) > LONGEST_GAP
        or gap.split()[-1:] in (["of"], ["for"], ["to"], ["at"])
        or gap[:2] in ("’s", "'s")
        or re.search(r"[.:!?](?:\s|$)|\s[–—]\s|\bon\s+[A-Z]\w+\s+\d", gap)
    ):
        return False
    if ";" in gap and not CLAUSE.search(gap):
        return True
    return all(
        word in GAP_WORDS or not word[0].islower() for word in re.findall(r"[^\W\d_][\w’'-]*", gap)
    )
