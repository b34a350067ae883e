"""The ground rules of a call, and its embargo."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from hled_bot import documents
from hled_bot.facts import transcripts
from hled_bot.models import Background, Document, Facts

Call = Callable[..., Document]
TITLE = "Press Call on Trade"


@pytest.fixture
def call(tmp_path: Path) -> Call:
    """The transcript of a call held on Tuesday, July 12, 2022, that opens with some words."""

    def written(
        words: str, title: str = TITLE, speaker: str = "SENIOR ADMINISTRATION OFFICIAL"
    ) -> Document:
        file = tmp_path / "2022-07-13-call.md"
        file.write_text(
            f"---\ntitle: '{title}'\ndate: 2022-07-13\n---\n(July 12, 2022)\n\n5:07 P.M. EDT\n\n"
            f"MODERATOR:  Hello.  {words}\n\n{speaker}:  Thank you.\n\nQ    Can we talk on "
            "background later?\n\nMODERATOR:  No.\n\n5:29 P.M. EDT\n",
            encoding="utf-8",
        )
        return documents.read(file)

    return written


def rules(document: Document) -> Background:
    return transcripts.find(document).background


@pytest.mark.parametrize(
    ("document", "embargo", "sentence"),
    [
        (
            "2021-09-09-press-call",
            "2021-09-09T11:00:00-04:00",
            "For the purposes of this call, both speakers should be referred to as "
            "“senior administration officials.”",
        ),
        (
            "2023-09-28-press-call",
            "2023-09-29T09:00:00-04:00",
            "Again, this call is on background and attributable to senior administration officials",
        ),
    ],
)
def test_the_two_calls(
    library: dict[str, Document],
    found: dict[str, Facts],
    document: str,
    embargo: str,
    sentence: str,
) -> None:
    background = found[document].transcript.background

    assert background.on_background
    assert background.attribution == "senior administration official"
    assert background.embargo == dt.datetime.fromisoformat(embargo)
    assert background.rules is not None
    assert library[document].shown(background.rules).startswith(sentence)
    assert background.embargo_source is not None
    assert "embargoed until" in library[document].shown(background.embargo_source)


@pytest.mark.parametrize(
    ("words", "title", "speaker", "expected"),
    [
        pytest.param("This call is on background.", TITLE, "MS. DOE", True, id="said"),
        pytest.param(
            "All is attributable to “senior administration officials.”", TITLE, "MR. ROE", True,
            id="attribution alone",
        ),
        pytest.param("Welcome.", "Background Press Call", "MR. ROE", True, id="the title alone"),
        pytest.param("Welcome.", TITLE, "SENIOR ADMINISTRATION OFFICIAL", True, id="the labels"),
        pytest.param(
            "Welcome.", "Remarks at the Bridge", "LOCAL POLICE OFFICIAL", False, id="no name known"
        ),
        pytest.param(
            "This call is on the record.", "Background Press Call", "MS. DOE", False, id="on the record"
        ),
        pytest.param(
            "For your own background, here is a list.", TITLE, "MS. DOE", False, id="for background"
        ),
        pytest.param("We will go on background later.", TITLE, "MS. DOE", False, id="later"),
        pytest.param(
            "We will have an on-the-record portion and an on-background portion.", TITLE, "MS. DOE", False,
            id="a call in two parts, with names",
        ),
        pytest.param(
            "We will have an on-the-record portion and an on-background portion.",
            TITLE, "SENIOR ADMINISTRATION OFFICIAL", True, id="a call in two parts, without names",
        ),
        pytest.param("Welcome.", TITLE, "MS. DOE", False, id="only a journalist asks for it"),
    ],
)  # fmt: skip
def test_ground_rules(call: Call, words: str, title: str, speaker: str, expected: bool) -> None:
    known = "  Our speaker is here." if "DOE" in speaker else ""

    assert rules(call(words + known, title, speaker)).on_background is expected


@pytest.mark.parametrize(
    ("words", "attribution"),
    [
        ("It is attributed to a “senior administration official.”", "senior administration official"),
        ("You may refer to us; attribution is to a senior White House official.", "senior white house official"),
        ("It is attributed to SAOs.", "senior administration official"),
    ],
)  # fmt: skip
def test_attribution(call: Call, words: str, attribution: str) -> None:
    found = rules(call(words)).attribution

    assert found is not None
    assert found.casefold() == attribution


@pytest.mark.parametrize(
    ("words", "embargo"),
    [
        pytest.param("until 11:00 a.m. tomorrow.", "2022-07-13T11:00-04:00", id="from the call's day"),
        pytest.param("until tomorrow, 5:00 a.m. Eastern.", "2022-07-13T05:00-04:00", id="Eastern"),
        pytest.param("until 8:00 p.m. Eastern Standard Time tonight.", "2022-07-12T20:00-04:00", id="EST in July"),
        pytest.param("until 9 p.m. EST.", "2022-07-12T21:00-04:00", id="EST, abbreviated"),
        pytest.param("until Friday, July 15th, at 6:00 a.m.", "2022-07-15T06:00-04:00", id="a date"),
        pytest.param("until tomorrow, which is Wednesday, July 13th at 9:00 a.m., so wait.", "2022-07-13T09:00-04:00", id="said twice"),
        pytest.param("until Thursday at noon.", "2022-07-14T12:00-04:00", id="a weekday, noon"),
        pytest.param("until midnight.", "2022-07-13T00:00-04:00", id="midnight ends the day"),
        pytest.param("until five o’clock tomorrow morning.", "2022-07-13T05:00-04:00", id="o'clock"),
        pytest.param("until 11:00 tomorrow.", "2022-07-13T11:00-04:00", id="no a.m."),
        pytest.param("until 6:30 tonight.", "2022-07-12T18:30-04:00", id="tonight"),
        pytest.param("until 5:00 a.m. Rome time tomorrow.", "2022-07-13T05:00+02:00", id="a city"),
        pytest.param("until 10:00 a.m., Germany; 4:00 a.m., U.S.", "2022-07-13T10:00+02:00", id="a country"),
        pytest.param("until 4:15 p.m. Japan Standard Time tomorrow.", "2022-07-13T16:15+09:00", id="Japan"),
        pytest.param("until 5:00 a.m. tomorrow GMT.", "2022-07-13T05:00+00:00", id="GMT"),
        pytest.param("until 6:00 a.m. local time in Bangkok.", "2022-07-13T06:00+07:00", id="local time in a city"),
        pytest.param("until 6:00 a.m. local time.", "2022-07-13T06:00-04:00", id="local time is that of the call"),
        pytest.param("until 6:00 a.m. on Friday, July 15th, in Bangkok.", "2022-07-15T06:00+07:00", id="a day between hour and city"),
        pytest.param("until 6:00 a.m. PHT tomorrow.", "2022-07-13T06:00+08:00", id="PHT"),
        pytest.param("until 17:00 Brussels time tomorrow.", "2022-07-13T17:00+02:00", id="a clock of 24 hours"),
        pytest.param("until 5 tomorrow morning.", "2022-07-13T05:00-04:00", id="an hour in digits alone"),
        pytest.param("until 6 tonight.", "2022-07-12T18:00-04:00", id="an hour in digits alone, tonight"),
        pytest.param("until 4:15 Japan Standard Time on July 13th.", "2022-07-13T16:15+09:00", id="the one of two hours that is ahead"),
        pytest.param("until 7:30.", "2022-07-12T19:30-04:00", id="the next such hour"),
        pytest.param("until 4:00 p.m. Pacific.", "2022-07-12T16:00-07:00", id="ahead though the clock of the call is past it"),
        pytest.param("until 12:00 a.m.", "2022-07-13T00:00-04:00", id="midnight as 12:00 a.m."),
        pytest.param("until 12:01 a.m. tomorrow.", "2022-07-13T00:01-04:00", id="a minute past midnight"),
        pytest.param("until 5:00 a.m. on the 14th.", "2022-07-14T05:00-04:00", id="a day of the month"),
        pytest.param("until 5:00 a.m. East Coast time.", "2022-07-13T05:00-04:00", id="the East Coast"),
        pytest.param("until 6:00 a.m. Australian Eastern Time tomorrow.", "2022-07-13T06:00+10:00", id="another Eastern"),
        pytest.param("until 9:00 a.m. Bali time tomorrow.", "2022-07-13T09:00+08:00", id="an island"),
        pytest.param("until 5:00 a.m. tomorrow, and the fact sheet is embargoed until Friday.", "2022-07-13T05:00-04:00", id="something else longer"),
        pytest.param("until the call ends, at about 5:40 p.m.", "2022-07-12T17:29-04:00", id="the end of the call before an hour"),
        pytest.param("until we hang up.", "2022-07-12T17:29-04:00", id="hanging up"),
        pytest.param("for the duration of the call.", "2022-07-12T17:29-04:00", id="as long as the call"),
        pytest.param("until 6:00 a.m. IST tomorrow.", None, id="a zone that may be one of several"),
        pytest.param("until further notice.", None, id="until further notice"),
        pytest.param("until tomorrow morning.", None, id="no hour"),
        pytest.param("until the end of the call.", "2022-07-12T17:29-04:00", id="closing time"),
        pytest.param("to the end of the call.", "2022-07-12T17:29-04:00", id="to the end"),
        pytest.param("until its conclusion.", "2022-07-12T17:29-04:00", id="its conclusion"),
        pytest.param("until 5:00 tomorrow.", None, id="morning or afternoon"),
        pytest.param("until 7:00 a.m. Mars time.", None, id="an unknown zone"),
        pytest.param("until the President speaks.", None, id="an event"),
        pytest.param("until the Secretary has spoken, probably at about 9:45 p.m.", None, id="an hour that is guessed"),
    ],
)  # fmt: skip
def test_embargo(call: Call, words: str, embargo: str | None) -> None:
    document = call(f"The contents of this call are embargoed {words}  Thanks.")

    background = rules(document)

    assert background.embargo == (dt.datetime.fromisoformat(embargo) if embargo else None)
    assert background.embargo_source is not None
    assert document.shown(background.embargo_source).startswith("The contents of this call")


@pytest.mark.parametrize(
    ("sentence", "embargo"),
    [
        ("Until 5:00 a.m. tomorrow, all of this is embargoed.", "2022-07-13T05:00-04:00"),
        ("The embargo is tomorrow at 5:00 a.m.", "2022-07-13T05:00-04:00"),
        ("The embargo is now 8:00 p.m. Eastern.", "2022-07-12T20:00-04:00"),
        ("This call is under a 5:00 a.m. Eastern embargo.", "2022-07-13T05:00-04:00"),
        ("The embargo expires at 9:00 p.m.", "2022-07-12T21:00-04:00"),
        ("With the conclusion of this call, the embargo is lifted.", "2022-07-12T17:29-04:00"),
        ("The embargo does not lift at the end of the call.", None),
        ("The embargo has lifted.", None),
        ("We will send an embargoed fact sheet at 8:00 p.m.", None),
        ("The President will speak on the grain embargo at 8:00 p.m.", None),
        ("This call is under embargo to the end.  It is embargoed for 8:00 p.m.", "2022-07-12T20:00-04:00"),
        ("EMBARGOED UNTIL 9:00 A.M. EDT ON JULY 13.", "2022-07-13T09:00-04:00"),
    ],
)  # fmt: skip
def test_an_embargo_is_told_in_many_ways(call: Call, sentence: str, embargo: str | None) -> None:
    found = rules(call(sentence)).embargo

    assert found == (dt.datetime.fromisoformat(embargo) if embargo else None)


@pytest.mark.parametrize(
    ("title", "embargo"),
    [
        ("Press Call from Jerusalem", "2022-07-13T06:00+03:00"),
        ("Press Call Previewing the Visit to New Delhi", "2022-07-13T06:00+05:30"),
        ("Press Call on the Talks between Israel and India", None),
    ],
)  # fmt: skip
def test_the_place_of_a_call_tells_which_zone_an_abbreviation_means(
    call: Call, title: str, embargo: str | None
) -> None:
    found = rules(call("This call is embargoed until 6:00 a.m. IST tomorrow.", title)).embargo

    assert found == (dt.datetime.fromisoformat(embargo) if embargo else None)


def test_not_under_any_embargo_is_none_and_says_so(call: Call) -> None:
    document = call("This is not held under any embargo.")

    background = rules(document)

    assert background.embargo is None
    assert background.embargo_source is not None


def test_no_embargo_is_none_and_says_so(call: Call) -> None:
    document = call("There is no embargo on this call.")

    background = rules(document)

    assert background.embargo is None
    assert background.embargo_source is not None
    assert document.shown(background.embargo_source) == "There is no embargo on this call."


def test_an_embargo_may_break_after_the_call(call: Call) -> None:
    document = call("I will let you know when the embargo breaks, which will be after this call.")

    assert rules(document).embargo == dt.datetime.fromisoformat("2022-07-12T17:29-04:00")


def test_no_embargo_on_one_part_says_nothing_of_the_other(call: Call) -> None:
    document = call(
        "There is no embargo on the first part.  The second will be embargoed until 6:00 a.m. tomorrow."
    )

    assert rules(document).embargo == dt.datetime.fromisoformat("2022-07-13T06:00-04:00")


def test_a_changed_embargo_counts(call: Call) -> None:
    document = call(
        "This call is embargoed until 5:00 p.m. tomorrow.  It will now be embargoed until "
        "7:00 p.m. tomorrow."
    )

    assert rules(document).embargo == dt.datetime.fromisoformat("2022-07-13T19:00-04:00")


def test_an_embargo_on_trade_is_none_of_ours(call: Call) -> None:
    assert rules(call("We may lift the embargo on grain.")) == rules(call("We may grow grain."))


def test_what_was_published_before_it_was_said_was_said_the_day_before(tmp_path: Path) -> None:
    file = tmp_path / "call.md"
    file.write_text(
        "---\ntitle: Background Press Call\npublished_time: 2022-07-13 11:19:34-04:00\n---\n"
        "5:02 P.M. EDT\n\nMODERATOR:  The call is embargoed until 11:00 a.m. tomorrow.\n\n"
        "SENIOR ADMINISTRATION OFFICIAL:  Thank you.\n"
    )

    embargo = rules(documents.read(file)).embargo

    assert embargo == dt.datetime.fromisoformat("2022-07-13T11:00-04:00")
