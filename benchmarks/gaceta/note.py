"""An article of La Gaceta and where it stands."""

from dataclasses import dataclass
from datetime import datetime

MAIN = "http://gaceta.example.com"
SPORT = "http://deportes.example.com"


@dataclass(frozen=True)
class Note:
    """An article of the Gaceta."""

    number: int
    topic: str
    title: str
    standfirst: str
    author: str
    published: datetime
    paragraphs: tuple[str, ...]
    place: str

    @property
    def base(self) -> str:
        """The host that it stands on."""
        return SPORT if self.topic == "deportes" else MAIN

    @property
    def path(self) -> str:
        """Its address on that host."""
        page = "/ver.php?nota=" if self.topic == "deportes" else "/nota.php?id="
        return f"{page}{self.number}"

    @property
    def url(self) -> str:
        """Its whole address."""
        return self.base + self.path
