"""The command that builds the index, and the index for those that need one."""

from __future__ import annotations

from dataclasses import asdict

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from hled_bot.build import NothingToIndex, Summary, build, is_current
from hled_bot.cli.settings import Failed, Paths, errors, paths_of
from hled_bot.index import Index, Unavailable, Unwritable


@click.command("index")
@paths_of
def index_command(paths: Paths) -> int:
    """Build the index from the documents."""
    return build_again(paths)


def current(paths: Paths) -> Index:
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


def build_again(paths: Paths) -> int:
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
