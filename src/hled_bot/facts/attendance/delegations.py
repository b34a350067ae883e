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
OWN_BODY = re.compile(r"^,\s+(?:the\s+)?(?:White\s+House|U\.S\.\s+Department)\b")
OF_UNITED_NATIONS = re.compile(r"^\s+of\s+the\s+(?:United\s+Nations|UN)\b")
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
    rf"|\b(?:for\s+)?(?:the\s+)?(?P<represented>{names.COUNTRY.pattern})\s+(?:was\s+|were\s+)(?:represented\s+by\s+)?(?:the\s+)?$"
)
"""“… chaired the meeting for Mexico”, “on the U.S. side”: the country of a whole group."""
OWN_OFFICIALS = re.compile(
    r"\b(?:(?:Administration|White\s+House)\s+(?:officials|staff|leaders)|Cabinet\s+(?:members|officials|secretaries)|members\s+of\s+(?:the|his|her)\s+Cabinet)"
    r"[\s,:–—-]*(?:including\s+|such\s+as\s+|like\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
"""“… Administration officials – including ”: people of the U.S. government."""
ABOUT_MEXICO = re.compile(r"(?<!New )(?:Mexic|Méxic)")
PRESIDENTIAL_DELEGATION = re.compile(r"\bPresidential\s+Delegation\b", re.IGNORECASE)
OF_A_COUNTRY = re.compile(
    r"""
    (?:(?:vice|deputy|prime|foreign|first|defense|finance)\s+)*
    (?: president(?:-elect)? | minister (?:\s+(?:of|for)\s.*)? | chancellor | premier | king | queen
      | (?:crown\s+)?prince(?:ss)? | emir | amir | sultan | sheikh
      | chief\s+(?:foreign\s+policy|national\s+security|diplomatic)\s+advis[eo]r
      | (?:.*\s)?(?:head|chief|advis[eo]r|secretary|counsel(?:l?or)?|spokes\w+)\s(?:.*\s)?(?:of|to)\s+the
        \s+(?:president|prime\s+minister|chancellor|king)(?:\s+of\s+the\s+republic)? )
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Offices that speak for a country: the only foreign one of the title where none stands with them."""
DEPARTMENT = re.compile(
    r"\bDepartment\s+of\s+(?:the\s+)?(?:Agriculture|Commerce|Defense|Education|Energy|Health|Homeland|Housing|Interior"
    r"|Justice|Labor|State|Transportation|Treasury|Veterans)\b|\bUrban\s+Development\b|\bHuman\s+Services\b"
)
"""What people work for who speak for a country, in its own documents."""
AND = re.compile(r"\s+and\s+")
RANK = re.compile(
    r"(?:(?:Lt|Maj|Brig)\.?\s+Gen|Gen|Adm|Lieutenant\s+General|General|(?:Vice\s+)?Admiral|Colonel)\b"
    r"(?!\s+(?:Secretary|President|Counsel|Manager|Director|Assembly)\b)"
)
"""A military rank, which stands before the name."""


class Known:
    """What a document tells about people and their countries."""

    def __init__(
        self,
        document: Document,
        texts: Sequence[str],
        mentioned: Sequence[Sequence[Mention]],
        listed: Sequence[Mention],
    ) -> None:
        every = [*(m for found in mentioned for m in found), *listed]
        self.people = People(every)
        self._by_middle = _by_middle(every)
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
                full = self.people.full(replace(mention, name=holder))
                if names.is_incumbent(str(full.name), mention.office, self._day):
                    return replace(full, office=mention.office)
            if holder:
                return mention
        full = self.people.full(mention)
        middle = self._by_middle.get((full.name or "", _last_word(full.office)), set())
        return replace(full, name=next(iter(middle))) if len(middle) == 1 else full

    def side(self, text: str, mention: Mention, full: Mention) -> str | None:
        """The country of a person that *text* mentions, and who is *full*."""
        if stated := _country(text, mention) or self._sides.get(full.name or ""):
            return stated
        if self._delegation:
            return UNITED_STATES
        side = self._of_office(full)
        if side is None and full.name and OF_A_COUNTRY.fullmatch(full.office or ""):
            return self._guest
        ranked = self._american and RANK.match(text, mention.start)
        return side or (UNITED_STATES if ranked else None)

    def _of_office(self, person: Mention) -> str | None:
        """The country of the office; where it is two, of either: "Chief Advisor and Institute Director"."""
        office = person.office or ""
        both = [part for part in AND.split(office) if " " in part] if "," not in office else []
        told = (
            names.side(each, person.name, mexican=self._mexican, american=self._american)
            for each in dict.fromkeys([office, *both])
        )
        own = self._american and DEPARTMENT.search(office)
        return next(filter(None, told), UNITED_STATES if own else None)


def _by_middle(mentions: Sequence[Mention]) -> dict[tuple[str, str], set[str]]:
    """The full names of people by a middle word and the last of their office.

    "Minister Ann Wxyz Abcd" may be "Minister Wxyz" further down.
    """
    names_by: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in mentions:
        for word in (mention.name or "").split()[1:-1] if mention.office else ():
            names_by[word, _last_word(mention.office)].add(str(mention.name))
    return names_by


def _last_word(office: str | None) -> str:
    return (office or "").lower().rpartition(" ")[2]


def _guest(title: str) -> str | None:
    """The one country besides the United States that *title* names."""
    apart = re.sub(r"[-–]", " ", title)  # "U.S.-Peru Dialogue"
    named = {names.COUNTRY_OF[c[0]] for c in names.COUNTRY.finditer(apart) if c[0] != "Indian"}
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
    if OF_UNITED_NATIONS.match(after):
        return "United Nations"
    if OWN_BODY.match(after):
        return UNITED_STATES
    if before := COUNTRY_BEFORE.search(text[max(mention.start - 60, 0) : mention.start]):
        return names.COUNTRY_OF[before["country"]]
    if PARTY.match(after) or PARTY.search(text[mention.start : mention.end]):
        return UNITED_STATES
    return names.stated(mention.office)


def of_group(before: str, behind: str) -> str | None:
    """The country of people who stand between the words *before* and *behind*."""
    if OWN_OFFICIALS.search(before):
        return UNITED_STATES
    stated = COUNTRYS_SIDE.search(before) or FOR_COUNTRY.search(behind)
    if stated is None:
        return None
    parts = stated.groupdict()
    return names.COUNTRY_OF[parts["country"] or parts["represented"]]
