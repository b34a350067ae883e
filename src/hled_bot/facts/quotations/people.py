"""The people of a document by their full names."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from hled_bot import names
from hled_bot.facts.quotations.context import Context
from hled_bot.language import plain
from hled_bot.models import (
    QuoteKind,
)
from hled_bot.names import Mention


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words a quotation is, in the end."""

    kind: QuoteKind
    name: str | None = None
    office: str | None = None


WRITTEN = Speaker("written")
AUTHORED = re.compile(
    r"\b(?:statement|remarks|letter|message|address|op-ed|speech)\b", re.IGNORECASE
)
MOURNED = re.compile(r"\b(?:passing|death|loss|life|memory)\s+of\s+", re.IGNORECASE)
PAIR = re.compile(r"\b(?P<first>[A-Z][a-z’-]+)\s+(?:[A-Z]\.\s+)?(?=(?P<last>[A-Z][\w’-]*)\b)")
THEN = re.compile(r"^then[-\s]+", re.IGNORECASE)


def _is_part(short: str, long: str) -> bool:
    return set(short.casefold().split()) <= set(long.casefold().split())


class People:
    """Resolves mentions to the fullest names that the document gives."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._surnames: dict[str, Speaker | None] = {}

    @cached_property
    def _known(self) -> names.People:
        title, texts = self._context.document.title, self._context.plain
        # in the capitals of a headline verbs look like names
        return names.People.of([title, *texts] if AUTHORED.search(title) else texts)

    def full(self, mention: Mention) -> Speaker:
        """The person of *mention* by the fullest name, with the office held then."""
        full = self._known.full(mention)
        name, office = full.name, full.office
        if name and " " not in name:
            name = self._in_full(name, office)
        if mention.office and not (office and _is_part(mention.office, office)):
            office = mention.office  # the one it is called by here
        return Speaker("attributed", name, THEN.sub("", office) if office else None)

    def _in_full(self, name: str, office: str | None) -> str:
        """The full name that the title has for a first name, or for a surname without an office."""
        word = re.escape(name)
        if plain(name) in names.GIVEN_NAMES and not office:
            pattern = rf"\b{word}\s+[A-Z][a-z’-]+"
        elif not office:
            pattern = rf"\b[A-Z][a-z’-]+\s+{word}\b"
        else:
            return name
        found = set(re.findall(pattern, self._context.document.title))
        full = found.pop() if len(found) == 1 else name
        return full if plain(full.split()[0]) in names.GIVEN_NAMES else name

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
            for pair in PAIR.finditer(text):
                if plain(pair["first"]) not in names.FUNCTION_WORDS | names.HEADS:
                    known[pair["last"]].add(pair["first"])
        return known

    def author(self) -> Speaker | None:
        """The one person that the title names as the author."""
        title = self._context.document.title
        if not AUTHORED.search(title):
            return None
        named = {self.full(m).name: m for m in names.find(title) if m.name}
        return self.full(next(iter(named.values()))) if len(named) == 1 else None

    def mourned(self) -> Speaker:
        """Whom a statement on somebody's passing is about."""
        title = self._context.document.title
        mourned = MOURNED.search(title)
        about = names.find(title[mourned.end() :]) if mourned else []
        return self.full(about[0]) if about else Speaker("attributed")
