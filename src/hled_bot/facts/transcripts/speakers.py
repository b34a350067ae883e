"""Finds the full name that a document gives for a label: "SECRETARY RAIMONDO"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from hled_bot import names
from hled_bot.facts.transcripts.roles import TITLES, is_anonymous
from hled_bot.language import plain
from hled_bot.models import Document, Turn, fold

CAPITALISED = re.compile(r"\b[A-Z][\w’'-]*")
BEFORE = re.compile(r"(?:[A-Z][\w.’'-]*[ \xa0]+){1,4}$")
MENTIONS = 200
"""How often a surname is looked at: a name is given in full long before."""
NO_GIVEN = (
    TITLES | names.HEADS | names.HONORIFICS | names.FUNCTION_WORDS | names.QUALIFIERS
    | names.PORTFOLIOS | names.ORGANISATIONS | names.CALENDAR | {"q", "madam", "late", "yes", "no", "drs", "messrs"}
) - names.GIVEN_NAMES  # fmt: skip
HEADLINE = re.compile(
    r"\b(?:Aboard|About|After|Ahead|Announces|Announcing|As|At|Before|During|En|Following|From|In"
    r"|Joins|Of|On|Previewing|Route|Signs|To|Upon|Visiting|Visits|With)\b"
)


def named(document: Document, turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """*turns* of *document*, those of officials with the name that it gives for their label."""
    labels = {turn.label for turn in turns if turn.voice == "official" and not turn.misprinted}
    labels = {label for label in labels if not is_anonymous(label)}
    if not labels:
        return tuple(turns)
    printed = _Printed.of(document, labels)
    speakers = {label: _speaker(label, labels, document.title, printed) for label in labels}
    return tuple(replace(turn, speaker=speakers.get(turn.label)) for turn in turns)


def _speaker(label: str, labels: set[str], title: str, printed: _Printed) -> str | None:
    """The fullest name that the text *printed* gives for *label*; None where it gives none."""
    words = re.sub(r"\s*\([^()]*\)", "", label).split()
    if words[0] == "THE":
        return _holder(" ".join(words[1:]).casefold(), labels, title, printed)
    office, name = _parted(words)
    if not name:
        return None
    if not office and plain(name[0]) not in names.GIVEN_NAMES:
        return None  # "MEMBERS OF THE BAND"
    return _fullest(" ".join(name), office, printed)


def _parted(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The office or form of address of a label, and the name: "SECRETARY", "RAIMONDO"."""
    bare = [plain(word).strip(".,") for word in words]
    at = next((at for at, word in enumerate(bare) if not _is_title(word)), len(words))
    return bare[:at], list(words[at:])


def _is_title(word: str) -> bool:
    if word in TITLES:
        return True
    # a short name can be like a title: "MARTIN" and "MARTIAL"
    return len(word) > 8 and bool(
        process.extractOne(word, TITLES, scorer=fuzz.ratio, score_cutoff=86)
    )


@dataclass(frozen=True, slots=True)
class _Printed:
    """A document's words, and where those stand that end a speaker's name."""

    text: str
    places: dict[str, list[int]]

    @classmethod
    def of(cls, document: Document, labels: set[str]) -> _Printed:
        title = _headline(document.title)
        text = "\n".join([title, *(p.text for p in document.paragraphs)])
        asked = {label.split()[-1] for label in labels} | set(title.split())
        places: dict[str, list[int]] = {word.casefold(): [] for word in asked}
        for word in CAPITALISED.finditer(text):
            found = places.get(word[0].casefold())
            if found is not None and len(found) < MENTIONS:
                found.append(word.end())
        return cls(text, places)


def _fullest(surname: str, office: Sequence[str], printed: _Printed) -> str | None:
    """The fullest name with *surname*; of several people the one that the text calls *office*."""
    people: dict[str, bool] = {}  # and whether it has the office before it
    alone = None
    for end in printed.places.get(surname.split()[-1].casefold(), ()):
        start = end - len(surname)
        named = printed.text[max(start, 0) : end]
        if named.casefold() != surname.casefold() or (named.isupper() and len(named) > 3):
            continue  # another name, or a label
        alone = alone or named
        lead = BEFORE.search(printed.text[max(start - 60, 0) : start])
        before = lead[0].split() if lead else []
        given = _given(before)
        if given:
            full = " ".join([*given, named])
            titled = {plain(word).strip(".,") for word in before} & set(office)
            people[full] = people.get(full, False) or bool(titled)
    same = [full for full in people if all(names.same(full, other) for other in people)]
    # families share a surname: "President Biden" need not be the Biden with a first name
    if people and (not same or {"president", "lady"} & set(office)):
        same = [full for full, titled in people.items() if titled]
        if any(not names.same(full, other) for full in same for other in same):
            return alone
    return max(same, key=len, default=alone or fold(surname).title())


def _given(before: Sequence[str]) -> list[str]:
    """The given names at the end of the capitalised words *before* a surname."""
    given: list[str] = []
    for word in reversed(before):
        bare = plain(word).strip(".,")
        initial = len(bare) == 1 and bool(given or word.endswith("."))
        known = bare in names.GIVEN_NAMES
        if (given and not (known or initial)) or not bare or bare in NO_GIVEN:
            break
        given.insert(0, word)
    return given if given and len(given[0].strip(".")) > 1 else []


def _holder(office: str, labels: set[str], title: str, printed: _Printed) -> str | None:
    """Who holds *office* in the title: "THE PRESIDENT" in "Remarks by President Biden"."""
    others = {plain(label.split()[-1]) for label in labels if not label.startswith("THE ")}
    held = re.compile(
        rf"(?<!Vice\ )\b(?i:{re.escape(office)})\s+(?:Dr\.\s+)?"
        r"(?P<name>[A-Z][\w.'-]+(?:\s[A-Z][\w.'-]*)*(?:,\s(?:Jr|Sr)\.)?)"
    )
    # a headline may go on in capitals: "Remarks by President Biden Celebrating …"
    known = [mention.name for mention in names.find(title) if mention.name]
    holders = {
        max(
            (name for name in known if found["name"].startswith(name)),
            key=len,
            default=found["name"],
        )
        for found in held.finditer(_headline(title))
    }
    holders = {name for name in holders if plain(names.surname(name)) not in others}
    if len(holders) != 1:
        return None
    name = holders.pop()
    return name if " " in name else _fullest(name, office.split(), printed)


def _headline(title: str) -> str:
    """*title* with the small words of a headline in lower case: no part of a name."""
    return HEADLINE.sub(lambda found: found[0].lower(), title)
