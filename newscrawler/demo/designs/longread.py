"""A magazine piece: figures, quotes, lists, subheads, a newsletter box, and a bare day."""

from newscrawler.demo.designs._design import Design

DESIGN = Design(
    name="longread",
    address="/magazine/{slug}/",
    source="time",
    day_only=True,
    silent=frozenset({"modified", "keywords"}),
)
