"""Who does what the last verb of saying before a quotation says: "X said, “…”", "we were told “…”"."""

from __future__ import annotations

import re

from hled_bot.facts.quotations.context import REACH, Context
from hled_bot.facts.quotations.marks import MARK, Stretch
from hled_bot.facts.quotations.subjects import ANYONE, ASIDE, YOU, YOU_SAID, noun, subject
from hled_bot.facts.quotations.titles import FRAGMENT
from hled_bot.facts.quotations.vocabulary import DIRECT, NOT_REALLY, PASSIVE, VERB
from hled_bot.facts.quotations.voices import NOBODY, UNSAID, Voice
from hled_bot.facts.quotations.writings import IT_READS

REPORTING = ("said", "says", "told", "argued", "explained", "stated", "added", "noted", "wrote")
"""Verbs that tell in other words what may then stand in marks."""
YOURS = ("say", "said", "told", "mentioned", "stated", "wrote", "tweeted", "noted", "argued")
"""What a journalist tells the one who is asked that he did: "you said, “…”"."""
PAST = ("stated", "told", "asked", "wrote", "noted", "argued", "warned", "explained", "tweeted")
"""Verbs that tell of something said once, by whomever: "they told her “…”"."""
ASKED_BY = re.compile(r"\sby\s(?=[^.,;:“”]{2,50}[,:][\s*_]*$)")
"""Behind "asked": "I get asked by the press, “…”"."""
HAS_BEEN = re.compile(
    r"\b(?P<who>I|[Hh]e|[Ss]he)(?:[’'](?:ve|s)|\sha(?:ve|s))\s(?:\w+ly\s)?been\s$"
)
"""Before "saying": "what I have been"."""
SENT_TO_SAY = re.compile(
    r"\b(?:wrote|texted|tweeted|e-?mailed|came|reached\sout|stood\sup|got\sup)\b[^.;:]{0,60}\sto\s(?:say|ask)\b[^.;:]{0,80}$"
)
"""Before the marks: "they wrote to us to say that “…”"."""
YOU_HAVE_BEEN = re.compile(r"\b[Yy]ou(?:[’']ve|\shave)\s(?:\w+ly\s)?been\s$")
CERTAIN = ("person", "nobody", "self")
LEADING_ON = re.compile(r"(?:[,:]|\b(?:that|where|because|whether|why))$")
"""How the words between a verb and its quotation end: "said …, where “…”"."""
STATED = re.compile(r"(?:\s[\w,.<>/]+){0,4}?\sthat\s|,\squote,\s")  # "declared on May 2 that … “…”"
TO_SAY = re.compile(
    r"\bto\s+say,?\s+(?:and\sI\s)?quote\b[\s,:*_—–-]*$"
)  # "wrote to say, quote, “…”"
QUOTE = re.compile(
    r"\bquote\b[\s,:*_—–-]*$|,\s(?:and\sI\s)?quote,\s(?:[\w’]+\s){1,3}$", re.IGNORECASE
)  # "He directed us to honor, and I quote, “…”"
AS_SAID = re.compile(r"[\s*_]*(?:(?:And|But|Or),?\s)?(?:[Jj]ust\s)?[Aa]s\s")  # "As X said …, “…”"
ENDS = re.compile(r"[;!?]\s|(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St))(?<!\bMrs)\.\s")
"""The end of a sentence, not "U.S. " or "Mr. "."""


def sayer(context: Context, stretch: Stretch, begin: int) -> Voice | None:
    """Who does what the last verb of saying before the marks says."""
    index, text = stretch.first, context.text(stretch.first)
    lead, near = text[begin : stretch.opens], max(begin, stretch.opens - REACH)
    long = len(context.words(stretch).split()) >= FRAGMENT
    for verb in reversed(list(VERB.finditer(text, near, stretch.opens))):
        between = text[verb.end() : stretch.opens]
        if not leads_to(between):
            break
        voice = _doer(context, stretch, begin, verb)
        if voice is None and not between.strip(" ,:*_—"):
            break  # "I will not say who, but one of them came up and said, “…”"
        if voice is NOBODY and (by := ASKED_BY.match(text, verb.end(), stretch.opens)):
            return noun(context, index, by.end(), stretch.opens) or Voice("somebody")
        if voice is None or _is_passed_over(lead, verb.start() - begin, verb["verb"], voice, long):
            continue
        before = lead[: verb.start() - begin]
        if _is_somebodys(voice, lead, before, verb["verb"], between, long):
            return Voice("somebody")
        certain = STATED.match(between) or voice.kind in CERTAIN or AS_SAID.match(lead)
        if certain or _is_close(between, long and verb["verb"] in REPORTING):
            return voice
    return None


def _doer(context: Context, stretch: Stretch, begin: int, verb: re.Match[str]) -> Voice | None:
    """Who does what *verb* says, be it the one who is asked."""
    before = context.text(stretch.first)[begin : verb.start()]
    if verb["saying"] and (so_far := HAS_BEEN.search(before)):
        return Voice("self" if so_far["who"] == "I" else "pronoun", words=so_far["who"])
    turn = context.turn(stretch)
    asked = turn is not None and turn.voice == "question"
    if asked and _is_yours(before, verb["verb"]):
        return YOU
    return subject(context, stretch.first, begin, verb)


def _is_somebodys(
    voice: Voice, lead: str, before: str, verb: str, between: str, long: bool
) -> bool:
    """Whether somebody says it though the subject names nobody: "they told her “…”", "wrote to say “…”"."""
    if voice is NOBODY:
        return _is_passed_on(before, verb, between)
    if voice is ANYONE:
        past = verb in PAST or (long and verb == "said")
        return past or bool(DIRECT.search(lead) or QUOTE.search(lead))
    return voice is UNSAID and bool(TO_SAY.search(lead) or SENT_TO_SAY.search(lead))


def _is_yours(before: str, verb: str) -> bool:
    """Whether a journalist tells what the one who is asked said: "you said", "when you say"."""
    if verb in ("saying", "telling") and YOU_HAVE_BEEN.search(before):
        return True
    said = YOU_SAID.search(before) if verb in YOURS else None
    if said is None:
        return False
    return verb != "say" or bool(said["when"]) or not before[: said.start()].strip(" *_")


def _is_passed_over(lead: str, at: int, verb: str, voice: Voice, long: bool) -> bool:
    """Whether a verb before the one *at* tells more: "As X said, if you call …, “…”"."""
    if voice in (NOBODY, UNSAID) and AS_SAID.match(lead):
        return VERB.search(lead, 0, at) is not None
    if voice is NOBODY and verb in ("told", "asked") and PASSIVE.search(lead[:at]):
        # "X said that he was told that Y “…”", but not "we were told that “…”"
        return long and len(lead[at + len(verb) :].split()) > 1
    return voice is NOBODY and IT_READS.match(lead) is not None


def _is_close(between: str, long: bool) -> bool:
    """Whether what stands *between* a verb and the marks, that hold a *long* quotation, leads to them alone."""
    words = ASIDE.sub("", between).rstrip(" *_")
    return LEADING_ON.search(words) is not None or len(words.split()) <= FRAGMENT * (1 + long)


def _is_passed_on(before: str, verb: str, between: str) -> bool:
    """Whether something is told to those who speak, or marked as a quotation: "we were told “…”", "It said, quote, “…”"."""
    if QUOTE.search(between):
        return True
    told = verb == "told" and between.strip(" ,:*_—") in ("", "that")
    return told and PASSIVE.search(before) is not None and not NOT_REALLY.search(before)


def leads_to(between: str) -> bool:
    """Whether a verb reaches the marks over what stands *between*."""
    if ENDS.search(between) or MARK.search(between):
        return False
    return len(between.split()) <= 30
