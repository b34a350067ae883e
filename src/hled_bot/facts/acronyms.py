"""Finds the acronyms that a document itself defines: "small and medium-sized enterprises (SMEs)"."""

from __future__ import annotations

import re

from hled_bot.language import plain
from hled_bot.models import Acronym, Document

DEFINED = re.compile(
    r"""
    (?P<long> (?: [^\W\d_][\w’'.-]* [,]? \s+ ){2,12} )      # "small and medium-sized enterprises "
    \( \s* (?:the\s+)? [“"]? (?P<short> [A-Z][A-Za-z&-]{1,9} ) [”"]? \s* \)
    """,
    re.VERBOSE,
)
HYPHENATED = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
PART = re.compile(r"[^\W_]+(?:[.’'][^\W_]+)*")
SMALL = frozenset("of and the for on in to a an with by at de la y e del".split())
"""Words that an acronym usually leaves out."""


def find(document: Document) -> tuple[Acronym, ...]:
    """The acronyms defined in *document*, each once, with the long form as it is written."""
    found: dict[str, Acronym] = {}
    for paragraph in document.paragraphs:
        if "(" not in paragraph.text:
            continue
        for defined in DEFINED.finditer(paragraph.text):
            if (begin := _begin(defined["long"], defined["short"])) is None:
                continue
            start = defined.start("long") + begin
            end = defined.start("long") + len(defined["long"].rstrip())
            source = document.source(paragraph, start, end)
            acronym = Acronym(source, defined["short"], document.shown(source))
            found.setdefault(acronym.short, acronym)
    return tuple(found.values())


def _begin(long: str, short: str) -> int | None:
    """Where in *long* the words begin whose initials *short* has; None if they do not match.

    >>> _begin("support the small and medium-sized enterprises ", "SMEs")
    12
    """
    wanted = [plain(c) for c in short.removesuffix("s") if c.isalpha()]
    for word in (HYPHENATED, PART):  # "medium-sized" gives one letter or two
        parts = [(found.start(), plain(found[0])) for found in word.finditer(long)]
        for size in range(len(wanted), len(parts) + 1):
            tail = parts[-size:]
            spelt = [part[0] for _, part in tail]
            telling = [part[0] for _, part in tail if part not in SMALL]
            if wanted in (spelt, telling) and tail[0][1] not in SMALL:
                return tail[0][0]
    return None
