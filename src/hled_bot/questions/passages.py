"""Reads questions for passages: facts in passing, ground rules, beginnings, documents."""

from __future__ import annotations

import re

from hled_bot.language import aligned, plain
from hled_bot.models import fold
from hled_bot.questions import vocabulary, years
from hled_bot.questions.kinds import (
    Compare,
    FoundedWhen,
    Help,
    ListDocuments,
    Question,
    RulesOf,
    SearchFor,
    Wants,
)
from hled_bot.questions.people import ATTENDED
from hled_bot.questions.topics import blank, filtering, topic
from hled_bot.questions.vocabulary import FOR_WHO, Lexicon
from hled_bot.questions.words import SAID

FOUNDING = re.compile(
    r"\b(?:exist(?:ed|s|ing)?|establish\w*|creat(?:ed|ion)|found(?:ed|ing)|launch(?:ed)?|began|begin|start(?:ed)?|origins?|inaugurat\w+"
    r"|first\s+(?:held|hold|meet|met|take\s+place|convened?)|creo|fundo|establecio|empezo|comenzo|lanzo|origen)\b"
)
THE_DIALOGUE = {
    "hled", "dialogue", "dialog", "economic", "high-level", "high", "level", "us-mexico", "meeting",
    "u.s.-mexico", "dialogo", "economico", "alto", "nivel", "dean", "mexico", "first", "year", "ano",
    "originally", "one", "place", "primera", "primer", "primero", "very", "vez", "back", "held", "hold", "meet", "met", "ever", "us", "exactly",
}  # fmt: skip
"""Words that name the dialogue itself."""
COMPARING = re.compile(
    r"\b(?:compar\w+|versus|vs\.?|differ\w*|diferencias?|changed|change|cambio|new\s+in|cambiaron)\b"
)
RULES = re.compile(r"\bground\s+rules?\b|\breglas\b|\bon\s+background\b|\battribut\w+")
EMBARGO = re.compile(r"\bembarg\w+")
MENTIONED = re.compile(
    r"^(?:do|does|did)\s+(?:the\s+|any\s+)?(?:documents?|docs|they|it|sources?|texts?)\s+(?:ever\s+)?"
    r"(?:mention|discuss|cover|include|contain|name|(?:say|talk|have)\s+(?:anything\s+|something\s+)?(?:about|on))\s+(?P<what>.+)$"
)
LINK = re.compile(r"\b(?:links?|urls?|address|enlace|where\s+can\s+i\s+(?:read|find))\b")
DOCUMENTS = re.compile(
    r"\b(?:which|what|list|que|cuales|all|how\s+many)\b.{0,30}\b(?:documents?|docs|sources?|documentos?|fuentes)\b"
)
HELP = re.compile(
    r"\b(?:what\s+can\s+(?:you|i|we)\s+(?:do|ask)|how\s+(?:do|can|does)\s+(?:i|we|this|you)\s+(?:use|work|ask)|how\s+this\s+works"
    r"|que\s+puedes\s+hacer|como\s+(?:funcionas?|te\s+uso))\b"
)
WANTS: tuple[tuple[Wants, re.Pattern[str]], ...] = (
    ("how often", re.compile(r"\bhow\s+(?:often|frequently|regularly)\b|\bcada\s+cuanto\b|\bcon\s+que\s+frecuencia\b")),
    ("how much", re.compile(r"\bhow\s+(?:much|large|big)\b|\bworth\b|\bcuant[oa]\b|\bvalue\s+of\b")),
    ("how long", re.compile(r"\bhow\s+(?:long|far)\b|\bcuant[oa]s\s+(?:millas|horas|anos|kilometros)\b")),
    ("how many", re.compile(r"\bhow\s+many\b|\bcuant[oa]s\b|\bnumber\s+of\b")),
    ("when", re.compile(r"\bwhen\b|\b(?:what|which)\s+(?:year|date|day|time)\b|\bsince\s+when\b|\bcuando\b|\ben\s+que\s+(?:ano|fecha)\b|\bdate\s+of\b")),
    ("where", re.compile(r"\bwhere\b|\bwhich\s+city\b|\bwhat\s+(?:city|place|building|venue)\b|\bdonde\b|\blocation\s+of\b")),
    ("what is", re.compile(r"^(?:what(?:'s|’s|\s+is|\s+are|\s+does)|define|que\s+(?:es|son|significa)|meaning\s+of)\b")),
    ("who", re.compile(r"^(?:who|quien(?:es)?)\b")),
)  # fmt: skip
"""What kind of thing a sentence that answers holds, by the words that ask for it."""
ASKING = re.compile(
    r"""\b(?:how\s+(?:often|frequently|regularly|much|large|big|many|long|far)|when|where|which|whose|what(?:'s|’s)?
    |did|does|do|was|were|is|are|been|has|have|had|the|a|an|exactly|mean|means|meant|stand\s+for|stands\s+for
    |worth|value|cost|money|dollars|valio|valia|vale|valen|valor|asciende|they|there|paises|los|dos|entre|tak(?:e|es|ing)\s+place|took\s+place|happen(?:ed|ing)?|held|define|meaning|year|date|day|city|tell|know
    |cuando|donde|cuant[oa]s?|que|cual(?:es)?|significa|quiere\s+decir|cada|frecuencia|se|fue|es|hubo|lugar|tuvo|ano)\b""",
    re.VERBOSE,
)


def read_help(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Whether it asks what one can ask."""
    return Help() if HELP.search(folded) else None


def read_rules(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """The ground rules of a call, or when its embargo ended."""
    rules, embargo = RULES.search(folded), EMBARGO.search(folded)
    if not (rules or embargo) or SAID.match(folded):
        return None
    found, rest = years.find(text, lexicon.calendar)
    asks = "?" in text or re.search(r"\b(?:when|what|until|hasta|cuando|hora|how)\b", folded)
    noise = FOR_WHO | {"call", "calls", "rules", "rule", "ground", "background", "press", "end",
        "ended", "lift", "lifted", "apply", "applied", "embargo", "embargoed", "reglas", "llamada",
        "termino", "hled", "call's", "until", "long", "briefing", "atribucion", "prensa", "conferencia", "time", "give",
        "names", "speakers", "attribution"}  # fmt: skip
    left = vocabulary.without(rest, noise).split()
    if len(left) > (3 if asks else 0):
        return None
    return RulesOf(found, embargo=bool(embargo))


def read_comparison(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Two years side by side."""
    if not COMPARING.search(folded):
        return None
    found = [years.read(m) for m in years.YEAR.finditer(folded)]
    found = list(dict.fromkeys(found))
    asked = re.search(r"\b(?:compar\w+|versus|vs)\b", folded)
    return Compare(*found[:2]) if len(found) > 1 or asked else None


def read_founding(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """When the dialogue itself began; what else was launched when is a search."""
    wants = dict(WANTS)
    first = any(which == "first" and p.search(folded) for p, which in years.OCCASIONS)
    if not (FOUNDING.search(folded) or first) or "relaunch" in folded:
        return None
    if not (wants["when"].search(folded) or re.search(r"\bhow\s+(?:old|long)\b", folded)):
        return None
    rest = blank(blank(text, FOUNDING), ASKING)
    return FoundedWhen() if not vocabulary.without(rest, THE_DIALOGUE) else None


def read_mentioned(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Whether the documents mention something: a search for it."""
    if mentioned := MENTIONED.match(folded):
        found, rest = filtering(text[slice(*mentioned.span("what"))], lexicon)
        return SearchFor(topic(rest), "", found)
    return None


def read_documents(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """The documents themselves, or the address of one."""
    kind = next((kind for kind in lexicon.kinds if kind in folded), "")
    if (kind and LINK.search(folded)) or (DOCUMENTS.search(folded) and not ATTENDED.search(folded)):
        found, _ = years.find(text, lexicon.calendar)
        return ListDocuments(found, kind)
    return None


def search(text: str, lexicon: Lexicon) -> SearchFor:
    """Passages with the words of *text*, and what kind of thing the sentence is to hold."""
    folded = aligned(text)
    wants: Wants = next((kind for kind, pattern in WANTS if pattern.search(folded)), "")
    found, rest = filtering(text, lexicon)
    if not wants:
        return SearchFor(rest, "", found)
    bare = fold(blank(rest, ASKING)).strip("?¿ ,.")
    if not bare or plain(bare) in ("taking place", "hled"):
        return (
            SearchFor("meeting", "", found, wants)
            if wants in ("when", "where")
            else SearchFor(bare or rest, "", found, wants)
        )
    specific = vocabulary.without(
        bare, THE_DIALOGUE | {"united", "states", "u.s", "unidos", "estados"}
    )
    return SearchFor(specific or bare or rest, "", found, wants)
