"""Answers as Slack messages: what people see, and that Slack takes whatever is in them."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blockkit import elements, judge, judge_view, total
from hled_bot.answers.wording import SPANISH
from hled_bot.models import (
    Answer,
    AttendanceItem,
    Citation,
    CompareItem,
    DocumentItem,
    PillarItem,
    QuoteItem,
    SearchItem,
    TrendItem,
)
from hled_bot.slack import blocks, forms, showing
from hled_bot.slack.blocks import Carried, carried, message, plainly, render
from hled_bot.slack.encoding import encoded
from hled_bot.slack.labels import SHAPES
from hled_bot.slack.wire import inert

DAY = dt.date(2022, 9, 12)
STATEMENT = Citation(
    document="2022-09-12-joint-statement",
    title="Joint Statement <2022> & *more*",
    date=DAY,
    url="https://bidenwhitehouse.archives.gov/a|b",
    published="https://www.whitehouse.gov/a",
    passage="verbatim words",
    start=0,
    end=14,
)
PILLARS = tuple(
    PillarItem(n, f"Name {n}", 2022, f"Overview {n}.", ("First.", "Nested.", "Last."), (0, 1, 0), 0)
    for n in (1, 2)
)
QUOTE = QuoteItem(
    "We will trade more.", "Ana Ruiz", "Minister", False, "spoken", DAY, 0, ((8, 13),)
)


def answer(*items: Any, **fields: Any) -> Answer:
    known: dict[str, Any] = {
        "question": "a question",
        "intent": "search",
        "headline": "The first sentence.",
        "text": "The first sentence. And the rest.",
        "items": items,
        "citations": (STATEMENT,),
    }
    return Answer(**(known | fields))


def shown(given: Answer, first: int = 0, **how: Any) -> list[dict[str, Any]]:
    return [block.to_dict() for block in render(given, first, **how)]


def texts(given: Answer) -> list[str]:
    return forms.spoken(render(given))


def spoken(page: list[dict[str, Any]]) -> list[str]:
    """What is to be read on *page*, what buttons carry left out."""
    return [e["text"] for e in elements(page) if isinstance(e.get("text"), str)]


def buttons(message: list[dict[str, Any]]) -> dict[str, str]:
    return {e["text"]["text"]: e["value"] for e in elements(message) if e.get("type") == "button"}


# What people see


def test_the_headline_is_the_header() -> None:
    assert shown(answer())[0] == {
        "type": "header",
        "text": {"type": "plain_text", "text": "The first sentence."},
    }


@pytest.mark.parametrize(
    ("headline", "header", "below"),
    [
        ("One. " + "word " * 40, "One. word", "word"),
        (
            "A sentence that says what there is. " * 4 + "It " + "is so " * 30,
            "A sentence",
            "It is so",
        ),
        (
            "Both of the years in the documents: one has four; " + "the other " * 15,
            "Both of the years in the documents:",
            "one has four;",
        ),
    ],
    ids=["no sentence ends early enough", "after a sentence", "after a colon"],
)
def test_a_headline_too_long_for_a_header_goes_on_below_it(
    headline: str, header: str, below: str
) -> None:
    said = texts(answer(headline=headline))

    assert said[0].startswith(header)
    assert len(said[0]) <= 150
    assert " ".join(said[:2]).replace("… … ", " ") == headline.strip()
    assert below in said[1]


def test_how_the_question_was_read_is_said() -> None:
    assert "Read as: quote trade" in texts(answer(read_as="quote trade"))


def test_several_pillars_each_have_a_button_for_their_commitments() -> None:
    message = shown(answer(*PILLARS))

    assert "1. Name 1 (2022)\nOverview 1." in texts(answer(*PILLARS))
    assert "3 commitments" in texts(answer(*PILLARS))
    assert [e["value"] for e in elements(message) if e.get("type") == "button"][:2] == [
        "pillars 2022 1",
        "pillars 2022 2",
    ]
    assert "Nested." not in json.dumps(message)


def test_all_commitments_can_be_asked_for_at_once() -> None:
    folded = answer(*PILLARS, question="pillars 2022", intent="pillars")

    assert buttons(shown(folded))["Show all commitments"] == "pillars 2022 in full"
    unfolded = shown(replace(folded, full=True))
    assert "Show all commitments" not in buttons(unfolded)
    assert spoken(unfolded).count("Nested.") == 2


def test_the_pillars_of_other_years_are_buttons_above_those_shown() -> None:
    page = shown(answer(*PILLARS, intent="pillars", suggestions=("pillars 2021", "who 2022")))

    assert buttons(page[1:2]) == {"Pillars of 2021": "pillars 2021"}
    assert buttons(page[-1:]) == {"Who took part in 2022": "who 2022"}


def test_pillars_of_one_document_name_it_once_below_the_last() -> None:
    said = texts(answer(*PILLARS))

    assert [line.startswith("Source:") for line in said].count(True) == 1
    assert said[-1].startswith("Source:")


def test_a_pillar_does_not_repeat_what_the_headline_says() -> None:
    several = texts(answer(*PILLARS, headline="Two pillars for the HLED of 2022."))
    single = texts(answer(PILLARS[0], headline="Pillar 1 of the HLED of 2022: Name 1."))

    assert "1. Name 1\nOverview 1." in several
    assert single[1:3] == ["Overview 1.", "First.\nNested.\nLast."]


def test_an_overview_that_the_commitments_repeat_is_not_said_twice() -> None:
    said = texts(answer(replace(PILLARS[0], overview="First. Nested.")))

    assert said[1:3] == ["1. Name 1 (2022)", "First.\nNested.\nLast."]


def test_the_commitments_can_be_asked_for_in_the_oldest_blocks_too() -> None:
    page = [block.to_dict() for block in plainly(answer(*PILLARS))]

    assert {"pillars 2022 1", "pillars 2022 2", "a question in full"} == {*buttons(page).values()}


def test_a_single_pillar_shows_its_commitments_as_a_nested_list() -> None:
    lists = [e for e in elements(shown(answer(PILLARS[0]))) if e.get("type") == "rich_text_list"]

    assert [one["indent"] for one in lists] == [0, 1, 0]
    assert [e["text"] for one in lists for e in elements(one) if "text" in e] == [
        "First.",
        "Nested.",
        "Last.",
    ]


def test_a_pillar_that_no_number_tells_apart_shows_its_commitments() -> None:
    unnumbered = [replace(pillar, number=None) for pillar in PILLARS]

    assert "Nested." in "\n".join(texts(answer(*unnumbered)))


def people(*named: tuple[str, str, str, int]) -> list[AttendanceItem]:
    return [
        AttendanceItem(name, "Minister", side, role, "attended", 2022, "HLED", citation)
        for name, side, role, citation in named
    ]


def cells(given: Answer) -> list[list[str]]:
    """What is to be read in the one table of a message."""
    (table,) = [block for block in shown(given) if "rows" in block]
    return [
        ["".join(e["text"] for e in elements(c) if "text" in e) for c in r] for r in table["rows"]
    ]


def test_people_are_a_table_with_each_delegation_together() -> None:
    chairs = people(
        ("Ann", "United States", "chair", 0),
        ("Bea", "Mexico", "chair", 0),
        ("Cy", "United States", "chair", 0),
    )

    assert cells(answer(*chairs)) == [
        ["Name", "Office", "Delegation", "Role", "Status", "Source"],
        ["Ann", "Minister", "United States", "chair", "attended", "2022-09-12"],
        ["Cy", "Minister", "United States", "chair", "attended", "2022-09-12"],
        ["Bea", "Minister", "Mexico", "chair", "attended", "2022-09-12"],
    ]


def test_a_table_of_people_can_be_sorted_and_says_what_it_is_to_a_screen_reader() -> None:
    (table,) = [
        block
        for block in shown(answer(*people(("Ann", "Mexico", "chair", 0)), headline="One came."))
        if block["type"] == "data_table"
    ]

    assert table["caption"] == "One came."
    assert {cell["type"] for cell in table["rows"][0]} == {"raw_text"}


def test_a_table_does_not_repeat_the_status_that_the_headline_says_of_all() -> None:
    attendees = people(("Ann", "Mexico", "attendee", 0), ("Bea", "Mexico", "attendee", 0))

    assert cells(answer(*attendees, headline="Two people attended."))[:2] == [
        ["Name", "Office", "Delegation", "Role", "Source"],
        ["Ann", "Minister", "Mexico", "attendee", "2022-09-12"],
    ]


def test_a_table_repeats_what_the_headline_says_only_of_some() -> None:
    page = people(("Ann", "Mexico", "attendee", 0), ("Bea", "Mexico", "attendee", 0))
    headline = "Two for the United States and two for Mexico attended; one was expected."

    assert [row[4] for row in cells(answer(*page, headline=headline))] == [
        "Status",
        "attended",
        "attended",
    ]


def test_people_of_several_documents_have_their_source_each() -> None:
    other = replace(STATEMENT, document="d", date=None, url=None)
    chairs = people(("Ann", "Mexico", "chair", 0), ("Bea", "Mexico", "chair", 1))

    rows = cells(answer(*chairs, citations=(STATEMENT, other)))

    assert [row[-1] for row in rows] == ["Source", "2022-09-12", "undated"]


def test_people_of_several_meetings_are_told_apart() -> None:
    expected = [
        AttendanceItem(None, "Minister", None, "attendee", "expected", year, "HLED", 0)
        for year in (2021, 2022)
    ]

    said = "\n".join(texts(answer(*expected)))

    assert "not stated · Minister · not stated · attendee · expected · HLED, 2021" in said


@pytest.mark.parametrize(
    ("changes", "who"),
    [
        ({}, "— Ana Ruiz, Minister"),
        ({"speaker": None, "office": None}, "— Speaker not stated"),
        (
            {"speaker": None, "office": "Senior administration official", "on_background": True},
            "— Senior administration official, on background",
        ),
        ({"kind": "question", "speaker": None}, "— A journalist’s question"),
        (
            {"kind": "official text", "speaker": None, "office": None, "date": None},
            "— Official text · undated",
        ),
    ],
    ids=["named", "not stated", "on background", "a journalist", "official text"],
)
def test_a_quotation_says_whose_words_they_are(changes: dict[str, Any], who: str) -> None:
    quotation = shown(answer(replace(QUOTE, **changes, note="Embargoed.")))

    quoted = next(e for e in elements(quotation) if e.get("type") == "rich_text_quote")
    assert [(e["text"], e.get("style")) for e in quoted["elements"]] == [
        ("We will ", None),
        ("trade", {"bold": True}),
        (" more.", None),
    ]
    assert who in "\n".join(texts(answer(replace(QUOTE, **changes)))).splitlines()
    assert "Embargoed." in texts(answer(replace(QUOTE, **changes, note="Embargoed.")))


def test_a_quotation_is_dated_where_its_source_is_of_another_day() -> None:
    spoken = replace(QUOTE, date=dt.date(2022, 9, 11))

    assert "— Ana Ruiz, Minister · September 11, 2022" in "\n".join(texts(answer(spoken)))


def test_quotations_of_one_call_name_its_ground_rule_once_and_their_source_each() -> None:
    quotes = [replace(QUOTE, text=f"Words {n}.", note="On background.") for n in range(3)]

    said = texts(answer(*quotes))

    assert [line.partition(":")[0] for line in said[1:]] == [
        "Words 0.\n— Ana Ruiz, Minister",
        "On background.",
        "Source",
        "Words 1.\n— Ana Ruiz, Minister",
        "Source",
        "Words 2.\n— Ana Ruiz, Minister",
        "Source",
    ]


def test_a_passage_stands_under_its_heading_and_label() -> None:
    passage = SearchItem("Is it so?", "Questions", DAY, 0, ((3, 5),), "question", "Q")

    said = texts(answer(passage))

    assert "Questions · Q · a journalist’s question\nIs it so?" in said


def test_a_comparison_says_where_a_year_has_nothing() -> None:
    row = CompareItem("Pillar 1", {2021: "Together", 2022: None}, {2021: 0})

    assert "Pillar 1\n2021: Together\n2022: not in the documents" in texts(answer(row))


def test_rows_of_a_comparison_with_the_same_sources_name_them_once() -> None:
    rows = [CompareItem(f"Pillar {n}", {2021: "A", 2022: "A"}, {2021: 0, 2022: 0}) for n in (1, 2)]

    said = texts(answer(*rows))

    assert said[1:3] == ["Pillar 1\n2021, 2022: A", "Pillar 2\n2021, 2022: A"]
    assert sum(line.startswith("Source:") for line in said) == 1


def test_what_the_compared_years_have_in_common_is_said_once() -> None:
    row = CompareItem("Together", {2021: "Together", 2022: "Together"}, {2021: 0, 2022: 0})

    assert texts(answer(row))[1] == "Together · 2021, 2022"


def test_many_rows_of_a_comparison_are_a_table() -> None:
    rows = [CompareItem(f"Ann {n}", {2021: "Minister", 2022: None}, {2021: 0}) for n in range(5)]

    compared = cells(answer(*rows))

    assert compared[:2] == [
        ["Compared", "2021", "2022"],
        ["Ann 0", "Minister", "not in the documents"],
    ]
    assert len(compared) == 6


SIDES = (
    CompareItem("Together", {2021: "Together", 2022: "Together"}, {2021: 0, 2022: 0}, "pillar"),
    CompareItem("Ann", {2021: "Minister", 2022: None}, {2021: 0}, "person"),
    CompareItem("Bea", {2021: None, 2022: "Envoy"}, {2022: 0}, "person"),
)
"""A comparison of two years."""


def test_pillars_and_people_stand_side_by_side_with_what_became_of_them() -> None:
    assert cells(answer(*SIDES)) == [
        ["Compared", "Kind", "2021", "2022", "Change"],
        ["Together", "Pillar", "Together", "Together", "in both"],
        ["Ann", "Person", "Minister", "not in the documents", "gone"],
        ["Bea", "Person", "not in the documents", "Envoy", "new"],
    ]


def test_what_is_new_and_what_is_gone_is_said_before_the_table() -> None:
    assert texts(answer(*SIDES))[1:4] == [
        "No pillar is new, and none is gone.",
        "New people in the documents of 2022: Bea",
        "People no longer in the documents of 2022: Ann",
    ]


def test_nothing_is_gone_where_the_documents_of_a_year_list_nothing() -> None:
    pillars = [replace(row, by_year={2022: "Together", 2023: None}) for row in SIDES[:1] * 2]

    assert "no longer" not in "\n".join(texts(answer(*pillars)))


def test_a_year_of_several_documents_links_each_row_to_its_own() -> None:
    other = replace(STATEMENT, document="d", url="https://example.org/d")
    rows = [
        replace(SIDES[0], citations={2021: 0, 2022: 0}),
        replace(SIDES[1], citations={2021: 1}),
    ]

    page = shown(answer(*rows, citations=(STATEMENT, other)))

    linked = [e for e in elements(page) if e.get("type") == "link"]
    assert [(e["text"], e["url"]) for e in linked] == [
        ("Together", STATEMENT.url),
        ("Minister", "https://example.org/d"),
    ]


COUNTED = (
    TrendItem(2021, None, None, None, 0, None),
    TrendItem(2022, None, None, None, 3, 0),
    TrendItem(2022, "a", "Joint Statement", DAY, 2, 0),
    TrendItem(2022, "b", "Fact Sheet", DAY, 1, 0),
)
"""How often something occurs in two years and two documents."""


def test_how_often_words_occur_is_a_chart_by_year_and_one_by_document() -> None:
    charts = [block for block in shown(answer(*COUNTED)) if block["type"] == "data_visualization"]

    assert [chart["title"] for chart in charts] == ["How often by year", "How often by document"]
    assert [chart["chart"]["series"][0]["data"] for chart in charts] == [
        [{"label": "2021", "value": 0}, {"label": "2022", "value": 3}],
        [{"label": "2022-09-12", "value": 2}, {"label": "2022-09-12 2", "value": 1}],
    ]


def test_each_document_in_a_chart_has_its_source_below_it() -> None:
    page = shown(answer(*COUNTED))

    linked = [e["text"] for e in elements(page) if e.get("type") == "link"]
    assert linked == ["Joint Statement", "Fact Sheet"]
    assert "2 times · Joint Statement, September 12, 2022" in texts(answer(*COUNTED))


def test_a_chart_is_read_as_text_where_there_are_none() -> None:
    said = forms.spoken(forms.without(render(answer(*COUNTED)), forms.NEWEST))

    assert "How often by year\n2021: 0\n2022: 3" in said


def test_a_document_is_linked_to_where_it_is_today_and_names_where_it_was_published() -> None:
    url = "https://bidenwhitehouse.archives.gov/a"
    item = DocumentItem("d", "Title", DAY, "fact sheet", url, STATEMENT.published, 2022, 0)

    message = shown(answer(item))

    assert {"type": "link", "url": url, "text": "Title", "style": {"bold": True}} in elements(
        message
    )
    said = "Fact sheet, September 12, 2022, on the dialogue of 2022\nPublished at"
    assert said in "\n".join(texts(answer(item)))


def test_each_item_has_its_source_as_a_link_in_small_print() -> None:
    source = shown(answer(QUOTE))[-2]

    assert source == {
        "type": "context",
        "elements": [
            {
                "type": "mrkdwn",
                "verbatim": True,
                "text": "Source: <https://bidenwhitehouse.archives.gov/a%7Cb"
                "|Joint Statement &lt;2022&gt; &amp; ∗more∗, September 12, 2022>",
            }
        ],
    }


def test_several_sources_of_an_item_stand_in_one_line() -> None:
    other = replace(STATEMENT, title="Fact Sheet", url=None)

    said = texts(answer(replace(PILLARS[0], also=(1,)), citations=(STATEMENT, other)))

    assert said[-1].startswith("Sources: Joint Statement")
    assert said[-1].endswith(" · Fact Sheet, September 12, 2022")


def test_passages_that_do_not_answer_are_shown_with_their_source() -> None:
    said = texts(answer(citations=(), asides=(STATEMENT,), notes=("A note.",)))

    assert said[1] == "verbatim words"
    assert said[2].startswith("Source: Joint Statement")
    assert said[3] == "A note."


def test_suggestions_are_buttons_that_carry_the_question() -> None:
    long = "quote " + "word " * 20 + "end"

    carry = buttons(shown(answer(suggestions=("who 2021", long))))

    assert carry.pop("Who took part in 2021") == "who 2021"
    assert list(carry.values()) == [long]
    assert all(label.endswith(" word…") for label in carry)


@pytest.mark.parametrize(
    ("question", "english", "spanish"),
    [
        ('quote by:"Gina Raimondo"', "Quotes by Gina Raimondo", "Citas de Gina Raimondo"),
        ("quote supply chains", "Quotes on supply chains", "Citas sobre supply chains"),
        ('search trade by:"Ken"', "Passages by Ken on trade", "Pasajes de Ken sobre trade"),
        ("who 2021 Mexico", "Who took part in 2021: Mexico", "Quién participó en 2021: México"),
        ("who Ken Salazar", "Did Ken Salazar take part?", "¿Participó Ken Salazar?"),
        ("pillars 2022 3", "Pillar 3 of 2022", "Pilar 3 de 2022"),
        ("search a year:2021 -b", "search a year:2021 -b", "search a year:2021 -b"),
    ],
)  # fmt: skip
def test_a_suggestion_reads_as_people_speak(question: str, english: str, spanish: str) -> None:
    assert buttons(shown(answer(suggestions=(question,)))) == {english: question}
    assert buttons(shown(answer(suggestions=(question,), language="es"))) == {spanish: question}


def test_the_help_shows_questions_as_they_are_typed() -> None:
    usage = answer(intent="help", notes=("who",), suggestions=("who 2021",))

    assert buttons(shown(usage)) == {"who 2021": "who 2021"}


def test_every_label_has_its_spanish() -> None:
    assert set(SHAPES.values()) <= set(SPANISH)


def test_what_one_can_do_with_an_answer_comes_before_what_else_to_ask() -> None:
    rows = shown(answer(QUOTE, suggestions=("who 2021",), more="page:2"), shareable=True)[-2:]

    assert [list(buttons([row])) for row in rows] == [
        ["More", "Share in channel"],
        ["Who took part in 2021"],
    ]


def test_more_asks_the_question_for_the_next_page() -> None:
    more = buttons(shown(answer(QUOTE, more="quote trade page:2")))["More"]

    assert carried(more) == Carried("quote trade page:2")


def test_help_is_a_list_of_what_one_can_ask() -> None:
    usage = answer(intent="help", notes=("pillars [YEAR] – the pillars", "who [YEAR]"))

    (usages,) = [e for e in elements(shown(usage)) if e.get("type") == "rich_text_list"]
    assert [line["elements"] for line in usages["elements"]] == [
        [
            {"type": "text", "text": "pillars [YEAR]", "style": {"bold": True}},
            {"type": "text", "text": " – the pillars"},
        ],
        [{"type": "text", "text": "who [YEAR]"}],
    ]


# Nothing is lost, nothing comes alive


def test_what_does_not_fit_is_behind_more_to_the_last_word() -> None:
    quotes = [replace(QUOTE, marks=(), text=f"Quote {n}: " + f"word{n} " * 250) for n in range(30)]
    long = answer(*quotes, suggestions=("who 2021",), more="a question page:2")

    pages, first = [], Carried(long.question)
    while first.question == long.question:
        pages.append(shown(long, first.first))
        first = carried(buttons(pages[-1])["More"])

    assert first == Carried("a question page:2")
    assert len(pages) > 3
    everything = " ".join(" ".join(spoken(page)) for page in pages).split()
    assert all(everything.count(f"word{n}") == 250 for n in range(30))
    for page in pages:
        judge(page)


def test_words_of_a_text_longer_than_a_block_are_kept_and_cut_between_words() -> None:
    words = [f"word{n}" for n in range(3_000)]
    long = answer(replace(QUOTE, text=" ".join(words), marks=((0, 20_000),)))

    said: list[str] = []
    first: int | None = 0
    while first is not None:
        page = shown(long, first)
        quotes = [e for e in elements(page) if e.get("type") == "rich_text_quote"]
        said += ["".join(run["text"] for run in quote["elements"]) for quote in quotes]
        more = buttons(page).get("More")
        first = carried(more).first if more else None

    assert " ".join(said).split() == words


def test_a_question_too_long_for_a_button_is_told_so() -> None:
    quotes = [replace(QUOTE, text=f"word{n} " * 300) for n in range(20)]

    message = shown(answer(*quotes, question="q" * 2_000), shareable=True)

    assert {"More", "Share in channel"}.isdisjoint(buttons(message))
    assert "too long for a button" in json.dumps(message)
    assert "too long to be shared" in json.dumps(message)


def test_markup_in_documents_and_questions_stays_dead() -> None:
    hostile = "<!channel> <@U1> *b* _i_ ~s~ `c` &amp; <https://x.org|x>"
    given = answer(
        replace(QUOTE, text=hostile, speaker=hostile, office=hostile, note=hostile),
        SearchItem(hostile, hostile, DAY, 0, (), "official", hostile),
        headline=hostile,
        text=hostile,
        read_as=hostile,
        notes=(hostile,),
        suggestions=(hostile,),
        citations=(replace(STATEMENT, title=hostile),),
    )

    page = message(given)

    markup = [e["text"] for e in elements(page["blocks"]) if e.get("type") == "mrkdwn"]
    for text in [page["text"], *markup]:
        assert "<!" not in text
        assert "<@" not in text
        assert "*b*" not in text
        assert "_i_" not in text
        assert "~s~" not in text
        assert "`c`" not in text
        assert "&amp;amp; &lt;https" in text
    plain = [e["text"] for e in elements(page["blocks"]) if e.get("type") in ("text", "plain_text")]
    assert hostile in plain


def test_a_shared_answer_names_who_shared_it_and_cannot_be_shared_again() -> None:
    page = shown(answer(QUOTE), shared_by="U1")

    assert page[1]["elements"][0]["text"] == "Shared by <@U1>"
    assert "Share in channel" not in buttons(page)
    assert "Share in channel" in buttons(shown(answer(QUOTE), shareable=True))


def test_the_text_of_a_message_is_the_whole_answer() -> None:
    assert message(answer(QUOTE))["text"] == "The first sentence. And the rest."


def test_the_text_of_a_further_page_is_what_that_page_shows() -> None:
    quotes = [replace(QUOTE, text=f"word{n} " * 300) for n in range(12)]
    more = carried(buttons(shown(answer(*quotes)))["More"])

    text = message(answer(*quotes), more.first)["text"]

    assert "word0 " not in text
    assert all(inert(said) in text for said in forms.spoken(render(answer(*quotes), more.first)))


# Whatever an answer holds


def words(most: int = 60) -> st.SearchStrategy[str]:
    hostile = st.sampled_from(["<!channel>", "*_~`", "  ", "\n", "&<>", "|", "é" * 200, "🇲🇽" * 50])
    long = st.builds(
        lambda w, n: w * n, st.sampled_from(["word ", "x", "<&>", " "]), st.integers(0, 5_000)
    )
    return st.one_of(st.text(max_size=most), hostile, long)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


days = maybe(st.dates())
years = maybe(st.integers(1900, 2100))
places = st.integers(-1, 6)
marks = st.lists(st.tuples(st.integers(-5, 9_000), st.integers(-5, 9_000)), max_size=4).map(tuple)
urls = maybe(st.one_of(st.just("https://example.org/a?b=<c>|d&e"), words()))
commitments = st.lists(words(), max_size=12).map(tuple)
levels = st.lists(st.integers(-1, 12), max_size=12).map(tuple)
kinds = st.sampled_from(["spoken", "background", "question", "official text"])
items: st.SearchStrategy[Any] = st.one_of(
    st.builds(
        PillarItem,
        maybe(st.integers(1, 9)),
        words(),
        years,
        maybe(words()),
        commitments,
        levels,
        places,
    ),
    st.builds(
        AttendanceItem,
        maybe(words()),
        maybe(words()),
        maybe(words()),
        words(),
        words(),
        years,
        words(),
        places,
    ),
    st.builds(
        QuoteItem,
        words(),
        maybe(words()),
        maybe(words()),
        st.booleans(),
        kinds,
        days,
        places,
        marks,
        maybe(words()),
    ),
    st.builds(SearchItem, words(), maybe(words()), days, places, marks),
    st.builds(
        CompareItem,
        words(),
        st.dictionaries(st.integers(2000, 2030), maybe(words()), max_size=4),
        st.dictionaries(st.integers(2000, 2030), places, max_size=4),
        st.sampled_from(["", "pillar", "person"]),
    ),
    st.builds(
        TrendItem,
        years,
        maybe(words()),
        maybe(words()),
        days,
        st.integers(0, 10**6),
        maybe(places),
    ),
    st.builds(DocumentItem, words(), words(), days, words(), urls, urls, years, places),
)
citations = st.builds(
    Citation, words(), words(), days, urls, urls, words(), st.integers(0), st.integers(0)
)
answers = st.builds(
    Answer,
    question=words(),
    intent=st.sampled_from(["search", "pillars", "help", "none"]),
    headline=words(),
    text=words(),
    read_as=maybe(words()),
    items=st.lists(items, max_size=8).flatmap(
        lambda some: st.sampled_from([1, 1, 1, 25]).map(lambda times: tuple(some) * times)
    ),
    citations=st.lists(citations, max_size=5).map(tuple),
    asides=st.lists(citations, max_size=2).map(tuple),
    notes=st.lists(words(), max_size=3).map(tuple),
    suggestions=st.lists(words(), max_size=30).map(tuple),
    more=maybe(words()),
)


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(given=answers, shareable=st.booleans())
def test_slack_takes_any_answer_and_its_pages_end(given: Answer, shareable: bool) -> None:
    first = 0
    for _ in range(3):  # the pages behind are like these
        page = shown(given, first, shareable=shareable)
        text = blocks.text(given, first)
        for form in forms.forms(render(given, first, shareable=shareable)):
            judge([block.to_dict() for block in form], text)
            assert encoded(form) == [block.to_dict() for block in form]
        judge_view(showing.view(given, first).to_dict())
        assert len(page) <= 50
        assert total(page) <= 12_000
        assert len(text) <= 12_000
        more = carried(buttons(page)["More"]) if "More" in buttons(page) else Carried("", 0)
        if more.question != given.question or more.first == 0:
            break
        assert more.first > first
        first = more.first
    assert len(blocks.in_words(given)) <= 40_000
