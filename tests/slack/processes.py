"""The bot as a process of its own, as tests start it, ask it and stop it."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from conftest import DOCUMENTS
from hled_bot.build import build
from slack.fake_slack import BOT_TOKEN, Json, Workspace

SERVE = """
import hled_bot.slack, sys
sys.path.insert(0, {tests!r})
from hled_bot.health import Health
from slack.fake_slack import ask
try:
    hled_bot.slack.serve(ask, probe=lambda: Health(True, "1"), **{settings!r})
except hled_bot.slack.Unconnected as error:
    sys.exit(str(error))
"""


@contextlib.contextmanager
def started(workspace: Workspace, **settings: Any) -> Iterator[subprocess.Popen[str]]:
    """The bot as a process of its own, connected to *workspace*."""
    known = {"bot_token": BOT_TOKEN, "api_url": workspace.url + "/api", **settings}
    code = SERVE.format(tests=str(Path(__file__).parents[1]), settings=known)
    process = subprocess.Popen(  # noqa: S603, the command is ours
        [sys.executable, "-c", code], stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def got(port: int, path: str = "/healthz") -> tuple[int, Json]:
    """The JSON that the bot says at *path*, as soon as it serves."""
    status, said = read(port, path)
    return status, json.loads(said)


def read(port: int, path: str) -> tuple[int, str]:
    """What the bot says at *path*, as soon as it serves."""
    for _ in range(600):
        with contextlib.suppress(ConnectionError):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read().decode()
        time.sleep(0.05)
    raise AssertionError("it does not serve")


@contextlib.contextmanager
def commanded(workspace: Workspace, home: Path, **settings: str) -> Iterator[subprocess.Popen[str]]:
    """The bot as its command line starts it in the folder *home*."""
    path = home / "hled.db"
    if not path.exists():
        build(DOCUMENTS, path)
    known = {
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_APP_TOKEN": "",
        "SLACK_SIGNING_SECRET": "",
        "SLACK_API_URL": workspace.url + "/api",
        "HLED_DOCUMENTS": str(DOCUMENTS),
        "HLED_INDEX": str(path),
        "HLED_STATE": str(home / "state.db"),
        "HLED_LOG_LEVEL": "",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "hled_bot", "start"],
        env=os.environ | known | settings,
        cwd=home,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def ended(process: subprocess.Popen[str]) -> str:
    """What *process* had written when it was told to stop, and did."""
    process.terminate()
    _, written = process.communicate(timeout=20)
    assert process.returncode == 0
    return written
