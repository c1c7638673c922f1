"""A page whose data are microdata: ``itemprop`` on the very elements that readers see."""

from newscrawler.demo.designs._design import Design

DESIGN = Design(name="microdata", address="/article/{slug}-{number}.html", source="microdata")
