"""What the guard does not admit is never handed to a connection."""

from typing import Any

from twisted.internet.address import IPv4Address

from newscrawler.network.guard import AddressGuard
from newscrawler.network.resolver import GuardedResolver


class NameServer:
    """Answers each question with the next of the given addresses."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)

    def resolveHostName(self, receiver: Any, host: str, port: int, *_: Any) -> Any:
        receiver.resolutionBegan(self)
        if self.answers:
            receiver.addressResolved(IPv4Address("TCP", self.answers.pop(0), port))
        receiver.resolutionComplete()
        return self


class Connection:
    """Takes down what it may connect to."""

    def __init__(self) -> None:
        self.addresses: list[str] = []
        self.complete = False

    def resolutionBegan(self, resolution: Any) -> None:
        pass

    def addressResolved(self, address: Any) -> None:
        self.addresses.append(f"{address.host}:{address.port}")

    def resolutionComplete(self) -> None:
        self.complete = True


def connect(resolver: GuardedResolver, host: str, port: int) -> list[str]:
    connection = Connection()
    resolver.resolveHostName(connection, host, port)
    assert connection.complete
    return connection.addresses


def test_a_name_that_leads_inside_resolves_to_nothing() -> None:
    resolver = GuardedResolver(NameServer("127.0.0.2"), AddressGuard())
    assert connect(resolver, "paper.com", 80) == []
    assert ("paper.com", 80) in resolver.guard.refused


def test_a_second_answer_is_not_asked_for_while_the_first_is_fresh() -> None:
    resolver = GuardedResolver(NameServer("93.184.215.14", "127.0.0.2"), AddressGuard())
    assert connect(resolver, "paper.com", 80) == ["93.184.215.14:80"]
    assert connect(resolver, "paper.com", 443) == ["93.184.215.14:443"]


def test_failures_are_asked_anew() -> None:
    server = NameServer()
    resolver = GuardedResolver(server, AddressGuard())
    assert connect(resolver, "paper.com", 80) == []
    assert ("paper.com", 80) not in resolver.guard.refused
    server.answers.append("93.184.215.14")
    assert connect(resolver, "paper.com", 80) == ["93.184.215.14:80"]
