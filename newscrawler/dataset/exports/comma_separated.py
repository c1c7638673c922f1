"""Export to CSV that a spreadsheet shows and never runs."""

import csv
from collections.abc import Iterable
from dataclasses import fields
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import orjson

from newscrawler.dataset.rows import Row
from newscrawler.files import open_file
from newscrawler.items import Article

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell may not begin with (https://owasp.org/www-community/attacks/CSV_Injection)."""


def write_csv(part: Path, rows: Iterable[Row], final: Path) -> int:
    """One line a row, UTF-8, RFC 4180; lists and objects as JSON, absent values as empty cells."""
    names = [field.name for field in fields(Article)]
    count = 0
    with TextIOWrapper(open_file(part, "wb", named=final), "utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(names)
        for row in rows:
            table.writerow([cell(row[name]) for name in names])
            count += 1
    return count


def cell(value: Any) -> str:
    """A value as the text of a cell; an apostrophe stands before what would be a formula.

    >>> cell("=1+1"), cell(["a", "b"]), cell(None), cell(True)
    ("'=1+1", '["a","b"]', '', 'true')
    """
    if value is None:
        return ""
    text = value if isinstance(value, str) else orjson.dumps(value).decode()
    return f"'{text}" if text.startswith(_FORMULA) else text
