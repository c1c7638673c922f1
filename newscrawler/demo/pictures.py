"""Pictures without a library: a sky, hills and water, drawn from a seed as PNG."""

import struct
import zlib
from functools import lru_cache
from math import sin
from random import Random

WIDTH, HEIGHT = 480, 270
SHADES = 64


@lru_cache(maxsize=256)
def picture(seed: str) -> bytes:
    """A PNG of 480 by 270 pixels; the same seed gives the same picture.

    >>> picture("a")[:4], picture("a") == picture("a"), picture("a") == picture("b")
    (b'\\x89PNG', True, False)
    """
    random = Random(seed)  # noqa: S311  # a decoration, nothing secret
    hue = random.randint(-12, 24)
    palette = b"".join(bytes(_shade(hue, band)) for band in range(4 * SHADES))
    heights = [_skyline(random, horizon) for horizon in (120, 160, 200)]
    rows = b"".join(b"\0" + _row(y, heights) for y in range(HEIGHT))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    chunks = (
        (b"IHDR", header),
        (b"PLTE", palette),
        (b"IDAT", zlib.compress(rows, 6)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _shade(hue: int, band: int) -> tuple[int, int, int]:
    """A sky that is warm above, then ever darker hills."""
    layer, step = divmod(band, SHADES)
    if layer == 0:
        return (250 - step, 214 - step // 2, 170 + step)
    dark = 150 - layer * 34
    return (dark - 30 + step // 4, dark - 8 + step // 4, dark + hue + step // 4)


def _skyline(random: Random, horizon: int) -> list[int]:
    slow, fast, shift = random.uniform(60, 110), random.uniform(13, 29), random.uniform(0, 9)
    return [
        round(horizon + 22 * sin(x / slow + shift) + 6 * sin(x / fast + shift))
        for x in range(WIDTH)
    ]


def _row(y: int, heights: list[list[int]]) -> bytes:
    step = y * SHADES // HEIGHT
    return bytes(step + SHADES * sum(y > hills[x] for hills in heights) for x in range(WIDTH))
