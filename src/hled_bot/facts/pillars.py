"""Finds the pillars that a document sets out, and what it says under each.

A document sets them out under headings ("Pillar I: …"), in a list behind a lead ("four pillars:"),
or in one sentence; what it says under each follows the heading, the item, or stands further down in
a paragraph that opens with the name. Speaking of pillars in passing sets out none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from rapidfuzz import fuzz

from hled_bot.language import number, plain, sentences
from hled_bot.models import Commitment, Document, Meeting, Paragraph, Pillar, Source

WORDS = r"""
    (?: one|two|three|four|five|six|seven|eight|nine|ten
      | dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez )
"""
ORDINALS = r"""
    (?: first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d(?:st|nd|rd|th)
      | primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa] )
"""
LABEL = re.compile(
    rf"""
    \W{{0,3}}
    (?:
        (?:and[ ]+)? (?:pillar|pilar) [ ]+ (?:no\.?|number|n[uú]mero|n[.]?º|\#)? [ ]*
        (?P<after> [ivx]{{1,4}} | \d{{1,2}} | {WORDS} | (?-i:[A-H]) )  # "PILLAR IV", "Pillar No. 2"
      | (?:pillar|pilar) (?=\s*[:–—])                          # "Pillar: Trade"
      | (?: (?:and|the|el|our) [ ]+ )? (?P<before> {ORDINALS} ) [ ]+ (?:pillar|pilar)  # "First Pillar"
    ) \b
    (?: \s* (?P<mark> [:.|,)—–―-]+ | \n | \bis\b (?:[ ]about\b)? :? | [(“"] ) )?
    \s* (?P<quote> [“"(] )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The label in front of a name, and the mark between them."""

BEHIND = re.compile(
    rf"""
    (?P<mark> \s+[–—-]\s+ | \s*[(\[,]\s* ) (?:pillar|pilar) [ ]+
    (?P<number> [ivx]{{1,4}} | \d{{1,2}} | {WORDS} ) \s* [)\]]? $  # "Building Back Together (Pillar I)"
    """,
    re.IGNORECASE | re.VERBOSE,
)
COUNTED = re.compile(
    rf"""
    \b (?P<count> {WORDS} | [2-9] | 1[0-2] ) [ ]+
    (?: (?!of\b|the\b|or\b|de\b) [^\W_][\w’'-]* ,? [ ]+ ){{0,4}}   # "mutually-reinforcing"
    (?:pillars|pilares) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
PLAIN = re.compile(r"\b(?:pillars|pilares)\b", re.IGNORECASE)
PART_OF_THEM = re.compile(
    r"(?:\w+\s+of|under|across|within|toward|towards)\s+(?:the|our|its|these|those|all)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""Before "pillars": what follows is not the pillars but something about them."""
ONE_OF = re.compile(
    rf"\b(?:{WORDS.strip()}|any|some|most|many|several|all|both|each)\s+of\s+(?:the|our|its|these|those)\s+$",
    re.IGNORECASE | re.VERBOSE,
)

OPENING = re.compile(r":\s*|\s+[–—-]{1,2}\s+|—|,\s+which\s+are,?:?\s+|,\s+namely,?:?\s+|\s+\(")
"""Between the words that announce pillars and the first of them."""
SENTENCE_END = re.compile(r"[.!?][”\"’)]*(?=\s+[“\"(]?[A-ZÁÉÍÓÚ]|\s*$)|\n")
MARKER = re.compile(
    rf"""
    (?: ^ | (?<=[\s;,:—–(]) )
    (?:
        \(? (?P<sign> \d{{1,2}} | [ivx]{{1,4}} | [a-h] ) \)       # "(1)", "2)", "iv)"
      | (?P<digit> \d{{1,2}} | (?-i:[IVX]{{1,4}}) ) \.             # "1.", "II."
      | (?:and[ ]+)? (?: (?P<word> {ORDINALS} ) (?:ly)? | finally | lastly )
        (?: \s*[,:–—] | [ ]is\b )                                 # "and third,"
    )
    \s+
    """,
    re.IGNORECASE | re.VERBOSE,
)
SERIES = re.compile(r",\s*(?P<oxford>(?:and|y)\s+)?|\s+(?P<last>and|y|&)\s+", re.IGNORECASE)
EXPLAINED = re.compile(r":(?=\s|$)|\s[–—-]{1,2}\s|—")
"""Between a name and what is said of it."""
TURNS = re.compile(
    r",?\s+(?:including|by|through|such\s+as)\b|,\s+(?:with|to)\b|;\s|—", re.IGNORECASE
)
"""Where a long item goes from naming to telling."""
STATEMENT = re.compile(
    r"""
    (?: we|i|it|they|he|she|you|there|this|these|that|let|how|what|why|where|who|when|as\ well\ as|on
      | our\s+\w+\s+(?:is|are|will) )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
LAST_WORDS = re.compile(r"(?:[\s.;:,–—-]|(?<=[;,])\s*(?:and|or|y|e))+$", re.IGNORECASE)
"""What stands behind a name in a list and is not part of it: "; and", ":", "."."""
ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){2}$")
UNFINISHED = re.compile(r"(?:,|&|\b(?:in|of|and|the|for|to|with|on|an?|y|de|en|la|el))\s*$", re.I)
FOLLOWING = re.compile(r"\bfollowing\s+(?:[\w’'-]+\s+){0,3}pillars\b", re.IGNORECASE)
INTRODUCTION = re.compile(r"[^.:]{3,60}:")
"""A line between the announcement and the list: "This includes:"."""

UNDER = re.compile(r"^(?:under|within|as\s+for|on|bajo\s+el)\s+", re.IGNORECASE)
DELIMITER = re.compile(r"[,:;.]|\s[–—-]|—|$")
OPENERS = re.compile(
    r"(?:to|on|under|in|for|regarding|as\s+part\s+of|para)\s+(?:the\s+)?|the\s+", re.IGNORECASE
)
ROUNDING_OFF = re.compile(
    r"""
    (?: looking\ (?:ahead|forward) | going\ forward | in\ (?:closing|conclusion) | next\ steps
      | for\ more\ information | (?:to\ )?read\ (?:the|more) | full\ (?:report|text)
      | (?:the\ )? (?:next|future) \ (?:meeting|dialogue|round|session) )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
WHOLE = re.compile(
    r"\b(?:HLED|High[-\s]Level\s+\w+\s+Dialogue|pillars|pilares|(?-i:Dialogue|Di[aá]logo))\b",
    re.IGNORECASE,
)
"""Names of the dialogue as a whole: a paragraph about it belongs to no single pillar."""

DIALOGUE_NAMED = re.compile(
    r"\bHLED\b|\bEconomic\s+Dialogue\b|\bDi[aá]logo\s+Econ[oó]mico\b", re.IGNORECASE
)
MENTION = re.compile(
    rf"""
      \b (?: the|these|those|its|our|each|los|estos|nuestros | {WORDS} | {ORDINALS} | HLED )
        \s+ (?: [\w’'-]+ \s+ ){{0,3}} (?:pillars?|pilar(?:es)?) \b     # "that third pillar"
    | \b (?:pillar|pilar) \s+ (?: [IVX]{{1,4}} | \d | {WORDS} ) \b    # "Pillar II"
    """,
    re.IGNORECASE | re.VERBOSE,
)
SPEAKER = re.compile(r"(?:[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ .’'-]+:|Q)\s+(?=\S)")
OF_OTHERS = re.compile(
    r"""
      \b (?:an?|un) \s+ (?: [\w’'-]+ \s+ ){0,3} (?:pillar|pilar) \b   # "a central pillar of our policy"
    | \b (?:tax(?:ation)? | OECD | BEPS | Inclusive\s+Framework) \b   # "Pillar One of the tax agreement"
    """,
    re.IGNORECASE | re.VERBOSE,
)

LIKE = 80
"""How alike, of 100, two wordings of one pillar's name are: "To Invest in our People"."""
LIKE_WORD = 90
"""The same for a single word: "protection" is not "prosecution"."""
NAME_WORDS, LONGEST_NAME = 15, 30
"""In words: a name in front of more text, and a name that fills its item."""
FEW_WORDS = 6
"""The longest name in a list that nothing but commas marks as one."""
MOST = 12
"""Pillars in one document."""
FAR = 300
"""How many paragraphs below their announcement the last pillar may begin."""
TAIL = 400
"""How many characters at the end of a paragraph can announce pillars below it."""
WINDOW = 1500
"""How many characters behind "pillars" a sentence that lists them may take."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name where it stands, from character *start* of paragraph *index* to *end* of *last*.

    What paragraph *last* goes on to say of it is *rest* to *stop*.
    """

    number: int | None
    index: int
    start: int
    end: int
    rest: int
    stop: int
    last: int


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Characters *start* to *end* of a paragraph that stands under a pillar."""

    paragraph: Paragraph
    start: int
    end: int
    beside_name: bool = False
    """Whether it is what the name's own paragraph goes on to say."""

    @property
    def listed(self) -> bool:
        return self.paragraph.kind == "item" and not self.beside_name

    @property
    def titled(self) -> bool:
        return self.paragraph.kind == "heading"


def find(document: Document, meeting: Meeting) -> tuple[Pillar, ...]:
    """The pillars that *document* sets out, in reading order; none if it only mentions them."""
    lines = [line for paragraph in document.paragraphs for line in _lines(paragraph)]
    names, bodies = _set_out(lines)
    return tuple(
        _pillar(document, lines, meeting, position, name, body)
        for position, (name, body) in enumerate(zip(names, bodies, strict=True), 1)
    )


def mentions(document: Document) -> tuple[Source, ...]:
    """The sentences that speak of the pillars of a meeting, of use where none is set out."""
    found = []
    for paragraph in document.paragraphs:
        if not MENTION.search(paragraph.text):
            continue
        for begin, end in sentences(paragraph.text):
            sentence = paragraph.text[begin:end]
            if MENTION.search(sentence) and not OF_OTHERS.search(sentence):
                speaker = SPEAKER.match(sentence)
                begin += speaker.end() if speaker else 0
                found.append(document.source(paragraph, begin, end))
    return tuple(found)


def _pillar(
    document: Document,
    paragraphs: Sequence[Paragraph],
    meeting: Meeting,
    position: int,
    name: _Name,
    body: list[_Stretch],
) -> Pillar:
    source = Source(
        document.id,
        paragraphs[name.index].starts[name.start],
        paragraphs[name.last].ends[name.end - 1],
    )
    return Pillar(
        source,
        name.number,
        position,
        document.shown(source),
        meeting,
        _overview(document, body),
        tuple(_commitments(document, body)),
    )


def _overview(document: Document, body: list[_Stretch]) -> Commitment | None:
    """The first paragraph of *body*, unless its list comes first."""
    first = next((part for part in body if not part.titled), None)
    if first is None or first.listed:
        return None
    return _commitment(document, first.paragraph, first.start, first.end)


def _commitments(document: Document, body: list[_Stretch]) -> Iterator[Commitment]:
    """The list items of *body*, or where it has no list the sentences of its paragraphs."""
    items = [part for part in body if part.listed]
    outermost = min((part.paragraph.level for part in items), default=0)
    for part in items:
        level = part.paragraph.level - outermost
        yield _commitment(document, part.paragraph, part.start, part.end, level)
    if items:
        return
    for part in body:
        text = "" if part.titled else part.paragraph.text[part.start : part.end]
        for begin, end in sentences(text):
            yield _commitment(document, part.paragraph, part.start + begin, part.start + end)


def _commitment(
    document: Document, paragraph: Paragraph, start: int, end: int, level: int = 0
) -> Commitment:
    source = document.source(paragraph, start, end)
    return Commitment(source, document.shown(source), level)


def _set_out(paragraphs: Sequence[Paragraph]) -> tuple[list[_Name], list[list[_Stretch]]]:
    """The names that *paragraphs* set out as pillars, and what they say under each."""
    labelled, listed = _labelled(paragraphs), _listed(paragraphs)
    names = labelled if len(labelled) >= len(listed) else listed
    bodies = _bodies(paragraphs, names)
    if names and not any(bodies):
        bodies = _told_later(paragraphs, names)
    return names, bodies


def _lines(paragraph: Paragraph) -> list[Paragraph]:
    """*paragraph* cut where a line begins in bold or with a label; a line by itself is a heading."""
    cuts = [0]
    if paragraph.kind == "paragraph":
        text = paragraph.text
        breaks = (found.end() for found in re.finditer(r"\n\s*", text))
        bold = {end - len(text[start:end].lstrip()) for start, end in paragraph.strong}
        cuts += [at for at in breaks if at in bold or LABEL.match(text, at)]
    ends = [*cuts[1:], len(paragraph.text)]
    lines = [paragraph.cut(a, b) for a, b in zip(cuts, ends, strict=True)]
    return [replace(p, kind="heading", level=8) if _stands_alone(p) else p for p in lines]


def _stands_alone(line: Paragraph) -> bool:
    words = len(line.text[:WINDOW].split())
    longest = LONGEST_NAME if LABEL.match(line.text) else FEW_WORDS * 2
    finished = line.text.rstrip('”"’) \xa0').endswith((".", ":", ";", ",", "?", "!", "…"))
    return line.kind == "paragraph" and words <= longest and not finished


# --- names behind a label -------------------------------------------------------------------


def _labelled(paragraphs: Sequence[Paragraph]) -> list[_Name]:
    """The names behind "Pillar I:", "Pillar Two –", "First Pillar:" that count up from one."""
    runs: list[list[_Name]] = []
    for index, paragraph in enumerate(paragraphs):
        if (name := _with_label(paragraphs, index)) is None:
            continue
        before = runs[-1][-1].number if runs else None
        if runs and (name.number is before is None or name.number == (before or 0) + 1):
            runs[-1].append(name)
        elif name.number in (1, None) or paragraph.kind == "heading":
            runs.append([name])
    complete = [run for run in runs if len(run) > 1 or _is_numbered_heading(paragraphs, run[0])]
    # contents and summaries come first: of two full counts the later one has the text
    return max(
        complete,
        key=lambda run: (len(run), paragraphs[run[0].index].kind == "heading", run[0].index),
        default=[],
    )


def _is_numbered_heading(paragraphs: Sequence[Paragraph], name: _Name) -> bool:
    return name.number is not None and paragraphs[name.index].kind == "heading"


def _with_label(paragraphs: Sequence[Paragraph], index: int) -> _Name | None:
    """The name that the paragraph at *index* opens with, if it is marked as a pillar's."""
    paragraph = paragraphs[index]
    if label := LABEL.match(paragraph.text):
        return _behind(label, paragraphs, index)
    if under := UNDER.match(paragraph.text):
        label = LABEL.match(paragraph.text, under.end())
        return _aside(label, paragraph, index) if label else None
    if paragraph.kind == "heading" and (label := BEHIND.search(paragraph.text)):
        start, end = _trimmed(paragraph.text, 0, label.start())
        whole = len(paragraph.text)
        if start < end:
            return _Name(number(label["number"]), index, start, end, whole, whole, index)
    return None


def _behind(label: re.Match[str], paragraphs: Sequence[Paragraph], index: int) -> _Name | None:
    """The name behind *label*, which the paragraph at *index* begins with."""
    paragraph, begin = paragraphs[index], label.end()
    count = number(label["after"] or label["before"] or "")
    mark = label["mark"] or ""
    if not paragraph.text[begin:].strip():
        return _on_the_next_line(paragraphs, index, count)
    if paragraph.kind == "heading":
        if not mark and not paragraph.text[begin].isupper():
            return None  # "Pillar One and Pillar Two"
        return _heading(paragraphs, index, begin, count)
    if not mark or mark in (",", ")"):
        return None
    if (cut := _cut(paragraph, begin, len(paragraph.text))) is None:
        return None
    start, end, rest = cut
    return _Name(count, index, start, end, rest, len(paragraph.text), index)


def _aside(label: re.Match[str], paragraph: Paragraph, index: int) -> _Name | None:
    """The name between marks in a sentence: "Under Pillar 1, Trade, the …", "On Pillar I (Trade)"."""
    text, begin = paragraph.text, label.end()
    closing = {",": ",", "(": ")", "–": "–", "—": "—"}.get((label["mark"] or "").strip())
    end = text.find(closing, begin, begin + 200) if closing else -1
    if end < 0 or not text[begin].isupper() or len(text[begin:end].split()) > NAME_WORDS:
        return None
    start, end = _trimmed(text, begin, end)
    count = number(label["after"] or label["before"] or "")
    return _Name(count, index, start, end, 0, len(text), index) if start < end else None


def _on_the_next_line(
    paragraphs: Sequence[Paragraph], index: int, count: int | None
) -> _Name | None:
    """The name under a label that has its line to itself."""
    if index + 1 == len(paragraphs):
        return None
    below = paragraphs[index + 1]
    short = len(below.text.split()) <= NAME_WORDS and not below.text.rstrip().endswith((".", ":"))
    if below.kind == "item" or not (below.kind == "heading" or short) or LABEL.match(below.text):
        return None
    return _heading(paragraphs, index + 1, 0, count)


def _heading(
    paragraphs: Sequence[Paragraph], index: int, begin: int, count: int | None
) -> _Name | None:
    """The name that a heading is from character *begin* on, and in its next lines."""
    last = index
    while last + 1 < len(paragraphs) and _wraps(paragraphs[last], paragraphs[last + 1]):
        last += 1
    text = paragraphs[last].text
    start, end = _trimmed(text, begin if last == index else 0, len(text))
    if start == end:
        return None
    return _Name(count, index, start if last == index else begin, end, len(text), len(text), last)


def _wraps(heading: Paragraph, below: Paragraph) -> bool:
    """Whether a heading goes on in the heading below it: "PROMOTING TRADE IN"⏎"NORTH AMERICA"."""
    if heading.kind != "heading" or below.kind != "heading" or heading.level != below.level:
        return False
    if MARKER.match(below.text) or LABEL.match(below.text):
        return False
    return below.text[0].islower() or bool(UNFINISHED.search(heading.text))


# --- names in a list behind a lead, or in one sentence ----------------------------------------


def _listed(paragraphs: Sequence[Paragraph]) -> list[_Name]:
    """The names that follow words like "the four pillars:", of the likeliest such place."""
    found: list[tuple[bool, bool, int, list[_Name]]] = []
    for index, paragraph in enumerate(paragraphs):
        if not PLAIN.search(paragraph.text):
            continue
        about = bool(DIALOGUE_NAMED.search(paragraph.text))
        if names := _below(paragraphs, index):
            found.append((about, True, -index, names))
        elif names := _inline(paragraph, index):
            found.append((about, False, -index, names))
    return max(found, key=lambda place: place[:3], default=(False, False, 0, []))[3]


def _below(paragraphs: Sequence[Paragraph], index: int) -> list[_Name]:
    """The names that stand below the lead at *index*, as items, headings or paragraphs."""
    lead = _lead(paragraphs[index])
    if lead is None or index + 1 == len(paragraphs):
        return []
    count, open_ended = lead
    first = index + 1
    if count and INTRODUCTION.fullmatch(paragraphs[first].text.strip()):
        first += 1  # "This includes:"
        open_ended = True
    if first == len(paragraphs):
        return []
    kind = paragraphs[first].kind
    if kind == "item":
        places = _items(paragraphs, first, count)
    elif kind == "heading":
        places = _headings(paragraphs, first, count)
    else:
        places = _openings(paragraphs, first, count)
    names = _named(paragraphs, places)
    if open_ended and not names and kind == "paragraph":
        parts = _parts(paragraphs[first].text, 0, ":", count)  # "I. Trade; II. Energy"
        return _parted(paragraphs[first], first, parts, count)
    # behind a full stop only a list, or a count, is sure to be what was announced
    counted = [name.number for name in names] == list(range(1, len(names) + 1))
    return names if open_ended or kind == "item" or counted else []


def _lead(paragraph: Paragraph) -> tuple[int | None, bool] | None:
    """The count of the pillars that *paragraph* announces below it, and whether it ends open.

    None if it announces none: not its last sentence, or only something about the pillars.
    """
    text = paragraph.text.rstrip()
    if FOLLOWING.search(text[-TAIL:]) and not text.endswith(":"):
        return None, True  # a sentence or two stand between announcement and list
    open_ended = text.endswith(":") or paragraph.kind == "heading"
    tail = text[-TAIL:]
    count, at = None, -1
    for word in PLAIN.finditer(tail):
        at = word.end()
    if at < 0 or SENTENCE_END.search(tail, at, max(len(tail) - 1, at)):
        return None
    for counted in COUNTED.finditer(tail):
        if counted.end() == at and not ONE_OF.search(tail[: counted.start()][-40:]):
            count = number(counted["count"])
    if count:
        return count, open_ended
    before = tail[: at - len("pillars")]
    if not open_ended or PART_OF_THEM.search(before[-60:]) or len(tail[at:].split()) > 12:
        return None
    return None, True


def _items(paragraphs: Sequence[Paragraph], first: int, count: int | None) -> list[int]:
    """Where the items of the list that begins at *first* are, if there are *count* of them."""
    level, places, run = paragraphs[first].level, list[int](), True
    for index in range(first, min(first + FAR, len(paragraphs))):
        paragraph = paragraphs[index]
        if paragraph.kind == "heading":
            break
        if paragraph.kind == "paragraph":
            run = False  # text under an item, if the items go on
            if count is None or len(places) >= count:
                break
        elif paragraph.level == level and (run or _bold_opening(paragraph)):
            places.append(index)
        elif paragraph.level <= level:
            break
    return places if _enough(places, count) else []


def _headings(paragraphs: Sequence[Paragraph], first: int, count: int | None) -> list[int]:
    """Where the first *count* headings like the one at *first* are."""
    level, places = paragraphs[first].level, list[int]()
    for index in range(first, min(first + FAR, len(paragraphs))):
        paragraph = paragraphs[index]
        if paragraph.kind == "heading" and paragraph.level < level:
            break
        if paragraph.kind == "heading" and paragraph.level == level:
            places.append(index)
            if len(places) == count:
                break
    return places if count and len(places) == count else []


def _openings(paragraphs: Sequence[Paragraph], first: int, count: int | None) -> list[int]:
    """Where the *count* paragraphs are that open like the one at *first*: in bold, or "First,"."""
    in_bold = _bold_opening(paragraphs[first])
    opens = _bold_opening if in_bold else _ordinal_opening
    places = list[int]()
    for index in range(first, min(first + FAR, len(paragraphs))):
        fits = paragraphs[index].kind == "paragraph" and opens(paragraphs[index])
        if paragraphs[index].kind == "heading" or len(places) == count:
            break
        if fits:
            places.append(index)
        elif not count:
            break  # without a count only an unbroken run is sure
    enough = _enough(places, count) and (count or in_bold)
    return places if enough and places[0] == first else []


def _bold_opening(paragraph: Paragraph) -> bool:
    return bool(paragraph.strong) and paragraph.strong[0][0] <= 1


def _ordinal_opening(paragraph: Paragraph) -> bool:
    return bool(MARKER.match(paragraph.text))


def _enough(found: Sequence[object], count: int | None) -> bool:
    return len(found) == count if count else 2 <= len(found) <= MOST


def _named(paragraphs: Sequence[Paragraph], places: list[int]) -> list[_Name]:
    """The names in the paragraphs at *places*; empty if one of them names nothing."""
    names: list[_Name] = []
    given = [paragraphs[index].number for index in places]
    numbered = given == list(range(1, len(places) + 1))
    for index in places:
        paragraph = paragraphs[index]
        begin, count = _unmarked(paragraph.text, 0, len(paragraph.text))
        if paragraph.kind == "heading":
            name = _heading(paragraphs, index, begin, count)
        elif cut := _cut(paragraph, begin, len(paragraph.text)):
            count = count or (paragraph.number if numbered else None)
            name = _Name(count, index, *cut, len(paragraph.text), index)
        else:
            name = None
        if name is None:
            return []
        names.append(name)
    return names


def _unmarked(text: str, start: int, end: int) -> tuple[int, int | None]:
    """Where *text* goes on behind a label or a mark like "First," or "(1)", and its number."""
    if label := LABEL.match(text, start, end):
        if label["mark"]:
            return label.end(), number(label["after"] or label["before"] or "")
    elif (mark := MARKER.match(text, start, end)) and mark.end() < end:
        return mark.end(), number(mark["sign"] or mark["digit"] or mark["word"] or "")
    return start, None


def _inline(paragraph: Paragraph, index: int) -> list[_Name]:
    """The names in one sentence: "It has three pillars: trade, energy, and people."."""
    text = paragraph.text
    for announced in PLAIN.finditer(text):
        at = announced.end()
        window = text[at : at + 200]
        opening = OPENING.search(window)
        if not opening or SENTENCE_END.search(window, 0, opening.start()):
            continue
        before = text[max(at - 150, 0) : at]
        counted = next((c for c in COUNTED.finditer(before) if c.end() == len(before)), None)
        if counted and ONE_OF.search(before, 0, counted.start()):
            continue
        count = number(counted["count"]) if counted else None
        parts = _parts(text, at + opening.end(), opening[0], count)
        if names := _parted(paragraph, index, parts, count):
            return names
    return []


def _parts(text: str, start: int, opening: str, count: int | None) -> list[tuple[int, int]]:
    """Where the members of the enumeration are that begins at *start* and ends the sentence."""
    window = min(start + WINDOW, len(text))
    marks = _marks(text, start, window)
    if len(marks) > 1 and marks[0].start() - start <= 1:
        stop = _sentence_end(text, marks[-1].end(), window)
        begins = [mark.start() for mark in marks]
        return list(zip(begins, [*begins[1:], stop], strict=True))
    stop = _sentence_end(text, start, window)
    if "(" in opening:
        stop = text.find(")", start, stop)
    elif ":" not in opening and (dash := re.compile(r"\s[–—-]{1,2}\s|—").search(text, start, stop)):
        stop = dash.start()
    return _split(text, start, stop, count) if stop > start else []


def _marks(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The marks from *start* on that count up: "(1) … (2) …", "first, … and second, …"."""
    marks: list[re.Match[str]] = []
    for mark in MARKER.finditer(text, start, end):
        said = mark["sign"] or mark["digit"] or mark["word"]
        if said is None and marks:  # "and finally,"
            marks.append(mark)
            break
        value = number(said or "") or (ord(said[0].casefold()) - 96 if said else 0)
        if value == len(marks) + 1:
            marks.append(mark)
    return marks


def _sentence_end(text: str, start: int, end: int) -> int:
    found = SENTENCE_END.search(text, start, end)
    return found.start() if found else end


def _split(text: str, start: int, stop: int, count: int | None) -> list[tuple[int, int]]:
    """*text* from *start* to *stop* at its semicolons, or at its commas and the last "and"."""
    listed = text[start:stop]
    cuts = list(re.finditer(r";\s*(?:(?:and|y)\s+)?", listed))
    if cuts and count == len(cuts) + 2:  # "trade; energy; labor, and health"
        cuts += [cut for cut in SERIES.finditer(listed, cuts[-1].end()) if cut["oxford"]]
    elif not cuts:
        cuts = _series(listed)
    edges = [0, *(edge for cut in cuts for edge in cut.span()), len(listed)]
    parts = [(start + a, start + b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    longest = NAME_WORDS if count else FEW_WORDS
    short = all(0 < len(text[a:b].split()) <= longest for a, b in parts)
    enough = len(parts) == count if count else 3 <= len(parts) <= MOST
    return parts if short and enough else []


def _series(listed: str) -> list[re.Match[str]]:
    """Where "A, B, and C" or "A, B and C" is to be cut; nowhere if that is not clear."""
    cuts = list(SERIES.finditer(listed))
    commas = [cut for cut in cuts if not cut["last"]]
    if commas and commas[-1]["oxford"]:
        return commas
    joints = [cut for cut in cuts if cut["last"]]
    return cuts if not joints or (len(joints) == 1 and cuts[-1]["last"]) else []


def _parted(
    paragraph: Paragraph, index: int, parts: list[tuple[int, int]], count: int | None
) -> list[_Name]:
    if not parts or not _enough(parts, count):
        return []
    names: list[_Name] = []
    for start, end in parts:
        begin, given = _unmarked(paragraph.text, start, end)
        if (cut := _cut(paragraph, begin, end)) is None:
            return []
        names.append(_Name(given, index, *cut, end, index))
    return names


# --- the bare name ----------------------------------------------------------------------------


def _cut(paragraph: Paragraph, start: int, end: int) -> tuple[int, int, int] | None:
    """Where, between *start* and *end*, the bare name is, and where the text on it begins.

    "**Trade:** The partners will …", "Trade – opening markets", "Trade; and". None if it is a
    statement rather than a name.
    """
    text = paragraph.text
    name_end, rest = _told(paragraph, start, end)
    if len(text[start:name_end].split()) > LONGEST_NAME:
        if not (turn := TURNS.search(text, start, name_end)):
            return None
        name_end = rest = turn.start()
    first, last = _trimmed(text, start, name_end)
    name = text[first:last]
    if not any(map(str.isalpha, name)) or STATEMENT.match(name):
        return None
    if len(name.split()) > LONGEST_NAME:
        return None
    behind = text[rest:end]
    said = behind.lstrip(' ,;:.–—-\n\xa0”"’)')
    if not any(map(str.isalpha, said)) or re.fullmatch(r"(?:and|or|y|e)\W*", said):
        return first, last, end
    # "Empowering workers, with more jobs": the sentence goes on, so it is told as a whole
    ended = text[last:rest].strip(" \xa0,") or behind.lstrip(" \xa0")[:1] in (":", "–", "—", "-")
    whole = name_end == rest and said[0].islower() and not ended
    return first, last, first if whole else end - len(said)


def _told(paragraph: Paragraph, start: int, end: int) -> tuple[int, int]:
    """Where the name that begins at *start* ends, and where the text on it begins."""
    text = paragraph.text
    for a, b in paragraph.strong:
        if a <= start + 1 and start < b < end and text[b:end].strip(" \xa0.;:,"):
            return b, b
    sentence = SENTENCE_END.search(text, start, end)
    stop = sentence.start() if sentence else end
    for mark in EXPLAINED.finditer(text, start, stop):
        if mark.start() > start and len(text[start : mark.start()].split()) <= NAME_WORDS:
            return mark.start(), mark.end()
        break
    return (stop, sentence.end()) if sentence else (end, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """*start* to *end* without the white space, quotation and list marks around a name."""
    name = text[start:end]
    start += len(name) - len(name.lstrip(' \n\t\xa0“"‘(–—-:'))
    name = LAST_WORDS.sub("", text[start:end])
    inner = name.rstrip('”"')
    if name.endswith(("’", "'")) and text[start - 1 : start] == "‘":
        inner = name[:-1]
    if inner.endswith(")") and "(" not in inner:
        inner = inner[:-1]
    inner = LAST_WORDS.sub("", inner)
    if ABBREVIATED.search(text[start : start + len(inner) + 1]):
        return start, start + len(inner) + 1
    return start, start + len(inner)


# --- what the document says under a name ------------------------------------------------------


def _bodies(paragraphs: Sequence[Paragraph], names: Sequence[_Name]) -> list[list[_Stretch]]:
    """What stands under each of *names*."""
    bodies: list[list[_Stretch]] = []
    in_one_paragraph = len({name.index for name in names}) < len(names)
    for position, name in enumerate(names):
        paragraph = paragraphs[name.last]
        beside = _Stretch(paragraph, name.rest, name.stop, beside_name=True)
        body = [beside] if name.rest < name.stop else []
        if position + 1 < len(names):
            between = paragraphs[name.last + 1 : names[position + 1].index]
            body += map(_entire, _before_rank(between, paragraph))
        elif not in_one_paragraph:
            body = _grown(paragraphs, name.last, bodies, body)
        bodies.append(body)
    return bodies


def _entire(paragraph: Paragraph) -> _Stretch:
    return _Stretch(paragraph, 0, len(paragraph.text))


def _before_rank(paragraphs: Sequence[Paragraph], heading: Paragraph) -> Iterator[Paragraph]:
    """*paragraphs* up to a heading of a higher rank than *heading*."""
    for paragraph in paragraphs:
        if paragraph.kind == "heading" and paragraph.level < heading.level:
            return
        yield paragraph


def _grown(
    paragraphs: Sequence[Paragraph],
    at: int,
    earlier: Sequence[Sequence[_Stretch]],
    body: list[_Stretch],
) -> list[_Stretch]:
    """*body*, and what follows *at* under the last name: only a change of shape marks its end."""
    shape = _Shape.of(earlier, paragraphs[at])
    body = list(body)
    for index in range(at + 1, len(paragraphs)):
        below = paragraphs[index + 1].kind if index + 1 < len(paragraphs) else None
        if shape.ends(body, paragraphs[index], below):
            break
        body.append(_entire(paragraphs[index]))
    return body


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the sections before the last one have in common."""

    own: Paragraph
    known: bool
    listed: bool
    """Whether one of them has a list."""
    after_list: bool
    """Whether in one of them a paragraph follows a list."""
    titled: bool
    """Whether one of them has headings of its own."""
    most: int | None
    """How many paragraphs each has, if none or one; None if they differ."""

    @classmethod
    def of(cls, earlier: Sequence[Sequence[_Stretch]], own: Paragraph) -> _Shape:
        entire = [[part for part in body if not part.beside_name] for body in earlier]
        counts = {sum(part.paragraph.kind == "paragraph" for part in body) for body in entire}
        most = counts.pop() if len(counts) == 1 else None
        return cls(
            own,
            bool(earlier),
            any(part.listed for body in entire for part in body),
            any(
                one.listed and other.paragraph.kind == "paragraph"
                for body in entire
                for one, other in pairwise(body)
            ),
            any(part.titled for body in entire for part in body),
            most if most == 0 or (most == 1 and len(earlier) > 1) else None,
        )

    def ends(self, body: Sequence[_Stretch], next_one: Paragraph, below: str | None) -> bool:
        """Whether *next_one*, before a paragraph of the kind *below*, is not part of *body*."""
        if next_one.kind == "heading":
            deeper = self.own.kind == "heading" and next_one.level > self.own.level
            return not (deeper or (self.titled and not body))
        if next_one.kind == "item":
            if self.own.kind == "item":
                return next_one.level <= self.own.level
            return self.known and not self.listed and len(body) > 1 and not body[-1].listed
        written = sum(part.paragraph.kind == "paragraph" for part in body)
        if self.own.kind == "heading" and not body:
            return False
        if self.most is not None and written >= self.most:
            return True
        if any(part.listed for part in body) and not self.after_list:
            return True
        introduces = below == "item" and next_one.text.rstrip().endswith(":")
        return (introduces and not self.listed) or _rounds_off(next_one)


def _rounds_off(paragraph: Paragraph) -> bool:
    """Whether *paragraph* is about the dialogue as a whole."""
    end = SENTENCE_END.search(paragraph.text, 0, WINDOW)
    first = paragraph.text[: end.end() if end else WINDOW]
    return bool(ROUNDING_OFF.match(first) or WHOLE.search(first))


def _told_later(paragraphs: Sequence[Paragraph], names: Sequence[_Name]) -> list[list[_Stretch]]:
    """What paragraphs further down that open with the names, or headings like them, say."""
    begins: list[int | None] = []
    at = names[-1].last + 1
    for position, name in enumerate(names, 1):
        wording = paragraphs[name.last].text[name.start : name.end]
        found = next(
            (i for i in range(at, len(paragraphs)) if _opens(paragraphs[i], wording, position)),
            None,
        )
        begins.append(found)
        at = at if found is None else found + 1
    bodies: list[list[_Stretch]] = []
    for position, begin in enumerate(begins):
        later = [index for index in begins[position + 1 :] if index is not None]
        if begin is None:
            bodies.append([])
            continue
        opening = paragraphs[begin]
        body = [] if opening.kind == "heading" else [_entire(opening)]
        if later and None not in begins:
            body += map(_entire, _before_rank(paragraphs[begin + 1 : later[0]], opening))
        elif None not in begins or opening.kind == "heading":
            until = later[0] if later else len(paragraphs)
            body = _grown(paragraphs[:until], begin, bodies, body)
        else:
            body += map(_entire, takewhile(_is_item, paragraphs[begin + 1 :]))
        bodies.append(body)
    return bodies


def _is_item(paragraph: Paragraph) -> bool:
    return paragraph.kind == "item"


def _opens(paragraph: Paragraph, name: str, position: int) -> bool:
    """Whether *paragraph* is a heading like *name*, or opens with it: "To Invest in our People, …"."""
    opening = paragraph.text[: len(name) * 2 + 40]
    if label := LABEL.match(UNDER.sub("", opening, count=1)):
        counted = number(label["after"] or label["before"] or "")
        if label["mark"] or counted != position:
            return counted == position
        opening = opening[label.end() :]
    if paragraph.kind == "item":
        return False
    begin = OPENERS.match(opening)
    opening = plain(opening[begin.end() if begin else 0 :])
    wording = plain(name)
    like = LIKE if " " in wording else LIKE_WORD
    if paragraph.kind == "heading":
        return fuzz.ratio(opening.rstrip(" .:"), wording) >= like
    return any(
        fuzz.ratio(opening[: end.start()], wording, score_cutoff=like) > 0
        for end in DELIMITER.finditer(opening)
    )
