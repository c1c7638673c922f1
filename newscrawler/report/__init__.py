"""One self-contained HTML page about what has been crawled."""

from newscrawler.report.gather import Report, gather
from newscrawler.report.page import render

__all__ = ["Report", "gather", "render"]
