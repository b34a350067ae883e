"""Takes a question out of what people wrap it in: greetings, claims, what the answer is for."""

from __future__ import annotations

import re

from hled_bot.language import aligned
from hled_bot.questions.cleaning import AROUND, past
from hled_bot.questions.phrases import rule

COURTESY, CLAIM, CLEFT = rule("courtesy"), rule("claim"), rule("cleft")
TOPIC_FIRST, TWO_ASKED = rule("topic-first"), rule("two-asked")
ASKED_BEHIND = rule("asked-behind")
PERSON_FIRST, TAG, ASKS, WHETHER = map(rule, ("person-first", "tag", "asks", "whether"))
BEHIND = (rule("afterthought"), rule("by-documents"), rule("asked-too"))
YEAR = re.compile(r"(?:19|20)\d\d")
"""What has one may ask: "who came in 2021, and who in 2022"."""


def unwrapped(text: str) -> str:
    """What *text* asks, without what stands around it; a claim to be checked as a question.

    >>> unwrapped("Hi team, can we say that Kerry attended, it's for the memo")
    'did Kerry attended'
    """
    text = text.strip(" ¿¡")
    bare = text[past(COURTESY, aligned(text)) :]
    if cleft := CLEFT.match(aligned(bare)):
        bare = f"did {bare[cleft.start('who') : cleft.end('who')]} {bare[cleft.end() :].lstrip()}"
    tag = TAG.search(aligned(bare))
    bare = bare[: tag.start()] if tag else bare
    claim = CLAIM.match(aligned(bare))
    if claim or (tag and not (ASKS.match(aligned(bare)) or WHETHER.match(aligned(bare)))):
        bare = f"did {bare[claim.end() if claim else 0 :].lstrip(AROUND)}"
    if one := PERSON_FIRST.match(aligned(bare)):
        who = bare[one.start("who") : one.end("who")]
        bare = f"{one['be']} {who} {bare[one.end() :].lstrip()}"
    if first := TOPIC_FIRST.match(aligned(bare)):
        bare = f"{bare[first.start('asks') : first.end('asks')]} about {bare[: first.end('what')]}"
    if behind := ASKED_BEHIND.match(aligned(bare)):
        bare = f"{bare[behind.start('asks') : behind.end('asks')]} {bare[: behind.end('what')]}"
    if both := TWO_ASKED.match(aligned(bare)):
        bare = both["first"] + bare[both.end() :]
    for pattern in BEHIND:
        found = pattern.search(aligned(bare))
        if found and not YEAR.search(found[0]):
            bare = f"{bare[: found.start()]} {bare[found.end() :]}".strip()
    return bare
