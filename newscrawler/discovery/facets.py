"""Facets: the conditions and sort orders by which one list becomes thousands of addresses."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from newscrawler.discovery.pagination import page_number


def list_and_facet(url: str) -> tuple[str, str]:
    """The list that an address shows, and the conditions it sets; a page's number is none.

    >>> list_and_facet("https://a.org/find?tag=x&page=2")
    ('https://a.org/find', 'tag=x')
    """
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    chosen = sorted(pair for pair in pairs if page_number(f"?{urlencode([pair])}") is None)
    return f"{parts.scheme}://{parts.netloc}{parts.path}", urlencode(chosen)


def multiplies(url: str) -> bool:
    """True for a query that no single article needs: four parameters, or one of them twice.

    >>> multiplies("https://a.org/find?tag=x&tag=y"), multiplies("https://a.org/story?id=7")
    (True, False)
    """
    names = [name for name, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True)]
    return len(names) >= 4 or len(set(names)) < len(names)


def narrows(url: str, page_url: str) -> bool:
    """True for a facet: a listing's own address with more conditions, other than its page.

    >>> narrows("https://a.org/list?s=world&author=7", "https://a.org/list?s=world")
    True
    >>> narrows("https://a.org/list?s=world&page=2", "https://a.org/list?s=world")
    False
    """
    link, page = urlsplit(url), urlsplit(page_url)
    if (link.netloc, link.path) != (page.netloc, page.path) or not page.query:
        return False
    asked, more = set(parse_qsl(page.query)), set(parse_qsl(link.query))
    return asked < more and page_number(url) is None
