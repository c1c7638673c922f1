"""How fast each host is asked: its own Crawl-delay, and pauses while it is in trouble."""

from time import monotonic
from typing import NamedTuple
from weakref import WeakKeyDictionary

from scrapy import signals
from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.http import Request

# Without any delay Scrapy 2.19 starts all requests that wait for a host in one go, whatever
# CONCURRENT_REQUESTS_PER_DOMAIN says: they count as under way only once each has begun.
_SHORTEST = 0.001


class Pace:
    """Sets delays in the downloader's queue of a host, so waiting requests hold up no other host.

    Hosts that ask for nothing keep the delay of the settings.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._pauses: dict[str, _Pause] = {}
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
        """Ask a host nothing for so long, and then no more often than that until it is well."""
        pause = _Pause(monotonic() + seconds, seconds)
        known = self._pauses.get(host)
        if known is None or known.until < pause.until:
            self._pauses[host] = pause
        self._apply(host)

    def ease(self, host: str) -> None:
        """Go back to the usual pace once a pause is over."""
        pause = self._pauses.get(host)
        if pause and pause.until < monotonic():
            del self._pauses[host]
            self._apply(host)

    def drop(self, host: str, error: Exception) -> None:
        """Give up the requests that wait for their turn at a host."""
        slot = self._crawler.engine.downloader.slots.get(host)
        while slot and slot.queue:
            slot.queue.popleft()[1].errback(error)

    def _reached(self, request: Request) -> None:
        host = self.host_of(request)
        slot = self._crawler.engine.downloader.slots[host]
        slot.delay = max(slot.delay, _SHORTEST)
        self._apply(host)

    def _apply(self, host: str) -> None:
        slot = self._crawler.engine.downloader.slots.get(host)
        pause, least = self._pauses.get(host), self._least.get(host, 0.0)
        if slot is None or not (pause or least or host in self._usual):
            return
        usual = self._usual.setdefault(host, (slot.delay, slot.jitter))
        if pause:
            slot.lastseen = max(slot.lastseen, pause.until - pause.seconds)
            _set(slot, max(pause.seconds, least), 0.0)
        elif least > usual[0]:
            _set(slot, least, 0.0)
        else:
            _set(slot, *usual)


class _Pause(NamedTuple):
    until: float
    seconds: float


def _set(slot: Slot, delay: float, jitter: float) -> None:
    slot.delay, slot.jitter = delay, jitter


_PACES: WeakKeyDictionary[Crawler, Pace] = WeakKeyDictionary()


def pace_of(crawler: Crawler) -> Pace:
    """The pace of a crawl, shared by those who slow it down."""
    if crawler not in _PACES:
        _PACES[crawler] = Pace(crawler)
    return _PACES[crawler]
