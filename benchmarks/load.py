"""Measures how many commands a second are answered over HTTP, beside a bare Bolt app: part of `make bench`.

Both are served by gunicorn with the same settings, one after the other in one run, and asked by
the same client with 16 requests under way. The bare app acknowledges every command with the same
few words; ours answers, either the same questions again and again or each one new.
"""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count, cycle, islice
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode

from rich.console import Console
from rich.table import Table
from slack_bolt import Ack, App
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web import SlackResponse, WebClient

from hled_bot.answers.remembered import Remembered
from hled_bot.build import build
from hled_bot.index import Index
from hled_bot.slack import app, http
from hled_bot.state import State

DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"
TOKEN, SECRET = "xoxb-1", "not a secret"  # both servers are ours
AT_ONCE, SECONDS, WARM = 16, 6.0, 300
PEOPLE = 5_000
"""So many that nobody asks more than a person may."""
REPEATED = ["pillars 2022", "who 2021", "quote supply chain", "did Kerry attend?", "documents"]
SHAPES = [
    "quote {}",
    "search {}",
    "what did Raimondo say about {}?",
    "who 2021 {}",
    "quotes {} 2022",
]
GOALS = {"repeated": 0.9, "new": 0.5}
WORD = re.compile(r"\b[A-Za-z]{5,}\b")
P99 = 100.0
"""Milliseconds."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Answers a second, and how long the slowest hundredth of them took, in milliseconds."""

    a_second: float
    p99: float


def main() -> int:
    """Print the table; exit status 1 where a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hled.db"
        build(DOCUMENTS, path)
        said = " ".join(file.read_text("utf-8") for file in sorted(DOCUMENTS.glob("*.md")))
        words = sorted({word.lower() for word in WORD.findall(said)})
        measured = {"bare Bolt": _measured("bare", path, cycle(REPEATED))}
        measured["repeated"] = _measured("ours", path, cycle(REPEATED))
        measured["new"] = _measured("ours", path, _new(words))
    bare = measured["bare Bolt"].a_second
    table = Table(title=f"Commands over HTTP, {AT_ONCE} at a time, five documents")
    for column in ("questions", "answers a second", "of bare Bolt's", "goal", "p99 in ms"):
        table.add_column(column)
    missed = False
    for name, rate in measured.items():
        share, goal = rate.a_second / bare, GOALS.get(name)
        missed |= goal is not None and (share < goal or rate.p99 > P99)
        shown = f"≥ {goal}" if goal else ""
        table.add_row(name, f"{rate.a_second:,.0f}", f"{share:.2f}", shown, f"{rate.p99:.0f}")
    Console().print(table)
    return 1 if missed else 0


def _new(words: Sequence[str]) -> Iterator[str]:
    """Questions of which none is another."""
    for n in count():
        first, second = words[n % len(words)], words[(n * 7 + 1) % len(words)]
        yield SHAPES[n % len(SHAPES)].format(f"{first} {second}")


def _measured(which: str, path: Path, questions: Iterator[str]) -> Rate:
    with _served(which, path) as port:
        asyncio.run(_asked(port, islice(questions, WARM), float("inf")))
        began = time.perf_counter()
        took = asyncio.run(_asked(port, questions, SECONDS))
        passed = time.perf_counter() - began
    return Rate(len(took) / passed, quantiles(took, n=100)[98] * 1_000)


async def _asked(port: int, questions: Iterator[str], seconds: float) -> list[float]:
    """Ask *questions* for so many *seconds*; how long each answer took."""
    took: list[float] = []
    until = time.perf_counter() + seconds
    numbers = count()

    async def ask() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for question in questions:
            writer.write(_request(question, next(numbers)))
            began = time.perf_counter()
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
            body = await reader.readexactly(length)
            took.append(time.perf_counter() - began)
            if not head.startswith(b"HTTP/1.1 200") or b'"text"' not in body:
                raise RuntimeError(f"no answer to {question!r}: {head[:60]!r} {body[:200]!r}")
            if time.perf_counter() > until:
                break
        writer.close()

    await asyncio.gather(*(ask() for _ in range(AT_ONCE)))
    return took


def _request(question: str, n: int) -> bytes:
    command = {
        "command": "/hled",
        "text": question,
        "user_id": f"U{n % PEOPLE}",
        "team_id": "T1",
        "channel_id": "C1",
        "trigger_id": f"{time.time_ns()}.{n}",
        "response_url": "https://hooks.slack.invalid",
    }
    body, stamp = urlencode(command), str(int(time.time()))
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=stamp, body=body)
    head = (
        "POST /slack/events HTTP/1.1\r\nHost: localhost\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n"
        f"X-Slack-Request-Timestamp: {stamp}\r\nX-Slack-Signature: {signature}\r\n\r\n"
    )
    return (head + body).encode()


@contextmanager
def _served(which: str, path: Path) -> Iterator[int]:
    """Serve *which* app in a process of its own; the port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    process = subprocess.Popen(  # noqa: S603 -- ourselves
        [sys.executable, "-m", "benchmarks.load", which, str(path), str(port)],
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
    )
    try:
        for _ in range(200):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield port
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def _serve(which: str, path: Path, port: int) -> None:
    """Be the server; nothing is asked of Slack."""
    WebClient.auth_test = WebClient.users_info = _known  # type: ignore[method-assign,assignment]
    if which == "ours":
        index = Index(path)
        bolt = app.create(
            Remembered(index).ask,
            index=index,
            state=State(path.with_name("state.db")),
            token=TOKEN,
            signing_secret=SECRET,
            verify=False,
        )
        http.serve(bolt, port)
        return
    bare = App(token=TOKEN, signing_secret=SECRET, token_verification_enabled=False)

    @bare.command("/hled")
    def constant(ack: Ack) -> None:
        ack(response_type="ephemeral", text="The same few words for everybody.")

    http.run(SlackRequestHandler(bare), port)


def _known(client: WebClient, **_: object) -> SlackResponse:
    told = {"ok": True, "user_id": "U0BOT", "team_id": "T1", "user": {"locale": "en-US"}}
    return SlackResponse(
        client=client,
        http_verb="POST",
        api_url="",
        req_args={},
        data=told,
        headers={},
        status_code=200,
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _serve(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
    else:
        sys.exit(main())
