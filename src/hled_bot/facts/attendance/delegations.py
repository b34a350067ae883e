"""Which country each of the people stands for, as far as a document tells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from urllib.parse import urlsplit

from hled_bot import names
from hled_bot.facts.attendance import groups
from hled_bot.facts.attendance.groups import OF_COUNTRY
from hled_bot.models import UNITED_STATES, Document
from hled_bot.names import Mention, People

OFFICE_BEHIND = re.compile(
    r"^,\s+(?:the\s+)?(?:President|Prime\s+Minister|King|Crown\s+Prince|Emir|Amir|Sultan|Chancellor)\s+of\s+"
    rf"(?:the\s+)?(?P<country>{names.COUNTRY.pattern})"
)
"""An office behind a title: "His Highness Sheikh X, President of the United Arab Emirates"."""
TO_SOMEBODY = re.compile(
    rf"^\s+(?:to|for)\s+(?:the\s+)?(?P<country>{names.COUNTRY.pattern})\s+(?:[A-Z]\w+\s+){{0,3}}?(?:President|Prime\s+Minister|Minister|Chancellor)\b"
)
"""Whose office it is: "Head of Cabinet to European Commission President X"."""
COUNTRY_BEFORE = re.compile(
    rf"(?P<country>{names.COUNTRY.pattern})[^\S\n]+(?:\([A-Z]+\)\s+)?(?:\d\w+\s+)?$"
)
"""The country before an office: "Republic of Y (RY) Foreign Minister X"."""
PARTY = re.compile(
    r"""
    \s* \( (?: [DRI](?:[-–]|\))
      | (?: A[KLRZ] | C[AOT] | D[CE] | FL | G[AU] | HI | I[ADLN] | K[SY] | LA | M[ADEINOST]
          | N[CDEHJMVY] | O[HKR] | P[AR] | RI | S[CD] | T[NX] | UT | V[AT] | W[AIVY] )
        (?:-(?:\d\d?|AL))? \) )
    """,
    re.VERBOSE,
)
"""“(R-TX)” or “(TX-05)” with the name of a politician."""
AND_OTHERS = re.compile(
    rf",?\s+(?:and|as\s+well\s+as)\s+(?:other\s+)(?:senior\s+|high-level\s+|key\s+)*(?P<country>{names.COUNTRY.pattern})\s+(?:\w+\s+){{0,2}}officials\b"
)
"""“… and other senior U.S. officials”."""
FOR_COUNTRY = re.compile(
    r"\b(?:(?:co-?)?(?:chaired|hosted)|led|attended|participated|took part|represented|signed)\b[^,;]{0,60}?"
    rf"\b(?:for|on\s+behalf\s+of)\s+(?:the\s+)?(?P<country>{names.COUNTRY.pattern})(?=\s*[,.;]|\s*$|\s+and\b)"
)
COUNTRYS_SIDE = re.compile(
    rf"(?P<country>{names.COUNTRY.pattern})(?:’s)?\s+(?:[a-z-]+\s+){{0,2}}(?:delegation|side|participants|attendees|team)\b"
)
"""“… chaired the meeting for Mexico”, “on the U.S. side”: the country of a whole group."""
ABOUT_MEXICO = re.compile(r"(?<!New )(?:Mexic|Méxic)")
PRESIDENTIAL_DELEGATION = re.compile(r"\bPresidential\s+Delegation\b", re.IGNORECASE)
OF_A_COUNTRY = re.compile(
    r"""
    (?:(?:vice|deputy|prime|foreign|first|defense|finance)\s+)*
    (?: president | minister (?:\s+(?:of|for)\s.*)? | chancellor | premier | king | queen
      | (?:crown\s+)?prince(?:ss)? | emir | amir | sultan | sheikh )
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Offices that speak for a country: the only foreign one of the title where none stands with them."""
RANK = re.compile(
    r"(?:(?:Lt|Maj|Brig)\.?\s+Gen|Gen|Adm|Lieutenant\s+General|General|(?:Vice\s+)?Admiral|Colonel)\b"
    r"(?!\s+(?:Secretary|President|Counsel|Manager|Director|Assembly)\b)"
)
"""A military rank, which stands before the name."""


class Known:
    """What a document tells about people and their countries."""

    def __init__(
        self, document: Document, texts: Sequence[str], mentioned: Sequence[Sequence[Mention]]
    ) -> None:
        self.people = People(m for found in mentioned for m in found)
        self._day = document.date
        self._mexican = any(ABOUT_MEXICO.search(text) for text in texts)
        self._american = document.kind != "joint statement" and _is_american(document.url)
        self._delegation = bool(PRESIDENTIAL_DELEGATION.search(document.title))
        self._sides = _sides(texts, mentioned, self.people)
        self._guest = _guest(document.title)

    def full(self, mention: Mention) -> Mention:
        """*mention* with the fullest name and office that the document gives."""
        if mention.name is None and mention.office and self._day:
            # "the President" is whoever held the office, not another president who is named
            holder = names.incumbent(mention.office, self._day)
            if holder and self.people.knows(holder):
                return replace(
                    self.people.full(replace(mention, name=holder)), office=mention.office
                )
            if holder:
                return mention
        return self.people.full(mention)

    def side(self, text: str, mention: Mention, full: Mention) -> str | None:
        """The country of a person that *text* mentions, and who is *full*."""
        if stated := _country(text, mention) or self._sides.get(full.name or ""):
            return stated
        if self._delegation:
            return UNITED_STATES
        side = names.side(full.office, full.name, mexican=self._mexican, american=self._american)
        if side is None and full.name and OF_A_COUNTRY.fullmatch(full.office or ""):
            return self._guest
        ranked = self._american and RANK.match(text, mention.start)
        return side or (UNITED_STATES if ranked else None)


def _guest(title: str) -> str | None:
    """The one country besides the United States that *title* names."""
    named = {names.COUNTRY_OF[c[0]] for c in names.COUNTRY.finditer(title) if c[0] != "Indian"}
    named -= {UNITED_STATES, "European Union", "African Union", "NATO"}
    return next(iter(named)) if len(named) == 1 else None


def _is_american(address: str | None) -> bool:
    """Whether the U.S. government published what stands at *address*."""
    host = urlsplit(address or "").hostname or ""
    return host.endswith((".gov", ".mil"))


def _sides(
    texts: Sequence[str], mentioned: Sequence[Sequence[Mention]], people: People
) -> dict[str, str]:
    """The country of each person by name, where all that the document says agrees."""
    told: dict[str, set[str]] = defaultdict(set)
    implied: dict[str, set[str]] = defaultdict(set)
    shared: dict[str, set[str]] = defaultdict(set)
    for text, mentions in zip(texts, mentioned, strict=True):
        for countries, tell in ((told, _stated), (shared, _shared), (implied, _implied)):
            for mention, country in tell(text, mentions):
                if name := people.full(mention).name:
                    countries[name].add(country)
    every = shared | implied | told
    return {name: next(iter(some)) for name, some in every.items() if len(some) == 1}


def _stated(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """The people of *text* whose country stands with them."""
    for mention in mentions:
        if country := _country(text, mention):
            yield mention, country
    for group in groups.find(text, (0, len(text)), mentions) if AND_OTHERS.search(text) else ():
        if others := AND_OTHERS.match(group.behind):
            yield from ((m, names.COUNTRY_OF[others["country"]]) for m in group.people)


def _implied(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """The people of *text* whose office only one country has."""
    for mention in mentions:
        if country := names.side(mention.office, mention.name):
            yield mention, country


def _shared(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """The first of each two people whose country stands behind the second: "A and B of Peru"."""
    for first, second in pairwise(mentions):
        behind = OF_COUNTRY.match(text[second.end : second.end + 80])
        if behind and text[first.end : second.start] == " and ":
            yield first, names.COUNTRY_OF[behind["country"]]


def _country(text: str, mention: Mention) -> str | None:
    after = text[mention.end : mention.end + 80]
    titled = (
        OFFICE_BEHIND.match(after)
        if re.search(r"\b(?:H[ie][sr]|Sheikh)\b", text[mention.start : mention.end])
        else None
    )
    if behind := OF_COUNTRY.match(after) or titled or TO_SOMEBODY.match(after):
        return names.COUNTRY_OF[behind["country"]]
    if before := COUNTRY_BEFORE.search(text[max(mention.start - 60, 0) : mention.start]):
        return names.COUNTRY_OF[before["country"]]
    if PARTY.match(after) or PARTY.search(text[mention.start : mention.end]):
        return UNITED_STATES
    return names.stated(mention.office)


def of_group(before: str, behind: str) -> str | None:
    """The country of people who stand between the words *before* and *behind*."""
    stated = COUNTRYS_SIDE.search(before) or FOR_COUNTRY.search(behind)
    return names.COUNTRY_OF[stated["country"]] if stated else None
