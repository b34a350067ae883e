"""Whom a document means that has the name elsewhere: "my grandfather", "the Alma governor"."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property

from hled_bot import names
from hled_bot.facts.quotations.context import Context
from hled_bot.facts.quotations.marks import Stretch
from hled_bot.facts.quotations.people import People, Speaker
from hled_bot.language import plain
from hled_bot.models import Turn
from hled_bot.names import Mention

KINDRED = {
    "mother": "mother|mom|mommy|mama",
    "father": "father|dad|daddy",
    "grandmother": "grandmother|grandma|grandmom",
    "grandfather": "grandfather|grandpa|grandpop|granddad",
    "wife": "wife",
    "husband": "husband",
    "brother": "brother",
    "sister": "sister",
    "uncle": "uncle",
    "aunt": "aunt",
}
"""Relatives of whom most people have one, by what they are called."""
KIN = "|".join(KINDRED.values())
OF = {word: kin for kin, called in KINDRED.items() for word in called.split("|")}
NAMED = re.compile(
    rf"""
    \b(?P<whose>[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir) \s (?:(?:own|dear|late|beloved|sweet|dearest)\s)?
    (?P<kin>(?i:{KIN})) \b
    (?: ,?\s (?:(?:named|(?:his|her|whose)\sname\s(?:is|was))\s)? )
    (?P<name>(?!I\b|God\b|Lord\b)[A-Z][\w’-]*[a-z](?<!’s)(?:\s(?:[A-Z]\.|[A-Z][\w’-]*[a-z](?<!’s)))*)
    (?!\s(?:bless|rest|love)\b)
    """,
    re.VERBOSE,
)
"""A relative told by name: "my grandfather, Bob Ray", "his mother, Ann", "her name was Ann"."""
CALLED = re.compile(
    rf"(?:(?P<whose>[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[A-Z][\w’-]*[’']s?)\s)?(?:(?:own|dear|late)\s)?(?P<kin>(?i:{KIN}))\b"
)
"""A relative without a name: "my grandpop", "Bob’s mom", "Dad"."""
BARE = re.compile(r"\b(?:Mom|Mommy|Dad|Daddy|Grandpop|Grandpa|Grandma|Grandmom)\b(?!\s[A-Z])")
"""A relative of who speaks, called as by a name."""
LATER = re.compile(r"^now[\s-]+|(?:^then[\s-]+)?(?=.*[\s-]elect$)|[\s-]elect$")
"""About an office that is held by now: "the now-President", "the then President-elect"."""
PREDECESSOR = re.compile(r"[Mm]y\s(?:\w+\s)?predecessor")
COMPASS = {"north", "south", "east", "west", "new", "carolina", "dakota", "the"}
NEAR = 2
"""Within how many paragraphs an office is named in full."""


class Unnamed:
    """Knows the relatives that a document names, and who holds the offices near a quotation."""

    def __init__(self, context: Context, people: People) -> None:
        self._context = context
        self._people = people

    def speaker(self, stretch: Stretch, words: str) -> Speaker | None:
        """Whom *words* mean, that a document has for who speaks in *stretch*."""
        if PREDECESSOR.fullmatch(words.strip()):
            turn = self._context.turn(stretch)
            own = turn is not None and turn.label.startswith("THE PRESIDENT")
            return self._people.predecessor() if own else None
        called = CALLED.fullmatch(words.strip())
        if called:
            return self.relative(self._context.turn(stretch), called)
        return self._holder(stretch, words)

    def relative(self, turn: Turn | None, called: re.Match[str]) -> Speaker | None:
        """The one name that the document has for a relative, of who speaks or of somebody else."""
        whose = (called["whose"] or "my").casefold()
        key = self._owner(whose, turn), OF[called["kin"].casefold()]
        known = self._relatives.get(key, set())
        full = {
            self._people.full(Mention(0, 0, name, None)).name
            for name in known
            if " " in name or plain(name) in names.GIVEN_NAMES  # not "my Grandpop Doe"
        }
        name = full.pop() if len(full) == 1 else None
        return Speaker("attributed", name) if name and plain(name.split()[0]) not in OF else None

    def _owner(self, whose: str, turn: Turn | None) -> str:
        own = whose in ("my", "our")
        return (turn.speaker or turn.label if turn else "author") if own else "somebody else"

    @cached_property
    def _relatives(self) -> dict[tuple[str, str], set[str]]:
        """The names of relatives, by whose they are and what they are to them."""
        known: dict[tuple[str, str], set[str]] = defaultdict(set)
        for index, text in enumerate(self._context.plain):
            for found in NAMED.finditer(text):
                turn = self._context.turn_at(index, found.start())
                owner = self._owner(found["whose"].casefold(), turn)
                known[owner, OF[found["kin"].casefold()]].add(found["name"])
        return known

    def _holder(self, stretch: Stretch, phrase: str) -> Speaker | None:
        """The one person named near a quotation who holds the office of *phrase*."""
        office = LATER.sub("", phrase.strip())
        words = plain(office).replace("-", " ").split()
        if not words or words[-1] not in names.HEADS or len(words) > 5:
            return None
        day = self._context.document.date
        if day and office != phrase and names.incumbent(office, day):
            holder = self._people.full(Mention(0, 0, None, office.title()))
            return holder if holder.name else None
        first = max(stretch.first - NEAR, 0)
        last = min(stretch.last + NEAR, len(self._context.paragraphs) - 1)
        found: dict[str, Speaker] = {}
        for index in range(first, last + 1):
            for mention in self._context.mentions(index):
                held = plain(mention.office or "").split()
                if mention.name and held[-1:] == words[-1:] and _agree(words[:-1], held[:-1]):
                    speaker = self._people.full(mention)
                    found[speaker.name or ""] = speaker
        return next(iter(found.values())) if len(found) == 1 else None


def _agree(asked: list[str], held: list[str]) -> bool:
    """Whether the words before two offices are of one office, but for the place."""
    return not (set(asked) ^ set(held)) - names.PLACE_WORDS - COMPASS
