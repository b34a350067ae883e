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
    r"\s*(?:(?:Following|After)\b(?!\s+(?:\w+\s+)?remarks\b)|Before|Since|Upon|Meeting\s+with|Ahead\s+of|Prior\s+to|On\s+the\s+margins\s+of)\b[^,;–—]*$"
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


ABBREVIATION = re.compile(r"\b(?:[A-Z]\.)+")
DESCRIBED = re.compile(
    r"(?:,|,?\s+and)\s+(?:(?!will\b|to\b|\w+(?:ed|ing|s)\b)[\w’-]+\s+){0,2}"
    r"(?P<what>[a-z]{3,}(?:ist|ian|or|er|ress|yst))\s+(?:(?:Dr|Mr|Ms|Mrs|Rev)\.\s*)?"
)
"""Between two people, what the second is in lower case: “A and NOAA scientist Dr. B”."""
NOTHING = set("after under over later earlier other another whether never ever rather further for together".split())  # fmt: skip
"""What ends like such a word and is none."""
OTHERS_INCLUDING = re.compile(
    r",?\s+(?:and|as\s+well\s+as|along\s+with)\s+(?:(?!met\b|with\b|to\b|\w+ed\b)[\w’-]+\s+){0,5}?(?:officials|leaders|members|representatives|others|experts)"
    r"(?:\s+(?:of|from|in|at)\s+[\w\s’-]{1,60}?)?[\s,–—-]+(?:including|such\s+as)\s+(?:the\s+)?"
)
"""Between people of whom one thing is told: “A and other officials, including B, hosted …”."""
OTHERS_BETWEEN = re.compile(
    r",\s+(?:other\s+|senior\s+)*(?:members|leaders|officials|representatives)\s+(?:of|from)\s+[^,;.]{2,60}(?=,)"
)
"""Others among people who are named: “A, members of the Cabinet, B”."""
RELATIVE = re.compile(
    r",?\s+(?:who|whose)\b(?:[^;.]|(?<=[A-Z])\.)*?(?=;|,(?:\s+and)?\s*(?:the\s*)?$)"
)
"""What is told of one of them between two people: “A, who leads the group, and B”."""


@dataclass(frozen=True, slots=True)
class Group:
    """People named one after another, and the words of the sentence before and behind them."""

    people: tuple[Mention, ...]
    before: str
    behind: str


def find(text: str, span: tuple[int, int], mentions: Sequence[Mention]) -> list[Group]:
    """The *mentions* of one sentence, those that stand side by side together."""
    # "the President’s Cabinet" brings in nobody
    mentions = [m for m in mentions if m.name or text[m.end : m.end + 2] not in ("’s", "'s")]
    chains: list[list[Mention]] = []
    for mention, following in zip(mentions, [*mentions[1:], None], strict=False):
        own = chains and not _of_next(text, chains[-1][-1], mention, following)
        if own and (one := _one(text, chains[-1][-1], mention)):
            chains[-1][-1] = one
            continue
        gap = text[chains[-1][-1].end : mention.start] if chains else ""
        opening = (
            text[span[0] : chains[-1][0].start] if chains and mention.start < span[0] + FAR else ""
        )
        parted = gap.startswith(",") and ADVERBIAL.match(opening)
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
    for index in range(len(groups) - 2, -1, -1):
        group = groups[index]
        if OTHERS_INCLUDING.fullmatch(group.behind):
            groups[index] = replace(group, behind=groups[index + 1].behind)
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
        if apposed or gap == " the " or (behind and AND_ANOTHER.fullmatch(gap)):
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
    gap = ABBREVIATION.sub("A", RELATIVE.sub("", gap[: 2 * LONGEST_GAP + 1]))
    gap = OTHERS_BETWEEN.sub("", gap)
    longest = 2 * LONGEST_GAP if ";" in gap else LONGEST_GAP
    if (
        len(gap) > longest
        or gap.split()[-1:] in (["of"], ["for"], ["to"], ["at"])
        or gap[:2] in ("’s", "'s")
        or re.search(r"[.:!?](?:\s|$)|\s[–—]\s|\bon\s+[A-Z]\w+\s+\d", gap)
    ):
        return False
    if (";" in gap or WHOSE_BODY.fullmatch(gap)) and not CLAUSE.search(gap):
        return True
    described = DESCRIBED.fullmatch(gap)
    if described and described["what"] not in NOTHING:
        return True
    return all(
        word in GAP_WORDS or not word[0].islower() for word in re.findall(r"[^\W\d_][\w’'-]*", gap)
    )
