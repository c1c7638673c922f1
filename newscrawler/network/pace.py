"""How fast each host is asked: its own Crawl-delay, and pauses while it is in trouble."""

from time import monotonic
from weakref import WeakKeyDictionary

from scrapy import signals
from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.http import Request


class Pace:
    """Sets delays in the downloader's queue of a host, so waiting requests hold up no other host.

    Hosts that ask for nothing keep the delay of the settings.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._until: dict[str, float] = {}
        self._least: dict[str, float] = {}
        self._usual: dict[str, tuple[float, float]] = {}
        crawler.signals.connect(self._reached, signals.request_reached_downloader)

    def host_of(self, request: Request) -> str:
        """The key under which the downloader queues a request."""
        return self._crawler.engine.downloader.get_slot_key(request)

    def at_least(self, host: str, delay: float) -> None:
        """Keep this many seconds between requests to a host from now on."""
        self._least[host] = delay
        self._apply(host)

    def pause(self, host: str, seconds: float) -> None:
        """Ask a host nothing for so long."""
        self._until[host] = max(self._until.get(host, 0.0), monotonic() + seconds)
        self._apply(host)

    def ease(self, host: str) -> None:
        """Go back to the usual pace once a pause is over."""
        until = self._until.get(host)
        if until is not None and until < monotonic():
            del self._until[host]
            self._apply(host)

    def _reached(self, request: Request) -> None:
        self._apply(self.host_of(request))

    def _apply(self, host: str) -> None:
        slot = self._crawler.engine.downloader.slots.get(host)
        if slot is None or not (host in self._until or host in self._least or host in self._usual):
            return
        usual = self._usual.setdefault(host, (slot.delay, slot.jitter))
        left = self._until.get(host, 0.0) - monotonic()
        if left > 0:
            slot.lastseen = monotonic()
            _set(slot, left, 0.0)
        elif self._least.get(host, 0.0) > usual[0]:
            _set(slot, self._least[host], 0.0)
        elif host not in self._until:
            _set(slot, *usual)


def _set(slot: Slot, delay: float, jitter: float) -> None:
    slot.delay, slot.jitter = delay, jitter


_PACES: WeakKeyDictionary[Crawler, Pace] = WeakKeyDictionary()


def pace_of(crawler: Crawler) -> Pace:
    """The pace of a crawl, shared by those who slow it down."""
    if crawler not in _PACES:
        _PACES[crawler] = Pace(crawler)
    return _PACES[crawler]
