"""How the text of a field is written, where its type alone does not say."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Format:
    """A way of writing a value: its pattern (ECMA 262) and its name for a person."""

    pattern: str
    name: str
    keyword: str | None = None
    """JSON Schema's own `format`, which also rejects a 30th of February."""


_DAY = r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}"
_TIME = r"T[0-9]{2}:[0-9]{2}:[0-5][0-9](\.[0-9]+)?"

TEXT = Format(r"\S", "visible text")
ADDRESS = Format(r"^https?://\S", "an absolute http or https address")
ARTICLE_ID = Format(r"^[0-9a-f]{32}$", "an id of 32 hex digits")
SHA256 = Format(r"^[0-9a-f]{64}$", "a sha256 of 64 hex digits")
DAY = Format(rf"^{_DAY}$", "a calendar day (RFC 3339 full-date)", "date")
INSTANT = Format(
    rf"^{_DAY}{_TIME}(Z|[+-][0-9]{{2}}:[0-9]{{2}})$",
    "an RFC 3339 time with seconds and offset",
    "date-time",
)
UTC = Format(rf"^{_DAY}{_TIME}Z$", "an RFC 3339 time in UTC, ending in Z", "date-time")
LANGUAGE = Format(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", "a BCP 47 language tag")

FORMATS: dict[str, Format] = {
    "id": ARTICLE_ID,
    "duplicate_of": ARTICLE_ID,
    "content_hash": SHA256,
    "url": ADDRESS,
    "canonical_url": ADDRESS,
    "published": INSTANT,
    "modified": INSTANT,
    "published_date": DAY,
    "fetched_at": UTC,
    "language": LANGUAGE,
}
"""Formats by field name; any other text is `TEXT`."""

NAMES = {f.pattern: f.name for f in (TEXT, *FORMATS.values())}
"""What a pattern stands for, for messages."""
