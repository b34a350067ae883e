"""The person whom one line of a list of participants names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from functools import lru_cache

from hled_bot import names
from hled_bot.language import plain
from hled_bot.names import Mention

NAME_WORD = r"(?:[A-Z]\.\s?)*(?!M[EP]P?\b)[A-Z][\w’'‑-]*[^\W\d_]"  # "Abcd", "O’Neill", "L.A. Wxyz"
NICKNAME = r"[“\"][A-Z][\w ]+[”\"]"
PARTICLES = r"(?:de|la|del|der|den|van|von|da|di|dos|bin|ibn|el|al|y)"
PLAIN_NAME = rf"""
    {NAME_WORD} (?: \s+ (?: [A-Z]\.? | {NICKNAME} | {PARTICLES} | {NAME_WORD} ) ){{0,4}} \s+ {NAME_WORD}
    (?: ,?\s+ (?:Jr|Sr)\b\.? | \s+ I{{2,3}}\b )?
"""
"""Two to six capitalised words, which may be a person."""
NAME_FIRST = re.compile(
    rf"\s* (?P<name> {PLAIN_NAME} ) (?:\s+M[EP]P?\b)? (?P<rest> \s* (?: [,;(] | [–—-]\s | of\s | from\s ) .* )? \s*",
    re.VERBOSE,
)
"""“Wxyz Abcd, Hope House”."""
COMMA = re.compile(r"[,;(]|$")
WORD = re.compile(r"\S+")
HEADS = names.HEADS | {"tempore", "official", "rep", "sen", "gov", "del"}
OF_HEADS = re.compile(r"[-–](?:elect|designate)$")
LONGEST_OFFICE = 25
"""How many words may stand before a name."""
NO_NAME = re.compile(
    r"(?:the|for|our|black|asian|american|latino|generation|coalition|action|justice|\w{2,}(?:tion|tions|ment|ity|ities|ship|ism|ness|ology|ies))",
    re.IGNORECASE,
)
"""Words that organisations have in their names and people do not."""
DASH_IN_NAME = re.compile(r"(?<=[a-z])–(?=[A-Z][a-z])")


HONORIFIC = re.compile(
    r"\s*(?:H\.\s?E\.|(?:(?:His|Her|Their|The)\s+)?(?:(?:Right|Rt\.?|Most|Royal|Serene)\s+){0,2}"
    r"(?:Excellency|Highness|Majesty|Eminence|Holiness|Honou?rable|Hon\.))\s+"
)
"""“His Excellency” before a name is no part of it."""
BODY_FIRST = re.compile(r"(?P<body>[^:]*[^\W_]):\s+(?=[A-Z])")
"""“Hope House: ” before “Wxyz Abcd, Director”."""


class Company(Enum):
    """What the lines of a list name, as far as can be told."""

    MIXED = 0
    PEOPLE = 1
    ONLY_PEOPLE = 2


def read(line: str, company: Company = Company.MIXED) -> Mention | None:
    """The person of *line*; None where it names something else.

    Among people, words which nothing else tells from an organisation are a name.
    """
    line = DASH_IN_NAME.sub("-", line)
    person = _told(line)
    if person or company is Company.MIXED:
        return person
    alone = company is Company.ONLY_PEOPLE
    return (
        _behind_office(line, likely=True)
        or _behind_body(line, likely=True)
        or _before_comma(line, alone=alone)
    )


@lru_cache(1024)
def _told(line: str) -> Mention | None:
    """The person whom *line* names wherever it stands."""
    return (
        _behind_body(line, likely=False)
        or names.entry(line)
        or _in_line(line)
        or _behind_office(line, likely=False)
        or (_before_comma(line, alone=True) if HONORIFIC.match(line) else None)
    )


def company(lines: Sequence[str]) -> Company:
    """What *lines* name."""
    lines = [line for line in lines if line.strip()]
    unknown = [line for line in lines if read(line) is None]
    people = len(lines) - len(unknown)
    others = sum(
        (_behind_body(line, likely=True) or _before_comma(line, alone=True)) is None
        for line in unknown
    )
    if people >= 2 and 4 * people >= len(lines) and 4 * others <= people:
        return Company.ONLY_PEOPLE
    return Company.PEOPLE if 2 * people >= len(lines) else Company.MIXED


def _in_line(line: str) -> Mention | None:
    """The first person of a line that says more: "Prime Minister A of Peru", "His Excellency A, …"."""
    mentions = names.find(line)
    person = next((m for m in mentions if m.name and " " in m.name), None)
    if person is None or (mentions[0] is not person and mentions[0].start):
        return None
    titled = person.office or not line.startswith(str(person.name), person.start)
    first = mentions[0] is person and line[: person.start].strip() in ("", "The Right")
    if first and (titled or line.startswith(" of ", person.end)):
        return person
    office = mentions[0].office
    return (
        None
        if mentions[0] is person or not office
        else replace(person, start=0, office=person.office or office)
    )


def _before_comma(line: str, *, alone: bool) -> Mention | None:
    """The name that begins a line, or where *alone* is nothing but the line."""
    titled = HONORIFIC.match(line)
    first = NAME_FIRST.fullmatch(line, titled.end() if titled else 0)
    if first is None or not is_person(first["name"], likely=alone or bool(first["rest"])):
        return None
    return Mention(first.start("name"), first.end("name"), first["name"], None)


def _behind_body(line: str, *, likely: bool) -> Mention | None:
    """The person whom a line names behind an organisation or country, and a colon."""
    if not (first := BODY_FIRST.match(line)):
        return None
    rest = line[first.end() :]
    person = (
        names.entry(rest)
        or _behind_office(rest, likely=likely)
        or _before_comma(rest, alone=likely)
    )
    if person is None or any(map(_of_bodies, str(person.name).split())):
        return None
    if person.office is None and is_person(first["body"], likely=False):
        return None  # "Ann Lee: Grace Hope"
    return replace(person, start=person.start + first.end(), end=person.end + first.end())


def _behind_office(line: str, *, likely: bool) -> Mention | None:
    """The name behind an office that begins a line: "Council President A B, Seattle"."""
    line = COMMA.split(line, maxsplit=1)[0]
    words = list(WORD.finditer(line))
    if len(words) > LONGEST_OFFICE:
        return None
    heads = [_is_head(word[0]) for word in words]
    for at, word in enumerate(words[1:], 1):
        heads[at] = heads[at] or (heads[at - 1] and word[0] in ("Designate", "Elect"))
    for length in (4, 3, 2):
        at = len(words) - length
        if at < 1 or not any(heads[:at]):
            continue
        name = line[words[at].start() : words[-1].end()]
        if re.fullmatch(PLAIN_NAME, name, re.VERBOSE) and is_person(
            name, likely=likely and heads[at - 1]
        ):
            office = line[words[0].start() : words[at - 1].end()]
            return Mention(0, words[-1].end(), name, office)
    return None


def _is_head(word: str) -> bool:
    return OF_HEADS.sub("", plain(word).rstrip(".")) in HEADS


def is_person(name: str, *, likely: bool) -> bool:
    """Whether capitalised words are a person: by the first name, or *likely* by what stands around."""
    words = re.findall(r"[^\W\d_]+(?:[-’'‑][^\W\d_]+)*", name)
    if plain(words[0]) in names.GIVEN_NAMES:
        return len(words) < 5
    return likely and not any(_of_bodies(word) for word in words)


def _of_bodies(word: str) -> bool:
    key = plain(word)
    return bool(NO_NAME.fullmatch(key)) or any(
        key in some
        for some in (names.ORGANISATIONS, names.PORTFOLIOS, names.HEADS, names.QUALIFIERS)
    )
