"""Runs listeners: a command's at once in the thread of its request, all others in the pool."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from typing import Any

from slack_bolt import BoltRequest, BoltResponse
from slack_bolt.listener import Listener
from slack_bolt.listener.thread_runner import ThreadListenerRunner


class Pool(ThreadPoolExecutor):
    """Threads that know which question they work for."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """As in every executor, within the context of the caller."""
        return super().submit(copy_context().run, fn, *args, **kwargs)


class Runner(ThreadListenerRunner):
    """Bolt's runner, but for commands.

    The answer to a command is its acknowledgement, so there is nothing to do after it; Bolt would hand
    it to another thread and look every ten milliseconds whether that one is done.
    """

    def __init__(self, pooled: ThreadListenerRunner) -> None:
        super().__init__(
            logger=pooled.logger,
            process_before_response=True,
            listener_error_handler=pooled.listener_error_handler,
            listener_start_handler=pooled.listener_start_handler,
            listener_completion_handler=pooled.listener_completion_handler,
            listener_executor=pooled.listener_executor,
            lazy_listener_runner=pooled.lazy_listener_runner,
        )
        self._pooled = pooled

    def run(
        self,
        request: BoltRequest,
        response: BoltResponse,
        listener_name: str,
        listener: Listener,
        starting_time: float | None = None,
    ) -> BoltResponse | None:
        """The response to *request* by *listener*, as Bolt's own runner gives it."""
        run = super().run if "command" in request.body else self._pooled.run
        return run(request, response, listener_name, listener, starting_time)
