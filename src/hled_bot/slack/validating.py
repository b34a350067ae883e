"""Has Slack look at what the bot shows, by its method blocks.validate, without showing it to anybody."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any
from urllib.error import URLError

from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from hled_bot.health import Finding
from hled_bot.index import Index
from hled_bot.slack import samples
from hled_bot.slack.access import asking
from hled_bot.slack.bot import Ask


def examine(bot_token: str, api_url: str, ask: Ask, index: Index) -> Iterator[Finding]:
    """Have Slack look at each kind of message and view that the bot shows."""
    web = asking(api_url)
    web.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=3))
    calls = chain(
        ((name, {"message": json.dumps(one)}) for name, one in samples.messages(ask)),
        ((name, {"view": json.dumps(one.to_dict())}) for name, one in samples.views(ask, index)),
    )
    taken = 0
    for name, drawn in calls:
        try:
            web.blocks_validate(token=bot_token, **drawn)
        except SlackApiError as error:
            if not error.response.get("errors"):
                yield Finding(f"Slack does not look at messages here ({error.response['error']})")
                return
            yield _misshapen(name, error.response["errors"])
        except (URLError, OSError) as error:
            yield Finding(f"Slack cannot be reached ({error})", "check the network and the proxy")
            return
        else:
            taken += 1
    yield Finding(f"Slack takes {taken} kinds of messages and views")


def _misshapen(name: str, errors: list[dict[str, Any]]) -> Finding:
    told = "; ".join(f"{one.get('pointer')}: {one.get('message')}" for one in errors[:3])
    return Finding(
        f"Slack refuses {name} ({told})",
        "a simpler form is shown instead; report this line, for it is a fault of hled-bot",
    )
