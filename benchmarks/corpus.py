"""A corpus folder: `index.jsonl`, one page a line with its gold, and `pages/ID.html.gz`."""

import gzip
import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, Literal, ParamSpec

Part = Literal["fit", "check"]
Typed = ParamSpec("Typed")


@dataclass(frozen=True)
class Case:
    """One page of a corpus with what a perfect reader would get from it."""

    id: str
    source: str
    url: str
    site: str
    gold: dict[str, Any]
    folder: Path

    @property
    def html(self) -> bytes:
        """The page's bytes as they were fetched."""
        return gzip.decompress((self.folder / "pages" / f"{self.id}.html.gz").read_bytes())

    @property
    def part(self) -> Part:
        """The half of the publishers that this page's site falls in, the same on every run."""
        return "fit" if hashlib.sha256(self.site.encode()).digest()[0] % 2 else "check"


class NoCorpusError(Exception):
    """A folder holds no corpus; the message names it."""


def needs_corpus(main: Callable[Typed, int]) -> Callable[Typed, int]:
    """A command that says so and gives 2 where there is no corpus."""

    @wraps(main)
    def run(*args: Typed.args, **kwargs: Typed.kwargs) -> int:
        try:
            return main(*args, **kwargs)
        except NoCorpusError as error:
            print(error, file=sys.stderr)
            return 2

    return run


def load(folder: Path) -> list[Case]:
    """All cases of a corpus folder, in the order of its index; raises NoCorpusError."""
    if not (folder / "index.jsonl").is_file():
        raise NoCorpusError(f"no corpus in {folder}: it needs index.jsonl and pages/")
    return list(_cases(folder, (folder / "index.jsonl").read_text("utf-8").splitlines()))


def _cases(folder: Path, lines: Iterable[str]) -> Iterator[Case]:
    for line in lines:
        row = json.loads(line)
        yield Case(row["id"], row["source"], row["url"], row["site"], row["gold"], folder)
