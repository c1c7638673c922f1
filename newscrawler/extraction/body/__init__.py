"""The body of an article: its paragraphs, subheads, list items and quotes, and nothing else."""

from newscrawler.extraction.body.block import Block, Body, Kind
from newscrawler.extraction.body.reader import read_body

__all__ = ["Block", "Body", "Kind", "read_body"]
