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


def clean(text: str) -> str:
    """*text* as the person sees it: Slack's markup resolved, entities and white space folded.

    >>> clean("<@U1> trade &amp; <https://example.org|investment>")
    'trade & investment'
    """
    text = MARKUP.sub(lambda m: m["label"] or m["bare"] or " ", text)
    text = html.unescape(text)
    text = "".join(c if c.isprintable() or c.isspace() else " " for c in text)
    return fold(text)[:LONGEST]
