"""Standard streams whose reader has left."""

import os
from typing import TextIO


def silence(stream: TextIO) -> None:
    """Whatever is yet written to a stream goes nowhere, and fails no more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
