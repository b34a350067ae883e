"""What can be added to the documents: text, pages of the web, and papers (PDF)."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from hled_bot import documents, facts
from hled_bot import library as keeping
from hled_bot.library import Draft, Refused
from hled_bot.models import Document, Facts
from papers import paper, scanned

BODY = "We will build many more bridges together, and we will begin this year with the ports. "
SAID = "“We will build many more bridges together, and we will begin this year,” said Jo Doe."

PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>{title} | The Office</title>
<meta property="og:title" content="{title} | The Office">
<meta property="og:site_name" content="The Office">
<meta property="article:published_time" content="{day}T17:00:00+00:00">
<link rel="canonical" href="https://office.example/statements/bridges/">
</head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">All our news</a></li></ul></nav></header>
<main><article><h1>{title}</h1><div class="entry-content">{body}</div></article></main>
<aside><h3>Related stories</h3><ul><li><a href="/x">A story on the weather</a></li></ul></aside>
<footer><p>Subscribe to our newsletter</p><p>Copyright The Office</p></footer>
</body></html>
"""


def page(body: str, title: str = "Statement on the Bridges", day: str = "2024-05-06") -> bytes:
    return PAGE.format(body=body, title=title, day=day).encode()


def added(draft: Draft, folder: Path) -> Document:
    """The document that stands in *folder* when *draft* is added."""
    return documents.read(keeping.add(keeping.prepare(draft, folder), folder))


# Pages of the web


def test_a_page_tells_its_title_its_day_and_its_address() -> None:
    draft = keeping.read(page(f"<p>{BODY * 3}</p>"), "saved.html")

    assert draft.title == "Statement on the Bridges"
    assert draft.published == dt.date(2024, 5, 6)
    assert draft.address == "https://office.example/statements/bridges/"


def test_a_page_is_told_by_its_bytes_and_not_by_its_name() -> None:
    assert keeping.read(page(f"<p>{BODY * 3}</p>"), "notes.txt").title == "Statement on the Bridges"


def test_nothing_around_the_text_of_a_page_is_added(tmp_path: Path) -> None:
    document = added(keeping.read(page(f"<p>{BODY * 3}</p><p>{SAID}</p>"), "p"), tmp_path)

    assert "newsletter" not in document.text
    assert "weather" not in document.text
    assert "All our news" not in document.text
    assert [q.speaker for q in facts.find(document).quotations] == ["Jo Doe"]


def test_headings_lists_and_paragraphs_of_a_page_stay(tmp_path: Path) -> None:
    body = f"""<p>{BODY * 2}</p><h2>Ports</h2>
        <ol><li>Open two ports.</li><li>Widen <b>one</b> road.</li></ol><p>{SAID}</p>"""

    document = added(keeping.read(page(body), "p"), tmp_path)

    shown = [(p.kind, p.number, p.text) for p in document.paragraphs]
    assert ("heading", None, "Ports") in shown
    assert ("item", 1, "Open two ports.") in shown
    assert ("item", 2, "Widen one road.") in shown


@pytest.mark.parametrize("name", ["2021-09-09-fact-sheet", "2022-09-12-joint-statement"])
def test_the_page_of_a_document_has_the_facts_of_the_document(
    name: str, library: dict[str, Document], found: dict[str, Facts], tmp_path: Path
) -> None:
    original = library[name]
    body = MarkdownIt().render(original.text.split("---\n", 2)[2])

    document = added(_read(page(body, original.title, str(original.date))), tmp_path)

    again = facts.find(document)
    assert [p.name for p in again.pillars] == [p.name for p in found[name].pillars]
    assert [len(p.commitments) for p in again.pillars] == [
        len(p.commitments) for p in found[name].pillars
    ]
    assert {a.name for a in again.attendees} == {a.name for a in found[name].attendees}


def _read(content: bytes, name: str = "document") -> Draft:
    return keeping.read(content, name)


def test_a_page_that_a_script_fills_is_refused_with_what_to_do() -> None:
    empty = "<!doctype html><html><body><div id=app></div><script>go()</script></body></html>"

    with pytest.raises(Refused, match="save it as PDF"):
        keeping.read(empty.encode(), "app.html")


# Papers


def test_a_paper_is_read_in_paragraphs_without_its_headers_and_numbers(tmp_path: Path) -> None:
    text = ["# Statement on the Bridges and Ports of the Two Countries", "May 6, 2024"]
    text += [
        f"{n}: " + " ".join(f"Sentence {n}{k} is on one bridge of {n}." for k in range(9))
        for n in "abcdefghijklmnop"
    ]

    document = added(_read(paper(text, header="The Office of Bridges"), "x.pdf"), tmp_path)

    shown = [p.text for p in document.paragraphs]
    assert document.title == "Statement on the Bridges and Ports of the Two Countries"
    assert document.date == dt.date(2024, 5, 6)
    assert [t for t in shown if t[1:2] == ":"] == [t.strip() for t in text[2:]]
    assert not any("Page" in t or "The Office" in t for t in shown)


def test_a_paper_called_a_text_is_read_as_what_it_is() -> None:
    assert BODY.strip() in _read(paper([BODY]), "notes.txt").text


def test_the_paper_of_a_document_has_the_facts_of_the_document(
    library: dict[str, Document], found: dict[str, Facts], tmp_path: Path
) -> None:
    original = library["2022-09-12-joint-statement"]
    text = [f"# {original.title}", "September 12, 2022"]
    text += [f"{p.number}. {p.text}" if p.number else p.text for p in original.paragraphs]

    document = added(_read(paper([_set(t) for t in text])), tmp_path)

    known, again = found[original.id], facts.find(document)
    assert document.date == original.date
    assert [p.name for p in again.pillars] == [p.name for p in known.pillars]
    assert {a.name for a in again.attendees} == {a.name for a in known.attendees}


def _set(text: str) -> str:
    """*text* with the characters that the fonts of the papers here have."""
    return re.sub(r"\s+", " ", text).encode("cp1252", "ignore").decode("cp1252")


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ("More trans-\nportation for all.", "More transportation for all."),
        ("She is the co-\nchair of it.", "She is the co-chair of it."),
    ],
    ids=["divided by the printer", "divided by its writer"],
)
def test_a_word_that_a_line_divides_is_one_word(lines: str, shown: str) -> None:
    draft = _read(paper([BODY * 3, lines, f"The transportation. {BODY * 3}"]))

    assert shown in draft.text


def test_a_title_that_a_program_made_up_is_none() -> None:
    draft = _read(paper(["# Statement on Bridges", BODY], title="Microsoft Word - draft3.docx"))

    assert draft.title == "Statement on Bridges"


def test_the_day_a_paper_was_made_is_to_be_checked(tmp_path: Path) -> None:
    draft = _read(paper([BODY], created="D:20240507120000Z", title="A Statement on Bridges"))

    assert draft.published == dt.date(2024, 5, 7)
    assert "check it" in keeping.prepare(draft, tmp_path).found[-1]


def test_a_paper_locked_against_changes_is_read() -> None:
    assert BODY.strip() in _read(paper([BODY], owner="theirs")).text


# What is refused


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 20, "an image"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 20, "an image"),
        (b"PK\x03\x04" + b"\0" * 20, "a Word, Excel or PowerPoint file"),
        (b"%PDF-1.7\nthis is no paper", "a damaged PDF"),
        (paper([BODY], password="secret"), "locked by a password"),
        (scanned(), "have its text recognised"),
        ("Espa\xf1a".encode("latin-1"), "save it as UTF-8"),
        (b"MZ\x90\0\3", "is not text"),
        (b" \n", "it is empty"),
        (b"x" * (documents.LARGEST + 1), "too large"),
    ],
    ids=["png", "jpeg", "word", "damaged", "locked", "scanned", "latin-1", "exe", "empty", "large"],
)
def test_what_is_no_document_is_refused_with_what_to_do(content: bytes, said: str) -> None:
    with pytest.raises((Refused, documents.Unreadable), match=said):
        keeping.read(content, "document.txt")


# What is known


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Title of it\n\nMay 6, 2024\n\nWords.", dt.date(2024, 5, 6)),
        ("Title of it\n\nReleased on Monday, May 6, 2024\n\nWords.", dt.date(2024, 5, 6)),
        ("Title of it\n\n6 May 2024 • Statements\n\nWords.", dt.date(2024, 5, 6)),
        ("Title of it\n\nThey met on May 6, 2024, and will meet again.", None),
        ("Title of it\n\nFebruary 31, 2024\n\nWords.", None),
    ],
)
def test_a_line_above_the_text_tells_the_day(text: str, day: dt.date | None) -> None:
    assert keeping.read(text.encode(), "notes.txt").published == day


def test_a_document_that_came_by_another_name_is_not_added_twice(tmp_path: Path) -> None:
    added(_read(page(f"<p>{BODY * 3}</p>")), tmp_path)
    other = _read(page(f"<p>{BODY * 3}</p>", title="On the Bridges, a Statement"))

    with pytest.raises(Refused, match="is there already"):
        keeping.prepare(other, tmp_path)
