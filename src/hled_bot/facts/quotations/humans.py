"""People without a name, as texts speak of them: "a young woman", "my dad", "her little daughter"."""

from __future__ import annotations

import re

WOMAN = "mother|mom|grandm\\w+|granddaughter|daughter|sister|wife|widow|aunt|niece|woman|lady|girl|waitress"
MAN = "father|dad|grandf\\w+|grandp\\w+|grandson|son|brother|husband|uncle|nephew|man|guy|fellow|gentleman|boy"
EITHER = (
    "grandparent|parent|fianc\\w+|cousin|friend|person|kid|child|student|teacher|professor|poet|doctor"
    "|nurse|neighbor|veteran|soldier|colleague|reporter|driver|worker|owner|conductor|coach|player"
    "|singer|author|artist|officer|judge|justice|governor|senator|congress(?:wo)?man|member|leader"
    "|announcer|analyst|expert|economist|CEO|chairman|\\d+-year-old"
)
"""Words for one person, by whether "she", "he" or both may mean it."""
ANYBODY = re.compile(rf"\b(?:{WOMAN}|{MAN}|{EITHER})\b", re.IGNORECASE)


def _spoken_of(who: str) -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?: (?<!\bas\s)(?<!\bam\s)(?<!\bis\s)(?<!\bwas\s)      # not "when I was a young senator"
            \b(?:[Tt]he|[Aa]n?|[Oo]ne|another|[Tt]his|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|their)
          | [’']s )
        \s (?:\w+\s){{0,3}}? (?:{who})\b
        """,
        re.VERBOSE,
    )


SOMEBODY = _spoken_of(f"{WOMAN}|{MAN}|{EITHER}")
MEANT = {"he": _spoken_of(f"{MAN}|{EITHER}"), "she": _spoken_of(f"{WOMAN}|{EITHER}")}
"""Whom a pronoun may mean: "her little daughter" by "she"."""
KIN = re.compile(
    rf"[’']s? \s (?:\w+\s){{0,2}}? (?:{WOMAN}|{MAN}|{EITHER}|questions?|point)\b", re.VERBOSE
)
"""Behind a name: "Ann Doe’s daughter"; who asks something is not the one spoken of either."""
INTRODUCED = re.compile(
    rf"""
    \b(?!fellow)(?:{WOMAN}|{MAN}|{EITHER}) (?:\sof\smine)? (?:\s(?:named|called|by\sthe\sname\sof))? \s
    (?P<name> (?!I\b)[A-Z][\w’-]*[a-z] (?:\s(?:[A-Z]\.|[A-Z][\w’-]*[a-z])){{0,3}} (?<!’s) )
    """,
    re.VERBOSE,
)
"""A name that nobody knows, told to be one by the word before it: "the poet Eavan Quimbel"."""
APPOSED = re.compile(r"(?:,\s(?:the|an?|one\sof|my|our|his|her)\s[^,.;:—“”\n]{1,80}(?=[,.;:—]))+")
"""Behind a name, still the same person: "Bob Ray, the leader of the group,"."""
CALLS = re.compile(
    rf"\b(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Aa]n?|[Oo]ne)\s(?:\w+\s){{0,2}}(?:{WOMAN}|{MAN}|{EITHER})"
    r"(?:\s(?:used\sto|always|often|once|has|had|likes\sto|liked\sto|would|recently))*\s*$"
)
"""Before a verb: "what my dad used to" call it."""
