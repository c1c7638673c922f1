"""The address guard: which host, port and address the crawl may connect to."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from newscrawler.errors import UsageError
from newscrawler.network.addresses import Address, is_public, literal_address

_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}
# Names that never lead to the internet (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal).
_LOCAL_NAMES = ("localhost", "localdomain", "local", "internal", "home.arpa")

Endpoint = tuple[str, int]
Network = IPv4Network | IPv6Network


def endpoint_of(url: str) -> Endpoint:
    """Host and port that an address leads to; an IP address in its usual spelling.

    >>> endpoint_of("http://user@0x7f.1:8000/x"), endpoint_of("https://Paper.com./")
    (('127.0.0.1', 8000), ('paper.com', 443))
    """
    parts = urlsplit(url)
    return _usual(parts.hostname or ""), parts.port or _PORTS.get(parts.scheme, 0)


def _usual(host: str) -> str:
    literal = literal_address(host)
    return str(literal) if literal else host.lower().rstrip(".")


@dataclass
class AddressGuard:
    """Admits public addresses, endpoints that the user named, and networks that the user opened.

    A named host may lead to private addresses, but only to those it led to when first resolved:
    a later answer of the name server opens nothing.
    """

    refused: set[Endpoint] = field(default_factory=set)
    """Endpoints that led nowhere but to forbidden addresses."""
    _named: dict[Endpoint, frozenset[str]] = field(default_factory=dict)

    _networks: set[Network] = field(default_factory=set)

    def open(self, networks: Iterable[str]) -> None:
        """Open whole networks, like `10.0.0.0/8`; raises UsageError where one is none."""
        for network in networks:
            try:
                self._networks.add(ip_network(network))
            except ValueError as error:
                raise UsageError(f"ALLOWED_NETWORKS: {error}") from error

    def allow(self, url: str) -> None:
        """Open the host and port of an address that the user typed, or of the user's proxy."""
        self._named.setdefault(endpoint_of(url), frozenset())

    def admits_url(self, url: str) -> bool:
        """False where an address spells out a forbidden target; names are judged once resolved.

        >>> guard = AddressGuard()
        >>> guard.admits_url("http://127.1/"), guard.admits_url("http://paper.com/")
        (False, True)
        """
        host, port = endpoint_of(url)
        literal = literal_address(host)
        if literal:
            return bool(self.admit(host, port, [str(literal)]))
        local = any(f".{host}".endswith(f".{name}") for name in _LOCAL_NAMES)
        if local and (host, port) not in self._named and not self._networks:
            self.refused.add((host, port))
            return False
        return bool(host)

    def has_refused(self, url: str) -> bool:
        """True where an address leads to what was, or would be, refused."""
        return not self.admits_url(url) or endpoint_of(url) in self.refused

    def admit(self, host: str, port: int, addresses: Iterable[str]) -> list[str]:
        """Those of the addresses a host resolved to that may be connected to.

        >>> AddressGuard().admit("paper.com", 443, ["10.0.0.1", "93.184.215.14"])
        ['93.184.215.14']
        """
        endpoint, found = (_usual(host), port), list(addresses)
        if self._named.get(endpoint) == frozenset():
            self._named[endpoint] = frozenset(found)
        named = self._named.get(endpoint, frozenset())
        admitted = [a for a in found if a in named or self._is_open(ip_address(a))]
        if found and not admitted:
            self.refused.add(endpoint)
        return admitted

    def _is_open(self, address: Address) -> bool:
        return is_public(address) or any(address in network for network in self._networks)
