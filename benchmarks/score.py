"""How close a reading comes to its gold, page by page and over a corpus.

Measures: body as article-extraction-benchmark defines it (4-gram shingles, F1 of the mean
precision and the mean recall), text segments that must and must not appear as trafilatura's
evaluation has them, exact title and set of authors after folding, same day and same minute.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import fmean
from typing import Any

Marks = dict[str, float]
"""Measure to the page's mark; a measure that the gold or the reading leaves undefined is absent."""

_WORD = re.compile(r"\w+")
_QUOTES = re.compile("[‘’‚‛“”„«»\"'`´]")
_DASHES = re.compile("[‐‑‒–—−-]")
_JOINERS = re.compile(r"\s*[,;&|/]\s*|\s+(?:and|und|et|y|e)\s+")


@dataclass(frozen=True)
class Prediction:
    """What a reader got from a page; ``published`` is an ISO instant, or day if that is all."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    body: str = ""


def fold(text: str | None) -> str:
    """Text without the differences that do not count: case, space, quotes, dashes, end stops.

    >>> fold(" “Yes” – he  said. ")
    'yes - he said'
    """
    plain = _QUOTES.sub("", unicodedata.normalize("NFKC", text or "").casefold())
    return re.sub(r"\s+", " ", _DASHES.sub("-", plain)).strip(" .")


def marks(gold: dict[str, Any], got: Prediction) -> Marks:
    """The marks of one reading, for what its gold holds."""
    found: Marks = {}
    if "body" in gold:
        found |= _body_marks(gold, got.body)
    if "title" in gold:
        found["title"] = float(fold(gold["title"]) == fold(got.title))
    if "authors" in gold:
        found |= _author_marks(gold["authors"], got.authors)
    if "published" in gold:
        found |= _time_marks(_instant(gold["published"]), _instant(got.published))
    if "with" in gold:
        found |= _segment_marks(gold["with"], gold["without"], got.body)
    return found


def figures(pages: Iterable[tuple[str, Marks]]) -> dict[str, float]:
    """Means over the pages of each source: (source, marks) pairs to `source.measure`."""
    table: dict[str, dict[str, list[float]]] = {}
    for source, page in pages:
        for measure, mark in page.items():
            table.setdefault(source, {}).setdefault(measure, []).append(mark)
    return {
        f"{source}.{measure}": value
        for source, columns in sorted(table.items())
        for measure, value in _source_figures(columns).items()
    }


def _source_figures(columns: dict[str, list[float]]) -> dict[str, float]:
    found = {name: fmean(values) for name, values in columns.items() if not name.startswith("seg")}
    if "bodyF" in columns:
        found["bodyF1"] = _f1(found.get("bodyP", 0.0), found.get("bodyR", 0.0))
    if "segHit" in columns:
        hits, needed, slips = (sum(columns[name]) for name in ("segHit", "segNeeded", "segSlip"))
        found["segF"] = _f1(hits / (hits + slips) if hits + slips else 0.0, hits / needed)
    return found


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


def _shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    starts = range(max(1, len(words) - size + 1)) if words else range(0)
    return Counter(tuple(words[i : i + size]) for i in starts)


def _body_marks(gold: dict[str, Any], body: str) -> Marks:
    wanted = "\n".join(gold["body"])
    with_summary = ["\n".join([*gold["summary"], wanted])] if gold.get("summary") else []
    graded = [_overlap(text, body) for text in (wanted, *with_summary)]
    return max(graded, key=lambda found: found["bodyF"])


def _overlap(wanted: str, got: str) -> Marks:
    """Precision and recall of shingles; precision is undefined where nothing was read."""
    a, b = _shingles(wanted), _shingles(got)
    if not a and not b:
        return {"bodyF": 1.0, "bodyP": 1.0, "bodyR": 1.0}
    if not b:
        return {"bodyF": 0.0, "bodyR": 0.0}
    shared = (a & b).total()
    precision = shared / b.total()
    if not a:
        return {"bodyF": 0.0, "bodyP": precision}
    recall = shared / a.total()
    return {"bodyF": _f1(precision, recall), "bodyP": precision, "bodyR": recall}


def _names(authors: Sequence[str]) -> set[str]:
    parts = (part for name in authors for part in _JOINERS.split(name or ""))
    return {name for part in parts if (name := fold(part))}


def _author_marks(gold: Sequence[str], got: Sequence[str]) -> Marks:
    a, b = _names(gold), _names(got)
    overlap = 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0
    return {"authors": float(a == b), "authorsF": overlap}


def _instant(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(str(text)) if text else None
    except ValueError:
        return None


def _time_marks(gold: datetime | None, got: datetime | None) -> Marks:
    if gold is None:
        return {"date": 0.0}
    found = {"date": float(got is not None and gold.date() in _days(got, gold))}
    if gold.hour or gold.minute:
        found["dt"] = float(got is not None and _seconds_apart(gold, got) < 60)
    return found


def _days(got: datetime, gold: datetime) -> set[date]:
    """The day as written, and the day in the gold's zone where both name one."""
    zoned = gold.tzinfo is not None and got.tzinfo is not None
    return {got.date(), got.astimezone(gold.tzinfo).date()} if zoned else {got.date()}


def _seconds_apart(one: datetime, other: datetime) -> float:
    if one.tzinfo is None or other.tzinfo is None:
        one, other = one.replace(tzinfo=None), other.replace(tzinfo=None)
    return abs((one - other).total_seconds())


def _segment_marks(wanted: Sequence[str], unwanted: Sequence[str], body: str) -> Marks:
    return {
        "segHit": float(sum(text in body for text in wanted)),
        "segNeeded": float(len(wanted)),
        "segSlip": float(sum(text in body for text in unwanted)),
    }
