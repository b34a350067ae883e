"""Reads what is said after a question: without courtesies, with a name for its pronoun."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hled_bot.language import aligned
from hled_bot.questions.cleaning import spelt_out
from hled_bot.questions.kinds import Question, QuotesOn, SearchFor, WhoAttended
from hled_bot.questions.topics import ABOUT
from hled_bot.questions.vocabulary import Lexicon

LEAD = re.compile(
    r"""
    ^[\s¿¡]*
    (?P<filler>(?:(?:ok|okay|oh|so|now|well|great|nice|perfect|bueno|perfecto|ahora|entonces)\b[\s,.!]+)*)
    (?P<joins>
        (?: (?:and|but|also|then|y|e|pero|tambien)\b[\s,]* )*
        (?: (?:what|how)\s+about\b | que\s+tal\b | que\s+hay\s+de\b | only\b | just\b | solo\b | solamente\b
          | the\s+same\s+(?=for\b) | same\s+(?=for\b) | lo\s+mismo\s+(?=para\b) )?
    )
    [\s,¿]*
    """,
    re.VERBOSE,
)
"""How a remark takes up what was asked: "and 2021?", "what about Tai?", "solo México"."""
COURTESY = re.compile(r"\s*\b(?:please|por favor|instead|too|also|tambien|then|alone|only)(?=\W*$)")
SHE = re.compile(
    r"\b(?P<whose>(?:her|his)(?=\s+[a-z]))|\b(?P<who>she|he|her|him|ella|el(?=\W*$|\s+(?:dijo|asistio)))\b"
)
SAID_WHAT = re.compile(
    rf"""^(?:que|lo\s+que)\s+(?:(?:mas|tambien)\s+)?(?:dijo|dice|declaro|comento|opina|opino)
    (?=\s*$|\s+{ABOUT}\b|\s+en\s+20\d\d)""",
    re.VERBOSE,
)
"""In Spanish nobody needs to be named: "¿qué dijo sobre comercio?"."""
ASKS = re.compile(
    r"""^(?:who|whom|whose|what|which|when|where|how|did|do|does|was|were|is|are|has|have|show|list|give|tell
    |quien|quienes|que|cual|cuales|cuando|donde|como|cuantos|cuantas|asistio|participo|estuvo|fue|muestra|dime|lista)
    (?:me|s)?\b""",
    re.VERBOSE,
)
"""How a question or a request begins, where it has no question mark."""
VERBS = frozenset(
    """is are was were be am isn't looks look looked will would can can't could should shall may might has have had seems seem
    sounds sound works work worked needs need says es son esta estan era fue attached""".split()
)
"""What stands in sentences, and never in a command: "quotes are fine"."""
AMONG_US = frozenset(
    """i i'll i'm me my we we'll our you your it it's this that these those yo tu tus mi nosotros usted ustedes eso esto""".split()
)
"""Who and what colleagues talk about that a library cannot know."""
OF_TALK = AMONG_US | frozenset(
    """today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday week weekend morning
    afternoon noon lunch thanks thank cheers help yes no nope sure agreed ok good us them everyone everybody memo
    draft article slide slides deck deadline email link call meeting version file part comment comments minute
    minutes thing one other others quick checking hoy manana ayer semana todo cosa reunion llamada correo enlace nota""".split()
)
"""What they say to one another, and not to a library."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What was said, without courtesies; *joins* is how it takes up what was asked before: "and"."""

    text: str
    joins: str
    asks: bool

    @property
    def folded(self) -> str:
        """For comparing; offsets are those of the text."""
        return aligned(self.text)


def remark_in(said: str) -> Remark | None:
    """What is said in *said*; None where it only agrees: "ok, 2021 then"."""
    said = " ".join(spelt_out(said).split())
    lead = LEAD.match(aligned(said))
    joins = lead["joins"].strip(" ,") if lead else ""
    bare = said[lead.end() if lead else 0 :].rstrip("?!. ")
    if polite := COURTESY.search(aligned(bare)):
        bare = bare[: polite.start()]
    bare = bare.rstrip(",;: ")
    asks = "?" in said or bool(ASKS.match(aligned(bare)))
    return None if lead and lead["filler"] and not (joins or asks) else Remark(bare, joins, asks)


def with_name(remark: Remark, before: Question, lexicon: Lexicon) -> Remark:
    """*remark* with the person whom *before* is about for its pronoun, or for nobody in Spanish."""
    name = _person(before, lexicon)
    if not name:
        return remark
    if untold := SAID_WHAT.match(remark.folded):
        text = f"{remark.text[: untold.end()]} {name}{remark.text[untold.end() :]}"
        return replace(remark, text=text, asks=True)
    named, at = [], 0
    for found in SHE.finditer(remark.folded):
        named += [remark.text[at : found.start()], f"{name}’s" if found["whose"] else name]
        at = found.end()
    return replace(remark, text="".join([*named, remark.text[at:]]))


def _person(before: Question, lexicon: Lexicon) -> str:
    """Whom *before* asks about, by name or office."""
    match before:
        case QuotesOn(by=name) | SearchFor(by=name) if name:
            return name
        case QuotesOn(words=name) | SearchFor(words=name) if lexicon.is_person(name):
            return name
        case WhoAttended(words=name) if lexicon.is_person(name) or lexicon.is_office(name):
            return name
    return ""
