"""The people of a document by their full names."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property

from hled_bot import names
from hled_bot.facts.quotations.context import AUTHORED, Context
from hled_bot.language import plain
from hled_bot.models import QuoteKind, Turn
from hled_bot.names import Mention


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words a quotation is, in the end."""

    kind: QuoteKind
    name: str | None = None
    office: str | None = None


WRITTEN = Speaker("written")
SUBJECT = re.compile(
    r"\s(?:on|marking|at|following|after|before|ahead|honoring|during|regarding|about|announcing)\s",
    re.IGNORECASE,
)
"""In a title: behind it stands what the author speaks about."""
MOURNED = re.compile(
    r"\b(?:passing|death|loss|life|memory|funeral|memorial(?:\sservice)?|tribute(?:\sceremony)?)\s+(?:of|for|to)\s+",
    re.IGNORECASE,
)
BRIEFING = re.compile(
    r"^(?!.*\b(?:Vice\sPresident|Remarks)\b).*\bPress\s(?:Briefing|Gaggle)\b", re.IGNORECASE
)
"""In a title: the document is about what the President does and says."""
RUN = re.compile(r"\b[A-Z][\w’-]*[a-z](?:\s(?:[A-Z]\.|[A-Z][\w’-]*[a-z])){1,5}\b")
"""Words with capitals: "Prime Minister Ann Doe"."""
NO_FIRST_NAMES = (
    names.FUNCTION_WORDS | names.HEADS | names.HONORIFICS | names.QUALIFIERS | names.ORGANISATIONS
    | names.PORTFOLIOS | names.CALENDAR | {"justice", "prophet"}
)  # fmt: skip
HIGH_OFFICE = re.compile(r"\b(?:VICE )?PRESIDENT\b")
"""In the label of a turn."""
ELECT = re.compile(
    r"^now[\s-]+|^then[\s-]+(?=.*[\s-]elect$)|(?<=President)[\s-]elect$", re.IGNORECASE
)
"""About an office that is held by now: "the then President-elect"."""
FORMER = re.compile(r"(?:the\s)?(?:former|previous|defeated\sformer)\sPresident", re.IGNORECASE)
"""An office of him who was President before."""
THEN = re.compile(r"^then[-\s]+", re.IGNORECASE)


def _is_part(short: str, long: str) -> bool:
    return set(short.casefold().split()) <= set(long.casefold().split())


class People:
    """Resolves mentions to the fullest names that the document gives."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._surnames: dict[str, Speaker | None] = {}
        self._known: dict[tuple[str | None, str | None], Speaker] = {}

    def full(self, mention: Mention) -> Speaker:
        """The person of *mention* by the fullest name, with the office held then."""
        key = (mention.name, mention.office)
        if key not in self._known:
            self._known[key] = self._fullest(mention)
        return self._known[key]

    def _fullest(self, mention: Mention) -> Speaker:
        incumbent = self._incumbent(mention)
        if mention.name is None and FORMER.fullmatch(mention.office or ""):
            return self._former(mention)
        if mention.name is None and not incumbent and self._is_ours(mention.office or ""):
            return Speaker("attributed", None, mention.office)
        full = incumbent or self._context.known.full(mention)
        name, office = full.name, full.office
        if name and " " not in name and not incumbent:
            name = self._in_full(name, office)
        if mention.office and not (office and _is_part(mention.office, office)):
            office = mention.office  # the one it is called by here
        return Speaker("attributed", name, THEN.sub("", office) if office else None)

    def _former(self, mention: Mention) -> Speaker:
        """Whom "the former President" means: the one of whom the document says so, else the last."""
        called = self._context.known.once("President")
        if len(called) == 1:
            return Speaker("attributed", called.pop(), mention.office)
        last = self.predecessor() if not called else None
        return last or Speaker("attributed", None, mention.office)

    def predecessor(self) -> Speaker | None:
        """The President before the one of the document's day, if the document has the name."""
        day = self._context.document.date
        name = names.predecessor(day) if day else None
        if name is None or not self._context.has_word(name):
            return None
        return self.full(Mention(0, 0, name, "former President"))

    def _is_ours(self, office: str) -> bool:
        """Whether an office is that of the President of whom a briefing is, by name or not."""
        day, title = self._context.document.date, self._context.document.title
        return bool(day and names.incumbent(office, day) and BRIEFING.search(title))

    def _incumbent(self, mention: Mention) -> Mention | None:
        """The person that "the President" is on the day of a document that has the surname."""
        office, day = ELECT.sub("", mention.office or ""), self._context.document.date
        name = names.incumbent(office, day) if office and day else None
        if name is None or mention.name not in (None, name) or not self._context.has_word(name):
            return None
        full = self._context.known.full(replace(mention, name=name))
        # "President Doe" is not the only Doe that the document has in full, his wife
        family = {full.name or name, *self._context.known.bearing(name)}
        own = (
            {one for one in family if names.is_incumbent(one, office or "", day)} if day else set()
        )
        return replace(full, name=max(own, key=len, default=name))

    def _in_full(self, name: str, office: str | None) -> str:
        """The full name that the title has for a first name, or for a surname without an office."""
        word = re.escape(name)
        if not office and len(called := self._context.known.called(name)) == 1:
            return next(iter(called))
        if plain(name) in names.GIVEN_NAMES and not office:
            pattern = rf"\b{word}\s+[A-Z][a-z’-]+"
        elif not office:
            pattern = rf"\b(?:[A-Z][a-z’-]+\s+){{1,2}}{word}\b"
        else:
            known = self._first_names.get(name, set())
            return f"{next(iter(known))} {name}" if len(known) == 1 else name
        found = set(re.findall(pattern, self._context.document.title))
        full = found.pop().split() if len(found) == 1 else []
        while full and plain(full[0]) not in names.GIVEN_NAMES:
            del full[0]  # "President Ann Doe"
        return " ".join(full) if len(full) > 1 else name

    def by_surname(self, word: str) -> Speaker | None:
        """The person of whom a single *word* is the surname elsewhere in the document."""
        if not re.fullmatch(r"[A-Z][a-z’-]+(?:[A-Z][a-z]+)?", word):
            return None
        if word not in self._surnames:
            self._surnames[word] = self._search(word)
        return self._surnames[word]

    def _search(self, word: str) -> Speaker | None:
        full = self.full(Mention(0, 0, word, None))
        if full.name and " " in full.name:
            return full
        known = self._first_names.get(word, set())
        if len(known) == 1:
            return Speaker("attributed", f"{next(iter(known))} {word}")
        return Speaker("attributed", word) if known else None  # of several, who knows which

    @cached_property
    def _first_names(self) -> dict[str, set[str]]:
        """What stands before each capitalised word and may be a first name."""
        known: dict[str, set[str]] = defaultdict(set)
        for text in self._context.plain:
            for run in RUN.finditer(text):
                *before, last = run[0].removesuffix("’s").split()
                for place, word in enumerate(before):  # what stands behind an office
                    key = plain(word)
                    if {key, key.removesuffix("s")} & NO_FIRST_NAMES or key.endswith("ing"):
                        before = run[0].split()[place + 1 : -1]
                if 0 < len(before) <= 2:
                    known[last].add(" ".join(before))
        return known

    def author(self) -> Speaker | None:
        """The one person that the title names as the author."""
        authors = self.authors()
        return next(iter(authors.values())) if len(authors) == 1 else None

    def authors(self) -> dict[str | None, Speaker]:
        """Those that the title names, as the authors of a statement, by their names."""
        title = self._context.document.title
        if not AUTHORED.search(title):
            return {}
        named = map(self.full, names.find(SUBJECT.split(title)[0]))
        return {speaker.name: speaker for speaker in named if speaker.name}

    def of_turn(self, turn: Turn | None) -> str | None:
        """The one who speaks in *turn*, by the fullest name that the document gives."""
        name = turn.speaker if turn else None
        office = HIGH_OFFICE.search(turn.label) if turn else None
        if not name or not office or " " in name:
            return name
        return self.full(Mention(0, 0, name, office[0].title())).name or name

    def mourned(self) -> Speaker:
        """Whom a statement on somebody's passing is about."""
        title = self._context.document.title
        mourned = MOURNED.search(title)
        about = names.find(title[mourned.end() :]) if mourned else []
        return self.full(about[0]) if about else Speaker("attributed")
