"""The command line; settings enter here and nowhere else."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import click
from dotenv import load_dotenv
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from hled_bot import __version__, documents, facts, terminal
from hled_bot.answers import ask as ask_index
from hled_bot.build import NothingToIndex, Summary, build, is_current
from hled_bot.index import Index, Unavailable
from hled_bot.models import Answer, Facts

errors = Console(stderr=True, highlight=False, soft_wrap=True)

CONTRACT = {
    "PillarItem": "number name year overview commitments levels citation also",
    "AttendanceItem": "name office delegation role status year meeting citation",
    "QuoteItem": "text speaker office on_background kind date citation note",
    "SearchItem": "text heading date citation voice label",
    "CompareItem": "what by_year citations",
    "DocumentItem": "document title date kind url published year citation",
}
"""The fields of each kind of item that scripts may rely on."""


class WrongUsage(click.ClickException):
    """A setting is missing or wrong: one line on stderr, exit status 2."""

    exit_code = 2


class Failed(click.ClickException):
    """What was asked for could not be done: one line on stderr, exit status 1."""


@dataclass(frozen=True, slots=True)
class Paths:
    """Where the documents are read and where the index is kept."""

    documents: Path
    index: Path


def main() -> NoReturn:
    """Run the command line; every error is one line."""
    load_dotenv(Path(".env"))
    try:
        sys.exit(hled_bot(standalone_mode=False) or 0)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        sys.exit(2)
    except click.ClickException as error:
        setting = getattr(getattr(error, "param", None), "envvar", None)
        named = f"{setting}: " if setting else ""
        errors.print(f"hled-bot: {named}{' '.join(error.format_message().split())}", markup=False)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)


def _paths(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give *command* the options that say where documents and index are."""

    def run(documents: Path, index: Path, **options: Any) -> Any:
        return command(Paths(documents, index), **options)

    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__click_params__ = getattr(command, "__click_params__", [])  # type: ignore[attr-defined]
    folder = click.option(
        "--documents",
        envvar="HLED_DOCUMENTS",
        default="data/documents",
        show_default=True,
        type=click.Path(path_type=Path),
        help="The folder of documents (HLED_DOCUMENTS).",
    )
    index = click.option(
        "--index",
        envvar="HLED_INDEX",
        default="data/hled.db",
        show_default=True,
        type=click.Path(path_type=Path, dir_okay=False),
        help="The index file (HLED_INDEX).",
    )
    return folder(index(run))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hled-bot")
@click.option(
    "--log-level",
    envvar="HLED_LOG_LEVEL",
    default="warning",
    type=click.Choice(["debug", "info", "warning", "error"], case_sensitive=False),
    help="How much is logged (HLED_LOG_LEVEL).",
)
def hled_bot(log_level: str) -> None:
    """Answers questions about the U.S.-Mexico High-Level Economic Dialogue, verbatim and cited."""
    logging.basicConfig(
        level=log_level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )


@hled_bot.command("index")
@_paths
def index_command(paths: Paths) -> int:
    """Build the index from the documents."""
    try:
        summary = _build(paths)
    except NothingToIndex as error:
        raise Failed(str(error)) from error
    counts = asdict(summary)
    left_out = counts.pop("left_out")
    errors.print(
        f"Indexed {summary.documents} documents in {paths.index}: "
        + ", ".join(f"{n:,} {name}" for name, n in counts.items() if name != "documents")
        + "."
    )
    if left_out:
        errors.print(f"{len(left_out)} left out.")
    return 1 if left_out else 0


@hled_bot.command("ask")
@_paths
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
    answer = _ask(_index(paths), " ".join(text))
    match form:
        case "json":
            click.echo(json.dumps(contract(answer), ensure_ascii=False, indent=2))
        case "blocks":
            from hled_bot.slack.blocks import message

            click.echo(json.dumps(message(answer), ensure_ascii=False, indent=2))
        case _:
            terminal.show(answer, Console())


@hled_bot.command("chat")
@_paths
def chat_command(paths: Paths) -> None:
    """Answer questions at a prompt, or line by line from standard input."""
    _chat(_index(paths))


@hled_bot.command("facts")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def facts_command(files: tuple[Path, ...]) -> int:
    """Print what is found in FILES, as JSON."""
    found: dict[str, Any] = {}
    failed = False
    for file in files:
        try:
            document = documents.read(file)
        except documents.Unreadable as error:
            errors.print(f"hled-bot: {file}: {error}", markup=False)
            failed = True
            continue
        found[str(file)] = _facts(facts.find(document))
    click.echo(json.dumps({"files": found}, ensure_ascii=False, indent=2))
    return 1 if failed else 0


@hled_bot.command("start")
@_paths
@click.option("--bot-token", envvar="SLACK_BOT_TOKEN", default="", help="SLACK_BOT_TOKEN (xoxb-…)")
@click.option("--app-token", envvar="SLACK_APP_TOKEN", default="", help="SLACK_APP_TOKEN (xapp-…)")
@click.option("--signing-secret", envvar="SLACK_SIGNING_SECRET", default="")
@click.option(
    "--port", envvar="PORT", default=3000, show_default=True, type=click.IntRange(1, 65535)
)
@click.option("--api-url", envvar="SLACK_API_URL", default="", help="Another base of the Web API.")
def start_command(
    paths: Paths, bot_token: str, app_token: str, signing_secret: str, port: int, api_url: str
) -> None:
    """Bring the index up to date and serve Slack, or chat where no Slack is set up."""
    _check_tokens(bot_token, app_token, signing_secret)
    index = _index(paths)
    if not bot_token:
        errors.print("No Slack settings found (see .env.example); chatting here instead.")
        _chat(index)
        return
    from hled_bot import slack

    errors.print(f"Serving Slack by {'Socket Mode' if app_token else f'HTTP on port {port}'}.")
    try:
        slack.serve(
            partial(_ask, index),
            bot_token=bot_token,
            app_token=app_token or None,
            signing_secret=signing_secret or None,
            port=port,
            api_url=api_url or None,
        )
    except slack.Unconnected as error:
        raise Failed(str(error)) from error


def _check_tokens(bot_token: str, app_token: str, signing_secret: str) -> None:
    """Raise WrongUsage, naming the setting, where some are there but not enough, or of the wrong kind."""
    where = "at api.slack.com/apps, your app,"
    settings = (
        ("SLACK_BOT_TOKEN", bot_token, "xoxb-", "OAuth & Permissions"),
        ("SLACK_APP_TOKEN", app_token, "xapp-", "Basic Information, App-Level Tokens"),
    )
    for name, value, prefix, page in settings:
        if value and not value.startswith(prefix):
            raise WrongUsage(f"{name} does not begin with {prefix}: copy it {where} {page}")
    if not bot_token and (app_token or signing_secret):
        raise WrongUsage(f"SLACK_BOT_TOKEN is missing: copy it {where} OAuth & Permissions")
    if bot_token and not (app_token or signing_secret):
        raise WrongUsage(
            f"SLACK_APP_TOKEN is missing: make one {where} Basic Information, App-Level Tokens"
            " (or set SLACK_SIGNING_SECRET to serve over HTTP)"
        )


def contract(answer: Answer) -> dict[str, Any]:
    """*answer* as the object that scripts read; its fields are documented and stay."""
    return {
        "question": answer.question,
        "intent": answer.intent,
        "text": answer.text,
        "read_as": answer.read_as,
        "items": [
            {name: _plain(getattr(item, name)) for name in CONTRACT[type(item).__name__].split()}
            for item in answer.items
        ],
        "citations": [_plain(citation) for citation in answer.citations],
        "suggestions": list(answer.suggestions),
        "more": answer.more,
    }


def _plain(value: Any) -> Any:
    """*value* as JSON knows it."""
    match value:
        case date() | datetime():
            return value.isoformat()
        case tuple() | list():
            return [_plain(v) for v in value]
        case dict():
            return {str(k): _plain(v) for k, v in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            return _plain(asdict(value))
        case _:
            return value


def _facts(found: Facts) -> dict[str, Any]:
    background = found.transcript.background
    return {
        "quotes": [
            {"text": q.text, "speaker": q.speaker, "kind": q.kind} for q in found.quotations
        ],
        "turns": [
            {"label": t.label, "text": t.text, "is_question": t.voice == "question"}
            for t in found.transcript.turns
        ],
        "background": {
            "on_background": background.on_background,
            "embargo": _plain(background.embargo),
        },
        "attendance": [
            {
                "name": a.name,
                "title": a.office,
                "side": a.delegation,
                "role": a.role,
                "status": a.status,
            }
            for a in found.attendees
        ],
        "pillars": [
            {
                "number": p.number,
                "name": p.name,
                "commitments": [c.text for c in p.commitments],
            }
            for p in found.pillars
        ],
    }


def _ask(index: Index, text: str) -> Answer:
    return ask_index(text, index)


def _index(paths: Paths) -> Index:
    """The index, built first where it is missing, damaged, or older than its documents."""
    if not is_current(paths.documents, paths.index):
        try:
            _build(paths)
        except (NothingToIndex, OSError) as error:
            errors.print(f"hled-bot: the index is not brought up to date: {error}", markup=False)
    try:
        return Index(paths.index)
    except Unavailable as error:
        raise Failed(f"{error}; build one with: hled-bot index") from error


def _build(paths: Paths) -> Summary:
    bar = Progress(
        "Reading documents",
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=errors,
        transient=True,
    )
    with bar:
        task = bar.add_task("")
        summary = build(
            paths.documents,
            paths.index,
            lambda done, of: bar.update(task, completed=done, total=of),
        )
    for file, reason in summary.left_out:
        errors.print(f"hled-bot: {file} is left out: {reason}", markup=False)
    return summary


def _chat(index: Index) -> None:
    console = Console()
    if not sys.stdin.isatty():
        for line in sys.stdin:
            if line.strip():
                terminal.show(_ask(index, line), console)
                console.print()
        return
    terminal.show(_ask(index, "help"), console)
    while True:
        try:
            line = console.input("\n[bold cyan]hled>[/] ")
        except EOFError:
            console.print()
            return
        if line.strip().lower() in ("exit", "quit", "q", "salir"):
            return
        terminal.show(_ask(index, line), console)
