"""One self-contained HTML page about what has been crawled."""

from newscrawler.report.gather import Report, gather
from newscrawler.report.page import is_report, render

__all__ = ["Report", "gather", "is_report", "render"]
