"""Who speaks in a transcript, turn by turn."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hled_bot import documents
from hled_bot.facts import transcripts
from hled_bot.models import Document, Facts, Transcript

OFFICIAL = "SENIOR ADMINISTRATION OFFICIAL"
ONE, TWO, THREE, FOUR = (f"{OFFICIAL} {number}" for number in ("ONE", "TWO", "THREE", "FOUR"))
CALL_2021 = [
    "MODERATOR", OFFICIAL, OFFICIAL, "Q", OFFICIAL, OFFICIAL, "Q", OFFICIAL, OFFICIAL, "Q",
    OFFICIAL, "Q", OFFICIAL, OFFICIAL, OFFICIAL, "MODERATOR",
]  # fmt: skip
CALL_2023 = [
    "MODERATOR", ONE, TWO, "MODERATOR", "OPERATOR", "MODERATOR", "OPERATOR", "MODERATOR",
    "QUESTION", TWO, ONE, TWO, "MODERATOR", "QUESTION", ONE, TWO, "MODERATOR", "QUESTION", ONE,
    "MODERATOR", "QUESTION", "MODERATOR", "QUESTION", ONE, "MODERATOR", "QUESTION", ONE, THREE,
    "MODERATOR", "QUESTION", ONE, FOUR, ONE, "MODERATOR",
]  # fmt: skip

Write = Callable[..., Document]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A document of a text, with a title."""

    def written(text: str, title: str = "Press Call", date: str = "2022-07-12") -> Document:
        file = tmp_path / f"{date}-call.md"
        file.write_text(f"---\ntitle: '{title}'\ndate: {date}\n---\n{text}", encoding="utf-8")
        return documents.read(file)

    return written


def labels(transcript: Transcript) -> list[str]:
    return [turn.label for turn in transcript.turns]


@pytest.mark.parametrize(
    ("document", "expected"),
    [("2021-09-09-press-call", CALL_2021), ("2023-09-28-press-call", CALL_2023)],
)
def test_every_turn_of_the_two_calls_is_found_in_order(
    found: dict[str, Facts], document: str, expected: list[str]
) -> None:
    assert labels(found[document].transcript) == expected


@pytest.mark.parametrize(
    "document", ["2021-09-09-fact-sheet", "2021-09-09-relaunch", "2022-09-12-joint-statement"]
)
def test_a_statement_is_no_transcript(found: dict[str, Facts], document: str) -> None:
    assert found[document].transcript == Transcript()


def test_what_is_shown_of_a_turn_is_what_stands_at_its_source(
    library: dict[str, Document], found: dict[str, Facts]
) -> None:
    for name, document in library.items():
        for turn in found[name].transcript.turns:
            assert turn.text == document.shown(turn.source)


def test_the_closing_time_is_not_part_of_the_last_turn(found: dict[str, Facts]) -> None:
    last = found["2021-09-09-press-call"].transcript.turns[-1]

    assert last.text.endswith("Have a good day, everyone.")


def test_a_question_goes_on_over_paragraphs(found: dict[str, Facts]) -> None:
    question = found["2021-09-09-press-call"].transcript.turns[3]

    assert question.text.startswith("Hi. Thank you for having this.")
    assert question.text.endswith("democratizing labor in Mexico.")
    assert question.voice == "question"


WHY = "Can you tell us why that is so?"
LONG = " ".join(["We have said so before and we say it again today."] * 4)


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        pytest.param(f"Q    {WHY}\n\nQ    {LONG}\n\nQ    And when?", ["question", "official", "question"], id="an answer under Q"),
        pytest.param(f"Q    {WHY}\n\nQ    Right? {LONG}\n\nQ    And when?", ["question", "official", "question"], id="an answer that asks back"),
        pytest.param(f"Q    {WHY}\n\nQ    {LONG}\n\nMS. DOE:  Yes.", ["question", "question", "official"], id="a remark that is answered"),
        pytest.param(f"Q    {WHY}\n\nQ    {LONG} Is it so?\n\nQ    And when?", ["question"] * 3, id="a long question"),
        pytest.param(f"Q    {WHY}\n\nQ    {LONG} And then —\n\nQ    And when?", ["question"] * 3, id="a question broken off"),
        pytest.param(f"Q    {WHY}\n\nQ    Yes, why so.\n\nQ    And when?", ["question"] * 3, id="a short remark"),
        pytest.param(f"Q    Thank you.\n\nQ    {LONG}\n\nQ    And when?", ["question"] * 3, id="nothing asked before"),
    ],
)  # fmt: skip
def test_an_answer_that_is_printed_as_a_question_is_no_journalists(
    write: Write, text: str, voices: list[str]
) -> None:
    document = write(f"MS. DOE:  Hello.\n\n{text}")

    turns = transcripts.find(document).turns[1:]

    assert [turn.voice for turn in turns] == voices
    assert all(turn.speaker is None for turn in turns if turn.label == "Q")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "MODERATOR:  Hello.\n\nQ    Why?\n\nQ    And when?\n\nMODERATOR:  Now.",
            ["MODERATOR", "Q", "Q", "MODERATOR"],
            id="questions in a row",
        ),
        pytest.param(
            "MS. DOE:  Hello.\n\nQ:  Why?\n\nMS. DOE:  Because.\n\nQ.  Really?",
            ["MS. DOE", "Q", "MS. DOE", "Q"],
            id="Q with a colon or a stop",
        ),
        pytest.param(
            "**MODERATOR:** Hello.\n\n**QUESTION:** Why?\n\n**MODERATOR:** Next.",
            ["MODERATOR", "QUESTION", "MODERATOR"],
            id="labels in bold",
        ),
        pytest.param(
            "THE PRESIDENT:  Well, hello.  \nQ    Sir?  \nTHE PRESIDENT:  Yes.",
            ["THE PRESIDENT", "Q", "THE PRESIDENT"],
            id="after a hard line break",
        ),
        pytest.param(
            "MODERATOR:  Hello to all.\nQ   Why so?\nSENIOR OFFICIAL:  Why not?",
            ["MODERATOR", "Q", "SENIOR OFFICIAL"],
            id="on a new line without a blank one",
        ),
        pytest.param(
            "SENIOR ADMINSTRATION OFFICIAL:  Hello.\n\nQ    Why?\n\nSENIOR ADMINISTRATION OFFIAL:  So.",
            ["SENIOR ADMINSTRATION OFFICIAL", "Q", "SENIOR ADMINISTRATION OFFIAL"],
            id="misspelt labels stand as printed",
        ),
        pytest.param(
            "THE PRESIDENT:  Hello.\n\nQ    Sir?\n\nTHE PRESIDENT  Well, yes.",
            ["THE PRESIDENT", "Q", "THE PRESIDENT"],
            id="a colon forgotten",
        ),
        pytest.param(
            "THE PRESIDENT:  Hello.\n\nQSir?\n\nTHE PRESIDENT:Yes.\n\nQ    And you?\n\nQ— the test?",
            ["THE PRESIDENT", "Q", "THE PRESIDENT", "Q", "Q"],
            id="a blank forgotten",
        ),
        pytest.param(
            "MR. DOE:  Hello.\n\nQ    Why?\n\nMR: DOE:  QAnon believers say so.\n\nQAnon, again.",
            ["MR. DOE", "Q", "MR: DOE"],
            id="a colon for a stop",
        ),
        pytest.param(
            f"{OFFICIAL}:  Hello.\n\nQ    Why?\n\nSAO:  So.\n\nSENIOR ADMINISTRATION:  Quite so.",
            [OFFICIAL, "Q", "SAO", "SENIOR ADMINISTRATION"],
            id="shortened in mid-document",
        ),
        pytest.param(
            "THE PRESIDENT:  Thank you, all.\n\nH.R. 12:  An act on trade.\n\nTHE PRESIDENT:  There.",
            ["THE PRESIDENT", "THE PRESIDENT"],
            id="a bill is nobody",
        ),
        pytest.param(
            "PRESIDENT ITO:  (As interpreted.)  Hello.  (In English.)  Hello.\n\nQ    Sir?",
            ["PRESIDENT ITO", "Q"],
            id="interpreted within a turn",
        ),
        pytest.param(
            "Moderator: Hello.\n\nJane Doe: Thank you.\n\nQuestion: Why?\n\nJane Doe: Because.",
            ["Moderator", "Jane Doe", "Question", "Jane Doe"],
            id="not in capitals",
        ),
        pytest.param(
            "GOV. DeSOTO:  Hello.\n\nPRIME MINISTER ITO (as interpreted):  Hello to you.",
            ["GOV. DeSOTO", "PRIME MINISTER ITO (as interpreted)"],
            id="small letters and parentheses in a label",
        ),
        pytest.param(
            "1:02 P.M. EDT\n\nTHE PRESIDENT:  My friends.", ["THE PRESIDENT"], id="speech"
        ),
        pytest.param("Note: This is new.\n\nContact: Press office.", [], id="Note and Contact"),
        pytest.param("Goal: Grow trade.\n\nGoal: Cut costs.\n\nResult: Good.", [], id="fact sheet"),
        pytest.param("WHO: The Vice President\n\nWHAT: A meeting\n\nWHEN: Noon", [], id="advisory"),
        pytest.param("Q: What is it?\n\nA: A plan.\n\nQ: Why?\n\nA: So.", [], id="FAQ"),
        pytest.param(
            "Senator Ann Lee: “We are for it.”\n\nMayor Bob Ray: “So are we.”",
            [],
            id="names and quotations",
        ),
        pytest.param(
            "**ABC:** “We are for it.”\n\n**XYZ:** “So are we.”", [], id="bodies and quotations"
        ),
    ],
)
def test_labels(write: Write, text: str, expected: list[str]) -> None:
    assert labels(transcripts.find(write(text))) == expected


@pytest.mark.parametrize(
    ("label", "voice"),
    [
        ("Q", "question"),
        ("QUESTION", "question"),
        ("REPORTER", "question"),
        ("MODERATOR", "staff"),
        ("MODEARTOR", "staff"),
        ("OPERATOR", "staff"),
        ("INTERPRETER", "staff"),
        ("WHITE HOUSE AIDE", "staff"),
        ("AUDIENCE MEMBER", "staff"),
        ("SENIOR ADMINISTRATION OFFICIAL TWO", "official"),
        ("SPEAKER DOE", "official"),
        ("MR. ROE", "official"),
    ],
)
def test_voices(write: Write, label: str, voice: str) -> None:
    document = write(
        f"MS. DOE:  Hello.\n\n{label}:  I would like to say this.\n\nMS. DOE:  Thanks."
    )

    assert transcripts.find(document).turns[1].voice == voice


def test_an_interviewer_asks(write: Write) -> None:
    document = write(
        "SMITH:  Is it true?\n\nRAY:  It is.\n\nSMITH:  And is it good?\n\nRAY:  It is, too."
    )

    voices = [turn.voice for turn in transcripts.find(document).turns]

    assert voices == ["question", "official", "question", "official"]


@pytest.mark.parametrize("tail", ["END", "END 12:59 P.M. EST", "5:32 P.M. EDT"])
def test_the_end_printed_in_the_last_line_is_not_said(write: Write, tail: str) -> None:
    found = transcripts.find(
        write(f"MODERATOR:  Hi.\n\nQ    Why?\n\nMODERATOR:  Thank you. {tail}")
    )

    assert found.turns[-1].text == "Thank you."


def test_what_nobody_says_is_in_no_turn(write: Write) -> None:
    document = write(
        "5:07 P.M. EDT\n\nMS. DOE:  Hello.\n\n(Laughter.)\n\nQ    Why?\n\n(Cross-talk.)\n\n"
        "MS. DOE:  That is all.\n\nEND\n\n5:29 P.M. EDT\n\n*A footnote stands here.*"
    )

    assert [turn.text for turn in transcripts.find(document).turns] == [
        "Hello.", "Why?", "That is all.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "text", "speaker"),
    [
        pytest.param("Remarks by President Biden", "THE PRESIDENT:  Hi.", "Biden", id="the title"),
        pytest.param(
            "Remarks by President Biden Celebrating a Harvest",
            "THE PRESIDENT:  Hi.",
            "Biden",
            id="what is done in the title",
        ),
        pytest.param(
            "Briefing by Press Secretary Ann Doe En Route Ohio",
            "MS. DOE:  Hello.\n\nQ    Why?\n\nMS. DOE:  So.",
            "Ann Doe",
            id="a headline goes on behind the name",
        ),
        pytest.param(
            "Briefing", "MODERATOR:  Here is Secretary Gina Roe.\n\nSECRETARY ROE:  Hi.", "Gina Roe",
            id="introduced in the text",
        ),
        pytest.param(
            "Remarks by President Doe and First Lady Ann Doe",
            "THE PRESIDENT:  Hello.",
            "Doe",
            id="the other one of the family",
        ),
        pytest.param(
            "Briefing",
            "MODERATOR:  Bob Ray and Susan Ray are here.\n\nMX. RAY:  Hello.",
            "Ray",
            id="two of one surname",
        ),
        pytest.param(
            "Remarks", "Q    Hello?\n\nTHE PRESIDENT:  Hello.", None, id="a president nobody names"
        ),
        pytest.param(
            "Call with Ann Doe", f"MODERATOR:  Hi.\n\n{OFFICIAL}:  Hello.", None, id="background"
        ),
        pytest.param("Briefing by Ann Doe", "MS. DOE:  Hi.\n\nQ    Ann Doe?", None, id="journalist"),
    ],
)  # fmt: skip
def test_speakers(write: Write, title: str, text: str, speaker: str | None) -> None:
    assert transcripts.find(write(text, title)).turns[-1].speaker == speaker
