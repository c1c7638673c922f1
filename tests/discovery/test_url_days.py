"""The day of a story is read from its address where it stands there beyond doubt."""

from datetime import date

import pytest

from newscrawler.discovery.url_days import date_in_url


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.org/2022/12/07/x", date(2022, 12, 7)),
        ("https://a.org/2022/1/7/x", date(2022, 1, 7)),
        ("https://a.org/world/2022-12-07-x/", date(2022, 12, 7)),
        ("https://a.org/x-20221207.html", date(2022, 12, 7)),
        ("https://a.org/x-20221207165100-nt.html", date(2022, 12, 7)),
        ("https://a.org/2022/dec/07/x", date(2022, 12, 7)),
        ("https://a.org/x_2022_12_07", date(2022, 12, 7)),
        ("https://a.org/2022/12/x", None),
        ("https://a.org/20221399/x", None),
        ("https://a.org/x-1202212071", None),
        ("https://a.org/x?d=2022-12-07", None),
    ],
)
def test_the_day_in_an_address(url: str, day: date | None) -> None:
    assert date_in_url(url) == day
