"""The log: its two forms, the id that a question's lines share, and what is never in it."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest

from hled_bot import logs
from hled_bot.slack.running import Pool

Logged = Callable[..., str]


@pytest.fixture
def logged(capsys: pytest.CaptureFixture[str]) -> Any:
    """What a call writes to the log, which is set up in a form and at a level."""
    root, own = logging.getLogger(), logging.getLogger("hled_bot")
    before, levels = root.handlers[:], (root.level, own.level)

    def run(call: Callable[[], object], form: logs.Form = "text", level: str = "info") -> str:
        root.handlers.clear()
        logs.set_up(level, form)
        logs.hide("s1gning-secret")
        call()
        return capsys.readouterr().err

    yield run
    root.handlers[:] = before
    root.setLevel(levels[0])
    own.setLevel(levels[1])


LOG = logging.getLogger("hled_bot.test")


def failing(words: str) -> None:
    try:
        raise RuntimeError(words)
    except RuntimeError:
        LOG.exception("it failed: %s", words)


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize(
    "secret",
    [
        "xoxb-17-2-abcDEF",
        "xoxe.xoxp-1-Mi0yLTEy",
        "xapp-1-A0-99-abc",
        "s1gning-secret",
        "wss://wss-primary.example/link/?ticket=abc&app_id=1",
        "https://hooks.slack.com/commands/T1/2/abc",
    ],
)
def test_no_secret_is_in_a_line_or_a_traceback(logged: Logged, form: str, secret: str) -> None:
    written = logged(lambda: failing(f"Slack said {secret}, and no more"), form)

    assert "it failed" in written
    assert "and no more" in written
    assert secret not in written
    assert secret[-6:] not in written


def test_json_is_an_object_a_line_with_the_fields_of_a_question(logged: Logged) -> None:
    def work() -> None:
        LOG.info("intent=quotes", extra={"intent": "quotes", "milliseconds": 1.5, "items": 3})
        failing("two\nlines")

    lines = [json.loads(line) for line in logged(work, "json").splitlines()]

    assert [line["level"] for line in lines] == ["INFO", "ERROR"]
    assert lines[0]["intent"] == "quotes"
    assert lines[0]["milliseconds"] == 1.5
    assert lines[0]["items"] == 3
    assert lines[0]["logger"] == "hled_bot.test"
    assert re.match(r"\d{4}-\d\d-\d\dT.*\+00:00$", lines[0]["timestamp"])
    assert "RuntimeError" in lines[1]["exception"]


def test_the_lines_of_one_question_share_an_id_in_threads_too(logged: Logged) -> None:
    def work() -> None:
        for _ in range(2):
            with logs.question(), Pool(1) as pool:
                LOG.info("asked")
                done: Future[Any] = pool.submit(LOG.info, "answered")
                done.result()
        LOG.info("nobody asked")

    ids = [json.loads(line).get("id") for line in logged(work, "json").splitlines()]

    assert ids[0] == ids[1] != ids[2] == ids[3]
    assert ids[4] is None


def test_a_question_within_a_question_has_its_id() -> None:
    with logs.question() as first, logs.question() as second:
        assert first == second


def test_libraries_are_heard_when_something_is_wrong(logged: Logged) -> None:
    def work() -> None:
        logging.getLogger("slack_sdk.web").info("a token perhaps")
        logging.getLogger("slack_sdk.web").warning("something is wrong")

    written = logged(work)

    assert "perhaps" not in written
    assert "something is wrong" in written


def test_hiding_short_values_does_not_hide_words(logged: Logged) -> None:
    logs.hide("it")

    assert "it failed" in logged(lambda: failing("so"))
