"""Who stands in a list of participants, with an office, with an organisation, or with nothing."""

from __future__ import annotations

import pytest

from tellings import told

PEOPLE = "- Ann Lee, Director, Hope House\n- Dr. Tom Hale, Mayor of Springfield\n"


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        pytest.param("Zebulla Wrenfold, Hope for Youth", "Zebulla Wrenfold", None, id="organisation"),
        pytest.param("Zebulla Wrenfold (Springfield)", "Zebulla Wrenfold", None, id="place"),
        pytest.param("Maria Town, Hope for Youth", "Maria Town", None, id="surname that is a word"),
        pytest.param("Eve Wrenfold, Hope House", "Eve Wrenfold", None, id="first name that is a word"),
        pytest.param("KS Wrenfold, CEO, Hope House", "KS Wrenfold", None, id="initials"),
        pytest.param("Zebulla “Zeb” Wrenfold, Hope", "Zebulla “Zeb” Wrenfold", None, id="nickname"),
        pytest.param("Zebulla Wren-Fold, Jr., Hope", "Zebulla Wren-Fold, Jr.", None, id="suffix"),
        pytest.param("Zebulla de la Wrenfold, Hope", "Zebulla de la Wrenfold", None, id="particles"),
        pytest.param(
            "Ohio House Majority Floor Leader Tom Wrenfold",
            "Tom Wrenfold",
            "Ohio House Majority Floor Leader",
            id="office before it",
        ),
        pytest.param(
            "Leader Designate Zebulla Wrenfold", "Zebulla Wrenfold", "Leader Designate", id="designate"
        ),
        pytest.param("Rep Zebulla Wrenfold", "Zebulla Wrenfold", "Rep", id="short without a stop"),
        pytest.param(
            "President and CEO of Springfield General Electric Maria Wrenfold",
            "Maria Wrenfold",
            "President and CEO of Springfield General Electric",
            id="organisation before it",
        ),
        pytest.param("Hope House: Zebulla Wrenfold", "Zebulla Wrenfold", None, id="behind a colon"),
        pytest.param(
            "Hope House: Zebulla Wrenfold, Director",
            "Zebulla Wrenfold",
            "Director",
            id="with an office, behind a colon",
        ),
        pytest.param("His Excellency Wren Hong Ha, Trade", "Wren Hong Ha", None, id="honorific"),
        pytest.param("H.E. Wren Hong Ha, Trade", "Wren Hong Ha", None, id="honorific, in short"),
        pytest.param("Rt. Hon. Wren Oxley MP, Trade", "Wren Oxley", None, id="member of parliament"),
    ],
)  # fmt: skip
def test_who_stands_in_a_list_of_people(line: str, name: str, office: str | None) -> None:
    found = told(f"Participants included:\n\n{PEOPLE}- {line}")

    assert [(a.name, a.office) for a in found][2:] == [(name, office)]


def test_names_without_anything_are_people_in_a_list_of_people() -> None:
    found = told(
        "Participants included:\n\n- Ann Lee\n- Zebulla Wrenfold\n- Tom Hale\n- Wren Oxley"
    )

    assert [a.name for a in found] == ["Ann Lee", "Zebulla Wrenfold", "Tom Hale", "Wren Oxley"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("- Lambda Legal\n- Hope for Youth\n- Springfield Futures", id="alone"),
        pytest.param("- Hope Action, Ohio\n- Lambda Legal, Springfield", id="with places"),
    ],
)
def test_organisations_in_a_list_are_nobody(lines: str) -> None:
    assert told(f"Participants included:\n\n{lines}") == ()


def test_organisations_are_named_with_those_who_spoke_for_them() -> None:
    found = told(
        "Organizations represented at the meeting included:\n\n- Hope House: Ann Lee\n"
        "- Lakes Fund: Zebulla Wrenfold\n- Youth Futures: Tom Hale"
    )

    assert [a.name for a in found] == ["Ann Lee", "Zebulla Wrenfold", "Tom Hale"]


def test_what_stands_behind_an_organisation_need_not_be_a_person() -> None:
    found = told(
        "Organizations participating included:\n\n- Hope House: Open Doors\n- Lakes Fund: Clean Lakes"
    )

    assert found == ()


@pytest.mark.parametrize(
    ("line", "side"),
    [
        pytest.param("Peru: Minister of Trade Ann Lee", "Peru", id="in front"),
        pytest.param(
            "The Right Honorable Ann Lee MP, President of the Board, United Kingdom",
            "United Kingdom",
            id="behind an office that no table knows",
        ),
    ],
)
def test_the_country_that_stands_in_a_line_is_that_of_the_person(line: str, side: str) -> None:
    assert [a.delegation for a in told(f"Participants included:\n\n- {line}")] == [side]


def test_an_office_without_a_name_is_of_whom_a_list_names_with_it() -> None:
    found = told(
        "President Ann Lee of Peru and the U.N. Secretary-General participated in the meeting.\n\n"
        "Participants included:\n\n- His Excellency John Doe, Secretary-General of the United Nations"
    )

    assert [a.name for a in found] == ["Ann Lee", "John Doe"]


def test_the_lines_of_one_list_say_nothing_about_another() -> None:
    found = told(
        "Panelists included:\n\n- Ann Lee, Director, Hope House\n- Zebulla Wrenfold, Hope\n\n"
        "The group works with:\n\n- Department of Labor\n- Hope for Youth\n- Springfield Futures"
    )

    assert [a.name for a in found] == ["Ann Lee", "Zebulla Wrenfold"]


def test_a_dash_within_a_name_is_a_hyphen() -> None:
    found = told("Participants included:\n\n- Ann Lee–Hale, Director, Hope House")

    assert [a.name for a in found] == ["Ann Lee-Hale"]


def test_an_organisation_that_bears_the_name_of_a_country_sends_nobody_for_it() -> None:
    found = told(
        "Participants included:\n\n- Ann Lee, Vice President for Policy, Scouts of the USA"
    )

    assert [(a.name, a.delegation) for a in found] == [("Ann Lee", None)]


def test_who_works_for_a_department_is_of_its_country_in_its_own_documents() -> None:
    body = "Participants included:\n\n- Ann Lee, Analyst, Department of Labor"
    found = told(body, url="https://www.whitehouse.gov/briefing-room/x/")

    assert [(a.name, a.delegation) for a in found] == [("Ann Lee", "United States")]


def test_a_list_gives_the_full_name_of_whom_the_text_calls_by_surname() -> None:
    found = told(
        "Envoy Wrenfold opened the meeting.\n\nParticipants included:\n\n- Port Envoy Tom Wrenfold"
    )

    assert [a.name for a in found] == ["Tom Wrenfold"]
