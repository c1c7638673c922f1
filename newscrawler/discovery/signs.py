"""What can be seen of a link before it is fetched, as a handful of named signs."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote

from newscrawler.discovery.anchors import Anchor
from newscrawler.discovery.shape import Address, shape_of, split_address
from newscrawler.discovery.words import plain, sense_of
from newscrawler.urls import date_in_url

Signs = tuple[str, ...]

NO_NEWS = frozenset(("service", "account", "shop", "tool"))
_NO_NEWS_SIGNS = frozenset(("no news", *(f"{s} {k}" for s in NO_NEWS for k in ("address", "word"))))

_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_MONTH = re.compile(r"/(?:19|20)\d\d/(?:0?[1-9]|1[0-2]|[a-z]{3})(?=/)", re.IGNORECASE)
_DAY_ENDS = re.compile(r"/(?:19|20)\d\d(?:[-/]\d\d?){0,2}/?$")
_ID_VALUE = re.compile(r"=[^&]*\d{4}")
_OPAQUE = re.compile(r"(?<![A-Za-z0-9])(?=[A-Za-z0-9]{6})(?:[A-Za-z]+[0-9]|[0-9]+[A-Za-z])")
_SENTENCE_MARKS = frozenset(":?!,.„“«»\"'")
_DEPTHS = ("depth 0", "depth 1", "depth 2", "depth 3", "depth 4", "depth 5")


def signs_of(anchors: list[Anchor], page_url: str, page_is_article: bool = False) -> list[Signs]:
    """The signs of every link of a page, in order; links of one shape speak for each other."""
    page = split_address(page_url)
    shapes = [shape_of(anchor.url) for anchor in anchors]
    lengths: defaultdict[str, list[int]] = defaultdict(list)
    words = [_count_words(anchor.text) for anchor in anchors]
    for shape, count in zip(shapes, words, strict=True):
        lengths[shape].append(count)
    company = {shape: _company_sign(counts) for shape, counts in lengths.items()}
    own = shape_of(page_url) if page_is_article else ""
    return [
        (
            *(("this article's own shape",) if shape == own else ()),
            *_without_filed(address_signs(anchor.url), texts),
            *_relative_signs(anchor.url, page),
            *texts,
            company[shape],
        )
        for anchor, shape, count in zip(anchors, shapes, words, strict=True)
        for texts in (_anchor_signs(anchor, count),)
    ]


def _without_filed(signs: Signs, texts: Signs) -> Signs:
    """`/tag/cookies` files stories, whatever the tag is called, unless its text says otherwise."""
    if "filing address above" not in signs or "no news text" in texts:
        return signs
    return tuple(sign for sign in signs if sign not in _NO_NEWS_SIGNS)


def _count_words(text: str) -> int:
    """Words of a text; two ideographs count as one word."""
    spaced = len(_WORD.findall(text))
    return spaced if text.isascii() else spaced + len(_IDEOGRAPHS.findall(text)) // 2


@lru_cache(maxsize=16384)
def address_signs(url: str) -> Signs:
    """The signs of an address by itself, on whatever page it stands."""
    _, path, query, segments = split_address(url)
    signs = [_DEPTHS[min(len(segments), 5)]]
    if path.endswith("/"):
        signs.append("trailing slash")
    if "20" in path or "19" in path:
        signs += _date_signs(path)
    if segments:
        signs += _last_signs(segments[-1])
        for segment in segments[:-1]:
            signs += _directory_signs(segment)
    if query:
        signs += _query_signs(query)
    return tuple(signs)


def _relative_signs(url: str, page: Address) -> list[str]:
    """Where an address lies as seen from the page that names it."""
    host, path, _, segments = split_address(url)
    signs = [] if host == page.host else [*_host_signs(host, page.host)]
    if segments and page.path.startswith(f"/{segments[0]}"):
        if page.path.startswith(path.rstrip("/") + "/"):
            signs.append("above this page")
        if page.path.startswith(f"/{segments[0]}/"):
            signs.append("same section")
    return signs


def _date_signs(path: str) -> Iterator[str]:
    if _DAY_ENDS.search(path):
        yield "ends with a date"
    elif date_in_url(path):
        yield "dated path"
    elif _MONTH.search(path):
        yield "month in path"


@lru_cache(maxsize=1024)
def _host_signs(host: str, page_host: str) -> Signs:
    if host.removeprefix("www.") == page_host.removeprefix("www."):
        return ()
    sense = sense_of(plain(host.split(".")[0]))
    known = (f"{sense} host",) if sense else ()
    return "other host", *known, *(("no news host",) if sense in NO_NEWS else ())


def _query_signs(query: str) -> Iterator[str]:
    yield "query"
    if _ID_VALUE.search(query):
        yield "number in query"
    for part in query.split("&"):
        name, _, value = part.partition("=")
        sense = sense_of(name.lower()) or sense_of(value.lower())
        if sense:
            yield f"{sense} query"


@lru_cache(maxsize=8192)
def _last_signs(segment: str) -> Signs:
    stem, _, extension = segment.rpartition(".")
    if not stem or not extension.isalpha() or len(extension) > 5:
        stem, extension = segment, ""
    if "%" in stem:
        stem = unquote(stem)
    tokens = _WORD.findall(plain(stem))
    words = [t for t in tokens if not t.isdecimal()]
    digits = max((len(t) for t in tokens if t.isdecimal()), default=0)
    found = [f"{_bucket(len(words))} words in slug", f"{_digit_bucket(digits)} digits in slug"]
    if extension:
        found.append(f".{extension.lower()}")
    if not words:
        found.append("only a number")
    if digits and _is_opaque(stem):
        found.append("an opaque id")
    if len(stem) >= 40:
        found.append("very long slug")
    found += _senses(stem, words, "")
    return tuple(found)


def _is_opaque(text: str) -> bool:
    """True where a part mixes letters and digits, as ids do: `d41586`, `dmf20250202`."""
    return _OPAQUE.search(text) is not None


@lru_cache(maxsize=8192)
def _directory_signs(segment: str) -> Signs:
    tokens = _WORD.findall(plain(unquote(segment)))
    words = [t for t in tokens if not t.isdecimal()]
    found = _senses(segment, words, " above")
    if any(len(t) >= 5 for t in tokens if t.isdecimal()) or _is_opaque(segment):
        found.append("an id above")
    if len(words) >= 4:
        found.append("a slug above")
    return tuple(dict.fromkeys(found))


def _senses(segment: str, words: list[str], where: str) -> list[str]:
    sense = sense_of(plain(segment))
    how = "address"
    if not sense and len(words) <= 4:
        named = Counter(filter(None, map(sense_of, words)))
        sense = max(named, key=named.__getitem__, default=None)
        how = "word"
    if not sense:
        return []
    found = [f"{sense} {how}{where}"]
    return [*found, f"no news{where}"] if sense in NO_NEWS else found


def _anchor_signs(anchor: Anchor, count: int) -> Signs:
    text = anchor.text
    signs = [*_measure_signs(anchor.place, _bucket(count))]
    if count <= 2 and text and not any(map(str.isalpha, text)):
        signs.append("no letters")
    if len(text) >= 25:
        signs.append("long text")
    if anchor.heading:
        signs.append("headline" if count >= 4 else "short heading")
    if text and count == 2 and text.istitle():
        signs.append("a name's form")
    if "nofollow" in anchor.rel:
        signs.append("nofollow")
    if not _SENTENCE_MARKS.isdisjoint(text):
        signs.append("a sentence's marks")
    if count <= 5 and text:
        signs += _text_senses(text)
    return tuple(signs)


@lru_cache
def _measure_signs(place: str, bucket: str) -> Signs:
    return f"in {place}", f"{bucket} words", f"{bucket} words in {place}"


@lru_cache(maxsize=8192)
def _text_senses(text: str) -> Signs:
    words = _WORD.findall(plain(text))
    senses = [sense_of("-".join(words)), *map(sense_of, words)]
    found = [f"{sense} text" for sense in dict.fromkeys(senses) if sense]
    if not NO_NEWS.isdisjoint(senses):
        found.append("no news text")
    return tuple(found)


def _company_sign(lengths: list[int]) -> str:
    """How long the texts of links of this shape are on this page."""
    mean = sum(lengths) / len(lengths)
    size = "many" if len(lengths) > 9 else "some" if len(lengths) > 2 else "few"
    long = "long" if mean >= 5 else "middling" if mean >= 3 else "short"
    return f"{size} alike with {long} texts"


def _bucket(count: int) -> str:
    return str(count) if count <= 3 else "4-5" if count <= 5 else "6-8" if count <= 8 else "9+"


def _digit_bucket(count: int) -> str:
    return "no" if count == 0 else "1-2" if count <= 2 else "3-5" if count <= 5 else "6+"
