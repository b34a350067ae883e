"""What people type, and the question it is read as."""

import datetime as dt
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hled_bot.questions import (
    Calendar,
    Compare,
    FoundedWhen,
    Help,
    Lexicon,
    ListDocuments,
    PillarsOf,
    Question,
    QuotesOn,
    RulesOf,
    SearchFor,
    WhoAttended,
    clean,
    parse,
    written,
)

LEXICON = Lexicon(
    has={"supply", "chain", "chains", "trade", "fund", "officials"}.__contains__,
    is_person=lambda text: text.split()[-1:] in (["Raimondo"], ["Kerry"], ["Power"]),
    is_office=lambda text: "secretary" in text.lower() or "ambassador" in text,
    pillars=("Investing in Our People",),
    kinds=("fact sheet", "joint statement"),
    calendar=Calendar(dt.date(2026, 11, 22), (2021, 2022, 2023), 2013),
)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("pillars", PillarsOf()),
        ("pillars 2022", PillarsOf((2022,))),
        ("PILLARS 2022", PillarsOf((2022,))),
        pytest.param("pillars '22", PillarsOf((2022,)), id="two digits with an apostrophe"),
        pytest.param("pillars ’22", PillarsOf((2022,)), id="with a curly apostrophe"),
        pytest.param("pillars 22", PillarsOf((2022,)), id="two digits alone"),
        pytest.param("pillars 2022 3", PillarsOf((2022,), 3), id="a number"),
        pytest.param("pillars 2022 III", PillarsOf((2022,), 3), id="a roman number"),
        pytest.param("third pillar 2022", PillarsOf((2022,), 3), id="an ordinal"),
        pytest.param("pillars 2022 second", PillarsOf((2022,), 2), id="an ordinal behind"),
        pytest.param("pillar 3rd 2021", PillarsOf((2021,), 3), id="an ordinal in digits"),
        pytest.param("pilars 2022", PillarsOf((2022,)), id="misspelt"),
        pytest.param("pilares 2022", PillarsOf((2022,)), id="Spanish"),
        pytest.param("year:2022 pillars", PillarsOf((2022,)), id="a filter"),
        pytest.param("what are the pillars of 2022?", PillarsOf((2022,)), id="a sentence"),
        pytest.param("pillars 2202", PillarsOf((2202,)), id="a number is never corrected"),
        ("who 2021", WhoAttended((2021,))),
        ("attendees 2021", WhoAttended((2021,))),
        pytest.param("atendees 2021", WhoAttended((2021,)), id="misspelt attendees"),
        ("who 2022 Mexico", WhoAttended((2022,), "Mexico")),
        ("who 2022 mexican", WhoAttended((2022,), "Mexico")),
        ("who 2022 US", WhoAttended((2022,), "United States")),
        ("who 2022 the U.S. side", WhoAttended((2022,), "United States")),
        ("who 2022 México", WhoAttended((2022,), "Mexico")),
        ("who 2022 Raimondo", WhoAttended((2022,), None, "Raimondo")),
        ("who 2022 secretary of economy", WhoAttended((2022,), None, "secretary economy")),
        ("did Kerry attend in 2023?", WhoAttended((2023,), None, "Kerry", whether=True)),
        pytest.param("who represented Mexico in 2022?", WhoAttended((2022,), "Mexico"), id="asked"),
        pytest.param("¿quién asistió en 2021?", WhoAttended((2021,)), id="who in Spanish"),
        ("quote supply chain", QuotesOn("supply chain")),
        ("quotes supply chain", QuotesOn("supply chain")),
        ('quote "supply chain"', QuotesOn('"supply chain"')),
        ("quote supply chain 2022", QuotesOn("supply chain", "", (2022,))),
        ("quote supply chain in 2022", QuotesOn("supply chain", "", (2022,))),
        ("quote supply chain year:'22", QuotesOn("supply chain", "", (2022,))),
        ("quote supply chain by:Raimondo", QuotesOn("supply chain", "Raimondo")),
        ('quote by:"Ken Salazar"', QuotesOn("", "Ken Salazar")),
        ("quote by Raimondo on trade", QuotesOn("trade", "Raimondo")),
        pytest.param("quote 2030 agenda", QuotesOn("2030 agenda"), id="a year that is a word"),
        pytest.param(
            "what did Raimondo say about the marketplace?",
            QuotesOn("marketplace", "Raimondo"),
            id="a question about words",
        ),
        ("search trade", SearchFor("trade")),
        ("find trade", SearchFor("trade")),
        ("trade", SearchFor("trade")),
        ("fund for trade", SearchFor("fund for trade")),
        pytest.param(
            "frobnicate 2022", SearchFor("frobnicate", "", (2022,)), id="no command at all"
        ),
        ("search dormant since 2016", SearchFor("dormant since 2016")),
        ("compare 2021 2022", Compare(2021, 2022)),
        ("compare 2021 and '22", Compare(2021, 2022)),
        ("2021 vs 2022", Compare(2021, 2022)),
        ("documents", ListDocuments()),
        ("documents 2021", ListDocuments((2021,))),
        ("docs", ListDocuments()),
        ("help", Help()),
        ("", Help()),
        ("   ", Help()),
        pytest.param("<@U0HLED>", Help(), id="a bare mention"),
        pytest.param("<@U0HLED> pillars 2022", PillarsOf((2022,)), id="a mention"),
        ("search trade page:2", SearchFor("trade", page=2)),
        pytest.param("who attended last year", WhoAttended((2025,)), id="last year"),
        pytest.param("who attended four years ago", WhoAttended((2022,)), id="years ago"),
        pytest.param("¿quién asistió el año pasado?", WhoAttended((2025,)), id="el año pasado"),
        pytest.param("pillars of the latest meeting", PillarsOf((2023,)), id="the latest"),
        pytest.param("who was at the first HLED?", WhoAttended((2013,)), id="the first"),
        pytest.param("who was at the relaunch?", WhoAttended((2021,)), id="the relaunch"),
        pytest.param(
            "who attended between 2021 and 2023", WhoAttended((2021, 2022, 2023)), id="between"
        ),
        pytest.param("pillars 2o22", PillarsOf((2022,)), id="a letter for a digit"),
        pytest.param("last pillar 2021", PillarsOf((2021,), -1), id="the last pillar"),
        pytest.param("what are the four pillars", PillarsOf(), id="a count is no number"),
        pytest.param("who co-hosted in 2023?", WhoAttended((2023,), role="co-host"), id="a role"),
        pytest.param("who represented us in 2022", WhoAttended((2022,), "United States"), id="us"),
        pytest.param("tell us who attended in 2022", WhoAttended((2022,)), id="us, a pronoun"),
        pytest.param(
            "ambassador to Mexico 2021", WhoAttended((2021,), None, "ambassador to:Mexico"), id="to"
        ),
        pytest.param("when was the HLED established?", FoundedWhen(), id="the beginning"),
        pytest.param("ground rules 2021", RulesOf((2021,)), id="ground rules"),
        pytest.param(
            "when did the 2023 embargo end?", RulesOf((2023,), embargo=True), id="embargo"
        ),
        pytest.param(
            "how much was trade worth?", SearchFor("trade", wants="how much"), id="how much"
        ),
        pytest.param(
            "what did the joint statement say about 5G?",
            SearchFor("5G", kind="joint statement"),
            id="a document speaks",
        ),
        pytest.param("quotes frm Raimondo abt trade pls", QuotesOn("trade", "Raimondo"), id="chat"),
        pytest.param("who atended the 2021 meating", WhoAttended((2021,)), id="misspelt cues"),
        pytest.param(
            "Morning all! The deck is due at noon. One thing: who represented Mexico in 2022?",
            WhoAttended((2022,), "Mexico"),
            id="a question inside a message",
        ),
        pytest.param("thanks!", Help(), id="nothing but politeness"),
    ],
)
def test_what_people_type_is_understood(text: str, question: Question) -> None:
    assert parse(text, LEXICON) == question


@pytest.mark.parametrize(
    "question",
    [
        PillarsOf((2022,), 3),
        WhoAttended((2021,), "Mexico", "Ebrard"),
        QuotesOn("supply chain", "Gina Raimondo", (2021,), 2),
        SearchFor("trade", "", (2022,)),
        Compare(2021, 2022),
        ListDocuments((2023,), "", 2),
        Help(),
    ],
)
def test_a_question_written_plainly_reads_as_itself(question: Question) -> None:
    assert parse(written(question), LEXICON) == question


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<@U1> hello <!channel>", "hello"),
        ("<!subteam^S1|@team> trade", "trade"),
        ("<#C1|general> trade", "#general trade"),
        ("<https://example.org|the site> &amp; more", "the site & more"),
        ("tabs\tand\nlines", "tabs and lines"),
        ("nul\x00byte", "nul byte"),
    ],
)
def test_the_markup_of_slack_is_resolved(text: str, plain: str) -> None:
    assert clean(text) == plain


@given(st.text())
def test_any_text_at_all_is_a_question(text: str) -> None:
    question = parse(text, LEXICON)

    assert isinstance(question, get_args(Question))
    assert isinstance(written(question), str)
