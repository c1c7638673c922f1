"""The readers that are compared, this project and its peers: bytes and address to fields."""

from collections.abc import Callable
from typing import Any

from benchmarks.score import Prediction

Reader = Callable[[bytes, str], Prediction]


def newscrawler(html: bytes, url: str) -> Prediction:
    """This project; a page that it calls no article is an empty reading."""
    from newscrawler import NotAnArticle, extract_article

    try:
        article = extract_article(html, url)
    except NotAnArticle:
        return Prediction()
    published = article.published or article.published_date
    return Prediction(article.title, tuple(article.authors), published, article.body)


def trafilatura(html: bytes, url: str, *, fast: bool = False) -> Prediction:
    """trafilatura with its metadata; it gives days only."""
    from trafilatura import bare_extraction

    found = bare_extraction(html, url=url, with_metadata=True, include_comments=False, fast=fast)
    if found is None:
        return Prediction()
    row: dict[str, Any] = found.as_dict()
    authors = tuple(name.strip() for name in (row["author"] or "").split(";") if name.strip())
    return Prediction(row["title"], authors, row["date"], row["text"] or "")


def trafilatura_fast(html: bytes, url: str) -> Prediction:
    """trafilatura without its fallback extractors."""
    return trafilatura(html, url, fast=True)


def newspaper4k(html: bytes, url: str) -> Prediction:
    """newspaper4k with image fetching off."""
    from newspaper import Article

    article = Article(url, fetch_images=False)
    article.download(input_html=html.decode("utf-8", "replace"))
    article.parse()
    return Prediction(
        article.title, tuple(article.authors), _iso(article.publish_date), article.text
    )


def news_please(html: bytes, url: str) -> Prediction:
    """news-please as a library, on HTML at hand."""
    from newsplease import NewsPlease

    article = NewsPlease.from_html(html.decode("utf-8", "replace"), url=url, fetch_images=False)
    authors = tuple(article.authors or ())
    return Prediction(article.title, authors, _iso(article.date_publish), article.maintext or "")


def goose3(html: bytes, url: str) -> Prediction:
    """goose3 with image fetching off."""
    from goose3 import Goose

    with Goose({"enable_image_fetching": False}) as goose:
        article = goose.extract(raw_html=html.decode("utf-8", "replace"))
    published = _iso(article.publish_datetime_utc)
    return Prediction(article.title, tuple(article.authors), published, article.cleaned_text)


def readability(html: bytes, url: str) -> Prediction:
    """readability-lxml, which reads title and body."""
    from lxml.html import fromstring
    from readability import Document

    document = Document(html.decode("utf-8", "replace"), url=url)
    return Prediction(document.short_title(), body=fromstring(document.summary()).text_content())


def resiliparse(html: bytes, url: str) -> Prediction:
    """resiliparse's main content, which is text only."""
    from resiliparse.extract.html2text import extract_plain_text

    text = extract_plain_text(html.decode("utf-8", "replace"), main_content=True, alt_texts=False)
    return Prediction(body=text)


def _iso(moment: Any) -> str | None:
    return moment.isoformat() if hasattr(moment, "isoformat") else None


READERS: dict[str, tuple[Reader, str]] = {
    "newscrawler": (newscrawler, "newscrawler"),
    "trafilatura": (trafilatura, "trafilatura"),
    "trafilatura fast": (trafilatura_fast, "trafilatura"),
    "newspaper4k": (newspaper4k, "newspaper4k"),
    "news-please": (news_please, "news-please"),
    "goose3": (goose3, "goose3"),
    "readability": (readability, "readability-lxml"),
    "resiliparse": (resiliparse, "resiliparse"),
}
"""Name shown to the reader and the distribution whose version is stated."""
