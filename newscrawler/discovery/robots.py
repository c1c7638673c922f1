"""What robots.txt says of sitemaps."""

from newscrawler.urls import absolute


def sitemaps_of(robots_txt: str, url: str = "") -> list[str]:
    """Addresses on the `Sitemap:` lines, each once, in order; relative ones are joined to ``url``.

    https://www.sitemaps.org/protocol.html#submit_robots

    >>> sitemaps_of("User-agent: *\\nsitemap : https://a.org/s.xml # all\\nSitemap: http://[::1")
    ['https://a.org/s.xml']
    """
    named: dict[str, None] = {}
    for line in robots_txt.lstrip("\ufeff").splitlines():
        key, _, value = line.partition(":")
        if key.strip().lower() == "sitemap":
            address = absolute(url, value.partition(" #")[0])
            if address:
                named[address] = None
    return list(named)
