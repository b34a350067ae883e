"""Listener for links: one to a document of the index shows what the document is, old address or new."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt import BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.blocks import Block, MarkdownTextObject, SectionBlock

from hled_bot.answers.draft import day
from hled_bot.answers.wording import Wording
from hled_bot.index import Unavailable, pages
from hled_bot.index.reading import Index, Row
from hled_bot.models import fold
from hled_bot.slack import shapes
from hled_bot.slack.bot import Bot
from hled_bot.slack.encoding import encoded
from hled_bot.slack.wire import link

Json = dict[str, Any]

log = logging.getLogger(__name__)

SCOPE = "links:write"
TITLE, LINE = 500, 300
"""The longest title, and the longest of the three lines."""
REFUSED_FORM = ("invalid_blocks", "invalid_unfurls_format", "cannot_parse_attachment")
"""Slack's errors for what an unfurled link is drawn with."""


def on_link(bot: Bot, event: Json, client: WebClient, context: BoltContext) -> None:
    """Unfurl the links of a message to documents; a link to anything else stays as it is.

    Slack does not report links in the bot's own messages, and none is followed from here, so nothing
    goes round in circles.
    """
    own = event.get("user") == context.bot_user_id or event.get("bot_id")
    if own or bot.index is None or not bot.grants.has(SCOPE):
        return
    try:
        links = [one["url"] for one in event.get("links", [])]
        found = {url: row for url in links if (row := pages.at(bot.index, url))}
        if found:
            say = Wording(bot.locales.of(event["user"], client)) if event.get("user") else Wording()
            _unfurl(client, event, bot, {url: (row, say) for url, row in found.items()})
    except (Unavailable, OSError) as error:
        log.warning("links were not unfurled (%s)", error)  # nobody asked, so nobody is told


EVENTS = {"link_shared": on_link}


def unfurled(index: Index, row: Row, say: Wording) -> list[Block]:
    """What the document *row* is: its title, kind and date, and three lines of its text."""
    title = shapes.shortened(fold(row["title"]) or row["id"], TITLE)
    name = MarkdownTextObject(text=link(row["url"], title), verbatim=True)
    lines = "\n".join(f"• {line}" for line in _lines(index, row))
    shown: list[Block] = [SectionBlock(text=name), shapes.context(_about(row, say))]
    return [*shown, shapes.section(lines)] if lines else shown


def _attachment(index: Index, row: Row, say: Wording) -> Json:
    """The same in the oldest way, for where Slack takes no blocks there."""
    title = shapes.shortened(fold(row["title"]) or row["id"], TITLE)
    lines = "\n".join(f"• {line}" for line in _lines(index, row))
    about = _about(row, say)
    words = {"title": title, "text": lines, "footer": about, "fallback": f"{title}. {about}"}
    # no part of it is read as markup
    return {**words, "title_link": row["url"], "mrkdwn_in": []} if row["url"] else words


def _unfurl(
    client: WebClient, event: Json, bot: Bot, found: dict[str, tuple[Row, Wording]]
) -> None:
    index = bot.index
    if index is None:
        return
    if event.get("unfurl_id") and event.get("source"):  # also while the message is being written
        where = {"unfurl_id": event["unfurl_id"], "source": event["source"]}
    else:
        where = {"channel": event["channel"], "ts": event["message_ts"]}
    shown = {url: {"blocks": encoded(unfurled(index, *one))} for url, one in found.items()}
    try:
        try:
            client.chat_unfurl(unfurls=shown, **where)
        except SlackApiError as error:
            if error.response["error"] not in REFUSED_FORM:
                raise
            plain = {url: _attachment(index, *one) for url, one in found.items()}
            client.chat_unfurl(unfurls=plain, **where)
    except SlackApiError as error:
        if not bot.grants.refused(SCOPE, error):
            log.warning("links were not unfurled (%s)", error.response["error"])


def _about(row: Row, say: Wording) -> str:
    """The kind and the day of a document, and whose dialogue it is on."""
    about = say(", on the dialogue of {year}", year=row["year"]) if row["year"] else ""
    return f"{say.known(row['kind']).capitalize()}, {say.day(day(row['date']))}{about}"


def _lines(index: Index, row: Row) -> list[str]:
    said = []
    for _, text, speaker in pages.best_lines(index, row):
        words = shapes.shortened(fold(text), LINE)
        said.append(f"“{words}” — {speaker}" if speaker else words)
    return said
