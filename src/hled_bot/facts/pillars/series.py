"""Finds the members of an enumeration in running text: "(1) trade; and (2) energy", "A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hled_bot.facts.pillars.names import NAME_WORDS, SENTENCE_END
from hled_bot.facts.pillars.numerals import MARK, mark_number
from hled_bot.language import WORD

OPENING = re.compile(r":\s*|\s+[–—-]{1,2}\s+|—|,\s+(?:which\s+are|namely),?:?\s+")
"""Between the words that announce pillars and the first of them."""
INCLUDING = re.compile(r",?\s+(?:including|which\s+include|that\s+include)\s+|\s+\((?!such|e\.g)")
ARE = re.compile(
    r"(?<=pillars|pilares)\s+(?:(?:of|de|del)\s+(?:[\w’-]+\s+){1,6}?)?(?:are|will\s+be|son|ser[aá]n)\s+"
    r"(?!(?:not|now|also|both|all|still|being|well|as|so|very|\w+(?:ed|ly))\b)(?=[^\W\d_])",
    re.IGNORECASE,
)
OF = re.compile(r"(?<=pillars)\s+of\s+(?=[^\W\d_])", re.IGNORECASE)
"""The same where it is told how many there are: "The three pillars are …", "its three pillars of …"."""
DOING = re.compile(r"(?-i:[a-z])\w+ing\b")
"""What pillars consist of rather than carry: "its pillars of cleaning water, …"."""
ARE_THE = re.compile(
    r",?(?:(?::|\s+[–-]|—|\s+—)\s*(?:these|those))?\s+(?:are|form|constitute)\s+(?:the|our|its|these)\s+(?:[\w’-]+,?\s+){1,6}pillars$",
    re.IGNORECASE,
)
"""Between the last of them and the words that count them: "A, B, and C are the three pillars"."""
DASH = re.compile(r"\s[–—-]{1,2}\s|—")
BRACKETED = re.compile(r"\([^()]*\)")
BRACKET = re.compile(r"\)")
SEMICOLON = re.compile(r";\s*(?:(?:and|y)\s+)?")
JOINT = re.compile(
    r",(?!\d)[”’\"]?\s*(?P<oxford>(?:and|y|as\s+well\s+as)\s+)?|\s+(?P<last>and|y|&|as\s+well\s+as)\s+",
    re.IGNORECASE,
)
FULL_STOP = re.compile(r"[.!?]\s*$")
GOES_ON = re.compile(
    r",\s+(?:with|which|that|to|by|through|as|while|each|all\s+of|in\s+order)\s", re.IGNORECASE
)
"""Where a sentence goes on behind its list: "…, and lakes, with the aim of …"."""
CLAUSE_WORDS = 60
"""The longest name between semicolons that are counted."""
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
    for pattern in (OPENING, INCLUDING, ARE, OF):
        opening = pattern.search(text, at, min(at + 200, end))
        if opening and not SENTENCE_END.search(text, at, opening.start()):
            ending = None if ":" in opening[0] else BRACKET if "(" in opening[0] else DASH
            found = members(text, opening.end(), end, count, ending)
            if found and (pattern is OPENING or _lists(text, found, pattern, count)):
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


def _lists(text: str, parts: list[Span], pattern: re.Pattern[str], count: int | None) -> bool:
    """Whether *parts*, which follow the words of *pattern*, are pillars.

    “The two pillars are old and strong” lists none, nor does "the pillars of the plan: A, and B".
    """
    listed = [text[start:end] for start, end in parts]
    if pattern is OF and re.search(r":|\b(?:is|are|will)\b", " ".join(listed)):
        return False
    if count:
        return count > 2
    if pattern is OF:
        return all(map(DOING.match, listed))
    return pattern is ARE and any(" " in part.strip() for part in listed)


def _counted_sentences(text: str, at: int, end: int, count: int) -> list[Span]:
    """The members of the next sentence that count up to *count*: "The first is trade, the second …".

    Where each begins a sentence of its own, they are `counting`'s.
    """
    marks = _marks(text, at, min(at + WINDOW, end))
    begin = [bool(FULL_STOP.search(text, at, mark.start())) for mark in marks]
    sure = len(marks) == count and begin[0] and not all(begin)
    return _between(text, marks, end) if sure else []


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
    listed = BRACKETED.sub(lambda inner: "·" * len(inner[0]), text[start:stop])
    clauses = NAME_WORDS if count is None else CLAUSE_WORDS
    longest = clauses if ";" in listed else NAME_WORDS if count else FEW_WORDS
    for cuts, end in _cuts(listed, count):
        edges = [0, *(edge for cut in cuts for edge in cut.span()), end]
        parts = [(start + a, start + b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
        short = all(0 < len(text[a:b].split()) <= longest for a, b in parts)
        enough = len(parts) == count if count else 3 <= len(parts) <= MOST
        if short and enough:
            return parts
    return []


def _cuts(listed: str, count: int | None) -> Iterator[tuple[list[re.Match[str]], int]]:
    """Where *listed* may be cut and where it ends, the surest first; the *count* decides."""
    end = len(listed)
    joints = list(JOINT.finditer(listed))
    if semicolons := list(SEMICOLON.finditer(listed)):
        yield semicolons, end
        last = semicolons[-1].end()  # "trade; energy; labor, and health" of four pillars
        yield [*semicolons, *(cut for cut in joints if cut["oxford"] and cut.start() > last)], end
        return
    yield _joints(listed), end
    if count is None:
        return
    if goes_on := GOES_ON.search(listed):
        yield _joints(listed[: goes_on.start()]), goes_on.start()
    ands = [at for at, cut in enumerate(joints) if cut["oxford"]]
    if ands and joints[-1]["last"]:  # "trade, energy, and ports, roads and rail" of three pillars
        yield [cut for cut in joints[: ands[0] + 1] if not cut["last"]], end
    yield [cut for cut in joints if cut["last"] and _alike(listed, listed[cut.end() :])], end


def _alike(one: str, other: str) -> bool:
    """Whether both begin alike: "getting people to work", "getting prices down", "keeping them"."""
    words = [WORD.match(text) for text in (one, other)]
    first, second = (word[0].casefold() if word else "" for word in words)
    return first == second or (first.endswith("ing") and second.endswith("ing"))


def _joints(listed: str) -> list[re.Match[str]]:
    """Where "A, B, and C" or "A, B and C" is to be cut; nowhere if that is not clear."""
    cuts = list(JOINT.finditer(listed))
    commas = [cut for cut in cuts if not cut["last"]]
    if commas and commas[-1]["oxford"]:
        return commas
    joints = [cut for cut in cuts if cut["last"]]
    plain = len(cuts) > 1 if not joints else len(joints) == 1 and cuts[-1]["last"]
    return cuts if plain else []
