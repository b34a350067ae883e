"""Answers to different colleagues' questions: what is shown first, and what is said where nothing answers."""

from collections.abc import Callable

import pytest

from hled_bot.models import Answer, AttendanceItem, QuoteItem, SearchItem

Ask = Callable[[str], Answer]
NOT_SAID = "The documents do not say that in so many words"


def shown(answer: Answer) -> list[str]:
    """The words of its passages and quotations."""
    return [item.text for item in answer.items if isinstance(item, SearchItem | QuoteItem)]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what's the $1.5 billion for", "border infrastructure modernization"),
        ("¿Qué se acordó en materia de semiconductores en 2022?", "semiconductors"),
        ("¿A cuánto ascendió el comercio bilateral en 2022?", "surpassed $860 billion"),
        ("how mcuh is trade wroth", "surpassed $860 billion"),
        ("¿Qué grupo de trabajo se creó sobre cadenas de suministro?", "Supply Chains Working Group"),
        ("que compromisos hay para pymes en 2022", "small and medium sized enterprises"),
        ("who launched SURGES", "U.S. Agency for International Development"),
        ("attendees of the security dialogue", "Sherwood-Randall"),
        ("sherwood randall title", "White House Homeland Security Advisor"),
        ("Does the 2023 call say anything on artificial intelligence?", "advances in AI"),
        ("¿Quién dirige la estrategia de causas raíz?", "root causes strategy"),
        ("¿México es el principal socio comercial de EE. UU.?", "largest trading partner"),
        ("is it correct that the 2022 meeting took place in Washington?", "met in Mexico City"),
        ("The draft says trade reached $860 billion in 2022. Can you confirm?", "surpassed $860 billion"),
        ("who is leading the root causes strategy", "Vice President"),
        ("what is the supply chains working group for", "to assess supply chain needs"),
        ("what was the line about being stronger together", "stronger when we address challenges"),
        ("Which document has the $369 billion figure?", "$369 billion"),
        ("ballpark for annual US-Mexico trade, and which year is that for?", "surpassed $860 billion"),
        ("Sowing Opportunities - kicked off in which month?", "December 2021"),
        ("the two state firms that those measures favour, which are they?", "CFE and PEMEX"),
        ("how long had the dialogue been on ice before 2021", "dormant since 2016"),
        ("¿en qué edificio tocaba la reunión económica de 2023?", "Truman Building"),
    ],
)  # fmt: skip
def test_the_first_passage_is_the_one_that_answers(ask: Ask, question: str, words: str) -> None:
    assert words in shown(ask(question))[0]


@pytest.mark.parametrize(
    "question", ["did Mexico breach the USMCA?", "Will the HLED replace the USMCA?"]
)
def test_of_a_claim_in_no_document_s_words_it_is_said_what_they_do_say(
    ask: Ask, question: str
) -> None:
    answer = ask(question)

    assert answer.headline.startswith(NOT_SAID)
    assert "USMCA" in shown(answer)[0]


@pytest.mark.parametrize(
    "question", ["any agreement on avocados?", "¿Hubo acuerdo sobre el aguacate?", "blorp services"]
)
def test_of_a_thing_in_no_document_nothing_is_shown(ask: Ask, question: str) -> None:
    assert not ask(question).items


def test_words_that_nobody_wrote_so_are_looked_for_one_by_one(ask: Ask) -> None:
    answer = ask('"a seamless marketplace for all"')

    assert answer.headline.startswith("No passage has all of")
    assert "seamless marketplace" in shown(answer)[0]


# journalists, and what was replied to them


def test_what_an_official_says_comes_before_what_a_journalist_asks(ask: Ask) -> None:
    answer = ask("automotive rules of origin")

    assert "not directly set up in this agenda" in shown(answer)[0]


def test_a_journalist_s_question_is_shown_with_what_was_replied(ask: Ask) -> None:
    answer = ask("Has the U.S. asked for a dispute settlement panel on energy?")

    asking, reply = answer.items[:2]
    assert isinstance(asking, SearchItem)
    assert isinstance(reply, SearchItem)
    assert asking.voice == "question"
    assert reply.voice == "official"
    assert "request consultations" in reply.text


def test_the_reply_that_is_shown_has_the_words_of_the_question(ask: Ask) -> None:
    answer = ask("was Mexican energy policy going to be discussed at the 2023 HLED")

    assert "won’t be subject to the discussions" in shown(answer)[1]


def test_words_that_only_journalists_used_lead_to_the_officials_reply(ask: Ask) -> None:
    answer = ask("did the officials confirm a meeting between Blinken and López Obrador?")

    assert answer.headline.startswith("A journalist asked about")
    assert "nothing to confirm" in shown(answer)[0]


def test_of_several_officials_the_one_asked_about_replies(ask: Ask) -> None:
    answer = ask("did official one answer the question about the military?")

    assert "Taking the first question" in shown(answer)[0]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what was Jose Diaz's question", "Mexican military"),
        ("what did La Jornada ask about", "migration accord"),
        ("question from EFE", "Secretary Blinken and President López Obrador"),
    ],
)
def test_a_journalist_s_question_is_found_by_who_was_called_on(
    ask: Ask, question: str, words: str
) -> None:
    assert any(words in text for text in shown(ask(question)))


def test_a_line_that_nobody_answered_has_no_question(ask: Ask) -> None:
    answer = ask("What did Tracy Wilkinson ask?")

    assert not any("this is Jose" in text for text in shown(answer))
    assert any("your interlocutors" in text for text in shown(answer))


# people


@pytest.mark.parametrize(
    ("question", "beginning"),
    [
        ("did Samanta Powers go to the 2021 meeting", "Yes: Samantha Power"),
        ("¿Participó la Secretaría de Hacienda en 2021?", "Gabriel Yorio"),
        ("Was the USTR herself there in 2022 or only a deputy?", "Jayme White (Deputy"),
        ("has Power attended more than once", "Samantha Power"),
        (
            "was Clouthier the foreign secretary in 2022?",
            "Tatiana Clouthier (Secretary of Economy)",
        ),
        ("was Salazar a senator", "Ken Salazar (U.S. Ambassador to Mexico)"),
        ("any attorney general among the HLED attendees?", "No, not according"),
        ("asistio lopez obrador?", "No, según los documentos."),
        ("Fact check: Kamala Harris co-chaired the 2021 dialogue", "No, not according"),
        ("Harris took part in 2021, right?", "Yes: Kamala Harris"),
        ("Sam Power on the 2023 list, yes or no?", "No, not according"),
        ("the Homeland Security boss: was he there?", "Yes: Alejandro Mayorkas"),
        ("did Blinken host in 2023?", "Expected, not confirmed"),
        # of somebody else, or of something else, than the lists tell
        ("did Raimondo's spokeswoman take part?", "No, not according"),
        ("did the secretary of agriculture attend in 2022?", "No, not according"),
        ("was Kerry arrested at the meeting?", "No, not according"),
        ("did Kerry own a yacht?", "“yacht” is not in the documents."),
        ("who resigned in 2022", "“resigned” is not in the documents."),
    ],
)
def test_yes_is_said_of_nothing_but_what_was_asked(ask: Ask, question: str, beginning: str) -> None:
    assert ask(question).headline.startswith(beginning)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("years for Ebrard pls + what he was styled each time", "Secretary of Foreign Relations"),
        ("up to wich year do we have Tatiana Cloutier on the lists?", "2022"),
        ("has Mexico's economy portfolio changed hands?", "Raquel Buenrostro"),
        ("who sat in the US commerce chair each time round", "Gina Raimondo"),
        ("the deputy ustr who turned up, name n year?", "Jayme White"),
        ("¿Con qué cargo venía anotada Raquel Buenrostro?", "Secretary of the Economy"),
        ("el embajador de EU en mexico como se llama", "Ken Salazar"),
    ],
)
def test_words_that_no_document_has_do_not_hide_who_is_asked_for(
    ask: Ask, question: str, words: str
) -> None:
    answer = ask(question)

    assert answer.intent == "attendance"
    assert words in answer.headline


def test_a_part_is_cited_from_the_document_that_tells_of_it(ask: Ask) -> None:
    answer = ask("who were the US co-chairs in 2021?")

    assert answer.citations[0].document == "2021-09-09-press-call"


def test_of_two_offices_each_is_looked_for(ask: Ask) -> None:
    answer = ask(
        "Was it the Secretary of Commerce or the Secretary of Economy who represented Mexico in 2021?"
    )

    assert [item.name for item in answer.items if isinstance(item, AttendanceItem)] == [
        "Tatiana Clouthier"
    ]


def test_a_common_word_is_nobody_s_misspelt_name(ask: Ask) -> None:
    assert ask("can you write me a summary of the 2022 dialogue").intent == "documents"


# pillars, languages, several questions


@pytest.mark.parametrize(
    ("question", "pillar"),
    [
        ("which pillar has the apprenticeships + vocational ed (sept 2022)", "Investing in Our People"),
        ("¿bajo cuál de los pilares quedaron las pymes en 2021?", "Investing in Our People"),
        ("number three of the joint statement, what's it called", "Securing the Tools for Future"),
        ("which pillar did the SURGES thing belong to", "Promoting Sustainable Economic"),
    ],
)  # fmt: skip
def test_a_pillar_is_found_by_what_stands_under_it(ask: Ask, question: str, pillar: str) -> None:
    assert pillar in ask(question).headline


def test_pillars_of_a_document_are_those_that_it_sets_out(ask: Ask) -> None:
    answer = ask("how many pillars did the joint statement confirm")

    assert {citation.document for citation in answer.citations} == {"2022-09-12-joint-statement"}


@pytest.mark.parametrize(
    "topic", ["artificial intelligence", "space exploration", "the apprenticeships and the moon landing"]
)  # fmt: skip
def test_no_pillar_is_made_up_for_what_none_has(ask: Ask, topic: str) -> None:
    assert not ask(f"which pillar covers {topic}?").items


def test_a_misspelt_topic_finds_its_pillar(ask: Ask) -> None:
    assert "Investing in Our People" in ask("what pilar is about worforce").text


@pytest.mark.parametrize("question", ["seguridad fronteriza", "infraestructura frontriza"])
def test_two_words_of_the_glossary_are_spanish(ask: Ask, question: str) -> None:
    answer = ask(question)

    assert answer.language == "es"
    assert answer.items


def test_of_two_questions_one_is_answered_and_the_other_suggested(ask: Ask) -> None:
    answer = ask("who represented Mexico in 2022? what did Ebrard say?")

    assert answer.headline == "Four people attended the HLED of 2022 for Mexico."
    assert "This answers one of your questions; please ask the others one by one." in answer.notes
    assert answer.suggestions[0] == "what did Ebrard say?"


def test_a_word_that_is_near_to_another_is_shown_as_a_guess_only(ask: Ask) -> None:
    answer = ask("what does it say about the police")

    assert answer.headline.startswith("“police” is not in the documents. ")
    assert answer.read_as == "quote policy"


def test_another_number_of_a_word_is_no_guess(ask: Ask) -> None:
    assert "not in the documents" not in ask("which working groups are mentioned").headline


def test_who_asked_is_told_by_who_was_called_on(ask: Ask) -> None:
    answer = ask("which reporters asked questions on the 2023 call?")

    assert "do not say who asked which question" in answer.headline
    assert "Tracy Wilkinson" in answer.headline
    assert any("Tracy Wilkinson" in aside.passage for aside in answer.asides)


@pytest.mark.parametrize(
    "text", ["what did the Reuters reporter ask", "Reuters, 2023 call: what was she after?"]
)
def test_what_one_paper_asked_is_found_by_its_name(ask: Ask, text: str) -> None:
    answer = ask(text)

    assert answer.headline.startswith("What was asked after “Reuters” had been called on")
    assert "Viva Aerobus" in answer.text


def test_what_a_paper_did_not_ask_about_is_said_not_to_be_there(ask: Ask) -> None:
    answer = ask("what did EFE ask about lithium")

    assert answer.headline == "The documents do not quote “EFE” on “lithium”."
    assert not answer.items


def test_what_a_quotation_is_for_is_no_topic(ask: Ask) -> None:
    answer = ask("something from Ebrard that we can put in the opening of a toast")

    assert answer.headline.startswith("What the documents quote by Marcelo Ebrard")


def test_a_phrase_finds_the_acronym_that_means_the_same(ask: Ask) -> None:
    answer = ask("what did Clouthier say about the trade deal")

    assert "complementary to the USMCA" in answer.text


def test_what_somebody_may_use_is_no_ground_rule(ask: Ask) -> None:
    assert "embargo" not in ask("when can they use the new mechanism").headline


def test_of_a_call_without_names_it_is_said_that_nobody_is_named(ask: Ask) -> None:
    answer = ask("which journalists were on the 2021 call")

    assert answer.headline == "The documents do not say who asked these questions:"


@pytest.mark.parametrize(
    "question", ["how many women attended in 2022", "did any woman attend in 2022?"]
)
def test_who_is_a_woman_is_not_guessed(ask: Ask, question: str) -> None:
    answer = ask(question)

    assert answer.headline == "The documents do not say which of these people are women or men:"
    assert len(answer.items) == 8


def test_what_another_year_has_is_shown_aside_and_said_to_be_of_it(ask: Ask) -> None:
    answer = ask("Is it correct that trade with Mexico surpassed $860 billion in 2021?")

    assert not answer.items
    assert "860 billion in 2022" in answer.asides[0].passage
    assert "The passage shown above is from another year." in answer.notes


def test_a_year_before_all_meetings_is_looked_for_as_a_word(ask: Ask) -> None:
    answer = ask("Did Biden launch the dialogue in 2013?")

    assert "Biden launched this dialogue in 2013" in shown(answer)[0]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("¿quién era la canciller en 2023?", "Alicia Bárcena"),
        ("who was mexico's chancellor in 2023", "Alicia Bárcena"),
        ("embajadores de mexico 2022", "Esteban Moctezuma"),
    ],
)
def test_an_office_is_found_by_what_it_is_called_in_mexico(
    ask: Ask, question: str, name: str
) -> None:
    names = [item.name for item in ask(question).items if isinstance(item, AttendanceItem)]

    assert names == [name]


def test_an_official_who_said_nothing_on_a_topic_is_not_quoted_with_another_s_words(
    ask: Ask,
) -> None:
    answer = ask("what did the second official say about Pemex")

    assert not answer.items
    assert answer.headline == "The documents do not quote “second official” on “Pemex”."


def test_the_ambassador_to_a_country_is_not_the_one_of_it(ask: Ask) -> None:
    assert "Moctezuma" not in ask("quotes by the ambassador to Mexico").headline
