"""Reads the marks that stand for "and" between years and between people: "&", "+", "/", a comma."""

from __future__ import annotations

import re

from hled_bot.language import STOP_WORDS, plain
from hled_bot.questions.vocabulary import CUES, MEANS, Lexicon

MARK = re.compile(
    r"""
      (?P<and>(?<=\S)\s+&\s+(?=\S))                                      # "trade & energy"
    | (?P<years>(?<=\d\d)\s*[&+]\s*(?=['’‘]?\d\d))                       # "2021+2022"
    | (?<!\w)(?P<from>20\d\d)\s*[-–—/]\s*(?=(?P<to>(?:20)?\d\d)(?!\w))   # "2021-2022", "2021/22"
    | (?<![\w"])(?P<one>[^\W\d_]{3,})\s*(?P<people>[&+/,])\s*(?=(?P<other>[^\W\d_]{3,}))   # "Ebrard/Clouthier"
    """,
    re.VERBOSE,
)
MOST_WORDS = 15
"""In longer texts a comma parts sentences."""


def joined(text: str, lexicon: Lexicon) -> str:
    """*text* with "and" for the marks between two years, and between two people.

    >>> joined("delegations 2022 & 2023", Lexicon())
    'delegations 2022 and 2023'
    >>> joined("Ebrard/Clouthier 2021", Lexicon(is_person=str.istitle))
    'Ebrard and Clouthier 2021'
    """
    if len(text.split()) > MOST_WORDS:
        return text
    return MARK.sub(lambda found: _joined(found, lexicon), text)


def _joined(found: re.Match[str], lexicon: Lexicon) -> str:
    if found["from"]:
        following = str(int(found["from"]) + 1)
        if not following.endswith(found["to"]):
            return found[0]
        return f"{found['from']} and {following.removesuffix(found['to'])}"
    if not found["people"]:
        return " and "
    both = all(_is_person(found[name], lexicon) for name in ("one", "other"))
    return f"{found['one']} and " if both else found[0]


def _is_person(word: str, lexicon: Lexicon) -> bool:
    folded = plain(word)
    return folded not in CUES | STOP_WORDS and folded not in MEANS and lexicon.is_person(word)
