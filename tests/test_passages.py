"""The passages that search finds and shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hled_bot import documents, passages
from hled_bot.facts import transcripts
from hled_bot.models import Document, Facts, Passage, Transcript, fold

Split = Callable[[str], tuple[Passage, ...]]


@pytest.fixture
def split(tmp_path: Path) -> Split:
    """Splits a text as the document that it would be in a file."""

    def read(text: str) -> tuple[Passage, ...]:
        file = tmp_path / "invented.md"
        file.write_text(dedent(text), "utf-8")
        document = documents.read(file)
        return passages.split(document, transcripts.find(document))

    return read


def texts(found: tuple[Passage, ...]) -> list[str]:
    return [passage.text for passage in found]


# --- what a passage is ----------------------------------------------------------------------------


def test_each_paragraph_and_list_item_is_a_passage_but_a_heading_is_none(split: Split) -> None:
    found = split(
        """
        # Harbors

        The harbors were opened.

        - North
        - South

        They are full.
        """
    )

    assert texts(found) == ["The harbors were opened.", "North", "South", "They are full."]


def test_a_long_paragraph_is_split_where_sentences_end(split: Split) -> None:
    sentence = "The ministers of both countries opened another harbor in the north of the lake."

    found = split(" ".join([sentence] * 30))

    assert len(found) == 3
    assert all(len(passage.text) <= passages.LONG for passage in found)
    assert all(passage.text.startswith("The min") for passage in found)
    assert all(passage.text.endswith("the lake.") for passage in found)


def test_a_sentence_without_end_is_cut_between_words(split: Split) -> None:
    found = split("harbors and " * 1000)

    assert all(len(passage.text) <= passages.LONGEST for passage in found)
    assert fold(" ".join(texts(found))) == fold("harbors and " * 1000)


def test_a_word_without_end_is_cut_anywhere(split: Split) -> None:
    found = split("x" * 7001 + " end.")

    assert max(len(passage.text) for passage in found) <= passages.LONGEST
    assert sum(text.count("x") for text in texts(found)) == 7001


# --- headings -------------------------------------------------------------------------------------


def test_a_passage_knows_the_heading_it_stands_under(split: Split) -> None:
    before, first, second = split(
        "Before all.\n\n**Water**\n\nLakes are clean.\n\n## Harbors:\n\nHarbors are safe.\n"
    )

    assert before.heading is None
    assert first.heading == "Water"
    assert second.heading == "Harbors"


def test_a_nested_item_knows_the_item_above_it(split: Split) -> None:
    found = split("# Water\n\n- Lakes\n    - Count them.\n- Rivers\n")

    assert [passage.heading for passage in found] == ["Water", "Water › Lakes", "Water"]


def test_a_lead_in_is_the_heading_of_its_list_where_there_is_none_nearer(split: Split) -> None:
    lead, north, after = split("The harbors are:\n\n- North\n\nThey are full.\n")

    assert lead.heading is None
    assert north.heading == "The harbors are"
    assert after.heading is None


def test_a_closing_text_does_not_stand_under_the_last_heading(
    found_passages: FoundPassages,
) -> None:
    *_, last = found_passages["2021-09-09-fact-sheet"]

    assert last.text.startswith("The HLED will strengthen our partnership")
    assert last.heading is None


def test_the_fact_sheets_items_stand_under_their_pillar(found_passages: FoundPassages) -> None:
    item = next(
        passage
        for passage in found_passages["2021-09-09-fact-sheet"]
        if passage.text.startswith("Improve access to medical devices")
    )

    assert (
        item.heading == "Pillar I: Building Back Together › Trade Facilitation and Infrastructure"
    )


# --- transcripts ----------------------------------------------------------------------------------

CALL = """
    Via Teleconference

    (May 3, 2030)

    4:05 P.M. EDT

    MODERATOR:  Welcome to the call.  It is on background.

    SENIOR ADMINISTRATION OFFICIAL:  Thank you.

    We opened a harbor.

    Q    Which one?

    SENIOR ADMINISTRATION OFFICIAL:  The one in the north.

    4:31 P.M. EDT
"""


def test_a_passage_of_a_call_knows_who_speaks(split: Split) -> None:
    found = split(CALL)

    assert [(p.label, p.voice, p.text) for p in found] == [
        ("MODERATOR", "staff", "Welcome to the call. It is on background."),
        ("SENIOR ADMINISTRATION OFFICIAL", "official", "Thank you."),
        ("SENIOR ADMINISTRATION OFFICIAL", "official", "We opened a harbor."),
        ("Q", "question", "Which one?"),
        ("SENIOR ADMINISTRATION OFFICIAL", "official", "The one in the north."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "5:07 P.M. EDT",
        "END 12:08 P.M. EST",
        "(September 8, 2021)",
        "Via Teleconference",
        "May 3, 2030",
    ],
)
def test_day_and_time_are_no_passages(split: Split, line: str) -> None:
    assert texts(split(f"{line}\n\nThe harbor was opened at 5:07 P.M. EDT.\n")) == [
        "The harbor was opened at 5:07 P.M. EDT."
    ]


def test_the_room_above_the_time_of_a_briefing_is_no_passage(split: Split) -> None:
    found = split("James Room\n\nLake Town\n\n1:02 P.M. EDT\n\nMODERATOR:  Hello.\n\nQ    Yes?\n")

    assert texts(found) == ["Hello.", "Yes?"]


def test_documents_that_are_no_transcripts_speak_for_their_publisher(
    found_passages: FoundPassages,
) -> None:
    statement = found_passages["2022-09-12-joint-statement"]

    assert {(passage.voice, passage.label) for passage in statement} == {("official text", None)}


# --- nothing is lost, nothing is changed ----------------------------------------------------------

FoundPassages = dict[str, tuple[Passage, ...]]


@pytest.fixture(scope="module")
def found_passages(library: dict[str, Document], found: dict[str, Facts]) -> FoundPassages:
    """The passages of the five documents."""
    return {
        name: passages.split(document, found[name].transcript) for name, document in library.items()
    }


def uncovered(document: Document, found: tuple[Passage, ...]) -> set[str]:
    """The stretches of text that are in no passage."""
    covered = {i for p in found for i in range(p.source.start, p.source.end)}
    left = set()
    for paragraph in document.paragraphs:
        if paragraph.kind != "heading":
            chars = zip(paragraph.text, paragraph.starts, strict=True)
            left.add("".join(char for char, start in chars if start not in covered).strip())
    return left - {""}


def assert_sound(document: Document, found: tuple[Passage, ...]) -> None:
    assert all(document.shown(passage.source) == passage.text for passage in found)
    assert all(0 < len(passage.text) <= passages.LONGEST for passage in found)
    ends = [0, *(passage.source.end for passage in found)]
    assert all(end <= p.source.start for end, p in zip(ends, found, strict=False))


def test_only_labels_and_datelines_of_the_five_documents_are_in_no_passage(
    library: dict[str, Document], found: dict[str, Facts], found_passages: FoundPassages
) -> None:
    for name, document in library.items():
        assert_sound(document, found_passages[name])
        labels = {turn.label for turn in found[name].transcript.turns}
        left = {text.rstrip(":") for text in uncovered(document, found_passages[name])}
        assert left - labels <= {
            "Via Teleconference",
            "(September 8, 2021)",
            "5:07 P.M. EDT",
            "5:29 P.M. EDT",
        }


WORDS = "word|The end.|- |1. |> |# |**|*|_|`|[|]|](x)|<br>|<li>|<h2>|</h2>|&amp;|\\|“|”|Q  |é|•|***"
MARKS = "MODERATOR: |1:02 P.M. EDT|    |<script>|</script>|---|\t|  \n|\n|\n\n|\xa0|\x85|\u2028"
PIECES = st.sampled_from([*WORDS.split("|"), *MARKS.split("|")])


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=400))
@example(text="a\n" + "b " * 2000)
@example(text="**a\n\n**b  \nc**")
def test_any_text_is_split_without_loss(tmp_path: Path, text: str) -> None:
    file = tmp_path / "any.md"
    file.write_bytes(text.encode("utf-8", "replace"))
    try:
        document = documents.read(file)
    except documents.Unreadable:
        return

    found = passages.split(document, Transcript())

    assert_sound(document, found)
    assert all(
        passages.is_dateline(left)
        for text in uncovered(document, found)
        for left in text.split("\n")
        if left.strip()
    )
    spoken = passages.split(document, transcripts.find(document))
    assert_sound(document, spoken)
