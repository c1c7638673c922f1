"""Pictures of the article, the main one first, with caption and credit."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from lxml.html import HtmlElement

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import by_id, strings
from newscrawler.extraction.picture_frame import address_of, frame_of, is_stand_in
from newscrawler.extraction.roles import label_of, naming
from newscrawler.items import Image
from newscrawler.normalise.alternation import by_initial
from newscrawler.normalise.caption import caption_and_credit
from newscrawler.normalise.image import image_key, is_banner, is_logo, is_placeholder, is_thumbnail
from newscrawler.urls import absolute

_names_no_picture = naming(
    by_initial(
        r"avatar|logo|icon|sprite|pixel|emoji|badge|author|profile|placeholder|spacer|blank|banner"
        r"|(?<![a-z])ads?(?![a-z])|social|share|promo"
    )
)
_MOST = 40  # pictures that are looked at
_DIGITS = 6  # of a width or height
_LARGE = 300  # pixels of width and height; nothing but a picture is as large
_SMALL = 150  # pixels; what is smaller is an icon or a portrait


def image_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """Pictures around the text with what stands under them; then those of metadata."""
    stated = list(_stated(evidence))
    shared = _images(evidence, evidence.page.meta.get("og:image", [])[:1])
    seen = list(_seen(evidence))
    if seen:
        yield Candidate(_main_first(seen, [*stated, *shared]), "html", "around the text")
    if stated:
        yield Candidate(list(_distinct(stated).values()), "jsonld", "image")
    if shared:
        yield Candidate(shared, "meta", "og:image")


def _images(evidence: Evidence, addresses: Iterable[str]) -> list[Image]:
    urls = (absolute(evidence.page.base_url, address) for address in addresses)
    return [Image(url) for url in urls if url and not (is_placeholder(url) or is_logo(url))]


def _main_first(seen: list[Image], stated: list[Image]) -> list[Image]:
    """Pictures of the page, led by the one that metadata name where that is among them."""
    distinct = _distinct(seen)
    named = ((image_key(image.url), image) for image in stated)
    key, main = next((pair for pair in named if pair[0] in distinct), ("", None))
    if main is None:
        return list(distinct.values())
    shown = distinct.pop(key)
    caption, credit = caption_and_credit(shown.caption or main.caption, shown.credit or main.credit)
    return [replace(shown, caption=caption, credit=credit), *distinct.values()]


def _distinct(images: list[Image]) -> dict[str, Image]:
    """Each picture once by its key, in the form that says most of it."""
    best: dict[str, Image] = {}
    for image in images:
        key = image_key(image.url)
        known = best.setdefault(key, image)
        if not known.caption and (image.caption or (image.credit and not known.credit)):
            best[key] = image
    return best


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
        address = address_of(hit.element)
        url = absolute(evidence.page.base_url, address) if address else None
        if not url or _is_decoration(hit.element, url):
            continue
        if is_stand_in(hit.element) or evidence.survey.is_apart(hit.element):
            continue
        frame = frame_of(hit.element, evidence.body.container)
        if not _is_in_decoration(hit.element, frame.element):
            yield Image(url, frame.caption, frame.credit)


def _is_decoration(img: HtmlElement, url: str) -> bool:
    """Icons, logos, portraits of authors: small, or named so and not declared large."""
    if is_thumbnail(url) or is_banner(url) or is_placeholder(url) or is_logo(url):
        return True
    if _names_no_picture(url.rpartition("/")[2]):
        return True
    sizes = _sizes(img)
    named = not _is_large(sizes) and _names_no_picture(label_of(img))
    return named or any(size < _SMALL for size in sizes)


def _is_in_decoration(img: HtmlElement, frame: HtmlElement | None) -> bool:
    """Whether what is close around a picture, but for its frame, is named so."""
    near = (label_of(node) for node in islice(img.iterancestors(), 2) if node is not frame)
    return not _is_large(_sizes(img)) and any(map(_names_no_picture, near))


def _sizes(img: HtmlElement) -> list[int]:
    """Width and height, as far as they are declared in pixels."""
    stated = (img.get(name, "").removesuffix("px") for name in ("width", "height"))
    return [int(size) for size in stated if size.isdigit() and len(size) < _DIGITS]


def _is_large(sizes: list[int]) -> bool:
    return len(sizes) > 1 and min(sizes) >= _LARGE
