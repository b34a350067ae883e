"""Finds what a question is about: its topic, and the years that filter rather than are looked for."""

from __future__ import annotations

import re
from functools import lru_cache

from hled_bot.language import aligned
from hled_bot.models import fold
from hled_bot.questions import years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.vocabulary import Lexicon

ABOUT = r"(?:about|on|mentioning|containing|that\s+mentions?|regarding|concerning|with\s+regard\s+to|re|sobre|acerca\s+de[l]?|respecto\s+(?:a[l]?|de[l]?)|en\s+materia\s+de|en\s+relacion\s+con|en\s+torno\s+a[l]?|relacionad[oa]s?\s+con|relat(?:ed|ing)\s+to|with\s+respect\s+to)"

QUOTED = re.compile(r'["“”][^"“”]*["“”]')


def filtering(text: str, lexicon: Lexicon) -> tuple[tuple[int, ...], str]:
    """The years of meetings that *text* asks for, and *text* without them.

    Any other year, and one inside a quoted phrase, is a word to search for.
    """
    unquoted = QUOTED.sub(lambda m: "\0" * len(m[0]), text)
    found, rest = years.find(unquoted, lexicon.calendar)
    named = [y for y in found if y in lexicon.calendar.meetings or _only_asked(unquoted, y)]
    if not named or any(y not in named for y in found):
        return tuple(named) if not found else (), text
    if "\0" in unquoted:
        for match in reversed(list(years.YEAR.finditer(aligned(unquoted)))):
            text = text[: match.start()] + " " + text[match.end() :]
        return tuple(named), fold(text)
    return tuple(named), rest


def _only_asked(text: str, year: int) -> bool:
    """Whether a year stands as "in 2019" or in words, not as a word to search for."""
    spelt = re.search(rf"\b{year}\b", text)
    if not spelt:
        return True
    before, behind = text[: spelt.start()], text[spelt.end() :]
    return bool(
        re.search(
            r"(?:^|\S\s+)(?:in|during|year|en)\s+$|\b(?:hled|dean|dialogue|dialogo|summit)\s+(?:de\s+)?$",
            before,
            re.IGNORECASE,
        )
        or re.match(r"\s+(?:one|hled|meeting|dialogue|edition|round)\b", behind, re.IGNORECASE)
    )


KINDS_IN_SPANISH = {
    "declaracion conjunta": "joint statement", "comunicado conjunto": "joint statement",
    "hoja informativa": "fact sheet", "hoja de datos": "fact sheet",
    "declaracion": "joint statement", "statement": "joint statement",
    "llamada": "press call", "llamada con la prensa": "press call", "conferencia": "press call",
}  # fmt: skip


THE_DIALOGUE = {
    "hled", "dialogue", "dialog", "economic", "high-level", "high", "level", "us-mexico", "meeting",
    "u.s.-mexico", "dialogo", "economico", "alto", "nivel", "dean", "mexico", "first", "year", "ano",
    "originally", "reunion", "reuniones", "reunido", "meetings", "hleds", "dialogues", "three", "tres", "all", "han", "encuentro", "cumbre", "edicion", "reunieron", "reunen", "one", "place", "primera", "primer", "primero", "very", "vez", "back", "held", "hold", "meet", "met", "ever", "us", "exactly",
}  # fmt: skip
"""Words that name the dialogue itself."""
OF_THE_DIALOGUE = re.compile(
    r"\b(?:of|in|at|under|during|for|by|en|del?|sobre|about)\s+(?:the\s+|el\s+)?(?:u\.?s\.?-mexico\s+)?"
    r"(?:high-level\s+economic\s+dialogue|hled|(?:economic\s+)?dialogue|dialogo(?:\s+economico)?|dean)(?=\W*$)"
)
ON_THE_AGENDA = re.compile(
    r"\b(?:on|in|part\s+of|included\s+in|en|parte\s+de)\s+(?:the|its|their|la|las)\s+(?:official\s+)?"
    r"(?:agenda|table|mesa|talks|discussions?|conversations?)\b(?:\s+(?:of|for|at|in|during|del?|en)\s+(?:the\s+|la\s+|el\s+)?(?:\w+\s+)?(?:meeting|reunion|call|summit|cumbre))?"
)
"""What is on the agenda is talked about: to search for, it says no more."""
BOTH_SIDES = re.compile(
    r"\b(?:u\.?s\.?|united\s+states|mexico)\s*(?:-|–|/|&|\s+and\s+(?:the\s+)?)\s*(?:u\.?s\.?|united\s+states|mexico)(?![\w-])"
    r"|(?<=\btrade)\s+with\s+(?:mexico|the\s+(?:us|u\.s\.|united\s+states))(?!\w)|(?<=\bcomercio)\s+con\s+(?:mexico|(?:los\s+)?estados\s+unidos|ee\.?\s?uu\.?)(?!\w)|\bbilateral\s+(?=trade|commerce)|(?<=trade\s)bilateral|(?<=comercio\s)bilateral|\btwo-way\s+(?=trade)"
    r"|\b(?:the\s+)?(?:two|both)\s+(?:governments|countries|sides|nations)\b|\bambos\s+(?:gobiernos|paises)\b"
    r"|\b(?:between|entre)\s+(?:\w+\s+){0,3}(?:countries|nations|paises|mexico|estados\s+unidos|united\s+states|u\.?s\.?)(?:\s+(?:y|and)\s+(?:los\s+|the\s+)?(?:mexico|estados\s+unidos|united\s+states|u\.?s\.?a?\.?|e\.?e?\.?\s?u\.?u?\.?))?(?!\w)"
)


def of_a_kind(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """The kind of document that *text* asks about, and *text* without it; "" for any.

    Only what stands as a document is one: "in the 2021 fact sheet", not "fact sheet".
    """
    pattern, names = _kinds(lexicon.kinds)
    found = pattern.search(aligned(text))
    if not found:
        return "", text
    year = found["year"] or ""
    rest = f"{text[: found.start()]} {year} {text[found.end() :]}"
    return names[found["kind"]], fold(rest)


@lru_cache(8)
def _kinds(kinds: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """How people call documents of *kinds*, and the kind that each of these names means."""
    names = {kind: kind for kind in kinds}
    names |= {kind.replace(" ", ""): kind for kind in kinds}
    names |= {kind.replace(" ", "-"): kind for kind in kinds}
    names |= {called: kind for called, kind in KINDS_IN_SPANISH.items() if kind in kinds}
    names["comunicado"] = ""  # any statement
    if "press call" in kinds:
        names |= dict.fromkeys(["call", "background call", "background press call"], "press call")
    longest = sorted(names, key=len, reverse=True)
    pattern = rf"""
        (?:\b(?:in|at|from|of|by|per|on|during|according\s+to|as\s+per|en|del?|segun|por)\s+)?
        (?:\bdel\s+|\b(?:the|that|this|your|their|its|la|el|esa|esta|ese|este)\s+|^(?=\S+\s\S+\s+\S))(?:(?:the|first|second|full|actual|official)\s+)?
        (?P<year>(?:19|20)\d\d|['’]\d\d)?\s*
        (?P<kind>{"|".join(map(re.escape, longest)) or "(?!)"})s?(?:'s|’s)?(?![\w-])
        """.replace(r"\ ", r"\s+")
    return re.compile(pattern, re.VERBOSE), names


def topic(text: str) -> str:
    """*text* without the punctuation around it and the articles before it."""
    trimmed = fold(text).strip("?¿!.,:; ")
    return re.sub(r"^(?:(?:the|el|la|los|las)\s+)+(?=\S)", "", trimmed, flags=re.IGNORECASE)


def without_dialogue(text: str) -> str:
    """*text* without "at the High-Level Economic Dialogue" and "between the two countries": all is."""
    for pattern in (OF_THE_DIALOGUE, BOTH_SIDES, ON_THE_AGENDA):
        text = blank(text, pattern)
    return fold(text)
