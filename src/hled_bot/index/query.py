"""Reads the words of a search: which are meant, which are misspelt, and which must not occur."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hled_bot.index.spelling import Vocabulary
from hled_bot.language import STOP_WORDS, plain

PHRASE = re.compile(r'(?P<minus>-?)["“”„«»](?P<phrase>[^"“”„«»]*)(?:["“”„«»]|$)')
WITHOUT = re.compile(r"(?<!\S)-(?P<word>[^\W\d_][\w'’.-]*)")
TOKEN = re.compile(r"[^\W_]+")
"""A word as the full-text index cuts them: "near-shoring" is two."""
LONGEST_ACRONYM = 6
MOST_WORDS = 24
"""More words than this are not a query but a text: the first ones decide."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a search. *forms* stand for it; *others* are less likely corrections of it.

    *gap* is how many stop words were typed between it and the word before.
    """

    forms: tuple[str, ...]
    others: tuple[str, ...] = ()
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as understood.

    *typed* is the folded text with its words mended, to be looked for as it stands. *unknown* are
    words that no document has and nothing is near to.
    """

    terms: tuple[Term, ...]
    phrases: tuple[tuple[str, ...], ...]
    without: tuple[tuple[str, ...], ...]
    typed: str
    read_as: str | None
    unknown: tuple[str, ...]
    impossible: bool
    """Whether a phrase that has to stand has a word that no document has."""

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where the words of the search stand in *text*."""
        wanted = {form for term in self.terms for form in (*term.forms, *term.others)}
        wanted |= {word for phrase in self.phrases for word in phrase}
        return tuple(m.span() for m in TOKEN.finditer(text) if plain(m[0]) in wanted)


def read(text: str, vocabulary: Vocabulary) -> Asked:
    """Read *text*, which a person typed, as a search. Nothing in it is full-text syntax."""
    phrases = [(m["minus"], _tokens(m["phrase"])) for m in PHRASE.finditer(text)]
    rest = PHRASE.sub(" ", text)
    without = [_tokens(m["word"]) for m in WITHOUT.finditer(rest)]
    without += [phrase for minus, phrase in phrases if minus and phrase]
    wanted = tuple(phrase for minus, phrase in phrases if not minus and phrase)
    typed = TOKEN.findall(WITHOUT.sub(" ", rest))
    content = [word for word in typed if plain(word) not in STOP_WORDS]
    if not content and not wanted:
        content = typed  # "to be or not to be"
    terms: list[Term] = []
    mended: dict[str, str] = {}
    unknown: list[str] = []
    gaps = _gaps(typed, content)
    for word, gap in list(zip(content, gaps, strict=True))[:MOST_WORDS]:
        term = _term(word, gap, vocabulary, shouting=text.isupper() and len(content) > 1)
        if term is None:
            unknown.append(plain(word))
        elif all(term.forms != other.forms for other in terms):
            terms.append(term)
            if plain(word) not in term.forms and term.forms[0] != plain(word) + "s":
                mended[plain(word)] = term.forms[0]
    missing = [word for phrase in wanted for word in phrase if word not in vocabulary]
    said = " ".join(mended.get(plain(word), plain(word)) for word in typed)
    return Asked(
        terms=tuple(terms),
        phrases=wanted,
        without=tuple(w for w in without if w),
        typed=said,
        read_as=_rewritten(text, mended) if mended else None,
        unknown=tuple(dict.fromkeys([*unknown, *missing])),
        impossible=bool(missing),
    )


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(plain(token) for token in TOKEN.findall(text))


def _gaps(typed: list[str], content: list[str]) -> Iterator[int]:
    """For each word of *content*, how many other words of *typed* stand before it."""
    gap = 0
    left = iter(content)
    expected = next(left, None)
    for word in typed:
        if word == expected:
            yield gap
            gap = 0
            expected = next(left, None)
        else:
            gap += 1


def _term(word: str, gap: int, vocabulary: Vocabulary, *, shouting: bool) -> Term | None:
    """*word* as it is in the documents, or as what it is a misspelling of; None if neither."""
    if forms := vocabulary.forms(word):
        return Term(tuple(forms), gap=gap)
    if word.isupper() and len(word) <= LONGEST_ACRONYM and not shouting:
        return None
    best, *others = vocabulary.corrections(plain(word)) or (None,)
    if best is None:
        return None
    return Term(tuple(vocabulary.forms(best)), tuple(o for o in others if o), gap)


def _rewritten(text: str, mended: dict[str, str]) -> str:
    """*text* with its misspelt words mended and all else as typed."""
    return TOKEN.sub(lambda m: mended.get(plain(m[0]), m[0]), text)
