"""Adding a document from Slack: who may, what they see before, and what stands there afterwards."""

from __future__ import annotations

import ast
import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from conftest import DOCUMENTS, HOME
from hled_bot.answers.wording import SPANISH
from hled_bot.build import build
from hled_bot.cli import hled_bot, serving
from hled_bot.index import Index, Unwritable
from hled_bot.library import Desk, Web, desk
from hled_bot.slack import app
from slack import fake_slack
from slack.fake_slack import (
    ANN,
    BOT_TOKEN,
    DIRECT,
    GENERAL,
    SIGNING_SECRET,
    Inline,
    Slack,
    View,
    Workspace,
    over_http,
    over_socket,
)
from test_fetching import Site, says

WORDS = """\
Statement on the Bridges

May 6, 2024

“We will build many more bridges together, and we will begin this year,” said Jo Doe.
"""
NAME = "2024-05-06-statement-on-the-bridges"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    shutil.copytree(DOCUMENTS, folder)
    build(folder, tmp_path / "hled.db")
    return folder


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.server.shutdown()
    made.server.server_close()


Open = Callable[..., Slack]


@pytest.fixture(params=[over_http, over_socket], ids=["http", "socket"])
def open_desk(request: pytest.FixtureRequest, workspace: Workspace, folder: Path) -> Open:
    """A workspace with a desk at which documents are added, by *admins* if some are set."""

    def opened(*admins: str) -> Slack:
        web = Web(("http",), look_up=lambda *_: ["127.0.0.1"], permitted=lambda _: True)
        bolt = app.create(
            fake_slack.ask,
            desk=Desk(folder, folder.parent / "hled.db", admins, web),
            token=BOT_TOKEN,
            signing_secret=SIGNING_SECRET,
            api_url=workspace.url + "/api",
            verify=False,
            executor=Inline(),
        )
        return Slack(workspace, request.param(bolt))

    return opened


def share(slack: Slack, **message: Any) -> View:
    """Use the shortcut on *message*."""
    return slack.shortcut("add_to_documents", message=message, channel={"id": GENERAL})


def add(slack: Slack, name: str = "bridges.txt", content: str | bytes = WORDS) -> View:
    """Use the shortcut on a message that shares a file."""
    raw = content.encode() if isinstance(content, str) else content
    return share(slack, **slack.workspace.share(name, raw))


def files(folder: Path) -> list[str]:
    return sorted(file.stem for file in folder.glob("*.*") if not file.name.startswith("."))


def entered(view: View) -> dict[str, str]:
    """What stands in the fields of *view* when it is opened."""
    fields = [block["element"] for block in view.shown["blocks"] if block["type"] == "input"]
    return {f["action_id"]: f.get("initial_value") or f.get("initial_date") for f in fields}


def test_an_administrator_sees_what_is_found_before_anything_is_added(
    open_desk: Open, folder: Path
) -> None:
    before = files(folder)

    summary = add(open_desk(ANN))

    assert entered(summary) == {
        "title": "Statement on the Bridges",
        "date": "2024-05-06",
        "address": None,
    }
    assert "From bridges.txt" in summary.words
    assert "quotations: 1" in summary.words
    assert "Nothing is added before you press Add." in summary.words
    assert files(folder) == before


def test_what_is_confirmed_is_added_and_can_be_asked_about(open_desk: Open, folder: Path) -> None:
    slack = open_desk(ANN)
    summary = add(slack)

    slack.fill(summary, title="Statement on Many Bridges", address="https://example.org/bridges")

    assert "among the documents now" in summary.words
    (said,) = slack.workspace.messages
    assert said.channel == DIRECT
    assert said.text == "“Statement on Many Bridges” can be asked about now. There are 6 documents."
    index = Index(folder.parent / "hled.db")
    (row,) = [d for d in index.documents() if d["id"] == "2024-05-06-statement-on-many-bridges"]
    assert (row["title"], row["url"]) == (
        "Statement on Many Bridges",
        "https://example.org/bridges",
    )
    assert index.search("bridges together").hits


def test_confirming_twice_adds_once(open_desk: Open, folder: Path) -> None:
    slack = open_desk(ANN)
    summary = add(slack)
    again = View(summary.id, dict(summary.shown))

    slack.fill(summary)
    slack.fill(again)

    assert "among the documents now" in again.words
    assert [name for name in files(folder) if "bridges" in name] == [NAME]


def test_two_summaries_of_one_document_add_it_once(open_desk: Open, folder: Path) -> None:
    slack = open_desk(ANN)
    first, second = add(slack), add(slack)

    slack.fill(first)
    answer = slack.fill(second)

    assert "is there already" in answer["errors"]["title"]
    assert [name for name in files(folder) if "bridges" in name] == [NAME]


def test_a_killed_process_leaves_a_draft_that_can_still_be_confirmed(
    open_desk: Open, folder: Path
) -> None:
    summary = add(open_desk(ANN))

    open_desk(ANN).fill(summary)

    assert NAME in files(folder)


def test_a_process_killed_before_it_answered_has_added_it_once(
    open_desk: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slack = open_desk(ANN)
    summary = add(slack)
    again = View(summary.id, dict(summary.shown))
    write = Desk._write
    written: list[str] = []

    def killed(self: Desk, key: str, known: dict[str, object]) -> None:
        written.append(key)
        if len(written) == 2:
            raise OSError("killed")
        write(self, key, known)

    monkeypatch.setattr(Desk, "_write", killed)
    slack.fill(summary)
    monkeypatch.setattr(Desk, "_write", write)

    slack.fill(again)

    assert "among the documents now" in again.words
    assert [name for name in files(folder) if "bridges" in name] == [NAME]
    assert NAME in [d["id"] for d in Index(folder.parent / "hled.db").documents()]


def test_drafts_that_nobody_confirms_go_after_a_day(open_desk: Open, folder: Path) -> None:
    slack = open_desk(ANN)
    stale = add(slack)
    (draft,) = (folder / desk.WAITING).iterdir()
    os.utime(draft, (0, 0))

    add(slack, "other.txt", WORDS.replace("Bridges", "Ports"))
    answer = slack.fill(stale)

    assert "too long ago" in answer["errors"]["title"]
    assert NAME not in files(folder)


# who may


def test_everybody_else_is_told_who_can(open_desk: Open, folder: Path) -> None:
    told = add(open_desk("U0BEA", "U0CAL"))

    assert "Documents are added by <@U0BEA> and <@U0CAL>." in told.words
    assert not any(block["type"] == "input" for block in told.shown["blocks"])


def test_without_a_list_the_admins_of_the_workspace_can(open_desk: Open) -> None:
    slack = open_desk()

    told = add(slack)
    slack.workspace.admins.add(ANN)
    summary = add(slack)

    assert "admins and owners of this workspace" in told.words
    assert entered(summary)["title"] == "Statement on the Bridges"


def test_who_is_no_longer_an_administrator_cannot_confirm(open_desk: Open, folder: Path) -> None:
    slack = open_desk()
    slack.workspace.admins.add(ANN)
    summary = add(slack)
    slack.workspace.admins.clear()

    slack.fill(summary)

    assert "admins and owners of this workspace" in summary.words
    assert NAME not in files(folder)


def test_without_a_list_and_without_the_scope_nobody_can_and_the_log_says_so_once(
    open_desk: Open, caplog: pytest.LogCaptureFixture
) -> None:
    slack = open_desk()
    slack.workspace.granted.discard("users:read")

    with caplog.at_level(logging.WARNING):
        told = [add(slack), add(slack)]

    assert all("set HLED_ADMINS" in view.words for view in told)
    assert sum("users:read" in record.getMessage() for record in caplog.records) == 1


def test_where_documents_cannot_be_added_the_shortcut_says_so(slack: Slack) -> None:
    assert "cannot be added from Slack here" in add(slack).words


# what is shared


def test_a_page_that_a_message_links_to_is_added(open_desk: Open, folder: Path, site: Site) -> None:
    site.answers["/statement"] = says(WORDS.encode())
    slack = open_desk(ANN)
    address = site.address("/statement")

    summary = share(slack, text=f"See <{address}|the statement> &amp; more")
    slack.fill(summary)

    assert "among the documents now" in summary.words
    assert f"source_url: {address}" in (folder / f"{NAME}.md").read_text()


def test_a_message_without_file_or_link_says_so(open_desk: Open) -> None:
    told = share(open_desk(ANN), text="Hello")

    assert "has no file and no link" in told.words


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x89PNG\r\n", "it is an image (PNG)"),
        (b"%PDF-1.7 nothing", "it is a damaged PDF"),
        (b"", "it is empty"),
    ],
)
def test_what_is_no_document_is_refused_with_what_to_do(
    open_desk: Open, content: bytes, said: str
) -> None:
    assert f"It is not added: {said}" in add(open_desk(ANN), "statement.pdf", content).words


def test_without_the_scope_files_are_not_asked_for_and_the_log_says_so_once(
    open_desk: Open, caplog: pytest.LogCaptureFixture
) -> None:
    slack = open_desk(ANN)
    slack.workspace.granted.discard("files:read")

    with caplog.at_level(logging.WARNING):
        told = [add(slack), add(slack)]

    assert all("scope files:read" in view.words for view in told)
    assert sum("files:read" in record.getMessage() for record in caplog.records) == 1
    assert slack.workspace.calls.count("files.info") == 1


def test_a_file_in_a_channel_without_the_bot_says_what_to_do(open_desk: Open) -> None:
    told = share(open_desk(ANN), files=[{"id": "F9", "name": "x"}])

    assert "invite this bot to the channel" in told.words


def test_the_token_goes_nowhere_but_to_slack(
    open_desk: Open, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    slack = open_desk(ANN)
    site.answers["/file"] = says(WORDS.encode())
    elsewhere = {"id": "F0", "name": "x", "url_private_download": site.address("/file")}
    message = slack.workspace.share("x", b"")
    monkeypatch.setattr(Workspace, "file", lambda *_: elsewhere)

    told = share(slack, **message)

    assert "it is not at files.slack.com" in told.words
    assert site.asked == []


# what can go wrong


def test_a_day_that_is_not_found_has_to_be_entered(open_desk: Open, folder: Path) -> None:
    slack = open_desk(ANN)
    summary = add(slack, content=WORDS.replace("May 6, 2024", ""))

    answer = slack.fill(summary)
    slack.fill(summary, date="2024-05-06")

    assert "Please enter the day" in answer["errors"]["date"]
    assert NAME in files(folder)


def test_an_index_that_cannot_be_built_is_told_and_the_document_stays(
    open_desk: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slack = open_desk(ANN)
    summary = add(slack)

    def full(*_: object) -> None:
        raise Unwritable("no space left on the disk")

    monkeypatch.setattr(desk, "build", full)
    slack.fill(summary)

    (said,) = slack.workspace.messages
    assert "could not be built (no space left on the disk)" in said.text
    assert NAME in files(folder)


def test_everything_is_said_in_the_language_of_the_person(open_desk: Open) -> None:
    slack = open_desk(ANN)
    slack.workspace.locale = "es-MX"

    summary = add(slack)
    slack.fill(summary)
    picture = add(slack, "x", b"\x89PNG\r\n")

    assert "ya está entre los documentos" in summary.words
    assert "Ya se puede preguntar por" in slack.workspace.messages[-1].text
    assert "guárdelo como PDF o como texto" in picture.words


def test_every_refusal_has_its_spanish() -> None:
    sources = (HOME / "src" / "hled_bot").rglob("*.py")
    calls = [node for file in sources for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    said = {
        node.args[0].value
        for node in calls
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("Refused", "say")
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and "wire" not in str(node.args[0].value)
    }

    assert said
    assert {sentence for sentence in said if isinstance(sentence, str)} <= SPANISH.keys()


def test_an_address_within_the_network_is_not_asked_for_anybody(
    workspace: Workspace, folder: Path, site: Site
) -> None:
    bolt = app.create(
        fake_slack.ask,
        desk=Desk(folder, folder.parent / "hled.db", (ANN,)),
        token=BOT_TOKEN,
        signing_secret=SIGNING_SECRET,
        api_url=workspace.url + "/api",
        verify=False,
        executor=Inline(),
    )
    slack = Slack(workspace, over_http(bolt))

    told = share(slack, text=f"<https://127.0.0.1:{site.port}/secret>")

    assert "not on the open network" in told.words
    assert site.asked == []


@pytest.mark.parametrize("admins", ["@ann", "U0ANN, bea", "U0ANN;U0BEA"])
def test_a_list_of_administrators_that_has_no_ids_says_where_they_are(admins: str) -> None:
    result = CliRunner().invoke(hled_bot, ["start"], env={"HLED_ADMINS": admins})

    assert result.exit_code == 2
    assert "HLED_ADMINS" in result.output
    assert "Copy member ID" in result.output


def test_administrators_are_listed_with_commas_between() -> None:
    assert serving._people(" U0ANN, W0BEA,") == ("U0ANN", "W0BEA")
