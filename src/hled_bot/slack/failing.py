"""What happens when a listener fails: one line in the log, and the person is told what to do."""

from __future__ import annotations

import logging
import secrets
from typing import Any

from slack_bolt import BoltContext, BoltResponse, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from hled_bot.answers.wording import Wording
from hled_bot.language import language_of
from hled_bot.slack.sending import tell
from hled_bot.slack.showing import WORDS

Json = dict[str, Any]

log = logging.getLogger(__name__)

APOLOGY = (
    "Something went wrong here, and there is no answer. Please ask again; if it happens again, "
    "tell the people who run this bot the reference {reference}."
)


def on_error(
    error: Exception, body: Json, client: WebClient, respond: Respond, context: BoltContext
) -> BoltResponse | None:
    """Log *error* once, and tell the person that there is no answer and what to do."""
    reference, kind = secrets.token_hex(4), _kind(body)
    log.error("%s failed, reference %s", kind, reference, exc_info=error)
    apology = Wording(language_of(_asked(body)))(APOLOGY, reference=reference)
    if "command" in body:
        return BoltResponse(status=200, body={"response_type": "ephemeral", "text": apology})
    if body.get("type") == "view_submission":
        shown = {"response_action": "errors", "errors": {WORDS: apology}}
        return BoltResponse(status=200, body=shown)
    try:
        if event := body.get("event"):
            thread = event.get("thread_ts") or (event["ts"] if kind == "app_mention" else None)
            client.chat_postMessage(channel=event["channel"], thread_ts=thread, text=apology)
        elif context.user_id:
            tell(client, respond, context.user_id, apology)
    except (SlackApiError, OSError) as failure:
        log.error("reference %s: the person could not be told (%s)", reference, failure)
    return None


def _asked(body: Json) -> str:
    """What a person asked in *body*, typed or clicked, to tell in which language."""
    clicked = [str(action.get("value") or "") for action in body.get("actions", [])]
    event = body.get("event") or {}
    return " ".join([body.get("text") or "", event.get("text") or "", *clicked])


def _kind(body: Json) -> str:
    """What *body* is, without anything that a person wrote."""
    if "command" in body:
        return str(body["command"])
    if event := body.get("event"):
        return str(event.get("type"))
    if not body.get("actions"):
        return str(body.get("callback_id") or body.get("view", {}).get("callback_id"))
    return " ".join(f"click on {action.get('action_id')}" for action in body.get("actions", []))
