"""What a site's articles look like in the crawl's eyes, run by run."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from newscrawler.items import Article
from newscrawler.memory.store import Store

WATCHED = ("authors", "published_date", "description", "sections", "images", "language")
"""Fields whose loss tells that a site's pages are built otherwise than they were."""

RUNS = 10
"""How many earlier runs make up the picture that a new one is held against."""


@dataclass
class Profile:
    """Counts over the pages of a site that were taken for articles."""

    pages: int = 0
    articles: int = 0
    characters: int = 0
    filled: Counter[str] = field(default_factory=Counter)

    def add(self, article: Article) -> None:
        """Count an article that was read."""
        self.pages += 1
        self.articles += 1
        self.characters += len(article.body)
        self.filled.update(name for name in WATCHED if getattr(article, name))

    def add_reject(self) -> None:
        """Count a page that gave no article."""
        self.pages += 1

    def shares(self) -> dict[str, float]:
        """What is compared: pages read, mean length of a body, how often each field is filled.

        >>> profile = Profile()
        >>> profile.add(Article(body="A storm.", authors=["A. B."]))
        >>> profile.add_reject()
        >>> {name: value for name, value in profile.shares().items() if value}
        {'pages read': 0.5, 'characters a body': 8.0, 'authors': 1.0}
        """
        articles = max(self.articles, 1)
        return {
            "pages read": self.articles / max(self.pages, 1),
            "characters a body": self.characters / articles,
            **{name: self.filled[name] / articles for name in WATCHED},
        }


class Profiles:
    """The profiles of earlier runs."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def before(self, site: str) -> Profile:
        """The last runs of a site taken together."""
        rows: Iterable[tuple[int, int, int, str]] = self._store.execute(
            "SELECT pages, articles, characters, filled FROM profiles WHERE site = ?"
            " ORDER BY run DESC LIMIT ?",
            [site, RUNS],
        )
        total = Profile()
        for pages, articles, characters, filled in rows:
            total.pages += pages
            total.articles += articles
            total.characters += characters
            total.filled.update(json.loads(filled))
        return total

    def save(self, site: str, run: str, profile: Profile) -> None:
        """Enter a run's profile of a site."""
        with self._store.transaction():
            self._store.execute(
                "INSERT OR REPLACE INTO profiles VALUES (?, ?, ?, ?, ?, ?)",
                [
                    site,
                    run,
                    profile.pages,
                    profile.articles,
                    profile.characters,
                    json.dumps(profile.filled),
                ],
            )
