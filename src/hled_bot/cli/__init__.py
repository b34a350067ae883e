"""The command line; settings enter here and nowhere else."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click
from dotenv import load_dotenv

from hled_bot import __version__, logs
from hled_bot.cli import asking, building, contract, keeping, serving
from hled_bot.cli.asking import answered as _ask
from hled_bot.cli.settings import errors

__all__ = ["_ask", "hled_bot", "main"]


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
        said = logs.concealed(" ".join(error.format_message().split()))
        errors.print(f"hled-bot: {named}{said}", markup=False)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hled-bot")
@click.option(
    "--log-level",
    envvar="HLED_LOG_LEVEL",
    type=click.Choice(["debug", "info", "warning", "error"], case_sensitive=False),
    help="How much is logged: info while serving Slack, else warning (HLED_LOG_LEVEL).",
)
@click.option(
    "--log-format",
    envvar="HLED_LOG_FORMAT",
    default="text",
    show_default=True,
    type=click.Choice(["text", "json"], case_sensitive=False),
    help="Lines for people or for programs (HLED_LOG_FORMAT).",
)
def hled_bot(log_level: str | None, log_format: logs.Form) -> None:
    """Answers questions about the U.S.-Mexico High-Level Economic Dialogue, verbatim and cited."""
    serving_slack = click.get_current_context().invoked_subcommand == "start"
    logs.set_up(log_level or ("info" if serving_slack else "warning"), log_format)


for command in (
    building.index_command,
    asking.ask_command,
    asking.chat_command,
    keeping.add_command,
    keeping.remove_command,
    contract.facts_command,
    serving.start_command,
    serving.doctor_command,
):
    hled_bot.add_command(command)
