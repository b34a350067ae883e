"""Whom "he" and "she" mean before a quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hled_bot import names
from hled_bot.facts.quotations.context import REACH, Context
from hled_bot.facts.quotations.marks import Stretch
from hled_bot.facts.quotations.people import People, Speaker
from hled_bot.facts.quotations.subjects import spoken
from hled_bot.facts.quotations.voices import Voice
from hled_bot.language import plain
from hled_bot.models import Turn
from hled_bot.names import Mention

UNKNOWN = Speaker("attributed")
HUMAN = r"""
    (?:mother|mom|father|dad|grand\w+|daughter|son|brother|sister|wife|husband|widow|fianc\w+|uncle|aunt
      |cousin|friend|woman|man|guy|fellow|lady|kid|boy|girl|child|student|teacher|professor|poet|doctor
      |nurse|neighbor|veteran|soldier|colleague|reporter|driver|worker|owner)\b
"""
OTHERS = re.compile(
    rf"(?: \b(?:[Aa]n?|[Oo]ne|another|[Hh]is|[Hh]er|[Mm]y|their) | [’']s ) \s (?:\w+\s){{0,3}}? {HUMAN}",
    re.VERBOSE,
)
"""Somebody whom "she" may mean as well: "her little daughter"."""
KIN = re.compile(rf"[’']s? \s (?:\w+\s){{0,2}}? {HUMAN}", re.VERBOSE)  # "Ann Doe’s daughter"


def _names_others(gap: str, speaker: str = "") -> bool:
    """Whether somebody else than *speaker* is spoken of in the words of *gap*."""
    words = set(re.findall(r"[A-Z]\w+", gap)) - set(speaker.split())
    return bool(OTHERS.search(gap)) or any(plain(word) in names.GIVEN_NAMES for word in words)


class Pronouns:
    """Knows who spoke before, and finds whom the next pronoun means; nobody where it may be two."""

    def __init__(self, context: Context, people: People) -> None:
        self._context = context
        self._people = people
        self._last: tuple[int, Speaker] | None = None  # the paragraph and speaker before
        self._meant: dict[str, tuple[Stretch, Speaker]] = {}

    def hear(self, voice: Voice, speaker: Speaker, stretch: Stretch) -> None:
        """Remember who said *stretch*."""
        if voice.kind == "pronoun" and speaker.name:
            self._meant[voice.words.casefold()] = (stretch, speaker)
        if voice.kind == "self":
            self._last = None
        elif speaker.kind != "written":
            self._last = (stretch.last, speaker)

    def spoke_in(self, index: int) -> bool:
        """Whether the last one who spoke did so in paragraph *index*."""
        return self._last is not None and self._last[0] == index

    def meaning(self, stretch: Stretch, pronoun: str) -> Speaker:
        """Whom *pronoun* means: who spoke just before, or the only person spoken of.

        In a transcript nobody calls himself "she", and others speak in other turns.
        """
        index, turn, last = stretch.first, self._context.turn(stretch), self._last
        if last and last[1].kind == "organisation" and pronoun in ("he", "she"):
            last = None
        if last and last[0] == index:
            return last[1]
        mentions = self._mentions(stretch)
        people = self._named(mentions)
        if turn is not None and self._is_somebody_else(stretch, mentions, people):
            return UNKNOWN
        for himself in (turn.speaker if turn else None, *self._people.authors()):
            people.pop(himself, None)
        if len(people) == 1:
            return next(iter(people.values()))
        if people:
            return self._leading(stretch, [m for m in mentions if self._full(m).name in people])
        if turn is None and last and index - last[0] == 1:
            return last[1]
        if turn is not None and (meant := self._meant_before(stretch, turn, pronoun)):
            return meant
        return self._above(index, turn)

    def _full(self, mention: Mention) -> Speaker:
        return self._people.full(mention)

    def _mentions(self, stretch: Stretch) -> list[Mention]:
        """The people named before in the paragraph, but not "Ann Doe’s daughter"."""
        index, far = stretch.first, max(stretch.opens - 10 * REACH, 0)
        mentions = self._context.between(index, far, stretch.opens)
        text = self._context.text(index)
        return [m for m in mentions if self._full(m).name and not KIN.match(text, m.end)]

    def _is_somebody_else(
        self, stretch: Stretch, mentions: Sequence[Mention], people: dict[str | None, Speaker]
    ) -> bool:
        """Whether somebody without a name is spoken of between the last name and the words."""
        far = max(stretch.opens - 10 * REACH, 0)
        if not people and self._context.between(stretch.first, far, stretch.opens):
            return True  # "the Governor", whoever it is
        begin = mentions[-1].end if mentions else far
        known = next(iter(people)) if len(people) == 1 else None
        return _names_others(self._context.text(stretch.first)[begin : stretch.opens], known or "")

    def _meant_before(self, stretch: Stretch, turn: Turn, pronoun: str) -> Speaker | None:
        """Whom the same pronoun meant in the paragraph before."""
        before, speaker = self._meant.get(pronoun, (None, None))
        if before is None or stretch.first - before.last != 1:
            return None
        above = self._context.text(before.last)[before.closes :]
        gap = above + self._context.text(stretch.first)[: stretch.opens]
        return speaker if self._context.turn(before) == turn and not _names_others(gap) else None

    def _above(self, index: int, turn: Turn | None) -> Speaker:
        """The only person whom the paragraphs above speak of, in a transcript the one of the turn."""
        for above in range(index - 1, max(index - 3, -1), -1):
            mentions = [m for m in self._context.mentions(above) if m.name]
            people = self._named(mentions)
            if turn is not None:
                end = self._context.paragraphs[above].ends[-1]
                gap = self._context.text(above)[mentions[-1].end if mentions else 0 :]
                if end < turn.source.start or above < index - 1 or _names_others(gap):
                    break
                people.pop(turn.speaker, None)
            if people:
                return next(iter(people.values())) if len(people) == 1 else self._people.mourned()
        return self._people.mourned()

    def _named(self, mentions: Sequence[Mention]) -> dict[str | None, Speaker]:
        return {speaker.name: speaker for speaker in map(self._full, mentions)}

    def _leading(self, stretch: Stretch, before: Sequence[Mention]) -> Speaker:
        """Of several people the one who is said to speak, or whom the sentences begin with."""
        index = stretch.first
        begin = self._context.sentence(index, stretch.opens)[0]
        earlier = self._context.sentence(index, max(begin - 2, 0))[0]
        alone = self._context.between(index, begin, stretch.opens)
        if alone and self._full(alone[-1]).name is None:
            return UNKNOWN  # "the remarks of the Director, in which he said"
        if said := spoken(self._context, index, earlier, stretch.opens):
            return self._full(said)
        for start in (begin, earlier):
            leading = [m for m in before if start <= m.start <= start + 8]
            if leading:
                return self._full(leading[0])
        return self._people.mourned()
