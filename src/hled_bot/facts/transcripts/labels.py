"""Finds the labels that name who speaks, line by line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hled_bot.facts.transcripts.roles import ROLES, TITLES, is_anonymous, role
from hled_bot.language import plain
from hled_bot.models import Document, Paragraph, fold

SPEAKER = re.compile(
    r"""
    (?P<open>[\[(]?)
    (?P<label>
        (?:(?:M[RS]|MRS|DR):\s+(?=[A-Z]))? # "MR: ZIENTS:"
        [A-Z][^\n:;“”"?!\[\]()]{0,70}?      # "MS. PSAKI", "SENIOR ADMINISTRATION OFFICIAL ONE"
        (?:\s*\([^()\n]{1,40}\))?          # "PRESIDENT WIDODO (as interpreted)"
    )
    [\])]?
    \s*(?P<colon>[:;])
    (?=\s|$)
    """,
    re.VERBOSE,
)
ASKING = re.compile(
    r"""
    (?P<label>Q)
    (?:
        (?P<colon>\s*[:.])(?=\s)
      | (?=\s)(?!\s+(?:&|and\s+A\b))       # "Q    Hi", but not "Q & A"
    )
    """,
    re.VERBOSE,
)
GLUED = re.compile(r"Q(?=(?!Anon)[A-Z](?:[a-z’]|\s)|[–—])")
"""“QCan you …”, “Q— the test”: a question whose blank is missing."""
BILL = re.compile(r"(?:H|S)\.(?:\s?[A-Z][a-z]*\.)*\s?\d+$")
"""“H.R. 3537:”, which opens a line and speaks not."""
WRAPPED = re.compile(
    r"""
    (?<=[ ])
    (?: Q(?=\s{2}) | [A-Z][A-Z.’' \xa0-]{2,50}(?=:\s) )   # where a line of the file may begin
    """,
    re.VERBOSE,
)
NOT_SPEAKERS = frozenset(
    """who what when where why how note notes contact contacts subject from to date re cc bcc rsvp
    attn location time media update updated correction background summary overview introduction
    conclusion appendix annex title section part goal result results fact myth bonus tip source
    sources step""".split()
)
"""Words in capitals before a colon that are headings of what follows."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line of a paragraph, characters *start* to *end* of its text."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.paragraph.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Label:
    """The label that opens a line; the speech begins at *end* of the paragraph's text."""

    text: str
    end: int
    colon: bool


def lines(document: Document) -> Iterator[Line]:
    """The lines of *document* in which somebody may begin to speak."""
    for paragraph in document.paragraphs:
        text = paragraph.text
        cuts = [0, *(at.end() for at in re.finditer(r"\n", text))]
        # a file can wrap lines without a blank line before the next speaker
        cuts += [
            at.start()
            for at in WRAPPED.finditer(text)
            if document.text[paragraph.starts[at.start() - 1]] == "\n"
        ]
        cuts.sort()
        for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
            stretch = text[start:end]
            begin = start + len(stretch) - len(stretch.lstrip(" \xa0\t*_"))
            stop = start + len(stretch.rstrip())
            if begin < stop:
                yield Line(paragraph, begin, stop)


def find(lines: Sequence[Line]) -> dict[int, Label]:
    """The labels of *lines* by the line's place; none at all if this is not a transcript."""
    found = {
        index: label for index, line in enumerate(lines) if (label := _label(line)) is not None
    }
    counts = Counter(label.text for label in found.values())
    spoken = _capitals(counts) | _mixed(counts)
    if not _is_transcript(spoken, counts, found):
        return {}
    known = {text for text in spoken if text.isupper() and (" " in text or role(text))}
    found = {index: label for index, label in found.items() if label.text in spoken}
    found |= _without_colon(lines, known, found)
    if counts["Q"]:
        found |= _glued(lines, found)
    return found


def _label(line: Line) -> Label | None:
    text, start = line.paragraph.text, line.start
    if asking := ASKING.match(text, start, line.end):
        return Label("Q", asking.end(), asking["colon"] is not None)
    if not (speaker := SPEAKER.match(text, start, min(line.end, start + 120))):
        return None
    label = fold(speaker["label"]).rstrip(".* ")
    words = label.split()
    if (
        not label
        or BILL.match(label)
        or len(words) > 10
        or words[0].casefold().strip(".") in NOT_SPEAKERS
    ):
        return None
    return Label(label, speaker.end(), True)


def _in_capitals(label: str) -> bool:
    """Whether *label* is printed in capitals, "GOV. DeSANTIS" and "(via video)" included."""
    letters = [c for c in re.sub(r"\([^()]*\)", "", label) if c.isalpha()]
    return len(letters) > 1 and sum(c.isupper() for c in letters) >= 0.75 * len(letters)


def _capitals(counts: Counter[str]) -> set[str]:
    """Labels in capitals; a single word that comes once and is no role is a word of somebody's."""
    return {
        label
        for label, count in counts.items()
        if label == "Q"
        or (
            _in_capitals(label)
            and (count > 1 or " " in label or role(label) or is_anonymous(label) or "." in label)
        )
    }


def _mixed(counts: Counter[str]) -> set[str]:
    """Labels that are not in capitals: roles, and beside them names that come again."""
    roles = {label for label in counts if not _in_capitals(label) and _is_role(label)}
    if not roles and counts["Q"] < 2:
        return set()
    named = {
        label
        for label, count in counts.items()
        if count > 1 and len(label.split()) > 1 and _names_somebody(label)
    }
    return roles | named


def _is_role(label: str) -> bool:
    if plain(label) in (*ROLES, "interviewer"):
        return True
    return is_anonymous(label) and _names_somebody(label)


def _names_somebody(label: str) -> bool:
    words = [word for word in label.split() if word not in ("of", "de", "la", "the", "and")]
    return len(words) <= 5 and all(word[0].isupper() for word in words)


def is_strong(label: str) -> bool:
    """Whether *label* by itself names a speaker: a role, an office or a form of address."""
    words = [word.strip(".,") for word in plain(label).split()]
    return bool(
        role(label)
        or is_anonymous(label)
        or label in ("THE PRESIDENT", "THE VICE PRESIDENT", "THE FIRST LADY")
        or (len(words) > 1 and words[0] in TITLES)
    )


def _is_transcript(spoken: set[str], counts: Counter[str], found: dict[int, Label]) -> bool:
    answers = counts["A"] + counts["ANSWER"]
    if answers and spoken <= {"Q", "QUESTION", "ANSWER"}:
        return False  # questions and answers that somebody wrote
    strong = sum(counts[label] for label in spoken if is_strong(label))
    again = [label for label in spoken if counts[label] > 1]
    if strong >= 2 or (len(again) >= 2 and sum(counts[label] for label in again) >= 4):
        return True
    # a speech has one label, above all of it
    first = min(found, default=None)
    return strong == 1 and len(spoken) == 1 and first is not None and found[first].text != "Q"


def _without_colon(
    lines: Sequence[Line], known: set[str], found: dict[int, Label]
) -> dict[int, Label]:
    """Labels of *known* speakers whose colon or blank is missing: "THE PRESIDENT  Well, …"."""
    if not known:
        return {}
    alternatives = "|".join(re.escape(label) for label in sorted(known, key=len, reverse=True))
    bare = re.compile(
        rf"(?P<label>{alternatives})(?::(?=\S)|[.,]?(?=\s+[(—“]?(?:[A-Z][a-z’]|I\b|A\b)))"
    )
    return {
        index: Label(match["label"], match.end(), False)
        for index, line in enumerate(lines)
        if index not in found and (match := bare.match(line.paragraph.text, line.start, line.end))
    }


def _glued(lines: Sequence[Line], found: dict[int, Label]) -> dict[int, Label]:
    """Labels of questions without a blank behind them."""
    return {
        index: Label("Q", match.end(), False)
        for index, line in enumerate(lines)
        if index not in found and (match := GLUED.match(line.paragraph.text, line.start, line.end))
    }
