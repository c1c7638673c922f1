"""Which IP addresses lie on the public internet, in whatever spelling a page uses."""

import ipaddress
from ipaddress import IPv4Address, IPv6Address
from unicodedata import normalize
from urllib.parse import unquote

Address = IPv4Address | IPv6Address

# NAT64 and IPv4-compatible addresses carry an IPv4 address in their last 32 bits
# (RFC 6052 section 2.1, RFC 4291 section 2.5.5.1).
_EMBEDDING = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("::/96"))
_NUMBER_BASES = (("0x", 16), ("0X", 16), ("0", 8))


def literal_address(host: str) -> Address | None:
    """The address that a host spells out, or None where it is a name.

    Besides the usual forms those that C's inet_aton reads: hexadecimal, octal, one to four parts.

    >>> [str(literal_address(h)) for h in ("127.0.0.2", "0x7f000002", "2130706434", "127.2")]
    ['127.0.0.2', '127.0.0.2', '127.0.0.2', '127.0.0.2']
    >>> literal_address("[::ffff:127.0.0.2]"), literal_address("example.org")
    (IPv6Address('::ffff:7f00:2'), None)
    """
    plain = normalize("NFKC", unquote(host)).replace("。", ".").strip("[]").rstrip(".")
    try:
        return ipaddress.ip_address(plain)
    except ValueError:
        return _inet_aton(plain)


def _inet_aton(host: str) -> IPv4Address | None:
    """The address as C's inet_aton reads it: the last part fills the bytes that are left."""
    parts = host.split(".")
    try:
        *high, low = [_number(part) for part in parts]
    except ValueError:
        return None
    if len(high) > 3 or max(high, default=0) > 255 or low >= 256 ** (4 - len(high)):
        return None
    return IPv4Address(sum(n << 24 - 8 * i for i, n in enumerate(high)) + low)


def _number(part: str) -> int:
    for prefix, base in _NUMBER_BASES:
        if part.startswith(prefix) and part != "0":
            return int(part.removeprefix(prefix), base)
    if not part.isascii() or not part.isdigit():
        raise ValueError(part)
    return int(part)


def is_public(address: Address) -> bool:
    """True for an address that anyone on the internet may have.

    False for private, loopback, link-local, shared (CGNAT), multicast and reserved ones, and for
    IPv6 addresses that carry such an IPv4 address (mapped, 6to4, Teredo, NAT64).

    >>> [is_public(ipaddress.ip_address(a)) for a in ("8.8.8.8", "10.0.0.1", "100.64.0.1")]
    [True, False, False]
    >>> is_public(ipaddress.ip_address("64:ff9b::a00:1"))
    False
    """
    if not address.is_global or address.is_multicast or address.is_reserved:
        return isinstance(address, IPv6Address) and _embedded_is_public(address)
    if isinstance(address, IPv4Address):
        return True
    embedded = _embedded(address)
    return not address.is_site_local and (embedded is None or is_public(embedded))


def _embedded_is_public(address: IPv6Address) -> bool:
    embedded = _embedded(address)
    return embedded is not None and is_public(embedded)


def _embedded(address: IPv6Address) -> IPv4Address | None:
    if any(address in network for network in _EMBEDDING):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
