"""Takes a message apart from what Slack puts around its words."""

from __future__ import annotations

import html
import re

from hled_bot.models import fold

LONGEST = 1_500
"""How much of a long message is read, in characters; the rest is not a question any more."""
MARKUP = re.compile(
    r"""
      <[@!][^>]*>                                    # "<@U1>", "<!channel>", "<!subteam^S1|@team>"
    | <(?:\#\w+|[a-z]+:[^|>]*)\|(?P<label>[^>]*)>    # "<#C1|general>", "<https://x.org|x>"
    | <(?P<bare>(?:\#\w+|[a-z]+:[^>]*))>             # "<https://x.org>"
    """,
    re.VERBOSE,
)


SHORT_FORMS = {
    "pls": "", "plz": "", "plis": "", "thx": "", "tks": "", "gracias": "", "lol": "", "asap": "",
    "thru": "through", "til": "until", "till": "until", "frm": "from", "abt": "about", "teh": "the",
    "wehn": "when", "waht": "what", "abuot": "about", "w/": "with", "gimme": "give me", "docs": "documents",
    "saos": "senior administration officials", "sao": "senior administration official",
    "eeuu": "estados unidos", "amb": "ambassador", "sec": "secretary", "gov't": "government",
    "govt": "government", "vp": "vice president", "u": "you", "r": "are", "+": "on",
}  # fmt: skip
"""What people write in chats, in full."""


def spelt_out(text: str) -> str:
    """*text* with the short forms of chats in full; what stands in quotation marks stays.

    >>> spelt_out("quotes frm Harris abt jobs pls")
    'quotes from Harris about jobs '
    """
    if '"' in text or "“" in text:
        return text
    return " ".join(_in_full(word) for word in text.split(" "))


def _in_full(word: str) -> str:
    bare = word.rstrip(".,!?:;")
    full = SHORT_FORMS.get(bare.lower())
    return word if full is None else full + word[len(bare) :].replace(".", "")


def clean(text: str) -> str:
    """*text* as the person sees it: Slack's markup resolved, entities and white space folded.

    >>> clean("<@U1> trade &amp; <https://example.org|investment>")
    'trade & investment'
    """
    text = MARKUP.sub(lambda m: m["label"] or m["bare"] or " ", text)
    text = html.unescape(text)
    text = "".join(c if c.isprintable() or c.isspace() else " " for c in text)
    return fold(text)[:LONGEST]
