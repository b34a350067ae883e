"""Draws known-item queries: words of a passage, clean or misspelt, phrases, and persons' names.

Everything is drawn with a fixed seed, so two runs over the same passages ask the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from hled_bot.language import STOP_WORDS, plain

TOKEN = re.compile(r"[^\W_]+")
KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
NEIGHBOURS = {
    key: row[max(at - 1, 0) : at] + row[at + 1 : at + 2]
    for row in KEYBOARD
    for at, key in enumerate(row)
}
NAME = re.compile(
    r"\b(?:President|Secretary|Minister|Ambassador|Senator|Administrator|Representative|Director|"
    r"Chancellor|Governor)\s+([A-ZÁÉÍÓÚ][\w’'-]+(?:\s+[A-ZÁÉÍÓÚ][\w’'-]+){1,2})"
)
INFORMATIVE = 4
"""How many of a passage's rarest words a person might remember it by."""
RARE = 0.0005
"""The share of passages that such a word is in at the most."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and what a right hit holds: a passage's text, or a name."""

    text: str
    passage: str | None = None
    name: str | None = None

    def found_in(self, text: str) -> bool:
        """Whether a passage with *text* is what was looked for."""
        if self.name is not None:
            return self.name in bare(text)
        return text == self.passage


def bare(text: str) -> str:
    """*text* as letters and digits in lower case without accents, apart by one blank."""
    return " ".join(TOKEN.findall(plain(text)))


def draw(passages: Sequence[str], seed: int, count: int) -> dict[str, list[Query]]:
    """Queries of each kind, *count* of each."""
    random = Random(seed)
    in_passages: Counter[str] = Counter()
    for text in passages:
        in_passages.update({plain(word) for word in TOKEN.findall(text)})
    rare = RARE * len(passages)

    def informative(text: str) -> list[str]:
        words = [
            word
            for word in dict.fromkeys(TOKEN.findall(text))
            if len(word) > 3
            and word.isalpha()
            and plain(word) not in STOP_WORDS
            and in_passages[plain(word)] <= rare
        ]
        return sorted(words, key=lambda word: in_passages[plain(word)])[:INFORMATIVE]

    queries: dict[str, list[Query]] = {"clean": [], "typo": [], "phrase": [], "names": []}
    while min(map(len, queries.values())) < count:
        text = random.choice(passages)
        words = informative(text)
        if len(words) >= 4 and len(text) >= 120 and len(queries["typo"]) < count:
            chosen = random.sample(words, random.randint(2, 4))
            queries["clean"].append(Query(" ".join(chosen).lower(), passage=text))
            slips = [word for word in chosen if len(word) >= 5]
            if slips:
                wrong = set(random.sample(slips, min(len(slips), random.randint(1, 2))))
                typed = [slip(word.lower(), random) if word in wrong else word for word in chosen]
                queries["typo"].append(Query(" ".join(typed).lower(), passage=text))
        running = [word.lower() for word in TOKEN.findall(text)]
        if len(running) >= 8 and len(queries["phrase"]) < count:
            length = random.randint(3, 4)
            at = random.randrange(len(running) - length)
            phrase = running[at : at + length]
            if any(word in map(str.lower, words) for word in phrase):
                queries["phrase"].append(Query(" ".join(phrase), passage=text))
        if len(queries["names"]) < count and (found := NAME.search(text)):
            name = found[1]
            asked = name
            if bare(name) == name.lower() or random.random() < 0.5:
                first, _, last = name.rpartition(" ")
                asked = f"{first} {slip(last.lower(), random)}" if len(last) > 4 else name
            queries["names"].append(Query(unaccented(asked).lower(), name=bare(name)))
    return {kind: drawn[:count] for kind, drawn in queries.items()}


def unaccented(text: str) -> str:
    """*text* without its accents."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def slip(word: str, random: Random) -> str:
    """*word* with one realistic slip: letters swapped, missing, doubled, extra, or a wrong key."""
    at = random.randrange(1, len(word) - 1)
    match random.choice(["swap", "missing", "doubled", "extra", "neighbour"]):
        case "swap" if word[at] != word[at + 1]:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case "doubled":
            return word[: at + 1] + word[at:]
        case "extra":
            return word[:at] + random.choice("abcdefghijklmnopqrstuvwxyz") + word[at:]
        case "neighbour" if word[at] in NEIGHBOURS:
            return word[:at] + random.choice(NEIGHBOURS[word[at]]) + word[at + 1 :]
        case _:
            return word[:at] + word[at + 1 :]
