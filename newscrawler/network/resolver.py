"""Name resolution under the address guard: what it lets through is all that can be connected to."""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic
from typing import TYPE_CHECKING, Any

from twisted.internet.address import IPv4Address, IPv6Address
from twisted.internet.interfaces import (
    IHostnameResolver,
    IHostResolution,
    IResolutionReceiver,
)
from zope.interface import implementer

from newscrawler.network.guard import AddressGuard

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from twisted.internet.base import ReactorBase

# Long enough to spare name servers, short enough for a paper that moves during a long crawl.
TTL = 600.0

# Implementers of zope interfaces, which are no types to mypy.
Resolver = Any
Resolution = Any
Receiver = Any


@implementer(IHostnameResolver)
class GuardedResolver:
    """Twisted's resolver, asked for every connection, names and spelled-out addresses alike.

    The addresses it hands on are the ones connected to, so no second answer of a name server
    (DNS rebinding) can slip between check and connection.
    """

    def __init__(self, resolver: Resolver, guard: AddressGuard) -> None:
        self.guard = guard
        self._resolver = resolver
        self._known: dict[str, tuple[float, list[Any]]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> GuardedResolver:
        """What Scrapy calls for the setting TWISTED_DNS_RESOLVER, before or after the middlewares.

        `scrapy shell` makes those first, so a resolver that they installed is kept.
        """
        installed = reactor.nameResolver
        resolver = installed if isinstance(installed, cls) else cls(installed, AddressGuard())
        resolver.guard.open(crawler.settings.getlist("ALLOWED_NETWORKS"))
        return resolver

    def install_on_reactor(self) -> None:
        """Become the resolver of the running reactor."""
        # Importing the reactor installs one, so it is done no earlier than this.
        from twisted.internet import reactor

        reactor.installNameResolver(self)

    def resolveHostName(
        self,
        resolutionReceiver: Receiver,
        hostName: str,
        portNumber: int = 0,
        addressTypes: Sequence[Any] | None = None,
        transportSemantics: str = "TCP",
    ) -> Resolution:
        """Resolve a host and pass on only the addresses that the guard admits."""
        sieve = _Sieve(resolutionReceiver, self, hostName, portNumber)
        until, addresses = self._known.get(hostName, (0.0, []))
        if until > monotonic():
            return sieve.replay(addresses)
        return self._resolver.resolveHostName(
            sieve, hostName, portNumber, addressTypes, transportSemantics
        )

    def remember(self, host: str, addresses: list[Any]) -> None:
        """Keep what a host resolved to for a while; failures are asked anew."""
        if addresses:
            self._known[host] = (monotonic() + TTL, addresses)


@implementer(IResolutionReceiver)
class _Sieve:
    """Holds back addresses until all are known, then hands on the admitted ones."""

    def __init__(self, receiver: Receiver, resolver: GuardedResolver, host: str, port: int) -> None:
        self._receiver, self._resolver = receiver, resolver
        self._host, self._port = host, port
        self._addresses: list[Any] = []

    def resolutionBegan(self, resolution: Resolution) -> None:
        self._receiver.resolutionBegan(resolution)

    def addressResolved(self, address: Any) -> None:
        self._addresses.append(address)

    def resolutionComplete(self) -> None:
        self._resolver.remember(self._host, self._addresses)
        self._hand_on()

    def replay(self, addresses: list[Any]) -> Resolution:
        resolution = _Known(self._host)
        self._addresses = addresses
        self._receiver.resolutionBegan(resolution)
        self._hand_on()
        return resolution

    def _hand_on(self) -> None:
        guard = self._resolver.guard
        admitted = guard.admit(self._host, self._port, [a.host for a in self._addresses])
        for host in admitted:
            kind = IPv6Address if ":" in host else IPv4Address
            self._receiver.addressResolved(kind("TCP", host, self._port))
        self._receiver.resolutionComplete()


@implementer(IHostResolution)
class _Known:
    def __init__(self, name: str) -> None:
        self.name = name

    def cancel(self) -> None:
        """Nothing to stop: the answer was known."""


def guard_of_reactor() -> AddressGuard:
    """The guard of the running reactor; installed where Scrapy was started by other means."""
    # As above.
    from twisted.internet import reactor

    resolver = reactor.nameResolver
    if not isinstance(resolver, GuardedResolver):
        resolver = GuardedResolver(resolver, AddressGuard())
        resolver.install_on_reactor()
    return resolver.guard
