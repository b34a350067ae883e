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
        \(? (?P<after> [ivx]{{1,4}} | \d{{1,2}} | {CARDINAL} ) \b \)?   # "PILLAR IV", "Pillar No. 2"
      | (?:pillar|pilar) (?=\s*[:–—])                          # "Pillar: Trade"
      | (?: (?:and|the|el|our) [ ]+ )? (?P<before> {ORDINAL} ) [ ]+ (?:pillar|pilar) \b  # "First Pillar"
    )
    (?: \s* (?P<mark> [:.|,)—–―-]+ | \n | \bis\b | [(“"] ) )?
    \s* [“"(]?
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The label in front of a name, and the mark between them."""

OF = r"(?: [ ]+ (?:of|de|del|in|under) (?: [ ]+ [\w’-]+ ){1,5}? )?"
"""“… of this strategy”."""
SAID = rf"""
    (?: (?:and|but|so|now|then|next|y) ,? [ ]+ )*
    (?: (?:the|our|its|his|her|their|a|el|la) [ ]+ )?
    (?: (?P<word> {ORDINAL} | firstly | secondly | thirdly )
        (?: [ ]+ (?:and|y) [ ]+ (?:final|last|[uú]ltimo) )?               # "third and final"
        (?: [ ]+ (?:key|core|main|big)? [ ]* (?:pillar|pilar) {OF}        # "And the third pillar"
          | [ ]+ of [ ]+ (?:the|these|those|our|its) [ ]+ (?:\w+[ ]+)? pillars
          | [ ]+ (?:one|thing|part|of[ ]all) )?
      | (?:pillar|pilar) [ ]+ (?:number[ ]+)? (?P<after> [ivx]{{1,4}} | \d{{1,2}} | {CARDINAL} ) {OF}
      | number [ ]+ (?P<name> {CARDINAL} | \d )
      | (?P<cardinal> {CARDINAL} )                                    # "Two, …"
      | (?P<last> finally | lastly | last [ ] (?:but|and) [ ] not [ ] least
          | (?:final|last|other) (?: [ ]+ (?:one|thing|part|pillar|pilar) {OF} )? ) )
"""
"""How somebody counts in whole sentences; the last of them may be "finally" or "the other"."""
LINK = r"""
    (?: \s* (?: [,:–—] | [ ][-] ) \s* (?: is \s+ (?:to\s+)? )?
      | [ ]+ (?: (?:is|are|was|will[ ]be|would[ ]be|es|ser[aá])
                 (?: [ ]+ (?:to|about|on|that|around|focused[ ]on) \b )?
               | (?:will[ ])? (?:focus(?:es)?|cent(?:er|re)s|se[ ]centra) [ ]+ (?:on|en)
               | (?:will[ ])? (?:involves?|concerns?|covers?|addresses|address|deals?[ ]with
                                |consists?[ ]of|calls?[ ]for)
               | (?:will[ ])? (?:seeks?|aims?) [ ]+ to ) \b [,:]? \s+ )   # "seeks to"
"""
"""What joins a count to what is counted: a mark, or a verb."""
SIGN = r"""
    (?: \( (?:pillar|pilar) [ ]+ (?P<within> [ivx]{1,4} | \d{1,2} ) \) \s+  # "(Pillar 2)"
      | \(? (?P<sign> \d{1,2} | [ivx]{1,4} ) \) \s+              # "(1)", "2)", "iv)"
      | \(? (?P<letter> (?-i:[a-h]) ) \) \s+                        # "(b)"
      | (?P<digit> \d{1,2} | (?-i:[IVX]{1,4}) ) \. \s+            # "1.", "II."
    )
"""
"""How a list in print counts its members."""
MARK = re.compile(
    rf"""
    (?: ^ | (?<=[\s;,:—–(]) )
    (?: {SIGN} | {SAID} {LINK} )            # "(2)", "and third,", "number two is to"
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What counts the members of a list that has no markup."""


def label_number(label: re.Match[str]) -> int | None:
    """The number in a LABEL, if it has one."""
    return number(label["after"] or label["before"] or "")


def mark_number(mark: re.Match[str]) -> int | None:
    """The number in a MARK; None for "finally"."""
    given = mark.groupdict()
    if letter := given.get("letter"):
        return ord(letter) - ord("a") + 1
    kinds = ("within", "sign", "digit", "word", "after", "name", "cardinal")
    word = next(filter(None, map(given.get, kinds)), "")
    return number(word.lower().removesuffix("ly"))


def unmarked(text: str, start: int, end: int) -> tuple[int, int | None]:
    """Where *text* goes on behind a label or marks at *start*, and the number in it."""
    label = LABEL.match(text, start, end)
    verb = label and (label["mark"] or "is") == "is"  # "Pillar two involves"
    if (not label or verb) and (mark := MARK.match(text, start, end)) and mark.end() < end:
        return behind(text, mark, end)
    if label and label["mark"]:
        return label.end(), label_number(label)
    return start, None


def behind(text: str, mark: re.Match[str], end: int) -> tuple[int, int | None]:
    """Where *text* goes on behind *mark*, and its number; somebody may count twice.

    "First — first is trade", "Finally, the fifth pillar is trade".
    """
    at, count = mark.end(), mark_number(mark)
    while (again := MARK.match(text, at, end)) and count in (None, mark_number(again)):
        at, count = again.end(), mark_number(again)
    return at, count
