"""Who wrote what is quoted with nothing but "it says": the statement, letter or poem named before."""

from __future__ import annotations

import re

from hled_bot.facts.quotations.context import Context
from hled_bot.facts.quotations.marks import Stretch
from hled_bot.facts.quotations.titles import FRAGMENT
from hled_bot.facts.quotations.vocabulary import NOT_REALLY
from hled_bot.facts.quotations.voices import NOBODY, Voice

IT_READS = re.compile(
    r"""
    [\s*_—–]* (?: (?:And|which\sis|he|she|among\sother\sthings) [,—–\s]+ )*
    (?: [Ii]t | [Tt]hat\s\w+ | [Tt]he\s\w+ ) \s (?:reads?|says?|said|goes|begins) (?:,\sin\spart|\sthat|,\squote)? \W* $
    """,
    re.VERBOSE,
)
"""Before the marks: "It says, “…”", "— among other things, it says, “…”"."""
WROTE = re.compile(
    r"\b(?:quot\w+|lines?|poem|words|saying|verses?|inscription|letter|note|message|statement)\b"
    r"[^.]*\b(?:by|from|of)\s(?:the\s)?$"
)
"""Before a name: "a line by Ann Doe"."""
WORK = r"(?:statement|letter|note|message|tweet|op-ed)"
JUST = re.compile(rf"\b{WORK}\s(?:that\s)?(?:the\s)?$")
PUT_OUT = r"\s(?:has\s|had\s|just\s|also\s)*(?:put\sout|released|issued|wrote|sent(?:\sout)?|posted|tweeted|made)\b"
JUST_PUT_OUT = re.compile(PUT_OUT)
"""Behind a name: "the statement that Ann Doe just put out"."""
HAS_PUT_OUT = re.compile(rf"(?:,[^,.;]{{1,60}},)?{PUT_OUT}\s(?:[^.;:]{{0,60}}\s)?(?:{WORK})\b")
"""Behind a name: "Ann Doe put out a statement"."""
SENT_OR_NOT = re.compile(
    r"""
    \b(?: (?P<sent> statements? | letters? | notes? | messages? | e-?mails? | tweets? | op-eds? | readouts? | memos?
            | text(?:\smessage)? | press\sreleases? | (?:post)?cards? | poems? | invitation | column | advisory | posts? | transcript )
       | laws? | acts? | bills? | orders? | signs? | headline | title | slogan | scripture | bible | plan | proclamation | constitution
       | determination | tattoo )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What somebody sends or puts out, and texts that nobody does."""
READS = re.compile(
    r"\b(?:reads?|reading|says?|said|saying|goes|begins|stat(?:es|ed|ing))(?:,?\s(?:quote|that|in\spart|simply))*[\s:,*_—–]*$"
)
"""Before the marks: they tell what a text says."""
POEM = re.compile(r"\b(?:poem|poet|stanza)\b")
REACH = 500
NEAR = 250
"""Within how many characters before "it says" what is meant is named."""


def cited(context: Context, index: int, begin: int, lead: str) -> Voice | None:
    """Whom the sentences before name as the author: "It is a line by X. It goes: “…”"."""
    if not IT_READS.match(lead):
        return None
    if index and not context.text(index)[:begin].strip():
        index, begin = index - 1, len(context.text(index - 1))
    text = context.text(index)
    last = context.sentence(index, max(begin - 2, 0))[0]
    earliest = max(0, begin - REACH)
    mentions = context.between(index, earliest, begin)
    for mention in mentions:
        before = text[max(earliest, mention.start - 100) : mention.start]
        written = mention.start >= last and WROTE.search(before)
        put_out = JUST.search(before) and JUST_PUT_OUT.match(text, mention.end)
        if written or put_out or HAS_PUT_OUT.match(text, mention.end):
            return Voice("person", mention)
    poets = {mention.name for mention in mentions}
    if len(poets) == 1 and POEM.search(text, earliest, begin):
        return Voice("person", mentions[-1])
    return Voice("somebody") if ", quote" in lead else NOBODY


def is_message(context: Context, stretch: Stretch, words: str) -> bool:
    """Whether *words* stand in something that somebody has sent or put out, whoever it is."""
    lead = context.lead(stretch)
    reads = READS.search(lead)
    if reads is None or len(words.split()) < FRAGMENT or NOT_REALLY.search(lead[: reads.start()]):
        return False
    before = lead
    if IT_READS.search(lead):
        index, begin = stretch.first, context.sentence(stretch.first, stretch.opens)[0]
        above = [context.text(above)[-NEAR:] for above in range(max(index - 3, 0), index)]
        here = context.text(index)[max(begin - NEAR, 0) : begin]
        before = "\n".join([*above, here])[-NEAR:] + lead
    kinds = list(SENT_OR_NOT.finditer(before))
    return bool(kinds) and kinds[-1]["sent"] is not None
