"""What happens when a listener fails: one line in the log, and the person is told what to do."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt import BoltContext, BoltResponse, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from hled_bot import logs
from hled_bot.answers.wording import Wording
from hled_bot.language import language_of
from hled_bot.metrics import Metrics
from hled_bot.slack.delivering import lost_on_the_way
from hled_bot.slack.locales import Locales
from hled_bot.slack.sending import tell

Json = dict[str, Any]

log = logging.getLogger(__name__)

ACKNOWLEDGED = "acknowledged"
"""What the context of a request calls what its listener acknowledged it with before it failed."""
UNSURE = (
    "Slack broke off while the answer was sent: it may have arrived, or not. If it is not there, please "
    "ask again; if that happens again, tell the people who run this bot the reference {reference}."
)
THREAD = "thread to answer in"
"""What the context of a request calls the thread of its answer, where the event does not tell."""
APOLOGY = (
    "Something went wrong here, and there is no answer. Please ask again; if it happens again, "
    "tell the people who run this bot the reference {reference}."
)


def on_error(
    counts: Metrics,
    locales: Locales,
    error: Exception,
    body: Json,
    client: WebClient,
    respond: Respond,
    context: BoltContext,
) -> BoltResponse | None:
    """Log *error* once, and tell the person that there is no answer and what to do."""
    with logs.question() as reference:
        counts.failed(_what(body))
        told = error if log.isEnabledFor(logging.DEBUG) else _bare(error)
        log.error("%s failed, reference %s", _kind(body), reference, exc_info=told)
        context[ACKNOWLEDGED] = context.ack.response
        said, person = asked(body), context.user_id
        say = Wording(locales.language(person, client, said) if person else language_of(said))
        words = say(UNSURE if lost_on_the_way(error) else APOLOGY, reference=reference)
        return _tell(words, reference, body, client, respond, context)


def _tell(
    apology: str,
    reference: str,
    body: Json,
    client: WebClient,
    respond: Respond,
    context: BoltContext,
) -> BoltResponse | None:
    if "command" in body:
        return BoltResponse(status=200, body={"response_type": "ephemeral", "text": apology})
    unheard = context[ACKNOWLEDGED] is None
    if unheard and (field := _field(body)):
        shown = {"response_action": "errors", "errors": {field: apology}}
        return BoltResponse(status=200, body=shown)
    try:
        if event := body.get("event"):
            mentioned = event.get("type") == "app_mention"
            thread = context.get(THREAD) or event.get("thread_ts")
            thread = thread or (event["ts"] if mentioned else None)
            client.chat_postMessage(channel=event["channel"], thread_ts=thread, text=apology)
        elif context.user_id:
            tell(client, respond, context.user_id, apology)
    except (SlackApiError, OSError) as failure:
        log.error("reference %s: the person could not be told (%s)", reference, failure)
    return BoltResponse(status=200) if unheard else None


def _bare(error: BaseException) -> BaseException:
    """*error* with where it happened, and without words of people that it may repeat."""
    if isinstance(error, SlackApiError | OSError):
        return error
    kind = type(error)
    bare: Exception = type(kind.__name__, (Exception,), {"__module__": kind.__module__})()
    if error.__cause__ is not None:
        bare.__cause__ = _bare(error.__cause__)
    return bare.with_traceback(error.__traceback__)


def _field(body: Json) -> str | None:
    """Where an error is shown in the modal that *body* submits: at its first field."""
    if body.get("type") != "view_submission":
        return None
    shown = body["view"].get("blocks") or []
    fields = [one["block_id"] for one in shown if one.get("type") == "input"]
    return fields[0] if fields else None


def asked(body: Json) -> str:
    """What a person asked in *body*, typed or clicked, to tell in which language."""
    clicked = [str(action.get("value") or "") for action in body.get("actions", [])]
    event = body.get("event") or {}
    return " ".join([body.get("text") or "", event.get("text") or "", *clicked])


def _what(body: Json) -> str:
    """Of which kind *body* is, one of a few."""
    if "command" in body:
        return "command"
    if body.get("event"):
        return "event"
    if body.get("actions"):
        return "click"
    return "view" if body.get("view") else "shortcut"


def _kind(body: Json) -> str:
    """What *body* is, without anything that a person wrote."""
    if "command" in body:
        return str(body["command"])
    if event := body.get("event"):
        return str(event.get("type"))
    if not body.get("actions"):
        return str(body.get("callback_id") or body.get("view", {}).get("callback_id"))
    return " ".join(f"click on {action.get('action_id')}" for action in body.get("actions", []))
