"""The command line; settings enter here and nowhere else."""

from __future__ import annotations

import json
import logging
import sys
import time
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

from hled_bot import __version__, doctor, documents, facts, health, library, terminal
from hled_bot.answers import ask as ask_index
from hled_bot.build import NothingToIndex, Summary, build, is_current
from hled_bot.index import Index, Unavailable, Unwritable
from hled_bot.language import Language, language_of
from hled_bot.models import Answer, Facts
from hled_bot.state import State

errors = Console(stderr=True, highlight=False, soft_wrap=True)
log = logging.getLogger(__name__)

CONTRACT = {
    "PillarItem": "number name year overview commitments levels citation also",
    "AttendanceItem": "name office delegation role status year meeting citation",
    "QuoteItem": "text speaker office on_background kind date citation note",
    "SearchItem": "text heading date citation voice label",
    "CompareItem": "what by_year citations",
    "DocumentItem": "document title date kind url published year citation",
}
"""The fields of each kind of item that scripts may rely on."""

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
    level = getattr(logging, log_level.upper())
    # the libraries' finest logs have tokens and whole messages in them
    logging.basicConfig(
        level=max(level, logging.INFO), format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    logging.getLogger("hled_bot").setLevel(level)


@hled_bot.command("index")
@_paths
def index_command(paths: Paths) -> int:
    """Build the index from the documents."""
    return _index_again(paths)


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


@hled_bot.command("add")
@_paths
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--title", help="Its title, where the file does not state it.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="When it was published.")
@click.option("--address", help="Where it was published (https://…).")
def add_command(
    paths: Paths,
    files: tuple[Path, ...],
    title: str | None,
    day: datetime | None,
    address: str | None,
) -> int:
    """Add Markdown or text FILES to the documents, and build the index."""
    if len(files) > 1 and (title or address):
        raise WrongUsage("--title and --address are for one file at a time")
    if address and not address.startswith(("https://", "http://")):
        raise WrongUsage("--address does not begin with https://")
    published = day.date() if day else None
    try:
        for file in files:
            addition = library.prepare(
                file, paths.documents, title=title, published=published, address=address
            )
            written = library.add(addition, paths.documents)
            click.echo(f"{written}\n  " + "\n  ".join(addition.found))
    except (library.Refused, documents.Unreadable, OSError) as error:
        raise Failed(f"{file} is not added: {error}") from error
    return _index_again(paths)


@hled_bot.command("remove")
@_paths
@click.argument("document")
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove_command(paths: Paths, document: str, yes: bool) -> int:
    """Take DOCUMENT (as answers name it) out of the documents, and build the index."""
    try:
        file = library.find(document, paths.documents)
        if not yes:
            click.confirm(f"Delete {file}?", abort=True)
        file.unlink()
    except (library.Refused, OSError) as error:
        raise Failed(f"{document} is not removed: {error}") from error
    return _index_again(paths)


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


def _slack(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give *command* the options that say how Slack is reached."""
    options = (
        click.option(
            "--bot-token", envvar="SLACK_BOT_TOKEN", default="", help="SLACK_BOT_TOKEN (xoxb-…)"
        ),
        click.option(
            "--app-token", envvar="SLACK_APP_TOKEN", default="", help="SLACK_APP_TOKEN (xapp-…)"
        ),
        click.option("--signing-secret", envvar="SLACK_SIGNING_SECRET", default=""),
        click.option(
            "--api-url", envvar="SLACK_API_URL", default="", help="Another base of the Web API."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@hled_bot.command("start")
@_paths
@_slack
@click.option(
    "--port",
    envvar="PORT",
    default=3000,
    show_default=True,
    type=click.IntRange(1, 65535),
    help="For HTTP; by Socket Mode /healthz is served there if it is set (PORT).",
)
@click.option(
    "--state",
    envvar="HLED_STATE",
    default="data/state.db",
    show_default=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file of what is remembered between questions (HLED_STATE).",
)
def start_command(
    paths: Paths,
    bot_token: str,
    app_token: str,
    signing_secret: str,
    api_url: str,
    port: int,
    state: Path,
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
            index=index,
            state=State(state),
            bot_token=bot_token,
            app_token=app_token or None,
            signing_secret=signing_secret or None,
            port=port,
            api_url=api_url or None,
            probe=partial(health.check, index),
            probe_port=port if _is_set("port") else None,
        )
    except slack.Unconnected as error:
        raise Failed(str(error)) from error


def _is_set(option: str) -> bool:
    """Whether *option* of the command that runs was given, and is not the default."""
    source = click.get_current_context().get_parameter_source(option)
    return source is not click.core.ParameterSource.DEFAULT


def _check_tokens(bot_token: str, app_token: str, signing_secret: str) -> None:
    """Raise WrongUsage, naming the setting, where some are there but not enough, or of the wrong kind."""
    from hled_bot.slack import access

    if wrong := access.misset(bot_token, app_token, signing_secret):
        raise WrongUsage(wrong)


@hled_bot.command("doctor")
@_paths
@_slack
def doctor_command(
    paths: Paths, bot_token: str, app_token: str, signing_secret: str, api_url: str
) -> int:
    """Look for what keeps the bot from its work; exit status 1 where there is something to do."""
    from hled_bot.slack import access

    findings = list(doctor.examine(paths.documents, paths.index))
    if wrong := access.misset(bot_token, app_token, signing_secret):
        findings.append(health.Finding("The settings for Slack are not right", wrong))
    elif bot_token:
        findings += access.examine(bot_token, app_token, api_url)
    else:
        findings.append(health.Finding("No Slack settings: hled-bot start chats in the terminal"))
    for finding in findings:
        mark, then = ("✗", f"\n  → {finding.remedy}") if finding.remedy else ("✓", "")
        click.echo(f"{mark} {finding.what}{then}")
    return 1 if any(finding.remedy for finding in findings) else 0


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
    """The answer to *text*, noted in the log without its words."""
    began = time.perf_counter()
    try:
        answer = ask_index(text, index)
    except Unavailable as error:
        log.error("no answer: %s; build a new one with: hled-bot index", error)
        language = language_of(text)
        what, then = UNAVAILABLE[language]
        return Answer(text, "none", what, f"{what} {then}", notes=(then,), language=language)
    log.info(
        "intent=%s milliseconds=%.1f items=%d",
        answer.intent,
        (time.perf_counter() - began) * 1000,
        len(answer.items),
    )
    log.debug("asked: %r", text)
    return answer


def _index(paths: Paths) -> Index:
    """The index, built first where it is missing, damaged, or older than its documents."""
    if not is_current(paths.documents, paths.index):
        try:
            _build(paths)
        except (NothingToIndex, Unwritable, OSError) as error:
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


def _index_again(paths: Paths) -> int:
    """Build the index and tell what was found; the exit status is 1 where a file is left out."""
    try:
        summary = _build(paths)
    except (NothingToIndex, Unwritable) as error:
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
