"""newscrawler: from a newspaper's address to a clean, complete, never-doubled dataset."""

__version__ = "0.1.0"
