"""Tells what kind of thing a question asks for, and which of its words only ask."""

from __future__ import annotations

import re
from collections.abc import Callable

from hled_bot.language import STOP_WORDS, aligned
from hled_bot.models import fold
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import Wants
from hled_bot.questions.vocabulary import bare

WANTS: tuple[tuple[Wants, re.Pattern[str]], ...] = (
    ("how often", re.compile(r"\bhow\s+(?:often|frequently|regularly)\b|\b(?:frequency|frecuencia|periodicidad)\b|\bcada\s+cuan[dt]o\b|\bcon\s+que\s+frecuencia\b"
        r"|^(?:do|does|did|is|are|was|were|will|has|have)\b.*\b(?:(?:every|each)\s+year|annual(?:ly)?|yearly)\b|^(?:es|se)\b.*\b(?:anual(?:mente)?|cada\s+ano)\b")),
    ("how much", re.compile(
        r"\bhow\s+(?:much|large|big)\b|\bque\s+tan\s+grande\b|\bhow\s+many\s+(?:billions?|millions?|dollars?)\b|\bcuantos\s+(?:millones|billones|dolares)\b|\bvalor\s+del?\b|\b(?:monto|importe)\b|\bworth\b|\bcuant[oa]\b(?!\s+(?:mide|dur[ao])\b)|\b(?:value|amount|size|share|percentage|proportion)\s+of\b|\b(?:numbers|figures)\b(?=.{0,30}\b(?:on|for|about)\b)"
        r"|\b(?:what|which)\s+(?:exact\s+)?(?:percent(?:age)?|share|portion|proportion|fraction|amount|sum|figure)\b"
        r"|\b(?:dollar\s+)?(?:figure|amount|number)\s+(?:for\b|(?:the|they|that|officials?)\b.{1,30}\b(?:gave|give|cited?|mention\w*|quoted?)\b)|\b(?:cual|de\s+cuanto)\s+(?:\w+\s+)?(?:el\s+|la\s+)?(?:monto|cifra|cantidad|valor)\b|\bque\s+(?:porcentaje|proporcion|monto|cantidad|cifra)\b")),
    ("how long", re.compile(r"\bhow\s+(?:long|far)\b|\blength\W*$|\bcuant[oa]s\s+(?:millas|horas|anos|kilometros)\b|\bcuanto\s+(?:mide|dur[ao])\b")),
    ("which", re.compile(r"\b(?:which|what|que|cuales)\s+(?:\w+\s+){0,2}?(?:countries|nations|states|agencies|companies|sectors|industries|paises|agencias|empresas|sectores|industrias)\b")),
    ("how many", re.compile(r"\bhow\s+many\b|\bcuant[oa]s\b|\bnumber\s+of\b")),
    ("what time", re.compile(r"\b(?:what|which)\s+time\b|\ba\s+que\s+hora\b|\btime\s+of\s+day\b")),
    ("when", re.compile(
        r"\bwhen\b|\b(?:what|which)\s+(?:\w+\s+)?(?:year|date|day|month)\b|\bcuando\b|\bque\s+(?:ano|fecha|mes|dia)\b|\b(?:date|day)\s+(?:of|on\s+which|when)\b|\b(?:launch|start|end|closing|release|signing)\s+dates?\b|\bdates\s+of\b|\bfechas?\s+(?:de|del|en)\b|^(?:the\s+|la\s+|el\s+)?(?:dates?|fechas?|dia\s+del?)\b|\bdates?\W*$")),
    ("where", re.compile(
        r"\bwhere\b|\b(?:which|what)\s+(?:\w+\s+)?(?:city|place|building|venue|location|town|country)\b|\bdonde\b"
        r"|\ben\s+que\s+(?:ciudad|lugar|edificio|pais)\b|\b(?:location|venue|sede)\b|\blugar\s+del?\b")),
    ("why", re.compile(r"^(?:and\s+|so\s+)?(?:why|how\s+come|porque)\b|\bfor\s+what\s+reasons?\b|\bpor\s+que\b|\breasons?\s+(?:for|why|behind)\b|^(?:what|whats|what's)\b.{0,12}\b(?:purpose|point)\s+of\b|\bpara\s+que\s+(?:sirve|es)\b|\bproposito\s+del?\b")),
    ("what is", re.compile(
        r"^(?:(?:who\s+or\s+)?what(?:\s+exactly)?\s+(?:is|are|does)|(?:quien\s+o\s+)?que\s+es|define|que\s+(?:es|son|significan?)|en\s+que\s+consist\w+|de\s+que\s+(?:se\s+)?trata|meaning\s+of|definition\s+of)\b"
        r"|\bstands?\s+for\b|\bmeaning\W*$|\bwhat\b.{1,40}\bmeans?\b|\bsignifica\b")),
    ("who", re.compile(r"^(?:who|quien(?:es)?)\b")),
)  # fmt: skip
"""What kind of thing a sentence that answers holds, by the words that ask for it."""
ASKING = re.compile(
    r"""\b(?:how\s+come|how\s+(?:often|frequently|regularly|much|large|big|many|long|far|old)|when|where|which|whose|what
    |(?:at\s+)?what\s+time|did|does|do|was|were|is|are|been|has|have|had|the|a|an|exact(?:ly)?|mean|means|meant|stands?\s+for
    |every|each|annual(?:ly)?|anual|yearly|dollar|length|worth|value|size|amount|percent(?:age)?|share|proportion|fraction|figure|cost|money|dollars|dinero|valio|valia|vale|valen|valor|asciende|they|there
    |countries|nations|paises|los|las|dos|entre|tak(?:e|es|ing)\s+place|took\s+place|happen(?:ed|ing|s)?|held|define|definition|meaning|consisten?|tratan?
    |(?<!\d\ )(?:billions?|millions?|millones)|fecha|(?:two|bilateral)(?:-way)?(?=\ trade)|year|dates?|day|month|city|place|building|venue|location|town|country|tell|know|why|reasons?|purpose|proposito|sirve|mide|dura|duro|llego|llega|alcanzo|sede|tan|grande|since\s+when
    |(?:llev(?:o|ad[oa]|ara?)\s+)?a\s+cabo|sera|seria|habra|cuando|donde|cuant[oa]s?|que|cual(?:es)?|significan?|quiere\s+decir|cada|frecuencia|se|fue|es|son|hubo|lugar|tuvo|ano|mes|dia|hora|ciudad|edificio|desde|estaba|estuvo|era|cuesta|costo|porcentaje|monto|cantidad|cifra|numero)\b""",
    re.VERBOSE,
)
"""Words of such a question that the sentence that answers need not have."""
SCAFFOLD = STOP_WORDS | frozenset(
    """abbreviation according achieve achieved acordaron acordo acronym actual actually agree agreed ahi algo alguien algun alguna alguno
    already anybody anyone anything anyway anyways anywhere ask asked ayuda ayudar back bit buscar busco called came cargo cargos
    check cierto come concerning confirm contain contains context correct correcto cosa cosas cover covered covers currently dan
    das day days debe deben decide decided decir detail details dicen difference differences dijeron discuss discussed document
    documento documentos documents english eran espera esperan estaba estan even ever everything exact exactamente exactly expression favor
    figure figures find folks found frequency fuente fuentes fueron full gave get getting give given go going got guys habia habla
    hablan hacer happen happened hicieron hizo hubo info information involved involvement kind kinds know known lately le les list
    llama llaman look looking menciona mencionan mencionaron menciono mention mentioned mentioning mentions nada name named
    necesito need nombre nos number numbers ok okay onda one ones page part participation pasa paso passage passages periodicidad
    phrase phrasing promete prometieron prometio promise promised puedan puede pueden puedes puedo puesto puestos put quick quiero
    quote re really refer reference references refers regarding remember right rollo sabe saben saber saludos segun sera show
    siglas somebody someone something sometime somewhere sort source sources spanish specified specify stand stands state stated
    states status still stuff supposed talk talked talks te team tema term text texts thank thanks there's thing things tienen
    tienes title titles told topic topics translation true tuvo type urge us use used va van verdad version vis-a-vis want wanted
    went word wording words wrt yes""".split()
)
"""Words around what is looked for, which nobody looks for."""


def wanted(text: str) -> Wants:
    """What the sentence that answers *text* is to hold; "" where nothing tells.

    >>> wanted("what city was it in?"), wanted("supply chains")
    ('where', '')
    """
    folded = aligned(text).lstrip("¿ ")
    return next((kind for kind, pattern in WANTS if pattern.search(folded)), "")


def without_asking(text: str) -> str:
    """*text* without the words that ask for a date, a place, an amount."""
    left = re.sub(r"(?<!\w)['’]s(?=\s)", " ", blank(text, ASKING))
    return fold(left).strip("?¿!¡ ,.;:")


def looked_for(text: str, has: Callable[[str], bool]) -> str:
    """What *text* is about: without the words of asking around it, and those within that no document *has*.

    >>> looked_for("is there anything on corn in the documents?", "corn".__eq__)
    'corn'
    """
    if '"' in text:
        return text.strip("?¿!¡ ,.;:")
    tokens = text.strip("?¿!¡ ,.;:").split()
    kept = [not _asks(token) for token in tokens]
    if not any(kept):
        return text
    first, last = kept.index(True), len(kept) - kept[::-1].index(True)
    here = zip(tokens[first:last], kept[first:last], strict=True)
    return " ".join(
        token for token, keep in here if keep or bare(token) in STOP_WORDS or has(bare(token))
    )


def _asks(token: str) -> bool:
    return bare(token) in SCAFFOLD or not any(map(str.isalnum, token))
