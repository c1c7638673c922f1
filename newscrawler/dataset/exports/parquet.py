"""Export to Parquet with typed columns; needs pyarrow, of the extra `datasets`."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from types import ModuleType, NoneType
from typing import Any, get_args, get_origin, get_type_hints

from newscrawler.dataset.rows import Row
from newscrawler.errors import UsageError
from newscrawler.items import Article

INSTANTS = ("published", "modified", "fetched_at")
"""Columns of UTC timestamps; the page's own day stays in `published_date`."""

DAYS = ("published_date",)

_ROWS_A_GROUP = 2_000


def write_parquet(part: Path, rows: Iterable[Row], final: Path) -> int:
    """Timestamps, days, lists and structs; zstd; groups of 2,000 rows, one in memory at a time.

    Raises UsageError where pyarrow is not installed.
    """
    arrow, parquet = _libraries()
    shape = arrow.schema([(f.name, _type(arrow, f.name, h)) for f, h in _columns()])
    count, rows = 0, iter(rows)
    with parquet.ParquetWriter(part, shape, compression="zstd") as file:
        while group := list(map(_typed, islice(rows, _ROWS_A_GROUP))):
            file.write_table(arrow.Table.from_pylist(group, schema=shape))
            count += len(group)
    return count


def _libraries() -> tuple[ModuleType, ModuleType]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow: pip install pyarrow") from error
    return pyarrow, pyarrow.parquet


def _columns() -> Iterator[tuple[Any, Any]]:
    hints = get_type_hints(Article)
    return ((field, hints[field.name]) for field in fields(Article))


def _type(arrow: ModuleType, name: str, hint: Any) -> Any:
    """The Arrow type of a field, from the dataclass."""
    inner = [argument for argument in get_args(hint) if argument is not NoneType]
    if get_origin(hint) is list:
        return arrow.list_(_type(arrow, "", inner[0]))
    if NoneType in get_args(hint):
        return _type(arrow, name, inner[0])
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        return arrow.struct([(f.name, _type(arrow, "", hints[f.name])) for f in fields(hint)])
    if name in INSTANTS:
        return arrow.timestamp("us", tz="UTC")
    if name in DAYS:
        return arrow.date32()
    return {bool: arrow.bool_(), int: arrow.int32()}.get(hint, arrow.string())


def _typed(row: Row) -> Row:
    """A row with its times and days as Python's."""
    times = {name: row[name] and datetime.fromisoformat(row[name]) for name in INSTANTS}
    days = {name: row[name] and date.fromisoformat(row[name]) for name in DAYS}
    return {**row, **times, **days}
