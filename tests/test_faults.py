"""What breaks under the bot – a kill, a full disk, a damaged index – and that it goes on."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, tzinfo
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest

from conftest import DOCUMENTS
from hled_bot import answers, cli, health
from hled_bot.answers.remembered import Remembered
from hled_bot.build import build
from hled_bot.index import Index, Unwritable
from hled_bot.models import DIALOGUE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Documents enough for several processes to read them."""
    folder = tmp_path / "documents"
    shutil.copytree(DOCUMENTS, folder)
    for number in range(40):
        (folder / f"note-{number:02}.md").write_text(f"Note {number} on supply chains.")
    return folder


@pytest.fixture
def path(folder: Path, tmp_path: Path) -> Path:
    """An index of them."""
    path = tmp_path / "index" / "hled.db"
    build(folder, path)
    return path


BUILD = "import sys; from hled_bot.cli import main; sys.argv[1:] = ['index']; main()"


def building(
    folder: Path, path: Path, first: str = "", at: Path | None = None
) -> subprocess.Popen[str]:
    """A build in a process group of its own, which runs the code *first*, in the folder *at*."""
    settings = {"HLED_DOCUMENTS": str(folder), "HLED_INDEX": str(path)}
    return subprocess.Popen(  # noqa: S603 -- our own program
        [sys.executable, "-c", f"{first}\n{BUILD}"],
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | settings,
        cwd=at or path.parent,
        start_new_session=True,
    )


def ended(group: int, within: float = 10) -> bool:
    """Whether all processes of *group* have ended."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_a_build_killed_at_any_moment_leaves_an_index_and_nothing_that_grows(
    folder: Path, path: Path
) -> None:
    chance = random.Random(7)  # noqa: S311 -- any moment will do
    began = time.monotonic()
    building(folder, path).wait()
    whole = time.monotonic() - began
    for _ in range(int(os.environ.get("KILLS", "6"))):
        process = building(folder, path)
        time.sleep(chance.uniform(0.3, 1) * whole)
        process.kill()
        process.communicate()

        assert ended(process.pid)
        assert len(Index(path).pillars(DIALOGUE, year=2022)) == 4
        left = [file.name for file in path.parent.iterdir() if file != path]
        assert len(left) <= 1

    build(folder, path)

    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_full_disk_is_one_line_and_the_old_index_stays(folder: Path, path: Path) -> None:
    before = path.read_bytes()
    full = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))"

    process = building(folder, path, full)
    _, said = process.communicate(timeout=60)

    assert process.returncode == 1
    assert len(said.strip().splitlines()) == 1
    assert f"the index {path} cannot be written" in " ".join(said.split())
    assert "the old one stays" in said
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_folder_that_cannot_be_written_is_told_in_one_line(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("This is no folder.")

    with pytest.raises(Unwritable, match=r"hled\.db cannot be written: (Not a dir|File exists)"):
        build(folder, tmp_path / "file" / "hled.db")


def test_a_sqlite_without_full_text_search_is_told_in_one_line(
    folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    connect = sqlite3.connect

    class Small(sqlite3.Connection):
        """As where SQLite was compiled without FTS5."""

        def execute(self, sql: str, *parameters: object) -> sqlite3.Cursor:
            self._refuse(sql)
            return super().execute(sql, *parameters)  # type: ignore[arg-type]

        def executescript(self, sql: str, /) -> sqlite3.Cursor:
            self._refuse(sql)
            return super().executescript(sql)

        def _refuse(self, sql: str) -> None:
            if "using fts5" in sql.lower():
                raise sqlite3.OperationalError("no such module: fts5")

    monkeypatch.setattr(sqlite3, "connect", partial(connect, factory=Small))

    with pytest.raises(Unwritable, match="no such module: fts5"):
        build(folder, path)

    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "damage", [b"", b"this is no database" * 1000, None], ids=["empty", "garbage", "gone"]
)
def test_a_damaged_index_is_told_to_the_person_and_a_new_one_is_used(
    folder: Path, path: Path, damage: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    index = Index(path)
    whole = path.read_bytes()
    path.unlink()
    if damage is not None:
        path.write_bytes(damage)

    told = cli._ask(Remembered(index), "pillars 2022")
    path.unlink(missing_ok=True)
    path.write_bytes(whole)
    answer = cli._ask(Remembered(index), "pillars 2022")

    assert told.headline == "The documents cannot be read at the moment, so there is no answer."
    assert not told.items
    (record,) = caplog.records
    assert "hled-bot index" in record.getMessage()
    assert len(answer.items) == 4


def test_a_damaged_index_is_told_in_the_language_of_the_question(path: Path) -> None:
    index = Index(path)
    path.unlink()

    told = cli._ask(Remembered(index), "¿quién asistió en 2021?")

    assert told.headline.startswith("Los documentos no se pueden leer")
    assert told.language == "es"


def test_an_index_overwritten_in_the_middle_of_its_pages_is_told(path: Path) -> None:
    index = Index(path)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(path.stat().st_size - 8192))

    told = cli._ask(Remembered(index), "quote supply chain")

    assert "cannot be read" in told.text


def test_what_is_open_does_not_grow_with_questions_and_builds(folder: Path, path: Path) -> None:
    index = Index(path)

    def handles() -> int:
        return len(os.listdir("/dev/fd"))  # noqa: PTH208 -- links that go nowhere

    cli._ask(Remembered(index), "pillars 2022")
    before = handles()
    for _ in range(3):
        shutil.copy(path, path.with_suffix(".next"))
        path.with_suffix(".next").replace(path)
        cli._ask(Remembered(index), "quote supply chain")

    assert handles() <= before


QUESTIONS = ("who 2021", "quote supply chain", "what did Raimondo say", "pillars 2022", "documents")
"""What different indexes answer differently, or by different numbers of the same persons."""


@pytest.mark.parametrize("seconds", [float(os.environ.get("REPLACING", "2"))])
def test_an_index_is_replaced_under_load_without_one_failed_answer(
    folder: Path, path: Path, caplog: pytest.LogCaptureFixture, seconds: float
) -> None:
    smaller, larger = path.with_suffix(".smaller"), path.with_suffix(".larger")
    shutil.copy(path, larger)
    build(DOCUMENTS, smaller)
    right = {
        question: {answers.ask(question, Index(one)).text for one in (smaller, larger)}
        for question in QUESTIONS
    }
    remembered, wrong = Remembered(Index(path)), Counter[str]()
    asked: Counter[str] = Counter()
    end = time.monotonic() + seconds

    def ask(first: int) -> None:
        for question in islice(cycle(QUESTIONS), first, None):
            if time.monotonic() > end:
                return
            wrong[question] += cli._ask(remembered, question).text not in right[question]
            asked[question] += 1

    with ThreadPoolExecutor(6) as pool:
        asking = [pool.submit(ask, number) for number in range(6)]
        for number, one in enumerate(cycle((smaller, larger))):
            if time.monotonic() > end:
                break
            beside = path.with_suffix(f".{number}")
            shutil.copy(one, beside)
            beside.replace(path)
            time.sleep(0.02)
        for done in asking:
            done.result()

    assert number > 10
    assert sum(asked.values()) > 50
    assert +wrong == Counter()
    assert caplog.records == []


READ_ONLY = Path("/proc")
"""A folder where nobody can write, whatever they may do elsewhere."""


@pytest.mark.skipif(not READ_ONLY.is_dir(), reason="there is no /proc here")
def test_in_a_read_only_folder_no_index_is_built_and_that_is_one_line(folder: Path) -> None:
    process = building(folder, READ_ONLY / "hled.db", at=folder)

    _, said = process.communicate(timeout=60)

    assert process.returncode == 1
    assert len(said.strip().splitlines()) == 1
    assert "the index /proc/hled.db cannot be written" in " ".join(said.split())


@pytest.mark.parametrize("jump", [-timedelta(days=400), timedelta(days=400)])
def test_a_clock_that_jumps_makes_no_index_come_from_the_future(
    path: Path, monkeypatch: pytest.MonkeyPatch, jump: timedelta
) -> None:
    class Jumped(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return datetime.now(tz) + jump

    monkeypatch.setattr(health, "datetime", Jumped)
    how = health.check(Index(path))

    assert how.ready
    assert how.index_age is not None
    assert how.index_age >= 0
