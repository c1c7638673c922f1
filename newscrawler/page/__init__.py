"""A fetched page, parsed once for discovery and extraction alike."""

from newscrawler.page.page import Page

__all__ = ["Page"]
