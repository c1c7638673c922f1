"""What addresses of each shape turned out to be on a site."""

from collections import Counter
from dataclasses import dataclass, field

from newscrawler.discovery.address import read_address


def shape_of(url: str) -> str:
    """An address with its particulars blurred, so that articles of one system look alike.

    >>> shape_of("https://a.org/news/world/1234.html") == shape_of("https://a.org/sport/golf/9876.html")
    True
    """
    return read_address(url).shape


@dataclass
class SiteShapes:
    """What the addresses of one crawl have turned out to be so far, by shape."""

    articles: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)

    def learn(self, url: str, is_article: bool) -> None:
        """Count a fetched page as article or not."""
        (self.articles if is_article else self.others)[shape_of(url)] += 1

    def opinion(self, shape: str) -> float:
        """From -1 (no article had this shape) to 1 (all were articles); 0 where unknown.

        >>> memory = SiteShapes()
        >>> for number in range(9): memory.learn(f"https://a.org/{number}", is_article=True)
        >>> round(memory.opinion("a.org/#"), 1)
        0.8
        """
        good, bad = self.articles[shape], self.others[shape]
        return (good - bad) / (good + bad + 2)
