"""The last runs, as their summaries tell."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import orjson

from newscrawler.summary import Summary

_SHOWN = 30
_BLANK = Summary()


def read_runs(folder: Path) -> list[Summary]:
    """The last runs, latest first; a summary that cannot be read is passed over."""
    runs = [run for path in sorted(folder.glob("*.json")) if (run := _run(path))]
    return sorted(runs, key=lambda run: run.started, reverse=True)[:_SHOWN]


def _run(path: Path) -> Summary | None:
    try:
        row: Any = orjson.loads(path.read_bytes())
        known = {f.name: row[f.name] for f in fields(Summary) if f.name in row}
    except (OSError, orjson.JSONDecodeError, TypeError):
        return None
    return Summary(**known) if all(_is_like(getattr(_BLANK, n), known[n]) for n in known) else None


def _is_like(example: Any, value: Any) -> bool:
    """True for a value of the same kind; a whole number is a float too."""
    return isinstance(value, (int, float) if isinstance(example, float) else type(example))
