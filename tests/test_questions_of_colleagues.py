"""Questions as different colleagues put them, polite, short, in doubt or in Spanish, and what they are read as."""

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
    further,
    parse,
    verbs,
)
from hled_bot.questions.mending import mended

WORDS = """supply chain trade border energy security dialogue meeting officials labor customs semiconductors
    climate migration working group transport agreement clean transition remain official ministro program small businesses
    frontera comercio semiconductores energia grupo trabajo cadenas suministro"""
PEOPLE = (
    "raimondo",
    "kerry",
    "ebrard",
    "clouthier",
    "biden",
    "salazar",
    "harris",
    "tai",
    "white",
    "yorio",
)
OFFICES = ("secretar", "ustr", "ambassador", "embajador", "minister", "hacienda")
LEXICON = Lexicon(
    has=set(WORDS.split()).__contains__,
    is_person=lambda text: text.lower().split()[-1:] != [] and text.lower().split()[-1] in PEOPLE
    and len(text.split()) < 3,
    is_office=lambda text: any(word in text.lower() for word in OFFICES) and len(text.split()) < 4,
    pillars=("Investing in Our People",),
    kinds=("fact sheet", "joint statement", "press call", "readout"),
    calendar=Calendar(dt.date(2026, 11, 22), (2021, 2022, 2023), 2013),
    foreign=("fronteriza", "infraestructura", "comercio"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "question"),
    [
        # a verb that no document has says how it is asked
        ("which working groups are referenced", SearchFor("working groups")),
        ("¿Qué compromisos sobre semiconductores incluyó la declaración conjunta de 2022?",
         SearchFor("semiconductores", "", (2022,), "", "joint statement")),
        ("¿Qué se acordó en materia de semiconductores en 2022?", SearchFor("semiconductores", "", (2022,))),
        ("¿A cuánto ascendió el comercio?", SearchFor("comercio", wants="how much")),
        # but it is looked for where nothing else is asked about, and where it is claimed
        ("¿En qué año se canceló el DEAN?", SearchFor("canceló el DEAN", wants="when")),
        ("did Mexico breach the agreement", SearchFor("Mexico breach the agreement")),
        # words for what came of it, and that it was on the agenda
        ("any agreement on energy?", SearchFor("energy")),
        ("what commitments were made for small businesses", SearchFor("small businesses")),
        ("the position of the administration on energy", SearchFor("energy")),
        ("was energy on the agenda in 2023", SearchFor("energy", "", (2023,))),
        # a kind of thing that is asked for in other words
        ("2023 hled venue?", SearchFor("meeting", "", (2023,), "where")),
        ("¿Con qué periodicidad se reúnen?", SearchFor("meet", wants="how often")),
        ("has the frequency of meetings been specified?", SearchFor("meet", wants="how often")),
        ("Please provide the exact date on which trade was relaunched",
         SearchFor("trade relaunched", wants="when")),
        ("border length", SearchFor("border", wants="how long")),
        ("monto frontera", SearchFor("frontera", wants="how much")),
        ("¿En qué consiste el transport agreement?", SearchFor("transport agreement", wants="what is")),
        ("what's the $1.5 billion for", SearchFor("$1.5 billion", wants="what is")),
        ("is it correct that the 2022 meeting took place in Washington?",
         SearchFor("meeting", "", (2022,), "where")),
        # in which document
        ("which document has the energy figure?", SearchFor("energy")),
        ("en que documento esta lo del comercio", SearchFor("comercio")),
        ("que documentos hablan de semiconductores", SearchFor("semiconductores")),
        ("me puedes pasar el link del comunicado conjunto", ListDocuments(kind="joint statement")),
        ("¿Qué menciona el comunicado sobre energia?", SearchFor("energia")),
        # a thing of every year, of a year, of no year
        ("Did they agree to meet every year?", SearchFor("meet", wants="how often")),
        ("did they meet in 2020?", SearchFor("meeting", "", (2020,), "when")),
        ("were semiconductors on the agenda of the 2021 meeting", SearchFor("semiconductors", "", (2021,))),
        ("list all working groups", SearchFor("working groups")),
        ("¿Cada cuándo se reúne el grupo de trabajo?",
         SearchFor("reúne el grupo de trabajo", wants="how often")),
        ("what came up on the calls about customs", SearchFor("customs", kind="press call")),
        ("how often is trade mentioned by year", TrendOf("trade")),
        ("which countries are mentioned?", SearchFor("countries", wants="which")),
        ("any quote that mentions labor", QuotesOn("labor")),
        ("wat are the pilars for 2022", PillarsOf((2022,))),
        ("estimados, para una nota necesito saber desde cuándo existe el DEAN", FoundedWhen()),
    ],
)  # fmt: skip
def test_what_a_question_is_about_is_told_from_how_it_is_asked(
    text: str, question: Question
) -> None:
    assert parse(text, LEXICON) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("which agencies represented the US side in 2021", WhoAttended((2021,), "United States")),
        ("¿Qué dependencias mexicanas participaron en 2021?", WhoAttended((2021,), "Mexico")),
        ("delegacion de mexico 2021 nombres y cargos", WhoAttended((2021,), "Mexico")),
        ("did the ambassador chair anything", WhoAttended((), None, "ambassador", "chair", whether=True)),
        ("was it Tai who attended in 2022", WhoAttended((2022,), None, "Tai", whether=True)),
        ("Was it the Secretary of Commerce or the Secretary of Economy in 2021?",
         WhoAttended((2021,), None, "Secretary Commerce and Secretary Economy")),
        ("Ebrard title in 21 vs 22", WhoAttended((2021, 2022), None, "Ebrard")),
        ("what role did Harris play in 2021", WhoAttended((2021,), None, "Harris")),
        ("has Tai attended more than once", WhoAttended((), None, "Tai")),
        ("who has served as USTR across the dialogues", WhoAttended((), None, "USTR")),
        ("¿Participó la Secretaría de Hacienda en 2021?", WhoAttended((2021,), None, "Hacienda", whether=True)),
        ("asistio lopez obrador?", WhoAttended((), None, "lopez obrador", whether=True)),
        ("quien fue el año pasado?", WhoAttended((2025,))),
        ("que funcionarios fueron en las dos ediciones", WhoAttended(role="every")),
        ("quienes estaban previstos para 2023 por parte de mexico", WhoAttended((2023,), "Mexico")),
        ("trade ministers from 2021 on", WhoAttended((2021, 2022, 2023), None, "trade ministers")),
        ("list the ambassadors since 2022", WhoAttended((2022, 2023), None, "ambassadors")),
        ("2023 attendees us", WhoAttended((2023,), "United States")),
        ("hled 2022 who mex", WhoAttended((2022,), "Mexico")),
        ("how many women were in the 2021 delegation", WhoAttended((2021,), None, "women")),
        ("What title did the documents give Ebrard?", WhoAttended((), None, "Ebrard")),
        ("are we sure Ebrard was there in 2022", WhoAttended((2022,), None, "Ebrard", whether=True)),
        ("co host 2023 who", WhoAttended((2023,), role="co-host")),
        ("Fact check: Harris co-chaired the 2021 dialogue",
         WhoAttended((2021,), None, "Harris", "co-chair", whether=True)),
        ("any attorney general among the attendees?", WhoAttended((), None, "attorney general", whether=True)),
        ("¿a quién pensaba enviar Estados Unidos en 2023?", WhoAttended((2023,), "United States")),
        ("who else besides Ebrard represented Mexico in 2021", WhoAttended((2021,), "Mexico")),
        ("which officials attended both 2021 and 2022", WhoAttended((2021, 2022), role="every")),
        ("¿Cómo se llama el embajador?", WhoAttended((), None, "embajador")),
        ("¿Qué títulos usó Ebrard en cada año?", WhoAttended((), None, "Ebrard")),
        ("¿La secretaria Raimondo vino a México en 2022?",
         WhoAttended((2022,), None, "secretaria Raimondo", whether=True)),
        # things, not people
        ("did Ebrard have side meetings?", SearchFor("Ebrard have side meetings")),
        ("Is there any statement regarding the Remain in Mexico program?",
         SearchFor("Remain in Mexico program")),
        ("was Remain in Mexico discussed?", SearchFor("Remain in Mexico")),
        ("who is going on October 5?", SearchFor("October 5", wants="who")),
        ("cual fue el total del comercio", SearchFor("total del comercio")),
        ("attendees of the security dialogue", SearchFor("security dialogue", wants="who")),
    ],
)  # fmt: skip
def test_who_is_asked_for_is_told_from_what(text: str, question: Question) -> None:
    assert parse(text, LEXICON) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("remain in mexico - what did the official say", QuotesOn("remain in mexico", "official")),
        ("¿Qué dijo el ministro Ebrard en la reunión de 2021?", QuotesOn("", "ministro Ebrard", (2021,))),
        ("which officials are quoted by name in 2021", QuotesOn("", "", (2021,))),
        ("did official one answer the question about customs?", QuotesOn("customs", "official one")),
        ("did the officials confirm a meeting between Biden and Tai",
         QuotesOn("meeting between Biden and Tai", "officials")),
        ("what was Jane Roe's question", QuotesOn("", "Jane Roe")),
        ("question from Reuters", QuotesOn("", "Reuters")),
        ("which reporters asked questions on the 2023 call?", QuotesOn("", "reporters", (2023,), who=True)),
        ("did Harris bring up migration", QuotesOn("migration", "Harris")),
        ("Can I attribute what was said on the 2023 call to a named official?", RulesOf((2023,))),
        ("who can I name as source for the 2021 call??", RulesOf((2021,))),
        ("quotes from 2021 by named people", QuotesOn("", "", (2021,))),
        ("questions about energy", QuotesOn("energy", "journalists")),
        ("Ebrard's exact quote in the readout", QuotesOn("", "Ebrard")),
        ("biden quote 2013", QuotesOn("", "biden", (2013,))),
        ("were the speakers in 2021 named?", RulesOf((2021,))),
        ("¿se puede publicar ya lo de la llamada de 2023?", RulesOf((2023,), embargo=True)),
        ("which pillar is 'Investing in our people'?", PillarsOf((), None, "Investing in Our People")),
        ("deadline for embargo 2021 call", RulesOf((2021,), embargo=True)),
        ("were journalists told they could name the briefers in 2023?", RulesOf((2023,))),
        ("how the 2022 statement differs from the 2021 fact sheet on climate", Compare(2022, 2021, "climate")),
        ("what's the name of the USTR person on the 2023 call", RulesOf((2023,))),
        ("everything Biden himself is quoted as saying", QuotesOn("", "Biden")),
        ("what did the reporter from Reuters ask?", QuotesOn("", "Reuters")),
        ("pilers 2022", PillarsOf((2022,))),
        ("what falls under the people pillar in '21", PillarsOf((2021,), None, "people")),
        ("what were the pillars two years back?", PillarsOf((2024,))),
        ("which of the pillars deals with energy issues", PillarsOf((), None, "energy")),
        ("cuantas veces se menciona energia", TrendOf("energia")),
        ("¿mencionan a Honduras?", SearchFor("Honduras")),
        ("¿Cuándo comenzó el HLED?", FoundedWhen()),
        ("what kinds of questions are you able to answer", Help()),
        ("cuando va a ser el proximo dean", SearchFor("meeting", "", (2026,), "when")),
        ("what did Biden say in the first HLED ten years ago", QuotesOn("", "Biden", (2013,))),
        ("qué dijo la embajadora mexicana del nearshoring",
         QuotesOn("nearshoring", "embajadora mexicana")),
        ("qué dijeron los funcionarios del T-MEC", QuotesOn("T-MEC", "funcionarios")),
        ("qué dijo el presidente de México de la migración",
         QuotesOn("migración", "presidente de México")),
        ("what sum was promised", SearchFor("what promised", wants="how much")),
    ],
)  # fmt: skip
def test_whose_words_and_which_frame_are_understood(text: str, question: Question) -> None:
    assert parse(text, LEXICON) == question


@pytest.mark.parametrize(
    ("message", "question"),
    [
        pytest.param(
            "Good morning! I am preparing a note on labor and would be grateful if you could tell me what the"
            " 2022 joint statement says about semiconductors. Many thanks in advance!",
            SearchFor("semiconductors", "", (2022,), "", "joint statement"),
            id="thanks are no question",
        ),
        pytest.param(
            "Dear colleague, would you be so kind as to point me to the passage where energy and trade are described?",
            SearchFor("energy and trade"),
            id="a favour in many words",
        ),
        pytest.param(
            "Two questions: (1) who represented Mexico in 2022? (2) what did they agree on semiconductors?",
            WhoAttended((2022,), "Mexico"),
            id="the first of two that are numbered",
        ),
        pytest.param(
            "who represented mexico in 2022? what did they agree on semiconductors?",
            WhoAttended((2022,), "Mexico"),
            id="the first of two in small letters",
        ),
        pytest.param(
            "What is the Transport Agreement, and what year is it from?",
            SearchFor("Transport Agreement", wants="what is"),
            id="what goes on with it",
        ),
        pytest.param(
            "When and where will the security dialogue take place?",
            SearchFor("security dialogue", wants="when"),
            id="two things asked of one",
        ),
        pytest.param(
            "Disculpa, ¿me puedes decir si Yorio fue a la de 2022?",
            WhoAttended((2022,), None, "Yorio", whether=True),
            id="a favour before the second mark",
        ),
        pytest.param(
            "The draft says trade reached $860 billion in 2022, is that right?",
            SearchFor("trade reached $860 billion", "", (2022,)),
            id="a claim with its doubt behind it",
        ),
    ],
)  # fmt: skip
def test_the_question_in_a_polite_message_is_found(message: str, question: Question) -> None:
    assert parse(message, LEXICON) == question


@pytest.mark.parametrize(
    ("message", "others"),
    [
        ("who came in 2022?", ()),
        (
            "who represented mexico in 2022? what did they say about labor?",
            ("what did they say about labor?",),
        ),
        ("Is anybody there? who represented mexico in 2022?", ()),
    ],
)
def test_what_else_a_message_asks_is_told(message: str, others: tuple[str, ...]) -> None:
    assert further(message, LEXICON) == others


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("did Mexico breach the treaty that it signed?", {"breach", "signed"}),
        ("¿Acordaron erradicar el trabajo forzoso?", {"acordaron", "erradicar"}),
        ("the dollar and the car", set()),
        ("did they discuss lithium", set()),
        ("does the need for speed remain", set()),
    ],
)
def test_verbs_are_told_by_their_form_and_place(text: str, told: set[str]) -> None:
    assert verbs(text) == told


@pytest.mark.parametrize(
    "text",
    ["trade quotas", "county funding", "what was promised", "when was it relaunched", "wheat"],
)
def test_words_of_their_own_are_no_misspellings(text: str) -> None:
    assert mended(text, LEXICON) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [("who atended", "who attended"), ("the pilllars", "the pillars")],
)
def test_misspelt_words_of_asking_are_mended(text: str, meant: str) -> None:
    assert mended(text, LEXICON) == meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("infraestructura frontriza", "infraestructura fronteriza"),
        ("how mcuh is trade wroth", "trade"),
        ("frontrizo bakery in town", "frontrizo bakery in town"),
        ("comercios", "comercios"),
    ],
)
def test_spanish_typos_are_mended_by_the_glossary(text: str, words: str) -> None:
    question = parse(text, LEXICON)

    assert isinstance(question, SearchFor)
    assert question.words == words
