"""Who took part in a meeting, and who was only named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import tellings
from hled_bot import documents
from hled_bot.facts import attendance, meetings
from hled_bot.models import Attendee, Document
from tellings import Who, who

FOLDER = Path("data/documents")
Told = Callable[..., tuple[Attendee, ...]]


def attendees(document: Document) -> tuple[Attendee, ...]:
    return attendance.find(document, meetings.find(document))


@pytest.fixture
def told() -> Told:
    """The attendees of an invented document."""
    return tellings.told


US, MX = "United States", "Mexico"


def test_eleven_attended_in_2021() -> None:
    found = attendees(documents.read(FOLDER / "2021-09-09-relaunch.txt"))

    assert who(found) == {
        ("Kamala Harris", US, "attendee"),
        ("Antony Blinken", US, "attendee"),
        ("Gina Raimondo", US, "attendee"),
        ("Katherine Tai", US, "attendee"),
        ("Ken Salazar", US, "attendee"),
        ("Alejandro Mayorkas", US, "attendee"),
        ("Samantha Power", US, "attendee"),
        ("Marcelo Ebrard", MX, "attendee"),
        ("Tatiana Clouthier", MX, "attendee"),
        ("Esteban Moctezuma", MX, "attendee"),
        ("Gabriel Yorio", MX, "attendee"),
    }
    assert len(found) == 11
    assert {a.status for a in found} == {"attended"}


def test_eight_chaired_in_2022() -> None:
    found = attendees(documents.read(FOLDER / "2022-09-12-joint-statement.md"))

    assert who(found) == {
        ("Antony J. Blinken", US, "chair"),
        ("Gina Raimondo", US, "chair"),
        ("Jayme White", US, "chair"),
        ("Ken Salazar", US, "chair"),
        ("Tatiana Clouthier", MX, "chair"),
        ("Marcelo Ebrard", MX, "chair"),
        ("Rogelio Ramírez", MX, "chair"),
        ("Esteban Moctezuma", MX, "chair"),
    }
    assert len(found) == 8
    assert {a.status for a in found} == {"attended"}


def test_eight_were_expected_in_2023_and_nobody_of_the_security_dialogue() -> None:
    found = attendees(documents.read(FOLDER / "2023-09-28-press-call.txt"))

    assert who(found) == {
        ("Blinken", US, "co-host"),
        ("Gina Raimondo", US, "co-host"),
        ("Katherine Tai", US, "co-host"),
        ("Kerry", US, "attendee"),
        ("Ken Salazar", US, "attendee"),
        ("Moctezuma", MX, "attendee"),
        ("Alicia Bárcena", MX, "attendee"),
        ("Raquel Buenrostro", MX, "attendee"),
    }
    assert {a.status for a in found} == {"expected"}


def test_the_call_of_2021_expects_three_co_chairs_and_three_more() -> None:
    found = attendees(documents.read(FOLDER / "2021-09-09-press-call.md"))

    assert who(found) == {
        ("Blinken", US, "co-chair"),
        ("Raimondo", US, "co-chair"),
        ("Tai", US, "co-chair"),
        ("Mayorkas", US, "attendee"),
        ("Sam Power", US, "attendee"),
        ("Ken Salazar", US, "attendee"),
    }
    assert {a.status for a in found} == {"expected"}


def test_a_fact_sheet_has_nobody_attending() -> None:
    assert attendees(documents.read(FOLDER / "2021-09-09-fact-sheet.md")) == ()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("2*")), ids=lambda path: path.stem)
def test_the_source_of_an_attendee_names_them(path: Path) -> None:
    document = documents.read(path)

    for attendee in attendees(document):
        assert (attendee.name or "").split()[-1] in document.shown(attendee.source)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "President Ana Ruiz of Peru met today with Prime Minister John Doe of Canada.",
            {("Ana Ruiz", "Peru", "attendee"), ("John Doe", "Canada", "attendee")},
            id="met with",
        ),
        pytest.param(
            "Secretary of State Ann Lee hosted Mexican Foreign Secretary Luis Ortega at the Department of State.",
            {("Ann Lee", US, "host"), ("Luis Ortega", MX, "attendee")},
            id="hosted",
        ),
        pytest.param(
            "The meeting was co-chaired by Secretary of Commerce Ann Lee and Secretary of Economy Luis Ortega. "
            "They were joined by Ambassador Tom Hale.",
            {
                ("Ann Lee", US, "co-chair"),
                ("Luis Ortega", MX, "co-chair"),
                ("Tom Hale", None, "attendee"),
            },
            id="co-chaired by, joined by",
        ),
        pytest.param(
            "The U.S. delegation was led by General Tom Hale and included Dr. Ann Lee. "
            "The Mexican delegation comprised Luis Ortega, Undersecretary for North America, and Ana Ruiz.",
            {
                ("Tom Hale", US, "lead"),
                ("Ann Lee", US, "attendee"),
                ("Luis Ortega", MX, "attendee"),
                ("Ana Ruiz", MX, "attendee"),
            },
            id="delegations",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee convened a roundtable. Senator Tom Hale participated virtually. "
            "Governor Luis Ortega (D-XX) was also in attendance.",
            {
                ("Ann Lee", US, "host"),
                ("Tom Hale", US, "attendee"),
                ("Luis Ortega", US, "attendee"),
            },
            id="convened, participated, in attendance",
        ),
        pytest.param(
            "National Climate Advisor Ann Lee and senior officials met with leaders, including Rev. Tom Hale.",
            {("Ann Lee", US, "attendee"), ("Tom Hale", None, "attendee")},
            id="and officials, including",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee met today with the Foreign Minister of Japan.",
            {("Ann Lee", US, "attendee"), (None, "Japan", "attendee")},
            id="office without a name",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee convened and co-chaired the first meeting. "
            "Secretary of Energy Tom Hale also introduced his staff.",
            {("Ann Lee", US, "co-chair"), ("Tom Hale", US, "attendee")},
            id="two verbs, introduced",
        ),
        pytest.param(
            "The dialogue was led by Foreign Minister Ann Lee of Peru and on the U.S. side by "
            "National Security Council Coordinator Tom Hale.",
            {("Ann Lee", "Peru", "lead"), ("Tom Hale", US, "lead")},
            id="led by, on the other side by",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee moderated a discussion with Assistant Secretary of Labor, Dr. Mary Poe, from the Department of Labor; award-winning actress and singer, "
            "Jane P. Roe; professional tennis player and 2017 U.S. Open Champion Tom Hale; and "
            "Players’ Association President, Ana Ruiz of the Springfield Comets.",
            {
                ("Ann Lee", US, "attendee"),
                ("Mary Poe", US, "attendee"),
                ("Jane P. Roe", None, "attendee"),
                ("Tom Hale", None, "attendee"),
                ("Ana Ruiz", None, "attendee"),
            },
            id="people described between semicolons",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee met with Jane Roe, Head of Cabinet to European Commission "
            "President Ursula von der Leyen, to discuss trade.",
            {("Ann Lee", US, "attendee"), ("Jane Roe", "European Union", "attendee")},
            id="office under somebody else",
        ),
        pytest.param(
            "Following President Ana Ruiz’s conversation with Israeli Prime Minister Jane Roe on "
            "April 24, Secretary of Labor Ann Lee met today with her counterpart, National Security "
            "Advisor Tom Hale of Israel.",
            {("Ann Lee", US, "attendee"), ("Tom Hale", "Israel", "attendee")},
            id="a date parts two clauses",
        ),
        pytest.param(
            "Secretary of Labor Ana Ruiz was joined by: • Ann Lee, U.S. Ambassador to Peru\n• Tom Hale, CEO of U.S. Hope Corporation",
            {
                ("Ana Ruiz", US, "attendee"),
                ("Ann Lee", US, "attendee"),
                ("Tom Hale", None, "attendee"),
            },
            id="list that begins within its sentence",
        ),
        pytest.param(
            "Participants included:\n\n- Ann Lee, Mayor of Springfield\n- Hope Foundation\n- Dr. Tom Hale, Hope University",
            {("Ann Lee", None, "attendee"), ("Tom Hale", None, "attendee")},
            id="list of names",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee hosted a roundtable. Joining the meeting were:\n\n"
            "The following mayors:\n\n- Mayor Tom Hale (TX)\n\nFrom the White House:\n\n- Ana Ruiz, Deputy Counsel",
            {
                ("Ann Lee", US, "host"),
                ("Tom Hale", US, "attendee"),
                ("Ana Ruiz", US, "attendee"),
            },
            id="list with captions",
        ),
        pytest.param(
            "Participants included:\n\n- Prime Minister Ann Lee of Antigua and Barbuda\n"
            "- His Excellency Tom Hale, President of the Republic of Peru\n"
            "- Special Assistant to the President, Ana Ruiz\n- Professor Jane Roe of Hope University\n"
            "- The Bahamas\n- Hope for Youth",
            {
                ("Ann Lee", "Antigua and Barbuda", "attendee"),
                ("Tom Hale", "Peru", "attendee"),
                ("Ana Ruiz", US, "attendee"),
                ("Jane Roe", None, "attendee"),
            },
            id="list in either order, with countries",
        ),
        pytest.param(
            "Ann Lee convened leaders.\n\n*Meeting Participants*\n\nTom Hale, Chair, Hope House  \n"
            "Bishop Ana Ruiz, Co-Convener, Hope House  \n"
            + "Jane Roe, President, Hope House  \n"
            * 9,
            {
                ("Ann Lee", None, "host"),
                ("Tom Hale", None, "attendee"),
                ("Ana Ruiz", None, "attendee"),
                ("Jane Roe", None, "attendee"),
            },
            id="list in one paragraph",
        ),
        pytest.param(
            "The meeting was convened by co-chairs Ann Lee, Minister of Peru, and Tom Hale, U.S. Envoy, "
            "and under the leadership of Ana Ruiz, Director General of Peru.",
            {
                ("Ann Lee", "Peru", "co-chair"),
                ("Tom Hale", US, "co-chair"),
                ("Ana Ruiz", "Peru", "lead"),
            },
            id="under the leadership of",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee opened the roundtable. The group was briefed by Secretary of "
            "Energy Tom Hale and heard from local leaders, including Mayor Ana Ruiz (TX). The President "
            "of Peru, Jane Roe, stopped by the roundtable.",
            {
                ("Ann Lee", US, "attendee"),
                ("Tom Hale", US, "attendee"),
                ("Ana Ruiz", US, "attendee"),
                ("Jane Roe", "Peru", "attendee"),
            },
            id="opened, briefed by, heard from, stopped by",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee provided opening remarks. Tom Hale and Ana Ruiz of the National "
            "Workers Alliance also participated, and Jane Roe, who was also in attendance, thanked them.",
            {
                ("Ann Lee", US, "attendee"),
                ("Tom Hale", None, "attendee"),
                ("Ana Ruiz", None, "attendee"),
                ("Jane Roe", None, "attendee"),
            },
            id="provided remarks, of an organisation, who was in attendance",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee met with Dr. Tom Hale, Foreign and Security Advisor to the "
            "German Chancellor, and the Security Secretary, Secretary Ruiz, of Japan.",
            {
                ("Ann Lee", US, "attendee"),
                ("Tom Hale", "Germany", "attendee"),
                ("Ruiz", "Japan", "attendee"),
            },
            id="an office no table knows is nobody else",
        ),
        pytest.param(
            "Meeting with the ministers of the 27 states chaired by European Council President Ann Lee, "
            "Secretary of Labor Tom Hale took part in the summit.",
            {("Ann Lee", "European Union", "chair"), ("Tom Hale", US, "attendee")},
            id="in front of the subject",
        ),
        pytest.param(
            "Following a briefing by Secretary of Energy John Doe, Secretary of Labor Ann Lee met with "
            "Northern Ireland’s First Minister, Jane Roe.",
            {("Ann Lee", US, "attendee"), ("Jane Roe", "Northern Ireland", "attendee")},
            id="something else before it",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee, Director of the National Economic Council, Tom Hale and Ana Ruiz, "
            "Director of the Office of Public Engagement, hosted a roundtable.",
            {("Ann Lee", US, "host"), ("Tom Hale", US, "host"), ("Ana Ruiz", US, "host")},
            id="office and name, name and office in a row",
        ),
        pytest.param(
            "Participants included:\n\n- President Ann Lee, European Commission\n- Brittany Poe, Hope Inc.",
            {("Ann Lee", "European Union", "attendee"), ("Brittany Poe", None, "attendee")},
            id="list of leaders and organisations",
        ),
        pytest.param(
            "Attendees included Secretary of Labor Ann Lee, Laura Poe, Springfield books and letters, "
            "Alex Roe, Hope/ABC, and Rachel Doe, Workers United.",
            {
                ("Ann Lee", US, "attendee"),
                ("Laura Poe", None, "attendee"),
                ("Alex Roe", None, "attendee"),
                ("Rachel Doe", None, "attendee"),
            },
            id="names with their organisations in a sentence",
        ),
        pytest.param(
            "The Israeli interagency delegation was led by National Security Advisor Ann Lee.",
            {("Ann Lee", "Israel", "lead")},
            id="a delegation described",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee met with Governor of New Mexico Ana Ruiz.",
            {("Ann Lee", US, "attendee"), ("Ana Ruiz", US, "attendee")},
            id="a state that is named like a country",
        ),
        pytest.param(
            "Lieutenant General Ann Lee, Andrés Manuel López Obrador, Ed Poe and Núria de la Cruz-Ruiz "
            "attended the meeting virtually.",
            {
                ("Ann Lee", None, "attendee"),
                ("Andrés Manuel López Obrador", None, "attendee"),
                ("Ed Poe", None, "attendee"),
                ("Núria de la Cruz-Ruiz", None, "attendee"),
            },
            id="ranks, double surnames, short first names, accents",
        ),
        pytest.param(
            "**Participants**\n\nMexico:\n\n- Secretary of Economy Luis Ortega\n\nCanada:\n\n- Deputy Minister Ann Lee",
            {("Luis Ortega", MX, "attendee"), ("Ann Lee", "Canada", "attendee")},
            id="list by country",
        ),
        pytest.param(
            "Participants in today’s event included:\n\n**White House**\n\nAnn Lee, Senior Advisor\n\n"
            "**Employers**\n\nTom Hale, CEO, Hale Lamps\n\n**Next Steps**\n\nMinister John Doe, of Lamps, liked it.",
            {("Ann Lee", US, "attendee"), ("Tom Hale", None, "attendee")},
            id="list with a heading over each group",
        ),
        pytest.param(
            "**Speakers**\n\n- Ohio Attorney General Ann Lee\n- Tom Hale, Director, Hope Alliance of Ohio",
            {("Ann Lee", US, "attendee"), ("Tom Hale", None, "attendee")},
            id="list of speakers",
        ),
        pytest.param(
            "State leaders from today’s meeting included:\n\n- Delaware State Senator Ann Lee\n"
            "- Ohio Assemblyman Tom Hale",
            {("Ann Lee", US, "attendee"), ("Tom Hale", US, "attendee")},
            id="list of leaders",
        ),
        pytest.param(
            "Participants included:  \nAnn Lee, Director, Hope Network  \nTom Hale, President, Oak Union",
            {("Ann Lee", None, "attendee"), ("Tom Hale", None, "attendee")},
            id="list in the lines of one paragraph",
        ),
        pytest.param(
            "Participants included:\n\n- Prime Minister Ann Lee, United Kingdom of Great Britain and Northern Ireland\n"
            "- Secretary-General Tom Hale, United Nations",
            {("Ann Lee", "United Kingdom", "attendee"), ("Tom Hale", "United Nations", "attendee")},
            id="list of leaders of countries and of the United Nations",
        ),
        pytest.param(
            "The President engaged with Prime Minister John Doe of Canada, who was also in attendance, about "
            "what will be discussed at the June 14 Summit.",
            {("John Doe", "Canada", "attendee")},
            id="another day to come",
        ),
        pytest.param(
            "Minister Ann Lee signed the accords on behalf of Peru, while Tom Hale, Director of Space, signed them "
            "on behalf of Chile.",
            {("Ann Lee", "Peru", "attendee"), ("Tom Hale", "Chile", "attendee")},
            id="signed on behalf of a country",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee met with a group of members led by Foreign Minister John Doe of Canada.",
            {("Ann Lee", US, "attendee"), ("John Doe", "Canada", "lead")},
            id="a group and who led it",
        ),
        pytest.param(
            "Secretary General Ann Lee of the North Atlantic Treaty Organization met with Tom Hale, Chief of "
            "Cabinet for European Commission President Ana Ruiz.",
            {("Ann Lee", "NATO", "attendee"), ("Tom Hale", "European Union", "attendee")},
            id="bodies of several countries",
        ),
        pytest.param(
            "Senators at this briefing included Senators Ann Lee (OH), Tom Hale (R-MS), and Ana Ruiz (TX).",
            {
                ("Ann Lee", US, "attendee"),
                ("Tom Hale", US, "attendee"),
                ("Ana Ruiz", US, "attendee"),
            },
            id="senators with their states",
        ),
        pytest.param(
            "The half-day forum was held downtown and featured many officials, including Secretary of Labor Ann Lee.",
            {("Ann Lee", US, "attendee")},
            id="featured",
        ),
    ],
)
def test_who_attended(told: Told, body: str, expected: set[Who]) -> None:
    found = told(body)

    assert who(found) == expected
    assert {a.status for a in found} == {"attended"}


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Secretary of Labor Ann Lee praised the plan.", id="mentioned"),
        pytest.param("“We agree,” Secretary of Labor Ann Lee said.", id="quoted"),
        pytest.param(
            "President Ana Ruiz of Peru spoke by phone with Prime Minister John Doe.", id="phone"
        ),
        pytest.param(
            "They built on what was agreed when Secretary of Labor Ann Lee met with them.",
            id="earlier",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee met with union leaders last month.", id="last month"
        ),
        pytest.param(
            "Secretary of Labor Ann Lee met with union leaders on March 2.", id="another day"
        ),
        pytest.param(
            "They welcomed the efforts led by Secretary of Labor Ann Lee.", id="led efforts"
        ),
        pytest.param(
            "The Department of State and the Department of Labor met today.", id="organisations"
        ),
        pytest.param("Did Secretary of Labor Ann Lee attend the meeting?", id="asked"),
        pytest.param(
            "The leaders renewed their commitment to the Strategic Dialogue co-chaired by Secretary of "
            "Labor Ann Lee and Foreign Minister John Doe.",
            id="another event by name",
        ),
        pytest.param(
            "The meeting follows a conference attended by a delegation including Secretary of Labor Ann Lee.",
            id="follows another one",
        ),
        pytest.param("The sister of Ann Lee met separately with the team.", id="a relative"),
        pytest.param(
            "Over the past months a dialogue, led by Minister John Doe, has resolved much.",
            id="over the past months",
        ),
    ],
)
def test_who_did_not_attend(told: Told, body: str) -> None:
    assert told(body) == ()


@pytest.mark.parametrize(
    "title",
    [
        "Remarks by Secretary Lee at a Meeting of Ministers",
        "FACT SHEET: The Meeting of Ministers",
        "Readout of Secretary Lee’s Call with Minister Doe",
        "A Proclamation on Trade Day",
    ],
)
def test_a_document_about_no_meeting_has_nobody_attending(told: Told, title: str) -> None:
    assert told("Secretary of Labor Ann Lee met today with Prime Minister John Doe.", title) == ()


def test_a_delegation_that_is_announced_is_expected(told: Told) -> None:
    found = told(
        "The Honorable Ann Lee, Secretary of Labor, will lead the delegation.\n\n"
        "**Members of the Presidential Delegation:**\n\n"
        "The Honorable Tom Hale, United States Ambassador in Tokyo, Japan.\n\n"
        "Admiral Ana Ruiz, Commandant, United States Coast Guard",
        "President Announces Presidential Delegation to Japan to Attend a Ceremony",
    )

    assert who(found) == {
        ("Ann Lee", US, "lead"),
        ("Tom Hale", US, "attendee"),
        ("Ana Ruiz", US, "attendee"),
    }
    assert {a.status for a in found} == {"expected"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "National Security Advisor Ann Lee will travel to Peru. She will be joined by Deputy Assistant "
            "Secretary Tom Hale. In Lima, Ms. Lee will meet with President Ana Ruiz.",
            {("Ann Lee", US, "attendee"), ("Tom Hale", US, "attendee")},
            id="joined by; those met there do not travel",
        ),
        pytest.param(
            "National Security Advisor Ann Lee, accompanied by U.S. Special Envoy Tom Hale, will travel to Peru.",
            {("Ann Lee", US, "attendee"), ("Tom Hale", US, "attendee")},
            id="accompanied by, before the verb",
        ),
        pytest.param(
            "U.S. Trade Representative Ann Lee will lead a trade delegation to Peru.",
            {("Ann Lee", US, "lead")},
            id="leads a delegation",
        ),
    ],
)
def test_who_will_travel_together(told: Told, body: str, expected: set[Who]) -> None:
    found = told(body, "Statement on Official Travel to Peru")

    assert who(found) == expected
    assert {a.status for a in found} == {"expected"}


def test_who_has_travelled_together(told: Told) -> None:
    found = told(
        "This week, U.S. Special Envoy Ann Lee led a delegation to Peru. She was joined by Tom Hale.",
        "Readout of Official Travel to Peru",
    )

    assert who(found) == {("Ann Lee", US, "lead"), ("Tom Hale", US, "attendee")}
    assert {a.status for a in found} == {"attended"}


def test_who_of_their_own_country_joins_the_travellers_is_told_further_down(told: Told) -> None:
    found = told(
        "This week, U.S. Special Envoy Ann Lee led a delegation to Peru.\n\nShe spoke about trade.\n\n"
        "She was joined by U.S. Ambassador to Peru Tom Hale. The delegation met with President Ana "
        "Ruiz of Peru.\n\nShe was joined by Minister Juan Ruiz of Peru.",
        "Readout of Official Travel to Peru",
    )

    assert who(found) == {("Ann Lee", US, "lead"), ("Tom Hale", US, "attendee")}


def test_who_travels_alone_is_no_delegation(told: Told) -> None:
    body = "Secretary of Labor Ann Lee will travel to Peru and meet with President Ana Ruiz."

    assert told(body, "Statement on Official Travel to Peru") == ()


def test_a_fact_sheet_on_a_dialogue_tells_who_held_it(told: Told) -> None:
    found = told(
        "Our work goes on.\n\nSecretary of Commerce Ann Lee discussed the framework with Mexican counterparts today.",
        "FACT SHEET: U.S.-Mexico Security Dialogue",
    )

    assert who(found) == {("Ann Lee", US, "attendee")}


def test_a_meeting_that_is_announced_is_expected(told: Told) -> None:
    found = told(
        "On Friday, President Ana Ruiz of Peru will meet with Prime Minister John Doe of Canada.",
        "Statement on the Meeting Between Two Leaders",
    )

    assert who(found) == {("Ana Ruiz", "Peru", "attendee"), ("John Doe", "Canada", "attendee")}
    assert {a.status for a in found} == {"expected"}


ROW = (
    "The President met this morning with his team. The President and Vice President were joined by "
    "Secretary Lee, Chairman Hale, General Roe, and Prime Minister Ana Ruiz."
)


def test_offices_without_a_country_are_american_in_a_document_of_the_government(
    told: Told,
) -> None:
    found = told(ROW, url="https://www.whitehouse.gov/briefing-room/x/")

    assert {(a.name or a.office, a.delegation) for a in found} == {
        ("President", US),
        ("Vice President", US),
        ("Lee", US),
        ("Hale", US),
        ("Roe", US),
        ("Ana Ruiz", None),
    }


def test_offices_without_a_country_are_of_nobody_elsewhere(told: Told) -> None:
    assert {a.delegation for a in told(ROW)} == {None}


def test_the_president_is_whoever_held_the_office(told: Told) -> None:
    found = told(
        "The President is meeting with Prime Minister Jane Roe of Peru. The charter is President Roosevelt’s.\n\n"
        "Joe Biden is looking forward to it.",
        "Readout: Background Press Call Previewing the Meeting with Prime Minister Roe",
    )

    assert {(a.name, a.delegation) for a in found} == {("Joe Biden", US), ("Jane Roe", "Peru")}


def test_signatures_name_whom_the_text_does_not(told: Told) -> None:
    found = told(
        "Today, the President of the United States and the President of the French Republic met.\n\n"
        "Joseph R. Biden, Jr. Jeanne Dupont\n",
        "United States-France Joint Statement",
    )

    assert {(a.name, a.delegation) for a in found} == {
        ("Joseph R. Biden, Jr.", US),
        ("Jeanne Dupont", "France"),
    }


def test_a_fact_sheet_that_begins_with_a_meeting_tells_of_it_there_alone(told: Told) -> None:
    found = told(
        "The U.S.-Peru Council held its third ministerial meeting on May 9. Secretary of Commerce Ann "
        "Lee co-chaired the meeting with Peruvian Minister Luis Ortega.\n\n"
        "Under Secretary of Labor Tom Hale met with union leaders.",
        "FACT SHEET: U.S.-Peru Council Advances Trade",
    )

    assert who(found) == {("Ann Lee", US, "co-chair"), ("Luis Ortega", "Peru", "co-chair")}


def test_somebody_found_twice_is_one_attendee_with_the_strongest_role(told: Told) -> None:
    found = told(
        "Administrator Sam Power joined the meeting. Administrator Samantha Power chaired the meeting."
    )

    assert who(found) == {("Samantha Power", None, "chair")}


def test_journalists_and_moderators_are_not_heard_about_attendance(told: Told) -> None:
    found = told(
        "MODERATOR:  Secretary Ann Lee will join the dialogue.\n\n"
        "QUESTION:  Minister John Doe will attend the dialogue, too.\n\n"
        "SENIOR OFFICIAL:  Ambassador Tom Hale will attend the dialogue.",
        "Background Press Call Previewing the U.S.-Mexico High-Level Economic Dialogue",
    )

    assert [a.name for a in found] == ["Tom Hale"]


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        pytest.param(
            "Readout of Secretary Ann Lee’s Meeting with Prime Minister John Doe of Peru",
            "Secretary of Labor Ann Lee spoke today with Prime Minister Doe about trade.",
            {("Ann Lee", US, "attendee", "attended"), ("John Doe", "Peru", "attendee", "attended")},
            id="whose meeting with whom",
        ),
        pytest.param(
            "Statement by Spokesperson Tom Hale on Secretary Ann Lee’s Participation in the Forum",
            "Secretary of Labor Ann Lee will speak to ministers on Friday.",
            {("Ann Lee", US, "attendee", "expected")},
            id="not the spokesperson, to come",
        ),
        pytest.param(
            "Statement on the Visit of King John II of Jordan",
            "President Joe Biden looks forward to welcoming King John II, Queen Ann and Crown Prince Tom Hale.",
            {
                ("Joe Biden", US, "attendee", "expected"),
                ("John II", "Jordan", "attendee", "expected"),
                ("Ann", "Jordan", "attendee", "expected"),
                ("Tom Hale", "Jordan", "attendee", "expected"),
            },
            id="leaders without a country are of the one the title names",
        ),
        pytest.param(
            "Readout of Secretary Ann Lee’s Meeting with Minister John Doe",
            "Secretary of Labor Ann Lee called Minister John Doe today.",
            set(),
            id="a phone call after all",
        ),
        pytest.param(
            "Statement on Secretary Ann Lee’s Selection of Advisors for the Summit",
            "Secretary of Labor Ann Lee today named the advisors.",
            set(),
            id="not about a meeting of theirs",
        ),
    ],
)
def test_the_title_tells_who_met(
    told: Told, title: str, body: str, expected: set[tuple[str, str | None, str, str]]
) -> None:
    found = told(body, title, url="https://www.whitehouse.gov/briefing-room/x/")

    assert {(a.name, a.delegation, a.role, a.status) for a in found} == expected
