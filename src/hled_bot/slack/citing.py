"""The modal with a quotation and its citation in plain text, ready to be copied."""

from __future__ import annotations

import re
from dataclasses import replace

from slack_sdk.models.blocks import (
    Block,
    RichTextBlock,
    RichTextElementParts,
    RichTextPreformattedElement,
)
from slack_sdk.models.views import View

from hled_bot.answers.wording import Wording
from hled_bot.index import Index, neighbours
from hled_bot.index.reading import Row
from hled_bot.models import Citation, fold
from hled_bot.slack import shapes
from hled_bot.slack.modals import about, cited, modal, outdated
from hled_bot.slack.shapes import bold, rich
from hled_bot.slack.spots import Spot
from hled_bot.slack.wire import split

AP_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
INNER = re.compile(r'[“"]([^“”"]*)[”"]')


def view(spot: Spot, index: Index) -> View:
    """The citation of *spot* in each style."""
    say = Wording(spot.language)
    document = neighbours.document(index, spot.document)
    words = _words(spot, index) if document else ""
    if document is None or not words:
        return outdated(say)
    spot = _attributed(spot, document, index)
    source = cited(document, words, spot.start, spot.end)
    blocks: list[Block] = [shapes.context(say("Select the text below and copy it."))]
    for name, text in (
        (say("Plain, with the link"), linked(spot, source, say)),
        ("AP", ap(spot, source)),
        ("Chicago", chicago(spot, source)),
    ):
        blocks += [*rich([bold(name)]), *_copyable(text)]
    return modal(say("Citation"), [*blocks, *about(document, say)], say)


def linked(spot: Spot, source: Citation, say: Wording) -> str:
    """The words, whose they are, and where they stand.

    >>> import datetime as dt
    >>> source = Citation("d", "Fact Sheet", dt.date(2021, 9, 9), "https://x.org", None, "Go.", 0, 3)
    >>> linked(Spot("d", 0, 3, "Go.", 3, "Ana Ruiz, Minister"), source, Wording())
    '“Go.” — Ana Ruiz, Minister. Fact Sheet, September 9, 2021. https://x.org'
    """
    who = _who(spot, say(", on background"))
    told = f" — {who}." if who else ""
    return f"“{source.passage}”{told} {source.title}, {say.day(source.date)}.{_address(source)}"


def ap(spot: Spot, source: Citation) -> str:
    """As news copy attributes, by the AP Stylebook: speaker, words, source in the text.

    >>> import datetime as dt
    >>> source = Citation("d", "Fact Sheet", dt.date(2021, 9, 9), None, None, "A “big” step.", 0, 3)
    >>> ap(Spot("d", 0, 3, "", 0, "Ana Ruiz, Minister"), source)
    'Ana Ruiz, Minister: “A ‘big’ step.” (“Fact Sheet,” Sept. 9, 2021)'
    """
    who = _who(spot, ", on background")
    date = source.date
    told = f"{AP_MONTHS[date.month - 1]} {date.day}, {date.year}" if date else "undated"
    where = f", {source.url}" if source.url else ""
    lead = f"{who}: " if who else ""
    return f"{lead}“{_inner(source.passage)}” (“{_inner(source.title)},” {told}{where})"


def chicago(spot: Spot, source: Citation) -> str:
    """The words and a note by the Chicago Manual of Style.

    >>> source = Citation("d", "Fact Sheet", None, "https://x.org", None, "Go.", 0, 3)
    >>> chicago(Spot("d", 0, 3, "", 0, "Ana Ruiz, Minister"), source)
    '“Go.” Ana Ruiz, Minister, quoted in “Fact Sheet,” n.d., https://x.org.'
    """
    who = _who(spot, ", on background")
    date = f"{source.date:%B} {source.date.day}, {source.date.year}" if source.date else "n.d."
    where = f", {source.url}." if source.url else "."
    lead = f"{who}, quoted in " if who else ""
    end = where if source.url or not date.endswith(".") else ""
    return f"“{_inner(source.passage)}” {lead}“{_inner(source.title)},” {date}{end}"


def _who(spot: Spot, on_background: str) -> str:
    return spot.who + on_background if spot.who and spot.on_background else spot.who


def _inner(words: str) -> str:
    """*words* as they stand between quotation marks, which within a quotation are single ones."""
    return INNER.sub(r"‘\1’", words)


def _address(source: Citation) -> str:
    return f" {source.url}" if source.url else ""


def _attributed(spot: Spot, document: Row, index: Index) -> Spot:
    """*spot* with its speaker called as the ground rules of *document* want it."""
    if spot.on_background or not (spot.who and document["on_background"]):
        return spot
    first = neighbours.before(index, spot.document, spot.start)
    rows = neighbours.passages(index, spot.document, first=first, most=1)
    if not rows or rows[0]["voice"] != "official":
        return spot
    return replace(spot, who=document["attribution"] or spot.who, on_background=True)


def _words(spot: Spot, index: Index) -> str:
    """The words of *spot*; from the index where the button could not carry them all."""
    if spot.complete:
        return spot.words
    first = neighbours.before(index, spot.document, spot.start)
    for row in neighbours.passages(index, spot.document, first=first, most=2):
        text = fold(row["text"])
        at = text.find(spot.words)
        if at >= 0:
            return text[at : at + spot.length]
    return ""


def _copyable(text: str) -> list[Block]:
    """*text* as a block that is selected and copied as it stands."""
    return [
        RichTextBlock(
            elements=[
                RichTextPreformattedElement(elements=[RichTextElementParts.Text(text=text[a:b])])
            ]
        )
        for a, b in split(text, shapes.STRETCH)
    ]
