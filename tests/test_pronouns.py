"""Whom "he", "she", "my grandfather" and "the governor" mean before a quotation."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hled_bot import documents
from hled_bot.facts import quotations, transcripts

WE = "We will work together for the good of all."

Said = Callable[..., str | None]


@pytest.fixture
def said(tmp_path: Path) -> Said:
    """Who says WE in a text."""

    def speaker(
        text: str, title: str = "Remarks by Mayor Ann Doe", day: str = "2022-07-12"
    ) -> str | None:
        file = tmp_path / f"{day}-text.md"
        file.write_text(f"---\ntitle: '{title}'\n---\n{text}", encoding="utf-8")
        document = documents.read(file)
        found = quotations.find(document, transcripts.find(document))
        return next(q.speaker for q in found if q.text == WE)

    return speaker


@pytest.mark.parametrize(
    ("turn", "speaker"),
    [
        pytest.param("I met Mayor Bob Ray in Alma at the Quimbel Center.  It was late.  He said,", "Bob Ray", id="a place is no person"),
        pytest.param("Bob Ray was a kind of leader I like.  He said,", "Bob Ray", id="what he was is nobody else"),
        pytest.param("When he was young, Bob Ray went to sea.  He said,", "Bob Ray", id="he before the name"),
        pytest.param("I read Bob Ray’s letter.  He said,", "Bob Ray", id="his letter"),
        pytest.param("I know Joan and Paul Ray.  It was intended for Joan.  He asked,", "Paul Ray", id="of a couple"),
        pytest.param("And a question comes from attorney Susan Ray, another member of the board.  And she wrote in,", "Susan Ray", id="from an attorney"),
        pytest.param("And his wife, her name was Susan Ray.  She told me,", "Susan Ray", id="her name was"),
        pytest.param("We spoke of the comments that Mayor Bob Ray made: He said that Mike Roe went.  And he says,", "Bob Ray", id="he goes on"),
        pytest.param("Susan was telling us — we went to see Joan in Alma.  In the middle, she looked down, and she said,", None, id="another one behind a dash"),
        pytest.param("Mayor Quimbel did not come.  And while he was in Alma, he called her,", None, id="he calls her"),
        pytest.param("I met Mike Roe.  I heard someone on television.  He said,", None, id="someone on television"),
        pytest.param("Mike Roe said, “It is a long way to go.”  Bob Ray was asked about it, and he said,", "Bob Ray", id="another one since"),
        pytest.param("My word as a Doe.  He said,", None, id="one of a family"),
        pytest.param("And Quimbel looked at me.  He said,", "Quimbel", id="a name told by what he does"),
        pytest.param("And Mexico looked at me.  He said,", None, id="a place that looks at me"),
        pytest.param("My granddaughter, Quimbel, came up to the room — our room — and said,", "Quimbel", id="a relative by name"),
        pytest.param("There is a woman in Alma named Quimbel.  She says,", "Quimbel", id="named, in a place"),
        pytest.param("Yesterday in his letter, Bob Ray wrote of the schools.  He said they are late.  He said,", "Bob Ray", id="in his letter before the name"),
        pytest.param("I spoke with Susan Ray, Mike Roe’s young daughter.  She said to me,", "Susan Ray", id="somebody’s daughter behind the name"),
        pytest.param("I read of Bob Ray’s plan for Alma.  It is short.  He said,", "Bob Ray", id="his plan"),
        pytest.param("I read of Bob Ray’s new lawyer.  He said,", None, id="his lawyer"),
        pytest.param("I went to Bob Ray’s.  He said,", None, id="at his"),
        pytest.param("Bob is kind of a humble man, Bob Ray.  I used to say to him, “Come.”  He said,", "Bob Ray", id="kind of a man"),
        pytest.param("It was a note from Paul Ray that Mike Roe read, a letter from the Mayor, Bob Ray, where he said,", "Bob Ray", id="where he said"),
        pytest.param("I had breakfast with Susan Ray.  We talked about Borea.  We talked about trade.  It was good.  It was long.  Right?  And so it went.  And then she leaned over, and she said,", "Susan Ray", id="a long story"),
        pytest.param("I met Pat Ray, and Mike Roe of Alma.  Pat left us a year ago.  We miss Pat.  He once wrote, and I quote,", "Pat Ray", id="a first name alone that may be his or hers"),
        pytest.param("I owe Mike Roe much.  And another guy named Bob Ray wanted to see her.  He said,", "Bob Ray", id="a guy by name"),
        pytest.param("A lot of you knew Bob Ray, and one knew Bob Roe.  You know what Bob Ray said?  I called Bob.  He said,", "Bob Ray", id="of two with a first name the last in full"),
        pytest.param("There was a conductor, Angelo Ray.  Ang came up to me.  He said,", "Angelo Ray", id="the beginning of a first name"),
    ],
)  # fmt: skip
def test_the_one_spoken_of_is_meant(said: Said, turn: str, speaker: str | None) -> None:
    assert said(f"MS. DOE:  {turn} “{WE}”\n\nQ    When?\n\nMS. DOE:  Now.") == speaker


@pytest.mark.parametrize(
    ("turn", "speaker"),
    [
        pytest.param("Mayor Bob Ray, as you know, on Inauguration Day said,", "Bob Ray", id="as you know, on that day"),
        pytest.param("Some say no, Bob Ray among them, who says,", "Bob Ray", id="among them"),
        pytest.param("Bob Ray sent out a very long statement about the schools of Alma, saying,", "Bob Ray", id="sent out a statement about"),
        pytest.param("The Trade Roundtable, which is here, sent a letter urging the House to act swiftly, noting that it may — quote,", "Trade Roundtable", id="a body that sent a letter"),
        pytest.param("He told the others of it with Bob Roe.  General Bob Ray came.  He directed us to honor, and I quote,", "Bob Ray", id="he directed, and I quote"),
        pytest.param("Mayor Bob Ray spoke of it — “It is so for all of us in town.”  Quote,", "Bob Ray", id="quote, of who spoke just now"),
        pytest.param("Mayor Bob Ray put out a statement.  I will read you just two lines from it:", "Bob Ray", id="lines read out"),
        pytest.param("So, Mayor Bob Ray, when he was in Alma, spoke to this.  I’ll read a few things that he said:", "Bob Ray", id="things that he said"),
        pytest.param("I have a letter from Mayor Ray’s doctor.  I will read it:", None, id="a letter from somebody’s doctor"),
        pytest.param("The President of one of the countries looked at me and said,", None, id="the president of one of them"),
        pytest.param("I get up in the morning, look at the clock, and say,", "Ann Doe", id="what I do and say"),
        pytest.param("I want to look at you and say,", None, id="what I want to say"),
        pytest.param("I used the phrase — and he knows it — I said — started off by saying,", "Ann Doe", id="I started by saying"),
        pytest.param("The Fair Trade and Safety Board met.  This is a quote from the FTSB:", "Fair Trade and Safety Board", id="an acronym spelt out near it"),
    ],
)  # fmt: skip
def test_who_speaks_is_told_around_the_verb(said: Said, turn: str, speaker: str | None) -> None:
    assert said(f"MS. DOE:  {turn} “{WE}”\n\nQ    When?\n\nMS. DOE:  Now.") == speaker


@pytest.mark.parametrize(
    ("turn", "speaker"),
    [
        pytest.param("The former President put out a statement saying that", "Trump", id="the last one"),
        pytest.param("We spoke of former President Ann Quimbel.  The former President put out a statement saying that", "Ann Quimbel", id="the one the document calls so"),
        pytest.param("The then President-elect said,", "Biden", id="who was elected then"),
    ],
)  # fmt: skip
def test_a_former_president_is_told_by_the_day(said: Said, turn: str, speaker: str | None) -> None:
    title = "Press Briefing by Press Secretary Ann Doe"
    text = f"Q    {turn} “{WE}”\n\nMS. DOE:  President Trump?  President Biden knows."

    assert said(text, title=title) == speaker


@pytest.mark.parametrize(
    ("turn", "speaker"),
    [
        pytest.param("My grandfather, Bob Ray, came here.  But as my grandpop would say,", "Bob Ray", id="grandpop"),
        pytest.param("I had it from my mother, Susan Ray Doe.\n\nMom used to have an expression.  She’d say,", "Susan Ray Doe", id="Mom"),
        pytest.param("My mother, Susan Ray, came, and my mother, Joan Ray.  My mom told me,", None, id="two mothers"),
        pytest.param("My mother, God love her, came.  My mom told me,", None, id="no name"),
        pytest.param("His mother, Susan, came.  My mom told me,", None, id="somebody else’s mother"),
        pytest.param("It was my Grandpop Doe’s house.  My grandpop used to say,", None, id="only the surname"),
    ],
)  # fmt: skip
def test_a_relative_has_the_name_that_the_document_tells(
    said: Said, turn: str, speaker: str | None
) -> None:
    assert said(f"MS. DOE:  {turn} “{WE}”\n\nQ    When?\n\nMS. DOE:  Now.") == speaker


@pytest.mark.parametrize(
    ("turn", "speaker"),
    [
        pytest.param("Q    President Biden is here.\n\nMS. DOE:  Yes.  It is hot.\n\nQ    And on the budget, he said,", "Biden", id="nobody else"),
        pytest.param("Q    President Biden spoke of Mayor Bob Ray.  And he said,", "Biden", id="who speaks of another"),
        pytest.param("Q    President Biden is here.  Mayor Bob Ray was in Alma.  He said,", "Bob Ray", id="somebody else"),
        pytest.param("Q    President Biden is here.\n\nMS. DOE:  Go ahead, Mike.\n\nQ    He said,", "Biden", id="a journalist spoken to"),
        pytest.param("Q    President Biden is here.\n\nMS. DOE:  Yes.\n\nQ    The ambassador wrote to us.  He said,", None, id="an ambassador"),
        pytest.param("Q    President Putin came.\n\nMS. DOE:  The President is here.\n\nQ    He said,", None, id="no name for the President"),
        pytest.param("Q    Susan, on the budget: I met Mayor Joan Ray, and she said,", "Joan Ray", id="a press secretary spoken to"),
    ],
)  # fmt: skip
def test_he_in_a_press_briefing_is_the_president_unless_told_otherwise(
    said: Said, turn: str, speaker: str | None
) -> None:
    text = f"{turn} “{WE}”\n\nMS. DOE:  Yes.\n\nQ    When?\n\nMS. DOE:  Now."

    assert said(text, "Press Briefing by Press Secretary Susan Doe") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("The Ohio governor said today, “{}” Governor Quimbel spoke.", "Quimbel", id="named behind"),
        pytest.param("The Ohio governor said today, “{}” Governors Quimbel and Zorvath spoke.", None, id="two of them"),
        pytest.param("The CEO of Quimbel Oil said, “{}” Ann Roe, CEO of Zorvath Motors, spoke.", None, id="another CEO"),
        pytest.param("We thank Norman Ray. As Norm said, “{}”", "Norman Ray", id="a nickname"),
        pytest.param("Bob Ray, an engineer, and Mike Roe met. As Bob said, “{}”", "Bob Ray", id="a first name"),
    ],
)  # fmt: skip
def test_an_office_or_a_first_name_is_that_of_the_one_named_near(
    said: Said, text: str, speaker: str | None
) -> None:
    assert said(text.format(WE), "Fact Sheet") == speaker
