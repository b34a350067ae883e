"""Tells titles, terms and scraps of sentences from what somebody says."""

from __future__ import annotations

import re

from hled_bot.facts.quotations.context import Context
from hled_bot.facts.quotations.marks import Stretch
from hled_bot.facts.quotations.telling import is_told

FRAGMENT = 6
"""What has fewer words is part of somebody else's sentence, unless it is a sentence itself."""
NAMED = re.compile(
    r"""
    \b(?:titled|entitled|named|dubbed|nicknamed|known\s+as|so-called|labell?ed|termed|slogan|motto
       |themed?|theme\s+of|theme\s+is|phrases?|terms?|acronym|defined\s+as|striking|inserting
       |principle\s+of|headings?|headed|paragraphs?|subparagraphs?|sections?
       |refer(?:red|s)?\s+to\s+as|(?:be|are|is|as|to)\s+a(?:n)?|means?|meaning|marked|stamped|category)
    \s*[,:]?\s*[(\[]?\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Before the marks: what follows is a title or a term."""
TAGGED = re.compile(r"(?:^|\s)[#@]\w{3}")  # a tweet
SAY = re.compile(r"\b(?:would|[’']d|used\sto|always)\s(?:say|yell|ask|go),\s*$")
USES = re.compile(
    r"\b(?:would|[’']d|used\sto|always|often)\s(?:\w+\s)?use[sd]?\s(?:the|this|that)\s\w+,?[\s*_]*$"
)
"""Before the marks: the phrase is somebody’s: "my dad used to use the phrase, “…”"."""
FOUNDING = re.compile(
    r"\W*(?:We,? the People|We hold these truths|endowed by (?:their|our) Creator)\b"
)
"""What nobody says of his own, whoever recites it."""
PART = re.compile(r"\b(?:an?|the|of|its?|our|their|his|her|as),?\s(?:and\sI\s)?quote,?$")
"""Before the marks: a part of the sentence: "he spoke of a, quote, “Cold War mentality.”"."""
SAID_AT_END = re.compile(r"\b(?:said|says|wrote|asked)(?:\s+[A-Z]\w+day)?$")
THAT_AT_END = re.compile(
    r"(?<!expression)(?<!saying)(?<!principle)(?<!idea)(?<!motto)\s(?:that|and)$"
)
"""Before the marks: a whole sentence may follow, but not a saying: "told me that “We go out now.”"."""


def is_title(context: Context, first: Stretch, words: str) -> bool:
    """Whether *words* are the name of something."""
    before = context.text(first.first)[max(first.opens - 60, 0) : first.opens]
    begin = context.sentence(first.first, first.opens)[0]
    listed = before.rstrip(" *_\n").endswith(":") and first.opens - begin < 100
    if listed and words[:1].isupper() and words[-1:] in ".!?":
        return NAMED.search(before) is not None and not before.endswith(": ")
    told = SAY.search(before) or is_told(before, words)
    spoken = told and words.rstrip("’")[-1:] in ".!?,…"  # "She said, “Where is Ann Doe?”"
    named = NAMED.search(before) is not None and not USES.search(before)
    return named or (not spoken and _looks_like_title(words))


def _looks_like_title(words: str) -> bool:
    if TAGGED.search(words) or words.endswith("?"):
        return False
    return _in_title_case(words) and not (words[-1:] in ".!?" and len(words.split()) > 12)


def is_sentence(context: Context, stretch: Stretch, words: str) -> bool:
    """Whether a few *words* are a sentence, and not built into another."""
    before = context.text(stretch.first)[max(stretch.opens - 60, 0) : stretch.opens].rstrip(" *_")
    words = words.strip("‘’*_ ").lstrip("… ")
    if not words[:1].isupper() or PART.search(before):
        return False
    if len(words.split()) > 3 and is_told(
        before, words
    ):  # "he’s saying, “I am in the way” to stop it"
        return True
    bare = SAID_AT_END.search(before) is not None
    bare = bare or (THAT_AT_END.search(before) is not None and len(words.split()) > 3)
    own = not before or before[-1] in ',:.!?”"\n—)' or (bare and " " in words)
    return own and _ends(words)


def _in_title_case(words: str) -> bool:
    """Whether *words* are printed as a title: "Promoting Sustainable Economic Development"."""
    long = [word.strip("“”\"'‘’(),.:;!?") for word in words.split()]
    long = [word for word in long if len(word) > 3]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in long)
    least = 1 if words[-1:] in ".!?" else 0.75
    return len(long) >= 2 and capitals >= least * len(long)


def _ends(words: str) -> bool:
    """Whether *words* come to an end, or break off late enough to say something."""
    return words[-1:] in ".,!?" or (words[-1:] == "…" and len(words.split()) > 3)
