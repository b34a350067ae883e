"""The words that questions are made of, in English and Spanish, compared without accents."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from hled_bot.language import ENGLISH_ONLY, STOP_WORDS, aligned, plain
from hled_bot.models import MEXICO, UNITED_STATES, fold
from hled_bot.questions.years import Calendar

COMMANDS = {
    "pillars": "pillars pillar pilares pilar ejes",
    "who": """who whos attendees attendee attendance attended participants participant delegation
        delegations quien quienes asistentes asistencia participantes delegacion delegaciones""",
    "quote": "quote quotes quotation quotations cita citas",
    "search": "search find lookup busca buscar",
    "compare": "compare comparison comparing diff compara comparar",
    "trend": "trend trends tendencia tendencias evolucion",
    "documents": "documents document docs sources documentos fuentes",
    "help": "help ayuda hello hi hola commands",
}
"""Each command with the words that mean it."""
MEANS = {word: name for name, words in COMMANDS.items() for word in words.split()}

SAY = (
    "say says said saying state stated remark remarked remarks tell told comment commented talk "
    "talked speak spoke mention mentioned add added emphasize emphasized stress stressed quoted "
    "ask asked asks asking noted warned argued praised described acknowledged insisted pregunto preguntaron "
    "dijo dijeron dice dicen decir declaro comento menciono hablo hablaron opina"
)
ATTEND = (
    "attend attends attended attending attendance attendee attendees participate participated "
    "participating participants represent represents represented representing chair chairs chaired "
    "co-chair co-chaired cochaired host hosted co-host co-hosted co-hosting lead led delegation "
    "delegations asistir asistio asistieron participar participo participaron represento "
    "representaron presidio presidieron presidir copresidio copresidieron encabezo encabezaron vino vinieron "
    "acudio acudieron anfitrion anfitriones copresidentes asiste asistira asistiran integraron expected"
)
COMPARISON = (
    "compare compared versus difference differences differ changed diferencia comparar cambio"
)
PILLARS = "pillar pillars pilar pilares"
CUES = frozenset(
    f"{SAY} {ATTEND} {COMPARISON} {PILLARS} about ministry department agency embargo documents ground rules attribution questions journalists journalist reporters reporter preguntas pregunta periodistas summary resumen reunion statement sheet declaracion declaraciones habla hablan menciona mencionan mexicano mexicana mexicanos mexicanas secretaria secretario secretarias secretarios embajador embajadora embajadores embajadoras career background established launched founded created officials often much many secretary ambassador minister"
    " meeting meetings dialogue relaunch quote quotes mexico mexican united states american when what whom where which".split()
)
"""Words that tell what is asked; they are recognised misspelt, too."""

MENDED = CUES | frozenset(
    "comenzo empezo inicio termino acabo celebro realizo creo fundo porcentaje proporcion pais paises empresas compromisos acordaron worth value percent percentage countries country companies frequency commitments mentioned discussed agreed suministro suministros laboral laborales dialogo dialogos".split()
)
"""What a misspelt word may be mended into."""

FOR_WHO = frozenset(
    f"""{ATTEND} took take part present there table meeting meetings hled dialogue dialog people
    person side join joined sat sit member members list listed team everyone everybody anyone
    anybody somebody reunion dialogo lista equipo parte personas gente hay held hold officeholder
    us-mexico u.s.-mexico ever exactly actually really high level economic high-level know tell
    show give lado ocupaba era cargo presente estuvo estuvieron estaba years year ano anos time
    times came come name names named room going went gone go goes seat seated official officials docs
    documents document each cada these those cuantos cuantas many vs both supposed scheduled slated
    chairs co-chairs cochairs hosts co-hosts leads leading title office role job position cargo
    every due showed up all three herself himself themselves mismo misma tres todas reuniones titular ministry department lado send sent
    write say report quoted post posts puesto papel rank spoke speak behalf headed head only just still confirmed confirm need one thing end call among esperaba esperaban fueron fue
    acudio acudieron sending sends involvement involved participation presence cabinet delegates delegate
    true case sure whether correct certain fact indeed even roster lineup line-up full complete
    quienes lista integraron integro integrantes nombres someone else again there's came-back back due
    equivalent tuvo capacity served serving anything something como llama llamaba llaman titulo titulos uso used play played dialogues editions edition ediciones titles offices roles jobs positions cargos puestos papeles surname surnames apellido apellidos agency agencies departments ministries dependencias instituciones entidades sides met meet coming invited rol hubo habia across single dos 2 3 make made turn turned total overall altogether boss jefe jefa tenia tiene iba iban ir va ido americans counterparts guy guys lady woman man supposedly funcionarios funcionario nombre nombres miembros ido vez veces""".split()
)
"""Words of a question about attendance that do not name anybody."""
FOR_PILLARS = frozenset(
    f"""{PILLARS} hled dialogue dialog list listed set year years meeting name names named called
    number no. us-mexico u.s.-mexico high level economic high-level about there agreed agreement
    many four main central key agenda entail entails cover covers covered mean means include
    includes show give explain detail details fueron son cuales eran dialogo reunion hay trata
    numero n.º commit commitments committed commitment compromisos text say says under same cuantos
    cuantas both mention mentions mentioned come comes promise promised promises exactly agree documents docs please did they say
    todo todos toda please thanks list-out out us exist exists there's habla hablan menciona mencionan deal deals dealing address addresses addressed focus focuses focused concern concerns relate relates related issue issues topic topics matter matters subject trata tratan relacionado cubre cubren incluye incluyen dice dicen""".split()
)
SIDES = {
    UNITED_STATES: r"united\s+states | estados\s+unidos | ee\.?\s?uu\.? | u\.s\.a?\.? | usa?"
    r" | (?<=de\s)e\.?u\.? | (?<=por\s)e\.?u\.? | (?<=en\s)e\.?u\.? | americans? | (?<!in\s)washington | estadounidenses? | gringos?",
    MEXICO: r"mexic(?:o|ans?|an[ao]s?)",
}
SIDE = re.compile(
    rf"""
    (?<![\w-])(?:side:|on\s+the\s+|for\s+the\s+|from\s+the\s+|for\s+|from\s+|the\s+|por\s+|de\s+)?
    (?: (?P<us>{SIDES[UNITED_STATES]}) | (?P<mexico>{SIDES[MEXICO]}) )
    (?:'s|’s)?(?:\s+(?:side|delegation|delegacion|team|government|gobierno|officials?|delegates?))?
    (?![\w-])
    """,
    re.VERBOSE,
)
US_SIDE = re.compile(
    r"\bthe\s+us\b|\bus\s+(?:side|delegation|delegates?|team|government|officials?)\b"
)
AND = re.compile(r"\s+(?:and|y|e)\s+", re.IGNORECASE)
"""Between the names of several people."""
OFFICE_BEHIND = re.compile(
    r"\s*(?:'s|’s)?\s+(?:(?:foreign|economy|finance|trade|under|deputy)\s*)*"
    r"(?:ambassador|secretar|minister|representative|embajador|trade|foreign|econom)"
)
OFFICE_BEFORE = re.compile(
    r"\b(?:ambassador|secretary|secretario|secretaria|embajadora?|minister)\s+(?:(?:to|of|de|en|a)\s+)?"
    r"(?:the\s+|los\s+)?$"
)
OFFICE = re.compile(
    r"\b(?:secretar(?:y|ies|i[oa]s?)|ministers?|ministr[oa]|ambassadors?|embajador(?:a|es)?|ustr"
    r"|representative|administrator|envoy|president[ea]?|undersecretar\w+|subsecretari[oa]|canciller"
    r"|officeholder|chancellor)\b"
)


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


def mended(text: str, lexicon: Lexicon) -> str:
    """*text* with the misspelt words that tell what is asked put right: "who atended".

    Words that the documents have stay as they are, and so do short ones.
    """
    english = not ENGLISH_ONLY.isdisjoint(plain(text).split())
    foreign = () if english else lexicon.foreign
    return re.sub(r"[^\W\d_]{4,}", lambda m: _mended(m[0], lexicon, foreign), text)


def _mended(word: str, lexicon: Lexicon, foreign: Collection[str]) -> str:
    folded = plain(word)
    known = folded in MENDED or folded in MEANS or folded in STOP_WORDS or lexicon.has(folded)
    if known or lexicon.is_person(word):
        return word
    allowed = 1 if len(folded) < 8 else 2
    found = process.extractOne(folded, MENDED, scorer=OSA.distance, score_cutoff=allowed)
    if not found and (
        meant := process.extractOne(folded, foreign, scorer=OSA.distance, score_cutoff=1)
    ):
        inflected = meant[0][: len(folded) - 1].startswith(folded[:-1])
        return word if inflected or meant[0][0] != folded[0] else meant[0]
    if not found or found[0][0] != folded[0]:
        return word
    # of a short word letters may be swapped, or one left out before the last: "ruls"
    swapped = sorted(found[0]) == sorted(folded)
    missing = len(found[0]) > len(folded) and found[0][-1] == folded[-1]
    return found[0] if len(folded) > 4 or swapped or missing else word


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
        capitals = "US" in text[found.start() : found.end()]
        pronoun = found["us"] == "us" and not (capitals or US_SIDE.search(found[0]))
        represented = (
            re.search(r"\brepresent(?:ed|s|ing)?\s+$", folded[: found.start("us")])
            if pronoun
            else None
        )
        if pronoun and not represented:
            continue
        if folded[: found.start()].endswith("to:"):
            continue  # the country an ambassador is accredited to
        if OFFICE_BEHIND.match(folded[found.end() :]):
            continue  # "Mexican Ambassador": an office, to be looked for as such
        if OFFICE_BEFORE.search(folded[: found.start("us" if found["us"] else "mexico")]):
            continue  # "ambassador to Mexico"
        country = UNITED_STATES if found["us"] else MEXICO
        return country, fold(text[: found.start()] + " " + text[found.end() :])
    return None, text


def without(text: str, noise: Container[str]) -> str:
    """*text* without its stop words, the words in *noise*, and punctuation at the edges of words."""
    kept = []
    for word in text.split():
        bare = word.strip('?¿!¡.,:;"“”()/–—-')
        folded = plain(bare).removesuffix("'s").removesuffix("’s")
        if bare and folded not in STOP_WORDS and folded not in noise:
            kept.append(bare)
    return " ".join(kept)
