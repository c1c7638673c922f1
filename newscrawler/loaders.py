"""Which processors clean which field."""

from collections.abc import Iterable
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

    default_item_class = Article
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

    def settle(self, field: str, offers: Iterable[Candidate]) -> Candidate | None:
        """Fill a field from the first candidate that survives its cleaning; return that one."""
        for offer in offers:
            self.replace_value(field, offer.value)
            if self.get_collected_values(field):
                return offer
        return None

    def title_from(self, offers: Iterable[Candidate]) -> str | None:
        """The title as settled, cleaned; None where the page offers none."""
        won = self.settle("title", offers)
        return str(self.get_output_value("title")) if won else None

    def article(self) -> Article:
        """The article as filled so far."""
        item: Any = self.load_item()
        assert isinstance(item, Article)  # noqa: S101 - default_item_class says so
        return item
