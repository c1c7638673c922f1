"""The page designs of the demo newspaper, one file each: its addresses and its head data."""

from newscrawler.demo.designs import cosmos, graph, live, longread, microdata, plain, script
from newscrawler.demo.designs._design import Design

DESIGNS: dict[str, Design] = {
    module.DESIGN.name: module.DESIGN
    for module in (cosmos, graph, microdata, plain, longread, live, script)
}

__all__ = ["DESIGNS", "Design"]
