"""What search finds over the five documents, and in what order."""

import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hled_bot import answers
from hled_bot.build import build
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
        pytest.param("semi-conductors", "semiconductor", id="a hyphen too many"),
        pytest.param("nearshoring", "near-shoring", id="a hyphen too few"),
        pytest.param("near shoring", "near-shoring", id="a blank for a hyphen"),
        pytest.param("world's", "world", id="a possessive"),
        pytest.param("electromob", "electromobility", id="half typed"),
        pytest.param("supply chain vulnerab", "vulnerabilities", id="the last word half typed"),
        pytest.param("Clothier", "Clouthier", id="a name without a letter"),
        pytest.param("Ramirez", "Ramírez", id="a name without its accent"),
        pytest.param("Ramirez de la O", "Ramírez", id="a surname of several words"),
        pytest.param("Ebrad", "Ebrard", id="a surname without a letter"),
        pytest.param("Mexico's", "Mexico", id="a possessive of a name"),
        pytest.param("competitivness", "competitive", id="a related word, misspelt"),
        pytest.param("USTR", "USTR", id="an acronym"),
        pytest.param("southern Mexico generating employment", "SURGES", id="words of a long form"),
        pytest.param("pharmaceutical", "pharmaceuticals", id="the other number"),
    ],
)
def test_words_are_found_however_they_are_typed(index: Index, words: str, in_text: str) -> None:
    assert in_text in first(index, words)


def test_an_acronym_finds_its_long_form_and_the_other_way_round(index: Index) -> None:
    by_short = {hit.row["id"] for hit in index.search("SMEs", limit=20).hits}
    by_long = {
        hit.row["id"]
        for hit in index.search("small and medium sized enterprises", limit=20).hits
        if hit.complete
    }

    assert by_short & by_long
    assert len(by_long) >= 3


def test_a_whole_word_comes_before_a_part_of_one(index: Index) -> None:
    assert all("USTR" in hit.row["text"] for hit in index.search("USTR").hits)


def test_long_passages_are_cut_to_the_sentences_that_match(index: Index) -> None:
    hit = index.search("all-time high").hits[0]

    assert (
        hit.excerpt == "Goods and services trade surpassed $860 billion in 2022, an all-time high."
    )


def test_stop_words_decide_nothing(index: Index) -> None:
    plain = [hit.row["id"] for hit in index.search("fentanyl metrics").hits]

    assert [hit.row["id"] for hit in index.search("the fentanyl of metrics").hits] == plain


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


@pytest.fixture(scope="module")
def published_twice(tmp_path_factory: pytest.TempPathFactory) -> Index:
    home = tmp_path_factory.mktemp("twice")
    (home / "documents").mkdir()
    for day in ("2021-09-09", "2021-09-10"):
        (home / "documents" / f"{day}-statement.md").write_text(
            f"---\ntitle: Statement\ndate: {day}\n---\nThe zeppelin programme, begun today, goes on."
        )
    build(home / "documents", home / "hled.db")
    return Index(home / "hled.db")


def test_a_statement_published_twice_appears_once_with_both_sources(
    published_twice: Index,
) -> None:
    (hit,) = published_twice.search("zeppelin").hits

    assert hit.row["document"] == "2021-09-10-statement"
    assert [twin["document"] for twin in hit.twins] == ["2021-09-09-statement"]


def test_both_sources_of_a_passage_are_cited(published_twice: Index) -> None:
    answer = answers.ask("search zeppelin", published_twice)

    assert len(answer.items) == 1
    assert len(answer.citations) == 2


def test_the_newer_of_equal_passages_comes_first(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    for year, word in ((2021, "early"), (2023, "later")):
        (tmp_path / "documents" / f"{year}-01-01.md").write_text(f"One {word} zeppelin flew.")
    build(tmp_path / "documents", tmp_path / "hled.db")

    hits = Index(tmp_path / "hled.db").search("zeppelin").hits

    assert [hit.row["date"][:4] for hit in hits] == ["2023", "2021"]


ORDER = [
    pytest.param(
        "zeppelin hangar",
        "No hangar was open. Nobody knew where the old grey zeppelin was kept at that time.",
        "The zeppelin stood on the field.",
        id="all words before some",
    ),
    pytest.param(
        "zeppelin hangar",
        "Nobody had seen the new zeppelin hangar by the lake before that day in the spring.",
        "A hangar, a zeppelin.",
        id="side by side and in order before scattered",
    ),
    pytest.param(
        "zeppelin hangar",
        "The zeppelin left its old hangar by the lake on a quiet morning in the early spring.",
        "The hangar was opened for the zeppelin.",
        id="near and in order before the other way round",
    ),
    pytest.param(
        "the hangar of zeppelins",
        "Nobody had seen the hangar of zeppelins by the lake before that day in the spring.",
        "A hangar for zeppelins.",
        id="as typed before the same words otherwise",
    ),
    pytest.param(
        "zeppelins",
        "Nobody by the lake had ever seen as many grey zeppelins as on that day in the spring.",
        "A zeppelin.",
        id="the number that was typed before the other one",
    ),
    pytest.param(
        "hangars",
        "The hangars by the lake were closed for many years, and nobody knew who had the key.",
        "Hangers.",
        id="a word that exists before one that is near to it",
    ),
    pytest.param(
        "zeppelin hangar",
        "# The zeppelin\n\nIt left the hangar by the lake on a quiet morning in the early spring.",
        "The hangar was opened for the old zeppelin, which nobody there had ever seen before.",
        id="a word in the heading counts as there",
    ),
    pytest.param(
        "zeppelin",
        "# The zeppelin\n\nThe grey zeppelin left on a quiet morning.",
        "# The weather\n\nThe grey zeppelin left on a quiet morning, too.",
        id="a word in the heading helps",
    ),
    pytest.param(
        "zeppelin",
        "---\ntitle: The zeppelin\n---\nThe grey zeppelin left on a quiet morning.",
        "---\ntitle: The weather\n---\nThe grey zeppelin left on a quiet morning, too.",
        id="a word in the title helps",
    ),
    pytest.param(
        "zeppelin",
        "The zeppelin left.",
        f"The zeppelin came back. {'It was a long and quiet journey over land and sea. ' * 12}",
        id="a long passage does not drown a short one",
    ),
]


@pytest.mark.parametrize(("words", "better", "worse"), ORDER)
@pytest.mark.parametrize("turned", [False, True], ids=["", "the other file first"])
def test_the_better_passage_comes_first(
    tmp_path: Path, words: str, better: str, worse: str, turned: bool
) -> None:
    texts = [worse, better] if turned else [better, worse]

    hits = search_in(tmp_path, texts).search(words).hits

    assert hits[0].row["text"] in better


def test_rare_words_weigh_more(tmp_path: Path) -> None:
    common = ["The lake was calm that day.", "The lake was rough.", "A lake, a boat."]

    hits = search_in(tmp_path, [*common, "The zeppelin left."]).search("lake zeppelin").hits

    assert hits[0].row["text"] == "The zeppelin left."


def test_what_a_slip_may_mean_is_told_apart_by_the_other_words(tmp_path: Path) -> None:
    texts = ["The curtain of the stage fell, and John left.", "John Curtin spoke.", "A curtain."]

    found = search_in(tmp_path, texts).search("john curttin")

    assert found.hits[0].row["text"] == "John Curtin spoke."
    assert found.read_as == "john curtin"


def test_a_slip_of_the_archive_does_not_hide_what_was_meant(tmp_path: Path) -> None:
    many = " ".join(f"word{n}" for n in range(10_000))
    texts = ["Joe Bidden spoke.", *(f"Joe Biden spoke {n} times." for n in range(3)), many]

    hits = search_in(tmp_path, texts).search("joe bidden").hits

    assert [hit.complete for hit in hits] == [True, False, False, False]
    assert hits[0].row["text"] == "Joe Bidden spoke."


def test_of_many_passages_that_match_equally_all_are_reached(tmp_path: Path) -> None:
    texts = [f"The zeppelin, journey {n}, left." for n in range(100)]
    index = search_in(tmp_path, texts)

    pages = [index.search("zeppelin left", limit=10, offset=at).hits for at in range(0, 100, 10)]

    assert len({hit.row["id"] for page in pages for hit in page}) == 100


def search_in(home: Path, texts: list[str]) -> Index:
    """An index of documents with *texts*, all of one day."""
    (home / "documents").mkdir()
    for number, text in enumerate(texts):
        (home / "documents" / f"2022-01-01-{number}.md").write_text(text)
    build(home / "documents", home / "hled.db")
    return Index(home / "hled.db")
