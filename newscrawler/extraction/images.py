"""Pictures of the article, the main one first, with caption and credit."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import by_id, strings
from newscrawler.extraction.roles import label_of
from newscrawler.items import Image
from newscrawler.normalise.caption import caption_and_credit
from newscrawler.normalise.image import image_key, largest
from newscrawler.urls import absolute

_LAZY = ("data-src", "data-lazy-src", "data-original", "data-src-large", "data-image", "src")
_NO_PICTURE = re.compile(
    r"avatar|logo|icon|sprite|pixel|emoji|badge|author|profile|placeholder|spacer|blank|banner|"
    r"(?<![a-z])ads?(?![a-z])|social|share|promo",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"caption|descri|legend|image-?_?text|pie-?de-?foto|bildtext|bildunter|didascal|foto-?text",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"credit|copyright|author|source|photographer|fotograf|byline|agency|attribution|rights|owner",
    re.IGNORECASE,
)
_CLIMB = 6  # elements from a picture up to the frame that holds its caption too
_MOST = 40
_LONGEST = 800  # characters of a caption with its credit
_LONGEST_CREDIT = 150
_SMALL = 150  # pixels; what is smaller is an icon or a portrait


def image_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """Pictures around the text with what stands under them; then those of metadata."""
    stated = list(_stated(evidence))
    shared = _images(evidence, evidence.page.meta.get("og:image", [])[:1])
    seen = list(_seen(evidence))
    if seen:
        yield Candidate(_main_first(seen, [*stated, *shared]), "html", "around the text")
    if stated:
        yield Candidate(_distinct(stated), "jsonld", "image")
    if shared:
        yield Candidate(shared, "meta", "og:image")


def _images(evidence: Evidence, addresses: Iterable[str]) -> list[Image]:
    urls = (absolute(evidence.page.base_url, address) for address in addresses)
    return [Image(url) for url in urls if url]


def _main_first(seen: list[Image], stated: list[Image]) -> list[Image]:
    """Pictures of the page, led by the one that metadata name where that is among them."""
    distinct = _distinct(seen)
    keys = [image_key(image.url) for image in distinct]
    main = next((image for image in stated if image_key(image.url) in keys), None)
    if main is None:
        return distinct
    at = keys.index(image_key(main.url))
    shown = distinct.pop(at)
    caption, credit = caption_and_credit(shown.caption or main.caption, shown.credit or main.credit)
    return [replace(shown, caption=caption, credit=credit), *distinct]


def _distinct(images: list[Image]) -> list[Image]:
    """Each picture once, in the form that says most of it."""
    best: dict[str, Image] = {}
    for image in images:
        known = best.setdefault(image_key(image.url), image)
        if not known.caption and (image.caption or (image.credit and not known.credit)):
            best[image_key(image.url)] = image
    return list(best.values())


def _stated(evidence: Evidence) -> Iterator[Image]:
    value = by_id(evidence.page, evidence.article.get("image"))
    for node in value if isinstance(value, list) else [value]:
        told = node if isinstance(node, dict) else {}
        text = next(strings([told.get("caption"), told.get("description")]), None)
        named = [told.get(key) for key in ("creditText", "author", "copyrightHolder")]
        caption, credit = caption_and_credit(text, next(strings(named, "name"), None))
        for image in _images(evidence, list(strings(node, "url", "contentUrl", "@id"))[:1]):
            yield replace(image, caption=caption, credit=credit)


def _seen(evidence: Evidence) -> Iterator[Image]:
    for hit in islice(evidence.survey.around("img"), _MOST):
        url = absolute(evidence.page.base_url, _address(hit.element) or "")
        frame = _frame(hit.element, evidence.body.container)
        elsewhere = evidence.survey.is_apart(hit.element)
        if url and not elsewhere and not _is_decoration(hit.element, frame, url):
            yield Image(url, *_texts(frame))


def _address(img: HtmlElement) -> str | None:
    for name in _LAZY:
        value = (img.get(name) or "").strip()
        if value and not value.startswith("data:"):
            return value
    parent = img.getparent()
    sources = [] if parent is None or parent.tag != "picture" else parent.findall("source")
    sets = [e.get("srcset") or e.get("data-srcset") or "" for e in (img, *sources)]
    return next((found for text in sets if (found := largest(text))), None)


def _is_decoration(img: HtmlElement, frame: HtmlElement | None, url: str) -> bool:
    """Icons, logos, portraits of authors: small, or named so."""
    sizes = [img.get(name, "").removesuffix("px") for name in ("width", "height")]
    nodes = [node for node in (img, *islice(img.iterancestors(), 2)) if node is not frame]
    named = (*map(label_of, nodes), url.rpartition("/")[2])
    return any(size.isdigit() and int(size) < _SMALL for size in sizes) or any(
        _NO_PICTURE.search(text) for text in named
    )


def _frame(img: HtmlElement, container: HtmlElement | None) -> HtmlElement | None:
    """The element around a picture that also holds its caption, and no other picture."""
    figure = next(img.iterancestors("figure"), None)
    if figure is not None:
        return figure
    for node in islice(img.iterancestors(), _CLIMB):
        if node is container or node.tag in ("body", "article", "main"):
            return None
        if len({image.get("src") for image in islice(node.iter("img"), 3)}) > 1:
            return None
        if any(_is_caption(part) for part in islice(node.iter(), 60)):
            return node
    return None


def _texts(frame: HtmlElement | None) -> tuple[str | None, str | None]:
    """Caption and credit in a frame."""
    bare = [] if frame is None else [n for n in islice(frame.iter(), 60) if not _holds_picture(n)]
    captions = (n.text_content() for n in bare if _is_caption(n))
    credit = (
        n.text_content() for n in bare if n.tag != "figcaption" and _CREDIT.search(label_of(n))
    )
    return caption_and_credit(_first(captions, _LONGEST), _first(credit, _LONGEST_CREDIT))


def _holds_picture(node: HtmlElement) -> bool:
    return next(node.iter("img"), None) is not None


def _is_caption(node: HtmlElement) -> bool:
    return node.tag == "figcaption" or _names_caption(label_of(node))


@lru_cache(maxsize=1 << 14)
def _names_caption(label: str) -> bool:
    return _CAPTION.search(label) is not None


def _first(texts: Iterable[str], longest: int) -> str | None:
    return next((text for text in texts if 1 < len(text.strip()) < longest), None)
