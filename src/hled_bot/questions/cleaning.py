"""Takes a message apart from what Slack puts around its words."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from hled_bot.language import aligned
from hled_bot.models import fold
from hled_bot.questions.phrases import rule

AROUND = " ,:;.!¿¡–—-"
"""What parts courtesies from each other and from the question."""
LONGEST = 1_300
"""How much of a long message is read, in characters; the rest is not a question any more."""
MARKUP = re.compile(
    r"""
      <[@!][^>]*>                                    # "<@U1>", "<!channel>", "<!subteam^S1|@team>"
    | <(?:\#\w+|[a-z]+:[^|>]*)\|(?P<label>[^>]*)>    # "<#C1|general>", "<https://x.org|x>"
    | <(?P<bare>(?:\#\w+|[a-z]+:[^>]*))>             # "<https://x.org>"
    """,
    re.VERBOSE,
)
CHANNEL = re.compile(r"<#\w+\|([^>]*)>")
"""A channel by its name: "<#C1|general>"."""
FORMATTING = re.compile(r"(?<!\w)[*_~`]+(?=\w)|(?<=[\w?!.])[*_~`]+(?!\w)")
"""Around words in bold, in italics, struck out, or as code."""
SINGLE = re.compile(r"(?<!\w)['‘](?P<words>[^\W\d][^'’‘\"]{2,60})['’](?!\w)")
"""Words in single quotation marks, which may be a name or said in doubt, and cite nothing."""
IN_FULL = {
    "": "pls plz plis porfa lol asap rn btw fyi y/n ppt fwiw lmk",
    "thanks": "thx thnx tks ty", "what": "waht wat wut", "when": "wehn whn wen", "which": "wich",
    "where": "wher wehre", "who": "hwo", "quien": "quein", "cuando": "cuanod cuadno", "donde": "dodne",
    "que": "q", "por que": "xq",
    "though": "tho", "through": "thru", "until": "til till", "from": "frm", "about": "abt abuot",
    "the": "teh", "with": "w/ w", "without": "w/o", "because": "b/c", "between": "btwn", "and": "+ n", "how": "hw",
    "something": "sth smth", "you": "u", "are": "r", "give me": "gimme", "people": "ppl",
    "documents": "docs", "document": "doc",
    "meeting": "mtg", "meetings": "mtgs", "department": "dept", "year": "yr", "years": "yrs", ":": "i.e",
    "senior administration official": "sao", "senior administration officials": "saos",
    "ambassador": "amb", "secretary": "sec", "vice president": "vp veep", "government": "gov't govt gov",
    "estados unidos": "eeuu", "mexico's": "mexicos", "what is": "whats", "who is": "whos",
    "where is": "wheres", "when is": "whens", "how is": "hows", "did not": "didnt", "was not": "wasnt",
    "were not": "werent", "is not": "isnt", "i am": "im",
}  # fmt: skip
"""What people mean by what they write in chats."""
SHORT_FORMS = {short: full for full, shorts in IN_FULL.items() for short in shorts.split()}
CONTRACTED, CO_APART = rule("contracted"), rule("co-apart")
ENDS_IN_FULL = {"t": " not", "s": " is", "d": " did"}
EEUU = re.compile(
    r"\b(?:EE\.?\s*UU|E\.?\s*U\.\s*A|(?<=\b(?:de|en)\s)EU|(?<=\b(?:con|por)\s)EU)\b\.?",
    re.IGNORECASE,
)
"""The United States as they are written in Spanish: "EE. UU.", "E.U.A.", "el embajador de EU"."""
QUOTED = re.compile(r'(["“][^"“”]*["”])')


def spelt_out(text: str) -> str:
    """*text* with the short forms of chats in full; what stands in quotation marks stays.

    >>> spelt_out("quotes frm Harris abt jobs pls")
    'quotes from Harris about jobs '
    >>> spelt_out("who's the USTR?")
    'who is the USTR?'
    """
    # every other part stands in quotation marks
    parts = QUOTED.split(text)
    return "".join(part if n % 2 else _all_in_full(part) for n, part in enumerate(parts))


def _all_in_full(text: str) -> str:
    text = EEUU.sub("Estados Unidos", text)
    text = replaced(text, CONTRACTED, _apart)
    text = replaced(text, CO_APART, lambda apart: apart.replace(" ", "-"))
    return " ".join(_in_full(word) for word in text.split(" "))


def _apart(contracted: str) -> str:
    """Two words that are written as one: "who's", "didn't", "where'd"."""
    short = re.sub(r"(?:n(?=['’]?t))?['’]?\w$", "", contracted)
    return short + ENDS_IN_FULL[contracted[-1].lower()]


def _in_full(word: str) -> str:
    bare = word.rstrip(".,!?:;'’").lstrip("¿¡(")
    full = SHORT_FORMS.get(bare.lower())
    if full is None:
        return word
    begin = word.index(bare)
    return word[:begin] + full + word[begin + len(bare) :].replace(".", "")


def clean(text: str) -> str:
    """*text* as the person sees it: Slack's markup resolved, entities and white space folded.

    >>> clean("<@U1> trade &amp; <https://example.org|investment>")
    'trade & investment'
    """
    text = MARKUP.sub(lambda m: m["label"] or m["bare"] or " ", CHANNEL.sub(r" #\1 ", text))
    text = html.unescape(text)
    text = SINGLE.sub(r"\g<words>", FORMATTING.sub("", text))
    text = "".join(c if c.isprintable() or c.isspace() else " " for c in text)
    return fold(text)[:LONGEST]


def blank(text: str, pattern: re.Pattern[str], instead: str = " ") -> str:
    """*text* with a blank, or *instead*, for what *pattern* matches in its folded form."""
    return replaced(text, pattern, lambda _: instead)


def replaced(text: str, pattern: re.Pattern[str], by: Callable[[str], str]) -> str:
    """*text* with what *by* makes of it for what *pattern* matches in its folded form."""
    kept, at = [], 0
    for found in pattern.finditer(aligned(text)):
        kept += [text[at : found.start()], by(text[found.start() : found.end()])]
        at = found.end()
    return "".join([*kept, text[at:]])


def past(pattern: re.Pattern[str], folded: str, at: int = 0) -> int:
    """Where in *folded* that ends which *pattern* matches from *at* on, over and over, with its punctuation."""
    while (found := pattern.match(folded, at)) and found.end() > at:
        at = found.end()
        while folded[at : at + 1] and folded[at] in AROUND:
            at += 1
    return at
