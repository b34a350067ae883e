"""The words that questions are made of, in English and Spanish, compared without accents."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from hled_bot.language import STOP_WORDS, aligned, plain
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
    f"""{ATTEND} 2 3 across actually acudieron acudio again agencies agency altogether americans among ano anos anybody anyone anything
    apellido apellidos april august back behalf boss cabinet cada call came came-back capacity cargo cargos case certain chairs
    co-chairs co-hosts cochairs come coming complete confirm confirmed correct counterparts cuantas cuantos current december
    dedica dedican delegate delegates department departments dependencias dialog dialogo dialogue dialogues docs document
    documents dos due economic ediciones edition editions else end entidades equipo equivalent esperaba esperaban estaba estaban
    estuvieron estuvo even ever every everybody everyone exactly fact fall falls february flew fly fueron full funcionario
    funcionarios gente give go goes going gone guy guys habia head headed held herself high high-level himself hled hold hosts
    hubo iba iban ido indeed instituciones integrantes integraron integro invitado invitados invited involved involvement ir
    january jefa jefe job jobs join joined july june know lado lady leading leads level line-up lineup list lista listed llama
    llamaba llaman made make man many meet meeting meetings member members met miembros ministries ministry misma mismo name named
    names need nombre nombres november number october ocupaba office officeholder offices official officials one overall papel
    papeles part parte participation people person personas planned play played position positions post posts presence present
    presente prevista previstas previsto previstos puesto puestos quoted rank really report reunion reuniones rol role roles room
    roster sat scheduled seat seated send sending sends sent sept september septiembre served serving show showed side sides
    single sit slated somebody someone something speak spoke still supposed supposedly sure surname surnames table take team tenia
    themselves there's thing three tiene time times title titles titular titulo titulos todas took total travel traveled travelled
    tres true turn turned tuvo u.s.-mexico us-mexico used uso va veces vez vs went whether woman write year years""".split()
)
"""Words of a question about attendance that do not name anybody."""
FOR_PILLARS = frozenset(
    f"""{PILLARS} address addressed addresses agenda agree agreed agreement anything belong belongs cae called central change changed
    changes come comes commit commitment commitments committed compromisos concern concerns cover covered covers cuantas cuantos
    cubre cubren deal dealing deals detail details dialog dialogo dialogue dicen docs documents economic entail entails entra
    entran eran exactly exist exists explain fall falls fit fits focus focused focuses four fueron give go goes habla hablan high
    high-level hled include includes incluye incluyen issue issues key level list list-out listed main many matter matters mean
    means meeting menciona mencionan mention mentioned mentions n.º name named names no. number numero pertenece pertenecen
    promise promised promises relacionado relate related relates reunion set show sit sits subject text thanks there's toda todo
    todos topic topics trata tratan u.s.-mexico us us-mexico versus vs year years""".split()
)
SIDES = {
    UNITED_STATES: r"united\s+states | estados\s+unidos | ee\.?\s?uu\.? | u\.s\.a?\.? | usa?"
    r" | (?<=de\s)e\.?u\.? | (?<=por\s)e\.?u\.? | (?<=en\s)e\.?u\.? | americans? | (?<!in\s)washington | estadounidenses? | gringos?",
    MEXICO: r"(?<!southern\s)(?<!northern\s)mexic(?:o|ans?|an[ao]s?) | mex | mx",
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
US_ALONE = re.compile(
    r"(?:\d|\b(?:attendees|participants|delegat(?:ion|es)|team|who))\s+us\W*$|^us(?=\s+['’]?\d|\W*$)"
)
"""In a few words the country, not a pronoun: "who 2022 us"."""
EDGES = "?¿!¡.,:;\"'“”()/–—-"
"""Punctuation that stands around words."""
AND = re.compile(r"\s+(?:and|y|e)\s+", re.IGNORECASE)
"""Between the names of several people."""
OFFICE_BEHIND = re.compile(
    r"\s*(?:'s|’s)?\s+(?:(?:foreign|economy|finance|trade|under|deputy)\s*)*"
    r"(?:ambassador|secretar|minister|representative|embajador|trade|foreign|econom)"
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
        told = capitals or US_SIDE.search(found[0]) or US_ALONE.search(folded)
        pronoun = found["us"] == "us" and not told
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
        country = UNITED_STATES if found["us"] else MEXICO
        return country, fold(text[: found.start()] + " " + text[found.end() :])
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
