"""Decides whose words each quotation is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, partial

from hled_bot.facts.quotations import clauses, lines
from hled_bot.facts.quotations.context import REACH, Context
from hled_bot.facts.quotations.marks import LONGEST, Stretch
from hled_bot.facts.quotations.people import WRITTEN, People, Speaker
from hled_bot.facts.quotations.titles import FRAGMENT, is_sentence, is_title
from hled_bot.facts.quotations.vocabulary import VERB
from hled_bot.facts.quotations.voices import ARTICLE, OFFICIAL, Voice, is_name
from hled_bot.models import QuoteKind, Turn, fold
from hled_bot.names import Mention

I_SAY = re.compile(r"\b(?:I|my|I’[a-z]+)\b")  # what no body says of itself
NOTE = re.compile(r"[\[(][^\])]*\d{1,2}/\d{1,2}")  # "[Doe tweet, 3/2/21]"
CONTINUED = re.compile(r"[\s,*_]*(?:[a-z’]+[\s,*_]+){0,5}")
"""Between parts of one quotation: "“…” and “…”", "“…,” because it is “…”"."""


class Speakers:
    """Reads the quotations in order; what was found for one helps with the next."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._people = People(context)
        self._last: tuple[int, Speaker] | None = None  # the paragraph and speaker before
        self._spoke: dict[Stretch, Voice] = {}

    def of(self, chain: Sequence[Stretch]) -> Speaker:
        """Whose words the stretches of one quotation are."""
        first, last = chain[0], chain[-1]
        words = fold(" ".join(map(self._context.words, chain)))
        if is_title(self._context, first, words):
            return WRITTEN
        voice = self._voice(first, last, words)
        if voice:
            self._spoke[last] = voice
        if voice is None or voice.kind == "nobody":
            return WRITTEN
        speaker = self._resolved(voice, first)
        if voice.kind == "self":
            self._last = None
        elif speaker.kind != "written":
            self._last = (last.last, speaker)
        short = len(words.split()) < FRAGMENT and not is_sentence(self._context, first, words)
        return WRITTEN if short else speaker

    def _voice(self, first: Stretch, last: Stretch, words: str) -> Voice | None:
        context = self._context
        voice = clauses.behind(context, last) if words.endswith(",") else None
        voice = voice or self._joined(first) or clauses.before(context, first)
        voice = voice or clauses.behind(context, last) or clauses.acting(context, first)
        return voice or self._resumed(first) or self._around(first, last)

    def _joined(self, stretch: Stretch) -> Voice | None:
        """Who speaks in "X pledged to “…” and “…”"."""
        before = self._context.previous.get(stretch)
        if before is None or before.last != stretch.first or stretch.opens - before.closes > 30:
            return None
        between = self._context.text(stretch.first)[before.closes : stretch.opens]
        return self._spoke.get(before) if CONTINUED.fullmatch(between) else None

    def _resumed(self, stretch: Stretch) -> Voice | None:
        """Who speaks in "“…,” said X, “…”", of the second part."""
        before = self._context.previous.get(stretch)
        if before is None or before.last != stretch.first or stretch.opens - before.closes > REACH:
            return None
        text = self._context.text(stretch.first)
        between = text[before.closes : stretch.opens].rstrip(" *_")
        if text[before.closes - 2] in ".!?" and between.lstrip(" *_")[:1].isupper():
            return None
        resumed = between.endswith((",", "—", "–", ":")) and VERB.search(between)
        return self._spoke.get(before) if resumed and not re.search(r"[;.]\s", between) else None

    def _around(self, first: Stretch, last: Stretch) -> Voice | None:
        """Who speaks by the line above, the caption below, or the speaker before."""
        context = self._context
        before = context.text(first.first)[max(first.opens - REACH, 0) : first.opens]
        behind = context.plain[last.last][last.closes : last.closes + REACH].strip(" \xa0*_.")
        if before.strip(" *_"):
            begin = context.sentence(first.first, first.opens)[0]
            lead = context.text(first.first)[max(begin, first.opens - 60) : first.opens]
            goes_on = self._last and self._last[0] == first.first and not lead.strip(" *_(")
            return Voice("pronoun", words="who") if goes_on else None
        if voice := lines.note(self._context, last):
            return voice
        if behind and not behind.startswith(("[", "(", "\n")):
            return None
        if NOTE.match(behind):
            return Voice("somebody")
        return (
            lines.line_below(self._context, last)
            or lines.caption(self._context, last.last, dashed=True)
            or lines.above(self._context, first.first)
            or lines.caption(self._context, last.last, dashed=False)
            or self._neighbour(first, last)
        )

    def _neighbour(self, first: Stretch, last: Stretch) -> Voice | None:
        """Who speaks in paragraphs that are quotations too: the one before, or those to come."""
        below = last.last + 1
        while below - last.last < LONGEST and lines.is_bare(self._context, below):
            below += 1
        if voice := lines.caption(self._context, below - 1, dashed=True):
            return voice
        if self._last and self._last[0] == first.first - 1:
            return Voice("pronoun", words="who")
        if self._is_one_voice and lines.is_bare(self._context, first.first):
            return Voice("self")
        return None

    @cached_property
    def _is_one_voice(self) -> bool:
        """Whether the document is little more than what the author in its title is quoted with."""
        bare = sum(map(partial(lines.is_bare, self._context), self._context.by_paragraph))
        texts = sum(paragraph.kind == "paragraph" for paragraph in self._context.paragraphs)
        return not self._context.turns and bare * 2 > texts and self._people.author() is not None

    def _resolved(self, voice: Voice, stretch: Stretch) -> Speaker:
        asked = self._context.turn(stretch)
        in_question = asked is not None and asked.voice == "question"
        if voice.kind == "person" and voice.mention:
            return self._people.full(voice.mention)
        if in_question and voice.kind in ("self", "somebody"):
            return WRITTEN
        if voice.kind == "body":
            personal = I_SAY.search(self._context.words(stretch)) and is_name(voice.words)
            kind: QuoteKind = "attributed" if personal else "organisation"
            return self._people.by_surname(voice.words) or Speaker(kind, fold(voice.words))
        if voice.kind == "self":
            return self._self(asked)
        if voice.kind == "pronoun":
            return self._antecedent(stretch, voice.words.casefold())
        if official := OFFICIAL.search(voice.words):
            phrase = fold(official["phrase"]).casefold().removesuffix("s")
            return Speaker("attributed", ARTICLE.sub("", phrase))
        return Speaker("attributed")

    def _self(self, turn: Turn | None) -> Speaker:
        """The speaker of a transcript, or the author of a statement, quoting himself."""
        if turn is not None:
            return Speaker("attributed", turn.speaker)
        author = self._people.author()
        return author or Speaker("attributed")

    def _antecedent(self, stretch: Stretch, pronoun: str) -> Speaker:
        """Whom "she" means: who spoke just before, or the only person spoken of.

        In a transcript nobody calls himself "she", and what was said before is no help.
        """
        index, turn, last = stretch.first, self._context.turn(stretch), self._last
        if last and last[1].kind == "organisation" and pronoun in ("he", "she"):
            last = None
        if last and last[0] == index:
            return last[1]
        far = max(stretch.opens - 10 * REACH, 0)
        before = self._context.between(index, far, stretch.opens)
        before = [mention for mention in before if self._people.full(mention).name]
        people = self._named(before)
        author = self._people.author()
        for himself in (turn.speaker if turn else None, author.name if author else None):
            people.pop(himself, None)
        if len(people) == 1:
            return next(iter(people.values()))
        if turn is not None:
            return Speaker("attributed")
        if people:
            return self._leading(index, stretch, before)
        if last and index - last[0] == 1:
            return last[1]
        return self._above(index)

    def _above(self, index: int) -> Speaker:
        """The only person whom the paragraphs above speak of."""
        for above in range(index - 1, max(index - 3, -1), -1):
            people = self._named([m for m in self._context.mentions(above) if m.name])
            if people:
                return next(iter(people.values())) if len(people) == 1 else self._people.mourned()
        return self._people.mourned()

    def _named(self, mentions: Sequence[Mention]) -> dict[str | None, Speaker]:
        return {speaker.name: speaker for speaker in map(self._people.full, mentions)}

    def _leading(self, index: int, stretch: Stretch, before: Sequence[Mention]) -> Speaker:
        """Of several people the one that the sentence, or the one before it, begins with."""
        begin = self._context.sentence(index, stretch.opens)[0]
        for start in (begin, self._context.sentence(index, max(begin - 2, 0))[0]):
            leading = [m for m in before if start <= m.start <= start + 8]
            if leading:
                return self._people.full(leading[0])
        return self._people.mourned()
