"""What people see where Slack refuses blocks: the same answer in simpler ones, by either transport."""

from __future__ import annotations

import logging

import pytest

from slack.fake_slack import ANN, BOT, GENERAL, Slack, Workspace

NEWEST = {"data_table", "data_visualization"}
OLD = {*NEWEST, "table"}
ALL_BUT_SECTIONS = {*OLD, "rich_text", "header", "context"}
EVERYTHING = {*ALL_BUT_SECTIONS, "section", "actions"}

FORMS = [
    pytest.param(set(), "data_table", id="none"),
    pytest.param(NEWEST, "table", id="the newest"),
    pytest.param(OLD, "section", id="tables"),
    pytest.param(ALL_BUT_SECTIONS, "section", id="all but sections"),
    pytest.param(EVERYTHING, None, id="blocks"),
]
"""What a workspace refuses, and the kind of block in which the people are shown then."""

SAID = ["Katherine Tai", "Trade Representative", "Ken Salazar", "2021"]
"""Some of what is to be read about who took part in 2021, whatever the form."""


def kinds(blocks: list[dict[str, object]]) -> set[object]:
    return {block["type"] for block in blocks}


@pytest.mark.parametrize(("refused", "shown"), FORMS)
def test_a_mention_is_answered_in_blocks_that_the_workspace_takes(
    real: Slack, refused: set[str], shown: str | None
) -> None:
    real.workspace.refuses = refused

    answer = real.mention(f"<@{BOT}> who 2021")

    assert (shown in kinds(answer.blocks)) if shown else (answer.blocks == [])
    assert all(one in answer.words for one in SAID)
    assert all(one in answer.text for one in SAID)


@pytest.mark.parametrize(("refused", "shown"), FORMS)
def test_a_command_is_answered_in_blocks_that_the_workspace_takes(
    real: Slack, refused: set[str], shown: str | None
) -> None:
    real.workspace.refuses = refused

    answer = real.command("who 2021")

    assert answer.to == ANN
    assert (shown in kinds(answer.blocks)) if shown else (answer.blocks == [])
    assert all(one in answer.words for one in SAID)
    assert shown is None or "Share in channel" in answer.buttons


@pytest.mark.parametrize(("refused", "shown"), FORMS[:4])
def test_a_shared_answer_is_in_blocks_that_the_workspace_takes(
    real: Slack, refused: set[str], shown: str
) -> None:
    real.workspace.refuses = refused
    answer = real.command("who 2021")

    (shared,) = real.click(answer, "Share in channel")

    assert shown in kinds(shared.blocks)
    assert f"<@{ANN}>" in shared.words
    assert all(one in shared.words for one in SAID)


@pytest.mark.parametrize("error", ["invalid_blocks", "msg_blocks_too_long", "msg_too_long"])
def test_whatever_slack_calls_it_simpler_blocks_follow(
    real: Slack, monkeypatch: pytest.MonkeyPatch, error: str
) -> None:
    taken = Workspace.refuse

    def refuse(workspace: Workspace, payload: dict[str, object]) -> str | None:
        known = taken(workspace, payload)
        return error if known == "invalid_blocks" else known

    monkeypatch.setattr(Workspace, "refuse", refuse)
    real.workspace.refuses = OLD

    answer = real.mention(f"<@{BOT}> who 2021")

    assert all(one in answer.words for one in SAID)


def test_a_modal_shows_people_as_text_for_slack_takes_no_tables_there(real: Slack) -> None:
    answer = real.press(real.opens_home(), "Who took part in 2021")

    assert all(one in answer.words for one in SAID)


def test_where_no_blocks_are_taken_the_words_say_what_else_to_ask(real: Slack) -> None:
    real.workspace.refuses = EVERYTHING

    answer = real.mention(f"<@{BOT}> who 2021")

    assert "Sources:" in answer.text
    assert "Ask next: " in answer.text


def test_a_process_knows_after_one_command_what_it_may_acknowledge_with(
    real: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    real.workspace.refuses = NEWEST
    real.command("who 2021")

    with caplog.at_level(logging.WARNING):
        caplog.clear()
        again = real.command("who 2022")

    assert "table" in kinds(again.blocks)
    assert caplog.messages == []
    assert len(real.workspace.responses) == 2  # an address each, but only one was used
    assert [left for _, left in real.workspace.responses.values()] == [4, 5]


def test_a_sortable_table_is_acknowledged_with_once_it_was_taken(real: Slack) -> None:
    real.command("who 2021")

    again = real.command("who 2022")

    assert "data_table" in kinds(again.blocks)
    assert [left for _, left in real.workspace.responses.values()] == [4, 5]


def test_a_command_is_acknowledged_with_a_plain_table_where_its_address_cannot_be_reached(
    real: Slack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workspace, "responded", lambda *_: (404, "expired_url"))

    answer = real.command("who 2021")

    assert "table" in kinds(answer.blocks)
    assert all(one in answer.words for one in SAID)


def test_an_address_that_answers_200_and_not_ok_has_refused(
    real: Slack, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = Workspace.responded

    def responded(workspace: Workspace, path: str, sent: dict[str, object]) -> tuple[int, str]:
        status, answer = taken(workspace, path, sent)
        return (200, f'{{"ok": false, "error": "{answer}"}}') if status == 400 else (status, answer)

    monkeypatch.setattr(Workspace, "responded", responded)
    real.workspace.refuses = NEWEST

    assert "table" in kinds(real.command("who 2021").blocks)


def test_an_answer_without_tables_is_always_in_the_acknowledgement(real: Slack) -> None:
    real.command("quote supply chain")

    assert [left for _, left in real.workspace.responses.values()] == [5]


def test_a_view_is_shown_as_plain_text_where_its_blocks_are_refused(real: Slack) -> None:
    answer = real.mention(f"<@{BOT}> quote supply chain")
    real.workspace.refuses = {"rich_text", "header", "context"}

    neighbours = real.open(answer, "Read in context")

    assert kinds(neighbours.shown["blocks"]) <= {"section", "actions"}
    assert "supply chain" in neighbours.words
    assert "Source:" in neighbours.words


def test_the_home_tab_is_shown_as_plain_text_where_its_blocks_are_refused(real: Slack) -> None:
    real.workspace.refuses = {"rich_text", "header", "context"}

    tab = real.opens_home()

    assert "5 documents in the index" in tab.words
    assert "Who took part in 2021" in tab.buttons


def test_a_channel_where_posting_fails_for_another_reason_is_not_tried_again(
    real: Slack,
) -> None:
    real.workspace.member_of = set()

    real.event(type="app_mention", channel=GENERAL, text=f"<@{BOT}> who 2021")

    assert real.workspace.calls.count("chat.postMessage") == 2  # the answer, and the apology
