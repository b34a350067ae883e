"""Finds the members of an enumeration in running text: "(1) trade; and (2) energy", "A, B and C"."""

from __future__ import annotations

import re

from hled_bot.facts.pillars.names import NAME_WORDS, SENTENCE_END
from hled_bot.facts.pillars.numerals import MARK, mark_number

OPENING = re.compile(r":\s*|\s+[–—-]{1,2}\s+|—|,\s+which\s+are,?:?\s+|,\s+namely,?:?\s+")
"""Between the words that announce pillars and the first of them."""
ARE = re.compile(
    r"(?<=pillars)\s+(?:of\s+(?:[\w’-]+\s+){1,6}?)?are\s+"
    r"(?!(?:not|now|also|both|all|still|being|well|as|so|very|\w+(?:ed|ly))\b)(?=[^\W\d_])",
    re.IGNORECASE,
)
OF = re.compile(r"(?<=pillars)\s+of\s+(?=[^\W\d_])", re.IGNORECASE)
"""The same where it is told how many there are: "The three pillars are …", "its three pillars of …"."""
ARE_THE = re.compile(
    r",?\s+(?:are|form|constitute)\s+(?:the|our|its|these)\s+(?:[\w’-]+,?\s+){1,6}pillars$",
    re.IGNORECASE,
)
"""Between the last of them and the words that count them: "A, B, and C are the three pillars"."""
DASH = re.compile(r"\s[–—-]{1,2}\s|—")
SEMICOLON = re.compile(r";\s*(?:(?:and|y)\s+)?")
JOINT = re.compile(r",\s*(?P<oxford>(?:and|y)\s+)?|\s+(?P<last>and|y|&)\s+", re.IGNORECASE)
FULL_STOP = re.compile(r"[.!?]\s*$")
FEW_WORDS = 6
"""The longest name in a list that nothing but commas marks as one."""
MOST = 12
"""Members of a list that nothing counts."""
WINDOW = 1500
"""How many characters an enumeration may take."""
Span = tuple[int, int]


def behind(text: str, at: int, end: int, count: int | None) -> list[Span]:
    """The members that *text* lists from *at*, behind "pillars", to *end*; *count* of them if it tells.

    They follow in the same sentence, or are the next sentences if these count up to *count*.
    """
    # “the two pillars are old and strong” lists none
    for pattern in (OPENING, ARE, OF) if count and count > 2 else (OPENING,):
        opening = pattern.search(text, at, min(at + 200, end))
        if opening and not SENTENCE_END.search(text, at, opening.start()):
            ending = None if ":" in opening[0] else DASH
            found = members(text, opening.end(), end, count, ending)
            if found and not (pattern is OF and _goes_on(text, found)):
                return found
    return _counted_sentences(text, at, end, count) if count else []


def before(text: str, at: int, count: int) -> list[Span]:
    """The *count* members of the sentence of *text* that goes on, up to *at*, with "are the … pillars"."""
    joined = ARE_THE.search(text, max(at - 150, 0), at)
    if not joined:
        return []
    ends = [end.end() for end in SENTENCE_END.finditer(text, max(at - WINDOW, 0), joined.start())]
    start = ends[-1] if ends else max(at - WINDOW, 0)
    start += len(text[start:at]) - len(text[start:at].lstrip())
    return _split(text, start, joined.start(), count)


def _goes_on(text: str, parts: list[Span]) -> bool:
    """Whether what follows "pillars of" is what they carry: "… of the plan: A, B, and C"."""
    return bool(re.search(r":|\b(?:is|are|will)\b", text[parts[0][0] : parts[-1][1]]))


def _counted_sentences(text: str, at: int, end: int, count: int) -> list[Span]:
    """The sentences behind *at* that count up to *count*: "First is trade. Second is energy."."""
    marks = _marks(text, at, min(at + WINDOW, end))
    apart = all(FULL_STOP.search(text, at, mark.start()) for mark in marks)
    return _between(text, marks, end) if apart and len(marks) == count else []


def members(
    text: str, start: int, end: int, count: int | None, ending: re.Pattern[str] | None = None
) -> list[Span]:
    """The members that *text* lists from *start* to the end of the sentence, *ending*, or *end*."""
    window = min(start + WINDOW, end)
    marks = _marks(text, start, window)
    if len(marks) > 1 and marks[0].start() - start <= 1:
        return _between(text, marks, end)
    stop = _sentence_end(text, start, window)
    if ending and (ended := ending.search(text, start, stop)):
        stop = ended.start()
    return _split(text, start, stop, count)


def _marks(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The marks from *start* on that count up: "(1) … (2) …", "first, … and second, …"."""
    marks: list[re.Match[str]] = []
    for mark in MARK.finditer(text, start, end):
        count = mark_number(mark)
        if count is None and marks:  # "and finally,"
            return [*marks, mark]
        if count == len(marks) + 1:
            marks.append(mark)
    return marks


def _between(text: str, marks: list[re.Match[str]], end: int) -> list[Span]:
    begins = [mark.start() for mark in marks]
    last = marks[-1].end()
    return list(
        zip(begins, [*begins[1:], _sentence_end(text, last, min(last + WINDOW, end))], strict=True)
    )


def _sentence_end(text: str, start: int, end: int) -> int:
    found = SENTENCE_END.search(text, start, end)
    return found.start() if found else end


def _split(text: str, start: int, stop: int, count: int | None) -> list[Span]:
    """*text* from *start* to *stop* at its semicolons, or at its commas and the last "and"."""
    listed = text[start:stop]
    cuts = list(SEMICOLON.finditer(listed))
    if cuts and count == len(cuts) + 2:  # "trade; energy; labor, and health" of four pillars
        cuts += [cut for cut in JOINT.finditer(listed, cuts[-1].end()) if cut["oxford"]]
    elif not cuts:
        cuts = _joints(listed)
    edges = [0, *(edge for cut in cuts for edge in cut.span()), len(listed)]
    parts = [(start + a, start + b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    longest = NAME_WORDS if count else FEW_WORDS
    short = all(0 < len(text[a:b].split()) <= longest for a, b in parts)
    enough = len(parts) == count if count else 3 <= len(parts) <= MOST
    return parts if short and enough else []


def _joints(listed: str) -> list[re.Match[str]]:
    """Where "A, B, and C" or "A, B and C" is to be cut; nowhere if that is not clear."""
    cuts = list(JOINT.finditer(listed))
    commas = [cut for cut in cuts if not cut["last"]]
    if commas and commas[-1]["oxford"]:
        return commas
    joints = [cut for cut in cuts if cut["last"]]
    return cuts if not joints or (len(joints) == 1 and cuts[-1]["last"]) else []
