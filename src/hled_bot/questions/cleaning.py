"""Takes a message apart from what Slack puts around its words."""

from __future__ import annotations

import html
import re

from hled_bot.language import aligned
from hled_bot.models import fold

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
SHORT_FORMS = {
    "pls": "", "plz": "", "plis": "", "porfa": "", "thx": "", "thnx": "", "tks": "", "ty": "", "gracias": "",
    "lol": "", "asap": "", "rn": "", "btw": "", "fyi": "", "tho": "though",
    "thru": "through", "til": "until", "till": "until", "frm": "from", "abt": "about", "teh": "the",
    "wehn": "when", "whn": "when", "wen": "when", "waht": "what", "wat": "what", "wut": "what", "wich": "which",
    "hwo": "who", "wher": "where", "wehre": "where", "quein": "quien", "cuanod": "cuando", "cuadno": "cuando", "dodne": "donde", "abuot": "about", "w/": "with", "w": "with", "w/o": "without", "b/c": "because", "gimme": "give me",
    "docs": "documents", "doc": "document", "ppl": "people", "mtg": "meeting", "mtgs": "meetings", "dept": "department",
    "saos": "senior administration officials", "sao": "senior administration official",
    "eeuu": "estados unidos", "amb": "ambassador", "sec": "secretary", "gov't": "government",
    "govt": "government", "vp": "vice president", "u": "you", "r": "are", "+": "and",
    "whats": "what is", "whos": "who is", "wheres": "where is", "whens": "when is", "hows": "how is",
    "didnt": "did not", "wasnt": "was not", "werent": "were not", "isnt": "is not", "im": "i am",
    "i.e": ":", "yr": "year", "yrs": "years", "y/n": "", "gov": "government", "mexicos": "mexico's", "btwn": "between", "ppt": "", "fwiw": "", "lmk": "", "xq": "por que", "q": "que",
}  # fmt: skip
"""What people write in chats, in full."""
THANKS = re.compile(r"\b(?:mil|much[ií]simas|muchas|many)\s+(?:gracias|thanks)\b", re.IGNORECASE)
CONTRACTED = re.compile(
    r"""\b(?: (?P<asks>who|what|where|when|how|that|there|it)['’]s
          | (?P<past>who|what|where|when|how|why)['’]?d(?=\s+(?:the|they|you|we|he|she|it|mexico)\b)
          | (?P<verb>did|was|were|is|does|do|has|have)n['’]t )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Verbs that are written together with the word before or behind: "who's", "didn't"."""
EEUU = re.compile(r"\b(?:EE\.?\s*UU|E\.?\s*U\.\s*A)\b\.?", re.IGNORECASE)
CO = re.compile(r"\bco\s+(?=(?:host|chair)(?:s|ed|ing)?\b)", re.IGNORECASE)
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
    text = THANKS.sub(" ", text)
    text = CONTRACTED.sub(_apart, EEUU.sub("Estados Unidos", text))
    text = CO.sub("co-", text)
    return " ".join(_in_full(word) for word in text.split(" "))


def _apart(found: re.Match[str]) -> str:
    if found["asks"]:
        return f"{found['asks']} is"
    return f"{found['past']} did" if found["past"] else f"{found['verb']} not"


def _in_full(word: str) -> str:
    bare = word.rstrip(".,!?:;").lstrip("¿¡(")
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
    kept, at = [], 0
    for found in pattern.finditer(aligned(text)):
        kept += [text[at : found.start()], instead]
        at = found.end()
    return "".join([*kept, text[at:]])
