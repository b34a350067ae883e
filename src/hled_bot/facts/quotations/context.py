"""The text around quotations: its sentences and the people it mentions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from hled_bot import names
from hled_bot.facts import acronyms
from hled_bot.facts.quotations.humans import ACTING, HOLDER, INTRODUCED, RELATIVE
from hled_bot.facts.quotations.marks import Stretch
from hled_bot.language import plain, sentences
from hled_bot.models import (
    Document,
    Paragraph,
    Transcript,
    Turn,
)
from hled_bot.names import Mention

AUTHORED = re.compile(
    r"\b(?:statement|remarks|letter|message|address|op-ed|speech)\b", re.IGNORECASE
)
"""In a title: it may name the author."""
REACH = 300
"""How many characters before and after the marks an attribution is looked for."""
CAPITALISED = re.compile(r"[A-Z][\w’-]*[a-z]\b(?<![’]s)")
FIRST_NAME = re.compile(r"\b([A-Z][\w’-]*)\s(?:[A-Z]\.\s)?$")  # "Ann" before "Doe"
NICKNAME = re.compile(r"[\w.]{2}\s[“\"]\w+[”\"]\s[A-Z]")  # "Richard “Ike” Doe"
IN_A_NAME = re.compile(
    r"\s?[-–/&]|\s[A-Z]|\s(?:administration|team|campaign)\b"  # "Doe–Ray", "Doe Foundation"
)
ONE_OF = re.compile(r"\b[Aa]n?\s$")  # "as a Doe"
PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear)\s$")  # "in Alma", though a first name too
DASHED = re.compile(r"[—–(](?=(?:Mrs?|Ms|Dr)\.)")  # "Ann Doe—Mrs. Doe to us—said"
DEGREE = re.compile(r"\b(?:M\.D|Ph\.?D|J\.D|Jr|Sr|Inc|D\.C|U\.S)(?=\.\s[“\"])")
"""An abbreviation that ends a sentence: "said Ann Doe, M.D. “…”"."""
WHERE = re.compile(
    r"\sof\s(?:(?:the\s)?[A-Z]\w+|(?:one|an?|another|that|those|their|his|her)\s\w+)"
)
"""Behind an office: it is not ours: "the President of El Salvador", "the President of one of them"."""
ACRONYM = re.compile(r"\b[A-Z]{4,8}\b")
BODY = re.compile(r"\b[A-Z][a-z]+(?:\s(?:(?:of|and|the|for|on|in|to)\s){0,2}[A-Z][a-z]+){2,8}\b")
"""A name of several words: "Alma Board of Fair Trade"."""
INTRODUCING = (INTRODUCED, RELATIVE, HOLDER, ACTING)
OPENED = re.compile(r"([“«„\"])x")
BLANKS = str.maketrans("[]\xa0", "   ")
NO_NAMES = (
    names.FUNCTION_WORDS | names.ORGANISATIONS | names.PORTFOLIOS | names.CALENDAR
    | names.HEADS | names.QUALIFIERS
)  # fmt: skip
NO_PEOPLE = (
    NO_NAMES | names.PLACE_WORDS | {"republicans", "democrats", "americans", "everybody", "people"}
)


class Context:
    """A document as what stands around its quotations; what was found is kept."""

    def __init__(
        self, document: Document, transcript: Transcript, stretches: Sequence[Stretch]
    ) -> None:
        self.document = document
        self.paragraphs = document.paragraphs
        self.turns = transcript.turns
        self._begins = [turn.source.start for turn in transcript.turns]
        self._has: dict[str, bool] = {}
        self._masked: dict[int, str] = {}
        self._mentioned: dict[int, list[Mention]] = {}
        self._parted: dict[int, list[tuple[int, int]]] = {}
        self.by_paragraph: dict[int, list[Stretch]] = {}
        for stretch in stretches:
            for index in range(stretch.first, stretch.last + 1):
                self.by_paragraph.setdefault(index, []).append(stretch)
        self.plain = [self._without_label(p) for p in document.paragraphs]
        self.previous = dict(zip(stretches[1:], stretches, strict=False))
        self.captions: set[int] = set()
        """Paragraphs that were read as the caption of a quotation above them."""

    def _without_label(self, paragraph: Paragraph) -> str:
        """A paragraph's text with the label of a turn that begins in it as blanks."""
        number = bisect_right(self._begins, paragraph.ends[-1]) - 1
        if number < 0 or self._begins[number] < paragraph.starts[0]:
            return paragraph.text
        start = bisect_left(paragraph.starts, self._begins[number])
        line = paragraph.text.rfind("\n", 0, start) + 1
        return paragraph.text[:line] + " " * (start - line) + paragraph.text[start:]

    def text(self, index: int) -> str:
        """A paragraph's text with all that is quoted in it replaced by x, of the same length."""
        if index not in self._masked:
            text = self.plain[index]
            parts, at = [], 0
            for stretch in self.by_paragraph.get(index, ()):
                start = stretch.start if stretch.first == index else 0
                end = stretch.end if stretch.last == index else len(text)
                if start < at or end <= start or NICKNAME.match(text, max(start - 4, 0), end + 3):
                    continue
                keep = 1 if text[end - 1] in ".,!?;" else 0  # ends the sentence for both
                parts += [text[at:start], "x" * (end - start - keep), text[end - keep : end]]
                at = end
            # "[Sen. Jack] Doe added"
            self._masked[index] = "".join([*parts, text[at:]]).translate(BLANKS)
        return self._masked[index]

    @cached_property
    def known(self) -> names.People:
        """The people whom the document names."""
        title = self.document.title
        # in the capitals of a headline verbs look like names
        return names.People.of([title, *self.plain] if AUTHORED.search(title) else self.plain)

    def has_word(self, word: str) -> bool:
        """Whether the document has *word* anywhere."""
        if word not in self._has:
            self._has[word] = any(word in text for text in [self.document.title, *self.plain])
        return self._has[word]

    @cached_property
    def long_forms(self) -> dict[str, str]:
        """What the document's acronyms of bodies stand for."""
        told = {acronym.short: acronym.long for acronym in acronyms.find(self.document)}
        return dict(_spelt_out(self.plain)) | told

    @cached_property
    def _single(self) -> set[str]:
        """The words that name somebody by themselves, since the document has the name in full."""
        firsts = {word for word in self.known.first_names() if not names.is_other_word(word)}
        return self.known.surnames() | firsts

    def mentions(self, index: int) -> list[Mention]:
        """The people mentioned in a paragraph, also by nothing but the surname or first name."""
        if index not in self._mentioned:
            text = self.text(index)
            mentions = [_with_place(text, mention) for mention in names.find(text)]
            mentions += list(_introduced(text, mentions))
            mentions.sort(key=lambda mention: mention.start)
            mentions += self._by_one_name(text, mentions)
            self._mentioned[index] = sorted(mentions, key=lambda mention: mention.start)
        return self._mentioned[index]

    def _by_one_name(self, text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Where a first name stands alone, or the surname of somebody named in full elsewhere."""
        taken = [(mention.start, mention.end) for mention in mentions]
        for word in CAPITALISED.finditer(text):
            if word[0] not in self._single and not names.is_first_name(word[0]):
                continue
            place = bisect_right(taken, (word.start(), len(text))) - 1
            inside = place >= 0 and taken[place][1] > word.start()
            before = FIRST_NAME.search(text, max(word.start() - 30, 0), word.start())
            other = before and plain(before[1]) not in names.FUNCTION_WORDS
            if word[0] not in self._single and PLACE.search(
                text[max(word.start() - 8, 0) : word.start()]
            ):
                continue
            if ONE_OF.search(text, max(word.start() - 4, 0), word.start()):
                continue
            if not inside and not other and not IN_A_NAME.match(text, word.end()):
                yield Mention(word.start(), word.end(), word[0], None)

    def between(self, index: int, begin: int, end: int) -> list[Mention]:
        """The mentions from *begin* to *end* of a paragraph."""
        mentions = self.mentions(index)
        first = bisect_left(mentions, begin, key=lambda mention: mention.start)
        last = bisect_right(mentions, end, key=lambda mention: mention.end)
        return mentions[first:last]

    def sentence(self, index: int, at: int) -> tuple[int, int]:
        """The sentence of paragraph *index* that character *at* is in, quotations kept whole."""
        if index not in self._parted:
            # a capital behind the mark, or "said X. “…”" would be one sentence
            text = DASHED.sub(" ", OPENED.sub(r"\1X", self.text(index)))
            text = DEGREE.sub(lambda degree: "x" * len(degree[0]), text)
            self._parted[index] = sentences(text) or [(0, len(text))]
        parted = self._parted[index]
        number = bisect_right(parted, (at, len(self.text(index)) + 1)) - 1
        return parted[max(number, 0)]

    def lead(self, stretch: Stretch) -> str:
        """The words of the sentence before the marks."""
        begin = self.sentence(stretch.first, stretch.opens)[0]
        return self.text(stretch.first)[max(begin, stretch.opens - 2 * REACH) : stretch.opens]

    def words(self, stretch: Stretch) -> str:
        """The words between the marks."""
        if stretch.first == stretch.last:
            return self.paragraphs[stretch.first].text[stretch.start : stretch.end]
        inner = [p.text for p in self.paragraphs[stretch.first + 1 : stretch.last]]
        return " ".join(
            [
                self.paragraphs[stretch.first].text[stretch.start :],
                *inner,
                self.paragraphs[stretch.last].text[: stretch.end],
            ]
        )

    def turn_before(self, turn: Turn) -> Turn | None:
        """The turn of a transcript that comes before *turn*."""
        number = bisect_left(self._begins, turn.source.start)
        return self.turns[number - 1] if number else None

    def turn(self, stretch: Stretch) -> Turn | None:
        """The turn of a transcript that the stretch stands in."""
        return self.turn_at(stretch.first, stretch.opens)

    def turn_at(self, index: int, at: int) -> Turn | None:
        """The turn that character *at* of paragraph *index* stands in."""
        number = bisect_right(self._begins, self.paragraphs[index].starts[at]) - 1
        return self.turns[number] if number >= 0 else None


def _spelt_out(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The acronyms of *texts* of which only one name has the initials, and that name."""
    used = {short[0] for text in texts for short in ACRONYM.finditer(text)}
    found: dict[str, set[str]] = {}
    for run in (run[0] for text in texts for run in BODY.finditer(text)) if used else ():
        words = run.split()
        for first in range(len(words) - 2):
            initials = "".join(word[0] for word in words[first:] if word[0].isupper())
            if initials in used and words[first][0].isupper():
                found.setdefault(initials, set()).add(" ".join(words[first:]))
    yield from ((short, names.pop()) for short, names in found.items() if len(names) == 1)


def _with_place(text: str, mention: Mention) -> Mention:
    """An office alone with the place that it belongs to."""
    where = None if mention.name else WHERE.match(text, mention.end)
    if where is None:
        return mention
    return replace(mention, end=where.end(), office=f"{mention.office}{where[0]}")


def _introduced(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The people who are told to be some by the word before: "a student named Zorvath"."""
    taken = [(mention.start, mention.end) for mention in mentions]
    last = 0
    told = (found for form in INTRODUCING for found in form.finditer(text))
    for found in sorted(told, key=lambda found: found.start("name")):
        start, end = found.span("name")
        place = bisect_right(taken, (end, end)) - 1
        free = (place < 0 or taken[place][1] <= start) and start >= last
        if free and not {plain(word) for word in found["name"].split()} & NO_PEOPLE:
            last = end
            yield Mention(start, end, found["name"], None)
