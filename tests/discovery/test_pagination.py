"""A listing's following pages are found by every sign that newspapers use."""

import pytest

from newscrawler.discovery.pagination import next_pages, page_number
from newscrawler.page import Page

URL = "https://paper.test/news/"


@pytest.mark.parametrize(
    ("html", "path"),
    [
        ('<link rel="next" href="/news/page/2/">', "/news/page/2/"),
        ('<a rel="nofollow next" href="?page=2">»</a>', "/news/?page=2"),
        ('<a href="/news/page/2">2</a>', "/news/page/2"),
        ('<a href="/news/?p=2">Older posts</a>', "/news/?p=2"),
        ('<a href="/news/seite-2">Ältere Beiträge</a>', "/news/seite-2"),
        ('<a href="/news/?page=2">Página siguiente</a>', "/news/?page=2"),
        ('<a href="/news/?page=2">Suivant</a>', "/news/?page=2"),
        ('<a href="/news/?page=2">次へ</a>', "/news/?page=2"),
        ('<a href="/more.php?s=news&from=20">Cargar más noticias</a>', "/more.php?s=news&from=20"),
        ('<a href="/news/?page=2">Показать ещё</a>', "/news/?page=2"),
        ('<a href="/news/?page=2">التالي</a>', "/news/?page=2"),
        ('<a href="/news/?page=2">  Next › </a>', "/news/?page=2"),
        ('<button data-next-url="/news/more?offset=20">More</button>', "/news/more?offset=20"),
    ],
)
def test_the_next_page_is_found(html: str, path: str) -> None:
    found = next_pages(Page(html.encode(), URL))
    assert [link.url for link in found] == [f"https://paper.test{path}"]
    assert found[0].kind == "section"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/sport/page/2">2</a>',
        '<a href="/news/page/1">1</a><a href="/news/page/2">2</a>',
        '<a href="https://else.test/news/page/9">9</a>',
        '<a href="/news/next-steps-for-the-rand">Next steps for the rand</a>',
        '<a href="/news/next-steps?p=2">Next steps for the rand as the bank waits and sees</a>',
        '<a rel="next" href="javascript:more()">Next</a>',
    ],
)
def test_what_is_no_following_page_is_left(html: str) -> None:
    assert next_pages(Page(html.encode(), "https://paper.test/news/page/2")) == []


def test_numbers_of_pages() -> None:
    assert page_number("https://paper.test/news/page/3/") == 3
    assert page_number("https://paper.test/news?offset=40") == 40
    assert page_number("https://paper.test/news/2022") is None
    assert page_number("https://paper.test/news/rain") is None
