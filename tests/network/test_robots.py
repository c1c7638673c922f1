"""robots.txt by RFC 9309."""

import pytest

from newscrawler.network.robots import MAXSIZE, product_token, rules_of

RULES = b"User-agent: *\nDisallow: /private\nCrawl-delay: 3\n"


@pytest.mark.parametrize(
    ("status", "body", "public", "private"),
    [
        (200, RULES, True, False),
        (200, b"\xef\xbb\xbf" + RULES, True, False),
        (200, b"<html>Disallow: /\nUser-agent: *\nDisallow: /</html>", True, True),
        (200, b"", True, True),
        (200, b"\xff\xfe\x00garbage\n" + RULES, True, False),
        (404, RULES, True, True),
        (403, RULES, True, True),
        (302, b"", True, True),
        (429, b"", False, False),
        (500, RULES, False, False),
        (503, b"", False, False),
    ],
)
def test_what_an_answer_allows(status: int, body: bytes, public: bool, private: bool) -> None:
    rules = rules_of(status, body)
    assert rules.allows("https://paper.com/news/1", "newscrawler") is public
    assert rules.allows("https://paper.com/private/1", "newscrawler") is private


def test_the_first_500_kib_are_read_and_no_half_line() -> None:
    line = b"Disallow: /private-but-longer-than-the-public-part\n"
    body = b"User-agent: *\n" + line * (MAXSIZE // len(line) + 1) + b"Disallow: /news\n"
    rules = rules_of(200, body)
    assert rules.allows("https://paper.com/news", "newscrawler")
    assert rules.allows("https://paper.com/private", "newscrawler")


def test_the_pace_a_site_asks_for() -> None:
    assert rules_of(200, RULES).delay("newscrawler") == 3
    assert rules_of(404, RULES).delay("newscrawler") == 0


def test_a_name_in_the_agents_comment_is_not_its_own() -> None:
    rules = rules_of(200, b"User-agent: scrapy\nDisallow: /\n")
    agent = product_token("newscrawler/0.1 (+https://pypi.org/project/Scrapy/; news research)")
    assert rules.allows("https://paper.com/news", agent)
    assert not rules.allows("https://paper.com/news", "scrapy")
