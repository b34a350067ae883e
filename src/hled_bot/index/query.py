"""Reads the words of a search as a ladder of full-text queries, the strictest first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from hled_bot.index.spelling import Vocabulary
from hled_bot.language import STOP_WORDS, plain, words

PHRASE = re.compile(r'(?P<minus>-?)["“”„«»](?P<phrase>[^"“”„«»]*)(?:["“”„«»]|$)')
WITHOUT = re.compile(r"(?<!\S)-(?P<word>[^\W\d_][\w'’.-]*)")
LONGEST_ACRONYM = 6
MOST_WORDS = 24
"""More words than this are not a query but a text: the first ones decide."""


@dataclass(frozen=True, slots=True)
class Tier:
    """One full-text query; *complete* if what it finds has all the words that were asked for."""

    match: str
    complete: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as understood. Each of *terms* holds the forms that stand for one word."""

    tiers: tuple[Tier, ...]
    terms: tuple[tuple[str, ...], ...]
    phrases: tuple[tuple[str, ...], ...]
    read_as: str | None
    unknown: tuple[str, ...]

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where the words of the search stand in *text*."""
        wanted = {form for forms in self.terms for form in forms}
        wanted |= {word for phrase in self.phrases for word in phrase}
        tokens = list(TOKEN.finditer(text))
        return tuple((token.start(), token.end()) for token in tokens if plain(token[0]) in wanted)


TOKEN = re.compile(r"[^\W_]+")
"""A word as the full-text index cuts them: "near-shoring" is two."""


def read(text: str, vocabulary: Vocabulary) -> Asked:
    """Read *text*, which a person typed, as a search. Nothing in it is full-text syntax."""
    phrases = [
        (found["minus"], tuple(plain(t) for t in TOKEN.findall(found["phrase"])))
        for found in PHRASE.finditer(text)
    ]
    rest = PHRASE.sub(" ", text)
    without = [tuple(plain(t) for t in TOKEN.findall(m["word"])) for m in WITHOUT.finditer(rest)]
    rest = WITHOUT.sub(" ", rest)
    without += [phrase for minus, phrase in phrases if minus and phrase]
    wanted = tuple(phrase for minus, phrase in phrases if not minus and phrase)
    typed = [token for word in words(rest) for token in TOKEN.findall(word)]
    content = [word for word in typed if plain(word) not in STOP_WORDS] or ([] if wanted else typed)
    terms, mended, unknown = _terms(content[:MOST_WORDS], vocabulary)
    missing = tuple(word for phrase in wanted for word in phrase if word not in vocabulary)
    exclude = "".join(f" NOT {_quoted(phrase)}" for phrase in without)
    tiers = () if missing else _tiers(terms, wanted, bool(unknown), exclude)
    read_as = None
    if mended:
        read_as = text
        for typed, meant in mended.items():
            read_as = re.sub(rf"(?i)\b{re.escape(typed)}\b", meant, _unaccented(read_as, typed))
    return Asked(tiers, tuple(terms), wanted, read_as, (*unknown, *missing))


def _unaccented(text: str, word: str) -> str:
    """*text* with each word that is *word* but for case and accents written as *word*."""
    return TOKEN.sub(lambda m: word if plain(m[0]) == word else m[0], text)


def _terms(
    content: list[str], vocabulary: Vocabulary
) -> tuple[list[tuple[str, ...]], dict[str, str], list[str]]:
    """The forms to look for, word by word; what was mended; what no document has."""
    terms: list[tuple[str, ...]] = []
    mended: dict[str, str] = {}
    unknown: list[str] = []
    shouting = " ".join(content).isupper() and len(content) > 1
    for typed in dict.fromkeys(content):
        word = plain(typed)
        acronym = typed.isupper() and len(typed) <= LONGEST_ACRONYM and not shouting
        if forms := vocabulary.forms(word):
            terms.append(tuple(forms))
        elif not acronym and (meant := vocabulary.correct(word)):
            mended[word] = meant
            terms.append(tuple(vocabulary.forms(meant)))
        else:
            unknown.append(word)
    return terms, mended, unknown


def _tiers(
    terms: list[tuple[str, ...]],
    phrases: tuple[tuple[str, ...], ...],
    lacking: bool,
    exclude: str,
) -> tuple[Tier, ...]:
    """From the words side by side, to all of them, to some; phrases always have to stand."""
    fixed = [_quoted(phrase) for phrase in phrases]
    if not terms:
        return (Tier(" AND ".join(fixed) + exclude, not lacking),) if fixed else ()
    either = [_either(term) for term in terms]
    tiers = []
    if len(terms) > 1:
        # every term in its first form, in the order typed
        together = _quoted(tuple(term[0] for term in terms))
        tiers.append(Tier(_all([*fixed, together], exclude), not lacking))
        near = " ".join(_quoted((term[0],)) for term in terms)
        tiers.append(Tier(_all([*fixed, f"NEAR({near}, 12)"], exclude), not lacking))
    tiers.append(Tier(_all([*fixed, *either], exclude), not lacking))
    if len(terms) > 2:
        # all but one; more than a few words give too many combinations, so any of them then
        if len(terms) <= 6:
            some = [_all(few, "") for few in combinations(either, len(either) - 1)]
            tiers.append(Tier(_all([*fixed, _any(some)], exclude), False))
        else:
            tiers.append(Tier(_all([*fixed, _any(either)], exclude), False))
    return tuple(tiers)


def _quoted(tokens: tuple[str, ...]) -> str:
    return '"' + " ".join(tokens) + '"'


def _either(forms: tuple[str, ...]) -> str:
    return _any([_quoted((form,)) for form in forms])


def _any(parts: Sequence[str]) -> str:
    return "(" + " OR ".join(parts) + ")"


def _all(parts: Sequence[str], exclude: str) -> str:
    return "(" + " AND ".join(parts) + ")" + exclude
