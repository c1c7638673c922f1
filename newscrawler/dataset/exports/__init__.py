"""The formats a dataset can be exported to, by name and by the end of a file's name."""

from collections.abc import Callable, Iterable
from pathlib import Path

from newscrawler.dataset.exports.comma_separated import write_csv
from newscrawler.dataset.exports.json_lines import write_cc_news, write_jsonl, write_schema_org
from newscrawler.dataset.exports.parquet import write_parquet
from newscrawler.dataset.rows import Row
from newscrawler.errors import UsageError

Writer = Callable[[Path, Iterable[Row], Path], int]

FORMATS: dict[str, Writer] = {
    "parquet": write_parquet,
    "csv": write_csv,
    "jsonl": write_jsonl,
    "cc_news": write_cc_news,
    "schema_org": write_schema_org,
}
"""Writers by the format's name: (file to write, rows, its final name) -> rows written."""

_ENDS = {".parquet": "parquet", ".csv": "csv", ".jsonl": "jsonl", ".jsonld": "schema_org"}


def format_of(path: Path, named: str | None) -> Writer:
    """The writer that was named, or that the end of a file's name stands for.

    Raises UsageError where neither says one.
    """
    end = next((s for s in reversed(path.suffixes) if s not in (".gz", ".zst")), "")
    name = named or _ENDS.get(end)
    if name not in FORMATS:
        raise UsageError(
            f"{path.name} names no format; end it in {', '.join(_ENDS)}, "
            f"or say --format {'|'.join(FORMATS)}"
        )
    return FORMATS[name]
