"""Tells a question of its own from what people in a thread say to each other."""

from __future__ import annotations

import re

from hled_bot.language import STOP_WORDS, plain
from hled_bot.questions import parse, pillars, vocabulary, words, years
from hled_bot.questions.following.changing import of_years
from hled_bot.questions.following.remarks import AMONG_US, BEGINS_ASKING, VERBS, Remark
from hled_bot.questions.kinds import (
    Compare,
    Help,
    ListDocuments,
    PillarsOf,
    Question,
    QuotesOn,
    SearchFor,
    WhoAttended,
)
from hled_bot.questions.people import ATTENDED
from hled_bot.questions.phrases import rule
from hled_bot.questions.vocabulary import Lexicon

BOT_ASKED, OF_THE_LIBRARY = rule("bot-asked"), rule("of-the-library")


def standing_alone(remark: Remark, before: Question, lexicon: Lexicon) -> str | None:
    """*remark* where it is plainly a question about the documents."""
    question = parse(remark.text, lexicon)
    command = _is_command(remark, question, lexicon)
    if not command and not (remark.asks and _is_plain(remark, question, lexicon)):
        return None
    asked = remark.text + ("?" if remark.asks else "")
    carried = getattr(before, "years", ())
    same = isinstance(question, WhoAttended | PillarsOf) and type(question) is type(before)
    if remark.joins and same and carried and not getattr(question, "years", ()):
        return of_years(carried, asked, question, lexicon)
    return asked


def _is_command(remark: Remark, question: Question, lexicon: Lexicon) -> bool:
    """Whether *remark* is typed as after /hled: "pillars 2022", "quote supply chain"."""
    first, *rest = (word.strip(",;:") for word in remark.folded.split() or [""])
    command = vocabulary.MEANS.get(first)
    if command in (None, "help", "who") or first in ("find", "sources", "document"):
        return False
    if len(rest) > 8 or not (VERBS | AMONG_US).isdisjoint(rest):
        return False
    match question:
        case ListDocuments():
            return not years.find(" ".join(rest), lexicon.calendar)[1]
        case PillarsOf() | Compare():
            return _is_plain(remark, question, lexicon)
        case _:
            return True


def _is_plain(remark: Remark, question: Question, lexicon: Lexicon) -> bool:
    """Whether it is asked of the documents, and everything that *question* names is in them."""
    said = re.findall(r"[\w']+", BOT_ASKED.sub(" ", remark.folded))
    states = not BEGINS_ASKING.match(remark.folded) and not VERBS.isdisjoint(said)
    if states or not AMONG_US.isdisjoint(said):
        return False
    match question:
        case Help():
            return False
        case WhoAttended(when, side, named, role):
            if named:
                return lexicon.is_person(named) or lexicon.is_office(named)
            told = bool(when or side or role) or len(remark.text.split()) <= 4
            return told and bool(ATTENDED.search(remark.folded))
        case QuotesOn(about, by):
            return words.speaks(by, lexicon) if by else bool(set(plain(about).split()) - STOP_WORDS)
        case PillarsOf(words=named):
            left = pillars.pillars(remark.text, lexicon).words
            return not (named or left) or pillars.of_a_pillar(named or left, lexicon)
        case Compare(first=year):
            return year is not None
        case SearchFor():
            return bool(OF_THE_LIBRARY.search(remark.folded))
        case _:
            return True
