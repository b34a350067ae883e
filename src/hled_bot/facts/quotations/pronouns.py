"""Whom "he" and "she" mean before a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hled_bot import names
from hled_bot.facts.quotations import readouts
from hled_bot.facts.quotations.context import REACH, Context
from hled_bot.facts.quotations.humans import (
    APPOSED,
    BY_NAME,
    HOLDING,
    KIN,
    MEANT,
    PREDICATE,
)
from hled_bot.facts.quotations.marks import Stretch
from hled_bot.facts.quotations.people import People, Speaker
from hled_bot.facts.quotations.subjects import GOES_ON, spoken
from hled_bot.facts.quotations.tracing import (
    FORMS,
    OWN_AHEAD,
    UNKNOWN,
    Trace,
    is_addressed,
    is_other,
    may_be,
    without_us,
)
from hled_bot.facts.quotations.unnamed import Unnamed
from hled_bot.facts.quotations.voices import Voice
from hled_bot.language import plain
from hled_bot.models import Turn
from hled_bot.names import Mention

TOPIC = re.compile(
    r"""
    (?: ^[\s*_]*(?:(?:And|But|So|Now|Then|Well),?\s)?      # the sentence begins with the name
      | \b(?:met|meet|quote|know|knew|called|call|asked|ask|told|saw|see|with|thank|remember|recall|named
          |(?:[Hh]is|[Hh]er|whose)\sname\s(?:is|was)
          |(?:questions?|comes|coming|letter|message|note|heard|hear|call)\s(?:\w+\s)?from)\s (?:\w+\s)? ) $
    """,
    re.VERBOSE,
)
"""Before a name: it is what the sentence is about."""
SOMEBODY = re.compile(
    r"\b[Ss]ome(?:one|body)\s(?:\w+\s)?(?:who|said|asked|told|came|called|wrote|on|from)\b"
)
HIGHEST = re.compile(r"(?:the\s)?(?:Vice\s)?President", re.IGNORECASE)
LEADS = re.compile(r"(?:^|[.!?”])[\s*_]*(?:(?:And|But|So|Then|Now),?\s)?$")
"""Before a name: a sentence begins with it."""
WHERE_HE = re.compile(r"(?:\shere)?,?\s(?:where|in\swhich)\s(?:he|she)\b[^.;:“”]*,?[\s—–]*$")
"""Behind a name: "a tweet from Bob Ray, where he said"."""
WHO = re.compile(r",?\swho\b[^.;:“”]{0,40}$")  # "Bob Ray, who’s like,"
NOT_BY = re.compile(r"\b(?:with|to|about|for|against|at|of|on|and|or)\s(?:the\s)?$")
"""Before a name: somebody else said it: "the letter to Bob Ray, in which he said"."""
AT_HIS = re.compile(r"[’']s?(?!\w)(?!\s\w)")
"""Behind a name: a place: "at Ann Doe’s."."""
NEAR = 50
"""How many of the people above are looked at."""
FAR = 6
"""How many paragraphs above the one that a pronoun means may be named."""


def _only(people: dict[str | None, Speaker]) -> Speaker:
    return next(iter(people.values()))


def _names_others(gap: str, pronoun: str, speaker: str = "") -> bool:
    """Whether *pronoun* may mean somebody else than *speaker* in the words of *gap*."""
    if pronoun in MEANT and (MEANT[pronoun].search(gap) or SOMEBODY.search(gap)):
        return True
    if any(not PREDICATE.search(gap, 0, holder.start()) for holder in HOLDING.finditer(gap)):
        return True
    words = set(re.findall(r"[A-Z]\w+\b(?! \d)", gap)) - set(speaker.split())
    first = (plain(word) for word in words if plain(word) in names.GIVEN_NAMES)
    return any(names.pronoun(word) in (None, pronoun) for word in first)


def _behind(text: str, mentions: Sequence[Mention]) -> int:
    """Where the last of *mentions* ends, with what is said of it: "Bob Ray, the leader of Alma,"."""
    apposed = APPOSED.match(text, mentions[-1].end)
    return apposed.end() if apposed else mentions[-1].end


class Pronouns:
    """Knows who spoke before, and finds whom the next pronoun means; nobody where it may be two."""

    def __init__(self, context: Context, people: People) -> None:
        self._context = context
        self._people = people
        self._unnamed = Unnamed(context, people)
        self._trace = Trace(context, people, self._unnamed)
        self._last: tuple[int, Speaker] | None = None  # the paragraph and speaker before
        self._closed = 0  # where the words of that speaker end
        self._meant: dict[str, tuple[Stretch, Speaker]] = {}

    def hear(self, voice: Voice, speaker: Speaker, stretch: Stretch) -> None:
        """Remember who said *stretch*."""
        if voice.kind == "pronoun" and speaker.name:
            self._meant[voice.words.casefold()] = (stretch, speaker)
        if voice.kind == "self" or voice.words == "you":  # nobody of whom to go on with "he"
            self._last = None
        elif speaker.kind != "written":
            self._last, self._closed = (stretch.last, speaker), stretch.closes

    def somebody(self, stretch: Stretch, words: str) -> Speaker | None:
        """Who is called "my grandfather" or "the governor", by the name elsewhere in the document."""
        return self._unnamed.speaker(stretch, words) if words else self.told_of(stretch)

    def told_of(self, stretch: Stretch) -> Speaker:
        """Whose words are read out, by the sentences before."""
        return readouts.author(self._context, self._people, stretch, self.meaning)

    def spoke_in(self, index: int) -> bool:
        """Whether the last one who spoke did so in paragraph *index*."""
        return self._last is not None and self._last[0] == index

    def meaning(self, stretch: Stretch, pronoun: str) -> Speaker:
        """Whom *pronoun* means by the paragraph, or by the sentences before it."""
        if pronoun == GOES_ON.words:
            return self._spoke_just_now(stretch)
        if named := self._related(stretch, pronoun):
            return named
        if pronoun == "they" and (body := self._body_before(stretch)):
            return body
        known = self._by_paragraph(stretch, pronoun)
        return self._nearest(
            known if known.name else self._trace.meaning(stretch, pronoun), stretch
        )

    def _body_before(self, stretch: Stretch) -> Speaker | None:
        """The body that spoke last, in this paragraph or the one above."""
        last = self._last
        if last is None or last[1].kind != "organisation" or stretch.first - last[0] > 1:
            return None
        turn = self._context.turn_at(last[0], max(self._closed - 1, 0))
        return last[1] if turn == self._context.turn(stretch) else None

    def _nearest(self, speaker: Speaker, stretch: Stretch) -> Speaker:
        """Of several with a first name the one last named in full above."""
        if not speaker.name or " " in speaker.name:
            return speaker
        several = self._context.known.called(speaker.name)
        for index in range(stretch.first, max(stretch.first - 4, -1), -1):
            end = stretch.opens if index == stretch.first else len(self._context.text(index))
            for mention in reversed(self._context.between(index, 0, end)):
                if (full := self._full(mention)).name in several:
                    return full
        return speaker

    def _spoke_just_now(self, stretch: Stretch) -> Speaker:
        """The last one who spoke in the paragraph, if nobody else is spoken of since."""
        last = self._last
        here = last is not None and last[0] == stretch.first
        taken = last and self._is_taken_over(stretch, last[1], GOES_ON.words)
        return last[1] if last and here and not taken else UNKNOWN

    def _related(self, stretch: Stretch, pronoun: str) -> Speaker | None:
        """The one named right before "where he said"."""
        text = self._context.text(stretch.first)
        begin = self._context.sentence(stretch.first, stretch.opens)[0]
        for mention in reversed(self._context.between(stretch.first, begin, stretch.opens)):
            related = WHO if pronoun == "who" else WHERE_HE
            where = related.match(text, mention.end, stretch.opens)
            aside = NOT_BY.search(text, max(mention.start - 20, begin), mention.start)
            if where and not aside and may_be(self._full(mention), pronoun):
                return self._full(mention)
        return None

    def _by_paragraph(self, stretch: Stretch, pronoun: str) -> Speaker:
        """Whom *pronoun* means: who spoke just before, or the only person spoken of.

        In a transcript nobody calls himself "she", and others speak in other turns.
        """
        index, turn, last = stretch.first, self._context.turn(stretch), self._last
        if last and not may_be(last[1], pronoun):
            last = None
        if last and last[0] == index and not self._is_taken_over(stretch, last[1], pronoun):
            return last[1]
        mentions = [m for m in self._mentions(stretch) if may_be(self._full(m), pronoun)]
        mentions = without_us(self._context.text(index), mentions)
        people = self._named(mentions)
        if turn is not None and self._is_somebody_else(stretch, mentions, people, pronoun):
            return UNKNOWN
        for himself in (self._people.of_turn(turn), *self._people.authors()):
            people.pop(himself, None)
        if len(people) == 1:
            topic = self._is_topic(stretch, mentions[-1])
            second = not topic and self._is_second(index, mentions, pronoun)
            other = pronoun in FORMS and is_other(self._context, stretch, _only(people), pronoun)
            return UNKNOWN if second or other else _only(people)
        if people:
            known = [m for m in mentions if self._full(m).name in people]
            return self._leading(stretch, known, pronoun)
        if turn is None and last and index - last[0] == 1:
            return last[1]
        if turn is not None and (meant := self._meant_before(stretch, turn, pronoun)):
            return meant
        return (
            self._above(index, turn, pronoun)
            if self._goes_on(stretch, pronoun)
            else self._mourned(turn, pronoun)
        )

    def _is_taken_over(self, stretch: Stretch, speaker: Speaker, pronoun: str) -> bool:
        """Whether a sentence begins with somebody else since the last one spoke."""
        text = self._context.text(stretch.first)
        return any(
            self._full(m).name not in (None, speaker.name)
            and may_be(self._full(m), pronoun)
            and LEADS.search(text[max(m.start - 20, self._closed) : m.start])
            and text[m.end : m.end + 1] not in "’',"
            for m in self._context.between(stretch.first, self._closed, stretch.opens)
        )

    def _mourned(self, turn: Turn | None, pronoun: str) -> Speaker:
        """Whom a statement on somebody's passing is about; who speaks at a memorial tells of others too."""
        mourned = self._people.mourned()
        return mourned if turn is None and may_be(mourned, pronoun) else UNKNOWN

    def _full(self, mention: Mention) -> Speaker:
        return self._people.full(mention)

    def _mentions(self, stretch: Stretch) -> list[Mention]:
        """The people named before in the paragraph, but not "Ann Doe’s daughter"."""
        index, far = stretch.first, max(stretch.opens - 10 * REACH, 0)
        mentions = self._context.between(index, far, stretch.opens)
        text = self._context.text(index)
        return [
            m
            for m in mentions
            if self._full(m).name
            and not KIN.match(text, m.end)
            and not AT_HIS.match(text, m.end)
            and not is_addressed(self._context, index, self._context.sentence(index, m.start)[0], m)
        ]

    def _is_somebody_else(
        self,
        stretch: Stretch,
        mentions: Sequence[Mention],
        people: dict[str | None, Speaker],
        pronoun: str,
    ) -> bool:
        """Whether somebody without a name is spoken of between the last name and the words."""
        far = max(stretch.opens - 10 * REACH, 0)
        if not people and self._context.between(stretch.first, far, stretch.opens):
            return True  # "the Governor", whoever it is
        begin = _behind(self._context.text(stretch.first), mentions) if mentions else far
        known = next(iter(people)) if len(people) == 1 else None
        gap = self._context.text(stretch.first)[begin : stretch.opens]
        return _names_others(gap, pronoun, known or "")

    def _is_second(self, index: int, mentions: Sequence[Mention], pronoun: str) -> bool:
        """Whether another one is spoken of before the first of *mentions*: "I called her from Pat Ray’s"."""
        text = self._context.text(index)
        form = FORMS.get(pronoun)
        first = min((m.start for m in mentions), default=0)
        if form is None:
            return False
        before = OWN_AHEAD.sub("", text[max(first - REACH, 0) : first])
        others = [
            m for m in MEANT[pronoun].finditer(before) if not BY_NAME.fullmatch(before[m.end() :])
        ]
        if not others and not form.search(before):
            return False
        known = {self._full(m).name for m in mentions}
        above = self._context.mentions(index - 1)[-NEAR:] if index else ()
        return not any(self._full(m).name in known for m in above)

    def _is_topic(self, stretch: Stretch, mention: Mention) -> bool:
        """Whether a sentence is about who is mentioned: "I met Ann Doe", but not "from Ann Doe’s"."""
        index = stretch.first
        if stretch.opens - mention.end > REACH:
            return False
        text = self._context.text(index)
        begin = self._context.sentence(index, mention.start)[0]
        begin = max(begin, mention.start - REACH)
        lead, behind = text[begin : mention.start], text[mention.end : mention.end + 2]
        return not behind.startswith(("’", "'")) and TOPIC.search(lead) is not None

    def _meant_before(self, stretch: Stretch, turn: Turn, pronoun: str) -> Speaker | None:
        """Whom the same pronoun meant just before, with no more than an answer between."""
        before, speaker = self._meant.get(pronoun, (None, None))
        if before is None or stretch.first - before.last > 2:
            return None
        near = range(before.last, stretch.first + 1)
        starts = {before.last: before.closes}
        ends = {stretch.first: stretch.opens}
        texts = [self._context.text(n)[starts.get(n, 0) : ends.get(n)] for n in near]
        same = self._context.turn(before) == turn and sum(map(len, texts)) < 10 * REACH
        return speaker if same and not any(_names_others(t, pronoun) for t in texts) else None

    def _goes_on(self, stretch: Stretch, pronoun: str) -> bool:
        """Whether the paragraph speaks of whom the pronoun means from its first sentence on."""
        first = self._context.text(stretch.first)[: self._context.sentence(stretch.first, 0)[1]]
        return pronoun not in FORMS or FORMS[pronoun].search(first) is not None

    def _above(self, index: int, turn: Turn | None, pronoun: str) -> Speaker:
        """The only person whom the paragraphs above speak of, in a transcript the one of the turn.

        The search goes on upwards as long as they speak of nobody but "her".
        """
        for above in range(index - 1, max(index - FAR, -1), -1):
            text = self._context.text(above)
            mentions = [m for m in self._context.mentions(above) if m.name or self._is_he(text, m)]
            mentions = [m for m in mentions if may_be(self._full(m), pronoun)]
            people = self._named(m for m in mentions if not KIN.match(text, m.end))
            others = _names_others(text[_behind(text, mentions) if mentions else 0 :], pronoun)
            if turn is not None:
                if self._context.paragraphs[above].ends[-1] < turn.source.start or others:
                    break
                people.pop(self._people.of_turn(turn), None)
            if len(people) == 1 and not self._is_second(above, mentions, pronoun):
                return _only(people)
            if people:
                break
            goes_on = pronoun in FORMS and FORMS[pronoun].search(text) and not others
            if not goes_on and (turn is not None or above < index - 1):
                break
        return self._mourned(turn, pronoun)

    def _is_he(self, text: str, mention: Mention) -> bool:
        """Whether it is "the President", not what somebody was: "when he was President"."""
        if not HIGHEST.fullmatch(mention.office or ""):
            return False
        return PREDICATE.search(text, 0, mention.start) is None

    def _named(self, mentions: Iterable[Mention]) -> dict[str | None, Speaker]:
        return {speaker.name: speaker for speaker in map(self._full, mentions)}

    def _leading(self, stretch: Stretch, before: Sequence[Mention], pronoun: str) -> Speaker:
        """Of several people the one who is said to speak, or whom the sentences begin with."""
        index, turn = stretch.first, self._context.turn(stretch)
        begin = self._context.sentence(index, stretch.opens)[0]
        earlier = self._context.sentence(index, max(begin - 2, 0))[0]
        alone = self._context.between(index, begin, stretch.opens)
        if alone and self._full(alone[-1]).name is None:
            return UNKNOWN  # "the remarks of the Director, in which he said"
        text = self._context.text(index)
        leads = [m for m in before if m.start == begin and text[m.end : m.end + 1] == " "]
        if leads:
            return self._full(leads[0])
        if said := spoken(self._context, index, earlier, stretch.opens):
            return self._full(said)
        for start in (begin, earlier):
            leading = [m for m in before if start <= m.start <= start + 8]
            if leading:
                return self._full(leading[0])
        recent = [m for m in before if m.start >= earlier]
        if recent and len(self._named(recent)) == 1:
            gap = text[_behind(text, recent) : stretch.opens]
            topic = any(self._is_topic(stretch, m) for m in recent)
            if topic and not _names_others(gap, pronoun):
                return self._full(recent[-1])
        return self._mourned(turn, pronoun)
