"""Reads the words of a search: which are meant, which are misspelt, and which must not occur."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hled_bot.index.spelling import TOKEN, Vocabulary, folded
from hled_bot.language import STOP_WORDS, plain

PHRASE = re.compile(r'(?P<minus>-?)["“”„«»](?P<phrase>[^"“”„«»]*)(?:["“”„«»]|$)')
WITHOUT = re.compile(r"(?<!\S)-(?P<word>[^\W\d_][\w'’.-]*)")
SMALL_WORDS = STOP_WORDS | {"s"}  # "world's" is two words of the full-text index
SHORTEST_BEGINNING = 5
"""A half-typed word has at least so many letters: "corn" is a word, and no half "cornerstone"."""
SHORTEST_HALVES = 8
LONGEST_ACRONYM = 6
MOST_WORDS = 24
"""More words than this are not a query but a text: the first ones decide."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a search, as *typed* but folded. *forms* stand for it, *same* mean the same.

    *others* are further words that it may be a misspelling of, the likeliest first. *gap* is how
    many stop words were typed between it and the word before.
    """

    typed: str
    forms: tuple[str, ...]
    others: tuple[str, ...] = ()
    gap: int = 0
    same: tuple[str, ...] = ()
    certain: bool = False
    """Whether it can be no slip: an acronym."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as understood.

    *text* is what was typed, in English. *typed* are its words, stop words too; none if there are
    *unknown* ones, which no document has and nothing is near to. *mended* has for misspelt words
    what they were read as.
    """

    text: str
    translated: bool
    terms: tuple[Term, ...]
    phrases: tuple[tuple[str, ...], ...]
    without: tuple[tuple[str, ...], ...]
    typed: tuple[str, ...]
    mended: Mapping[str, str]
    unknown: tuple[str, ...]
    impossible: bool
    """Whether a phrase that has to stand has a word that no document has."""

    @property
    def read_as(self) -> str | None:
        """What was searched for instead of what was typed; None if it is the same."""
        if not (self.mended or self.translated):
            return None
        return TOKEN.sub(lambda m: self.mended.get(plain(m[0]), m[0]), self.text)

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where the words of the search stand in *text*."""
        wanted = {word for term in self.terms for word in (*term.forms, *term.same, *term.others)}
        wanted |= {word for phrase in self.phrases for word in phrase}
        return tuple(m.span() for m in TOKEN.finditer(folded(text)) if m[0] in wanted)


def doubted(asked: Asked, vocabulary: Vocabulary, *, rare: bool) -> Asked:
    """*asked* with what its words may be slips of, although they exist.

    If only what is *rare* is doubted: words that hardly a passage has, if they are near to one that
    is usual.
    """
    terms = tuple(_doubted(term, vocabulary, rare=rare) for term in asked.terms)
    return asked if terms == asked.terms else replace(asked, terms=terms)


def _doubted(term: Term, vocabulary: Vocabulary, *, rare: bool) -> Term:
    if term.certain or term.others or (rare and vocabulary.usual(term.forms[0])):
        return term
    near = (word for word in vocabulary.corrections(term.typed) if word not in term.forms)
    others = tuple(word for word in near if vocabulary.usual(word) or not rare)
    return replace(term, others=others) if others else term


def corrected(asked: Asked, found: str) -> Asked:
    """*asked* with its words as the passage *found* has them."""
    if not any(term.others for term in asked.terms):
        return asked
    there = set(TOKEN.findall(folded(found)))
    mended = dict(asked.mended)
    terms = []
    for term in asked.terms:
        instead = next((other for other in term.others if other in there), None)
        if instead and not there.intersection(term.forms):
            mended[term.typed] = instead
            term = replace(term, forms=(instead,))
        terms.append(replace(term, others=()))
    return replace(asked, terms=tuple(terms), mended=mended)


def read(text: str, vocabulary: Vocabulary) -> Asked:
    """Read *text*, which a person typed, as a search. Nothing in it is full-text syntax."""
    as_typed, text = text, vocabulary.in_english(text)
    phrases = [(m["minus"], _tokens(m["phrase"])) for m in PHRASE.finditer(text)]
    rest = PHRASE.sub(" ", text)
    without = [_tokens(m["word"]) for m in WITHOUT.finditer(rest)]
    without += [phrase for minus, phrase in phrases if minus and phrase]
    wanted = tuple(phrase for minus, phrase in phrases if not minus and phrase)
    typed = _apart(TOKEN.findall(WITHOUT.sub(" ", rest)), vocabulary)
    content = [word for word in typed if plain(word) not in SMALL_WORDS]
    if not content and not wanted:
        content = typed  # "to be or not to be"
    terms: list[Term] = []
    mended: dict[str, str] = {}
    unknown: list[str] = []
    gaps = _gaps(typed, content)
    short = vocabulary.short_for(" ".join(map(plain, typed)))
    shouting = text.isupper() and len(content) > 1
    for word, gap in list(zip(content, gaps, strict=True))[:MOST_WORDS]:
        last = word is typed[-1] and not text[-1:].isspace()
        term = _term(word, gap, vocabulary, shouting=shouting, last=last)
        if term is None:
            unknown.append(plain(word))
        elif all(term.forms != other.forms for other in terms):
            terms.append(term)
            if plain(word) not in term.forms and term.forms[0] in vocabulary.corrections(
                plain(word)
            ):
                mended[plain(word)] = term.forms[0]
    if short and len(terms) > 1:
        terms = _shortened(terms, *short)
    missing = [word for phrase in wanted for word in phrase if word not in vocabulary]
    said = tuple(mended.get(plain(word), plain(word)) for word in typed)
    return Asked(
        text=text,
        translated=text != as_typed,
        terms=tuple(terms),
        phrases=wanted,
        without=tuple(w for w in without if w),
        typed=() if unknown else said,
        mended=mended,
        unknown=tuple(dict.fromkeys([*unknown, *missing])),
        impossible=bool(missing),
    )


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(plain(token) for token in TOKEN.findall(text))


def _apart(typed: list[str], vocabulary: Vocabulary) -> list[str]:
    """*typed* with each word as the documents write it: together, or in two.

    "nearshoring" is "near-shoring" there, and "semi-conductors" are "semiconductors".
    """
    words: list[str] = []
    for word in typed:
        if words and words[-1] + word in vocabulary and word not in vocabulary:
            words[-1] += word
        elif not _halvable(word, vocabulary):
            words.append(word)
        else:
            cuts = range(3, len(word) - 2)
            known = [at for at in cuts if word[:at] in vocabulary and word[at:] in vocabulary]
            middle = min(known, key=lambda at: abs(2 * at - len(word)), default=len(word))
            words += [half for half in (word[:middle], word[middle:]) if half]
    return words


def _halvable(word: str, vocabulary: Vocabulary) -> bool:
    """Whether *word* may be two: it is none of the documents' words, nor a misspelling of one."""
    if word in vocabulary or len(word) < SHORTEST_HALVES or not word.isalpha():
        return False
    return not vocabulary.corrections(plain(word))


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


def _shortened(terms: list[Term], acronym: str, long: str) -> list[Term]:
    """*terms* with those of a *long* form as one, for which its *acronym* may stand."""
    of_it = set(long.split())
    whole = Term(long, (long,), same=(acronym, acronym + "s"))
    return [whole, *(term for term in terms if term.forms[0] not in of_it)]


def _term(
    word: str, gap: int, vocabulary: Vocabulary, *, shouting: bool, last: bool
) -> Term | None:
    """*word* as it is in the documents, as what it begins, or as what it is a misspelling of.

    None if it is nothing of that. Only the *last* word may be half typed.
    """
    typed = plain(word)
    acronym = word.isupper() and len(word) <= LONGEST_ACRONYM and not shouting
    if forms := vocabulary.forms(word):
        same = [*vocabulary.stands_for(word), *vocabulary.synonyms(forms)]
        term = Term(typed, tuple(forms), gap=gap, same=tuple(same), certain=acronym)
        return term if typed in vocabulary else _doubted(term, vocabulary, rare=True)
    if same := vocabulary.synonyms([typed]):
        return Term(typed, tuple(same), gap=gap)
    if near := () if acronym else vocabulary.corrections(typed):
        forms = vocabulary.forms(near[0])
        return Term(typed, tuple(forms), tuple(n for n in near[1:] if n not in forms), gap)
    if begun := vocabulary.begun(typed) if last and len(word) >= SHORTEST_BEGINNING else []:
        return Term(typed, tuple(begun), gap=gap) if word.isalpha() and not acronym else None
    return None
