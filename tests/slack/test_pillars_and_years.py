"""What a person does with the pillars of a year, and with two years side by side."""

from __future__ import annotations

from slack.fake_slack import ANN, BOT, Slack


def test_the_year_is_switched_by_a_click(real: Slack) -> None:
    pillars = real.command("pillars 2022")

    (other,) = real.click(pillars, "Pillars of 2021")

    assert other.to == ANN
    assert "four pillars for the HLED of 2021" in other.words
    assert "Pillars of 2022" in other.buttons
    assert "Pillars of 2021" not in other.buttons


def test_the_commitments_of_one_pillar_are_a_click_away(real: Slack) -> None:
    pillars = real.mention(f"<@{BOT}> pillars 2022", ts="1.5")
    assert "near-shoring semiconductor" not in pillars.words

    (first,) = real.click(pillars, "Show commitments")

    assert first.thread == "1.5"
    assert "near-shoring semiconductor" in first.words


def test_all_commitments_are_a_click_away_and_can_be_shared_as_they_are_shown(real: Slack) -> None:
    pillars = real.command("pillars 2022")

    (whole,) = real.click(pillars, "Show all commitments")
    (shared,) = real.click(whole, "Share in channel")

    for message in (whole, shared):
        assert "near-shoring semiconductor" in message.words
        assert "Sembrando Oportunidades" in message.words
        assert "Show all commitments" not in message.buttons


def test_the_pillars_of_a_year_that_has_none_lead_to_those_that_have(real: Slack) -> None:
    none = real.command("pillars 2023")

    assert {"Pillars of 2022", "Pillars of 2021"} <= none.buttons.keys()


def test_two_years_are_compared_person_by_person(real: Slack) -> None:
    compared = real.command("compare 2021 2022")

    (table,) = [block for block in compared.blocks if block["type"] == "data_table"]
    heads = [cell["text"] for cell in table["rows"][0]]
    assert heads == ["Compared", "Kind", "2021", "2022", "Change"]
    assert "No pillar is new, and none is gone." in compared.words
    assert "New people in the documents of 2022:" in compared.words
    assert "Kamala Harris" in compared.words.partition("no longer in the documents of 2022:")[2]


def test_a_comparison_is_read_as_text_where_tables_are_refused(real: Slack) -> None:
    real.workspace.refuses = {"data_table", "table"}

    compared = real.command("compare 2021 2022")

    assert "Kamala Harris · Person · Vice President · not in the documents · gone" in compared.words


def test_the_changes_are_told_in_spanish(real: Slack) -> None:
    compared = real.command("comparar 2021 y 2022")

    assert "Personas nuevas en los documentos de 2022:" in compared.words
    assert "ya no está" in compared.words
