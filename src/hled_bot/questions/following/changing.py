"""Puts a part of the last question otherwise: a year, a side, a person, a pillar, a topic."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import dropwhile

from hled_bot.language import STOP_WORDS, aligned, language_of, number, plain
from hled_bot.models import MEXICO, UNITED_STATES
from hled_bot.questions import parse, pillars, vocabulary, written, years
from hled_bot.questions.following.remarks import BEGINS_ASKING, OF_TALK, VERBS, Remark
from hled_bot.questions.kinds import (
    Compare,
    ListDocuments,
    PillarsOf,
    Question,
    QuotesOn,
    RulesOf,
    SearchFor,
    TrendOf,
    WhoAttended,
    Years,
)
from hled_bot.questions.phrases import rule, words
from hled_bot.questions.vocabulary import Lexicon

ABOUT, OF_SEVERAL = rule("about"), rule("of-several")
SMALL, ONLY = words("small"), words("only")
SIDES = {UNITED_STATES: ("the United States", "Estados Unidos"), MEXICO: ("Mexico", "México")}


def changed(remark: Remark, last: str, before: Question, lexicon: Lexicon) -> str | None:
    """*last* with the part changed that *remark* gives; None where it gives more, or something else."""
    if isinstance(before, PillarsOf) and (position := _position(remark)) is not None:
        return written(replace(before, number=position, words="", page=1))
    named, rest = years.find(remark.text, lexicon.calendar)
    rest = _without_small(rest)
    if named and not rest:
        return of_years(named, last, before, lexicon)
    otherwise = _put_otherwise(replace(remark, text=rest), last, before, lexicon)
    return (
        of_years(named, otherwise, parse(otherwise, lexicon), lexicon)
        if named and otherwise
        else otherwise
    )


def _without_small(text: str) -> str:
    return " ".join(dropwhile(lambda word: plain(word) in SMALL, text.strip(" ,").split()))


def of_years(named: Years, last: str, before: Question, lexicon: Lexicon) -> str | None:
    """*last*, which reads as *before*, about the years *named*: its own words, for they may say more."""
    match before:
        case Compare(first, second):
            known = [first, second] if len(named) < 2 else []
            earlier, later = [*known, *named][-2:]
            return written(replace(before, first=earlier, second=later, page=1))
        case TrendOf():
            return written(replace(before, years=named, page=1))
        case PillarsOf() | WhoAttended() | QuotesOn() | SearchFor() | RulesOf() | ListDocuments():
            _, rest = years.find(_first_page(last), lexicon.calendar)
            before_year = _typed(last, command="year:", english="in ", spanish="en ")
            if before_year == "year:" and not isinstance(before, QuotesOn | SearchFor):
                before_year = ""
            return _with_ending(rest, last, [f"{before_year}{year}" for year in named])
        case _:
            return None


def _first_page(question: str) -> str:
    return re.sub(r"\bpage:\s*\d+", " ", question)


def _typed(last: str, *, command: str, english: str, spanish: str) -> str:
    """What is written in a question typed as *last* is: as a command, or as a sentence of a language."""
    first = plain(last).split(" ")[0]
    if first in vocabulary.MEANS and not last.rstrip().endswith("?"):
        return command
    return spanish if language_of(last) == "es" else english


def _with_ending(question: str, last: str, ending: list[str]) -> str:
    mark = "?" if last.rstrip().endswith("?") else ""
    return " ".join([*question.rstrip("?!. ").split(), *ending]) + mark


def _put_otherwise(remark: Remark, last: str, before: Question, lexicon: Lexicon) -> str | None:
    """*last* with the side, person or topic that *remark* is."""
    match before:
        case WhoAttended():
            side, rest = vocabulary.side(remark.text)
            if side and not rest:
                return _of_side(side, last, before)
            if _names(remark, lexicon):
                return written(replace(before, words=remark.text, side=None, role="", page=1))
        case QuotesOn() | SearchFor():
            if _names(remark, lexicon):
                return written(replace(before, by=remark.text, page=1))
            if what := _topic(remark, lexicon):
                return written(replace(before, words=what, page=1))
        case TrendOf():
            if what := _topic(remark, lexicon):
                return written(replace(before, words=what, page=1))
    return None


def _position(remark: Remark) -> int | None:
    """Which pillar is meant, -1 the last; a bare number only where it is clear that it counts pillars."""
    found = OF_SEVERAL.match(remark.folded.replace("#", "number "))
    if not found or not (remark.joins or found["named"].strip() or found["thing"]):
        return None
    if found["number"] in ("last", "final", "ultimo"):
        return -1
    value = number(found["number"])
    return value if value and value <= pillars.MOST_PILLARS else None


def _of_side(side: str, last: str, before: WhoAttended) -> str:
    if before.words:
        return written(replace(before, words="", side=side, page=1))
    _, rest = vocabulary.side(_first_page(last).rstrip("?!. "))
    english, spanish = SIDES[side]
    told = _typed(last, command=side, english=f"for {english}", spanish=f"por {spanish}")
    return _with_ending(rest, last, [told])


def _names(remark: Remark, lexicon: Lexicon) -> bool:
    """Whether *remark* is nothing but a person or an office of the documents, and asks about them."""
    said = remark.text.split()
    telling = [word for word in map(plain, said) if word not in SMALL]
    if not 0 < len(telling) <= 4 or not (STOP_WORDS | OF_TALK).isdisjoint(telling):
        return False
    # a name alone calls somebody
    if not (
        ONLY & set(remark.joins.split()) or (remark.asks and (remark.joins or len(telling) > 1))
    ):
        return False
    known = [word for word in said if lexicon.is_person(word)]
    named = lexicon.is_person(remark.text) and len(known) * 2 >= len(said)
    return named or lexicon.is_office(remark.text)


def _topic(remark: Remark, lexicon: Lexicon) -> str:
    """What *remark* wants to hear about instead; "" where it does not say so."""
    about = ABOUT.match(remark.folded)
    what = remark.text[about.end() :].strip() if about else remark.text
    said = [plain(word) for word in what.split()]
    telling = [word for word in said if word not in STOP_WORDS]
    if not remark.joins or not 0 < len(telling) <= 5 or BEGINS_ASKING.match(aligned(what)):
        return ""
    if said[0] in vocabulary.MEANS or not (OF_TALK | VERBS).isdisjoint(said):
        return ""
    if about:
        return what
    known = all(lexicon.has(word) for word in telling) or language_of(what) == "es"
    foreign = remark.asks and language_of(remark.joins) == "es"
    return what if (known or foreign) and remark.joins not in ONLY else ""
