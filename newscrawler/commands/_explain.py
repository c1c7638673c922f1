"""How a field came to its value, for a person at a terminal."""

from collections.abc import Iterator
from typing import Any

from rich.console import Console, Group
from rich.text import Text

from newscrawler.extraction import Candidate
from newscrawler.extraction.precedence import PRECEDENCE
from newscrawler.reader import Reading

_WIDTH = 110  # characters of a value that are shown
_MOST = 8  # losing offers that are shown


def explain(reading: Reading, console: Console) -> None:
    """Print each field's value, its source, why that source won, and the offers that lost."""
    row = reading.article.as_row()
    for field, offers in reading.candidates.items():
        console.print(Group(*_lines(field, row.get(field), offers, reading.winners.get(field))))


def _lines(
    field: str, value: Any, offers: list[Candidate], won: Candidate | None
) -> Iterator[Text]:
    yield Text.assemble((f"{field}: ", "bold"), _shown(value))
    if won is not None:
        why = PRECEDENCE[field].reason if field in PRECEDENCE and len(offers) > 1 else ""
        reason = (f" ({why})" if why else "", "dim")
        yield Text.assemble(("  from ", "dim"), f"{won.source}, {won.where}", reason)
    losers = _losers(offers, won)
    for loser in losers[:_MOST]:
        yield Text(f"  not {loser}", style="dim")
    if len(losers) > _MOST:
        yield Text(f"  and {len(losers) - _MOST} more", style="dim")


def _losers(offers: list[Candidate], won: Candidate | None) -> list[str]:
    """The other offers in words, each once: a page may say the same in one place several times.

    >>> line = Candidate("Ann Lee", "html", "line under the headline")
    >>> _losers([line, line, line._replace(value=" ")], None)
    ['html, line under the headline: Ann Lee']
    """
    shown = ((offer, _shown(offer.value)) for offer in offers if offer is not won)
    told = (f"{offer.source}, {offer.where}: {text}" for offer, text in shown if text)
    return list(dict.fromkeys(told))


def _shown(value: Any) -> str:
    """A value on one line, cut where it is long.

    >>> _shown(None), _shown(["Ann Lee", "Bo Ek"])
    ('nothing', 'Ann Lee; Bo Ek')
    """
    if value is None or value == []:
        return "nothing"
    text = "; ".join(map(_part, value)) if isinstance(value, list) else str(value)
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"


def _part(value: Any) -> str:
    fields = value if isinstance(value, dict) else getattr(value, "__dict__", None)
    return " | ".join(str(v) for v in fields.values() if v) if fields else str(value)
