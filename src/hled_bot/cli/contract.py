"""The JSON that scripts read: an answer, and what is found in files."""

from __future__ import annotations

import json
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from hled_bot import documents, facts
from hled_bot.cli.settings import errors
from hled_bot.models import Answer, Facts

CONTRACT = {
    "PillarItem": "number name year overview commitments levels citation also",
    "AttendanceItem": "name office delegation role status year meeting citation",
    "QuoteItem": "text speaker office on_background kind date citation note",
    "SearchItem": "text heading date citation voice label",
    "CompareItem": "what by_year citations",
    "TrendItem": "year document title date count citation",
    "DocumentItem": "document title date kind url published year citation",
}
"""The fields of each kind of item that scripts may rely on."""


@click.command("facts")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def facts_command(files: tuple[Path, ...]) -> int:
    """Print what is found in FILES, as JSON."""
    found: dict[str, Any] = {}
    failed = False
    for file in files:
        try:
            document = documents.read(file)
        except documents.Unreadable as error:
            errors.print(f"hled-bot: {file}: {error}", markup=False)
            failed = True
            continue
        found[str(file)] = _facts(facts.find(document))
    click.echo(json.dumps({"files": found}, ensure_ascii=False, indent=2))
    return 1 if failed else 0


def contract(answer: Answer) -> dict[str, Any]:
    """*answer* as the object that scripts read; its fields are documented and stay."""
    return {
        "question": answer.question,
        "intent": answer.intent,
        "text": answer.text,
        "read_as": answer.read_as,
        "items": [
            {name: _plain(getattr(item, name)) for name in CONTRACT[type(item).__name__].split()}
            for item in answer.items
        ],
        "citations": [_plain(citation) for citation in answer.citations],
        "suggestions": list(answer.suggestions),
        "more": answer.more,
    }


def _plain(value: Any) -> Any:
    """*value* as JSON knows it."""
    match value:
        case date() | datetime():
            return value.isoformat()
        case tuple() | list():
            return [_plain(v) for v in value]
        case dict():
            return {str(k): _plain(v) for k, v in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            return _plain(asdict(value))
        case _:
            return value


def _facts(found: Facts) -> dict[str, Any]:
    background = found.transcript.background
    return {
        "quotes": [
            {"text": q.text, "speaker": q.speaker, "kind": q.kind} for q in found.quotations
        ],
        "turns": [
            {"label": t.label, "text": t.text, "is_question": t.voice == "question"}
            for t in found.transcript.turns
        ],
        "background": {
            "on_background": background.on_background,
            "embargo": _plain(background.embargo),
        },
        "attendance": [
            {
                "name": a.name,
                "title": a.office,
                "side": a.delegation,
                "role": a.role,
                "status": a.status,
            }
            for a in found.attendees
        ],
        "pillars": [
            {
                "number": p.number,
                "name": p.name,
                "commitments": [c.text for c in p.commitments],
            }
            for p in found.pillars
        ],
    }
