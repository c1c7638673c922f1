"""A page that is an empty shell: its script fetches the story as JSON and draws it."""

from newscrawler.demo.designs._design import Design

DESIGN = Design(
    name="script",
    address="/interactive/{number}/{slug}",
    source="time",
    rendered=True,
    silent=frozenset({"modified", "keywords"}),
)
