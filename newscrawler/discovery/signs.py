"""What can be seen of a link before it is fetched, as a handful of named signs."""

import re
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from newscrawler.discovery.address import Address, Signs, bucket, read_address
from newscrawler.discovery.anchors import Anchor
from newscrawler.discovery.words import NO_NEWS, WORD, plain, sense_of

_NO_NEWS_SIGNS = frozenset(("no news", *(f"{s} {k}" for s in NO_NEWS for k in ("address", "word"))))

_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_SENTENCE_MARK = re.compile(r"[:?!,.„“«»\"']")
_MOST_WORDS_OF_A_NAME = 5
"""Texts of pages that are no stories are so short; of longer ones no word is looked up."""

_SIZES = tuple(map(bucket, range(10)))


class _Text(NamedTuple):
    """An anchor's text."""

    words: int
    bucket: str
    signs: Signs


def signs_of(anchors: list[Anchor], page_url: str, page_is_article: bool = False) -> list[Signs]:
    """The signs of every link of a page, in order; links of one shape speak for each other."""
    page = read_address(page_url)
    read = [(a, read_address(a.url), _read_text(a.text)) for a in anchors]
    lengths: defaultdict[str, list[int]] = defaultdict(list)
    for _, address, text in read:
        lengths[address.shape].append(text.words)
    company = {shape: _company_signs(counts) for shape, counts in lengths.items()}
    if page_is_article and page.shape in company:
        company[page.shape] += ("this article's own shape",)
    return [
        (
            *_address_signs(address, text),
            *_relative_signs(address, page),
            *_place_signs(anchor, text),
            *text.signs,
            *company[address.shape],
        )
        for anchor, address, text in read
    ]


def _address_signs(address: Address, text: _Text) -> Signs:
    """`/tag/cookies` files stories, whatever the tag is called, unless its text says otherwise."""
    if "filing address above" not in address.signs or "no news text" in text.signs:
        return address.signs
    return tuple(sign for sign in address.signs if sign not in _NO_NEWS_SIGNS)


def _relative_signs(address: Address, page: Address) -> Signs:
    """Where an address lies as seen from the page that names it."""
    signs = () if address.host == page.host else _host_signs(address.host, page.host)
    if address.first and page.path.startswith(address.first):
        if page.path.startswith(address.path.rstrip("/") + "/"):
            signs += ("above this page",)
        if page.path.startswith(address.first + "/"):
            signs += ("same section",)
    return signs


@lru_cache(maxsize=1024)
def _host_signs(host: str, page_host: str) -> Signs:
    if host.removeprefix("www.") == page_host.removeprefix("www."):
        return ()
    sense = sense_of(plain(host.split(".")[0]))
    known = (f"{sense} host",) if sense else ()
    return "other host", *known, *(("no news host",) if sense in NO_NEWS else ())


def _place_signs(anchor: Anchor, text: _Text) -> Signs:
    signs = _measure_signs(anchor.place, text.bucket)
    if anchor.heading:
        signs += ("headline" if text.words >= 4 else "short heading",)
    if "nofollow" in anchor.rel:
        signs += ("nofollow",)
    return signs


@lru_cache
def _measure_signs(place: str, size: str) -> Signs:
    return f"in {place}", f"{size} words", f"{size} words in {place}"


@lru_cache(maxsize=8192)
def _read_text(text: str) -> _Text:
    words = WORD.findall(plain(text))
    count = len(words) if text.isascii() else len(words) + len(_IDEOGRAPHS.findall(text)) // 2
    signs: Signs = ("long text",) if len(text) >= 25 else ()
    if count <= 2 and text:
        if not any(map(str.isalpha, text)):
            signs += ("no letters",)
        if count == 2 and text.istitle():
            signs += ("a name's form",)
    if _SENTENCE_MARK.search(text):
        signs += ("a sentence's marks",)
    if text and count <= _MOST_WORDS_OF_A_NAME:
        together = ("-".join(words),) if len(words) > 1 else ()
        senses = [sense for word in (*together, *words) if (sense := sense_of(word))]
        signs += _sense_signs(*senses) if senses else ()
    return _Text(count, _SIZES[min(count, 9)], signs)


@lru_cache(maxsize=1024)
def _sense_signs(*senses: str) -> Signs:
    found = tuple(f"{sense} text" for sense in dict.fromkeys(senses))
    return found if NO_NEWS.isdisjoint(senses) else (*found, "no news text")


def _company_signs(lengths: list[int]) -> Signs:
    """How long the texts of links of this shape are on this page."""
    mean = sum(lengths) / len(lengths)
    size = "many" if len(lengths) > 9 else "some" if len(lengths) > 2 else "few"
    long = "long" if mean >= 5 else "middling" if mean >= 3 else "short"
    return (f"{size} alike with {long} texts",)
