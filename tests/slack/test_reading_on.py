"""Reading on from an answer: the neighbours of a passage, and its citation to be copied."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from blockkit import elements, judge_view
from hled_bot.index import Index, neighbours
from hled_bot.models import Answer, Citation, Document, fold
from hled_bot.slack import citing, context
from hled_bot.slack.blocks import message
from hled_bot.slack.spots import Spot, unpacked
from slack.fake_slack import BOT, Slack, View

RAIMONDO = "<@U0BOT> what did Raimondo say about the marketplace?"
WORDS = "The more our two countries become a seamless marketplace,"


def highlighted(view: View) -> list[str]:
    """The words in bold of the passages that are asked about."""
    quotes = [e for e in elements(view.shown["blocks"]) if e.get("type") == "rich_text_quote"]
    return [e["text"] for q in quotes for e in q["elements"] if e.get("style") == {"bold": True}]


def spots(answer: Answer) -> list[Spot]:
    """What the buttons that show the citation carry."""
    shown = elements(message(answer)["blocks"])
    return [unpacked(e["value"]) for e in shown if e.get("action_id", "").startswith("cite:")]


# In context


def test_a_quotation_is_shown_in_its_passage_among_the_neighbours(real: Slack) -> None:
    view = real.open(real.mention(RAIMONDO), "Read in context")

    (words,) = highlighted(view)
    assert words.startswith(WORDS)
    assert view.title == "In context"
    assert "The passage asked about:" in view.words
    assert "<https://bidenwhitehouse.archives.gov/" in view.words
    assert "Published at https://www.whitehouse.gov/" in view.words


def test_one_can_read_back_to_the_beginning_and_on_to_the_end(
    real: Slack, library: dict[str, Document]
) -> None:
    view = real.open(real.command("search border"), "Read in context")
    spot = unpacked(real.workspace.messages[-1].buttons["Read in context"]["value"])

    read = ""
    for turn in ("Earlier", "Later"):
        for _ in range(30):
            read += view.words + "\n"
            if turn not in view.buttons:
                break
            view = real.press(view, turn)

    paragraphs = [fold(p.text) for p in library[spot.document].paragraphs if p.kind != "heading"]
    assert [text for text in paragraphs if text.rpartition(": ")[2][-40:] not in fold(read)] == []
    assert len(real.workspace.views) == 1


def test_the_words_stay_highlighted_when_pages_are_turned_there_and_back(real: Slack) -> None:
    view = real.open(real.command("search border"), "Read in context")
    before = highlighted(view)

    there = real.press(view, "Later" if "Later" in view.buttons else "Earlier")
    back = real.press(there, "Earlier" if "Earlier" in there.buttons else "Later")

    assert before
    assert highlighted(back) == before or "Passages" in back.words


def test_a_call_on_background_shows_its_ground_rules(real: Slack) -> None:
    view = real.open(real.command("quote supply chain"), "Read in context")

    assert "Ground rule:" in view.words
    assert "Embargoed until 11:00 a.m. EDT on September 9, 2021." in view.words


@pytest.mark.parametrize(
    "question", ["quote supply chain", "search border", "pillars 2023", "quotes", "embargo"]
)
def test_every_passage_of_an_answer_is_found_in_its_document(
    ask: Callable[[str], Answer], index: Index, question: str
) -> None:
    found = spots(ask(question))

    assert found
    for spot in found:
        view = context.view(spot, index).to_dict()
        judge_view(view)
        bold = highlighted(View("V", view))
        assert any(spot.words[:40] in words or words in spot.words for words in bold)


def test_a_document_that_is_gone_is_told(index: Index) -> None:
    gone = Spot("gone", 0, 5, "words", 5)

    for view in (context.view(gone, index), citing.view(gone, index)):
        judge_view(view.to_dict())
        assert "ask again" in View("V", view.to_dict()).words


def test_context_is_spanish_after_a_spanish_question(real: Slack) -> None:
    view = real.open(real.mention(f"<@{BOT}> ¿qué dijo Raimondo?"), "Leer en contexto")

    assert view.title == "En contexto"
    assert "El pasaje en cuestión:" in view.words
    assert "9 de septiembre de 2021" in view.words


def test_an_answer_whose_documents_are_not_at_hand_says_so(slack: Slack) -> None:
    view = slack.open(slack.command("quote trade"), "Read in context")

    assert "Please ask again." in view.words


def test_only_the_words_asked_about_are_highlighted(index: Index) -> None:
    rows = neighbours.passages(index, "2021-09-09-press-call", most=999)
    row = max(rows, key=lambda row: len(row["text"]))
    words = fold(row["text"])[200:300]
    spot = Spot("2021-09-09-press-call", row["start"], row["end"], words[:80], 100)

    assert highlighted(View("V", context.view(spot, index).to_dict())) == [words]


# Citations


def copies(view: View) -> list[str]:
    """The texts to be copied."""
    blocks = [
        e for e in elements(view.shown["blocks"]) if e.get("type") == "rich_text_preformatted"
    ]
    return ["".join(run["text"] for run in block["elements"]) for block in blocks]


def test_a_citation_is_there_in_three_styles(real: Slack) -> None:
    view = real.open(real.mention(RAIMONDO), "Copy citation")

    plain, ap, chicago = copies(view)
    words = WORDS + " the more competitive we will be globally,"
    who, title = "Gina Raimondo, Secretary of Commerce", "Re-launching the U.S.-Mexico"
    assert plain.startswith(f"“{words}” — {who}. {title}")
    assert ap.startswith(f"{who}: “{words}” (“{title}")
    assert ", Sept. 9, 2021, https://bidenwhitehouse.archives.gov/" in ap.replace(",”", ",")
    assert chicago.startswith(f"“{words}” {who}, quoted in “{title}")
    assert "September 9, 2021, https://" in chicago
    assert chicago.endswith(".")


def test_words_on_background_are_cited_as_the_document_demands(real: Slack) -> None:
    view = real.open(real.command("quote supply chain"), "Copy citation")

    assert all("enior administration official, on background" in one for one in copies(view))
    assert "Ground rule:" in view.words


def test_a_passage_of_a_call_on_background_is_attributed_by_its_ground_rules(
    ask: Callable[[str], Answer], index: Index
) -> None:
    spot = spots(ask("search border"))[0]

    view = View("V", citing.view(spot, index).to_dict())

    assert spot.who.startswith("SENIOR ADMINISTRATION OFFICIAL")
    assert "— senior administration official, on background." in copies(view)[0]


def test_official_text_is_cited_by_its_document() -> None:
    spot = Spot("d", 0, 3, "Go.", 3)
    source = Citation("d", "A “Big” Day", dt.date(2022, 5, 1), None, None, "Go.", 0, 3)

    assert citing.ap(spot, source) == "“Go.” (“A ‘Big’ Day,” May 1, 2022)"
    assert citing.chicago(spot, source) == "“Go.” “A ‘Big’ Day,” May 1, 2022."


def test_words_too_long_for_a_button_are_cited_whole(index: Index) -> None:
    (row, *_) = sorted(
        neighbours.passages(index, "2021-09-09-press-call", most=999),
        key=lambda row: -len(row["text"]),
    )
    cut = Spot(
        "2021-09-09-press-call", row["start"], row["end"], row["text"][:80], len(row["text"])
    )

    view = View("V", citing.view(cut, index).to_dict())

    assert row["text"] in copies(view)[0]


def test_the_address_cited_is_the_living_one(ask: Callable[[str], Answer], index: Index) -> None:
    for spot in spots(ask("search border")):
        view = View("V", citing.view(spot, index).to_dict())
        assert "www.whitehouse.gov/briefing-room" not in "".join(copies(view))


def test_a_row_of_buttons_says_to_a_screen_reader_which_words_it_is_about(
    ask: Callable[[str], Answer],
) -> None:
    shown = elements(message(ask("search border"))["blocks"])
    labels = [e["accessibility_label"] for e in shown if e.get("accessibility_label")]

    assert len(labels) == len(set(labels)) > 2


def test_each_passage_has_two_buttons_at_most(ask: Callable[[str], Answer]) -> None:
    page = message(ask("search border"))["blocks"]
    rows = [b for b in page if b["type"] == "actions" and "context:" in str(b)]

    assert {len(row["elements"]) for row in rows} == {2}
    assert len(rows) == len(replace(ask("search border"), suggestions=()).items)
