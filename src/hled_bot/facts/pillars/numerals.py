"""How documents count pillars: "Pillar II", "(2)", "second,", "number two is to"."""

from __future__ import annotations

import re

from hled_bot.language import number

CARDINAL = r"""
    (?: one|two|three|four|five|six|seven|eight|nine|ten
      | dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez )
"""
ORDINAL = r"""
    (?: first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d(?:st|nd|rd|th)
      | primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa] )
"""
LABEL = re.compile(
    rf"""
    \W{{0,3}}
    (?:
        (?:and[ ]+)? (?:pillar|pilar) [ ]+ (?:no\.?|number|n[uú]mero|n[.]?º|\#)? [ ]*
        (?P<after> [ivx]{{1,4}} | \d{{1,2}} | {CARDINAL} )      # "PILLAR IV", "Pillar No. 2"
      | (?:pillar|pilar) (?=\s*[:–—])                          # "Pillar: Trade"
      | (?: (?:and|the|el|our) [ ]+ )? (?P<before> {ORDINAL} ) [ ]+ (?:pillar|pilar)  # "First Pillar"
    ) \b
    (?: \s* (?P<mark> [:.|,)—–―-]+ | \n | \bis\b | [(“"] ) )?
    \s* [“"(]?
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The label in front of a name, and the mark between them."""

MARK = re.compile(
    rf"""
    (?: ^ | (?<=[\s;,:—–(]) )
    (?:
        \(? (?P<sign> \d{{1,2}} | [ivx]{{1,4}} ) \)               # "(1)", "2)", "iv)"
      | \(? (?P<letter> (?-i:[a-h]) ) \)                         # "(b)"
      | (?P<digit> \d{{1,2}} | (?-i:[IVX]{{1,4}}) ) \.             # "1.", "II."
      | (?:and[ ]+)?
        (?: (?P<word> {ORDINAL} ) | number[ ]+ (?P<name> {CARDINAL} | \d )
          | finally | lastly )
        (?: \s*[,:–—] | [ ]is\b (?:[ ]to\b)? )                    # "and third,", "number two is to"
    )
    \s+
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What counts the members of a list that has no markup; "finally" stands for the last number."""


def label_number(label: re.Match[str]) -> int | None:
    """The number in a LABEL, if it has one."""
    return number(label["after"] or label["before"] or "")


def mark_number(mark: re.Match[str]) -> int | None:
    """The number in a MARK; None for "finally"."""
    if mark["letter"]:
        return ord(mark["letter"]) - ord("a") + 1
    return number(mark["sign"] or mark["digit"] or mark["word"] or mark["name"] or "")


def unmarked(text: str, start: int, end: int) -> tuple[int, int | None]:
    """Where *text* goes on behind a label or mark at *start*, and the number in it."""
    if label := LABEL.match(text, start, end):
        if label["mark"]:
            return label.end(), label_number(label)
    elif (mark := MARK.match(text, start, end)) and mark.end() < end:
        return mark.end(), mark_number(mark)
    return start, None
