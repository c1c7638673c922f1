"""The headline as the page shows it, and what the page says of it elsewhere."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from newscrawler.discovery import Hints
from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.jsonld import by_id, strings
from newscrawler.extraction.roles import label_of
from newscrawler.normalise.text import fold, one_line
from newscrawler.normalise.title import names_site, runs, segments, squash, without_site
from newscrawler.page import Page, text_of
from newscrawler.page.jsonld import types
from newscrawler.urls import absolute, host_of, site_of

_LONGEST = 500
"""Characters of a title that are looked at."""
_MOST = 200
"""Headings that are looked at."""
_STOPS = (":", ",", ".", "!", "?", ";")
_JOINTS = (":", ",", "-", "–", "—", "|", "/")
"""What joins a kicker to its headline, so that both make one."""
_KICKER = re.compile(
    r"kicker|(?:top|over|roof|under)-?line|dachzeile|spitzmarke|sub-?title|label|topic|categor"
    r"|eyebrow|premium|badge|pre-?title|antetit|surtitre|rubri|h1small",
    re.IGNORECASE,
)
_LONGER = 1.5
"""Times that a part of the title must be longer than a heading which is only another part."""
_MASTHEADS = 8
"""Headings among which the paper's name and the headline are told apart."""
_LOGO = re.compile(r"(?:^|[\s_-])(?:logo|masthead|nameplate|site-?(?:title|name))(?:$|[\s_-])")
_SEPARATORS = re.compile(r"\s[-–—|»·:]\s")


@dataclass
class Headline:
    """One page's headline: its heading among all headings, and the titles stated elsewhere."""

    page: Page
    article: dict[str, Any]
    hints: Hints | None

    @property
    def element(self) -> HtmlElement | None:
        """The heading that shows the headline."""
        return self._heading[0]

    @property
    def text(self) -> str:
        """The headline as printed; "" where no heading shows it.

        Where the page runs a kicker and the headline together, the spelling stated elsewhere.
        """
        return self._heading[1]

    @cached_property
    def stated(self) -> list[Candidate]:
        """Titles outside the visible page, as they stand."""
        return [
            Candidate(text, offer.source, offer.where)
            for offer in self._offers()
            if (text := one_line(offer.value[:_LONGEST]))
        ]

    @cached_property
    def cut(self) -> list[Candidate]:
        """The stated titles without the site's name."""
        names = self.site_names
        return [Candidate(without_site(o.value, names), o.source, o.where) for o in self.stated]

    def _offers(self) -> Iterator[Candidate]:
        yield from self._shared_as("og:title")
        for text in islice(strings(self.article.get("headline")), 1):
            yield Candidate(text, "jsonld", "headline")
        yield from self._shared_as("twitter:title")
        for tag in self.page.tagged("title")[:1]:
            yield Candidate(text_of(tag), "meta", "title tag")
        if self.hints and self.hints.title:
            yield Candidate(self.hints.title, self.hints.source, "entry title")

    def _shared_as(self, name: str) -> Iterator[Candidate]:
        return (Candidate(text, "meta", name) for text in self.page.meta.get(name, [])[:1])

    @cached_property
    def site_names(self) -> set[str]:
        """What the site calls itself, squashed: share name, publisher, logo, parts of the host."""
        host = host_of(self.page.url).removeprefix("www.")
        domain = site_of(self.page.url).removeprefix("www.")
        sites = [node.get("name") for node in self.page.jsonld if "WebSite" in types(node)]
        names = [
            *self.page.meta.get("og:site_name", []),
            *self.page.meta.get("application-name", []),
            *strings(by_id(self.page, self.article.get("publisher")), "name"),
            *strings(sites),
            *(text_of(h)[:_LONGEST] for h in self._headings if h.tag != "h3" and self._is_logo(h)),
            *(host, host.split(".")[0], domain, domain.split(".")[0]),
        ]
        flat = {flat for name in names if len(flat := squash(name)) > 1}
        return flat | {initials for name in names if len(initials := _initials(name)) > 1}

    @cached_property
    def _headings(self) -> list[HtmlElement]:
        return list(islice(self.page.tree.iter("h1", "h2", "h3"), _MOST))

    @cached_property
    def _heading(self) -> tuple[HtmlElement | None, str]:
        """The heading that a stated title repeats, else the h1 with most words of one.

        Where the page states none, any h1 will do.
        """
        spelled = {fold(o.value): o.value for o in reversed([*self.cut, *self.stated])}
        best: tuple[HtmlElement | None, str] = (None, "")
        share = 0.0 if self.stated else -1.0
        for heading in self._headings:
            text = one_line(text_of(heading)[:_LONGEST])
            if not text or self._is_logo(heading):
                continue
            spaced = _spaced(heading) if len(heading) else text
            if fold(text) in spelled:
                glued = len(spaced.split()) > len(text.split())
                return heading, spelled[fold(text)] if glued else text
            if fold(spaced) in spelled:
                return heading, spelled[fold(spaced)]
            plain = _without(heading, _labels(heading))
            own = _without(heading, list(heading))
            if core := next((c for c in (plain, own) if c and fold(c) in spelled), None):
                return heading, core
            found = self._share(plain or spaced) if heading.tag == "h1" else -1.0
            if found > share and not names_site(plain or spaced, self.site_names):
                best, share = (heading, plain or spaced), found
        return self._printed_part(best[1]) or best

    def _printed_part(self, heading: str) -> tuple[HtmlElement, str] | None:
        """The element that prints a part of the title tag and nothing else, the longest such part.

        Boards, old systems and blogs set the headline in no heading, or in one beside others, and
        the title tag as `Headline - Forum name - Network`. A ``heading`` gives way only where it
        is a shorter part of the title itself, as a section's name.
        """
        tag = next((text_of(t)[:_LONGEST] for t in self.page.tagged("title")), "")
        if heading and fold(heading) not in map(fold, segments(tag)[::2]):
            return None
        parts = {fold(part): part for part in runs(tag) if _says_enough(part)}
        wanted = {
            key: part
            for key, part in parts.items()
            if len(part) > _LONGER * len(heading) and not names_site(part, self.site_names)
        }
        printed: dict[str, HtmlElement] = {}
        shortest = min(map(len, wanted), default=0)
        for element in self.page.elements if wanted else ():
            text = element.text
            if not text or not shortest <= len(text) < _LONGEST or element.tag == "title":
                continue
            if (key := fold(text)) in wanted and not self._leads_home(element):
                printed.setdefault(key, element)
        best = max(printed, key=len, default=None)
        return (printed[best], wanted[best]) if best else None

    @cached_property
    def _masthead(self) -> HtmlElement | None:
        """The first heading, where the title tag ends with it and a later heading begins the tag.

        `<title>Fire in Ohio - The Paper</title>` over h1 "The Paper" and h2 "Fire in Ohio".
        """
        if len(self._headings) < 2:
            return None
        texts = (fold(text_of(h)[:_LONGEST]) for h in self._headings[:_MASTHEADS])
        for tag in self.page.tagged("title")[:1]:
            parts = [fold(part) for part in _SEPARATORS.split(text_of(tag)[:_LONGEST])]
            if len(parts) > 1 and parts[-1] == next(texts) and parts[0] in texts:
                return self._headings[0]
        return None

    @cached_property
    def _vocabulary(self) -> Collection[str]:
        path = unquote(urlsplit(self.page.url).path).replace("_", " ")
        texts: Sequence[str] = [path, *(offer.value for offer in self.stated)]
        return {word for text in texts for word in fold(text).split()}

    def _share(self, text: str) -> float:
        words = fold(text).split()
        return sum(word in self._vocabulary for word in words) / len(words) if words else 0.0

    def _is_logo(self, heading: HtmlElement) -> bool:
        """True for a heading that links to the front page or is named as the paper's name."""
        if _LOGO.search(label_of(heading).lower()) or heading is self._masthead:
            return True
        parent = heading.getparent()
        return any(
            map(self._leads_home, (*heading.iter("a"), *(() if parent is None else [parent])))
        )

    def _leads_home(self, link: HtmlElement) -> bool:
        """Whether an element is a link to the front page."""
        url = absolute(self.page.base_url, link.get("href") or "") if link.tag == "a" else None
        return url is not None and urlsplit(url).path in ("", "/") and "?" not in url


def _labels(heading: HtmlElement) -> list[HtmlElement]:
    """The parts of a heading that are classed as its kicker or as a mark of the paper."""
    return [e for e in heading if e.tag == "small" or _KICKER.search(label_of(e))]


def _without(heading: HtmlElement, parts: list[HtmlElement]) -> str:
    """What a heading says without some of its parts; "" where the rest hangs on one of them."""
    pieces = [heading.text]
    for child in heading:
        pieces += [*(() if child in parts else child.itertext()), child.tail]
    text = one_line(" ".join(filter(None, pieces))[:_LONGEST]) or ""
    hangs = text.startswith((*_JOINTS, *_STOPS)) or text.endswith(_JOINTS)
    return text if parts and _says_enough(text) and not hangs else ""


def _spaced(heading: HtmlElement) -> str:
    """A heading's text with spaces between its elements, but none before a stop or colon."""
    words = ""
    for piece in heading.itertext():
        words += piece if piece.startswith(_STOPS) else f" {piece}"
    return one_line(words[:_LONGEST]) or ""


def _initials(name: str) -> str:
    """The first letters of a name of several words: `qp` of `Quay Post`."""
    words = name.split()
    return "".join(word[0] for word in words if word[0].isupper()).lower() if words[1:] else ""


def _says_enough(part: str) -> bool:
    """Whether a part of a title can be a headline: three words, or as much in Chinese."""
    return len(part.split()) > 2 or (not part.isascii() and len(part) > 7)
