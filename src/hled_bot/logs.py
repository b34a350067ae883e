"""The log: text or JSON, every line of a question under the question's id, and no secret in any."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal

from pythonjsonlogger.json import JsonFormatter

Form = Literal["text", "json"]

FIELDS = "%(levelname)s %(name)s %(message)s"
NAMES = {"levelname": "level", "name": "logger", "exc_info": "exception"}
"""What JSON calls some of the fields of a log record."""
HIDDEN = "[hidden]"
SHORTEST = 6
"""Nothing shorter is looked for as a secret: it would hide half of the words."""
SECRET = re.compile(
    r"""
    \b xox [a-z] (?:\.xox[a-z])? - [\w.-]+            # a token: "xoxb-…"
    | \b xapp - [\w-]+                                # the app's: "xapp-1-…"
    | wss?:// [^\s"'<>]+                              # the address of a socket, which is a ticket
    | https://hooks\.slack\.com/ [^\s"'<>]+           # an address for responses
    """,
    re.VERBOSE,
)

_REFERENCE: ContextVar[str] = ContextVar("reference", default="")


@contextmanager
def question(reference: str = "") -> Iterator[str]:
    """Give all that is done within an id, *reference* or its own; within another question, that one's."""
    if known := _REFERENCE.get():
        yield known
        return
    token = _REFERENCE.set(reference or secrets.token_hex(4))
    try:
        yield _REFERENCE.get()
    finally:
        _REFERENCE.reset(token)


def set_up(level: str, form: Form) -> None:
    """Log to standard error from *level* on, in *form*."""
    wanted = getattr(logging, level.upper())
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet(_written(form)))
    handler.addFilter(_referred)
    # the libraries' finest logs have tokens and whole messages in them, their finer ones addresses
    others = logging.INFO if wanted == logging.DEBUG else max(wanted, logging.WARNING)
    logging.basicConfig(level=others, handlers=[handler])
    logging.getLogger("hled_bot").setLevel(wanted)


def quieten() -> None:
    """Log from now on only what somebody has to look at."""
    logging.getLogger("hled_bot").setLevel(logging.WARNING)


def hide(*values: str) -> None:
    """Keep *values*, secrets of no form that gives them away, out of the log from now on."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler.formatter, Discreet):
            handler.formatter.hidden.update(v for v in values if len(v) >= SHORTEST)


class Discreet(logging.Formatter):
    """Another formatter's lines without secrets: *hidden* values, and what looks like a token."""

    def __init__(self, inner: logging.Formatter) -> None:
        super().__init__()
        self._inner = inner
        self.hidden: set[str] = set()

    def format(self, record: logging.LogRecord) -> str:
        """The line, or the lines with a traceback, that *record* is."""
        return concealed(self._inner.format(record), self.hidden)


def concealed(text: str, hidden: set[str] | frozenset[str] = frozenset()) -> str:
    """*text* without *hidden* values and without what looks like a secret of Slack.

    >>> concealed("refused: xoxb-17-abc, at wss://example.org/?ticket=1")
    'refused: [hidden], at [hidden]'
    """
    for value in hidden:
        text = text.replace(value, HIDDEN)
    return SECRET.sub(HIDDEN, text)


def _written(form: Form) -> logging.Formatter:
    if form == "json":
        return JsonFormatter(FIELDS, rename_fields=NAMES, timestamp=True, json_ensure_ascii=False)
    return logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")


def _referred(record: logging.LogRecord) -> bool:
    """Note on *record* the question that it is about."""
    if (reference := _REFERENCE.get()) and not hasattr(record, "id"):
        record.id = reference
    return True
