"""What search finds over the five documents, and in what order."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hled_bot.index import Index


def first(index: Index, words: str) -> str:
    hits = index.search(words).hits
    assert hits, f"nothing found for {words!r}"
    return str(hits[0].row["text"])


@pytest.mark.parametrize(
    ("words", "in_text"),
    [
        ("electromobility", "electromobility"),
        ("ELECTROMOBILITY", "electromobility"),
        pytest.param("Barcena", "Bárcena", id="without the accent"),
        pytest.param("López", "López", id="with the accent"),
        pytest.param("5G", "5G", id="two characters"),
        pytest.param("near-shoring", "near-shoring", id="a hyphen"),
        pytest.param('"seamless marketplace"', "seamless marketplace", id="a phrase"),
        pytest.param("“seamless marketplace”", "seamless marketplace", id="a curly phrase"),
        pytest.param("semicondutor", "semiconductor", id="a missing letter"),
        pytest.param("suply chian", "supply chain", id="two slips in two words"),
        pytest.param("entreprenuers", "entrepreneurs", id="swapped letters"),
        pytest.param("pharmaceutical", "pharmaceuticals", id="the other number"),
    ],
)
def test_words_are_found_however_they_are_typed(index: Index, words: str, in_text: str) -> None:
    assert in_text in first(index, words)


def test_what_was_mended_is_said(index: Index) -> None:
    assert index.search("suply chain").read_as == "supply chain"


def test_nothing_is_mended_where_all_words_exist(index: Index) -> None:
    assert index.search("supply chain").read_as is None


@pytest.mark.parametrize("word", ["2o22", "2023456", "USMCX", "14018"])
def test_numbers_and_acronyms_are_never_mended(index: Index, word: str) -> None:
    found = index.search(word)

    assert found.read_as is None
    assert not found.hits


def test_words_that_no_document_has_are_named(index: Index) -> None:
    assert index.search("frobnicate supply").unknown == ("frobnicate",)


def test_a_phrase_has_to_stand_as_it_is(index: Index) -> None:
    assert not index.search('"chain supply"').hits


def test_a_word_with_a_minus_must_not_occur(index: Index) -> None:
    texts = [hit.row["text"] for hit in index.search("semiconductor -manufacturing").hits]

    assert texts
    assert not any("manufacturing" in text for text in texts)


def test_passages_with_all_words_come_before_those_with_some(index: Index) -> None:
    complete = [hit.complete for hit in index.search("fentanyl metrics success", limit=50).hits]

    assert complete == sorted(complete, reverse=True)
    assert complete[0]


def test_the_matching_words_are_marked(index: Index) -> None:
    hit = index.search("seamless marketplace").hits[0]

    marked = [hit.row["text"][a:b] for a, b in hit.marks]
    assert {"seamless", "marketplace"} <= set(marked)


def test_a_year_is_that_of_the_dialogue(index: Index) -> None:
    hits = index.search("supply chain", years=[2022], limit=50).hits

    assert {hit.row["document"] for hit in hits} == {"2022-09-12-joint-statement"}


def test_pages_follow_each_other_without_gaps_or_doubles(index: Index) -> None:
    together = [hit.row["id"] for hit in index.search("mexico", limit=20).hits]
    apart = [
        hit.row["id"]
        for n in range(4)
        for hit in index.search("mexico", limit=5, offset=5 * n).hits
    ]

    assert apart == together


@pytest.mark.parametrize(
    "words",
    [
        '"',
        '"""',
        "(",
        "a AND",
        "NEAR(",
        "*",
        "x*",
        "^",
        "text:x",
        "-",
        '-"',
        ";--",
        "' OR 1=1",
        "{}",
    ],
)
def test_query_syntax_is_just_text(index: Index, words: str) -> None:
    index.search(words)


@given(st.text())
def test_any_text_can_be_searched_for(index: Index, words: str) -> None:
    index.search(words)


def test_threads_can_search_at_the_same_time(index: Index) -> None:
    failures: list[Exception] = []

    def search() -> None:
        try:
            for _ in range(20):
                assert index.search("supply chain").hits
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=search) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert not failures
