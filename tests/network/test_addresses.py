"""Whatever spelling a page chooses, a private address is seen as one."""

import ipaddress

import pytest

from newscrawler.errors import UsageError
from newscrawler.network.addresses import is_public, literal_address
from newscrawler.network.guard import AddressGuard

FORBIDDEN = [
    "127.0.0.2",
    "127.2",
    "0x7f000002",
    "0x7f.0.0.2",
    "0177.0.0.2",
    "2130706434",
    "127.0.0.2.",
    "127。0。0。2",
    "127%2e0.0.2",
    "①②⑦.0.0.2",
    "[::1]",
    "[::ffff:127.0.0.2]",
    "[::ffff:7f00:2]",
    "[::127.0.0.2]",
    "[64:ff9b::7f00:2]",
    "[2002:7f00:2::]",
    "[fe80::1]",
    "[fec0::1]",
    "[fc00::1]",
    "[ff02::1]",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "localhost",
    "LOCALHOST.",
    "printer.local",
    "metadata.google.internal",
]


@pytest.mark.parametrize("host", FORBIDDEN)
def test_private_targets_are_refused_in_every_spelling(host: str) -> None:
    guard = AddressGuard()
    assert not guard.admits_url(f"http://{host}/latest/meta-data")
    assert not guard.admits_url(f"http://paper.com@{host}:8080/")


@pytest.mark.parametrize("host", ["8.8.8.8", "[2606:4700::1111]", "paper.com", "1.paper.com"])
def test_public_targets_pass(host: str) -> None:
    assert AddressGuard().admits_url(f"https://{host}/")


@pytest.mark.parametrize("host", ["1.2.3.4.5", "256.1.1.1", "paper", "0x", "1..2", "0xzz", "٣"])
def test_what_is_no_address_is_a_name(host: str) -> None:
    literal = literal_address(host)
    assert literal is None or literal == ipaddress.ip_address("0.0.0.3")


def test_embedded_public_addresses_are_public() -> None:
    assert is_public(ipaddress.ip_address("64:ff9b::808:808"))
    assert not is_public(ipaddress.ip_address("64:ff9b::a00:1"))


def test_what_the_user_typed_is_open_at_that_port_alone() -> None:
    guard = AddressGuard()
    guard.allow("http://127.0.0.1:8000/news")
    assert guard.admits_url("http://127.0.0.1:8000/other")
    assert guard.admits_url("http://0x7f000001:8000/")
    assert not guard.admits_url("http://127.0.0.1:8001/")
    assert not guard.admits_url("http://127.0.0.2:8000/")


def test_a_typed_name_keeps_the_addresses_it_had_at_first() -> None:
    guard = AddressGuard()
    guard.allow("http://intranet:8000/")
    assert guard.admit("intranet", 8000, ["10.0.0.5"]) == ["10.0.0.5"]
    assert guard.admit("intranet", 8000, ["10.0.0.6"]) == []
    assert guard.admit("intranet", 9000, ["10.0.0.5"]) == []


def test_a_public_name_that_turns_private_is_refused() -> None:
    guard = AddressGuard()
    guard.allow("https://paper.com/")
    assert guard.admit("paper.com", 443, ["93.184.215.14"]) == ["93.184.215.14"]
    assert guard.admit("paper.com", 443, ["192.168.0.1"]) == []
    assert ("paper.com", 443) in guard.refused


def test_networks_can_be_opened() -> None:
    guard = AddressGuard()
    guard.open(["127.9.0.0/16"])
    assert guard.admits_url("http://127.9.3.4/")
    assert not guard.admits_url("http://127.8.3.4/")


def test_what_is_no_network_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="ALLOWED_NETWORKS"):
        AddressGuard().open(["10.0.0.0/99"])
