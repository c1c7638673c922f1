"""newscrawler: from a newspaper's address to a clean, complete, never-doubled dataset."""

from typing import TYPE_CHECKING, Any

from newscrawler.errors import NotAnArticle
from newscrawler.items import Article

if TYPE_CHECKING:
    from newscrawler.reader import extract_article
    from newscrawler.sites import Site

__version__ = "0.1.0"
__all__ = ["Article", "NotAnArticle", "Site", "__version__", "extract_article"]


def __getattr__(name: str) -> Any:
    """Names whose modules load lxml come with their first use, so that the import stays cheap."""
    if name == "extract_article":
        from newscrawler.reader import extract_article

        return extract_article
    if name == "Site":
        from newscrawler.sites import Site

        return Site
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
