"""The JSON Schema (draft 2020-12) of a row, made from the `Article` dataclass."""

from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from newscrawler.items import SCHEMA_VERSION, Article
from newscrawler.schema.formats import FORMATS, TEXT
from newscrawler.schema.meanings import meanings

Schema = dict[str, Any]

_MINIMUM = {"revision": 1}


def article_schema() -> Schema:
    """The contract of one line of the dataset, as JSON Schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:newscrawler:article:{SCHEMA_VERSION}",
        "title": "Article",
        **object_schema(Article),
    }


def object_schema(shape: type) -> Schema:
    """The contract of one dataclass: every field named, none besides."""
    hints = get_type_hints(shape)
    texts = meanings(shape)
    names = [f.name for f in fields(shape)]
    return {
        "type": "object",
        "properties": {n: {"description": texts[n], **_value(n, hints[n])} for n in names},
        "required": names,
        "additionalProperties": False,
    }


def _value(name: str, hint: Any) -> Schema:
    if isinstance(hint, UnionType) or NoneType in get_args(hint):
        return _nullable(_value(name, next(a for a in get_args(hint) if a is not NoneType)))
    if get_origin(hint) is Literal:
        return {"type": "string", "enum": list(get_args(hint))}
    if get_origin(hint) is list:
        return {"type": "array", "items": _value(name, get_args(hint)[0])}
    if is_dataclass(hint) and isinstance(hint, type):
        return object_schema(hint)
    return _plain(name, hint)


def _plain(name: str, hint: type) -> Schema:
    if name == "schema_version":
        return {"type": "string", "const": SCHEMA_VERSION}
    if hint is bool:
        return {"type": "boolean"}
    if hint is int:
        return {"type": "integer", "minimum": _MINIMUM.get(name, 0)}
    form = FORMATS.get(name, TEXT)
    keyword = {"format": form.keyword} if form.keyword else {}
    return {"type": "string", "pattern": form.pattern, **keyword}


def _nullable(schema: Schema) -> Schema:
    enum = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [schema["type"], "null"], **enum}
