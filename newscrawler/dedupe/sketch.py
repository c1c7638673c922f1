"""What is kept of a text to compare it by: bottom-k MinHash samples of fixed size.

A sample holds the k smallest hashes of a set. Two samples agree on which hashes to keep, so they
tell how much of the smaller set lies in the larger one, which a plain MinHash signature (an
estimate of Jaccard's index) cannot: a text cut to two thirds still lies wholly in its original.
Broder, "On the resemblance and containment of documents", 1997.
"""

from array import array
from bisect import bisect_right
from math import isqrt
from typing import NamedTuple

from rensa import RMinHash

from newscrawler.dedupe.units import plain, shingles, slots

_SHINGLES_KEPT = 256
_SLOTS_KEPT = 96

_SHARED_TEXT = 0.55
_SAME_FILLING = 0.65
_SLOTS_NEEDED = 3
_LENGTH_RATIO = 0.3


class Sketch(NamedTuple):
    """Samples of a text, each ascending, and how long the text is."""

    size: int
    """Number of its shingles."""
    text: "array[int]"
    """The smallest hashes of its shingles, 32 bits each."""
    slots: "array[int]"
    """The smallest hashes of its slots, 64 bits each: surroundings, then filling."""


def sketch(text: str) -> Sketch:
    """What is kept of a text; the same on every machine and run."""
    source = plain(text)
    pairs = slots(source)
    runs, around, filling = RMinHash.hash_token_sets(
        [shingles(source), [around for around, _ in pairs], [filling for _, filling in pairs]]
    )
    filled = {a >> 32 << 32 | f >> 32 for a, f in zip(around, filling, strict=True)}
    return Sketch(
        len(runs),
        array("I", _smallest(runs, _SHINGLES_KEPT)),
        array("Q", sorted(filled)[:_SLOTS_KEPT]),
    )


def _smallest(hashes: list[int], kept: int) -> list[int]:
    """The ``kept`` smallest of hashes of 64 bits, ascending, each once: their upper 32 bits.

    They lie evenly spread, so those under a bound that some more than ``kept`` should meet do.
    """
    bound = 2**64 * (kept + 5 * isqrt(kept)) // max(len(hashes), 1)
    low = {value >> 32 for value in hashes if value < bound}
    return sorted(low if len(low) >= kept else {value >> 32 for value in hashes})[:kept]


def is_copy(one: Sketch, other: Sketch) -> bool:
    """True where one text is an edit of the other.

    A digest that quotes a short text is many times its length. A day of a live blog has half its
    text from the day before, at the most. Notices of one form share their wording, but the names
    and numbers that stand in it differ.
    """
    lengths = sorted((one.size, other.size))
    if lengths[0] < _LENGTH_RATIO * lengths[1]:
        return False
    if containment(one.text, other.text, _SHINGLES_KEPT) < _SHARED_TEXT:
        return False
    common, same = same_filling(one.slots, other.slots)
    return common < _SLOTS_NEEDED or same >= _SAME_FILLING * common


def containment(one: "array[int]", other: "array[int]", kept: int) -> float:
    """The share of the smaller set that also lies in the larger, estimated from their samples.

    >>> containment(array("I", [1, 5, 9]), array("I", [1, 5, 7, 8, 9, 11]), kept=6)
    1.0
    """
    limit = _limit(one, other, kept)
    smaller = min(bisect_right(one, limit), bisect_right(other, limit))
    return len(set(one).intersection(other)) / smaller if smaller else 0.0


def same_filling(one: "array[int]", other: "array[int]") -> tuple[int, int]:
    """How many surroundings two texts have in common, and in how many the same fact stands."""
    limit = _limit(one, other, _SLOTS_KEPT)
    here, there = (slots[: bisect_right(slots, limit)] for slots in (one, other))
    common = {slot >> 32 for slot in here} & {slot >> 32 for slot in there}
    return len(common), len({slot >> 32 for slot in set(here).intersection(there)})


def _limit(one: "array[int]", other: "array[int]", kept: int) -> int:
    """Up to where both samples are complete: a full sample ends the range."""
    return min((sample[-1] for sample in (one, other) if len(sample) == kept), default=2**64)
