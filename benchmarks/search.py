"""Measures search over an archive, with other engines in the same run: `make bench`.

Xapian (Debian's python3-xapian) and tantivy take part where they are installed. Times are of this
machine; compare them within a run.
"""

from __future__ import annotations

import contextlib
import platform
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks import known_items, peers
from benchmarks.known_items import Query
from hled_bot.build import build
from hled_bot.index import Index

SEEDS = (7, 11)
"""The first for tuning, the second only to report."""
COUNT = 500
FEW = 1_000
"""Documents of the smaller index that shows how cost grows."""
GOALS = {
    "clean": (0.995, 0.94),
    "typo": (0.99, 0.92),
    "phrase": (0.99, 0.98),
    "names": (0.96, 0.95),
}
Search = Callable[[str], list[str]]


def measure(search: Search, queries: Sequence[Query]) -> tuple[list[list[str]], float, float]:
    """What is found for each query, and p50 and p99 in milliseconds, warm."""
    for query in queries[:50]:
        search(query.text)
    found, times = [], []
    for query in queries:
        begin = time.perf_counter()
        found.append(search(query.text))
        times.append((time.perf_counter() - begin) * 1000)
    times.sort()
    return found, median(times), times[int(len(times) * 0.99)]


def judged(queries: Sequence[Query], found: Sequence[list[str]]) -> str:
    """Recall@10 and MRR@10 of what was *found* for *queries*."""
    places = [query.rank(texts) for query, texts in zip(queries, found, strict=True)]
    recall = sum(place is not None for place in places) / len(places)
    return _shown(recall, sum(1 / place for place in places if place) / len(places))


def _shown(recall: float, mrr: float) -> str:
    return f"{recall:.3f} / {mrr:.3f}"


def ours(index: Index) -> Search:
    """The bot's search, as a peer."""
    return lambda words: [hit.row["text"] for hit in index.search(words, without=["quoted"]).hits]


def quality(engines: dict[str, Search], passages: list[str], console: Console) -> None:
    """Print recall, MRR and times of each engine for each kind of query and seed.

    A phrase may stand in several passages: beside finding the one it was drawn from, the table has
    in a column of its own whether one is found that holds it.
    """
    for seed in SEEDS:
        queries = known_items.draw(passages, seed, COUNT)
        anywhere = known_items.anywhere(queries["phrase"])
        table = Table(title=f"recall@10 / MRR@10, p50 / p99 in ms (seed {seed}, {COUNT} of each)")
        for column in ("", *queries, "phrase, anywhere"):
            table.add_column(column, no_wrap=True)
        for name, search in engines.items():
            cells, holding = [], ""
            for kind, asked in queries.items():
                found, p50, p99 = measure(search, asked)
                cells.append(f"{judged(asked, found)}, {p50:.1f} / {p99:.1f}")
                holding = judged(anywhere, found) if kind == "phrase" else holding
            table.add_row(name, *cells, holding)
        best = {"phrase": _shown(*known_items.reachable(passages, queries["phrase"]))}
        table.add_row("best any order could reach", *(best.get(kind, "") for kind in queries))
        table.add_row("goal", *(_shown(*GOALS[kind]) for kind in queries))
        console.print(table)


def sizes(path: Path, passages: list[str], seconds: float, console: Console) -> None:
    """Print what the index weighs, and how fast it is made and opened."""
    text = sum(len(passage.encode()) for passage in passages)
    connection = sqlite3.connect(path)
    search_only = "('passages_fts_data', 'passages_fts_idx', 'passages_fts_docsize', 'words')"
    (pages,) = connection.execute(
        f"SELECT sum(pgsize) FROM dbstat WHERE name IN {search_only}"  # noqa: S608 -- a constant
    ).fetchone()
    opened = []
    for _ in range(5):
        begin = time.perf_counter()
        Index(path)
        opened.append((time.perf_counter() - begin) * 1000)
    table = Table(title="The index")
    for column in ("", "measured", "goal"):
        table.add_column(column)
    table.add_row("passages", f"{len(passages):,}", "")
    table.add_row("search index / text", f"{pages / text:.2f}", "≤ 0.8")
    table.add_row("whole file / text", f"{path.stat().st_size / text:.2f}", "")
    table.add_row("passages indexed a second", f"{len(passages) / seconds:,.0f}", "≥ 25,000")
    table.add_row("opening, ms", f"{median(opened):.0f}", "< 200")
    table.add_row("memory of a process that serves, MB", f"{_serving(path):.0f}", "≤ 100")
    console.print(table)


def _serving(path: Path) -> float:
    """The peak memory in MB of a process that answers searches from the index at *path*."""
    program = (
        "import sys; from pathlib import Path; from hled_bot.index import Index;"
        "index = Index(Path(sys.argv[1]));"
        "[index.search(w) for w in ('supply chain', 'semicondutor', 'climat', 'joe biden') * 50];"
        # getrusage would tell the peak of the process that started this one, if that is higher
        "print([l.split()[1] for l in open('/proc/self/status') if l.startswith('VmHWM')][0])"
    )
    done = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    return float(done.stdout) / 1024


def rewrite(path: Path) -> float:
    """The seconds it takes to write the passages of the index at *path* into a full-text index."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT text, heading, tags FROM passages").fetchall()
    fresh = sqlite3.connect(path.with_suffix(".again"))
    begin = time.perf_counter()
    fresh.execute(
        "CREATE VIRTUAL TABLE again USING fts5(text, heading, tags, "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    fresh.executemany("INSERT INTO again VALUES (?, ?, ?)", rows)
    fresh.execute("INSERT INTO again(again) VALUES ('optimize')")
    fresh.commit()
    seconds = time.perf_counter() - begin
    path.with_suffix(".again").unlink()
    return seconds


def growth(archive: Path, whole: Index, home: Path, console: Console) -> None:
    """Print the median cost at full size against that at a thousand documents."""
    few = home / "few"
    few.mkdir()
    files = sorted(archive.rglob("*.md"))
    for file in random.Random(SEEDS[0]).sample(files, min(FEW, len(files))):
        shutil.copy(file, few / file.name)
    build(few, home / "few.db")
    connection = sqlite3.connect(home / "few.db")
    there = connection.execute("SELECT text FROM passages WHERE voice != 'quoted'")
    queries = known_items.draw([text for (text,) in there], SEEDS[0], COUNT)["clean"]
    small = measure(ours(Index(home / "few.db")), queries)[1]
    large = measure(ours(whole), queries)[1]
    console.print(
        f"median query at {len(files):,} documents / at {FEW:,}: {large / small:.2f} (goal ≤ 1.5)"
    )


def main(arguments: Sequence[str]) -> None:
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        sys.exit("usage: python -m benchmarks.search ARCHIVE  (see make bench)")
    archive = Path(arguments[0])
    console = Console(width=190)
    console.print(f"{platform.machine()}, Python {platform.python_version()}, one thread, warm")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        path = home / "archive.db"
        begin = time.perf_counter()
        build(archive, path)
        console.print(f"built with all facts in {time.perf_counter() - begin:.0f} s")
        connection = sqlite3.connect(path)
        found = connection.execute("SELECT text FROM passages WHERE voice != 'quoted'")
        passages = [text for (text,) in found]
        index = Index(path)
        sizes(path, passages, rewrite(path), console)
        growth(archive, index, home, console)
        engines = {"hled-bot": ours(index)}
        for name, peer in track(peers.PEERS.items(), "Building the peers", console=console):
            with contextlib.suppress(ImportError):
                engines[name] = peer(passages, home)
        quality(engines, passages, console)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    console.print(f"peak memory of a building process: {peak:.0f} MB (goal ≤ 700)")


if __name__ == "__main__":
    main(sys.argv[1:])
