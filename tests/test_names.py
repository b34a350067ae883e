"""How people and offices are found in texts, and told apart."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from hled_bot.names import (
    Mention,
    People,
    entry,
    find,
    incumbent,
    is_incumbent,
    same,
    side,
    surname,
)


@pytest.mark.parametrize("behind", ["Stepping Down", "En Route Alma", "Marking Trade Day"])
def test_a_headline_goes_on_behind_the_name(behind: str) -> None:
    assert named(f"Press Secretary Ann Doe {behind}")[0] == ("Press Secretary", "Ann Doe")


def test_the_president_is_not_his_son_of_the_same_name() -> None:
    assert is_incumbent("Joseph R. Biden", "President", dt.date(2022, 9, 12))
    assert not is_incumbent("Joseph R. Biden III", "President", dt.date(2022, 9, 12))


def named(text: str) -> list[tuple[str | None, str | None]]:
    return [(mention.office, mention.name) for mention in find(text)]


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        ("Secretary of State Antony J. Blinken", "Secretary of State", "Antony J. Blinken"),
        pytest.param(
            "U.S. Trade Representative Ambassador Katherine Tai",
            "U.S. Trade Representative",
            "Katherine Tai",
            id="two titles",
        ),
        (
            "Undersecretary of Finance and Public Credit Gabriel Yorio",
            "Undersecretary of Finance and Public Credit",
            "Gabriel Yorio",
        ),
        ("USAID Administrator Sam Power", "USAID Administrator", "Sam Power"),
        ("then-Vice President Biden", "then-Vice President", "Biden"),
        ("now-President Biden", "now-President", "Biden"),
        pytest.param("Governor JB Quimbel", "Governor", "JB Quimbel", id="two initials"),
        ("Ambassador Ken Salazar", "Ambassador", "Ken Salazar"),
        pytest.param("Lt. Gen. H.R. McMaster", None, "H.R. McMaster", id="military rank"),
        pytest.param("Admiral Linda L. Fagan", None, "Linda L. Fagan", id="rank in full"),
        pytest.param(
            "Chairman of the Joint Chiefs of Staff General Mark Milley",
            "Chairman of the Joint Chiefs of Staff",
            "Mark Milley",
            id="office and rank",
        ),
        (
            "White House Homeland Security Advisor Liz Sherwood-Randall",
            "White House Homeland Security Advisor",
            "Liz Sherwood-Randall",
        ),
        pytest.param(
            "Secretary of Finance Rogelio Ramírez de la O",
            "Secretary of Finance",
            "Rogelio Ramírez de la O",
            id="particles",
        ),
        pytest.param(
            "President Andrés Manuel López Obrador",
            "President",
            "Andrés Manuel López Obrador",
            id="accents and two surnames",
        ),
        pytest.param(
            "Minister of Defense Benjamin “Benny” Gantz",
            "Minister of Defense",
            "Benjamin “Benny” Gantz",
            id="nickname in quotation marks",
        ),
        pytest.param(
            "President Joseph R. Biden, Jr.", "President", "Joseph R. Biden, Jr.", id="Jr."
        ),
        pytest.param(
            "Senior Advisor and Director of Public Engagement Ann Ortega",
            "Senior Advisor and Director of Public Engagement",
            "Ann Ortega",
            id="two offices of one person",
        ),
        pytest.param(
            "Assistant to the President for Homeland Security Dr. Ann Ortega",
            "Assistant to the President for Homeland Security",
            "Ann Ortega",
            id="an office within an office",
        ),
        pytest.param(
            "Seattle Mayor Dana Ortega", "Seattle Mayor", "Dana Ortega", id="unknown city"
        ),
        pytest.param(
            "Marcelo Ebrard, Secretary of Foreign Relations",
            "Secretary of Foreign Relations",
            "Marcelo Ebrard",
            id="name first",
        ),
        pytest.param(
            "Ambassador to Mexico, Ken Salazar",
            "Ambassador to Mexico",
            "Ken Salazar",
            id="name behind a comma",
        ),
        pytest.param(
            "The Honorable Linda Thomas-Greenfield, United States Ambassador to the United Nations",
            "United States Ambassador to the United Nations",
            "Linda Thomas-Greenfield",
            id="honorific",
        ),
        ("First Lady Jill Biden", "First Lady", "Jill Biden"),
        pytest.param(
            "Micron CEO Sanjay Mehrotra", "Micron CEO", "Sanjay Mehrotra", id="head in capitals"
        ),
        (
            "BU Law Clinical Instructor Jade Brown",
            "BU Law Clinical Instructor",
            "Jade Brown",
        ),
        pytest.param("Martin Luther King", None, "Martin Luther King", id="a name like an office"),
        (
            "Under Secretary for Economic Growth Dana Ortega",
            "Under Secretary for Economic Growth",
            "Dana Ortega",
        ),
        pytest.param(
            "National Economic Council (NEC) Director Dana Ortega",
            "National Economic Council (NEC) Director",
            "Dana Ortega",
            id="a body with its abbreviation",
        ),
        pytest.param(
            "Dana Ortega, President and CEO of the National Women’s Law Center",
            "President and CEO of the National Women’s Law Center",
            "Dana Ortega",
            id="possessive in the name of a body",
        ),
        pytest.param(
            "Prime Minister Andrew Holness",
            "Prime Minister",
            "Andrew Holness",
            id="a surname that ends like an abstract noun",
        ),
        pytest.param(
            "Acting Commissioner of the U.S. Food and Drug Administration Dr. Dana Ortega",
            "Acting Commissioner of the U.S. Food and Drug Administration",
            "Dana Ortega",
            id="office with “and”, and an honorific",
        ),
        pytest.param("Señora Clouthier", None, "Clouthier", id="Spanish form of address"),
        pytest.param("Dr. King", None, "King", id="a surname like an office"),
        pytest.param("late-Senator Ann Ortega", "late-Senator", "Ann Ortega", id="late"),
        pytest.param("Ann deSoto, Mayor", "Mayor", "Ann deSoto", id="a surname that begins small"),
        pytest.param(
            "Pope Emeritus Benedict XVI", "Pope", "Benedict XVI", id="emeritus, and a Roman number"
        ),
        pytest.param(
            "Director of the Office of Science and Technology Policy Dr. Ann Ortega",
            "Director of the Office of Science and Technology Policy",
            "Ann Ortega",
            id="an honorific behind a body with “and”",
        ),
        pytest.param(
            "Prime Minister Sheikh Hasina",
            "Prime Minister",
            "Sheikh Hasina",
            id="a name like a title",
        ),
        pytest.param(
            "Prime Minister Sheikh Ali Ortega", "Prime Minister", "Ali Ortega", id="a title"
        ),
        ("President Moon Jae-in", "President", "Moon Jae-in"),
        ("Senate President Pro Tempore Ann Ortega", "Senate President", "Ann Ortega"),
        ("Assemblywoman Ann Ortega", "Assemblywoman", "Ann Ortega"),
        pytest.param(
            "National Security Council Middle East and North Africa Coordinator Ann Ortega",
            "National Security Council Middle East and North Africa Coordinator",
            "Ann Ortega",
            id="two regions",
        ),
        (
            "Acting Assistant Secretary for Near Eastern Affairs Ann Ortega",
            "Acting Assistant Secretary for Near Eastern Affairs",
            "Ann Ortega",
        ),
        ("Justice Quimbel", "Justice", "Quimbel"),
        ("COVID-19 Response Coordinator Ann Ortega", "COVID-19 Response Coordinator", "Ann Ortega"),
        pytest.param(
            "Administrator of the Space Administration (NASA), Ann Ortega",
            "Administrator of the Space Administration",
            "Ann Ortega",
            id="an abbreviation before the name behind a comma",
        ),
        pytest.param("PRESIDENT BIDEN", "PRESIDENT", "BIDEN", id="label in capitals"),
    ],
)
def test_a_person_is_found_with_name_and_office(text: str, office: str | None, name: str) -> None:
    (mention,) = find(f"Today {text} spoke.")

    assert (mention.office, mention.name) == (office, name)
    assert f"Today {text} spoke."[mention.start : mention.end] == text


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("As the Vice President noted", "Vice President"),
        ("the Secretary said", "Secretary"),
        ("Mexico’s Foreign Secretary said", "Mexico’s Foreign Secretary"),
    ],
)
def test_an_office_alone_has_no_name(text: str, office: str) -> None:
    assert named(text) == [(office, None)]


def test_secretaries_named_together_are_two_people() -> None:
    text = "Secretaries Raimondo and Clouthier both shared their vision"

    mentions = find(text)

    assert [(m.office, m.name) for m in mentions] == [
        ("Secretary", "Raimondo"),
        ("Secretary", "Clouthier"),
    ]
    assert [text[m.start : m.end] for m in mentions] == ["Secretaries Raimondo", "Clouthier"]


def test_people_in_a_row_keep_their_own_offices() -> None:
    text = "President Biden, Secretary of Defense Lloyd Austin, and Attorney General Garland"

    assert named(text) == [
        ("President", "Biden"),
        ("Secretary of Defense", "Lloyd Austin"),
        ("Attorney General", "Garland"),
    ]


def test_an_office_shared_by_several_keeps_the_body_in_front() -> None:
    text = "European Commission Executive Vice Presidents Ann Lee and Dana Ortega"

    assert named(text) == [
        ("European Commission Executive Vice President", "Ann Lee"),
        ("European Commission Executive Vice President", "Dana Ortega"),
    ]


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("President Biden Announces John Kirby as NSC Coordinator", ["Biden", None]),
        ("Press Gaggle by Vice President Harris Aboard Air Force Two", ["Harris"]),
        ("Secretary Mayorkas Designates Haiti", ["Mayorkas"]),
        ("Readout of Vice President Harris Meeting with President Park", ["Harris", "Park"]),
    ],
)
def test_the_verb_of_a_headline_is_no_part_of_the_name(
    headline: str, names: list[str | None]
) -> None:
    assert [mention.name for mention in find(headline)] == names


def test_an_unknown_name_is_a_person_where_he_or_she_follows() -> None:
    assert named("I met Zorvath Quimbel — and she told me") == [(None, "Zorvath Quimbel")]


def test_an_unknown_name_is_a_person_where_it_once_said_something() -> None:
    assert named("Today Zorvath Quimbel once said so.") == [(None, "Zorvath Quimbel")]


def test_a_possessive_is_no_part_of_the_name() -> None:
    assert named("Secretary Alcalde’s reform") == [("Secretary", "Alcalde")]


@pytest.mark.parametrize(
    "text",
    [
        "here at the Harry S. Truman Building",
        "the Small Business Development Centers of both countries",
        "the Northern Triangle",
        "the Justice Department and the Criminal Justice Reform",
        "the Inflation Reduction Act and the CHIPS and Science Act",
        "the Office of the United States Trade Representative",
        "the Department of State, the Department of Commerce",
        "Promoting Sustainable Economic and Social Development in Southern Mexico",
        "Executive Orders 14017 and 14001",
        "On Tuesday, September 9, in Mexico City and San Diego",
        "The United States-Mexico-Canada Agreement",
        "I’m glad. Don’t worry. Welcome, everyone.",
    ],
)
def test_organisations_places_laws_and_dates_are_nobody(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        (
            "Dana Ortega, Executive Director, Hope Network",
            "Dana Ortega",
            "Executive Director, Hope Network",
        ),
        ("Rev. Dana Ortega, Hope Network", "Dana Ortega", None),
        ("Secretary of Labor Marty Ortega", "Marty Ortega", "Secretary of Labor"),
        ("2. Congresswoman Dana Ortega (XX-03)", "Dana Ortega", "Congresswoman"),
        ("Dana Ortega , President, Hope Network", "Dana Ortega", "President, Hope Network"),
        (
            "Union Minister of Labour and Employment, Environment and Climate Change Wxyz Abcd, India",
            "Wxyz Abcd",
            "Union Minister of Labour and Employment, Environment and Climate Change",
        ),
    ],
)
def test_a_line_of_a_list_names_a_person(line: str, name: str, office: str | None) -> None:
    mention = entry(line)

    assert mention is not None
    assert (mention.name, mention.office) == (name, office)


@pytest.mark.parametrize(
    "line", ["Advocates for Youth", "Hope University", "Women’s Law Center, Ohio", ""]
)
def test_a_line_of_a_list_that_names_an_organisation_is_nobody(line: str) -> None:
    assert entry(line) is None


def test_a_surname_is_resolved_to_the_fullest_name_and_office() -> None:
    text = "Secretary of Commerce Gina Raimondo spoke. Secretary Raimondo stated it, and Raimondo left."
    people = People.of([text])
    again = find(text)[1]

    full = people.full(again)

    assert (full.name, full.office) == ("Gina Raimondo", "Secretary of Commerce")
    assert (full.start, full.end) == (again.start, again.end)


def test_an_office_alone_is_resolved_when_one_person_holds_it() -> None:
    people = People.of(["Vice President Kamala Harris and Secretary of Commerce Gina Raimondo"])

    assert people.full(Mention(0, 14, None, "Vice President")).name == "Kamala Harris"


def test_an_office_that_two_people_hold_stays_unresolved() -> None:
    people = People.of(
        ["Secretary of State Antony Blinken and Secretary of Commerce Gina Raimondo"]
    )
    mention = Mention(0, 9, None, "Secretary")

    assert people.full(mention) == mention


def test_two_people_with_one_surname_are_told_apart_by_their_offices() -> None:
    people = People.of(["President Joe Biden and First Lady Jill Biden"])

    assert people.full(Mention(0, 1, "Biden", "President")).name == "Joe Biden"
    assert people.full(Mention(0, 1, "Biden", "First Lady")).name == "Jill Biden"
    assert people.full(Mention(0, 1, "Biden", None)).name == "Biden"


def test_a_surname_is_rather_the_last_word_of_a_name_than_the_first() -> None:
    people = People.of(["Secretary Ortega Designa", "Ann Ortega, Secretary of Labor"])

    assert people.full(Mention(0, 1, "Ortega", "Secretary")).name == "Ann Ortega"


def test_the_surnames_of_those_named_in_full_or_with_an_office() -> None:
    people = People.of(["Ann Lee met Bob Ray, Susan Ray, and Secretary Ortega"])

    assert people.surnames() == {"Lee", "Ortega"}


def test_spellings_of_one_person_are_one_person() -> None:
    people = People.of(["Administrator Sam Power", "USAID Administrator Samantha Power"])

    assert people.full(Mention(0, 1, "Sam Power", "Administrator")) == Mention(
        0, 1, "Samantha Power", "USAID Administrator"
    )


def test_a_former_office_stays_former() -> None:
    people = People.of(["then-Vice President Biden met President Joe Biden"])

    assert (
        people.full(Mention(0, 1, "Biden", "then-Vice President")).office == "then-Vice President"
    )
    assert people.full(Mention(0, 1, "Biden", "President")).office == "President"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sam Power", "Samantha Power"),
        ("Antony Blinken", "Antony J. Blinken"),
        ("Barcena", "Alicia Bárcena"),
        ("Rogelio Ramírez", "Rogelio Ramírez de la O"),
        ("López Obrador", "Andres Manuel Lopez Obrador"),
        ("Joe Biden", "Joseph R. Biden, Jr."),
        ("Esteban Moctezuma", "Esteban Moctezuma Barragán"),
        ("Sherwood-Randall", "Liz Sherwood-Randall"),
    ],
)
def test_two_spellings_of_one_person(a: str, b: str) -> None:
    assert same(a, b)
    assert same(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Jill Biden", "Joseph R. Biden"),
        ("Ken Salazar", "Ken Ortega"),
        ("Gina", "Gina Raimondo"),
        ("", "Gina Raimondo"),
    ],
)
def test_two_people(a: str, b: str) -> None:
    assert not same(a, b)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Gina Raimondo", "Raimondo"),
        ("Joseph R. Biden, Jr.", "Biden"),
        ("Andrés Manuel López Obrador", "López Obrador"),
        ("Ramírez de la O", "Ramírez de la O"),
        ("Rogelio Ramírez de la O", "Ramírez de la O"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Antony J. Blinken", "Blinken"),
        ("Blinken", "Blinken"),
    ],
)
def test_surname(name: str, expected: str) -> None:
    assert surname(name) == expected


@pytest.mark.parametrize(
    ("office", "country"),
    [
        ("Secretary of State", "United States"),
        ("U.S. Ambassador to Mexico", "United States"),
        ("Ambassador to Mexico", "United States"),
        ("Mexican Ambassador to the United States", "Mexico"),
        ("Secretary of External Relations", "Mexico"),
        ("Undersecretary of Finance and Public Credit", "Mexico"),
        ("Foreign Minister of Japan", "Japan"),
        ("Wisconsin Governor", "United States"),
        ("President of the American Academy of Letters", None),
        ("President of the European Commission", "European Union"),
        ("National Security Director of the Republic of Korea", "Republic of Korea"),
        ("South Korean Minister of Trade", "Republic of Korea"),
        ("2017 U.S. Open Champion", None),
        ("UN Secretary-General", "United Nations"),
        ("Secretary-General of the United Nations", "United Nations"),
        ("Michigan State Representative-elect", "United States"),
        ("Director of the Hope Alliance of Ohio", None),
        ("Senior Vice President, U.S. Chamber of Commerce", None),
        ("Ambassador", None),
        (None, None),
    ],
)
def test_an_office_tells_the_side(office: str | None, country: str | None) -> None:
    assert side(office) == country


@pytest.mark.parametrize(
    ("office", "name", "country"),
    [
        ("Secretary", "Lee", "United States"),
        ("Rep.", "Lee", "United States"),
        ("Acting Chair of the Federal Trade Commission", "Lee", "United States"),
        ("Ambassador", "Lee", "United States"),
        ("Vice President", None, "United States"),
        ("Delegate", "Lee", "United States"),
        ("NC House Minority Leader", "Lee", "United States"),
        ("Ranking Member", "Lee", "United States"),
        ("President", "Lee", None),
        ("Foreign Minister", "Lee", None),
        ("Director of the Hope Network", "Lee", None),
        pytest.param("Secretary", "Sánchez", None, id="may be Mexican"),
    ],
)
def test_an_office_without_a_country_is_american_in_an_american_document(
    office: str, name: str | None, country: str | None
) -> None:
    assert side(office, name, american=True) == country
    assert side(office, name) is None


@pytest.mark.parametrize(
    ("office", "day", "surname"),
    [
        ("President", dt.date(2021, 9, 9), "Biden"),
        ("the Vice President", dt.date(2021, 1, 20), "Harris"),
        ("President of the United States", dt.date(2013, 9, 20), "Obama"),
        ("President of France", dt.date(2021, 9, 9), None),
        ("President", dt.date(1994, 1, 1), None),
    ],
)
def test_who_was_president_on_a_day(office: str, day: dt.date, surname: str | None) -> None:
    assert incumbent(office, day) == surname


@pytest.mark.parametrize(
    ("name", "held"), [("Biden", True), ("Joseph R. Biden, Jr.", True), ("Jill Biden", False)]
)
def test_whether_somebody_was_president_on_a_day(name: str, held: bool) -> None:
    assert is_incumbent(name, "President", dt.date(2022, 9, 12)) is held


@pytest.mark.parametrize(
    "text",
    [
        "Alpha Beta " * 20_000,
        "Secretary of " * 20_000,
        "National Women’s (NEC) " * 10_000,
        "de la " * 40_000,
        "A. " * 70_000,
    ],
)
def test_long_texts_take_linear_time(text: str) -> None:
    began = time.process_time()

    People.of([text])

    assert time.process_time() - began < 5
