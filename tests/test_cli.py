"""The command line, as a person and a script use it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import DOCUMENTS, HOME

Run = Any


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cli")


@pytest.fixture
def run(home: Path) -> Run:
    def call(*arguments: str, stdin: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        kept = {
            k: v for k, v in os.environ.items() if not k.startswith(("SLACK_", "HLED_", "PORT"))
        }
        paths = {"HLED_DOCUMENTS": str(DOCUMENTS), "HLED_INDEX": str(home / "hled.db")}
        return subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-m", "hled_bot", *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            cwd=home,
            env=kept | paths | settings,
            timeout=60,
            check=False,
        )

    return call


def test_index_tells_what_it_found(run: Run) -> None:
    result = run("index")

    assert result.returncode == 0
    assert re.search(r"Indexed 5 documents .*8 pillars|12 pillars", result.stderr)


def test_index_names_what_it_left_out_and_exits_with_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text("A good document.")
    (tmp_path / "bad.md").write_bytes(b"\0")

    result = run("index", HLED_DOCUMENTS=str(tmp_path), HLED_INDEX=str(tmp_path / "x.db"))

    assert result.returncode == 1
    assert "bad.md is left out: it is not text" in result.stderr
    assert "Indexed 1 documents" in result.stderr


def test_ask_prints_the_answer_for_people(run: Run) -> None:
    result = run("ask", "pillars", "2022")

    assert result.returncode == 0
    assert result.stdout.startswith("The documents set out four pillars for the HLED of 2022.")
    assert "Building Back Together" in result.stdout


CONTRACT = {
    "pillars": "number name year overview commitments citation",
    "attendance": "name office delegation role status year meeting citation",
    "quotes": "text speaker office on_background kind date citation",
    "search": "text heading date citation",
    "compare": "what by_year",
    "documents": "document title date kind url",
}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("pillars 2022", "pillars"),
        ("who 2021", "attendance"),
        ("quote supply chain", "quotes"),
        ("search border", "search"),
        ("compare 2021 2022", "compare"),
        ("documents", "documents"),
    ],
)
def test_json_keeps_the_contract(run: Run, text: str, intent: str) -> None:
    answer = json.loads(run("ask", text, "--format", "json").stdout)

    assert {"question", "intent", "text", "read_as", "items", "citations", "suggestions"} <= set(
        answer
    )
    assert answer["question"] == text
    assert answer["intent"] == intent
    for item in answer["items"]:
        assert set(CONTRACT[intent].split()) <= set(item)
    for citation in answer["citations"]:
        assert {"document", "title", "date", "url", "passage", "start", "end"} <= set(citation)
        assert citation["url"].startswith("https://")


def test_nothing_found_is_an_answer_and_exits_with_0(run: Run) -> None:
    result = run("ask", "quote frobnicate", "--format", "json")

    answer = json.loads(result.stdout)
    assert result.returncode == 0
    assert answer["items"] == []
    assert answer["citations"] == []
    assert answer["suggestions"]


def test_blocks_are_a_slack_message(run: Run) -> None:
    message = json.loads(run("ask", "who 2022", "--format", "blocks").stdout)

    assert message["text"]
    assert message["blocks"][0]["type"] in ("header", "section", "rich_text")


@pytest.mark.parametrize(
    "arguments", [["ask", "--format", "xml", "x"], ["frobnicate"], ["facts"], ["--what"]]
)
def test_wrong_usage_is_one_line_and_exits_with_2(run: Run, arguments: list[str]) -> None:
    result = run(*arguments)

    assert result.returncode == 2
    assert len(result.stderr.strip().splitlines()) == 1


def test_facts_prints_what_is_in_a_file(run: Run) -> None:
    file = str(DOCUMENTS / "2021-09-09-press-call.md")

    facts = json.loads(run("facts", file).stdout)["files"][file]

    assert facts["background"] == {"on_background": True, "embargo": "2021-09-09T11:00:00-04:00"}
    assert {"label", "text", "is_question"} == set(facts["turns"][0])
    assert {"name", "title", "side", "role", "status"} == set(facts["attendance"][0])
    assert facts["pillars"] == []


def test_facts_names_a_file_it_cannot_read(run: Run, tmp_path: Path) -> None:
    result = run("facts", str(tmp_path / "missing.md"))

    assert result.returncode == 1
    assert "missing.md: No such file" in result.stderr


def test_chat_answers_line_by_line_and_ends_with_the_file(run: Run) -> None:
    result = run("chat", stdin="pillars 2022\n\nwho 2021\n")

    assert result.returncode == 0
    assert "four pillars for the HLED of 2022" in result.stdout
    assert "Eleven people attended the HLED of 2021" in result.stdout


def test_start_without_slack_settings_says_so_in_one_line_and_chats(run: Run) -> None:
    result = run("start", stdin="pillars 2022\n")

    assert result.returncode == 0
    assert "No Slack settings found" in result.stderr
    assert "four pillars" in result.stdout


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN is missing"),
        ({"SLACK_APP_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN is missing"),
        ({"SLACK_SIGNING_SECRET": "s"}, "SLACK_BOT_TOKEN is missing"),
        ({"SLACK_BOT_TOKEN": "xapp-1", "SLACK_APP_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN does not"),
        ({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "x"}, "SLACK_APP_TOKEN does not begin"),
        ({"PORT": "many"}, "PORT"),
        ({"HLED_LOG_LEVEL": "loud"}, "HLED_LOG_LEVEL"),
    ],
)
def test_a_missing_or_wrong_setting_is_one_line_that_names_it(
    run: Run, settings: dict[str, str], named: str
) -> None:
    result = run("start", **settings)

    assert result.returncode == 2
    assert named in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_damaged_index_is_built_anew(run: Run, tmp_path: Path) -> None:
    damaged = tmp_path / "hled.db"
    damaged.write_bytes(b"no database at all")

    result = run("ask", "pillars 2022", HLED_INDEX=str(damaged))

    assert result.returncode == 0
    assert "four pillars" in result.stdout


def test_no_documents_and_no_index_is_one_line_that_says_what_to_do(
    run: Run, tmp_path: Path
) -> None:
    result = run(
        "ask", "pillars", HLED_DOCUMENTS=str(tmp_path), HLED_INDEX=str(tmp_path / "none.db")
    )

    assert result.returncode == 1
    assert "HLED_DOCUMENTS" in result.stderr
    assert "Traceback" not in result.stderr


def test_every_setting_is_in_the_example_and_every_example_is_a_setting() -> None:
    from hled_bot.cli import hled_bot

    commands = [hled_bot, *hled_bot.commands.values()]
    settings = {
        str(option.envvar)
        for c in commands
        for option in c.params
        if getattr(option, "envvar", None)
    }
    example = (HOME / ".env.example").read_text()
    assert set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE)) == settings


def test_settings_in_a_dot_env_file_are_read(run: Run, home: Path) -> None:
    (home / ".env").write_text("SLACK_BOT_TOKEN=xoxb-1\n")
    try:
        result = run("start")
    finally:
        (home / ".env").unlink()

    assert "SLACK_APP_TOKEN is missing" in result.stderr


def test_the_log_has_a_line_for_each_question_and_none_of_its_words(run: Run) -> None:
    said = run("ask", "quote frobnicate", HLED_LOG_LEVEL="info").stderr

    (line,) = [line for line in said.splitlines() if "intent=" in line]
    assert re.search(r"intent=quotes milliseconds=\d+\.\d items=0$", line)
    assert "frobnicate" not in said


def test_the_log_has_the_words_where_that_is_asked_for(run: Run) -> None:
    assert "frobnicate" in run("ask", "quote frobnicate", HLED_LOG_LEVEL="debug").stderr


def test_the_doctor_tells_by_its_exit_status(run: Run, tmp_path: Path) -> None:
    assert run("index").returncode == 0
    assert run("doctor").returncode == 0
    assert run("doctor", HLED_INDEX=str(tmp_path / "none.db")).returncode == 1


def test_an_index_that_cannot_be_written_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    result = run("index", HLED_INDEX=str(tmp_path / "file" / "hled.db"))

    assert result.returncode == 1
    assert "cannot be written" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_chat_without_slack_has_no_lines_of_the_log_in_it(run: Run) -> None:
    quiet = run("start", stdin="pillars 2022\n")
    asked_for = run("start", stdin="pillars 2022\n", HLED_LOG_LEVEL="info")

    assert "intent=pillars" not in quiet.stderr
    assert "intent=pillars" in asked_for.stderr
