"""A small newspaper on loopback: a first crawl for newcomers and the end-to-end test site."""

from newscrawler.demo.newspaper import Newspaper
from newscrawler.demo.server import Server, serve
from newscrawler.demo.site import Site

__all__ = ["Newspaper", "Server", "Site", "serve"]
