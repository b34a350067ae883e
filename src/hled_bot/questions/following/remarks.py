"""Reads what is said after a question: without courtesies, with a name for its pronoun."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hled_bot.language import aligned
from hled_bot.questions.cleaning import past, spelt_out
from hled_bot.questions.kinds import Question, QuotesOn, SearchFor, WhoAttended
from hled_bot.questions.phrases import rule, words
from hled_bot.questions.vocabulary import Lexicon

FILLER, JOINS, CLOSING = rule("filler"), rule("joins"), rule("closing")
"""How a remark takes up what was asked: "ok, and 2021 then?", "what about Tai?", "solo México"."""
NAMED_BEFORE, SAID_BY_NOBODY = rule("named-before"), rule("said-by-nobody")
BEGINS_ASKING = rule("begins-asking")
VERBS = words("verbs-of-talk")
"""What stands in sentences, and never in a command: "quotes are fine"."""
AMONG_US = words("among-us")
"""Who and what colleagues talk about that a library cannot know."""
OF_TALK = words("of-talk")
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
    said = " ".join(spelt_out(said).split()).lstrip("¿¡ ")
    folded = aligned(said)
    begun = past(FILLER, folded)
    joined = past(JOINS, folded, begun)
    bare = said[joined:].strip("¿?!. ")
    if polite := CLOSING.search(aligned(bare)):
        bare = bare[: polite.start()]
    bare = bare.rstrip(",;: ")
    joins = folded[begun:joined].strip(" ,")
    asks = "?" in said or bool(BEGINS_ASKING.match(aligned(bare)))
    return Remark(bare, joins, asks) if joins or asks or not begun else None


def with_name(remark: Remark, before: Question, lexicon: Lexicon) -> Remark:
    """*remark* with the person whom *before* is about for its pronoun, or for nobody in Spanish."""
    name = _person(before, lexicon)
    if not name:
        return remark
    if untold := SAID_BY_NOBODY.match(remark.folded):
        text = f"{remark.text[: untold.end()]} {name}{remark.text[untold.end() :]}"
        return replace(remark, text=text, asks=True)
    named, at = [], 0
    for found in NAMED_BEFORE.finditer(remark.folded):
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
