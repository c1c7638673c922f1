"""Where a crawl tells people what it does: standard error."""

import sys

from rich.console import Console

from newscrawler.streams import silence


class CrawlConsole(Console):
    """Rich's console, but for a reader that leaves (`2>&1 | head`): the crawl goes on unseen.

    Rich ends the program there, which in the midst of a crawl leaves it hanging.
    """

    def __init__(self) -> None:
        super().__init__(file=sys.stderr, highlight=False)

    def on_broken_pipe(self) -> None:
        """Say no more."""
        self.quiet = True
        silence(sys.stderr)
