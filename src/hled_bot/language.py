"""What the bot knows of English and Spanish as languages: sentences, words, accents, numbers."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

import sentencex

Language = Literal["en", "es"]
"""The languages that questions are asked and answered in."""

WORD = re.compile(r"[^\W_]+(?:[.'’&][^\W_]+)*", re.UNICODE)
"""A word, a number, or an abbreviation: "U.S", "world's", "R&D", "5G", "1.5"."""

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
CARDINALS = {
    **{w: n for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)},
    **{w: n for n, w in enumerate(["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"], 1)},
}  # fmt: skip
ORDINALS = {
    **{
        w: n
        for n, w in enumerate(
            ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
        )
    },
    **{
        w: n
        for n, w in enumerate(
            ["primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "septimo", "octavo", "noveno", "decimo"], 1
        )
    },
    "primero": 1, "primera": 1, "segunda": 2, "tercero": 3, "tercera": 3, "cuarta": 4,
    "quinta": 5, "sexta": 6, "septima": 7, "octava": 8, "novena": 9, "decima": 10,
}  # fmt: skip

STOP_WORDS = frozenset(
    """
    a about after all also an and any are as at be because been before being between both but by
    can could did do does doing done during each for from further had has have having he her here
    hers him his how i if in into is it its just may me might more most must my no nor not of off
    on once only or other our ours out over own please said same say says she should so some such
    tell than that the their theirs them then there these they this those through to too under
    until up very was we were what when where which while who whom whose why will with would you
    your yours mr mrs ms dr
    al como con cual cuales cuando de del dice dijo donde el ella ellas ellos en entre era es esa
    ese eso esta este esto fue ha han hay la las lo los mas me mi muy o para pero por porque que
    quien quienes se ser si sin sobre son su sus un una unas unos y
    """.split()
)
"""English and Spanish words that carry no meaning of their own; compared without accents."""


def plain(text: str) -> str:
    """*text* in lower case and without accents, for comparing.

    >>> plain("Bárcena")
    'barcena'
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def aligned(text: str) -> str:
    """Like plain(), but character for character, so that offsets stay what they are.

    >>> aligned("Ramírez…")
    'ramirez…'
    """
    if text.isascii():
        return text.lower()
    return "".join(map(_folded, text))


@lru_cache(4096)
def _folded(character: str) -> str:
    folded = plain(character)
    return folded if len(folded) == 1 else character


def words(text: str) -> list[str]:
    """The words of *text* as they stand.

    >>> words("What did U.S. officials say about “near-shoring”?")
    ['What', 'did', 'U.S', 'officials', 'say', 'about', 'near', 'shoring']
    """
    return WORD.findall(text)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of *text* begin and end, without the white space around them."""
    spans = []
    for found in sentencex.get_sentence_boundaries("en", text):
        begin, end = found["start_index"], found["end_index"]
        stretch = text[begin:end]
        begin += len(stretch) - len(stretch.lstrip())
        end = begin + len(stretch.strip())
        if begin < end:
            spans.append((begin, end))
    return spans


SPANISH_ONLY = frozenset(
    """
    al como con cual cuales cuando cuanto cuanta cuantos cuantas de del dice dijo dijeron donde el
    ella ellos en entre era es eran estuvo esta este fue fueron hay la las lo los mas para pero por
    porque que quien quienes se sin sobre son su sus un una y asistio participo pilares citas
    documentos ayuda buscar comparar asistentes reunion dialogo ano quiero puedes cuantos pilar
    primer primero segundo tercer tercero cuarto ultimo delegacion mexicana mexicano embajador
    embajadora secretario secretaria economia comercio frontera participantes asistieron compara
    muestra dime hubo ante gobierno tendencia tendencias
    """.split()
)
ENGLISH_ONLY = frozenset(
    """
    a about and are at by can did do does for from had has have how in is it of on or said say says
    that the there they this to was were what when where which who whom whose why will with would
    pillars quotes documents help search compare attended
    """.split()
)


def language_of(text: str) -> Language:
    """The language that a question is asked in, by its small words; English where none tells.

    >>> language_of("¿quién asistió en 2021?"), language_of("who attended in 2021?")
    ('es', 'en')
    """
    if "¿" in text or "¡" in text:
        return "es"
    folded = [plain(word) for word in words(text)]
    spanish = sum(word in SPANISH_ONLY for word in folded)
    return "es" if spanish > sum(word in ENGLISH_ONLY for word in folded) else "en"


def number(word: str) -> int | None:
    """The number from one to ten, or in digits, that *word* stands for; None if it is none.

    >>> number("IV"), number("third"), number("3rd"), number("tercer"), number("vi.")
    (4, 3, 3, 3, 6)
    """
    folded = plain(word).strip(".,:;)(º°ª#")
    if digits := re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th|o|a|er)?", folded):
        return int(digits[1])
    return ROMAN.get(folded) or CARDINALS.get(folded) or ORDINALS.get(folded)
