"""An old page: meta tags for social networks, paragraphs parted by two line breaks."""

from newscrawler.demo.designs._design import Design

DESIGN = Design(
    name="plain",
    address="{section}{slug}-a{number}",
    source="meta",
    silent=frozenset({"modified"}),
)
