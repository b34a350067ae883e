"""The values that flow through the bot: documents, the facts found in them, and answers.

Nothing here has behaviour beyond describing itself. Offsets are always in characters of the
document's file as Python reads it (UTF-8, universal newlines, front matter included).
"""

from __future__ import annotations

import datetime as dt
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

DIALOGUE = "U.S.–Mexico High-Level Economic Dialogue"
"""The meeting series this bot is about, by its full name."""

UNITED_STATES = "United States"
MEXICO = "Mexico"

Status = Literal["attended", "expected"]
Role = Literal["chair", "co-chair", "host", "co-host", "lead", "attendee"]
ParagraphKind = Literal["heading", "paragraph", "item"]
QuoteKind = Literal["attributed", "organisation", "written"]
Voice = Literal["official text", "official", "question", "staff", "quoted"]
"""Who speaks in a passage: the publisher, an official in a transcript, a journalist, a moderator
or operator who runs the call, or somebody whose words a document puts in quotation marks."""
Intent = Literal[
    "pillars", "attendance", "quotes", "search", "compare", "trend", "documents", "help", "none"
]


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Where a fact stands: characters *start* to *end* of the file of *document*."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of a series; *year* is None where the document does not tell it."""

    name: str
    year: int | None


@dataclass(frozen=True, eq=False, slots=True)
class Paragraph:
    """A heading, paragraph or list item, as plain text that knows where it came from.

    ``text`` is what a reader sees: markup dropped, wrapped lines joined by a blank, hard line
    breaks kept as a newline. Its character *i* stands at ``starts[i]`` to ``ends[i]`` of the file.
    """

    kind: ParagraphKind
    level: int
    """Of a heading 1 to 6 (7: a line in bold); of a list item its depth, from 1; otherwise 0."""
    text: str
    starts: array[int] = field(repr=False)
    ends: array[int] = field(repr=False)
    number: int | None = None
    """Of an item in a numbered list."""
    strong: tuple[tuple[int, int], ...] = ()
    """The stretches of ``text`` in bold."""
    quoted: bool = False
    """Whether it stands in a block quote."""

    def cut(self, start: int, end: int) -> Paragraph:
        """Characters *start* to *end* of this paragraph, as one of their own."""
        return Paragraph(
            self.kind,
            self.level,
            self.text[start:end],
            self.starts[start:end],
            self.ends[start:end],
            self.number,
            tuple(
                (max(a, start) - start, min(b, end) - start)
                for a, b in self.strong
                if a < end and b > start
            ),
            self.quoted,
        )


@dataclass(frozen=True)
class Document:
    """A document as read: its whole file, what is known about it, and its paragraphs.

    Page furniture is not among the ``paragraphs``, so no fact can come from it.
    """

    id: str
    text: str = field(repr=False)
    title: str
    date: dt.date | None
    """The day of publication."""
    kind: str
    url: str | None
    """The address it was published at."""
    living: str | None
    """The address where it can be read today."""
    paragraphs: tuple[Paragraph, ...] = field(repr=False)
    held: dt.date | None = None
    """The day of the call or meeting a transcript records, where the document states it or the hour of
    publication proves it."""

    def source(self, paragraph: Paragraph, start: int = 0, end: int | None = None) -> Source:
        """The place in the file of characters *start* to *end* of *paragraph*'s text."""
        last = (len(paragraph.text) if end is None else end) - 1
        return Source(self.id, paragraph.starts[start], paragraph.ends[last])

    def shown(self, source: Source) -> str:
        """The words at *source*: markup dropped, white space folded, nothing else changed."""
        text, starts = self._plain
        first, last = bisect_left(starts, source.start), bisect_left(starts, source.end)
        return " ".join(text[first:last].split())

    @cached_property
    def _plain(self) -> tuple[str, array[int]]:
        """All paragraphs in one string, with the offset of each character in the file."""
        parts: list[str] = []
        starts: array[int] = array("L")
        for paragraph in self.paragraphs:
            parts += [paragraph.text, "\n"]
            starts.extend(paragraph.starts)
            starts.append(paragraph.ends[-1])  # the newline, just behind the last character
        return "".join(parts), starts


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document short enough to show whole, and what stands around it."""

    source: Source
    text: str
    heading: str | None
    voice: Voice = "official text"
    label: str | None = None
    """Of a transcript: how the document names who is speaking."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """One list item or sentence under a pillar; *level* is its depth in nested lists, from 0."""

    source: Source
    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Pillar:
    """A pillar that a document sets out.

    *number* is the one the document gives, if any; *position* counts from 1 in reading order.
    """

    source: Source
    number: int | None
    position: int
    name: str
    meeting: Meeting
    overview: Commitment | None = None
    commitments: tuple[Commitment, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendee:
    """Someone who took part, or was expected to, as a document names them.

    *name* is None for an office that the document leaves without a name. *source* covers the words
    that name the person, *context* the sentence around them.
    """

    source: Source
    name: str | None
    office: str | None
    delegation: str | None
    role: Role
    status: Status
    meeting: Meeting
    context: Source | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, and whose they are.

    *speaker* is the fullest name that the document gives for the person, or the organisation;
    None where it does not tell. *kind* ``written`` is a title, a law, a scare quote: nobody's words.
    *source* covers the words between the marks; *context* the sentence or paragraph around them.
    """

    source: Source
    text: str
    kind: QuoteKind
    context: Source
    speaker: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker of a transcript says until the next one speaks.

    *source* covers the speech without the label. *label* stands as printed. *speaker* is the name
    that the document gives for the label; None on background, for journalists and for staff.
    *misprinted* is a label that cannot be meant: "Q" above an answer.
    """

    source: Source
    text: str
    label: str
    voice: Voice
    speaker: str | None = None
    misprinted: bool = False


@dataclass(frozen=True, slots=True)
class Background:
    """The ground rules of a call: whether names are withheld, and until when it is embargoed.

    *attribution* is how the document wants its speakers called ("senior administration official").
    """

    on_background: bool = False
    attribution: str | None = None
    rules: Source | None = None
    embargo: dt.datetime | None = None
    embargo_source: Source | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """The turns of a transcript and its ground rules; no turns for any other document.

    *opens* and *closes* are where the times of day are printed at which it begins and ends.
    """

    turns: tuple[Turn, ...] = ()
    background: Background = Background()
    opens: Source | None = None
    closes: Source | None = None


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym and the words it stands for, as a document defines it."""

    source: Source
    short: str
    long: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was found in one document.

    *pillar_mentions* are sentences that speak of pillars in a document that sets out none, *founding*
    one that tells in which year the meeting series began.
    """

    meeting: Meeting
    pillars: tuple[Pillar, ...] = ()
    pillar_mentions: tuple[Source, ...] = ()
    founding: tuple[int, Source] | None = None
    attendees: tuple[Attendee, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    transcript: Transcript = Transcript()


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage and where to check it; *url* is where the page is today, *published* where it was."""

    document: str
    title: str
    date: dt.date | None
    url: str | None
    published: str | None
    passage: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PillarItem:
    """A pillar in an answer. *levels* gives the depth of each commitment in nested lists."""

    number: int | None
    name: str
    year: int | None
    overview: str | None
    commitments: tuple[str, ...]
    levels: tuple[int, ...]
    citation: int
    also: tuple[int, ...] = ()
    """Citations of other documents that set out the same pillar."""


@dataclass(frozen=True, slots=True)
class AttendanceItem:
    """A person in an answer about who took part."""

    name: str | None
    office: str | None
    delegation: str | None
    role: str
    status: str
    year: int | None
    meeting: str
    citation: int


@dataclass(frozen=True, slots=True)
class QuoteItem:
    """Somebody's own words in an answer; *speaker* None means that the document does not tell.

    *kind*: ``spoken``, ``background``, ``question`` (a journalist's), ``official text``.
    """

    text: str
    speaker: str | None
    office: str | None
    on_background: bool
    kind: str
    date: dt.date | None
    citation: int
    marks: tuple[tuple[int, int], ...] = ()
    """Which stretches of ``text`` match the question."""
    note: str | None = None
    """What has to be said with it: the ground rule, the embargo."""


@dataclass(frozen=True, slots=True)
class SearchItem:
    """A passage in an answer; *label* and *voice* as in Passage."""

    text: str
    heading: str | None
    date: dt.date | None
    citation: int
    marks: tuple[tuple[int, int], ...] = ()
    voice: Voice = "official text"
    label: str | None = None
    also: tuple[int, ...] = ()
    """Citations of other places with the same words."""


@dataclass(frozen=True, slots=True)
class CompareItem:
    """One row of a comparison: what is compared, and its wording in each year (None: absent).

    *kind* is that of what is compared; empty for passages on a topic.
    """

    what: str
    by_year: dict[int, str | None]
    citations: dict[int, int]
    kind: Literal["", "pillar", "person"] = ""


@dataclass(frozen=True, slots=True)
class TrendItem:
    """How often words occur in a year, or in one *document* of it.

    The citation is of the first passage that has them; None where none has.
    """

    year: int | None
    document: str | None
    title: str | None
    date: dt.date | None
    count: int
    citation: int | None


@dataclass(frozen=True, slots=True)
class DocumentItem:
    """A document in the list of documents."""

    document: str
    title: str
    date: dt.date | None
    kind: str
    url: str | None
    published: str | None
    year: int | None
    citation: int


Item = PillarItem | AttendanceItem | QuoteItem | SearchItem | CompareItem | TrendItem | DocumentItem


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot says to a question; every renderer draws from this alone.

    *headline* is the first sentence. *text* is the whole answer in plain text, headline included.
    *asides* are passages shown although they do not answer (each cited). *more* is the question
    that shows what did not fit. *full*: nothing of it is to be folded away.
    """

    question: str
    intent: Intent
    headline: str
    text: str
    read_as: str | None = None
    items: tuple[Item, ...] = ()
    citations: tuple[Citation, ...] = ()
    asides: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    more: str | None = None
    language: Literal["en", "es"] = "en"
    full: bool = False


def fold(text: str) -> str:
    """*text* with every run of white space, no-break spaces included, as one blank."""
    return " ".join(text.split())


def label_of(meeting: Meeting) -> str:
    """How a meeting is called in answers: "U.S.–Mexico High-Level Economic Dialogue, 2022"."""
    return meeting.name if meeting.year is None else f"{meeting.name}, {meeting.year}"


def years_of(meetings: Sequence[Meeting]) -> list[int]:
    """The years among *meetings*, each once, in order."""
    return sorted({m.year for m in meetings if m.year is not None})
