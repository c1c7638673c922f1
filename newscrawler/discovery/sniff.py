"""What a fetched body is, whatever its server calls it."""

import re
from typing import Literal
from urllib.parse import urlsplit

from newscrawler.discovery.xml import gunzip

BodyKind = Literal["html", "feed", "sitemap", "robots", "other"]

_HEAD = 4096
_MARKUP: tuple[tuple[BodyKind, re.Pattern[bytes]], ...] = (
    ("html", re.compile(rb"<!doctype\s+html|<html[\s>]", re.I)),
    ("sitemap", re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)[\s>]", re.I)),
    ("feed", re.compile(rb"<(?:rss|rdf:rdf|(?:\w+:)?feed)[\s>]", re.I)),
    ("feed", re.compile(rb'^\s*\{(?=[\s\S]*"(?:items|version)")[\s\S]*jsonfeed\.org', re.I)),
    ("html", re.compile(rb"<(?:head|body|title|meta|div|article|p)[\s>]", re.I)),
)
_ADDRESS_LIST = re.compile(rb"\s*(?:https?://\S+[ \t]*\r?\n\s*)*https?://\S+\s*")
_MAGIC = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"PK\x03\x04", b"\x00\x00\x00")


def kind_of(body: bytes, content_type: str | None, url: str) -> BodyKind:
    """What a body holds, by its first bytes, then its address, then its declared type.

    >>> kind_of(b"<?xml version='1.0'?><urlset>", "text/html", "https://a.org/x")
    'sitemap'
    >>> kind_of(b"%PDF-1.4", "text/html", "https://a.org/x")
    'other'
    """
    head = gunzip(body, _HEAD)[:_HEAD].lstrip(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\x00", b"")
    if head.startswith(_MAGIC):
        return "other"
    if urlsplit(url).path == "/robots.txt" and not head.lstrip().startswith(b"<"):
        return "robots"
    marked = ((m.start(), kind) for kind, p in _MARKUP if (m := p.search(head)))
    first = min(marked, default=None, key=lambda found: found[0])
    return first[1] if first else _by_declaration(head, content_type or "")


def why_unread(body: bytes, otherwise: str) -> str:
    """The reason under which a body that is no feed or sitemap is counted.

    >>> why_unread(b" ", "no_feed"), why_unread(b"<!doctype html>", "no_feed")
    ('empty', 'html')
    """
    if not gunzip(body, _HEAD).strip():
        return "empty"
    return "html" if kind_of(body, None, "") == "html" else otherwise


def _by_declaration(head: bytes, content_type: str) -> BodyKind:
    if _ADDRESS_LIST.match(head):
        return "sitemap"
    return "html" if "html" in content_type.lower() else "other"
