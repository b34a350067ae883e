"""Tells by the words before the marks that somebody speaks, whoever it is."""

from __future__ import annotations

import re

from hled_bot.facts.quotations.vocabulary import CONDITION, DIRECT, NOT_REALLY
from hled_bot.facts.quotations.voices import WORKS

ADDRESSEE = r"""
    (?: \s (?:to\s|at\s|of\s)?
        (?: me | us | him | her | them | you | \w+self | everybody | people | Americans | reporters | voters
          | (?:the|my|his|her|our|their|an?|one\sof\sthe|these|those)\s(?:[\w’]+\s){0,4}[\w’]+ ) )?
"""
TELLS = re.compile(
    rf"""
    \b(?: (?P<finite> said|says|wrote|told|tells|asked|asks|answered|replied|responded|exclaimed|tweeted
            |texted|e-?mailed|whisper(?:s|ed)|shout(?:s|ed)|yell(?:s|ed)|screamed|hollered
            |(?:went|goes|go)\son\sto\ssay|continue[sd]?\sto\ssay|used\sto\ssay )
        | (?<!\bold\s)(?<!\bthe\s)(?<!\ba\s)(?<!famous\s)(?<!favorite\s)(?<!that\s)(?<!this\s)saying|asking|telling|yelling|shouting|screaming|whispering|replying|letting\s\w+\sknow )
    {ADDRESSEE} (?:\s(?:an?\s|the\s|this\s|many\s)?questions?)?
    (?:\s(?:back|out|again|today|yesterday|basically|simply|literally))? (?:\sthat)?
    (?: ,\s (?:you\sknow|like|basically|in\seffect|and\sI\squote|quote) )? [,:] [\s*_—]* $
    """,
    re.VERBOSE,
)
"""Before the marks: "they came up to us, asking, “…”", "people stood in line and said to me, “…”"."""
THOUGHT_UP = re.compile(
    r"\b(?:if|would|could|will|should|can|may|might|must|imagine|instead|without|rather|not(?=.{0,40}$)|never|every|nobody"
    r"|no\sone|worth|like|(?:going|able)\sto|(?:signs?|banners?|laws?|bills?|posters?|stickers?|plaques?|headlines?|shirts?))\b|[’'](?:d|ll)\b|n[’']t\b(?=.{0,40}$)",
    re.IGNORECASE,
)
"""Before a participle: nobody has said it, or not yet."""
MAY = re.compile(
    r"\b(?:will|might|may|can|could|should|able\sto|going\sto)\b[^.,]{0,60}\band\ssay\b"
)
"""Before the marks: "they might look at us and say, “…”"."""
NEVER = re.compile(r"\b(?:nobody|no\sone|never|none\sof)\b", re.IGNORECASE)
ASKED_WHETHER = re.compile(
    r"""
    ^[\s*_]*(?:(?:And|But|So|Or|Well|Now)[,\s]+)* (?:has|have|had|did|does|do|is|are|was|can|could|should|would|will|why)
      (?:n[’']t)? \s (?!(?:there|you)\b) (?!.*(?:\?\s|\bquote\b))   # "Have they come back and said, “…”?"
    | (?:\bwould|[’']d) \s (?:\w+\s)? \w+ , [\s*_]* $     # "people who would say, “…”"
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Before the marks in a journalist’s question: it asks whether somebody says it."""
NOT_HAD = re.compile(r"\b(?:didn[’']t|not|never)\s(?:have|had)\b")
BEGINS = re.compile(r"[\W_]*[A-Z0-9]")


SEEN = re.compile(
    r"\b(?:watch(?:ed)?|saw|seen|heard|had)\s(?:an?|one|some|my|his|her|people|folks|[A-Z]\w+)\b[^.;“”]{0,60}\band\s(?:say|ask),[\s*_—]*$"
)
"""Before the marks: "I saw a woman come up and say, “…”"."""


def is_told(lead: str, words: str) -> bool:
    """Whether *lead*, what the sentence has before the marks, ends in telling that *words* are said."""
    if direct := DIRECT.search(lead):
        return not (
            NOT_HAD.search(lead) or NOT_REALLY.search(lead[: direct.start()]) or MAY.search(lead)
        )
    if SEEN.search(lead):
        return True
    tells = TELLS.search(lead[-200:])
    if tells is None or not BEGINS.match(words):
        return False
    before = lead[-200:][: tells.start()]
    if WORKS.search(" ".join(before.split()[-4:])) or CONDITION.search(before):
        return False
    unsaid = NOT_REALLY if tells["finite"] else THOUGHT_UP
    return not (unsaid.search(before) or NEVER.search(before))
