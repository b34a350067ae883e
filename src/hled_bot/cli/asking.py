"""Commands that answer questions: ask and chat."""

from __future__ import annotations

import json
import logging
import sys
import time

import click
from rich.console import Console

from hled_bot import logs, terminal
from hled_bot.answers.remembered import Remembered
from hled_bot.cli.building import current
from hled_bot.cli.contract import contract
from hled_bot.cli.settings import Paths, paths_of
from hled_bot.index import Index, Unavailable
from hled_bot.language import Language, language_of
from hled_bot.metrics import Metrics
from hled_bot.models import Answer

log = logging.getLogger(__name__)

UNAVAILABLE: dict[Language, tuple[str, str]] = {
    "en": (
        "The documents cannot be read at the moment, so there is no answer.",
        "Please ask again in a few minutes. If it goes on, tell the people who run this bot: the"
        " index has to be built again.",
    ),
    "es": (
        "Los documentos no se pueden leer en este momento, así que no hay respuesta.",
        "Pregunte otra vez en unos minutos. Si continúa, avise a quienes administran este bot: hay"
        " que construir de nuevo el índice.",
    ),
}
"""What a person is told whose question meets a damaged index, and what to do then."""


@click.command("ask")
@paths_of
@click.argument("text", nargs=-1)
@click.option(
    "--format",
    "form",
    default="text",
    type=click.Choice(["text", "json", "blocks"]),
    help="For people, for scripts, or as a Slack message.",
)
def ask_command(paths: Paths, text: tuple[str, ...], form: str) -> None:
    """Answer one question, as typed after /hled."""
    answer = answered(Remembered(current(paths)), " ".join(text))
    match form:
        case "json":
            click.echo(json.dumps(contract(answer), ensure_ascii=False, indent=2))
        case "blocks":
            from hled_bot.slack.blocks import message

            click.echo(json.dumps(message(answer), ensure_ascii=False, indent=2))
        case _:
            terminal.show(answer, Console())


@click.command("chat")
@paths_of
def chat_command(paths: Paths) -> None:
    """Answer questions at a prompt, or line by line from standard input."""
    chat(current(paths))


def answered(
    answers: Remembered,
    text: str,
    language: Language | None = None,
    *,
    counts: Metrics | None = None,
) -> Answer:
    """The answer to *text*, noted in the log without its words, and in *counts*.

    It is in *language*, or else in that of the question.
    """
    with logs.question() as reference:
        began = time.perf_counter()
        try:
            answer = answers.ask(text, language)
        except Unavailable as error:
            log.error("no answer: %s; build a new one with: hled-bot index", error)
            if counts:
                counts.failed("index")
            return _unavailable(text, language or language_of(text))
        seconds = time.perf_counter() - began
        if counts:
            counts.answered(answer.intent, seconds)
        told = {
            "id": reference,
            "intent": answer.intent,
            "milliseconds": round(seconds * 1000, 1),
            "items": len(answer.items),
        }
        log.info(" ".join(f"{name}={value}" for name, value in told.items()), extra=told)
        log.debug("asked: %r", text)
        return answer


def _unavailable(text: str, language: Language) -> Answer:
    what, then = UNAVAILABLE[language]
    return Answer(text, "none", what, f"{what} {then}", notes=(then,), language=language)


def chat(index: Index) -> None:
    """Answer at a prompt, or line by line from standard input."""
    console, answers = Console(), Remembered(index)
    if not sys.stdin.isatty():
        for line in sys.stdin:
            if line.strip():
                terminal.show(answered(answers, line), console)
                console.print()
        return
    terminal.show(answered(answers, "help"), console)
    while True:
        try:
            line = console.input("\n[bold cyan]hled>[/] ")
        except EOFError:
            console.print()
            return
        if line.strip().lower() in ("exit", "quit", "q", "salir"):
            return
        terminal.show(answered(answers, line), console)
