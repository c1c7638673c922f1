"""Python's collector of cyclic garbage, held back while a page is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """No collection of cyclic garbage meanwhile; as before afterwards.

    A page is thousands of live elements, which the collector would walk again and again in vain:
    nothing that a reader makes refers to itself, so all is freed the moment it is let go.

    >>> with collector_paused():
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
