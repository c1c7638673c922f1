"""Finding texts that are copies of an earlier one, across sites and runs."""

from newscrawler.dedupe.index import NearDuplicates

__all__ = ["NearDuplicates"]
