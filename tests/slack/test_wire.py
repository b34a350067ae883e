"""Slack's wire form of text, in and out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hled_bot.slack.wire import inert, link, readable, split, typed


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        ("<@U0BOT> pillars 2022", "pillars 2022"),
        ("pillars <@U0BOT|hled> 2022", "pillars   2022"),
        ("R&amp;D &lt;b&gt;", "R&D <b>"),
        ("&amp;lt;", "&lt;"),
        ("<https://state.gov/a?b=1&amp;c=2>", "https://state.gov/a?b=1&c=2"),
        ("<http://state.gov|state.gov>", "state.gov"),
        ("<!channel> <!here|here> <!subteam^S1|@team>", "@channel @here @team"),
        ("<#C1|general> <@U2>", "#general @U2"),
        ("a < b > c <", "a < b > c <"),
        ("&lt;!channel&gt;", "<!channel>"),
        ("<<<@U0BOT>>>", "<< >>"),
    ],
)
def test_what_a_person_typed_is_read_out_of_what_slack_sends(sent: str, text: str) -> None:
    assert typed(sent, "U0BOT") == text


@given(st.text())
def test_nothing_that_is_made_inert_is_markup(text: str) -> None:
    shown = inert(text)

    assert "<" not in shown
    assert ">" not in shown
    assert inert("*" + text.strip() + "*").startswith("∗")


@given(st.text(max_size=40), st.text(alphabet="<>|&`a/é", max_size=40))
def test_a_link_can_be_read_back(label: str, path: str) -> None:
    url = f"https://example.org/{path}"

    said = readable(link(url, label))

    assert said.startswith(readable(inert(label)) or "<")
    assert "example.org" in said


@pytest.mark.parametrize(
    "url", [None, "", "javascript:alert(1)", "ftp://x.org", "https://a b", "x"]
)
def test_what_no_browser_opens_is_no_link(url: str | None) -> None:
    assert link(url, "Title") == "Title"


@given(st.text(), st.integers(1, 20))
def test_only_white_space_is_lost_in_splitting(text: str, most: int) -> None:
    spans = split(text, most)

    assert all(0 < end - start <= most for start, end in spans)
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
