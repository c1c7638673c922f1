"""The contract of a row, made from the `Article` dataclass: JSON Schema, check and field list."""

from newscrawler.schema.build import article_schema
from newscrawler.schema.check import Problem, problems

__all__ = ["Problem", "article_schema", "problems"]
