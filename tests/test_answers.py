"""What the bot answers over the five documents, as a person reads it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hled_bot.models import (
    Answer,
    AttendanceItem,
    CompareItem,
    DocumentItem,
    PillarItem,
    QuoteItem,
    SearchItem,
)

Ask = Callable[[str], Answer]


def pillars(answer: Answer) -> list[PillarItem]:
    return [item for item in answer.items if isinstance(item, PillarItem)]


def people(answer: Answer) -> dict[str | None, AttendanceItem]:
    return {item.name: item for item in answer.items if isinstance(item, AttendanceItem)}


def quotes(answer: Answer) -> list[QuoteItem]:
    return [item for item in answer.items if isinstance(item, QuoteItem)]


NAMES = [
    "Building Back Together",
    "Promoting Sustainable Economic and Social Development in Southern Mexico and Central America",
    "Securing the Tools for Future Prosperity",
    "Investing in Our People",
]


# pillars


@pytest.mark.parametrize("year", [2021, 2022])
def test_the_pillars_of_a_year_are_named_in_order(ask: Ask, year: int) -> None:
    answer = ask(f"pillars {year}")

    assert answer.intent == "pillars"
    assert [item.name for item in pillars(answer)] == NAMES
    assert {item.year for item in pillars(answer)} == {year}
    assert f"four pillars for the HLED of {year}" in answer.headline


def test_the_pillars_of_2021_come_with_the_nested_lists_of_the_fact_sheet(ask: Ask) -> None:
    first = pillars(ask("pillars 2021"))[0]

    listed = list(zip(first.levels, first.commitments, strict=True))
    assert listed[0] == (0, "Strengthening Existing and New Supply Chains")
    assert listed[1] == (
        1,
        "Coordinate on critical industries to mitigate supply chain disruptions.",
    )


def test_pillars_that_two_documents_set_out_cite_both(ask: Ask) -> None:
    answer = ask("pillars 2021")

    documents = {citation.document for citation in answer.citations}
    assert documents == {"2021-09-09-fact-sheet", "2021-09-09-relaunch"}


@pytest.mark.parametrize("text", ["pillars 2022 3", "third pillar 2022", "pillar III '22"])
def test_one_pillar_is_found_by_its_number(ask: Ask, text: str) -> None:
    answer = ask(text)

    assert [item.name for item in pillars(answer)] == [NAMES[2]]
    assert answer.headline.startswith("Pillar 3 of the HLED of 2022: Securing the Tools")


def test_a_year_that_only_mentions_pillars_is_not_filled_from_another(ask: Ask) -> None:
    answer = ask("pillars 2023")

    assert answer.items == ()
    assert answer.citations == ()
    assert "no pillars for the HLED of 2023" in answer.headline
    assert "2021 and 2022" in answer.headline
    assert any("four pillars" in aside.passage for aside in answer.asides)
    assert "pillars 2022" in answer.suggestions


@pytest.mark.parametrize("text", ["pillars 2019", "who 2019", "documents 2019", "pillars 2202"])
def test_a_year_without_documents_is_said_to_have_none(ask: Ask, text: str) -> None:
    answer = ask(text)

    assert answer.items == ()
    assert answer.headline.startswith("No document is about an HLED of")
    assert "2021, 2022 and 2023" in answer.headline
    assert answer.suggestions


def test_a_pillar_that_does_not_exist_is_said_not_to(ask: Ask) -> None:
    answer = ask("pillars 2022 7")

    assert answer.items == ()
    assert "no pillar 7" in answer.headline
    assert "four pillars" in answer.headline


# attendance


def test_eleven_people_attended_in_2021(ask: Ask) -> None:
    answer = ask("who 2021")

    sides = [item.delegation for item in people(answer).values()]
    assert len(sides) == 11
    assert (sides.count("United States"), sides.count("Mexico")) == (7, 4)
    assert {item.status for item in people(answer).values()} == {"attended"}
    assert answer.headline == (
        "Eleven people attended the HLED of 2021: seven for the United States and four for Mexico."
    )


def test_eight_people_chaired_in_2022(ask: Ask) -> None:
    found = people(ask("who 2022")).values()

    assert [item.role for item in found] == ["chair"] * 8
    assert [item.delegation for item in found] == ["United States"] * 4 + ["Mexico"] * 4


def test_people_expected_in_2023_are_not_said_to_have_attended(ask: Ask) -> None:
    answer = ask("who 2023")

    found = people(answer)
    assert len(found) == 8
    assert {item.status for item in found.values()} == {"expected"}
    assert [item.role for item in found.values()].count("co-host") == 3
    assert "expected" in answer.headline
    assert "do not say who came" in answer.headline
    assert "Garland" not in answer.text


def test_a_side_filters_text_and_items_alike(ask: Ask) -> None:
    answer = ask("who 2022 Mexico")

    assert len(people(answer)) == 4
    assert "Raimondo" not in answer.text
    assert "Clouthier" in answer.text


@pytest.mark.parametrize("name", ["Raimondo", "raimundo", "Gina Raimondo", "Secretary Raimondo"])
def test_a_person_is_found_in_every_year(ask: Ask, name: str) -> None:
    found = [item for item in ask(f"who {name}").items if isinstance(item, AttendanceItem)]

    assert [item.year for item in found] == [2021, 2022, 2023]
    assert {item.name for item in found} == {"Gina Raimondo"}


def test_one_person_under_two_spellings_is_one_person(ask: Ask) -> None:
    found = [item for item in ask("who Sam Power").items if isinstance(item, AttendanceItem)]

    assert [(item.name, item.year) for item in found] == [("Samantha Power", 2021)]


def test_an_office_finds_who_held_it_in_that_year(ask: Ask) -> None:
    assert list(people(ask("who 2022 secretary of economy"))) == ["Tatiana Clouthier"]
    assert list(people(ask("who 2023 secretary of the economy"))) == ["Raquel Buenrostro"]


def test_several_holders_of_an_office_are_named_and_not_counted_as_everybody(ask: Ask) -> None:
    answer = ask("which Mexican ministers chaired in 2022")

    assert len(people(answer)) == 3
    assert "Clouthier" in answer.headline
    assert "Three people attended" not in answer.headline


def test_somebody_who_is_not_listed_is_said_not_to_be(ask: Ask) -> None:
    answer = ask("who 2022 Kerry")

    assert answer.items == ()
    assert answer.headline.startswith("The documents do not say that Kerry took part")
    assert "2023 (expected)" in answer.headline


def test_a_mention_is_not_attendance(ask: Ask) -> None:
    answer = ask("did Obrador attend in 2021?")

    assert answer.items == ()
    assert "do not say" in answer.headline


# quotations


def test_named_speakers_come_before_background_and_official_text(ask: Ask) -> None:
    kinds = [item.kind for item in quotes(ask("quote marketplace"))]

    assert kinds[0] == "spoken"


def test_a_quotation_has_its_speaker_and_the_exact_words(ask: Ask) -> None:
    item = quotes(ask("quote seamless marketplace"))[0]

    assert item.speaker == "Gina Raimondo"
    assert item.text.startswith("The more our two countries become a seamless marketplace")


def test_words_on_background_never_get_a_name_and_state_the_rule(ask: Ask) -> None:
    item = next(i for i in quotes(ask("quote electric vehicle 2021")) if i.kind == "background")

    assert item.on_background
    assert item.speaker == "senior administration official"
    assert item.note
    assert "Embargoed until 11:00 a.m. EDT on September 9, 2021" in item.note


def test_the_words_of_journalists_are_not_quoted(ask: Ask) -> None:
    answer = ask("quote biotech")

    assert not any("business community" in item.text for item in quotes(answer))


@pytest.mark.parametrize(
    "text",
    ["quote by:Raimondo", "quote Raimondo", "quotes Raimundo", "what did Raimondo say?"],
)
def test_a_persons_quotations_are_found_by_name(ask: Ask, text: str) -> None:
    answer = ask(text)

    assert [item.speaker for item in quotes(answer)] == ["Gina Raimondo"]


def test_somebody_only_paraphrased_is_said_not_to_be_quoted(ask: Ask) -> None:
    answer = ask("quote by:Tai")

    assert answer.items == ()
    assert answer.headline == "The documents do not quote Katherine Tai."
    assert any("Tai" in aside.passage for aside in answer.asides)


def test_all_seven_quotations_are_listed(ask: Ask) -> None:
    speakers = sorted(str(item.speaker) for item in quotes(ask("quotes")))

    assert [name.split()[-1] for name in speakers] == sorted(
        ["Harris", "Harris", "Ebrard", "Raimondo", "Clouthier", "Blinken", "Biden"],
        key=lambda surname: next(s for s in speakers if s.endswith(surname)),
    )


def test_a_topic_and_a_speaker_filter_together(ask: Ask) -> None:
    answer = ask("what did Clouthier say about the USMCA?")

    assert [item.speaker for item in quotes(answer)] == ["Tatiana Clouthier"]


def test_a_misspelt_topic_is_read_and_said(ask: Ask) -> None:
    answer = ask("quote suply chain")

    assert answer.read_as == "quote supply chain"
    assert answer.items


@pytest.mark.parametrize("text", ["quotes", "attendees 2021", "pillars 2022", "WHO 2022 mexico"])
def test_a_question_understood_as_typed_has_no_other_reading(ask: Ask, text: str) -> None:
    assert ask(text).read_as is None


def test_a_quotation_built_into_a_sentence_comes_with_it(ask: Ask) -> None:
    item = quotes(ask("quote common dreams"))[0]

    assert item.text.startswith("grounded in a common border")
    assert item.note
    assert "As then Vice President Biden said during the first HLED ten years ago" in item.note


def test_what_nobody_said_is_not_invented(ask: Ask) -> None:
    answer = ask("quote lithium")

    assert answer.items == ()
    assert answer.citations == ()
    assert answer.headline == "“lithium” is not in the documents."
    assert answer.suggestions


# search, comparing, documents, help


def test_anything_else_is_a_search(ask: Ask) -> None:
    answer = ask("fentanyl")

    assert answer.intent == "search"
    assert all(isinstance(item, SearchItem) for item in answer.items)
    assert "fentanyl" in str(answer.items[0]).casefold()


def test_menus_and_advertising_are_never_found(ask: Ask) -> None:
    for words in ('"seo services"', "lifestyle", '"Latest stories"', '"82 F"'):
        assert ask(f"search {words}").items == ()


def test_more_shows_the_next_page(ask: Ask) -> None:
    first = ask("search Mexico")
    assert first.more == "search Mexico page:2"

    second = ask(first.more)

    assert second.items
    assert not set(map(str, first.items)) & set(map(str, second.items))


def test_comparing_shows_who_is_new_and_who_is_gone(ask: Ask) -> None:
    rows = {
        item.what: item for item in ask("compare 2021 2022").items if isinstance(item, CompareItem)
    }

    assert rows["Jayme White"].by_year[2021] is None
    assert rows["Katherine Tai"].by_year[2022] is None
    assert rows["Gina Raimondo"].by_year[2021]
    assert rows[NAMES[0]].by_year == {2021: NAMES[0], 2022: NAMES[0]}


def test_documents_are_listed_with_their_living_addresses(ask: Ask) -> None:
    items = [item for item in ask("documents").items if isinstance(item, DocumentItem)]

    assert len(items) == 5
    hosts = {str(item.url).split("/")[2] for item in items}
    assert hosts == {"bidenwhitehouse.archives.gov", "2021-2025.state.gov"}


@pytest.mark.parametrize("text", ["", "help", "ayuda", "<@U1>"])
def test_help_offers_examples_that_have_answers(ask: Ask, text: str) -> None:
    answer = ask(text)

    assert answer.intent == "help"
    assert len(answer.suggestions) >= 4
    for suggestion in answer.suggestions:
        assert ask(suggestion).items, suggestion


# what holds for every answer


QUESTIONS = [
    "pillars 2021", "pillars 2022", "pillars 2023", "pillars", "pillars 2022 1", "who 2021",
    "who 2022", "who 2023", "who", "who Mexico", "who Raimondo", "quotes", "quote supply chain",
    "quote by:Tai", "quote labor", "search border infrastructure", "search nothing whatsoever",
    "compare 2021 2022", "compare 2022 2023", "documents", "help", "frobnicate 2022",
]  # fmt: skip


@pytest.mark.parametrize("text", QUESTIONS)
def test_every_citation_is_verbatim_at_its_place(
    ask: Ask, library: dict[str, object], text: str
) -> None:
    answer = ask(text)

    for citation in (*answer.citations, *answer.asides):
        document = library[citation.document]
        raw = document.text[citation.start : citation.end]  # type: ignore[attr-defined]
        assert letters(citation.passage) == letters(raw)


def letters(text: str) -> str:
    """The letters and digits of *text*, without markup, escapes and white space."""
    import re

    text = re.sub(r"\]\([^)]*\)|</?sup>", "", text)
    return "".join(c for c in text if c.isalnum())


@pytest.mark.parametrize("text", QUESTIONS)
def test_every_suggestion_has_an_answer(ask: Ask, text: str) -> None:
    for suggestion in ask(text).suggestions:
        answer = ask(suggestion)
        assert answer.items or answer.intent == "help", suggestion


@pytest.mark.parametrize("text", QUESTIONS)
def test_every_item_cites_a_source(ask: Ask, text: str) -> None:
    answer = ask(text)

    for item in answer.items:
        places = item.citations.values() if isinstance(item, CompareItem) else [item.citation]
        assert all(place is not None and 0 <= place < len(answer.citations) for place in places)


@pytest.mark.parametrize("text", QUESTIONS)
def test_the_text_of_an_answer_is_whole_and_fits_a_message(ask: Ask, text: str) -> None:
    answer = ask(text)

    assert answer.text.startswith(answer.headline)
    assert len(answer.text) <= 12_000


def test_the_same_question_gets_the_same_answer(ask: Ask) -> None:
    assert ask("quote supply chain") == ask("quote supply chain")


@pytest.mark.parametrize(
    "text",
    ['"', "(", "*", "NEAR", ";--", "who ;--", "quote (", "🙂", "🙂" * 2000, "x" * 6000, "a " * 3000,
     "<!channel>", "<@U1>", "&amp;", "by:", "year:", "page:99999999999", "pillars page:0"],
)  # fmt: skip
def test_strange_input_gets_an_answer(ask: Ask, text: str) -> None:
    answer = ask(text)

    assert answer.headline
    assert "<!" not in answer.headline
    assert "<@" not in answer.headline


@given(st.text())
def test_any_text_gets_an_answer(ask: Ask, text: str) -> None:
    answer = ask(text)

    assert answer.headline
    assert len(answer.text) <= 12_000


@given(
    st.sampled_from(["pillars", "who", "quote", "search", "compare", "documents"]),
    st.text(),
)
def test_any_text_behind_a_command_gets_an_answer(ask: Ask, command: str, text: str) -> None:
    assert ask(f"{command} {text}").headline


def test_words_on_background_that_are_shown_aside_come_with_their_rule_and_embargo(
    ask: Callable[[str], Answer],
) -> None:
    answer = ask("pillars 2023")

    assert {aside.document for aside in answer.asides} == {"2023-09-28-press-call"}
    (rule,) = [note for note in answer.notes if "on background" in note]
    assert "Embargoed until 9:00 a.m. EDT on September 29, 2023." in rule


def test_passages_with_some_of_the_words_are_not_said_to_have_the_others(
    ask: Callable[[str], Answer],
) -> None:
    answer = ask("how many tons of fentanyl did they seize")

    assert "have the other words" not in answer.headline
    assert "“tons”" in answer.headline
