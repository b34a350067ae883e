"""Whom running text tells to attend: forms of sentences, people beside people, sides."""

from __future__ import annotations

import pytest

from tellings import Who, told, who

US = "United States"
HOUSE = "https://www.whitehouse.gov/briefing-room/x/"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Secretary of Labor Ann Lee met with advocates. They included Zebulla Wrenfold, who works for "
            "Hope House; Tom Hale II, who led the effort; and Reverend Jane Roe, who is a pastor.",
            {"Ann Lee", "Zebulla Wrenfold", "Tom Hale II", "Jane Roe"},
            id="they included, with what each does",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee heard directly from two students, Zebulla Wrenfold and Jane Roe; and "
            "two nurses, Maria Hale and Oxley Wren.",
            {"Ann Lee", "Zebulla Wrenfold", "Jane Roe", "Maria Hale", "Oxley Wren"},
            id="names nobody knows beside names",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee was joined by Secretary of Energy Tom Hale, who leads the group, "
            "Secretary of Commerce Jane Roe, and Ambassador Mary Poe.",
            {"Ann Lee", "Tom Hale", "Jane Roe", "Mary Poe"},
            id="a relative clause between two",
        ),
        pytest.param(
            "Participants heard from Vice President Ann Lee and officials of her staff – including Senior Advisor "
            "Tom Hale and Energy Director Jane Roe – about the plan.",
            {"Ann Lee", "Tom Hale", "Jane Roe"},
            id="and officials, including",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee and other senior officials, including Energy Advisor Tom Hale, "
            "hosted a roundtable.",
            {"Ann Lee", "Tom Hale"},
            id="one verb for all",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee hosted members of Congress and Secretary of Energy Tom Hale.",
            {"Ann Lee", "Tom Hale"},
            id="a group before the first name",
        ),
        pytest.param(
            "In a meeting with King Tom Hale and then an extended session with Crown Prince John Doe, "
            "the two sides agreed on much.",
            {"Tom Hale", "John Doe"},
            id="in a meeting with, and then one with",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee met with Minister John Doe of Peru and separately with Ambassador Tom Hale.",
            {"Ann Lee", "John Doe", "Tom Hale"},
            id="separately with",
        ),
        pytest.param(
            "The President enjoyed hosting Speaker Lee and Leader Hale.",
            {"President", "Lee", "Hale"} - {"President"},
            id="enjoyed hosting",
        ),
        pytest.param(
            "The forum featured a drop-by from First Lady Ann Lee. The roundtable featured Tom Hale, "
            "Administrator of the Small Business Administration, and Jane Roe, Secretary of Labor.",
            {"Ann Lee", "Tom Hale", "Jane Roe"},
            id="featured",
        ),
        pytest.param(
            "Members also heard updates on energy, water, and trade from Deputy Secretary of Energy Tom Hale.",
            {"Tom Hale"},
            id="heard updates from",
        ),
        pytest.param(
            "Officials taking part in the meetings included Secretary of Labor Ann Lee and Counsel Tom Hale.",
            {"Ann Lee", "Tom Hale"},
            id="taking part",
        ),
        pytest.param(
            "Participants, including Special Envoy Tom Hale, looked ahead to the Trade Summit on June 22.",
            {"Tom Hale"},
            id="a day that is ahead",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee marked the day by meeting with leaders of youth groups.",
            {"Ann Lee"},
            id="by meeting with",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee and Energy Director Tom Hale also visited with these leaders.",
            {"Ann Lee", "Tom Hale"},
            id="visited with",
        ),
        pytest.param(
            "The group was briefed by Secretary of Energy Ann Lee and space scientist Dr. Tom Hale.",
            {"Ann Lee", "Tom Hale"},
            id="what somebody is in lower case",
        ),
        pytest.param(
            "The Dialogue brought together Secretary of Labor Ann Lee and Minister John Doe of Peru.",
            {"Ann Lee", "John Doe"},
            id="brought together",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee was accompanied by Assistant Secretary Tom Hale. Minister John Doe "
            "attended on behalf of President Jane Roe.",
            {"Ann Lee", "Tom Hale", "John Doe"},
            id="accompanied by, on behalf of",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee took part in the meeting, alongside Envoy Tom Hale. It was presided over "
            "by nobody.",
            {"Ann Lee", "Tom Hale"},
            id="alongside",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee inaugurated the meeting, which was led by Minister John Doe of Peru, with the "
            "participation of Ambassador Tom Hale.",
            {"Ann Lee", "John Doe", "Tom Hale"},
            id="with the participation of",
        ),
        pytest.param(
            "Panelists included Zebulla Wrenfold, Managing Attorney, Hope House; Tom Hale, Chief Officer at "
            "Oxley; and Jane Roe, CEO of Hope Works.",
            {"Zebulla Wrenfold", "Tom Hale", "Jane Roe"},
            id="panelists between semicolons",
        ),
        pytest.param(
            "Following remarks by Vice President Ann Lee, Secretary of Energy Tom Hale, and Counsel Jane Roe, "
            "senior officials heard from nurses.",
            {"Ann Lee", "Tom Hale", "Jane Roe"},
            id="remarks before it",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee hosted a meeting today with Hope for Nurses (HFN) leaders Zebulla Wrenfold "
            "and Jane Roe.",
            {"Ann Lee", "Zebulla Wrenfold", "Jane Roe"},
            id="leaders of a body, by name",
        ),
        pytest.param(
            "The President was joined by Vice President Ann Lee, members of the President’s Cabinet, and Special "
            "Envoy Tom Hale.",
            {"Ann Lee", "Tom Hale"},
            id="others between two",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee then moderated a panel on trade.", {"Ann Lee"}, id="moderated a panel"
        ),
        pytest.param(
            "Last week, Secretary of Labor Ann Lee hosted two virtual roundtables with leaders.",
            {"Ann Lee"},
            id="an account that comes late",
        ),
    ],
)  # fmt: skip
def test_who_attended(body: str, expected: set[str]) -> None:
    assert {a.name for a in told(body) if a.name} == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "During the meeting, Secretary of Energy Ann Lee outlined the plan.", {"Ann Lee"}, id="during it"
        ),
        pytest.param(
            "Secretary of Labor Ann Lee and Minister John Doe discussed trade.",
            {"Ann Lee", "John Doe"},
            id="as the subject",
        ),
        pytest.param(
            "Secretary of Energy Ann Lee provided an overview of the plan, Energy Advisor Tom Hale discussed "
            "jobs, and Trade Advisor Jane Roe also briefed the leaders.",
            {"Ann Lee", "Tom Hale", "Jane Roe"},
            id="one after another",
        ),
        pytest.param(
            "Tom Hale, one of the leading scholars, presented an overview. Following the panel, Envoy Ann Lee "
            "highlighted a letter she wrote.",
            {"Tom Hale", "Ann Lee"},
            id="after who they are, after a part of it",
        ),
        pytest.param(
            "They heard that this will help and Secretary of Labor Ann Lee reiterated it elsewhere.",
            set(),
            id="not amid a clause",
        ),
        pytest.param(
            "Secretary of Labor Ann Lee reiterated in a statement that this will help.",
            set(),
            id="not in a statement",
        ),
        pytest.param(
            "They discussed the visit by Minister John Doe, and Mr. Hale also thanked them.",
            set(),
            id="not who is spoken of",
        ),
    ],
)  # fmt: skip
def test_who_speaks_in_a_readout_was_there(body: str, expected: set[str]) -> None:
    assert {a.name for a in told(body)} == expected


@pytest.mark.parametrize(
    "reported",
    [
        "discussed the recently published guidance",
        "noted the progress made in 2021 on trade",
        "provided an update on previous work",
    ],
)
def test_what_people_speak_about_does_not_tell_when_they_did(reported: str) -> None:
    assert {a.name for a in told(f"Secretary of Labor Ann Lee {reported}.")} == {"Ann Lee"}


def test_a_month_behind_what_people_spoke_about_tells_when_they_did() -> None:
    assert told("Secretary of Labor Ann Lee discussed trade with Minister John Doe in March.") == ()


def test_who_speaks_elsewhere_need_not_have_been_there() -> None:
    body = "Secretary of Labor Ann Lee and Minister John Doe discussed trade."

    assert told(body, "Statement on the Trade Summit") == ()


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "Today’s talk followed a meeting Secretary of Labor Ann Lee convened with mayors.",
            id="a meeting somebody held",
        ),
        pytest.param(
            "The group met. On Thursday, Secretary of Labor Ann Lee met with nurses.", id="amid it"
        ),
    ],
)
def test_who_held_another_meeting_did_not_attend(body: str) -> None:
    assert told(f"Today, leaders spoke of trade.\n\n{body}") == ()


@pytest.mark.parametrize(
    "event",
    [
        "attended a dinner hosted by Speaker Tom Hale",
        "joined the traditional Friends of Peru Luncheon, hosted by Speaker Tom Hale",
        "will attend a reception hosted by Speaker Tom Hale",
    ],
)
def test_who_hosts_a_meal_after_the_meeting_is_no_host_of_it(event: str) -> None:
    found = told(f"Secretary of Labor Ann Lee met with advocates. After the meeting, she {event}.")

    assert who(found) == {("Ann Lee", US, "attendee")}


def test_who_hosts_the_meal_that_the_title_names_is_its_host() -> None:
    found = told(
        "The lunch was hosted by Secretary of Labor Ann Lee.", "Readout of a Lunch on Trade"
    )

    assert who(found) == {("Ann Lee", US, "host")}


@pytest.mark.parametrize("beside", ["Before", "On the margins of", "Following"])
def test_who_met_beside_the_dialogue_did_not_attend_it(beside: str) -> None:
    body = f"{beside} the Dialogue, Secretary of Labor Ann Lee met with Minister John Doe."

    assert told(body, "Readout of the Trade Dialogue") == ()


def test_organisations_beside_people_are_nobody() -> None:
    found = told("Secretary of Labor Ann Lee met with Lambda Legal, Hope Action, and Oxley Works.")

    assert [a.name for a in found] == ["Ann Lee"]


def test_who_hosts_a_part_of_a_summit_is_no_host_of_it() -> None:
    found = told(
        "Secretary of Labor Ann Lee hosted a virtual panel. Minister John Doe of Peru co-hosted the next event.",
        "Summary of the Trade Summit",
    )

    assert who(found) == {("Ann Lee", US, "attendee"), ("John Doe", "Peru", "attendee")}


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        pytest.param(
            "Readout of the Meeting",
            "Leaders met with Chief Medical Advisor and Health Director Ann Lee.",
            {("Ann Lee", US, "attendee")},
            id="two offices, one of them known",
        ),
        pytest.param(
            "Readout of the Meeting",
            "They heard from senior Administration officials – including Ann Lee and Tom Hale.",
            {("Ann Lee", US, "attendee"), ("Tom Hale", US, "attendee")},
            id="Administration officials",
        ),
        pytest.param(
            "Readout of Secretary Lee’s Meeting with an Advisor to the President of Peru",
            "Secretary of Labor Ann Lee met with Tom Hale, Head of the Office of the President.",
            {("Ann Lee", US, "attendee"), ("Tom Hale", "Peru", "attendee")},
            id="head of the office of the one foreign president",
        ),
        pytest.param(
            "The U.S.-Peru Partnership Joint Declaration",
            "President Ann Lee of the United States met with Prime Minister Tom Hale.",
            {("Ann Lee", US, "attendee"), ("Tom Hale", "Peru", "attendee")},
            id="a title with two countries in one word",
        ),
        pytest.param(
            "Readout of Secretary Lee’s Meeting with Secretary-General John Doe of the United Nations",
            "Secretary of Labor Ann Lee met with Secretary-General John Doe of the United Nations.",
            {("Ann Lee", US, "attendee"), ("John Doe", "United Nations", "attendee")},
            id="of the United Nations",
        ),
        pytest.param(
            "Readout of Secretary Lee’s Meeting with Chairperson John Wrenfold Doe of Peru",
            "Secretary of Labor Ann Lee met with Chairperson John Wrenfold Doe of Peru. Chairperson Wrenfold "
            "and Secretary Lee discussed trade.",
            {("Ann Lee", US, "attendee"), ("John Wrenfold Doe", "Peru", "attendee")},
            id="called by a middle name",
        ),
    ],
)  # fmt: skip
def test_the_side_of_each(title: str, body: str, expected: set[Who]) -> None:
    assert who(told(body, title, HOUSE)) == expected


def test_a_fact_sheet_that_begins_with_people_who_were_hosted_tells_of_a_meeting() -> None:
    found = told(
        "On May 9, President Ann Lee of Chile hosted Prime Minister John Doe of Peru for the first summit.\n\n"
        "Secretary of Labor Tom Hale met with unions.",
        "FACT SHEET: The Leaders’ Work",
    )

    assert who(found) == {("Ann Lee", "Chile", "host"), ("John Doe", "Peru", "attendee")}


def test_a_fact_sheet_that_begins_with_one_who_hosted_nobody_by_name_tells_of_none() -> None:
    body = "Today, President Ann Lee of Chile hosted leaders for the first summit."

    assert told(body, "FACT SHEET: The Leaders’ Work") == ()


def test_a_readout_tells_of_what_was_whatever_it_says_is_to_come() -> None:
    found = told(
        "Secretary of Labor Ann Lee spoke with Minister John Doe of Peru about what they will do.",
        "Readout of Secretary Ann Lee’s Meeting with Minister John Doe of Peru",
    )

    assert {a.status for a in found} == {"attended"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Peru was represented by Minister John Doe; Chile was represented by Minister Jane Roe and "
            "Ambassador Tom Hale.",
            {("John Doe", "Peru", "attendee"), ("Jane Roe", "Chile", "attendee"), ("Tom Hale", "Chile", "attendee")},
            id="represented by",
        ),
        pytest.param(
            "The talks were led on the Peruvian side by Minister John Doe and on the Chilean side by Minister Jane "
            "Roe. On the Peruvian side were Ambassador Tom Hale and Envoy Mary Poe.",
            {
                ("John Doe", "Peru", "lead"),
                ("Jane Roe", "Chile", "lead"),
                ("Tom Hale", "Peru", "attendee"),
                ("Mary Poe", "Peru", "attendee"),
            },
            id="sides",
        ),
        pytest.param(
            "The Peruvian delegation, headed by Minister John Doe, also included Ambassador Tom Hale.",
            {("John Doe", "Peru", "lead"), ("Tom Hale", "Peru", "attendee")},
            id="headed by",
        ),
        pytest.param(
            "Minister Jane Roe of Chile traveled to Lima, where she met with Minister John Doe of Peru and co-hosted "
            "the dialogue.",
            {("Jane Roe", "Chile", "attendee"), ("John Doe", "Peru", "attendee")},
            id="where she met",
        ),
        pytest.param(
            "**Peruvian Delegation**\n\n- John Doe, Minister of Trade\n\n**U.S. Delegation**\n\n- Ann Lee, Analyst",
            {("John Doe", "Peru", "attendee"), ("Ann Lee", US, "attendee")},
            id="a list for each delegation",
        ),
    ],
)  # fmt: skip
def test_two_sides(body: str, expected: set[Who]) -> None:
    assert who(told(body, "Joint Statement on Trade")) == expected


def test_a_call_to_action_is_no_telephone_call() -> None:
    found = told(
        "Vice President Ann Lee today hosted a roundtable with executives.",
        "Readout of a Roundtable with Executives as Part of the Call to Action for Trade",
    )

    assert [(a.name, a.role, a.status) for a in found] == [("Ann Lee", "host", "attended")]


def test_a_readout_of_a_journey_tells_who_was_met_and_who_went_alone() -> None:
    met = "Secretary of Labor Ann Lee, joined by Envoy Tom Hale, traveled to Lima and met today with President John Doe of Peru."
    alone = "This week, Secretary of Labor Ann Lee was in Lima to discuss trade."
    title = "Readout of Official Travel to Peru"

    assert {a.name for a in told(met, title)} == {"Ann Lee", "Tom Hale", "John Doe"}
    assert {a.name for a in told(alone, title)} == {"Ann Lee"}
