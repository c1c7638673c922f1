"""Exports of one JSON object a line: our own rows, `cc_news` rows, schema.org NewsArticles."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from newscrawler.dataset.rows import Row
from newscrawler.files import open_file


def write_jsonl(part: Path, rows: Iterable[Row], final: Path) -> int:
    """Our own rows, unchanged; compressed where the final name ends in .gz or .zst."""
    return _write(part, rows, final, lambda row: row)


def write_cc_news(part: Path, rows: Iterable[Row], final: Path) -> int:
    """Rows with the columns of Hugging Face's `cc_news`."""
    return _write(part, rows, final, cc_news)


def write_schema_org(part: Path, rows: Iterable[Row], final: Path) -> int:
    """A schema.org NewsArticle a line, as JSON-LD."""
    return _write(part, rows, final, schema_org)


def _write(part: Path, rows: Iterable[Row], final: Path, shape: Callable[[Row], Row]) -> int:
    count = 0
    with open_file(part, "wb", named=final) as file:
        for row in rows:
            file.write(orjson.dumps(shape(row), option=orjson.OPT_APPEND_NEWLINE))
            count += 1
    return count


def cc_news(row: Row) -> Row:
    """The columns of https://huggingface.co/datasets/vblagoje/cc_news; dates are UTC.

    >>> cc_news({"title": "T", "body": "B", "site": "a.org", "published_date": "2022-12-07",
    ...          "published": "2022-12-07T16:51:00+02:00", "description": None,
    ...          "url": "https://a.org/", "images": []})["date"]
    '2022-12-07 14:51:00'
    """
    return {
        "title": row["title"],
        "text": row["body"],
        "domain": row["site"],
        "date": _utc(row["published"]) or row["published_date"],
        "description": row["description"],
        "url": row["url"],
        "image_url": row["images"][0]["url"] if row["images"] else None,
    }


def _utc(instant: str | None) -> str | None:
    moment = datetime.fromisoformat(instant).astimezone(UTC) if instant else None
    return f"{moment:%Y-%m-%d %H:%M:%S}" if moment else None


def schema_org(row: Row) -> Row:
    """https://schema.org/NewsArticle, without the properties that the row does not know.

    >>> row = dict.fromkeys(("description", "published_date", "modified", "publisher", "access"))
    >>> schema_org(row | {"url": "https://a.org/x", "canonical_url": None, "title": "T",
    ...     "body": "B", "published": "2022-12-07T16:51:00+02:00", "language": "en", "authors": [],
    ...     "images": [], "sections": [], "keywords": [], "agency": None})
    {'@context': 'https://schema.org', '@type': 'NewsArticle', '@id': 'https://a.org/x', \
'url': 'https://a.org/x', 'headline': 'T', 'datePublished': '2022-12-07T16:51:00+02:00', \
'inLanguage': 'en', 'articleBody': 'B'}
    """
    address = row["canonical_url"] or row["url"]
    known: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": address,
        "url": address,
        "headline": row["title"],
        "description": row["description"],
        "datePublished": row["published"] or row["published_date"],
        "dateModified": row["modified"],
        "inLanguage": row["language"],
        "author": [{"@type": "Person", "name": name} for name in row["authors"]],
        "sourceOrganization": _organisation(row["agency"]),
        "publisher": _organisation(row["publisher"]),
        "articleSection": row["sections"],
        "keywords": row["keywords"],
        "image": [_image(image) for image in row["images"]],
        "isAccessibleForFree": {"free": True, "paid": False}.get(row["access"]),
        "articleBody": row["body"],
    }
    return _without_blanks(known)


def _organisation(name: str | None) -> Row | None:
    return {"@type": "Organization", "name": name} if name else None


def _image(image: Row) -> Row:
    about = {"caption": image["caption"], "creditText": image["credit"]}
    return _without_blanks({"@type": "ImageObject", "url": image["url"], **about})


def _without_blanks(known: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in known.items() if value not in (None, [])}
