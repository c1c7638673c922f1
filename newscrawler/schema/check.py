"""What is wrong with a row, by field, in words."""

import json
from functools import cache
from typing import Any, NamedTuple

import jsonschema_rs

from newscrawler.schema.build import article_schema
from newscrawler.schema.formats import NAMES

_WORDS = {
    "required": "is missing",
    "additionalProperties": "is no field of this schema version",
    "type": "is {got}, not {schema}",
    "enum": "is {got}, not one of: {schema}",
    "const": 'is {got}, not "{schema}"',
    "pattern": "is {got}, not {name}",
    "format": "is {got}, not a valid {schema}",
    "minimum": "is {got}, less than {schema}",
}
"""The message for each keyword of the schema that a row can break."""

_SHOWN = 60


class Problem(NamedTuple):
    """One thing wrong with a row."""

    field: str
    """Path of the field: `title`, `images[2].url`; empty for the row itself."""
    reason: str
    """What is wrong with it, for a person."""


def problems(row: Any) -> list[Problem]:
    """What keeps ``row`` from being a line of the dataset; empty where it is one.

    A field is named once, with the first thing wrong with it. Costs microseconds.

    >>> Problem("title", 'is "", not visible text') in problems({"title": ""})
    True
    """
    try:
        errors = _validator().iter_errors(row)
        found = [problem for error in errors for problem in _problems(error)]
    except UnicodeEncodeError as error:
        reason = f"holds text that UTF-8 cannot write ({error.reason})"
        return [Problem(_unwritable(row), reason)]
    by_field = {p.field: p for p in reversed(found)}
    return sorted(by_field.values(), key=found.index)


_schema = cache(article_schema)


@cache
def _validator() -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(_schema(), validate_formats=True)


def _problems(error: jsonschema_rs.ValidationError) -> list[Problem]:
    path, kind = list(error.instance_path), error.kind
    keyword = str(error.schema_path[-1])
    if isinstance(kind, jsonschema_rs.ValidationErrorKind.Required):
        return [Problem(_dotted([*path, kind.property]), _WORDS["required"])]
    if isinstance(kind, jsonschema_rs.ValidationErrorKind.AdditionalProperties):
        return [Problem(_dotted([*path, key]), _WORDS[keyword]) for key in kind.unexpected]
    schema, got = _rule(error.schema_path), _shown(error.instance)
    name = NAMES.get(schema, schema)
    return [Problem(_dotted(path), _WORDS[keyword].format(got=got, schema=schema, name=name))]


def _rule(path: list[str | int]) -> str:
    node: Any = _schema()
    for step in path:
        node = node[step]
    choices = [node] if isinstance(node, str | int) else node
    return ", ".join("null" if choice is None else str(choice) for choice in choices)


def _dotted(path: list[str | int]) -> str:
    """The usual spelling of a path: `images[2].url`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _unwritable(row: dict[str, Any]) -> str:
    return next((key for key, value in row.items() if not _writable(value)), "")


def _writable(value: Any) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True
