"""Questions as colleagues write them in a channel, and what they are read as."""

import datetime as dt

import pytest

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
    TrendOf,
    WhoAttended,
    parse,
)

WORDS = """supply chain chains trade border energy security dialogue meeting officials building agenda
    labor customs cybersecurity semiconductors migration education strategic vision relaunched dormant"""
PEOPLE = ("raimondo", "kerry", "ebrard", "clouthier", "biden", "salazar", "harris")
LEXICON = Lexicon(
    has=set(WORDS.split()).__contains__,
    is_person=lambda text: (
        text.lower().removeprefix("secretary ").removeprefix("ambassador ") in PEOPLE
    ),
    is_office=lambda text: "secretary" in text.lower() and len(text.split()) < 4,
    pillars=("Investing in Our People",),
    kinds=("fact sheet", "joint statement", "press call"),
    calendar=Calendar(dt.date(2026, 11, 22), (2021, 2022, 2023), 2013),
)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        # what only asks is not looked for
        ("is there anything on semiconductors?", SearchFor("semiconductors")),
        ("do these documents say anything about labor", SearchFor("labor")),
        ("any mention of customs in the documents?", SearchFor("customs")),
        ("¿hay algo sobre la frontera?", SearchFor("frontera")),
        ("what did the two governments agree on semiconductors", SearchFor("semiconductors")),
        ('what does "seamless marketplace" refer to', SearchFor('"seamless marketplace"')),
        # facts in passing
        ("what city was the 2022 one in", SearchFor("meeting", "", (2022,), "where")),
        ("which building hosted the 2023 HLED?", SearchFor("meeting", "", (2023,), "where")),
        ("¿en qué ciudad fue la reunión de 2022?", SearchFor("meeting", "", (2022,), "where")),
        ("what percentage of trade", SearchFor("trade", wants="how much")),
        ("how much is US-Mexico trade worth?", SearchFor("trade", wants="how much")),
        ("does the HLED meet every year", SearchFor("meet", wants="how often")),
        ("when is the security dialogue?", SearchFor("security dialogue", wants="when")),
        ("why was trade relaunched", SearchFor("trade relaunched", wants="why")),
        # a kind of document
        (
            "what did the fact sheet promise on supply chains",
            SearchFor("supply chains", kind="fact sheet"),
        ),
        (
            "does the 2022 joint statement mention cybersecurity",
            SearchFor("cybersecurity", "", (2022,), "", "joint statement"),
        ),
        (
            "¿qué dice la hoja informativa sobre energía?",
            SearchFor("energía", kind="fact sheet"),
        ),
        ("is there a fact sheet for 2022?", ListDocuments((2022,), "fact sheet")),
        ("tell me about 2022", ListDocuments((2022,))),
        # the frame of things
        ("was the 2021 relaunch the first HLED?", FoundedWhen()),
        ("how old is the dialogue", FoundedWhen()),
        ("wat are teh ground ruls of teh 2023 call", RulesOf((2023,))),
        ("can I quote the official by name?", RulesOf()),
        # people
        ("was the lovely Raimondo there", WhoAttended((), None, "Raimondo", "", True)),
        ("did Jill Biden attend", WhoAttended((), None, "Jill Biden", "", True)),
        ("did Ebrard and Clouthier attend", WhoAttended((), None, "Ebrard and Clouthier", "", True)),
        ("can I write that Kerry came in 2023", WhoAttended((2023,), None, "Kerry", "", True)),
        ("¿Kerry estuvo en 2023?", WhoAttended((2023,), None, "Kerry", "", True)),
        ("was Harris a co-chair?", WhoAttended((), None, "Harris", "co-chair", True)),
        ("give us the full list for 2023, both sides", WhoAttended((2023,))),
        ("who was Mexico sending in 2023?", WhoAttended((2023,), "Mexico")),
        ("who was in Mexico City in 2022?", WhoAttended((2022,))),
        (
            "did Kerry attend the security dialogue?",
            SearchFor("Kerry attend the security dialogue"),
        ),
        # pillars
        ("¿qué compromisos hay en el pilar 4 de 2021?", PillarsOf((2021,), 4)),
        ("which pillar mentions energy", PillarsOf((), None, "energy")),
        ("pillar 0", PillarsOf((), 0)),
        # words
        ("who spoke about labor", QuotesOn("labor", who=True)),
        ("who asked about customs", QuotesOn("customs", "journalists", who=True)),
        ("what questions did the reporters ask", QuotesOn("", "reporters")),
        ("anything from Ebrard we can quote?", QuotesOn("", "Ebrard")),
        ("what did Harris say in her opening message", QuotesOn("", "Harris")),
        ("any on the record quotes from the Mexican side?", QuotesOn("", "Mexican side")),
        ("exact quote on the border", QuotesOn("border")),
        # two years
        ("difference between 2021 & 2022 on supply chains", Compare(2021, 2022, "supply chains")),
        ("whats different in the us delegation '21 vs '22", Compare(2021, 2022, "people", "United States")),
        ("who left between 2021 and 2022", Compare(2021, 2022, "people")),
        ("2021 vs 2022 pillars", Compare(2021, 2022, "pillars")),
        ("compare pillar 2 in 2021 and 2022", PillarsOf((2021, 2022), 2)),
        ("side by side: who came in 2021, who came in 2022", WhoAttended((2021, 2022))),
    ],
)  # fmt: skip
def test_a_wish_in_any_wording_is_understood(text: str, question: Question) -> None:
    assert parse(text, LEXICON) == question


@pytest.mark.parametrize(
    ("message", "question"),
    [
        pytest.param(
            "Hi all! My editor needs it by noon, the lawyers are jumpy. What I still need is the verbatim"
            " line from Secretary Ebrard, the one with the strategic vision in it, with a link.",
            QuotesOn("strategic vision", "Secretary Ebrard"),
            id="whose words, and which",
        ),
        pytest.param(
            "For the desk. Our draft says Kerry attended the 2023 dialogue. Can we say that?",
            WhoAttended((2023,), None, "Kerry", "", True),
            id="a claim to be checked",
        ),
        pytest.param(
            "She keeps asking whether Ambassador Salazar took part in the 2022 round. Can anyone confirm?",
            WhoAttended((2022,), None, "Ambassador Salazar", "", True),
            id="a question within a sentence",
        ),
        pytest.param(
            "I'm writing on Raimondo for Thursday. What did she say about trade?",
            QuotesOn("trade", "Raimondo"),
            id="she is whom the message names",
        ),
        pytest.param(
            "Our man in Juarez is asking about Rapid Response. When was it relaunched?",
            SearchFor("Rapid Response relaunched", wants="when"),
            id="it is what the message is about",
        ),
        pytest.param(
            'A footnote says "the most dynamic region". Which document is that from?',
            SearchFor('"the most dynamic region"'),
            id="words that the message cites",
        ),
        pytest.param(
            "Hola equipo, disculpen la prisa. Para la nota: ¿a quiénes se esperaba por parte de México en 2023?",
            WhoAttended((2023,), "Mexico"),
            id="Spanish, behind a colon",
        ),
        pytest.param(
            "The minister is on stage in 10 min. which pillar is about cybersecurity? quick please",
            PillarsOf((), None, "cybersecurity"),
            id="a number that counts minutes",
        ),
        pytest.param("Buenos días, ¿alguien me puede ayudar? Mil gracias", Help(), id="no question"),
    ],
)  # fmt: skip
def test_the_question_in_a_long_message_is_found(message: str, question: Question) -> None:
    assert parse(message, LEXICON) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("who repped Mexico back in '22", WhoAttended((2022,), "Mexico")),
        ("which americans flew in for the 2022 one", WhoAttended((2022,), "United States")),
        ("who was mexico meant to send in 2023", WhoAttended((2023,), "Mexico")),
        ("how many people did the US bring in 2021", WhoAttended((2021,), "United States")),
        (
            "Did Raimondo fly to Mexico City for the 2022 HLED?",
            WhoAttended((2022,), None, "Raimondo", whether=True),
        ),
        (
            "¿Viajó Raimondo a la reunión de 2022?",
            WhoAttended((2022,), None, "Raimondo", whether=True),
        ),
        # what is not a mere verb stays
        ("who 2022 Sheinbaum", WhoAttended((2022,), None, "Sheinbaum")),
        ("Raimondo lithium 2022", SearchFor("Raimondo lithium", "", (2022,))),
    ],
)
def test_a_verb_that_no_document_has_hides_nobody(text: str, question: Question) -> None:
    assert parse(text, LEXICON) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("any scoop on trade", SearchFor("trade")),
        ("que prometieron sobre la frontera", SearchFor("frontera")),
        ("que onda con el trade", SearchFor("trade")),
        ("pls send the sentence w/ the supply chain", SearchFor("supply chain")),
        ("show me where it says trade", SearchFor("trade")),
        ("how come trade", SearchFor("trade", wants="why")),
        ("trade launch date", SearchFor("trade launch", wants="when")),
    ],
)
def test_words_that_only_ask_are_not_looked_for(text: str, question: Question) -> None:
    assert parse(text, LEXICON) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("who was on the Mexican team in 21", WhoAttended((2021,), "Mexico")),
        ("finance secretary, 2021 v 22", WhoAttended((2021, 2022), None, "finance secretary")),
        ("year before last, who was there", WhoAttended((2024,))),
        ("who was on the American side the year they relaunched it?", WhoAttended((2021,), "United States")),
        ("what happened to the hled after 2023", ListDocuments((2024,))),
        ("did Kerry attend all three?", WhoAttended((2021, 2022, 2023), None, "Kerry", whether=True)),
    ],
)  # fmt: skip
def test_years_are_told_in_any_way(text: str, question: Question) -> None:
    assert parse(text, LEXICON) == question


def test_what_a_message_claims_is_what_its_question_is_about() -> None:
    message = "A piece claims that Mexico promised more for trade. how much was it exactly?"

    assert parse(message, LEXICON) == SearchFor("trade", wants="how much")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        # marks between years and between people stand for "and"
        ("delegations 2022 & 2023", WhoAttended((2022, 2023))),
        ("who 2021-2022", WhoAttended((2021, 2022))),
        ("pillars 2021 & 2022", PillarsOf((2021, 2022))),
        ("Ebrard/Clouthier 2021", WhoAttended((2021,), words="Ebrard and Clouthier")),
        ("quotes Raimondo + Harris", QuotesOn("", "Raimondo and Harris")),
        # who came and who went, between two years or beside the meeting before
        ("who dropped out of the list between 2021 and 2022?", Compare(2021, 2022, "people")),
        ("who is new in 2022?", Compare(2021, 2022, "people")),
        ("who left after 2021?", Compare(2021, 2022, "people")),
        ("¿quiénes ya no fueron en 2022?", Compare(2021, 2022, "people")),
        ("what's new in 2022", Compare(2021, 2022)),
        ("2021 v 2022", Compare(2021, 2022)),
        ("21 vs 22", Compare(2021, 2022)),
        ("compare economy secretary 2021 and 2022", WhoAttended((2021, 2022), words="economy secretary")),
        # who followed whom, and who was there each time
        ("who replaced Clouthier?", WhoAttended(words="Clouthier", role="successor")),
        ("¿quién sustituyó a Ebrard?", WhoAttended(words="Ebrard", role="successor")),
        ("who attended all three", WhoAttended(role="every")),
        # journalists' questions
        ("questions asked by reporters in 2021", QuotesOn("", "reporters", (2021,))),
        ("press questions on energy", QuotesOn("energy", "press")),
        ("preguntas de los periodistas en 2023", QuotesOn("", "periodistas", (2023,))),
        ("what did journalists want to know", QuotesOn("", "journalists")),
        # somebody's words, in Spanish
        ("frases textuales de Raimondo", QuotesOn("", "Raimondo")),
        ("citas literales de Raimondo", QuotesOn("", "Raimondo")),
        ("palabras exactas de Ebrard", QuotesOn("", "Ebrard")),
        ("cita textual sobre la frontera", QuotesOn("frontera")),
        ("what did Harris tell reporters", QuotesOn("", "Harris")),
        # what somebody was before
        ("Salazar's political career before he became ambassador", SearchFor("Salazar")),
        ("¿qué trayectoria tiene Salazar?", SearchFor("Salazar")),
        # days, places and reasons of meetings
        ("¿qué día es el security dialogue?", SearchFor("security dialogue", wants="when")),
        ("date 2022", SearchFor("meeting", "", (2022,), "when")),
        ("sede de 2022", SearchFor("meeting", "", (2022,), "where")),
        ("reason for the relaunch", SearchFor("relaunched", wants="why")),
        ("what's the purpose of the HLED", SearchFor("HLED", wants="why")),
        ("is it true the HLED was launched in 2013", FoundedWhen()),
        # calls
        ("how long was the call", RulesOf(hours=True)),
        ("who spoke on the call", RulesOf()),
        ("was the call on the record?", RulesOf()),
        ("¿se puede nombrar al funcionario?", RulesOf()),
        # how often something is mentioned
        ("how many times is customs mentioned", TrendOf("customs")),
        ("mentions of supply chains over time", TrendOf("supply chains")),
        # documents by their kind alone
        ("fact sheets", ListDocuments(kind="fact sheet")),
        ("link 2022", ListDocuments((2022,))),
    ],
)  # fmt: skip
def test_everyday_wordings_are_understood(text: str, question: Question) -> None:
    assert parse(text, LEXICON) == question


def test_a_word_of_spanish_is_not_mended_into_one_of_english() -> None:
    assert parse("nombres de los funcionarios mexicanos en 2021", LEXICON) == WhoAttended(
        (2021,), "Mexico"
    )
