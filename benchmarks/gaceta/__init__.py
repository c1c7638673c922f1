"""La Gaceta: a second newspaper of our own, built unlike the demo, for measuring crawls."""

from benchmarks.gaceta.site import Gaceta

__all__ = ["Gaceta"]
