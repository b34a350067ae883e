"""What is counted while the bot runs, in the format that Prometheus reads: numbers, and no words."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
    values,
)
from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from hled_bot import __version__, health
from hled_bot.index import Index, Unavailable

KIND = CONTENT_TYPE_LATEST
"""The content type of a page of metrics."""
SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3)
"""The steps in which the time of answers is told; Slack waits for three seconds."""


class Metrics:
    """What is counted, beside the facts of the *index* that is answered from.

    Where it is *shared*, the processes that are forked from this one count together, in a folder of
    their own; ``close`` removes that.
    """

    def __init__(self, index: Index | None = None, *, shared: bool = False) -> None:
        self._registry = self._told = CollectorRegistry()
        self._folder = _together() if shared else None
        self._questions = Counter(
            "hled_questions", "Questions answered.", ["intent"], registry=self._registry
        )
        self._seconds = Histogram(
            "hled_answer_seconds",
            "Time from a question to its answer, without the way to Slack.",
            buckets=SECONDS,
            registry=self._registry,
        )
        self._errors = Counter(
            "hled_errors",
            "Failures, by what failed; people were told.",
            ["what"],
            registry=self._registry,
        )
        if self._folder:
            self._told = CollectorRegistry()
            MultiProcessCollector(self._told, self._folder)  # type: ignore[no-untyped-call]
        else:  # of several processes that one would tell which happens to be asked
            ProcessCollector(registry=self._told)
        if index is not None:
            self._told.register(_Facts(index))

    def answered(self, intent: str, seconds: float) -> None:
        """Count a question that was read as *intent*."""
        self._questions.labels(intent).inc()
        self._seconds.observe(seconds)

    def failed(self, what: str) -> None:
        """Count a failure of *what*, which is of few kinds."""
        self._errors.labels(what).inc()

    def watch(self, connections: Callable[[], int]) -> None:
        """Tell how many *connections* to Slack there are."""
        gauge = Gauge(
            "hled_socket_connections", "Open Socket Mode connections.", registry=self._registry
        )
        gauge.set_function(connections)

    def page(self) -> bytes:
        """All of it, as it stands now."""
        return generate_latest(self._told)

    def close(self) -> None:
        """Remove what was shared; to be called by the process that began."""
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)


def _together() -> str:
    """A new folder in which processes count, for all counters made after this."""
    folder = tempfile.mkdtemp(prefix="hled-bot-")
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder  # it has no other way to be told
    values.ValueClass = values.MultiProcessValue()  # type: ignore[no-untyped-call]
    return folder


class _Facts(Collector):
    """What there is to know about the index, read when it is asked for."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def describe(self) -> Iterator[Metric]:
        """Nothing yet: the index need not be readable when this is registered."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        yield InfoMetricFamily("hled_build", "The program.", {"version": __version__})
        how = health.check(self._index)
        yield GaugeMetricFamily("hled_ready", "Whether questions are answered.", how.ready)
        if not how.ready:
            return
        if how.index_age is not None:
            yield GaugeMetricFamily(
                "hled_index_age_seconds", "Time since the index was built.", how.index_age
            )
        for name, told, value in _counted(self._index):
            yield GaugeMetricFamily(f"hled_index_{name}", told, value)


def _counted(index: Index) -> Iterator[tuple[str, str, float]]:
    try:
        about = index.about()
        yield "documents", "Documents in the index.", index.count_documents()
    except Unavailable:  # it has been damaged this moment
        return
    yield "left_out", "Documents that could not be read.", len(json.loads(about["left_out"]))
    for name, told in (
        ("passages", "Passages in the index."),
        ("build_seconds", "How long the build took."),
    ):
        if name in about:
            yield name, told, float(about[name])
