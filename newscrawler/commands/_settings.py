"""Settings that cannot be carried out are told of before anything is written."""

from scrapy.settings import BaseSettings

from newscrawler.middlewares.browser import choice_of
from newscrawler.network.guard import AddressGuard


def check_settings(settings: BaseSettings) -> None:
    """Raise UsageError naming the first setting that makes no sense."""
    choice_of(settings)
    AddressGuard().open(settings.getlist("ALLOWED_NETWORKS"))
