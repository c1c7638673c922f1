"""Makes every site file a spider, and turns a broken one into one clear sentence."""

import sys

from scrapy import Spider
from scrapy.settings import BaseSettings
from scrapy.spiderloader import SpiderLoader

from newscrawler.errors import UsageError
from newscrawler.sites import Site, all_sites
from newscrawler.spiders.news import NewsSpider


class SiteSpiderLoader(SpiderLoader):
    """Scrapy's loader, plus one spider for each file in `newscrawler/sites`."""

    def __init__(self, settings: BaseSettings) -> None:
        super().__init__(settings)
        try:
            sites = all_sites()
        except UsageError as error:
            sys.stderr.write(f"scrapy: error: {error}\n")
            raise SystemExit(2) from error
        for name, site in sites.items():
            self._spiders.setdefault(name, spider_for(name, site))


def spider_for(name: str, site: Site) -> type[Spider]:
    """The spider of a known site: the generic one, with the site's own start addresses.

    >>> spider_for("paper", Site(name="Paper", domains=("paper.com",))).name
    'paper'
    """
    about = f"Crawls {site.name} ({', '.join(site.domains)})."
    return type(
        f"{name.title()}Spider", (NewsSpider,), {"name": name, "site": site, "__doc__": about}
    )
