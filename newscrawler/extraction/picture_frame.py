"""The element around a picture that holds its caption and its credit too."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from lxml.html import HtmlElement

from newscrawler.extraction.roles import label_of, naming
from newscrawler.normalise.caption import caption_and_credit
from newscrawler.normalise.image import image_key, largest

PICTURES = ("img", "amp-img")
_LAZY = ("data-src", "data-lazy-src", "data-original", "data-src-large", "data-image", "src")
_PICTURE_FILE = re.compile(
    r"(?:https?:)?/[^\s\"'{}?#]+\.(?:jpe?g|png|webp|avif)(?:[?#]\S*)?", re.IGNORECASE
)
_SIZED = re.compile(r"\s\d+w\b")
"""A width in a `srcset`, which tells the larger picture."""
_names_caption = naming(
    r"caption|descri|legend|image-?_?text|pie-?de-?foto|bildtext|bildunter|didascal|foto-?text"
)
_names_credit = naming(
    r"credit|copyright|author|source|photographer|fotograf|byline|agency|attribution|rights|owner"
)
_names_sure_credit = naming(r"credit|copyright|photographer|fotograf")
"""By what no byline is named."""
_names_picture = naming(r"image|img|picture|photo|foto|bild|media|caption")
_names_unseen = naming(
    r"sr-only|visually-?hidden|screen-?reader|(?<![a-z])icon|(?:hide|toggle|enlarge)-?(?:caption|link)"
)
_PHOTO = re.compile(
    r"(?:\b(?:photo(?:graph)?|picture|image|foto|bild|kuva|fot\.)(?: by)?|фото|사진|写真|ảnh)"
    r"\s?[:/：]\s?[^.:!?]{2,40}$|[©ⓒ]\s?[^.:!?]{2,40}$",
    re.IGNORECASE,
)
_LINES = frozenset(("p", "div", "span", "small", "em", "i"))
_SILENT = frozenset(("script", "style", "noscript", "svg", "button", "template", "input"))
_APART = frozenset(("p", "div", "span", "li", "br", "small", "cite", "figcaption", "h3", "h4"))
_WRAPPERS = frozenset(("picture", "source"))
"""libxml2 takes what follows a `<source>` for its content, for it knows no HTML 5."""
_ENDS = frozenset(("body", "article", "main"))
_CLIMB = 6  # elements from a picture up to the frame that holds its caption too
_PARTS = 80  # elements of a frame that are looked at
_PIECES = 4  # children of a line
_LONGEST = 800  # characters of a caption with its credit
_LONGEST_CREDIT = 150
_LONGEST_LINE = 300  # characters of a text that stands in a picture's block unnamed


def address_of(img: HtmlElement) -> str | None:
    """The address of a picture in its largest size, one that waits to be loaded included."""
    picture = next(islice(img.iterancestors("picture"), 1), None)
    sources = [] if picture is None else picture.iter("source")
    offered = [e.get("srcset") or e.get("data-srcset") for e in (img, *sources)]
    sets = [text for text in offered if text]
    sizes = (found for text in sets if _SIZED.search(text) and (found := largest(text)))
    named = ((img.get(name) or "").strip() for name in _LAZY)
    whole = (found for text in sets if (found := largest(text)))
    waiting = (value for name, value in img.items() if _is_waiting(name, value))
    addresses = chain(sizes, filter(None, named), whole, waiting)
    return next((address for address in addresses if not address.startswith("data:")), None)


def _is_waiting(attribute: str, value: str) -> bool:
    """Whether a script's own attribute tells a picture to load: each library has its own name.

    >>> _is_waiting("data-normal", "/p/crane.jpeg?w=780"), _is_waiting("data-id", "crane")
    (True, False)
    """
    return attribute.startswith("data-") and _PICTURE_FILE.fullmatch(value) is not None


@dataclass(frozen=True)
class Frame:
    """What belongs to one picture."""

    element: HtmlElement | None = None
    caption: str | None = None
    credit: str | None = None


def frame_of(img: HtmlElement, container: HtmlElement | None) -> Frame:
    """The innermost element around a picture, and no other, that says something of it."""
    frames: list[HtmlElement] = []
    for element in _frames(img, container):
        frames.append(element)
        if found := _frame(element, *_named_texts(element)):
            return found
    for element in frames:
        if found := _frame(element, *_own_text(element)):
            return found
    return Frame(next(img.iterancestors("figure"), None))


def _frame(element: HtmlElement, caption: str | None, credit: str | None) -> Frame | None:
    said = caption or (credit and element.tag in ("figure", "figcaption"))
    return Frame(element, caption, credit) if said else None


def _frames(img: HtmlElement, container: HtmlElement | None) -> Iterator[HtmlElement]:
    """Elements that may hold a picture's caption, the innermost first; its figure in any case."""
    figure = next(img.iterancestors("figure"), None)
    inner = _wrapped(img)
    for node in islice(inner.iterancestors(), _CLIMB):
        if node is figure:
            break
        if node is container or node.tag in _ENDS or _holds_others(node):
            after = inner.getnext()
            if after is not None and (_is_caption(after) or _is_credited(after)):
                yield after
            break
        if _is_block(node) or _holds_caption(node) or _is_credited(inner.getnext()):
            yield node
        inner = node
    if figure is not None:
        yield from _around_figure(figure)


def _around_figure(figure: HtmlElement) -> Iterator[HtmlElement]:
    """A figure, and what captions it from outside: a box of its own."""
    yield figure
    for node in (figure, *islice(figure.iterancestors(), 2)):
        if (after := node.getnext()) is not None and _is_caption(after):
            yield after


def _wrapped(img: HtmlElement) -> HtmlElement:
    """A picture with the `<picture>` around it."""
    parent = img.getparent()
    while parent is not None and parent.tag in _WRAPPERS:
        img, parent = parent, parent.getparent()
    return img


def _named_texts(frame: HtmlElement) -> tuple[str | None, str | None]:
    """Caption and credit in a frame, by the names of their elements."""
    bare = [n for n in islice(frame.iter(), _PARTS) if not _holds_picture(n)]
    names = _names_credit if frame.tag in ("figure", "figcaption") else _names_sure_credit
    credits_ = (
        n for n in bare if n.tag == "cite" or (n.tag != "figcaption" and names(label_of(n)))
    )
    credit = _first((_words(n) for n in credits_), _LONGEST_CREDIT)
    caption = _first((_words(n) for n in bare if _is_caption(n)), _LONGEST)
    return caption_and_credit(caption, credit)


def _own_text(frame: HtmlElement) -> tuple[str | None, str | None]:
    """All that a picture's own block says; a line that names nobody must not be a link."""
    text = _words(frame)
    if not 1 < len(text) < _LONGEST_LINE:
        return None, None
    caption, credit = caption_and_credit(text)
    linked = sum(len(_words(link)) for link in frame.iter("a"))
    return (caption, credit) if credit or 2 * linked <= len(text) else (None, None)


def _is_block(node: HtmlElement) -> bool:
    """Whether an element is there for its picture and says a line under it."""
    if not _names_picture(label_of(node)) or next(node.iter("h1", "h2", "h3"), None) is not None:
        return False
    return 1 < len(_words(node)) < _LONGEST_LINE


def _holds_caption(node: HtmlElement) -> bool:
    return any(_is_caption(part) for part in islice(node.iter(), _PARTS))


def _is_credited(line: HtmlElement | None) -> bool:
    """Whether what comes after a picture is a line that ends with who took it."""
    if line is None or line.tag not in _LINES or len(line) > _PIECES:
        return False
    text = _words(line)
    return len(text) < _LONGEST_LINE and _PHOTO.search(text) is not None


def _holds_others(node: HtmlElement) -> bool:
    """Whether there is more than one picture in an element, stand-ins aside."""
    pictures = list(islice(node.iter(*PICTURES), 6))
    if len(pictures) < 2:
        return False
    shown = (address_of(img) for img in pictures if not is_stand_in(img))
    distinct = {address for address in shown if address}
    return len(distinct) > 1 and len(set(map(image_key, distinct))) > 1


def is_stand_in(img: HtmlElement) -> bool:
    """Whether a picture is only there for browsers without scripts, beside the one for others."""
    parent = img.getparent()
    if parent is None or parent.tag != "noscript":
        return False
    beside = parent.getparent()
    near = () if beside is None else islice(beside.iter(*PICTURES), 6)
    return any(other.getparent() is not parent and address_of(other) for other in near)


def _holds_picture(node: HtmlElement) -> bool:
    return next(node.iter(*PICTURES), None) is not None


def _is_caption(node: HtmlElement) -> bool:
    return node.tag == "figcaption" or _names_caption(label_of(node))


def _words(node: HtmlElement) -> str:
    """The text that readers see in an element, on one line."""
    pieces: list[str] = []
    _gather(node, _PARTS, pieces)
    return " ".join("".join(pieces).split())


def _gather(node: HtmlElement, left: int, pieces: list[str]) -> None:
    pieces.append(node.text or "")
    for child in islice(node, left) if len(node) else ():
        gap = " " if child.tag in _APART else ""
        pieces.append(gap)
        if child.tag not in _SILENT and not _names_unseen(label_of(child)):
            _gather(child, left // 2, pieces)
        pieces += (gap, child.tail or "")


def _first(texts: Iterable[str], longest: int) -> str | None:
    return next((text for text in texts if 1 < len(text) < longest), None)
