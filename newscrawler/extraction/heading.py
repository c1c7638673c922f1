"""The headline as the page shows it, among all its headings."""

from collections.abc import Collection, Sequence
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from newscrawler.normalise.text import fold, one_line
from newscrawler.normalise.title import names_site
from newscrawler.page import Page
from newscrawler.urls import absolute


def main_heading(page: Page, known: Sequence[str], names: Collection[str]) -> str:
    """The heading that a title stated elsewhere repeats, else the h1 with most words of one.

    ``known`` are titles stated elsewhere, ``names`` squashed names of the site; "" if no heading
    fits. Where the page runs a kicker and the headline together, the stated spelling is given.
    """
    spelled = {fold(text): text for text in reversed(known)}
    best, share = "", 0.0
    vocabulary = _vocabulary(page, known)
    for heading in page.tree.iter("h1", "h2", "h3"):
        text = one_line(heading.text_content())
        if not text or _is_logo(heading, page):
            continue
        if fold(text) in spelled:
            return text
        spaced = one_line(" ".join(heading.itertext())) or ""
        if fold(spaced) in spelled:
            return spelled[fold(spaced)]
        found = _share(spaced, vocabulary) if heading.tag == "h1" else 0.0
        if found > share and not names_site(spaced, names):
            best, share = spaced, found
    return best


def logos(page: Page) -> list[str]:
    """Texts of the headings that link to the front page: the site's name for itself."""
    return [
        heading.text_content() for heading in page.tree.iter("h1", "h2") if _is_logo(heading, page)
    ]


def _vocabulary(page: Page, known: Sequence[str]) -> set[str]:
    path = fold(unquote(urlsplit(page.url).path).replace("_", " "))
    return {word for text in (path, *map(fold, known)) for word in text.split()}


def _share(text: str, vocabulary: set[str]) -> float:
    words = fold(text).split()
    return sum(word in vocabulary for word in words) / len(words) if words else 0.0


def _is_logo(heading: HtmlElement, page: Page) -> bool:
    """True for a heading that links to the front page."""
    parent = heading.getparent()
    links = [*heading.iter("a"), *([parent] if parent is not None and parent.tag == "a" else [])]
    targets = (absolute(page.base_url, link.get("href") or "") for link in links)
    return any(urlsplit(url).path in ("", "/") and "?" not in url for url in targets if url)
