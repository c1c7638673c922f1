"""Rows of a dataset with where they stand; what is no row is named by file, line and reason."""

import codecs
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from newscrawler.errors import NewscrawlerError
from newscrawler.files import BROKEN, lines_of
from newscrawler.items import SCHEMA_VERSION
from newscrawler.schema import Problem, problems

Row = dict[str, Any]


class Place(NamedTuple):
    """A line of a file."""

    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class Fault(NamedTuple):
    """One thing wrong with a line."""

    place: Place
    field: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.field}{' ' if self.field else ''}{self.reason}"


class BadRow(NewscrawlerError):
    """A line is no row of the dataset; a command that meets it exits with 1."""


class Line(NamedTuple):
    """A line read: its row, or what is wrong with it."""

    place: Place
    row: Row
    faults: list[Fault]


def read_lines(paths: Iterable[Path]) -> Iterator[Line]:
    """Every line of the files, one at a time, checked against the schema."""
    for path in paths:
        place = Place(path, 0)
        try:
            for number, text in lines_of(path):
                place = Place(path, number)
                yield _read(place, text)
        except BROKEN as error:
            end = Place(path, place.line + 1)
            yield Line(end, {}, [Fault(end, "", f"the file breaks off here: {error}")])


def read_rows(paths: Iterable[Path]) -> Iterator[Row]:
    """The rows of the files, one at a time.

    Raises BadRow at the first line that is none.
    """
    for line in read_lines(paths):
        if line.faults:
            raise BadRow(str(line.faults[0]))
        yield line.row


def _read(place: Place, text: bytes) -> Line:
    try:
        row = orjson.loads(text.removeprefix(codecs.BOM_UTF8))
    except orjson.JSONDecodeError as error:
        return Line(place, {}, [Fault(place, "", _why_no_json(text, error))])
    return Line(place, row, [Fault(place, *problem) for problem in _problems(row)])


def _why_no_json(text: bytes, error: orjson.JSONDecodeError) -> str:
    """In words; orjson's own call everything line 1, and bad UTF-8 a surrogate.

    >>> _why_no_json(b"{\\xe9}", orjson.JSONDecodeError("", "", 0))
    'is no JSON: no UTF-8 at byte 2'
    """
    try:
        text.decode()
    except UnicodeDecodeError as bad:
        return f"is no JSON: no UTF-8 at byte {bad.start + 1}"
    return f"is no JSON: {error.msg} at character {error.pos + 1}" if text.strip() else "is empty"


def _problems(row: Any) -> list[Problem]:
    """What is wrong; a row of another schema version is not measured by this one's fields."""
    found = problems(row)
    version = row.get("schema_version", SCHEMA_VERSION) if isinstance(row, dict) else SCHEMA_VERSION
    return [p for p in found if version == SCHEMA_VERSION or p.field == "schema_version"]
