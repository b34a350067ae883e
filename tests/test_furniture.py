"""What belongs to a web page and not to the document on it is never read."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from hled_bot import documents
from hled_bot.models import Document, Facts, fold

TEXT = """
The ministers of both countries opened a harbor on Monday. It will serve forty boats.

They also agreed to meet again in the spring, when the second harbor is ready.

“This is a good day,” said Minister Ana Lago.
"""


def read(tmp_path: Path, page: str) -> Document:
    file = tmp_path / "page.md"
    file.write_text(dedent(page).replace("TEXT", TEXT), "utf-8")
    return documents.read(file)


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


# --- the scraped page among the five documents ----------------------------------------------------


def test_the_call_of_2023_begins_and_ends_with_its_moderator(library: dict[str, Document]) -> None:
    call = library["2023-09-28-press-call"]

    assert fold(call.paragraphs[0].text).startswith("MODERATOR: Great. Thanks very much.")
    assert fold(call.paragraphs[-1].text).startswith("MODERATOR: Great. Thank you all")


@pytest.mark.parametrize(
    "words", ["82 F", "New York", "June 18, 2024", "seo services", "lifestyle", "Latest stories"]
)
def test_weather_and_advertising_are_not_in_it(library: dict[str, Document], words: str) -> None:
    assert not any(words in text for text in texts(library["2023-09-28-press-call"]))


def test_no_fact_comes_from_page_furniture(
    library: dict[str, Document], found: dict[str, Facts]
) -> None:
    call = library["2023-09-28-press-call"]
    begin, end = call.paragraphs[0].starts[0], call.paragraphs[-1].ends[-1]

    assert all(
        begin <= turn.source.start < turn.source.end <= end
        for turn in found["2023-09-28-press-call"].transcript.turns
    )


# --- pages of other kinds -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            """\
            ---
            title: Ministers Open Harbor
            ---
            Skip to main content
            Home
            News
            Weather
            Sign in

            Home > News > World

            Ministers Open Harbor
            By Jane Roe
            May 3, 2030
            Share on Facebook
            Tweet

            TEXT

            Related
            Storm closes three roads
            Lake level falls again, experts say.
            © 2030 Lake Times. All rights reserved.
            """,
            id="a newspaper",
        ),
        pytest.param(
            """\
            MENU

            Search

            HomePoliticsMinisters Open Harbor in the Far North of the…

            Ministers Open Harbor in the Far North of the Lake

            TEXT

            Published at https://lakes.example/harbor.

            A fish was caught yesterday, and it was large.

            cheap boatscheap boats
            """,
            id="an aggregator that names its source",
        ),
        pytest.param(
            """\
            We use cookies to make this page better.

            Accept all

            Cookie settings

            # Ministers Open Harbor

            TEXT

            Print

            Email

            Back to top
            """,
            id="a cookie banner",
        ),
        pytest.param(
            """\
            [Skip to content](#content)

            * [Home](/)
            * [Briefings](/briefings)
            * [Search](/search)

            # Ministers Open Harbor

            TEXT

            [Next](/next)

            * [Facebook](https://f.example)
            * [Twitter](https://t.example)
            """,
            id="menus that are lists of links",
        ),
        pytest.param(
            """\
            Saltar al contenido

            Inicio

            Noticias

            Buscar

            # Ministers Open Harbor

            TEXT

            Compartir en Facebook

            Noticias relacionadas

            Todos los derechos reservados
            """,
            id="a page in Spanish",
        ),
    ],
)  # fmt: skip
def test_menus_and_advertising_are_cut_from_any_page(tmp_path: Path, page: str) -> None:
    document = read(tmp_path, page)

    written = [text for text in texts(document) if text != "Ministers Open Harbor"]
    assert written == [paragraph.strip() for paragraph in TEXT.split("\n\n")]
    assert document.title.startswith("Ministers Open Harbor")


def test_the_line_that_names_the_source_gives_the_address(tmp_path: Path) -> None:
    document = read(
        tmp_path, "TEXT\n\nOfficial news published at https://lakes.example/harbor.\n\nHome\n"
    )

    assert document.url == "https://lakes.example/harbor"


# --- documents that are no pages ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "first", "last"),
    [
        pytest.param(
            "---\ntitle: Harbors\n---\n# Harbors\n\n## Overview\n\nTEXT\n\n- Boats\n- People\n",
            "Overview",
            "People",
            id="a title that is repeated at the top",
        ),
        pytest.param("Lake Town\n\nMay 3, 2030\n\nTEXT\n\nContact\n", "Lake Town", "Contact", id="one such word"),
        pytest.param(
            "TEXT\n\nRead more: https://lakes.example/plan\n\nThe harbor has a long history.\n",
            TEXT.split("\n\n")[0].strip(),
            "The harbor has a long history.",
            id="an address in the text",
        ),
        pytest.param("TEXT\n\n- Share\n\nThe share of boats grew.\n", TEXT.split("\n\n")[0].strip(), "The share of boats grew.", id="a word in a list"),
    ],
)  # fmt: skip
def test_a_document_of_its_own_keeps_every_line(
    tmp_path: Path, page: str, first: str, last: str
) -> None:
    kept = texts(read(tmp_path, page))

    assert (kept[0], kept[-1]) == (first, last)
    assert all(paragraph.strip() in kept for paragraph in TEXT.split("\n\n"))


@pytest.mark.parametrize("mark", ["###", "# # #", "-30-", "***", r"\###", "* * *", "–––"])
def test_end_marks_are_no_text(tmp_path: Path, mark: str) -> None:
    assert texts(read(tmp_path, f"The end is near.\n\n{mark}\n")) == ["The end is near."]
