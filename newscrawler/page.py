"""A fetched page, parsed once for discovery and extraction alike."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree, html
from w3lib.encoding import html_to_unicode

from newscrawler.urls import absolute


@dataclass
class Page:
    """Bytes and address of a page; everything else is derived once, when first asked for.

    ``body`` holds the bytes as fetched, ``encoding`` the charset of the HTTP header if any.
    """

    body: bytes
    url: str
    encoding: str | None = None

    @cached_property
    def text(self) -> str:
        """The page's source as text; undecodable bytes become U+FFFD."""
        header = f"text/html; charset={self.encoding}" if self.encoding else None
        return html_to_unicode(header, self.body, default_encoding="utf-8")[1]

    @cached_property
    def tree(self) -> html.HtmlElement:
        """The root element; an empty document where the source holds no element."""
        parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
        source = self.text.replace("\x00", "").encode("utf-8", "replace")
        try:
            root = html.document_fromstring(source, parser=parser)
        except (etree.ParserError, etree.XMLSyntaxError):
            root = html.document_fromstring("<html><body></body></html>")
        return root

    @cached_property
    def base_url(self) -> str:
        """The address that relative links start from."""
        href = next(iter(self.tree.xpath("//base/@href")), "")
        return absolute(self.url, str(href)) or self.url

    @cached_property
    def meta(self) -> dict[str, list[str]]:
        """Contents of the meta tags by lower-case name, property or itemprop."""
        found: dict[str, list[str]] = {}
        for tag in self.tree.iter("meta"):
            name = tag.get("property") or tag.get("name") or tag.get("itemprop")
            content = (tag.get("content") or "").strip()
            if name and content:
                found.setdefault(name.strip().lower(), []).append(content)
        return found

    @cached_property
    def jsonld(self) -> list[dict[str, Any]]:
        """All JSON-LD objects of the page, `@graph` and lists unfolded, in page order."""
        found: list[dict[str, Any]] = []
        for script in self.tree.iterfind(".//script[@type='application/ld+json']"):
            try:
                data = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            found.extend(_nodes(data))
        return found


def _nodes(data: Any) -> list[dict[str, Any]]:
    if isinstance(data, list):
        return [node for part in data for node in _nodes(part)]
    if isinstance(data, dict):
        return [data, *_nodes(data.get("@graph", []))]
    return []
