"""What a page design consists of."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from newscrawler.demo.story import Story
from newscrawler.items import PublishedSource


def no_data(_story: Story, _base: str) -> dict[str, Any] | None:
    """The structured data of a design that has none."""
    return None


@dataclass(frozen=True, kw_only=True)
class Design:
    """A way to lay out a story; its template is `templates/<name>.html`."""

    name: str
    address: str
    """Pattern of the story's path: `{section}`, `{day}`, `{month}`, `{slug}`, `{number}`."""
    jsonld: Callable[[Story, str], dict[str, Any] | None] = no_data
    """The JSON-LD of a story on the site at a base address."""
    silent: frozenset[str] = frozenset()
    """Fields of `Article` that no page of this design tells."""
    utc: bool = False
    """True where times are written in UTC whatever the zone of the desk."""
    day_only: bool = False
    """True where only the day of publication is written."""
    source: PublishedSource = "jsonld"
    """Where the design states the time of publication best."""
    rendered: bool = False
    """True where only a browser sees the story."""
