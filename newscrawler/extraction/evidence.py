"""All that the field readers may look at, gathered once a page."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from newscrawler.discovery import Hints
from newscrawler.extraction.body import Body
from newscrawler.page import Page
from newscrawler.sites import Site


@dataclass
class Evidence:
    """A page with what is known around it."""

    page: Page
    site: Site | None
    hints: Hints | None
    body: Body

    @cached_property
    def article(self) -> dict[str, Any]:
        """The JSON-LD object that describes this article; empty where there is none."""
        return next(iter(self.page.article_nodes), {})
