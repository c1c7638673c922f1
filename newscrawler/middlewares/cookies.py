"""Cookies for sites that show nothing without them; off unless COOKIES_ENABLED is set."""

from typing import Self

from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares import cookies
from tldextract import TLDExtract


class OfflineCookiesMiddleware(cookies.CookiesMiddleware):
    """Scrapy's, which asks publicsuffix.org for its list at the first cookie of a domain.

    That request passes by the address guard and holds up the whole crawl until it is answered, and
    Scrapy has no setting for it (scrapy.downloadermiddlewares.cookies, Scrapy 2.19): the list that
    comes with tldextract takes its place.
    """

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Raises NotConfigured where cookies are off."""
        middleware = super().from_crawler(crawler)
        cookies._split_domain = TLDExtract(
            suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True
        )
        return middleware
