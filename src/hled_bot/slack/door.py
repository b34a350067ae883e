"""The door of the HTTP transport: what Slack signed just now, and is what it says, gets in.

Bolt 1.30 reads a request before it knows who sent it, and trips over bodies that are not of the
expected form. So the signature is verified here first, then the form, and Bolt gets what
Socket Mode would give it: a payload that is already read.
"""

from __future__ import annotations

import json
import logging
import re
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from slack_bolt import App, BoltRequest
from slack_sdk.signature import SignatureVerifier

from hled_bot.slack.shape import Misshapen, check

if TYPE_CHECKING:
    from wsgiref.types import WSGIEnvironment

log = logging.getLogger(__name__)

NUMBER = re.compile(r"[0-9]{1,12}")
LARGEST = 1_000_000
"""The longest request body that is read; Slack's are a few thousand bytes."""


class Refused(Exception):
    """A request that is not let in, and the status that tells its sender."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.status = status


def admit(app: App, environ: WSGIEnvironment) -> BoltRequest:
    """The request in *environ* for *app*, verified and read. Raises Refused."""
    body = _body(environ)
    if not _signed(app, environ, body):
        raise Refused(HTTPStatus.UNAUTHORIZED)
    try:
        payload = read(body.decode(), environ.get("CONTENT_TYPE", ""))
        check(payload)
    except (ValueError, RecursionError) as error:
        log.warning("A signed request was refused: %s", error)
        raise Refused(HTTPStatus.BAD_REQUEST) from error
    retries = {
        name: environ[key]
        for name in ("x-slack-retry-num", "x-slack-retry-reason")
        if (key := f"HTTP_{name.upper().replace('-', '_')}") in environ
    }
    # the signature is verified: Bolt need not do it again
    return BoltRequest(body=payload, headers=retries, mode="socket_mode")


def read(body: str, kind: str) -> dict[str, Any]:
    """The payload in *body*, which is of the content type *kind*. Raises ValueError."""
    if kind.partition(";")[0].strip().lower() == "application/json":
        payload = json.loads(body)
    else:
        form = dict(parse_qsl(body, keep_blank_values=True))
        # a command's own text may well have this word; only the field holds JSON
        payload = json.loads(form["payload"]) if "payload" in form else form
    if not isinstance(payload, dict):
        raise Misshapen("it is no object")
    return payload


def _body(environ: WSGIEnvironment) -> bytes:
    length = environ.get("CONTENT_LENGTH") or ""
    if not NUMBER.fullmatch(length):
        raise Refused(HTTPStatus.LENGTH_REQUIRED)
    if int(length) > LARGEST:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    body: bytes = environ["wsgi.input"].read(int(length))
    if len(body) < int(length):  # the sender stopped half-way
        raise Refused(HTTPStatus.REQUEST_TIMEOUT)
    return body


def _signed(app: App, environ: WSGIEnvironment, body: bytes) -> bool:
    stamp = environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP", "")
    signature = environ.get("HTTP_X_SLACK_SIGNATURE", "")
    # what is not a number or not ASCII would be a failure of the verifier
    if not NUMBER.fullmatch(stamp) or not signature.isascii():
        return False
    try:
        return SignatureVerifier(app._signing_secret).is_valid(body, stamp, signature)
    except UnicodeDecodeError:
        return False


def log_one_line(app: App) -> None:
    """Keep Bolt's advice on how to write a listener out of the log of requests without one."""
    app.logger.addFilter(_first_line)


def _first_line(record: logging.LogRecord) -> bool:
    record.msg = str(record.msg).partition("\n")[0]
    return True
