"""Answers to questions as colleagues write them: the first sentence, the first item, the source."""

from collections.abc import Callable

import pytest

from hled_bot.models import Answer, AttendanceItem, CompareItem, QuoteItem, SearchItem

Ask = Callable[[str], Answer]


def passages(answer: Answer) -> list[SearchItem]:
    return [item for item in answer.items if isinstance(item, SearchItem)]


def quotes(answer: Answer) -> list[QuoteItem]:
    return [item for item in answer.items if isinstance(item, QuoteItem)]


@pytest.mark.parametrize(
    ("question", "words", "document"),
    [
        ("how much was trade worth?", "surpassed $860 billion", "2023-09-28-press-call"),
        ("¿cuánto vale el comercio bilateral?", "surpassed $860 billion", "2023-09-28-press-call"),
        ("what city was the 2022 one in", "met in Mexico City", "2022-09-12-joint-statement"),
        ("which building hosted the 2023 HLED?", "Harry S. Truman", "2023-09-28-press-call"),
        ("when is the security dialogue with Mexico?", "October 5th", "2023-09-28-press-call"),
        ("since when had it been paused", "dormant since 2016", "2021-09-09-press-call"),
        ("how often do they meet?", "annually", "2022-09-12-joint-statement"),
        ("what share of overdose deaths was opioids", "two-thirds", "2023-09-28-press-call"),
        ("when did USTR ask for consultations on Mexican energy policy?", "in July of last year",
         "2023-09-28-press-call"),
        ("spanish name of sowing opportunities", "Sembrando", "2022-09-12-joint-statement"),
        ("what does SME stand for", "(SMEs)", "2021-09-09-fact-sheet"),
    ],
)  # fmt: skip
def test_a_fact_in_passing_is_answered_by_the_first_sentence_shown(
    ask: Ask, question: str, words: str, document: str
) -> None:
    answer = ask(question)

    assert words in passages(answer)[0].text
    assert answer.citations[0].document == document


def test_where_only_most_of_the_words_are_found_the_answer_says_so(ask: Ask) -> None:
    answer = ask("how much did Canada commit to the border")

    assert answer.headline.startswith("No passage has all of")


@pytest.mark.parametrize(
    "text", ["when was the fact sheet published", "what is the date of the fact sheet"]
)
def test_the_day_of_a_document_is_found_in_the_list_of_documents(ask: Ask, text: str) -> None:
    answer = ask(text)

    assert answer.intent == "documents"
    assert [c.document for c in answer.citations] == ["2021-09-09-fact-sheet"]


def test_the_relaunch_is_said_not_to_be_the_first_meeting(ask: Ask) -> None:
    answer = ask("was the 2021 relaunch the first HLED?")

    assert "2013" in answer.headline
    assert any("not the first" in note for note in answer.notes)


def test_a_kind_of_document_filters_and_is_no_missing_word(ask: Ask) -> None:
    answer = ask("what did the fact sheet promise on supply chains")

    assert {c.document for c in answer.citations} == {"2021-09-09-fact-sheet"}
    assert answer.headline == "Passages (fact sheet) with “supply chains”, best first:"


def test_the_next_page_says_that_it_is_one(ask: Ask) -> None:
    first = ask("search trade")
    assert first.more is not None

    second = ask(first.more)

    assert second.headline == f"Page 2. {first.headline}"


@pytest.mark.parametrize(
    "text", ["fentanyl", "who attended in 2021?", "what are the pillars of 2022?", "forced labor?"]
)
def test_the_verb_alone_is_no_other_reading(ask: Ask, text: str) -> None:
    assert ask(text).read_as is None


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("pillars '22", "pillars 2022"),
        ("quote suply chain", "quote supply chain"),
        ("who was there at the latest meeting?", "who 2023"),
    ],
)
def test_what_was_not_typed_is_said(ask: Ask, text: str, reading: str) -> None:
    assert ask(text).read_as == reading


# people


def test_yes_is_said_only_of_the_part_that_was_asked_about(ask: Ask) -> None:
    co_chair, present = ask("was Mayorkas a co-chair in 2021?"), ask("was Mayorkas there in 2021?")

    assert co_chair.headline.startswith("No, not according to the documents.")
    assert present.headline.startswith("Yes: Alejandro Mayorkas")
    assert ask("was Blinken a co-chair in 2021?").headline.startswith("Yes: ")


def test_of_two_people_the_one_who_is_not_listed_is_named(ask: Ask) -> None:
    both = ask("did Ebrard and Clouthier attend in 2021?")
    one = ask("did Yorio and Clouthier attend in 2022?")

    assert both.headline.startswith("Yes: Marcelo Ebrard")
    assert one.headline.startswith("Tatiana Clouthier")
    assert "do not say that Gabriel Yorio took part in the HLED of 2022" in one.headline


def test_a_presidential_envoy_is_no_president(ask: Ask) -> None:
    answer = ask("did the president attend?")

    assert answer.headline.startswith("No, not according to the documents.")
    assert not answer.items


def test_a_ministry_is_all_who_came_from_it(ask: Ask) -> None:
    answer = ask("who came from the Mexican finance ministry")

    names = [item.name for item in answer.items if isinstance(item, AttendanceItem)]
    assert names == ["Gabriel Yorio", "Rogelio Ramírez"]


def test_attending_another_meeting_is_not_attending_this_one(ask: Ask) -> None:
    answer = ask("did Garland attend the security dialogue?")

    assert answer.intent == "search"
    assert "Attorney General Garland" in passages(answer)[0].text


# words


def test_the_numbered_official_of_a_call_is_the_only_one_quoted(ask: Ask) -> None:
    answer = ask("what did official two say about fentanyl")

    assert quotes(answer)
    assert {item.speaker for item in quotes(answer)} == {"senior administration official"}
    assert all("Moderator" not in item.text for item in quotes(answer))


def test_journalists_questions_are_listed_where_no_topic_is_named(ask: Ask) -> None:
    answer = ask("what did the reporters ask in the 2023 call?")

    assert {item.kind for item in quotes(answer)} == {"question"}


def test_mexican_officials_are_not_the_officials_on_background(ask: Ask) -> None:
    answer = ask("quotes from Mexican officials")

    assert {item.speaker for item in quotes(answer)} == {"Tatiana Clouthier", "Marcelo Ebrard"}


# two years


def test_two_years_are_compared_on_a_topic(ask: Ask) -> None:
    answer = ask("difference between 2021 & 2022 on supply chains")

    first = answer.items[0]
    assert isinstance(first, CompareItem)
    assert answer.intent == "compare"
    assert all("upply" in (first.by_year[year] or "") for year in (2021, 2022))


def test_a_year_that_is_silent_on_a_topic_is_said_to_be(ask: Ask) -> None:
    answer = ask("compare 2021 and 2022 on semiconductors")

    first = answer.items[0]
    assert isinstance(first, CompareItem)
    assert first.by_year[2021] is None
    assert answer.headline.startswith("The documents of 2021 have no passage with “semiconductors”")


def test_one_side_is_compared_alone(ask: Ask) -> None:
    answer = ask("how did the Mexican delegation differ between 2021 and 2022")

    names = {item.what for item in answer.items if isinstance(item, CompareItem)}
    assert "Gabriel Yorio" in names
    assert not names & {"Gina Raimondo", "Building Back Together"}


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("was Garland at the HLED in 2023?", "No, not according to the documents."),
        ("was the agriculture secretary there", "No, not according to the documents."),
        ("was pete buttigieg there?", "No, not according to the documents."),
        ("¿hubo alguien de USAID en 2022?", "No, según los documentos."),
        ("¿iba a ir Kerry en 2023?", "Se esperaba, sin confirmar"),
        ("did anyone from homeland security go in 2021", "Yes: Alejandro Mayorkas"),
        ("was 2021 the very first HLED?", "The documents say that the dialogue began in 2013"),
        ("is there a 2024 one", "No document is about an HLED of 2024"),
        ("what time did the 2021 call start?", "The call of September 8, 2021 began at 5:07 P.M. EDT"),
        ("who said the HLED is not a dispute resolution mechanism?", "Senior administration official"),
        ("when could we publish the 2023 call?", "The embargo ended at 9:00 a.m. EDT"),
    ],
)  # fmt: skip
def test_the_first_words_answer(ask: Ask, question: str, first: str) -> None:
    assert ask(question).headline.startswith(first)


def test_who_came_to_some_of_the_years_asked_about_is_neither_yes_nor_no(ask: Ask) -> None:
    answer = ask("was Katherine Tai at all three?")

    assert not answer.headline.startswith(("Yes", "No"))
    assert answer.headline.endswith("The documents do not say so for 2022.")


def test_there_is_no_yes_to_what_is_not_about_attendance(ask: Ask) -> None:
    assert not ask("was Ebrard fired in 2022?").headline.startswith("Yes")


def test_a_word_that_is_nowhere_is_named_and_hides_nothing(ask: Ask) -> None:
    answer = ask("border infrastructure modernization tomatoes")

    assert answer.headline.startswith("“tomatoes” is not in the documents")
    assert "infrastructure" in passages(answer)[0].text


def test_a_year_without_documents_is_said_before_words_of_other_years(ask: Ask) -> None:
    answer = ask("what did Biden say at the first HLED?")

    assert answer.headline.startswith("No document is about an HLED of 2013")
    assert [item.speaker for item in quotes(answer)] == ["Biden"]


def test_the_hour_of_a_call_is_cited_where_it_is_printed(ask: Ask) -> None:
    answer = ask("what time did the 2021 background call start?")

    assert [citation.passage for citation in answer.citations] == ["5:07 P.M. EDT", "5:29 P.M. EDT"]


def test_a_place_of_another_meeting_is_not_that_of_the_dialogue(ask: Ask) -> None:
    assert "HLED" in passages(ask("where did they meet?"))[0].text


def test_a_comparison_of_people_says_first_who_is_in_one_year_alone(ask: Ask) -> None:
    answer = ask("who dropped out of the list between 2021 and 2022?")

    assert "Only in 2021: Kamala Harris, Katherine Tai, Alejandro Mayorkas" in answer.headline
    assert "Only in 2022: Jayme White and Rogelio Ramírez." in answer.headline


@pytest.mark.parametrize(
    ("question", "successor"),
    [
        ("who replaced Clouthier?", "Raquel Buenrostro"),
        ("who took over from Ebrard", "Alicia Bárcena"),
        ("¿quién sustituyó a Ebrard?", "Alicia Bárcena"),
    ],
)
def test_a_successor_is_whom_a_later_document_gives_the_office(
    ask: Ask, question: str, successor: str
) -> None:
    answer = ask(question)

    assert successor in answer.headline
    assert isinstance(first := answer.items[0], AttendanceItem)
    assert first.name == successor


def test_an_office_that_no_later_document_gives_to_another_has_no_successor(ask: Ask) -> None:
    answer = ask("who replaced Yorio?")

    assert answer.headline == "The documents list nobody in the office of Gabriel Yorio later."


def test_who_was_there_each_time_is_who_is_in_every_list(ask: Ask) -> None:
    answer = ask("who attended all three?")

    assert answer.headline == (
        "In the lists of 2021, 2022 and 2023: Antony Blinken, Gina Raimondo, Ken Salazar and"
        " Esteban Moctezuma. For 2023 the documents say only who was expected."
    )


def test_a_part_that_nobody_is_named_with_shows_who_leads(ask: Ask) -> None:
    answer = ask("who are the co-chairs in 2023?")

    assert answer.headline.startswith(
        "The documents name nobody with that part in the HLED of 2023"
    )
    assert "as co-host they name Antony Blinken" in answer.headline


def test_a_claim_about_a_year_finds_the_later_document_that_names_the_year(ask: Ask) -> None:
    answer = ask("was trade $860 billion in 2022?")

    assert "surpassed $860 billion in 2022" in passages(answer)[0].text
    assert answer.citations[0].document == "2023-09-28-press-call"


def test_mexican_officials_are_not_the_unnamed_ones_of_the_american_calls(ask: Ask) -> None:
    answer = ask("citas de funcionarios mexicanos")

    assert {quote.speaker for quote in quotes(answer)} == {"Marcelo Ebrard", "Tatiana Clouthier"}


def test_the_words_of_two_people_are_shown_together(ask: Ask) -> None:
    answer = ask("quotes Raimondo & Blinken")

    assert [quote.speaker for quote in quotes(answer)] == ["Gina Raimondo", "Antony Blinken"]


def test_a_career_is_told_by_the_passages_about_the_person(ask: Ask) -> None:
    answer = ask("Ken Salazar's political career before he became ambassador")

    assert "Salazar" in passages(answer)[0].text
    assert "state politics in Colorado" in answer.citations[0].passage
