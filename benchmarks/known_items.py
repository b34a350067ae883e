"""Draws known-item queries: words of a passage, clean or misspelt, phrases, and persons' names.

Everything is drawn with a fixed seed, so two runs over the same passages ask the same. What any
order of passages could reach at best is counted here too, from the passages alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
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


SHOWN = 10


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and what a right hit is or holds: a passage's words, a name; as bare() text."""

    text: str
    passage: str | None = None
    holds: str | None = None

    def found_in(self, text: str) -> bool:
        """Whether a passage with *text*, as bare() gives it, is what was looked for."""
        if self.holds is not None:
            return f" {self.holds} " in f" {text} "
        return text == self.passage

    def rank(self, texts: Iterable[str]) -> int | None:
        """The place among *texts* of what was looked for; the same words count as one place."""
        distinct = list(dict.fromkeys(map(bare, texts)))[:SHOWN]
        return next((n for n, text in enumerate(distinct, 1) if self.found_in(text)), None)


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
            queries["clean"].append(Query(" ".join(chosen).lower(), passage=bare(text)))
            slips = [word for word in chosen if len(word) >= 5]
            if slips:
                wrong = set(random.sample(slips, min(len(slips), random.randint(1, 2))))
                typed = [slip(word.lower(), random) if word in wrong else word for word in chosen]
                queries["typo"].append(Query(" ".join(typed).lower(), passage=bare(text)))
        running = [word.lower() for word in TOKEN.findall(text)]
        if len(running) >= 8 and len(queries["phrase"]) < count:
            length = random.randint(3, 4)
            at = random.randrange(len(running) - length)
            phrase = running[at : at + length]
            if any(word in map(str.lower, words) for word in phrase):
                queries["phrase"].append(Query(" ".join(phrase), passage=bare(text)))
        if len(queries["names"]) < count and (found := NAME.search(text)):
            name = found[1]
            asked = name
            if bare(name) == name.lower() or random.random() < 0.5:
                first, _, last = name.rpartition(" ")
                asked = f"{first} {slip(last.lower(), random)}" if len(last) > 4 else name
            queries["names"].append(Query(unaccented(asked).lower(), holds=bare(name)))
    return {kind: drawn[:count] for kind, drawn in queries.items()}


def anywhere(phrases: Sequence[Query]) -> list[Query]:
    """*phrases*, for which every passage that holds the running words is right."""
    return [Query(query.text, holds=bare(query.text)) for query in phrases]


def reachable(passages: Sequence[str], phrases: Sequence[Query]) -> tuple[float, float]:
    """Recall@10 and MRR@10 that the best order of passages would reach for *phrases*, on average.

    A phrase may stand in many passages, and no order can know which one it was drawn from. The best
    one goes by how likely that is: a text that occurs twice was twice as likely drawn, and a long
    one has more phrases that it could have been.
    """
    likely = _likely(passages, {tuple(bare(query.text).split()) for query in phrases})
    recall = mrr = 0.0
    for query in phrases:
        best_first = sorted(likely[tuple(bare(query.text).split())].values(), reverse=True)[:SHOWN]
        everything = sum(likely[tuple(bare(query.text).split())].values())
        recall += sum(best_first) / everything
        mrr += sum(share / rank for rank, share in enumerate(best_first, 1)) / everything
    return recall / len(phrases), mrr / len(phrases)


def _likely(
    passages: Sequence[str], phrases: set[tuple[str, ...]]
) -> dict[tuple[str, ...], dict[str, float]]:
    """For each phrase the texts that hold it, with how likely it is drawn from them."""
    lengths = sorted({len(phrase) for phrase in phrases})
    begins = {phrase[0] for phrase in phrases}
    likely: dict[tuple[str, ...], dict[str, float]] = {p: defaultdict(float) for p in phrases}
    for passage in passages:
        text = bare(passage)
        words = tuple(text.split())
        for at, word in enumerate(words):
            if word not in begins:
                continue
            for length in lengths:
                if (phrase := words[at : at + length]) in likely:
                    likely[phrase][text] += 1 / max(len(words) - length, 1)
    return likely


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
