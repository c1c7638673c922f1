"""What makes two texts the same: the hash of their normalised title and body."""

import hashlib

from newscrawler.normalise.text import fold


def content_hash(title: str, body: str) -> str:
    """sha256, in hex, of title and body with case, punctuation and white space set aside.

    >>> content_hash("A Storm", "It rained.") == content_hash("a storm", "It  rained .")
    True
    """
    return hashlib.sha256(f"{fold(title)}\n{fold(body)}".encode()).hexdigest()
