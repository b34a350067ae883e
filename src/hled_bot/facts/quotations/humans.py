"""People without a name, as texts speak of them: "a young woman", "my dad", "her little daughter"."""

from __future__ import annotations

import re

WOMAN = "mother|mom|grandm\\w+|granddaughter|daughter|sister|wife|widow|aunt|niece|woman|lady|girl|waitress"
MAN = "father|dad|grandf\\w+|grandp\\w+|grandson|son|brother|husband|uncle|nephew|man|guy|fellow|gentleman|boy"
EITHER = (
    "grandparent|parent|fianc\\w+|cousin|friend|person|kid|child|student(?!\\sloan)|teacher|professor|poet|doctor"
    "|nurse|neighbor|veteran|soldier|colleague|reporter|driver|worker|owner|coach|player"
    "|attorney|lawyer|activist|organizer|advocate|scientist|researcher|historian|philosopher|journalist"
    "|writer|novelist|playwright|actor|actress|musician|composer|entrepreneur|survivor|farmer|engineer"
    "|singer|author|artist|officer|judge|chief\\sjustice|governor|senator|congress(?:wo)?man|member|leader"
    "|announcer|questioner|astronaut|pilot|conductor|predecessor|pope|rabbi|analyst|expert|economist|CEO|chairman|\\d+-year-old"
)
"""Words for one person, by whether "she", "he" or both may mean it."""
ANYBODY = re.compile(rf"\b(?:{WOMAN}|{MAN}|{EITHER})\b", re.IGNORECASE)


def _spoken_of(who: str) -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?: (?<!\bas\s)(?<!\bam\s)(?<!\bis\s)(?<!\bwas\s)(?<!\bbecame\s)      # not "when I was a young senator"
            (?<![’']s\s)
            \b(?:[Tt]he|[Aa]n?|[Oo]ne|another|[Tt]h(?:is|at)|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|their)
          | (?<![Hh]e)(?<!\b[Ii]t)(?<!\bthat)(?<!\bwho)(?<!\bere)[’']s )        # nor "she’s a young senator"
        \s (?:(?!(?:of|and|that|who|to|in|for|with|as|an?|the|is|was|on|by)\b)[\w.-]+\s){{0,4}}? (?:{who})\b
        """,
        re.VERBOSE,
    )


MEANT = {"he": _spoken_of(f"{MAN}|{EITHER}"), "she": _spoken_of(f"{WOMAN}|{EITHER}")}
"""Whom a pronoun may mean: "her little daughter" by "she"."""
KIN = re.compile(
    rf"[’']s? \s (?:\w+\s){{0,2}}? (?:{WOMAN}|{MAN}|{EITHER}|questions?|point)\b", re.VERBOSE
)
"""Behind a name: "Ann Doe’s daughter"; who asks something is not the one spoken of either."""
INTRODUCED = re.compile(
    rf"""
    (?: \b(?!fellow)(?:(?i:{WOMAN}|{MAN})|{EITHER}) (?:\sof\smine)? (?:\s(?:named|called|by\sthe\sname\sof))? \s
      | \b(?:\w+\s(?:named|by\sthe\sname\sof) | (?:[Hh]is|[Hh]er|whose)\sname\s(?:is|was)) \s )
    (?P<name> (?!I\b)[A-Z][\w’-]*[a-z] (?:\s(?:[A-Z]\.|[A-Z][\w’-]*[a-z])){{0,3}} (?<!’s) ) (?![-‐])
    """,
    re.VERBOSE,
)
"""A name that nobody knows, told to be one by the word before it: "the poet Eavan Quimbel"."""
RELATIVE = re.compile(
    rf"""
    \b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|whose) \s (?:\w+\s){{0,2}}? (?:(?i:{WOMAN}|{MAN})|friend|colleague|boss|mentor|partner) , \s
    (?P<name> (?!I\b|God\b|Lord\b)[A-Z][\w’-]*[a-z] (?:\s(?:[A-Z]\.|[A-Z][\w’-]*[a-z])){{0,3}} (?<!’s) ) (?=\s?[,—;.)]|\swho\b)
    """,
    re.VERBOSE,
)
"""A name that nobody knows behind a comma: "my granddaughter, Quimbel, came"."""
ACTING = re.compile(
    r"""
    (?: (?<=[.!?…]\s)|(?<=[.!?…]\s\s)|(?<=[.!?]\)\s)|(?<=[.!?]\)\s\s) | (?<![\w’]) (?:[Aa]nd|[Bb]ut|[Ss]o|[Ww]hen|then|[—–])\s )
    (?P<name> (?!I\b)[A-Z][\w’-]*[a-z] (?:\s[A-Z][\w’-]*[a-z]){0,2} (?<!’s) ) \s (?:(?:then|just|then\sjust|once)\s)?
    (?: look(?:s|ed)\s(?:over\s)?at\s(?:me|us|him|her) | turn(?:s|ed)\s(?:around|to\s(?:me|us)) | lean(?:s|ed)\s(?:over|in|forward)
      | walk(?:s|ed)\s(?:up|over|in|into|out|by)\b | came\s(?:up|over|by|back)\sto\s(?:me|us) | stood\sup\sand\ssaid | smiled
      | (?:tells|told|asks|asked|grabbed|called)\sme\b )
    """,
    re.VERBOSE,
)
"""A name that nobody knows, told to be one by what he does: "And Quimbel looked at me"."""
HOLDER = re.compile(
    r"""
    \b(?:[Aa]nd|[Bb]ut|[Ss]o|[Tt]hen|with|by|from|to|[Aa]s|when|that) \s
    (?P<name> [A-Z][\w’-]*[a-z] (?:\s[A-Z][\w’-]*[a-z])? ) , \s (?:the|then|our) \s (?:\w+\s)?
    (?:President|Prime\sMinister|Chancellor|Premier|Governor|Mayor|Senator|Chairman|CEO|[Ll]eader|[Hh]ead)\b
    """,
    re.VERBOSE,
)
"""A name that nobody knows, told to be one by the office behind it: "and Quimbel, the President of Alma,"."""
APPOSED = re.compile(
    r"(?:(?:,|\s?—)\s?(?:(?:the|an?|another|one\sof|my|our|his|her)\s|who\s(?:is|was)\san?\s|(?:[A-Z]\w+\s)?[A-Z]\w+[’']s\s)[^,.;:—“”\n]{1,140}(?=[,.;:—]))+"
)
"""Behind a name, still the same person: "Bob Ray, the leader of the group,"."""
CALLS = re.compile(
    rf"\b(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Aa]n?|[Oo]ne)\s(?:\w+\s){{0,2}}(?:{WOMAN}|{MAN}|{EITHER})"
    r"(?:\s(?:used\sto|always|often|once|has|had|likes\sto|liked\sto|would|recently))*\s*$"
)
"""Before a verb: "what my dad used to" call it."""
BY_NAME = re.compile(
    r"[\s,—]*(?:(?:in|from|at)\s(?:[A-Z]\w+,?\s){1,3})?(?:(?:named|called|of\s+mine|by\s+the\s+name\s+of|(?:his|her)\s+name\s+(?:is|was)|(?:the\s+)?(?:late|great))\s+)?(?:[A-Z]\w*\.?\s+)*"
)
"""Between "a guy" and his name."""
HOLDING = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|their|its|his|her)\s(?:[\w.]+\s){0,2}?(?:president|minister|chancellor|director|secretary|commissioner"
    r"|chair(?:man|woman)?|chief|king|general|commander|spokes\w+|head(?=\sof\b)|CEO"
    r"|ambassador|envoy|mayor|governor|senator|congress(?:wo)?man|candidate|official|lawmaker|prosecutor)\b"
)
"""Somebody by an office: "the president of the Fund"."""
PREDICATE = re.compile(
    r"(?:\b(?:is|was|[Aa]s|became|be|been)|[’'](?:s|m|re))\s(?:(?:still|also|just|then|now|not|quite|such|kind\sof|sort\sof|\w+ly)\s)*(?:the\s|an?\s|our\s)?$"
)
"""Before an office: it is that of somebody named: "he’s the General there"."""
