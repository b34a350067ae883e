"""Whom "he" and "she" mean by the sentences before, looked at one by one upwards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from hled_bot import names
from hled_bot.facts.quotations.context import NO_NAMES, REACH, Context
from hled_bot.facts.quotations.humans import APPOSED, BY_NAME, HOLDING, KIN, MEANT, PREDICATE
from hled_bot.facts.quotations.marks import Stretch
from hled_bot.facts.quotations.people import BRIEFING, People, Speaker
from hled_bot.facts.quotations.unnamed import BARE, CALLED, Unnamed
from hled_bot.language import plain
from hled_bot.names import Mention

FAR = 30
"""How many sentences are looked at."""
SILENT = 10
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
HE_IS = {"he": re.compile(r"\b[Hh]e\s\w"), "she": re.compile(r"\b[Ss]he\s\w")}
"""Before a name: somebody else does something."""
HE_DOES = {
    "he": re.compile(r"[,:;—–]\s?(?:and\s|but\s)?[Hh]e\s\w"),
    "she": re.compile(r"[,:;—–]\s?(?:and\s|but\s)?[Ss]he\s\w"),
}
"""Behind a name: the sentence goes on about the same person: "Bob Ray: He said"."""
NEW_CLAUSE = re.compile(r"[;:—–]|\b(?:we|I|who|whom)\s")
"""Behind a name: another one may be the subject."""
OURS = re.compile(
    r"[\s*_]*(?:\([^()]{1,60}\)|(?:(?:And|But|So)\s)?I\s(?:said|asked|told)\b)[\s\S]{0,80}$"
)
"""What is no change of subject: "(Laughter.)", "And I said, “No.”"."""
ADDRESSED = re.compile(
    r"(?:\b(?:[Tt]hanks|[Tt]hank\syou|[Hh]i|[Hh]ello|[Rr]ight|[Oo]kay|[Yy]es|[Nn]o)|^[\s*_]*(?P<so>And|But|So)),\s*$"
)
"""Before a name: who is spoken to: "Thanks, Ann."."""
SOMEONE = re.compile(
    r"""
    \b(?: (?:[Ss]omeone|[Ss]omebody) \s (?:\w+\s)? (?:who|said|asked|told|came|called|wrote|looked|on|from|at)
       | [Oo]ne \s of \s (?:them|the|those|my|our|his|her|you) (?!\s(?:\w+\s)?(?:poems?|books|letters|speeches|songs|things|ways|days|first|last))  ) \b
    (?! .{0,200} \b(?:him|her)\b )        # "someone asked him"
    """,
    re.VERBOSE,
)
"""Somebody without a name: "one of them"."""
SUBJECT = re.compile(r"[\s*_]*(?:(?:And|But|So|Now|Then|Well),?\s)?(?:[^,]{1,40},\s)?(?:then\s)?$")
"""Between the beginning of a sentence and the one it is about: "In the end, "."""
OPENED = re.compile(r",\s(?:who|the|an?|then|now|my|our|his|her)\b")
"""Behind a name at the beginning: it is whom the sentence is about: "Ann, who"."""
COORDINATED = re.compile(r"\b(?P<name>[A-Z]\w+),?\s(?:and|or|&)\s$")
"""Before a name: others precede."""
AND_A = re.compile(r"(?:\s—[^—]{1,40}—|,)?\s(?:and|or|but)\s")
"""Between two things that somebody is: "was a player — a good one — and a writer"."""
AND_I = re.compile(r"\sand\sI\b")
"""Behind a name: on the side of who speaks: "Ann and I met her"."""
ALSO = re.compile(r"\s*(?:,|and\b|or\b|&)")
"""Behind a name: others follow."""
STRANGER = re.compile(
    r"""
    (?<![.!?:]\s) (?<![\w’'(-])
    (?P<where>\b(?:[Ii]n|[Aa]t|[Oo]n|[Aa]n?|near|into|other|through|across|visit)\s |\b[Tt]he\s)?     # "in Alma", "the Almans"
    (?!I\b) [A-Z][\w’-]*[a-z]\b (?:\s[A-Z][\w’-]*[a-z]\b)*
    """,
    re.VERBOSE,
)
"""Words with capitals within a sentence, which may be a name that nobody knows."""
NO_STRANGERS = NO_NAMES | names.PLACE_WORDS
TO_HIM = re.compile(r"[^,;—–]{0,60}\b(?:him\b|her\b(?!\s\w))")
"""Behind a name: somebody else than the one named."""
A_THING = re.compile(r"\s[a-z]+[.,;]")  # "the Doe report."
OWNED_PEOPLE = re.compile(
    rf"""
    {KIN.pattern}
    | [’']s? \s (?:[\w-]+\s){{0,3}}? (?: nominee|pick|choice|candidate|successor|predecessor|aide|opponent|challenger|rival|boss|ally
      |team|staff|administration|campaign|government|spokes\w+|[a-z]*minister|secretary|ambassador|director|deputy|adviser|advisor|envoy
      |president|chief|chair\w*|commissioner|assistant|man|woman|office|department|house|place|home )\b
    | [’']s? (?!\w) (?: \s [A-Z] | (?!\s\w) )
    """,
    re.VERBOSE,
)
"""Behind a name: somebody else who may be meant: "Bob Ray’s nominee", "from Pat Ray’s"."""
BEFOREHAND = re.compile(
    r"[\s*_]*(?:(?:And|But|So),?\s)?(?:[Ww]hen|[Aa]s|[Aa]fter|[Bb]efore|[Ww]hile|[Ss]ince)\s"
)
"""How a sentence begins in which "he" stands before the name: "When he was young, Bob Ray"."""
OWN_AHEAD = re.compile(
    r"\b(?:[Ii]n|[Oo]n|[Aa]t|[Dd]uring|[Aa]fter|[Ff]or|[Ff]rom|[Ww]ith)\s(?:his|her)\s[^,.;]{1,40},\s*$"
)
"""Between the beginning and a name, of the same person: "in his podcast, Bob Ray"."""
HER_NAME = re.compile(r"\b(?:[Hh]is|[Hh]er)\sname\s(?:is|was)\s$")
UNKNOWN = Speaker("attributed")


@dataclass(frozen=True, slots=True)
class Found:
    """The one whom a sentence speaks of, and whether the sentence *leads* with the name."""

    speaker: Speaker
    leads: bool = False


NOBODY_KNOWN = Found(UNKNOWN)


def is_addressed(context: Context, index: int, begin: int, mention: Mention) -> bool:
    """Whether somebody is spoken to by name in a sentence: "Thanks, Ann.", "Ann, on the budget: …"."""
    text = context.text(index)
    alone = mention.office is None and mention.name is not None and " " not in mention.name
    addressed = ADDRESSED.search(text[begin : mention.start])
    if addressed and (
        not addressed["so"] or (alone and text[mention.end : mention.end + 1] == ",")
    ):
        return True
    if not BRIEFING.search(context.document.title):
        return False  # who speaks of "her" may turn to her as well
    if alone and names.is_first_name(mention.name or "") and names.pronoun(mention.name) == "he":
        return True  # a journalist, not the President
    if not alone or text[mention.end : mention.end + 1] not in (",", ".", "?", "!"):
        return False
    lead = text[begin : mention.start]
    if not lead.strip(" *_\n"):
        return OPENED.match(text, mention.end) is None
    return lead.endswith(", ") and text[mention.end] != ","


def is_ahead(lead: str) -> bool:
    """Whether a pronoun in *lead*, before a name, means the one named: "When he was young, Bob Ray"."""
    return bool(BEFOREHAND.match(lead) or OWN_AHEAD.search(lead) or HER_NAME.search(lead))


def without_us(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """*mentions* without who is on the side of who speaks, if others are named: "Ann and I met Joan"."""
    return [m for m in mentions if not AND_I.match(text, m.end)] or list(mentions)


def may_be(speaker: Speaker, pronoun: str) -> bool:
    """Whether *pronoun* may mean *speaker*, by kind and first name."""
    if pronoun not in FORMS:
        return True
    own = names.pronoun(speaker.name, speaker.office)
    return speaker.kind != "organisation" and own in (None, pronoun)


def is_other(context: Context, stretch: Stretch, speaker: Speaker, pronoun: str) -> bool:
    """Whether the words before the marks may mean *speaker* by the other pronoun: "he called her"."""
    unsure = names.pronoun(speaker.name, speaker.office) is None
    other = FORMS["she" if pronoun == "he" else "he"]
    return unsure and other.search(context.lead(stretch)) is not None


class Trace:
    """Follows a pronoun upwards, within the turn or the paragraphs of a text."""

    def __init__(self, context: Context, people: People, unnamed: Unnamed) -> None:
        self._context = context
        self._people = people
        self._unnamed = unnamed

    def meaning(self, stretch: Stretch, pronoun: str) -> Speaker:
        """The one person whom the sentences before *stretch* speak of as *pronoun*."""
        if pronoun not in FORMS:
            return UNKNOWN
        turn = self._context.turn(stretch)
        himself = {self._people.of_turn(turn), *self._people.authors()} - {None}
        mourned = self._people.mourned()
        if not may_be(mourned, pronoun):
            mourned = UNKNOWN
        topic = self._topic(pronoun)
        named: Speaker | None = None
        silent = 0
        for index, begin, end in self._upwards(stretch):
            text = self._context.text(index)[begin:end]
            if named:  # whom a sentence before calls "he" too is somebody else
                return UNKNOWN if GOES_ON[pronoun].match(text) else named
            found = self._spoken_of(index, begin, end, pronoun, himself)
            if found is not None and is_other(self._context, stretch, found.speaker, pronoun):
                return UNKNOWN
            if found is not None and found.speaker.name is None:
                return UNKNOWN
            if found is not None and (
                found.leads or end == stretch.opens or found.speaker == topic
            ):
                return found.speaker
            if has_strangers(self._context, index, begin, end, alone=topic is UNKNOWN):
                return mourned  # by a name that the title does not have
            if found is not None:
                named = found.speaker
                continue
            silent += not FORMS[pronoun].search(text) and not OURS.match(text)
            if silent > SILENT and topic is UNKNOWN:
                break
        return named or (mourned if topic is UNKNOWN else topic)

    def _topic(self, pronoun: str) -> Speaker:
        """The President, whom a press briefing means by "he" where it speaks of nobody else."""
        if not self._is_briefing:
            return UNKNOWN
        president = self._people.full(Mention(0, 0, None, "President"))
        return president if president.name and may_be(president, pronoun) else UNKNOWN

    @cached_property
    def _is_briefing(self) -> bool:
        return BRIEFING.search(self._context.document.title) is not None

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
                    if turn is None or (longer > 1 and not self._is_briefing):
                        return
                at = len(context.text(index))

    def _spoken_of(
        self, index: int, begin: int, end: int, pronoun: str, himself: set[str | None]
    ) -> Found | None:
        """Whom a sentence speaks of; None where it is nobody, NOBODY_KNOWN where it may be several."""
        text = self._context.text(index)
        known = self._named(index, begin, end, pronoun, himself)
        if known is None or self._has_others(index, begin, end, pronoun, known):
            relative = self._relative(index, begin, end, pronoun) if known == [] else None
            return Found(relative) if relative else NOBODY_KNOWN
        if not known:
            relative = self._relative(index, begin, end, pronoun)
            return Found(relative) if relative else None
        first = known[0]
        lead = text[begin : first.start]
        topic = self._topic(pronoun)
        if topic is not UNKNOWN and HE_IS[pronoun].search(lead) and not BEFOREHAND.match(lead):
            return None  # "when he nominated Bob Ray"
        if self._people.full(first).name == topic.name and text[first.end : first.end + 1] != "-":
            return Found(topic)  # "the President spoke about Bob Ray"
        owner = text[first.end : first.end + 1] in ("’", "'")
        if owner and OWNED_PEOPLE.match(text, first.end):
            return NOBODY_KNOWN
        article = first.office is None and lead.endswith("the ")
        thing = article and A_THING.match(text, first.end)
        other = FORMS[pronoun].search(lead) and not is_ahead(lead)
        if thing or other or TO_HIM.match(text, first.end, end):
            return NOBODY_KNOWN
        before = COORDINATED.search(lead)
        if before and names.pronoun(before["name"]) in (None, pronoun):
            return NOBODY_KNOWN
        leads = bool(SUBJECT.fullmatch(lead)) and not ALSO.match(text, first.end)
        apart = [m for m in known[1:] if self._people.full(m).name != self._people.full(first).name]
        goes_on = not apart or HE_DOES[pronoun].search(text, first.end, apart[0].start)
        several = (
            apart
            and not goes_on
            and (not leads or NEW_CLAUSE.search(text, first.end, apart[0].start))
        )
        return NOBODY_KNOWN if several else Found(self._people.full(first), leads and not owner)

    def _relative(self, index: int, begin: int, end: int, pronoun: str) -> Speaker | None:
        """The one relative spoken of in a sentence, by the name that the document has elsewhere."""
        text, turn = self._context.text(index), self._context.turn_at(index, begin)
        found = (*MEANT[pronoun].finditer(text, begin, end), *BARE.finditer(text, begin, end))
        others = {other[0] for other in found}
        called = [CALLED.fullmatch(other.strip()) for other in others]
        known = [self._unnamed.relative(turn, one) for one in called if one]
        people = {one.name: one for one in known if one and may_be(one, pronoun)}
        return (
            next(iter(people.values())) if len(people) == 1 and all(known) and all(called) else None
        )

    def _named(
        self, index: int, begin: int, end: int, pronoun: str, himself: set[str | None]
    ) -> list[Mention] | None:
        """Who is named in a sentence and may be meant; None where it is an office without a name."""
        text = self._context.text(index)
        known: list[Mention] = []
        for mention in self._context.between(index, begin, end):
            speaker = self._people.full(mention)
            if not may_be(speaker, pronoun) or speaker.name in himself:
                continue
            if mention.name is None and PREDICATE.search(text, begin, mention.start):
                continue
            if is_addressed(self._context, index, begin, mention):
                continue
            if speaker.name is None:
                return None
            known.append(mention)
        return without_us(text, known)

    def _has_others(
        self, index: int, begin: int, end: int, pronoun: str, known: Sequence[Mention]
    ) -> bool:
        """Whether somebody is spoken of who has no name that is known, and is none of the *known*."""
        text = self._context.text(index)
        if SOMEONE.search(text[begin:end]):
            return True
        starts = [mention.start for mention in known]
        apposed = [a.span() for m in known if (a := APPOSED.match(text, m.end))]
        predicate = -1
        for other in MEANT[pronoun].finditer(text, begin, end):
            if PREDICATE.search(text, begin, other.start()) or (
                predicate >= 0 and AND_A.fullmatch(text, predicate, other.start())
            ):
                predicate = other.end()
                continue
            named = any(
                BY_NAME.fullmatch(text[other.end() : s]) for s in starts if s >= other.end()
            )
            inside = any(m.start <= other.start() < m.end for m in known)
            told = any(a <= other.start() < b for a, b in apposed)
            predicate = other.end() if told else -1
            if not (named or inside or told):
                return True
        return any(
            not PREDICATE.search(text, begin, holder.start())
            and not any(a <= holder.start() < b for a, b in apposed)
            and not any(holder.end() <= start <= holder.end() + 60 for start in starts)
            for holder in HOLDING.finditer(text, begin, end)
        )


def has_strangers(context: Context, index: int, begin: int, end: int, *, alone: bool) -> bool:
    """Whether a stretch of a sentence has what may be a name that nobody knows, or is *alone* a surname."""
    text = context.text(index)
    taken = [(m.start, m.end) for m in context.between(index, begin, end)]
    return any(
        not _words(found[0]) & NO_STRANGERS
        for found in STRANGER.finditer(text, begin, end)
        if text[begin : found.start()].strip(" *_")
        and not _is_place(found)
        and (alone or " " in found[0])
        and not any(a < found.end() and found.start() < b for a, b in taken)
    )


def _is_place(found: re.Match[str]) -> bool:
    """Whether what stands before a name tells that it is none: "in Alma", "the Alman Plateau"."""
    first = found[0][len(found["where"] or "") :].split()[0]
    return found["where"] is not None and plain(first) not in names.HONORIFICS


def _words(phrase: str) -> set[str]:
    """The words of *phrase* for comparing, also without the "s" of a plural."""
    words = {plain(word) for word in phrase.split()}
    return words | {word.removesuffix("s") for word in words}
