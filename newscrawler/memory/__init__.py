"""What a crawl remembers, on disk under OUTPUT_DIR: frontier, articles, files, runs."""

from newscrawler.memory.entry import FrontierEntry, key_of
from newscrawler.memory.frontier import Frontier
from newscrawler.memory.session import Memory, PageEnd

__all__ = ["Frontier", "FrontierEntry", "Memory", "PageEnd", "key_of"]
