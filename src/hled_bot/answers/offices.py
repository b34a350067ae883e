"""Tells whether an office, as a document names it, is the one that somebody asks for."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from hled_bot.language import STOP_WORDS, plain, words
from hled_bot.models import MEXICO, UNITED_STATES

ALIKE = 85
"""How alike, of 100, a word of an office and a word asked for are."""

MEANS = {
    "ustr": "trade representative", "canciller": "foreign secretary", "chancellor": "foreign secretary", "minister": "secretary",
    "ministro": "secretary", "ministra": "secretary", "secretario": "secretary",
    "secretaria": "secretary", "subsecretario": "undersecretary",
    "subsecretaria": "undersecretary", "embajador": "ambassador", "embajadora": "ambassador",
    "presidente": "president", "presidenta": "president", "vicepresidenta": "vice president",
    "vicepresidente": "vice president", "vp": "vice president", "economia": "economy",
    "comercio": "commerce", "estado": "state", "hacienda": "finance", "finanzas": "finance",
    "relaciones": "relations", "exteriores": "foreign", "exterior": "foreign",
    "interior": "homeland", "seguridad": "security", "sre": "foreign secretary",
    "dhs": "homeland security", "representante": "representative", "rep": "representative", "economic": "economy",
    "comercial": "trade", "administradora": "administrator", "enviado": "envoy",
    "nacional": "homeland", "ministry": "", "department": "", "secretariat": "", "portfolio": "", "cartera": "", "boss": "", "ministerio": "", "departamento": "", "publico": "public", "credito": "credit",
}  # fmt: skip
"""Words that people use for offices, by the word of the documents."""
SAME = {
    "foreign": {"foreign", "external"}, "affairs": {"affairs", "relations"},
    "relations": {"relations", "affairs", "secretary"}, "treasury": {"treasury", "finance"},
    "climate": {"climate"}, "trade": {"trade"},
}  # fmt: skip
"""Words of which one office has this and another that."""
ABROAD = re.compile(
    r"\b(?P<head>ambassadors?|embajador\w*)\s+(?:to|in|ante|en)\s+(?!:)", re.IGNORECASE
)
HEADS = frozenset(
    """secretary undersecretary ambassador representative administrator envoy president director
    minister deputy chief advisor adviser attorney""".split()
)
OF_SIDE = {
    "mexico": MEXICO, "mexican": MEXICO, "mexicano": MEXICO, "mexicana": MEXICO,
    "us": UNITED_STATES, "u.s": UNITED_STATES, "american": UNITED_STATES, "usa": UNITED_STATES,
    "united": UNITED_STATES, "states": UNITED_STATES, "unidos": UNITED_STATES,
    "estadounidense": UNITED_STATES, "estados": UNITED_STATES, "america": UNITED_STATES,
}  # fmt: skip
"""Adjectives that tell whose office is meant."""


def is_office(asked: str) -> bool:
    """Whether *asked* speaks of an office rather than of a person."""
    return any(word in HEADS for word in _wanted(asked)[0])


def holds(office: str | None, delegation: str | None, asked: str) -> bool:
    """Whether *office* of *delegation* is the one *asked* for: all words are words of it.

    >>> holds("Secretary of External Relations", MEXICO, "Mexico's foreign secretary")
    True
    >>> holds("Secretary of Commerce", UNITED_STATES, "secretary of economy")
    False
    >>> holds("Ambassador", UNITED_STATES, "ambassador to:Mexico")
    True
    """
    held = _held(office or "")
    wanted, side, abroad = _wanted(asked)
    heads = HEADS.intersection(wanted)
    if heads and any((word in held) != (word in wanted) for word in ("vice", "under")):
        return False  # the Vice President is not the President; but the ministry has both
    if abroad and delegation in (abroad, None):
        return False
    if side and delegation is not None and delegation != side:
        return False
    return bool(wanted) and all(any(_same(word, other) for other in held) for word in wanted)


@lru_cache(1024)
def _held(office: str) -> tuple[str, ...]:
    return tuple(plain(word) for word in words(office))


@lru_cache(1024)
def _wanted(asked: str) -> tuple[tuple[str, ...], str | None, str | None]:
    """The words of an office, the side it is of, and the side it is accredited to ("to:Mexico")."""
    home, _, host = ABROAD.sub(r"\g<head> to:", asked).partition("to:")
    wanted: list[str] = []
    side = None
    for word in _bare(home):
        if word in OF_SIDE:
            side = OF_SIDE[word]
        elif word not in STOP_WORDS:
            wanted += MEANS.get(_one(word), _one(word)).split()
    abroad = next((OF_SIDE[word] for word in _bare(host) if word in OF_SIDE), None)
    return tuple(wanted), side, abroad


def _one(word: str) -> str:
    """*word*, or the head of an office that it is the plural of: "secretaries", "embajadores"."""
    several = (word[:-3] + "y" if word.endswith("ies") else word, word[:-1], word[:-2])
    return next((one for one in several if one in HEADS or one in MEANS), word)


def _bare(text: str) -> list[str]:
    return [plain(word).removesuffix("'s").removesuffix("’s") for word in words(text)]


def _same(word: str, other: str) -> bool:
    if other in SAME.get(word, {word}):
        return True
    if other.startswith(word) and len(other) - len(word) > 1:
        return False  # a presidential envoy is no president
    return len(word) > 4 and len(other) > 4 and fuzz.ratio(word, other) >= ALIKE
