"""Slack's interface speaks the language of the question."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

import pytest

from blockkit import elements
from conftest import HOME
from hled_bot.answers.wording import SPANISH
from hled_bot.models import Answer
from hled_bot.slack.blocks import message
from slack.fake_slack import ANN, BOT, DIRECT, Slack


def said() -> Iterator[str]:
    """Every sentence that the interface says; those with a name stand in capitals in their module."""
    for file in sorted((HOME / "src" / "hled_bot" / "slack").glob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        named = {
            target.id: node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.args:
                first = call.args[0]
                first = named.get(first.id, first) if isinstance(first, ast.Name) else first
                if call.func.id == "say" and isinstance(first, ast.Constant):
                    yield str(first.value)


@pytest.mark.parametrize("sentence", sorted(set(said())))
def test_every_sentence_has_its_spanish(sentence: str) -> None:
    assert sentence in SPANISH


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("pilares de 2022", ["Ver compromisos", "compromisos", "Fuente:", "12 de septiembre"]),
        ("¿quién asistió en 2021?", ["Nombre", "Cargo", "Delegación", "México", "Fuente:"]),
        ("citas sobre cadena de suministro", ["Leído como:", "sin atribución nominal", "Más"]),
        ("comparar 2021 2022", ["Comparación", "no está en los documentos"]),
        ("documentos", [", sobre el diálogo de 2021", "Publicado en", "Hoja informativa"]),
    ],
)
def test_a_spanish_answer_is_spanish_around_the_verbatim_words(
    ask: Callable[[str], Answer], question: str, words: list[str]
) -> None:
    page = message(ask(question))["blocks"]

    read = "\n".join(e["text"] for e in elements(page) if isinstance(e.get("text"), str))
    assert [one for one in words if one not in read] == []
    alone = {line for line in read.splitlines() if line in SPANISH}
    assert {one for one in alone if SPANISH[one] != one} == set()


def test_a_spanish_table_leaves_out_what_the_headline_says_of_all(
    ask: Callable[[str], Answer],
) -> None:
    blocks = message(ask("¿quién asistió en 2021?"))["blocks"]
    (table,) = [block for block in blocks if block["type"] == "data_table"]

    assert "Asistencia" not in [cell.get("text") for cell in table["rows"][0]]


def test_the_buttons_of_a_spanish_answer_work(slack: Slack) -> None:
    answer = slack.command("citas sobre el comercio")

    (shared,) = slack.click(answer, "Compartir en el canal")

    assert f"Compartido por <@{ANN}>" in shared.words
    assert "Compartido en el canal." in answer.words
    assert "page:2" in slack.click(shared, "Más")[0].words


def test_a_failure_is_told_in_the_language_of_the_question(slack: Slack) -> None:
    english = slack.mention(f"<@{BOT}> fail the quotes")
    spanish = slack.message("fail las citas de los pilares")

    assert english.text.startswith("Something went wrong")
    assert (spanish.channel, spanish.text[:10]) == (DIRECT, "Algo falló")
