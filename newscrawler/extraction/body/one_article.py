"""The page's own article, without those that it goes on with, as pages that never end do."""

from collections import defaultdict
from collections.abc import Iterable

from lxml.html import HtmlElement

from newscrawler.extraction.body.container import is_story
from newscrawler.extraction.body.segment import Segment
from newscrawler.page import Page

_HEADINGS = ("h1", "h2", "h3", "h4")
_MAIN = 0.3  # share of the longest <article> from which one with a headline may be the page's own


def of_one_article(kept: list[Segment], page: Page) -> list[Segment]:
    """The segments but for those in <article> elements after the page's own."""
    sizes: defaultdict[HtmlElement, int] = defaultdict(int)
    for segment in kept:
        if segment.node.article is not None:
            sizes[segment.node.article] += len(segment.text)
    if len(sizes) < 2:
        return kept
    others = _further(sizes) | _of_other_pages(sizes, kept[0].node.article, page)
    return [segment for segment in kept if segment.node.article not in others]


def _further(sizes: dict[HtmlElement, int]) -> set[HtmlElement]:
    """The articles with a headline of the first level, but for the first that is long enough."""
    headed = [article for article in sizes if is_story(article)]
    longest = max(sizes.values())
    main = next((article for article in headed if sizes[article] > _MAIN * longest), None)
    return set() if main is None else set(headed) - {main}


def _of_other_pages(
    articles: Iterable[HtmlElement], first: HtmlElement | None, page: Page
) -> set[HtmlElement]:
    """The articles after the first whose headline links elsewhere on the site, as its does not."""
    if first is None or _leads_on(first, page):
        return set()
    return {article for article in articles if article is not first and _leads_on(article, page)}


def _leads_on(article: HtmlElement, page: Page) -> bool:
    heading = next(article.iter(*_HEADINGS), None)
    around = None if heading is None else heading.getparent()
    if heading is None or around is None:
        return False
    link = around if around.tag == "a" else next(heading.iter("a"), None)
    return link is not None and page.leads_on(link.get("href") or "")
