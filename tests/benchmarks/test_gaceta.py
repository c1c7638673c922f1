"""The second newspaper shows what it says: each article whole, all of them behind its buttons."""

import re
from html import unescape
from urllib.parse import urlsplit

from benchmarks.gaceta import Gaceta
from newscrawler.demo.reply import Request
from newscrawler.urls import article_id

PAPER = Gaceta()
LINK = re.compile(r'href="([^"]+)"')


def get(url: str) -> str:
    parts = urlsplit(url)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    reply = PAPER(Request(target, f"{parts.scheme}://{parts.netloc}"))
    assert reply.status == 200, url
    return unescape(reply.body.decode("iso-8859-1"))


def test_every_note_is_shown_whole() -> None:
    for note in PAPER.notes:
        shown = get(note.url)
        assert [text for text in (note.title, *note.paragraphs) if text not in shown] == []


def test_load_more_leads_to_every_note_of_a_section_and_never_ends() -> None:
    found: set[str] = set()
    page = get("http://gaceta.example.com/seccion.php?s=economia")
    for _ in range(8):
        links = LINK.findall(page)
        found |= {article_id(link) for link in links if "/nota.php" in link}
        page = get(next(link for link in links if "/mas.php" in link))
    assert found == {article_id(note.url) for note in PAPER.of_topic("economia")}


def test_the_calendar_goes_on_for_ever() -> None:
    day = get("http://gaceta.example.com/hemeroteca.php?fecha=1950-01-01")
    assert "/hemeroteca.php?fecha=1949-12-31" in day


def test_session_ids_change_with_each_view() -> None:
    one, other = (get("http://gaceta.example.com/seccion.php?s=politica") for _ in range(2))
    assert "PHPSESSID" in one
    assert one != other
