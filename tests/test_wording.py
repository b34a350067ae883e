"""The bot's own words exist in both languages, and say the same things."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from conftest import HOME
from hled_bot import answers
from hled_bot.answers.wording import SPANISH
from hled_bot.models import Answer

ANSWERS = HOME / "src" / "hled_bot" / "answers"
BLANK = re.compile(r"\{(\w+)\}")


def spoken() -> Iterator[tuple[str, str]]:
    """Every sentence that the answers say, with the file it is said in."""
    for file in sorted(ANSWERS.glob("*.py")):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(call, ast.Call) and _name(call.func) == "say" and call.args):
                continue
            if isinstance(call.args[0], ast.JoinedStr):
                continue  # put together from a count and a noun: the questions below meet those
            said = [n.value for n in ast.walk(call.args[0]) if isinstance(n, ast.Constant)]
            yield from ((file.name, text) for text in said if isinstance(text, str) and " " in text)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


@pytest.mark.parametrize(("file", "sentence"), sorted(set(spoken())))
def test_every_sentence_has_its_spanish(file: str, sentence: str) -> None:
    assert sentence in SPANISH, file


@pytest.mark.parametrize("english", sorted(SPANISH))
def test_a_translation_has_the_same_blanks(english: str) -> None:
    assert sorted(set(BLANK.findall(SPANISH[english]))) == sorted(set(BLANK.findall(english)))


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("¿quién asistió en 2021?", "Once personas asistieron al DEAN (HLED) de 2021: siete por Estados Unidos y cuatro por México."),
        ("pilares de 2022", "Los documentos exponen cuatro pilares para el DEAN (HLED) de 2022."),
        ("¿qué dijo Raimondo?", "Lo que los documentos citan de Gina Raimondo, por fecha:"),
        ("ayuda", "Pregunte sobre el Diálogo Económico de Alto Nivel"),
    ],
)  # fmt: skip
def test_a_spanish_question_is_answered_in_spanish(
    ask: Callable[[str], Answer], question: str, headline: str
) -> None:
    answer = ask(question)

    assert answer.language == "es"
    assert answer.headline.startswith(headline)


def test_verbatim_passages_are_never_translated(ask: Callable[[str], Answer]) -> None:
    answer = ask("citas sobre cadena de suministro")

    assert answer.items
    assert any("supply chain" in str(item) for item in answer.items)


def test_spanish_words_find_english_passages(ask: Callable[[str], Answer]) -> None:
    assert ask("buscar fuerza laboral").items
    assert ask("buscar frontera").read_as == "search border"


def test_the_word_lists_can_be_extended(tmp_path: Path) -> None:
    from hled_bot.build import build
    from hled_bot.index import Index

    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "a.md").write_text("The zeppelin landed at noon.")
    (tmp_path / "glossary.csv").write_text("dirigible,zeppelin\n")
    (tmp_path / "synonyms.csv").write_text("airship,zeppelin\n")

    build(tmp_path / "documents", tmp_path / "hled.db")

    index = Index(tmp_path / "hled.db")
    assert answers.ask("search dirigible", index).items
    assert answers.ask("search airship", index).items
