"""Which pillars a document sets out, and what it says under each."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from hled_bot import documents
from hled_bot.facts import pillars
from hled_bot.models import Commitment, Document, Facts, Meeting, Pillar

MEETING = Meeting("Lakes Dialogue", 2030)

SetOut = Callable[[str], tuple[Pillar, ...]]


@pytest.fixture
def page(tmp_path: Path) -> Callable[[str], Document]:
    """Reads a text as the document that it would be in a file."""

    def read(text: str) -> Document:
        file = tmp_path / "invented.md"
        file.write_text(dedent(text), "utf-8")
        return documents.read(file)

    return read


@pytest.fixture
def set_out(page: Callable[[str], Document]) -> SetOut:
    """Finds the pillars of a text."""
    return lambda text: pillars.find(page(text), MEETING)


def names(found: tuple[Pillar, ...]) -> list[tuple[int | None, str]]:
    return [(pillar.number, pillar.name) for pillar in found]


def overview(pillar: Pillar) -> str | None:
    return pillar.overview.text if pillar.overview else None


def commitments(pillar: Pillar) -> list[tuple[int, str]]:
    return [(commitment.level, commitment.text) for commitment in pillar.commitments]


# --- the five documents ---------------------------------------------------------------------------

FOUR = [
    "Building Back Together",
    "Promoting Sustainable Economic and Social Development in Southern Mexico and Central America",
    "Securing the Tools for Future Prosperity",
    "Investing in Our People",
]


@pytest.mark.parametrize(
    ("document", "numbers", "counts"),
    [
        pytest.param("2021-09-09-fact-sheet", [1, 2, 3, 4], [8, 2, 3, 5], id="under headings"),
        pytest.param("2021-09-09-relaunch", [None] * 4, [2, 3, 4, 3], id="in a bulleted list"),
        pytest.param("2022-09-12-joint-statement", [1, 2, 3, 4], [10, 4, 2, 9], id="numbered list"),
    ],
)
def test_the_dialogue_has_four_pillars(
    found: dict[str, Facts], document: str, numbers: list[int | None], counts: list[int]
) -> None:
    four = found[document].pillars

    assert [pillar.name for pillar in four] == FOUR
    assert [pillar.number for pillar in four] == numbers
    assert [pillar.position for pillar in four] == [1, 2, 3, 4]
    assert [len(pillar.commitments) for pillar in four] == counts
    assert all(pillar.overview for pillar in four)


def test_a_group_of_commitments_keeps_its_members_under_it(found: dict[str, Facts]) -> None:
    first = found["2021-09-09-fact-sheet"].pillars[0]

    assert commitments(first)[:2] == [
        (0, "Strengthening Existing and New Supply Chains"),
        (1, "Coordinate on critical industries to mitigate supply chain disruptions."),
    ]
    assert commitments(first)[4] == (0, "Trade Facilitation and Infrastructure")
    assert (overview(first) or "").startswith(
        "The United States and Mexico will build back together in"
    )


def test_without_a_list_every_sentence_is_a_commitment(found: dict[str, Facts]) -> None:
    third = found["2022-09-12-joint-statement"].pillars[2]

    first, second = commitments(third)

    assert first[1].startswith("To Secure the Tools for Future Economic Prosperity, the United")
    assert second[1].endswith("including 5G networks.")
    assert overview(third) == f"{first[1]} {second[1]}"


@pytest.mark.parametrize(
    ("document", "last_words"),
    [
        ("2021-09-09-fact-sheet", "across priority sectors."),
        ("2021-09-09-relaunch", "value chains and our future bilateral work."),
        ("2022-09-12-joint-statement", "Joint Statement on Cooperation on Global Supply Chains."),
    ],
)
def test_what_is_said_of_the_whole_dialogue_belongs_to_no_pillar(
    found: dict[str, Facts], document: str, last_words: str
) -> None:
    last = found[document].pillars[-1]

    assert last.commitments[-1].text.endswith(last_words)


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("2021-09-09-press-call", "third pillar"),
        ("2023-09-28-press-call", "four pillars within the High-Level Economic Dialogue"),
    ],
)
def test_a_call_that_only_mentions_pillars_sets_out_none(
    library: dict[str, Document], document: str, words: str
) -> None:
    call = library[document]

    assert pillars.find(call, MEETING) == ()
    assert any(words in call.shown(source) for source in pillars.mentions(call))


def test_every_name_and_commitment_is_what_its_source_shows(
    library: dict[str, Document], found: dict[str, Facts]
) -> None:
    for name, document in library.items():
        for pillar in found[name].pillars:
            assert document.shown(pillar.source) == pillar.name
            for said in (pillar.overview, *pillar.commitments):
                assert isinstance(said, Commitment)
                assert document.shown(said.source) == said.text


# --- how documents set pillars out ----------------------------------------------------------------

TWO = [(1, "Clean Water"), (2, "Safe Harbors")]
UNNUMBERED = [(None, name) for _, name in TWO]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
            **Pillar I: Clean Water**

            The parties will clean it.

            **Pillar II: Safe Harbors**

            The parties will build them.
            """,
            TWO,
            id="roman numbers in bold headings",
        ),
        pytest.param(
            """
            ## Pillar 1 – Clean Water

            The parties will clean it.

            ## Pillar 2 – Safe Harbors

            The parties will build them.
            """,
            TWO,
            id="arabic numbers and a dash",
        ),
        pytest.param(
            """
            PILLAR ONE: CLEAN WATER

            The parties will clean it.

            PILLAR TWO: SAFE HARBORS

            The parties will build them.
            """,
            [(1, "CLEAN WATER"), (2, "SAFE HARBORS")],
            id="words in capitals, without markup",
        ),
        pytest.param(
            """
            ### Pillar No. 1: Clean Water

            The parties will clean it.

            ### Pillar No. 2: Safe Harbors

            The parties will build them.
            """,
            TWO,
            id="No. 2",
        ),
        pytest.param(
            """
            **First Pillar: Clean Water**

            The parties will clean it.

            **Second Pillar: Safe Harbors**

            The parties will build them.
            """,
            TWO,
            id="First Pillar",
        ),
        pytest.param(
            """
            **PILLAR I**

            **Clean Water**

            The parties will clean it.

            **PILLAR II**

            **Safe Harbors**

            The parties will build them.
            """,
            TWO,
            id="the name on the line below",
        ),
        pytest.param(
            """
            **Pillar I**\\
            **Clean Water**

            The parties will clean it.

            **Pillar II**\\
            **Safe Harbors**

            The parties will build them.
            """,
            TWO,
            id="the name behind a hard break",
        ),
        pytest.param(
            """
            <h3>Pillar I:<br>Clean Water</h3>
            <p>The parties will clean it.</p>
            <h3>Pillar II:<br>Safe Harbors</h3>
            <p>The parties will build them.</p>
            """,
            TWO,
            id="HTML",
        ),
        pytest.param(
            """
            <p><strong>Pillar 1 &ndash; Clean Water</strong></p>
            <ul><li>Clean it.</li></ul>
            <p><strong>Pillar 2 &ndash; Safe Harbors</strong></p>
            <ul><li>Build them.</li></ul>
            """,
            TWO,
            id="HTML paragraphs in bold",
        ),
        pytest.param(
            """
            **Pillar I: Clean
            Water**

            The parties will clean it.

            **Pillar II: Safe
            Harbors**

            The parties will build them.
            """,
            TWO,
            id="wrapped over two lines",
        ),
        pytest.param(
            """
            **Pillar I: Clean Water and**\\
            **Open Lakes**

            The parties will clean it.

            **Pillar II: Safe Harbors**

            The parties will build them.
            """,
            [(1, "Clean Water and Open Lakes"), (2, "Safe Harbors")],
            id="broken by hand behind a little word",
        ),
        pytest.param(
            """
            **Pillar 1 – Clean Water:** The partners will clean it.

            **Pillar 2 – Safe Harbors:** The partners will build them.
            """,
            TWO,
            id="run into the text, in bold",
        ),
        pytest.param(
            """
            Pillar 1 (Clean Water): The partners will clean it.

            Pillar 2 (Safe Harbors): The partners will build them.
            """,
            TWO,
            id="in brackets",
        ),
        pytest.param(
            """
            Pillar 1: “Clean Water.” The partners will clean it.

            Pillar 2: “Safe Harbors.” The partners will build them.
            """,
            TWO,
            id="in quotation marks",
        ),
        pytest.param(
            """
            The plan is organized into two pillars:

            -   Pillar I:  Clean Water; and
            -   Pillar II:  Safe Harbors.
            """,
            TWO,
            id="labels in a list",
        ),
        pytest.param(
            """
            The dialogue has two pillars:

            1.  Clean Water; and
            2.  Safe Harbors.
            """,
            TWO,
            id="a numbered list",
        ),
        pytest.param(
            """
            Ministers discussed the two pillars of the vision:

            - Clean Water
            - Safe Harbors
            """,
            UNNUMBERED,
            id="a bulleted list",
        ),
        pytest.param(
            """
            Ministers agreed on the following pillars:

            • Clean Water

            • Safe Harbors
            """,
            UNNUMBERED,
            id="bullets of a word processor, without a count",
        ),
        pytest.param(
            """
            The plan rests on two pillars:

            - **Clean Water.** The partners will clean it.
            - **Safe Harbors.** The partners will build them.
            """,
            UNNUMBERED,
            id="items that begin with the name in bold",
        ),
        pytest.param(
            """
            The plan rests on two pillars:

            - Clean Water – lakes fit to swim in
            - Safe Harbors – moorings for every boat
            """,
            UNNUMBERED,
            id="items that explain the name",
        ),
        pytest.param(
            """
            The plan is organized under two pillars:

            **Clean Water**

            The partners will clean it.

            **Safe Harbors**

            The partners will build them.

            **Next Steps**

            The partners will meet in May.
            """,
            UNNUMBERED,
            id="a count and that many headings",
        ),
        pytest.param(
            """
            ## Our pillars

            - Clean Water
            - Safe Harbors
            """,
            UNNUMBERED,
            id="a heading over a list",
        ),
        pytest.param(
            """
            The plan has two pillars:

            First, Clean Water;

            And second, Safe Harbors.
            """,
            TWO,
            id="a paragraph for each",
        ),
        pytest.param(
            "The plan is built upon two pillars: (1) Clean Water; and (2) Safe Harbors. It is new.",
            TWO,
            id="numbered in one sentence",
        ),
        pytest.param(
            "The plan has two pillars: first, Clean Water; and second, Safe Harbors. It is new.",
            TWO,
            id="first and second in one sentence",
        ),
        pytest.param(
            "It has three pillars: Clean Water, Safe Harbors, and Open Lakes. It is new.",
            [*UNNUMBERED, (None, "Open Lakes")],
            id="three in one sentence",
        ),
        pytest.param(
            "It has three pillars: Clean Water, Safe Harbors and Open Lakes.",
            [*UNNUMBERED, (None, "Open Lakes")],
            id="three without the last comma",
        ),
        pytest.param(
            "We met under the three pillars of the plan – water, harbors, and lakes – last May.",
            [(None, "water"), (None, "harbors"), (None, "lakes")],
            id="between dashes",
        ),
        pytest.param(
            """
            The dialogue is organized around two pillars.

            **1. Clean Water**

            The parties will clean it.

            **2. Safe Harbors**

            The parties will build them.
            """,
            TWO,
            id="numbered headings behind a full stop",
        ),
        pytest.param(
            """
            The two pillars of the dialogue are:

            I. Clean Water;
            II. Safe Harbors.
            """,
            TWO,
            id="lines with roman numbers",
        ),
        pytest.param(
            """
            **Clean Water (Pillar I)**

            The parties will clean it.

            **Safe Harbors (Pillar II)**

            The parties will build them.
            """,
            TWO,
            id="the label behind the name",
        ),
        pytest.param(
            """
            Under Pillar 1, Clean Water, the parties closed old drains.

            Under Pillar 2, Safe Harbors, the parties built moorings.
            """,
            TWO,
            id="the name set aside in a sentence",
        ),
        pytest.param(
            """
            **Pillar: Clean Water**

            The parties will clean it.

            **Pillar: Safe Harbors**

            The parties will build them.
            """,
            UNNUMBERED,
            id="labels without a number",
        ),
        pytest.param(
            """
            The first pillar is Clean Water. The parties will clean it.

            The second pillar is Safe Harbors. The parties will build them.
            """,
            TWO,
            id="whole sentences that name them",
        ),
        pytest.param(
            """
            The dialogue has three pillars: trade; energy; ports, and roads.
            """,
            [(None, "trade"), (None, "energy"), (None, "ports, and roads")],
            id="semicolons",
        ),
        pytest.param(
            """
            The dialogue has three pillars: trade; energy, and ports.
            """,
            [(None, "trade"), (None, "energy"), (None, "ports")],
            id="a semicolon and a last comma",
        ),
        pytest.param(
            "Let me lay out the key pillars: Number one is to clean the water. And number two is to "
            "build harbors.",
            [(1, "clean the water"), (2, "build harbors")],
            id="number one is to",
        ),
        pytest.param(
            "The plan has two pillars, and I want to go through them. First is clean water. Second "
            "is to build harbors. Thank you.",
            [(1, "clean water"), (2, "build harbors")],
            id="sentences that count up",
        ),
        pytest.param(
            """
            The work is grouped under the following pillars. Each has a minister.

            **Clean Water:** The partners will clean it.

            **Safe Harbors:** The partners will build them.
            """,
            UNNUMBERED,
            id="a sentence between announcement and list",
        ),
        pytest.param(
            """
            El plan tiene dos pilares:

            1. Agua limpia; y
            2. Puertos seguros.
            """,
            [(1, "Agua limpia"), (2, "Puertos seguros")],
            id="Spanish",
        ),
        pytest.param(
            """
            The plan has two pillars:

            1. Clean Water
            2. Safe Harbors

            ## Pillar I: Clean Water

            The partners will clean it.

            ## Pillar II: Safe Harbors

            The partners will build them.
            """,
            TWO,
            id="a list of names, and headings for the same",
        ),
        pytest.param(
            """
            The plan has two pillars that will define the century. This includes:

            - Clean Water; and
            - Safe Harbors.
            """,
            [(None, "Clean Water"), (None, "Safe Harbors")],
            id="a sentence that goes on to the list",
        ),
        pytest.param(
            """
            The two-pillar plan will lower costs. The plan is focused on:

            1.\xa0\xa0Clean Water, and

            2.\xa0\xa0Safe Harbors.
            """,
            TWO,
            id="a two-pillar plan",
        ),
        pytest.param(
            """
            - The compact has two pillars:
                - First, clean water
                - Second, safe harbors
                - A third thing to do is to meet again
            """,
            [(1, "clean water"), (2, "safe harbors")],
            id="other items behind those that count up",
        ),
        pytest.param(
            "The first pillar is clean water. It serves all. The second pillar of the plan involves safe harbors.",
            [(1, "clean water"), (2, "safe harbors")],
            id="sentences that count up",
        ),
        pytest.param(
            """
            The first pillar seeks to clean the water. Work has begun.

            Pillar two focuses on safe harbors. More will come.
            """,
            [(1, "clean the water"), (2, "safe harbors")],
            id="paragraphs that count up",
        ),
        pytest.param(
            "The plan has two pillars. The first is about clean water. It serves all. And the second is safe harbors.",
            [(1, "clean water"), (2, "safe harbors")],
            id="sentences that count up to what was announced",
        ),
        pytest.param(
            "The first pillar, Clean Water, will help. The second pillar, Safe Harbors, will help as well.",
            TWO,
            id="names set aside in sentences that count up",
        ),
        pytest.param(
            "The plan has two pillars: (a) Clean Water; and (b) Safe Harbors.",
            TWO,
            id="letters",
        ),
        pytest.param(
            "The three pillars of the plan are clean water, safe harbors, and fair prices.",
            [(None, "clean water"), (None, "safe harbors"), (None, "fair prices")],
            id="a sentence that says what they are",
        ),
        pytest.param(
            "They met. Clean water, safe harbors, and fair prices are the three main pillars of the plan.",
            [(None, "Clean water"), (None, "safe harbors"), (None, "fair prices")],
            id="names before the count of them",
        ),
        pytest.param(
            "It rests on its three pillars of clean water, safe harbors, and fair prices.",
            [(None, "clean water"), (None, "safe harbors"), (None, "fair prices")],
            id="pillars of",
        ),
        pytest.param(
            "The plan rests on 3 pillars: clean water; safe harbors; and open lakes.",
            [(None, "clean water"), (None, "safe harbors"), (None, "open lakes")],
            id="a count in digits",
        ),
        pytest.param(
            "It is built around three core pillars, namely clean water, safe harbors, and open lakes.",
            [(None, "clean water"), (None, "safe harbors"), (None, "open lakes")],
            id="namely",
        ),
        pytest.param(
            "They agreed on three pillars, including clean water, safe harbors, and open lakes.",
            [(None, "clean water"), (None, "safe harbors"), (None, "open lakes")],
            id="as many as are counted, behind including",
        ),
        pytest.param(
            "The strategy comprises three pillars (clean water, safe harbors, and open lakes).",
            [(None, "clean water"), (None, "safe harbors"), (None, "open lakes")],
            id="in brackets behind their count",
        ),
        pytest.param(
            "It has three pillars: “clean water,” “safe harbors,” and “open lakes.”",
            [(None, "clean water"), (None, "safe harbors"), (None, "open lakes")],
            id="each in quotation marks",
        ),
        pytest.param(
            "It has three pillars: clean water, safe harbors, as well as open lakes.",
            [(None, "clean water"), (None, "safe harbors"), (None, "open lakes")],
            id="as well as",
        ),
        pytest.param(
            "The pillars are clean water, safe harbors, and open lakes.",
            [(None, "clean water"), (None, "safe harbors"), (None, "open lakes")],
            id="a sentence that says what they are, without a count",
        ),
        pytest.param(
            "Clean water, safe harbors, and open lakes: these are the three pillars.",
            [(None, "Clean water"), (None, "safe harbors"), (None, "open lakes")],
            id="these are the three pillars",
        ),
        pytest.param(
            "They welcome its pillars of cleaning water, building harbors, and opening lakes.",
            [(None, "cleaning water"), (None, "building harbors"), (None, "opening lakes")],
            id="pillars of doing something",
        ),
        pytest.param(
            "They support both pillars of the plan: clean water and safe harbors.",
            [(None, "clean water"), (None, "safe harbors")],
            id="both",
        ),
        pytest.param(
            "Its three-pillar plan is simple: clean water, safe harbors, and open lakes.",
            [(None, "clean water"), (None, "safe harbors"), (None, "open lakes")],
            id="a three-pillar plan in one sentence",
        ),
        pytest.param(
            "Los tres pilares del plan son agua limpia, puertos seguros y lagos abiertos.",
            [(None, "agua limpia"), (None, "puertos seguros"), (None, "lagos abiertos")],
            id="a Spanish sentence that says what they are",
        ),
        pytest.param(
            "It has three pillars: (1) water—cleaning it; (2) harbors—moorings for all; (3) lakes—beaches.",
            [(1, "water"), (2, "harbors"), (3, "lakes")],
            id="dashes behind all names in a sentence",
        ),
        pytest.param(
            "It has two pillars: how we clean the water; and what we’re doing to build harbors.",
            [(None, "how we clean the water"), (None, "what we’re doing to build harbors")],
            id="clauses between semicolons",
        ),
        pytest.param(
            "It has two pillars: one, clean water; and two, safe harbors.",
            [(1, "clean water"), (2, "safe harbors")],
            id="one and two",
        ),
        pytest.param(
            "There are two pillars: one is clean water, and the other is safe harbors.",
            [(1, "clean water"), (None, "safe harbors")],
            id="one and the other",
        ),
        pytest.param(
            "There are two pillars. One is clean water. The other is safe harbors.",
            [(1, "clean water"), (2, "safe harbors")],
            id="one and the other in sentences",
        ),
        pytest.param(
            "There are two pillars here: number one, clean water; number two, safe harbors.",
            [(1, "clean water"), (2, "safe harbors")],
            id="number one",
        ),
        pytest.param(
            "There are two pillars. First of all, clean water. Secondly, safe harbors.",
            [(1, "clean water"), (2, "safe harbors")],
            id="first of all and secondly",
        ),
        pytest.param(
            "There are two pillars. First — first is clean water. The second thing — second, safe harbors.",
            [(1, "clean water"), (2, "safe harbors")],
            id="somebody who counts twice",
        ),
        pytest.param(
            "There are three pillars. First, clean water. Second, safe harbors. And finally, open lakes.",
            [(1, "clean water"), (2, "safe harbors"), (3, "open lakes")],
            id="finally",
        ),
        pytest.param(
            """
            There are two pillars. First, clean water. Second, safe harbors.

            Finally, I thank you.
            """,
            [(1, "clean water"), (2, "safe harbors")],
            id="finally something else",
        ),
        pytest.param(
            "There are three pillars. The first is clean water, the second is safe harbors, and the third is open lakes.",
            [(1, "clean water"), (2, "safe harbors"), (3, "open lakes")],
            id="the next sentence counts them all",
        ),
        pytest.param(
            "The first pillar is clean water. The second is safe harbors. The third and final one is open lakes.",
            [(1, "clean water"), (2, "safe harbors"), (3, "open lakes")],
            id="only the first is called a pillar",
        ),
        pytest.param(
            "The first of these pillars is clean water. The second is safe harbors.",
            [(1, "clean water"), (2, "safe harbors")],
            id="the first of these pillars",
        ),
        pytest.param(
            "There are two pillars. The first, clean water, serves all. The second, safe harbors, serves boats.",
            [(1, "clean water"), (2, "safe harbors")],
            id="the first and second with names set aside",
        ),
        pytest.param(
            """
            OFFICIAL: The first pillar is clean water.

            The second pillar is safe harbors.
            """,
            [(1, "clean water"), (2, "safe harbors")],
            id="behind the label of who speaks",
        ),
        pytest.param(
            """
            There are three pillars to it.

            First, clean water. It serves us all.

            We love it.

            Second, safe harbors.

            And third, open lakes.
            """,
            [(1, "clean water"), (2, "safe harbors"), (3, "open lakes")],
            id="spoken paragraphs that count up",
        ),
        pytest.param(
            """
            My plan rests on two pillars:

            Clean the water. All of it.

            Two, we’re building harbors — big ones.
            """,
            [(1, "Clean the water"), (2, "we’re building harbors — big ones")],
            id="the first of several is not counted",
        ),
        pytest.param(
            """
            The plan takes action across two pillars:

            - First, we will clean the water.
            - Second, we will build harbors. They will be free.
            """,
            [(1, "we will clean the water"), (2, "we will build harbors")],
            id="statements that are counted",
        ),
        pytest.param(
            """
            The plan has two pillars:

            - The first pillar is clean water. It serves all.
            - The second pillar is safe harbors.
            """,
            [(1, "clean water"), (2, "safe harbors")],
            id="whole sentences in a list",
        ),
        pytest.param(
            """
            The plan has two pillars:

            - Cleaning our lakes with the help of the towns—from the north to the south—by 2031.
            - Building harbors for U.S. boats, large or small. They will be free.
            """,
            [
                (
                    None,
                    "Cleaning our lakes with the help of the towns—from the north to the south—by 2031",
                ),
                (None, "Building harbors for U.S. boats, large or small"),
            ],
            id="a dash within one name only",
        ),
        pytest.param(
            """
            The plan has two pillars:

            - **Clean Water: The partners will clean every lake, river and spring that they share with each other.** It will take years.
            - **Safe Harbors: The partners will build them wherever a boat of any size may come to land.**
            """,
            UNNUMBERED,
            id="names with a colon in bold text that goes on",
        ),
        pytest.param(
            """
            The plan has two pillars:

            o Clean Water

            o Safe Harbors
            """,
            UNNUMBERED,
            id="bullets that are the letter o",
        ),
        pytest.param(
            """
            Our Strategic Pillars

            - Clean Water
            - Safe Harbors
            """,
            UNNUMBERED,
            id="a title without markup over a list",
        ),
        pytest.param(
            """
            **Pillar (1): Clean Water**

            They will clean it.

            **Pillar (2): Safe Harbors**

            They will build them.
            """,
            TWO,
            id="numbers in brackets",
        ),
        pytest.param(
            """
            **Clean Water Pillar**

            They will clean it.

            **Safe Harbors Pillar**

            They will build them.
            """,
            UNNUMBERED,
            id="headings that end in the word",
        ),
        pytest.param(
            "It has three pillars: clean water, safe harbors, and open lakes, with the aim of serving all.",
            [(None, "clean water"), (None, "safe harbors"), (None, "open lakes")],
            id="a sentence that goes on behind a comma",
        ),
        pytest.param(
            "It has three pillars: clean water, safe harbors, and lakes, rivers and springs.",
            [(None, "clean water"), (None, "safe harbors"), (None, "lakes, rivers and springs")],
            id="a list within the last of several",
        ),
        pytest.param(
            "It has two pillars: making water clean and making harbors and lakes safe.",
            [(None, "making water clean"), (None, "making harbors and lakes safe")],
            id="names that begin alike",
        ),
        pytest.param(
            "It has two pillars: cleaning every lake, river and spring that the partners share with each other and with their neighbors; and building harbors.",
            [
                (
                    None,
                    "cleaning every lake, river and spring that the partners share with each other and with their neighbors",
                ),
                (None, "building harbors"),
            ],
            id="long names between semicolons",
        ),
        pytest.param(
            "It rests on three pillars: water (rivers, lakes, and springs), harbors (for every boat), and lakes (beaches, docks and piers).",
            [(None, "water"), (None, "harbors"), (None, "lakes")],
            id="brackets that explain each",
        ),
        pytest.param(
            "It rests on two pillars: (Pillar 1) Clean Water; and (Pillar 2) Safe Harbors.",
            TWO,
            id="labels in brackets in one sentence",
        ),
        pytest.param(
            "It rests on two pillars: Pillar 1 – Clean Water, and Pillar 2 – Safe Harbors.",
            TWO,
            id="labels in one sentence",
        ),
        pytest.param(
            """
            The plan has two pillars:

            - Clean Water (lakes fit to swim in)
            - Safe Harbors (SH)
            """,
            [(None, "Clean Water"), (None, "Safe Harbors (SH)")],
            id="brackets with an acronym",
        ),
        pytest.param(
            """
            The plan is built on two pillars:

            ### 2.1 Clean Water

            The parties will clean it.

            ### 2.2 Safe Harbors

            The parties will build them.
            """,
            UNNUMBERED,
            id="headings with the numbers of sections",
        ),
        pytest.param(
            "It rests on two pillars. First, **Clean Water**: all lakes. Second, **Safe Harbors**: moorings.",
            TWO,
            id="sentences that count up to names in bold",
        ),
        pytest.param(
            """
            Our plan has two pillars:

            First, Clean Water;

            And second, Safe Harbors.
            """,
            TWO,
            id="paragraphs that count up in words",
        ),
        pytest.param(
            "There are two pillars of the plan. The first is Clean Water. Last but not least, Safe Harbors.",
            TWO,
            id="last but not least",
        ),
        pytest.param(
            """
            It has two pillars:

            - <span style="text-decoration: underline">Clean
              Water</span>: Lakes fit to swim in.
            - <u>Safe Harbors</u>: Moorings for all.
            """,
            UNNUMBERED,
            id="items with names in HTML",
        ),
    ],
)
def test_pillars_are_set_out_in_many_ways(
    set_out: SetOut, text: str, expected: list[tuple[int | None, str]]
) -> None:
    assert names(set_out(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Trade is a central pillar of our policy: jobs, growth, and peace.", id="a pillar of"
        ),
        pytest.param(
            "Pillar One and Pillar Two of the tax agreement remain to be signed.",
            id="of a tax agreement",
        ),
        pytest.param(
            "They discussed the four pillars of the dialogue. The ministers then had lunch: fish, "
            "rice, beans, and cake.",
            id="a list in another sentence",
        ),
        pytest.param(
            """
            Progress was made under the four pillars, with these results:

            - A harbor was opened.
            - A lake was cleaned.
            """,
            id="a list of other length than the count",
        ),
        pytest.param(
            """
            Work under the pillars has brought:

            - A harbor in the north.
            - A clean lake in the south.
            """,
            id="results under the pillars",
        ),
        pytest.param(
            """
            The two-pillar plan matters. These are the days of the next meetings:

            - Monday, May 2
            - Friday, May 6
            """,
            id="a list in another sentence that counts as many",
        ),
        pytest.param(
            """
            Beside the measures that form the pillars of this order, the ministers will in future be
            guided by these principles:

            - Clean water;
            - Safe harbors.
            """,
            id="a list of something else",
        ),
        pytest.param(
            "They work on the two pillars of the plan. The goal is to (1) clean water; and (2) build "
            "harbors.",
            id="something else counted in another sentence",
        ),
        pytest.param(
            "Pillar One and Pillar Two of the tax agreement\n\n## Pillar One and Pillar Two\n\n"
            "## Pillar Two remains",
            id="headings about labels",
        ),
        pytest.param(
            "She leads three of the four pillars: water, harbors, and lakes.",
            id="some of the pillars",
        ),
        pytest.param(
            """
            The plan rests on its pillars:

            - We will clean the water of all our lakes.
            - We will make the harbors safe for every boat.
            """,
            id="statements that nothing counts",
        ),
        pytest.param(
            "The plan has two pillars:\n\n- Clean water"
            + " and more of it" * 30
            + "\n- Safe harbors\n",
            id="a name has an end",
        ),
        pytest.param(
            "MODERATOR: Thank you.\n\nSENIOR OFFICIAL: The four-point agenda is going to look at building"
            " boats; number two, clean water; and then harbors.",
            id="an agenda in other words",
        ),
        pytest.param("Pillar II: Safe Harbors will follow next year.", id="one label, in the text"),
        pytest.param("There are temples with four pillars in the old harbor.", id="of stone"),
        pytest.param("The two pillars of the plan are old and strong.", id="what they are like"),
        pytest.param(
            "The three pillars are being worked on, day by day, and night by night.",
            id="what is done about them",
        ),
        pytest.param(
            "The plan has three pillars. The first is water. The second is harbors.",
            id="fewer sentences than were announced",
        ),
        pytest.param(
            "We love the lakes. The first is deep. The second is wide. A pillar stands there.",
            id="sentences that count up something else",
        ),
        pytest.param(
            """
            OFFICIAL: The first pillar is water.

            Q    Thank you.

            The second pillar is harbors.
            """,
            id="somebody else speaks between them",
        ),
        pytest.param(
            "The plan has four priorities: water, harbors, lakes, and boats. They are pillars of our life.",
            id="priorities",
        ),
        pytest.param(
            "The plan has three areas: water, harbors, and lakes. Trade is a central pillar of it.",
            id="areas",
        ),
        pytest.param(
            "Clean water is one of three pillars: it serves all, it is cheap, and it is ours.",
            id="one of three",
        ),
        pytest.param(
            "There are pillars — for example, water, harbors, and so forth.",
            id="examples",
        ),
        pytest.param(
            "They fund pillars of the town (such as schools, parks, and clubs).",
            id="such as",
        ),
        pytest.param(
            "There are two pillars. One is to clean water. The other — which I won’t go into — is harbors.",
            id="nothing is said of the other",
        ),
        pytest.param(
            "The pillars are old, tall, and strong.",
            id="what pillars are like",
        ),
        pytest.param(
            "There are three pillars. First, thank you. Second, let us begin.",
            id="a greeting that counts fewer",
        ),
        pytest.param(
            "They are pillars of peace, of trade, and of law.",
            id="what pillars carry",
        ),
    ],
)
def test_a_mention_is_not_a_list(set_out: SetOut, text: str) -> None:
    assert set_out(text) == ()


# --- what they say under each ---------------------------------------------------------------------


def test_a_line_that_is_nothing_but_the_name_says_nothing_of_it(set_out: SetOut) -> None:
    found = set_out(
        """
        The plan has two pillars: clean water and safe harbors.

        Work goes on.

        MAKING CLEAN WATER

        A first lake was cleaned.
        """
    )

    assert names(found) == [(None, "clean water"), (None, "safe harbors")]
    assert commitments(found[0]) == []


def test_what_somebody_else_says_is_not_told_under_the_last_pillar(set_out: SetOut) -> None:
    found = set_out(
        """
        The first pillar is clean water. Work has begun.

        The second pillar is safe harbors. More will come.

        MODERATOR: Thank you all.
        """
    )

    assert commitments(found[1]) == [(0, "More will come.")]


def test_lists_under_a_heading_are_its_commitments(set_out: SetOut) -> None:
    water, harbors = set_out(
        """
        **Pillar I: Clean Water**

        The parties will clean it.

        - **Lakes**
            - Count them.
                - By hand.
        - Rivers

        **Pillar II: Safe Harbors**

        - Build them.
        """
    )

    assert overview(water) == "The parties will clean it."
    assert commitments(water) == [
        (0, "Lakes"),
        (1, "Count them."),
        (2, "By hand."),
        (0, "Rivers"),
    ]
    assert overview(harbors) is None
    assert commitments(harbors) == [(0, "Build them.")]


def test_a_list_behind_the_last_pillar_that_belongs_to_none_is_left_out(set_out: SetOut) -> None:
    *_, last = set_out(
        """
        **Pillar I: Clean Water**

        The parties will clean it.

        - Lakes

        **Pillar II: Safe Harbors**

        The parties will build them.

        - Moorings

        The following countries took part:

        - Northland
        - Southland
        """
    )

    assert commitments(last) == [(0, "Moorings")]


def test_a_closing_section_belongs_to_no_pillar(set_out: SetOut) -> None:
    *_, last = set_out(
        """
        ## Pillar I: Clean Water

        The parties will clean it. They have begun.

        ## Pillar II: Safe Harbors

        The parties will build them. They have begun.

        ## Next meeting

        It will take place in May.
        """
    )

    assert commitments(last) == [(0, "The parties will build them."), (0, "They have begun.")]


def test_text_run_in_behind_a_name_is_told_under_it(set_out: SetOut) -> None:
    water, harbors = set_out(
        """
        **Pillar 1 – Clean Water:** The partners will clean it. It will take years.

        **Pillar 2 – Safe Harbors:** The partners will build them:

        - in the north
        - in the south

        The partners thanked their hosts.
        """
    )

    assert overview(water) == "The partners will clean it. It will take years."
    assert commitments(water) == [(0, "The partners will clean it."), (0, "It will take years.")]
    assert commitments(harbors) == [(0, "in the north"), (0, "in the south")]


def test_items_nested_under_a_listed_pillar_are_its_commitments(set_out: SetOut) -> None:
    water, harbors = set_out(
        """
        The dialogue has two pillars:

        1. Clean Water
            - Count the lakes.
        2. Safe Harbors
            - Build moorings.

        It was founded in 2029.
        """
    )

    assert commitments(water) == [(0, "Count the lakes.")]
    assert commitments(harbors) == [(0, "Build moorings.")]


def test_every_sentence_behind_a_name_in_its_item_is_a_commitment(set_out: SetOut) -> None:
    water, harbors = set_out(
        """
        The plan has two pillars:

        1. **Clean Water**, by closing old drains; and
        2. **Safe Harbors:** There will be moorings. They will be free.
        """
    )

    assert water.name == "Clean Water"
    assert commitments(water) == [(0, "by closing old drains; and")]
    assert commitments(harbors) == [(0, "There will be moorings."), (0, "They will be free.")]


def test_text_may_stand_between_the_items_that_name_pillars(set_out: SetOut) -> None:
    water, harbors = set_out(
        """
        They discussed two pillars of lake safety:

        - **Clean Water:** Drains will be closed.

            Some will be rebuilt. Others will not.

        - **Safe Harbors:** There will be moorings.
        """
    )

    assert [text for _, text in commitments(water)] == [
        "Drains will be closed.",
        "Some will be rebuilt.",
        "Others will not.",
    ]
    assert commitments(harbors) == [(0, "There will be moorings.")]


def test_where_a_sentence_goes_on_behind_its_list_nothing_is_told_of_the_last(
    set_out: SetOut,
) -> None:
    *_, last = set_out(
        "We met under the three pillars of the plan – water, harbors, and lakes – last May."
    )

    assert commitments(last) == []


def test_names_in_bold_within_one_paragraph_begin_what_is_told_under_them(set_out: SetOut) -> None:
    water, harbors = set_out(
        """
        The plan has two pillars:

        **Clean Water:** The partners will clean it.\\
        **Safe Harbors:** The partners will build them.
        """
    )

    assert commitments(water) == [(0, "The partners will clean it.")]
    assert commitments(harbors) == [(0, "The partners will build them.")]


@pytest.mark.parametrize(
    "closing",
    [
        "We welcome all initiatives under the Lakes Dialogue.",
        "In carrying out this strategy, the partners will listen to everyone.",
        "The following countries took part:\n\n- Northland\n- Southland",
    ],
)
def test_a_closing_paragraph_is_not_told_under_the_last_pillar(
    set_out: SetOut, closing: str
) -> None:
    *_, last = set_out(
        "**Pillar I: Clean Water**\n\nThe parties will clean it.\n\nThey have begun.\n\n"
        "**Pillar II: Safe Harbors**\n\nThe parties will build them.\n\nThey are late.\n\n"
        f"{closing}\n"
    )

    assert [text for _, text in commitments(last)] == [
        "The parties will build them.",
        "They are late.",
    ]


def test_a_pillar_is_named_as_its_heading_does(set_out: SetOut) -> None:
    found = set_out(
        """
        The plan has three pillars: (1) clean waters, (2) quiet nights, and (3) safer harbors.

        ## Clean Water

        - Close old drains.

        ## Other work

        - Count the fish.

        ## Safe Harbors

        - Build moorings.
        """
    )

    assert names(found) == [(1, "Clean Water"), (2, "quiet nights"), (3, "Safe Harbors")]
    assert [[text for _, text in commitments(pillar)] for pillar in found] == [
        ["Close old drains."],
        [],
        ["Build moorings."],
    ]


def test_time_grows_with_length(page: Callable[[str], Document]) -> None:
    document = page("The four pillars: (1) first, and second, a " * 20_000)

    begun = time.process_time()
    assert pillars.find(document, MEETING) == ()
    assert time.process_time() - begun < 10


def test_paragraphs_further_down_tell_of_a_listed_pillar_in_other_words(set_out: SetOut) -> None:
    water, harbors = set_out(
        """
        The dialogue has two pillars:

        - Cleaning Our Shared Waters
        - Building Safer Harbors

        Both were agreed upon in spring.

        To Clean our Shared Water, the partners will close old drains.

        They will also count the fish.

        To Build Safer Harbors, the partners will add moorings.

        We welcome all initiatives under the Lakes Dialogue.
        """
    )

    assert overview(water) == "To Clean our Shared Water, the partners will close old drains."
    assert [text for _, text in commitments(water)][1:] == ["They will also count the fish."]
    assert [text for _, text in commitments(harbors)] == [
        "To Build Safer Harbors, the partners will add moorings."
    ]


def test_lists_further_down_are_the_commitments_of_pillars_that_a_list_explains(
    set_out: SetOut,
) -> None:
    water, harbors = set_out(
        """
        The plan has two pillars:

        1. **Clean Water:** The partners will clean lakes.
        2. **Safe Harbors:** The partners will build moorings.

        **Pillars of Action**

        1. **Clean Water:**

        - <u>Drains</u>: Close old ones.
        - <u>Fish</u>: Count them.

        2. **Safe Harbors:**

        - <u>Boats</u>: Paint them.

        The ministers will meet again.
        """
    )

    assert overview(water) == "The partners will clean lakes."
    assert [text for _, text in commitments(water)] == [
        "Drains: Close old ones.",
        "Fish: Count them.",
    ]
    assert overview(harbors) == "The partners will build moorings."
    assert [text for _, text in commitments(harbors)] == ["Boats: Paint them."]


def test_a_paragraph_further_down_may_say_by_its_number_which_pillar_it_tells_of(
    set_out: SetOut,
) -> None:
    water, harbors = set_out(
        """
        Our plan has two pillars:

        First, cleaning our waters;

        Second, building harbors.

        We believe in both.

        The first pillar begins at home. It takes years.

        The second pillar is about moorings.

        Thank you.
        """
    )

    assert overview(water) == "The first pillar begins at home. It takes years."
    assert [text for _, text in commitments(harbors)] == ["The second pillar is about moorings."]


def test_names_that_are_alike_are_told_apart(set_out: SetOut) -> None:
    found = set_out(
        """
        It has three pillars: protection, prosecution, and prevention.

        Prosecution: Courts will be faster.

        Prevention: Schools will teach it.
        """
    )

    assert [overview(pillar) for pillar in found] == [
        None,
        "Prosecution: Courts will be faster.",
        "Prevention: Schools will teach it.",
    ]


# --- mentions -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "MODERATOR: We spoke of the third pillar. It went well.",
            ["We spoke of the third pillar."],
        ),
        ("Thank you. These pillars were agreed upon.", ["These pillars were agreed upon."]),
        ("Trade is a central pillar of our policy.", []),
        ("Pillar One of the tax agreement is close.", []),
        ("Nobody mentions them.", []),
    ],
)
def test_mentions_are_whole_sentences_about_the_pillars(
    page: Callable[[str], Document], text: str, expected: list[str]
) -> None:
    document = page(text)

    assert [document.shown(source) for source in pillars.mentions(document)] == expected
