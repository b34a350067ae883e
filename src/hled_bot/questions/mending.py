"""Puts misspelt words of asking right: "who atended", "pilars"."""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz import process
from rapidfuzz.distance import OSA

from hled_bot.language import ENGLISH_ONLY, STOP_WORDS, plain
from hled_bot.questions.phrases import words
from hled_bot.questions.vocabulary import CUES, FOR_PILLARS, FOR_WHO, MEANS, Lexicon
from hled_bot.questions.wants import SCAFFOLD

GRAMMAR = CUES | MEANS.keys() | SCAFFOLD | FOR_WHO | FOR_PILLARS | words("say")
KNOWN = GRAMMAR | STOP_WORDS | words("no-slips")
"""Words of the grammar are no misspellings: "promised" is not "praised"."""
MEANT = sorted(CUES)
"""In an order, so that of two words as near the same one is always meant."""
MEANT_IN_ENGLISH = sorted(words("cues-english"))
AMERICAN = {"our": "or", "is": "iz", "ys": "yz", "tre": "ter", "mme": "m", "lled": "led"}
BRITISH = re.compile(r"(?<=\w{3})(?:our|is(?=e|ing|ation)|ys(?=e|ing)|tre|mme|lled)")
"""What Americans spell otherwise: "modernisation", "favour", "centre"."""
ENDINGS = re.compile(r"(?:e?[sdr]|ly|ing|e?rs)?")
"""What may follow a word in a form of it: "relaunched" is not "relaunch" misspelt."""


def mended(text: str, lexicon: Lexicon) -> str:
    """*text* with the misspelt words that tell what is asked put right: "who atended".

    Words that the documents have stay as they are, and so do short ones.
    """
    english = not ENGLISH_ONLY.isdisjoint(plain(text).split())
    meant, foreign = (MEANT_IN_ENGLISH, ()) if english else (MEANT, lexicon.foreign)
    return re.sub(r"[^\W\d_]{4,}", lambda m: _mended(m[0], lexicon, meant, foreign), text)


def _mended(word: str, lexicon: Lexicon, meant: Collection[str], foreign: Collection[str]) -> str:
    folded = plain(word)
    if folded in KNOWN or lexicon.has(folded) or lexicon.is_person(word):
        return word
    american = BRITISH.sub(lambda m: AMERICAN[m[0]], folded)
    if american != folded and any(lexicon.has(american + end) for end in ("", "d", "s")):
        return american
    allowed = 1 if len(folded) < 8 else 2
    near = process.extract(folded, meant, scorer=OSA.distance, score_cutoff=allowed, limit=3)
    nearest = [one for one in near if one[1] == near[0][1]]
    found = next((one for one in nearest if not _is_form(folded, one[0])), None)
    if not near and (
        abroad := process.extractOne(folded, foreign, scorer=OSA.distance, score_cutoff=1)
    ):
        inflected = abroad[0][: len(folded) - 1].startswith(folded[:-1])
        return word if inflected or abroad[0][0] != folded[0] else abroad[0]
    if not found or found[0][0] != folded[0]:
        return word
    # of a short word letters may be swapped, or one left out before the last: "ruls"
    swapped = sorted(found[0]) == sorted(folded)
    missing = len(found[0]) > len(folded) and found[0][-1] == folded[-1]
    return found[0] if len(folded) > 4 or swapped or missing else word


def _is_form(word: str, other: str) -> bool:
    return word.startswith(other) and bool(ENDINGS.fullmatch(word, len(other)))
