"""Listeners for adding a document: a shortcut on a message with a file or a link, and a modal.

Whoever may add sees in the modal what is found in the document, and confirms. Until then nothing
stands among the documents; what was looked at is kept aside, so that exactly that is added.
"""

from __future__ import annotations

import datetime as dt
import logging
import re
from collections.abc import Iterable
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from slack_bolt import Ack
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.blocks import (
    Block,
    DatePickerElement,
    InputBlock,
    InputInteractiveElement,
    PlainTextInputElement,
    PlainTextObject,
    UrlInputElement,
)
from slack_sdk.models.views import View

from hled_bot import library
from hled_bot.answers.wording import Wording
from hled_bot.build import NothingToIndex
from hled_bot.documents import Unreadable
from hled_bot.index import Unwritable
from hled_bot.library import Addition, Desk, Draft, Refused, Web
from hled_bot.slack import shapes
from hled_bot.slack.bot import Bot
from hled_bot.slack.modals import modal
from hled_bot.slack.wire import inert

Json = dict[str, Any]

log = logging.getLogger(__name__)

ADD = "add_document"
"""What the modal calls itself when it is submitted."""
TITLE, DATE, ADDRESS = "title", "date", "address"
"""The ids of its inputs and of their blocks."""
LONGEST = {TITLE: 300, ADDRESS: 2_000}
FILES_HOST = "files.slack.com"
READS_FILES, KNOWS_PEOPLE = "files:read", "users:read"
MOST_NAMED = 10
"""How many administrators are named at most."""
LINK = re.compile(r"<(?P<url>https?://[^>|\s]+)(?:\|[^>]*)?>")
"""A link in Slack's markup: "<https://example.org|example.org>"."""
UNDATED = "The date could not be found. Please enter the day of publication."
NOT_ADDED = "It is not added: {reason}."


def on_add(bot: Bot, ack: Ack, body: Json, client: WebClient) -> None:
    """Show who may add what is found in the file or page that a message shares."""
    ack()
    person = body["user"]["id"]
    say = Wording(bot.locales.of(person, client))
    # what follows may take longer than a modal may be opened
    wait = _notice([shapes.section(say("Reading the document …"))], say)
    opened = client.views_open(trigger_id=body["trigger_id"], view=wait)
    client.views_update(view_id=opened["view"]["id"], view=_view(bot, body, client, say))


def on_confirmed(bot: Bot, ack: Ack, body: Json, view: Json, client: WebClient) -> None:
    """Add the document, and tell the person when it can be asked about."""
    person = body["user"]["id"]
    say = Wording(bot.locales.of(person, client))
    desk, barred = bot.desk, _barred(bot, person, client, say)
    if desk is None or barred:
        ack(response_action="update", view=_notice(barred, say))
        return
    stated = view["state"]["values"]
    title = str(stated[TITLE][TITLE]["value"] or "").strip()
    day = stated[DATE][DATE]["selected_date"]
    address = str(stated[ADDRESS][ADDRESS]["value"] or "").strip() or None
    if wrong := _wrong(title, day, address, say):
        ack(response_action="errors", errors=wrong)
        return
    try:
        key, date = view["private_metadata"], dt.date.fromisoformat(day)
        added = desk.confirm(key, title, date, address)
    except (Refused, Unreadable, OSError) as error:
        reason = say(NOT_ADDED, reason=_reason(error, say))
        ack(response_action="errors", errors={TITLE: reason})
        return
    words = say(
        "“{title}” is among the documents now. You get a message when it can be asked about.",
        title=title,
    )
    ack(response_action="update", view=_notice([shapes.section(words)], say))
    log.info("%s is added", added)
    client.chat_postMessage(channel=person, text=_built(desk, added, title, say), mrkdwn=False)


SHORTCUTS = {"add_to_documents": on_add}
SUBMISSIONS = {ADD: on_confirmed}


def _view(bot: Bot, body: Json, client: WebClient, say: Wording) -> View:
    """What is shown to who used the shortcut."""
    desk, barred = bot.desk, _barred(bot, body["user"]["id"], client, say)
    if desk is None or barred:
        return _notice(barred, say)
    try:
        draft, name = _draft(bot, desk, body["message"], client)
        looked_at, key = desk.look(draft), desk.lay(draft)
    except (Refused, Unreadable, OSError) as error:
        words = say(NOT_ADDED, reason=_reason(error, say))
        return _notice([shapes.section(words)], say)
    return _summary(draft, looked_at, name, key, say)


# who may


def _barred(bot: Bot, person: str, client: WebClient, say: Wording) -> list[Block]:
    """What is told to a *person* who may not add; nothing to one who may."""
    if bot.desk is None:
        return [shapes.section(say("Documents cannot be added from Slack here."))]
    if admins := bot.desk.admins:
        if person in admins:
            return []
        people = say.listed(f"<@{admin}>" for admin in admins[:MOST_NAMED])
        return [shapes.small_print(say("Documents are added by {people}.", people=people))]
    try:
        if bot.grants.has(KNOWS_PEOPLE) and _is_admin(client.users_info(user=person)["user"]):
            return []
    except SlackApiError as error:
        if not bot.grants.refused(KNOWS_PEOPLE, error):
            log.warning("Slack does not tell who is an admin (%s)", error.response["error"])
    if not bot.grants.has(KNOWS_PEOPLE):
        words = say("Nobody can add documents yet: whoever runs this bot has to set HLED_ADMINS.")
        return [shapes.section(words)]
    return [shapes.section(say("Documents are added by the admins and owners of this workspace."))]


def _is_admin(person: Json) -> bool:
    """Whether *person* looks after this workspace, and not after another one."""
    looks_after = any(person.get(what) for what in ("is_admin", "is_owner", "is_primary_owner"))
    return looks_after and not person.get("is_stranger") and not person.get("deleted")


# what is shared


def _draft(bot: Bot, desk: Desk, message: Json, client: WebClient) -> tuple[Draft, str]:
    """What *message* shares, a file before a link, and what it is called there."""
    files, links = message.get("files") or [], _links(message)
    if files:
        name = str(files[0].get("name") or files[0].get("title") or "")
        return library.read(_file(bot, files[0]["id"], client), name), name
    if links:
        page = library.page(links[0], desk.web)
        return library.read(page.content, page.address, page.address), page.address
    raise Refused("the message has no file and no link to a page")


def _links(message: Json) -> list[str]:
    return [unescape(found["url"]) for found in LINK.finditer(message.get("text") or "")]


def _file(bot: Bot, file: str, client: WebClient) -> bytes:
    """What is in a *file* that is kept in Slack."""
    try:
        if not bot.grants.has(READS_FILES):
            raise Refused(
                "this bot may not read files (scope files:read); a link to the page can be added"
            )
        known: Json = client.files_info(file=file)["file"]
    except SlackApiError as error:
        if bot.grants.refused(READS_FILES, error):
            return _file(bot, file, client)
        raise Refused(
            "Slack does not give the file ({reason}): invite this bot to the channel, and try again",
            reason=error.response["error"],
        ) from error
    if int(known.get("size") or 0) > library.LARGEST:
        raise Refused(library.TOO_LARGE, most=library.LARGEST // 1_000_000)
    url = str(known.get("url_private_download") or known.get("url_private") or "")
    return library.fetch(url, _files(client, url))


def _files(client: WebClient, url: str) -> Web:
    """How files are fetched: from Slack's own host, or that of the Web API where it is another."""
    headers = {"Authorization": f"Bearer {client.token}"}
    api = urlsplit(client.base_url)
    if api.netloc != "slack.com" and urlsplit(url).netloc == api.netloc:
        return Web((api.scheme,), permitted=lambda _: True, host=api.netloc, headers=headers)
    return Web(host=FILES_HOST, headers=headers)


# what is shown


def _summary(draft: Draft, looked_at: Addition, name: str, key: str, say: Wording) -> View:
    counts = (f"{say.known(what)}: {n:,}" for what, n in looked_at.counts.items())
    day = str(draft.published) if draft.published else None
    shown: list[Block] = [
        *shapes.contexts(say("From {name}", name=name or "?")),
        _input(
            TITLE,
            say("Title"),
            PlainTextInputElement(
                action_id=TITLE,
                initial_value=shapes.shortened(draft.title or "", LONGEST[TITLE]) or None,
                max_length=LONGEST[TITLE],
            ),
        ),
        _input(DATE, say("Published on"), DatePickerElement(action_id=DATE, initial_date=day)),
        _input(
            ADDRESS,
            say("Published at (https://…)"),
            UrlInputElement(action_id=ADDRESS, initial_value=_fitting(draft.address)),
            optional=True,
        ),
        shapes.section(say("Found in it: {found}", found=" · ".join(counts))),
    ]
    if day:
        shown.append(shapes.section(say("It is about: {meeting}", meeting=looked_at.meeting)))
    notes = [*map(say.known, draft.notes), *([] if day else [say(UNDATED)])]
    shown += [shapes.context(note) for note in notes]
    shown.append(shapes.context(say("Nothing is added before you press Add.")))
    submit = PlainTextObject(text=say("Add"))
    return modal(
        say("Add a document"), shown, say, submit=submit, callback_id=ADD, private_metadata=key
    )


def _input(
    name: str, label: str, element: InputInteractiveElement, *, optional: bool = False
) -> InputBlock:
    return InputBlock(
        block_id=name, label=PlainTextObject(text=label), element=element, optional=optional
    )


def _fitting(address: str | None) -> str | None:
    return address if address and len(address) <= LONGEST[ADDRESS] else None


def _notice(blocks: Iterable[Block], say: Wording) -> View:
    return modal(say("Add a document"), list(blocks), say)


def _wrong(title: str, day: str | None, address: str | None, say: Wording) -> dict[str, str]:
    """What is wrong with what was entered, by its input."""
    wrong = {}
    if not title:
        wrong[TITLE] = say("Please enter the title.")
    if not day:
        wrong[DATE] = say(UNDATED)
    if address and not address.startswith(("https://", "http://")):
        wrong[ADDRESS] = say("Please enter an address that begins with https://.")
    return wrong


def _reason(error: Refused | Unreadable | OSError, say: Wording) -> str:
    match error:
        case Refused():
            return say(error.sentence, **error.values)
        case OSError():
            return error.strerror or type(error).__name__
        case _:
            return say.known(str(error))


def _built(desk: Desk, added: str, title: str, say: Wording) -> str:
    """Build the index, and what the person is told then about what is *added*."""
    shown = inert(title)
    try:
        summary = desk.build()
    except (NothingToIndex, Unwritable, OSError) as error:
        log.error("%s is added, and the index is not built: %s", added, error)
        return say(
            "“{title}” is among the documents, but the index could not be built ({reason}). It is"
            " tried again at the next start, or with: hled-bot index",
            title=shown,
            reason=error,
        )
    for file, reason in summary.left_out:
        if file.startswith(added):
            return say(
                "“{title}” cannot be read and is left out ({reason}).",
                title=shown,
                reason=say.known(reason),
            )
    return say(
        "“{title}” can be asked about now. There are {count} documents.",
        title=shown,
        count=summary.documents,
    )
