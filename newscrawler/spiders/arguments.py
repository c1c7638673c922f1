"""What the user may pass to a spider with `-a`, checked before anything is fetched or written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import urlsplit

from newscrawler.errors import UsageError
from newscrawler.urls import absolute

Follow = Literal["sections", "related", "feeds", "sitemaps", "topics"]
FOLLOWABLE: tuple[Follow, ...] = get_args(Follow)
UNLESS_ASKED: frozenset[Follow] = frozenset(["sections", "related", "feeds", "sitemaps"])
"""Pages of authors, topics and tags name the same articles once more: only where asked."""


@dataclass(frozen=True, kw_only=True)
class Arguments:
    """The arguments of one crawl, typed."""

    seeds: tuple[str, ...] = ()
    """Addresses where the crawl begins, as the user or the site rule named them."""
    since: date | None = None
    """First day of publication wanted."""
    until: date | None = None
    """Last day of publication wanted."""
    max_articles: int | None = None
    max_pages: int | None = None
    follow: frozenset[Follow] = field(default=UNLESS_ASKED)
    warc: tuple[Path, ...] = ()
    """WARC files read in place of the network."""

    def job(self) -> dict[str, str]:
        """What tells this crawl from another, so that an interrupted one resumes itself."""
        return {
            "seeds": " ".join(self.seeds),
            "since": str(self.since or ""),
            "until": str(self.until or ""),
            "follow": " ".join(sorted(self.follow)),
            "warc": " ".join(map(str, self.warc)),
        }


def parse_arguments(given: Mapping[str, str], default_seeds: tuple[str, ...] = ()) -> Arguments:
    """The typed form of what was passed with `-a`.

    Raises UsageError naming the argument and the value where one is unknown or malformed.

    >>> parse_arguments({"url": "https://a.org/,https://b.org/"}).seeds
    ('https://a.org/', 'https://b.org/')
    >>> parse_arguments({"urk": "https://a.org/"})
    Traceback (most recent call last):
    newscrawler.errors.UsageError: unknown argument urk; did you mean url?
    """
    _refuse_unknown(given)
    if "url" in given and "urls" in given:
        raise UsageError("url and urls exclude each other: give one of them")
    since, until = _day(given, "since"), _day(given, "until")
    if since and until and since > until:
        raise UsageError(f"since {since} is after until {until}")
    warc = tuple(_readable(Path(name)) for name in _parts(given.get("warc", "")))
    return Arguments(
        seeds=tuple(_seeds(given)) or (() if warc else default_seeds),
        since=since,
        until=until,
        max_articles=_count(given, "max_articles"),
        max_pages=_count(given, "max_pages"),
        follow=_follow(given, listed="urls" in given or bool(warc)),
        warc=warc,
    )


KNOWN = ("url", "urls", "since", "until", "max_articles", "max_pages", "follow", "warc")


def _refuse_unknown(given: Mapping[str, str]) -> None:
    for name in given:
        if name not in KNOWN:
            near = get_close_matches(name, KNOWN, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(KNOWN)}"
            raise UsageError(f"unknown argument {name}; {hint}")


def _parts(value: str) -> list[str]:
    return [part.strip() for part in value.split(",") if part.strip()]


def _seeds(given: Mapping[str, str]) -> Iterator[str]:
    if "urls" in given:
        yield from read_list(Path(given["urls"]))
    elif "url" in given:
        # A comma may be part of an address; only one before a scheme parts two of them.
        urls = given["url"].replace(", ", ",").replace(",http", "\nhttp").split("\n")
        yield from (_address(url.strip(), "url") for url in urls)


def read_list(path: Path) -> list[str]:
    """Addresses of a list, one a line; blank lines and lines that begin with # are passed over.

    Raises UsageError naming file and line of the first that is no address.
    """
    text = _readable(path).read_bytes()
    try:
        lines = text.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise UsageError(f"urls {path}: not UTF-8 at byte {error.start}") from error
    numbered = ((n, line.strip()) for n, line in enumerate(lines, 1))
    found = [
        _address(line, f"urls {path}, line {n}:")
        for n, line in numbered
        if line and not line.startswith("#")
    ]
    if not found:
        raise UsageError(f"urls {path}: holds no address")
    return list(dict.fromkeys(found))


def _address(value: str, where: str) -> str:
    if value != "".join(value.split()):
        raise UsageError(f"{where} {value!r} is no address: it holds a space")
    if "://" not in value and "." in value.partition("/")[0]:
        raise UsageError(f"{where} {value!r} has no scheme; did you mean https://{value}?")
    if absolute(value, value) is None:
        raise UsageError(f"{where} {value!r} is no http or https address")
    return value if urlsplit(value).path else f"{value}/"


def _readable(path: Path) -> Path:
    try:
        with path.open("rb"):
            return path
    except OSError as error:
        raise UsageError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from error


def _day(given: Mapping[str, str], name: str) -> date | None:
    value = given.get(name)
    try:
        return date.fromisoformat(value) if value is not None else None
    except ValueError as error:
        raise UsageError(f"{name} {value!r} is no day like 2022-12-07") from error


def _count(given: Mapping[str, str], name: str) -> int | None:
    value = given.get(name)
    if value is None:
        return None
    if not value.isascii() or not value.isdigit() or int(value) == 0:
        raise UsageError(f"{name} {value!r} is no whole number above 0")
    return int(value)


def _follow(given: Mapping[str, str], *, listed: bool) -> frozenset[Follow]:
    """What to follow: the usual from a start address, nothing from a list, or what was asked."""
    if "follow" not in given:
        return frozenset() if listed else UNLESS_ASKED
    asked = [part for part in _parts(given["follow"]) if part != "none"]
    for part in asked:
        if part not in FOLLOWABLE:
            raise UsageError(f"follow {part!r} is none of {', '.join(FOLLOWABLE)}, none")
    return frozenset(kind for kind in FOLLOWABLE if kind in asked)
