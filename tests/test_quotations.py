"""Whose words stand in quotation marks."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hled_bot import documents
from hled_bot.facts import quotations, transcripts
from hled_bot.models import Document, Facts, Quotation

WE = "We will work together for the good of all."
THEY = "They will go on with it as long as it takes."

Read = Callable[..., list[Quotation]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The quotations of a text, with a title."""

    def found(text: str, title: str = "Fact Sheet") -> list[Quotation]:
        file = tmp_path / "2022-07-12-text.md"
        file.write_text(f"---\ntitle: '{title}'\n---\n{text}", encoding="utf-8")
        document = documents.read(file)
        return list(quotations.find(document, transcripts.find(document)))

    return found


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("2021-09-09-fact-sheet", []),
        ("2021-09-09-press-call", []),
        (
            "2021-09-09-relaunch",
            [
                ("Kamala Harris", "Vice President", "Our world is more interconnected"),
                ("Kamala Harris", "Vice President", "I am confident that our nations"),
                ("Marcelo Ebrard", "Secretary of External Relations", "this dialogue allows us"),
                ("Gina Raimondo", "Secretary of Commerce", "The more our two countries"),
                ("Tatiana Clouthier", "Secretary of Economy", "the HLED will be complementary"),
                ("Antony Blinken", "Secretary of State", "The scope of work we have"),
            ],
        ),
        ("2022-09-12-joint-statement", []),
        ("2023-09-28-press-call", [("Biden", "Vice President", "grounded in a common border")]),
    ],
)
def test_the_seven_quotations_of_the_five_documents(
    found: dict[str, Facts], document: str, expected: list[tuple[str, str, str]]
) -> None:
    attributed = [q for q in found[document].quotations if q.kind == "attributed"]

    assert [(q.speaker, q.office) for q in attributed] == [(who, as_) for who, as_, _ in expected]
    for quotation, (_, _, beginning) in zip(attributed, expected, strict=True):
        assert quotation.text.startswith(beginning)


def test_all_else_in_quotation_marks_is_nobodys_words(found: dict[str, Facts]) -> None:
    written = [q for facts in found.values() for q in facts.quotations if q.kind != "attributed"]

    assert [q.text for q in written if len(q.text) < 40] == [
        "senior administration officials.",
        "senior administration officials.",
        "Sowing Opportunities",
    ]
    assert all(q.kind == "written" and q.speaker is None for q in written)


def test_what_is_shown_is_what_stands_at_the_source(
    library: dict[str, Document], found: dict[str, Facts]
) -> None:
    for name, document in library.items():
        for quotation in found[name].quotations:
            assert quotation.text == document.shown(quotation.source)
            assert quotation.text in document.shown(quotation.context)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(f"Secretary Ann Doe said, “{WE}”", ["Ann Doe"], id="before"),
        pytest.param(f"Secretary Ann Doe said that “{WE.lower()}”", ["Ann Doe"], id="said that"),
        pytest.param(f"“{WE[:-1]},” Secretary Ann Doe said.", ["Ann Doe"], id="after"),
        pytest.param(f"“{WE[:-1]},” said Secretary Ann Doe.", ["Ann Doe"], id="said X"),
        pytest.param(
            f"“{WE[:-1]},” said Secretary Ann Doe, “{THEY}”", ["Ann Doe", "Ann Doe"], id="middle"
        ),
        pytest.param(
            f"“{WE[:-1]},” said Secretary Ann Doe. “{THEY}”", ["Ann Doe", "Ann Doe"], id="goes on"
        ),
        pytest.param(
            f"“{WE[:-1]},” said Ann Doe, President and CEO of the Fund for Trade in Ohio.",
            ["Ann Doe"],
            id="a long title behind the name",
        ),
        pytest.param(
            f"As Secretary of Commerce Ann Doe said during the meeting ten years ago, the two are “{WE}”",
            ["Ann Doe"],
            id="as X said",
        ),
        pytest.param(f"According to Secretary Ann Doe, “{WE}”", ["Ann Doe"], id="according to"),
        pytest.param(
            f"Secretary Ann Doe met Secretary Bob Ray. “{WE[:-1]},” Secretary Doe said. “{THEY[:-1]},” "
            "said Secretary Ray.",
            ["Ann Doe", "Bob Ray"],
            id="two people in a paragraph, by surname",
        ),
        pytest.param(
            f"Secretary of Commerce Ann Doe spoke first. The Secretary of Commerce said, “{WE}”",
            ["Ann Doe"],
            id="by office",
        ),
        pytest.param(
            f"Bob Ray met Susan Ray. Ray said, “{WE}”", ["Ray"], id="two with one surname"
        ),
        pytest.param(
            f"Secretary Ann Doe welcomed the plan. She added, “{WE}”", ["Ann Doe"], id="pronoun"
        ),
        pytest.param(f"She added, “{WE}”", [None], id="a pronoun for nobody"),
        pytest.param(
            f"Secretary Ann Doe welcomed the plan, saying, “{WE}”", ["Ann Doe"], id="saying"
        ),
        pytest.param(f"- Mayor Ann Doe: “{WE}”\n- Mayor Bob Ray: “{THEY}”", ["Ann Doe", "Bob Ray"], id="list"),
        pytest.param(
            f"**Ann Doe, CEO, Fund for Trade:** “{WE}” [Tweet, 3/1/22]", ["Ann Doe"], id="bold name"
        ),
        pytest.param(f"**Mayor Ann Doe**\n\n“{WE}”", ["Ann Doe"], id="the line above"),
        pytest.param(f"*“{WE}”*\n\n— Mayor Ann Doe", ["Ann Doe"], id="a caption"),
        pytest.param(f"“{WE}”  \n*Vice President Ann Doe*", ["Ann Doe"], id="a caption in italics"),
        pytest.param(
            f"“{WE}\n\n“{THEY[:-1]},” said Secretary Ann Doe.", ["Ann Doe"], id="reopened"
        ),
        pytest.param(
            f"Secretary Ann Doe said: “{WE}\n\n{THEY}”", ["Ann Doe"], id="not reopened"
        ),
        pytest.param(f"Secretary Ann Doe said: “{WE}\n\nIt ended.", ["Ann Doe"], id="never closed"),
        pytest.param(
            f"Secretary Ann Doe said, “I say “{WE}” to all of you.”", ["Ann Doe"], id="nested"
        ),
        pytest.param(f'Secretary Ann Doe said, "{WE}"', ["Ann Doe"], id="straight marks"),
        pytest.param(f"**Secretary Ann Doe** *said*, “**{WE}**”", ["Ann Doe"], id="bold, italics"),
        pytest.param(
            f"[Secretary Ann Doe](https://example.org) said, [“{WE}”](https://example.org/a)",
            ["Ann Doe"],
            id="links",
        ),
        pytest.param(f"> Secretary Ann Doe said, “{WE}”", ["Ann Doe"], id="a block quote"),
        pytest.param(
            f"“{WE[:-1]},” a senior administration official said.",
            ["senior administration official"],
            id="anonymous",
        ),
        pytest.param(f"“{WE[:-1]},” one of the nurses told us, smiling.", [None], id="somebody"),
        pytest.param("Secretary Ann Doe said, “We won.”", ["Ann Doe"], id="a short sentence"),
        pytest.param("Secretary Ann Doe said Sunday “We won.”", ["Ann Doe"], id="no comma before it"),
        pytest.param(f"“{WE[:-1]}” while that is hard, Secretary Ann Doe said.", ["Ann Doe"], id="said later on"),
        pytest.param(
            "Calling it “the hardest of all the tasks we have,” Secretary Ann Doe asked for help.",
            ["Ann Doe"],
            id="a participle before, the name behind",
        ),
        pytest.param(
            "Secretary Ann Doe recognized that “we have to go on with it,” because trade is “the best "
            "way to help all of our people.”",
            ["Ann Doe", "Ann Doe"],
            id="goes on in the sentence",
        ),
        pytest.param(
            "It shows President Ann Doe’s desire to build “a house for each of our people.”",
            ["Ann Doe"],
            id="the speaker's wish",
        ),
        pytest.param(
            "Secretary Ann Doe spoke of her commitment to “work with all of the others for good.”",
            ["Ann Doe"],
            id="her commitment",
        ),
        pytest.param(f"“{WE}” [*Rep. Ann Doe (Ranking Member, Rules Committee)*](https://example.org/a)", ["Ann Doe"], id="the name in a link behind"),
        pytest.param(
            f"Mayor Ann Doe met Bob Ray, who said “{WE}”", ["Bob Ray"], id="who said"
        ),
        pytest.param(f"The Mayor, Ann Doe — when she got on the plane — said, “{WE}”", ["Ann Doe"], id="an aside in dashes"),
        pytest.param(
            "Secretary Ann Doe pledged to “work with all of the others” and “to do so in the open.”",
            ["Ann Doe", "Ann Doe"],
            id="joined by and",
        ),
        pytest.param(f"“{WE[:-1]},” according to Mayor Ann Doe.", ["Ann Doe"], id="according to, behind"),
        pytest.param("It was hailed by Mayor Ann Doe as “the best thing that we have done.”", ["Ann Doe"], id="passive"),
        pytest.param("Mayor Ann Doe declared on May 2 that we cannot go on without “the good will of all the others.”", ["Ann Doe"], id="said that, far ahead"),
        pytest.param("Mayor Ann Doe came in. We heard that she “would not wait another day for it.”", ["Ann Doe"], id="what she did"),
        pytest.param("The General wished us to honor, and I quote, “all of those who went before us.”", [None], id="I quote"),
        pytest.param("The quote from Ann Doe inscribed on the wall reads: “we shall go on with it for good.”", ["Ann Doe"], id="inscribed"),
        pytest.param(f"One woman called me up and said, “{WE}”", [None], id="one woman"),
        pytest.param(f"**Ann Doe, Mayor of Borea**\n\n“{WE}”\n\n**Bob Ray, Poet.** “{THEY}”", ["Ann Doe", "Bob Ray"], id="a full stop behind the name"),
        pytest.param(f"“{WE}”\n\n- Ann Doe, Mayor", ["Ann Doe"], id="the caption as an item"),
        pytest.param(f"Secretary Ann Doe met Bob Ray. Doe says it stands. “{WE[:-1]},” she said.", ["Ann Doe"], id="by the surname alone"),
        pytest.param(f"**Zorvath Quimbel, Fund for Fair Trade:** “{WE}”", ["Zorvath Quimbel"], id="an unknown first name, and a body"),
        pytest.param(f"**Ann deSoto, Mayor:** “{WE}”", ["Ann deSoto"], id="a surname that begins small"),
        pytest.param(f"Dr. King often preached that “{WE.lower()}”", ["King"], id="a surname like an office"),
        pytest.param(f"The late-Senator Ann Doe, my friend and a poet, put it best: “{WE}”", ["Ann Doe"], id="late"),
        pytest.param(f"Golda Quimbel came. I recall what Prime Minister Quimbel told me: “{WE}”", ["Golda Quimbel"], id="an unknown first name given elsewhere"),
        pytest.param(f"I was there with Zorvath Quimbel — and he looked at me. He said, “{WE}”", ["Zorvath Quimbel"], id="an unknown name, and he"),
        pytest.param(f"Commerce Secretary Ann Doe met Bob Ray. “{WE[:-1]},” the secretary said.", ["Ann Doe"], id="the office in small letters"),
        pytest.param(f"Ann Doe came. “{WE[:-1]},” said Doe, who was joined by the governor and Alma CEO.", ["Ann Doe"], id="said X, who was joined by Y"),
        pytest.param("Ann Doe met Bob Ray. In Ray’s words, that is “admired and deeply respected by all.”", ["Bob Ray"], id="in X's words"),
        pytest.param("As Secretary Ann Doe said, if you call on us “we will be there with all of our people.”", ["Ann Doe"], id="as X said, if you call"),
        pytest.param(f"Ann Doe taught us: “{WE}”", ["Ann Doe"], id="taught"),
        pytest.param(f"Ann Doe—Mrs. Doe to most of us—once said, “{WE}”", ["Ann Doe"], id="a dash before Mrs."),
        pytest.param(f"On a wall there is a quote from Ann Doe. It reads, “{WE}”", ["Ann Doe"], id="it reads"),
        pytest.param(f"Here is a line by Ann Doe, a poet. It goes:\n\n“{WE}”", ["Ann Doe"], id="it goes"),
        pytest.param(f"Mayor Ann Doe said, “{WE[:-1]}” — (laughter) — “{THEY.lower()}”", ["Ann Doe", "Ann Doe"], id="broken off by laughter"),
        pytest.param(
            "Mayor Ann Doe said that while “it is hard for all of us here,” Bob Ray will “go on with it for "
            "all of our people,” and Mayor Eva Ray declared it was over.",
            ["Ann Doe", "Ann Doe"],
            id="goes on over another name",
        ),
        pytest.param(f"Mayor Ann Doe was there. She went on to say, “{WE}”", ["Ann Doe"], id="went on to say"),
        pytest.param(f"Some folks came up to me, and they said, “{WE}”", [None], id="they said"),
        pytest.param(f"I have had kids come up to me and say, “{WE}”", [None], id="come up to me and say"),
        pytest.param(f"It goes down…”{WE[:-1]},” Mayor Ann Doe said. “{THEY}”", ["Ann Doe", "Ann Doe"], id="the closing mark opens"),
        pytest.param("**Ann Doe:** “We join “Ready for Work.” It is “a plan that holds for all of us.”", ["Ann Doe"], id="inner marks, the outer never closed"),
        pytest.param(f"**Mayor Bob Ray:** “{WE}\n\n“{THEY[:-1]},” says Mayor Ann Doe.", ["Bob Ray", "Ann Doe"], id="another speaker reopens"),
        pytest.param(f"Mayor Ann Doe met Bob Ray. He said, “{WE}”", ["Bob Ray"], id="he is not Ann"),
        pytest.param(f"Mayor Bob Ray and Ann Doe came. In the end, in her words, “{WE}”", ["Ann Doe"], id="her words"),
        pytest.param(f"As her husband I have often heard Ann say: “{WE}”", ["Ann"], id="the first name alone"),
        pytest.param(f"Ann Doe came in. Ann often says, “{WE}”", ["Ann Doe"], id="the first name of one in full"),
        pytest.param(f"Ann Doe met Ann Ray. Ann said, “{WE}”", ["Ann"], id="two with one first name"),
        pytest.param(f"I was with Zorvath Jinping. And he turned and said, “{WE}”", ["Zorvath Jinping"], id="the surname first"),
        pytest.param(f"We were in the Quimbel Plateau, and he said, “{WE}”", [None], id="he behind a place"),
        pytest.param(f"Ann Doe grew up in Alma, and left it.\n\nHer life was hard, but she went on.\n\nOne day she wrote, “{WE}”", ["Ann Doe"], id="paragraphs about nobody but her"),
        pytest.param(f"It gave them what my dad used to call “{WE.lower()}”", [None], id="what my dad called"),
        pytest.param(f"It is what one analyst described as the “{WE.lower()[3:]}”", [None], id="what somebody described as"),
        pytest.param(f"Dad used to say, “{WE}”", [None], id="Dad"),
        pytest.param(f"A 17-year-old wrote me, saying, quote, “{WE}”", [None], id="by age"),
        pytest.param(f"And one person wrote to me to say, quote, “{WE}”", [None], id="wrote to say"),
        pytest.param(f"Some have it in an op-ed, and they said in it, quote, “{WE}”", [None], id="they said, quote"),
        pytest.param(f"Bob Ray came. And he’s like, “{WE}”", ["Bob Ray"], id="he's like"),
        pytest.param(f"Bob Ray came. He goes, “{WE}”", ["Bob Ray"], id="he goes"),
        pytest.param(f"Bob Ray came. Now he’s telling us, “{WE}”", ["Bob Ray"], id="he's telling"),
        pytest.param(f"Mayor Ann Doe was there. You know what she said? “{WE}”", ["Ann Doe"], id="what she said?"),
        pytest.param(f"Many came. You know what they said? “{WE}”", [None], id="what they said?"),
        pytest.param(f"The members of the house met. They wrote, “{WE}”", [None], id="they wrote"),
        pytest.param(f"Mayor Ann Doe opened the day with the words, “{WE}”", ["Ann Doe"], id="with the words"),
        pytest.param(f"In the words of the Prophet Quimbel, “{WE}”", ["Quimbel"], id="a prophet"),
        pytest.param(f"Ann Doe heard of it. Her response: “{WE}”", ["Ann Doe"], id="her response"),
        pytest.param(f"One came — I will not say who it was — but one of the others looked at me and said, “{WE}”", [None], id="one of them, behind dashes"),
        pytest.param(f"Justice Quimbel wrote that “{WE.lower()}”", ["Quimbel"], id="a justice by surname"),
        pytest.param(f"Mayor Ann Doe said, “{WE[:-1]}” — this is the — this is what I have here — “and we will go on with it.”", ["Ann Doe", "Ann Doe"], id="broken off twice"),
        pytest.param(f"Mayor Bob Ray told me about the man he met in Alma, who told him: “{WE}”", [None], id="who, behind a place"),
        pytest.param(f"Bob Ray came in. Ann Doe said that Mayor Ray had asked for it. And she said, “{WE}”", ["Ann Doe"], id="who spoke in the sentence before"),
        pytest.param(f"As the great poet Zorvath Quimbel once wrote: “{WE}”", ["Zorvath Quimbel"], id="the poet, by an unknown name"),
        pytest.param(f"To quote my friend Zorvath, “{WE}”", ["Zorvath"], id="my friend, by an unknown name"),
        pytest.param(f"I met a girl by the name of Quimbella. And she said, “{WE}”", ["Quimbella"], id="by the name of"),
        pytest.param(f"I sat with Bob Ray, the leader of Alma, for an hour. And he said, “{WE}”", ["Bob Ray"], id="an apposition is nobody else"),
        pytest.param(f"Her friends came. Then I asked Ann Doe. And she said, “{WE}”", ["Ann Doe"], id="whom the sentence before is about"),
        pytest.param(f"Mike Ray came. I sat there with Bob Doe. He looked up, and he said, “{WE}”", ["Bob Doe"], id="of two the one I sat with"),
        pytest.param("Mayor Ann Doe came in. And she said, “Where is Bob Ray?”", ["Ann Doe"], id="a question of names"),
        pytest.param(f"He’d walk over and knock on the window and say, “{WE}”", [None], id="he would knock and say"),
        pytest.param(f"They were told, “{WE}”", [None], id="they were told"),
        pytest.param(f"The nuns sat me down, and they’d say, “{WE}”", [None], id="they would say"),
        pytest.param(f"My dad’s expression was, “{WE}”", [None], id="my dad's expression"),
        pytest.param("As my uncle Quimbel would say, “That’s the Irish of it.”", ["Quimbel"], id="a saying with capitals"),
        pytest.param(f"Mayor Ann Doe came in. I used to kid Mayor Doe. She said, “{WE}” (Laughter.) “{WE}”", ["Ann Doe", "Ann Doe"], id="said once more"),
        pytest.param(f"Bob Ray, who married Eva, had his favorite saying: “{WE}”", ["Bob Ray"], id="a favorite saying"),
        pytest.param(f"“{WE}” Those are the words of President Ann Doe, and they hold.", ["Ann Doe"], id="those are the words of"),
        pytest.param(f"“{WE}” said Ann Doe, M.D. “{THEY}”", ["Ann Doe", "Ann Doe"], id="a degree ends the sentence"),
        pytest.param(f"**Mayor JB Quimbel**: “{WE}”", ["JB Quimbel"], id="two initials"),
        pytest.param(f"**Zorvath Quimbel MD MPH, Founder of Alma Care:** “{WE}”", ["Zorvath Quimbel"], id="degrees behind the name"),
        pytest.param(f"**Maria Town, President of the Fund for Trade:** “{WE}”", ["Maria Town"], id="a surname like a place"),
        pytest.param(f"**Zorvath Quimbel, CEO of Alma Care.** “{WE}”", ["Zorvath Quimbel"], id="a full stop for a colon"),
        pytest.param(f"**Ann Doe, Founder:** ” {WE}” [Tweet, 3/1/22]", ["Ann Doe"], id="a mark that closes at the beginning"),
        pytest.param(f"**Ann Doe, Founder:**” “{WE}” [Tweet, 3/1/22]", ["Ann Doe"], id="a stray mark behind the colon"),
        pytest.param("**Ann Doe:** “GOODBYE Old Roads And HELLO Infrastructure Decade #Trade” [Tweet, 3/1/22]", ["Ann Doe"], id="a tweet in capitals"),
        pytest.param(f"**Ann Doe, CEO:** “{WE}” [Tweet, 3/1/22]\n\n“{THEY}” [Tweet, 3/1/22]", ["Ann Doe", "Ann Doe"], id="a second tweet"),
        pytest.param(f"**Ann Doe, CEO:** “{WE}” [Tweet, 3/1/22]\n\n“{THEY}” [Statement, 3/1/22]", ["Ann Doe", "Ann Doe"], id="a tweet and a statement"),
        pytest.param(f"Every time I walked out of my Grandpop Quimbel’s house, he’d yell, “{WE}”", ["Quimbel"], id="a relation by surname, who yells"),
        pytest.param(f"My grandmother would go, “{WE}”", [None], id="would go"),
        pytest.param(f"Bob Ray came. He goes like this: “{WE}”", ["Bob Ray"], id="he goes like this"),
        pytest.param(f"We asked. And the answer given by one of them was, “{WE}”", [None], id="the answer was"),
        pytest.param(f"The answer given by Ann Doe was, “{WE}”", ["Ann Doe"], id="the answer given by X was"),
        pytest.param(f"We asked. You know what the answer was? “{WE}”", [None], id="what the answer was?"),
        pytest.param(f"“{WE}” Those were Ann Doe’s last words.", ["Ann Doe"], id="those were X's last words"),
        pytest.param("It is what Zorvath Quimbel calls “the best of all that we have done.”", ["Zorvath Quimbel"], id="what X calls, by an unknown name"),
        pytest.param("They upheld what Justice Quimbel called, quote, “the best of all that we have done.”", ["Quimbel"], id="what a justice called"),
        pytest.param("My dad used to use the phrase “for just a little bit of time.”", [None], id="used to use the phrase"),
        pytest.param(f"As I have said to all, it is that great line from Ann Doe’s poem: “{WE}”", ["Ann Doe"], id="a line from X's poem"),
        pytest.param(f"And Quimbel, the President of Alma, turned to me and said, “{WE}”", ["Quimbel"], id="an unknown surname with an office"),
        pytest.param(f"I think it was Quimbel who said to me, “{WE}”", ["Quimbel"], id="it was X who said"),
        pytest.param("Eva Ray came in. She said, “No. Where is Ann Doe?” (Laughter.) “Where is Ann Doe?”", ["Eva Ray", "Eva Ray"], id="a question of names, once more"),
        pytest.param("Mayor Bob Ray said, “I recall what you said…”", ["Bob Ray"], id="breaks off"),
        pytest.param(f"There was a man here. His name was Zorvath Quimbel. And he would say, “{WE}”", ["Zorvath Quimbel"], id="his name was"),
        pytest.param(f"A former head of the town named Zorvath Quimbel came. He said, “{WE}”", ["Zorvath Quimbel"], id="named, by an unknown name"),
        pytest.param(f"The Biden team is here. I heard the President of Alma. He says, “{WE}”", [None], id="the president of another country"),
        pytest.param(f"John Doe met Ann Ray.\n\nHere came John Ray. And John said, “{WE}”", ["John Ray"], id="of two with one first name the nearest"),
        pytest.param("Ann Doe was asked, “Why will you not go there now?”", [None], id="somebody was asked"),
        pytest.param(f"Some came up to the two of us, asking, “{WE}”", [None], id="asking, whoever it is"),
        pytest.param(f"Many of them stood in line for hours and said, “{WE}”", [None], id="stood in line and said"),
        pytest.param(f"Our friends over there are all saying, “{WE}”", [None], id="are saying"),
        pytest.param(f"One woman at the gate saying, “{WE}”", [None], id="one woman saying"),
        pytest.param("The Mayor called on the phone, letting him know, “Do not wait for us.”", [None], id="letting him know"),
        pytest.param(f"And because of all that you did, we said, “{WE}”", [None], id="we said"),
        pytest.param(f"I know from experience: Bob Ray turned to me — not to you — and said, “{WE}”", ["Bob Ray"], id="from experience"),
        pytest.param(f"I will not say who it was, but one of the others came up to me and said, “{WE}”", [None], id="I will not say who"),
        pytest.param(f"I saw a woman come up to the desk and say, “{WE}” “{THEY}”", [None, None], id="come up and say, and an answer"),
        pytest.param(f"Your first response to all of it was to ask, “{WE}”", [None], id="your response was to ask"),
        pytest.param(f"Mayor Bob Ray came. But he did go on to say that “{WE.lower()}”", ["Bob Ray"], id="did go on to say"),
        pytest.param(f"Mayor Bob Ray was very clear yesterday that “{WE.lower()}”", ["Bob Ray"], id="was clear that"),
        pytest.param(f"Mayor Bob Ray called him. He conveyed to him that, “{WE}”", ["Bob Ray"], id="conveyed"),
        pytest.param(f"Mayor Ann Doe is here. And she wants to know, ” {WE}”", ["Ann Doe"], id="wants to know, and a mark turned round"),
        pytest.param(f"We heard from Ann Doe today: “{WE}”", ["Ann Doe"], id="heard from"),
        pytest.param(f"You know that old phrase of Quimbel’s: “{WE}”", ["Quimbel"], id="a phrase of X's"),
        pytest.param(f"Mayor Ann Doe put out a statement that said, in part, “{WE}”", ["Ann Doe"], id="a statement that said"),
        pytest.param(f"Mayor Ann Doe wrote a letter to all of us today. It says, “{WE}”", ["Ann Doe"], id="it says, of a letter"),
        pytest.param(f"Here is the statement Mayor Ann Doe just put out. It says, “{WE}”", ["Ann Doe"], id="it says, of a statement"),
        pytest.param(f"There is a famous poem by many names — Seamus Quimbel. It said, “{WE}”", ["Seamus Quimbel"], id="it said, of a poem"),
        pytest.param("Here is a question that was sent in by Ann Doe, who is young. “What do you say to us?”", ["Ann Doe"], id="a question from"),
        pytest.param(f"Mayor Ann Doe said it is open. “{WE}” So it is.", ["Ann Doe"], id="told in other words before"),
        pytest.param("Mayor Ann Doe said, “If anybody thinks that we are” going — “we are giving up on it, they are wrong.”", ["Ann Doe", "Ann Doe"], id="taken up again"),
        pytest.param(f"Mayor Ann Doe said, “{WE}” And it’s “a shame that none of them are here with us.”", ["Ann Doe", "Ann Doe"], id="and it's"),
        pytest.param("Mayor Ann Doe said that it is the U.S. that has “come to our house with all of its people.”", ["Ann Doe"], id="an abbreviation ends no sentence"),
        pytest.param("The words were strong: “we lost all of it and will not lose it again” — is what Mayor Ann Doe said.", ["Ann Doe"], id="is what X said"),
        pytest.param(f"Ann Doe has a constant refrain: “{WE}”", ["Ann Doe"], id="a refrain"),
        pytest.param(f"After that Mayor Ann Doe came out to say, “{WE}”", ["Ann Doe"], id="came out to say"),
        pytest.param("Bob Ray came in. Now he is saying, “I am in the way” to stop it.", ["Bob Ray"], id="a short sentence that ends in no mark"),
        pytest.param(f"They were there asking me questions: “{WE}”", [None], id="asking questions"),
        pytest.param(f"I was going to read a part of it for you:\n\n“{WE}”", [None], id="read out"),
        pytest.param("Mayor Ann Doe told my colleague last week that “Tariffs are all taxes.”", ["Ann Doe"], id="a short sentence behind that"),
        pytest.param("Mayor Ann Doe in the past has called it “the worst thing that has come to this town.”", ["Ann Doe"], id="in the past has called"),
        pytest.param(f"Mayor Ann Doe is here. You heard her say that, “{WE}”", ["Ann Doe"], id="heard her say"),
        pytest.param(f"Mayor Ann Doe said she went. Mayor Bob Ray, “{THEY}”", ["Bob Ray"], id="a name alone"),
        pytest.param(f"Mayor Ann Doe said, “{WE}” And, “{THEY}”", ["Ann Doe", "Ann Doe"], id="and"),
        pytest.param(f"“{WE[:-1]},” they said.", [None], id="they said, behind"),
        pytest.param(f"They have also stated that they “{THEY[5:].lower()}”", [None], id="they have stated"),
        pytest.param(f"I get asked by them all, “{WE}”", [None], id="asked by"),
        pytest.param(f"Last year we were told “{WE.lower()}”", [None], id="we were told"),
        pytest.param(f"Mayor Ann Doe said that he was told that the town “{THEY[5:].lower()}”", ["Ann Doe"], id="X said that he was told"),
        pytest.param(f"A paper is out. It said, quote, “{WE}”", [None], id="it said, quote"),
        pytest.param(f"We got a note that came to all of us and that said, “{WE}”", [None], id="a note that said"),
        pytest.param(f"It is a long statement. Among other things, it says, “{WE}”", [None], id="it says, of a statement by nobody"),
        pytest.param(f"If you look at what Mayor Ann Doe wrote, she said that “{WE}”", ["Ann Doe"], id="if you look at"),
        pytest.param(f"The old union wrote to all of us to say that “{WE}”", [None], id="wrote to say"),
        pytest.param(f"Mayor Bob Ray came. He was basically like, “{WE}”", ["Bob Ray"], id="was basically like"),
        pytest.param(f"Mayor Bob Ray came. He has been saying to me, “{WE}”", ["Bob Ray"], id="has been saying"),
    ],
)  # fmt: skip
def test_somebodys_words(read: Read, text: str, speakers: list[str | None]) -> None:
    found = read(text)

    assert [q.kind for q in found] == ["attributed"] * len(speakers)
    assert [q.speaker for q in found] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"The Chamber of Commerce said, “{WE}”", "Chamber of Commerce"),
        (f"**Fund for Fair Trade:** “{WE}”", "Fund for Fair Trade"),
        (f"**Borea Public Policy:** “{WE}”", "Borea Public Policy"),
        (f"**The Science of Learning Alliance:** “{WE}”", "The Science of Learning Alliance"),
        (f"The Fund for Trade issued a statement saying, “{WE}”", "Fund for Trade"),
        (f"Today, Order of Fair Trade issued a statement saying, “{WE}”", "Order of Fair Trade"),
        (f"Moody’s, quote: “{WE}”", "Moody’s"),
        (f"So, Fund for Trade: “{WE}”", "Fund for Trade"),
        (f"What the Fund for Trade said is, “{WE}”", "Fund for Trade"),
        (f"According to reporting by USA Today, “{WE}”", "USA Today"),
        (f"**Joint Statement of Alma, Borea, and Corva**\n\n“{WE}”", "Alma, Borea, and Corva"),
        (f"“{WE}” [*Daily Herald*](https://example.org/a)", "Daily Herald"),
        (f"**Daily Herald: Trade Will Grow**\n\n**Borea Times: Jobs Too.** “{WE}”", "Borea Times"),
        (f"The Centers for Safety and Health has said, “{WE}”", "Centers for Safety and Health"),
        (f"The Supreme Court’s ruling stated that “{WE.lower()}”", "Supreme Court"),
        (f"The Fund for Trade welcomed the plan, saying “{WE}”", "Fund for Trade"),
        (
            f"The Fund for Fair Trade (FFT) is old. As the FFT explains, “{WE.lower()}”",
            "Fund for Fair Trade",
        ),
    ],
)
def test_the_words_of_organisations_and_media(read: Read, text: str, speaker: str) -> None:
    assert [(q.kind, q.speaker) for q in read(text)] == [("organisation", speaker)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She wrote the report “Working for the Good of All of Our People.”", id="report"),
        pytest.param("President Doe signed the order, “Growing Trade in All of North America,” today.", id="order"),
        pytest.param("They call the plan “Growing Together” in public.", id="a slogan"),
        pytest.param("Secretary Ann Doe called it “historic” today.", id="a fragment"),
        pytest.param("It is amended by striking “the term of the first year” and no more.", id="statute"),
        pytest.param("The term “goods” means “all that is made or grown in the area”.", id="a definition"),
        pytest.param("Section 5 says “no person shall be held to answer for it”.", id="a law"),
        pytest.param("As the Psalm says, “let us go forward and be glad in it.”", id="scripture"),
        pytest.param("You cannot say, “We will not work with any of them.”", id="nobody said it"),
        pytest.param("1. “Growing Trade in the South,” 86 Fed. Reg. 4885.", id="a register"),
        pytest.param("They should be called “senior officials in the new administration.”", id="a name"),
        pytest.param("Secretary Ann Doe said that all hold to the principle of “no talks on us without us all.”", id="a principle"),
        pytest.param(f"Many people ask President Ann Doe, “{WE}”", id="asked by many"),
        pytest.param("The list “of all that we buy and sell there” continues to be long.", id="goes on to be"),
        pytest.param("Some might look at us and say, “We will not work with any of them.”", id="they might say"),
        pytest.param("It is good to look Bob Ray in the eye and say, “We will not work with any of them.”", id="to look him in the eye and say"),
        pytest.param("Other countries can now say, “We will not work with any of them.”", id="they can now say"),
        pytest.param("If we sat down with them tonight, or said, “We will not work with any of them,” they would go.", id="if we said"),
        pytest.param("History teaches us not to hope “on this side of the long river here.”", id="history teaches"),
        pytest.param("When we say, “We will not work with any of them,” it holds.", id="we say"),
        pytest.param("If the company says, “We will not sell any of it to you,” fine.", id="if they say"),
        pytest.param("Today he signed:\n\nH.R. 55, “Ann’s Law,” which sets standards.", id="a bill"),
        pytest.param("They may not agree with everything I say, “We will not work with any of them,” no.", id="everything I say"),
        pytest.param("As the old saying goes, “We will not work with any of them.”", id="a saying goes"),
        pytest.param("You can’t yell, “We will not work with any of them.”", id="nobody may yell it"),
        pytest.param("The Book teaches much. It says, “let us go forward and be glad in it.”", id="it says"),
        pytest.param("There was a sign at the gate saying, “We will be open in two months.”", id="a sign"),
        pytest.param("And there is that old saying, you know, “We go on as long as it takes.”", id="an old saying"),
        pytest.param("If, today, we said, “We will not work with any of them,” they would go.", id="if we said today"),
        pytest.param("They could come up to all of us, saying, “We will not work with any of them.”", id="could come up, saying"),
        pytest.param("He might have said, “We will not work with any of them.”", id="he might have said"),
        pytest.param("I did not have a single one of them come up to me and say, “We will not work with you.”", id="had none come up"),
        pytest.param("Nobody in the whole of the town came out and said, “We will go there.”", id="nobody said"),
        pytest.param("Why did we come here? Because we said, “We hold these truths to be self-evident.”", id="the founding texts"),
        pytest.param("He spoke of what he called a, quote, “House of the many.”", id="a part of the sentence, quote"),
        pytest.param("He told us of the old saying that “All is well.”", id="a saying, behind that"),
        pytest.param("The plan is bad. It says, “We will take all of it back in five years.”", id="it says, of a plan"),
    ],
)  # fmt: skip
def test_nobodys_words(read: Read, text: str) -> None:
    assert {(q.kind, q.speaker) for q in read(text)} == {("written", None)}


def test_the_author_in_the_title_speaks_where_nobody_else_does(read: Read) -> None:
    found = read(f"“{WE}”\n\n“{THEY}”", title="Statement by Secretary Ann Doe")

    assert [q.speaker for q in found] == ["Ann Doe", "Ann Doe"]


def test_a_statement_on_somebodys_passing_means_him_by_he(read: Read) -> None:
    found = read(f"We met in Ohio. He told us: “{WE}”", title="Statement on the Passing of Bob Ray")

    assert [q.speaker for q in found] == ["Bob Ray"]


def test_the_president_is_whoever_was_it_on_the_day(read: Read) -> None:
    found = read(
        f"The Biden-Harris Administration works. President Zorvath Quimbel came. As the President said, “{WE}”"
    )

    assert [q.speaker for q in found] == ["Biden"]


def test_the_presidents_full_name_is_not_his_wifes(read: Read) -> None:
    found = read(f"Jill Biden came. President Biden said, “{WE}” The President added, “{THEY}”")

    assert [q.speaker for q in found] == ["Biden", "Biden"]


def test_the_presidents_full_name_is_his_own_where_the_document_has_two(read: Read) -> None:
    found = read(f"Jill Biden came. He once worked for Joe Biden. President Biden said, “{WE}”")

    assert [q.speaker for q in found] == ["Joe Biden"]


def test_a_nickname_in_marks_is_part_of_the_name(read: Read) -> None:
    found = read(f"Mayor Richard L. “Ike” Doe: “{WE}”")

    assert [q.speaker for q in found if q.text == WE] == ["Richard L. “Ike” Doe"]


def test_a_motto_at_the_top_is_somebodys(read: Read) -> None:
    found = read(f"*“{WE}”*\n\nThe two countries are close.\n\nThey trade. They meet.")

    assert [(q.kind, q.speaker) for q in found] == [("attributed", None)]


def test_a_note_behind_what_is_never_closed_is_no_part_of_it(read: Read) -> None:
    found = read(f"**Ann Doe:** “{WE} [Tweet, 3/1/22]\n\n**Bob Ray:** “{THEY}”")

    assert [(q.text, q.speaker) for q in found] == [(WE, "Ann Doe"), (THEY, "Bob Ray")]


def test_a_statement_of_two_on_the_death_of_a_third_means_her_by_she(read: Read) -> None:
    found = read(
        f"Bob Ray and Susan Ray recall that she told them, “{WE}”",
        title="Statement of Mayor Bob Ray and Susan Ray on the Death of Ann Doe",
    )

    assert [q.speaker for q in found] == ["Ann Doe"]


@pytest.mark.parametrize(
    ("turn", "speaker"),
    [
        (f"MS. DOE:  I met Bob Ray.\n\nHe looked at me, and he said, “{WE}”", "Bob Ray"),
        (
            f"MS. DOE:  I went to see Bob Ray.\n\nHe said, “{THEY}”\n\nI said, “No.”\n\nHe said, “{WE}”",
            "Bob Ray",
        ),
        (f"MS. DOE:  I called her one morning from Pat Ray’s.  She said, “{WE}”", None),
        (f"MS. DOE:  My mother loved us, my sister Ann and me.  She would say, “{WE}”", None),
        (
            f"MS. DOE:  I am glad for Bob Ray.  I got a call from a person I never met.  He told me, “{WE}”",
            None,
        ),
        (f"MS. DOE:  I met Bob Ray.\n\nHis little daughter came, and she said, “{WE}”", None),
        (f"MS. DOE:  I saw Bob Ray’s daughter.  She said, “{WE}”", None),
        (
            f"MS. DOE:  Mayor Bob Ray met Mike Doe there.  It was cold.  And he said, “{WE}”",
            "Bob Ray",
        ),
        (f"MS. DOE:  Bob Ray and Mike Doe met there.  It was cold.  And he said, “{WE}”", None),
        (f"MS. DOE:  He wrote a book.  Our Mike Ray kept it.  I like it.  He said, “{WE}”", None),
        (f"MS. DOE:  Bob Ray came in.  I heard the president of the fund.  He said, “{WE}”", None),
        (
            f"Q    Mayor Bob Ray spoke today.\n\nMS. DOE:  Mm-hmm.\n\nQ    And he said, “{WE}”",
            "Bob Ray",
        ),
    ],
)
def test_he_in_a_turn_is_the_only_one_spoken_of(read: Read, turn: str, speaker: str | None) -> None:
    found = read(
        f"{turn}\n\nQ    When?\n\nMS. DOE:  Now.", title="Briefing by Press Secretary Ann Doe"
    )

    assert [q.speaker for q in found if q.text == WE] == [speaker]


@pytest.mark.parametrize(
    ("turn", "speaker"),
    [
        (f"There was Quimbo’s way with all of us.  He would say, “{WE}”", "Bob Ray"),
        (f"I got a call from a man in Alma.  He said, “{WE}”", None),
        (f"She would say, “{WE}”", None),
    ],
)
def test_he_at_a_memorial_is_the_one_remembered(read: Read, turn: str, speaker: str | None) -> None:
    found = read(
        f"THE PRESIDENT:  {turn}\n\nQ    When?\n\nTHE PRESIDENT:  Now.",
        title="Remarks by the President at the Memorial Service of Bob Ray",
    )

    assert [q.speaker for q in found] == [speaker]


def test_what_i_say_goes_on_in_the_next_marks(read: Read) -> None:
    found = read(
        f"MS. DOE:  I said, “{WE}”  Nobody rose.  “{THEY}”\n\nQ    When?\n\nMS. DOE:  Now.",
        title="Briefing by Press Secretary Ann Doe",
    )

    assert [q.speaker for q in found] == ["Ann Doe", "Ann Doe"]


def test_the_one_who_is_heard_to_say_it_speaks(read: Read) -> None:
    found = read(
        f"MS. DOE:  You have heard me say, “{WE}”\n\nQ    When?\n\nMS. DOE:  Now.",
        title="Briefing by Press Secretary Ann Doe",
    )

    assert [q.speaker for q in found] == ["Ann Doe"]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("I have it right here.  ", id="a sentence by itself"),
        pytest.param("The significant one of them being:  ", id="behind a colon"),
        pytest.param("I think the response has been, ", id="the response has been"),
        pytest.param("They each gave me their reasons, including, ", id="the reasons"),
        pytest.param("You made the point, just again, that, ", id="the point"),
        pytest.param("She was talking in August about, ", id="was talking about"),
        pytest.param("They all convinced me that, ", id="convinced me"),
        pytest.param("For days now, we have been hearing, ", id="hearing"),
    ],
)
def test_a_sentence_that_is_told_of_in_a_turn_is_somebodys(read: Read, words: str) -> None:
    found = read(
        f"MS. DOE:  Hello.\n\nQ    {words}“{WE}”  Is it so?\n\nMS. DOE:  Now.",
        title="Briefing by Press Secretary Ann Doe",
    )

    assert [(q.kind, q.speaker) for q in found] == [("attributed", None)]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("We are founded on an idea.  ", id="an idea"),
        pytest.param("Here is the headline they had today: ", id="a headline"),
        pytest.param("The law that I am to sign here reads as: ", id="a law"),
        pytest.param("They are lying in bed at night, wondering, ", id="wondering"),
        pytest.param("The message we would like to send is, ", id="what we would like to say"),
        pytest.param("Imagine that you go there tonight.  ", id="only imagined"),
        pytest.param("It raises the question of, ", id="a question of"),
    ],
)
def test_a_sentence_that_is_thought_up_in_a_turn_is_nobodys(read: Read, words: str) -> None:
    found = read(
        f"MS. DOE:  {words}“{WE}”  So it is.\n\nQ    When?\n\nMS. DOE:  Now.",
        title="Briefing by Press Secretary Ann Doe",
    )

    assert [(q.kind, q.speaker) for q in found] == [("written", None)]


def test_the_words_of_a_statute_read_out_in_a_turn_are_nobodys(read: Read) -> None:
    found = read(
        "MS. DOE:  I have it here.  “None of this shall be used for any of that.”\n\nQ    When?\n\nMS. DOE:  Now.",
        title="Briefing by Press Secretary Ann Doe",
    )

    assert [(q.kind, q.speaker) for q in found] == [("written", None)]


def test_a_question_that_another_turn_interrupts_goes_on(read: Read) -> None:
    found = read(
        f"MS. DOE:  Hello.\n\nQ    Mayor Bob Ray has said —\n\nMS. DOE:  Yes.\n\nQ    — “{WE}”\n\nMS. DOE:  Now.",
        title="Briefing by Press Secretary Ann Doe",
    )

    assert [(q.kind, q.speaker) for q in found] == [("attributed", "Bob Ray")]


def test_what_a_journalist_has_heard_you_telling_is_yours(read: Read) -> None:
    found = read(
        f"MS. DOE:  Hello.\n\nQ    You have been telling all — for a month now — that “{WE.lower()}”\n\nMS. DOE:  Yes.",
        title="Briefing by Press Secretary Ann Doe",
    )

    assert [(q.kind, q.speaker) for q in found] == [("attributed", "Ann Doe")]


def test_an_official_is_quoted_in_a_journalists_question_too(read: Read) -> None:
    found = read(
        f"MS. DOE:  Hello.\n\nQ    A senior administration official said, “{WE}”\n\nMS. DOE:  Yes.",
        title="Briefing by Press Secretary Ann Doe",
    )

    assert [(q.kind, q.speaker) for q in found] == [
        ("attributed", "senior administration official")
    ]


def test_a_name_nobody_knows_that_says_i_is_a_person(read: Read) -> None:
    found = read("Zorvath Quimbel wrote, “I can hear the sea at my own door.”")

    assert [(q.kind, q.speaker) for q in found] == [("attributed", "Zorvath Quimbel")]


def test_the_author_of_remarks_is_never_he(read: Read) -> None:
    found = read(f"He told us: “{WE}”", title="Remarks by Secretary Ann Doe")

    assert [q.speaker for q in found] == [None]


def test_a_first_name_is_that_of_the_one_in_the_title(read: Read) -> None:
    found = read(f"John once said, “{WE}”", title="Statement on the Passing of John Ray")

    assert [q.speaker for q in found] == ["John Ray"]


def test_an_office_is_the_one_held_then(read: Read) -> None:
    found = read(f"As then Vice President Doe said, “{WE}” President Doe agrees.")

    assert (found[0].speaker, found[0].office) == ("Doe", "Vice President")


@pytest.mark.parametrize(
    "question",
    [
        f"They say, “{WE}”",
        f"I asked the others, “{WE}”",
        f"Have they come to the lawmakers and said, “{WE}”",
        f"How do you reach people who would say, “{WE}”",
        f"If you are a company, you say, “{WE}”",
    ],
)
def test_what_a_journalist_puts_in_marks_of_his_own_is_nobodys_words(
    read: Read, question: str
) -> None:
    found = read(
        f"MS. DOE:  Hello.\n\nQ    {question}\n\nMS. DOE:  Yes.",
        title="Briefing by Press Secretary Ann Doe",
    )

    assert [q.kind for q in found] == ["written"]


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        (f"You said, “{WE}”", "Ann Doe"),
        (f"What do you mean when you say, “{WE}”", "Ann Doe"),
        (f"One woman told us, “{WE}”", None),
    ],
)
def test_a_journalist_quotes_the_one_who_is_asked_and_others(
    read: Read, question: str, speaker: str | None
) -> None:
    found = read(
        f"MS. DOE:  Hello.\n\nQ    {question}\n\nMS. DOE:  Yes.",
        title="Briefing by Press Secretary Ann Doe",
    )

    assert [(q.kind, q.speaker) for q in found] == [("attributed", speaker)]


def test_you_in_a_question_may_be_either_of_two_who_answer(read: Read) -> None:
    found = read(
        f"MS. DOE:  Hello.\n\nQ    You said, “{WE}”\n\nMR. RAY:  Yes.",
        title="Briefing by Press Secretary Ann Doe and Secretary Bob Ray",
    )

    assert [(q.kind, q.speaker) for q in found] == [("attributed", None)]


def test_who_speaks_in_a_transcript_is_i(read: Read) -> None:
    found = read(
        f"MS. DOE:  I said, “{WE}”\n\nQ    When?\n\nMS. DOE:  Now.",
        title="Briefing by Press Secretary Ann Doe",
    )

    assert [q.speaker for q in found] == ["Ann Doe"]


def test_who_speaks_as_the_president_has_the_full_name_of_the_document(read: Read) -> None:
    found = read(
        f"THE PRESIDENT:  I said, “{WE}”\n\nQ    When?\n\nTHE PRESIDENT:  They know Joe Biden. Jill Biden came.",
        title="Remarks by President Biden",
    )

    assert [q.speaker for q in found] == ["Joe Biden"]


@pytest.mark.parametrize(
    "words",
    [
        "And I’d say, ",
        "I would say, ",
        "So I went up to the desk and said, ",
        "My message to all of you is simple: ",
        "The one order I gave the others was, ",
        "I remember asking all of them, ",
        "I just answered it and said, ",
        "So I called on the companies of the country, and said, ",
        "I looked at Bob Ray and said, ",
        "I ask, ",
    ],
)
def test_what_i_said_in_other_words(read: Read, words: str) -> None:
    found = read(
        f"MS. DOE:  {words}“{WE}”\n\nQ    When?\n\nMS. DOE:  Now.",
        title="Briefing by Press Secretary Ann Doe",
    )

    assert [q.speaker for q in found] == ["Ann Doe"]


def test_the_president_quoted_in_a_tweet_speaks_for_himself(read: Read) -> None:
    found = read(
        f"The Biden plan is here. President Joe Biden spoke.\n\n**Fund for Trade:** “{WE}” – @POTUS"
    )

    assert [q.speaker for q in found] == ["Joe Biden"]


def test_a_quotation_that_another_one_interrupts_unclosed_ends_before_it(read: Read) -> None:
    found = read(f"**Fund for Trade:** “{WE} “{THEY[:-1]},” said Ann Doe. “{WE}”")

    assert [(q.text, q.speaker) for q in found] == [
        (WE, "Fund for Trade"),
        (f"{THEY[:-1]},", "Ann Doe"),
        (WE, "Ann Doe"),
    ]


def test_words_put_right_are_those_of_the_same_speaker(read: Read) -> None:
    found = read(
        "Mayor Ann Doe said it is, and I quote, “the single best thing of all” — she did not say “single” — "
        "“the best thing that we have done.”"
    )

    assert [q.speaker for q in found] == ["Ann Doe", None, "Ann Doe"]


def test_a_link_at_the_end_belongs_to_the_words(read: Read) -> None:
    address = "https://example.org/a"
    found = read(f"Mayor Ann Doe said, “We go there with [all of us]({address})”")

    assert [q.text for q in found] == ["We go there with all of us"]
    assert found[0].source.end - found[0].source.start > len(found[0].text) + len(address)


def test_a_journalist_whose_question_is_taken_up_is_not_he(read: Read) -> None:
    found = read(
        f"MS. DOE:  Hello.\n\nQ    To follow up on Mike’s question on the minister, he said, “{WE}”\n\nMS. DOE:  Yes.",
        title="Briefing by Press Secretary Ann Doe",
    )

    assert {q.speaker for q in found} == {None}


def test_a_quotation_not_reopened_runs_over_its_paragraphs(read: Read) -> None:
    found = read(f"Secretary Ann Doe said: “{WE}\n\n{THEY}” It ended.")

    assert [q.text for q in found] == [f"{WE} {THEY}"]


def test_a_quotation_reopened_in_the_next_paragraph_is_one(read: Read) -> None:
    found = read(f"“{WE}\n\n“{THEY[:-1]},” said Secretary Ann Doe.")

    assert [q.text for q in found] == [f"{WE} “{THEY[:-1]},"]


def test_what_is_never_closed_ends_where_the_speaker_is_named_again(read: Read) -> None:
    found = read(f"Ann Doe said, “{WE} And she said, “{THEY}” It ended.")

    assert [(q.text, q.speaker) for q in found] == [(WE, "Ann Doe"), (THEY, "Ann Doe")]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("“We go there,” said Secretary Ann Doe. ", id="attributed"),
        pytest.param('say "a b c d e f g" and ', id="straight marks without an end"),
        pytest.param("“ word ", id="only opened"),
        pytest.param("” word ", id="only closed"),
        pytest.param("It is so, he said, “we go there now.” It is so. ", id="he and nobody"),
        pytest.param("and he said “we go there now” ", id="he in a sentence without an end"),
        pytest.param("I saw Bob. He said, “we go there now.” I said, “No.” ", id="he and I"),
        pytest.param(
            "My dad — a man — and then what he, my dad, used to call “a b c d e f” ", id="kin"
        ),
        pytest.param("Ann Doe " + "publicly " * 25 + "went said “a b c d e f g” ", id="adverbs"),
    ],
)
def test_reading_takes_time_in_proportion_to_the_length(read: Read, line: str) -> None:
    begin = time.process_time()
    read("It is said: " + line * 3_000)

    assert time.process_time() - begin < 10
