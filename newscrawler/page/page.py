"""A page as its readers see it: text, tree, meta tags, JSON-LD and microdata, each made once."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import html

from newscrawler.page import charset, jsonld, parsing
from newscrawler.urls import absolute, canonical_form, same_site

_META_NAMES = ("property", "name", "itemprop", "http-equiv")


@dataclass
class Page:
    """Bytes and address of a page; everything else is derived once, when first asked for.

    ``body`` holds the bytes as fetched, ``encoding`` the charset of the HTTP header if any.
    """

    body: bytes
    url: str
    encoding: str | None = None

    @cached_property
    def _source(self) -> bytes:
        return charset.as_utf8(self.body, self.encoding)

    @property
    def text(self) -> str:
        """The page's source as text; undecodable bytes become U+FFFD."""
        return self._source.decode()

    @cached_property
    def tree(self) -> html.HtmlElement:
        """The root element, nested no deeper than libxml2 and Python's stack can carry.

        Without comments; an empty document where the source holds no element.
        """
        return parsing.parse(self._source)

    @cached_property
    def elements(self) -> list[html.HtmlElement]:
        """Every element in page order, the root first.

        Held for the page's life: lxml would make them anew for each walk over the tree.
        """
        return list(self.tree.iter())

    @cached_property
    def _by_tag(self) -> dict[object, list[html.HtmlElement]]:
        found: defaultdict[object, list[html.HtmlElement]] = defaultdict(list)
        for element in self.elements:
            found[element.tag].append(element)
        return found

    def tagged(self, tag: str) -> list[html.HtmlElement]:
        """The elements of a tag in page order."""
        return self._by_tag.get(tag, [])

    @property
    def canonical_links(self) -> list[str]:
        """The addresses that the page calls canonical (RFC 6596), as written."""
        links = (link for link in self.tagged("link") if link.get("rel") == "canonical")
        return [href for link in links if (href := link.get("href"))]

    @cached_property
    def base_url(self) -> str:
        """The address that relative links start from."""
        stated = (base.get("href") for base in self.tagged("base"))
        href = next((href for href in stated if href is not None), "")
        return absolute(self.url, href) or self.url

    @cached_property
    def meta(self) -> dict[str, list[str]]:
        """Contents of the meta tags by lower-case property, name, itemprop or http-equiv."""
        found: dict[str, list[str]] = {}
        for tag in self.tagged("meta"):
            said = dict(tag.items())
            content = said.get("content", "").strip()
            names = (said[key].strip().lower() for key in _META_NAMES if key in said)
            for name in dict.fromkeys(names) if content else ():
                if name:
                    found.setdefault(name, []).append(content)
        return found

    @cached_property
    def itemprops(self) -> dict[str, list[html.HtmlElement]]:
        """Elements by each lower-case `itemprop` that they carry, in page order (microdata)."""
        found: dict[str, list[html.HtmlElement]] = {}
        for element in self.elements:
            names = element.get("itemprop")
            for name in set(names.lower().split()) if names else ():
                found.setdefault(name, []).append(element)
        return found

    @cached_property
    def jsonld(self) -> list[dict[str, Any]]:
        """All JSON-LD objects of the page, `@graph`, lists and main entities unfolded, in order."""
        scripts = (s.text or "" for s in self.tagged("script") if jsonld.is_jsonld(s.get("type")))
        return [node for value in jsonld.load(scripts) for node in jsonld.unfolded(value)]

    @cached_property
    def article_nodes(self) -> list[dict[str, Any]]:
        """JSON-LD objects of an article type, the page's own article first.

        A list of teasers may be marked up as articles too, so those that name this page's address
        come first, then those that say most.
        """
        nodes = [node for node in self.jsonld if jsonld.is_article(node)]
        return sorted(
            nodes, key=lambda node: (self._names_this_page(node), len(node)), reverse=True
        )

    def _names_this_page(self, node: dict[str, Any]) -> bool:
        stated = (absolute(self.url, url) for url in jsonld.addresses(node))
        return any(canonical_form(url) in self.own_forms for url in stated if url)

    @cached_property
    def own_forms(self) -> set[str]:
        """Canonical forms of the addresses that the page goes by; empty for a saved file."""
        stated = ("", *self.canonical_links, *self.meta.get("og:url", ()))
        urls = (absolute(self.url, url) for url in stated)
        return {canonical_form(url) for url in urls if url}

    def leads_on(self, href: str) -> bool:
        """Whether a link leads to another page of the site."""
        url = absolute(self.base_url, href)
        if url is None or not same_site(url, self.url):
            return False
        return canonical_form(url) not in self.own_forms
