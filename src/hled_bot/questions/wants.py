"""Tells what kind of thing a question asks for, and which of its words only ask."""

from __future__ import annotations

import re
from collections.abc import Callable

from hled_bot.language import STOP_WORDS, aligned, plain
from hled_bot.models import fold
from hled_bot.questions.kinds import Wants
from hled_bot.questions.topics import blank

WANTS: tuple[tuple[Wants, re.Pattern[str]], ...] = (
    ("how often", re.compile(r"\bhow\s+(?:often|frequently|regularly)\b|\b(?:frequency|frecuencia|periodicidad)\b|\bcada\s+cuanto\b|\bcon\s+que\s+frecuencia\b"
        r"|^(?:do|does|is|are|will)\b.*\b(?:(?:every|each)\s+year|annual(?:ly)?|yearly)\b|^(?:es|se)\b.*\b(?:anual(?:mente)?|cada\s+ano)\b")),
    ("how much", re.compile(
        r"\bhow\s+(?:much|large|big)\b|\bque\s+tan\s+grande\b|\bhow\s+many\s+(?:billions?|millions?|dollars?)\b|\bcuantos\s+(?:millones|billones|dolares)\b|\bvalor\s+del?\b|\b(?:monto|importe)\b|\bworth\b|\bcuant[oa]\b(?!\s+(?:mide|dur[ao])\b)|\b(?:value|amount|size|share|percentage|proportion)\s+of\b"
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
        r"^(?:(?:who\s+or\s+)?what(?:\s+exactly)?\s+(?:is|are|does)|(?:quien\s+o\s+)?que\s+es|define|que\s+(?:es|son|significa)|en\s+que\s+consist\w+|de\s+que\s+(?:se\s+)?trata|meaning\s+of|definition\s+of)\b"
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
    |sera|seria|habra|cuando|donde|cuant[oa]s?|que|cual(?:es)?|significa|quiere\s+decir|cada|frecuencia|se|fue|es|son|hubo|lugar|tuvo|ano|mes|dia|hora|ciudad|edificio|desde|estaba|estuvo|era|cuesta|costo|porcentaje|monto|cantidad|cifra|numero)\b""",
    re.VERBOSE,
)
"""Words of such a question that the sentence that answers need not have."""
SCAFFOLD = STOP_WORDS | frozenset(
    """
    anything something thing things stuff everything info information detail details bit kind kinds sort type
    document documents documento documentos text texts source sources page passage passages part
    say says said mention mentions mentioned mentioning talk talks talked discuss discussed state states stated
    cover covers covered contain contains promise promised agree agreed decide decided achieve achieved
    happen happened tell told know known remember give given gave show put get got getting
    find found look looking need want wanted ask asked check confirm do does doing go going went come came
    anybody anyone somebody someone anywhere somewhere sometime supposed involved involvement participation
    true correct cierto verdad correcto figure number name named called word words english spanish translation acronym abbreviation stand stands
    version reference references refer refers phrase phrasing wording expression term use used context quote quick one ones exact exactly actual actually really ever even still already back day days
    te me le nos les lately re wrt vis-a-vis currently full right ok okay yes guys folks team us there's please thanks thank regarding concerning
    onda rollo fueron fue era eran son estan estaba habia hubo hacer hizo hicieron tuvo cuales cual das dan anyway anyways hay algo dice dicen decir dijo dijeron menciona mencionan menciono mencionaron habla hablan pasa paso
    va van ser sera hay para periodicidad frequency specified according segun prometio prometieron promete acordo acordaron alguna algun alguno fuente fuentes topic topics debe deben specify title titles cargo cargos puesto puestos cosa cosas nada tema nombre llama llaman siglas exactamente favor ayudar ayuda saludos
    alguien sabe saben saber necesito quiero busco buscar puede puedes pueden puedan puedo urge tienen tienes ahi
    """.split()
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
    tokens = text.strip("?¿!¡ ,.;:").split()
    kept = [not _asks(token) for token in tokens]
    if not any(kept):
        return text
    first, last = kept.index(True), len(kept) - kept[::-1].index(True)
    here = zip(tokens[first:last], kept[first:last], strict=True)
    return " ".join(
        token for token, keep in here if keep or _bare(token) in STOP_WORDS or has(_bare(token))
    )


def _asks(token: str) -> bool:
    return _bare(token) in SCAFFOLD or not any(map(str.isalnum, token))


def _bare(token: str) -> str:
    return plain(token.strip('?¿!¡.,:;"“”()')).removesuffix("'s").removesuffix("’s")
