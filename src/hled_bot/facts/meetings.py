"""Which meeting a document is about, and of which year."""

from __future__ import annotations

import re

from hled_bot.language import sentences
from hled_bot.models import DIALOGUE, Document, Meeting, Source, fold

LEAD = 3
"""How many paragraphs at the top tell what a document is about."""

NAME = r"""
    (?: High[-\s]Level\s+Economic\s+Dialogue
      | HLED\b
      | Di[aá]logo\s+Econ[oó]mico\s+de\s+Alto\s+Nivel
    )
"""
NAMED = re.compile(NAME, re.IGNORECASE | re.VERBOSE)
YEAR = re.compile(
    rf"""
      (?P<before>20\d\d)\s+(?:annual\s+)?(?:U\.?S\.?[-–\s]+Mexico\s+)?{NAME}  # "2022 U.S.-Mexico …"
    | {NAME}(?:\s+\(HLED\))?(?:\s+(?:in|of|for|de)|,)?\s+\(?(?P<after>20\d\d)  # "HLED 2022"
    """,
    re.IGNORECASE | re.VERBOSE,
)
FOUNDED = re.compile(
    r"""
    \b(?:established|launched|created|founded|inaugurated|began|begun)\b
    [^.;]{0,60}? \b in \s+ (?P<year>(?:19|20)\d\d)\b   # "launched this dialogue in 2013"
    """,
    re.IGNORECASE | re.VERBOSE,
)


def find(document: Document) -> Meeting:
    """The meeting that *document* is about; for any other than the HLED its title is the name.

    The year is the one that title or lead give to the dialogue itself, else that of the day of the
    call or of publication: years mentioned in passing do not count.
    """
    lead = [fold(p.text) for p in document.paragraphs[:LEAD]]
    day = document.held or document.date
    year = day.year if day else None
    about = "\n".join([document.title, *lead])
    if not (NAMED.search(about) and re.search(r"Mexic|México", about)):
        return Meeting(document.title, year)
    for text in (document.title, *lead):
        if stated := YEAR.search(text):
            return Meeting(DIALOGUE, int(stated["before"] or stated["after"]))
    return Meeting(DIALOGUE, year)


def founding(document: Document) -> tuple[int, Source] | None:
    """The year in which the dialogue that *document* is about began, and the sentence that says so."""
    if find(document).name != DIALOGUE:
        return None
    for paragraph in document.paragraphs:
        if not FOUNDED.search(paragraph.text):
            continue
        for begin, end in sentences(paragraph.text):
            sentence = paragraph.text[begin:end]
            stated = FOUNDED.search(sentence)
            if stated and (NAMED.search(sentence) or re.search(r"\bdialogue\b", sentence)):
                return int(stated["year"]), document.source(paragraph, begin, end)
    return None
