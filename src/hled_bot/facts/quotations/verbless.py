"""Who speaks by other words than a verb of saying: "he’s like, “…”", "his answer was, “…”"."""

from __future__ import annotations

import re

from hled_bot.facts.quotations import lines
from hled_bot.facts.quotations.context import REACH, Context
from hled_bot.facts.quotations.humans import ANYBODY
from hled_bot.facts.quotations.marks import Stretch
from hled_bot.facts.quotations.subjects import noun, opener, subject
from hled_bot.facts.quotations.vocabulary import ACCORDING, VERB
from hled_bot.facts.quotations.voices import Voice, described

COLLOQUIAL = re.compile(
    r"\b(?P<who>I|[Hh]e|[Ss]he|who)(?:(?:[’'][ms]|\s(?:was|is|am))(?:\s(?:basically|just|also|always|kind\sof))?\slike|\sgoes(?:\slike\sthis)?"
    r"|(?:[’']d|\swould|\sused\sto)\stalk\sabout\s(?:is|was)),?:?[\s*_]*$"
)  # "And he’s like, “…”"
READ_OUT = re.compile(
    r"\b(?:I|[Ll]et\sme)\b[^.;]{0,40}?\bread\b(?!\s(?:in|that|about)\b)[^.;“”]{0,80}[:,—–][\s*_]*$"
)
"""Before the marks: "I was going to read a part of it for you: “…”"."""
HEARD = re.compile(
    r"\b(?:hear|heard|seen|saw|watched|remember|recall)\s(?:(?P<who>him|her)|\w+)\s(?:\w+\s)?(?:say|saying|tell\w*|ask\w*)\b[^.;:“”]{0,30}$"
)
"""Before the marks: "you heard him say that, “…”"."""
MY_WORDS = re.compile(
    r"""
    (?: \b(?:[Mm]y|[Oo]ur) \s (?:\w+\s){0,2}?
        (?:message|advice|answer|response|reply|order|request|promise|plea|pitch) \b
      | \b(?:message|advice|answer|order|request|promise)\sI\s\w+\b )     # "the one order I gave them"
    [^.;:“”]{0,60} \b(?:is|was|has\sbeen)\b [^.;:“”]{0,25} [,:] [\s*_]*$     # "my message to you is simple: “…”"
    """,
    re.VERBOSE,
)
I_KEEP = re.compile(
    r"\bI\s(?:\w+\s)?(?:remember|recall|keep|kept|started|was|am)\s(?:telling|asking|saying)\b"
    r"(?:(?!\b(?:he|she|they|and|that|had)\b)[^.;:“”]){0,60}[,:][\s*_]*$"
)
"""Before the marks: "I remember asking my mother, “…”"."""
I_AM_HERE = re.compile(
    r"\bI(?:[’']m|\sam)?\s(?:just\s)?(?:here|want|wanted|proud|rise|came)\b[^.;“”]{0,80}\bto\ssay(?:\sto\s\w+)?(?:\sthat)?[,:][\s*_]*$"
)
"""Before the marks: "I am here to thank you, but to say that, “…”"."""
LINE_OF = re.compile(
    r"\b(?:phrase|saying|expression|line|quote)\s(?:of|from)\s(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)(?:[’']s)?[:,][\s*_]*$"
)
"""Before the marks: "that old phrase of Ann Doe’s: “…”"."""
REPLY = re.compile(
    r"\b(?:[Tt]he|[Yy]our|[Tt]heir)\s(?:\w+\s)?(?:comment|response|answer|reply|reaction|question)\b[^.;:“”?!]{0,60}?"
    r"\bwas(?:\sto\s(?:say|ask)|(?:\s\w+){0,2}\salong\sthe\slines\sof)?(?:\s[—–][^“”.]{1,60})?[,:]?[\s*_—–]*$"
)
"""Before the marks: "the answer given by one of them was, “…”"."""
WITH_WORDS = re.compile(r"\bwith\s+(?:the|these|those|his|her)\s+(?:\w+\s+)?words[\s,:*_]*$")
POSSESSED = re.compile(
    r"""
    (?: (?<=[’']s\s) | (?<=s[’']\s) | (?P<pronoun>\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s) )
    (?:\w+\s+){0,2}?
    (?:words|desire|commitment|call|pledge|promise|vow|dream|warning|message|plea|request
      |declaration|position|view|answer|response|reply|conclusion|comments?|quotes?|expression|(?:favorite|old|famous)\s+saying)
    ,? (?:\s+[a-z]+){0,4} [\s:,*_]*$       # "X’s desire to establish “…”", "in X’s words, that is “…”"
    """,
    re.VERBOSE,
)
ANYBODYS = re.compile(rf"{ANYBODY.pattern}[’']s\s+$", re.IGNORECASE)
"""Before "expression": "my dad’s"."""
BORROWED = re.compile(
    r"[\s,*_]*(?:to\s+borrow|to\s+use|in)\s+(?P<whose>his|her)\s+(?:own\s+)?words"
)
THEIR_WORDS = re.compile(
    r"[\s*_]*(?:[Tt]hose|[Tt]hese)\s(?:are|were)\s(?:the\s)?(?:\w+\s)?words\s(?:\w+\s)?(?:of|from|by)\s+(?:the\s)?"
)
"""Behind the marks: "“…” Those are the words of President Doe"."""
LAST_WORDS = re.compile(
    r"[\s*_]*(?:[Tt]hose|[Tt]hese)\s(?:are|were)\s(?P<name>[^.,;:“”]{3,40})[’']s?\s(?:\w+\s)?words\b"
)
"""Behind the marks: "“…” Those were Ann Doe’s last words."."""
IS_WHAT = re.compile(r"[\s*_,—–]*(?:[Tt]hat[’']s|[Tt]hat\sis|[Tt]hat\swas|is|was)\swhat\s")
"""Behind the marks: "“…” — is what Ann Doe said"."""


def before(context: Context, index: int, begin: int, end: int) -> Voice | None:
    """Who speaks by other words than a verb of saying: "he’s like, “…”", "his answer was, “…”"."""
    lead = context.text(index)[begin:end]
    if who := COLLOQUIAL.search(lead):
        if who["who"] in ("who", None):
            named = context.between(index, begin, begin + who.start())[-1:]
            near = named and begin + who.start() - named[0].end <= 2
            return Voice("person", named[0]) if near else Voice("somebody")
        return Voice("self" if who["who"] == "I" else "pronoun", words=who["who"])
    if READ_OUT.search(lead):
        return Voice("somebody")
    if (heard := HEARD.search(lead)) and heard["who"]:
        return Voice("pronoun", words="he" if heard["who"] == "him" else "she")
    if MY_WORDS.search(lead) or I_KEEP.search(lead) or I_AM_HERE.search(lead):
        return Voice("self")
    if line := LINE_OF.search(lead):
        return described(line["name"], "person")
    if voice := _possessor(context, index, begin, end):
        return voice
    if reply := REPLY.search(lead):
        by = context.between(index, begin + reply.start(), end)
        return Voice("person", by[0]) if len(by) == 1 else Voice("somebody")
    return opener(context, index, begin, end) if WITH_WORDS.search(lead) else None


def _possessor(context: Context, index: int, begin: int, end: int) -> Voice | None:
    """Whose words they are called: "his commitment to “…”", "President X’s desire to “…”"."""
    owned = POSSESSED.search(context.text(index), max(begin, end - 120), end)
    if owned is None:
        return None
    if owned["pronoun"]:
        whose = owned["pronoun"].strip().casefold()
        if whose == "my":
            return Voice("self")
        return Voice("pronoun", words={"his": "he", "her": "she"}.get(whose, "they"))
    mentions = context.between(index, begin, owned.start())
    if mentions and owned.start() - mentions[-1].end <= 3:
        return Voice("person", mentions[-1])
    kin = ANYBODYS.search(context.text(index), max(begin, owned.start() - 40), owned.start())
    return Voice("somebody") if kin else None


def behind(context: Context, stretch: Stretch, end: int) -> Voice | None:
    """Who speaks by what is said of the words: "“…” Those are the words of X", "“…” – X"."""
    index, text, at = stretch.last, context.text(stretch.last), stretch.closes
    if borrowed := BORROWED.match(text, at, end):  # "to borrow her words"
        return Voice("pronoun", words="she" if borrowed["whose"] == "her" else "he")
    if theirs := THEIR_WORDS.match(text, at, stretch.closes + REACH):
        following = context.sentence(index, theirs.end() - 1)[1]
        return noun(context, index, theirs.end(), following)
    if theirs := LAST_WORDS.match(text, at, stretch.closes + REACH):
        owner = context.between(index, theirs.start("name"), theirs.end("name"))
        return Voice("person", owner[0]) if len(owner) == 1 else Voice("somebody")
    if (what := IS_WHAT.match(text, at)) and (verb := VERB.search(text, what.end(), at + REACH)):
        return subject(context, index, what.end(), verb, nearest=True)
    if according := ACCORDING.search(text, at, min(end, at + 40)):
        return noun(context, index, according.end(), end)
    if dash := lines.CAPTION.match(text, stretch.closes, end):
        return lines.head(context, index, dash.end(), end)
    return None
