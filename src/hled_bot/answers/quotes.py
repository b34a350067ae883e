"""Answers with people's own words: about a topic, by a person, from a year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hled_bot.answers import persons
from hled_bot.answers.draft import Draft, Row, day
from hled_bot.answers.quoted import cited, entry, quoted
from hled_bot.answers.replies import called_on, callers, reply
from hled_bot.answers.searching import headline, left_of, not_there, nothing_found
from hled_bot.answers.seats import holds, seats
from hled_bot.index import Hit, Hits, Person
from hled_bot.language import CARDINALS, ORDINALS, number, plain
from hled_bot.models import MEXICO, Answer, Voice
from hled_bot.questions import QuotesOn, phrases, vocabulary

PAGE = 5
QUOTED: Sequence[Voice] = ("quoted",)
SPOKEN: Sequence[Voice] = ("official",)
OFFICIAL_TEXT: Sequence[Voice] = ("official text",)
QUESTIONS: Sequence[Voice] = ("question",)
STAFF: Sequence[Voice] = ("staff",)
ANYTHING = "the"
"""A word that nearly every passage has."""
MONTHS = phrases.words("months")
MOST = 30
"""How many hits of each kind are looked at; nobody pages further."""
ANONYMOUS = re.compile(
    r"\b(?:senior|admin\w*|background|altos?)\b.*|\bofficials?\b|\bfuncionari\w+"
)
JOURNALISTS = re.compile(
    r"\b(?:journalists?|reporters?|press|media|correspondents?|outlets?|newspapers?"
    r"|periodistas?|reporter[oa]s?|prensa|corresponsal(?:es)?)\b"
)
OFFICIALS = frozenset(
    "official officials funcionario funcionaria funcionarios funcionarias".split()
)
EVERYTHING = frozenset(
    "all every everything anything something quotes algo nada todo todas todos".split()
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose words are wanted: persons, officials on background, journalists; else anybody."""

    people: tuple[Person, ...] = ()
    anonymous: bool = False
    number: str = ""
    """Which of the officials of a call, as its labels count them: "two"."""
    journalists: bool = False

    @property
    def voices(self) -> list[Sequence[Voice]]:
        """The kinds of words to look at, in this order."""
        if self.journalists:
            return [QUESTIONS]
        if self.anonymous:
            return [SPOKEN]
        return [QUOTED, SPOKEN] if self.people else [QUOTED, SPOKEN, OFFICIAL_TEXT]


def answer(question: QuotesOn, draft: Draft) -> Answer:
    """Answer with quotations of named speakers first, then background officials, then texts."""
    if plain(question.words) in EVERYTHING:
        question = replace(question, words="")
    question = replace(question, by=_paper(question.by, draft))
    if not question.by and (who := persons.named(question.words, draft.index)):
        question = replace(question, by=draft.say.listed([p.name for p in who]), words="")
        asked: Asked | None = Asked(tuple(who))
    else:
        asked = _speakers(question, draft)
    if draft.no_such_year(question.years):
        if asked and asked.people and not question.words:
            return _in_other_years(question, draft, asked)
        draft.suggestions = nothing_found(draft, question.words, question.years)
        return draft.finish(question, "quotes")
    if asked is None:
        return _nobody(question, draft)
    if asked.people:
        question = replace(question, by=persons.mended(question.by, asked.people))
    if not question.words:
        unnamed = asked.anonymous or asked.journalists
        return (_by_kind if unnamed else _all)(question, draft, asked)
    return _matching(question, draft, asked)


def _speakers(question: QuotesOn, draft: Draft) -> Asked | None:
    """Whose words are wanted; None where the documents know nobody of that name."""
    by = plain(question.by)
    if not by:
        return Asked()
    if who := persons.several(question.by, draft.index):
        return Asked(tuple(who))
    if JOURNALISTS.search(by):
        return Asked(journalists=True)
    side, rest = vocabulary.side(question.by)
    rest = vocabulary.without(rest, OFFICIALS)
    if ANONYMOUS.search(by) and (rest or side != MEXICO):
        return Asked(anonymous=True, number=_number_in(by))
    held = [
        seat
        for seat in seats(draft)
        if (not question.years or seat.row["year"] in question.years)
        and (
            holds(seat, question.by)
            or (side is not None and not rest and seat.row["delegation"] == side)
        )
    ]
    ids = {seat.row["person"] for seat in held}
    people = tuple(person for person in draft.index.people() if person.id in ids)
    return Asked(people) if people else None


def _paper(by: str, draft: Draft) -> str:
    """*by* without "reporter" beside the name of a paper that somebody is called on from."""
    if not JOURNALISTS.search(plain(by)):
        return by
    others = [word for word in by.split() if not JOURNALISTS.fullmatch(plain(word))]
    left = vocabulary.without(" ".join(others), OFFICIALS)
    told = left and not vocabulary.side(left)[0] and called_on(left, draft.index)
    return left if told else by


def _number_in(by: str) -> str:
    """Which of several officials *by* names, as labels count them: "the second official" is "two"."""
    counted = (number(word) for word in by.split() if word in CARDINALS or word in ORDINALS)
    return next((list(CARDINALS)[count - 1] for count in counted if count), "")


def _bare(words: str) -> str:
    """*words* without the quotation marks that a headline puts around them anyway."""
    return words.strip('"“” ')


def _nobody(question: QuotesOn, draft: Draft) -> Answer:
    """Say that nobody of that name is quoted; show where the name occurs."""
    asking = called_on(question.by, draft.index)
    if asking and question.words:
        found = _search(question, draft, Asked(journalists=True), QUESTIONS)
        there = {(hit.row["document"], hit.row["start"]) for hit in found.hits}
        told = [hit for hit in asking if (hit.row["document"], hit.row["start"]) in there]
        if not told:
            return _did_not_ask(question, draft, asking)
        asking = told
    if asking:
        draft.headline = draft.say(
            "What was asked after “{name}” had been called on, in the {kind} of {day}:",
            name=question.by,
            kind=draft.say.known(asking[0].row["kind"]),
            day=draft.say.day(day(asking[0].row["date"])),
        )
        if question.who:
            draft.headline = _called_before(asking, draft)
        draft.suggestions = ["ground rules", f"search {question.by}"]
        return draft.finish(question, "quotes", [entry(hit, draft) for hit in asking], most=PAGE)
    draft.headline = draft.say("The documents quote nobody called “{name}”.", name=question.by)
    _show_mentions(draft, question.by, question.years)
    draft.suggestions = ["quotes", *nothing_found(draft, "", ())]
    return draft.finish(question, "quotes")


def _did_not_ask(question: QuotesOn, draft: Draft, asking: Sequence[Hit]) -> Answer:
    """Say that what somebody asked has none of the words; show what it was."""
    draft.headline = draft.say(
        "The documents{of} do not quote {name} on “{words}”.",
        of=draft.of(question.years),
        name=f"“{question.by}”",
        words=_bare(question.words),
    )
    draft.asides = [cited(hit.row) for hit in asking[:1]]
    draft.suggestions = [f'quote by:"{question.by}"', f"search {question.words}"]
    return draft.finish(question, "quotes")


def _show_mentions(draft: Draft, words: str, years: Sequence[int]) -> None:
    """Show where a name occurs, labelled as not that person's words."""
    found = [
        draft.index.search(words, years=years, voices=voices, limit=2).hits
        for voices in (OFFICIAL_TEXT, SPOKEN, STAFF)
    ]
    hits = [hit for kind in found for hit in kind if hit.complete][:2]
    draft.asides = [cited(hit.row) for hit in hits]
    if hits:
        draft.notes = [
            draft.say(
                "They mention the name in the passages above, which are not that person’s words."
            )
        ]


def _all(question: QuotesOn, draft: Draft, asked: Asked) -> Answer:
    """All quotations of a person, or of everybody."""
    say, of = draft.say, draft.of(question.years)
    numbers: list[int | None] = [person.id for person in asked.people]
    rows = [row for number in numbers or [None] for row in draft.index.quotations(person=number)]
    if question.years:
        rows = [row for row in rows if row["year"] in question.years]
    name = say.listed([person.name for person in asked.people])
    if not rows:
        return _not_quoted(question, draft, asked, name)
    if asked.people:
        quoted_here = {row["person_name"] for row in rows}
        name = say.listed([p.name for p in asked.people if p.name in quoted_here]) or name
        draft.headline = say(
            "What the documents{of} quote by {name}, in order of date:", of=of, name=name
        )
        draft.suggestions = [f"who {asked.people[0].name}", "quotes"]
    else:
        draft.headline = say("The quotations in the documents{of}, in order of date:", of=of)
        told = {row["year"] for row in draft.index.quotations()}
        draft.suggestions = [f"quotes year:{y}" for y in sorted(told - set(question.years))][:2]
    draft.suggestions += ["quote supply chains"]
    return draft.finish(question, "quotes", [quoted(row, say) for row in rows], most=8)


def _in_other_years(question: QuotesOn, draft: Draft, asked: Asked) -> Answer:
    """Say that the year is not there, and show what the person is quoted with in other years."""
    absent = draft.headline
    answer = _all(replace(question, years=(), words=""), draft, asked)
    if not answer.items:
        return answer
    draft.headline = f"{absent} {draft.headline}"
    rows = [row for p in asked.people for row in draft.index.quotations(person=p.id)]
    return draft.finish(question, "quotes", [quoted(row, draft.say) for row in rows], most=8)


def _by_kind(question: QuotesOn, draft: Draft, asked: Asked) -> Answer:
    """What officials on background, or journalists, said on anything, in order of date."""
    say, of = draft.say, draft.of(question.years)
    found = [hit for v in asked.voices for hit in _search(question, draft, asked, v, ANYTHING).hits]
    found.sort(key=lambda hit: (hit.row["date"] or "", hit.row["document"], hit.row["start"]))
    if not found:
        draft.headline = say("The documents{of} have no quotations by named speakers.", of=of)
        draft.suggestions = nothing_found(draft, "", ())
        return draft.finish(question, "quotes")
    draft.headline = say(
        "The questions of journalists in the documents{of}, in order of date:"
        if asked.journalists
        else "Officials on background in the documents{of}, in order of date:",
        of=of,
    )
    if asked.journalists and question.who:
        draft.headline = _called_before(found, draft)
    draft.suggestions = ["quotes", "ground rules"]
    entries = [entry(replace(hit, marks=()), draft) for hit in found]
    return draft.finish(question, "quotes", entries, most=PAGE)


def _not_quoted(question: QuotesOn, draft: Draft, asked: Asked, name: str) -> Answer:
    """Say that a person is not quoted, and show where the documents mention the name."""
    say, of = draft.say, draft.of(question.years)
    if not asked.people:
        draft.headline = say("The documents{of} have no quotations by named speakers.", of=of)
        draft.suggestions = nothing_found(draft, "", ())
        return draft.finish(question, "quotes")
    on = _bare(question.words)
    draft.headline = (
        say("The documents{of} do not quote {name} on “{words}”.", of=of, name=name, words=on)
        if on
        else say("The documents{of} do not quote {name}.", of=of, name=name)
    )
    person = asked.people[0]
    if on and any(draft.index.quotations(person=p.id) for p in asked.people):
        draft.suggestions = [f'quote by:"{person.name}"']
    else:
        surname = person.name.split()[-1]
        _show_mentions(draft, f"{surname} {on}", question.years)
        if not draft.asides:
            _show_mentions(draft, surname, question.years)
    if draft.asides:
        draft.suggestions += [f"search {person.name.split()[-1]}"]
    if any(seat.row["person"] == person.id for seat in seats(draft)):
        draft.suggestions += [f"who {person.name}"]
    draft.suggestions += ["quotes"]
    return draft.finish(question, "quotes")


def _matching(question: QuotesOn, draft: Draft, asked: Asked) -> Answer:
    """The words that match, spoken ones first; more complete matches before all."""
    say = draft.say
    found, unknown = _found(question, draft, asked)
    hits = _ranked([_of_number(hits, asked.number) for hits in found])
    nameless = not (asked.people or asked.journalists)
    incomplete = nameless and not any(hit.complete for hit in hits)
    if incomplete and (replied := _replied(question, draft, asked)):
        return replied
    mended = next((h.read_as for h in found if h.read_as), None)
    if mended:
        question = replace(question, words=mended)
    begin = (question.page - 1) * PAGE
    here, more = hits[begin : begin + PAGE], len(hits) > begin + PAGE
    name = say.listed([person.name for person in asked.people])
    if not here and asked.people:
        return _not_quoted(question, draft, asked, name)
    shown = Hits(tuple(here), more, None, unknown, found[0].asked)
    draft.headline = headline(question.words, draft, question, shown, "quotation")
    if not here:
        if asked.number:
            draft.headline = say(
                "The documents{of} do not quote {name} on “{words}”.",
                of=draft.of(question.years),
                name=f"“{question.by}”",
                words=question.words,
            )
        if asked.anonymous:
            texts = draft.index.search(question.words, years=question.years, voices=OFFICIAL_TEXT)
            draft.asides = [cited(hit.row) for hit in texts.hits if hit.complete][:2]
        draft.suggestions = nothing_found(draft, question.words, question.years)
        return draft.finish(question, "quotes")
    if asked.journalists and question.words:
        draft.headline = say(
            "What journalists asked{of} about “{words}”, best first:",
            of=draft.of(question.years),
            words=_bare(question.words),
        )
    if here[0].complete and asked.people and not unknown:
        of = draft.of(question.years)
        draft.headline = say(
            "What the documents{of} quote {name} as saying on “{words}”:",
            of=of,
            name=name,
            words=_bare(question.words),
        )
    if question.who and here[0].complete and not unknown:
        by_whom = _called_before(here, draft) if asked.journalists else ""
        draft.headline = by_whom or _said_by(here[0].row, draft)
    draft.headline = not_there(found[0], draft) + draft.headline
    draft.suggestions = [f"search {question.words}"]
    speakers = dict.fromkeys(h.row["speaker"] for h in here if h.row["voice"] == "quoted")
    draft.suggestions += [f'quote by:"{s}"' for s in speakers if s][:2]
    entries = [entry(hit, draft) for hit in here]
    return draft.finish(question, "quotes", entries, behind=more)


def _found(question: QuotesOn, draft: Draft, asked: Asked) -> tuple[list[Hits], tuple[str, ...]]:
    """What was found of each kind of voice, and the words that no document has and that it lacks."""
    found = [_search(question, draft, asked, voices) for voices in asked.voices]
    unknown = found[0].unknown
    if unknown and (left := left_of(question.words, unknown, draft.asked)):
        found = [_search(question, draft, asked, voices, left) for voices in asked.voices]
    return found, unknown


def _replied(question: QuotesOn, draft: Draft, asked: Asked) -> Answer | None:
    """What officials replied to journalists who asked about the very words; None if nobody did."""
    found = _search(question, draft, asked, QUESTIONS)
    complete = [hit for hit in found.hits if hit.complete]
    if not complete and (people := _people_in(question.words, draft)):
        question = replace(question, words=people)
        found = _search(question, draft, asked, QUESTIONS)
        complete = [hit for hit in found.hits if hit.complete]
    pairs = [(hit, reply(hit, found, draft.index, asked.number)) for hit in complete[:PAGE]]
    shown = [hit for asking, said in pairs if said for hit in (said, asking)]
    if not shown:
        return None
    sentence = "A journalist asked about “{words}”; this was replied, in other words:"
    draft.headline = draft.say(sentence, words=question.words)
    draft.suggestions = [f"search {question.words}", "ground rules"]
    return draft.finish(question, "quotes", [entry(hit, draft) for hit in shown])


def _people_in(words: str, draft: Draft) -> str:
    """The names in *words*, if there are several and the documents have all: "Blinken López Obrador"."""
    capital = [word.strip("?¿!.,:;") for word in words.split() if word[:1].isupper()]
    named = [word for word in capital if plain(word) not in MONTHS]
    known = all(map(draft.index.words().usual, named))
    return " ".join(named) if known and len(named) > 1 else ""


def _called_before(hits: Sequence[Hit], draft: Draft) -> str:
    """Who may have asked *hits*: no transcript says it, but in some of them people are called on."""
    called = callers(hits, draft.index)
    draft.asides = [cited(row) for _, row in called]
    if not called:
        return draft.say("The documents do not say who asked these questions:")
    named = draft.say.listed([name for name, _ in called])
    return draft.say(
        "The documents do not say who asked which question; before these they call on {names}.",
        names=named,
    )


def _said_by(row: Row, draft: Draft) -> str:
    """Who says it, in one sentence, for those who ask who did."""
    say = draft.say
    kind = say("{kind} of {day}", kind=say.known(row["kind"]), day=say.day(day(row["date"])))
    if row["voice"] == "official" and row["on_background"] and not row["speaker"]:
        who = say("{speaker} (on background)", speaker=row["attribution"] or say("an official"))
        return say(
            "{who} said it, in the {kind}; the document withholds the name.",
            who=who[0].upper() + who[1:],
            kind=kind,
        )
    if row["voice"] == "official text":
        return say("No speaker is stated: it stands in the {kind}.", kind=kind)
    if not row["speaker"]:
        return say("The documents do not say who said it; it stands in the {kind}.", kind=kind)
    return say(
        "{who} said it, in the {kind}.", who=persons.shown(row["speaker"], draft.index), kind=kind
    )


def _search(
    question: QuotesOn, draft: Draft, asked: Asked, voices: Sequence[Voice], words: str = ""
) -> Hits:
    who = [person.id for person in asked.people]
    return draft.index.search(
        words or question.words, years=question.years, voices=voices, persons=who, limit=MOST
    )


def _of_number(hits: Hits, number: str) -> Hits:
    """*hits* by the official of that *number*; all where none was asked for."""
    if not number:
        return hits
    ends = tuple(hit for hit in hits.hits if plain(hit.row["label"] or "").endswith(number))
    return replace(hits, hits=ends)


def _ranked(found: list[Hits]) -> list[Hit]:
    """All hits, complete ones only if there are any; a quotation hides the text around it."""
    hits = [hit for kind in found for hit in kind.hits]
    complete = [hit for hit in hits if hit.complete]
    kept: list[Hit] = []
    for hit in complete or sorted(hits, key=_marked, reverse=True):
        row = hit.row
        inside = any(
            other.row["document"] == row["document"]
            and row["start"] <= other.row["start"] < other.row["end"] <= row["end"]
            for other in kept
        )
        if not inside:
            kept.append(hit)
    return kept


def _marked(hit: Hit) -> int:
    """How many different words of what was asked *hit* has."""
    return len({plain(hit.excerpt[begin:end]) for begin, end in hit.marks})
