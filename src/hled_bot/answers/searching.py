"""Answers with the passages that match some words, the one that answers first."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from hled_bot.answers import passing, persons
from hled_bot.answers.draft import Draft, Entry, Row, cite, day
from hled_bot.answers.replies import reply
from hled_bot.answers.wording import Wording
from hled_bot.index import Hit, Hits, Person
from hled_bot.language import STOP_WORDS, plain, words
from hled_bot.models import Answer, SearchItem, Voice
from hled_bot.questions import QuotesOn, SearchFor, verbs

PAGE = 5
FEW = 2
"""So few words have to stand together; of more, half of them may tell a fact in other words."""
MANY = 8
DAY = re.compile(r"\d{1,2},?")
YEAR = 4
"""How many digits the number of a year has."""
NOT_SAID = "The documents do not say that in so many words; these passages mention “{words}”:"
LABELS = {"question": "a journalist’s question"}
"""How words are labelled that are nobody's official words."""


def answer(question: SearchFor, draft: Draft) -> Answer:
    """Answer with a page of passages; say first where they do not have all the words."""
    who = persons.named(question.by, draft.index) if question.by else []
    if question.by and len(who) != 1:
        return _unknown_speaker(question, draft, [person.name for person in who])
    if not any(plain(word) not in STOP_WORDS for word in words(question.words)):
        draft.headline = draft.say(
            "There is nothing to look for in that question. Ask, for example:"
        )
        draft.suggestions = nothing_found(draft, "", ())
        return draft.finish(question, "none")
    question, hits = _found(question, draft, who)
    if dated := _of_that_year(question, draft, who, hits):
        question, hits = dated
    if draft.no_such_year(question.years):
        draft.suggestions = nothing_found(draft, question.words, question.years)
        return draft.finish(question, "search")
    shown = _with_replies(hits, draft)
    if question.wants:
        hits, shown = _passing(question, draft, who, hits)
    draft.headline = headline(question.words, draft, question, hits, "passage")
    if not shown:
        _of_other_years(question, draft, who)
        draft.suggestions = nothing_found(draft, question.words, question.years, kind=question.kind)
        return draft.finish(question, "search")
    if question.wants and not hits.unknown:
        draft.headline = _answering(question, draft, shown[0], hits)
    draft.headline = not_there(hits, draft) + draft.headline
    draft.suggestions = [f"quote {question.words}"] if _quotable(draft, question) else []
    draft.suggestions += ["documents"]
    more = hits.more or len(hits.hits) > PAGE
    entries = [_entry(hit, draft.say) for hit in shown]
    return draft.finish(question, "search", entries, behind=more)


def _found(question: SearchFor, draft: Draft, who: Sequence[Person]) -> tuple[SearchFor, Hits]:
    """What is found, and the question as it was found: in another number, mended, in other words."""
    hits = _search(question, draft, who)
    if len(hits.unknown) == 1 and (several := f"{question.words}s") in draft.index.words():
        question = replace(question, words=several)  # documents define SMEs, not an SME
        hits = _search(question, draft, who)
    if not hits.hits and (meant := persons.named(question.words, draft.index)):
        question = replace(question, words=meant[0].name.split()[-1])  # a name, misspelt badly
        hits = _search(question, draft, who)
    if not hits.hits and '"' in question.words:
        question = replace(question, words=question.words.replace('"', " ").strip())
        found = _search(question, draft, who)
        hits = replace(found, hits=tuple(replace(hit, complete=False) for hit in found.hits))
    if not hits.hits and hits.unknown:
        hits = _without_unknown(question, draft, who, hits)
    if hits.read_as:
        question = replace(question, words=hits.read_as)
    return question, hits


def _with_replies(hits: Hits, draft: Draft) -> tuple[Hit, ...]:
    """The hits, journalists' questions last, the first of them with what was replied to it."""
    shown = sorted(hits.hits, key=lambda hit: (not hit.complete, hit.row["voice"] == "question"))
    answer = reply(shown[0], hits, draft.index) if shown else None
    if answer:
        there = [hit for hit in shown if hit.row["start"] != answer.row["start"]]
        shown = [*there[:1], answer, *there[1:]]
    return tuple(shown)


def _search(question: SearchFor, draft: Draft, who: Sequence[Person]) -> Hits:
    return draft.index.search(
        question.words,
        years=question.years,
        without=() if who else ("quoted",),
        persons=[person.id for person in who],
        kind=question.kind,
        limit=PAGE * (passing.WIDER if question.wants else 1),
        offset=(question.page - 1) * PAGE,
    )


def _without_unknown(question: SearchFor, draft: Draft, who: Sequence[Person], hits: Hits) -> Hits:
    """The passages with the words that documents have; the headline names the others."""
    left = left_of(question.words, hits.unknown, draft.asked)
    if not left:
        return hits
    found = _search(replace(question, words=left), draft, who)
    if not found.hits or not found.hits[0].complete:
        return hits
    return replace(found, unknown=(*hits.unknown, *found.unknown), read_as=None)


def left_of(sought: str, unknown: Collection[str], asked: str) -> str:
    """The words of *sought* besides the *unknown* ones, if they still tell what was *asked*; else ""."""
    left = _without(sought, unknown)
    # an amount may be what is asked about, and a verb names nothing that is looked for
    named = sum(not word.isdigit() or len(word) == YEAR for word in set(unknown) - verbs(asked))
    telling = [w for w in left.split() if plain(w) not in STOP_WORDS and not DAY.fullmatch(w)]
    return left if len(telling) > named else ""  # "seo services" is not about services


def _without(text: str, lacking: Collection[str]) -> str:
    """*text* without the words *lacking*, which are folded, and without small words before the rest."""
    left = [w for w in text.split() if plain(w.strip(",.;:?!()")) not in lacking]
    begin = next((n for n, word in enumerate(left) if plain(word) not in STOP_WORDS), 0)
    return " ".join(left[begin:])


def _of_that_year(
    question: SearchFor, draft: Draft, who: Sequence[Person], hits: Hits
) -> tuple[SearchFor, Hits] | None:
    """The passages that name the year themselves, where those of its meeting lack some words.

    "Did trade reach $860 billion in 2022" is told in a call of 2023.
    """
    complete = bool(hits.hits) and hits.hits[0].complete and not hits.unknown
    if not question.years or question.wants or question.kind or complete:
        return None
    year = " ".join(map(str, question.years))
    dated = replace(question, words=f"{question.words} {year}", years=())
    found = _search(dated, draft, who)
    if found.unknown:
        found = _without_unknown(dated, draft, who, found)
    named = bool(found.hits) and found.hits[0].complete
    return (dated, found) if named else None


def _of_other_years(question: SearchFor, draft: Draft, who: Sequence[Person]) -> None:
    """Show aside where the documents have the words, if not in the year that was asked about."""
    hits = _search(replace(question, years=()), draft, who).hits if question.years else ()
    if hits and hits[0].complete:
        row = hits[0].row
        draft.asides = [cite(row, row["text"], row["start"], row["end"])]
        draft.notes = [draft.say("The passage shown above is from another year.")]


def _passing(
    question: SearchFor, draft: Draft, who: Sequence[Person], hits: Hits
) -> tuple[Hits, tuple[Hit, ...]]:
    """The hits with the one that answers first; where none does, those of another reading."""
    sought = _sought(question)
    for reading in _readings(question, draft, who, hits):
        shown = passing.first(reading, sought)
        if shown and passing.answers(shown[0].excerpt, reading, sought):
            return reading, shown[:PAGE]
    return hits, passing.first(hits, sought)[:PAGE]


def _sought(question: SearchFor) -> passing.Sought:
    meeting = plain(question.words) in passing.THE_MEETING and question.wants in passing.HAPPENED
    return passing.Sought(question.wants, meeting)


def _readings(
    question: SearchFor, draft: Draft, who: Sequence[Person], hits: Hits
) -> Iterator[Hits]:
    """Ways to look for what is asked, the strictest first.

    The meeting may go by its name in the documents, a year be that of the fact, not of the
    dialogue ("how much was trade worth in 2022"), and a sentence say it in other words.
    """
    readings = [hits]
    if plain(question.words) in passing.THE_MEETING:
        by_name = _search(replace(question, words="HLED"), draft, who)
        readings = [by_name, hits] if _sought(question).meeting else [hits, by_name]
    yield from readings
    if question.years:
        dated = " ".join([question.words, *(f'"{year}"' for year in question.years)])
        yield _search(replace(question, words=dated, years=()), draft, who)
    if len(hits.asked.terms) > FEW and not hits.unknown:
        rows: dict[int, Hit] = {}
        for term in hits.asked.terms[:MANY]:
            for hit in _search(replace(question, words=term.forms[0]), draft, who).hits:
                rows.setdefault(hit.row["id"], replace(hit, complete=False))
        yield replace(hits, hits=tuple(rows.values()), more=False)


def _answering(question: SearchFor, draft: Draft, best: Hit, hits: Hits) -> str:
    """Say where the answer comes from, or that no sentence holds one."""
    if not passing.answers(best.excerpt, hits, _sought(question)):
        return draft.say(NOT_SAID, words=question.words)
    if not best.complete:
        return headline(question.words, draft, question, hits, "passage")
    return draft.say(
        "What the documents say on “{words}”, in the {kind} of {day}:",
        words=question.words,
        kind=draft.say.known(best.row["kind"]),
        day=draft.say.day(day(best.row["date"])),
    )


def _quotable(draft: Draft, question: SearchFor) -> bool:
    """Whether the same words, as a quotation, have an answer."""
    voices: tuple[Voice, ...] = ("quoted", "official", "official text")
    return bool(question.words) and bool(
        draft.index.search(question.words, voices=voices, limit=1).hits
    )


def _unknown_speaker(question: SearchFor, draft: Draft, names: list[str]) -> Answer:
    if names:
        draft.headline = draft.say(
            "“{name}” may be {names}; say which one.",
            name=question.by,
            names=draft.say.listed(names),
        )
    else:
        draft.headline = draft.say(
            "The documents have no words by anybody called “{name}”.", name=question.by
        )
    draft.suggestions = [f'search {question.words} by:"{name}"' for name in names]
    draft.suggestions += ["documents"]
    return draft.finish(question, "search")


def headline(
    asked: str, draft: Draft, question: SearchFor | QuotesOn, hits: Hits, noun: str
) -> str:
    """Say whether what was found has all the words; name those that no document has.

    *noun* is ``passage`` or ``quotation``.
    """
    say, of = draft.say, draft.of(question.years)
    if isinstance(question, SearchFor) and question.kind:
        of += f" ({say.known(question.kind)})"
    asked = asked.strip('"“” ')
    lacking = say.listed([f"“{word}”" for word in hits.unknown])
    verb = "are" if len(hits.unknown) > 1 else "is"
    if not asked:
        return say("Say what to look for, for example: search supply chains.")
    if not hits.hits:
        if hits.unknown:
            return absent(hits.unknown, say)
        return say(f"The documents{{of}} have no {noun} with “{{words}}”.", of=of, words=asked)
    if hits.unknown and verbs(draft.asked).issuperset(hits.unknown):
        return say(NOT_SAID, words=_without(asked, hits.unknown))
    if hits.unknown:
        return say(
            f"{{words}} {verb} not in the documents; these passages have other words of the question.",
            words=lacking,
        )
    if not hits.hits[0].complete:
        return say(
            "No passage{of} has all of “{words}”; these have most of the words.", of=of, words=asked
        )
    return say(f"{noun.capitalize()}s{{of}} with “{{words}}”, best first:", of=of, words=asked)


def not_there(hits: Hits, draft: Draft) -> str:
    """Name the words that were taken for slips of others: what was typed may be meant all the same."""
    guessed = [
        word
        for word, instead in hits.asked.mended.items()
        if not (word.startswith(instead) or instead.startswith(word))  # "groups" are no slip
        and word not in draft.index.words()
    ]
    return absent(guessed, draft.say) + " " if guessed and not hits.unknown else ""


def absent(unknown: Sequence[str], say: Wording) -> str:
    """Say that the documents have none of the words *unknown*."""
    verb = "are" if len(unknown) > 1 else "is"
    quoted = say.listed([f"“{word}”" for word in unknown])
    return say(f"{{words}} {verb} not in the documents.", words=quoted)


def nothing_found(draft: Draft, asked: str, years: Sequence[int], *, kind: str = "") -> list[str]:
    """Questions that do have answers; the same words in all years and kinds if they are there."""
    known = draft.years()
    elsewhere = (
        (years or kind) and asked and draft.index.search(asked, without=["quoted"], limit=1).hits
    )
    again = [f"search {asked}"] if elsewhere else []
    stated = draft.pillar_years()
    return [
        *again,
        *(f"pillars {y}" for y in stated[-1:]),
        *(f"who {y}" for y in known[-1:]),
        "help",
    ]


def _entry(hit: Hit, say: Wording) -> Entry:
    row = hit.row
    item = SearchItem(
        text=hit.excerpt,
        heading=row["heading"],
        date=day(row["date"]),
        citation=0,
        marks=hit.marks,
        voice=row["voice"],
        label=row["label"],
    )
    lines = [f"“{hit.excerpt}”", f"– {_where(row, say)}"]
    places = (row, *hit.twins)
    return Entry(
        item, tuple(lines), tuple(cite(r, r["text"], r["start"], r["end"]) for r in places)
    )


def _where(row: Row, say: Wording) -> str:
    """Who says a passage, below which heading, on which day."""
    label = LABELS.get(row["voice"])
    said = say(label) if label else row["speaker"] or (row["label"] or "").capitalize()
    kind = say("{kind} of {day}", kind=say.known(row["kind"]), day=say.day(day(row["date"])))
    return ", ".join(part for part in (said, row["heading"], kind) if part)
