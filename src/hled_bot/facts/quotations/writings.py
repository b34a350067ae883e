"""Who wrote what is quoted with nothing but "it says": the statement, letter or poem named before."""

from __future__ import annotations

import re

from hled_bot.facts.quotations.context import Context
from hled_bot.facts.quotations.voices import NOBODY, Voice

IT_READS = re.compile(
    r"""
    [\s*_—–]* (?: (?:And|which\sis|he|she|among\sother\sthings) [,—–\s]+ )*
    (?: [Ii]t | [Tt]hat\s\w+ | [Tt]he\s\w+ ) \s (?:reads?|says?|said|goes|begins) (?:,\sin\spart)? \W* $
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
POEM = re.compile(r"\b(?:poem|poet|stanza)\b")
REACH = 500


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
    return NOBODY
