"""Runs the soak: load with builds, kills and a flaky Slack in between; then builds killed at random, and memory.

Exit status 1 where an answer was lost or given twice, or something grew that must not.
"""

from __future__ import annotations

import asyncio
import gc
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from statistics import quantiles

import click
import psutil
from rich.console import Console
from rich.table import Table

from benchmarks.soak.load import SECRET, Load
from benchmarks.soak.workspace import Workspace, opened
from hled_bot.answers.remembered import Remembered
from hled_bot.build import build
from hled_bot.index import Index

DOCUMENTS = Path(__file__).parents[2] / "data" / "documents"
QUESTIONS = [
    "pillars 2022",
    "who 2021",
    "quote supply chain",
    "did Kerry attend?",
    "what did Raimundo say about the marketplace?",
    "¿quién asistió en 2021?",
    "compare 2021 2022",
    "search semiconductors",
    "documents",
    "help",
]
SETTLED = 5.0
"""Seconds without a new message after which nothing more is expected."""
GROWTH = 1.1
"""How much memory may grow while questions are asked of a bot that is warm."""


@click.command()
@click.option("--seconds", default=300.0, show_default=True, help="How long the load lasts.")
@click.option("--rate", default=200.0, show_default=True, help="Questions a second.")
@click.option("--kills", default=200, show_default=True, help="Builds killed at random.")
@click.option("--questions", default=100_000, show_default=True, help="Asked to measure memory.")
@click.option("--seed", default=11, show_default=True)
def soak(seconds: float, rate: float, kills: int, questions: int, seed: int) -> None:
    """Print what was held, lost and doubled."""
    random = Random(seed)
    table = Table("measure", "value", "wanted", title="Soak")
    good = True

    def row(what: str, value: object, wanted: str = "", fine: bool = True) -> None:
        nonlocal good
        good &= fine
        table.add_row(what, str(value), wanted, style=None if fine else "bold red")

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for key, value in _loaded(folder, seconds, rate, random).items():
            wanted = {"answers lost": "0", "answers doubled": "0"}.get(key, "")
            row(key, value, wanted, not wanted or str(value) == wanted)
        broken, left = _killed_builds(folder, kills, random)
        row(
            f"{kills} builds killed: index unusable, files left over",
            f"{broken}, {left}",
            "0, 0",
            not (broken or left),
        )
        for key, (before, after) in _grown(folder, questions).items():
            row(
                f"{key} before and after {questions:,} questions",
                f"{before}, {after}",
                f"≤ × {GROWTH}",
                after <= before * GROWTH,
            )
    Console().print(table)
    sys.exit(0 if good else 1)


def _loaded(folder: Path, seconds: float, rate: float, random: Random) -> dict[str, object]:
    """What came of questions at *rate* for so many *seconds* while all else broke."""
    shutil.copytree(DOCUMENTS, folder / "documents")
    build(folder / "documents", folder / "hled.db")
    done: Counter[str] = Counter()
    with opened(random) as workspace, _bot(folder, workspace) as (port, process):
        load = Load(port, rate, QUESTIONS, random)
        over = threading.Event()
        breaking = [
            threading.Thread(target=_kill_workers, args=(process, over, done, Random(1))),
            threading.Thread(target=_rebuild, args=(folder, over, done, Random(2))),
        ]
        for thread in breaking:
            thread.start()
        began = time.perf_counter()
        running = threading.Timer(seconds, over.set)
        running.start()
        asyncio.run(load.run(seconds))
        passed = time.perf_counter() - began
        over.set()
        for thread in breaking:
            thread.join()
        _wait_until_settled(workspace)
    asked, posted = load.asked, workspace.posted
    unanswered = [thread for thread in asked.mentions if not posted.get(thread)]
    latencies = quantiles(asked.latencies, n=100)
    faults = {
        **done,
        **{f"Slack: {what}": n for what, n in workspace.faults.items()},
        **{what: n for what, n in asked.counts.items() if what not in ("commands", "mentions")},
    }
    return {
        "questions asked": f"{asked.counts['commands']:,} commands, {asked.counts['mentions']:,} mentions",
        "held load, questions a second": f"{rate:.0f} for {seconds:.0f} s ({passed:.0f} s with what was delivered again)",
        "acknowledged, p50 and p99 in ms": f"{latencies[49] * 1000:.0f}, {latencies[98] * 1000:.0f}",
        "faults": ", ".join(f"{n:,} × {what}" for what, n in faults.items()),
        "unanswered mentions, commands given up": f"{len(unanswered)}, {len(asked.lost)}",
        "answers lost": len(unanswered) + len(asked.lost),
        "answers doubled": sum(len(tags) > 1 for tags in posted.values()),
    }


@contextmanager
def _bot(folder: Path, workspace: Workspace) -> Iterator[tuple[int, psutil.Process]]:
    """The bot as a host runs it, over HTTP; its port and its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    settings = {
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_APP_TOKEN": "",
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_API_URL": workspace.url,
        "PORT": str(port),
        "HLED_DOCUMENTS": str(folder / "documents"),
        "HLED_INDEX": str(folder / "hled.db"),
        "HLED_STATE": str(folder / "state.db"),
    }
    log = (folder / "bot.log").open("w")
    process = subprocess.Popen(
        [sys.executable, "-m", "hled_bot", "start"], stderr=log, env=os.environ | settings
    )
    try:
        for _ in range(300):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port, psutil.Process(process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)
        log.close()


def _kill_workers(
    bot: psutil.Process, over: threading.Event, done: Counter[str], random: Random
) -> None:
    """Kill the process that answers now and then; its parent starts another."""
    while not over.wait(random.uniform(10, 20)):
        for worker in bot.children():
            worker.kill()
            done["workers killed"] += 1


def _rebuild(folder: Path, over: threading.Event, done: Counter[str], random: Random) -> None:
    """Build the index again and again, with a document more or less; kill half of the builds."""
    extra = folder / "documents" / "extra.md"
    while not over.wait(random.uniform(2, 6)):
        if extra.exists():
            extra.unlink()
        else:
            extra.write_text("A note on trade.")
        building = _building(folder)
        if random.random() < 0.5 and not over.wait(random.uniform(0.1, 1.5)):
            killed = building.poll() is None
            _kill(building)
            done["builds killed"] += killed
        building.wait()
        done["indexes replaced"] += building.returncode == 0


def _building(folder: Path) -> subprocess.Popen[bytes]:
    settings = {"HLED_DOCUMENTS": str(folder / "documents"), "HLED_INDEX": str(folder / "hled.db")}
    return subprocess.Popen(
        [sys.executable, "-m", "hled_bot", "index"],
        stderr=subprocess.DEVNULL,
        env=os.environ | settings,
        start_new_session=True,
    )


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill *process* and what it started, at once."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _wait_until_settled(workspace: Workspace) -> None:
    before = -1
    while before != len(workspace.posted):
        before = len(workspace.posted)
        time.sleep(SETTLED)


def _killed_builds(folder: Path, kills: int, random: Random) -> tuple[int, int]:
    """How often no usable index stood after a build was killed, and how many files are left over."""
    index = folder / "hled.db"
    build(folder / "documents", index)
    began = time.perf_counter()
    _building(folder).wait()
    longest = 2 * (time.perf_counter() - began)
    broken = 0
    for n in range(kills):
        (folder / "documents" / "extra.md").write_text(f"Note {n} on trade.")
        process = _building(folder)
        time.sleep(random.uniform(0, longest))
        _kill(process)
        answered = Remembered(Index(index)).ask("pillars 2022")
        broken += len(answered.items) != 4
    _building(folder).wait()
    known = {"hled.db", "documents", "state.db", "state.db-wal", "state.db-shm", "bot.log"}
    return broken, sum(file.name not in known for file in folder.iterdir())


def _grown(folder: Path, questions: int) -> dict[str, tuple[int, int]]:
    """Memory in MB, threads and open files of a warm bot, before and after so many *questions*."""
    answers = Remembered(Index(folder / "hled.db"))
    words = sorted(
        {
            w
            for file in DOCUMENTS.glob("*.md")
            for w in file.read_text("utf-8").split()
            if w.isalpha()
        }
    )
    process = psutil.Process()

    def ask(n: int) -> None:
        answers.ask(
            f"{QUESTIONS[n % len(QUESTIONS)]} {words[n % len(words)]} {words[n // 7 % len(words)]}"
        )

    def now() -> dict[str, int]:
        gc.collect()
        memory = process.memory_info().rss // 1_000_000
        return {
            "megabytes": memory,
            "threads": process.num_threads(),
            "open files": process.num_fds(),
        }

    for n in range(2_000):
        ask(n)
    before = now()
    for n in range(2_000, 2_000 + questions):
        ask(n)
    after = now()
    return {what: (before[what], after[what]) for what in before}


if __name__ == "__main__":
    soak()
