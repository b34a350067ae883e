"""Whom words name as the one who speaks: a person, a body, somebody, nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from hled_bot import names
from hled_bot.facts.quotations.humans import ANYBODY
from hled_bot.language import plain
from hled_bot.names import Mention

Kind = Literal["person", "pronoun", "self", "body", "somebody", "nobody"]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something, as the words around it put it.

    A person by a *mention*, all others by *words*: a pronoun, or what a body or somebody is called.
    """

    kind: Kind
    mention: Mention | None = None
    words: str = ""


NOBODY = Voice("nobody")
UNSAID = Voice("nobody", words="unsaid")
"""What may be said, or is not: "we cannot say"."""
SUPPOSED = Voice("nobody", words="supposed")
"""What would be said: "if she were here, she’d say"."""
WORKS = re.compile(
    r"""
    \b(?:acts?|orders?|laws?|bills?|sections?|constitution|declaration|statutes?|clauses?|amendments?
       |provisions?|resolutions?|treaty|agreements?|accords?|communiqu[eé]|memorand(?:um|a)|rules?
       |regulations?|proclamations?|directives?|notices?|findings?|titles?|policy|guidance|plan
       |stud(?:y|ies)|reports?|articles?|editorials?|headlines?|captions?|signs?|plaques?|banners?
       |inscriptions?|mottos?|poems?|songs?|verses?|hymns?|psalms?|prayers?|scriptures?|bible|torah
       |qur[’']?an|quran|talmud|proverbs?|ecclesiastes|gospel|stickers?|cards?|labels?|texts?
       |letters?|books?|documents?|charters?|codes?|decisions?|rulings?|opinions?|definitions?
       |paragraphs?|subsections?|tweets?|emails?|e-mails?|posters?|anthem|creed|oath|saying
       |adage|expression|line|lines|words|statue|liberty|monument|preamble|protocol|website
       |chapter|vision|messages?|implications?|questions?|answers?|responses?|points?|arguments?
       |principles?|standards?|history|science|experience|tradition|life|wisdom)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What speaks without being anybody: "the Order states", "as the Psalm says"."""
OWNED = re.compile(
    r"""
    (?P<owner>.+?) (?:[’']s|(?<=s)[’']) \s+ (?:[\w-]+\s+){0,3}   # "the Supreme Court’s recent ruling"
    (?:rulings?|decision|opinion|report|study|letter|tweet|article|editorial|website|message|email)
    """,
    re.VERBOSE,
)
BODIES = re.compile(
    r"""
    \b(?:company|corporation|union|group|organi[sz]ation|agency|department|administration|government
       |court|coalition|newspaper|association|board|committee|firm|bank|council|ministry|party
       |commission|federation|institute|foundation|university|magazine|network|outlet|chamber
       |alliance|bureau|office|center|society|league|campaign|congress|senate|house|kremlin|nasa)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
OFFICIAL = re.compile(
    r"(?P<phrase>(?:senior|former)?\s*(?:\b(?!of\b|the\b)[\w.]+\s+){0,2}officials?)(?!\s*(?-i:[A-Z])|\w)",
    re.IGNORECASE,
)
OURS = re.compile(r"(?:my|his|her|our)\b", re.IGNORECASE)  # "My Grandpop Doe"
ARTICLE = re.compile(r"^(?:an?|the|this|what\s+the|one|another|two|several|some)\s+", re.IGNORECASE)
NO_SUBJECT = re.compile(r"(?:I|we|you)[’']\w+\b.*|\d+|[^(]*\)", re.IGNORECASE)
"""What is left of a sentence in front of a verb: "we’re going to first of all"."""
STATEMENT = re.compile(
    r"^(?:(?:joint\s+)?statements?\s+(?:of|by|from)|editorial,)\s+", re.IGNORECASE
)
NAME_END = re.compile(r"\b(?:Jr|Sr|Inc|Ltd|Co|Ph\.D|M\.D|U\.S|D\.C)\.$|\b[A-Z]\.$")
SMALL = {"of", "the", "and", "for", "in", "at", "on", "de", "la", "to", "a", "&", "del", "y", "by"}


def described(phrase: str, kind: Kind = "body") -> Voice | None:
    """Who speaks by a *phrase* that is no known name: a body, somebody, or a text."""
    phrase = ARTICLE.sub("", STATEMENT.sub("", phrase.strip(" ,*_…")))
    phrase = phrase if NAME_END.search(phrase) else phrase.rstrip(".")
    words = phrase.split()
    if not words or len(words) > 14 or NO_SUBJECT.fullmatch(phrase):
        return None
    if OFFICIAL.search(phrase):
        return Voice("somebody", words=phrase)
    if person := given(words):
        return person
    if plain(phrase) in names.FUNCTION_WORDS:
        return Voice("somebody")
    if len(words) == 1 and phrase[0].isupper() and plain(phrase) in names.GIVEN_NAMES:
        return Voice("person", Mention(0, 0, phrase, None))
    if owned := OWNED.fullmatch(phrase):
        found = names.find(owned["owner"])
        return Voice("person", found[-1]) if found else described(owned["owner"])
    head = re.split(r"\s(?:of|by|from|on|for|in)\s|\s\d", phrase)[0]
    if WORKS.search(head.split()[-1]) or words[0].casefold() in ("nobody", "none", "no"):
        return NOBODY
    if any(word.casefold() in names.HEADS for word in head.split()):
        return Voice("somebody", words=phrase)
    if ANYBODY.fullmatch(head.split()[-1]) or OURS.match(phrase):
        return Voice("somebody", words=phrase)
    if BODIES.search(words[-1]) and len(words) <= 5:
        return Voice("body", words="" if phrase.islower() else phrase)
    if len(words) <= 8 and capitalised(phrase) and words[0] not in SMALL:
        return (
            Voice("person", Mention(0, 0, phrase, None))
            if kind == "person"
            else Voice("body", words=phrase)
        )
    return Voice("somebody", words=phrase)


def given(words: Sequence[str]) -> Voice | None:
    """A person by a first name that is known: "Law Clinical Instructor Ann Doe"; a justice by surname."""
    if (
        words[:1] in (["Justice"], ["Prophet"])
        and 1 < len(words) < 5
        and is_name(" ".join(words[1:]))
    ):
        return Voice("person", Mention(0, 0, " ".join(words[1:]), words[0]))
    for place in range(max(len(words) - 3, 0), len(words) - 1):
        rest = words[place:]
        if plain(rest[0]) in names.GIVEN_NAMES and all(
            w[:1].isupper() and w.casefold() not in names.ORGANISATIONS for w in rest
        ):
            return Voice("person", Mention(0, 0, " ".join(rest), " ".join(words[:place]) or None))
    return None


def is_name(phrase: str) -> bool:
    """Whether *phrase* may be a person's name that is not known as one: "Seamus Heaney"."""
    words = phrase.split()
    return len(words) <= 4 and all(
        word[:1].isupper()
        and not (word.isupper() and len(word) > 2)
        and word.casefold() not in names.ORGANISATIONS
        for word in words
    )


def is_office(phrase: str) -> bool:
    """Whether *phrase* has the head word of an office in it."""
    return any(word.strip(".,").casefold() in names.HEADS for word in phrase.split())


def capitalised(phrase: str) -> bool:
    """Whether *phrase* is printed like a name: "Fund for Fair Trade"."""
    words = [word for word in phrase.split() if word not in SMALL]
    return bool(words) and all(
        word.strip("“”\"'’(*_[&")[:1].isupper() or word[0].isdigit() or word in "&–-—|/"
        for word in words
    )
