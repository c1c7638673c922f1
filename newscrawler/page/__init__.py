"""A fetched page, parsed once for discovery and extraction alike."""

from newscrawler.page.page import Page
from newscrawler.page.text import text_of

__all__ = ["Page", "text_of"]
