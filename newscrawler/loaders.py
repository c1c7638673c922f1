"""Which processors clean which field."""

from collections.abc import Callable, Iterable
from typing import Any

from itemloaders import ItemLoader
from itemloaders.processors import Compose, Identity, MapCompose, TakeFirst

from newscrawler.extraction import Candidate
from newscrawler.items import Article
from newscrawler.normalise.agency import agency
from newscrawler.normalise.author import persons
from newscrawler.normalise.keywords import topics, unique, without_codes
from newscrawler.normalise.language import language_tag
from newscrawler.normalise.text import one_line, printable


class ArticleLoader(ItemLoader):
    """Cleans what the page offers and fills an Article with it.

    A field's `_in` cleans one candidate and drops what is unusable, so that the next candidate
    gets its chance; `_out` says whether the field holds one value or a list.
    """

    default_input_processor = MapCompose(one_line)
    default_output_processor = TakeFirst()

    authors_in = MapCompose(persons)
    agency_in = MapCompose(agency)
    keywords_in = MapCompose(topics)
    language_in = MapCompose(language_tag)
    authors_out = sections_out = staticmethod(unique)
    keywords_out = Compose(without_codes, unique)
    body_in = MapCompose(printable)
    images_in = related_in = Identity()
    images_out = related_out = Identity()

    def __init__(self) -> None:
        super().__init__()
        self.settled: dict[str, Any] = {}
        """The value of each field that has one, each cleaned once."""
        self.winners: dict[str, Candidate] = {}
        """The offer that filled each field."""

    def settle(self, field: str, offers: Iterable[Candidate]) -> None:
        """Fill a field from the first candidate that survives its cleaning."""
        clean = self.get_input_processor(field)
        for offer in offers:
            if cleaned := clean(offer.value):
                self.settled[field] = self.get_output_processor(field)(cleaned)
                self.winners[field] = offer
                return

    def title_from(self, offers: Iterable[Candidate]) -> str | None:
        """The title as settled, cleaned; None where the page offers none."""
        self.settle("title", offers)
        title: str | None = self.settled.get("title")
        return title

    def get_input_processor(self, field_name: str) -> Callable[..., Any]:
        """As named above; itemloaders would go through all fields of the item class for one."""
        return getattr(self, f"{field_name}_in", self.default_input_processor)

    def get_output_processor(self, field_name: str) -> Callable[..., Any]:
        """As named above, as with the input."""
        return getattr(self, f"{field_name}_out", self.default_output_processor)

    def article(self) -> Article:
        """The article as filled so far."""
        return Article(**self.settled)
