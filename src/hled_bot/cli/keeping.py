"""Commands that keep the documents: add and remove."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click

from hled_bot import documents, library
from hled_bot.cli.building import build_again
from hled_bot.cli.settings import Failed, Paths, WrongUsage, errors, paths_of
from hled_bot.library import Draft, Refused, Web

DAY = click.DateTime(["%Y-%m-%d"])


@dataclass(frozen=True, slots=True)
class Given:
    """What is known about a document from who adds it."""

    title: str | None
    published: date | None
    address: str | None


@click.command("add")
@paths_of
@click.argument("sources", nargs=-1, required=True, metavar="FILE_OR_URL...")
@click.option("--title", help="Its title, where it does not state it.")
@click.option("--date", "day", type=DAY, help="When it was published.")
@click.option("--address", help="Where it was published (https://…).")
@click.option("--allow-http", is_flag=True, help="Fetch pages without TLS, too.")
def add_command(
    paths: Paths,
    sources: tuple[str, ...],
    title: str | None,
    day: datetime | None,
    address: str | None,
    allow_http: bool,
) -> int:
    """Add documents from files or from the web, and build the index.

    Takes Markdown, text, HTML and PDF, and shows what is found in each.
    """
    if len(sources) > 1 and (title or address):
        raise WrongUsage("--title and --address are for one document at a time")
    if address and not address.startswith(("https://", "http://")):
        raise WrongUsage("--address does not begin with https://")
    web = Web(schemes=("https", "http")) if allow_http else Web()
    given = Given(title, day.date() if day else None, address)
    refused = []
    for source in sources:
        try:
            _add(source, given, paths.documents, web)
        except (Refused, documents.Unreadable, OSError) as error:
            refused.append(f"{source} is not added: {getattr(error, 'strerror', None) or error}")
    if refused and len(sources) == 1:
        raise Failed(refused[0])
    for line in refused:
        errors.print(f"hled-bot: {line}", markup=False)
    return int(len(refused) == len(sources) or build_again(paths) or bool(refused))


@click.command("remove")
@paths_of
@click.argument("document")
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove_command(paths: Paths, document: str, yes: bool) -> int:
    """Take DOCUMENT (as answers name it) out of the documents, and build the index."""
    try:
        file = library.find(document, paths.documents)
        if not yes:
            click.confirm(f"Delete {file}?", abort=True)
        file.unlink()
    except (Refused, OSError) as error:
        raise Failed(f"{document} is not removed: {error}") from error
    return build_again(paths)


def _add(source: str, given: Given, folder: Path, web: Web) -> None:
    draft = _read(source, given, web)
    known = _asked(draft, given) if _at_terminal() else given
    addition = library.prepare(
        draft, folder, title=known.title, published=known.published, address=known.address
    )
    written = library.add(addition, folder)
    click.echo(f"{written}\n  " + "\n  ".join(addition.found))


def _read(source: str, given: Given, web: Web) -> Draft:
    """The draft in *source*, the path of a file or an address."""
    if source.startswith(("https://", "http://")):
        page = library.page(source, web, given.published)
        return library.read(page.content, page.address, page.address)
    file = Path(source)
    if file.stat().st_size > library.LARGEST:
        raise Refused(library.TOO_LARGE, most=library.LARGEST // 1_000_000)
    return library.read(file.read_bytes(), file.name)


def _asked(draft: Draft, given: Given) -> Given:
    """What is known when the person at the terminal was asked for what is neither given nor found."""
    title, published, address = given.title, given.published, given.address
    if not (title or draft.title):
        title = click.prompt("Its title")
    if not (published or draft.published):
        published = click.prompt("Published on (YYYY-MM-DD)", type=DAY).date()
    if not (address or draft.address):
        address = click.prompt("Published at (https://…; empty if nowhere)", default="") or None
    return Given(title, published, address)


def _at_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty()
