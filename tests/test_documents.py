"""How files are read: what is known about a document, and its text."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hled_bot import documents
from hled_bot.documents import Unreadable, living
from hled_bot.models import Document, fold

HOME = Path(__file__).parent.parent
Read = Callable[..., Document]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads what a file of some name would hold."""

    def of(content: str | bytes, name: str = "invented.md") -> Document:
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return documents.read(file)

    return of


def lines(document: Document) -> list[tuple[str, str]]:
    return [(p.kind, p.text) for p in document.paragraphs]


# --- the five documents ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "digest"),
    [
        (
            "2021-09-09-press-call.md",
            "584f0e31885299fcf5a599dad3de87c9a3cdde9cde5d429789a0bb0bd9d399b9",
        ),
        (
            "2023-09-28-press-call.txt",
            "9038eb2f1ad84689eab6a6698273798603511f055890d4c61fa430f90ca7093f",
        ),
        (
            "2021-09-09-relaunch.txt",
            "c839dca5404770547cb59bf80af115ba68ef68bbab4b2dbca221dcd6146eeff9",
        ),
        (
            "2022-09-12-joint-statement.md",
            "91dd7c3b947c356ecd9d89272285a1a36b73f01c205ee4dc260531623cc767ea",
        ),
        (
            "2021-09-09-fact-sheet.md",
            "bfccb531148be95b037c7e386b07e25747334490a1a136faf8e710e874b183ea",
        ),
    ],
)
def test_the_body_is_byte_for_byte_as_it_was_published(name: str, digest: str) -> None:
    raw = (HOME / "data" / "documents" / name).read_bytes()

    body = raw[raw.index(b"\n---\n") + len(b"\n---\n") :]

    assert hashlib.sha256(body).hexdigest() == digest


@pytest.mark.parametrize(
    ("name", "title", "date", "kind", "held"),
    [
        ("2021-09-09-fact-sheet", "FACT SHEET: U.S. – Mexico High-Level Economic Dialogue", "2021-09-09", "fact sheet", None),
        ("2021-09-09-press-call", "Background Press Call on the U.S.-Mexico High-Level Economic Dialogue", "2021-09-09", "press call", "2021-09-08"),
        ("2021-09-09-relaunch", "Re-launching the U.S.-Mexico High-Level Economic Dialogue (HLED)", "2021-09-09", "readout", None),
        ("2022-09-12-joint-statement", "Joint Statement Following the 2022 U.S.-Mexico High-Level Economic Dialogue", "2022-09-12", "joint statement", None),
        ("2023-09-28-press-call", "Senior Administration Officials Previewing the U.S.-Mexico High-Level Economic Dialogue and High-Level Security Dialogue", "2023-09-28", "press call", None),
    ],
)  # fmt: skip
def test_the_five_documents_tell_what_they_are(
    library: dict[str, Document], name: str, title: str, date: str, kind: str, held: str | None
) -> None:
    document = library[name]

    assert document.title == title
    assert document.date == dt.date.fromisoformat(date)
    assert document.kind == kind
    assert document.held == (dt.date.fromisoformat(held) if held else None)
    assert document.url is not None


def test_the_readme_says_where_each_document_comes_from(library: dict[str, Document]) -> None:
    readme = (HOME / "data" / "README.md").read_text("utf-8")

    for document in library.values():
        row = next(line for line in readme.splitlines() if line.startswith(f"| `{document.id}."))
        assert f" {document.title} " in row
        assert f" {document.date} " in row
        assert f"({document.url})" in row
        assert f"({living(document.url, document.date)})" in row


def test_what_is_shown_of_a_paragraph_is_its_text(library: dict[str, Document]) -> None:
    for document in library.values():
        for paragraph in document.paragraphs:
            assert document.shown(document.source(paragraph)) == fold(paragraph.text)


def test_a_source_counts_in_the_whole_file(library: dict[str, Document]) -> None:
    statement = library["2022-09-12-joint-statement"]
    first = statement.paragraphs[0]

    source = statement.source(first, 0, 33)

    file = (HOME / "data" / "documents" / "2022-09-12-joint-statement.md").read_text("utf-8")
    assert file[source.start : source.end] == "Today, senior government officials"[:33]


# --- what is known about a document ---------------------------------------------------------------


def test_front_matter_tells_title_day_address_and_kind(read: Read) -> None:
    document = read(
        "---\ntitle: 'Lakes:  a plan'\ndate: 2030-05-03\n"
        "source_url: https://lakes.example/plan\nkind: plan\n---\nIt is a plan.\n"
    )

    assert (document.title, document.kind) == ("Lakes: a plan", "plan")
    assert document.date == dt.date(2030, 5, 3)
    assert document.url == "https://lakes.example/plan"


def test_without_front_matter_name_and_first_line_must_do(read: Read) -> None:
    document = read("Fact Sheet on Harbors\n\nThey are open.\n", "2030-05-03-harbors.txt")

    assert document.id == "2030-05-03-harbors"
    assert document.title == "Fact Sheet on Harbors"
    assert document.date == dt.date(2030, 5, 3)
    assert document.kind == "fact sheet"
    assert document.url is None


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("date: 2030-05-03", dt.date(2030, 5, 3)),
        ("date: '2030-05-03'", dt.date(2030, 5, 3)),
        ("date: 2030-05-03T23:30:00-04:00", dt.date(2030, 5, 3)),
        ("published_time: '2030-05-03T10:00:00+00:00'", dt.date(2030, 5, 3)),
        ("date: May 3, 2030", dt.date(2030, 5, 3)),
        ("date: 3 May 2030", dt.date(2030, 5, 3)),
        pytest.param("date: 05/03/2030", None, id="March or May"),
        pytest.param("date: soon", None, id="no day"),
        pytest.param("date: '2030-02-31'", None, id="no such day"),
    ],
)
def test_the_day_of_publication(read: Read, stated: str, day: dt.date | None) -> None:
    assert read(f"---\n{stated}\n---\nThe text.\n").date == day


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Background Press Call on Harbors", "press call"),
        ("FACT SHEET: Harbors", "fact sheet"),
        ("Joint Declaration on Lakes", "joint statement"),
        ("Readout of a Meeting on Lakes", "readout"),
        ("Press Briefing by Ana Lago", "press briefing"),
        ("Remarks by Minister Lago", "remarks"),
        ("Statement on Lakes", "statement"),
        ("A Lake", "document"),
    ],
)
def test_the_title_tells_the_kind(read: Read, title: str, kind: str) -> None:
    assert read(f"---\ntitle: {title!r}\n---\nThe text.\n").kind == kind


@pytest.mark.parametrize("line", ["(May 2, 2030)", "May 2, 2030"])
def test_the_day_of_a_call_stands_above_it(read: Read, line: str) -> None:
    assert read(f"Via Teleconference\n\n{line}\n\nHello.\n").held == dt.date(2030, 5, 2)


@pytest.mark.parametrize(
    ("published", "opening", "held"),
    [
        pytest.param("2030-05-03 11:19:34-04:00", "5:02 P.M. EDT", dt.date(2030, 5, 2), id="older"),
        pytest.param(
            "'2030-05-03T11:19:34-04:00'", "5:02 P.M. EDT", dt.date(2030, 5, 2), id="text"
        ),
        pytest.param("2030-05-03 11:19:34", "(5:02 PM)", dt.date(2030, 5, 2), id="no zones"),
        pytest.param("2030-05-03 09:30:00-04:00", "7:00 A.M. PDT", dt.date(2030, 5, 2), id="west"),
        pytest.param("2030-05-03 09:30:00-04:00", "3:00 P.M. CEST", None, id="in Europe, before"),
        pytest.param("2030-05-03 19:00:00-04:00", "5:02 P.M. EDT", None, id="published after it"),
        pytest.param("2030-05-04 11:19:34-04:00", "5:02 P.M. EDT", None, id="another day"),
        pytest.param("2030-05-03", "5:02 P.M. EDT", None, id="no time of day"),
        pytest.param(
            "2030-05-03 21:19:34-04:00", "9:36 A.M. KST", dt.date(2030, 5, 4), id="a day ahead"
        ),
        pytest.param("2030-05-03 11:19:34-04:00", "5:02 P.M. XYZ", None, id="an unknown zone"),
        pytest.param("2030-05-03 11:19:34-04:00", "25:70 P.M. EDT", None, id="no such time"),
        pytest.param("2030-05-03 11:19:34-04:00", "We met at 5:02 P.M. EDT", None, id="in a text"),
        pytest.param("'noon: maybe'", "5:02 P.M. EDT", None, id="nonsense"),
    ],
)
def test_a_call_that_opened_after_its_page_was_published_was_the_day_before(
    read: Read, published: str, opening: str, held: dt.date | None
) -> None:
    matter = f"date: 2030-05-03\npublished_time: {published}\n"

    call = read(f"---\n{matter}---\nVia Teleconference\n\n{opening}\n\nMODERATOR:  Hello.\n")

    assert call.held == held


def test_a_day_in_the_title_counts_before_the_hour_of_publication(read: Read) -> None:
    briefing = read(
        "---\ntitle: 'Briefing by Ana Lago, May 3, 2030'\n"
        "published_time: 2030-05-03 11:19:34-04:00\n---\n5:02 P.M. EDT\n\nHello.\n"
    )

    assert briefing.held is None


def test_a_stated_day_counts_before_the_hour_of_publication(read: Read) -> None:
    call = read(
        "---\npublished_time: 2030-05-03 11:19:34-04:00\n---\n(May 1, 2030)\n\n5:02 P.M. EDT\n\nHello.\n"
    )

    assert call.held == dt.date(2030, 5, 1)


def test_a_day_that_does_not_exist_is_no_day(read: Read) -> None:
    assert read("(February 31, 2030)\n\nHello.\n").held is None


@pytest.mark.parametrize(
    ("published", "day", "today"),
    [
        (
            "https://www.whitehouse.gov/briefing-room/a/",
            dt.date(2022, 9, 12),
            "https://bidenwhitehouse.archives.gov/briefing-room/a/",
        ),
        (
            "http://whitehouse.gov/a?b=c",
            dt.date(2021, 1, 20),
            "https://bidenwhitehouse.archives.gov/a?b=c",
        ),
        ("https://www.state.gov/call/", dt.date(2023, 9, 28), "https://2021-2025.state.gov/call/"),
        ("https://www.state.gov/call/", dt.date(2026, 1, 1), "https://www.state.gov/call/"),
        ("https://www.state.gov/call/", None, "https://www.state.gov/call/"),
        ("https://www.gob.mx/se/a", dt.date(2022, 9, 12), "https://www.gob.mx/se/a"),
        (None, dt.date(2022, 9, 12), None),
    ],
)
def test_a_citation_links_to_where_the_page_lives_today(
    published: str | None, day: dt.date | None, today: str | None
) -> None:
    assert living(published, day) == today


# --- files that cannot be read --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "it is empty", id="empty"),
        pytest.param(b" \n\t\n", "it is empty", id="blank"),
        pytest.param(b"---\ntitle: A\n---\n\n", "it is empty", id="front matter alone"),
        pytest.param(b"a\0b", "it is not text", id="null bytes"),
        pytest.param("caf\u00e9".encode("latin-1"), "it is not UTF-8 text", id="Latin 1"),
        pytest.param(b"---\ntitle: [\n---\nText.\n", "front matter is not valid YAML", id="YAML"),
        pytest.param(
            b"---\ndate: 2030-13-45\n---\nText.\n", "month must be in", id="no such month"
        ),
        pytest.param(b"Home\n\nMenu\n\nSearch\n", "menus", id="only a menu"),
    ],
)
def test_an_unreadable_file_says_why(read: Read, content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read(content)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as large:
        large.truncate(documents.LARGEST + 1)

    with pytest.raises(Unreadable, match="too large: 10,000,001 bytes"):
        documents.read(file)


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="No such file"):
        documents.read(tmp_path / "none.md")


# --- text -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One line\nwrapped.\n", [("paragraph", "One line wrapped.")], id="wrapped"),
        pytest.param("One  \ntwo\\\nthree", [("paragraph", "One\ntwo\nthree")], id="hard breaks"),
        pytest.param(
            "A long line. " * 12 + "\n" + "Another one. " * 12,
            [("paragraph", ("A long line. " * 12).strip()), ("paragraph", ("Another one. " * 12).strip())],
            id="lines that are not wrapped are paragraphs",
        ),
        pytest.param("# One #\n\nTwo\n---\n", [("heading", "One"), ("heading", "Two")], id="headings"),
        pytest.param(
            "The text ends here.\n---\n", [("paragraph", "The text ends here.")], id="a text above a rule"
        ),
        pytest.param("**One**  \ntwo", [("heading", "One"), ("paragraph", "two")], id="a bold line"),
        pytest.param("**One** two", [("paragraph", "One two")], id="a bold word"),
        pytest.param("*One* __two__ `three`", [("paragraph", "One two three")], id="emphasis"),
        pytest.param(
            "**One, **two and **three **four", [("paragraph", "One, two and three four")], id="bold marks beside blanks"
        ),
        pytest.param("a goal*—*and", [("paragraph", "a goal—and")], id="an italic dash"),
        pytest.param(r"\*one\* \[two\] \# 1\. a_b", [("paragraph", "*one* [two] # 1. a_b")], id="escapes"),
        pytest.param("AT&amp;T &ndash; &#8212; &lt;b&gt;", [("paragraph", "AT&T – — <b>")], id="entities"),
        pytest.param("[one](https://a.example/b_(c)) two", [("paragraph", "one two")], id="a link with brackets"),
        pytest.param("[one](https://a.example 'x (y)') two", [("paragraph", "one two")], id="a link with a title"),
        pytest.param("[one] (two) [three][four]", [("paragraph", "[one] (two) [three][four]")], id="no links"),
        pytest.param("[Name]: speech", [("paragraph", "[Name]: speech")], id="no link reference"),
        pytest.param("    indented", [("paragraph", "indented")], id="indented text is no code"),
        pytest.param("21<sup>st</sup> <u>one</u>", [("paragraph", "21st one")], id="HTML tags"),
        pytest.param("one <!-- two --> three", [("paragraph", "one  three")], id="an HTML comment"),
        pytest.param("(<inaudible>) one", [("paragraph", "(<inaudible>) one")], id="no HTML tag"),
        pytest.param(
            "<h2>One</h2>\n<p>Two</p><ul><li>Three</li><li>Four</li></ul>",
            [("heading", "One"), ("paragraph", "Two"), ("item", "Three"), ("item", "Four")],
            id="blocks of HTML",
        ),
        pytest.param("<script>var a;</script>One", [("paragraph", "One")], id="scripts are no text"),
        pytest.param("one<br>two", [("paragraph", "one\ntwo")], id="a break in HTML"),
        pytest.param("• One\n\n• Two", [("item", "One"), ("item", "Two")], id="bullets of a word processor"),
        pytest.param("> One\n> two", [("paragraph", "One two")], id="a block quote"),
        pytest.param("one\r\ntwo\r\n\r\nthree\r", [("paragraph", "one two"), ("paragraph", "three")], id="CRLF"),
        pytest.param("\ufeffOne", [("paragraph", "One")], id="byte order mark"),
        pytest.param("one\n\xa0\ntwo", [("paragraph", "one"), ("paragraph", "two")], id="a line of no-break spaces"),
        pytest.param("---\n\nOne.\n\n---\n\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")], id="rules are no front matter"),
        pytest.param("one\n\n###", [("paragraph", "one")], id="an end mark"),
    ],
)  # fmt: skip
def test_text_is_what_a_reader_sees(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    document = read(text)

    assert lines(document) == expected
    for paragraph in document.paragraphs:
        assert document.shown(document.source(paragraph)) == fold(paragraph.text)


def test_lists_keep_their_depth_and_their_numbers(read: Read) -> None:
    document = read("3. One\n   - Two\n     wrapped\n       - Three\n4. Four\n\n- Five\n")

    assert [(p.level, p.number, p.text) for p in document.paragraphs] == [
        (1, 3, "One"),
        (2, None, "Two wrapped"),
        (3, None, "Three"),
        (1, 4, "Four"),
        (1, None, "Five"),
    ]


def test_a_byte_order_mark_does_not_hide_the_front_matter(read: Read) -> None:
    document = read(b"\xef\xbb\xbf---\ntitle: Lakes\n---\nText.\n")

    assert document.title == "Lakes"
    assert document.shown(document.source(document.paragraphs[0])) == "Text."


def test_offsets_hold_where_markup_was_dropped(read: Read) -> None:
    document = read("---\ntitle: A\n---\nThe [**big** plan](x) &amp; the *lake*.\n")
    paragraph = document.paragraphs[0]

    plan = document.source(paragraph, 4, 12)

    assert paragraph.text == "The big plan & the lake."
    assert paragraph.strong == ((4, 7),)
    assert document.text[plan.start : plan.end] == "big** plan"
    assert document.shown(plan) == "big plan"


PIECES = st.sampled_from(
    "word|The end.|- |1. |> |# |**|*|_|`|[|]|](x)|![|<br>|<li>|<h2>|</h2>|<b>|</b>|&amp;|&#0;|\\|•|\n|\n\n"
    "|  \n|\\\n|    |---\n|===\n|\t|<script>|</script>|<!--|-->|\xa0|\x85|\u2028|\ufeff|\r|é|title: x\n".split("|")
)  # fmt: skip


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=300))
def test_any_file_is_read_or_says_why_not(tmp_path: Path, text: str) -> None:
    file = tmp_path / "any.md"
    file.write_bytes(text.encode("utf-8", "replace"))
    try:
        document = documents.read(file)
    except Unreadable:
        return

    places = [start for paragraph in document.paragraphs for start in paragraph.starts]
    assert places == sorted(places)
    assert all(0 <= start < len(document.text) for start in places)
    for paragraph in document.paragraphs:
        assert len(paragraph.text) == len(paragraph.starts) == len(paragraph.ends)
        assert document.shown(document.source(paragraph)) == fold(paragraph.text)


@pytest.mark.parametrize(
    "piece",
    ["word ", "[", "[a](", "![", "*", "*a ", "**a** b ", "**a**  \n", "_a ", "`a ", "<a ", "<!-- ", "<![CDATA[", "&#x",
     "“", "> ", "- ", "1. ", "- a\n", "a<br>", "<li>", "\xa0", "a\n===\n", "---\n", "Home\n\n"],
)  # fmt: skip
def test_reading_takes_time_in_proportion_to_the_length(read: Read, piece: str) -> None:
    def seconds(length: int) -> float:
        begin = time.process_time()
        with contextlib.suppress(Unreadable):
            read("Text. " + piece * (length // len(piece)))
        return time.process_time() - begin

    short, long = seconds(10_000), seconds(80_000)

    assert long < 0.5 + 20 * short
