"""The words that questions are made of, in English and Spanish, compared without accents."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from hled_bot.language import STOP_WORDS, aligned, plain
from hled_bot.models import MEXICO, UNITED_STATES, fold
from hled_bot.questions.phrases import rule, words
from hled_bot.questions.years import Calendar

COMMANDS = {
    "pillars": words("pillars-command"),
    "who": words("who-command"),
    "quote": words("quote-command"),
    "search": words("search-command"),
    "compare": words("compare-command"),
    "trend": words("trend-command"),
    "documents": words("documents-command"),
    "help": words("help-command"),
}
"""Each command with the words that mean it."""
MEANS = {word: name for name, said in COMMANDS.items() for word in said}
ATTEND = words("attend")
CUES = words("cues-english") | words("cues-spanish")
"""Words that tell what is asked; they are recognised misspelt, too."""
FOR_WHO, FOR_PILLARS = words("for-who"), words("for-pillars")
"""Words of a question about attendance, or pillars, that name nothing."""
SIDE, US_TOLD = rule("side"), rule("us-told")
OFFICE, OFFICE_BEHIND = rule("office"), rule("office-behind")
EDGES = "?¿!¡.,:;\"'“”()/–—-"
"""Punctuation that stands around words."""
AND = re.compile(r"\s+(?:and|y|e)\s+", re.IGNORECASE)
"""Between the names of several people."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the reader of questions knows of the documents.

    Which words they have, who is a person and what an office in them, the names of
    *pillars*, the *kinds* of documents, the years.
    """

    has: Callable[[str], bool] = lambda word: False
    is_person: Callable[[str], bool] = lambda text: False
    is_office: Callable[[str], bool] = lambda text: False
    pillars: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)
    foreign: Collection[str] = ()
    """The words of other languages whose English is known."""


def command(text: str, lexicon: Lexicon) -> tuple[str | None, str]:
    """The command that *text* begins with, misspelt perhaps, and what follows it."""
    first, _, rest = text.partition(" ")
    if first in ("?", "¿?"):
        return "help", rest
    word = plain(first).strip("¿?¡!.,:;/\"'“”").removesuffix("'s").removesuffix("’s")
    if word in MEANS:
        return MEANS[word], rest
    if len(word) < 4 or word in STOP_WORDS or lexicon.has(word) or word in CUES:
        return None, text
    if first[:1].isupper() and rest[:1].isupper():
        return None, text  # "Tren Maya" is a name
    dated = re.match(r"['’]?\d\w{1,3}$", rest)
    allowed = 1 if len(word) < (6 if dated else 7) else 2
    near = [(OSA.distance(word, known), known) for known in MEANS if len(known) > 3]
    distance, known = min((n for n in near if n[1][0] == word[0]), default=(99, ""))
    return (MEANS[known], rest) if distance <= allowed else (None, text)


def side(text: str) -> tuple[str | None, str]:
    """The side that *text* names, and *text* without it; an office of a side stays whole.

    "us" is the country only in capitals or after "the", for it is a pronoun too.
    """
    folded = aligned(text)
    for found in SIDE.finditer(folded):
        begin, end = found.start(), found.start() + len(found[0].rstrip())
        within = "-" in (folded[begin - 1 : begin], folded[end : end + 1])  # "us-mexico"
        # the country that an ambassador is accredited to, or whose ambassador it is
        of_office = folded[:begin].endswith("to:") or OFFICE_BEHIND.match(folded[end:].strip())
        pronoun = found["us"] == "us" and "US" not in text[begin:end] and not US_TOLD.search(folded)
        if not (within or of_office or pronoun):
            country = MEXICO if found["mexico"] else UNITED_STATES
            return country, fold(f"{text[:begin]} {text[end:]}")
    return None, text


def without(text: str, noise: Container[str]) -> str:
    """*text* without its stop words, the words in *noise*, and punctuation at the edges of words."""
    kept = []
    for word in text.split():
        folded = bare(word)
        if folded and folded not in STOP_WORDS and folded not in noise:
            kept.append(word.strip(EDGES))
    return " ".join(kept)


def bare(word: str) -> str:
    """*word* folded, without the punctuation at its edges and the "'s" of a genitive."""
    return plain(word.strip(EDGES)).removesuffix("'s").removesuffix("’s")
