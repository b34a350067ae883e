"""People of a sentence whom only their place beside others tells from organisations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from hled_bot.facts.attendance.entries import PLAIN_NAME, is_person
from hled_bot.names import Mention

CANDIDATE = re.compile(
    rf"(?<![\w’'‑-]) (?P<name> {PLAIN_NAME} ) (?= , | ; | \. | \s+\( | \s+(?:and|of|from)\b | \s*$ )",
    re.VERBOSE,
)
IN_LIST = re.compile(
    r"(?:[,;:–—]|\b(?:[a-z]{4,}s|and|with|by|as|from|included|including|were))\s+$"
)
"""What stands before one of several people."""
WHO = re.compile(r",\s+(?:who|whose)\b")
"""“A, who works for …”: nobody but a person."""
AND = re.compile(r"\s+and\s+")
ITEM = re.compile(r"(?:;|;\s+and|\bincluded|\bincluding|\bincluding:|\bincluded:)\s+$")
"""Before one of several people with what each is: “A, Director; B, Chief Judge; and C, …”."""
AND_BEFORE = re.compile(r"\s+and\s+$")
NEAR = 12
"""How many characters before a name tell what joins it to others."""


def find(text: str, span: tuple[int, int], known: Sequence[Mention]) -> list[Mention]:
    """The people of one sentence: those *known*, and others who are named beside them."""
    ends = [mention.end for mention in known]
    private = [m for m in known if m.name and " " in m.name and m.office is None]
    begins, stops = {m.start for m in private}, {m.end for m in private}
    several = known and ";" in text[span[0] : span[1]]
    people = list(known)
    for sight in CANDIDATE.finditer(text, *span):
        start, end = sight.span("name")
        at = bisect_right(ends, start)
        if at < len(known) and known[at].start < end:
            continue
        before = text[max(start - NEAR, span[0]) : start]
        if not IN_LIST.search(before):
            continue
        joined = AND_BEFORE.search(before)
        behind = AND.match(text, end)
        beside = (
            WHO.match(text, end)
            or (joined and start - len(joined[0]) in stops)
            or (behind and behind.end() in begins)
            or (several and ITEM.search(before) and text.startswith(",", end))
        )
        if is_person(sight["name"], likely=bool(beside)):
            people.append(Mention(start, end, sight["name"], None))
    return sorted(people, key=lambda mention: mention.start)
