"""What is said after a question: which part of it is put otherwise, what is a new one, what is none."""

from __future__ import annotations

import pytest

from hled_bot.answers import lexicon
from hled_bot.index import Index
from hled_bot.questions import Lexicon, parse
from hled_bot.questions.following import follow_up


@pytest.fixture(scope="module")
def known(index: Index) -> Lexicon:
    """What the reader of questions knows of the five documents."""
    return lexicon(index)


@pytest.mark.parametrize(
    ("last", "text", "question"),
    [
        ("pillars 2022", "and 2021?", "pillars 2021"),
        ("pillars 2022", "2021", "pillars 2021"),
        ("pillars 2022", "in 2021, please", "pillars 2021"),
        ("pillars 2022 page:2", "what about '21?", "pillars 2021"),
        ("pilares de 2022", "¿y en 2021?", "pilares 2021"),
        ("who chaired in 2021?", "and in 2022?", "who chaired in 2022?"),
        ("¿quién asistió en 2021?", "y en 2022?", "¿quién asistió en 2022?"),
        ("search fentanyl year:2021", "and 2023?", "search fentanyl year:2023"),
        ("when was the call held in 2021?", "and 2023?", "when was the call held in 2023?"),
        ("compare 2021 2022", "and with 2023?", "compare 2022 2023"),
        ("compare 2021 2022", "and 2022 with 2023?", "compare 2022 2023"),
    ],
)
def test_a_year_alone_changes_the_year(last: str, text: str, question: str, known: Lexicon) -> None:
    assert follow_up(text, last, known) == question


@pytest.mark.parametrize(
    ("last", "text", "question"),
    [
        ("who 2021", "only Mexico", "who 2021 Mexico"),
        ("who 2021", "and the US?", "who 2021 United States"),
        ("who 2021 Mexico", "the Americans?", "who 2021 United States"),
        ("who attended in 2021?", "and for Mexico?", "who attended in 2021 for Mexico?"),
        ("¿quién asistió en 2021?", "solo México", "¿quién asistió en 2021 por México?"),
        ("who 2021 Raimondo", "and Mexico?", "who 2021 Mexico"),
        ("who attended in 2021?", "only Mexico in 2022", "who attended for Mexico in 2022?"),
        ("pillars 2022", "and the third one?", "pillars 2022 3"),
        ("pillars 2022 1", "pillar 2", "pillars 2022 2"),
        ("pillars 2022", "the last one?", "pillars 2022 last"),
        ("pilares 2022", "¿y el segundo?", "pillars 2022 2"),
        ("who 2021 Raimondo", "and Tai?", "who 2021 Tai"),
        ("who 2021", "Gina Raimondo?", "who 2021 Gina Raimondo"),
        ("quote by:Raimondo", "what about Tai?", "quote by:Tai"),
        ("what did Raimondo say about trade?", "and Tai?", "quote trade by:Tai"),
        ("what did Raimondo say about trade?", "and about labor?", "quote labor by:Raimondo"),
        ("quote supply chain", "what about semiconductors?", "quote semiconductors"),
        ("quote supply chain", "and semiconductors in 2021", "quote semiconductors year:2021"),
        ("search supply chain", "¿y semiconductores?", "search semiconductores"),
    ],
)
def test_one_part_of_the_last_question_is_put_otherwise(
    last: str, text: str, question: str, known: Lexicon
) -> None:
    assert follow_up(text, last, known) == question


@pytest.mark.parametrize(
    ("last", "text", "question"),
    [
        ("quote by:Raimondo", "what did she say?", "what did Raimondo say?"),
        ("who 2021 Raimondo", "what else did she say?", "what else did Raimondo say?"),
        ("did Ken Salazar attend?", "and what did he say?", "what did Ken Salazar say?"),
        ("who 2021 Raimondo", "what was her office?", "what was Raimondo’s office?"),
        ("quote by:Raimondo", "did she attend in 2022?", "did Raimondo attend in 2022?"),
        ("¿qué dijo Raimondo?", "¿y qué dijo sobre comercio?", "qué dijo Raimondo sobre comercio?"),
        ("¿asistió Raimondo?", "¿qué dijo ella?", "qué dijo Raimondo?"),
    ],
)
def test_a_pronoun_is_the_person_asked_about(
    last: str, text: str, question: str, known: Lexicon
) -> None:
    assert follow_up(text, last, known) == question


@pytest.mark.parametrize(
    "text",
    [
        "who attended in 2021?",
        "quotes by Raimondo",
        "what did Raimondo say about the marketplace?",
        "when did the embargo end?",
        "compare 2021 2022",
        "which documents are there?",
        "what do the documents say about fentanyl?",
        "¿quién asistió en 2021?",
        "search supply chains",
    ],
)
def test_a_question_of_its_own_stands_for_itself(text: str, known: Lexicon) -> None:
    question = follow_up(text, "pillars 2022", known)

    assert question is not None
    assert parse(question, known) == parse(text, known)


def test_a_joined_question_of_the_same_kind_keeps_the_year(known: Lexicon) -> None:
    asked = follow_up("and who represented Mexico?", "who attended in 2021?", known)

    assert asked == "who represented Mexico in 2021?"


@pytest.mark.parametrize(
    "text",
    [
        "thanks!",
        "gracias",
        "ok will use this",
        "great, can you send me the memo by tomorrow?",
        "what about lunch?",
        "and me?",
        "y yo?",
        "and thanks for the help",
        "and then we go home",
        "who will write the memo?",
        "who knows",
        "what?",
        "is that right?",
        "where is this from?",
        "what time is the meeting?",
        "did Bob send it?",
        "what did Bob say about the draft?",
        "she is great",
        "Tai is right about that, we should cite her",
        "the pillars slide is done",
        "can you fix the pillars section?",
        "quotes are good",
        "search is down again",
        "I think 2021 was different",
        "nice, 2021 it is",
        "see you in 2025",
        "ok 2021 then",
        "is this from 2021 or 2022?",
        "wasn't that in 2021?",
        "2021 was the relaunch, right?",
        "compare notes later?",
        "documents attached",
        "the documents are in the drive, do you have access?",
        "pillars section looks good",
        "which pillars should we cover?",
        "are you attending?",
        "what about the deadline?",
        "how about a quick call?",
        "and the other one?",
        "only one comment",
        "just 5 minutes",
        "y mañana?",
        "¿y la reunión?",
        "Katherine?",
        "and we should ask Mexico",
        "3",
        "+1",
        "help",
        "",
        "and now, dear colleagues, let me explain at some length why this matters so much. " * 4,
    ],
)
@pytest.mark.parametrize("last", ["pillars 2022", "who 2021", "quote supply chain by:Raimondo"])
def test_what_people_say_to_each_other_is_no_question(last: str, text: str, known: Lexicon) -> None:
    assert follow_up(text, last, known) is None


def test_nobody_is_meant_by_a_pronoun_where_nobody_was_asked_about(known: Lexicon) -> None:
    assert follow_up("what did she say?", "pillars 2022", known) is None
