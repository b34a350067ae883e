"""How often words occur, by year and by document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hled_bot import answers
from hled_bot.build import build
from hled_bot.index import Index, counting
from hled_bot.models import Answer, TrendItem
from hled_bot.questions import Lexicon, TrendOf, parse, written
from hled_bot.questions.following import follow_up

Ask = Callable[[str], Answer]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("trend semiconductor", "semiconductor"),
        ("trend of supply chain", "supply chain"),
        ("trends in the mentions of fentanyl", "fentanyl"),
        ("tendencia semiconductores", "semiconductores"),
        ("tendencia de la cadena de suministro", "cadena de suministro"),
        ('trend "supply chains"', '"supply chains"'),
        ("trend", ""),
    ],
)
def test_a_trend_is_asked_for_by_a_word(typed: str, words: str) -> None:
    assert parse(typed) == TrendOf(words)


def test_a_trend_is_written_plainly() -> None:
    asked = TrendOf("supply chain", (2021,), 2)

    assert written(asked) == "trend supply chain year:2021 page:2"
    assert parse(written(asked)) == asked


def by_year(answer: Answer) -> dict[int | None, int]:
    items = [item for item in answer.items if isinstance(item, TrendItem)]
    return {item.year: item.count for item in items if item.document is None}


def by_document(answer: Answer) -> dict[str, int]:
    items = [item for item in answer.items if isinstance(item, TrendItem)]
    return {item.document: item.count for item in items if item.document}


def test_words_are_counted_by_year_and_by_document(ask: Ask) -> None:
    answer = ask("trend semiconductor")

    assert answer.intent == "trend"
    assert answer.headline == "“semiconductor” occurs 3 times in 1 of 5 documents."
    assert by_year(answer) == {2021: 0, 2022: 3, 2023: 0}
    assert by_document(answer) == {"2022-09-12-joint-statement": 3}


def test_several_words_are_a_phrase_and_counted_in_either_number(ask: Ask) -> None:
    either, exact = ask("trend supply chain"), ask('trend "supply chain"')

    assert by_document(either)["2022-09-12-joint-statement"] == 15
    assert by_document(exact)["2022-09-12-joint-statement"] == 3


def test_every_document_is_cited_with_a_passage_that_has_the_words(ask: Ask) -> None:
    answer = ask("trend supply chain")

    items = [item for item in answer.items if isinstance(item, TrendItem) and item.document]
    assert len(items) == 5
    for item in items:
        assert item.citation is not None
        cited = answer.citations[item.citation]
        assert cited.document == item.document
        assert "supply" in cited.passage.lower()
        assert cited.url


def test_the_text_says_all_that_the_charts_show(ask: Ask) -> None:
    text = ask("trend semiconductor").text

    assert "• 2021: not once" in text
    assert "• 2022: 3 times [1]" in text
    assert "Joint Statement Following the 2022" in text


def test_the_documents_of_a_year_can_be_asked_for_alone(ask: Ask) -> None:
    answer = ask("trend supply chain 2021")

    assert by_year(answer) == {}
    assert by_document(answer).keys() == {
        "2021-09-09-fact-sheet",
        "2021-09-09-press-call",
        "2021-09-09-relaunch",
    }


def test_misspelt_and_spanish_words_are_counted_as_the_documents_have_them(ask: Ask) -> None:
    assert ask("trend semicondutors").read_as == "trend semiconductors"
    assert by_year(ask("trend semicondutors")) == by_year(ask("trend semiconductors"))
    spanish = ask("tendencia de la cadena de suministro")
    assert spanish.language == "es"
    assert by_year(spanish) == by_year(ask("trend supply chain"))


def test_words_that_no_document_has_are_said_to_be_in_none(ask: Ask) -> None:
    answer = ask("trend zeppelin")

    assert answer.headline == "The documents have no passage with “zeppelin”."
    assert (answer.items, answer.citations) == ((), ())
    assert answer.suggestions


@pytest.mark.parametrize(
    ("remark", "question"),
    [
        ("and 2021?", "trend semiconductor year:2021"),
        ("what about supply chains?", "trend supply chains"),
    ],
)
def test_a_remark_after_a_trend_counts_in_another_year_or_other_words(
    remark: str, question: str
) -> None:
    assert follow_up(remark, "trend semiconductor", Lexicon(lambda word: True)) == question


def test_without_words_it_is_said_how_to_ask(ask: Ask) -> None:
    assert ask("trend").suggestions == ("trend supply chain",)


def test_the_help_tells_of_it(ask: Ask) -> None:
    assert "trend WORDS" in ask("help").text
    assert "tendencia PALABRAS" in ask("ayuda").text


def test_the_help_answers_over_documents_of_no_dialogue(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "a.md").write_text("The zeppelin landed at noon.")
    build(tmp_path / "documents", tmp_path / "hled.db")

    assert "trend WORDS" in answers.ask("help", Index(tmp_path / "hled.db")).text


def test_quoted_words_are_counted_once_and_other_documents_by_their_own_year(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    front = "---\ntitle: A call\ndate: 2019-05-01\n---\n"
    said = "“The zeppelin will fly to the coast again,” said Ana Ruiz, the minister of the coast."
    (folder / "a.md").write_text(f"{front}{said} A zeppelin-like ship. Zeppelins land at noon.")
    build(folder, tmp_path / "hled.db")

    index = Index(tmp_path / "hled.db")

    assert [row["count"] for row in counting.occurrences(index, "zeppelin").rows] == [3]
    assert by_document(answers.ask("trend zeppelin", index)) == {"a": 3}
    assert counting.years(index) == {2019: 1}


def test_many_documents_are_listed_page_by_page_those_that_say_it_most_first(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for n in range(30):
        front = f"---\ntitle: Call {n}\ndate: 2019-05-{n + 1:02}\n---\n"
        (folder / f"{n}.md").write_text(front + "The zeppelin. " * (n + 1))
    build(folder, tmp_path / "hled.db")
    index = Index(tmp_path / "hled.db")

    first = answers.ask("trend zeppelin", index)
    second = answers.ask(first.more or "", index)

    counts = [*by_document(first).values(), *by_document(second).values()]
    assert counts == list(range(30, 0, -1))
    assert second.more is None
