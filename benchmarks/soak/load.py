"""Asks the bot at a steady rate, as Slack delivers commands and mentions, and delivers again what fails."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from random import Random
from urllib.parse import urlencode

from slack_sdk.signature import SignatureVerifier

SECRET = "not a secret"  # noqa: S105 -- both sides are ours
RETRIES = (0.0, 60.0, 300.0)
"""After how many seconds Slack delivers an event again that was not acknowledged."""
PATIENCE = 3.0
"""Seconds that Slack waits for an acknowledgement."""
TWICE = 0.03
"""The share of acknowledged events that come a second time all the same."""
MENTIONS = 0.4
"""The share of mentions among the questions; the others are commands."""
ASKS_AGAIN = 5
"""How often a person types a command anew that Slack says has failed."""


@dataclass
class Asked:
    """What was asked and what came of it."""

    latencies: list[float] = field(default_factory=list)
    """Seconds until what was acknowledged was acknowledged."""
    counts: Counter[str] = field(default_factory=Counter)
    mentions: set[str] = field(default_factory=set)
    """The threads that each have to get one answer."""
    lost: list[str] = field(default_factory=list)


class Load:
    """Questions for the bot on *port*, at *rate* a second."""

    def __init__(self, port: int, rate: float, questions: list[str], random: Random) -> None:
        self.port, self.rate, self.questions, self.random = port, rate, questions, random
        self.asked, self._numbers = Asked(), count()
        self._idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def run(self, seconds: float) -> None:
        """Ask for so many *seconds*, and wait until all that was asked has ended."""
        began = time.perf_counter()
        tasks: set[asyncio.Task[None]] = set()
        for n in range(int(seconds * self.rate)):
            await asyncio.sleep(max(0.0, began + n / self.rate - time.perf_counter()))
            mention = self.random.random() < MENTIONS
            task = asyncio.create_task(self._mention() if mention else self._command())
            tasks.add(task)
            task.add_done_callback(tasks.discard)
        await asyncio.gather(*tasks)

    async def _command(self) -> None:
        question = self.random.choice(self.questions)
        self.asked.counts["commands"] += 1
        for _ in range(ASKS_AGAIN):
            n = next(self._numbers)
            command = {
                "command": "/hled",
                "text": question,
                "user_id": f"U{n % 5_000}",
                "team_id": "T1",
                "channel_id": "C1",
                "trigger_id": f"{time.time_ns()}.{n}",
                "response_url": "https://hooks.slack.invalid",
            }
            kind = "application/x-www-form-urlencoded"
            answer = await self._delivered(urlencode(command), kind)
            if answer is not None and '"text"' in answer:
                return
            self.asked.counts["commands asked again"] += 1
            await asyncio.sleep(1.0)
        self.asked.lost.append(question)

    async def _mention(self) -> None:
        n = next(self._numbers)
        stamp = f"{time.time():.0f}.{n:06}"
        channel = f"C{n}"
        event = {
            "type": "event_callback",
            "team_id": "T1",
            "event_id": f"Ev{time.time_ns()}{n}",
            "authorizations": [{"team_id": "T1", "user_id": "U0BOT", "is_bot": True}],
            "event": {
                "type": "app_mention",
                "user": f"U{n % 5_000}",
                "channel": channel,
                "ts": stamp,
                "text": f"<@U0BOT> {self.random.choice(self.questions)}",
            },
        }
        self.asked.counts["mentions"] += 1
        self.asked.mentions.add(f"{channel} {stamp}")
        body = json.dumps(event)
        for wait in (0.0, *RETRIES):
            await asyncio.sleep(wait)
            if await self._delivered(body, "application/json") is not None:
                break
            self.asked.counts["mentions delivered again"] += 1
        if self.random.random() < TWICE:
            self.asked.counts["mentions delivered twice"] += 1
            await asyncio.sleep(self.random.random())
            await self._delivered(body, "application/json")

    async def _delivered(self, body: str, kind: str) -> str | None:
        """What the bot answered; None where it did not in time, or not well."""
        began = time.perf_counter()
        try:
            status, answer = await asyncio.wait_for(self._post(body, kind), PATIENCE)
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, TimeoutError):
            return None
        if status != 200:
            self.asked.counts[f"status {status}"] += 1
            return None
        self.asked.latencies.append(time.perf_counter() - began)
        return answer

    async def _post(self, body: str, kind: str) -> tuple[int, str]:
        stamp = str(int(time.time()))
        signature = SignatureVerifier(SECRET).generate_signature(timestamp=stamp, body=body)
        head = (
            f"POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\n"
            f"Content-Length: {len(body.encode())}\r\n"
            f"X-Slack-Request-Timestamp: {stamp}\r\nX-Slack-Signature: {signature}\r\n\r\n"
        )
        reader, writer = await self._connection()
        try:
            writer.write((head + body).encode())
            answered = await reader.readuntil(b"\r\n\r\n")
            lower = answered.lower()
            length = int(lower.split(b"content-length:")[1].split(b"\r\n")[0])
            said = await reader.readexactly(length)
        except BaseException:
            writer.close()
            raise
        if b"connection: close" in lower:
            writer.close()
        else:
            self._idle.append((reader, writer))
        return int(answered.split()[1]), said.decode()

    async def _connection(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """One that is idle and that the bot has not hung up, or else a new one."""
        while self._idle:
            reader, writer = self._idle.pop()
            if not (reader.at_eof() or writer.is_closing()):
                return reader, writer
            writer.close()
        return await asyncio.open_connection("127.0.0.1", self.port)
