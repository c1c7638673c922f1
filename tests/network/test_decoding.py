"""Whatever a server claims about its coding, a page is whole, or known not to be."""

import gzip
import tracemalloc
import zlib
from collections.abc import Callable

import brotli
import pytest
from backports import zstd
from scrapy import Request
from scrapy.http import Response
from scrapy.utils.test import get_crawler

from newscrawler.middlewares.decoding import DecodingMiddleware
from newscrawler.network.decoding import TooLarge, Truncated, decoded

TEXT = b"<p>The council met on Tuesday.</p>" * 2000


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


CODERS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "gzip": ("gzip", gzip.compress),
    "x-gzip": ("x-gzip", gzip.compress),
    "two members": ("gzip", lambda b: gzip.compress(b[:99]) + gzip.compress(b[99:])),
    "padded": ("gzip", lambda b: gzip.compress(b) + b"\0" * 9),
    "deflate": ("deflate", zlib.compress),
    "raw deflate": ("deflate", raw_deflate),
    "br": ("br", brotli.compress),
    "zstd": ("zstd", zstd.compress),
}


@pytest.mark.parametrize("name", CODERS)
def test_codings_are_undone(name: str) -> None:
    coding, code = CODERS[name]
    assert decoded(code(TEXT), [coding], 10**6) == TEXT


@pytest.mark.parametrize("name", ["gzip", "deflate", "raw deflate", "br", "zstd"])
def test_a_body_that_ends_early_is_known_to(name: str) -> None:
    coding, code = CODERS[name]
    whole = code(TEXT)
    with pytest.raises(Truncated):
        decoded(whole[: len(whole) * 6 // 10], [coding], 10**6)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd", "rot13", "\xff"])
def test_a_false_label_does_no_harm(coding: str) -> None:
    assert decoded(TEXT, [coding], 10**6) == TEXT


def test_no_bound_on_bodies_is_none_on_packed_ones_either() -> None:
    crawler = get_crawler(settings_dict={"DOWNLOAD_MAXSIZE": "0"})
    answer = Response(
        "https://paper.test/", headers={"Content-Encoding": "gzip"}, body=gzip.compress(TEXT)
    )
    decoding = DecodingMiddleware.from_crawler(crawler)
    assert decoding.process_response(Request(answer.url), answer).body == TEXT


def test_layers_are_undone_in_order() -> None:
    assert decoded(brotli.compress(gzip.compress(TEXT)), ["gzip", "br"], 10**6) == TEXT
    with pytest.raises(TooLarge):
        decoded(TEXT, ["gzip"] * 4, 10**6)


@pytest.mark.parametrize("name", ["gzip", "deflate", "raw deflate", "br", "zstd"])
def test_bombs_are_refused_within_bounds(name: str) -> None:
    coding, code = CODERS[name]
    bomb = code(b" " * 60_000_000)
    tracemalloc.start()
    with pytest.raises(TooLarge):
        decoded(bomb, [coding], 10**6)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8_000_000
