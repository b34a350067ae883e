"""What a person sees below a link to a document of the index."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from slack.fake_slack import BOT, BOT_ID, Slack, Workspace

OLD = (
    "https://www.whitehouse.gov/briefing-room/statements-releases/2021/09/09/"
    "re-launching-the-u-s-mexico-high-level-economic-dialogue-hled/"
)
NEW = OLD.replace("www.whitehouse.gov", "bidenwhitehouse.archives.gov")
CALL = (
    "https://2021-2025.state.gov/senior-administration-officials-previewing-the-u-s-mexico-"
    "high-level-economic-dialogue-and-high-level-security-dialogue/"
)
UNKNOWN = "https://www.whitehouse.gov/briefing-room/statements-releases/2021/09/09/something-else/"


@pytest.mark.parametrize("address", [OLD, NEW], ids=["old", "new"])
def test_a_link_shows_title_date_kind_and_three_lines(real: Slack, address: str) -> None:
    (shown,) = real.link(address)

    assert f"<{NEW}|Re-launching the U.S.-Mexico High-Level Economic Dialogue (HLED)>" in shown
    assert "Readout, September 9, 2021, on the dialogue of 2021" in shown
    assert [line[:20] for line in shown.splitlines() if line.startswith("•")] == [
        "• To deliver on a co",
        "• “Our world is more",
        "• To Build Back Toge",
    ]
    assert "— Kamala Harris" in shown


@pytest.mark.parametrize(
    "address",
    [
        OLD.removesuffix("/"),
        OLD.replace("https://www.", "http://"),
        OLD + "?utm_source=mail&amp;x=1",
        OLD + "#content",
        OLD.replace("whitehouse.gov", "WhiteHouse.gov"),
        OLD.replace("-hled", "%2Dhled"),
    ],
    ids=["no slash", "http, no www", "query", "fragment", "capitals", "escaped"],
)
def test_a_link_may_be_written_in_other_ways(real: Slack, address: str) -> None:
    (shown,) = real.link(address)

    assert "Readout" in shown


@pytest.mark.parametrize(
    "address",
    [
        UNKNOWN,
        "https://www.whitehouse.gov/",
        "https://www.whitehouse.gov",
        OLD + "more",
        "http://[",
    ],
)
def test_a_link_to_anything_else_stays_as_it_is(real: Slack, address: str) -> None:
    assert real.link(address.replace("[", "/[")) == []
    assert "chat.unfurl" not in real.workspace.calls
    assert real.workspace.messages == []


def test_of_several_links_those_to_documents_are_unfurled_at_once(real: Slack) -> None:
    shown = real.link(OLD, UNKNOWN, CALL)

    assert len(shown) == 2
    assert "Press call, September 28, 2023" in shown[1]
    assert real.workspace.calls.count("chat.unfurl") == 1


def test_a_link_is_unfurled_while_the_message_is_being_written(real: Slack) -> None:
    assert "Readout" in real.link(OLD, written=True)[0]


def test_the_lines_are_verbatim_and_shortened_between_words(real: Slack) -> None:
    (shown,) = real.link(CALL)

    lines = [line for line in shown.splitlines() if line.startswith("•")]
    assert len(lines) == 3
    assert all(len(line) <= 400 for line in lines)
    assert lines[1].startswith("• “grounded in a common border, a common culture,")


def test_who_reads_slack_in_spanish_gets_the_bots_words_in_spanish(real: Slack) -> None:
    real.workspace.locale = "es-LA"

    (shown,) = real.link(OLD)

    assert "9 de septiembre de 2021, sobre el diálogo de 2021" in shown
    assert "To deliver on a commitment" in shown


@pytest.mark.parametrize("own", [{"user": BOT}, {"bot_id": BOT_ID}], ids=["user", "bot"])
def test_the_bots_own_links_are_not_unfurled(real: Slack, own: dict[str, Any]) -> None:
    assert real.link(OLD, **own) == []


def test_a_link_is_unfurled_in_the_oldest_way_where_blocks_are_refused(real: Slack) -> None:
    real.workspace.refuses = {"section"}

    (shown,) = real.link(OLD)

    assert "Re-launching the U.S.-Mexico" in shown
    assert NEW in shown
    assert "Readout, September 9, 2021" in shown
    assert "— Kamala Harris" in shown


def test_without_the_scope_links_stay_as_they_are_and_the_log_says_so_once(
    real: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    real.workspace.granted = {*real.workspace.granted} - {"links:write"}

    assert real.link(OLD) == []
    assert real.link(NEW) == []

    assert real.workspace.calls.count("chat.unfurl") == 1
    assert [line for line in caplog.messages if "links:write" in line] == [
        "The scope links:write is not granted, so this is left out: showing what a linked document is"
    ]
    assert real.workspace.messages == []


def test_a_link_that_slack_does_not_unfurl_is_nobodys_trouble(
    real: Slack, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    refused = {"ok": False, "error": "cannot_unfurl_message"}
    monkeypatch.setattr(Workspace, "_unfurl", lambda *_: refused)

    assert real.link(OLD) == []

    assert real.workspace.messages == []
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
