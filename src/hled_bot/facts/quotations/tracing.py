"""Whom "he" and "she" mean by the sentences before, looked at one by one upwards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hled_bot import names
from hled_bot.facts.quotations.context import NO_NAMES, REACH, Context
from hled_bot.facts.quotations.humans import APPOSED, BY_NAME, HOLDING, MEANT, PREDICATE
from hled_bot.facts.quotations.marks import Stretch
from hled_bot.facts.quotations.people import People, Speaker
from hled_bot.language import plain
from hled_bot.names import Mention

FAR = 14
"""How many sentences are looked at."""
SILENT = 2
"""How many of them may speak of neither him nor anybody else."""
NOD = 40
"""How many characters of a turn are no more than "Mm-hmm. Sure."."""
FORMS = {
    "he": re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is)\b"),
    "she": re.compile(r"\b(?:[Ss]he|[Hh]er)\b"),
}
GOES_ON = {
    "he": re.compile(r"[\s*_]*(?:(?:And|But|So)\s)?[Hh]e\b"),
    "she": re.compile(r"[\s*_]*(?:(?:And|But|So)\s)?[Ss]he\b"),
}
"""How a sentence begins that goes on about somebody."""
OURS = re.compile(
    r"[\s*_]*(?:\([^()]{1,60}\)|(?:(?:And|But|So)\s)?I\s(?:said|asked|told)\b)[\s\S]{0,80}$"
)
"""What is no change of subject: "(Laughter.)", "And I said, “No.”"."""
ADDRESSED = re.compile(
    r"(?:\b(?:[Tt]hanks|[Tt]hank\syou|[Hh]i|[Hh]ello|[Rr]ight|[Oo]kay|[Yy]es|[Nn]o)|^[\s*_]*(?:And|But|So)),\s*$"
)
"""Before a name: who is spoken to: "Thanks, Ann."."""
SOMEONE = re.compile(
    r"""
    \b(?: (?:[Ss]omeone|[Ss]omebody) \s (?:\w+\s)? (?:who|said|asked|told|came|called|wrote|looked)
       | [Oo]ne \s of \s (?:them|the|those|my|our|his|her) ) \b
    (?! .{0,200} \b(?:him|her)\b )        # "someone asked him"
    """,
    re.VERBOSE,
)
"""Somebody without a name: "one of them"."""
SUBJECT = re.compile(r"[\s*_]*(?:(?:And|But|So|Now|Then|Well),?\s)?(?:[^,]{1,40},\s)?(?:then\s)?$")
"""Between the beginning of a sentence and the one it is about: "In the end, "."""
COORDINATED = re.compile(r"\b[A-Z]\w+,?\s(?:and|or|&)\s$")
"""Before a name: others precede."""
ALSO = re.compile(r"\s*(?:,|and\b|or\b|&)")
"""Behind a name: others follow."""
STRANGER = re.compile(
    r"(?<![.!?:]\s)(?<![\w’'(-])(?!I\b)[A-Z][\w’-]*[a-z]\b(?:\s[A-Z][\w’-]*[a-z]\b)*"
)
"""Words with capitals within a sentence, which may be a name that nobody knows."""
NO_STRANGERS = NO_NAMES | names.PLACE_WORDS
TO_HIM = re.compile(r"[^,;—–]{0,60}\b(?:him\b|her\b(?!\s\w))")
"""Behind a name: somebody else than the one named."""
A_THING = re.compile(r"\s[a-z]+[.,;]")  # "the Doe report."
UNKNOWN = Speaker("attributed")


def may_be(speaker: Speaker, pronoun: str) -> bool:
    """Whether *pronoun* may mean *speaker*, by kind and first name."""
    if pronoun not in FORMS:
        return True
    own = names.pronoun(speaker.name, speaker.office)
    return speaker.kind != "organisation" and own in (None, pronoun)


class Trace:
    """Follows a pronoun upwards, within the turn or the paragraphs of a text."""

    def __init__(self, context: Context, people: People) -> None:
        self._context = context
        self._people = people

    def meaning(self, stretch: Stretch, pronoun: str) -> Speaker:
        """The one person whom the sentences before *stretch* speak of as *pronoun*."""
        if pronoun not in FORMS:
            return UNKNOWN
        turn = self._context.turn(stretch)
        himself = {self._people.of_turn(turn), *self._people.authors()} - {None}
        mourned = self._people.mourned()
        if not may_be(mourned, pronoun):
            mourned = UNKNOWN
        named: Speaker | None = None
        silent = 0
        for index, begin, end in self._upwards(stretch):
            text = self._context.text(index)[begin:end]
            if named:  # whom a sentence before calls "he" too is somebody else
                return UNKNOWN if GOES_ON[pronoun].match(text) else named
            named = self._spoken_of(index, begin, end, pronoun, himself)
            if named is not None and named.name is None:
                return UNKNOWN
            if self._has_strangers(index, begin, end):
                return mourned  # by a name that the title does not have
            if named is not None:
                if end == stretch.opens:
                    return named
                continue
            silent += not FORMS[pronoun].search(text) and not OURS.match(text)
            if silent > SILENT:
                break
        return named or mourned

    def _upwards(self, stretch: Stretch) -> Iterator[tuple[int, int, int]]:
        """The sentences from the one of *stretch* on upwards, as paragraph, begin and end."""
        context, turn = self._context, self._context.turn(stretch)
        index, at = stretch.first, stretch.opens
        left, longer = FAR, 0
        while left and index >= 0:
            left -= 1
            begin = context.sentence(index, max(at - 1, 0))[0]
            yield index, max(begin, at - 3 * REACH), at
            at = begin
            while not context.text(index)[max(at - REACH, 0) : at].strip():
                index -= 1
                if index < 0 or context.paragraphs[index].kind == "heading":
                    return
                if turn is not None and context.paragraphs[index].ends[-1] <= turn.source.start:
                    turn = context.turn_before(turn)
                    longer += turn is not None and len(turn.text) > NOD
                    if turn is None or longer > 1:
                        return
                at = len(context.text(index))

    def _spoken_of(
        self, index: int, begin: int, end: int, pronoun: str, himself: set[str | None]
    ) -> Speaker | None:
        """Whom a sentence speaks of; None where it is nobody, UNKNOWN where it may be several."""
        text = self._context.text(index)
        known: list[Mention] = []
        for mention in self._context.between(index, begin, end):
            speaker = self._people.full(mention)
            if not may_be(speaker, pronoun) or speaker.name in himself:
                continue
            if mention.name is None and PREDICATE.search(text, begin, mention.start):
                continue
            if ADDRESSED.search(text[begin : mention.start]):
                continue
            if speaker.name is None:
                return UNKNOWN
            known.append(mention)
        sentence = text[begin:end]
        if self._has_others(index, begin, end, pronoun, known):
            return UNKNOWN
        people = {self._people.full(mention).name for mention in known}
        if not people:
            return None
        first = known[0]
        owner = text[first.end : first.end + 1] in ("’", "'")
        article = first.office is None and text[begin : first.start].endswith("the ")
        thing = article and A_THING.match(text, first.end)
        other = FORMS[pronoun].search(sentence[: first.start - begin])
        if owner or thing or other or TO_HIM.match(text, first.end, end):
            return UNKNOWN
        if COORDINATED.search(text, begin, first.start):
            return UNKNOWN
        leads = SUBJECT.fullmatch(text[begin : first.start]) and not ALSO.match(text, first.end)
        return self._people.full(first) if len(people) == 1 or leads else UNKNOWN

    def _has_others(
        self, index: int, begin: int, end: int, pronoun: str, known: Sequence[Mention]
    ) -> bool:
        """Whether somebody is spoken of who has no name that is known, and is none of the *known*."""
        text = self._context.text(index)
        if SOMEONE.search(text[begin:end]):
            return True
        starts = [mention.start for mention in known]
        apposed = [a.span() for m in known if (a := APPOSED.match(text, m.end))]
        for other in MEANT[pronoun].finditer(text, begin, end):
            named = any(
                BY_NAME.fullmatch(text[other.end() : s]) for s in starts if s >= other.end()
            )
            inside = any(m.start <= other.start() < m.end for m in known)
            told = any(a <= other.start() < b for a, b in apposed)
            if not (named or inside or told):
                return True
        return any(
            not PREDICATE.search(text, begin, holder.start())
            and not any(a <= holder.start() < b for a, b in apposed)
            and not any(holder.end() <= start <= holder.end() + 60 for start in starts)
            for holder in HOLDING.finditer(text, begin, end)
        )

    def _has_strangers(self, index: int, begin: int, end: int) -> bool:
        """Whether a sentence has what may be a name that nobody knows."""
        text = self._context.text(index)
        taken = [(m.start, m.end) for m in self._context.between(index, begin, end)]
        return any(
            not {plain(word) for word in found[0].split()} & NO_STRANGERS
            for found in STRANGER.finditer(text, begin, end)
            if text[begin : found.start()].strip(" *_")
            and not any(a < found.end() and found.start() < b for a, b in taken)
        )
