"""Slack's wire form of text: what a person typed is read out of it, what the bot says is put into it."""

from __future__ import annotations

import re

REFERENCE = re.compile(
    r"""
    <
    (?P<sigil>[@\#!]?)         # "<@U1>", "<#C1|general>", "<!channel>", "<https://example.org>"
    (?P<target>[^<>|\s][^<>|]*)
    (?:\|(?P<label>[^<>]*))?   # "<http://example.org|example.org>"
    >
    """,
    re.VERBOSE,
)
LOOKALIKES = {"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"}
FORMATTING = re.compile(r"(?<!\w)[*_~`]|[*_~`](?!\w)")
"""The characters that Slack reads as bold, italic, struck or code; within a word it does not."""
WHITE = re.compile(r"\s")


def typed(text: str, bot: str | None = None) -> str:
    """What a person typed, from the *text* of a command or event; mentions of *bot* (its id) dropped.

    >>> typed("<@U0HLED> who was at R&amp;D? <http://state.gov|state.gov>", "U0HLED")
    'who was at R&D? state.gov'
    """

    def written(reference: re.Match[str]) -> str:
        sigil, target, label = reference["sigil"], reference["target"], reference["label"]
        if sigil == "@" and target == bot:
            return " "
        shown, sign = label or target, sigil.replace("!", "@")
        return shown if shown.startswith(sign) else sign + shown

    bare = REFERENCE.sub(written, text)
    return _unescaped(bare).strip()


def _unescaped(text: str) -> str:
    # "&amp;" last, or "&amp;lt;" would be read twice
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def inert(text: str) -> str:
    """*text* for where Slack reads markup, so that none of it works there.

    Slack has no escape for its formatting characters, and what a zero-width character beside them
    does is not documented; so they give way to characters that look like them.

    >>> inert("<!channel> & *all* of a_b")
    '&lt;!channel&gt; &amp; ∗all∗ of a_b'
    """
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return FORMATTING.sub(lambda found: LOOKALIKES[found[0]], escaped)


def link(url: str | None, label: str) -> str:
    """A link in Slack's markup; the *label* alone where *url* is none that a browser opens.

    >>> link("https://example.org/a|b?c&d", "A < B")
    '<https://example.org/a%7Cb?c&amp;d|A &lt; B>'
    """
    shown = inert(label)
    return f"<{inert_url(url)}|{shown}>" if url and opens(url) else shown


def readable(markup: str) -> str:
    """What is to be read in *markup* of ours, addresses included.

    >>> readable(link("https://example.org", "R&D"))
    'R&D https://example.org'
    """

    def written(reference: re.Match[str]) -> str:
        address = reference["sigil"] + reference["target"]
        return f"{reference['label']} {address}" if reference["label"] else f"<{address}>"

    return _unescaped(REFERENCE.sub(written, markup))


def opens(url: str | None) -> bool:
    """Whether *url* is one that Slack accepts in a link."""
    return url is not None and len(url) <= 2_000 and bool(re.fullmatch(r"https?://[^\s/]\S*", url))


def inert_url(url: str) -> str:
    """*url* for a link in Slack's markup."""
    for char, code in {"<": "%3C", ">": "%3E", "|": "%7C", "`": "%60"}.items():
        url = url.replace(char, code)
    return url.replace("&", "&amp;")


def split(text: str, most: int) -> list[tuple[int, int]]:
    """Where *text* is divided into stretches of at most *most* characters, at white space if it can be.

    Only the white space at the cuts and at the ends is in none of them.

    >>> [("two words here")[a:b] for a, b in split("two words here", 9)]
    ['two words', 'here']
    """
    spans = []
    at, end = len(text) - len(text.lstrip()), len(text.rstrip())
    while at < end:
        cut = min(at + most, end)
        if cut < end and not text[cut].isspace():
            # a text without blanks, such as Japanese, is cut where it must be
            blanks = [found.start() for found in WHITE.finditer(text, at, cut)]
            cut = blanks[-1] if blanks else cut
        stretch = text[at:cut].rstrip()
        spans.append((at, at + len(stretch)))
        at = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    return spans
