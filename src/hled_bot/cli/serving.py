"""Commands around Slack: start serves it, doctor looks for what keeps the bot from its work."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import partial
from pathlib import Path

import click

from hled_bot import doctor, health, logs
from hled_bot.answers.remembered import Remembered
from hled_bot.cli.asking import answered, chat
from hled_bot.cli.building import current
from hled_bot.cli.settings import Failed, Paths, WrongUsage, errors, is_set, paths_of, slack_of
from hled_bot.index import Index, Unavailable
from hled_bot.library import Desk
from hled_bot.metrics import Metrics
from hled_bot.state import State

PERSON = re.compile(r"[UW][A-Z0-9]{2,20}")


@click.command("start")
@paths_of
@slack_of
@click.option(
    "--port",
    envvar="PORT",
    default=3000,
    show_default=True,
    type=click.IntRange(1, 65535),
    help="For HTTP; by Socket Mode /healthz and /metrics are served there if it is set (PORT).",
)
@click.option(
    "--processes",
    envvar="WEB_CONCURRENCY",
    default=2,
    show_default=True,
    type=click.IntRange(1, 64),
    help="How many answer over HTTP (WEB_CONCURRENCY, as platforms call it).",
)
@click.option(
    "--admins",
    envvar="HLED_ADMINS",
    default="",
    help="Who may add documents in Slack: ids of people, with commas between (HLED_ADMINS).",
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
    processes: int,
    admins: str,
    state: Path,
) -> None:
    """Bring the index up to date and serve Slack, or chat where no Slack is set up."""
    _check_tokens(bot_token, app_token, signing_secret)
    desk = Desk(paths.documents, paths.index, _people(admins))
    index = current(paths)
    if not bot_token:
        errors.print("No Slack settings found (see .env.example); chatting here instead.")
        if not click.get_current_context().find_root().params["log_level"]:
            logs.quieten()  # lines of the log between the answers are noise to who reads both
        chat(index)
        return
    from hled_bot import slack

    logs.hide(bot_token, app_token, signing_secret)
    counts = Metrics(index, shared=not app_token)
    errors.print(f"Serving Slack by {'Socket Mode' if app_token else f'HTTP on port {port}'}.")
    try:
        slack.serve(
            partial(answered, Remembered(index), counts=counts),
            index=index,
            desk=desk,
            state=State(state),
            bot_token=bot_token,
            app_token=app_token or None,
            signing_secret=signing_secret or None,
            port=port,
            processes=processes,
            api_url=api_url or None,
            probe=partial(health.check, index),
            counts=counts,
            probe_port=port if is_set("port") else None,
        )
    except slack.Unconnected as error:
        raise Failed(str(error)) from error


def _people(ids: str) -> tuple[str, ...]:
    """The ids of people in a setting. Raises WrongUsage for what is none."""
    people = tuple(person.strip() for person in ids.split(",") if person.strip())
    for person in people:
        if not PERSON.fullmatch(person):
            raise WrongUsage(
                f"HLED_ADMINS has {person!r}, which is no id of a person (U…): in Slack, open the"
                " profile, then ⋮, Copy member ID"
            )
    return people


def _check_tokens(bot_token: str, app_token: str, signing_secret: str) -> None:
    """Raise WrongUsage, naming the setting, where some are there but not enough, or of the wrong kind."""
    from hled_bot.slack import access

    if wrong := access.misset(bot_token, app_token, signing_secret):
        raise WrongUsage(wrong)


@click.command("doctor")
@paths_of
@slack_of
@click.option("--links", is_flag=True, help="Look whether the pages cited are still there.")
def doctor_command(
    paths: Paths, bot_token: str, app_token: str, signing_secret: str, api_url: str, links: bool
) -> int:
    """Look for what keeps the bot from its work; exit status 1 where there is something to do."""
    from hled_bot.slack import access, validating

    logs.hide(bot_token, app_token, signing_secret)
    findings = list(doctor.examine(paths.documents, paths.index))
    if links:
        findings += doctor.examine_links(paths.index)
    if wrong := access.misset(bot_token, app_token, signing_secret):
        findings.append(health.Finding("The settings for Slack are not right", wrong))
    elif bot_token:
        findings += access.examine(bot_token, app_token, api_url)
        with suppress(Unavailable):  # which is found already
            index = Index(paths.index)
            ask = partial(answered, Remembered(index))
            findings += validating.examine(bot_token, api_url, ask, index)
    else:
        findings.append(health.Finding("No Slack settings: hled-bot start chats in the terminal"))
    for finding in findings:
        mark, then = ("✗", f"\n  → {finding.remedy}") if finding.remedy else ("✓", "")
        click.echo(f"{mark} {finding.what}{then}")
    return 1 if any(finding.remedy for finding in findings) else 0
