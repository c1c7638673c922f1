"""Where a listing goes on: rel=next, page numbers, "older", load-more addresses."""

import re
from urllib.parse import parse_qsl, urlsplit

from newscrawler.discovery.anchors import Anchor, anchors_of
from newscrawler.discovery.link import Link
from newscrawler.page import Page
from newscrawler.urls import absolute, same_site

_NEXT_WORDS = re.compile(
    r"[\s‹›«»<>→➔❯⟩…+]*(?:"
    r"next(?: page)?|older(?: posts| stories| entries| articles)?|(?:load|show|view|see) more"
    r"(?: \w+)?|more (?:stories|news|articles|posts)"
    r"|nächste(?: seite)?|weiter|ältere(?: beiträge| artikel)?|mehr (?:laden|anzeigen)"
    r"|(?:page )?suivante?|page suivante|plus anciens?|(?:voir|charger) plus"
    r"|(?:página )?siguiente|anteriores|más antiguas|(?:cargar|ver) más"
    r"|próxim[ao](?: página)?|seguinte|mais antigas|(?:carregar|ver|leia) mais"
    r"|(?:pagina )?(?:successiva|seguente)|prossima|carica altr[oi]|mostra altr[oi]"
    r"|volgende(?: pagina)?|oudere(?: berichten)?|meer laden|toon meer"
    r"|nästa(?: sida)?|neste(?: side)?|næste(?: side)?|eldre|äldre|ældre|"
    r"(?:last|vis|visa|hent|ladda) (?:inn )?(?:flere|mer|fler)"
    r"|seuraava|lisää|näytä lisää|następna(?: strona)?|starsze|(?:pokaż|załaduj) więcej"
    r"|další|starší|načíst další|ďalšie|következő|régebbi|több|următoarea|pagina următoare"
    r"|sonraki(?: sayfa)?|daha fazla|eski|επόμενη|παλαιότερα|περισσότερα"
    r"|следующая|далее|вперёд|вперед|ещё|(?:показать|загрузить) ещё|наступна|далі|следваща"
    r"|التالي|الصفحة التالية|المزيد|הבא|עוד|بعدی|اگلا|अगला|और देखें|পরবর্তী"
    r"|下一页|下一頁|下页|更多|次へ|次のページ|もっと見る|다음|더보기|ถัดไป|berikutnya|selanjutnya"
    r"|trang sau|tiếp|xem thêm"
    r")[\s‹›«»<>→➔❯⟩…+]*|[\s]*[›»→❯⟩>]{1,2}[\s]*",
    re.IGNORECASE,
)
_LONGEST_BUTTON = 40
_PAGE_PATH = re.compile(
    r"(?:^|/)(?:(?:page|seite|pagina|página|sida|side|strona|sayfa|pg?)[-_/]?(\d{1,4})|(\d{1,3}))/?$"
)
_PAGE_KEYS = frozenset(
    (
        "page",
        "p",
        "pg",
        "paged",
        "pagenum",
        "pageno",
        "seite",
        "pagina",
        "start",
        "offset",
        "from",
        "desde",
    )
)
_LOAD_MORE = ("data-next-url", "data-load-more-url", "data-next-page-url", "data-next", "data-url")


def page_number(url: str) -> int | None:
    """The page or offset that an address asks for, or None.

    >>> page_number("https://a.org/news/page/3/"), page_number("https://a.org/news?p=2")
    (3, 2)
    >>> page_number("https://a.org/news") is None
    True
    """
    parts = urlsplit(url)
    for key, value in parse_qsl(parts.query):
        if key.lower() in _PAGE_KEYS and value.isdecimal():
            return int(value)
    named = _PAGE_PATH.search(parts.path)
    return int(named[1] or named[2]) if named else None


def next_pages(page: Page) -> list[Link]:
    """Addresses of the listing's following pages, the surest sign first, each once."""
    found: dict[str, Link] = {}
    for address, text, reason in _candidates(page):
        if same_site(address, page.url) and address != page.url:
            found.setdefault(address, Link(address, text, "section", reason))
    return list(found.values())


def _candidates(page: Page) -> list[tuple[str, str, str]]:
    found = [(a, "", "rel=next") for a in _head_links(page)]
    anchors = anchors_of(page).found
    found += [(a.url, a.text, "rel=next") for a in anchors if "next" in a.rel.lower().split()]
    found += [(a, "", "load more") for a in _load_more(page)]
    path = urlsplit(page.url).path
    siblings = [a for a in anchors if _continues(a.url, path)]
    found += [(a.url, a.text, "next word") for a in siblings if _NEXT_WORDS.fullmatch(a.text)]
    found += [(a.url, a.text, "next word") for a in anchors if _asks_for_more(a)]
    here = page_number(page.url) or 1
    found += [(a.url, a.text, "page number") for a in siblings if _numbered_after(a, here)]
    return found


def _asks_for_more(anchor: Anchor) -> bool:
    """True for a button like "Load more stories", whatever address answers it with a page."""
    begins = len(anchor.text) <= _LONGEST_BUTTON and _NEXT_WORDS.match(anchor.text)
    return bool(begins) and page_number(anchor.url) is not None


def _numbered_after(anchor: Anchor, here: int) -> bool:
    numbered = anchor.text.isdecimal() and page_number(anchor.url) is not None
    return numbered and int(anchor.text) > here


def _continues(url: str, path: str) -> bool:
    """True where an address is the listing's own with another page number."""
    stem = _PAGE_PATH.sub("", path).rstrip("/")
    return urlsplit(url).path.startswith(stem)


def _head_links(page: Page) -> list[str]:
    links = (n for n in page.tagged("link") if "next" in (n.get("rel") or "").lower().split())
    return [a for n in links if (a := absolute(page.base_url, n.get("href") or ""))]


def _load_more(page: Page) -> list[str]:
    named = page.tree.xpath("//*[" + " or ".join(f"@{name}" for name in _LOAD_MORE) + "]")
    hrefs = (str(node.get(name)) for node in named for name in _LOAD_MORE if node.get(name))
    found = (absolute(page.base_url, h) for h in hrefs if "/" in h or "?" in h)
    return [a for a in found if a and page_number(a) is not None]
