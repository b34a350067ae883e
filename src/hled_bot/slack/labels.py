"""How the questions on buttons read: as people speak, not as they are typed."""

from __future__ import annotations

import re

from hled_bot.answers.wording import Wording
from hled_bot.models import fold

YEAR = r"(?P<year>\d{4})"
NAME = r'by:(?:"(?P<name>[^"]+)"|(?P<bare>[^\s"]+))'
WORDS = r"(?P<words>(?:(?!\b\w+:).)+?)"
"""Whatever has no filter such as "year:2021" in it."""

SHAPES = {
    rf"pillars {YEAR}": "Pillars of {year}",
    rf"pillars {YEAR} (?P<number>\d)": "Pillar {number} of {year}",
    r"who": "Who took part",
    rf"who {YEAR}": "Who took part in {year}",
    rf"who {YEAR} {WORDS}": "Who took part in {year}: {words}",
    rf"who {WORDS}": "Did {words} take part?",
    r"quotes?": "All quotes",
    rf"quotes? year:{YEAR}": "Quotes of {year}",
    rf"quotes? {NAME}": "Quotes by {name}",
    rf"quotes? {WORDS} {NAME}": "Quotes by {name} on {words}",
    rf"quotes? {WORDS} year:{YEAR}": "Quotes of {year} on {words}",
    rf"quotes? {WORDS}": "Quotes on {words}",
    rf"search {WORDS} {NAME}": "Passages by {name} on {words}",
    rf"search {WORDS} year:{YEAR}": "Passages of {year} on {words}",
    rf"search {WORDS}": "Passages on {words}",
    rf"trend {WORDS} year:{YEAR}": "How often: {words}, in {year}",
    rf"trend {WORDS}": "How often: {words}",
    rf"compare {YEAR} (?P<other>\d{{4}})": "Compare {year} and {other}",
    r"documents": "List the documents",
    rf"documents {YEAR}": "List the documents of {year}",
    r"ground rules": "Ground rules of the press calls",
    r"embargo": "Embargoes of the press calls",
    r"help": "How to ask",
}
"""The questions that answers suggest, and their labels; what is none of these reads as it stands."""


def label(question: str, say: Wording) -> str:
    """What a button that asks *question* says.

    >>> label('quote by:"Gina Raimondo"', Wording())
    'Quotes by Gina Raimondo'
    >>> label("search supply chain year:2021", Wording("es"))
    'Pasajes de 2021 sobre supply chain'
    """
    asked = fold(question)
    for shape, words in SHAPES.items():
        if found := re.fullmatch(shape, asked, re.IGNORECASE):
            told = {key: say.known(value) for key, value in found.groupdict().items() if value}
            return say(words, **{"name": told.get("bare"), **told})
    return asked
