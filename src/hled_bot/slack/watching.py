"""What whoever watches the bot is told: /healthz and /metrics, the same by both transports."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from http import HTTPStatus

from hled_bot import metrics
from hled_bot.health import Probe
from hled_bot.metrics import Metrics


@dataclass(frozen=True, slots=True)
class Page:
    """What is answered to a GET request."""

    status: HTTPStatus
    content: bytes
    kind: str


@dataclass(frozen=True, slots=True)
class Watched:
    """What there is to tell: a *probe*, *counts*, and by Socket Mode the number of *connections*."""

    probe: Probe | None = None
    counts: Metrics | None = None
    connections: Callable[[], int] | None = None

    def page(self, path: str) -> Page | None:
        """The page at *path*; None where there is none."""
        match path.partition("?")[0]:
            case "/healthz" if self.probe:
                return self._health(self.probe)
            case "/metrics" if self.counts:
                return Page(HTTPStatus.OK, self.counts.page(), metrics.KIND)
        return None

    def _health(self, probe: Probe) -> Page:
        told = asdict(probe())
        if self.connections is not None:
            connected = self.connections()
            told |= {"socket_connected": connected > 0, "socket_connections": connected}
            told["ready"] = told["ready"] and connected > 0
        status = HTTPStatus.OK if told["ready"] else HTTPStatus.SERVICE_UNAVAILABLE
        return Page(status, json.dumps(told).encode(), "application/json; charset=utf-8")
