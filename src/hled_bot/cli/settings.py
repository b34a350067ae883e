"""What the commands share: where things are, how Slack is reached, and what ends a command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from rich.console import Console

errors = Console(stderr=True, highlight=False, soft_wrap=True)


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


def paths_of(command: Callable[..., Any]) -> Callable[..., Any]:
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


def slack_of(command: Callable[..., Any]) -> Callable[..., Any]:
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


def is_set(option: str) -> bool:
    """Whether *option* of the command that runs was given, and is not the default."""
    source = click.get_current_context().get_parameter_source(option)
    return source is not click.core.ParameterSource.DEFAULT
