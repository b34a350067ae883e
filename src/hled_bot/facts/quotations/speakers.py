"""Decides whose words each quotation is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, partial

from hled_bot.facts.quotations import clauses, lines, presumed
from hled_bot.facts.quotations.context import REACH, Context
from hled_bot.facts.quotations.marks import LONGEST, Stretch
from hled_bot.facts.quotations.people import WRITTEN, People, Speaker
from hled_bot.facts.quotations.pronouns import Pronouns
from hled_bot.facts.quotations.subjects import YOU
from hled_bot.facts.quotations.telling import ASKED_WHETHER, is_told
from hled_bot.facts.quotations.titles import FOUNDING, FRAGMENT, is_sentence, is_title
from hled_bot.facts.quotations.vocabulary import VERB
from hled_bot.facts.quotations.voices import ARTICLE, NOBODY, OFFICIAL, Voice, is_name, is_office
from hled_bot.facts.quotations.writings import is_message
from hled_bot.language import plain
from hled_bot.models import QuoteKind, Turn, fold

I_SAY = re.compile(r"\b(?:I|my|I’[a-z]+)\b")  # what no body says of itself
NOTE = re.compile(r"[\[(][^\])]*\d{1,2}/\d{1,2}")  # "[Doe tweet, 3/2/21]"
LABELS = re.compile(r"\b(?:Senior|Former|Administration|Official)\b")  # not "State Department"
CONTINUED = re.compile(r"[\s,;*_]*(?:[a-z’]+[\s,*_]+){0,5}")
"""Between parts of one quotation: "“…” and “…”", "“…,” because it is “…”"."""
ASIDE = 100
"""How many characters somebody says who breaks into what another says, at most."""
NEAR = 80
"""Within how many characters what I say goes on: "I said, “Go.” It is not far. “Will you go?”"."""
STAGED = re.compile(r"\([^()]{1,40}\)")  # "(Laughter.)"
BROKEN = re.compile(
    r"""
    \s* [—–] (?: [^“”]{0,60} [—–] | \s (?:you\sknow|I\smean), )? \s*     # "“…” — (laughter) — “…”"
    | \s (?:[\w’\\]+-?\s+){1,6} -?\s? [—–] \s* (?:[a-z]+\s){0,3}                   # "“If anybody thinks we’re” going — “we’re giving up”"
    """,
    re.VERBOSE,
)
PUT_RIGHT = re.compile(r"\s*[—–][^—–]{1,60}[—–]\s*")
"""Between parts, with marks in it: "“the single most” — he didn’t say “single” — “the most …”"."""
THEN = re.compile(
    r"""
    \s* (?: (?:And|But|Or) [,:]? | (?:And\s|But\s)?
    (?: (?:then|also|again) (?:\s(?:again|also|later))? [,:]?
      | (?:that\s)?(?:it|there|they) (?:[’'](?:s|re)|\s(?:is|was|are|were|would)) ) )
    \s*
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Between a sentence and the next of the same speaker: "“….” Then, “…”", "“….” And it’s “…”"."""


class Speakers:
    """Reads the quotations in order; what was found for one helps with the next."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._people = People(context)
        self._pronouns = Pronouns(context, self._people)
        self._spoke: dict[Stretch, Voice] = {}

    def parts(self, chain: Sequence[Stretch]) -> list[Sequence[Stretch]]:
        """The quotations in *chain*: two, where the second paragraph opens somebody else's words."""
        if len(chain) != 2:
            return [chain]
        voices = clauses.before(self._context, chain[0]), clauses.behind(self._context, chain[1])
        known = [self._resolved(v, chain[0]) for v in voices if v and v.kind in ("person", "body")]
        several = len(known) == 2 and known[0].name != known[1].name
        return [chain[:1], chain[1:]] if several else [chain]

    def of(self, chain: Sequence[Stretch]) -> Speaker:
        """Whose words the stretches of one quotation are."""
        first, last = chain[0], chain[-1]
        words = fold(" ".join(map(self._context.words, chain)))
        if is_title(self._context, first, words):
            return WRITTEN
        voice = self._voice(first, last, words)
        if voice and voice.kind in ("somebody", "self") and FOUNDING.match(words):
            voice = NOBODY
        if voice:
            self._spoke[last] = voice
        if voice is NOBODY and is_message(self._context, first, words):
            return Speaker("attributed")
        if voice is None and presumed.is_said(self._context, first, words):
            return self._pronouns.told_of(first)
        if voice is None or voice.kind == "nobody":
            return WRITTEN
        speaker = self._resolved(voice, first)
        self._pronouns.hear(voice, speaker, last)
        short = len(words.split()) < FRAGMENT and not is_sentence(self._context, first, words)
        return WRITTEN if short else speaker

    def _voice(self, first: Stretch, last: Stretch, words: str) -> Voice | None:
        context = self._context
        if holder := lines.handle(context, last):
            return holder
        behind = clauses.behind(context, last) if words.endswith(",") else None
        told = (
            behind is not None and behind.kind == "nobody" and is_told(context.lead(first), words)
        )
        voice = None if told else behind
        voice = voice or self._joined(first) or clauses.before(context, first)
        voice = voice or behind or clauses.behind(context, last) or clauses.acting(context, first)
        voice = voice or self._repeated(first, words) or self._resumed(first)
        return voice or self._around(first, last) or self._interrupted(first)

    def _joined(self, stretch: Stretch) -> Voice | None:
        """Who speaks in "X pledged to “…” and “…”"."""
        before = self._context.previous.get(stretch)
        if before is None or before.last != stretch.first or stretch.opens - before.closes > 70:
            return None
        between = self._context.text(stretch.first)[before.closes : stretch.opens]
        earlier = self._context.previous.get(before)
        if earlier and earlier.last == stretch.first and before.opens - earlier.closes < NEAR:
            text = self._context.text(stretch.first)
            if PUT_RIGHT.fullmatch(text, earlier.closes, stretch.opens):
                return self._spoke.get(earlier)
        voice = self._spoke.get(before)
        if BROKEN.fullmatch(between) or THEN.fullmatch(between):
            return voice
        if voice is None or (VERB.search(between) and len(between.split()) > 2):
            return None
        if CONTINUED.fullmatch(between):
            return voice
        # "X said that while “…,” they will “…”"
        clause = self._context.words(before).endswith(",") and not re.search(r"[.:;!?]", between)
        return voice if clause and voice.kind != "nobody" else None

    def _repeated(self, stretch: Stretch, words: str) -> Voice | None:
        """Who speaks where the last words are said once more: "“For how long?” (Laughter.) “For how long?”"."""
        before = self._context.previous.get(stretch)
        if before is None or not 0 <= stretch.first - before.last <= 1:
            return None
        said, again = plain(fold(self._context.words(before))), plain(words)
        same = again.strip(".,!? ") in said or again.startswith(said.strip(".,!? …"))
        text = self._context.text(stretch.first)
        between = text[before.closes if before.last == stretch.first else 0 : stretch.opens]
        return self._spoke.get(before) if same and not STAGED.sub("", between).strip() else None

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

    def _interrupted(self, stretch: Stretch) -> Voice | None:
        """Who speaks by what the same turn had before another broke in: "Q She said — MS. DOE: Yes. Q — “…”"."""
        context = self._context
        turn = context.turn(stretch)
        between = context.turn_before(turn) if turn else None
        begun = context.turn_before(between) if between else None
        if turn is None or begun is None or begun.label != turn.label:
            return None
        if context.lead(stretch).strip(" *_\n—–") or len(between.text if between else "") > ASIDE:
            return None
        for index in range(stretch.first - 1, max(stretch.first - 4, -1), -1):
            text = context.text(index)
            if text.strip() and context.turn_at(index, len(text) - 1) == begun:
                return clauses.broken_off(context, index)
        return None

    def _around(self, first: Stretch, last: Stretch) -> Voice | None:
        """Who speaks by the line above, the caption below, or the speaker before."""
        context = self._context
        before = context.text(first.first)[max(first.opens - REACH, 0) : first.opens]
        behind = context.plain[last.last][last.closes : last.closes + REACH].strip(" \xa0*_.")
        if before.strip(" *_"):
            begin = context.sentence(first.first, first.opens)[0]
            lead = context.text(first.first)[max(begin, first.opens - 60) : first.opens]
            goes_on = self._pronouns.spoke_in(first.first) and not lead.strip(" *_(")
            if goes_on or lead.strip(" *_("):
                return Voice("pronoun", words="who") if goes_on else None
            earlier = context.previous.get(first)
            near = earlier and earlier.last == first.first and first.opens - earlier.closes <= NEAR
            if earlier is None or not near:
                return clauses.reported(context, first)
            asked = "?" in context.text(first.first)[earlier.closes : first.opens]
            spoke = self._spoke.get(earlier)
            return spoke if spoke and spoke.kind == "self" and not asked else None
        if voice := lines.note(self._context, last):
            return voice
        if behind and not behind.startswith(("[", "(", "\n")):
            return None
        if NOTE.match(behind):  # of the one above, where it is nothing but a second tweet
            above = self._pronouns.spoke_in(first.first - 1)
            return Voice("pronoun", words="who") if above else Voice("somebody")
        return (
            lines.line_below(self._context, last)
            or lines.caption(self._context, last.last, dashed=True)
            or lines.above(self._context, first.first)
            or lines.caption(self._context, last.last, dashed=False)
            or self._neighbour(first, last)
        )

    def _neighbour(self, first: Stretch, last: Stretch) -> Voice | None:
        """Who speaks in paragraphs that are quotations too: the one before, or those to come."""
        context = self._context
        below = last.last + 1
        while below - last.last < LONGEST and lines.is_bare(self._context, below):
            below += 1
        if voice := lines.caption(self._context, below - 1, dashed=True):
            return voice
        if self._pronouns.spoke_in(first.first - 1):
            return Voice("pronoun", words="who")
        if not lines.is_bare(self._context, first.first):
            return None
        if self._is_one_voice:
            return Voice("self")
        motto = first.first == 0 and context.words(first).rstrip().endswith((".", "!", "?"))
        return Voice("somebody") if motto else None

    @cached_property
    def _is_one_voice(self) -> bool:
        """Whether the document is little more than what the author in its title is quoted with."""
        bare = sum(map(partial(lines.is_bare, self._context), self._context.by_paragraph))
        texts = sum(paragraph.kind == "paragraph" for paragraph in self._context.paragraphs)
        return not self._context.turns and bare * 2 >= texts and self._people.author() is not None

    def _resolved(self, voice: Voice, stretch: Stretch) -> Speaker:
        asked = self._context.turn(stretch)
        in_question = asked is not None and asked.voice == "question"
        if voice.kind == "person" and voice.mention:
            return self._nearest(self._people.full(voice.mention), stretch)
        if in_question and self._is_journalists(voice, stretch):
            return WRITTEN
        if asked is not None and in_question and voice is YOU:
            return Speaker("attributed", self._answerer(asked))
        if voice.kind == "body":
            personal = I_SAY.search(self._context.words(stretch)) and is_name(voice.words)
            kind: QuoteKind = "attributed" if personal else "organisation"
            name = self._context.long_forms.get(voice.words) or fold(voice.words) or None
            return self._people.by_surname(voice.words) or Speaker(kind, name)
        if voice.kind == "self":
            return self._self(asked)
        if voice.kind == "pronoun":
            return self._pronouns.meaning(stretch, voice.words.casefold())
        if official := OFFICIAL.search(voice.words):
            phrase = ARTICLE.sub("", fold(official["phrase"])).removesuffix("s")
            return Speaker("attributed", LABELS.sub(lambda word: word[0].lower(), phrase))
        office = self._by_office(stretch, voice.words)
        return office or self._pronouns.somebody(stretch, voice.words) or Speaker("attributed")

    def _nearest(self, speaker: Speaker, stretch: Stretch) -> Speaker:
        """Of several with a first name the one named in full last, in this paragraph or the one above."""
        several = self._context.known.called(speaker.name) if speaker.name else set()
        for index in range(stretch.first, max(stretch.first - 2, -1), -1):
            if len(several) < 2:
                break
            end = stretch.opens if index == stretch.first else len(self._context.text(index))
            full = {self._people.full(m) for m in self._context.between(index, 0, end)}
            if near := {one.name: one for one in full if one.name in several}:
                return next(iter(near.values())) if len(near) == 1 else speaker
        return speaker

    def _by_office(self, stretch: Stretch, phrase: str) -> Speaker | None:
        """The person last spoken of who is "the secretary"."""
        words = phrase.casefold().split()
        if not words or len(words) > 2 or not is_office(words[-1]):
            return None
        for index in range(stretch.first, max(stretch.first - 3, -1), -1):
            end = stretch.opens if index == stretch.first else len(self._context.text(index))
            for mention in reversed(self._context.between(index, 0, end)):
                speaker = self._people.full(mention)
                if speaker.name and set(words) <= set((speaker.office or "").casefold().split()):
                    return speaker
        return None

    def _is_journalists(self, voice: Voice, stretch: Stretch) -> bool:
        """Whether it is a journalist who says it, or asks whether somebody does."""
        if voice.kind == "somebody" and not is_office(voice.words):
            return bool(ASKED_WHETHER.search(self._context.lead(stretch)))
        return voice.kind == "self"

    def _answerer(self, question: Turn) -> str | None:
        """Who answers a *question*, where nobody else answered the one before."""
        turns = self._context.turns
        at = bisect_left(turns, question.source.start, key=lambda turn: turn.source.start)
        before = next((t for t in reversed(turns[max(at - 6, 0) : at]) if t.speaker), None)
        behind = next((t for t in turns[at + 1 : at + 7] if t.speaker), None)
        name = self._people.of_turn(behind)
        return name if before is None or self._people.of_turn(before) == name else None

    def _self(self, turn: Turn | None) -> Speaker:
        """The speaker of a transcript, or the author of a statement, quoting himself."""
        if turn is not None:
            return Speaker("attributed", self._people.of_turn(turn))
        author = self._people.author()
        return author or Speaker("attributed")
