"""Presumes that somebody says a whole sentence in marks, where a turn names nobody who does."""

from __future__ import annotations

import re

from hled_bot.facts.quotations.context import Context
from hled_bot.facts.quotations.marks import Stretch
from hled_bot.facts.quotations.titles import FOUNDING, FRAGMENT

NAMES = re.compile(
    r"""
    \b(?: acts? | laws? | legislation | bills? | orders? | sections? | amendments? | constitution | declaration | clauses?
      | statutes? | provisions? | platform | memorandum | treaty | charter | resolutions? | rulings? | decision | policy | plan
      | motto(?:es|s)? | creed | slogans? | sayings? | expressions? | proverbs? | adage | phrases? | terms? | concept
      | titles? | headlines? | headings? | books? | songs? | hymns? | psalms? | scriptures? | bible | talmud | prayers? | oath
      | (?:an?|the|this|that|one)\ssign | signs | banners? | posters? | t-shirts? | bumper\sstickers? | films? | movies? | shows? | episode | article
      | campaign | initiative | program | strategy | agenda | theme | chants? | session | called | titled | entitled | named
      | dubbed | labell?ed | known\sas | so-called | ideas? | principles? | notion | view | myths? | founded )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""In the sentence or the one before: what is quoted may be a text or the name of something."""
TELLING = re.compile(
    r"""
    \b(?: said | told | tells | saying | telling | asked | asking | hear(?:d|ing) | shouted | yelled | insist\w+ | wrote | written
      | quot(?:e|es|ed|ing)
      | words | comments? | remarks | response | reply | answers? | messages? | statements? | letters? | notes? | e-?mails?
      | tweets? | readouts? | lines? | reasons? | requests? | points? | calls? | (?:here|this)\sis | got\sit | reads? | reading
      | convinc\w+ | persuad\w+ | begged | talk(?:ed|ing)\s(?:\w+\s){0,3}about$ )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""In the sentence before the marks: words are told of."""
UNSAID = re.compile(
    r"""
    \b(?: nobody | no\sone | never | not | cannot | if | imagine | pretend | should | could | can | may | might | must | will | would | instead
      | rather | without | to\s(?!(?:me|us|him|her|them|you|people|the|an?|my|our|your)\b) | as\sin | kind\sof | like ) \b [^.]{0,40} $
      | \bof $
      | n[’']t\b [^.]{0,40} $ | [’'](?:d|ll)\s [^.]{0,40} $
      | \b(?:th(?:ink|ought|inking|inks) | feel\w* | felt | wonder\w* | reali[sz]\w+ | decid\w+ | kn[eo]w\w* | underst\w+ | meant | means?
        | going | looks? | looked ) (?:\s\w+){0,3} $
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""At the end of what stands before the marks: nobody has said it, or it is only thought."""
SUPPOSED = re.compile(r"\b(?:if|imagine|would|could|think\w*|wonder\w*|means)\b", re.IGNORECASE)
"""In the sentence before: what is quoted by itself is only imagined."""
STATUTE = re.compile(
    r"\bshall(?:\snot)?\sbe\b|\bthis\s(?:title|section|act)\b|\bpursuant\sto\b", re.IGNORECASE
)
"""In the words: they are those of a law."""
MUSING = re.compile(r"(?:Oh|Huh|Ah|Okay|Well|Yeah|Yes|No|Hey|Wow|My\s[Gg]od)\b")
"""How what is only imagined begins, where nothing leads to it."""


def is_said(context: Context, stretch: Stretch, words: str) -> bool:
    """Whether *words* in a turn are a whole sentence, and told of, or left by themselves."""
    if context.turn(stretch) is None or not _is_whole(words):
        return False
    if FOUNDING.match(words) or STATUTE.search(words):
        return False
    lead = context.lead(stretch).strip(" *_,:—–")
    index, begin = stretch.first, context.sentence(stretch.first, stretch.opens)[0]
    above = max(context.sentence(index, max(begin - 2, 0))[0], begin - 200)
    earlier = context.text(index)[above:begin]
    if NAMES.search(lead[-150:]) or NAMES.search(earlier):
        return False
    colon = context.lead(stretch).rstrip(" *_").endswith(":") and not words.endswith("?")
    if lead:
        return (colon or TELLING.search(lead) is not None) and UNSAID.search(lead) is None
    return not (words.rstrip("’").endswith("?") or MUSING.match(words) or SUPPOSED.search(earlier))


def _is_whole(words: str) -> bool:
    """Whether *words* are one sentence or more."""
    bare = words.strip("‘’*_ ")
    if bare[:1] == "…" and bare[-1] == ".":
        return len(bare.split()) >= FRAGMENT
    return len(bare.split()) >= FRAGMENT and bare[:1].isupper() and bare[-1] in ".!?"
