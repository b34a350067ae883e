"""People whom a sentence names one after another, as one group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hled_bot import names
from hled_bot.models import fold
from hled_bot.names import Mention

OF_COUNTRY = re.compile(
    rf"^,?\s+(?:of|from)\s+(?:[Tt]he\s+)?(?:(?:[A-Z]\w+\s+){{1,3}}of\s+)?(?:the\s+)?(?P<country>{names.COUNTRY.pattern})(?!\s+[A-Z]\w+s\b)(?:\s+\([A-Z]+\))?"
)
"""The country behind a name: "President X of the Republic of Y"."""
GAP_WORDS = set("of the and for to at in on as well along with or from our its his her their former then both also acting together including".split())  # fmt: skip
"""Lower-case words that may stand between two people of one group."""
LONGEST_GAP = 120

APPOSITION = re.compile(r"\s*,\s*(?:(?:the\s+)?(?:[A-Z][\w’.-]*\s+)+(?:(?:and|of)\s+)?)?")
"""What stands between a name and the office behind it: “, Foreign and ” before “Security Advisor”."""
AND_ANOTHER = re.compile(r"\s+and\s+(?:[A-Z][\w’.-]*\s+(?:and\s+)?)*")
"""… and between two offices behind a name."""
ADVERBIAL = re.compile(
    r"\s*(?:Following|After|Before|Since|Upon|Meeting\s+with|Ahead\s+of|Prior\s+to|On\s+the\s+margins\s+of)\b[^,;–—]*$"
)
"""How a sentence begins that comes to its subject after a comma: “Following a meeting with A, B met C”."""
FAR = 400
"""How far from people, in characters, the words that tell about them may stand."""

CLAUSE = re.compile(r"\b(?:was|were|is|are|will|has|had|[a-z]\w{2,}ed)\s")
"""A verb, which no description of a person between semicolons has."""


WHOSE_BODY = re.compile(
    r",\s+[A-Z](?:(?!\b(?:who|which|that|said|met|[a-z]+ing)\b)[^,;.]){1,70},\s+(?:and\s+)?"
)
"""The organisation between two people: “A, Springfield books and letters, and B”."""


@dataclass(frozen=True, slots=True)
class Group:
    """People named one after another, and the words of the sentence before and behind them."""

    people: tuple[Mention, ...]
    before: str
    behind: str


def find(text: str, span: tuple[int, int], mentions: Sequence[Mention]) -> list[Group]:
    """The *mentions* of one sentence, those that stand side by side together."""
    chains: list[list[Mention]] = []
    for mention, following in zip(mentions, [*mentions[1:], None], strict=True):
        own = chains and not _of_next(text, chains[-1][-1], mention, following)
        if own and (one := _one(text, chains[-1][-1], mention)):
            chains[-1][-1] = one
            continue
        gap = text[chains[-1][-1].end : mention.start] if chains else ""
        parted = gap.startswith(",") and ADVERBIAL.match(text[span[0] : chains[-1][0].start])
        if chains and not parted and _side_by_side(gap):
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


def _of_next(text: str, first: Mention, office: Mention, third: Mention | None) -> bool:
    """Whether an *office* after "President A," is that of the next: "…, Director of the Council, B"."""
    if not (first.name and first.office and third and third.name) or office.name or third.office:
        return False
    return text[office.end : third.start] == ", "


def _one(text: str, first: Mention, second: Mention) -> Mention | None:
    """Two mentions as the one person they stand for; None where they are two people."""
    gap = text[first.end : second.start]
    if first.name and second.name is None:
        behind = not text[: first.end].endswith(
            first.name
        )  # "A, Counselor" rather than "Counselor A"
        apposed = APPOSITION.fullmatch(OF_COUNTRY.sub("", gap, count=1))
        if apposed or (behind and AND_ANOTHER.fullmatch(gap)):
            office = first.office or fold(text[first.end : second.end]).lstrip(" ,")
            return replace(first, office=office, end=first.end if first.office else second.end)
    if first.name is None and first.office and second.name and gap == ", ":
        # "the Security Secretary, Secretary A", "the Director of the Council, A and B"
        if first.office.endswith(f" {second.office}"):
            return replace(second, start=first.start)
        if second.office in (None, "Ambassador") and re.search(r"\b(?:of|for)\b", first.office):
            return replace(second, start=first.start, office=first.office)
    return None


def _side_by_side(gap: str) -> bool:
    if (
        len(gap) > LONGEST_GAP
        or gap.split()[-1:] in (["of"], ["for"], ["to"], ["at"])
        or gap[:2] in ("’s", "'s")
        or re.search(r"[.:!?](?:\s|$)|\s[–—]\s|\bon\s+[A-Z]\w+\s+\d", gap)
    ):
        return False
    if (";" in gap or WHOSE_BODY.fullmatch(gap)) and not CLAUSE.search(gap):
        return True
    return all(
        word in GAP_WORDS or not word[0].islower() for word in re.findall(r"[^\W\d_][\w’'-]*", gap)
    )
